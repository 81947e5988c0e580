/*
 * Linked tables: the share of HETA and HETA_YS contracts, times all
 * contracts, less the HETA contracts that a breakdown shows, is the HETA_YS
 * contracts that it hides.  So where a breakdown of counts hides a cell, the
 * shares of the same register and period are hidden too.
 *
 * This is more than need be: which shares are sums of which cells is known to
 * the definitions, and the method of atoms will use it.
 */
#include "disclosure/disclosure-imp.h"

#include "indicators/definitions.h"

static bool
hides_something(const struct safe_table *table)
{
	for (size_t i = 0; i < table->count; i++)
		if (table->cells[i].status == SAFE_HIDDEN)
			return true;
	return false;
}

static bool
is_share(const struct raw_table *table)
{
	return table->indicator->rows.part != NULL;
}

static bool
same_rows(const struct raw_table *a, const struct raw_table *b)
{
	return indicator_register(a->indicator) ==
		   indicator_register(b->indicator) &&
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

void
linked_hide(const struct raw_tables *raw, struct safe_tables *safe)
{
	for (size_t i = 0; i < raw->count; i++) {
		const struct raw_table *table = &raw->items[i];

		if (table->dimension == NULL || is_share(table) ||
		    indicator_register(table->indicator) == NULL ||
		    !hides_something(&safe->items[i]))
			continue;
		for (size_t j = 0; j < raw->count; j++)
			if (is_share(&raw->items[j]) &&
			    same_rows(table, &raw->items[j]))
				hide_table(&safe->items[j]);
	}
}
