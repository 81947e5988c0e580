/*
 * Companions (secondary suppression within a table): a single hidden cell of a
 * breakdown is its total less the others.  Of several hidden cells the total
 * tells the sum, and since nobody is nil and shown, each has one person at
 * least: five cells that are five persons together are one each.  So the
 * smallest cells that are shown are hidden too, until the feasibility interval
 * of every hidden cell, from one to the sum less one for each of the others,
 * reaches the threshold.  Of shares that holds for the part and for the rest
 * as well, where anybody is in them: a total's share tells both.
 *
 * This keeps a table from giving itself away.  It does not yet look at other
 * tables and other months.
 */
#include "disclosure/disclosure-imp.h"

/* Hidden cells, and the persons behind them, added up. */
struct hidden {
	int64_t count;
	struct persons persons;
};

static struct hidden
count_hidden(const struct raw_table *raw, const struct safe_table *safe)
{
	struct hidden hidden = { 0, { 0, 0, 0 } };

	for (size_t i = 0; i < safe->count; i++) {
		const struct persons persons = cell_persons(&raw->cells[i]);

		if (safe->cells[i].status != SAFE_HIDDEN)
			continue;
		hidden.count++;
		hidden.persons.part += persons.part;
		hidden.persons.all += persons.all;
		hidden.persons.outside += persons.outside;
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
		int64_t persons = cell_persons(&raw->cells[i]).all;

		if (safe->cells[i].status != SAFE_SHOWN || persons <= 0)
			continue;
		if (smallest == NULL || persons < fewest) {
			smallest = &safe->cells[i];
			fewest = persons;
		}
	}
	return smallest;
}

/* Whether one of `count` cells could be all of `persons` but one for each of
 * the others, and those be enough. */
static bool
has_room(int64_t persons, int64_t count, int64_t least)
{
	return persons == 0 || persons - (count - 1) >= least;
}

static bool
protect_each_other(const struct hidden *hidden, int64_t least)
{
	return hidden->count > 1 &&
	       has_room(hidden->persons.part, hidden->count, least) &&
	       has_room(hidden->persons.all, hidden->count, least) &&
	       has_room(hidden->persons.outside, hidden->count, least);
}

bool
companions_suffice(const struct raw_table *raw,
    const struct thresholds *thresholds, const struct safe_table *safe)
{
	struct hidden hidden = count_hidden(raw, safe);

	return hidden.count == 0 ||
	       protect_each_other(&hidden, table_least(raw, thresholds));
}

void
companions_hide(const struct raw_table *raw,
    const struct thresholds *thresholds, struct safe_table *safe)
{
	while (!companions_suffice(raw, thresholds, safe)) {
		struct safe_cell *companion = find_smallest(raw, safe);

		if (companion == NULL)
			return;
		cell_hide(companion);
	}
}
