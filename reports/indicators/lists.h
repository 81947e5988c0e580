/*
 * A list as defined (lists.c), for the two files that make its rows: which of
 * them and in what order (list_rows.c), and what they show (list_cells.c).
 */
#ifndef INDICATORS_LISTS_H
#define INDICATORS_LISTS_H

#include "indicators/definitions.h"

#include <stddef.h>
#include <stdint.h>

struct dataset;
struct id_pool;

/* A column of the register, or one that is computed. */
struct list_column {
	const char *name;
	int column;		  /* of the register; computed: -1 */
	const struct expr *value; /* computed; else NULL */
};

/* Columns of the register. */
struct list_columns {
	size_t count;
	int *items;
};

struct list_definition {
	const char *name;
	struct pos pos;
	struct rowset rows;
	size_t column_count;
	struct list_column *columns;
	const char **names; /* of the columns */
	struct list_columns order;
	struct list_columns repeated; /* equal in another row, too; 0: any */
	struct list_columns consents; /* yes/no columns that must all say K */
	size_t last;		      /* so many rows from the end; 0: all */
};

/* The cell of a column of the register. */
struct raw_list_cell list_cell(const struct dataset *dataset, int column,
    uint32_t row, const struct id_pool *pool);

/* The cell of a computed column; the context tells of an overflow. */
struct raw_list_cell list_value(const struct expr *value,
    const struct dataset *dataset, uint32_t row, struct expr_context *context);

#endif
