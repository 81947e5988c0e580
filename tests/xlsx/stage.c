/*
 * Driver of the workbook cases: STEM.md, parsed over a fixed set of figures.
 *
 *	stage cells STEM	the workbook read back, by cells.py
 *	stage diag STEM		the messages
 *	stage file STEM FILE	the workbook itself, for outside judges
 *
 * A hidden figure of these holds a number that it never has in earnest, so
 * that a writer that looked would be found out.  Words in the stem change the
 * document: "draft", "sheet-name", "no-scratch".
 */
#include "../document/grant.h"
#include "../document/markdown.h"

#include "base/arena.h"
#include "base/file.h"
#include "document/document.h"
#include "text/lang.h"
#include "text/text.h"
#include "writers/writers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define CANARY 7391846257

/* clang-format off */
#define SHOWN(code, words, number, per) \
	{ .category = (code), .label = (words), .status = SAFE_SHOWN, \
	  .value = { number, per } }
#define WITHOUT(code, words, why) \
	{ .category = (code), .label = (words), .status = (why), \
	  .value = { (why) == SAFE_HIDDEN ? CANARY : 0, 1 } }

static struct safe_cell by_terms[] = {
	SHOWN("HETA", "Heta-TES", 1423, 1),
	SHOWN("LAKI", "Työlainsäädäntö", 356, 1),
};
static struct safe_cell all_terms[] = { SHOWN(NULL, NULL, 1779, 1) };
static struct safe_cell mixed[] = {
	SHOWN("A", "Ensimmäinen", 7, 1),
	WITHOUT("B", "Toinen", SAFE_HIDDEN),
	WITHOUT("C", "Kolmas", SAFE_NIL),
	WITHOUT("", NULL, SAFE_MISSING),
};
static struct safe_cell mixed_total[] = { SHOWN(NULL, NULL, 20, 1) };
static struct safe_cell four[] = {
	SHOWN("A", "Kotona annettava apu", 52, 100),
	SHOWN("B", "Palveluseteli", 40, 100),
	SHOWN("C", "Ostopalvelu", 5, 100),
	WITHOUT("D", "Muu", SAFE_NIL),
};
static struct safe_cell hostile[] = {
	SHOWN("X", "=HYPERLINK(\"http://x\")", 1, 1),
	SHOWN("Y", "+1", 2, 1),
	SHOWN("Z", "@SUM(A1) & <b>", 3, 1),
};
static struct safe_cell hostile_total[] = { SHOWN(NULL, NULL, 6, 1) };
static struct safe_cell euros[] = { SHOWN("A", "Palkat", 1234567, 100) };
static struct safe_cell ratio[] = { SHOWN("A", "Palkat", 239, 100) };
static struct safe_cell employers[] = { SHOWN(NULL, NULL, 236, 1) };
static struct safe_cell costs[] = { SHOWN(NULL, NULL, 46, 100) };
static struct safe_cell by_arrangement[] = {
	SHOWN("TAM", "Työnantajamalli", 2410, 100),
	WITHOUT("PS", "Palveluseteli", SAFE_HIDDEN),
	SHOWN("OSTO", "Ostopalvelu", 3105, 100),
	WITHOUT("OMA", "Oma tuotanto", SAFE_MISSING),
};
static struct safe_cell hours[] = {
	SHOWN("TAM", "Työnantajamalli", 62, 1),
	SHOWN("PS", "Palveluseteli", 41, 1),
	SHOWN("OSTO", "Ostopalvelu", 38, 1),
	SHOWN("OMA", "Oma tuotanto", 12, 1),
};
static struct safe_cell dates[] = { SHOWN("A", "Palkat", 19782, 1) };

#define FEBRUARY { PERIOD_MONTH, 2024 * 12 + 1 }
#define TABLE(code, kind, places, by, of) \
	{ .id = (code), .label = (code), .unit = (kind), \
	  .decimals = (places), .period = FEBRUARY, .dimension = (by), \
	  .count = COUNT(of), .cells = (of) }

/* 1 October 2023 */
static const struct series_break new_system = { 19631, "uusi järjestelmä" };

