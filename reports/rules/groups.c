/*
 * Rows that belong together: a hash table over the cells of some columns gives
 * each row the number of its group, in the order of first sight.
 */
#include "rules/rules-imp.h"

#include "base/arena.h"
#include "base/str.h"

#include <string.h>

/* A code column's empty cell has its default. */
static int64_t
cell_number(const struct column *column, size_t row)
{
	if (column->codes != NULL)
		return column->given[row] ? column->codes[row]
					  : column->schema->default_code;
	if (!column->given[row])
		return 0;
	if (column->numbers != NULL)
		return column->numbers[row];
	if (column->days != NULL)
		return column->days[row];
	return column->ids[row];
}

bool
cell_given(const struct column *column, size_t row)
{
	return column->given[row] ||
	       (column->codes != NULL && column->schema->default_code >= 0);
}

bool
cells_equal(const struct column *column, size_t a, size_t b)
{
	if (cell_given(column, a) != cell_given(column, b))
		return false;
	if (!cell_given(column, a))
		return true;
	if (column->texts != NULL)
		return str_equal(column->texts[a], column->texts[b]);
	return cell_number(column, a) == cell_number(column, b);
}

static uint64_t
mix(uint64_t hash, uint64_t value)
{
	hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
	return hash ^ (hash >> 29);
}

static uint64_t
hash_row(
    const struct dataset *dataset, const struct column_set *columns, size_t row)
{
	uint64_t hash = 0;

	for (size_t i = 0; i < columns->count; i++) {
		const struct column *column =
		    &dataset->columns[columns->items[i]];

		if (!cell_given(column, row)) {
			hash = mix(hash, 1);
		} else if (column->texts == NULL) {
			hash = mix(hash, (uint64_t)cell_number(column, row));
		} else {
			for (const char *at = column->texts[row]; *at != '\0';
			     at++)
				hash = mix(hash, (unsigned char)*at);
		}
	}
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
