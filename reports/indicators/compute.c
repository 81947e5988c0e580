/*
 * The computation.  In: definitions and the datasets of one county; out: a raw
 * table for each total and breakdown.  Indicators are counted (counted.c) or
 * worked out from others (worked.c); what a formula needs is computed before
 * it, and nothing twice.
 */
#include "indicators/compute-imp.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "expressions/joins.h"
#include "indicators/definitions.h"
#include "registers/registers.h"

#include <string.h>

#define TABLES_MIN 64

bool
computing_overflow(
    const struct computing *computing, const struct indicator *indicator)
{
	const struct schema *schema = indicator->rows.schema;

	if (schema != NULL)
		diag_error(computing->diag, indicator->pos, "overflow",
		    "%s: a number is too large for exact arithmetic; look for "
		    "a wrong amount in %s",
		    indicator->id, schema->name);
	else
		diag_error(computing->diag, indicator->pos, "overflow",
		    "%s: a number is too large for exact arithmetic; split "
		    "the formula",
		    indicator->id);
	return false;
}

/* Whether the table is one of the indicator's for the period. */
static bool
is_of(const struct raw_table *table, const struct indicator *indicator,
    struct period period)
{
	return table->indicator == indicator &&
	       period_equal(table->period, period);
}

/*
 * One more than the number of the last of its tables, 0: none.  The latest
 * tables stand last, so they are met first.
 */
static size_t
find_end(const struct computing *computing, const struct indicator *indicator,
    struct period period)
{
	size_t end = computing->tables->count;

	while (end > 0 &&
	       !is_of(&computing->tables->items[end - 1], indicator, period))
		end--;
	return end;
}

static bool
has_dimension(const struct raw_table *table, const char *dimension)
{
	if (dimension == NULL || table->dimension == NULL)
		return dimension == table->dimension;
	return str_equal(table->dimension, dimension);
}

const struct raw_table *
computing_find(const struct computing *computing,
    const struct indicator *indicator, int32_t month, const char *dimension)
{
	struct period period = indicator_period(indicator, month);

	/* Those of one indicator and period stand side by side. */
	for (size_t i = find_end(computing, indicator, period); i > 0; i--) {
		const struct raw_table *table =
		    &computing->tables->items[i - 1];

		if (!is_of(table, indicator, period))
			return NULL;
		if (has_dimension(table, dimension))
			return table;
	}
	return NULL;
}

/* Room is a power of two, so that the count alone tells it. */
static void
append(struct raw_tables *tables, const struct raw_table *more, size_t count,
    struct arena *arena)
{
	size_t room = TABLES_MIN, wanted = TABLES_MIN;

	while (room < tables->count)
		room *= 2;
	while (wanted < tables->count + count)
		wanted *= 2;
	if (tables->items == NULL || wanted > room) {
		struct raw_table *items =
		    ARENA_ROOM(arena, struct raw_table, wanted);

		if (tables->items != NULL)
			memcpy(items, tables->items,
			    tables->count * sizeof(*items));
		tables->items = items;
	}
	memcpy(tables->items + tables->count, more, count * sizeof(*more));
	tables->count += count;
}

static bool
has_failed(const struct computing *computing, const struct indicator *indicator,
    struct period period)
{
	for (size_t i = 0; i < computing->failure_count; i++)
		if (computing->failures[i].indicator == indicator &&
		    period_equal(computing->failures[i].period, period))
			return true;
	return false;
}

static void
mark_failed(struct computing *computing, const struct indicator *indicator,
    struct period period)
{
	computing->failures = arena_grow(computing->list_arena,
	    computing->failures, computing->failure_count,
	    &computing->failure_capacity, sizeof(*computing->failures));
	computing->failures[computing->failure_count++] =
	    (struct failure){ indicator, period };
}

static bool compute(struct computing *computing,
    const struct indicator *indicator, int32_t month);

/* All that a formula is worked out from; false: one has failed. */
static bool
compute_ingredients(
    struct computing *computing, const struct formula *node, int32_t month)
{
	int32_t first = month, last = month;
	bool good = true;

	if (node->kind == FORMULA_MEAN || node->kind == FORMULA_SUM)
		window_months(node->window, month, &first, &last);
	for (int32_t m = first; m <= last && node->indicator != NULL; m++)
		good = compute(computing, node->indicator, m) && good;
	for (size_t i = 0; i < node->count; i++)
		good =
		    compute_ingredients(computing, node->operands[i], month) &&
		    good;
	return good;
}

/* Computes the tables; NULL after an error. */
static const struct raw_table *
make_tables(struct computing *computing, const struct indicator *indicator,
    int32_t month, size_t *count)
{
	struct raw_table *tables = ARENA_ROOM(
	    computing->arena, struct raw_table, 1 + indicator->by_count);
	bool good;

	*count = 0;
	if (indicator->formula == NULL)
		good =
		    counted_compute(computing, indicator, month, tables, count);
	else
		good =
		    worked_compute(computing, indicator, month, tables, count);
	if (!good)
		return NULL;
	kept_tables_add(computing->kept, indicator, month, tables, *count);
	return tables;
}

/* Appends the indicator's tables unless they are there. */
static bool
compute(struct computing *computing, const struct indicator *indicator,
    int32_t month)
{
	struct period period = indicator_period(indicator, month);
	const struct raw_table *tables = NULL;
	size_t count;

	if (find_end(computing, indicator, period) > 0)
		return true;
	if (has_failed(computing, indicator, period))
		return false;
	/* Also when the tables are kept: its ingredients belong to the list. */
	if (indicator->formula == NULL ||
	    compute_ingredients(computing, indicator->formula, month)) {
		tables =
		    kept_tables_find(computing->kept, indicator, month, &count);
		if (tables == NULL)
			tables =
			    make_tables(computing, indicator, month, &count);
	}
	if (tables == NULL) {
		mark_failed(computing, indicator, period);
		return false;
	}
	append(computing->tables, tables, count, computing->list_arena);
	return true;
}

bool
indicators_compute(const struct indicators *indicators,
    const struct datasets *datasets, const struct id_pool *pool,
    const char *area, int32_t month, struct kept_tables *kept,
    struct arena *arena, struct diag *diag, struct raw_tables *tables)
{
	struct selection selection = { .rows = NULL };
	struct arena indexes;
	struct joins joins;
	struct computing computing = { .pool = pool,
		.joins = &joins,
		.selection = &selection,
		.area = area,
		.arena = kept->arena,
		.list_arena = arena,
		.kept = kept,
		.diag = diag,
		.tables = tables };
	bool good = true;

	arena_init(&selection.arena);
	arena_init(&indexes);
	joins_init(&joins, datasets, pool, &indexes);
	for (size_t i = 0; i < indicators->count; i++)
		good =
		    compute(&computing, indicators->by_rows[i], month) && good;
	arena_release(&indexes);
	arena_release(&selection.arena);
	return good;
}
