/*
 * Columns as dense numbers.  In: the rows of a population; out: for one column
 * or several together a key of each row and the rows in order of their keys,
 * so that counting distinct things is one walk and needs no hashing.
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

/* The keys' limit is raised as they are seen. */
static void
number_ids(const struct column *column, const uint32_t *numbers, size_t count,
    uint32_t *keys, uint32_t *limit)
{
	for (size_t i = 0; i < count; i++) {
		uint32_t row = numbers[i];

		keys[i] = KEY_NONE;
		if (row == JOIN_NO_ROW || !column->given[row])
			continue;
		keys[i] = column->ids[row];
		if (keys[i] >= *limit)
			*limit = keys[i] + 1;
	}
}

static void
number_codes(const struct column *column, const uint32_t *numbers, size_t count,
    uint32_t *keys, uint32_t *limit)
{
	int empty = column->schema->default_code;

	for (size_t i = 0; i < count; i++) {
		uint32_t row = numbers[i];

		keys[i] = KEY_NONE;
		if (row == JOIN_NO_ROW || (!column->given[row] && empty < 0))
			continue;
		keys[i] =
		    column->given[row] ? column->codes[row] : (uint32_t)empty;
		if (keys[i] >= *limit)
			*limit = keys[i] + 1;
	}
}

/* Ids and codes are dense already. */
static void
number_directly(struct population *population, const struct expr_column *column,
    struct keys *keys)
{
	for (size_t b = 0; b < population->block_count; b++) {
		const struct population_block *block = &population->blocks[b];
		uint32_t *of_row = keys->of_row + block->first;
		const uint32_t *numbers;
		const struct column *cells =
		    population_cells(population, block, column, &numbers);

		if (cells->schema->type == COLUMN_ID)
			number_ids(
			    cells, numbers, block->count, of_row, &keys->limit);
		else
			number_codes(
			    cells, numbers, block->count, of_row, &keys->limit);
	}
}

/*
 * Whether the rows stand in order of their keys, as they do in a delivery which
 * keeps the order of the one before: ids are numbered as they are first met.
 */
static bool
are_ordered(const struct population *population, const struct keys *keys)
{
	const uint32_t *of_row = keys->of_row;

	for (size_t row = 1; row < population->count; row++)
		if (of_row[row] < of_row[row - 1])
			return false;
	return population->count > 0 &&
	       of_row[population->count - 1] != KEY_NONE;
}

static void
take_order(struct population *population, struct keys *keys)
{
	keys->ordered = population->count;
	keys->order = ARENA_ARRAY(population->arena, uint32_t, keys->ordered);
	keys->distinct = 1;
	for (uint32_t row = 0; row < population->count; row++) {
		keys->order[row] = row;
		keys->distinct +=
		    row > 0 && keys->of_row[row] != keys->of_row[row - 1];
	}
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
	for (size_t key = 0; key < keys->limit; key++) {
		keys->distinct += place[key + 1] > 0;
		place[key + 1] += place[key];
	}
	keys->ordered = place[keys->limit];
	keys->order = ARENA_ARRAY(population->arena, uint32_t, keys->ordered);
	for (uint32_t row = 0; row < population->count; row++)
		if (keys->of_row[row] != KEY_NONE)
			keys->order[place[keys->of_row[row]]++] = row;
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
	if (are_ordered(population, keys))
		take_order(population, keys);
	else
		sort_rows(population, keys);
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

const struct keys *
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
