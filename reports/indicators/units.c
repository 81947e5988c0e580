/*
 * Units: whether what an indicator counts, or its formula, gives the unit that
 * it declares.
 */
#include "indicators/definitions.h"

#include "expressions/expressions.h"
#include "indicators/measures.h"

#include <assert.h>
#include <stdio.h>

#define LIST_SIZE 128
#define UNIT_BIT(unit) (1u << (unit))

/* What the schema says of a measure's unit. */
enum measured {
	MEASURED_COUNT,
	MEASURED_EUROS,
	MEASURED_DATE,
	MEASURED_NUMBER /* hours, points…: the schema doesn't tell */
};

static const unsigned share = UNIT_BIT(UNIT_PERCENT) | UNIT_BIT(UNIT_RATIO);
static const unsigned amount = UNIT_BIT(UNIT_COUNT) | UNIT_BIT(UNIT_HOUR) |
			       UNIT_BIT(UNIT_DAYS) | UNIT_BIT(UNIT_POINTS) |
			       UNIT_BIT(UNIT_FTE);
static const unsigned euros = UNIT_BIT(UNIT_EURO);

static enum measured
measured(const struct measure *measure)
{
	if (measure->kind->is_count)
		return MEASURED_COUNT;
	if (measure->sum->type == EXPR_TYPE_DATE)
		return MEASURED_DATE;
	return measure->sum->money ? MEASURED_EUROS : MEASURED_NUMBER;
}

/* The units of one measure per another. */
static unsigned
units_of_pair(enum measured above, enum measured below)
{
	if (above == MEASURED_DATE || below == MEASURED_DATE)
		return 0;
	if (above == below && above != MEASURED_NUMBER)
		return share;
	if (above != MEASURED_EUROS)
		return share | amount;
	return below == MEASURED_COUNT ? euros : UNIT_BIT(UNIT_EURO_PER_HOUR);
}

/* The units of a measure that nothing divides. */
static unsigned
units_of_one(enum measured above)
{
	switch (above) {
	case MEASURED_COUNT:
		return UNIT_BIT(UNIT_COUNT);
	case MEASURED_EUROS:
		return euros;
	case MEASURED_DATE:
		return UNIT_BIT(UNIT_DATE);
	case MEASURED_NUMBER:
		return amount;
	}
	return 0;
}

/* Per a number: a price stays one, a percentage becomes a share. */
static unsigned
units_per_number(enum measured above)
{
	if (above == MEASURED_DATE)
		return 0;
	return above == MEASURED_EUROS ? euros : share | amount;
}

/* The units that fit, as bits by enum unit. */
static unsigned
fitting_units(const struct indicator *indicator)
{
	enum measured above = measured(&indicator->measure);

	switch (indicator->per.kind) {
	case PER_NONE:
		return indicator->rows.part != NULL ? share
						    : units_of_one(above);
	case PER_NUMBER:
		return units_per_number(above);
	case PER_PARAMETER:
		if (above == MEASURED_EUROS &&
		    indicator->per.parameter->unit == UNIT_HOUR)
			return UNIT_BIT(UNIT_EURO_PER_HOUR);
		return units_per_number(above);
	case PER_MEASURE:
		return units_of_pair(above, measured(&indicator->per.measure));
	}
	return 0;
}

/* "percent or ratio" */
static const char *
list_units(unsigned units, char *list, size_t size)
{
	size_t length = 0;

	list[0] = '\0';
	for (size_t i = 0; i < UNIT_NUM; i++)
		if ((units & UNIT_BIT(i)) != 0)
			length += (size_t)snprintf(list + length, size - length,
			    "%s%s", length == 0 ? "" : " or ", unit_names[i]);
	return length == 0 ? "no known unit" : list;
}

bool
unit_fits_measures(const struct indicator *indicator, struct diag *diag)
{
	unsigned fitting = fitting_units(indicator);
	char list[LIST_SIZE];

	if ((fitting & UNIT_BIT(indicator->unit)) != 0)
		return true;
	diag_error(diag, indicator->unit_text.pos, "unit",
	    "this measure gives %s, not %s",
	    list_units(fitting, list, sizeof(list)), indicator->unit_text.text);
	return false;
}

/* A unit as powers; counts and shares have none. */
struct quantity {
	int euros, hours, days, points;
};

