/*
 * The computation under way, for compute.c and the two ways in which an
 * indicator gets its tables: counted.c and worked.c.
 */
#ifndef INDICATORS_COMPUTE_IMP_H
#define INDICATORS_COMPUTE_IMP_H

#include "indicators/indicators.h"

#include "base/arena.h"
#include "indicators/population.h"

struct joins;

/* An indicator and a month whose error has been reported. */
struct failure {
	const struct indicator *indicator;
	struct period period;
};

/*
 * The rows that were taken last.  Indicators that count the same ones (a sum, a
 * share and a mean of it) take them once, with their values and keys.
 */
struct selection {
	const struct rowset *rows; /* NULL: none yet */
	int32_t month;
	const char *missing_reason; /* NULL: no delivery lacks */
	bool provisional;	    /* one of the deliveries is */
	bool overflow;		    /* a number of `where` or `when` */
	struct population population;
	struct arena arena;
};

struct computing {
	const struct id_pool *pool;
	struct joins *joins; /* over the datasets */
	struct selection *selection;
	const char *area;
	struct arena *arena;	  /* for tables: that of `kept` */
	struct arena *list_arena; /* for the list of them */
	struct kept_tables *kept;
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

/* kept.c: an indicator's tables for a month; NULL: not computed yet. */
const struct raw_table *kept_tables_find(const struct kept_tables *kept,
    const struct indicator *indicator, int32_t month, size_t *count);
void kept_tables_add(struct kept_tables *kept,
    const struct indicator *indicator, int32_t month,
    const struct raw_table *tables, size_t count);

/* Reports a number too large; returns false. */
bool computing_overflow(
    const struct computing *computing, const struct indicator *indicator);

#endif
