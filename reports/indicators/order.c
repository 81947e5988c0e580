/* Raw tables in a fixed order, each once. */
#include "indicators/indicators.h"

#include <stdlib.h>
#include <string.h>

static int
compare_tables(const void *a, const void *b)
{
	const struct raw_table *x = a, *y = b;
	int order = strcmp(x->id, y->id);

	if (order == 0)
		order = (x->period.number > y->period.number) -
			(x->period.number < y->period.number);
	if (order == 0)
		order = strcmp(x->dimension == NULL ? "" : x->dimension,
		    y->dimension == NULL ? "" : y->dimension);
	return order;
}

void
raw_tables_order(struct raw_tables *tables)
{
	size_t kept = 0;

	if (tables->count == 0)
		return;
	qsort(tables->items, tables->count, sizeof(*tables->items),
	    compare_tables);
	for (size_t i = 1; i < tables->count; i++)
		if (compare_tables(&tables->items[kept], &tables->items[i]) !=
		    0)
			tables->items[++kept] = tables->items[i];
	tables->count = kept + 1;
}
