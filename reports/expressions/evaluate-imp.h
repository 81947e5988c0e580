/* The block under evaluation, and what its leaves give. */
#ifndef EXPRESSIONS_EVALUATE_IMP_H
#define EXPRESSIONS_EVALUATE_IMP_H

#include "expressions/expressions.h"

#include <stddef.h>
#include <stdint.h>

struct block {
	const struct dataset *dataset;
	const uint32_t *rows;
	size_t count;
	bool run; /* the rows follow each other: cells are copied as they lie */
	uint32_t evaluation; /* of joins, for this block */
	struct expr_context *context;
};

/* values.c: the same number for all rows; the values of one kind of node. */
void block_fill(
    const struct block *block, int64_t number, struct expr_vector *values);
void block_constant_values(const struct block *block, const struct expr *node,
    struct expr_vector *values);
void block_column_values(const struct block *block, const struct expr *node,
    struct expr_vector *values);
void block_county_values(const struct block *block, const struct expr *node,
    struct expr_vector *values);
/* A found row has no value of its own, but it is there or not. */
void block_found_values(const struct block *block, const struct expr *node,
    struct expr_vector *values);
/* How many rows were found, or the sum of a column over them. */
void block_sum_values(const struct block *block, const struct expr *node,
    struct expr_vector *values);

/* compare.c: holds the values of two operands of that type against each other;
 * texts are equal or not. */
void block_compare(const struct block *block, enum expr_type type,
    enum expr_comparison comparison, const struct expr_vector *left,
    const struct expr_vector *right, uint8_t *truths);
/*
 * The same for a column of codes and a constant, straight from the cells of
 * rows that follow each other, as most conditions are; false: it is not so, and
 * nothing is filled.
 */
bool block_code_truths(
    const struct block *block, const struct expr *node, uint8_t *truths);

#endif