static struct quantity
quantity_of(enum unit unit)
{
	struct quantity none = { 0, 0, 0, 0 };

	switch (unit) {
	case UNIT_EURO:
		return (struct quantity){ 1, 0, 0, 0 };
	case UNIT_EURO_PER_HOUR:
		return (struct quantity){ 1, -1, 0, 0 };
	case UNIT_HOUR:
		return (struct quantity){ 0, 1, 0, 0 };
	case UNIT_DAYS:
		return (struct quantity){ 0, 0, 1, 0 };
	case UNIT_POINTS:
		return (struct quantity){ 0, 0, 0, 1 };
	case UNIT_COUNT:
	case UNIT_PERCENT:
	case UNIT_RATIO:
	case UNIT_FTE:
	case UNIT_DATE: /* formula_check refuses both before */
	case UNIT_CODE:
		return none;
	}
	return none;
}

static bool
is_equal(struct quantity a, struct quantity b)
{
	return a.euros == b.euros && a.hours == b.hours && a.days == b.days &&
	       a.points == b.points;
}

bool
units_compare(enum unit a, enum unit b)
{
	return (a == UNIT_PERCENT) == (b == UNIT_PERCENT) &&
	       is_equal(quantity_of(a), quantity_of(b));
}

/* The units of a quantity, as bits. */
static unsigned
units_of(struct quantity quantity)
{
	unsigned units = 0;

	for (unsigned i = 0; i < UNIT_NUM; i++)
		if (i != UNIT_DATE && i != UNIT_CODE &&
		    is_equal(quantity_of((enum unit)i), quantity))
			units |= UNIT_BIT(i);
	return units;
}

/* a times b to the power of `sign`. */
static struct quantity
multiply(struct quantity a, struct quantity b, int sign)
{
	return (struct quantity){ a.euros + sign * b.euros,
		a.hours + sign * b.hours, a.days + sign * b.days,
		a.points + sign * b.points };
}

/* False: unlike things are added; an error was reported. */
static bool quantity_of_formula(const struct indicator *indicator,
    const struct formula *node, struct diag *diag, struct quantity *quantity);

static bool
quantity_of_two(const struct indicator *indicator, const struct formula *node,
    struct diag *diag, struct quantity *quantity)
{
	struct quantity a, b;
	char one[LIST_SIZE], other[LIST_SIZE];

	if (!quantity_of_formula(indicator, node->operands[0], diag, &a) ||
	    !quantity_of_formula(indicator, node->operands[1], diag, &b))
		return false;
	*quantity = a;
	if (node->kind == FORMULA_MULTIPLY || node->kind == FORMULA_DIVIDE) {
		*quantity =
		    multiply(a, b, node->kind == FORMULA_DIVIDE ? -1 : 1);
		return true;
	}
	if (is_equal(a, b))
		return true;
	diag_error(diag, yaml_text_pos(indicator->formula_text, node->offset),
	    "unit", "cannot add %s and %s",
	    list_units(units_of(a), one, sizeof(one)),
	    list_units(units_of(b), other, sizeof(other)));
	return false;
}

static bool
quantity_of_formula(const struct indicator *indicator,
    const struct formula *node, struct diag *diag, struct quantity *quantity)
{
	switch (node->kind) {
	case FORMULA_NUMBER:
		*quantity = quantity_of(UNIT_COUNT);
		return true;
	case FORMULA_INDICATOR:
	case FORMULA_MEAN:
	case FORMULA_SUM:
	case FORMULA_LOWEST:
	case FORMULA_HIGHEST:
		*quantity = quantity_of(node->indicator->unit);
		return true;
	case FORMULA_PARAMETER:
		*quantity = quantity_of(node->parameter->unit);
		return true;
	case FORMULA_NEGATIVE:
		return quantity_of_formula(
		    indicator, node->operands[0], diag, quantity);
	case FORMULA_ADD:
	case FORMULA_SUBTRACT:
	case FORMULA_MULTIPLY:
	case FORMULA_DIVIDE:
		return quantity_of_two(indicator, node, diag, quantity);
	case FORMULA_NAME:
		break;
	}
	assert(!"names are resolved");
	return false;
}

bool
unit_fits_formula(const struct indicator *indicator, struct diag *diag)
{
	struct quantity quantity;
	char list[LIST_SIZE];
	unsigned fitting;

	if (!quantity_of_formula(
		indicator, indicator->formula, diag, &quantity))
		return false;
	fitting = units_of(quantity);
	if ((fitting & UNIT_BIT(indicator->unit)) != 0)
		return true;
	diag_error(diag, indicator->unit_text.pos, "unit",
	    "this formula gives %s, not %s",
	    list_units(fitting, list, sizeof(list)), indicator->unit_text.text);
	return false;
}
