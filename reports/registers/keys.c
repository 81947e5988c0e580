/*
 * Keys of a delivery: a hash table of its accepted rows, so that the same row
 * twice and the same key with other content are told apart.
 */
#include "registers/registers-imp.h"

#include "base/arena.h"
#include "base/str.h"

#include <string.h>

#define NEIGHBOURS 8

static bool
same_cell(const struct reading *reading, size_t column, size_t row)
{
	const struct column *c = &reading->dataset->columns[column];
	const struct value *value = &reading->values[column];

	if (c->given[row] != (uint8_t)value->given)
		return false;
	if (!value->given)
		return true;
	if (c->numbers != NULL)
		return c->numbers[row] == value->number;
	if (c->days != NULL)
		return c->days[row] == value->number;
	if (c->ids != NULL)
		return c->ids[row] == value->number;
	if (c->codes != NULL)
		return c->codes[row] == value->number;
	return str_equal(c->texts[row], value->text);
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

/* The key without `low`, the last bits of its first id. */
static uint64_t
hash_key(const struct reading *reading, uint64_t *low)
{
	uint64_t hash = 0;
	bool met_id = false;

	*low = 0;
	for (size_t i = 0; i < reading->key_count; i++) {
		const struct value *value = &reading->values[reading->keys[i]];
		uint64_t number = (uint64_t)value->number;

		if (!met_id && reading->readers[reading->keys[i]].ids != NULL) {
			met_id = true;
			*low = number % NEIGHBOURS;
			number /= NEIGHBOURS;
		}
		if (value->text != NULL)
			hash = hash_mix(
			    hash, hash_bytes(value->text, strlen(value->text)));
		else
			hash = hash_mix(hash, number);
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
	for (size_t i = 0; i < schema->column_count; i++)
		if (schema->columns[i].key)
			reading->keys[reading->key_count++] = i;
	reading->key_names = name_keys(reading);
	reading->slot_count = 16;
	while (reading->slot_count < rows * 2)
		reading->slot_count *= 2;
	reading->slots = ARENA_ARRAY(
	    &reading->scratch, struct key_slot, reading->slot_count);
}

/*
 * Ids that were first met side by side mostly come side by side again: eight of
 * them have slots beside each other, so that seven of eight rows find theirs in
 * memory that is at hand.
 */
bool
keys_find(struct reading *reading, size_t *row)
{
	uint64_t low;
	uint64_t hash = hash_key(reading, &low);
	size_t mask = reading->slot_count - 1;
	size_t at = (size_t)(hash * NEIGHBOURS + low) * 2 & mask;

	for (;; at = (at + 1) & mask) {
		struct key_slot *slot = &reading->slots[at];

		if (slot->row == 0) {
			slot->hash = (uint32_t)((hash >> 32) + low);
			slot->row = (uint32_t)reading->dataset->row_count + 1;
			return false;
		}
		*row = slot->row - 1;
		if (slot->hash == (uint32_t)((hash >> 32) + low) &&
		    same_key(reading, *row))
			return true;
	}
}

bool
keys_same_row(const struct reading *reading, size_t row)
{
	for (size_t i = 0; i < reading->schema->column_count; i++)
		if (!same_cell(reading, i, row))
			return false;
	return true;
}
