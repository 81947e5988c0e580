/*
 * Windows: which months an indicator looks at, seen from the month that is
 * reported on, and so which deliveries it needs.
 */
#include "indicators/definitions.h"
#include "indicators/indicators.h"

#include "base/date.h"
#include "registers/schema.h"

/* The last calendar year that has ended by the end of `month`. */
static int
ended_year(int32_t month)
{
	int year = month_year(month);

	return month_number(month) == 12 ? year : year - 1;
}

void
window_months(
    const struct when *when, int32_t month, int32_t *first, int32_t *last)
{
	int32_t january = month - (month_number(month) - 1);

	*last = month;
	switch (when->window) {
	case WINDOW_MONTHS:
		*first = month - when->months + 1;
		break;
	case WINDOW_YEAR:
		*first = january - (month_year(month) - ended_year(month)) * 12;
		*last = *first + 11;
		break;
	case WINDOW_YEAR_TO_DATE:
		*first = january;
		break;
	}
}

void
indicator_months(const struct indicator *indicator, int32_t month,
    int32_t *first, int32_t *last)
{
	*first = *last = month;
	if (indicator->schema->kind == REGISTER_EVENT &&
	    indicator->when.kind == WHEN_IN_WINDOW)
		window_months(&indicator->when, month, first, last);
}

struct period
indicator_period(const struct indicator *indicator, int32_t month)
{
	if (indicator->when.kind == WHEN_IN_WINDOW &&
	    indicator->when.window == WINDOW_YEAR)
		return period_year(ended_year(month));
	return period_month(month);
}
