/*
 * Keys of a delivery: a hash table of its accepted rows, so that the same row
 * twice and the same key with other content are told apart.
 */
#include "registers/registers-imp.h"

#include "base/str.h"

#include <string.h>

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

/* Whether the row at hand equals an accepted one, in its key or altogether. */
static bool
same_row(const struct reading *reading, size_t row, bool key_only)
{
	const struct schema *schema = reading->schema;

	for (size_t i = 0; i < schema->column_count; i++)
		if ((schema->columns[i].key || !key_only) &&
		    !same_cell(reading, i, row))
			return false;
	return true;
}

static uint64_t
hash_key(const struct reading *reading)
{
	const struct schema *schema = reading->schema;
	uint64_t hash = 0;

	for (size_t i = 0; i < schema->column_count; i++) {
		const struct value *value = &reading->values[i];

		if (!schema->columns[i].key)
			continue;
		hash = hash * 0x9E3779B97F4A7C15u + 1;
		if (value->text != NULL)
			hash ^= hash_bytes(value->text, strlen(value->text));
		else
			hash ^=
			    hash_bytes(&value->number, sizeof(value->number));
	}
	return hash;
}

/* The slot of a row with this key, or the free one that it will have. */
size_t
keys_find(const struct reading *reading)
{
	size_t mask = reading->slot_count - 1;
	size_t slot = (size_t)hash_key(reading) & mask;

	while (reading->slots[slot] != 0 &&
	       !same_row(reading, reading->slots[slot] - 1, true))
		slot = (slot + 1) & mask;
	return slot;
}

bool
keys_same_row(const struct reading *reading, size_t row)
{
	return same_row(reading, row, false);
}
