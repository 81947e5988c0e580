/*
 * What the files that plan the sheet share.
 */
#ifndef WRITERS_XLSX_PLAN_IMP_H
#define WRITERS_XLSX_PLAN_IMP_H

#include "writers/xlsx/xlsx-imp.h"

struct block;
struct safe_table;

/* Where a safe cell stands on the sheet, for charts. */
struct place {
	const struct safe_table *table;
	const struct safe_cell *cell;
	uint32_t row;
	uint16_t column;
};

struct planner {
	const struct document *document;
	struct arena *arena;
	struct sheet *sheet;
	uint32_t row; /* the next free one */
	bool gap;     /* the row above is empty, or there is none */
	size_t place_count, place_capacity;
	struct place *places;
};

/* A cell of the next free row; the pointer holds until the next one. */
struct sheet_cell *plan_cell(
    struct planner *planner, uint16_t column, enum sheet_style style);

/* A safe cell in the next free row, as a number or as its mark. */
void plan_value(struct planner *planner, uint16_t column,
    enum sheet_style style, const struct safe_table *table,
    const struct safe_cell *value);

/* The next free row moves on. */
void plan_end_row(struct planner *planner);

/* Leaves one row empty, unless one is. */
void plan_gap(struct planner *planner);

/* One row of text; NULL when there is none to put. */
struct sheet_cell *plan_text(
    struct planner *planner, enum sheet_style style, const char *text);

/* A column of values holds at least that many characters. */
void plan_width(struct planner *planner, uint16_t column, double characters);

/* Number format of a table's figures. */
const char *plan_pattern(const struct safe_table *table, struct arena *arena);

/* Name of a cell's category; one that is not known has words, too. */
const char *plan_category(
    const struct planner *planner, const struct safe_cell *cell);

/* Where that cell of that table stands; NULL: nowhere. */
const struct place *plan_find(const struct planner *planner,
    const struct safe_table *table, const struct safe_cell *cell);

/* Whether two cells are the same figure. */
bool plan_same(const struct safe_table *a, const struct safe_cell *a_cell,
    const struct safe_table *b, const struct safe_cell *b_cell);

/* A passage of inline content, behind `mark` when that is given. */
void plan_passage(struct planner *planner, struct block *block,
    enum sheet_style style, const char *mark);

void plan_caption(struct planner *planner, const struct block *caption);
void plan_note(struct planner *planner, const struct block *note);
void plan_table(struct planner *planner, const struct block *table);
void plan_figure(struct planner *planner, const struct block *figure);

/* A chart's series, once all cells have their places. */
void plan_resolve(const struct planner *planner, struct sheet_chart *chart);

#endif
