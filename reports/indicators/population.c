/*
 * Selects the rows that an indicator counts.  In: the datasets of its window;
 * out: a flat list of rows, a mark on those of the part, and the values of
 * expressions over them.
 */
#include "indicators/population.h"

#include "base/arena.h"
#include "base/date.h"
#include "expressions/joins.h"
#include "indicators/definitions.h"
#include "registers/registers.h"

#include <string.h>

/* Rows in force on a day from `from` to `to`. */
static size_t
take_in_force(const struct schema *schema, const struct dataset *dataset,
    int32_t from, int32_t to, uint32_t *rows)
{
	const struct column *begin = &dataset->columns[schema->begin];
	const struct column *end =
	    schema->end < 0 ? NULL : &dataset->columns[schema->end];
	size_t count = 0;

	for (size_t row = 0; row < dataset->row_count; row++)
		if (begin->given[row] && begin->days[row] <= to &&
		    (end == NULL || !end->given[row] || end->days[row] >= from))
			rows[count++] = (uint32_t)row;
	return count;
}

/* The same for the days of the window. */
static size_t
take_during(const struct schema *schema, const struct dataset *dataset,
    struct window window, int32_t month, uint32_t *rows)
{
	int32_t from, to;

	window_months(window, month, &from, &to);
	return take_in_force(
	    schema, dataset, month_first_day(from), month_last_day(to), rows);
}

/* Rows whose day is not after the period. */
static size_t
take_known(
    const struct dataset *dataset, int column, int32_t day, uint32_t *rows)
{
	const struct column *days = &dataset->columns[column];
	size_t count = 0;

	for (size_t row = 0; row < dataset->row_count; row++)
		if (days->given[row] && days->days[row] <= day)
			rows[count++] = (uint32_t)row;
	return count;
}

/* Whether the window holds all rows of a delivery, as it mostly does when it is
 * their own day that is asked for: the first and last of those are known. */
static bool
holds_all(const struct dataset *dataset, const struct expr *moment,
    int32_t first_month, int32_t last_month)
{
	return dataset->schema->kind == REGISTER_EVENT &&
	       moment->kind == EXPR_COLUMN && moment->find == NULL &&
	       moment->column == dataset->schema->day &&
	       dataset->first_day != DAY_NONE &&
	       dataset->first_day >= month_first_day(first_month) &&
	       dataset->last_day <= month_last_day(last_month);
}

