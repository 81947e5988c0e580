/*
 * Changes and targets in words.  The difference is that of the exact values,
 * rounded once; what is printed decides whether a figure grew, so that words
 * and numbers agree.
 */
#include "text/change.h"

#include "base/arena.h"
#include "text/lang.h"
#include "text/number.h"

static int
months_back(const struct safe_table *table, bool year)
{
	return year || table->period.kind == PERIOD_YEAR ? 12 : 1;
}

static struct period
period_before(const struct safe_table *table, bool year)
{
	struct period period = table->period;
	period.number -=
	    period.kind == PERIOD_YEAR ? 1 : months_back(table, year);
	return period;
}

static const char *
difference_text(const struct lang *lang, const struct safe_table *table,
    const struct safe_change *since, struct arena *arena)
{
	switch (since->status) {
	case CHANGE_SHOWN:
		return number_change(
		    lang, table, since->difference, since->approx, arena);
	case CHANGE_HIDDEN:
		return lang_word(lang, "hidden");
	case CHANGE_MISSING:
	case CHANGE_BREAK:
		break;
	}
	return lang_word(lang, "no-comparison");
}

static const char *
change_word(const struct lang *lang, const struct change *change)
{
	if (change->status != CHANGE_SHOWN)
		return "";
	if (change->sign == 0)
		return lang_word(lang, "unchanged");
	switch (change->judgement) {
	case JUDGEMENT_NONE:
		break;
	case JUDGEMENT_BETTER:
		return lang_word(lang, "better");
	case JUDGEMENT_WORSE:
		return lang_word(lang, "worse");
	}
	return "";
}

void
change_read(const struct lang *lang, const struct safe_tables *tables,
    const struct safe_table *table, const struct safe_cell *cell, bool year,
    struct arena *arena, struct change *change)
{
	struct safe_change since = { .status = CHANGE_MISSING };
	if (tables != NULL)
		safe_change_since(
		    tables, table, cell, months_back(table, year), &since);
	change->status = since.status;
	change->sign = since.status == CHANGE_SHOWN
			   ? number_change_sign(table, since.difference)
			   : 0;
	change->judgement =
	    change->sign != 0 ? since.judgement : JUDGEMENT_NONE;
	change->before_period = period_before(table, year);
	change->difference = difference_text(lang, table, &since, arena);
	change->before = since.before != NULL
			     ? number_sentence(lang, table, since.before, arena)
			     : lang_word(lang, "missing");
	change->before_bare =
	    since.before != NULL ? number_bare(lang, table, since.before, arena)
				 : lang_word(lang, "missing");
	change->word = change_word(lang, change);
}

/* A target is a round number: 15, not 15,0, where the figure has decimals. */
static const char *
target_end(const struct lang *lang, const struct safe_table *table,
    struct fraction end, bool with_unit, struct arena *arena)
{
	int64_t factor = table->unit == UNIT_PERCENT ? 100 : 1;
	struct safe_table rounded = *table;

	if (factor % end.denominator == 0)
		rounded.decimals = 0;
	return number_in_unit(lang, &rounded, end, with_unit, arena);
}

const char *
change_target(const struct lang *lang, const struct safe_table *table,
    struct arena *arena)
{
	const struct target *target = &table->target;
	const char *key = NULL;
	const char *values[4] = { NULL };
	switch (target->kind) {
	case TARGET_NONE:
		return NULL;
	case TARGET_AT_LEAST:
		key = "target-at-least";
		values[0] = target_end(lang, table, target->low, true, arena);
		break;
	case TARGET_AT_MOST:
		key = "target-at-most";
		values[0] = target_end(lang, table, target->high, true, arena);
		break;
	case TARGET_BETWEEN:
		key = "target-between";
		values[0] = "";
		values[1] = target_end(lang, table, target->low, false, arena);
		values[2] = target_end(lang, table, target->high, true, arena);
		break;
	}
	static const char *const names[] = { "value", "low", "high", NULL };
	return lang_phrase(lang, key, names, values, arena);
}
