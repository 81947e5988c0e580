/*
 * The index of a find.  In: the find and the dataset of its register; out: the
 * rows for which its `where` is true, in buckets of the same values, each
 * bucket in order.
 */
#include "expressions/joins-imp.h"

#include "base/arena.h"
#include "expressions/find.h"
#include "registers/registers.h"

#include <stdlib.h>
#include <string.h>

/* An index under construction. */
struct building {
	struct join *join;
	const struct id_pool *pool;
	struct arena *arena;
	uint32_t *bucket_of; /* of each row of join->rows */
};

/* The values of `same` in a row of the found register; false: one lacks. */
static bool
same_values(const struct join *join, uint32_t row, int64_t *values)
{
	const struct find *find = join->find;

	for (size_t i = 0; i < find->same_count; i++)
		if (!column_number(&join->dataset->columns[find->found_same[i]],
			row, &values[i]))
			return false;
	return true;
}

/* A fixed mix, so that runs are alike. */
static uint64_t
hash_values(const int64_t *values, size_t count)
{
	uint64_t hash = 0x9E3779B97F4A7C15u;

	for (size_t i = 0; i < count; i++) {
		hash = (hash ^ (uint64_t)values[i]) * 0xBF58476D1CE4E5B9u;
		hash ^= hash >> 31;
	}
	return hash;
}

static bool
has_values(const struct join *join, uint32_t bucket, const int64_t *values)
{
	int64_t theirs[FIND_SAME_MAX];

	same_values(join, join->firsts[bucket], theirs);
	return memcmp(theirs, values,
		   join->find->same_count * sizeof(*values)) == 0;
}

size_t
join_slot(const struct join *join, const int64_t *values)
{
	size_t mask = join->slot_count - 1, slot;

	if (join->by_id)
		return (size_t)values[0] < mask ? (size_t)values[0] : mask;
	slot = (size_t)hash_values(values, join->find->same_count) & mask;
	while (join->slots[slot] != 0 &&
	       !has_values(join, join->slots[slot] - 1, values))
		slot = (slot + 1) & mask;
	return slot;
}

/* Keeps the rows for which `where` is true. */
static void
select_rows(struct join *join, struct expr_context *context)
{
	const struct expr *where = join->find->where;

	for (size_t i = 0; i < join->count; i++)
		join->rows[i] = (uint32_t)i;
	if (where != NULL)
		join->count = expr_keep_true(
		    where, join->dataset, join->rows, join->count, context);
}

static int32_t
begin_of(const struct join *join, uint32_t row)
{
	return join->dataset->columns[join->find->schema->begin].days[row];
}

/* An open end is later than all days. */
static int32_t
end_of(const struct join *join, uint32_t row)
{
	const struct column *ends =
	    &join->dataset->columns[join->find->schema->end];

	return ends->given[row] ? ends->days[row] : INT32_MAX;
}

/* What ends before it begins is never in force. */
static bool
is_ever_found(const struct join *join, uint32_t row)
{
	return join->find->in_force == NULL ||
	       begin_of(join, row) <= end_of(join, row);
}

/* Gives each row its bucket; those that lack a value of `same` go. */
static void
fill_buckets(struct building *building)
{
	struct join *join = building->join;
	size_t kept = 0;

	for (size_t i = 0; i < join->count; i++) {
		uint32_t row = join->rows[i];
		int64_t values[FIND_SAME_MAX];
		size_t slot;

		if (!same_values(join, row, values) ||
		    !is_ever_found(join, row))
			continue;
		slot = join_slot(join, values);
		if (join->slots[slot] == 0) {
			join->firsts[join->bucket_count++] = row;
			join->slots[slot] = join->bucket_count;
		}
		building->bucket_of[kept] = join->slots[slot] - 1;
		join->rows[kept++] = row;
	}
	join->count = kept;
}

