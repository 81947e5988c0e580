/*
 * Driver of the document cases: STEM.md, parsed over a fixed set of figures.
 *
 *	stage tree STEM		the tree of blocks
 *	stage diag STEM		the messages
 */
#include "base/arena.h"
#include "base/file.h"
#include "base/str.h"
#include "base/utf8.h"
#include "document/document.h"
#include "text/lang.h"
#include "text/text.h"
#include "writers/tree/tree.h"

#include <stdio.h>
#include <string.h>

#define SHOWN(code, words, number)                                             \
	{                                                                      \
		.category = (code), .label = (words), .status = SAFE_SHOWN,    \
		.value = {                                                     \
			(number),                                              \
			1                                                      \
		}                                                              \
	}
#define WITHOUT(code, words, why)                                              \
	{                                                                      \
		.category = (code), .label = (words), .status = (why)          \
	}

static struct safe_cell by_terms[] = {
	SHOWN("HETA", "Heta-TES", 423),
	SHOWN("LAKI", "Työlainsäädäntö", 106),
};
static struct safe_cell all_terms[] = { SHOWN(NULL, NULL, 529) };
static struct safe_cell by_terms_hours[] = {
	SHOWN("HETA", "Heta-TES", 8000),
	SHOWN("LAKI", "Työlainsäädäntö", 2000),
};
static struct safe_cell mixed[] = {
	SHOWN("A", "Ensimmäinen", 7),
	WITHOUT("B", "Toinen", SAFE_HIDDEN),
	WITHOUT("C", "Kolmas", SAFE_NIL),
	WITHOUT("", NULL, SAFE_MISSING),
};
static struct safe_cell mixed_total[] = { SHOWN(NULL, NULL, 20) };
static struct safe_cell all_hidden[] = {
	WITHOUT("A", "Ensimmäinen", SAFE_HIDDEN),
	WITHOUT("B", "Toinen", SAFE_HIDDEN),
};
static struct safe_cell hidden_total[] = { WITHOUT(NULL, NULL, SAFE_HIDDEN) };
static struct safe_cell hostile[] = {
	SHOWN("X", "**a** | [b](http://c) ```", 1),
};
static struct safe_cell five[] = {
	SHOWN("A", "A", 1),
	SHOWN("B", "B", 1),
	SHOWN("C", "C", 1),
	SHOWN("D", "D", 1),
	SHOWN("E", "E", 1),
};

#define FEBRUARY                                                               \
	{                                                                      \
		PERIOD_MONTH, 2024 * 12 + 1                                    \
	}
#define TABLE(name, kind, by, cell_count, cell_items)                          \
	{                                                                      \
		.id = (name), .label = (name), .unit = (kind),                 \
		.period = FEBRUARY, .dimension = (by), .count = (cell_count),  \
		.cells = (cell_items)                                          \
	}

static const struct safe_table tables[] = {
	TABLE("HA05", UNIT_COUNT, "ehdot", 2, by_terms),
	TABLE("HA05", UNIT_COUNT, NULL, 1, all_terms),
	TABLE("HA17", UNIT_HOUR, "ehdot", 2, by_terms_hours),
	TABLE("XX01", UNIT_COUNT, "laji", 4, mixed),
	TABLE("XX01", UNIT_COUNT, NULL, 1, mixed_total),
	TABLE("XX02", UNIT_COUNT, "laji", 2, all_hidden),
	TABLE("XX02", UNIT_COUNT, NULL, 1, hidden_total),
	TABLE("XX03", UNIT_COUNT, "laji", 1, hostile),
	TABLE("XX04", UNIT_COUNT, "laji", 5, five),
};

#define FIGURE(figure, data, whole)                                            \
	{                                                                      \
		.name = (figure), .pos = { "document.yaml", 1, 1 },            \
		.table = (data), .total = (whole)                              \
	}

static struct safe_figure figure_items[] = {
	FIGURE("ehdoittain", &tables[0], &tables[1]),
	FIGURE("tyonantajat", &tables[1], NULL),
	FIGURE("tunnit", &tables[2], NULL),
	FIGURE("sekalaiset", &tables[3], &tables[4]),
	FIGURE("suojatut", &tables[5], &tables[6]),
	FIGURE("vihamieliset", &tables[7], &tables[4]),
	FIGURE("viisi", &tables[8], &tables[4]),
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* As TEXT gives it: each line with its place. */
static void
number_lines(const char *file, const struct bytes *bytes, struct arena *arena,
    struct markdown *markdown)
{
	size_t capacity = 0;
	*markdown = (struct markdown){
		.text = bytes->data,
		.length = bytes->length,
	};
	for (size_t i = 0; i < bytes->length; i++) {
		if (bytes->data[i] != '\n')
			continue;
		markdown->lines = arena_grow(arena, markdown->lines,
		    markdown->line_count, &capacity, sizeof(struct pos));
		markdown->lines[markdown->line_count] = (struct pos){
			.file = file,
			.line = (int)markdown->line_count + 1,
		};
		markdown->line_count++;
	}
}

/* The bytes again and again, until they are at least `length`. */
static void
repeat(struct bytes *bytes, size_t length, struct arena *arena)
{
	struct str out;
	str_init(&out, arena);
	while (out.length < length)
		str_put(&out, bytes->data, bytes->length);
	bytes->data = out.text;
	bytes->length = out.length;
}

static bool
parse(const char *stem, struct arena *arena, struct diag *diag,
    struct lang *lang, struct document *document)
{
	struct safe_figures figures = { COUNT(figure_items), figure_items };
	struct bytes bytes;
	struct markdown markdown;
	const char *path = arena_printf(arena, "%s.md", stem);
	const char *slash = strrchr(stem, '/');
	const char *folder =
	    slash == NULL ? "."
			  : arena_strndup(arena, stem, (size_t)(slash - stem));
	if (!lang_read("templates/lang/fi.yaml", arena, diag, lang) ||
	    !file_read(path, arena, diag, &bytes))
		return false;
	size_t bad;
	if (!utf8_valid(bytes.data, bytes.length, &bad)) {
		diag_error(diag, pos_file(path), "character",
		    "no UTF-8; TEXT would not have let it pass");
		return false;
	}
	if (strstr(stem, "over-one-mebibyte") != NULL)
		repeat(&bytes, ((size_t)1 << 20) + 1, arena);
	number_lines(path, &bytes, arena, &markdown);
	*document = (struct document){
		.lang = lang,
		.theme_line = strstr(stem, "theme-line") != NULL
				  ? "Henkilökohtainen apu"
				  : NULL,
	};
	return document_parse(
	    &markdown, &figures, folder, arena, diag, document);
}

int
main(int argc, char **argv)
{
	struct arena arena;
	struct diag diag;
	struct lang lang;
	struct document document;
	if (argc != 3)
		return 2;
	arena_init(&arena);
	diag_init(&diag, &arena);
	bool ok = parse(argv[2], &arena, &diag, &lang, &document);
	if (strcmp(argv[1], "tree") == 0 && ok) {
		struct str out;
		str_init(&out, &arena);
		tree_print(&document, &out);
		fputs(out.text, stdout);
	}
	diag_print(&diag, 0, strcmp(argv[1], "diag") == 0 ? stdout : stderr);
	arena_release(&arena);
	return ok ? 0 : 1;
}
