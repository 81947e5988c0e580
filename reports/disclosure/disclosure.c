/*
 * Raw tables in, safe tables out.  Primary suppression by the plain
 * threshold: a cell about fewer persons than the class allows is hidden, and
 * so is a share whose part or whose rest is that small, for either gives the
 * other away.  A breakdown's hidden cells get companions (companions.c).  The
 * values are copied cell by cell, so that a hidden one never leaves here.
 */
#include "disclosure/disclosure.h"

#include "base/arena.h"
#include "disclosure/disclosure-imp.h"

/* Nobody is nobody; from `least` persons on a group hides its members. */
static bool
too_few(int64_t persons, int64_t least)
{
	return persons > 0 && persons < least;
}

static bool
must_hide(const struct raw_cell *cell, int64_t least)
{
	return too_few(cell->persons.all, least) ||
	       too_few(cell->persons.part, least) ||
	       too_few(cell->persons.outside, least);
}

static struct safe_cell
protect_cell(const struct raw_cell *raw, int64_t least)
{
	struct safe_cell safe = { .category = raw->category,
		.label = raw->label,
		.status = SAFE_MISSING,
		.value = { 0, 1 } };

	if (raw->status == RAW_MISSING)
		return safe;
	if (must_hide(raw, least)) {
		safe.status = SAFE_HIDDEN;
		return safe;
	}
	safe.status = raw->status == RAW_NIL ? SAFE_NIL : SAFE_SHOWN;
	safe.value = raw->value;
	return safe;
}

static void
protect_table(const struct raw_table *raw, int64_t least, struct arena *arena,
    struct safe_table *safe)
{
	safe->id = raw->id;
	safe->label = raw->label;
	safe->note = raw->note;
	safe->unit = raw->unit;
	safe->decimals = raw->decimals;
	safe->period = raw->period;
	safe->dimension = raw->dimension;
	safe->count = raw->count;
	safe->cells = ARENA_ARRAY(arena, struct safe_cell, raw->count);
	for (size_t i = 0; i < raw->count; i++)
		safe->cells[i] = protect_cell(&raw->cells[i], least);
	if (raw->dimension != NULL)
		companions_hide(raw, least, safe);
}

bool
disclosure_apply(const struct policy *policy,
    enum disclosure_class disclosure_class, const struct raw_tables *raw,
    struct arena *arena, struct diag *diag, struct safe_tables *safe)
{
	int64_t least = policy->classes[disclosure_class].min_persons;

	(void)diag; /* no gate refuses yet */
	safe->disclosure_class = disclosure_class;
	safe->count = raw->count;
	safe->items = ARENA_ARRAY(arena, struct safe_table, raw->count);
	for (size_t i = 0; i < raw->count; i++)
		protect_table(&raw->items[i], least, arena, &safe->items[i]);
	linked_hide(raw, safe);
	return true;
}
