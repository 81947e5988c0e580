/* Options through getopt_long; names and periods by pattern. */
#define _GNU_SOURCE
#include "cli/options.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/message.h"
#include "base/str.h"
#include "county.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#define JOBS_MAX 256

enum option_code {
	OPTION_COUNTY = 1000,
	OPTION_PERIOD,
	OPTION_DOCUMENT,
	OPTION_FORM,
	OPTION_LANG,
	OPTION_CODE,
	OPTION_INPUT,
	OPTION_TEMPLATES,
	OPTION_FONTS,
	OPTION_DICTIONARIES,
	OPTION_OUT,
	OPTION_DRAFT,
	OPTION_STRICT,
	OPTION_JOBS,
	OPTION_DRY_RUN,
	OPTION_JSON,
	OPTION_MARKDOWN,
	OPTION_KEEP_GOING,
	OPTION_FAIL_FAST,
	OPTION_QUIET,
	OPTION_COLOR,
	OPTION_HELP,
	OPTION_VERSION
};

static const struct option long_options[] = {
	{ "county", required_argument, NULL, OPTION_COUNTY },
	{ "period", required_argument, NULL, OPTION_PERIOD },
	{ "document", required_argument, NULL, OPTION_DOCUMENT },
	{ "form", required_argument, NULL, OPTION_FORM },
	{ "lang", required_argument, NULL, OPTION_LANG },
	{ "code", required_argument, NULL, OPTION_CODE },
	{ "input", required_argument, NULL, OPTION_INPUT },
	{ "templates", required_argument, NULL, OPTION_TEMPLATES },
	{ "fonts", required_argument, NULL, OPTION_FONTS },
	{ "dictionaries", required_argument, NULL, OPTION_DICTIONARIES },
	{ "out", required_argument, NULL, OPTION_OUT },
	{ "draft", no_argument, NULL, OPTION_DRAFT },
	{ "strict", no_argument, NULL, OPTION_STRICT },
	{ "jobs", required_argument, NULL, OPTION_JOBS },
	{ "dry-run", no_argument, NULL, OPTION_DRY_RUN },
	{ "json", no_argument, NULL, OPTION_JSON },
	{ "markdown", no_argument, NULL, OPTION_MARKDOWN },
	{ "keep-going", no_argument, NULL, OPTION_KEEP_GOING },
	{ "fail-fast", no_argument, NULL, OPTION_FAIL_FAST },
	{ "quiet", no_argument, NULL, OPTION_QUIET },
	{ "color", required_argument, NULL, OPTION_COLOR },
	{ "help", no_argument, NULL, OPTION_HELP },
	{ "version", no_argument, NULL, OPTION_VERSION },
	{ NULL, 0, NULL, 0 },
};

void
options_print_help(FILE *out)
{
	fputs(MESSAGE("kausi makes a county's reports out of its registers.\n"
		      "\n"
		      "usage: kausi COMMAND [OPTION]...\n"
		      "\n"
		      "  check   read and check definitions, templates and "
		      "registers\n"
		      "  list    counties | periods | registers | indicators | "
		      "documents | jobs\n"
		      "  build   make the documents\n"
		      "  explain INDICATOR: its definition, rows, value and "
		      "history;\n"
		      "          --markdown: all definitions as a page\n"
		      "  init    NAME --code 17: a folder for a new county\n"
		      "  verify  DIR: whether a published set, such as "
		      "out/keusote/2024-02, is\n"
		      "          as its manifests say\n"
		      "\n"),
	    out);
	fprintf(out,
	    MESSAGE("what (each may be given again; the default is all "
		    "counties, and of each\n"
		    "the newest period):\n"
		    "  --county NAME --period 2024-02 --document NAME --form "
		    "NAME --lang fi\n"
		    "  With --document, --form or --lang the files are a "
		    "preview, under\n"
		    "  OUT/preview/.\n"
		    "where (the default is the folder of that name):\n"
		    "  --input DIR --templates DIR --fonts DIR --out DIR\n"
		    "  --dictionaries DIR (%s)\n"),
	    KAUSI_DICTIONARIES);
	fputs(MESSAGE("how:\n"
		      "  --draft       write \"Luonnos\" on each page\n"
		      "  --jobs N      county-periods at a time (default 1)\n"
		      "  --dry-run     tell what would be made, and why; make "
		      "nothing\n"
		      "  --strict      warnings are errors\n"
		      "  --keep-going  a county that fails leaves the others "
		      "made (default)\n"
		      "  --fail-fast   stop at the first county that fails\n"
		      "  --quiet       no results on stdout, messages only\n"
		      "  --json        one JSON object a line instead of text\n"
		      "  --color       auto | always | never (messages; auto "
		      "on a terminal,\n"
		      "                without NO_COLOR)\n"
		      "  --help  --version\n"
		      "\n"
		      "exit: 0 all written, 1 a document could not be made, 2 "
		      "usage or\n"
		      "definitions, 3 data refused, 4 a gate refused, 5 disk, "
		      "memory or a\n"
		      "library failed\n"),
	    out);
}

