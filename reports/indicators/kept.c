/*
 * Tables that were computed for an earlier period of the county: a hash table
 * by indicator and month.  The tables of an indicator and month depend on the
 * deliveries alone, so they are the same for every period that asks.
 */
#include "indicators/compute-imp.h"

#include "base/arena.h"

#include <string.h>

#define FIRST_SLOTS 256

struct kept_slot {
	const struct indicator *indicator; /* NULL: free */
	int32_t month;
	size_t count;
	const struct raw_table *tables;
};

void
kept_tables_init(struct kept_tables *kept, struct arena *arena)
{
	memset(kept, 0, sizeof(*kept));
	kept->arena = arena;
}

static struct kept_slot *
find_slot(const struct kept_tables *kept, const struct indicator *indicator,
    int32_t month)
{
	size_t mask = kept->slot_count - 1;
	size_t at =
	    ((uintptr_t)indicator / sizeof(max_align_t) * 31 + (size_t)month) &
	    mask;

	while (kept->slots[at].indicator != NULL &&
	       (kept->slots[at].indicator != indicator ||
		   kept->slots[at].month != month))
		at = (at + 1) & mask;
	return &kept->slots[at];
}

static void
grow(struct kept_tables *kept)
{
	const struct kept_tables old = *kept;

	kept->slot_count =
	    old.slot_count == 0 ? FIRST_SLOTS : old.slot_count * 2;
	kept->slots =
	    ARENA_ARRAY(kept->arena, struct kept_slot, kept->slot_count);
	for (size_t i = 0; i < old.slot_count; i++)
		if (old.slots[i].indicator != NULL)
			*find_slot(kept, old.slots[i].indicator,
			    old.slots[i].month) = old.slots[i];
}

const struct raw_table *
kept_tables_find(const struct kept_tables *kept,
    const struct indicator *indicator, int32_t month, size_t *count)
{
	const struct kept_slot *slot;

	if (kept->slot_count == 0)
		return NULL;
	slot = find_slot(kept, indicator, month);
	*count = slot->count;
	return slot->tables;
}

void
kept_tables_add(struct kept_tables *kept, const struct indicator *indicator,
    int32_t month, const struct raw_table *tables, size_t count)
{
	if (kept->count * 2 >= kept->slot_count)
		grow(kept);
	*find_slot(kept, indicator, month) =
	    (struct kept_slot){ indicator, month, count, tables };
	kept->count++;
}
