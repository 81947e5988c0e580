/*
 * Driver of the text cases: STEM.tpl, expanded over a fixed set of figures and
 * values, some of which try to be markup.
 *
 *	stage markdown STEM	the Markdown, each line after its template's
 *	stage diag STEM		the messages
 *
 * Partials lie in the folder `partials` beside the case.  A case that has
 * STEM.yaml instead is a language's file, which is only read.
 */
#include "base/arena.h"
#include "base/file.h"
#include "text/lang.h"
#include "text/text.h"

#include <stdio.h>
#include <string.h>

static struct safe_cell shown_percent[] = {
	{ .status = SAFE_SHOWN, .value = { 46, 100 } },
};
static struct safe_cell shown_count[] = {
	{ .status = SAFE_SHOWN, .value = { 1700, 1 } },
};
static struct safe_cell small_count[] = {
	{ .status = SAFE_SHOWN, .value = { 221, 1 } },
};
static struct safe_cell hidden[] = { { .status = SAFE_HIDDEN } };
static struct safe_cell nil[] = {
	{ .status = SAFE_NIL, .value = { 0, 1 } },
};
/* own share of a grant that pays for all: sums of noughts */
static struct safe_cell nought[] = { { .status = SAFE_SHOWN,
    .value = { 0, 1 } } };
static struct safe_cell missing[] = { { .status = SAFE_MISSING } };
static struct safe_cell fewer[] = {
	{ .status = SAFE_SHOWN, .value = { 1695, 1 } },
};
static struct safe_cell more_percent[] = {
	{ .status = SAFE_SHOWN, .value = { 50, 100 } },
};
static struct safe_cell nearly_nil[] = {
	{ .status = SAFE_SHOWN, .value = { 4, 1000 } },
};
static struct safe_cell code[] = {
	{ .status = SAFE_SHOWN, .value = { 0, 1 }, .text = "TL3, *TL4*" },
};
static struct safe_cell month_of_day_unknown[] = {
	{ .status = SAFE_SHOWN, .value = { 19024, 1 }, .month_only = true },
};
static struct safe_cell days[] = {
	{ .status = SAFE_SHOWN, .value = { 106, 1 } },
};
static struct safe_cell a_day[] = {
	{ .status = SAFE_SHOWN, .value = { 1, 1 } },
};
static struct safe_cell by_terms[] = {
	{ .category = "HETA",
	    .label = "Heta-TES",
	    .status = SAFE_SHOWN,
	    .value = { 423, 1 } },
};

/* A year as it is, a month as months are counted. */
#define PERIOD(number)                                                         \
	{                                                                      \
		(number) < 10000 ? PERIOD_YEAR : PERIOD_MONTH, (number)        \
	}
#define OCTOBER (2023 * 12 + 9)
#define FEBRUARY (2024 * 12 + 1)
#define SEPTEMBER (2023 * 12 + 8)
#define JANUARY (2024 * 12)
#define A_YEAR_AGO (2023 * 12 + 1)
#define YEAR_BEFORE 2022
#define YEAR 2023

#define TABLE(code, kind, when, by, cell_items)                                \
	{                                                                      \
		.id = (code), .label = (code), .unit = (kind),                 \
		.period = PERIOD(when), .dimension = (by), .count = 1,         \
		.cells = (cell_items)                                          \
	}

