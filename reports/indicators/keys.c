/*
 * Columns as dense numbers.  In: the rows of a population; out: for one column
 * or several together a key of each row and the rows in order of their keys,
 * so that counting distinct things is one walk and needs no hashing.
 */
#include "indicators/population.h"

#include "base/arena.h"
#include "registers/registers.h"

#include <stdlib.h>

/* A row on its way to a rank. */
struct ranked {
	uint32_t key; /* rank by the columns before */
	uint32_t row;
	int64_t number;
};

static int
compare_ranked(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	if (a->number != b->number)
		return a->number < b->number ? -1 : 1;
	return (a->row > b->row) - (a->row < b->row);
}

/* Refines the keys by one more column: rank of (key, value). */
static void
rank_column(struct population *population, int column, struct keys *keys)
{
	struct ranked *ranked =
	    ARENA_ARRAY(population->arena, struct ranked, population->count);
	size_t count = 0;

	for (uint32_t row = 0; row < population->count; row++) {
		uint32_t number;
		const struct column *cells =
		    population_cell(population, row, column, &number);
		struct ranked *next = &ranked[count];

		next->key = keys->of_row[row];
		next->row = row;
		if (next->key == KEY_NONE)
			continue;
		keys->of_row[row] = KEY_NONE;
		count += column_number(cells, number, &next->number);
	}
	if (count > 0)
		qsort(ranked, count, sizeof(*ranked), compare_ranked);
	keys->limit = 0;
	for (size_t i = 0; i < count; i++) {
		if (i == 0 || ranked[i].key != ranked[i - 1].key ||
		    ranked[i].number != ranked[i - 1].number)
			keys->limit++;
		keys->of_row[ranked[i].row] = keys->limit - 1;
	}
}

static void
number_ids(const struct column *column, const struct population_block *block,
    uint32_t *keys)
{
	for (size_t i = 0; i < block->count; i++) {
		uint32_t row = block->rows[i];

		keys[i] = column->given[row] ? column->ids[row] : KEY_NONE;
	}
}

static void
number_codes(const struct column *column, const struct population_block *block,
    uint32_t *keys)
{
	uint32_t empty = column->schema->default_code < 0
			     ? KEY_NONE
			     : (uint32_t)column->schema->default_code;

	for (size_t i = 0; i < block->count; i++) {
		uint32_t row = block->rows[i];

		keys[i] = column->given[row] ? column->codes[row] : empty;
	}
}

/* Ids and codes are dense already. */
static void
number_directly(struct population *population, int column, struct keys *keys)
{
	for (size_t b = 0; b < population->block_count; b++) {
		const struct population_block *block = &population->blocks[b];
		const struct column *cells = &block->dataset->columns[column];

		if (cells->schema->type == COLUMN_ID)
			number_ids(cells, block, keys->of_row + block->first);
		else
			number_codes(cells, block, keys->of_row + block->first);
	}
	for (size_t row = 0; row < population->count; row++)
		if (keys->of_row[row] != KEY_NONE &&
		    keys->of_row[row] >= keys->limit)
			keys->limit = keys->of_row[row] + 1;
}

/* Counting sort of the rows by key. */
static void
order_rows(struct population *population, struct keys *keys)
{
	size_t *place =
	    ARENA_ARRAY(population->arena, size_t, (size_t)keys->limit + 1);

	for (size_t row = 0; row < population->count; row++)
		if (keys->of_row[row] != KEY_NONE)
			place[keys->of_row[row] + 1]++;
	for (size_t key = 0; key < keys->limit; key++)
		place[key + 1] += place[key];
	keys->ordered = place[keys->limit];
	keys->order = ARENA_ARRAY(population->arena, uint32_t, keys->ordered);
	for (uint32_t row = 0; row < population->count; row++)
		if (keys->of_row[row] != KEY_NONE)
			keys->order[place[keys->of_row[row]]++] = row;
}

static bool
is_dense(enum column_type type)
{
	return type == COLUMN_ID || type == COLUMN_CODE || type == COLUMN_YESNO;
}

static struct keys *
make_keys(struct population *population, const int *columns, size_t count)
{
	struct keys *keys = ARENA_NEW(population->arena, struct keys);

	keys->of_row =
	    ARENA_ARRAY(population->arena, uint32_t, population->count);
	if (count == 1 &&
	    is_dense(population->schema->columns[columns[0]].type))
		number_directly(population, columns[0], keys);
	else
		for (size_t i = 0; i < count; i++)
			rank_column(population, columns[i], keys);
	order_rows(population, keys);
	return keys;
}

const struct keys *
population_keys(struct population *population, const int *columns, size_t count)
{
	struct keys **kept =
	    count == 1 ? &population->columns[columns[0]] : &population->joint;

	if (count > 1 && population->joint_columns != columns)
		*kept = NULL;
	if (*kept == NULL)
		*kept = make_keys(population, columns, count);
	if (count > 1)
		population->joint_columns = columns;
	return *kept;
}
