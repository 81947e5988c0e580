/*
 * Rules of one row: its area, its days, the validity of its codes.  The row
 * stands in the dataset's columns and may still be left out.
 */
#include "registers/registers-imp.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/message.h"
#include "base/decimal.h"

#include <string.h>

#define STOCK_MONTHS 24

SELDOM static bool
refuse(struct fault *fault, const char *rule, const char *text, int at,
    int *column)
{
	fault->rule = rule;
	fault->text = text;
	*column = at;
	return false;
}

/* The county's code in the list of the column hva; -1: no such column. */
static int
find_area(struct row_check *check)
{
	const struct schema *schema = check->schema;

	check->area_column = schema_area_column(schema);
	if (check->area_column < 0)
		return -1;
	return code_list_find(schema->columns[check->area_column].codes,
	    check->area, strlen(check->area));
}

static bool
has_dated_codes(const struct column_schema *column)
{
	for (size_t i = 0; column->codes != NULL && i < column->codes->count;
	     i++)
		if (column->codes->codes[i].from != DAY_NONE ||
		    column->codes->codes[i].to != DAY_NONE)
			return true;
	return false;
}

/* Most columns have no code with a date and no limit for some rows alone. */
static void
list_columns(struct row_check *check)
{
	const struct schema *schema = check->schema;

	check->dated = ARENA_ARRAY(check->arena, size_t, schema->column_count);
	check->limited =
	    ARENA_ARRAY(check->arena, size_t, schema->column_count);
	for (size_t i = 0; i < schema->column_count; i++) {
		if (has_dated_codes(&schema->columns[i]))
			check->dated[check->dated_count++] = i;
		if (schema->columns[i].negative_column >= 0)
			check->limited[check->limited_count++] = i;
	}
}

void
row_check_init(struct row_check *check, const struct schema *schema,
    const struct column *columns, const char *area, int32_t month,
    struct arena *arena)
{
	*check = (struct row_check){ .schema = schema,
		.columns = columns,
		.area = area,
		.month = month,
		.first_day = month_first_day(month),
		.last_day = month_last_day(month),
		.arena = arena };
	check->area_code = find_area(check);
	list_columns(check);
}

static bool
is_given(const struct row_check *check, int column, size_t row)
{
	return check->columns[column].given[row] != 0;
}

/* A month counts by its last day. */
static int32_t
day_of(const struct row_check *check, int column, size_t row)
{
	int32_t day = check->columns[column].days[row];

	if (check->schema->columns[column].type != COLUMN_MONTH)
		return day;
	return day == check->month ? check->last_day : month_last_day(day);
}

/* Which column holds a row's own day; -1: none does. */
int
row_day_column(const struct schema *schema)
{
	switch (schema->kind) {
	case REGISTER_EVENT:
		return schema->day;
	case REGISTER_STOCK:
		return schema->begin;
	case REGISTER_COMPLETE:
		return -1;
	}
	return -1;
}

static bool
own_day(const struct row_check *check, size_t row, int32_t *day)
{
	int at = row_day_column(check->schema);

	if (at < 0 || !is_given(check, at, row))
		return false;
	*day = day_of(check, at, row);
	return true;
}

static bool
check_area(
    const struct row_check *check, size_t row, int *column, struct fault *fault)
{
	int at = check->area_column;

	if (at < 0 || !is_given(check, at, row) ||
	    check->columns[at].codes[row] == check->area_code)
		return true;
	return refuse(fault, "area",
	    arena_printf(check->arena,
		MESSAGE("expected the county's own code %s; the row is another "
			"county's"),
		check->area),
	    at, column);
}

/* Texts are made outside of what each row goes through, which so needs no room
 * for them. */
SELDOM static bool
refuse_period(
    const struct row_check *check, int at, int *column, struct fault *fault)
{
	char text[DATE_TEXT_SIZE];

	month_format(check->month, text);
	return refuse(fault, "period",
	    arena_printf(check->arena,
		MESSAGE("expected a day in %s, the delivery's month; put the "
			"row into "
			"its own month's delivery"),
		text),
	    at, column);
}

