/*
 * Raw tables in, safe tables out.  What is too small by itself is hidden
 * (primary.c); a breakdown's hidden cells get companions (companions.c); what
 * is linked with them (linked.c) or worked out from them (formulas.c) is hidden
 * as well.  The values are copied cell by cell, so that a hidden one never
 * leaves here.
 */
#include "disclosure/disclosure.h"

#include "base/arena.h"
#include "disclosure/disclosure-imp.h"
#include "indicators/definitions.h"

void
cell_hide(struct safe_cell *cell)
{
	*cell = (struct safe_cell){ .category = cell->category,
		.label = cell->label,
		.others = cell->others,
		.from = cell->from,
		.to = cell->to,
		.status = SAFE_HIDDEN,
		.value = { 0, 1 } };
}

static enum safe_standing
standing_of(const struct raw_table *table, const struct raw_cell *cell)
{
	if (table->provisional)
		return STANDING_PROVISIONAL;
	return cell->revised ? STANDING_REVISED : STANDING_FINAL;
}

static struct safe_cell
protect_cell(const struct raw_table *table, const struct raw_cell *raw,
    const struct thresholds *thresholds)
{
	struct safe_cell safe = { .category = raw->category,
		.label = raw->label,
		.others = raw->others,
		.from = raw->from,
		.to = raw->to,
		.status = SAFE_MISSING,
		.value = { 0, 1 } };

	if (raw->status == RAW_MISSING)
		return safe;
	if (primary_hides(table, raw, thresholds)) {
		cell_hide(&safe);
		return safe;
	}
	safe.status = raw->status == RAW_NIL ? SAFE_NIL : SAFE_SHOWN;
	safe.standing = standing_of(table, raw);
	safe.value = raw->value;
	safe.is_band = raw->is_band;
	safe.high = raw->high;
	safe.approx = raw->approx;
	safe.code = raw->code;
	safe.text = raw->text;
	safe.month_only = raw->month_only;
	return safe;
}

static enum target_kind
target_kind(enum raw_target target)
{
	switch (target) {
	case RAW_TARGET_NONE:
		return TARGET_NONE;
	case RAW_TARGET_AT_LEAST:
		return TARGET_AT_LEAST;
	case RAW_TARGET_AT_MOST:
		return TARGET_AT_MOST;
	case RAW_TARGET_BETWEEN:
		return TARGET_BETWEEN;
	}
	return TARGET_NONE;
}

static const struct series_break *
copy_breaks(const struct raw_table *raw, struct arena *arena)
{
	struct series_break *breaks =
	    ARENA_ARRAY(arena, struct series_break, raw->break_count);

	for (size_t i = 0; i < raw->break_count; i++)
		breaks[i] = (struct series_break){ raw->breaks[i].from,
			raw->breaks[i].why };
	return breaks;
}

static void
protect_table(const struct raw_table *raw, const struct thresholds *thresholds,
    struct arena *arena, struct safe_table *safe)
{
	safe->id = raw->id;
	safe->label = raw->label;
	safe->note = raw->note;
	safe->unit = raw->unit;
	safe->decimals = raw->decimals;
	safe->bands = raw->bands;
	safe->period = raw->period;
	safe->dimension = raw->dimension;
	safe->direction = raw->direction;
	safe->target = (struct target){ target_kind(raw->target),
		raw->target_low, raw->target_high };
	safe->break_count = raw->break_count;
	safe->breaks = copy_breaks(raw, arena);
	safe->count = raw->count;
	safe->cells = ARENA_ARRAY(arena, struct safe_cell, raw->count);
	for (size_t i = 0; i < raw->count; i++)
		safe->cells[i] = protect_cell(raw, &raw->cells[i], thresholds);
}

/* What the threshold hides is hidden by now. */
static void
protect_further(const struct raw_tables *raw,
    const struct thresholds *thresholds, struct safe_tables *safe,
    struct disclosure_audit *audit)
{
	audit_note(safe, HIDING_PRIMARY, audit);
	for (size_t i = 0; i < raw->count; i++)
		if (raw->items[i].dimension != NULL)
			companions_hide(
			    &raw->items[i], thresholds, &safe->items[i]);
	audit_note(safe, HIDING_COMPANION, audit);
	linked_hide(raw, thresholds, safe);
	audit_note(safe, HIDING_LINKED, audit);
	formulas_hide(raw, safe);
	audit_note(safe, HIDING_FORMULA, audit);
}

bool
disclosure_apply(const struct policy *policy,
    enum disclosure_class disclosure_class, const struct raw_tables *raw,
    struct arena *arena, struct diag *diag, struct safe_tables *safe,
    struct disclosure_audit *audit)
{
	const struct thresholds *thresholds =
	    &policy->classes[disclosure_class];

	(void)diag; /* no gate refuses yet */
	safe->disclosure_class = disclosure_class;
	safe->count = raw->count;
	safe->items = ARENA_ARRAY(arena, struct safe_table, raw->count);
	audit->hiding = ARENA_ARRAY(arena, uint8_t *, raw->count);
	for (size_t i = 0; i < raw->count; i++) {
		protect_table(
		    &raw->items[i], thresholds, arena, &safe->items[i]);
		audit->hiding[i] =
		    ARENA_ARRAY(arena, uint8_t, raw->items[i].count);
	}
	if (thresholds->min_persons > 0 || thresholds->min_answerers > 0)
		protect_further(raw, thresholds, safe, audit);
	return true;
}
