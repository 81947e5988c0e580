/*
 * The check of expressions.  In: a parsed tree and the register's schema; out:
 * the same tree with every word resolved and every node typed, or located
 * errors, all of them.  A word means what its neighbour lets it mean: beside a
 * code column it is a code of that list, elsewhere a column.
 */
#include "indicators/expr-imp.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/str.h"
#include "registers/schema.h"

#include <stdarg.h>
#include <string.h>

struct checker {
	const struct schema *schema;
	struct yaml_text text;
	struct arena *arena;
	struct diag *diag;
	bool failed;
};

static void check(
    struct checker *checker, struct expr *node, const struct expr *beside);

const char *
expr_type_name(enum expr_type type)
{
	static const char *const names[] = {
		"something wrong", /* EXPR_TYPE_FAULTY */
		"a number",	   /* EXPR_TYPE_NUMBER */
		"a date",	   /* EXPR_TYPE_DATE */
		"a month",	   /* EXPR_TYPE_MONTH */
		"a code",	   /* EXPR_TYPE_CODE */
		"an id",	   /* EXPR_TYPE_ID */
		"a text",	   /* EXPR_TYPE_TEXT */
		"a condition",	   /* EXPR_TYPE_CONDITION */
	};

	return names[type];
}

const char *
expr_suggestion(struct arena *arena, const char *word, const char *const *names,
    size_t count)
{
	const char *nearest = str_nearest(word, names, count);

	if (nearest == NULL)
		return "";
	return arena_printf(arena, "; did you mean %s?", nearest);
}

const char *
expr_suggest_column(
    struct arena *arena, const struct schema *schema, const char *word)
{
	const char **names =
	    ARENA_ARRAY(arena, const char *, schema->column_count);

	for (size_t i = 0; i < schema->column_count; i++)
		names[i] = schema->columns[i].name;
	return expr_suggestion(arena, word, names, schema->column_count);
}

static const char *
suggest_code(
    struct arena *arena, const struct code_list *list, const char *word)
{
	const char **names = ARENA_ARRAY(arena, const char *, list->count);

	for (size_t i = 0; i < list->count; i++)
		names[i] = list->codes[i].text;
	return expr_suggestion(arena, word, names, list->count);
}

const char *
expr_id_kind(const struct column_schema *column)
{
	const struct schema *target = column->references;

	for (size_t i = 0; target != NULL && i < target->column_count; i++)
		if (target->columns[i].key)
			return target->columns[i].name;
	return column->name;
}

static void fault(struct checker *checker, struct expr *node, const char *rule,
    const char *format, ...) __attribute__((format(printf, 4, 5)));

static void
fault(struct checker *checker, struct expr *node, const char *rule,
    const char *format, ...)
{
	va_list args;

	va_start(args, format);
	diag_error(checker->diag, yaml_text_pos(checker->text, node->offset),
	    rule, "%s", arena_vprintf(checker->arena, format, args));
	va_end(args);
	node->type = EXPR_TYPE_FAULTY;
	checker->failed = true;
}

/* Whether an operand is faulty: then so is the node, without a message. */
static bool
has_faulty(struct expr *node)
{
	node->type = EXPR_TYPE_FAULTY;
	for (size_t i = 0; i < node->count; i++)
		if (node->operands[i]->type == EXPR_TYPE_FAULTY)
			return true;
	return false;
}

static enum expr_type
type_of_column(enum column_type type)
{
	switch (type) {
	case COLUMN_ID:
		return EXPR_TYPE_ID;
	case COLUMN_DATE:
		return EXPR_TYPE_DATE;
	case COLUMN_MONTH:
		return EXPR_TYPE_MONTH;
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		return EXPR_TYPE_NUMBER;
	case COLUMN_CODE:
	case COLUMN_YESNO:
		return EXPR_TYPE_CODE;
	case COLUMN_TEXT:
		return EXPR_TYPE_TEXT;
	}
	return EXPR_TYPE_FAULTY;
}

