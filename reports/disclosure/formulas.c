/*
 * Propagation: a formula tells of what it is worked out from, so it is hidden
 * wherever an ingredient is, whether that one is small itself, a companion or
 * a share of linked rows.  The hours that are used, of those that are granted,
 * times those that are granted are the hours that a breakdown hides.
 */
#include "disclosure/disclosure-imp.h"

#include "base/str.h"
#include "indicators/definitions.h"

#include <string.h>

struct tables {
	const struct raw_tables *raw; /* by indicator's id */
	struct safe_tables *safe;
};

/* A cell of a formula. */
struct place {
	int32_t month;
	const char *dimension; /* NULL: the total */
	const char *category;
};

/* The first table of the id, or where it would stand. */
static size_t
find_first(const struct raw_tables *raw, const char *id)
{
	size_t low = 0, high = raw->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(raw->items[middle].id, id) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool
has_dimension(const struct raw_table *table, const char *dimension)
{
	if (table->dimension == NULL || dimension == NULL)
		return table->dimension == dimension;
	return str_equal(table->dimension, dimension);
}

/* An ingredient's table; NULL when there is none. */
static const struct safe_table *
find_table(const struct tables *tables, const struct indicator *indicator,
    int32_t month, const char *dimension)
{
	const struct raw_tables *raw = tables->raw;
	struct period period = indicator_period(indicator, month);

	for (size_t i = find_first(raw, indicator->id);
	     i < raw->count && str_equal(raw->items[i].id, indicator->id); i++)
		if (period_equal(raw->items[i].period, period) &&
		    has_dimension(&raw->items[i], dimension))
			return &tables->safe->items[i];
	return NULL;
}

/* An ingredient without the breakdown is taken whole, as it is worked out. */
static bool
hides_ingredient(const struct tables *tables, const struct place *place,
    const struct indicator *indicator, int32_t month)
{
	const struct safe_table *table =
	    find_table(tables, indicator, month, place->dimension);

	if (table == NULL)
		table = find_table(tables, indicator, month, NULL);
	for (size_t i = 0; table != NULL && i < table->count; i++)
		if (table->cells[i].status == SAFE_HIDDEN &&
		    (table->dimension == NULL ||
			str_equal(table->cells[i].category, place->category)))
			return true;
	return false;
}

/* A category stands out among all of them. */
static bool
hides_competitor(const struct tables *tables, const struct place *place,
    const struct indicator *indicator)
{
	const struct safe_table *table = find_table(
	    tables, indicator, place->month, indicator->by[0].dimension);

	for (size_t i = 0; table != NULL && i < table->count; i++)
		if (table->cells[i].status == SAFE_HIDDEN)
			return true;
	return false;
}

static bool
hides_month(const struct tables *tables, const struct place *place,
    const struct formula *node)
{
	int32_t first, last;

	window_months(node->window, place->month, &first, &last);
	for (int32_t month = first; month <= last; month++)
		if (hides_ingredient(tables, place, node->indicator, month))
			return true;
	return false;
}

static bool
hides_something(const struct tables *tables, const struct place *place,
    const struct formula *node)
{
	switch (node->kind) {
	case FORMULA_INDICATOR:
		return hides_ingredient(
		    tables, place, node->indicator, place->month);
	case FORMULA_MEAN:
	case FORMULA_SUM:
		return hides_month(tables, place, node);
	case FORMULA_LOWEST:
	case FORMULA_HIGHEST:
		return hides_competitor(tables, place, node->indicator);
	case FORMULA_NEGATIVE:
	case FORMULA_ADD:
	case FORMULA_SUBTRACT:
	case FORMULA_MULTIPLY:
	case FORMULA_DIVIDE:
		break;
	case FORMULA_NUMBER:
	case FORMULA_NAME:
	case FORMULA_PARAMETER:
		return false;
	}
	for (size_t i = 0; i < node->count; i++)
		if (hides_something(tables, place, node->operands[i]))
			return true;
	return false;
}

/* Whether a cell was hidden now. */
static bool
hide_cells(const struct tables *tables, const struct raw_table *raw,
    struct safe_table *safe)
{
	struct place place = { raw->period.number, raw->dimension, NULL };
	bool hid = false;

	for (size_t i = 0; i < safe->count; i++) {
		struct safe_cell *cell = &safe->cells[i];

		place.category = cell->category;
		if ((cell->status == SAFE_SHOWN || cell->status == SAFE_NIL) &&
		    hides_something(tables, &place, raw->indicator->formula)) {
			cell_hide(cell);
			hid = true;
		}
	}
	return hid;
}

void
formulas_hide(const struct raw_tables *raw, struct safe_tables *safe)
{
	const struct tables tables = { raw, safe };
	bool hid;

	do { /* a formula may be another's ingredient */
		hid = false;
		for (size_t i = 0; i < raw->count; i++)
			if (raw->items[i].indicator->formula != NULL &&
			    hide_cells(
				&tables, &raw->items[i], &safe->items[i]))
				hid = true;
	} while (hid);
}