static bool
check_event(
    const struct row_check *check, size_t row, int *column, struct fault *fault)
{
	int at = check->schema->day;
	int32_t day;

	if (!is_given(check, at, row))
		return true;
	day = day_of(check, at, row);
	return (day >= check->first_day && day <= check->last_day) ||
	       refuse_period(check, at, column, fault);
}

static bool
check_stock(
    const struct row_check *check, size_t row, int *column, struct fault *fault)
{
	const struct schema *schema = check->schema;
	bool begins = is_given(check, schema->begin, row);
	bool ends = is_given(check, schema->end, row);
	int32_t begin = check->columns[schema->begin].days[row];
	int32_t end = check->columns[schema->end].days[row];

	if (begins && ends && begin > end)
		return refuse(fault, "order",
		    arena_printf(check->arena,
			MESSAGE("ends before it begins; expected %s to be on "
				"or after "
				"%s"),
			schema->columns[schema->end].name,
			schema->columns[schema->begin].name),
		    schema->end, column);
	if (begins && begin > check->last_day)
		return refuse(fault, "period",
		    "begins after the delivery's month; leave the row to a "
		    "later delivery",
		    schema->begin, column);
	if (ends && end < check->first_day &&
	    end < month_first_day(check->month - STOCK_MONTHS + 1))
		return refuse(fault, "period",
		    "ended over 24 months ago; leave the row out", schema->end,
		    column);
	return true;
}

static bool
check_kind(
    const struct row_check *check, size_t row, int *column, struct fault *fault)
{
	switch (check->schema->kind) {
	case REGISTER_EVENT:
		return check_event(check, row, column, fault);
	case REGISTER_STOCK:
		return check_stock(check, row, column, fault);
	case REGISTER_COMPLETE:
		return true;
	}
	return true;
}

static bool
check_codes(
    const struct row_check *check, size_t row, int *column, struct fault *fault)
{
	const struct schema *schema = check->schema;
	int32_t day;

	if (check->dated_count == 0 || !own_day(check, row, &day))
		return true;
	for (size_t d = 0; d < check->dated_count; d++) {
		size_t i = check->dated[d];
		const struct code_list *list = schema->columns[i].codes;
		const struct code *code;

		if (!is_given(check, (int)i, row))
			continue;
		code = &list->codes[check->columns[i].codes[row]];
		if ((code->from == DAY_NONE || code->from <= day) &&
		    (code->to == DAY_NONE || code->to >= day))
			continue;
		return refuse(fault, "code-date",
		    arena_printf(check->arena,
			MESSAGE("expected a code of the list %s that is valid "
				"on the day in %s; see input/codes/%s.csv"),
			list->name,
			schema->columns[row_day_column(schema)].name,
			list->name),
		    (int)i, column);
	}
	return true;
}

SELDOM static bool
refuse_least(
    const struct row_check *check, int at, int *column, struct fault *fault)
{
	const struct column_schema *c = &check->schema->columns[at];
	const struct column_schema *kind =
	    &check->schema->columns[c->negative_column];
	char text[FRACTION_TEXT_SIZE];

	return refuse(fault, "range",
	    arena_printf(check->arena,
		MESSAGE("expected a number of at least %s, except "
			"where %s is "
			"%s"),
		limit_text(c, c->min, text), kind->name,
		kind->codes->codes[c->negative_code].text),
	    at, column);
}

/* A least value may not bind rows of one kind: year-end corrections. */
static bool
check_negative(
    const struct row_check *check, size_t row, int *column, struct fault *fault)
{
	for (size_t l = 0; l < check->limited_count; l++) {
		int at = (int)check->limited[l];
		const struct column_schema *c = &check->schema->columns[at];
		int kind = c->negative_column;

		if (is_given(check, at, row) &&
		    check->columns[at].numbers[row] < c->min &&
		    !(is_given(check, kind, row) &&
			check->columns[kind].codes[row] == c->negative_code))
			return refuse_least(check, at, column, fault);
	}
	return true;
}

bool
row_check(
    const struct row_check *check, size_t row, int *column, struct fault *fault)
{
	return check_area(check, row, column, fault) &&
	       check_kind(check, row, column, fault) &&
	       check_codes(check, row, column, fault) &&
	       check_negative(check, row, column, fault);
}