static void
resolve_column(struct checker *checker, struct expr *node, int index)
{
	const struct column_schema *column = &checker->schema->columns[index];

	node->kind = EXPR_COLUMN;
	node->column = index;
	node->type = type_of_column(column->type);
	node->scale = column_scale(column);
	node->money = column->type == COLUMN_MONEY;
	node->codes = column->codes;
	if (node->type == EXPR_TYPE_ID)
		node->ids = expr_id_kind(column);
}

static void
resolve_constant(struct expr *node, enum expr_type type, int64_t value)
{
	node->kind = EXPR_CONSTANT;
	node->type = type;
	node->value = value;
}

/* A word, number or quoted text as a code of the list; false: it is none. */
static bool
resolve_code(struct expr *node, const struct code_list *list)
{
	int code = code_list_find(list, node->word, strlen(node->word));

	if (code < 0)
		return false;
	resolve_constant(node, EXPR_TYPE_CODE, code);
	node->codes = list;
	return true;
}

static void
fault_code(
    struct checker *checker, struct expr *node, const struct code_list *list)
{
	fault(checker, node, "code", "%s is not in the code list %s%s",
	    node->word, list->name,
	    suggest_code(checker->arena, list, node->word));
}

static void
check_word(
    struct checker *checker, struct expr *node, const struct code_list *beside)
{
	int column = schema_column(checker->schema, node->word);

	if (beside != NULL && resolve_code(node, beside))
		return;
	if (str_equal(node->word, "first_day") ||
	    str_equal(node->word, "last_day")) {
		node->type = EXPR_TYPE_DATE;
		node->kind =
		    node->word[0] == 'f' ? EXPR_FIRST_DAY : EXPR_LAST_DAY;
	} else if (beside != NULL && str_equal(node->word, "county")) {
		node->type = EXPR_TYPE_CODE;
		node->kind = EXPR_COUNTY;
		node->codes = beside;
	} else if (str_equal(node->word, "county")) {
		fault(checker, node, "type",
		    "county is compared with a code column (alue = county)");
	} else if (column >= 0) {
		resolve_column(checker, node, column);
	} else if (beside != NULL) {
		fault_code(checker, node, beside);
	} else {
		fault(checker, node, "name", "%s has no column %s%s",
		    checker->schema->name, node->word,
		    expr_suggest_column(
			checker->arena, checker->schema, node->word));
	}
}

static void
check_number(struct checker *checker, struct expr *node)
{
	const char *point = strchr(node->word, '.');
	size_t places = point == NULL ? 0 : strlen(point + 1);
	int64_t value = 0;

	if (places > EXPR_SCALE_MAX ||
	    decimal_parse(node->word, strlen(node->word), '.', (int)places,
		&value) != DECIMAL_OK) {
		fault(checker, node, "number",
		    "a number has at most 18 digits, %d of them after the "
		    "point",
		    EXPR_SCALE_MAX);
		return;
	}
	resolve_constant(node, EXPR_TYPE_NUMBER, value);
	node->scale = (int)places;
}

static void
check_calendar(struct checker *checker, struct expr *node)
{
	size_t length = strlen(node->word);
	int32_t value;

	if (node->kind == EXPR_DATE ? !day_parse(node->word, length, &value)
				    : !month_parse(node->word, length, &value))
		fault(checker, node, "date",
		    "%s is not in the calendar (1900 to 2199)", node->word);
	else
		resolve_constant(node,
		    node->kind == EXPR_DATE ? EXPR_TYPE_DATE : EXPR_TYPE_MONTH,
		    value);
}

/* A word or literal; `beside` is what it is compared with, or NULL. */
static void
check_leaf(
    struct checker *checker, struct expr *node, const struct expr *beside)
{
	const struct code_list *list = NULL;

