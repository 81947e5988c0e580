/*
 * Tables to be filled: which cells a total or a breakdown has, and which cell
 * each row of a population belongs to.
 */
#ifndef INDICATORS_TABLES_H
#define INDICATORS_TABLES_H

#include <stdint.h>

struct arena;
struct breakdown;
struct grouping;
struct id_pool;
struct indicator;
struct population;
struct raw_table;

/*
 * Fills what a table says of its indicator for `month`, but no cells and no
 * dimension.
 */
void table_describe(
    const struct indicator *indicator, int32_t month, struct raw_table *table);

/*
 * Opens the table of one breakdown, or the total (NULL), for `month`: its
 * cells with their categories, all missing, and the grouping of the rows,
 * which lives in the population's arena.  The table lives in `arena`.
 */
void table_open(const struct indicator *indicator, const struct breakdown *by,
    struct population *population, const struct id_pool *pool, int32_t month,
    struct arena *arena, struct raw_table *table, struct grouping *grouping);

#endif
