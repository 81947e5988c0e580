/*
 * The cells of a table.  In: a breakdown's column and the rows; out: a category
 * for each cell in order, and the rows' cell numbers.
 *
 * A code list gives a cell to each of its codes that is valid on the last day
 * and belongs to the county or to all: that nobody is there is a finding too.
 * Ids and dates have cells for what the rows hold.
 */
#include "indicators/tables.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/str.h"
#include "indicators/definitions.h"
#include "expressions/parser.h"
#include "indicators/indicators.h"
#include "indicators/population.h"
#include "registers/registers.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* A category on its way into the table. */
struct category {
	uint32_t key; /* KEY_NONE: not known */
	const char *text;
	const char *label;
};

struct category_list {
	size_t count;
	struct category *items;
};

/* Whether the code is valid on the day, and the county's or everybody's. */
static bool
code_is_listed(const struct code *code, int32_t day, const char *area)
{
	return (code->from == DAY_NONE || code->from <= day) &&
	       (code->to == DAY_NONE || code->to >= day) &&
	       (code->area == NULL || str_equal(code->area, area));
}

/* For each key, a row that has it, or KEY_NONE. */
static uint32_t *
first_rows(const struct population *population, const struct keys *keys)
{
	uint32_t *rows = ARENA_ARRAY(population->arena, uint32_t, keys->limit);

	memset(rows, 0xff, keys->limit * sizeof(*rows));
	for (size_t i = keys->ordered; i-- > 0;)
		rows[keys->of_row[keys->order[i]]] = keys->order[i];
	return rows;
}

static void
list_codes(const struct code_list *codes, const struct keys *keys,
    const uint32_t *rows, int32_t day, const char *area,
    struct category_list *list)
{
	for (size_t i = 0; i < codes->count; i++) {
		bool seen = i < keys->limit && rows[i] != KEY_NONE;
		bool listed = code_is_listed(&codes->codes[i], day, area);

		if (seen || listed)
			list->items[list->count++] =
			    (struct category){ (uint32_t)i,
				    codes->codes[i].text,
				    codes->codes[i].label };
	}
}

/* The text of an id, a date or a month. */
static const char *
category_text(const struct column *cells, uint32_t row,
    const struct id_pool *pool, struct arena *arena)
{
	char text[DATE_TEXT_SIZE];

	if (cells->schema->type == COLUMN_ID)
		return arena_strdup(
		    arena, id_pool_text(pool, column_id_kind(cells->schema),
			       cells->ids[row]));
	if (cells->schema->type == COLUMN_MONTH)
		month_format(cells->days[row], text);
	else
		day_format(cells->days[row], text);
	return arena_strdup(arena, text);
}

static int
compare_categories(const void *left, const void *right)
{
	const struct category *a = left, *b = right;

	return strcmp(a->text, b->text);
}

static void
list_seen(const struct population *population, int column,
    const struct keys *keys, const uint32_t *rows, const struct id_pool *pool,
    struct arena *arena, struct category_list *list)
{
	for (uint32_t key = 0; key < keys->limit; key++) {
		const struct column *cells;
		uint32_t number;
		const char *text;

		if (rows[key] == KEY_NONE)
			continue;
		cells = population_cell(population, rows[key], column, &number);
		text = category_text(cells, number, pool, arena);
		list->items[list->count++] =
		    (struct category){ key, text, text };
	}
	if (list->count > 0)
		qsort(list->items, list->count, sizeof(*list->items),
		    compare_categories);
}

static void
group_rows(const struct population *population, const struct keys *keys,
    const struct category_list *list, struct grouping *grouping)
{
	uint32_t *cell_of_key =
	    ARENA_ARRAY(population->arena, uint32_t, keys->limit);
	uint32_t unknown = (uint32_t)list->count - 1;

	for (uint32_t cell = 0; cell < list->count; cell++)
		if (list->items[cell].key < keys->limit)
			cell_of_key[list->items[cell].key] = cell;
	for (size_t row = 0; row < population->count; row++) {
		uint32_t key = keys->of_row[row];

		grouping->cell_of_row[row] =
		    key == KEY_NONE ? unknown : cell_of_key[key];
	}
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
		cell->status = RAW_MISSING;
		cell->value = cell->numerator = cell->denominator =
		    fraction_integer(0);
	}
}

static void
open_breakdown(int column, struct population *population,
    const struct id_pool *pool, int32_t day, struct arena *arena,
    struct raw_table *table, struct grouping *grouping)
{
	const struct column_schema *schema =
	    &population->schema->columns[column];
	const struct keys *keys = population_keys(population, &column, 1);
	const uint32_t *rows = first_rows(population, keys);
	size_t most = keys->limit + 1;
	struct category_list list = { 0 };

	if (schema->codes != NULL)
		most += schema->codes->count;
	list.items = ARENA_ARRAY(population->arena, struct category, most);
	if (schema->codes != NULL)
		list_codes(schema->codes, keys, rows, day,
		    population->context.area, &list);
	else
		list_seen(population, column, keys, rows, pool, arena, &list);
	if (keys->ordered < population->count)
		list.items[list.count++] =
		    (struct category){ KEY_NONE, "", "ei tiedossa" };
	grouping->cell_count = list.count;
	group_rows(population, keys, &list, grouping);
	open_cells(&list, arena, table);
}

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
	if (value != NULL)
		*number = high ? value->high : value->low;
	return value != NULL;
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

void
table_open(const struct indicator *indicator, const struct breakdown *by,
    struct population *population, const struct id_pool *pool, int32_t month,
    struct arena *arena, struct raw_table *table, struct grouping *grouping)
{
	struct category total = { KEY_NONE, NULL, NULL };
	const struct category_list total_list = { 1, &total };

	table_describe(indicator, month, table);
	grouping->cell_of_row =
	    ARENA_ARRAY(population->arena, uint32_t, population->count);
	if (by == NULL) {
		grouping->cell_count = 1;
		open_cells(&total_list, arena, table);
		return;
	}
	table->dimension = by->dimension;
	open_breakdown(by->column, population, pool, month_last_day(month),
	    arena, table, grouping);
}
