/*
 * The tables of a counted indicator.  In: its definition and the datasets of
 * one county; out: a raw table for the total and each breakdown.
 *
 *	datasets of the window → population → for each table: its cells →
 *	tally of the part / tally of all → cell, with the persons behind it
 *
 * Each indicator works in an arena of its own, which is given back when its
 * tables are done; its rows stay for the next one.
 */
#include "indicators/compute-imp.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "expressions/find.h"
#include "indicators/definitions.h"
#include "indicators/measures.h"
#include "indicators/population.h"
#include "indicators/tables.h"
#include "registers/registers.h"

/* The work on one indicator. */
struct work {
	const struct computing *computing;
	const struct indicator *indicator;
	int32_t month;
	struct population *population;
	struct fraction per;	    /* PER_NUMBER, PER_PARAMETER */
	const char *missing_reason; /* NULL: nothing lacks */
	bool provisional;	    /* one of its deliveries is */
	struct arena scratch;
};

/* What is divided by, when it is a number or a parameter of the day. */
static void
find_per(struct work *work)
{
	const struct per *per = &work->indicator->per;
	const struct parameter_value *value;

	work->per = fraction_integer(1);
	if (per->kind == PER_NUMBER)
		work->per = per->number;
	if (per->kind != PER_PARAMETER)
		return;
	value = parameter_value(per->parameter, month_last_day(work->month));
	if (value != NULL)
		work->per = value->low; /* no band: resolve.c */
	else
		work->missing_reason = per->parameter->name;
}

/* Without one of its deliveries an indicator has no rows. */
static void
select_rows(const struct computing *computing, const struct rowset *rows,
    int32_t month, struct selection *selection)
{
	struct expr_context context =
	    rowset_context(computing->joins, computing->area, month);
	const struct dataset *const *window;
	size_t count;

	arena_release(&selection->arena);
	selection->rows = rows;
	selection->month = month;
	selection->missing_reason =
	    rowset_datasets(rows, &context, computing->arena, &window, &count);
	selection->provisional = false;
	for (size_t i = 0; i < count; i++)
		selection->provisional =
		    selection->provisional || window[i]->provisional;
	population_select(rows, window, count, &context, &selection->arena,
	    &selection->population);
	selection->overflow = selection->population.context.overflow;
}

/* The rows of the indicator before, when it has counted the same ones. */
static void
find_rows(struct work *work)
{
	const struct rowset *rows = &work->indicator->rows;
	struct selection *selection = work->computing->selection;

	if (selection->rows == NULL || selection->month != work->month ||
	    !rowset_same(selection->rows, rows))
		select_rows(work->computing, rows, work->month, selection);
	work->population = &selection->population;
	work->population->context.overflow = selection->overflow;
	population_mark(work->population, rows->part);
	work->missing_reason = selection->missing_reason;
	work->provisional = selection->provisional;
	find_per(work);
}

static enum measure_result
take(struct work *work, const struct measure *measure,
    const struct grouping *grouping, const uint8_t *rows,
    struct tally **tallies)
{
	*tallies =
	    ARENA_ARRAY(&work->scratch, struct tally, grouping->cell_count);
	return measure->kind->take(
	    measure, work->population, grouping, rows, *tallies);
}

/* Tallies below the line: of `per`, or of all rows; NULL: nothing is there. */
static enum measure_result
take_below(
    struct work *work, const struct grouping *grouping, struct tally **tallies)
{
	const struct indicator *indicator = work->indicator;
	const struct per *per = &indicator->per;

	*tallies = NULL;
	switch (per->kind) {
	case PER_NONE:
		if (indicator->rows.part == NULL)
			return MEASURE_OK;
		return take(work, &indicator->measure, grouping, NULL, tallies);
	case PER_MEASURE:
		return take(work, &per->measure, grouping, NULL, tallies);
	case PER_NUMBER:
	case PER_PARAMETER:
		return MEASURE_OK;
	}
	return MEASURE_OK;
}

/* Whether the value is one number over another, and not itself alone. */
static bool
has_parts(const struct indicator *indicator)
{
	return indicator->measure.kind->adds_up ||
	       indicator->per.kind != PER_NONE;
}

/* Value and status out of what stands above and below the line. */
static bool
fill_cell(const struct work *work, const struct tally *above,
    const struct tally *below, struct raw_cell *cell)
{
	const struct indicator *indicator = work->indicator;
	bool empty = above->counted == 0;

	cell->has_parts = has_parts(indicator);
	cell->numerator = above->value;
	cell->denominator = below == NULL ? work->per : below->value;
	cell->status = empty && below == NULL ? RAW_NIL : RAW_VALUE;
	if (cell->denominator.numerator == 0 ||
	    (empty && !indicator->measure.kind->zero_when_empty))
		cell->status = RAW_MISSING;
	return cell->status == RAW_MISSING ||
	       fraction_divide(
		   cell->numerator, cell->denominator, &cell->value);
}

/* Whether only the month is known of a day that stands in this row. */
static bool
knows_month_only(
    struct population *population, const struct expr *expr, uint32_t row)
{
	struct expr_column column = expr_column_read(expr, population->schema);
	const struct column_schema *schema;
	const struct column *precision;
	uint32_t number;

	if (expr->kind != EXPR_COLUMN)
		return false;
	schema = &column.schema->columns[expr->column];
	if (schema->type != COLUMN_DATE || schema->precision < 0)
		return false;
	column.column = schema->precision;
	return population_cell(population, row, &column, &precision, &number) &&
	       precision->given[number] &&
	       precision->codes[number] == schema->precision_code;
}

