/*
 * Windows: which months an indicator looks at, seen from the month that is
 * reported on, and so which deliveries it needs.
 */
#include "indicators/definitions.h"
#include "indicators/indicators.h"

#include "base/arena.h"
#include "base/date.h"
#include "expressions/find.h"
#include "expressions/joins.h"
#include "registers/registers.h"

/* Events of two years are looked through for the newest day. */
#define LATEST_MONTHS 24

#define CALENDAR_YEAR 1900 /* that days begin in: see base/date.h */

/* The last calendar year that has ended by the end of `month`. */
static int
ended_year(int32_t month)
{
	int year = month_year(month);

	return month_number(month) == 12 ? year : year - 1;
}

void
window_months(
    struct window window, int32_t month, int32_t *first, int32_t *last)
{
	int32_t january = month - (month_number(month) - 1);

	*last = month;
	switch (window.kind) {
	case WINDOW_MONTHS:
		*first = month - window.months + 1;
		break;
	case WINDOW_HALF_YEAR:
		*first = month - (month_number(month) - 1) % 6;
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

struct expr_context
rowset_context(struct joins *joins, const char *area, int32_t month)
{
	return (struct expr_context){ .first_day = month_first_day(month),
		.last_day = month_last_day(month),
		.area = area,
		.joins = joins };
}

/* The month of a day or month, but not over `last`, nor outside the calendar.
 */
static int32_t
month_within(int64_t moment, enum expr_type type, int32_t last)
{
	int64_t first = (int64_t)CALENDAR_YEAR * 12;

	if (type == EXPR_TYPE_DATE && moment > month_last_day(last))
		return last;
	if (type == EXPR_TYPE_DATE)
		moment = moment < day_from_civil(CALENDAR_YEAR, 1, 1)
			     ? first
			     : month_of_day((int32_t)moment);
	if (moment < first)
		return (int32_t)first;
	return moment < last ? (int32_t)moment : last;
}

/* The month of the earliest day that `since` gives to any row. */
static int32_t
earliest_month(const struct expr *since, struct expr_context *context)
{
	struct expr_vector fixed;
	int64_t earliest = INT32_MAX;
	uint32_t row = 0;

	if (since->kind == EXPR_COLUMN) {
		earliest = joins_earliest(since->find, since->column, context);
	} else {
		/* It speaks of no row, so there need not be one. */
		expr_values(since, NULL, &row, 1, context, &fixed);
		if (fixed.known[0])
			earliest = fixed.numbers[0];
	}
	return month_within(
	    earliest, since->type, month_of_day(context->last_day));
}

static int32_t
later(int32_t a, int32_t b)
{
	return a > b ? a : b;
}

/* Months of the deliveries that hold the rows. */
static void
rowset_months(const struct rowset *rows, struct expr_context *context,
    int32_t *first, int32_t *last)
{
	int32_t month = month_of_day(context->last_day);

	*first = *last = month;
	if (rows->schema->kind != REGISTER_EVENT)
		return;
	switch (rows->when.kind) {
	case WHEN_IN_WINDOW:
		window_months(rows->when.window, month, first, last);
		if (rows->when.since != NULL)
			*first = later(
			    *first, earliest_month(rows->when.since, context));
		break;
	case WHEN_SINCE:
		*first = earliest_month(rows->when.since, context);
		break;
	case WHEN_LATEST:
		*first = month - LATEST_MONTHS + 1;
		break;
	case WHEN_ALL:
	case WHEN_IN_FORCE:
	case WHEN_IN_FORCE_DURING:
		break;
	}
}

bool
when_same_window(const struct when *a, const struct when *b)
{
	return a->kind == b->kind && a->window.kind == b->window.kind &&
	       a->window.months == b->window.months;
}

static bool
same_when(const struct when *a, const struct when *b)
{
	return when_same_window(a, b) && expr_same(a->moment, b->moment) &&
	       expr_same(a->since, b->since) && a->latest == b->latest &&
	       a->group_count == 0 && b->group_count == 0;
}

/* What finds lead to is not compared. */
bool
rowset_same(const struct rowset *a, const struct rowset *b)
{
	return a->schema != NULL && a->schema == b->schema &&
	       a->scope->find_count == 0 && b->scope->find_count == 0 &&
	       same_when(&a->when, &b->when) && expr_same(a->where, b->where);
}

bool
rowset_needs(const struct rowset *rows, const struct schema *schema,
    int32_t month, int32_t *first, int32_t *last)
{
	struct expr_context context;

	*first = *last = month;
	if (rows->schema != schema)
		return scope_reads(rows->scope, schema);
	if (schema->kind != REGISTER_EVENT)
		return true;
	context = rowset_context(NULL, NULL, month);
	if (rows->when.kind == WHEN_SINCE)
		*first = INT32_MIN;
	else if (rows->when.kind == WHEN_IN_WINDOW)
		window_months(rows->when.window, month, first, last);
	else
		rowset_months(rows, &context, first, last);
	return true;
}

/* Names a delivery that lacks. */
static const char *
delivery_name(const struct schema *schema, int32_t month, struct arena *arena)
{
	char text[DATE_TEXT_SIZE];

	month_format(month, text);
	return arena_printf(arena, "%s %s", schema->name, text);
}

const char *
rowset_datasets(const struct rowset *rows, struct expr_context *context,
    struct arena *arena, const struct dataset *const **window, size_t *count)
{
	int32_t month = month_of_day(context->last_day);
	const struct schema *lacking =
	    joins_lacking(context->joins, rows->scope, month);
	const struct dataset **found;
	int32_t first, last;

	*count = 0;
	*window = NULL;
	if (lacking != NULL)
		return delivery_name(lacking, month, arena);
	rowset_months(rows, context, &first, &last);
	found = ARENA_ARRAY(
	    arena, const struct dataset *, (size_t)(last - first) + 1);
	*window = found;
	for (int32_t m = first; m <= last; m++) {
		const struct dataset *dataset =
		    datasets_find(context->joins->datasets, rows->schema, m);

		if (dataset != NULL) {
			found[(*count)++] = dataset;
		} else if (rows->when.kind != WHEN_LATEST || m == last) {
			*count = 0;
			return delivery_name(rows->schema, m, arena);
		}
	}
	return NULL;
}

/* Whether its figures are those of a calendar year. */
static bool
is_yearly(const struct when *when)
{
	return (when->kind == WHEN_IN_WINDOW ||
		   when->kind == WHEN_IN_FORCE_DURING) &&
	       when->window.kind == WINDOW_YEAR;
}

struct period
indicator_period(const struct indicator *indicator, int32_t month)
{
	if (indicator->formula == NULL && is_yearly(&indicator->rows.when))
		return period_year(ended_year(month));
	return period_month(month);
}

/* Widens [*first, *last], which is empty when !*found. */
static void
add_months(int32_t first, int32_t last, bool *found, int32_t *all_first,
    int32_t *all_last)
{
	if (!*found || first < *all_first)
		*all_first = first;
	if (!*found || last > *all_last)
		*all_last = last;
	*found = true;
}

static void
add_indicator(const struct indicator *indicator, const struct schema *schema,
    int32_t month, bool *found, int32_t *all_first, int32_t *all_last)
{
	int32_t first, last;

	if (!indicator_needs(indicator, schema, month, &first, &last))
		return;
	add_months(first, last, found, all_first, all_last);
}

/* Formulas are free of cycles and shallow: resolve.c has seen to it. */
static void
add_formula(const struct formula *formula, const struct schema *schema,
    int32_t month, bool *found, int32_t *all_first, int32_t *all_last)
{
	int32_t first = month, last = month;

	if (formula->kind == FORMULA_MEAN || formula->kind == FORMULA_SUM)
		window_months(formula->window, month, &first, &last);
	for (int32_t m = first; m <= last && formula->indicator != NULL; m++)
		add_indicator(
		    formula->indicator, schema, m, found, all_first, all_last);
	for (size_t i = 0; i < formula->count; i++)
		add_formula(formula->operands[i], schema, month, found,
		    all_first, all_last);
}

bool
indicator_needs(const struct indicator *indicator, const struct schema *schema,
    int32_t month, int32_t *first, int32_t *last)
{
	bool found = false;

	if (indicator->formula != NULL) {
		add_formula(
		    indicator->formula, schema, month, &found, first, last);
		return found;
	}
	return rowset_needs(&indicator->rows, schema, month, first, last);
}
