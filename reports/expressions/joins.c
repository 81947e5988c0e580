/*
 * Following finds.  In: a block of rows; out: the row found for each, or for
 * `all` the places of those found.  What is found for a block is kept for the
 * other words of the same expression.
 */
#include "expressions/joins.h"

#include "base/arena.h"
#include "base/date.h"
#include "expressions/find.h"
#include "expressions/joins-imp.h"
#include "registers/registers.h"

#include <assert.h>
#include <string.h>

void
joins_init(struct joins *joins, const struct datasets *datasets,
    const struct id_pool *pool, struct arena *arena)
{
	memset(joins, 0, sizeof(*joins));
	joins->datasets = datasets;
	joins->pool = pool;
	joins->arena = arena;
}

const struct schema *
joins_lacking(
    const struct joins *joins, const struct expr_scope *scope, int32_t month)
{
	for (size_t i = 0; i < scope->find_count; i++) {
		const struct find *find = scope->finds[i];
		const struct schema *lacking = find->schema;

		if (datasets_find(joins->datasets, find->schema, month) != NULL)
			lacking = joins_lacking(joins, &find->found, month);
		if (lacking != NULL)
			return lacking;
	}
	return NULL;
}

/* The find's index over the month's delivery, built when first asked for. */
static struct join *
join_of(
    struct joins *joins, const struct find *find, struct expr_context *context)
{
	int32_t month = month_of_day(context->last_day);
	const struct dataset *dataset;
	struct join *join;

	for (size_t i = 0; i < joins->count; i++)
		if (joins->items[i]->find == find &&
		    joins->items[i]->dataset->month == month)
			return joins->items[i];
	dataset = datasets_find(joins->datasets, find->schema, month);
	assert(dataset != NULL);
	join = join_build(find, dataset, joins->pool, context, joins->arena);
	joins->items = arena_grow(joins->arena, joins->items, joins->count,
	    &joins->capacity, sizeof(*joins->items));
	joins->items[joins->count++] = join;
	return join;
}

