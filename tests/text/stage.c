/*
 * Driver of the text cases: STEM.tpl, expanded over a fixed set of figures and
 * values, some of which try to be markup.
 *
 *	stage markdown STEM	the Markdown; each line after the template's
 *line stage diag STEM		the messages
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
static struct safe_cell nil[] = { { .status = SAFE_NIL } };
static struct safe_cell missing[] = { { .status = SAFE_MISSING } };
static struct safe_cell by_terms[] = {
	{ .category = "HETA",
	    .label = "Heta-TES",
	    .status = SAFE_SHOWN,
	    .value = { 423, 1 } },
};

#define OCTOBER                                                                \
	{                                                                      \
		PERIOD_MONTH, 2023 * 12 + 9                                    \
	}
#define FEBRUARY                                                               \
	{                                                                      \
		PERIOD_MONTH, 2024 * 12 + 1                                    \
	}
#define YEAR                                                                   \
	{                                                                      \
		PERIOD_YEAR, 2023                                              \
	}

static const struct safe_table tables[] = {
	{ "HA01", "Tunnit", NULL, UNIT_PERCENT, 0, OCTOBER, NULL, 1,
	    shown_percent },
	{ "HA04", "Sopimukset", NULL, UNIT_COUNT, 0, FEBRUARY, NULL, 1,
	    shown_count },
	{ "HA05", "Työnantajat", NULL, UNIT_COUNT, 0, FEBRUARY, NULL, 1,
	    small_count },
	{ "HA03", "Kustannukset", NULL, UNIT_PERCENT, 0, YEAR, NULL, 1,
	    hidden },
	{ "HA09", "Ei yhtään", NULL, UNIT_PERCENT, 0, FEBRUARY, NULL, 1, nil },
	{ "HA10", "Puuttuva", NULL, UNIT_COUNT, 0, FEBRUARY, NULL, 1, missing },
	{ "HA05", "Sopimukset", NULL, UNIT_COUNT, 0, FEBRUARY, "ehdot", 1,
	    by_terms },
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
	struct safe_figures figures = { COUNT(figure_items), figure_items };
	struct lang lang;
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
