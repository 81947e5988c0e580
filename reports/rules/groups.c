/*
 * Rows that belong together: a hash table over the cells of some columns gives
 * each row the number of its group, in the order of first sight.
 */
#include "rules/rules-imp.h"

#include "base/arena.h"
#include "base/str.h"

#include <string.h>

bool
cell_given(const struct column *column, size_t row)
{
	return column->given[row] ||
	       (column->codes != NULL && column->schema->default_code >= 0);
}

bool
cells_equal(const struct column *column, size_t a, size_t b)
{
	int64_t left = 0, right = 0;

	if (column->texts != NULL)
		return column->given[a] == column->given[b] &&
		       (!column->given[a] ||
			   str_equal(column->texts[a], column->texts[b]));
	/* Cells that are not given hold one and the same number. */
	return column_number(column, (uint32_t)a, &left) ==
		   column_number(column, (uint32_t)b, &right) &&
	       left == right;
}

static uint64_t
mix(uint64_t hash, uint64_t value)
{
	hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
	return hash ^ (hash >> 29);
}

static uint64_t
hash_cell(const struct column *column, size_t row)
{
	int64_t number = 0;
	uint64_t hash = 0;

	if (column->texts == NULL)
		return column_number(column, (uint32_t)row, &number)
			   ? (uint64_t)number
			   : 1;
	for (const char *at = column->given[row] ? column->texts[row] : "";
	     *at != '\0'; at++)
		hash = mix(hash, (unsigned char)*at);
	return hash;
}

static uint64_t
hash_row(
    const struct dataset *dataset, const struct column_set *columns, size_t row)
{
	uint64_t hash = 0;

	for (size_t i = 0; i < columns->count; i++)
		hash = mix(
		    hash, hash_cell(&dataset->columns[columns->items[i]], row));
	return hash;
}

static bool
rows_equal(const struct dataset *dataset, const struct column_set *columns,
    size_t a, size_t b)
{
	for (size_t i = 0; i < columns->count; i++)
		if (!cells_equal(&dataset->columns[columns->items[i]], a, b))
			return false;
	return true;
}

void
groups_make(const struct dataset *dataset, const uint32_t *rows, size_t count,
    const struct column_set *columns, struct arena *arena,
    struct groups *groups)
{
	size_t size = 16;
	uint32_t *slots; /* group + 1; 0: free */

	while (size < count * 2)
		size *= 2;
	slots = ARENA_ARRAY(arena, uint32_t, size);
	groups->count = 0;
	groups->of = ARENA_ARRAY(arena, uint32_t, count);
	groups->first = ARENA_ARRAY(arena, uint32_t, count);
	for (size_t i = 0; i < count; i++) {
		size_t slot =
		    (size_t)hash_row(dataset, columns, rows[i]) & (size - 1);

		while (slots[slot] != 0 &&
		       !rows_equal(dataset, columns, rows[i],
			   rows[groups->first[slots[slot] - 1]]))
			slot = (slot + 1) & (size - 1);
		if (slots[slot] == 0) {
			groups->first[groups->count] = (uint32_t)i;
			slots[slot] = (uint32_t)++groups->count;
		}
		groups->of[i] = slots[slot] - 1;
	}
}
