/*
 * Comparisons of a block's values.  In: the values of two operands, or a column
 * of codes and a constant; out: a truth for each row.
 */
#include "expressions/evaluate-imp.h"

#include "base/str.h"
#include "registers/registers.h"

/* Texts are equal or not. */
static void
compare_texts(const struct block *block, bool equal,
    const struct expr_vector *left, const struct expr_vector *right,
    uint8_t *truths)
{
	for (size_t i = 0; i < block->count; i++) {
		truths[i] = EXPR_UNDECIDED;
		if (left->known[i] && right->known[i])
			truths[i] =
			    str_equal(left->texts[i], right->texts[i]) == equal
				? EXPR_TRUE
				: EXPR_FALSE;
	}
}

/* What holds becomes a truth, undecided where one of the two is missing: a loop
 * of its own, for it works on bytes alone, sixteen rows at once. */
static inline void
decide(size_t count, const uint8_t *left, const uint8_t *right, uint8_t *truths)
{
	for (size_t i = 0; i < count; i++) {
		uint8_t known = left[i] & right[i];

		truths[i] =
		    (uint8_t)(EXPR_UNDECIDED - known + 2 * (known & truths[i]));
	}
}

static inline bool
comparison_holds(enum expr_comparison comparison, int64_t a, int64_t b)
{
	switch (comparison) {
	case EXPR_EQUAL:
		return a == b;
	case EXPR_UNEQUAL:
		return a != b;
	case EXPR_LESS:
		return a < b;
	case EXPR_LESS_EQUAL:
		return a <= b;
	case EXPR_GREATER:
		return a > b;
	case EXPR_GREATER_EQUAL:
		return a >= b;
	}
	return false;
}

/* Without a branch a row; `comparison` is known where this is inlined. */
static inline void
compare_numbers_by(enum expr_comparison comparison, size_t count,
    const struct expr_vector *left, const struct expr_vector *right,
    uint8_t *truths)
{
	for (size_t i = 0; i < count; i++)
		truths[i] = comparison_holds(
		    comparison, left->numbers[i], right->numbers[i]);
	decide(count, left->known, right->known, truths);
}

static void
compare_numbers(const struct block *block, enum expr_comparison comparison,
    const struct expr_vector *left, const struct expr_vector *right,
    uint8_t *truths)
{
	size_t count = block->count;

	switch (comparison) {
	case EXPR_EQUAL:
		compare_numbers_by(EXPR_EQUAL, count, left, right, truths);
		break;
	case EXPR_UNEQUAL:
		compare_numbers_by(EXPR_UNEQUAL, count, left, right, truths);
		break;
	case EXPR_LESS:
		compare_numbers_by(EXPR_LESS, count, left, right, truths);
		break;
	case EXPR_LESS_EQUAL:
		compare_numbers_by(EXPR_LESS_EQUAL, count, left, right, truths);
		break;
	case EXPR_GREATER:
		compare_numbers_by(EXPR_GREATER, count, left, right, truths);
		break;
	case EXPR_GREATER_EQUAL:
		compare_numbers_by(
		    EXPR_GREATER_EQUAL, count, left, right, truths);
		break;
	}
}

void
block_compare(const struct block *block, enum expr_type type,
    enum expr_comparison comparison, const struct expr_vector *left,
    const struct expr_vector *right, uint8_t *truths)
{
	if (type == EXPR_TYPE_TEXT)
		compare_texts(
		    block, comparison == EXPR_EQUAL, left, right, truths);
	else
		compare_numbers(block, comparison, left, right, truths);
}

/* The truth of a code's test where the cell is empty: its column may say which
 * code that is. */
static uint8_t
truth_of_empty(const struct column *column, int64_t code, bool equal)
{
	int empty = column->schema->default_code;

	if (empty < 0)
		return EXPR_UNDECIDED;
	return (empty == code) == equal ? EXPR_TRUE : EXPR_FALSE;
}

bool
block_code_truths(
    const struct block *block, const struct expr *node, uint8_t *truths)
{
	const struct expr *left = node->operands[0], *right = node->operands[1];
	bool equal = node->comparison == EXPR_EQUAL;
	uint8_t yes = equal ? EXPR_TRUE : EXPR_FALSE, no = EXPR_TRUE - yes;
	const struct column *column;
	const uint16_t *codes;
	const uint8_t *given;
	uint16_t code = (uint16_t)right->value;
	size_t count = block->count;
	uint8_t empty;

	if (!block->run || left->kind != EXPR_COLUMN || left->find != NULL ||
	    left->type != EXPR_TYPE_CODE || right->kind != EXPR_CONSTANT)
		return false;
	column = &block->dataset->columns[left->column];
	codes = column->codes + block->rows[0];
	given = column->given + block->rows[0];
	empty = truth_of_empty(column, code, equal);
	for (size_t i = 0; i < count; i++) {
		uint8_t truth = codes[i] == code ? yes : no;

		truths[i] = given[i] ? truth : empty;
	}
	return true;
}
