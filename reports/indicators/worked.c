/*
 * The tables of a formula.  In: the raw tables of its ingredients; out: its
 * own, the total and each breakdown.  A breakdown has every category that an
 * ingredient has; an ingredient without the breakdown is taken whole, and one
 * without the category is taken over no rows.
 *
 * What is missing makes missing what is worked out from it, what is
 * provisional provisional, what is approximate approximate ("about", whatever
 * the ingredient's own word).  The persons are
 * the fewest (over 0) of any ingredient, so that a threshold hides a formula
 * wherever it hides what the formula is made of.
 */
#include "indicators/compute-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "indicators/definitions.h"
#include "indicators/interval.h"
#include "indicators/measures.h"
#include "indicators/tables.h"
#include "registers/schema.h"

#include <stdlib.h>
#include <string.h>

/* One cell under computation. */
struct cell {
	const struct computing *computing;
	int32_t month;
	const char *dimension; /* NULL: the total */
	const char *category;
	int64_t persons;    /* -1: nothing has any */
	const char *reason; /* what lacks; or NULL */
	bool provisional;   /* an ingredient is */
};

struct value {
	bool known;
	struct interval number;
	enum approx approx;
};

static const struct value zero = { .known = true,
	.number = { { 0, 1 }, { 0, 1 } } };
static const struct value unknown = { .number = { { 0, 1 }, { 0, 1 } } };

static bool evaluate(
    struct cell *cell, const struct formula *node, struct value *value);

/* The smaller of those over 0. */
static int64_t
fewer(int64_t a, int64_t b)
{
	if (a > 0 && b > 0)
		return a < b ? a : b;
	return a > b ? a : b;
}

static void
add_persons(struct cell *cell, const struct persons *persons)
{
	cell->persons = fewer(cell->persons, persons->part);
	cell->persons = fewer(cell->persons, persons->all);
	if (persons->outside > 0)
		cell->persons = fewer(cell->persons, persons->outside);
}

static const struct raw_cell *
find_cell(const struct raw_table *table, const char *category)
{
	for (size_t i = 0; i < table->count; i++)
		if (table->dimension == NULL ||
		    str_equal(table->cells[i].category, category))
			return &table->cells[i];
	return NULL;
}

/* A category that the ingredient has no rows for. */
static bool
take_no_rows(
    struct cell *cell, const struct indicator *indicator, struct value *value)
{
	if (indicator->formula != NULL)
		return evaluate(cell, indicator->formula, value);
	*value = zero;
	value->known = indicator->measure.kind->zero_when_empty &&
		       indicator->rows.part == NULL &&
		       indicator->per.kind != PER_MEASURE &&
		       indicator->require == NULL;
	return true;
}

/* An ingredient's value for `month`; false on overflow. */
static bool
take_ingredient(struct cell *cell, const struct indicator *indicator,
    int32_t month, struct value *value)
{
	const char *dimension = cell->dimension;
	const struct raw_table *table;
	const struct raw_cell *theirs;

	*value = unknown;
	if (dimension != NULL && !indicator_has_breakdown(indicator, dimension))
		dimension = NULL;
	table = computing_find(cell->computing, indicator, month, dimension);
	if (table == NULL)
		return true;
	if (table->missing_reason != NULL) {
		cell->reason = table->missing_reason;
		return true;
	}
	cell->provisional = cell->provisional || table->provisional;
	theirs = find_cell(table, cell->category);
	if (theirs == NULL)
		return take_no_rows(cell, indicator, value);
	add_persons(cell, &theirs->persons);
	if (theirs->status == RAW_MISSING)
		return true;
	value->known = true;
	value->number = (struct interval){ theirs->value,
		theirs->is_band ? theirs->high : theirs->value };
	value->approx = theirs->approx;
	return true;
}

/* What is missing, or divided by nothing, stays missing. */
static bool
calculate(
    enum formula_kind kind, struct value a, struct value b, struct value *value)
{
	bool divides = kind == FORMULA_DIVIDE;

	*value = unknown;
	if (!a.known || !b.known || (divides && interval_has_zero(b.number)))
		return true;
	value->known = true;
	value->approx = approx_join(a.approx, b.approx);
	if (kind == FORMULA_ADD)
		return interval_add(a.number, b.number, &value->number);
	if (kind == FORMULA_SUBTRACT)
		return interval_subtract(a.number, b.number, &value->number);
	if (kind == FORMULA_MULTIPLY)
		return interval_multiply(a.number, b.number, &value->number);
	return interval_divide(a.number, b.number, &value->number);
}

/* All months of the window must have a value. */
static bool
take_window(struct cell *cell, const struct formula *node, struct value *value)
{
	struct value count = zero;
	int32_t first, last;

	window_months(node->window, cell->month, &first, &last);
	*value = zero;
	for (int32_t month = first; month <= last; month++) {
		struct value one;

		if (!take_ingredient(cell, node->indicator, month, &one))
			return false;
		if (!calculate(FORMULA_ADD, *value, one, value))
			return false;
	}
	count.number = interval_point(fraction_integer(last - first + 1));
	return node->kind == FORMULA_SUM ||
	       calculate(FORMULA_DIVIDE, *value, count, value);
}