/* Counting sort: the rows of a bucket stand together. */
static void
sort_buckets(struct building *building)
{
	struct join *join = building->join;
	uint32_t *sorted = ARENA_ARRAY(building->arena, uint32_t, join->count);
	uint32_t *starts = ARENA_ARRAY(
	    building->arena, uint32_t, (size_t)join->bucket_count + 1);
	uint32_t at = 0;

	for (size_t i = 0; i < join->count; i++)
		starts[building->bucket_of[i]]++;
	for (uint32_t bucket = 0; bucket <= join->bucket_count; bucket++) {
		uint32_t size = starts[bucket];

		starts[bucket] = at;
		at += size;
	}
	for (size_t i = 0; i < join->count; i++)
		sorted[starts[building->bucket_of[i]]++] = join->rows[i];
	for (uint32_t bucket = join->bucket_count; bucket > 0; bucket--)
		starts[bucket] = starts[bucket - 1];
	starts[0] = 0;
	join->starts = starts;
	join->rows = sorted;
}

/* A row on its way to its place in a bucket. */
struct placed {
	int32_t day;
	uint32_t row;
	const struct building *building;
};

/* Ids and codes as text, all others by value. */
static int
compare_cells(const struct column *column, uint32_t a, uint32_t b,
    const struct id_pool *pool)
{
	const char *kind;
	int64_t left = 0, right = 0;

	(void)column_number(column, a, &left);
	(void)column_number(column, b, &right);
	switch (column->schema->type) {
	case COLUMN_ID:
		kind = column_id_kind(column->schema);
		return strcmp(id_pool_text(pool, kind, column->ids[a]),
		    id_pool_text(pool, kind, column->ids[b]));
	case COLUMN_CODE:
	case COLUMN_YESNO:
		return strcmp(column->schema->codes->codes[left].text,
		    column->schema->codes->codes[right].text);
	case COLUMN_TEXT:
		return strcmp(column->texts[a], column->texts[b]);
	case COLUMN_DATE:
	case COLUMN_MONTH:
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		break;
	}
	return (left > right) - (left < right);
}

/* By day, then by the columns of the key. */
static int
compare_placed(const void *left, const void *right)
{
	const struct placed *a = left, *b = right;
	const struct join *join = a->building->join;
	const struct schema *schema = join->find->schema;

	if (a->day != b->day)
		return a->day < b->day ? -1 : 1;
	for (size_t i = 0; i < schema->column_count; i++) {
		int order = 0;

		if (schema->columns[i].key)
			order = compare_cells(&join->dataset->columns[i],
			    a->row, b->row, a->building->pool);
		if (order != 0)
			return order;
	}
	return (a->row > b->row) - (a->row < b->row);
}

/* Sorts the rows of each bucket by a day; *days gets those days. */
static void
order_buckets(const struct building *building,
    int32_t (*day_of)(const struct join *, uint32_t), uint32_t *rows,
    int32_t **days)
{
	const struct join *join = building->join;
	struct placed *placed =
	    ARENA_ARRAY(building->arena, struct placed, join->count);

	*days = ARENA_ARRAY(building->arena, int32_t, join->count);
	for (size_t i = 0; i < join->count; i++)
		placed[i] =
		    (struct placed){ day_of(join, rows[i]), rows[i], building };
	for (uint32_t bucket = 0; bucket < join->bucket_count; bucket++) {
		uint32_t start = join->starts[bucket];
		uint32_t size = join->starts[bucket + 1] - start;

		if (size > 1)
			qsort(placed + start, size, sizeof(*placed),
			    compare_placed);
	}
	for (size_t i = 0; i < join->count; i++) {
		rows[i] = placed[i].row;
		(*days)[i] = placed[i].day;
	}
}

static int32_t
later(int32_t a, int32_t b)
{
	return a > b ? a : b;
}

