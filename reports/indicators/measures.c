/*
 * The table of measures.  In: a population, its rows' cells and a mark on the
 * rows to take; out: a tally for each cell.  All of it is exact: counts, sums
 * of 128 bits, and fractions.
 */
#include "indicators/measures.h"

#include "base/arena.h"
#include "indicators/definitions.h"
#include "expressions/expressions.h"
#include "indicators/population.h"
#include "indicators/things.h"

#include <stdlib.h>

#define SIGN ((uint64_t)1 << 63)

static enum measure_result
take_rows(const struct measure *measure, struct population *population,
    const struct grouping *grouping, const uint8_t *rows, struct tally *tallies)
{
	(void)measure;
	for (size_t row = 0; row < population->count; row++)
		if (rows == NULL || rows[row])
			tallies[grouping->cell_of_row[row]].counted++;
	for (size_t cell = 0; cell < grouping->cell_count; cell++)
		tallies[cell].value = fraction_integer(tallies[cell].counted);
	return MEASURE_OK;
}

static enum measure_result
take_distinct(const struct measure *measure, struct population *population,
    const struct grouping *grouping, const uint8_t *rows, struct tally *tallies)
{
	const struct things *things = things_find(
	    population, measure->columns, measure->column_count, grouping);
	const struct things_marked *marked = NULL;

	if (rows != NULL)
		marked = things_count(things, population, grouping, rows);
	for (size_t cell = 0; cell < grouping->cell_count; cell++) {
		tallies[cell].counted =
		    marked != NULL ? marked[cell].first : things->in_cell[cell];
		tallies[cell].value = fraction_integer(tallies[cell].counted);
	}
	return MEASURE_OK;
}

/* Whether the row is taken and has a value. */
static bool
counts(const struct values *values, const uint8_t *rows, size_t row)
{
	return (rows == NULL || rows[row]) && values->known[row];
}

/* 128 bits hold the sum of as many numbers of 64 as there may be rows. */
static void
add_up(const struct values *values, const struct population *population,
    const struct grouping *grouping, const uint8_t *rows, __int128 *sums,
    struct tally *tallies)
{
	for (size_t row = 0; row < population->count; row++) {
		uint32_t cell = grouping->cell_of_row[row];

		if (!counts(values, rows, row))
			continue;
		tallies[cell].counted++;
		sums[cell] += values->numbers[row];
	}
}

/*
 * The same for the one cell of a total.  A number's upper and lower half are
 * added up apart, as 2^63 more so that it has no sign, in sums that 2^32 rows
 * cannot fill: so several rows are added at once, and nothing branches.
 */
static void
add_up_total(const struct values *values, size_t count, const uint8_t *rows,
    __int128 *sum, struct tally *tally)
{
	uint64_t high = 0, low = 0, counted = 0;

	for (size_t row = 0; row < count; row++) {
		uint64_t taken = values->known[row];
		uint64_t number = (uint64_t)values->numbers[row] ^ SIGN;

		if (rows != NULL)
			taken &= rows[row];
		number &= -taken;
		high += number >> 32;
		low += number & UINT32_MAX;
		counted += taken;
	}
	*sum = ((__int128)high << 32) + low - (__int128)SIGN * counted;
	tally->counted = (int64_t)counted;
}

/* The same, but each thing's value once a cell; it must be the same in all of
 * the thing's rows. */
static enum measure_result
add_up_once(const struct things *things, const struct values *values,
    const struct population *population, const struct grouping *grouping,
    const uint8_t *rows, __int128 *sums, struct tally *tallies)
{
	uint8_t *met = ARENA_ARRAY(population->arena, uint8_t, things->count);
	int64_t *value = ARENA_ROOM(population->arena, int64_t, things->count);

	for (size_t row = 0; row < population->count; row++) {
		uint32_t cell = grouping->cell_of_row[row];
		uint32_t thing = things->of_row[row];

		if (thing == KEY_NONE || !counts(values, rows, row))
			continue;
		if (met[thing]) {
			if (value[thing] != values->numbers[row])
				return MEASURE_UNEQUAL;
			continue;
		}
		met[thing] = 1;
		value[thing] = values->numbers[row];
		tallies[cell].counted++;
		sums[cell] += value[thing];
	}
	return MEASURE_OK;
}

/* 10 to the scale of the measured expression. */
static int64_t
divisor_of(const struct measure *measure)
{
	int64_t divisor = 1;

	for (int i = 0; i < measure->sum->scale; i++)
		divisor *= 10;
	return divisor;
}

/* Sums of the cells, not yet scaled. */
static enum measure_result
take_sums(const struct measure *measure, struct population *population,
    const struct grouping *grouping, const uint8_t *rows, __int128 *sums,
    struct tally *tallies)
{
	const struct values *values =
	    population_values(population, measure->sum);

	if (measure->has_once)
		return add_up_once(
		    things_find(population, &measure->once, 1, grouping),
		    values, population, grouping, rows, sums, tallies);
	if (grouping->cell_count == 1)
		add_up_total(values, population->count, rows, sums, tallies);
	else
		add_up(values, population, grouping, rows, sums, tallies);
	return MEASURE_OK;
}

static enum measure_result
take_sum(const struct measure *measure, struct population *population,
    const struct grouping *grouping, const uint8_t *rows, struct tally *tallies)
{
	__int128 *sums =
	    ARENA_ARRAY(population->arena, __int128, grouping->cell_count);
	enum measure_result result =
	    take_sums(measure, population, grouping, rows, sums, tallies);

	for (size_t i = 0; i < grouping->cell_count; i++)
		if (result == MEASURE_OK &&
		    !fraction_make(
			sums[i], divisor_of(measure), &tallies[i].value))
			result = MEASURE_OVERFLOW;
	return result;
}

