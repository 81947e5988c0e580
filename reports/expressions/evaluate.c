/*
 * Evaluation of checked expressions over a block of rows.  In: a dataset and
 * row numbers; out: values with a mark of what is missing, or truths.  Each
 * node fills a vector for the whole block, so that the walk over the tree is
 * paid once for 256 rows; trees are at most 32 deep, so vectors live on the
 * stack.
 */
#include "expressions/expressions.h"

#include "base/date.h"
#include "base/str.h"
#include "expressions/evaluate-imp.h"
#include "expressions/joins.h"

#include <assert.h>
#include <string.h>

static void values_of(const struct block *block, const struct expr *node,
    struct expr_vector *values);
static void truths_of(
    const struct block *block, const struct expr *node, uint8_t *truths);

/* False: the result is too large. */
static inline bool
calculate(enum expr_kind kind, int64_t a, int64_t b, int64_t *result)
{
	if (kind == EXPR_ADD)
		return !__builtin_add_overflow(a, b, result);
	if (kind == EXPR_SUBTRACT)
		return !__builtin_sub_overflow(a, b, result);
	return !__builtin_mul_overflow(a, b, result);
}

/* Without a branch a row; `kind` is known where this is inlined.  Whether one
 * of the results is too large. */
static inline bool
calculate_rows(enum expr_kind kind, size_t count,
    const struct expr_vector *right, struct expr_vector *values)
{
	bool overflow = false;

	for (size_t i = 0; i < count; i++) {
		values->known[i] &= right->known[i];
		overflow |= !calculate(kind, values->numbers[i],
				right->numbers[i], &values->numbers[i]) &
			    (values->known[i] != 0);
	}
	return overflow;
}

static void
arithmetic_values(const struct block *block, const struct expr *node,
    struct expr_vector *values)
{
	struct expr_vector right;
	bool overflow;

	values_of(block, node->operands[0], values);
	values_of(block, node->operands[1], &right);
	if (node->kind == EXPR_ADD)
		overflow =
		    calculate_rows(EXPR_ADD, block->count, &right, values);
	else if (node->kind == EXPR_SUBTRACT)
		overflow =
		    calculate_rows(EXPR_SUBTRACT, block->count, &right, values);
	else
		overflow =
		    calculate_rows(EXPR_MULTIPLY, block->count, &right, values);
	block->context->overflow |= overflow;
}

/* The only operand times a factor. */
static void
factor_values(const struct block *block, const struct expr *node,
    int64_t factor, struct expr_vector *values)
{
	values_of(block, node->operands[0], values);
	for (size_t i = 0; i < block->count; i++)
		if (values->known[i] &&
		    !calculate(EXPR_MULTIPLY, values->numbers[i], factor,
			&values->numbers[i]))
			block->context->overflow = true;
}

/* With an undecided condition the value is missing. */
static void
if_values(const struct block *block, const struct expr *node,
    struct expr_vector *values)
{
	struct expr_vector otherwise;
	uint8_t truths[EXPR_BLOCK];

	truths_of(block, node->operands[0], truths);
	values_of(block, node->operands[1], values);
	values_of(block, node->operands[2], &otherwise);
	for (size_t i = 0; i < block->count; i++) {
		if (truths[i] == EXPR_TRUE)
			continue;
		if (node->type == EXPR_TYPE_TEXT)
			values->texts[i] = otherwise.texts[i];
		else
			values->numbers[i] = otherwise.numbers[i];
		values->known[i] =
		    truths[i] == EXPR_FALSE ? otherwise.known[i] : 0;
	}
}

/* The month of a day or month; false: days were added past the calendar. */
static bool
calendar_month(enum expr_type type, int64_t moment, int32_t *month)
{
	*month = (int32_t)moment;
	if (type == EXPR_TYPE_MONTH)
		return true;
	if (!day_in_calendar(moment))
		return false;
	*month = month_of_day((int32_t)moment);
	return true;
}

static void
calendar_values(const struct block *block, const struct expr *node,
    struct expr_vector *values)
{
	enum expr_type type = node->operands[0]->type;

	values_of(block, node->operands[0], values);
	for (size_t i = 0; i < block->count; i++) {
		int32_t month;

		values->known[i] =
		    values->known[i] &&
		    calendar_month(type, values->numbers[i], &month);
		if (values->known[i])
			values->numbers[i] = node->kind == EXPR_YEAR_OF
						 ? month_year(month)
						 : month_number(month);
	}
}

