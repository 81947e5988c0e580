/*
 * Selects the rows that an indicator counts and numbers their values.  In: the
 * datasets of its window; out: a flat list of rows, a mark on those of the
 * part, and for any column dense keys with the rows in their order, so that
 * counting distinct things is one walk and needs no hashing.
 */
#include "indicators/population.h"

#include "base/arena.h"
#include "base/date.h"
#include "indicators/definitions.h"
#include "registers/registers.h"

#include <stdlib.h>
#include <string.h>

/* Rows begun by the last day of the period and not ended before it. */
static size_t
take_in_force(const struct population *population,
    const struct dataset *dataset, uint32_t *rows)
{
	const struct column *begin =
	    &dataset->columns[population->schema->begin];
	const struct column *end =
	    population->schema->end < 0
		? NULL
		: &dataset->columns[population->schema->end];
	int32_t day = population->context.last_day;
	size_t count = 0;

	for (size_t row = 0; row < dataset->row_count; row++)
		if (begin->given[row] && begin->days[row] <= day &&
		    (end == NULL || !end->given[row] || end->days[row] >= day))
			rows[count++] = (uint32_t)row;
	return count;
}

/* Keeps the rows of a list for which the condition is true. */
static size_t
keep_true(struct population *population, const struct dataset *dataset,
    const struct expr *condition, uint32_t *rows, size_t count)
{
	uint8_t truths[EXPR_BLOCK];
	size_t kept = 0;

	for (size_t first = 0; first < count; first += EXPR_BLOCK) {
		size_t size = count - first;

		if (size > EXPR_BLOCK)
			size = EXPR_BLOCK;
		expr_truths(condition, dataset, rows + first, size,
		    &population->context, truths);
		for (size_t i = 0; i < size; i++)
			if (truths[i] == EXPR_TRUE)
				rows[kept++] = rows[first + i];
	}
	return kept;
}

/* Keeps the rows whose moment lies in the window. */
static size_t
keep_in_window(struct population *population, const struct dataset *dataset,
    const struct when *when, int32_t month, uint32_t *rows, size_t count)
{
	struct expr_vector moments;
	int32_t from, to;
	size_t kept = 0;

	window_months(when, month, &from, &to);
	if (when->moment->type == EXPR_TYPE_DATE) {
		from = month_first_day(from);
		to = month_last_day(to);
	}
	for (size_t first = 0; first < count; first += EXPR_BLOCK) {
		size_t size = count - first;

		if (size > EXPR_BLOCK)
			size = EXPR_BLOCK;
		expr_values(when->moment, dataset, rows + first, size,
		    &population->context, &moments);
		for (size_t i = 0; i < size; i++)
			if (moments.known[i] && moments.numbers[i] >= from &&
			    moments.numbers[i] <= to)
				rows[kept++] = rows[first + i];
	}
	return kept;
}

static size_t
take_all(const struct dataset *dataset, uint32_t *rows)
{
	for (size_t row = 0; row < dataset->row_count; row++)
		rows[row] = (uint32_t)row;
	return dataset->row_count;
}

static void
select_block(struct population *population, const struct indicator *indicator,
    const struct dataset *dataset, int32_t month,
    struct population_block *block)
{
	const struct when *when = &indicator->when;
	uint32_t *rows =
	    ARENA_ARRAY(population->arena, uint32_t, dataset->row_count);
	size_t count = 0;

	switch (when->kind) {
	case WHEN_ALL:
		count = take_all(dataset, rows);
		break;
	case WHEN_IN_FORCE:
		count = take_in_force(population, dataset, rows);
		break;
	case WHEN_IN_WINDOW:
		count = take_all(dataset, rows);
		count = keep_in_window(
		    population, dataset, when, month, rows, count);
		break;
	}
	if (indicator->where != NULL)
		count = keep_true(
		    population, dataset, indicator->where, rows, count);
	block->dataset = dataset;
	block->first = population->count;
	block->rows = rows;
	block->count = count;
	population->count += count;
}

static void
mark_part(struct population *population, const struct expr *part)
{
	population->part =
	    ARENA_ARRAY(population->arena, uint8_t, population->count);
	for (size_t b = 0; b < population->block_count; b++) {
		const struct population_block *block = &population->blocks[b];
		uint8_t truths[EXPR_BLOCK];

		for (size_t first = 0; first < block->count;
		     first += EXPR_BLOCK) {
			size_t size = block->count - first;

			if (size > EXPR_BLOCK)
				size = EXPR_BLOCK;
			expr_truths(part, block->dataset, block->rows + first,
			    size, &population->context, truths);
			for (size_t i = 0; i < size; i++)
				population->part[block->first + first + i] =
				    truths[i] == EXPR_TRUE;
		}
	}
}

void
population_select(const struct indicator *indicator,
    const struct dataset *const *datasets, size_t count, const char *area,
    int32_t month, struct arena *arena, struct population *population)
{
	memset(population, 0, sizeof(*population));
	population->schema = indicator->schema;
	population->arena = arena;
	population->context.first_day = month_first_day(month);
	population->context.last_day = month_last_day(month);
	population->context.area = area;
	population->columns =
	    ARENA_ARRAY(arena, struct keys *, indicator->schema->column_count);
	population->blocks = ARENA_ARRAY(arena, struct population_block, count);
	population->block_count = count;
	for (size_t i = 0; i < count; i++)
		select_block(population, indicator, datasets[i], month,
		    &population->blocks[i]);
	if (indicator->part != NULL)
		mark_part(population, indicator->part);
}

/* The block of a row: the last one that begins at or before it. */
static const struct population_block *
block_of(const struct population *population, uint32_t row)
{
	size_t low = 0, high = population->block_count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (population->blocks[middle].first <= row)
			low = middle;
		else
			high = middle;
	}
	return &population->blocks[low];
}

const struct column *
population_cell(const struct population *population, uint32_t row, int column,
    uint32_t *number)
{
	const struct population_block *block = block_of(population, row);

	*number = block->rows[row - block->first];
	return &block->dataset->columns[column];
}

/* The value of a cell as a number; false: missing. */
static bool
cell_number(const struct column *column, uint32_t row, int64_t *number)
{
	bool given = column->given[row] != 0;

	switch (column->schema->type) {
	case COLUMN_ID:
		*number = column->ids[row];
		break;
	case COLUMN_DATE:
	case COLUMN_MONTH:
		*number = column->days[row];
		break;
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		*number = column->numbers[row];
		break;
	case COLUMN_CODE:
	case COLUMN_YESNO:
		*number = column->codes[row];
		if (!given && column->schema->default_code >= 0) {
			*number = column->schema->default_code;
			given = true;
		}
		break;
	case COLUMN_TEXT:
		return false;
	}
	return given;
}

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
		count += cell_number(cells, number, &next->number);
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

/* Ids and codes are dense already. */
static void
number_directly(struct population *population, int column, struct keys *keys)
{
	for (size_t b = 0; b < population->block_count; b++) {
		const struct population_block *block = &population->blocks[b];
		const struct column *cells = &block->dataset->columns[column];

		for (size_t i = 0; i < block->count; i++) {
			int64_t number;
			uint32_t key = KEY_NONE;

			if (cell_number(cells, block->rows[i], &number))
				key = (uint32_t)number;
			keys->of_row[block->first + i] = key;
			if (key != KEY_NONE && key >= keys->limit)
				keys->limit = key + 1;
		}
	}
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
