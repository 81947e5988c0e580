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
	struct memo *memo;

	if (!repeats(type))
		return NULL;
	memo = ARENA_NEW(arena, struct memo);
	memo_forget_last(memo);
	return memo;
}

/* No text begins with such a byte. */
void
memo_forget_last(struct memo *memo)
{
	memo->last = memo->last_masks =
	    (struct memo_text){ UINT64_MAX, UINT64_MAX };
}

/*
 * The field and the NUL behind it, which no field holds, so that its length
 * need not be compared.  False: it is too long.
 */
static inline bool
pack(const struct csv_field *field, struct memo_text *text,
    struct memo_text *masks)
{
	/* From the end of the ones on, masks of so many bytes. */
	static const unsigned char ones[2 * MEMO_TEXT_SIZE] = { 0xFF, 0xFF,
		0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
		0xFF, 0xFF, 0xFF, 0xFF };
	size_t size = field->length + 1;

	if (size > MEMO_TEXT_SIZE)
		return false;
	*masks = memo_load((const char *)ones + MEMO_TEXT_SIZE - size);
	*text = memo_load(field->text);
	text->first &= masks->first;
	text->second &= masks->second;
	return true;
}

static struct memo_cell *
cells_of(struct memo *memo, const struct memo_text *text)
{
	uint64_t hash = hash_mix(text->first, text->second);

	return memo->cells[(size_t)(hash >> 16) & (MEMO_PLACES - 1)];
}

static inline bool
is_text(const struct memo_cell *cell, const struct memo_text *text)
{
	return cell->taken && cell->text.first == text->first &&
	       cell->text.second == text->second;
}

bool
memo_find(struct memo *memo, const struct csv_field *field, struct value *value)
{
	const struct memo_cell *cell;
	struct memo_text text, masks;

	if (pack(field, &text, &masks)) {
		cell = cells_of(memo, &text);
		if (!is_text(cell, &text))
			cell++;
		if (is_text(cell, &text)) {
			memo->last = text;
			memo->last_masks = masks;
			value->given = cell->given;
			value->number = cell->number;
			return true;
		}
	}
	memo_forget_last(memo);
	return false;
}

void
memo_keep(
    struct memo *memo, const struct csv_field *field, const struct value *value)
{
	struct memo_text text;
	struct memo_cell *cells;

	if (!pack(field, &text, &memo->last_masks))
		return;
	cells = cells_of(memo, &text);
	cells[1] = cells[0];
	cells[0] =
	    (struct memo_cell){ text, value->number, value->given, true };
	memo->last = text;
}
