/* Safe tables: names of classes and states, and the ways to find a table. */
#include "disclosure/safe.h"

#include "base/str.h"

const char *const class_names[CLASS_NUM] = {
	"internal",  /* CLASS_INTERNAL */
	"authority", /* CLASS_AUTHORITY */
	"public"     /* CLASS_PUBLIC */
};

const char *const safe_status_names[SAFE_MISSING + 1] = {
	"shown",  /* SAFE_SHOWN */
	"hidden", /* SAFE_HIDDEN */
	"nil",	  /* SAFE_NIL */
	"missing" /* SAFE_MISSING */
};

const char *const safe_standing_names[STANDING_REVISED + 1] = {
	"shown",       /* STANDING_FINAL */
	"provisional", /* STANDING_PROVISIONAL */
	"revised"      /* STANDING_REVISED */
};

static bool
same_dimension(const char *a, const char *b)
{
	if (a == NULL || b == NULL)
		return a == b;
	return str_equal(a, b);
}

const struct safe_table *
safe_find(const struct safe_tables *tables, const char *id,
    struct period period, const char *dimension)
{
	for (size_t i = 0; i < tables->count; i++) {
		const struct safe_table *table = &tables->items[i];

		/* Periods differ most often and compare fastest. */
		if (period_equal(table->period, period) &&
		    str_equal(table->id, id) &&
		    same_dimension(table->dimension, dimension))
			return table;
	}
	return NULL;
}

bool
safe_figure_has_categories(const struct safe_figure *figure)
{
	return figure->table->dimension != NULL &&
	       figure->table != figure->total;
}

const struct safe_figure *
safe_figure_find(const struct safe_figures *figures, const char *name)
{
	for (size_t i = 0; i < figures->count; i++)
		if (str_equal(figures->items[i].name, name))
			return &figures->items[i];
	return NULL;
}

const struct safe_list *
safe_list_find(const struct safe_figures *figures, const char *name)
{
	for (size_t i = 0; i < figures->list_count; i++)
		if (str_equal(figures->lists[i].name, name))
			return &figures->lists[i];
	return NULL;
}
