/*
 * The computation.  In: definitions and the datasets of one county; out: a raw
 * table for each total and breakdown.
 *
 *	datasets of the window → population → for each table: its cells →
 *	tally of the part / tally of all → cell, with the persons behind it
 *
 * Each indicator works in an arena of its own, which is given back when its
 * tables are done.
 */
#include "indicators/indicators.h"

#include "base/arena.h"
#include "base/diag.h"
#include "indicators/definitions.h"
#include "indicators/measures.h"
#include "indicators/population.h"
#include "indicators/tables.h"
#include "registers/registers.h"

#include <string.h>

/* The work on one indicator. */
struct work {
	const struct indicator *indicator;
	const struct id_pool *pool;
	int32_t month;
	struct population population;
	const char *missing_reason; /* NULL: every delivery is there */
	struct arena scratch;
	struct arena *arena; /* for the tables */
};

const struct dataset *
datasets_find(
    const struct datasets *datasets, const struct schema *schema, int32_t month)
{
	for (size_t i = 0; i < datasets->count; i++)
		if (datasets->items[i] != NULL &&
		    datasets->items[i]->schema == schema &&
		    datasets->items[i]->month == month)
			return datasets->items[i];
	return NULL;
}

/* The rows of the window; without one of its deliveries there are none. */
static void
select_rows(
    struct work *work, const struct datasets *datasets, const char *area)
{
	const struct schema *schema = work->indicator->schema;
	const struct dataset **window;
	int32_t first, last;
	size_t count = 0;

	indicator_months(work->indicator, work->month, &first, &last);
	window = ARENA_ARRAY(
	    &work->scratch, const struct dataset *, (size_t)(last - first) + 1);
	for (int32_t month = first; month <= last; month++) {
		const struct dataset *dataset =
		    datasets_find(datasets, schema, month);
		char text[DATE_TEXT_SIZE];

		if (dataset != NULL) {
			window[count++] = dataset;
			continue;
		}
		month_format(month, text);
		work->missing_reason =
		    arena_printf(work->arena, "%s %s", schema->name, text);
		count = 0;
		break;
	}
	population_select(work->indicator, window, count, area, work->month,
	    &work->scratch, &work->population);
}

static bool
is_protected(enum person_kind kind)
{
	switch (kind) {
	case PERSON_CLIENT:
	case PERSON_EMPLOYER:
	case PERSON_ASSISTANT:
		return true;
	case PERSON_NONE:
	case PERSON_STAFF:
		return false;
	}
	return false;
}

static void
keep_smaller(int64_t *smallest, int64_t number)
{
	if (*smallest < 0 || number < *smallest)
		*smallest = number;
}

/* Distinct ids of one column, cell by cell, over the marked rows. */
static const struct tally *
count_ids(struct work *work, int column, const struct grouping *grouping,
    const uint8_t *rows)
{
	const struct measure_kind *distinct = measure_distinct();
	const struct measure measure = { distinct, 1, &column, NULL };
	struct tally *tallies =
	    ARENA_ARRAY(&work->scratch, struct tally, grouping->cell_count);

	distinct->take(&measure, &work->population, grouping, rows, tallies);
	return tallies;
}

/* Persons of one column in all, in the part and in the rest. */
static void
count_persons(struct work *work, int column, const struct grouping *grouping,
    const uint8_t *rest, struct raw_table *table)
{
	const uint8_t *marked = work->population.part;
	const struct tally *all = count_ids(work, column, grouping, NULL);
	const struct tally *part = all;
	const struct tally *outside = NULL;

	if (marked != NULL) {
		part = count_ids(work, column, grouping, marked);
		outside = count_ids(work, column, grouping, rest);
	}
	for (size_t i = 0; i < table->count; i++) {
		struct persons *persons = &table->cells[i].persons;

		keep_smaller(&persons->all, all[i].counted);
		keep_smaller(&persons->part, part[i].counted);
		keep_smaller(&persons->outside,
		    outside == NULL ? 0 : outside[i].counted);
	}
}

static void
fill_persons(
    struct work *work, const struct grouping *grouping, struct raw_table *table)
{
	struct population *population = &work->population;
	const struct schema *schema = population->schema;
	uint8_t *rest = NULL;

	for (size_t i = 0; i < table->count; i++)
		table->cells[i].persons = (struct persons){ -1, -1, -1 };
	if (population->part != NULL) {
		rest = ARENA_ARRAY(&work->scratch, uint8_t, population->count);
		measure_rest(&work->indicator->measure, population, grouping,
		    population->part, rest);
	}
	for (size_t i = 0; i < schema->column_count; i++)
		if (is_protected(schema->columns[i].person) &&
		    schema->columns[i].type == COLUMN_ID)
			count_persons(work, (int)i, grouping, rest, table);
}

