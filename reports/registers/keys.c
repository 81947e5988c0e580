/*
 * Keys of a delivery, so that the same row twice and the same key with other
 * content are told apart.  As long as the rows stand in order of an id of the
 * key, and few of them have the same one, a row's equals can only be those
 * right above it; from the first one that does not, or of which there are too
 * many (a survey's answers), a hash table of the accepted rows is kept.
 */
#include "registers/registers-imp.h"

#include "base/arena.h"
#include "base/str.h"

#include <string.h>

#define NEIGHBOURS 8
#define ABOVE_MOST 64 /* rows of one id that are looked through */

/* Whether the row at hand has the same cell as an accepted one. */
static bool
same_cell(const struct reading *reading, size_t column, size_t row)
{
	const struct column *c = &reading->dataset->columns[column];
	size_t present = reading->dataset->row_count;

	if (c->given[row] != c->given[present])
		return false;
	if (!c->given[row])
		return true;
	if (c->numbers != NULL)
		return c->numbers[row] == c->numbers[present];
	if (c->days != NULL)
		return c->days[row] == c->days[present];
	if (c->ids != NULL)
		return c->ids[row] == c->ids[present];
	if (c->codes != NULL)
		return c->codes[row] == c->codes[present];
	return str_equal(c->texts[row], c->texts[present]);
}

/* Whether the row at hand equals an accepted one in its key. */
static bool
same_key(const struct reading *reading, size_t row)
{
	for (size_t i = 0; i < reading->key_count; i++)
		if (!same_cell(reading, reading->keys[i], row))
			return false;
	return true;
}

/* What stands in an accepted row, or in the row at hand. */
static uint64_t
cell_hash(const struct column *column, size_t row)
{
	if (column->ids != NULL)
		return column->ids[row];
	if (column->codes != NULL)
		return column->codes[row];
	if (column->days != NULL)
		return (uint64_t)column->days[row];
	if (column->numbers != NULL)
		return (uint64_t)column->numbers[row];
	if (column->texts[row] == NULL)
		return 0;
	return hash_bytes(column->texts[row], strlen(column->texts[row]));
}

/* The key without `low`, the last bits of its first id. */
static uint64_t
hash_key(const struct reading *reading, size_t row, uint64_t *low)
{
	uint64_t hash = 0;

	*low = 0;
	for (size_t i = 0; i < reading->key_count; i++) {
		size_t at = reading->keys[i];
		uint64_t part = cell_hash(&reading->dataset->columns[at], row);

		if ((int)at == reading->key_id) {
			*low = part % NEIGHBOURS;
			part /= NEIGHBOURS;
		}
		hash = hash_mix(hash, part);
	}
	return hash;
}

static const char *
name_keys(const struct reading *reading)
{
	const char **names =
	    ARENA_ARRAY(reading->arena, const char *, reading->key_count);
	struct str list;

	for (size_t i = 0; i < reading->key_count; i++)
		names[i] = reading->schema->columns[reading->keys[i]].name;
	str_init(&list, reading->arena);
	str_put_list(&list, names, reading->key_count);
	return list.text;
}

void
keys_open(struct reading *reading, size_t rows)
{
	const struct schema *schema = reading->schema;

	reading->keys =
	    ARENA_ARRAY(&reading->scratch, size_t, schema->column_count);
	reading->key_id = -1;
	for (size_t i = 0; i < schema->column_count; i++) {
		if (!schema->columns[i].key)
			continue;
		reading->keys[reading->key_count++] = i;
		if (reading->key_id < 0 && schema->columns[i].type == COLUMN_ID)
			reading->key_id = (int)i;
	}
	reading->key_names = name_keys(reading);
	reading->rows_most = rows;
}

/*
 * Ids that were first met side by side mostly come side by side again: eight of
 * them have slots beside each other, so that seven of eight rows find theirs in
 * memory that is at hand.
 */
static size_t
place_of(const struct reading *reading, uint64_t hash, uint64_t low)
{
	return (size_t)(hash * NEIGHBOURS + low) * 2 &
	       (reading->slot_count - 1);
}

static void
fill_slot(struct key_slot *slot, uint64_t hash, uint64_t low, size_t row)
{
	slot->hash = (uint32_t)((hash >> 32) + low);
	slot->row = (uint32_t)row + 1;
}

/* Enters the rows that are accepted already, no two of which are equal. */
static void
open_slots(struct reading *reading)
{
	reading->slot_count = 16;
	while (reading->slot_count < reading->rows_most * 2)
		reading->slot_count *= 2;
	reading->slots = ARENA_ARRAY(
	    &reading->scratch, struct key_slot, reading->slot_count);
	for (size_t row = 0; row < reading->dataset->row_count; row++) {
		uint64_t low, hash = hash_key(reading, row, &low);
		size_t at = place_of(reading, hash, low);

		while (reading->slots[at].row != 0)
			at = (at + 1) & (reading->slot_count - 1);
		fill_slot(&reading->slots[at], hash, low, row);
	}
}

static bool
find_slot(struct reading *reading, size_t *row)
{
	size_t present = reading->dataset->row_count;
	uint64_t low, hash = hash_key(reading, present, &low);
	size_t at = place_of(reading, hash, low);

	for (;; at = (at + 1) & (reading->slot_count - 1)) {
		struct key_slot *slot = &reading->slots[at];

		if (slot->row == 0) {
			fill_slot(slot, hash, low, present);
			return false;
		}
		*row = slot->row - 1;
		if (slot->hash == (uint32_t)((hash >> 32) + low) &&
		    same_key(reading, *row))
			return true;
	}
}

/* The same among the rows right above that have the id of the row at hand. */
static bool
find_above(const struct reading *reading, size_t *row)
{
	size_t present = reading->dataset->row_count;
	const uint32_t *ids = reading->dataset->columns[reading->key_id].ids;

	for (*row = present; *row > 0 && ids[*row - 1] == ids[present];)
		if (same_key(reading, --*row))
			return true;
	return false;
}

/* Whether the row at hand stands in order of its key's id, with few others of
 * that id above it. */
static bool
is_in_order(const struct reading *reading)
{
	size_t present = reading->dataset->row_count;
	const uint32_t *ids;

	if (reading->key_id < 0)
		return false;
	ids = reading->dataset->columns[reading->key_id].ids;
	if (present >= ABOVE_MOST && ids[present] == ids[present - ABOVE_MOST])
		return false;
	return present == 0 || ids[present] >= ids[present - 1];
}

bool
keys_find(struct reading *reading, size_t *row)
{
	if (reading->slots == NULL && is_in_order(reading))
		return find_above(reading, row);
	if (reading->slots == NULL)
		open_slots(reading);
	return find_slot(reading, row);
}

bool
keys_same_row(const struct reading *reading, size_t row)
{
	for (size_t i = 0; i < reading->schema->column_count; i++)
		if (!same_cell(reading, i, row))
			return false;
	return true;
}
