/*
 * The leaves of a definition: `measure`, `per`, `by` and `require` (`when` is
 * in when.c).  In: their words and the register's schema; out: filled structs
 * or errors at the word.
 */
#include "indicators/leaves.h"

#include "base/arena.h"
#include "base/str.h"
#include "indicators/definitions.h"
#include "indicators/measures.h"
#include "registers/schema.h"

#include <string.h>

void
leaf_open(struct leaf *leaf, struct yaml_text text, struct expr_scope *scope,
    struct arena *arena, struct diag *diag)
{
	leaf->scope = scope;
	expr_parser_open(&leaf->parser, text, arena, diag);
}

bool
leaf_column(struct leaf *leaf, struct expr_column *column)
{
	struct expr_parser *parser = &leaf->parser;

	if (parser->token.kind != TOKEN_WORD) {
		expr_parser_expected(parser, "a column");
		return false;
	}
	*column = (struct expr_column){ NULL, leaf->scope->schema, 0 };
	if (!parser->failed &&
	    !expr_column_of(leaf->scope, expr_parser_word(parser), parser->text,
		parser->token.offset, parser->arena, parser->diag, column))
		parser->failed = true;
	expr_parser_take(parser);
	return !parser->failed;
}

static const struct column_schema *
schema_of(const struct expr_column *column)
{
	return &column->schema->columns[column->column];
}

/* A sum, checked; NULL: see diag. */
static struct expr *
take_sum(struct leaf *leaf)
{
	struct expr_parser *parser = &leaf->parser;
	struct expr *sum = expr_parse_sum(parser);

	if (parser->failed || !expr_check(sum, leaf->scope, parser->text,
				  parser->arena, parser->diag))
		return NULL;
	return sum;
}

static const struct measure_kind *
find_measure(const struct expr_parser *parser)
{
	for (size_t i = 0; i < measure_kind_count; i++)
		if (expr_parser_is(parser, measure_kinds[i].word))
			return &measure_kinds[i];
	return NULL;
}

static void
refuse_measure(struct expr_parser *parser)
{
	const char **words =
	    ARENA_ARRAY(parser->arena, const char *, measure_kind_count);
	struct str list;

	for (size_t i = 0; i < measure_kind_count; i++)
		words[i] = measure_kinds[i].word;
	str_init(&list, parser->arena);
	str_put_list(&list, words, measure_kind_count);
	if (parser->token.kind != TOKEN_WORD) {
		expr_parser_expected(parser,
		    arena_printf(parser->arena, "a measure (%s)", list.text));
		return;
	}
	expr_parser_error(parser, parser->token.offset, "measure",
	    "unknown measure %s (known: %s)%s", expr_parser_word(parser),
	    list.text,
	    expr_suggestion(parser->arena, expr_parser_word(parser), words,
		measure_kind_count));
}

static void
take_columns(struct leaf *leaf, struct measure *measure)
{
	struct expr_parser *parser = &leaf->parser;
	size_t capacity = 0;

	do {
		size_t offset = parser->token.offset;
		struct expr_column column;

		if (measure->column_count > 0)
			expr_parser_take(parser);
		if (!leaf_column(leaf, &column))
			return;
		if (schema_of(&column)->type == COLUMN_TEXT)
			expr_parser_error(parser, offset, "type",
			    "free text is not counted; name an id or a code");
		measure->columns = arena_grow(parser->arena, measure->columns,
		    measure->column_count, &capacity, sizeof(column));
		measure->columns[measure->column_count++] = column;
	} while (!parser->failed && parser->token.kind == TOKEN_COMMA);
}

static bool
measures(const struct measure_kind *kind, enum expr_type type)
{
	return type == EXPR_TYPE_NUMBER ||
	       (type == EXPR_TYPE_DATE && kind->takes_days);
}

/* once per COLUMN, after a sum */
static void
take_once(struct leaf *leaf, struct measure *measure)
{
	struct expr_parser *parser = &leaf->parser;
	size_t offset;

	if (!expr_parser_accept(parser, "once"))
		return;
	if (!expr_parser_accept(parser, "per")) {
		expr_parser_expected(parser, "per after once");
		return;
	}
	offset = parser->token.offset;
	measure->has_once = true;
	if (leaf_column(leaf, &measure->once) &&
	    schema_of(&measure->once)->type == COLUMN_TEXT)
		expr_parser_error(parser, offset, "type",
		    "once per free text is not counted; name an id or a code");
}

static void
take_measured(struct leaf *leaf, struct measure *measure)
{
	struct expr *sum = take_sum(leaf);

	measure->sum = sum;
	if (sum == NULL)
		leaf->parser.failed = true;
	else if (!measures(measure->kind, sum->type))
		expr_parser_error(&leaf->parser, sum->offset, "type",
		    "%s is taken of numbers%s, not of %s", measure->kind->word,
		    measure->kind->takes_days ? " and days" : "",
		    expr_type_name(sum->type));
	else if (measure->kind->takes_once)
		take_once(leaf, measure);
}

bool
leaf_measure(struct yaml_text text, struct expr_scope *scope,
    struct arena *arena, struct diag *diag, struct measure *measure)
{
	struct leaf leaf;

