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

/* Masks of a text's bytes in two words, by its length. */
static const unsigned char window[2 * MEMO_TEXT_MAX] = { 0xFF, 0xFF, 0xFF, 0xFF,
	0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
	0xFF };

/* Behind a field there are as many bytes as are read here; false: it is too
 * long. */
static inline bool
pack(const struct csv_field *field, struct memo_text *text)
{
	uint64_t masks[MEMO_TEXT_MAX / 8];

	if (field->length > MEMO_TEXT_MAX)
		return false;
	memcpy(masks, window + MEMO_TEXT_MAX - field->length, sizeof(masks));
	memcpy(text->words, field->text, sizeof(text->words));
	text->words[0] &= masks[0];
	text->words[1] &= masks[1];
	text->length = field->length + 1;
	return true;
}

static inline bool
same_text(const struct memo_text *a, const struct memo_text *b)
{
	return a->words[0] == b->words[0] && a->words[1] == b->words[1] &&
	       a->length == b->length;
}

static struct memo_cell *
cell_of(struct memo *memo, const struct memo_text *text)
{
	uint64_t hash = hash_mix(text->words[0], text->words[1]);

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
