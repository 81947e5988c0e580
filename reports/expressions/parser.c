/*
 * The parser of expressions.  In: the text of a definition's key; out: a tree
 * whose words are not yet resolved.  Recursive descent over the grammar in
 * expressions.h, a function for each of its rules.  A parenthesis may hold a
 * sum or a condition: which of them fits is a question of types, and the
 * check's.
 */
#include "expressions/expressions.h"
#include "expressions/parser.h"

#include "base/arena.h"
#include "base/str.h"

#include <string.h>

static struct expr *parse_or(struct expr_parser *parser);

static bool
accept(struct expr_parser *parser, enum expr_token_kind kind)
{
	if (parser->token.kind != kind)
		return false;
	expr_parser_take(parser);
	return true;
}

static bool
expect(
    struct expr_parser *parser, enum expr_token_kind kind, const char *expected)
{
	if (accept(parser, kind))
		return true;
	expr_parser_expected(parser, expected);
	return false;
}

static struct expr *
node_new(struct expr_parser *parser, enum expr_kind kind, size_t offset)
{
	struct expr *node = ARENA_NEW(parser->arena, struct expr);

	node->kind = kind;
	node->offset = offset;
	node->depth = 1;
	return node;
}

/* Appends an operand; trees stay shallow so that evaluation may recurse. */
static void
node_add(struct expr_parser *parser, struct expr *node, struct expr *operand)
{
	struct expr **operands;

	if (operand == NULL)
		return;
	if (operand->depth >= EXPR_DEPTH_MAX) {
		expr_parser_error(parser, operand->offset, "depth",
		    "more than %d parts deep; split the indicator",
		    EXPR_DEPTH_MAX);
		return;
	}
	/* Lists are short (4 KiB of text): copying each time is nothing. */
	operands = ARENA_ARRAY(parser->arena, struct expr *, node->count + 1);
	if (node->count > 0)
		memcpy(operands, node->operands,
		    node->count * sizeof(struct expr *));
	operands[node->count++] = operand;
	node->operands = operands;
	if (node->depth <= operand->depth)
		node->depth = operand->depth + 1;
}

static struct expr *
node_two(struct expr_parser *parser, enum expr_kind kind, size_t offset,
    struct expr *left, struct expr *right)
{
	struct expr *node = node_new(parser, kind, offset);

	node_add(parser, node, left);
	node_add(parser, node, right);
	return node;
}

/* if ( condition , sum , sum ) */
static struct expr *
parse_if(struct expr_parser *parser)
{
	struct expr *node = node_new(parser, EXPR_IF, parser->token.offset);

	expr_parser_take(parser);
	if (!expect(parser, TOKEN_OPEN, "( after if"))
		return NULL;
	node_add(parser, node, parse_or(parser));
	if (!expect(parser, TOKEN_COMMA, "a comma after the condition"))
		return NULL;
	node_add(parser, node, expr_parse_sum(parser));
	if (!expect(parser, TOKEN_COMMA, "a comma and the value otherwise"))
		return NULL;
	node_add(parser, node, expr_parse_sum(parser));
	return expect(parser, TOKEN_CLOSE, ")") ? node : NULL;
}

/* year(pvm) or month(pvm), the words before the bracket being there. */
static struct expr *
parse_calendar(struct expr_parser *parser, enum expr_kind kind)
{
	struct expr *node = node_new(parser, kind, parser->token.offset);

	expr_parser_take(parser);
	expr_parser_take(parser);
	node_add(parser, node, expr_parse_sum(parser));
	return expect(parser, TOKEN_CLOSE, ")") ? node : NULL;
}