static void
mark_month_only(
    struct work *work, const struct tally *above, struct raw_table *table)
{
	const struct measure *measure = &work->indicator->measure;

	if (work->indicator->unit != UNIT_DATE)
		return;
	for (size_t i = 0; i < table->count; i++)
		if (above[i].counted > 0)
			table->cells[i].month_only = knows_month_only(
			    work->population, measure->sum, above[i].row);
}

/* Cells for which `require` is not true are missing. */
static void
require_cells(
    struct work *work, const struct grouping *grouping, struct raw_table *table)
{
	const struct expr *require = work->indicator->require;
	struct column rows = { .schema = require_schema()->columns };
	struct dataset counts = { .schema = require_schema(),
		.row_count = table->count,
		.columns = &rows };

	rows.given = ARENA_ARRAY(&work->scratch, uint8_t, table->count);
	rows.numbers = ARENA_ARRAY(&work->scratch, int64_t, table->count);
	for (size_t row = 0; row < work->population->count; row++)
		rows.numbers[grouping->cell_of_row[row]]++;
	for (uint32_t i = 0; i < table->count; i++) {
		uint8_t truth;

		rows.given[i] = 1;
		expr_truths(require, &counts, &i, 1, &work->population->context,
		    &truth);
		if (truth != EXPR_TRUE)
			table->cells[i].status = RAW_MISSING;
	}
}

static enum measure_result
fill_table(
    struct work *work, const struct grouping *grouping, struct raw_table *table)
{
	const struct indicator *indicator = work->indicator;
	struct tally *above, *below;
	enum measure_result result;

	if (work->missing_reason != NULL) {
		table->missing_reason = work->missing_reason;
		return MEASURE_OK;
	}
	result = take(work, &indicator->measure, grouping,
	    work->population->part, &above);
	if (result == MEASURE_OK)
		result = take_below(work, grouping, &below);
	if (result != MEASURE_OK)
		return result;
	for (size_t i = 0; i < table->count; i++)
		if (!fill_cell(work, &above[i],
			below == NULL ? NULL : &below[i], &table->cells[i]))
			return MEASURE_OVERFLOW;
	mark_month_only(work, above, table);
	approx_mark(indicator, work->population, grouping, table);
	table->provisional = work->provisional;
	if (indicator->require != NULL)
		require_cells(work, grouping, table);
	return MEASURE_OK;
}

/* "etappi_id" or "kysely_id, vastaus_nro" */
static const char *
key_names(const struct schema *schema, struct arena *arena)
{
	struct str names;

	str_init(&names, arena);
	for (size_t i = 0; i < schema->column_count; i++)
		if (schema->columns[i].key)
			str_printf(&names, "%s%s", names.length > 0 ? ", " : "",
			    schema->columns[i].name);
	return names.text;
}

/* Of `once per`: above or below the line. */
static const struct measure *
once_measure(const struct indicator *indicator)
{
	return indicator->measure.has_once ? &indicator->measure
					   : &indicator->per.measure;
}

/* False, and an error, when the result is one. */
static bool
check_result(struct work *work, enum measure_result result)
{
	const struct indicator *indicator = work->indicator;
	const struct schema *schema = indicator->rows.schema;
	struct diag *diag = work->computing->diag;
	const struct expr_column *once = &once_measure(indicator)->once;
	char month[DATE_TEXT_SIZE];

	month_format(work->month, month);
	switch (result) {
	case MEASURE_OK:
		return true;
	case MEASURE_OVERFLOW:
		return computing_overflow(work->computing, indicator);
	case MEASURE_TWICE:
		diag_error(diag, indicator->pos, "value",
		    "%s, %s: value takes one row a cell, and a cell has two; "
		    "narrow where, or break down by the key of %s (%s)",
		    indicator->id, month, schema->name,
		    key_names(schema, &work->scratch));
		return false;
	case MEASURE_UNEQUAL:
		diag_error(diag, indicator->pos, "once",
		    "%s, %s: the sum's values differ between rows of one %s in "
		    "%s, so they cannot count once; mend the delivery",
		    indicator->id, month,
		    once->schema->columns[once->column].name, schema->name);
		return false;
	}
	return false;
}

static bool
compute_table(
    struct work *work, const struct breakdown *by, struct raw_table *table)
{
	struct grouping grouping;

	table_open(work->indicator, by, work->population, work->computing->pool,
	    work->month, work->computing->arena, table, &grouping);
	persons_count(work->indicator, work->population, &grouping, table);
	return check_result(work, fill_table(work, &grouping, table));
}

bool
counted_compute(const struct computing *computing,
    const struct indicator *indicator, int32_t month, struct raw_table *tables,
    size_t *count)
{
	struct work work = {
		.computing = computing,
		.indicator = indicator,
		.month = month,
	};
	bool good = true;

	arena_init(&work.scratch);
	find_rows(&work);
	*count = 0;
	if (indicator->has_total)
		good = compute_table(&work, NULL, &tables[(*count)++]);
	for (size_t i = 0; i < indicator->by_count && good; i++)
		good = compute_table(
		    &work, &indicator->by[i], &tables[(*count)++]);
	if (good && work.population->context.overflow)
		good = computing_overflow(computing, indicator);
	arena_release(&work.scratch);
	return good;
}
