/*
 * The rows that an indicator counts or a list shows, laid flat: those of its
 * register, of its period (`when`), that count (`where`), over all deliveries
 * of the window. Further steps number them 0 … count - 1 and forget where they
 * came from.
 */
#ifndef INDICATORS_POPULATION_H
#define INDICATORS_POPULATION_H

#include "expressions/expressions.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct column;
struct dataset;
struct rowset;
struct schema;

#define KEY_NONE UINT32_MAX

/* Rows of one delivery. */
struct population_block {
	const struct dataset *dataset;
	size_t first; /* number of its first row in the population */
	size_t count;
	uint32_t *rows; /* in the dataset */
};

/* A column as dense numbers, and the rows in order of that number. */
struct keys {
	uint32_t limit;	  /* numbers are below this */
	uint32_t *of_row; /* KEY_NONE: missing */
	size_t ordered;
	uint32_t *order; /* rows whose key is given */
};

/* An expression's value for each row. */
struct values {
	const struct expr *expr;
	int64_t *numbers;
	uint8_t *known; /* 0: missing */
};

struct population {
	const struct schema *schema;
	struct arena *arena;
	struct expr_context context;
	size_t block_count;
	struct population_block *blocks;
	size_t count;
	uint8_t *part;	       /* a byte per row; NULL: no part */
	struct keys **columns; /* by column, made when first asked for */
	struct keys *joint;    /* the latest of several columns together */
	const int *joint_columns;
	size_t values_count; /* made when first asked for */
	struct values values[2];
};

/* Which cell of a table each row belongs to. */
struct grouping {
	size_t cell_count;
	uint32_t *cell_of_row;
};

/*
 * Selects the rows for `month` from the datasets given, which are those of the
 * window in order of month.  Rows are found through `joins`.  Everything else
 * lives in `arena`.
 */
void population_select(const struct rowset *wanted,
    const struct dataset *const *datasets, size_t count, struct joins *joins,
    const char *area, int32_t month, struct arena *arena,
    struct population *population);

/* The values of one expression; those of the latest two are kept. */
const struct values *population_values(
    struct population *population, const struct expr *expr);

/*
 * Keys of one column or of several together.  They are kept, those of several
 * by the list's address.
 */
const struct keys *population_keys(
    struct population *population, const int *columns, size_t count);

/* Where a row stands: its dataset's column, and its number there. */
const struct column *population_cell(const struct population *population,
    uint32_t row, int column, uint32_t *number);

#endif
