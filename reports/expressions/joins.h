/*
 * Joins: the rows that finds lead to.  An index of the found register is made
 * when a find is first followed, and serves all expressions of a computation:
 *
 *	its rows, bucket by bucket: those with the same values of `same`;
 *	in a bucket by the day that they begin on, then by their key
 *
 * so the first or last from a day is a binary search, and one in force on a
 * day a walk along a tree of the days that they end on: O(n log g) for n rows
 * and buckets of g.  Sums over all found rows are differences of running sums.
 */
#ifndef EXPRESSIONS_JOINS_H
#define EXPRESSIONS_JOINS_H

#include "expressions/expressions.h"

#include <stddef.h>
#include <stdint.h>

struct arena;
struct dataset;
struct datasets;
struct find;
struct id_pool;
struct join;
struct schema;

#define JOIN_NO_ROW UINT32_MAX

/* Where rows are found: one for each computation over the same datasets. */
struct joins {
	const struct datasets *datasets;
	const struct id_pool *pool;
	struct arena *arena; /* holds the indexes */
	size_t count, capacity;
	struct join **items;
	uint32_t evaluations; /* number of the latest */
};

void joins_init(struct joins *joins, const struct datasets *datasets,
    const struct id_pool *pool, struct arena *arena);

/*
 * The first register that the scope's finds look in, or references point at,
 * and that was not delivered for the month; NULL: all are there.  With one
 * lacking nothing of the scope is to be evaluated.
 */
const struct schema *joins_lacking(
    const struct joins *joins, const struct expr_scope *scope, int32_t month);

/*
 * The earliest value of a date or month column among the rows that the find
 * may lead to; INT32_MAX: there are none.
 */
int32_t joins_earliest(
    const struct find *find, int column, struct expr_context *context);

/* The dataset that rows are found in. */
const struct dataset *joins_dataset(
    const struct find *find, struct expr_context *context);

/*
 * The rows there that a find leads to from `count` ≤ EXPR_BLOCK rows of a
 * dataset, or JOIN_NO_ROW.
 */
void joins_find(const struct find *find, const struct dataset *dataset,
    const uint32_t *rows, size_t count, struct expr_context *context,
    uint32_t *found);

#endif
