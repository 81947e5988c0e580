/* A table on its way from blocks to slabs: table.c and table_fit.c. */
#ifndef LAYOUT_TABLE_IMP_H
#define LAYOUT_TABLE_IMP_H

#include "layout/layout-imp.h"

struct cell {
	const struct block *block;
	struct passage passage;
	struct lines lines;
	bool aligned; /* on the decimal mark */
	double tail;  /* width from the decimal mark on */
};

struct row {
	const struct block *block;
	size_t count;
	struct cell *cells;
};

struct column {
	bool numeric;	 /* holds values: set right */
	bool meter;	 /* room for it right of the values */
	int decimals;	 /* of the numbers of a list */
	double tail;	 /* the widest of its cells' */
	double x, width; /* of the text, without padding and meter */
};

struct grid {
	size_t column_count;
	struct column *columns;
	size_t row_count;
	struct row *rows;
	double width; /* of all columns */
};

/* table.c: the cells' texts anew in another style. */
void table_refill(
    struct layout *layout, enum theme_style style, struct grid *grid);

/* table_list.c: cells of lists. */
/* Notes what a column of a list is like: texts, or numbers with decimals. */
void table_list_read(const struct block *block, struct column *column);
void table_list_fill(
    struct layout *layout, const struct column *column, struct cell *cell);

/* table_meter.c: the bar beside a share of a whole. */
/* The room that it takes right of its column's values. */
double table_meter_room(
    const struct layout *layout, const struct column *column);
/* From the middle of a line of text at y. */
void table_meter_draw(struct layout *layout, const struct column *column,
    const struct block *cell, double y, struct slab *slab);

/*
 * table_fit.c: gives the columns their places and breaks the cells into
 * lines.  False: see diag (rule [table-width] when there is no way).
 */
bool table_fit(
    struct layout *layout, const struct block *table, struct grid *grid);

#endif
