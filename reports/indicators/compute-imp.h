/*
 * The computation under way, for compute.c and the two ways in which an
 * indicator gets its tables: counted.c and worked.c.
 */
#ifndef INDICATORS_COMPUTE_IMP_H
#define INDICATORS_COMPUTE_IMP_H

#include "indicators/indicators.h"

struct grouping;
struct population;

/* An indicator and a month whose error has been reported. */
struct failure {
	const struct indicator *indicator;
	struct period period;
};

struct computing {
	const struct datasets *datasets;
	const struct id_pool *pool;
	const char *area;
	struct arena *arena; /* for tables */
	struct diag *diag;
	struct raw_tables *tables;
	size_t failure_count, failure_capacity;
	struct failure *failures;
};

/*
 * counted.c, worked.c: fill the indicator's tables, the total first.  `tables`
 * has room for 1 + by_count.  False after an error.
 */
bool counted_compute(const struct computing *computing,
    const struct indicator *indicator, int32_t month, struct raw_table *tables,
    size_t *count);
/* The tables of all ingredients are there. */
bool worked_compute(const struct computing *computing,
    const struct indicator *indicator, int32_t month, struct raw_table *tables,
    size_t *count);

/* compute.c: a table that is there already; NULL: none. */
const struct raw_table *computing_find(const struct computing *computing,
    const struct indicator *indicator, int32_t month, const char *dimension);

/* persons.c: counts the persons behind each cell. */
void persons_count(const struct indicator *indicator,
    struct population *population, const struct grouping *grouping,
    struct raw_table *table);

/* approx.c: how near each cell is, by the marks of the rows behind it. */
void approx_mark(const struct indicator *indicator,
    struct population *population, const struct grouping *grouping,
    struct raw_table *table);

/* Reports a number too large; returns false. */
bool computing_overflow(
    const struct computing *computing, const struct indicator *indicator);

#endif
