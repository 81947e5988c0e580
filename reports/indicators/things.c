/*
 * Things of a population.  In: their columns' keys and a grouping of the rows;
 * out: a number for each thing and cell, and counts of marked ones.
 */
#include "indicators/things.h"

#include "base/arena.h"
#include "indicators/population.h"

#include <string.h>

/* Of each thing the marks of its rows; `marks` NULL: all rows have this one.
 * Rows without a thing leave theirs before the first: KEY_NONE is -1. */
static uint8_t *
gather(const struct things *things, const struct population *population,
    const uint8_t *marks, uint8_t mark)
{
	uint8_t *seen =
	    ARENA_ARRAY(population->arena, uint8_t, (size_t)things->count + 1) +
	    1;
	const uint32_t *of_row = things->of_row;
	size_t count = population->count;

	for (size_t row = 0; row < count; row++)
		seen[(int32_t)of_row[row]] |= marks == NULL ? mark : marks[row];
	return seen;
}

static struct things_marked
count_marks(const uint8_t *seen, uint32_t count)
{
	uint32_t first = 0, second = 0;

	for (uint32_t thing = 0; thing < count; thing++) {
		first += seen[thing] & THING_FIRST;
		second += (seen[thing] & THING_SECOND) / THING_SECOND;
	}
	return (struct things_marked){ first, second };
}

/* In one cell a thing's number is its key, though not every number below the
 * limit is that of a thing. */
static void
take_keys(struct population *population, const struct keys *keys,
    struct things *things)
{
	things->count = keys->limit;
	things->of_row = keys->of_row;
	things->in_cell[0] = count_marks(
	    gather(things, population, NULL, THING_FIRST), things->count)
				 .first;
}

/*
 * Rows are walked in order of their key, so a cell has met a key before if and
 * only if it was the last that it met.
 */
static void
number_things(struct population *population, struct keys *keys,
    const struct grouping *grouping, struct things *things)
{
	size_t cells = grouping->cell_count, ordered;
	const uint32_t *order = population_order(population, keys, &ordered);
	struct arena *arena = population->arena;
	uint32_t *of_row = ARENA_ROOM(arena, uint32_t, population->count);
	uint32_t *cell_of = ARENA_ROOM(arena, uint32_t, ordered);
	uint32_t *last = ARENA_ROOM(arena, uint32_t, cells);
	uint32_t *thing = ARENA_ARRAY(arena, uint32_t, cells);
	uint32_t count = 0;

	memset(last, 0xff, cells * sizeof(*last));
	if (ordered < population->count)
		memset(of_row, 0xff, population->count * sizeof(*of_row));
	for (size_t i = 0; i < ordered; i++) {
		size_t row = order == NULL ? i : order[i];
		uint32_t cell = grouping->cell_of_row[row];

		if (last[cell] != keys->of_row[row]) {
			last[cell] = keys->of_row[row];
			thing[cell] = count;
			things->in_cell[cell]++;
			cell_of[count++] = cell;
		}
		of_row[row] = thing[cell];
	}
	things->count = count;
	things->of_row = of_row;
	things->cell_of = cell_of;
}

const struct things *
things_find(struct population *population, const struct expr_column *columns,
    size_t count, const struct grouping *grouping)
{
	struct keys *keys = population_keys(population, columns, count);
	struct kept_things *kept;
	struct things *things;

	for (size_t i = 0; i < population->things_count; i++)
		if (population->things[i].keys == keys &&
		    population->things[i].cell_of_row == grouping->cell_of_row)
			return population->things[i].things;
	population->things = arena_grow(population->arena, population->things,
	    population->things_count, &population->things_capacity,
	    sizeof(*population->things));
	kept = &population->things[population->things_count++];
	things = ARENA_NEW(population->arena, struct things);
	*kept = (struct kept_things){ keys, grouping->cell_of_row, things };
	things->in_cell =
	    ARENA_ARRAY(population->arena, int64_t, grouping->cell_count);
	if (grouping->cell_count == 1)
		take_keys(population, keys, things);
	else
		number_things(population, keys, grouping, things);
	return things;
}

const uint8_t *
things_mark(const struct things *things, const struct population *population,
    const uint8_t *marks)
{
	return gather(things, population, marks, 0);
}

const struct things_marked *
things_count(const struct things *things, const struct population *population,
    const struct grouping *grouping, const uint8_t *marks)
{
	const uint8_t *seen = things_mark(things, population, marks);
	struct things_marked *counts = ARENA_ARRAY(
	    population->arena, struct things_marked, grouping->cell_count);

	if (things->cell_of == NULL)
		counts[0] = count_marks(seen, things->count);
	for (uint32_t i = 0; i < things->count && things->cell_of != NULL;
	     i++) {
		struct things_marked *count = &counts[things->cell_of[i]];
		struct things_marked one = count_marks(&seen[i], 1);

		count->first += one.first;
		count->second += one.second;
	}
	return counts;
}