	if (beside != NULL && beside->type == EXPR_TYPE_CODE)
		list = beside->codes;
	if (beside != NULL && beside->type == EXPR_TYPE_FAULTY) {
		/* What it may mean depends on a word that means nothing. */
		node->type = EXPR_TYPE_FAULTY;
		return;
	}
	if (node->kind == EXPR_WORD) {
		check_word(checker, node, list);
		return;
	}
	if (list != NULL) {
		if (!resolve_code(node, list))
			fault_code(checker, node, list);
	} else if (node->kind == EXPR_NUMBER) {
		check_number(checker, node);
	} else if (node->kind == EXPR_QUOTED) {
		node->kind = EXPR_CONSTANT;
		node->type = EXPR_TYPE_TEXT;
	} else {
		check_calendar(checker, node);
	}
}

/* Brings operands from `first` on to the largest scale among them. */
static void
raise_scales(struct checker *checker, struct expr *node, size_t first)
{
	static const int64_t powers[EXPR_SCALE_MAX + 1] = { 1, 10, 100, 1000,
		10000, 100000, 1000000, 10000000, 100000000, 1000000000 };
	int scale = 0;

	for (size_t i = first; i < node->count; i++)
		if (node->operands[i]->scale > scale)
			scale = node->operands[i]->scale;
	for (size_t i = first; i < node->count; i++) {
		struct expr *operand = node->operands[i];
		struct expr *raised;

		if (operand->type != EXPR_TYPE_NUMBER ||
		    operand->scale == scale)
			continue;
		raised = ARENA_NEW(checker->arena, struct expr);
		*raised = *operand;
		raised->kind = EXPR_RAISE;
		raised->value = powers[scale - operand->scale];
		raised->scale = scale;
		raised->count = 1;
		raised->operands = ARENA_NEW(checker->arena, struct expr *);
		raised->operands[0] = operand;
		node->operands[i] = raised;
	}
}

static bool
names_column(const struct checker *checker, const struct expr *node)
{
	return node->kind == EXPR_WORD &&
	       schema_column(checker->schema, node->word) >= 0;
}

static bool
is_leaf(const struct expr *node)
{
	return node->count == 0;
}

/*
 * Whether values of the two types stand beside each other: same type, same
 * list of codes, same kind of ids.
 */
static bool
check_alike(struct checker *checker, struct expr *a, struct expr *b)
{
	if (a->type == EXPR_TYPE_FAULTY || b->type == EXPR_TYPE_FAULTY)
		return false;
	if (a->type == EXPR_TYPE_CONDITION || b->type == EXPR_TYPE_CONDITION) {
		fault(checker, a, "type",
		    "a condition has no value to compare or count with");
		return false;
	}
	if (a->type != b->type) {
		fault(checker, b, "type", "cannot compare %s with %s",
		    expr_type_name(a->type), expr_type_name(b->type));
		return false;
	}
	if (a->type == EXPR_TYPE_CODE && a->codes != b->codes) {
		fault(checker, b, "type",
		    "cannot compare codes of %s with codes of %s",
		    a->codes->name, b->codes->name);
		return false;
	}
	if (a->type == EXPR_TYPE_ID && !str_equal(a->ids, b->ids)) {
		fault(checker, b, "type", "cannot compare %s with %s", a->ids,
		    b->ids);
		return false;
	}
	return true;
}

/* Two sides of a comparison, or two values of an if. */
static bool
check_pair(struct checker *checker, struct expr *a, struct expr *b)
{
	bool b_first =
	    is_leaf(a) && !names_column(checker, a) && names_column(checker, b);

	check(checker, b_first ? b : a, NULL);
	check(checker, b_first ? a : b, b_first ? b : a);
	return check_alike(checker, a, b);
}

static bool
has_order(enum expr_type type)
{
	return type == EXPR_TYPE_NUMBER || type == EXPR_TYPE_DATE ||
	       type == EXPR_TYPE_MONTH;
}

