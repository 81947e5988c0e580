/* One county's months and tables, kept from one of its periods to the next. */
#include "shelf.h"

#include "base/diag.h"

#include <string.h>

void
shelf_init(struct shelf *shelf, struct sources *sources)
{
	memset(shelf, 0, sizeof(*shelf));
	shelf->sources = sources;
	arena_init(&shelf->arena);
	id_pool_init(&shelf->pool, &shelf->arena);
	kept_tables_init(&shelf->tables, &shelf->arena);
}

void
shelf_release(struct shelf *shelf)
{
	arena_release(&shelf->arena);
}

void
shelf_use(struct shelf *shelf, const struct county *county)
{
	if (shelf->county == county)
		return;
	shelf_release(shelf);
	shelf_init(shelf, shelf->sources);
	shelf->county = county;
}

const struct shelf_month *
shelf_find(const struct shelf *shelf, int32_t month, const bool *wanted,
    size_t schema_count)
{
	for (size_t i = 0; i < shelf->count; i++)
		if (shelf->months[i].month == month &&
		    memcmp(shelf->months[i].wanted, wanted,
			schema_count * sizeof(*wanted)) == 0)
			return &shelf->months[i];
	return NULL;
}

void
shelf_put(struct shelf *shelf, struct shelf_month month,
    const struct diag *diag, size_t first_message)
{
	month.message_count = diag->count - first_message;
	month.messages = ARENA_ARRAY(
	    &shelf->arena, struct diag_message, month.message_count);
	if (month.message_count > 0)
		memcpy(month.messages, diag->messages + first_message,
		    month.message_count * sizeof(*month.messages));
	shelf->months = arena_grow(&shelf->arena, shelf->months, shelf->count,
	    &shelf->capacity, sizeof(*shelf->months));
	shelf->months[shelf->count++] = month;
}
