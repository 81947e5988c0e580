/*
 * Cells of a column that were read before.  A register's codes and months are
 * few and stand in each row, so that reading them again is mostly
 * comparing sixteen bytes, first of all with the cell above.
 */
#include "registers/registers-imp.h"

#include <string.h>

static bool
repeats(const struct cell_reader *reader)
{
	switch (reader->column->type) {
	case COLUMN_DATE: /* read as it stands, it is as fast as found */
		return reader->mapped != NULL;
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

/* The value at hand is no longer the last cell's. */
static void
forget_last(struct memo *memo)
{
	memo->last.length = SIZE_MAX; /* as no cell is */
}

struct memo *
memo_new(const struct cell_reader *reader, struct arena *arena)
{
	struct memo *memo;

	if (!repeats(reader))
		return NULL;
	memo = ARENA_NEW(arena, struct memo);
	forget_last(memo);
	return memo;
}

/* False: the cell is too long. */
static inline bool
pack(const char *text, size_t length, struct memo_text *cell,
    struct memo_text *masks)
{
	/* From the end of the ones on, masks of so many bytes. */
	static const char ones[2 * MEMO_TEXT_MAX] = { -1, -1, -1, -1, -1, -1,
		-1, -1, -1, -1, -1, -1, -1, -1, -1, -1 };

	if (length > MEMO_TEXT_MAX)
		return false;
	*masks = memo_load(ones + MEMO_TEXT_MAX - length, length);
	*cell = memo_load(text, length);
	cell->first &= masks->first;
	cell->second &= masks->second;
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
	       cell->text.second == text->second &&
	       cell->text.length == text->length;
}

bool
memo_find(
    struct memo *memo, const char *text, size_t length, struct value *value)
{
	const struct memo_cell *cell;
	struct memo_text wanted, masks;

	if (pack(text, length, &wanted, &masks)) {
		cell = cells_of(memo, &wanted);
		if (!is_text(cell, &wanted))
			cell++;
		if (is_text(cell, &wanted)) {
			memo->last = wanted;
			memo->masks = masks;
			value->given = cell->given;
			value->number = cell->number;
			return true;
		}
	}
	forget_last(memo);
	return false;
}

void
memo_keep(struct memo *memo, const char *text, size_t length,
    const struct value *value)
{
	struct memo_text kept;
	struct memo_cell *cells;

	if (!pack(text, length, &kept, &memo->masks))
		return;
	cells = cells_of(memo, &kept);
	cells[1] = cells[0];
	cells[0] =
	    (struct memo_cell){ kept, value->number, value->given, true };
	memo->last = kept;
}