static void
check_order(struct checker *checker, struct expr *node)
{
	enum expr_type type = node->operands[0]->type;

	if (!has_order(type))
		fault(checker, node, "type", "%s has no order: use =, <> or in",
		    expr_type_name(type));
	else
		node->type = EXPR_TYPE_CONDITION;
}

static void
check_compare(struct checker *checker, struct expr *node)
{
	node->type = EXPR_TYPE_FAULTY;
	if (!check_pair(checker, node->operands[0], node->operands[1]))
		return;
	if (node->comparison == EXPR_EQUAL || node->comparison == EXPR_UNEQUAL)
		node->type = EXPR_TYPE_CONDITION;
	else
		check_order(checker, node);
	raise_scales(checker, node, 0);
}

/* A value and the things that it is tried against: between, in. */
static void
check_range(struct checker *checker, struct expr *node)
{
	bool good = true;

	check(checker, node->operands[0], NULL);
	for (size_t i = 1; i < node->count; i++) {
		check(checker, node->operands[i], node->operands[0]);
		good = check_alike(
			   checker, node->operands[0], node->operands[i]) &&
		       good;
	}
	node->type = EXPR_TYPE_FAULTY;
	if (!good)
		return;
	if (node->kind == EXPR_BETWEEN)
		check_order(checker, node);
	else
		node->type = EXPR_TYPE_CONDITION;
	raise_scales(checker, node, 0);
}

/* and, or, not */
static void
check_logic(struct checker *checker, struct expr *node)
{
	for (size_t i = 0; i < node->count; i++) {
		struct expr *operand = node->operands[i];

		check(checker, operand, NULL);
		if (operand->type != EXPR_TYPE_FAULTY &&
		    operand->type != EXPR_TYPE_CONDITION)
			fault(checker, operand, "type",
			    "expected a condition (tapa = TA), not %s alone",
			    expr_type_name(operand->type));
	}
	if (!has_faulty(node))
		node->type = EXPR_TYPE_CONDITION;
}

static void
check_given(struct checker *checker, struct expr *node)
{
	check(checker, node->operands[0], NULL);
	if (has_faulty(node))
		return;
	if (node->operands[0]->type == EXPR_TYPE_CONDITION)
		fault(checker, node, "type",
		    "a column is given or missing, a condition is not");
	else
		node->type = EXPR_TYPE_CONDITION;
}

static void
check_if(struct checker *checker, struct expr *node)
{
	struct expr *condition = node->operands[0];
	const struct expr *value = node->operands[1];
	const struct expr *otherwise = node->operands[2];
	bool alike;

	check(checker, condition, NULL);
	if (condition->type != EXPR_TYPE_FAULTY &&
	    condition->type != EXPR_TYPE_CONDITION)
		fault(checker, condition, "type",
		    "if begins with a condition, not %s",
		    expr_type_name(condition->type));
	alike = check_pair(checker, node->operands[1], node->operands[2]);
	if (has_faulty(node) || !alike)
		return;
	raise_scales(checker, node, 1);
	node->type = value->type;
	node->scale = node->operands[1]->scale;
	node->money = value->money || otherwise->money;
	node->codes = value->codes;
	node->ids = value->ids;
}

/* Sums of euros and of other things, but a bare 0 goes with both. */
static bool
mixes_money(const struct expr *a, const struct expr *b)
{
	return a->money != b->money && a->kind != EXPR_CONSTANT &&
	       b->kind != EXPR_CONSTANT;
}

static void
check_days(struct checker *checker, struct expr *node)
{
	if (node->operands[1]->scale > 0)
		fault(checker, node->operands[1], "type",
		    "days are added to a date as a whole number");
	else
		node->type = EXPR_TYPE_DATE;
}

