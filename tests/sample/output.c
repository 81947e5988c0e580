/* The files of a delivery: DIR/PERIOD/REGISTER.csv, UTF-8, `;`, a header
 * row, decimal comma. */
#include "sample.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

static bool
make_folder(const char *path)
{
	if (mkdir(path, 0777) == 0 || errno == EEXIST)
		return true;
	fprintf(stderr, "%s: %s\n", path, strerror(errno));
	return false;
}

static FILE *
open_file(const char *folder, int month, const struct writer *writer)
{
	char path[4096];
	int length;
	FILE *file;

	length = snprintf(path, sizeof path, "%s/%04d-%02d", folder, month / 12,
	    month % 12 + 1);
	if (length < 0 ||
	    (size_t)length + strlen(writer->name) + 6 > sizeof path) {
		fprintf(stderr, "%s: the folder's name is too long\n", folder);
		return NULL;
	}
	if (!make_folder(folder) || !make_folder(path))
		return NULL;
	snprintf(path + length, sizeof path - (size_t)length, "/%s.csv",
	    writer->name);
	file = fopen(path, "w");
	if (file == NULL)
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
	return file;
}

bool
output_write(const struct sample *sample, int month,
    const struct writer *writer, const char *folder)
{
	FILE *file = open_file(folder, month, writer);
	bool failed;

	if (file == NULL)
		return false;
	fprintf(file, "%s\n", writer->header);
	writer->write(file, sample, month);
	failed = ferror(file) != 0;
	if (fclose(file) != 0)
		failed = true;
	if (failed)
		fprintf(
		    stderr, "%s: could not be written in full\n", writer->name);
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

bool
output_in_stock(int from, int to, int month)
{
	return from <= calendar_last(month) &&
	       to >= calendar_first(month - STOCK_MONTHS + 1);
}
