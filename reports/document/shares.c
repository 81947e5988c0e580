/*
 * Shares of a whole, worked out from the safe cells alone: what is hidden
 * stays hidden, and no share is made of a total that is not shown.
 */
#include "document/document-imp.h"

#include "base/arena.h"

#include <stdlib.h>

static void
share_of(const struct safe_cell *cell, const struct safe_cell *whole,
    struct safe_cell *share)
{
	share->category = cell->category;
	share->label = cell->label;
	share->others = cell->others;
	share->status = cell->status;
	share->value = fraction_integer(0);
	if (cell->status != SAFE_SHOWN)
		return;
	share->standing = cell->standing;
	share->approx = approx_join(cell->approx, whole->approx);
	if (whole->status == SAFE_SHOWN &&
	    fraction_divide(cell->value, whole->value, &share->value))
		return;
	share->value = fraction_integer(0);
	share->standing = STANDING_FINAL;
	share->approx = APPROX_NONE;
	share->status =
	    whole->status == SAFE_HIDDEN ? SAFE_HIDDEN : SAFE_MISSING;
}

const struct safe_table *
shares_of(const struct safe_figure *figure, struct arena *arena)
{
	const struct safe_table *table = figure->table;
	if (table->unit == UNIT_PERCENT)
		return table;
	if (figure->total == NULL || figure->total->count != 1)
		return NULL;

	struct safe_table *shares = ARENA_NEW(arena, struct safe_table);
	*shares = *table;
	shares->unit = UNIT_PERCENT;
	shares->decimals = 0;
	shares->cells = ARENA_ARRAY(arena, struct safe_cell, table->count);
	for (size_t i = 0; i < table->count; i++)
		share_of(&table->cells[i], &figure->total->cells[0],
		    &shares->cells[i]);
	return shares;
}

/* The rounded percentage; false when it is not known. */
static bool
round_share(const struct safe_cell *cell, int64_t *rounded)
{
	char text[FRACTION_TEXT_SIZE];
	*rounded = 0;
	if (cell->status == SAFE_NIL)
		return true;
	if (cell->status != SAFE_SHOWN)
		return false;
	fraction_round_percent(cell->value, 0, text);
	*rounded = strtoll(text, NULL, 10);
	return true;
}

bool
shares_stray(const struct safe_table *shares, size_t first, size_t count,
    const struct safe_cell *whole)
{
	int64_t sum = 0, part, all;
	if (shares->decimals > 0 || !round_share(whole, &all))
		return false;
	for (size_t i = first; i < first + count; i++) {
		if (!round_share(&shares->cells[i], &part))
			return false;
		sum += part;
	}
	return sum != all;
}
