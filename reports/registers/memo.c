/*
 * Cells of a column that were read before.  A register's codes, days and
 * months are few and stand in each row, so that reading them again is mostly
 * comparing sixteen bytes, first of all with the cell above.
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

static inline uint64_t
load(const void *bytes)
{
	uint64_t word;

	memcpy(&word, bytes, sizeof(word));
	return word;
}

/* Behind a field there are as many bytes as are read here; false: it is too
 * long. */
static inline bool
pack(const struct csv_field *field, struct memo_text *text)
{
	/* From the end of the ones on, masks of so many bytes. */
	static const unsigned char ones[2 * MEMO_TEXT_MAX] = { 0xFF, 0xFF, 0xFF,
		0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
		0xFF, 0xFF, 0xFF };
	const unsigned char *mask;

	if (field->length > MEMO_TEXT_MAX)
		return false;
	mask = ones + MEMO_TEXT_MAX - field->length;
	text->first = load(field->text) & load(mask);
	text->second = load(field->text + 8) & load(mask + 8);
	text->length = field->length + 1;
	return true;
}

static inline bool
same_text(const struct memo_text *a, const struct memo_text *b)
{
	return a->first == b->first && a->second == b->second &&
	       a->length == b->length;
}

static struct memo_cell *
cell_of(struct memo *memo, const struct memo_text *text)
{
	uint64_t hash = hash_mix(text->first, text->second);

	return &memo->cells[(size_t)(hash >> 16) & (MEMO_CELLS - 1)];
}

bool
memo_find(struct memo *memo, const struct csv_field *field, struct value *value)
{
	const struct memo_cell *cell;
	struct memo_text text;
	bool packed = pack(field, &text);

	if (packed && same_text(&memo->last, &text))
		return true;
	memo->last.length = 0;
	if (!packed)
		return false;
	cell = cell_of(memo, &text);
	if (!same_text(&cell->text, &text))
		return false;
	memo->last = text;
	*value = cell->value;
	return true;
}

void
memo_keep(
    struct memo *memo, const struct csv_field *field, const struct value *value)
{
	struct memo_text text;
	struct memo_cell *cell;

	if (!pack(field, &text))
		return;
	cell = cell_of(memo, &text);
	cell->text = memo->last = text;
	cell->value = *value;
}