	leaf_open(&leaf, text, scope, arena, diag);
	measure->kind = find_measure(&leaf.parser);
	if (measure->kind == NULL) {
		refuse_measure(&leaf.parser);
		return false;
	}
	expr_parser_take(&leaf.parser);
	switch (measure->kind->argument) {
	case MEASURE_OF_ROWS:
		break;
	case MEASURE_OF_COLUMNS:
		take_columns(&leaf, measure);
		break;
	case MEASURE_OF_SUM:
		take_measured(&leaf, measure);
		break;
	}
	return !leaf.parser.failed && expr_parser_end(&leaf.parser);
}

static bool
per_number(struct leaf *leaf, struct per *per)
{
	struct expr *number = take_sum(leaf);
	int64_t divisor = 1;

	if (number == NULL || !expr_parser_end(&leaf->parser))
		return false;
	for (int i = 0; i < number->scale; i++)
		divisor *= 10;
	per->kind = PER_NUMBER;
	if (number->kind == EXPR_CONSTANT && number->value > 0 &&
	    fraction_make(number->value, divisor, &per->number))
		return true;
	expr_parser_error(&leaf->parser, number->offset, "per",
	    "expected a measure or a number over 0");
	return false;
}

/* A single word that is no measure: the name of a parameter. */
static bool
is_parameter(struct leaf *leaf)
{
	const struct expr_parser *parser = &leaf->parser;

	return parser->token.kind == TOKEN_WORD &&
	       find_measure(parser) == NULL &&
	       parser->token.offset + parser->token.length == parser->length;
}

bool
leaf_per(struct yaml_text text, struct expr_scope *scope, struct arena *arena,
    struct diag *diag, struct per *per)
{
	struct leaf leaf;

	leaf_open(&leaf, text, scope, arena, diag);
	if (leaf.parser.token.kind == TOKEN_NUMBER)
		return per_number(&leaf, per);
	if (is_parameter(&leaf)) {
		per->kind = PER_PARAMETER;
		per->name = text;
		return true;
	}
	per->kind = PER_MEASURE;
	return leaf_measure(text, scope, arena, diag, &per->measure);
}

/* As many values of an integer as a reader takes for a scale. */
#define SCALE_MAX 12

/* An integer between declared bounds that lie close together. */
static bool
is_scale(const struct column_schema *schema)
{
	return schema->has_min && schema->has_max &&
	       schema->max - schema->min < SCALE_MAX;
}

bool
leaf_has_categories(const struct expr_column *column)
{
	switch (schema_of(column)->type) {
	case COLUMN_CODE:
	case COLUMN_YESNO:
	case COLUMN_ID:
	case COLUMN_DATE:
	case COLUMN_MONTH:
		return true;
	case COLUMN_TEXT:
		return schema_of(column)->release &&
		       schema_of(column)->consent_count == 0;
	case COLUMN_INTEGER:
		return is_scale(schema_of(column));
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		return false;
	}
	return false;
}

/* One column of a breakdown; its name joins the dimension's. */
static void
take_category(struct leaf *leaf, struct breakdown *by)
{
	struct expr_parser *parser = &leaf->parser;
	size_t offset = parser->token.offset;
	struct expr_column *column = &by->columns[by->column_count];
	const char *name;

	if (leaf->scope == NULL) {
		if (parser->token.kind != TOKEN_WORD)
			expr_parser_expected(parser, "a breakdown");
		name = expr_parser_word(parser);
		expr_parser_take(parser);
	} else {
		if (!leaf_column(leaf, column))
			return;
		name = schema_of(column)->name;
		by->codes[by->column_count] = schema_of(column)->codes;
		if (!leaf_has_categories(column))
			expr_parser_error(parser, offset, "type",
			    "figures are broken down by codes, ids, dates, "
			    "months, integers of a scale (min and max, 12 "
			    "values at the most) and released texts (release: "
			    "true)");
	}
	by->column_count++;
	if (by->dimension == NULL)
		by->dimension = name;
	else if (str_equal(by->dimension, name))
		expr_parser_error(parser, offset, "by",
		    "a crossing has two columns of different names");
	else
		by->dimension =
		    arena_printf(parser->arena, "%s+%s", by->dimension, name);
}

bool
leaf_breakdown(struct yaml_text text, struct expr_scope *scope,
    struct arena *arena, struct diag *diag, struct breakdown *by)
{
	struct leaf leaf;

	leaf_open(&leaf, text, scope, arena, diag);
	memset(by, 0, sizeof(*by));
	by->pos = text.pos;
	take_category(&leaf, by);
	if (!leaf.parser.failed && leaf.parser.token.kind == TOKEN_PLUS) {
		expr_parser_take(&leaf.parser);
		take_category(&leaf, by);
	}
	if (!leaf.parser.failed && leaf.parser.token.kind == TOKEN_PLUS)
		expr_parser_error(&leaf.parser, leaf.parser.token.offset, "by",
		    "at most two columns are crossed");
	return !leaf.parser.failed && expr_parser_end(&leaf.parser);
}

const struct schema *
require_schema(void)
{
	static struct column_schema rows = { .name = "rows",
		.type = COLUMN_INTEGER,
		.default_code = -1,
		.negative_column = -1,
		.precision = -1 };
	static const struct schema schema = { .name = "require",
		.kind = REGISTER_COMPLETE,
		.column_count = 1,
		.columns = &rows,
		.day = -1,
		.begin = -1,
		.end = -1 };

	return &schema;
}

bool
leaf_require(struct yaml_text text, struct arena *arena, struct diag *diag,
    const struct expr **require)
{
	struct expr_scope scope = { .schema = require_schema() };

	*require = expr_condition(text, &scope, arena, diag);
	return *require != NULL;
}