/* Long because it is the switch over all kinds of expressions. */
static void
values_of(const struct block *block, const struct expr *node,
    struct expr_vector *values)
{
	switch (node->kind) {
	case EXPR_CONSTANT:
		block_constant_values(block, node, values);
		break;
	case EXPR_COLUMN:
		block_column_values(block, node, values);
		break;
	case EXPR_FOUND:
		block_found_values(block, node, values);
		break;
	case EXPR_FOUND_ROWS:
	case EXPR_FOUND_SUM:
		block_sum_values(block, node, values);
		break;
	case EXPR_FIRST_DAY:
		block_fill(block, block->context->first_day, values);
		break;
	case EXPR_LAST_DAY:
		block_fill(block, block->context->last_day, values);
		break;
	case EXPR_COUNTY:
		block_county_values(block, node, values);
		break;
	case EXPR_RAISE:
		factor_values(block, node, node->value, values);
		break;
	case EXPR_NEGATIVE:
		factor_values(block, node, -1, values);
		break;
	case EXPR_ADD:
	case EXPR_SUBTRACT:
	case EXPR_MULTIPLY:
		arithmetic_values(block, node, values);
		break;
	case EXPR_IF:
		if_values(block, node, values);
		break;
	case EXPR_YEAR_OF:
	case EXPR_MONTH_OF:
		calendar_values(block, node, values);
		break;
	case EXPR_WORD:
	case EXPR_NUMBER:
	case EXPR_DATE:
	case EXPR_MONTH:
	case EXPR_QUOTED:
		assert(!"the check has resolved every word");
		break;
	case EXPR_COMPARE:
	case EXPR_BETWEEN:
	case EXPR_IN:
	case EXPR_GIVEN:
	case EXPR_NOT:
	case EXPR_AND:
	case EXPR_OR:
		assert(!"a condition has no value");
		break;
	}
}

static void
join_and(size_t count, const uint8_t *more, uint8_t *truths)
{
	for (size_t i = 0; i < count; i++)
		truths[i] = more[i] < truths[i] ? more[i] : truths[i];
}

static void
join_or(size_t count, const uint8_t *more, uint8_t *truths)
{
	for (size_t i = 0; i < count; i++)
		truths[i] = more[i] > truths[i] ? more[i] : truths[i];
}

static void
negate(size_t count, uint8_t *truths)
{
	for (size_t i = 0; i < count; i++)
		truths[i] = (uint8_t)(EXPR_TRUE - truths[i]);
}

static void
compare_truths(
    const struct block *block, const struct expr *node, uint8_t *truths)
{
	struct expr_vector left, right;

	if (block_code_truths(block, node, truths))
		return;
	values_of(block, node->operands[0], &left);
	values_of(block, node->operands[1], &right);
	block_compare(block, node->operands[0]->type, node->comparison, &left,
	    &right, truths);
}

static void
between_truths(
    const struct block *block, const struct expr *node, uint8_t *truths)
{
	struct expr_vector value, bound;
	uint8_t more[EXPR_BLOCK];

	values_of(block, node->operands[0], &value);
	values_of(block, node->operands[1], &bound);
	block_compare(block, EXPR_TYPE_NUMBER, EXPR_GREATER_EQUAL, &value,
	    &bound, truths);
	values_of(block, node->operands[2], &bound);
	block_compare(
	    block, EXPR_TYPE_NUMBER, EXPR_LESS_EQUAL, &value, &bound, more);
	join_and(block->count, more, truths);
}

static void
in_truths(const struct block *block, const struct expr *node, uint8_t *truths)
{
	enum expr_type type = node->operands[0]->type;
	struct expr_vector value, item;
	uint8_t more[EXPR_BLOCK];

	values_of(block, node->operands[0], &value);
	memset(truths, EXPR_FALSE, block->count);
	for (size_t i = 1; i < node->count; i++) {
		values_of(block, node->operands[i], &item);
		block_compare(block, type, EXPR_EQUAL, &value, &item, more);
		join_or(block->count, more, truths);
	}
	if (node->negated)
		negate(block->count, truths);
}

