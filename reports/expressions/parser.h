/*
 * The parser of expressions: definitions read `when`, `measure`, `per` with the
 * same words.  One syntax error ends a text; errors
 * of names and types are collected by the check.
 */
#ifndef EXPRESSIONS_PARSER_H
#define EXPRESSIONS_PARSER_H

#include "base/diag.h"
#include "expressions/expressions.h"

enum expr_token_kind {
	TOKEN_END,
	TOKEN_WORD, /* a name, also with a dot: tyo.alku */
	TOKEN_NUMBER,
	TOKEN_DATE,
	TOKEN_MONTH,
	TOKEN_QUOTED,
	TOKEN_OPEN,
	TOKEN_CLOSE,
	TOKEN_COMMA,
	TOKEN_PLUS,
	TOKEN_MINUS,
	TOKEN_TIMES,
	TOKEN_DIVIDE,
	TOKEN_EQUAL,
	TOKEN_UNEQUAL,
	TOKEN_LESS,
	TOKEN_LESS_EQUAL,
	TOKEN_GREATER,
	TOKEN_GREATER_EQUAL,
	TOKEN_WRONG /* a character or quote that is no token */
};

struct expr_token {
	enum expr_token_kind kind;
	size_t offset;
	size_t length; /* of a quoted one, with its quotes */
};

struct expr_parser {
	struct yaml_text text;
	size_t length;
	struct expr_token token; /* the one not yet taken */
	int depth;
	bool divides; /* a formula: / is division, not a mistake */
	bool failed;
	struct arena *arena;
	struct diag *diag;
};

/* lexer.c: the token that begins at or after `offset`. */
struct expr_token expr_token_at(const char *text, size_t length, size_t offset);

/* tokens.c */
void expr_parser_open(struct expr_parser *parser, struct yaml_text text,
    struct arena *arena, struct diag *diag);
void expr_parser_take(struct expr_parser *parser);
bool expr_parser_is(const struct expr_parser *parser, const char *word);
/* Takes the word when it stands next. */
bool expr_parser_accept(struct expr_parser *parser, const char *word);
/* The token's text, in the arena. */
char *expr_parser_word(const struct expr_parser *parser);
/* Reports that something else was expected, once a text. */
void expr_parser_expected(struct expr_parser *parser, const char *expected);
void expr_parser_error(struct expr_parser *parser, size_t offset,
    const char *rule, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* False, and an error, when words are left over. */
bool expr_parser_end(struct expr_parser *parser);

struct expr *expr_parse_condition(struct expr_parser *parser);
struct expr *expr_parse_sum(struct expr_parser *parser);

#endif
