/* The files of a delivery: DIR/PERIOD/REGISTER.csv, UTF-8, `;`, a header
 * row, decimal comma. */
#include "sample.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

static const char *const town_codes[TOWN_COUNT] = {
	"106",
	"186",
	"505",
	"543",
	"611",
	"858",
};

const char *
output_town(enum town town)
{
	return town_codes[town];
}

static bool
make_folder(const char *path)
{
	if (mkdir(path, 0777) == 0 || errno == EEXIST)
		return true;
	fprintf(stderr, "%s: %s\n", path, strerror(errno));
	return false;
}

FILE *
output_open(const char *folder, int month, const char *name, const char *header)
{
	char path[4096];
	int length;
	FILE *file;

	length = snprintf(path, sizeof path, "%s/%04d-%02d", folder, month / 12,
	    month % 12 + 1);
	if (length < 0 || (size_t)length + strlen(name) + 2 > sizeof path) {
		fprintf(stderr, "%s: the folder's name is too long\n", folder);
		return NULL;
	}
	if (!make_folder(folder) || !make_folder(path))
		return NULL;
	snprintf(path + length, sizeof path - (size_t)length, "/%s", name);
	file = fopen(path, "w");
	if (file == NULL)
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
	else
		fprintf(file, "%s\n", header);
	return file;
}

bool
output_close(FILE *file, const char *name)
{
	bool failed = ferror(file) != 0;

	if (fclose(file) != 0)
		failed = true;
	if (failed)
		fprintf(stderr, "%s: could not be written in full\n", name);
	return !failed;
}

void
output_decimal(FILE *file, int64_t hundredths)
{
	int64_t size = hundredths < 0 ? -hundredths : hundredths;

	fprintf(file, "%s%lld,%02d", hundredths < 0 ? "-" : "",
	    (long long)(size / 100), (int)(size % 100));
}

void
output_day(FILE *file, int day)
{
	fputc(';', file);
	if (day != NO_END)
		calendar_write(file, day);
}
