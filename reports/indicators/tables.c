/*
 * Tables to be filled.  In: an indicator's definition and its rows; out: what
 * a table says of the indicator, and its cells, still missing.
 */
#include "indicators/tables.h"

#include "base/arena.h"
#include "base/date.h"
#include "indicators/categories.h"
#include "indicators/definitions.h"
#include "indicators/indicators.h"
#include "indicators/population.h"

#include <string.h>

/* An end of a target; false: its parameter has no value on the day. */
static bool
target_end(const struct target_end *end, bool high, int32_t day,
    struct fraction *number)
{
	const struct parameter_value *value;

	*number = end->number;
	if (end->parameter == NULL)
		return true;
	value = parameter_value(end->parameter, day);
	if (value == NULL)
		return false;
	*number = high ? value->high : value->low;
	return !end->negative ||
	       fraction_subtract(fraction_integer(0), *number, number);
}

static void
describe_target(
    const struct indicator_target *target, int32_t day, struct raw_table *table)
{
	bool good = true;

	table->target_low = table->target_high = fraction_integer(0);
	if (target->kind == RAW_TARGET_AT_LEAST ||
	    target->kind == RAW_TARGET_BETWEEN)
		good = target_end(&target->low, false, day, &table->target_low);
	if (target->kind == RAW_TARGET_AT_MOST ||
	    target->kind == RAW_TARGET_BETWEEN)
		good =
		    target_end(&target->high, true, day, &table->target_high) &&
		    good;
	table->target = good ? target->kind : RAW_TARGET_NONE;
}

void
table_describe(
    const struct indicator *indicator, int32_t month, struct raw_table *table)
{
	memset(table, 0, sizeof(*table));
	table->indicator = indicator;
	table->id = indicator->id;
	table->label = indicator->label;
	table->note = indicator->note;
	table->unit = indicator->unit;
	table->decimals = indicator->decimals;
	table->bands = indicator->band_count > 0;
	table->direction = indicator->direction;
	table->break_count = indicator->break_count;
	table->breaks = indicator->breaks;
	table->period = indicator_period(indicator, month);
	describe_target(&indicator->target, month_last_day(month), table);
}

static void
open_cells(const struct category_list *list, struct arena *arena,
    struct raw_table *table)
{
	table->count = list->count;
	table->cells = ARENA_ARRAY(arena, struct raw_cell, list->count);
	for (size_t i = 0; i < list->count; i++) {
		struct raw_cell *cell = &table->cells[i];

		cell->category = list->items[i].text;
		cell->label = list->items[i].label;
		cell->others = list->items[i].others;
		cell->from = list->items[i].from;
		cell->to = list->items[i].to;
		cell->status = RAW_MISSING;
		cell->value = cell->numerator = cell->denominator =
		    fraction_integer(0);
	}
}

void
table_open(const struct indicator *indicator, const struct breakdown *by,
    struct population *population, const struct id_pool *pool, int32_t month,
    struct arena *arena, struct raw_table *table, struct grouping *grouping)
{
	struct category total = { .key = 0 };
	struct category_list list = { 1, &total };
	uint32_t *cells;

	table_describe(indicator, month, table);
	if (by == NULL) {
		grouping->cell_of_row = population_one_cell(population);
	} else {
		cells =
		    ARENA_ROOM(population->arena, uint32_t, population->count);
		table->dimension = by->dimension;
		categories_find(by, population, pool, month_last_day(month),
		    arena, &list, cells);
		grouping->cell_of_row = cells;
	}
	grouping->cell_count = list.count;
	open_cells(&list, arena, table);
}