static void
take_parameter(
    struct cell *cell, const struct parameter *parameter, struct value *value)
{
	const struct parameter_value *number =
	    parameter_value(parameter, month_last_day(cell->month));

	*value = unknown;
	if (number == NULL) {
		cell->reason = parameter->name;
		return;
	}
	value->known = true;
	value->number = (struct interval){ number->low, number->high };
}

static bool
evaluate_two(struct cell *cell, const struct formula *node, struct value *value)
{
	struct value a, b;

	return evaluate(cell, node->operands[0], &a) &&
	       evaluate(cell, node->operands[1], &b) &&
	       calculate(node->kind, a, b, value);
}

/* False on overflow. */
static bool
evaluate(struct cell *cell, const struct formula *node, struct value *value)
{
	struct value operand;

	*value = zero;
	switch (node->kind) {
	case FORMULA_NUMBER:
		value->number = interval_point(node->number);
		return true;
	case FORMULA_INDICATOR:
		return take_ingredient(
		    cell, node->indicator, cell->month, value);
	case FORMULA_PARAMETER:
		take_parameter(cell, node->parameter, value);
		return true;
	case FORMULA_NEGATIVE:
		return evaluate(cell, node->operands[0], &operand) &&
		       calculate(FORMULA_SUBTRACT, zero, operand, value);
	case FORMULA_ADD:
	case FORMULA_SUBTRACT:
	case FORMULA_MULTIPLY:
	case FORMULA_DIVIDE:
		return evaluate_two(cell, node, value);
	case FORMULA_MEAN:
	case FORMULA_SUM:
		return take_window(cell, node, value);
	case FORMULA_NAME:
	case FORMULA_LOWEST:
	case FORMULA_HIGHEST:
		break; /* refused by the check */
	}
	*value = unknown;
	return true;
}

static void
give_persons(const struct cell *cell, struct raw_cell *raw)
{
	raw->persons.part = raw->persons.all = cell->persons;
	raw->persons.outside = cell->persons < 0 ? -1 : 0;
}

/* False on overflow. */
static bool
fill_cell(const struct computing *computing, const struct indicator *indicator,
    int32_t month, struct raw_table *table, struct raw_cell *raw)
{
	struct cell cell = { computing, month, table->dimension, raw->category,
		-1, NULL, false };
	struct value value;

	if (!evaluate(&cell, indicator->formula, &value))
		return false;
	raw->status = value.known ? RAW_VALUE : RAW_MISSING;
	raw->value = value.number.low;
	raw->is_band = !interval_is_point(value.number);
	if (raw->is_band)
		raw->high = value.number.high;
	/* Whatever its word was, a number that is worked out is about right. */
	raw->approx = approx_join(value.approx, APPROX_NONE);
	table->provisional = table->provisional || cell.provisional;
	if (table->missing_reason == NULL)
		table->missing_reason = cell.reason;
	give_persons(&cell, raw);
	return true;
}

/* A category on its way into the table. */
struct category {
	int64_t place; /* in the code lists */
	const char *text;
	const char *label;
	const struct other_labels *others;
};

struct categories {
	const struct breakdown *by;
	struct arena *arena;
	size_t count, capacity;
	struct category *items;
};

/* What is not known comes last; what has no list is in order of text. */
static int64_t
place_of_part(const struct code_list *codes, const char *text, size_t length)
{
	if (length == 0)
		return INT32_MAX;
	return codes == NULL ? 0 : code_list_find(codes, text, length);
}

/* A category's place in the code lists of its one or two columns. */
static int64_t
place_of(const struct breakdown *by, const char *text)
{
	size_t length = strlen(text);

	if (by->column_count > 1)
		length = strcspn(text, "+");
	if (by->column_count < 2 || text[length] == '\0')
		return place_of_part(by->codes[0], text, length) << 32;
	return (place_of_part(by->codes[0], text, length) << 32) +
	       place_of_part(
		   by->codes[1], text + length + 1, strlen(text + length + 1));
}

static void
add_category(struct categories *categories, const struct raw_cell *cell)
{
	struct category category = { place_of(categories->by, cell->category),
		cell->category, cell->label, cell->others };

	for (size_t i = 0; i < categories->count; i++)
		if (str_equal(categories->items[i].text, cell->category))
			return;
	categories->items =
	    arena_grow(categories->arena, categories->items, categories->count,
		&categories->capacity, sizeof(*categories->items));
	categories->items[categories->count++] = category;
}

static int
compare_categories(const void *left, const void *right)
{
	const struct category *a = left, *b = right;

	if (a->place != b->place)
		return a->place < b->place ? -1 : 1;
	return strcmp(a->text, b->text);
}

/* Those of every ingredient that has the breakdown. */
static void
collect_categories(const struct computing *computing,
    const struct formula *node, int32_t month, const char *dimension,
    struct categories *categories)
{
	int32_t first = month, last = month;

