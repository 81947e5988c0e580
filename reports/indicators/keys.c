/*
 * Columns as dense numbers.  In: the rows of a population; out: for one column
 * or several together a key of each row and, where it is asked for, the rows in
 * order of their keys, so that telling things apart needs no hashing.
 */
#include "indicators/population.h"

#include "base/arena.h"
#include "expressions/joins.h"
#include "registers/registers.h"

#include <stdlib.h>
#include <string.h>

/* A row on its way to a rank. */
struct ranked {
	uint32_t key; /* rank by the columns before */
	uint32_t row;
	int64_t number;
	const char *text; /* of free text; else "" */
};

/* By the value alone. */
static int
compare_values(const struct ranked *a, const struct ranked *b)
{
	if (a->number != b->number)
		return a->number < b->number ? -1 : 1;
	return strcmp(a->text, b->text);
}

static int
compare_ranked(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;
	int order;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	order = compare_values(a, b);
	return order != 0 ? order : (a->row > b->row) - (a->row < b->row);
}

/* A cell's value; false: missing. */
static bool
take_value(const struct column *cells, uint32_t number, struct ranked *ranked)
{
	ranked->number = 0;
	ranked->text = "";
	if (number == JOIN_NO_ROW)
		return false;
	if (cells->schema->type != COLUMN_TEXT)
		return column_number(cells, number, &ranked->number);
	if (cells->given[number])
		ranked->text = cells->texts[number];
	return cells->given[number] != 0;
}

/* The rows whose key and value are given, in no order. */
static size_t
take_ranked(struct population *population, const struct expr_column *column,
    struct keys *keys, struct ranked *ranked)
{
	size_t count = 0;

	for (size_t b = 0; b < population->block_count; b++) {
		const struct population_block *block = &population->blocks[b];
		const uint32_t *numbers;
		const struct column *cells =
		    population_cells(population, block, column, &numbers);

		for (size_t i = 0; i < block->count; i++) {
			struct ranked *next = &ranked[count];

			next->row = (uint32_t)(block->first + i);
			next->key = keys->of_row[next->row];
			keys->of_row[next->row] = KEY_NONE;
			count += next->key != KEY_NONE &&
				 take_value(cells, numbers[i], next);
		}
	}
	return count;
}

/* Refines the keys by one more column: rank of (key, value). */
static void
rank_column(struct population *population, const struct expr_column *column,
    struct keys *keys)
{
	struct ranked *ranked =
	    ARENA_ARRAY(population->arena, struct ranked, population->count);
	size_t count = take_ranked(population, column, keys, ranked);

	if (count > 0)
		qsort(ranked, count, sizeof(*ranked), compare_ranked);
	keys->limit = 0;
	for (size_t i = 0; i < count; i++) {
		if (i == 0 || ranked[i].key != ranked[i - 1].key ||
		    compare_values(&ranked[i], &ranked[i - 1]) != 0)
			keys->limit++;
		keys->of_row[ranked[i].row] = keys->limit - 1;
	}
}

/* Dense numbers become keys as they are; the limit is one more than the
 * largest, KEY_NONE being -1 when it has a sign. */
static uint32_t
number_block(const struct expr_vector *cells, size_t count, uint32_t *keys)
{
	int32_t largest = -1;

	for (size_t i = 0; i < count; i++)
		keys[i] = (uint32_t)cells->numbers[i] | (cells->known[i] - 1u);
	for (size_t i = 0; i < count; i++)
		largest =
		    (int32_t)keys[i] > largest ? (int32_t)keys[i] : largest;
	return (uint32_t)(largest + 1);
}

