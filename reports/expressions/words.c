/*
 * Words of expressions.  In: one word or literal and what it stands beside;
 * out: a constant or a column, or an error at the word with the nearest name.
 * A word means what its neighbour lets it mean: beside a code column it is a
 * code of that list, elsewhere a column.
 */
#include "expressions/check.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/message.h"
#include "base/str.h"
#include "expressions/find.h"
#include "registers/schema.h"

#include <stdarg.h>
#include <string.h>

const char *
expr_type_name(enum expr_type type)
{
	static const char *const names[] = {
		MESSAGE_LATER("something wrong"), /* EXPR_TYPE_FAULTY */
		MESSAGE_LATER("a number"),	  /* EXPR_TYPE_NUMBER */
		MESSAGE_LATER("a date"),	  /* EXPR_TYPE_DATE */
		MESSAGE_LATER("a month"),	  /* EXPR_TYPE_MONTH */
		MESSAGE_LATER("a code"),	  /* EXPR_TYPE_CODE */
		MESSAGE_LATER("an id"),		  /* EXPR_TYPE_ID */
		MESSAGE_LATER("a text"),	  /* EXPR_TYPE_TEXT */
		MESSAGE_LATER("a found row"),	  /* EXPR_TYPE_ROW */
		MESSAGE_LATER("a condition"),	  /* EXPR_TYPE_CONDITION */
	};

	return names[type];
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

void
expr_fault(struct expr_checker *checker, struct expr *node, const char *rule,
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

enum expr_type
expr_type_of(const struct column_schema *column)
{
	switch (column->type) {
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
resolve_column(struct expr *node, const struct expr_column *place)
{
	const struct column_schema *column =
	    &place->schema->columns[place->column];

	node->kind = EXPR_COLUMN;
	node->find = place->find;
	node->column = place->column;
	node->type = expr_type_of(column);
	node->scale = column_scale(column);
	node->money = column->type == COLUMN_MONEY;
	node->codes = column->codes;
	if (node->type == EXPR_TYPE_ID)
		node->ids = column_id_kind(column);
}

/* A word that is neither a code nor one of the language's own. */
static void
check_column(struct expr_checker *checker, struct expr *node)
{
	struct expr_column column;

	if (expr_column_of(checker->scope, node->word, checker->text,
		node->offset, checker->arena, checker->diag, &column)) {
		resolve_column(node, &column);
		return;
	}
	node->type = EXPR_TYPE_FAULTY;
	checker->failed = true;
}

bool
expr_names_column(const struct expr_checker *checker, const char *word)
{
	const char *dot = strchr(word, '.');
	const char *name;

	if (dot == NULL)
		return schema_column(checker->scope->schema, word) >= 0;
	name = arena_strndup(checker->arena, word, (size_t)(dot - word));
	return scope_find(checker->scope, name) != NULL ||
	       schema_column(checker->scope->schema, name) >= 0;
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
fault_code(struct expr_checker *checker, struct expr *node,
    const struct code_list *list)
{
	expr_fault(checker, node, "code", "%s is not in the code list %s%s",
	    node->word, list->name,
	    suggest_code(checker->arena, list, node->word));
}

/* The found row of that name; NULL: a column has it, or nothing. */
static const struct find *
found_row(const struct expr_checker *checker, const char *name)
{
	if (schema_column(checker->scope->schema, name) >= 0)
		return NULL;
	return scope_find(checker->scope, name);
}

static void
resolve_found(
    struct expr_checker *checker, struct expr *node, const struct find *find)
{
	node->kind = EXPR_FOUND;
	node->find = find;
	node->type = EXPR_TYPE_ROW;
	if (!find->faulty)
		return;
	node->type = EXPR_TYPE_FAULTY;
	checker->failed = true;
}

/* first_day, last_day, county; false: the word is none of them. */
static bool
check_known(struct expr_checker *checker, struct expr *node,
    const struct code_list *beside)
{
	bool first = str_equal(node->word, "first_day");

	if (first || str_equal(node->word, "last_day")) {
		node->type = EXPR_TYPE_DATE;
		node->kind = first ? EXPR_FIRST_DAY : EXPR_LAST_DAY;
		return true;
	}
	if (!str_equal(node->word, "county"))
		return false;
	node->type = EXPR_TYPE_CODE;
	node->kind = EXPR_COUNTY;
	node->codes = beside;
	if (beside == NULL)
		expr_fault(checker, node, "type",
		    "county is compared with a code column (alue = county)");
	return true;
}

static void
check_word(struct expr_checker *checker, struct expr *node,
    const struct code_list *beside)
{
	const struct find *find = found_row(checker, node->word);

	if (beside != NULL && resolve_code(node, beside))
		return;
	if (check_known(checker, node, beside))
		return;
	if (find != NULL)
		resolve_found(checker, node, find);
	else if (beside != NULL && !expr_names_column(checker, node->word))
		fault_code(checker, node, beside);
	else
		check_column(checker, node);
}

/* The find of rows(x) or sum(x.tunnit); NULL: an error was reported. */
static const struct find *
check_all(struct expr_checker *checker, struct expr *node, const char *name)
{
	const struct find *find = scope_find(checker->scope, name);
	const char *word = node->kind == EXPR_FOUND_ROWS ? "rows" : "sum";

	if (find != NULL && find->faulty) {
		node->type = EXPR_TYPE_FAULTY;
		checker->failed = true;
		return NULL;
	}
	if (find != NULL && find->kind == FIND_ALL)
		return find;
	if (find == NULL)
		expr_fault(checker, node, "find",
		    "there is no found row %s; %s( ) is taken of rows that are "
		    "found with all (find:)",
		    name, word);
	else
		expr_fault(checker, node, "find",
		    "%s is one row; %s( ) is taken of rows that are found with "
		    "all",
		    name, word);
	return NULL;
}

static void
check_found_sum(
    struct expr_checker *checker, struct expr *node, const char *column)
{
	const struct schema *schema = node->find->schema;
	struct expr_column place = { node->find, schema,
		schema_column(schema, column) };

	if (place.column < 0) {
		expr_fault(checker, node, "name",
		    MESSAGE("%s has no column %s%s"), schema->name, column,
		    expr_suggest_column(checker->arena, schema, column));
		return;
	}
	resolve_column(node, &place);
	node->kind = EXPR_FOUND_SUM;
	if (node->type != EXPR_TYPE_NUMBER)
		expr_fault(checker, node, "type",
		    "sum is taken of numbers, not of %s",
		    expr_type_name(node->type));
}

void
expr_check_found(struct expr_checker *checker, struct expr *node)
{
	const char *dot = strchr(node->word, '.');
	bool sum = node->kind == EXPR_FOUND_SUM;
	const char *name = node->word;

	if (sum != (dot != NULL)) {
		expr_fault(checker, node, "find",
		    "write rows(x) or sum(x.COLUMN), x being the name of rows "
		    "that are found with all");
		return;
	}
	if (sum)
		name = arena_strndup(
		    checker->arena, node->word, (size_t)(dot - node->word));
	node->find = check_all(checker, node, name);
	if (node->find == NULL)
		return;
	node->type = EXPR_TYPE_NUMBER;
	if (sum)
		check_found_sum(checker, node, dot + 1);
}

static void
check_number(struct expr_checker *checker, struct expr *node)
{
	const char *point = strchr(node->word, '.');
	size_t places = point == NULL ? 0 : strlen(point + 1);
	int64_t value = 0;

	if (places > EXPR_SCALE_MAX ||
	    decimal_parse(node->word, strlen(node->word), '.', (int)places,
		&value) != DECIMAL_OK) {
		expr_fault(checker, node, "number",
		    "a number has at most 18 digits, %d of them after the "
		    "point",
		    EXPR_SCALE_MAX);
		return;
	}
	resolve_constant(node, EXPR_TYPE_NUMBER, value);
	node->scale = (int)places;
}

static void
check_calendar(struct expr_checker *checker, struct expr *node)
{
	size_t length = strlen(node->word);
	int32_t value;

	if (node->kind == EXPR_DATE ? !day_parse(node->word, length, &value)
				    : !month_parse(node->word, length, &value))
		expr_fault(checker, node, "date",
		    "%s is not in the calendar (1900 to 2199)", node->word);
	else
		resolve_constant(node,
		    node->kind == EXPR_DATE ? EXPR_TYPE_DATE : EXPR_TYPE_MONTH,
		    value);
}

/* A word or literal; `beside` is what it is compared with, or NULL. */
void
expr_check_leaf(
    struct expr_checker *checker, struct expr *node, const struct expr *beside)
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