/* The first place of [from, to) whose day is `day` or later. */
static uint32_t
first_from(const int32_t *days, uint32_t from, uint32_t to, int64_t day)
{
	while (from < to) {
		uint32_t middle = from + (to - from) / 2;

		if (days[middle] < day)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

/*
 * The place nearest to `place` whose rows end on the day or later: itself, or
 * one before it (`back`) or after it.  JOIN_NO_ROW: none.
 */
static uint32_t
nearest_in_force(
    const struct join *join, uint32_t place, bool back, int64_t day)
{
	const int32_t *tree = join->tree;
	size_t side = back ? 1 : 0; /* a node's child that is nearer */
	size_t node = join->leaves + place;

	if (tree[node] >= day)
		return place;
	while (node > 1 && ((node & 1) != side || tree[node ^ 1] < day))
		node /= 2;
	if (node <= 1)
		return JOIN_NO_ROW;
	node ^= 1;
	while (node < join->leaves) {
		node = 2 * node + side;
		if (tree[node] < day)
			node ^= 1;
	}
	return (uint32_t)(node - join->leaves);
}

/* Of the rows [from, to) that have begun, the first or last in force. */
static uint32_t
find_in_force(const struct join *join, uint32_t from, uint32_t to, int64_t day)
{
	bool back = join->find->kind != FIND_FIRST;
	uint32_t place;

	if (from == to)
		return JOIN_NO_ROW;
	place = nearest_in_force(join, back ? to - 1 : from, back, day);
	return place >= from && place < to ? place : JOIN_NO_ROW;
}

/* The place of the row that is found in the bucket [from, to). */
static uint32_t
find_place(
    const struct join *join, uint32_t from, uint32_t to, const int64_t *day)
{
	if (join->find->in_force != NULL)
		return find_in_force(join, from,
		    first_from(join->begins, from, to, *day + 1), *day);
	if (join->find->from != NULL)
		from = first_from(join->begins, from, to, *day);
	if (from == to)
		return JOIN_NO_ROW;
	return join->find->kind == FIND_LAST ? to - 1 : from;
}

/* The places of all that are found in the bucket [from, to). */
static void
find_all(
    struct join *join, size_t i, uint32_t from, uint32_t to, const int64_t *day)
{
	join->from[i] = join->ended[i] = from;
	join->to[i] = to;
	if (join->find->from != NULL)
		join->from[i] = join->ended[i] =
		    first_from(join->begins, from, to, *day);
	if (join->find->in_force == NULL)
		return;
	join->to[i] = first_from(join->begins, from, to, *day + 1);
	join->ended[i] = first_from(join->ends, from, to, *day);
}

/* The values of `same` in a present row; false: one lacks. */
static bool
present_values(const struct find *find, const struct dataset *dataset,
    uint32_t row, int64_t *values)
{
	for (size_t i = 0; i < find->same_count; i++)
		if (!column_number(
			&dataset->columns[find->same[i]], row, &values[i]))
			return false;
	return true;
}

static void
find_row(struct join *join, const struct dataset *dataset, uint32_t row,
    size_t i, const int64_t *day)
{
	int64_t values[FIND_SAME_MAX];
	uint32_t bucket, from, to, place;

	join->found[i] = JOIN_NO_ROW;
	join->from[i] = join->to[i] = join->ended[i] = 0;
	if (!present_values(join->find, dataset, row, values))
		return;
	bucket = join->slots[join_slot(join, values)];
	if (bucket == 0)
		return;
	from = join->starts[bucket - 1];
	to = join->starts[bucket];
	if (join->find->kind == FIND_ALL) {
		find_all(join, i, from, to, day);
		if (join->to[i] > join->ended[i])
			join->found[i] = join->rows[from];
		return;
	}
	place = find_place(join, from, to, day);
	if (place != JOIN_NO_ROW)
		join->found[i] = join->rows[place];
}

/* Days are kept among those that a dataset can hold. */
static int64_t
clamp(int64_t day)
{
	if (day < INT32_MIN)
		return INT32_MIN;
	return day < INT32_MAX ? day : INT32_MAX - 1;
}

/* The days that from or in_force give; a month's is its last. */
static void
take_days(const struct expr *expr, const struct dataset *dataset,
    const uint32_t *rows, size_t count, struct expr_context *context,
    struct expr_vector *days)
{
	expr_values(expr, dataset, rows, count, context, days);
	for (size_t i = 0; i < count; i++)
		if (days->known[i])
			days->numbers[i] = clamp(
			    expr->type == EXPR_TYPE_MONTH
				? month_last_day((int32_t)days->numbers[i])
				: days->numbers[i]);
}

/* With a day that is not known nothing is found. */
static void
look_up(struct join *join, const struct dataset *dataset, const uint32_t *rows,
    size_t count, struct expr_context *context)
{
	const struct find *find = join->find;
	const struct expr *day =
	    find->from != NULL ? find->from : find->in_force;
	struct expr_vector days;

	if (day != NULL)
		take_days(day, dataset, rows, count, context, &days);
	for (size_t i = 0; i < count; i++) {
		if (day != NULL && !days.known[i]) {
			join->found[i] = JOIN_NO_ROW;
			join->from[i] = join->to[i] = join->ended[i] = 0;
			continue;
		}
		find_row(join, dataset, rows[i], i,
		    day == NULL ? NULL : &days.numbers[i]);
	}
}

struct join *
joins_look_up(const struct find *find, const struct dataset *dataset,
    const uint32_t *rows, size_t count, uint32_t evaluation,
    struct expr_context *context)
{
	struct join *join = join_of(context->joins, find, context);

	if (join->evaluation != evaluation) {
		look_up(join, dataset, rows, count, context);
		join->evaluation = evaluation;
	}
	return join;
}

const struct dataset *
joins_dataset(const struct find *find, struct expr_context *context)
{
	return join_of(context->joins, find, context)->dataset;
}

void
joins_find(const struct find *find, const struct dataset *dataset,
    const uint32_t *rows, size_t count, struct expr_context *context,
    uint32_t *found)
{
	const struct join *join = joins_look_up(
	    find, dataset, rows, count, ++context->joins->evaluations, context);

	memcpy(found, join->found, count * sizeof(*found));
}

int32_t
joins_earliest(
    const struct find *find, int column, struct expr_context *context)
{
	const struct join *join = join_of(context->joins, find, context);
	const struct column *cells = &join->dataset->columns[column];
	int32_t earliest = INT32_MAX;

	for (size_t i = 0; i < join->count; i++) {
		uint32_t row = join->rows[i];

		if (cells->given[row] && cells->days[row] < earliest)
			earliest = cells->days[row];
	}
	return earliest;
}
