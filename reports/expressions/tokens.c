/*
 * The parser's hand on its tokens: the one that stands next, taking it, and
 * saying that another was expected.  The first error of a text is its only one.
 */
#include "expressions/parser.h"

#include "base/arena.h"

#include <stdarg.h>
#include <string.h>

void
expr_parser_error(struct expr_parser *parser, size_t offset, const char *rule,
    const char *format, ...)
{
	va_list args;

	if (parser->failed)
		return;
	parser->failed = true;
	va_start(args, format);
	diag_error(parser->diag, yaml_text_pos(parser->text, offset), rule,
	    "%s", arena_vprintf(parser->arena, format, args));
	va_end(args);
}

void
expr_parser_take(struct expr_parser *parser)
{
	const struct expr_token *token = &parser->token;

	parser->token = expr_token_at(
	    parser->text.text, parser->length, token->offset + token->length);
	if (parser->token.kind != TOKEN_WRONG)
		return;
	token = &parser->token;
	if (strchr("'\"", parser->text.text[token->offset]) != NULL)
		expr_parser_error(
		    parser, token->offset, "syntax", "the quote is not closed");
	else
		expr_parser_error(parser, token->offset, "syntax",
		    "%c has no meaning here", parser->text.text[token->offset]);
}

void
expr_parser_open(struct expr_parser *parser, struct yaml_text text,
    struct arena *arena, struct diag *diag)
{
	memset(parser, 0, sizeof(*parser));
	parser->text = text;
	parser->length = strlen(text.text);
	parser->arena = arena;
	parser->diag = diag;
	if (parser->length > EXPR_LENGTH_MAX) {
		expr_parser_error(parser, 0, "length",
		    "longer than %d bytes; split the indicator",
		    EXPR_LENGTH_MAX);
		parser->length = 0;
	}
	expr_parser_take(parser);
}

bool
expr_parser_is(const struct expr_parser *parser, const char *word)
{
	return parser->token.kind == TOKEN_WORD &&
	       parser->token.length == strlen(word) &&
	       memcmp(parser->text.text + parser->token.offset, word,
		   parser->token.length) == 0;
}

bool
expr_parser_accept(struct expr_parser *parser, const char *word)
{
	if (!expr_parser_is(parser, word))
		return false;
	expr_parser_take(parser);
	return true;
}

char *
expr_parser_word(const struct expr_parser *parser)
{
	return arena_strndup(parser->arena,
	    parser->text.text + parser->token.offset, parser->token.length);
}

void
expr_parser_expected(struct expr_parser *parser, const char *expected)
{
	size_t offset = parser->token.offset;

	if (parser->token.kind == TOKEN_DIVIDE && !parser->divides)
		expr_parser_error(parser, offset, "divide",
		    "no division inside a row: use per, or a formula between "
		    "indicators");
	else if (parser->token.kind == TOKEN_COMMA)
		expr_parser_error(parser, offset, "comma",
		    "a comma stands only between things of a list; a decimal "
		    "number has a point (0.5)");
	else if (parser->token.kind == TOKEN_END)
		expr_parser_error(
		    parser, offset, "syntax", "expected %s", expected);
	else
		expr_parser_error(parser, offset, "syntax",
		    "expected %s, not %s", expected, expr_parser_word(parser));
}

bool
expr_parser_end(struct expr_parser *parser)
{
	if (parser->token.kind != TOKEN_END)
		expr_parser_expected(parser, "the end");
	return !parser->failed;
}
