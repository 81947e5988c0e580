/*
 * The parser of formulas.  In: the text of the key `formula`; out: a tree
 * whose names are not yet resolved.
 *
 *	formula = product { ( "+" | "-" ) product }
 *	product = item { ( "*" | "/" ) item }
 *	item    = number | name | "(" formula ")" | "-" item
 *	        | ( "lowest" | "highest" ) "(" name ")"
 *	        | ( "mean" | "sum" ) "(" name "," window ")"
 */
#include "indicators/definitions.h"
#include "expressions/parser.h"

#include "base/arena.h"

#include <string.h>

static struct formula *parse_sum(struct expr_parser *parser);
static struct formula *parse_item(struct expr_parser *parser);

static struct formula *
node_new(struct expr_parser *parser, enum formula_kind kind)
{
	struct formula *node = ARENA_NEW(parser->arena, struct formula);

	node->kind = kind;
	node->offset = parser->token.offset;
	return node;
}

static bool
take(
    struct expr_parser *parser, enum expr_token_kind kind, const char *expected)
{
	if (parser->token.kind != kind) {
		expr_parser_expected(parser, expected);
		return false;
	}
	expr_parser_take(parser);
	return !parser->failed;
}

static struct formula *
parse_number(struct expr_parser *parser)
{
	struct formula *node = node_new(parser, FORMULA_NUMBER);
	const char *word = expr_parser_word(parser);
	const char *point = strchr(word, '.');
	size_t places = point == NULL ? 0 : strlen(point + 1);
	int64_t scaled = 0, divisor = 1;

	if (places > EXPR_SCALE_MAX ||
	    decimal_parse(word, strlen(word), '.', (int)places, &scaled) !=
		DECIMAL_OK) {
		expr_parser_error(parser, node->offset, "number",
		    "a number has at most 18 digits, %d of them after the "
		    "point",
		    EXPR_SCALE_MAX);
		return NULL;
	}
	for (size_t i = 0; i < places; i++)
		divisor *= 10;
	/* The divisor is a power of ten: nothing can overflow. */
	(void)fraction_make(scaled, divisor, &node->number);
	expr_parser_take(parser);
	return node;
}

static struct formula *
parse_name(struct expr_parser *parser)
{
	struct formula *node = node_new(parser, FORMULA_NAME);

	if (parser->token.kind != TOKEN_WORD) {
		expr_parser_expected(
		    parser, "an indicator, a parameter or a number");
		return NULL;
	}
	node->name = expr_parser_word(parser);
	expr_parser_take(parser);
	return node;
}

/* lowest(X), highest(X), mean(X, WINDOW), sum(X, WINDOW) */
static struct formula *
parse_function(struct expr_parser *parser, enum formula_kind kind)
{
	struct formula *node;

	expr_parser_take(parser);
	if (!take(parser, TOKEN_OPEN, "( after this word"))
		return NULL;
	node = parse_name(parser);
	if (node == NULL)
		return NULL;
	node->kind = kind;
	if (kind == FORMULA_MEAN || kind == FORMULA_SUM) {
		if (!take(parser, TOKEN_COMMA,
			"a comma and a window (12 months, year)"))
			return NULL;
		leaf_window(parser, &node->window);
	}
	if (parser->failed || !take(parser, TOKEN_CLOSE, ")"))
		return NULL;
	return node;
}

static struct formula *
parse_negative(struct expr_parser *parser)
{
	struct formula *node = node_new(parser, FORMULA_NEGATIVE);

	expr_parser_take(parser);
	node->operands[0] = parse_item(parser);
	node->count = 1;
	return node;
}

static bool
find_function(const struct expr_parser *parser, enum formula_kind *kind)
{
	static const struct {
		const char *word;
		enum formula_kind kind;
	} functions[] = {
		{ "lowest", FORMULA_LOWEST },
		{ "highest", FORMULA_HIGHEST },
		{ "mean", FORMULA_MEAN },
		{ "sum", FORMULA_SUM },
	};

	for (size_t i = 0; i < sizeof(functions) / sizeof(functions[0]); i++) {
		if (!expr_parser_is(parser, functions[i].word))
			continue;
		*kind = functions[i].kind;
		return true;
	}
	return false;
}

static struct formula *
parse_item(struct expr_parser *parser)
{
	struct formula *node = NULL;
	enum formula_kind kind;

	if (parser->failed)
		return NULL;
	if (++parser->depth > EXPR_DEPTH_MAX) {
		expr_parser_error(parser, parser->token.offset, "depth",
		    "more than %d parts deep; split the indicator",
		    EXPR_DEPTH_MAX);
		return NULL;
	}
	if (parser->token.kind == TOKEN_OPEN) {
		expr_parser_take(parser);
		node = parse_sum(parser);
		if (!parser->failed)
			take(parser, TOKEN_CLOSE, ")");
	} else if (parser->token.kind == TOKEN_MINUS) {
		node = parse_negative(parser);
	} else if (parser->token.kind == TOKEN_NUMBER) {
		node = parse_number(parser);
	} else if (find_function(parser, &kind)) {
		node = parse_function(parser, kind);
	} else {
		node = parse_name(parser);
	}
	parser->depth--;
	return parser->failed ? NULL : node;
}

/* Operands joined by either of two marks, from the left. */
static struct formula *
parse_joined(struct expr_parser *parser, enum expr_token_kind first_mark,
    enum formula_kind first_kind, enum expr_token_kind second_mark,
    enum formula_kind second_kind,
    struct formula *(*operand)(struct expr_parser *))
{
	struct formula *left = operand(parser);

	while (!parser->failed && (parser->token.kind == first_mark ||
				      parser->token.kind == second_mark)) {
		struct formula *node = node_new(
		    parser, parser->token.kind == first_mark ? first_kind
							     : second_kind);

		expr_parser_take(parser);
		node->operands[0] = left;
		node->operands[1] = operand(parser);
		node->count = 2;
		left = node;
	}
	return parser->failed ? NULL : left;
}

static struct formula *
parse_product(struct expr_parser *parser)
{
	return parse_joined(parser, TOKEN_TIMES, FORMULA_MULTIPLY, TOKEN_DIVIDE,
	    FORMULA_DIVIDE, parse_item);
}

static struct formula *
parse_sum(struct expr_parser *parser)
{
	return parse_joined(parser, TOKEN_PLUS, FORMULA_ADD, TOKEN_MINUS,
	    FORMULA_SUBTRACT, parse_product);
}

struct formula *
formula_parse(struct yaml_text text, struct arena *arena, struct diag *diag)
{
	struct expr_parser parser;
	struct formula *formula;

	expr_parser_open(&parser, text, arena, diag);
	parser.divides = true;
	formula = parse_sum(&parser);
	if (parser.failed || !expr_parser_end(&parser))
		return NULL;
	return formula;
}

bool
formula_is_code(const struct formula *formula)
{
	return formula->kind == FORMULA_LOWEST ||
	       formula->kind == FORMULA_HIGHEST;
}