static void
grow_tree(struct join *join, struct arena *arena)
{
	join->leaves = 1;
	while (join->leaves < join->count)
		join->leaves *= 2;
	join->tree = ARENA_ARRAY(arena, int32_t, 2 * join->leaves);
	for (size_t i = 0; i < join->leaves; i++)
		join->tree[join->leaves + i] =
		    i < join->count ? end_of(join, join->rows[i]) : INT32_MIN;
	for (size_t node = join->leaves - 1; node > 0; node--)
		join->tree[node] =
		    later(join->tree[2 * node], join->tree[2 * node + 1]);
}

static void
order_by_end(const struct building *building)
{
	struct join *join = building->join;

	join->rows_by_end = ARENA_ARRAY(building->arena, uint32_t, join->count);
	if (join->count > 0)
		memcpy(join->rows_by_end, join->rows,
		    join->count * sizeof(*join->rows));
	order_buckets(building, end_of, join->rows_by_end, &join->ends);
}

/* Slots for as many buckets as there are rows, or for each of their ids. */
static void
open_slots(struct join *join, struct arena *arena)
{
	const struct column *ids =
	    &join->dataset->columns[join->find->found_same[0]];

	join->by_id = join->find->same_count == 1 && ids->ids != NULL;
	join->slot_count = join->by_id ? 1 : 16;
	for (size_t i = 0; i < join->count && join->by_id; i++)
		if (ids->ids[join->rows[i]] + 2 > join->slot_count)
			join->slot_count = ids->ids[join->rows[i]] + 2;
	while (!join->by_id && join->slot_count < 2 * join->count)
		join->slot_count *= 2;
	join->slots = ARENA_ARRAY(arena, uint32_t, join->slot_count);
}

struct join *
join_build(const struct find *find, const struct dataset *dataset,
    const struct id_pool *pool, struct expr_context *context,
    struct arena *arena)
{
	struct join *join = ARENA_NEW(arena, struct join);
	struct building building = { join, pool, arena, NULL };

	join->find = find;
	join->dataset = dataset;
	join->count = dataset->row_count;
	join->rows = ARENA_ROOM(arena, uint32_t, join->count);
	select_rows(join, context);
	open_slots(join, arena);
	join->firsts = ARENA_ARRAY(arena, uint32_t, join->count);
	building.bucket_of = ARENA_ARRAY(arena, uint32_t, join->count);
	fill_buckets(&building);
	sort_buckets(&building);
	if (find->kind != FIND_REFERENCE && find->schema->begin >= 0)
		order_buckets(&building, begin_of, join->rows, &join->begins);
	if (find->in_force != NULL && find->kind == FIND_ALL)
		order_by_end(&building);
	else if (find->in_force != NULL)
		grow_tree(join, arena);
	return join;
}

/* What one row adds to a sum; a row that lacks it adds nothing. */
static int64_t
addend(const struct join *join, int column, uint32_t row)
{
	int64_t number = 1;

	if (column >= 0 &&
	    !column_number(&join->dataset->columns[column], row, &number))
		return 0;
	return number;
}

/* sums[i]: of the rows before place i. */
static __int128 *
run_sums(const struct join *join, int column, const uint32_t *rows,
    struct arena *arena)
{
	__int128 *sums = ARENA_ARRAY(arena, __int128, join->count + 1);

	for (size_t i = 0; i < join->count; i++)
		sums[i + 1] = sums[i] + addend(join, column, rows[i]);
	return sums;
}

const struct join_sums *
join_sums(struct join *join, int column, struct arena *arena)
{
	struct join_sums *sums;

	for (size_t i = 0; i < join->sums_count; i++)
		if (join->sums[i].column == column)
			return &join->sums[i];
	join->sums = arena_grow(arena, join->sums, join->sums_count,
	    &join->sums_capacity, sizeof(*join->sums));
	sums = &join->sums[join->sums_count++];
	sums->column = column;
	sums->begun = run_sums(join, column, join->rows, arena);
	if (join->rows_by_end != NULL)
		sums->ended = run_sums(join, column, join->rows_by_end, arena);
	return sums;
}