static const struct safe_table tables[] = {
	TABLE("HA05", UNIT_COUNT, 0, "ehdot", by_terms),
	TABLE("HA05", UNIT_COUNT, 0, NULL, all_terms),
	TABLE("XX01", UNIT_COUNT, 0, "laji", mixed),
	TABLE("XX01", UNIT_COUNT, 0, NULL, mixed_total),
	TABLE("XX02", UNIT_PERCENT, 1, "tapa", four),
	TABLE("XX03", UNIT_COUNT, 0, "laji", hostile),
	TABLE("XX03", UNIT_COUNT, 0, NULL, hostile_total),
	TABLE("XX04", UNIT_EURO, 2, "laji", euros),
	TABLE("XX05", UNIT_RATIO, 2, "laji", ratio),
	TABLE("XX06", UNIT_DATE, 0, "laji", dates),
	{ .id = "HA04", .label = "Työnantajia", .unit = UNIT_COUNT,
	  .period = FEBRUARY, .direction = DIRECTION_UP,
	  .target = { TARGET_AT_LEAST, { 250, 1 }, { 0, 1 } },
	  .break_count = 1, .breaks = &new_system,
	  .count = 1, .cells = employers },
	{ .id = "HA03", .label = "Osuus kustannuksista", .unit = UNIT_PERCENT,
	  .period = { PERIOD_YEAR, 2023 }, .count = 1, .cells = costs },
	TABLE("HA09", UNIT_EURO_PER_HOUR, 2, "tapa", by_arrangement),
	TABLE("HA10", UNIT_RATIO, 0, "tapa", hours),
};

/* Lists: every kind of cell. */
static const char *const list_columns[] = {
	"nimi", "kausi", "luettu", "paiva", "hinta"
};
static struct list_cell list_cells[] = {
	{ .kind = LIST_TEXT, .text = "=ha_sopimus" },
	{ .kind = LIST_MONTH, .day = 2024 * 12 + 1 },
	{ .kind = LIST_NUMBER, .number = { 1779, 1 } },
	{ .kind = LIST_DAY, .day = 19782 },
	{ .kind = LIST_NUMBER, .number = { 5, 2 } },
	{ .kind = LIST_TEXT, .text = "ha_toteuma" },
	{ .kind = LIST_EMPTY },
	{ .kind = LIST_NUMBER, .number = { 20331, 1 } },
	{ .kind = LIST_EMPTY },
	{ .kind = LIST_NUMBER, .number = { 3, 1 } },
};
#define ROW \
	{ .kind = LIST_TEXT, .text = "Rivi" }, \
	{ .kind = LIST_NUMBER, .number = { 1, 1 } },
#define SIX_ROWS ROW ROW ROW ROW ROW ROW
static struct list_cell high_cells[] = { SIX_ROWS SIX_ROWS SIX_ROWS SIX_ROWS };
static struct safe_list lists[] = {
	{ .name = "aineistot", .pos = { "document.yaml", 1, 1 },
	  .column_count = COUNT(list_columns), .columns = list_columns,
	  .row_count = 2, .cells = list_cells },
	{ .name = "korkea", .pos = { "document.yaml", 2, 1 },
	  .column_count = 2, .columns = list_columns,
	  .row_count = COUNT(high_cells) / 2, .cells = high_cells },
};

#define FIGURE(name, table, total) \
	{ name, { "document.yaml", 1, 1 }, table, total }

static struct safe_figure figure_items[] = {
	FIGURE("ehdoittain", &tables[0], &tables[1]),
	FIGURE("sekalaiset", &tables[2], &tables[3]),
	FIGURE("tavoittain", &tables[4], NULL),
	FIGURE("vihamieliset", &tables[5], &tables[6]),
	FIGURE("euroa", &tables[7], NULL),
	FIGURE("suhde", &tables[8], NULL),
	FIGURE("alku", &tables[9], NULL),
	FIGURE("sopimukset", &tables[1], &tables[1]),
	FIGURE("tyonantajat", &tables[10], &tables[10]),
	FIGURE("kustannukset", &tables[11], &tables[11]),
	FIGURE("hinta", &tables[12], NULL),
	FIGURE("tunnit", &tables[13], NULL),
};
/* clang-format on */

/*
 * History of the two counts.  Employers: no September, November hidden;
 * contracts: none in March 2023.
 */
