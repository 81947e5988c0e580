/*
 * Conditions over rows: `if`, which every rule may have, `then`, and `month`.
 * Rows are tried in blocks; of a block only those that `if` takes go on.
 */
#include "rules/rules-imp.h"

#include "base/arena.h"
#include "base/date.h"
#include "expressions/expressions.h"

#include <string.h>

/* A number too large to compute with decides as `overflow` says. */
static void
truths_of(const struct trial *trial, const struct expr *condition,
    const uint32_t *rows, size_t count, enum expr_truth overflow,
    uint8_t *truths)
{
	const struct dataset *dataset = trial->dataset;
	struct expr_context context = { .first_day =
					    month_first_day(dataset->month),
		.last_day = month_last_day(dataset->month),
		.area = trial->month->area,
		.joins = trial->joins };

	expr_truths(condition, dataset, rows, count, &context, truths);
	if (!context.overflow)
		return;
	for (size_t i = 0; i < count; i++) {
		context.overflow = false;
		expr_truths(
		    condition, dataset, rows + i, 1, &context, truths + i);
		if (context.overflow)
			truths[i] = (uint8_t)overflow;
	}
}

/* Rows of the block from `at` on that `if` takes. */
static size_t
take_block(const struct trial *trial, size_t at, uint32_t *rows)
{
	size_t count = trial->dataset->row_count - at;
	uint8_t truths[EXPR_BLOCK];

	if (count > EXPR_BLOCK)
		count = EXPR_BLOCK;
	for (size_t i = 0; i < count; i++)
		rows[i] = (uint32_t)(at + i);
	if (trial->rule->when == NULL)
		return count;
	truths_of(
	    trial, trial->rule->when, rows, count, EXPR_UNDECIDED, truths);
	return expr_take_true(truths, rows, count, rows);
}

size_t
trial_rows(const struct trial *trial, uint32_t **rows)
{
	/* The last block is written whole. */
	size_t count = trial->dataset->row_count, taken = 0;

	*rows = ARENA_ROOM(trial->arena, uint32_t, count + EXPR_BLOCK);
	for (size_t at = 0; at < count; at += EXPR_BLOCK)
		taken += take_block(trial, at, *rows + taken);
	return taken;
}

bool
then_read(struct rule_reader *reader, const struct yaml *node)
{
	struct rule *rule = reader->rule;

	if (!yaml_expect(node, YAML_SCALAR, "then", reader->diag))
		return false;
	rule->then = expr_condition(
	    yaml_text_of(node), rule->scope, reader->arena, reader->diag);
	return rule->then != NULL;
}

void
then_check(struct trial *trial)
{
	for (size_t at = 0; at < trial->dataset->row_count; at += EXPR_BLOCK) {
		uint32_t rows[EXPR_BLOCK];
		uint8_t truths[EXPR_BLOCK];
		size_t count = take_block(trial, at, rows);

		if (count == 0)
			continue;
		truths_of(
		    trial, trial->rule->then, rows, count, EXPR_FALSE, truths);
		if (memchr(truths, EXPR_FALSE, count) == NULL)
			continue;
		for (size_t i = 0; i < count; i++)
			if (truths[i] == EXPR_FALSE)
				trial->marks[rows[i]] = MARK_BROKEN;
	}
}

bool
month_read(struct rule_reader *reader, const struct yaml *node)
{
	if (!rule_number(reader, node, "month", 12))
		return false;
	if (reader->rule->schema->kind == REGISTER_EVENT)
		return true;
	diag_error(reader->diag, node->pos, "kind",
	    "month is about the own day of an event, and %s has none; remove "
	    "it",
	    reader->rule->schema->name);
	return false;
}

/* All rows of a delivery are of its month. */
void
month_check(struct trial *trial)
{
	uint32_t *rows;
	size_t count;

	if (month_number(trial->dataset->month) == trial->rule->number)
		return;
	count = trial_rows(trial, &rows);
	for (size_t i = 0; i < count; i++)
		trial->marks[rows[i]] = MARK_BROKEN;
}
