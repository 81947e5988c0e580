/*
 * Distinct things: what `distinct` counts, what `once per` takes once, and the
 * persons behind a cell.  A thing is numbered once in each cell of a grouping
 * that has a row of it, so that counting things is marking bytes.
 */
#ifndef INDICATORS_THINGS_H
#define INDICATORS_THINGS_H

#include <stddef.h>
#include <stdint.h>

struct expr_column;
struct grouping;
struct population;

struct things {
	uint32_t count;		 /* numbers are below this */
	const uint32_t *of_row;	 /* KEY_NONE: a column of the thing is empty */
	const uint32_t *cell_of; /* of each thing; NULL: there is one cell */
	int64_t *in_cell;	 /* how many of them there are */
};

/* Two marks that a row may have; a thing has those of all its rows. */
#define THING_FIRST 1
#define THING_SECOND 2

struct things_marked {
	int64_t first, second; /* things of a cell with this mark */
};

/* The things that one column names, or several together; they are kept with
 * the population. */
const struct things *things_find(struct population *population,
    const struct expr_column *columns, size_t count,
    const struct grouping *grouping);

/* How many things of each cell have each mark; `marks` has a byte a row. */
const struct things_marked *things_count(const struct things *things,
    const struct population *population, const struct grouping *grouping,
    const uint8_t *marks);

/* Of each thing the marks of its rows. */
const uint8_t *things_mark(const struct things *things,
    const struct population *population, const uint8_t *marks);

#endif