	if (node->kind == FORMULA_MEAN || node->kind == FORMULA_SUM)
		window_months(node->window, month, &first, &last);
	for (int32_t m = first; m <= last && node->indicator != NULL; m++) {
		const struct raw_table *table =
		    computing_find(computing, node->indicator, m, dimension);

		for (size_t i = 0; table != NULL && i < table->count; i++)
			add_category(categories, &table->cells[i]);
	}
	for (size_t i = 0; i < node->count; i++)
		collect_categories(
		    computing, node->operands[i], month, dimension, categories);
}

static void
open_cells(struct raw_table *table, size_t count, struct arena *arena)
{
	table->count = count;
	table->cells = ARENA_ARRAY(arena, struct raw_cell, count);
	for (size_t i = 0; i < count; i++) {
		struct raw_cell *cell = &table->cells[i];

		cell->value = cell->numerator = cell->denominator =
		    fraction_integer(0);
		cell->status = RAW_MISSING;
		cell->persons = (struct persons){ -1, -1, -1 };
	}
}

static void
open_breakdown(const struct computing *computing,
    const struct indicator *indicator, int32_t month,
    const struct breakdown *by, struct raw_table *table)
{
	struct categories categories = { .by = by, .arena = computing->arena };

	table->dimension = by->dimension;
	collect_categories(
	    computing, indicator->formula, month, by->dimension, &categories);
	if (categories.count > 0)
		qsort(categories.items, categories.count,
		    sizeof(*categories.items), compare_categories);
	open_cells(table, categories.count, computing->arena);
	for (size_t i = 0; i < categories.count; i++) {
		table->cells[i].category = categories.items[i].text;
		table->cells[i].label = categories.items[i].label;
		table->cells[i].others = categories.items[i].others;
	}
}

/* Whether `a` is nearer than `b` to the end that is looked for. */
static bool
is_further(enum formula_kind kind, struct fraction a, struct fraction b)
{
	int order = fraction_compare(a, b);

	return kind == FORMULA_LOWEST ? order < 0 : order > 0;
}

/* A category that is known and has a value. */
static bool
competes(const struct raw_cell *cell)
{
	return cell->status != RAW_MISSING && cell->category[0] != '\0';
}

static const struct raw_cell *
find_extreme(enum formula_kind kind, const struct raw_table *table)
{
	const struct raw_cell *best = NULL;

	for (size_t i = 0; i < table->count; i++) {
		const struct raw_cell *cell = &table->cells[i];

		if (competes(cell) &&
		    (best == NULL ||
			is_further(kind, cell->value, best->value)))
			best = cell;
	}
	return best;
}

/* lowest(X), highest(X): the category; those that tie are all named. */
static void
fill_code(const struct computing *computing, const struct indicator *indicator,
    int32_t month, struct raw_table *table)
{
	const struct formula *formula = indicator->formula;
	const struct raw_table *theirs = computing_find(computing,
	    formula->indicator, month, formula->indicator->by[0].dimension);
	const struct raw_cell *best = find_extreme(formula->kind, theirs);
	struct cell cell = { .persons = -1 };
	struct str codes, labels;

	open_cells(table, 1, computing->arena);
	table->missing_reason = theirs->missing_reason;
	table->provisional = theirs->provisional;
	str_init(&codes, computing->arena);
	str_init(&labels, computing->arena);
	for (size_t i = 0; i < theirs->count; i++) {
		const struct raw_cell *one = &theirs->cells[i];

		add_persons(&cell, &one->persons);
		if (best == NULL || !competes(one) ||
		    fraction_compare(one->value, best->value) != 0)
			continue;
		str_printf(
		    &codes, "%s%s", codes.length > 0 ? "+" : "", one->category);
		str_printf(
		    &labels, "%s%s", labels.length > 0 ? ", " : "", one->label);
	}
	give_persons(&cell, &table->cells[0]);
	if (best == NULL)
		return;
	table->cells[0].status = RAW_VALUE;
	table->cells[0].code = codes.text;
	table->cells[0].text = labels.text;
}

static bool
fill_table(const struct computing *computing, const struct indicator *indicator,
    int32_t month, struct raw_table *table)
{
	for (size_t i = 0; i < table->count; i++)
		if (!fill_cell(
			computing, indicator, month, table, &table->cells[i]))
			return computing_overflow(computing, indicator);
	return true;
}

bool
worked_compute(const struct computing *computing,
    const struct indicator *indicator, int32_t month, struct raw_table *tables,
    size_t *count)
{
	*count = 0;
	for (size_t i = 0; i < 1 + indicator->by_count; i++)
		table_describe(indicator, month, &tables[i]);
	if (formula_is_code(indicator->formula)) {
		fill_code(computing, indicator, month, &tables[(*count)++]);
		return true;
	}
	if (indicator->has_total) {
		open_cells(&tables[*count], 1, computing->arena);
		if (!fill_table(
			computing, indicator, month, &tables[(*count)++]))
			return false;
	}
	for (size_t i = 0; i < indicator->by_count; i++) {
		struct raw_table *table = &tables[(*count)++];

		open_breakdown(
		    computing, indicator, month, &indicator->by[i], table);
		if (!fill_table(computing, indicator, month, table))
			return false;
	}
	return true;
}
