/* The rows of an indicator, counted by what became of them. */
#include "indicators/explain.h"

#include "base/arena.h"
#include "expressions/expressions.h"
#include "expressions/joins.h"
#include "indicators/definitions.h"
#include "indicators/population.h"
#include "registers/registers.h"

#include <string.h>

/* How many rows have each enum expr_truth. */
struct truth_counts {
	size_t of[EXPR_TRUE + 1];
};

static struct truth_counts
count_truths(struct population *population, const struct expr *condition)
{
	struct truth_counts counts = { { 0 } };
	uint8_t truths[EXPR_BLOCK];

	for (size_t b = 0; b < population->block_count; b++) {
		const struct population_block *block = &population->blocks[b];

		for (size_t i = 0; i < block->count; i += EXPR_BLOCK) {
			size_t size = block->count - i;

			if (size > EXPR_BLOCK)
				size = EXPR_BLOCK;
			expr_truths(condition, block->dataset, block->rows + i,
			    size, &population->context, truths);
			for (size_t t = 0; t < size; t++)
				counts.of[truths[t]]++;
		}
	}
	return counts;
}

/* The rows of the period, whatever `where` says of them. */
static void
count_period(const struct rowset *rows, const struct expr_context *context,
    struct arena *arena, struct row_counts *counts)
{
	struct rowset all = *rows;
	struct population population;
	struct truth_counts truths;

	all.where = NULL;
	all.part = NULL;
	if (all.when.kind == WHEN_LATEST)
		all.when.kind = WHEN_ALL; /* the newest are chosen after it */
	population_select(&all, counts->deliveries, counts->delivery_count,
	    context, arena, &population);
	counts->other_period = counts->rows - population.count;
	counts->older = population.count;
	if (rows->where == NULL)
		return;
	truths = count_truths(&population, rows->where);
	counts->where_false = truths.of[EXPR_FALSE];
	counts->where_undecided = truths.of[EXPR_UNDECIDED];
	counts->older = truths.of[EXPR_TRUE];
}

static void
count_used(const struct rowset *rows, const struct expr_context *context,
    struct arena *arena, struct row_counts *counts)
{
	struct population population;
	struct truth_counts truths;

	population_select(rows, counts->deliveries, counts->delivery_count,
	    context, arena, &population);
	counts->used = population.count;
	counts->older -= counts->used;
	counts->has_part = rows->part != NULL;
	if (!counts->has_part)
		return;
	truths = count_truths(&population, rows->part);
	counts->part = truths.of[EXPR_TRUE];
	counts->part_undecided = truths.of[EXPR_UNDECIDED];
}

void
indicator_count_rows(const struct indicator *indicator,
    const struct datasets *datasets, const struct id_pool *pool,
    const char *area, int32_t month, struct arena *arena,
    struct row_counts *counts)
{
	struct expr_context context;
	struct joins joins;

	memset(counts, 0, sizeof(*counts));
	joins_init(&joins, datasets, pool, arena);
	context = rowset_context(&joins, area, month);
	counts->missing_reason = rowset_datasets(&indicator->rows, &context,
	    arena, &counts->deliveries, &counts->delivery_count);
	for (size_t i = 0; i < counts->delivery_count; i++)
		counts->rows += counts->deliveries[i]->row_count;
	count_period(&indicator->rows, &context, arena, counts);
	count_used(&indicator->rows, &context, arena, counts);
}

/* --- formulas --- */

struct ingredients {
	struct arena *arena;
	const struct indicator **items;
	size_t count, capacity;
};

static void
add_ingredients(struct ingredients *found, const struct formula *formula)
{
	bool known = formula->indicator == NULL;

	for (size_t i = 0; i < found->count; i++)
		known = known || found->items[i] == formula->indicator;
	if (!known) {
		found->items = arena_grow(found->arena, found->items,
		    found->count, &found->capacity, sizeof(*found->items));
		found->items[found->count++] = formula->indicator;
	}
	for (size_t i = 0; i < formula->count; i++)
		add_ingredients(found, formula->operands[i]);
}

void
indicator_ingredients(const struct indicator *indicator, struct arena *arena,
    const struct indicator *const **ingredients, size_t *count)
{
	struct ingredients found = { arena, NULL, 0, 0 };

	if (indicator->formula != NULL)
		add_ingredients(&found, indicator->formula);
	*ingredients = found.items;
	*count = found.count;
}

/* --- parameters --- */

struct used_parameters {
	struct arena *arena;
	const struct parameter **items;
	size_t count, capacity;
};

static void
add_parameter(struct used_parameters *used, const struct parameter *parameter)
{
	bool known = parameter == NULL;

	for (size_t i = 0; i < used->count; i++)
		known = known || used->items[i] == parameter;
	if (known)
		return;
	used->items = arena_grow(used->arena, used->items, used->count,
	    &used->capacity, sizeof(*used->items));
	used->items[used->count++] = parameter;
}

static void
add_formula_parameters(
    struct used_parameters *used, const struct formula *formula)
{
	add_parameter(used, formula->parameter);
	for (size_t i = 0; i < formula->count; i++)
		add_formula_parameters(used, formula->operands[i]);
}

void
indicator_parameters(const struct indicator *indicator, struct arena *arena,
    const struct parameter *const **parameters, size_t *count)
{
	struct used_parameters used = { arena, NULL, 0, 0 };

	if (indicator->formula != NULL)
		add_formula_parameters(&used, indicator->formula);
	add_parameter(&used, indicator->per.parameter);
	add_parameter(&used, indicator->target.low.parameter);
	add_parameter(&used, indicator->target.high.parameter);
	*parameters = used.items;
	*count = used.count;
}

/* --- the year so far --- */

static bool
counts_a_month(const struct indicator *indicator)
{
	const struct when *when = &indicator->rows.when;

	return indicator->formula == NULL && when->kind == WHEN_IN_WINDOW &&
	       when->window.kind == WINDOW_MONTHS && when->window.months == 1;
}

bool
indicator_to_date(const struct indicator *indicator,
    const struct datasets *datasets, const struct id_pool *pool,
    const char *area, int32_t month, struct arena *arena, struct diag *diag,
    struct raw_tables *tables)
{
	struct indicator *to_date;
	struct indicators indicators = {
		.count = 1, .items = &to_date, .by_rows = &to_date
	};
	struct kept_tables kept;

	if (!counts_a_month(indicator))
		return true;
	to_date = ARENA_ARRAY(arena, struct indicator, 1);
	*to_date = *indicator;
	to_date->rows.when.window.kind = WINDOW_YEAR_TO_DATE;
	kept_tables_init(&kept, arena);
	return indicators_compute(&indicators, datasets, pool, area, month,
	    &kept, arena, diag, tables);
}
