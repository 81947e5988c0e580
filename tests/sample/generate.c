/* Writes made-up registers of a county for tests and for a first look:
 *
 *   generate --county keusote --from 2023-01 --to 2024-02 --out DIR [--rows N]
 *
 * DIR/PERIOD/REGISTER.csv, the registers that the county has.  Same options,
 * same bytes: the seeds are fixed, no clock, whole numbers only.  The figures
 * that the documents are known by are exact (README.md); with --rows N there
 * are N times as many clients, employers and answers, and those figures need
 * not hold. */
#include "coaching.h"

#include <stdlib.h>
#include <string.h>

struct options {
	const struct county *county; /* NULL: not named, or unknown */
	const char *folder;
	int from, to;
	int rows;
};

static int
usage(const char *what)
{
	fprintf(stderr,
	    "generate: %s\n"
	    "usage: generate --county NAME --from 2023-01 --to 2024-02 "
	    "--out DIR [--rows N]\n"
	    "months from the county's first (README.md) to 2025-04; "
	    "N 1 to 100\n",
	    what);
	return 2;
}

/* "2024-02"; 0 when it is no month that can be made. */
static int
parse_month(const char *text)
{
	static const char digits[] = "0123456789";
	long year, month;
	int found;

	if (strlen(text) != 7 || strspn(text, digits) != 4 || text[4] != '-' ||
	    strspn(text + 5, digits) != 2)
		return 0;
	year = strtol(text, NULL, 10);
	month = strtol(text + 5, NULL, 10);
	if (month < 1 || month > 12)
		return 0;
	found = MONTH((int)year, (int)month);
	return found <= LAST_DELIVERY ? found : 0;
}

static int
parse_rows(const char *text)
{
	char *end;
	long rows = strtol(text, &end, 10);

	return *text != '\0' && *end == '\0' && rows >= 1 && rows <= 100
		   ? (int)rows
		   : 0;
}

static bool
parse_options(char **argv, struct options *options)
{
	for (; argv[0] != NULL; argv += 2) {
		if (argv[1] == NULL)
			return false;
		if (strcmp(argv[0], "--county") == 0)
			options->county = county_find(argv[1]);
		else if (strcmp(argv[0], "--out") == 0)
			options->folder = argv[1];
		else if (strcmp(argv[0], "--from") == 0)
			options->from = parse_month(argv[1]);
		else if (strcmp(argv[0], "--to") == 0)
			options->to = parse_month(argv[1]);
		else if (strcmp(argv[0], "--rows") == 0)
			options->rows = parse_rows(argv[1]);
		else
			return false;
	}
	return options->folder != NULL && options->county != NULL &&
	       options->from >= options->county->first &&
	       options->from <= options->to && options->rows != 0;
}

/* The most that can be born until LAST_DELIVERY; begins are asserted. */
static bool
sample_init(struct sample *sample, const struct options *options)
{
	size_t factor = (size_t)options->rows;

	*sample = (struct sample){
		.county = options->county,
		.rows = options->rows,
		.employer_max = 500 * factor,
		.contract_max = 1500 * factor,
		.client_max = 2500 * factor,
	};
	sample->employers =
	    calloc(sample->employer_max, sizeof *sample->employers);
	sample->contracts =
	    calloc(sample->contract_max, sizeof *sample->contracts);
	sample->clients = calloc(sample->client_max, sizeof *sample->clients);
	if (sample->employers != NULL && sample->contracts != NULL &&
	    sample->clients != NULL)
		return true;
	fputs("generate: out of memory\n", stderr);
	return false;
}

static void
sample_release(struct sample *sample)
{
	free(sample->employers);
	free(sample->contracts);
	free(sample->clients);
	free(sample->uses.rows);
	lives_release(sample);
}

static bool
write_month(const struct sample *sample, int month, const char *folder)
{
	const struct writer *const *writer = sample->county->writers;

	for (; *writer != NULL; writer++)
		if (!output_write(sample, month, *writer, folder))
			return false;
	return true;
}

/* A month goes on from the one before, so all are lived through. */
static bool
write_all(struct sample *sample, const struct options *options)
{
	bool model = sample->county->model != NULL;
	int month;

	if (sample->county->coaching != NULL &&
	    !lives_live(sample, options->to)) {
		fputs("generate: out of memory\n", stderr);
		return false;
	}
	if (model) {
		employers_live(sample);
		clients_live(sample);
		if (!uses_begin(sample)) {
			fputs("generate: out of memory\n", stderr);
			return false;
		}
	}
	for (month = sample->county->first; month <= options->to; month++) {
		if (model)
			uses_live(sample, month);
		if (month >= options->from &&
		    !write_month(sample, month, options->folder))
			return false;
	}
	return true;
}

int
main(int argc, char **argv)
{
	struct options options = { .rows = 1 };
	struct sample sample;
	bool ok;

	if (argc < 2 || !parse_options(argv + 1, &options))
		return usage("an option is missing, unknown or out of range");
	ok = sample_init(&sample, &options) && write_all(&sample, &options);
	sample_release(&sample);
	return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