static void
check_add(struct checker *checker, struct expr *node)
{
	const struct expr *a = node->operands[0];
	const struct expr *b = node->operands[1];

	check(checker, node->operands[0], NULL);
	check(checker, node->operands[1], NULL);
	if (has_faulty(node))
		return;
	if (a->type == EXPR_TYPE_DATE && b->type == EXPR_TYPE_NUMBER) {
		check_days(checker, node);
	} else if (node->kind == EXPR_SUBTRACT && a->type == EXPR_TYPE_DATE &&
		   b->type == EXPR_TYPE_DATE) {
		node->type = EXPR_TYPE_NUMBER;
	} else if (a->type != EXPR_TYPE_NUMBER || b->type != EXPR_TYPE_NUMBER) {
		fault(checker, node, "type",
		    "only numbers, and days to a date, are added: not %s and "
		    "%s",
		    expr_type_name(a->type), expr_type_name(b->type));
	} else if (mixes_money(a, b)) {
		fault(checker, node, "unit",
		    "cannot add euros and another number");
	} else {
		node->type = EXPR_TYPE_NUMBER;
		node->money = a->money || b->money;
		raise_scales(checker, node, 0);
		node->scale = node->operands[0]->scale;
	}
}

static void
check_multiply(struct checker *checker, struct expr *node)
{
	const struct expr *a = node->operands[0];
	const struct expr *b = node->operands[1];

	check(checker, node->operands[0], NULL);
	check(checker, node->operands[1], NULL);
	if (has_faulty(node))
		return;
	if (a->type != EXPR_TYPE_NUMBER || b->type != EXPR_TYPE_NUMBER)
		fault(checker, node, "type",
		    "only numbers are multiplied: not %s and %s",
		    expr_type_name(a->type), expr_type_name(b->type));
	else if (a->money && b->money)
		fault(checker, node, "unit", "euros times euros has no unit");
	else if (a->scale + b->scale > EXPR_SCALE_MAX)
		fault(checker, node, "number",
		    "the product has more than %d decimals", EXPR_SCALE_MAX);
	else
		node->type = EXPR_TYPE_NUMBER;
	node->scale = a->scale + b->scale;
	node->money = a->money || b->money;
}

static void
check_negative(struct checker *checker, struct expr *node)
{
	const struct expr *operand = node->operands[0];

	check(checker, node->operands[0], NULL);
	if (has_faulty(node))
		return;
	node->scale = operand->scale;
	node->money = operand->money;
	if (operand->type == EXPR_TYPE_NUMBER)
		node->type = EXPR_TYPE_NUMBER;
	else
		fault(checker, node, "type", "%s has no negative",
		    expr_type_name(operand->type));
}

static void
check(struct checker *checker, struct expr *node, const struct expr *beside)
{
	switch (node->kind) {
	case EXPR_WORD:
	case EXPR_NUMBER:
	case EXPR_DATE:
	case EXPR_MONTH:
	case EXPR_QUOTED:
		check_leaf(checker, node, beside);
		break;
	case EXPR_NEGATIVE:
		check_negative(checker, node);
		break;
	case EXPR_ADD:
	case EXPR_SUBTRACT:
		check_add(checker, node);
		break;
	case EXPR_MULTIPLY:
		check_multiply(checker, node);
		break;
	case EXPR_IF:
		check_if(checker, node);
		break;
	case EXPR_COMPARE:
		check_compare(checker, node);
		break;
	case EXPR_BETWEEN:
	case EXPR_IN:
		check_range(checker, node);
		break;
	case EXPR_GIVEN:
		check_given(checker, node);
		break;
	case EXPR_NOT:
	case EXPR_AND:
	case EXPR_OR:
		check_logic(checker, node);
		break;
	case EXPR_CONSTANT:
	case EXPR_COLUMN:
	case EXPR_FIRST_DAY:
	case EXPR_LAST_DAY:
	case EXPR_COUNTY:
	case EXPR_RAISE:
		/* Made by this check, so never seen by it. */
		break;
	}
}

bool
expr_check(struct expr *expr, const struct schema *schema,
    struct yaml_text text, struct arena *arena, struct diag *diag)
{
	struct checker checker = { schema, text, arena, diag, false };

	check(&checker, expr, NULL);
	return !checker.failed;
}