static bool
is_reserved(const struct expr_parser *parser)
{
	static const char *const words[] = { "and", "or", "not", "between",
		"in", "is", "given", "missing" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (expr_parser_is(parser, words[i]))
			return true;
	return false;
}

static struct expr *
parse_literal(struct expr_parser *parser, enum expr_kind kind)
{
	struct expr *node = node_new(parser, kind, parser->token.offset);
	char *word = expr_parser_word(parser);

	if (kind == EXPR_QUOTED) {
		word[parser->token.length - 1] = '\0';
		word++;
	}
	node->word = word;
	expr_parser_take(parser);
	return node;
}

/* rows(x) or sum(x.tunnit), the words before the bracket being there. */
static struct expr *
parse_found(struct expr_parser *parser, enum expr_kind kind)
{
	struct expr *node = node_new(parser, kind, parser->token.offset);

	expr_parser_take(parser);
	expr_parser_take(parser);
	if (parser->token.kind != TOKEN_WORD) {
		expr_parser_expected(parser, "the name of found rows");
		return NULL;
	}
	node->offset = parser->token.offset;
	node->word = expr_parser_word(parser);
	expr_parser_take(parser);
	return expect(parser, TOKEN_CLOSE, ")") ? node : NULL;
}

/* Whether the word stands next, with a bracket after it. */
static bool
calls(const struct expr_parser *parser, const char *word)
{
	size_t end = parser->token.offset + parser->token.length;

	return expr_parser_is(parser, word) &&
	       expr_token_at(parser->text.text, parser->length, end).kind ==
		   TOKEN_OPEN;
}

static struct expr *parse_item(struct expr_parser *parser);

static struct expr *
parse_inner(struct expr_parser *parser)
{
	struct expr *node;

	if (accept(parser, TOKEN_OPEN)) {
		node = parse_or(parser);
		return expect(parser, TOKEN_CLOSE, ")") ? node : NULL;
	}
	node = node_new(parser, EXPR_NEGATIVE, parser->token.offset);
	expr_parser_take(parser);
	node_add(parser, node, parse_item(parser));
	return node;
}

static bool
go_deeper(struct expr_parser *parser)
{
	if (++parser->depth <= EXPR_DEPTH_MAX)
		return true;
	expr_parser_error(parser, parser->token.offset, "depth",
	    "more than %d parts deep; split the indicator", EXPR_DEPTH_MAX);
	return false;
}

static struct expr *
parse_item(struct expr_parser *parser)
{
	struct expr *node = NULL;

	if (parser->failed || !go_deeper(parser))
		return NULL;
	if (parser->token.kind == TOKEN_OPEN ||
	    parser->token.kind == TOKEN_MINUS)
		node = parse_inner(parser);
	else if (parser->token.kind == TOKEN_NUMBER)
		node = parse_literal(parser, EXPR_NUMBER);
	else if (parser->token.kind == TOKEN_DATE)
		node = parse_literal(parser, EXPR_DATE);
	else if (parser->token.kind == TOKEN_MONTH)
		node = parse_literal(parser, EXPR_MONTH);
	else if (parser->token.kind == TOKEN_QUOTED)
		node = parse_literal(parser, EXPR_QUOTED);
	else if (expr_parser_is(parser, "if"))
		node = parse_if(parser);
	else if (calls(parser, "rows"))
		node = parse_found(parser, EXPR_FOUND_ROWS);
	else if (calls(parser, "sum"))
		node = parse_found(parser, EXPR_FOUND_SUM);
	else if (calls(parser, "year"))
		node = parse_calendar(parser, EXPR_YEAR_OF);
	else if (calls(parser, "month"))
		node = parse_calendar(parser, EXPR_MONTH_OF);
	else if (parser->token.kind == TOKEN_WORD && !is_reserved(parser))
		node = parse_literal(parser, EXPR_WORD);
	else
		expr_parser_expected(parser, "a column, a code or a number");
	parser->depth--;
	return parser->failed ? NULL : node;
}

static struct expr *
parse_product(struct expr_parser *parser)
{
	struct expr *left = parse_item(parser);

	while (!parser->failed && parser->token.kind == TOKEN_TIMES) {
		size_t offset = parser->token.offset;

		expr_parser_take(parser);
		left = node_two(
		    parser, EXPR_MULTIPLY, offset, left, parse_item(parser));
	}
	return left;
}

struct expr *
expr_parse_sum(struct expr_parser *parser)
{
	struct expr *left = parse_product(parser);

	while (!parser->failed && (parser->token.kind == TOKEN_PLUS ||
				      parser->token.kind == TOKEN_MINUS)) {
		enum expr_kind kind =
		    parser->token.kind == TOKEN_PLUS ? EXPR_ADD : EXPR_SUBTRACT;
		size_t offset = parser->token.offset;

		expr_parser_take(parser);
		left =
		    node_two(parser, kind, offset, left, parse_product(parser));
	}
	return parser->failed ? NULL : left;
}

static bool
comparison_of(enum expr_token_kind kind, enum expr_comparison *comparison)
{
	static const struct {
		enum expr_token_kind kind;
		enum expr_comparison comparison;
	} rows[] = {
		{ TOKEN_EQUAL, EXPR_EQUAL },
		{ TOKEN_UNEQUAL, EXPR_UNEQUAL },
		{ TOKEN_LESS, EXPR_LESS },
		{ TOKEN_LESS_EQUAL, EXPR_LESS_EQUAL },
		{ TOKEN_GREATER, EXPR_GREATER },
		{ TOKEN_GREATER_EQUAL, EXPR_GREATER_EQUAL },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (rows[i].kind == kind) {
			*comparison = rows[i].comparison;
			return true;
		}
	}
	return false;
}

/* in ( item , item … ) */
static struct expr *
parse_in(struct expr_parser *parser, struct expr *left, size_t offset)
{
	struct expr *node = node_new(parser, EXPR_IN, offset);

	node_add(parser, node, left);
	if (!expect(parser, TOKEN_OPEN, "( after in"))
		return NULL;
	do {
		node_add(parser, node, parse_item(parser));
	} while (!parser->failed && accept(parser, TOKEN_COMMA));
	return expect(parser, TOKEN_CLOSE, ")") ? node : NULL;
}

static struct expr *
parse_between(struct expr_parser *parser, struct expr *left, size_t offset)
{
	struct expr *node = node_new(parser, EXPR_BETWEEN, offset);

	node_add(parser, node, left);
	node_add(parser, node, expr_parse_sum(parser));
	if (!expr_parser_accept(parser, "and")) {
		expr_parser_expected(parser, "and with the upper end");
		return NULL;
	}
	node_add(parser, node, expr_parse_sum(parser));
	return node;
}

static struct expr *
parse_is(struct expr_parser *parser, struct expr *left, size_t offset)
{
	struct expr *node = node_new(parser, EXPR_GIVEN, offset);

	node_add(parser, node, left);
	node->negated = expr_parser_is(parser, "missing");
	if (expr_parser_accept(parser, "given") ||
	    expr_parser_accept(parser, "missing"))
		return node;
	expr_parser_expected(parser, "given or missing after is");
	return NULL;
}

static struct expr *
parse_test(struct expr_parser *parser)
{
	struct expr *node = expr_parse_sum(parser);
	size_t offset = parser->token.offset;
	enum expr_comparison comparison;
	bool negated;

	if (parser->failed)
		return NULL;
	if (comparison_of(parser->token.kind, &comparison)) {
		expr_parser_take(parser);
		node = node_two(
		    parser, EXPR_COMPARE, offset, node, expr_parse_sum(parser));
		node->comparison = comparison;
		return node;
	}
	if (expr_parser_accept(parser, "is"))
		return parse_is(parser, node, offset);
	negated = expr_parser_accept(parser, "not");
	if (expr_parser_accept(parser, "in"))
		node = parse_in(parser, node, offset);
	else if (!negated && expr_parser_accept(parser, "between"))
		node = parse_between(parser, node, offset);
	else if (negated)
		expr_parser_expected(parser, "in after not");
	if (node != NULL && negated)
		node->negated = true;
	return parser->failed ? NULL : node;
}

static struct expr *
parse_not(struct expr_parser *parser)
{
	struct expr *node;

	if (parser->failed || !expr_parser_is(parser, "not"))
		return parse_test(parser);
	if (!go_deeper(parser))
		return NULL;
	node = node_new(parser, EXPR_NOT, parser->token.offset);
	expr_parser_take(parser);
	node_add(parser, node, parse_not(parser));
	parser->depth--;
	return parser->failed ? NULL : node;
}

/* One operand, or all that `word` joins as the operands of one node. */
static struct expr *
parse_joined(struct expr_parser *parser, const char *word, enum expr_kind kind,
    struct expr *(*parse)(struct expr_parser *))
{
	struct expr *first = parse(parser);
	struct expr *node;

	if (parser->failed || !expr_parser_is(parser, word))
		return first;
	node = node_new(parser, kind, parser->token.offset);
	node_add(parser, node, first);
	while (!parser->failed && expr_parser_accept(parser, word))
		node_add(parser, node, parse(parser));
	return parser->failed ? NULL : node;
}

static struct expr *
parse_and(struct expr_parser *parser)
{
	return parse_joined(parser, "and", EXPR_AND, parse_not);
}

static struct expr *
parse_or(struct expr_parser *parser)
{
	return parse_joined(parser, "or", EXPR_OR, parse_and);
}

struct expr *
expr_parse_condition(struct expr_parser *parser)
{
	return parse_or(parser);
}