static struct safe_table tables[] = {
	TABLE("HA01", UNIT_PERCENT, OCTOBER, NULL, shown_percent),
	TABLE("HA04", UNIT_COUNT, FEBRUARY, NULL, shown_count),
	TABLE("HA05", UNIT_COUNT, FEBRUARY, NULL, small_count),
	TABLE("HA03", UNIT_PERCENT, YEAR, NULL, hidden),
	TABLE("HA09", UNIT_PERCENT, FEBRUARY, NULL, nil),
	TABLE("HA10", UNIT_COUNT, FEBRUARY, NULL, missing),
	TABLE("HA05", UNIT_COUNT, FEBRUARY, "ehdot", by_terms),
	TABLE("HA11", UNIT_CODE, FEBRUARY, NULL, code),
	TABLE("ET01", UNIT_DATE, FEBRUARY, NULL, month_of_day_unknown),
	/* history: January, and February a year ago */
	TABLE("HA04", UNIT_COUNT, JANUARY, NULL, fewer),
	TABLE("HA04", UNIT_COUNT, A_YEAR_AGO, NULL, hidden),
	TABLE("HA05", UNIT_COUNT, JANUARY, NULL, small_count),
	TABLE("HA01", UNIT_PERCENT, SEPTEMBER, NULL, more_percent),
	TABLE("HA09", UNIT_PERCENT, JANUARY, NULL, nearly_nil),
	TABLE("HA03", UNIT_PERCENT, YEAR_BEFORE, NULL, shown_percent),
	TABLE("HA09", UNIT_PERCENT, FEBRUARY, "tapa", hidden),
	TABLE("RR14_own", UNIT_EURO, FEBRUARY, NULL, nought),
	TABLE("ET02", UNIT_DAYS, FEBRUARY, NULL, days),
	TABLE("ET03", UNIT_DAYS, FEBRUARY, NULL, a_day),
};

#define FIGURE(figure, data, whole)                                            \
	{                                                                      \
		.name = (figure), .pos = { "document.yaml", 1, 1 },            \
		.table = (data), .total = (whole)                              \
	}

static struct safe_figure figure_items[] = {
	FIGURE("tunnit", &tables[0], NULL),
	FIGURE("sopimukset", &tables[1], NULL),
	FIGURE("tyonantajat", &tables[2], NULL),
	FIGURE("kustannukset", &tables[3], NULL),
	FIGURE("paluut", &tables[4], NULL),
	FIGURE("puuttuva", &tables[5], NULL),
	FIGURE("ehdoittain", &tables[6], &tables[1]),
	FIGURE("ilman_summaa", &tables[6], NULL),
	/* one category, which is its own total */
	FIGURE("luokka", &tables[6], &tables[6]),
	FIGURE("tavoittain", &tables[15], NULL),
	FIGURE("taso", &tables[7], NULL),
	FIGURE("alku", &tables[8], NULL),
	FIGURE("omarahoitus", &tables[16], NULL),
	FIGURE("viive", &tables[17], NULL),
	FIGURE("paiva", &tables[18], NULL),
};

static const char *const theme_columns[] = { "teema_nro", "teema", "pvm",
	"kuukausi", "euroa" };
static struct list_cell theme_cells[] = {
	{ .kind = LIST_NUMBER, .number = { 1, 1 } },
	{ .kind = LIST_TEXT, .text = "avustajan löytäminen" },
	{ .kind = LIST_DAY, .day = 19754 },
	{ .kind = LIST_MONTH, .day = 2022 * 12 + 1 },
	{ .kind = LIST_NUMBER, .number = { 24691, 20 } },
	{ .kind = LIST_NUMBER, .number = { 2, 1 } },
	{ .kind = LIST_TEXT, .text = "# palkka **ja** {{county}}" },
	{ .kind = LIST_EMPTY },
	{ .kind = LIST_EMPTY },
	{ .kind = LIST_EMPTY },
};
static const char *const empty_columns[] = { "nimi" };
static struct safe_list lists[] = {
	{ "teemat", NULL, { "document.yaml", 20, 3 }, 5, theme_columns, 2,
	    theme_cells, NULL },
	{ "aineistot", NULL, { "document.yaml", 21, 3 }, 1, empty_columns, 0,
	    NULL, NULL },
};

static const char *const clashing_columns[] = { "nimi", "county" };
static struct safe_list clashing_lists[] = {
	{ "tunnit", NULL, { "document.yaml", 20, 3 }, 1, empty_columns, 0, NULL,
	    NULL },
	{ "muut", NULL, { "document.yaml", 21, 3 }, 2, clashing_columns, 0,
	    NULL, NULL },
};

