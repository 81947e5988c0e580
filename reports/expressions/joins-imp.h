/* The index behind a find, for the files of this folder. */
#ifndef EXPRESSIONS_JOINS_IMP_H
#define EXPRESSIONS_JOINS_IMP_H

#include "expressions/joins.h"

#include <stdbool.h>

/* Running sums of a column: before place i of the order, and in all. */
struct join_sums {
	int column;	 /* -1: rows are counted */
	__int128 *begun; /* in order of begin */
	__int128 *ended; /* in order of end; NULL without in_force */
};

struct join {
	const struct find *find;
	const struct dataset *dataset; /* the found register's */
	/* buckets by hash of `same`, or by the one id that it is, for ids are
	 * dense; a slot holds the bucket's number + 1 */
	bool by_id;
	size_t slot_count; /* a power of two, or by id the last one is free */
	uint32_t *slots;
	uint32_t bucket_count;
	uint32_t *firsts; /* a row of each bucket */
	uint32_t
	    *starts; /* of each bucket in `rows`, and the end of the last */
	size_t count;
	uint32_t *rows;	 /* of the dataset, in order */
	int32_t *begins; /* of rows; NULL: not asked for */
	/* a tree of the days that rows end on: its leaves are those of rows,
	 * a node the later of its two children; NULL: not asked for */
	size_t leaves; /* a power of two */
	int32_t *tree;
	/* all … in_force: the days again, a bucket's in order */
	int32_t *ends;
	uint32_t *rows_by_end;
	size_t sums_count, sums_capacity;
	struct join_sums *sums;
	/* the block that was asked for last */
	uint32_t evaluation;
	uint32_t found[EXPR_BLOCK];
	/* all: places in order of begin, and how far the ended ones go */
	uint32_t from[EXPR_BLOCK], to[EXPR_BLOCK], ended[EXPR_BLOCK];
};

/* index.c: builds the index of a find over its register's dataset. */
struct join *join_build(const struct find *find, const struct dataset *dataset,
    const struct id_pool *pool, struct expr_context *context,
    struct arena *arena);

/*
 * The bucket of a row with these values of `same` (numbers as column_number
 * gives them): its slot, which is free when there is none.
 */
size_t join_slot(const struct join *join, const int64_t *values);

/* Running sums of a column, made when first asked for. */
const struct join_sums *join_sums(
    struct join *join, int column, struct arena *arena);

/* joins.c: the find's join, which knows the rows found for the block. */
struct join *joins_look_up(const struct find *find,
    const struct dataset *dataset, const uint32_t *rows, size_t count,
    uint32_t evaluation, struct expr_context *context);

#endif
