/*
 * Measures: what is taken from a set of rows.  Adding one is a row and a
 * function in measures.c.
 */
#ifndef INDICATORS_MEASURES_H
#define INDICATORS_MEASURES_H

#include "base/decimal.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct grouping;
struct measure;
struct population;

enum measure_argument {
	MEASURE_OF_ROWS,    /* rows */
	MEASURE_OF_COLUMNS, /* distinct COLUMN{,COLUMN} */
	MEASURE_OF_SUM	    /* sum, mean, median, value EXPRESSION */
};

/* The measure of one cell. */
struct tally {
	int64_t counted;       /* rows or things that it was taken from */
	struct fraction value; /* of nothing: 0 */
	uint32_t row;	       /* value: the row that it stands in */
};

enum measure_result {
	MEASURE_OK,
	MEASURE_OVERFLOW,
	MEASURE_TWICE,	/* value: over two rows of a cell */
	MEASURE_UNEQUAL /* once per: values of one thing differ */
};

struct measure_kind {
	const char *word;
	enum measure_argument argument;
	bool is_count;	      /* its unit is n */
	bool zero_when_empty; /* of nothing it is 0; otherwise missing */
	bool takes_days;      /* of dates too */
	bool takes_once;      /* `once per COLUMN` may follow */
	bool adds_up;	      /* a part of it is a share of all */
	/*
	 * Fills a tally for each cell from the rows whose `rows` byte is set
	 * (NULL: from all).
	 */
	enum measure_result (*take)(const struct measure *measure,
	    struct population *population, const struct grouping *grouping,
	    const uint8_t *rows, struct tally *tallies);
};

extern const struct measure_kind measure_kinds[];
extern const size_t measure_kind_count;

/* Whether a cell's measure is the value of the one row behind it. */
bool measure_is_of_one_row(const struct measure *measure);

/* Marks of rows, as things have them. */
#define MEASURE_PART 1
#define MEASURE_OUTSIDE 2

/*
 * A byte for each row of a population with a part: whether it is of the part,
 * or of what the measure leaves when the part is taken away.  Of a count of
 * distinct things these are the rows of things that have no row in the part,
 * cell by cell.
 */
const uint8_t *measure_marks(const struct measure *measure,
    struct population *population, const struct grouping *grouping);

#endif
