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
	int decimals;	 /* of the numbers of a list */
	double tail;	 /* the widest of its cells' */
	double x, width; /* of the text, without padding */
};

struct grid {
	size_t column_count;
	struct column *columns;
	size_t row_count;
	struct row *rows;
};

/* table.c: the cells' texts anew in another style. */
void table_refill(
    struct layout *layout, enum theme_style style, struct grid *grid);

/* table_list.c: cells of lists. */
/* Notes what a column of a list is like: texts, or numbers with decimals. */
void table_list_read(const struct block *block, struct column *column);
void table_list_fill(
    struct layout *layout, const struct column *column, struct cell *cell);

/*
 * table_fit.c: gives the columns their places and breaks the cells into
 * lines.  False: see diag (rule [table-width] when there is no way).
 */
bool table_fit(
    struct layout *layout, const struct block *table, struct grid *grid);

#endif