/* Keeps the rows whose moment lies in the window. */
static size_t
keep_in_window(struct population *population, const struct dataset *dataset,
    const struct when *when, uint32_t *rows, size_t count)
{
	struct expr_vector moments;
	int32_t from, to;
	size_t kept = 0;

	window_months(when->window, month_of_day(population->context.last_day),
	    &from, &to);
	if (holds_all(dataset, when->moment, from, to))
		return count;
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

/* Keeps the rows whose moment lies between their `since` and the last day: a
 * month's last day counts, but it is since its first. */
static size_t
keep_since(struct population *population, const struct dataset *dataset,
    const struct when *when, uint32_t *rows, size_t count)
{
	struct expr_vector moments, since;
	int32_t last_day = population->context.last_day;
	size_t kept = 0;

	for (size_t first = 0; first < count; first += EXPR_BLOCK) {
		size_t size = count - first;

		if (size > EXPR_BLOCK)
			size = EXPR_BLOCK;
		expr_values(when->moment, dataset, rows + first, size,
		    &population->context, &moments);
		expr_values(when->since, dataset, rows + first, size,
		    &population->context, &since);
		for (size_t i = 0; i < size; i++) {
			int64_t moment = moments.numbers[i];
			int64_t from = since.numbers[i];

			if (!moments.known[i] || !since.known[i])
				continue;
			if (when->moment->type == EXPR_TYPE_MONTH)
				moment = month_last_day((int32_t)moment);
			if (when->since->type == EXPR_TYPE_MONTH)
				from = month_first_day((int32_t)from);
			if (moment >= from && moment <= last_day)
				rows[kept++] = rows[first + i];
		}
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
select_block(struct population *population, const struct rowset *wanted,
    const struct dataset *dataset, struct population_block *block)
{
	const struct when *when = &wanted->when;
	int32_t day = population->context.last_day;
	uint32_t *rows =
	    ARENA_ROOM(population->arena, uint32_t, dataset->row_count);
	size_t count = 0;

	switch (when->kind) {
	case WHEN_ALL:
		count = take_all(dataset, rows);
		break;
	case WHEN_IN_FORCE:
		count =
		    take_in_force(population->schema, dataset, day, day, rows);
		break;
	case WHEN_IN_FORCE_DURING:
		count = take_during(population->schema, dataset, when->window,
		    month_of_day(day), rows);
		break;
	case WHEN_IN_WINDOW:
		count = take_all(dataset, rows);
		count = keep_in_window(population, dataset, when, rows, count);
		if (when->since != NULL)
			count =
			    keep_since(population, dataset, when, rows, count);
		break;
	case WHEN_SINCE:
		count = take_all(dataset, rows);
		count = keep_since(population, dataset, when, rows, count);
		break;
	case WHEN_LATEST:
		count = take_known(dataset, when->latest, day, rows);
		break;
	}
	if (wanted->where != NULL)
		count = expr_keep_true(
		    wanted->where, dataset, rows, count, &population->context);
	block->dataset = dataset;
	block->first = population->count;
	block->rows = rows;
	block->count = count;
	population->count += count;
}

/* A row's group; rows that lack an id of it are a group of their own. */
static uint32_t
group_of(const struct keys *keys, size_t row)
{
	uint32_t key = keys == NULL ? 0 : keys->of_row[row];

	return key == KEY_NONE ? keys->limit : key;
}

/* The newest day of each group. */
static int32_t *
newest_days(struct population *population, const struct keys *keys, int column)
{
	int32_t *newest = ARENA_ARRAY(population->arena, int32_t,
	    keys == NULL ? 1 : (size_t)keys->limit + 1);

	for (size_t i = 0; i <= (keys == NULL ? 0 : keys->limit); i++)
		newest[i] = DAY_NONE;
	for (size_t b = 0; b < population->block_count; b++) {
		const struct population_block *block = &population->blocks[b];
		const int32_t *days = block->dataset->columns[column].days;

		for (size_t i = 0; i < block->count; i++) {
			uint32_t group = group_of(keys, block->first + i);

			if (days[block->rows[i]] > newest[group])
				newest[group] = days[block->rows[i]];
		}
	}
	return newest;
}

/* Keeps the rows of each group's newest day, and numbers them anew. */
static void
keep_latest(struct population *population, const struct when *when)
{
	const struct keys *keys =
	    when->group_count == 0
		? NULL
		: population_keys(population, when->groups, when->group_count);
	const int32_t *newest = newest_days(population, keys, when->latest);

	population->count = 0;
	for (size_t b = 0; b < population->block_count; b++) {
		struct population_block *block = &population->blocks[b];
		const int32_t *days =
		    block->dataset->columns[when->latest].days;
		size_t kept = 0;

		for (size_t i = 0; i < block->count; i++)
			if (days[block->rows[i]] ==
			    newest[group_of(keys, block->first + i)])
				block->rows[kept++] = block->rows[i];
		block->first = population->count;
		block->count = kept;
		population->count += kept;
	}
	/* What was made numbers the rows as they were. */
	population->keys_count = population->things_count = 0;
	population->found_count = 0;
}

void
population_mark(struct population *population, const struct expr *part)
{
	population->part = NULL;
	if (part == NULL)
		return;
	population->part =
	    ARENA_ROOM(population->arena, uint8_t, population->count);
	for (size_t b = 0; b < population->block_count; b++) {
		const struct population_block *block = &population->blocks[b];
		uint8_t truths[EXPR_BLOCK];

		for (size_t first = 0; first < block->count;
		     first += EXPR_BLOCK) {
			size_t size = block->count - first;
			uint8_t *marks =
			    population->part + block->first + first;

			if (size > EXPR_BLOCK)
				size = EXPR_BLOCK;
			expr_truths(part, block->dataset, block->rows + first,
			    size, &population->context, truths);
			for (size_t i = 0; i < size; i++)
				marks[i] = truths[i] == EXPR_TRUE;
		}
	}
}

void
population_select(const struct rowset *wanted,
    const struct dataset *const *datasets, size_t count,
    const struct expr_context *context, struct arena *arena,
    struct population *population)
{
	memset(population, 0, sizeof(*population));
	population->schema = wanted->schema;
	population->arena = arena;
	population->context = *context;
	population->blocks = ARENA_ARRAY(arena, struct population_block, count);
	population->block_count = count;
	for (size_t i = 0; i < count; i++)
		select_block(
		    population, wanted, datasets[i], &population->blocks[i]);
	if (wanted->when.kind == WHEN_LATEST)
		keep_latest(population, &wanted->when);
}

const uint32_t *
population_one_cell(struct population *population)
{
	if (population->one_cell == NULL)
		population->one_cell =
		    ARENA_ARRAY(population->arena, uint32_t, population->count);
	return population->one_cell;
}

/* Fills the values of one block of rows. */
static void
evaluate_block(struct population *population,
    const struct population_block *block, const struct values *values)
{
	struct expr_vector vector;

	for (size_t i = 0; i < block->count; i += EXPR_BLOCK) {
		size_t size = block->count - i;

		if (size > EXPR_BLOCK)
			size = EXPR_BLOCK;
		expr_values(values->expr, block->dataset, block->rows + i, size,
		    &population->context, &vector);
		memcpy(values->numbers + block->first + i, vector.numbers,
		    size * sizeof(*values->numbers));
		memcpy(values->known + block->first + i, vector.known, size);
	}
}

static struct values *
find_values(struct population *population, const struct expr *expr)
{
	for (size_t i = 0; i < 2; i++)
		if (population->values[i].expr != NULL &&
		    expr_same(population->values[i].expr, expr))
			return &population->values[i];
	return NULL;
}

static struct values *
evaluate(struct population *population, const struct expr *expr)
{
	struct values *values =
	    &population->values[population->values_count++ % 2];
	bool overflow = population->context.overflow;

	values->expr = expr;
	values->numbers =
	    ARENA_ROOM(population->arena, int64_t, population->count);
	values->known =
	    ARENA_ROOM(population->arena, uint8_t, population->count);
	population->context.overflow = false;
	for (size_t b = 0; b < population->block_count; b++)
		evaluate_block(population, &population->blocks[b], values);
	values->overflow = population->context.overflow;
	population->context.overflow = overflow;
	return values;
}

const struct values *
population_values(struct population *population, const struct expr *expr)
{
	const struct values *values = find_values(population, expr);

	if (values == NULL)
		values = evaluate(population, expr);
	if (values->overflow)
		population->context.overflow = true;
	return values;
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

static void
find_block(struct population *population, const struct population_block *block,
    struct population_found *found)
{
	for (size_t i = 0; i < block->count; i += EXPR_BLOCK) {
		size_t size = block->count - i;

		if (size > EXPR_BLOCK)
			size = EXPR_BLOCK;
		joins_find(found->find, block->dataset, block->rows + i, size,
		    &population->context, found->rows + block->first + i);
	}
}

/* The rows that a find leads to, found when first asked for. */
static const struct population_found *
found_rows(struct population *population, const struct find *find)
{
	struct population_found *found;

	for (size_t i = 0; i < population->found_count; i++)
		if (population->found[i].find == find)
			return &population->found[i];
	population->found = arena_grow(population->arena, population->found,
	    population->found_count, &population->found_capacity,
	    sizeof(*population->found));
	found = &population->found[population->found_count++];
	found->find = find;
	found->dataset = joins_dataset(find, &population->context);
	found->rows =
	    ARENA_ROOM(population->arena, uint32_t, population->count);
	for (size_t b = 0; b < population->block_count; b++)
		find_block(population, &population->blocks[b], found);
	return found;
}

const struct column *
population_cells(struct population *population,
    const struct population_block *block, const struct expr_column *column,
    const uint32_t **numbers)
{
	const struct population_found *found;

	*numbers = block->rows;
	if (column->find == NULL)
		return &block->dataset->columns[column->column];
	found = found_rows(population, column->find);
	*numbers = found->rows + block->first;
	return &found->dataset->columns[column->column];
}

bool
population_cell(struct population *population, uint32_t row,
    const struct expr_column *column, const struct column **cells,
    uint32_t *number)
{
	const struct population_block *block = block_of(population, row);
	const uint32_t *numbers;

	*cells = population_cells(population, block, column, &numbers);
	*number = numbers[row - block->first];
	return *number != JOIN_NO_ROW;
}