static bool
usage_error(struct diag *diag, const char *option, const char *expected)
{
	diag_error(diag, pos_file(NULL), "usage",
	    "expected %s after --%s; see kausi --help", message_text(expected),
	    option);
	return false;
}

void
names_add(struct names *names, const char *name, struct arena *arena)
{
	const char **items = ARENA_ARRAY(arena, const char *, names->count + 1);

	if (names->count > 0)
		memcpy(items, names->items, names->count * sizeof(*items));
	items[names->count++] = name;
	names->items = items;
}

static bool
take_name(const char *option, const char *value, struct names *names,
    struct arena *arena, struct diag *diag)
{
	if (!county_name_valid(value))
		return usage_error(diag, option, "a name of a-z, 0-9, - and _");
	names_add(names, value, arena);
	return true;
}

static bool
take_period(const char *value, struct selection *selection, struct arena *arena,
    struct diag *diag)
{
	int32_t month;
	int32_t *months;

	if (!month_parse(value, strlen(value), &month))
		return usage_error(diag, "period", "a month like 2024-02");
	if (selection_names_month(selection, month))
		return true;
	months = ARENA_ARRAY(arena, int32_t, selection->month_count + 1);
	if (selection->month_count > 0)
		memcpy(months, selection->months,
		    selection->month_count * sizeof(*months));
	months[selection->month_count++] = month;
	selection->months = months;
	return true;
}

/* An empty name would be the current folder for some files, none for others. */
static bool
take_folder(const char *option, const char *value, struct diag *diag,
    const char **folder)
{
	if (value[0] == '\0')
		return usage_error(diag, option, "a folder's name");
	*folder = value;
	return true;
}

static bool
take_jobs(const char *value, struct diag *diag, struct options *options)
{
	char *end;
	long count = strtol(value, &end, 10);

	if (*value == '\0' || *end != '\0' || count < 1 || count > JOBS_MAX)
		return usage_error(diag, "jobs", "a number from 1 to 256");
	options->process_count = (int)count;
	return true;
}

static bool
take_colouring(const char *value, struct diag *diag, struct options *options)
{
	static const char *const names[] = {
		"auto",	  /* COLOUR_AUTO */
		"always", /* COLOUR_ALWAYS */
		"never"	  /* COLOUR_NEVER */
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (!str_equal(value, names[i]))
			continue;
		options->colouring = (enum colouring)i;
		return true;
	}
	return usage_error(diag, "color", "auto, always or never");
}

static bool
take_option(int code, const char *value, struct arena *arena, struct diag *diag,
    struct options *options)
{
	struct selection *selection = &options->selection;