/* Ids and codes are dense already. */
static void
number_directly(struct population *population, const struct expr_column *column,
    struct keys *keys)
{
	for (size_t b = 0; b < population->block_count; b++) {
		const struct population_block *block = &population->blocks[b];
		const uint32_t *numbers;
		const struct column *cells =
		    population_cells(population, block, column, &numbers);

		for (size_t i = 0; i < block->count; i += EXPR_BLOCK) {
			size_t size = block->count - i;
			struct expr_vector vector;
			uint32_t limit;

			if (size > EXPR_BLOCK)
				size = EXPR_BLOCK;
			expr_cells(cells, numbers + i, size, &vector);
			limit = number_block(
			    &vector, size, keys->of_row + block->first + i);
			if (limit > keys->limit)
				keys->limit = limit;
		}
	}
}

/*
 * Whether the rows stand in order of their keys, as they do in a delivery which
 * keeps the order of the one before: ids are numbered as they are first met.
 * KEY_NONE is larger than all keys, so it could only stand last.
 */
static bool
are_ordered(const struct population *population, const struct keys *keys)
{
	const uint32_t *of_row = keys->of_row;
	size_t count = population->count;
	bool disordered = count == 0 || of_row[count - 1] == KEY_NONE;

	for (size_t row = 1; row < count; row++)
		disordered |= of_row[row] < of_row[row - 1];
	return !disordered;
}

/* Counting sort of the rows by key. */
static void
sort_rows(struct population *population, struct keys *keys)
{
	size_t *place =
	    ARENA_ARRAY(population->arena, size_t, (size_t)keys->limit + 1);

	for (size_t row = 0; row < population->count; row++)
		if (keys->of_row[row] != KEY_NONE)
			place[keys->of_row[row] + 1]++;
	for (size_t key = 0; key < keys->limit; key++)
		place[key + 1] += place[key];
	keys->ordered = place[keys->limit];
	keys->order = ARENA_ROOM(population->arena, uint32_t, keys->ordered);
	for (uint32_t row = 0; row < population->count; row++)
		if (keys->of_row[row] != KEY_NONE)
			keys->order[place[keys->of_row[row]]++] = row;
}

const uint32_t *
population_order(
    struct population *population, struct keys *keys, size_t *count)
{
	if (!keys->is_ordered) {
		keys->is_ordered = true;
		keys->ordered = population->count;
		if (!are_ordered(population, keys))
			sort_rows(population, keys);
	}
	*count = keys->ordered;
	return keys->order;
}

static bool
is_dense(const struct expr_column *column)
{
	enum column_type type = column->schema->columns[column->column].type;

	return type == COLUMN_ID || type == COLUMN_CODE || type == COLUMN_YESNO;
}

static struct keys *
make_keys(struct population *population, const struct expr_column *columns,
    size_t count)
{
	struct keys *keys = ARENA_NEW(population->arena, struct keys);

	keys->of_row =
	    ARENA_ARRAY(population->arena, uint32_t, population->count);
	if (count == 1 && is_dense(&columns[0]))
		number_directly(population, &columns[0], keys);
	else
		for (size_t i = 0; i < count; i++)
			rank_column(population, &columns[i], keys);
	return keys;
}

static bool
same_columns(const struct kept_keys *kept, const struct expr_column *columns,
    size_t count)
{
	if (kept->column_count != count)
		return false;
	for (size_t i = 0; i < count; i++)
		if (kept->columns[i].find != columns[i].find ||
		    kept->columns[i].column != columns[i].column)
			return false;
	return true;
}

struct keys *
population_keys(struct population *population,
    const struct expr_column *columns, size_t count)
{
	struct kept_keys *kept;

	for (size_t i = 0; i < population->keys_count; i++)
		if (same_columns(&population->keys[i], columns, count))
			return population->keys[i].keys;
	population->keys = arena_grow(population->arena, population->keys,
	    population->keys_count, &population->keys_capacity,
	    sizeof(*population->keys));
	kept = &population->keys[population->keys_count++];
	kept->column_count = count;
	kept->columns =
	    ARENA_ARRAY(population->arena, struct expr_column, count);
	memcpy(kept->columns, columns, count * sizeof(*columns));
	kept->keys = make_keys(population, columns, count);
	return kept->keys;
}
