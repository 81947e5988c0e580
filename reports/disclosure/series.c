/*
 * Figures over time: a category's thirteen months, its change, its target.
 * All of it from safe cells, so nothing hidden comes back by subtraction.
 */
#include "disclosure/safe.h"

#include "base/str.h"

#include <string.h>

static const struct safe_cell *
find_cell(const struct safe_table *table, const char *category)
{
	if (table == NULL)
		return NULL;
	for (size_t i = 0; i < table->count; i++) {
		const char *other = table->cells[i].category;

		if ((category == NULL && other == NULL) ||
		    (category != NULL && other != NULL &&
			str_equal(category, other)))
			return &table->cells[i];
	}
	return NULL;
}

/* The break between the ends of two periods, or -1. */
static int
find_break(const struct safe_table *table, int32_t earlier, int32_t later)
{
	for (size_t i = 0; i < table->break_count; i++)
		if (table->breaks[i].from > earlier &&
		    table->breaks[i].from <= later)
			return (int)i;
	return -1;
}

bool
safe_series_find(const struct safe_tables *tables,
    const struct safe_table *table, const char *category,
    struct safe_series *series)
{
	if (table->period.kind != PERIOD_MONTH)
		return false;
	memset(series, 0, sizeof(*series));
	for (int i = 0; i < SERIES_MONTHS; i++) {
		int32_t month = table->period.number - (SERIES_MONTHS - 1) + i;

		series->months[i] = month;
		series->cells[i] =
		    find_cell(safe_find(tables, table->id, period_month(month),
				  table->dimension),
			category);
		series->breaks[i] =
		    i == 0 ? -1
			   : find_break(table, month_last_day(month - 1),
				 month_last_day(month));
	}
	return true;
}

/* The period `months` before; false when the table has no such one. */
static bool
period_before(struct period period, int months, struct period *before)
{
	*before = period;
	switch (period.kind) {
	case PERIOD_MONTH:
		before->number -= months;
		return true;
	case PERIOD_YEAR:
		before->number -= months / 12;
		return months % 12 == 0;
	}
	return false;
}

static bool
is_one_number(const struct safe_table *table, const struct safe_cell *cell)
{
	if (table->unit == UNIT_DATE || table->unit == UNIT_CODE)
		return false;
	return cell != NULL && !cell->is_band &&
	       (cell->status == SAFE_SHOWN || cell->status == SAFE_NIL);
}

static bool
is_hidden(const struct safe_cell *cell)
{
	return cell != NULL && cell->status == SAFE_HIDDEN;
}

static enum judgement
judge(enum direction direction, struct fraction difference)
{
	if (difference.numerator == 0)
		return JUDGEMENT_NONE;
	switch (direction) {
	case DIRECTION_NONE:
		return JUDGEMENT_NONE;
	case DIRECTION_UP:
		return difference.numerator > 0 ? JUDGEMENT_BETTER
						: JUDGEMENT_WORSE;
	case DIRECTION_DOWN:
		return difference.numerator < 0 ? JUDGEMENT_BETTER
						: JUDGEMENT_WORSE;
	}
	return JUDGEMENT_NONE;
}

void
safe_change_since(const struct safe_tables *tables,
    const struct safe_table *table, const struct safe_cell *cell, int months,
    struct safe_change *change)
{
	struct period before;

	memset(change, 0, sizeof(*change));
	change->status = CHANGE_MISSING;
	if (!period_before(table->period, months, &before))
		return;
	change->before_period = before;
	change->before =
	    find_cell(safe_find(tables, table->id, before, table->dimension),
		cell->category);
	if (is_hidden(cell) || is_hidden(change->before)) {
		change->status = CHANGE_HIDDEN;
		return;
	}
	/* Of two bands nobody knows which of their numbers were the case. */
	if (!is_one_number(table, cell) ||
	    !is_one_number(table, change->before))
		return;
	if (find_break(table, period_last_day(before),
		period_last_day(table->period)) >= 0) {
		change->status = CHANGE_BREAK;
		return;
	}
	if (!fraction_subtract(
		cell->value, change->before->value, &change->difference))
		return;
	change->status = CHANGE_SHOWN;
	change->approx = approx_join(cell->approx, change->before->approx);
	change->has_ratio = fraction_divide(
	    change->difference, change->before->value, &change->ratio);
	change->judgement = judge(table->direction, change->difference);
}

bool
safe_target_met(const struct safe_table *table, const struct safe_cell *cell)
{
	const struct target *target = &table->target;
	struct fraction high = cell->is_band ? cell->high : cell->value;

	if (cell->status != SAFE_SHOWN && cell->status != SAFE_NIL)
		return false;
	switch (target->kind) {
	case TARGET_NONE:
		return false;
	case TARGET_AT_LEAST:
		return fraction_compare(cell->value, target->low) >= 0;
	case TARGET_AT_MOST:
		return fraction_compare(high, target->high) <= 0;
	case TARGET_BETWEEN:
		return fraction_compare(cell->value, target->low) >= 0 &&
		       fraction_compare(high, target->high) <= 0;
	}
	return false;
}

bool
safe_is_below(const struct safe_cell *cell)
{
	struct fraction high = cell->is_band ? cell->high : cell->value;

	return cell->status == SAFE_SHOWN && high.numerator < 0;
}