	switch (code) {
	case OPTION_COUNTY:
		return take_name(
		    "county", value, &selection->counties, arena, diag);
	case OPTION_PERIOD:
		return take_period(value, selection, arena, diag);
	case OPTION_DOCUMENT:
		return take_name(
		    "document", value, &selection->documents, arena, diag);
	case OPTION_FORM:
		return take_name("form", value, &selection->forms, arena, diag);
	case OPTION_LANG:
		return take_name(
		    "lang", value, &selection->languages, arena, diag);
	case OPTION_CODE:
		options->code = value;
		return true;
	case OPTION_INPUT:
		return take_folder(
		    "input", value, diag, &options->places.input);
	case OPTION_TEMPLATES:
		return take_folder(
		    "templates", value, diag, &options->places.templates);
	case OPTION_FONTS:
		return take_folder(
		    "fonts", value, diag, &options->places.fonts);
	case OPTION_DICTIONARIES:
		return take_folder(
		    "dictionaries", value, diag, &options->places.dictionaries);
	case OPTION_OUT:
		return take_folder("out", value, diag, &options->places.out);
	case OPTION_DRAFT:
		options->imprint.draft = true;
		return true;
	case OPTION_STRICT:
		options->strict = true;
		return true;
	case OPTION_JOBS:
		return take_jobs(value, diag, options);
	case OPTION_DRY_RUN:
		options->dry_run = true;
		return true;
	case OPTION_JSON:
		options->json = true;
		return true;
	case OPTION_MARKDOWN:
		options->markdown = true;
		return true;
	case OPTION_KEEP_GOING:
		options->fail_fast = false;
		return true;
	case OPTION_FAIL_FAST:
		options->fail_fast = true;
		return true;
	case OPTION_QUIET:
		options->quiet = true;
		return true;
	case OPTION_COLOR:
		return take_colouring(value, diag, options);
	case OPTION_HELP:
		options->help = true;
		return true;
	case OPTION_VERSION:
		options->version = true;
		return true;
	default:
		break;
	}
	return false;
}

static bool
unknown_option(char **argv, int missing_value, struct diag *diag)
{
	const char *given = argv[optind - 1];
	const char *names[sizeof(long_options) / sizeof(long_options[0])];
	const char *nearest;
	size_t count = 0;

	while (long_options[count].name != NULL) {
		names[count] = long_options[count].name;
		count++;
	}
	if (missing_value) {
		diag_error(diag, pos_file(NULL), "usage",
		    "expected a value after %s; see kausi --help", given);
		return false;
	}
	nearest = strncmp(given, "--", 2) == 0
		      ? str_nearest(given + 2, names, count)
		      : NULL;
	if (nearest != NULL)
		diag_error(diag, pos_file(NULL), "usage",
		    "there is no option %s; did you mean --%s?", given,
		    nearest);
	else
		diag_error(diag, pos_file(NULL), "usage",
		    "there is no option %s; see kausi --help", given);
	return false;
}

static bool
take_words(int argc, char **argv, struct diag *diag, struct options *options)
{
	if (optind < argc)
		options->command = argv[optind++];
	if (optind < argc && options->command != NULL &&
	    (str_equal(options->command, "list") ||
		str_equal(options->command, "explain") ||
		str_equal(options->command, "init") ||
		str_equal(options->command, "verify")))
		options->what = argv[optind++];
	if (optind == argc)
		return true;
	diag_error(diag, pos_file(NULL), "usage",
	    "did not expect %s here; see kausi --help", argv[optind]);
	return false;
}

bool
options_parse(int argc, char **argv, struct arena *arena, struct diag *diag,
    struct options *options)
{
	bool ok = true;
	int code;

	memset(options, 0, sizeof(*options));
	options->process_count = 1;
	options->places = (struct places){ "input", "templates", "fonts", "out",
		KAUSI_DICTIONARIES };
	opterr = 0;
	while (
	    (code = getopt_long(argc, argv, ":", long_options, NULL)) != -1) {
		if (code == '?' || code == ':')
			ok = unknown_option(argv, code == ':', diag);
		else
			ok = take_option(code, optarg, arena, diag, options) &&
			     ok;
	}
	return take_words(argc, argv, diag, options) && ok;
}
