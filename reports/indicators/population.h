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
struct find;
struct rowset;
struct schema;
struct things;

#define KEY_NONE UINT32_MAX

/* Rows of one delivery. */
struct population_block {
	const struct dataset *dataset;
	size_t first; /* number of its first row in the population */
	size_t count;
	uint32_t *rows; /* in the dataset */
};

/* A column as dense numbers. */
struct keys {
	uint32_t limit;	  /* numbers are below this */
	uint32_t *of_row; /* KEY_NONE: missing */
	bool is_ordered;  /* population_order has been asked */
	size_t ordered;
	uint32_t *order;
};

/* An expression's value for each row. */
struct values {
	const struct expr *expr;
	bool overflow; /* a number is too large */
	int64_t *numbers;
	uint8_t *known; /* 0: missing */
};

/* The rows that a find leads to from each row. */
struct population_found {
	const struct find *find;
	const struct dataset *dataset;
	uint32_t *rows; /* in that dataset, or JOIN_NO_ROW */
};

/* Keys that were made, of which columns. */
struct kept_keys {
	size_t column_count;
	struct expr_column *columns;
	struct keys *keys;
};

/* Things that were numbered, of which keys in which cells: things.h. */
struct kept_things {
	const struct keys *keys;
	const uint32_t *cell_of_row;
	struct things *things;
};

struct population {
	const struct schema *schema;
	struct arena *arena;
	struct expr_context context;
	size_t block_count;
	struct population_block *blocks;
	size_t count;
	uint8_t *part; /* a byte per row; NULL: no part */
	/* made when first asked for */
	size_t keys_count, keys_capacity;
	struct kept_keys *keys;
	size_t things_count, things_capacity;
	struct kept_things *things;
	const uint32_t *one_cell; /* of each row, where there is one cell: 0 */
	size_t found_count, found_capacity;
	struct population_found *found;
	size_t values_count;
	struct values values[2];
};

/* Which cell of a table each row belongs to. */
struct grouping {
	size_t cell_count;
	const uint32_t *cell_of_row;
};

/*
 * Selects the rows of the context's month from the datasets given, which are
 * those of the window in order of month.  Everything lives in `arena`, but
 * what finds need.
 */
void population_select(const struct rowset *wanted,
    const struct dataset *const *datasets, size_t count,
    const struct expr_context *context, struct arena *arena,
    struct population *population);

/* Marks the rows of the part, in place of another; NULL: there is none. */
void population_mark(struct population *population, const struct expr *part);

/* The values of one expression; those of the latest two are kept. */
const struct values *population_values(
    struct population *population, const struct expr *expr);

/* Keys of one column or of several together; they are kept. */
struct keys *population_keys(struct population *population,
    const struct expr_column *columns, size_t count);

/* The rows whose key is given, in order of it, and their number; NULL: all rows
 * as they stand. */
const uint32_t *population_order(
    struct population *population, struct keys *keys, size_t *count);

/* For each row the number of the one cell of a total: 0. */
const uint32_t *population_one_cell(struct population *population);

/*
 * Where a row's cell stands: a dataset's column, and the row's number there;
 * false: it is of a found row, and none was found.
 */
bool population_cell(struct population *population, uint32_t row,
    const struct expr_column *column, const struct column **cells,
    uint32_t *number);

/* The same for all rows of a block: their numbers, perhaps JOIN_NO_ROW. */
const struct column *population_cells(struct population *population,
    const struct population_block *block, const struct expr_column *column,
    const uint32_t **numbers);

#endif
