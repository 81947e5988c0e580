/*
 * Cells of a column that were read before.  A register's codes, days and
 * months are few and stand in each row, so that reading them again is mostly
 * comparing sixteen bytes.
 */
#include "registers/registers-imp.h"

#include <string.h>

static bool
repeats(enum column_type type)
{
	switch (type) {
	case COLUMN_DATE:
	case COLUMN_MONTH:
	case COLUMN_CODE:
	case COLUMN_YESNO:
		return true;
	case COLUMN_ID:
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
	case COLUMN_TEXT:
		return false;
	}
	return false;
}

struct memo *
memo_new(enum column_type type, struct arena *arena)
{
	return repeats(type) ? ARENA_NEW(arena, struct memo) : NULL;
}

/* A word's first bytes, in memory's order. */
static uint64_t
first_bytes(uint64_t word, size_t count)
{
	static const unsigned char window[16] = { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
		0xFF, 0xFF, 0xFF };
	uint64_t mask;

	memcpy(&mask, window + 8 - count, sizeof(mask));
	return word & mask;
}

/* The text in two words, with zeros behind it; false: it is too long. */
static bool
pack(const struct csv_field *field, uint64_t *words)
{
	size_t length = field->length;

	if (length > MEMO_TEXT_MAX)
		return false;
	memcpy(&words[0], field->text, 8);
	words[1] = 0;
	if (length > 8)
		memcpy(&words[1], field->text + length - 8, 8);
	else
		words[0] = first_bytes(words[0], length);
	return true;
}

static size_t
place_of(const uint64_t *words)
{
	return (size_t)(hash_mix(words[0], words[1]) >> 16) & (MEMO_CELLS - 1);
}

bool
memo_find(
    const struct memo *memo, const struct csv_field *field, struct value *value)
{
	uint64_t words[MEMO_TEXT_MAX / 8];
	const struct memo_cell *cell;

	if (!pack(field, words))
		return false;
	cell = &memo->cells[place_of(words)];
	if (cell->length != field->length + 1 || cell->words[0] != words[0] ||
	    cell->words[1] != words[1])
		return false;
	*value = cell->value;
	return true;
}

void
memo_keep(
    struct memo *memo, const struct csv_field *field, const struct value *value)
{
	uint64_t words[MEMO_TEXT_MAX / 8];
	struct memo_cell *cell;

	if (!pack(field, words))
		return;
	cell = &memo->cells[place_of(words)];
	memcpy(cell->words, words, sizeof(words));
	cell->length = field->length + 1;
	cell->value = *value;
}