static void
given_truths(
    const struct block *block, const struct expr *node, uint8_t *truths)
{
	size_t count = block->count;
	struct expr_vector value;

	values_of(block, node->operands[0], &value);
	for (size_t i = 0; i < count; i++)
		truths[i] = value.known[i] ? EXPR_TRUE : EXPR_FALSE;
	if (node->negated)
		negate(block->count, truths);
}

static void
joined_truths(
    const struct block *block, const struct expr *node, uint8_t *truths)
{
	uint8_t more[EXPR_BLOCK];

	truths_of(block, node->operands[0], truths);
	for (size_t i = 1; i < node->count; i++) {
		truths_of(block, node->operands[i], more);
		if (node->kind == EXPR_AND)
			join_and(block->count, more, truths);
		else
			join_or(block->count, more, truths);
	}
}

static void
truths_of(const struct block *block, const struct expr *node, uint8_t *truths)
{
	switch (node->kind) {
	case EXPR_COMPARE:
		compare_truths(block, node, truths);
		break;
	case EXPR_BETWEEN:
		between_truths(block, node, truths);
		break;
	case EXPR_IN:
		in_truths(block, node, truths);
		break;
	case EXPR_GIVEN:
		given_truths(block, node, truths);
		break;
	case EXPR_NOT:
		truths_of(block, node->operands[0], truths);
		negate(block->count, truths);
		break;
	case EXPR_AND:
	case EXPR_OR:
		joined_truths(block, node, truths);
		break;
	case EXPR_WORD:
	case EXPR_NUMBER:
	case EXPR_DATE:
	case EXPR_MONTH:
	case EXPR_QUOTED:
	case EXPR_CONSTANT:
	case EXPR_COLUMN:
	case EXPR_FOUND:
	case EXPR_FOUND_ROWS:
	case EXPR_FOUND_SUM:
	case EXPR_FIRST_DAY:
	case EXPR_LAST_DAY:
	case EXPR_COUNTY:
	case EXPR_RAISE:
	case EXPR_NEGATIVE:
	case EXPR_ADD:
	case EXPR_SUBTRACT:
	case EXPR_MULTIPLY:
	case EXPR_IF:
	case EXPR_YEAR_OF:
	case EXPR_MONTH_OF:
		assert(!"a value is no condition");
	}
}

/* Whether the rows, which ascend, follow each other without a gap. */
static bool
is_run(const uint32_t *rows, size_t count)
{
	return count > 0 && rows[count - 1] - rows[0] == count - 1;
}

static struct block
open_block(const struct dataset *dataset, const uint32_t *rows, size_t count,
    struct expr_context *context)
{
	struct block block = { dataset, rows, count, is_run(rows, count), 0,
		context };

	assert(count <= EXPR_BLOCK);
	if (context->joins != NULL)
		block.evaluation = ++context->joins->evaluations;
	return block;
}

void
expr_truths(const struct expr *expr, const struct dataset *dataset,
    const uint32_t *rows, size_t count, struct expr_context *context,
    uint8_t *truths)
{
	struct block block = open_block(dataset, rows, count, context);

	truths_of(&block, expr, truths);
}

void
expr_values(const struct expr *expr, const struct dataset *dataset,
    const uint32_t *rows, size_t count, struct expr_context *context,
    struct expr_vector *values)
{
	struct block block = open_block(dataset, rows, count, context);

	values_of(&block, expr, values);
}

size_t
expr_take_true(
    const uint8_t *truths, const uint32_t *rows, size_t count, uint32_t *taken)
{
	uint8_t all = EXPR_TRUE, any = 0;
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		all &= truths[i];
		any |= truths[i];
	}
	if ((any & EXPR_TRUE) == 0)
		return 0;
	if (all == EXPR_TRUE && taken == rows)
		return count;
	for (size_t i = 0; i < count; i++) {
		taken[kept] = rows[i];
		kept += truths[i] == EXPR_TRUE;
	}
	return kept;
}

size_t
expr_keep_true(const struct expr *condition, const struct dataset *dataset,
    uint32_t *rows, size_t count, struct expr_context *context)
{
	uint8_t truths[EXPR_BLOCK];
	size_t kept = 0;

	for (size_t first = 0; first < count; first += EXPR_BLOCK) {
		size_t size = count - first;

		if (size > EXPR_BLOCK)
			size = EXPR_BLOCK;
		expr_truths(
		    condition, dataset, rows + first, size, context, truths);
		kept += expr_take_true(truths, rows + first, size, rows + kept);
	}
	return kept;
}
