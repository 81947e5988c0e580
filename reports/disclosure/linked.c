/*
 * Linked tables.  Where a breakdown has no further cell to hide and those that
 * it hides still are what the total tells, the total is hidden, and with it the
 * other breakdowns, which add up to it as well.  A crossing adds up to each of
 * its two columns' tables, so where one of them or itself hides a cell, the
 * whole crossing is hidden.  And the share of HETA and HETA_YS contracts, times
 * all contracts, less the HETA contracts that a breakdown shows, is the HETA_YS
 * contracts that it hides; a mean times its number is a sum.  So where a
 * breakdown of counts or sums hides a cell, the shares and means of the same
 * rows are hidden too: those of the same register and period, taken over the
 * same window.  Who is in a service on a day and who came to it in a year are
 * different rows, which give no such difference.  Of a survey a breakdown of
 * counts is hidden only where few have answered, and the shares of their
 * answers are hidden by themselves.
 *
 * This is more than need be: which shares are sums of which cells is known to
 * the definitions, and the method of atoms will use it.
 */
#include "disclosure/disclosure-imp.h"

#include "base/str.h"
#include "indicators/definitions.h"

#include <string.h>

static bool
hides_something(const struct safe_table *table)
{
	for (size_t i = 0; i < table->count; i++)
		if (table->cells[i].status == SAFE_HIDDEN)
			return true;
	return false;
}

static bool
same_rows(const struct raw_table *a, const struct raw_table *b)
{
	return indicator_register(a->indicator) ==
		   indicator_register(b->indicator) &&
	       when_same_window(
		   &a->indicator->rows.when, &b->indicator->rows.when) &&
	       period_equal(a->period, b->period);
}

static void
hide_table(struct safe_table *table)
{
	for (size_t i = 0; i < table->count; i++) {
		if (table->cells[i].status == SAFE_SHOWN)
			cell_hide(&table->cells[i]);
	}
}

/* Whether the dimension is one of the two that `crossed` joins by +. */
static bool
is_side(const char *crossed, const char *dimension)
{
	size_t first = strcspn(crossed, "+");

	if (crossed[first] == '\0')
		return false;
	return str_equal(crossed + first + 1, dimension) ||
	       (strlen(dimension) == first &&
		   memcmp(crossed, dimension, first) == 0);
}

/* Whether `a` is the crossing of the column that `b` is about. */
static bool
is_crossing_of(const struct raw_table *a, const struct raw_table *b)
{
	return a->dimension != NULL && b->dimension != NULL &&
	       is_side(a->dimension, b->dimension);
}

/* How many tables from `first` on are one indicator's of one period: they
 * stand together. */
static size_t
group_length(const struct raw_tables *raw, size_t first)
{
	const struct raw_table *table = &raw->items[first];
	size_t end = first + 1;

	while (end < raw->count && str_equal(raw->items[end].id, table->id) &&
	       period_equal(raw->items[end].period, table->period))
		end++;
	return end - first;
}

static void
hide_crossings(
    const struct raw_table *raw, size_t count, struct safe_table *safe)
{
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < count; j++)
			if (is_crossing_of(&raw[i], &raw[j]) &&
			    (hides_something(&safe[i]) ||
				hides_something(&safe[j])))
				hide_table(&safe[i]);
}

/* Whether a breakdown's cells are what the total tells, each of them. */
static bool
total_tells(const struct raw_table *raw, size_t count,
    const struct thresholds *thresholds, const struct safe_table *safe)
{
	if (raw[0].dimension == NULL && hides_something(&safe[0]))
		return false;
	for (size_t i = 0; i < count; i++)
		if (raw[i].dimension != NULL &&
		    raw[i].indicator->formula == NULL &&
		    !companions_suffice(&raw[i], thresholds, &safe[i]))
			return true;
	return false;
}

/* Hides what is about anybody. */
static void
hide_persons(const struct raw_table *raw, struct safe_table *safe)
{
	for (size_t i = 0; i < safe->count; i++)
		if (safe->cells[i].status == SAFE_SHOWN &&
		    cell_persons(&raw->cells[i]).all > 0)
			cell_hide(&safe->cells[i]);
}

static void
hide_totals(const struct raw_table *raw, size_t count,
    const struct thresholds *thresholds, struct safe_table *safe)
{
	if (!total_tells(raw, count, thresholds, safe))
		return;
	for (size_t i = 0; i < count; i++)
		hide_persons(&raw[i], &safe[i]);
}

void
linked_hide(const struct raw_tables *raw, const struct thresholds *thresholds,
    struct safe_tables *safe)
{
	for (size_t first = 0, count; first < raw->count; first += count) {
		count = group_length(raw, first);
		hide_totals(
		    &raw->items[first], count, thresholds, &safe->items[first]);
		hide_crossings(&raw->items[first], count, &safe->items[first]);
	}
	for (size_t i = 0; i < raw->count; i++) {
		const struct raw_table *table = &raw->items[i];

		if (table->dimension == NULL || table_is_ratio(table) ||
		    table_is_survey(table) ||
		    indicator_register(table->indicator) == NULL ||
		    !hides_something(&safe->items[i]))
			continue;
		for (size_t j = 0; j < raw->count; j++)
			if (table_is_ratio(&raw->items[j]) &&
			    same_rows(table, &raw->items[j]))
				hide_table(&safe->items[j]);
	}
}
