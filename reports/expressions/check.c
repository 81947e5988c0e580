/*
 * The check of expressions.  In: a parsed tree and its scope; out:
 * the same tree with every word resolved and every node typed, or located
 * errors, all of them.  Like goes with like: dates with dates, codes with codes
 * of the same list, euros with euros.
 */
#include "expressions/check.h"
#include "expressions/parser.h"

#include "base/arena.h"
#include "base/str.h"
#include "registers/schema.h"

static void check(
    struct expr_checker *checker, struct expr *node, const struct expr *beside);

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

/* A constant is raised once for all rows; false: it is none, or too large. */
static bool
raise_constant(struct expr *operand, int64_t power)
{
	int64_t value;

	if (operand->kind != EXPR_CONSTANT ||
	    __builtin_mul_overflow(operand->value, power, &value))
		return false;
	operand->value = value;
	return true;
}

/* Brings operands from `first` on to the largest scale among them. */
static void
raise_scales(struct expr_checker *checker, struct expr *node, size_t first)
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
		int64_t power;

		if (operand->type != EXPR_TYPE_NUMBER ||
		    operand->scale == scale)
			continue;
		power = powers[scale - operand->scale];
		if (raise_constant(operand, power)) {
			operand->scale = scale;
			continue;
		}
		raised = ARENA_NEW(checker->arena, struct expr);
		*raised = *operand;
		raised->kind = EXPR_RAISE;
		raised->value = power;
		raised->scale = scale;
		raised->count = 1;
		raised->operands = ARENA_NEW(checker->arena, struct expr *);
		raised->operands[0] = operand;
		node->operands[i] = raised;
	}
}

static bool
names_column(const struct expr_checker *checker, const struct expr *node)
{
	return node->kind == EXPR_WORD &&
	       expr_names_column(checker, node->word);
}

static bool
is_leaf(const struct expr *node)
{
	return node->count == 0;
}

/* 2025-5-1 is read as a subtraction. */
static const char *
day_hint(enum expr_type a, enum expr_type b)
{
	if (a == EXPR_TYPE_DATE && b == EXPR_TYPE_NUMBER)
		return "; a day is written 2025-05-01";
	if (a == EXPR_TYPE_MONTH && b == EXPR_TYPE_NUMBER)
		return "; a month is written 2025-05";
	return "";
}

/*
 * Whether values of the two types stand beside each other: same type, same
 * list of codes, same kind of ids.
 */
static bool
check_alike(struct expr_checker *checker, struct expr *a, struct expr *b)
{
	if (a->type == EXPR_TYPE_FAULTY || b->type == EXPR_TYPE_FAULTY)
		return false;
	if (a->type == EXPR_TYPE_CONDITION || b->type == EXPR_TYPE_CONDITION) {
		expr_fault(checker, a, "type",
		    "a condition has no value to compare or count with");
		return false;
	}
	if (a->type == EXPR_TYPE_ROW || b->type == EXPR_TYPE_ROW) {
		expr_fault(checker, a->type == EXPR_TYPE_ROW ? a : b, "find",
		    "a found row is given or missing; its columns are read "
		    "with a dot");
		return false;
	}
	if (a->type != b->type) {
		expr_fault(checker, b, "type", "cannot compare %s with %s%s",
		    expr_type_name(a->type), expr_type_name(b->type),
		    day_hint(a->type, b->type));
		return false;
	}
	if (a->type == EXPR_TYPE_CODE && a->codes != b->codes) {
		expr_fault(checker, b, "type",
		    "cannot compare codes of %s with codes of %s",
		    a->codes->name, b->codes->name);
		return false;
	}
	if (a->type == EXPR_TYPE_ID && !str_equal(a->ids, b->ids)) {
		expr_fault(checker, b, "type", "cannot compare %s with %s",
		    a->ids, b->ids);
		return false;
	}
	return true;
}

/* Two sides of a comparison, or two values of an if. */
static bool
check_pair(struct expr_checker *checker, struct expr *a, struct expr *b)
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
check_order(struct expr_checker *checker, struct expr *node)
{
	enum expr_type type = node->operands[0]->type;

	if (!has_order(type))
		expr_fault(checker, node, "type",
		    "%s has no order: use =, <> or in", expr_type_name(type));
	else
		node->type = EXPR_TYPE_CONDITION;
}

static void
check_compare(struct expr_checker *checker, struct expr *node)
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
check_range(struct expr_checker *checker, struct expr *node)
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
check_logic(struct expr_checker *checker, struct expr *node)
{
	for (size_t i = 0; i < node->count; i++) {
		struct expr *operand = node->operands[i];

		check(checker, operand, NULL);
		if (operand->type != EXPR_TYPE_FAULTY &&
		    operand->type != EXPR_TYPE_CONDITION)
			expr_fault(checker, operand, "type",
			    "expected a condition (tapa = TA), not %s alone",
			    expr_type_name(operand->type));
	}
	if (!has_faulty(node))
		node->type = EXPR_TYPE_CONDITION;
}

static void
check_given(struct expr_checker *checker, struct expr *node)
{
	check(checker, node->operands[0], NULL);
	if (has_faulty(node))
		return;
	if (node->operands[0]->type == EXPR_TYPE_CONDITION)
		expr_fault(checker, node, "type",
		    "a column is given or missing, a condition is not");
	else
		node->type = EXPR_TYPE_CONDITION;
}