static enum measure_result
take_mean(const struct measure *measure, struct population *population,
    const struct grouping *grouping, const uint8_t *rows, struct tally *tallies)
{
	__int128 *sums =
	    ARENA_ARRAY(population->arena, __int128, grouping->cell_count);
	enum measure_result result =
	    take_sums(measure, population, grouping, rows, sums, tallies);

	for (size_t i = 0; i < grouping->cell_count; i++) {
		struct tally *tally = &tallies[i];

		tally->value = fraction_integer(0);
		if (result != MEASURE_OK || tally->counted == 0)
			continue;
		if (!fraction_make(sums[i],
			(__int128)divisor_of(measure) * tally->counted,
			&tally->value))
			result = MEASURE_OVERFLOW;
	}
	return result;
}

static int
compare_numbers(const void *left, const void *right)
{
	const int64_t *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

/* Of an even count, the mean of the two in the middle. */
static bool
median_of(
    int64_t *numbers, int64_t count, int64_t divisor, struct fraction *median)
{
	__int128 low, high;

	*median = fraction_integer(0);
	if (count == 0)
		return true;
	qsort(numbers, (size_t)count, sizeof(*numbers), compare_numbers);
	low = numbers[(count - 1) / 2];
	high = numbers[count / 2];
	return fraction_make(low + high, (__int128)divisor * 2, median);
}

/* The values of each cell side by side, then the middle of each. */
static enum measure_result
take_median(const struct measure *measure, struct population *population,
    const struct grouping *grouping, const uint8_t *rows, struct tally *tallies)
{
	const struct values *values =
	    population_values(population, measure->sum);
	int64_t *numbers =
	    ARENA_ARRAY(population->arena, int64_t, population->count);
	size_t *next =
	    ARENA_ARRAY(population->arena, size_t, grouping->cell_count + 1);

	for (size_t row = 0; row < population->count; row++)
		if (counts(values, rows, row))
			tallies[grouping->cell_of_row[row]].counted++;
	for (size_t i = 0; i < grouping->cell_count; i++)
		next[i + 1] = next[i] + (size_t)tallies[i].counted;
	for (size_t row = 0; row < population->count; row++)
		if (counts(values, rows, row))
			numbers[next[grouping->cell_of_row[row]]++] =
			    values->numbers[row];
	for (size_t i = 0; i < grouping->cell_count; i++)
		if (!median_of(numbers + next[i] - tallies[i].counted,
			tallies[i].counted, divisor_of(measure),
			&tallies[i].value))
			return MEASURE_OVERFLOW;
	return MEASURE_OK;
}

/* Days may be added past the calendar. */
static bool
can_be_written(const struct expr *expr, int64_t value)
{
	return expr->type != EXPR_TYPE_DATE || day_in_calendar(value);
}

/* The one value of each cell. */
static enum measure_result
take_value(const struct measure *measure, struct population *population,
    const struct grouping *grouping, const uint8_t *rows, struct tally *tallies)
{
	const struct values *values =
	    population_values(population, measure->sum);

	for (size_t i = 0; i < grouping->cell_count; i++)
		tallies[i].value = fraction_integer(0);
	for (uint32_t row = 0; row < population->count; row++) {
		struct tally *tally = &tallies[grouping->cell_of_row[row]];

		if (!counts(values, rows, row))
			continue;
		if (tally->counted++ > 0)
			return MEASURE_TWICE;
		tally->row = row;
		if (!can_be_written(measure->sum, values->numbers[row]) ||
		    !fraction_make(values->numbers[row], divisor_of(measure),
			&tally->value))
			return MEASURE_OVERFLOW;
	}
	return MEASURE_OK;
}

/* clang-format off */
const struct measure_kind measure_kinds[] = {
	/* word, of, is_count, zero_when_empty, takes_days, takes_once, adds_up */
	{ "rows", MEASURE_OF_ROWS, true, true, false, false, true, take_rows },
	{ "distinct", MEASURE_OF_COLUMNS, true, true, false, false, true, take_distinct },
	{ "sum", MEASURE_OF_SUM, false, true, false, true, true, take_sum },
	{ "mean", MEASURE_OF_SUM, false, false, false, false, false, take_mean },
	{ "median", MEASURE_OF_SUM, false, false, false, false, false, take_median },
	{ "value", MEASURE_OF_SUM, false, false, true, false, false, take_value },
};
/* clang-format on */
const size_t measure_kind_count =
    sizeof(measure_kinds) / sizeof(measure_kinds[0]);

bool
measure_is_of_one_row(const struct measure *measure)
{
	return measure->kind->take == take_value;
}

/* Rows of things outside: those of no thing of the part, cell by cell. */
static void
mark_things(const struct things *things, const struct population *population,
    uint8_t *marks)
{
	const uint8_t *part = population->part;
	const uint8_t *seen = things_mark(things, population, part);
	size_t count = population->count;

	for (size_t row = 0; row < count; row++) {
		uint32_t thing = things->of_row[row];

		marks[row] = part[row];
		if (thing != KEY_NONE && seen[thing] == 0)
			marks[row] = MEASURE_OUTSIDE;
	}
}

const uint8_t *
measure_marks(const struct measure *measure, struct population *population,
    const struct grouping *grouping)
{
	size_t count = population->count;
	const uint8_t *part = population->part;
	uint8_t *marks = ARENA_ROOM(population->arena, uint8_t, count);

	if (measure->kind->argument == MEASURE_OF_COLUMNS)
		mark_things(things_find(population, measure->columns,
				measure->column_count, grouping),
		    population, marks);
	else
		for (size_t row = 0; row < count; row++)
			marks[row] = part[row] ? MEASURE_PART : MEASURE_OUTSIDE;
	return marks;
}