static const struct text_value values[] = {
	{ "county", "Keski-Uudenmaan hyvinvointialue" },
	{ "in_period", "helmikuussa 2024" },
	{ "contact_url", "https://www.esimerkki.fi/ha_keskus" },
	{ "contact_email", "ha.keskus@esimerkki.fi" },
	{ "contact_phone", "" },
	{ "evil_marker", "{{county}} {{#form_handout}}" },
	{ "evil_marks", "*a* **b** _c_ `d` ~~e~~ [f](http://g) ![h](i) #" },
	{ "evil_table", "a | b" },
	{ "evil_lines", "a\n# b\r\n\n- c\n```table\nfigure: x" },
	{ "evil_html", "<b>a</b> &amp; <!-- c -->" },
	{ "evil_fence", "```chart" },
	{ "evil_key", "figure: toinen" },
	{ "evil_control", "a\x01"
			  "0\x02"
			  "b\x7f"
			  "\xe2\x80\xae"
			  "c" },
	{ "evil_number", "12" },
	{ "evil_blank", "    a  " },
	{ "evil_panel", "::: panel" },
};

static const struct text_register registers[] = {
	{ "neuvonta", true },
	{ "hanke_kulu", false },
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void
print_markdown(const struct markdown *markdown)
{
	const char *at = markdown->text;
	const char *end = at + markdown->length;
	for (size_t i = 0; i < markdown->line_count && at < end; i++) {
		const char *newline = memchr(at, '\n', (size_t)(end - at));
		const char *file = markdown->lines[i].file;
		const char *base = strrchr(file, '/');
		printf("%s:%d|%.*s\n", base != NULL ? base + 1 : file,
		    markdown->lines[i].line, (int)(newline - at), at);
		at = newline + 1;
	}
	if (at != end)
		printf("(%zu bytes without a line)\n", (size_t)(end - at));
}

static bool
expand(const char *stem, struct arena *arena, struct diag *diag,
    struct markdown *markdown)
{
	static const char *const forms[] = { "handout", "workbook" };
	struct safe_tables history = { CLASS_PUBLIC, COUNT(tables), tables };
	bool clash = strstr(stem, "names-that-clash") != NULL;
	struct safe_figures figures = {
		.count = COUNT(figure_items),
		.items = figure_items,
		.tables = &history,
		.list_count = 2,
		.lists = clash ? clashing_lists : lists,
	};
	struct lang lang;
	tables[0].direction = DIRECTION_UP;
	tables[1].direction = DIRECTION_UP;
	tables[1].target = (struct target){
		.kind = TARGET_AT_LEAST,
		.low = { 1500, 1 },
	};
	tables[0].target = (struct target){
		.kind = TARGET_BETWEEN,
		.low = { 50, 100 },
		.high = { 60, 100 },
	};
	tables[2].target = (struct target){
		.kind = TARGET_AT_MOST,
		.high = { 200, 1 },
	};
	const char *words = arena_printf(arena, "%s.yaml", stem);
	if (file_exists(words))
		return lang_read(words, arena, diag, &lang);
	if (!lang_read("templates/lang/fi.yaml", arena, diag, &lang))
		return false;
	struct text_input input = {
		.lang = &lang,
		.figures = &figures,
		.values = values,
		.value_count = COUNT(values),
		.registers = registers,
		.register_count = COUNT(registers),
		.form = "handout",
		.forms = forms,
		.form_count = COUNT(forms),
	};
	const char *slash = strrchr(stem, '/');
	const char *folder =
	    slash == NULL ? "."
			  : arena_strndup(arena, stem, (size_t)(slash - stem));
	const char *name =
	    arena_printf(arena, "%s.tpl", slash == NULL ? stem : slash + 1);
	return text_expand(&input, folder, name,
	    path_join(arena, folder, "partials"), arena, diag, markdown);
}

int
main(int argc, char **argv)
{
	struct arena arena;
	struct diag diag;
	struct markdown markdown = { 0 };
	if (argc != 3)
		return 2;
	arena_init(&arena);
	diag_init(&diag, &arena);
	bool ok = expand(argv[2], &arena, &diag, &markdown);
	if (strcmp(argv[1], "markdown") == 0 && markdown.text != NULL)
		print_markdown(&markdown);
	diag_print(&diag, 0, strcmp(argv[1], "diag") == 0 ? stdout : stderr);
	arena_release(&arena);
	return ok ? 0 : 1;
}
