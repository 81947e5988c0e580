/*
 * Companions: a single hidden cell of a breakdown is its total less the
 * others, and two hidden cells about three persons together are still three
 * persons.  So the smallest cells that are shown are hidden too, until the
 * hidden ones protect each other.
 *
 * This keeps a table from giving itself away.  It does not yet look at other
 * tables and other months.
 */
#include "disclosure/disclosure-imp.h"

/* Hidden cells, and the persons behind them. */
struct hidden {
	size_t count;
	int64_t persons;
};

static struct hidden
count_hidden(const struct raw_table *raw, const struct safe_table *safe)
{
	struct hidden hidden = { 0, 0 };

	for (size_t i = 0; i < safe->count; i++) {
		if (safe->cells[i].status != SAFE_HIDDEN)
			continue;
		hidden.count++;
		hidden.persons += raw->cells[i].persons.all;
	}
	return hidden;
}

/* The shown cell about the fewest persons; the first of equals; or NULL.  One
 * about nobody would protect nothing. */
static struct safe_cell *
find_smallest(const struct raw_table *raw, struct safe_table *safe)
{
	struct safe_cell *smallest = NULL;
	int64_t fewest = 0;

	for (size_t i = 0; i < safe->count; i++) {
		int64_t persons = raw->cells[i].persons.all;

		if (safe->cells[i].status != SAFE_SHOWN || persons <= 0)
			continue;
		if (smallest == NULL || persons < fewest) {
			smallest = &safe->cells[i];
			fewest = persons;
		}
	}
	return smallest;
}

void
companions_hide(
    const struct raw_table *raw, int64_t least, struct safe_table *safe)
{
	struct hidden hidden = count_hidden(raw, safe);

	while (
	    hidden.count > 0 && (hidden.count < 2 || hidden.persons < least)) {
		struct safe_cell *companion = find_smallest(raw, safe);

		if (companion == NULL)
			return;
		cell_hide(companion);
		hidden = count_hidden(raw, safe);
	}
}
