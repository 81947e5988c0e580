/*
 * The table of measures.  In: a population, its rows' cells and a mark on the
 * rows to take; out: a tally for each cell.  All of it is exact: counts, and
 * sums of 128 bits.
 */
#include "indicators/measures.h"

#include "base/arena.h"
#include "indicators/definitions.h"
#include "indicators/population.h"

#include <string.h>

static bool
take_rows(const struct measure *measure, struct population *population,
    const struct grouping *grouping, const uint8_t *rows, struct tally *tallies)
{
	(void)measure;
	for (size_t row = 0; row < population->count; row++)
		if (rows == NULL || rows[row])
			tallies[grouping->cell_of_row[row]].counted++;
	for (size_t cell = 0; cell < grouping->cell_count; cell++)
		tallies[cell].value = fraction_integer(tallies[cell].counted);
	return true;
}

/*
 * Rows are walked in order of their key, so a cell has met a key before if
 * and only if it was the last that it met.
 */
static bool
take_distinct(const struct measure *measure, struct population *population,
    const struct grouping *grouping, const uint8_t *rows, struct tally *tallies)
{
	const struct keys *keys = population_keys(
	    population, measure->columns, measure->column_count);
	uint32_t *last =
	    ARENA_ARRAY(population->arena, uint32_t, grouping->cell_count);

	memset(last, 0xff, grouping->cell_count * sizeof(*last));
	for (size_t i = 0; i < keys->ordered; i++) {
		uint32_t row = keys->order[i];
		uint32_t cell = grouping->cell_of_row[row];

		if ((rows != NULL && !rows[row]) ||
		    last[cell] == keys->of_row[row])
			continue;
		last[cell] = keys->of_row[row];
		tallies[cell].counted++;
	}
	for (size_t cell = 0; cell < grouping->cell_count; cell++)
		tallies[cell].value = fraction_integer(tallies[cell].counted);
	return true;
}

/* Adds the values of one stretch of rows to the cells' sums. */
static bool
add_block(const struct expr_vector *values, size_t count, const uint32_t *cells,
    const uint8_t *rows, __int128 *sums, struct tally *tallies)
{
	for (size_t i = 0; i < count; i++) {
		__int128 *sum = &sums[cells[i]];

		if ((rows != NULL && !rows[i]) || !values->known[i])
			continue;
		tallies[cells[i]].counted++;
		if (__builtin_add_overflow(*sum, values->numbers[i], sum))
			return false;
	}
	return true;
}

static bool
add_up(const struct expr *sum, struct population *population,
    const struct grouping *grouping, const uint8_t *rows, __int128 *sums,
    struct tally *tallies)
{
	struct expr_vector values;

	for (size_t b = 0; b < population->block_count; b++) {
		const struct population_block *block = &population->blocks[b];

		for (size_t i = 0; i < block->count; i += EXPR_BLOCK) {
			size_t first = block->first + i;
			size_t size = block->count - i;

			if (size > EXPR_BLOCK)
				size = EXPR_BLOCK;
			expr_values(sum, block->dataset, block->rows + i, size,
			    &population->context, &values);
			if (!add_block(&values, size,
				grouping->cell_of_row + first,
				rows == NULL ? NULL : rows + first, sums,
				tallies))
				return false;
		}
	}
	return true;
}

static bool
take_sum(const struct measure *measure, struct population *population,
    const struct grouping *grouping, const uint8_t *rows, struct tally *tallies)
{
	__int128 *sums =
	    ARENA_ARRAY(population->arena, __int128, grouping->cell_count);
	__int128 divisor = 1;

	if (!add_up(measure->sum, population, grouping, rows, sums, tallies))
		return false;
	for (int i = 0; i < measure->sum->scale; i++)
		divisor *= 10;
	for (size_t cell = 0; cell < grouping->cell_count; cell++)
		if (!fraction_make(sums[cell], divisor, &tallies[cell].value))
			return false;
	return true;
}

const struct measure_kind measure_kinds[] = {
	{ "rows", MEASURE_OF_ROWS, true, true, take_rows },
	{ "distinct", MEASURE_OF_COLUMNS, true, true, take_distinct },
	{ "sum", MEASURE_OF_SUM, false, true, take_sum },
};
const size_t measure_kind_count =
    sizeof(measure_kinds) / sizeof(measure_kinds[0]);

const struct measure_kind *
measure_distinct(void)
{
	return &measure_kinds[1];
}

/*
 * Walks the rows of one key after another: first its rows in the part stamp
 * their cells, then its rows in cells without that stamp are the rest.
 */
static void
rest_of_things(const struct keys *keys, const struct grouping *grouping,
    const uint8_t *part, uint32_t *stamps, uint8_t *rest)
{
	size_t next;

	for (size_t i = 0; i < keys->ordered; i = next) {
		uint32_t key = keys->of_row[keys->order[i]];

		for (next = i; next < keys->ordered &&
			       keys->of_row[keys->order[next]] == key;
		     next++)
			if (part[keys->order[next]])
				stamps[grouping
					   ->cell_of_row[keys->order[next]]] =
				    key;
		for (size_t j = i; j < next; j++) {
			uint32_t row = keys->order[j];

			rest[row] = stamps[grouping->cell_of_row[row]] != key;
		}
	}
}

void
measure_rest(const struct measure *measure, struct population *population,
    const struct grouping *grouping, const uint8_t *part, uint8_t *rest)
{
	uint32_t *stamps;

	if (measure->kind->argument != MEASURE_OF_COLUMNS) {
		for (size_t row = 0; row < population->count; row++)
			rest[row] = !part[row];
		return;
	}
	stamps = ARENA_ARRAY(population->arena, uint32_t, grouping->cell_count);
	memset(stamps, 0xff, grouping->cell_count * sizeof(*stamps));
	rest_of_things(population_keys(
			   population, measure->columns, measure->column_count),
	    grouping, part, stamps, rest);
}