static bool
take(struct work *work, const struct measure *measure,
    const struct grouping *grouping, const uint8_t *rows,
    struct tally **tallies)
{
	*tallies =
	    ARENA_ARRAY(&work->scratch, struct tally, grouping->cell_count);
	return measure->kind->take(
	    measure, &work->population, grouping, rows, *tallies);
}

/* Tallies below the line: of `per`, or of all rows; NULL: nothing is there. */
static bool
take_below(
    struct work *work, const struct grouping *grouping, struct tally **tallies)
{
	const struct indicator *indicator = work->indicator;
	const struct per *per = &indicator->per;

	*tallies = NULL;
	switch (per->kind) {
	case PER_NONE:
		return indicator->part == NULL ||
		       take(work, &indicator->measure, grouping, NULL, tallies);
	case PER_MEASURE:
		return take(work, &per->measure, grouping, NULL, tallies);
	case PER_NUMBER:
		return true;
	}
	return false;
}

/* Value and status out of what stands above and below the line. */
static bool
fill_cell(const struct indicator *indicator, const struct tally *above,
    const struct tally *below, struct raw_cell *cell)
{
	bool empty = above->counted == 0;

	cell->has_parts = true;
	cell->numerator = above->value;
	cell->denominator = fraction_integer(1);
	if (indicator->per.kind == PER_NUMBER)
		cell->denominator = indicator->per.number;
	if (below != NULL)
		cell->denominator = below->value;
	cell->status = empty && below == NULL ? RAW_NIL : RAW_VALUE;
	if (cell->denominator.numerator == 0 ||
	    (empty && !indicator->measure.kind->zero_when_empty))
		cell->status = RAW_MISSING;
	return cell->status == RAW_MISSING ||
	       fraction_divide(
		   cell->numerator, cell->denominator, &cell->value);
}

/* False on overflow. */
static bool
fill_table(
    struct work *work, const struct grouping *grouping, struct raw_table *table)
{
	struct tally *above, *below;

	if (work->missing_reason != NULL) {
		table->missing_reason = work->missing_reason;
		return true;
	}
	if (!take(work, &work->indicator->measure, grouping,
		work->population.part, &above) ||
	    !take_below(work, grouping, &below))
		return false;
	for (size_t i = 0; i < table->count; i++)
		if (!fill_cell(work->indicator, &above[i],
			below == NULL ? NULL : &below[i], &table->cells[i]))
			return false;
	return true;
}

static bool
compute_table(struct work *work, int column, struct raw_table *table)
{
	struct grouping grouping;

	table_open(work->indicator, column, &work->population, work->pool,
	    work->month, work->arena, table, &grouping);
	fill_persons(work, &grouping, table);
	return fill_table(work, &grouping, table);
}

/* All tables of one indicator, into `tables`, which has room for them. */
static bool
compute_indicator(struct work *work, struct raw_tables *tables)
{
	const struct indicator *indicator = work->indicator;
	bool good = true;

	if (indicator->has_total)
		good = compute_table(
		    work, TABLE_TOTAL, &tables->items[tables->count++]);
	for (size_t i = 0; i < indicator->by_count; i++)
		good = compute_table(work, indicator->by[i],
			   &tables->items[tables->count++]) &&
		       good;
	return good && !work->population.context.overflow;
}

static void
make_room(const struct indicators *indicators, struct arena *arena,
    struct raw_tables *tables)
{
	struct raw_table *items;
	size_t count = tables->count;

	for (size_t i = 0; i < indicators->count; i++)
		count += 1 + indicators->items[i]->by_count;
	items = ARENA_ARRAY(arena, struct raw_table, count);
	if (tables->count > 0)
		memcpy(items, tables->items, tables->count * sizeof(*items));
	tables->items = items;
}

bool
indicators_compute(const struct indicators *indicators,
    const struct datasets *datasets, const struct id_pool *pool,
    const char *area, int32_t month, struct arena *arena, struct diag *diag,
    struct raw_tables *tables)
{
	bool good = true;

	make_room(indicators, arena, tables);
	for (size_t i = 0; i < indicators->count; i++) {
		size_t before = tables->count;
		struct work work = {
			.indicator = indicators->items[i],
			.pool = pool,
			.month = month,
			.arena = arena,
		};

		arena_init(&work.scratch);
		select_rows(&work, datasets, area);
		if (!compute_indicator(&work, tables)) {
			diag_error(diag, work.indicator->pos, "overflow",
			    "%s: a number is too large for exact arithmetic; "
			    "look for a wrong amount in %s",
			    work.indicator->id, work.indicator->schema->name);
			tables->count = before;
			good = false;
		}
		arena_release(&work.scratch);
	}
	return good;
}
