/*
 * What the files that plan the sheets share.
 */
#ifndef WRITERS_XLSX_PLAN_IMP_H
#define WRITERS_XLSX_PLAN_IMP_H

#include "base/approx.h"
#include "base/decimal.h"
#include "writers/xlsx/xlsx-imp.h"

struct block;
struct chart_series;
struct list_cell;
struct safe_cell;
struct safe_table;
struct str;

#define LEVEL_MAX 6 /* of headings */

/* Where a safe cell stands, for charts. */
struct place {
	const struct safe_table *table;
	const struct safe_cell *cell;
	const struct sheet *sheet;
	uint32_t row;
	uint16_t column;
};

/* A column of months, for charts. */
struct months {
	const struct block *chart; /* it was put for */
	const struct chart_series *series;
	const struct sheet *sheet;
	int32_t first; /* month of the row below the header */
	uint32_t header_row;
	uint16_t column;
};

/* A line of the sheet of contents. */
struct entry {
	const struct sheet *sheet;
	uint32_t row;
	const char *title;
};

struct planner {
	const struct document *document;
	struct arena *arena;
	struct book *book;
	bool many; /* sheets; false: all on one */
	struct sheet *sheet;
	uint32_t row; /* the next free one */
	bool gap;     /* the row above is empty, or there is none */
	/* the text alone: headings wait until something stands below them */
	bool text_only;
	struct block *waiting[LEVEL_MAX + 1];
	size_t place_count, place_capacity;
	struct place *places;
	size_t months_count, months_capacity;
	struct months *months;
	size_t entry_count, entry_capacity;
	struct entry *entries;
	/* what stands on this sheet, for notes of its section */
	size_t item_count, item_capacity;
	const struct block **items;
};

/* --- cells.c --- */

/* Begins a sheet of so many columns; the first has `width` characters. */
struct sheet *plan_sheet(struct planner *planner, const char *name,
    size_t column_count, double width);

/* A cell of the next free row; the pointer holds until the next one. */
struct sheet_cell *plan_cell(
    struct planner *planner, uint16_t column, enum sheet_style style);

/* A safe cell in the next free row, as a number or as its mark; the pointer
 * holds until the next cell. */
struct sheet_cell *plan_value(struct planner *planner, uint16_t column,
    enum sheet_style style, const struct safe_table *table,
    const struct safe_cell *value);

/* A cell of a list: number, day and month keep their kind. */
void plan_list_cell(struct planner *planner, uint16_t column,
    enum sheet_style style, const struct list_cell *from, int decimals,
    bool right);

/* Words in a cell that is no row of text. */
struct sheet_cell *plan_words(struct planner *planner, uint16_t column,
    enum sheet_style style, const char *words);

/* A row of headers, lang_word of each key; numbers' stand right. */
void plan_header(struct planner *planner, const char *const *keys,
    const bool *right, size_t count);

/* The next free row moves on. */
void plan_end_row(struct planner *planner);

/* Leaves one row empty, unless one is. */
void plan_gap(struct planner *planner);

/* One row of text; NULL when there is none to put. */
struct sheet_cell *plan_text(
    struct planner *planner, enum sheet_style style, const char *text);

/* A column of values holds at least that many characters. */
void plan_width(struct planner *planner, uint16_t column, double characters);

/* Characters of the longest word: a column breaks none of a header's. */
size_t plan_longest_word(const char *text);

/* The word of the documents' language. */
const char *plan_word(const struct planner *planner, const char *key);

/* --- formats.c --- */

/* Number format of a number with so many places. */
const char *plan_decimals(int decimals, struct arena *arena);

/* Number format of a table's figures. */
const char *plan_pattern(const struct safe_table *table, struct arena *arena);

/* The format with the word ("noin") before the number. */
const char *plan_approx(
    const struct planner *planner, enum approx approx, const char *number);

/* The same of one cell, with its word before ("noin") and its mark behind. */
const char *plan_cell_pattern(const struct planner *planner,
    const struct safe_table *table, const struct safe_cell *cell);

struct signs;

/* signs.c: what the signs on a sheet mean, a line each; `missing` is the key of
 * what is missing. */
void plan_signs(
    struct planner *planner, const struct signs *signs, const char *missing);

/*
 * The same for a difference, per cent in points.  What rounds to nothing has
 * no sign, as in print.
 */
const char *plan_change_pattern(const struct planner *planner,
    const struct safe_table *table, struct fraction difference);

/* The unit in words, for a column of units. */
const char *plan_unit(
    const struct planner *planner, const struct safe_table *table);

double plan_serial(int32_t day);

/* --- places.c --- */

/* Name of a cell's category; one that is not known has words, too. */
const char *plan_category(
    const struct planner *planner, const struct safe_cell *cell);

/* Where that cell of that table stands on that sheet (NULL: on any). */
const struct place *plan_find(const struct planner *planner,
    const struct sheet *sheet, const struct safe_table *table,
    const struct safe_cell *cell);

bool plan_same_series(
    const struct chart_series *a, const struct chart_series *b);

/* The column of months of a series, that of the chart itself before
 * another's; NULL: none. */
const struct months *plan_find_months(const struct planner *planner,
    const struct sheet *sheet, const struct block *chart,
    const struct chart_series *series);

/* The first table of the document that has all cells of a chart, or NULL. */
const struct block *plan_home(
    const struct document *document, const struct block *chart);

/* --- sheet.c: blocks down one sheet --- */

void plan_blocks(
    struct planner *planner, struct block *parent, const char *mark);

/* The title of a sheet that is no block's, with its line in the contents. */
void plan_title(struct planner *planner, const char *title);

/* What stands next gets a line in the contents. */
void plan_entry(struct planner *planner, const char *title);

void plan_caption(struct planner *planner, const struct block *caption);
void plan_note(struct planner *planner, const struct block *note);

/* --- tables.c --- */

void plan_table(struct planner *planner, const struct block *table);

/*
 * A native table over the rows from `first` to `last` of the sheet's first
 * columns, if one is allowed.
 */
void plan_native(struct planner *planner, const char **headers,
    const bool *right, size_t count, uint32_t first, uint32_t last);

/* --- figures.c --- */

void plan_figure(struct planner *planner, const struct block *figure);

/* Columns of a range of one's own. */
size_t plan_range_columns(
    const struct planner *planner, const struct block *chart);

/* A chart's series, once all cells have their places. */
void plan_resolve(const struct planner *planner, const struct sheet *sheet,
    struct sheet_chart *chart);

/* --- series.c, cards.c, definitions.c, notes.c: sheets of a book --- */

/* Months × the series of a chart, below it. */
void plan_months(struct planner *planner, const struct block *chart);
void plan_series_sheet(struct planner *planner);
void plan_cards(struct planner *planner, struct block *cards);
void plan_cards_sheet(struct planner *planner);
bool plan_is_definitions(const struct block *list, struct arena *arena);
void plan_definitions_sheets(struct planner *planner);

/* The block stands on this sheet. */
void plan_item(struct planner *planner, const struct block *block);

/* Notes of the sections that the sheet's items are of. */
void plan_section_notes(struct planner *planner);

#endif
