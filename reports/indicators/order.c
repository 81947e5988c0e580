/* Raw tables in a fixed order: no run's bytes depend on how it computed. */
#include "indicators/indicators.h"

#include "base/str.h"
#include "indicators/definitions.h"

#include <stdlib.h>
#include <string.h>

/* The total first, then the breakdowns as they are declared. */
static size_t
place_of(const struct raw_table *table)
{
	const struct indicator *indicator = table->indicator;

	if (table->dimension == NULL)
		return 0;
	for (size_t i = 0; i < indicator->by_count; i++)
		if (str_equal(indicator->by[i].dimension, table->dimension))
			return i + 1;
	return indicator->by_count + 1;
}

static int
compare_tables(const void *left, const void *right)
{
	const struct raw_table *a = left, *b = right;
	int order = 0;

	if (a->indicator != b->indicator)
		order = strcmp(a->id, b->id);
	if (order == 0)
		order = (a->period.number > b->period.number) -
			(a->period.number < b->period.number);
	if (order == 0)
		order =
		    (place_of(a) > place_of(b)) - (place_of(a) < place_of(b));
	return order;
}

void
raw_tables_order(struct raw_tables *tables)
{
	if (tables->count > 0)
		qsort(tables->items, tables->count, sizeof(*tables->items),
		    compare_tables);
}
