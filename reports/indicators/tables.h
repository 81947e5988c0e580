/*
 * Tables to be filled: which cells a total or a breakdown has, and which cell
 * each row of a population belongs to.
 */
#ifndef INDICATORS_TABLES_H
#define INDICATORS_TABLES_H

#include <stdint.h>

struct arena;
struct grouping;
struct id_pool;
struct indicator;
struct population;
struct raw_table;

/* `column` of a total. */
#define TABLE_TOTAL (-1)

/*
 * Opens the table of one column, or the total, for `month`: its cells with
 * their categories, all missing, and the grouping of the rows, which lives in
 * the population's arena.  The table lives in `arena`.
 */
void table_open(const struct indicator *indicator, int column,
    struct population *population, const struct id_pool *pool, int32_t month,
    struct arena *arena, struct raw_table *table, struct grouping *grouping);

#endif
