/*
 * Cells of lists: texts and days stand left, numbers right, with as many
 * decimals in all of a column as the finest of them needs; "noin 40" is no
 * finer than it was told.
 */
#include "layout/table-imp.h"

#include "document/document.h"
#include "text/lang.h"
#include "text/number.h"
#include "text/typography.h"

#define DECIMALS_MAX 2

/* The fewest decimals that tell the number whole, and those that its kind
 * has. */
static int
decimals_of(const struct list_cell *cell)
{
	int64_t denominator = cell->number.denominator;
	int decimals = 0;

	for (int64_t scale = 1;
	     decimals < DECIMALS_MAX && denominator != 0 &&
	     (decimals < cell->decimals || scale % denominator != 0);
	     scale *= 10)
		decimals++;
	return decimals;
}

void
table_list_read(const struct block *block, struct column *column)
{
	const struct list_cell *cell = block->cell.list;
	int decimals;

	if (cell->kind != LIST_NUMBER)
		return;
	column->numeric = true;
	decimals = decimals_of(cell);
	if (decimals > column->decimals)
		column->decimals = decimals;
}

static const char *
text_of(struct layout *layout, const struct column *column,
    const struct list_cell *cell)
{
	const struct lang *lang = layout->document->lang;

	switch (cell->kind) {
	case LIST_EMPTY:
		return "";
	case LIST_TEXT:
		return typography_set(lang, 0, cell->text, layout->arena);
	case LIST_NUMBER:
		return number_list_cell(lang, cell,
		    cell->approx == APPROX_NONE ? column->decimals
						: decimals_of(cell),
		    layout->arena);
	case LIST_DAY:
		return number_day(lang, cell->day, layout->arena);
	case LIST_MONTH:
		return lang_short_period(lang,
		    (struct period){ PERIOD_MONTH, cell->day }, layout->arena);
	}
	return "";
}

void
table_list_fill(
    struct layout *layout, const struct column *column, struct cell *cell)
{
	passage_add_text(layout,
	    text_of(layout, column, cell->block->cell.list), cell->block,
	    &cell->passage);
}