static void
check_if(struct expr_checker *checker, struct expr *node)
{
	struct expr *condition = node->operands[0];
	const struct expr *value = node->operands[1];
	const struct expr *otherwise = node->operands[2];
	bool alike;

	check(checker, condition, NULL);
	if (condition->type != EXPR_TYPE_FAULTY &&
	    condition->type != EXPR_TYPE_CONDITION)
		expr_fault(checker, condition, "type",
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
check_days(struct expr_checker *checker, struct expr *node)
{
	if (node->operands[1]->scale > 0)
		expr_fault(checker, node->operands[1], "type",
		    "days are added to a date as a whole number");
	else
		node->type = EXPR_TYPE_DATE;
}

static void
check_add(struct expr_checker *checker, struct expr *node)
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
		expr_fault(checker, node, "type",
		    "only numbers, and days to a date, are added: not %s and "
		    "%s",
		    expr_type_name(a->type), expr_type_name(b->type));
	} else if (mixes_money(a, b)) {
		expr_fault(checker, node, "unit",
		    "cannot add euros and another number");
	} else {
		node->type = EXPR_TYPE_NUMBER;
		node->money = a->money || b->money;
		raise_scales(checker, node, 0);
		node->scale = node->operands[0]->scale;
	}
}

static void
check_multiply(struct expr_checker *checker, struct expr *node)
{
	const struct expr *a = node->operands[0];
	const struct expr *b = node->operands[1];

	check(checker, node->operands[0], NULL);
	check(checker, node->operands[1], NULL);
	if (has_faulty(node))
		return;
	if (a->type != EXPR_TYPE_NUMBER || b->type != EXPR_TYPE_NUMBER)
		expr_fault(checker, node, "type",
		    "only numbers are multiplied: not %s and %s",
		    expr_type_name(a->type), expr_type_name(b->type));
	else if (a->money && b->money)
		expr_fault(
		    checker, node, "unit", "euros times euros has no unit");
	else if (a->scale + b->scale > EXPR_SCALE_MAX)
		expr_fault(checker, node, "number",
		    "the product has more than %d decimals", EXPR_SCALE_MAX);
	else
		node->type = EXPR_TYPE_NUMBER;
	node->scale = a->scale + b->scale;
	node->money = a->money || b->money;
}

static void
check_negative(struct expr_checker *checker, struct expr *node)
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
		expr_fault(checker, node, "type", "%s has no negative",
		    expr_type_name(operand->type));
}

/* year(pvm), month(pvm) */
static void
check_calendar(struct expr_checker *checker, struct expr *node)
{
	enum expr_type type;

	check(checker, node->operands[0], NULL);
	type = node->operands[0]->type;
	if (has_faulty(node))
		return;
	if (type == EXPR_TYPE_DATE || type == EXPR_TYPE_MONTH)
		node->type = EXPR_TYPE_NUMBER;
	else
		expr_fault(checker, node->operands[0], "type",
		    "a date or a month has a year and a month, %s has none",
		    expr_type_name(type));
}

static void
check(
    struct expr_checker *checker, struct expr *node, const struct expr *beside)
{
	switch (node->kind) {
	case EXPR_WORD:
	case EXPR_NUMBER:
	case EXPR_DATE:
	case EXPR_MONTH:
	case EXPR_QUOTED:
		expr_check_leaf(checker, node, beside);
		break;
	case EXPR_FOUND_ROWS:
	case EXPR_FOUND_SUM:
		expr_check_found(checker, node);
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
	case EXPR_YEAR_OF:
	case EXPR_MONTH_OF:
		check_calendar(checker, node);
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
	case EXPR_FOUND:
	case EXPR_FIRST_DAY:
	case EXPR_LAST_DAY:
	case EXPR_COUNTY:
	case EXPR_RAISE:
		/* Made by this check, so never seen by it. */
		break;
	}
}

bool
expr_check(struct expr *expr, struct expr_scope *scope, struct yaml_text text,
    struct arena *arena, struct diag *diag)
{
	struct expr_checker checker = { scope, text, arena, diag, false };

	check(&checker, expr, NULL);
	return !checker.failed;
}

/* A whole text, parsed and checked; NULL: see diag. */
static struct expr *
read_whole(struct yaml_text text, struct expr_scope *scope,
    struct expr *(*parse)(struct expr_parser *), struct arena *arena,
    struct diag *diag)
{
	struct expr_parser parser;
	struct expr *node;

	expr_parser_open(&parser, text, arena, diag);
	node = parse(&parser);
	if (!parser.failed && parser.token.kind != TOKEN_END)
		expr_parser_expected(&parser, parse == expr_parse_condition
						  ? "and, or, or the end"
						  : "the end");
	if (parser.failed || !expr_check(node, scope, text, arena, diag))
		return NULL;
	return node;
}

struct expr *
expr_condition(struct yaml_text text, struct expr_scope *scope,
    struct arena *arena, struct diag *diag)
{
	struct expr *node =
	    read_whole(text, scope, expr_parse_condition, arena, diag);

	if (node == NULL || node->type == EXPR_TYPE_CONDITION)
		return node;
	diag_error(diag, yaml_text_pos(text, node->offset), "type",
	    "expected a condition (tapa = TA), not %s alone",
	    expr_type_name(node->type));
	return NULL;
}

struct expr *
expr_sum(struct yaml_text text, struct expr_scope *scope, struct arena *arena,
    struct diag *diag)
{
	return read_whole(text, scope, expr_parse_sum, arena, diag);
}