static const struct safe_tables *
make_history(struct arena *arena)
{
	struct safe_tables *all = ARENA_NEW(arena, struct safe_tables);
	int newest = tables[1].period.number;

	all->disclosure_class = CLASS_PUBLIC;
	all->items = ARENA_ARRAY(
	    arena, struct safe_table, COUNT(tables) + 2 * SERIES_MONTHS);
	memcpy(all->items, tables, sizeof(tables));
	all->count = COUNT(tables);
	for (int back = SERIES_MONTHS - 1; back > 0; back--) {
		for (int i = 0; i < 2; i++) {
			const struct safe_table *of = &tables[i == 0 ? 1 : 10];
			struct safe_table *table = &all->items[all->count];
			struct safe_cell *cell =
			    ARENA_NEW(arena, struct safe_cell);
			if (i == 1 && back == 5)
				continue;
			*cell = of->cells[0];
			cell->value.numerator -= 3 * back;
			if (i == 1 && back == 3) {
				cell->status = SAFE_HIDDEN;
				cell->value.numerator = CANARY;
			} else if (i == 0 && back == 11) {
				cell->status = SAFE_NIL;
				cell->value.numerator = 0;
			}
			*table = *of;
			table->period.number = newest - back;
			table->cells = cell;
			all->count++;
		}
	}
	return all;
}

static bool
parse(const char *stem, struct arena *arena, struct diag *diag,
    struct lang *lang, struct document *document)
{
	struct safe_figures figures = {
		.count = COUNT(figure_items),
		.items = figure_items,
		.tables = make_history(arena),
		.list_count = COUNT(lists),
		.lists = lists,
	};
	struct bytes bytes;
	struct markdown markdown;
	const char *path = arena_printf(arena, "%s.md", stem);
	grant_add(arena, &figures);

	if (!lang_read("templates/lang/fi.yaml", arena, diag, lang) ||
	    !file_read(path, arena, diag, &bytes))
		return false;
	markdown = markdown_of(path, bytes.data, bytes.length, arena);
	*document = (struct document){
		.lang = lang,
		.theme_line = "Henkilökohtainen apu",
		.subject = "Helmikuu 2024",
		.author = "Keski-Uudenmaan hyvinvointialue",
		.name =
		    strstr(stem, "sheet-name") != NULL
			? "'Apu: [a/b] tai pitkä nimi, joka ei mahdu taulukkoon"
			: "Työnantajamalli",
		.period = "Helmikuu 2024 & muut",
		.class_name = "Julkinen",
		.disclosure_class = CLASS_PUBLIC,
		.date = day_from_civil(2024, 2, 29),
		.id = "tyonantajamalli-workbook.fi",
		.county = "02",
		.draft = strstr(stem, "draft") != NULL,
		.status_day = GRANT_LAST_DAY,
		.exact = true,
	};
	return document_parse(
	    &markdown, &figures, "tests/xlsx", arena, diag, document);
}

/* Both are made in a folder of their own, which is left empty. */
static bool
write_workbook(const struct document *document, const char *stem,
    const char *folder, struct arena *arena, struct diag *diag,
    const char *path)
{
	struct bytes bytes;
	const struct writer *writer = writers_find("xlsx");

	if (strstr(stem, "no-scratch") != NULL)
		folder = "tests/xlsx/no/such/folder";
	if (writer == NULL ||
	    !writer->write(document, NULL, folder, arena, diag, &bytes))
		return false;
	FILE *stream = fopen(path, "wb");
	bool written = stream != NULL && fwrite(bytes.data, 1, bytes.length,
					     stream) == bytes.length;
	if (stream != NULL && fclose(stream) != 0)
		written = false;
	if (!written)
		fprintf(stderr, "%s: error: cannot write it\n", path);
	return written;
}

int
main(int argc, char **argv)
{
	struct arena arena;
	struct diag diag;
	struct lang lang;
	struct document document;
	char folder[] = "/tmp/kausi-xlsx-XXXXXX";

	if (argc < 3 || mkdtemp(folder) == NULL)
		return 2;
	arena_init(&arena);
	diag_init(&diag, &arena);
	const char *made = path_join(&arena, folder, "made.xlsx");
	bool as_file = argc == 4 && strcmp(argv[1], "file") == 0;
	bool ok = parse(argv[2], &arena, &diag, &lang, &document) &&
		  write_workbook(&document, argv[2], folder, &arena, &diag,
		      as_file ? argv[3] : made);
	diag_print(&diag, 0, strcmp(argv[1], "diag") == 0 ? stdout : stderr);
	if (ok && strcmp(argv[1], "cells") == 0)
		ok = system(arena_printf(&arena,
			 "python3 tests/xlsx/cells.py '%s'", made)) == 0;
	unlink(made);
	if (rmdir(folder) != 0) {
		puts("the scratch folder is not empty");
		ok = false;
	}
	arena_release(&arena);
	return ok ? 0 : 1;
}
