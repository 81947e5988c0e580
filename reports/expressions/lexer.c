/*
 * The lexer of expressions.  In: the text of a definition's key; out: tokens,
 * each with its place.  A word may begin with a digit (the code 18_29) or hold
 * letters beyond ASCII; 016 is a number here, and the check makes a code of it
 * beside a code column, so its zero is kept.
 */
#include "expressions/parser.h"

#include <string.h>

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       is_digit(c) || c == '_' || (unsigned char)c >= 0x80;
}

/* Whether the bytes are digits (d) and dashes in the shape of `shape`. */
static bool
has_shape(const char *text, size_t length, const char *shape)
{
	if (length < strlen(shape))
		return false;
	for (size_t i = 0; shape[i] != '\0'; i++)
		if (shape[i] == 'd' ? !is_digit(text[i]) : text[i] != '-')
			return false;
	return length == strlen(shape) || !is_word(text[strlen(shape)]);
}

static size_t
count_digits(const char *text, size_t length)
{
	size_t count = 0;

	while (count < length && is_digit(text[count]))
		count++;
	return count;
}

static size_t
count_word(const char *text, size_t length)
{
	size_t count = 0;

	while (count < length &&
	       (is_word(text[count]) ||
		   (text[count] == '.' && count > 0 && count + 1 < length &&
		       is_word(text[count + 1]))))
		count++;
	return count;
}

/* What begins with a digit: date, month, number or a code such as 18_29. */
static struct expr_token
lex_digits(const char *text, size_t length)
{
	size_t digits = count_digits(text, length);

	if (has_shape(text, length, "dddd-dd-dd"))
		return (struct expr_token){ TOKEN_DATE, 0, 10 };
	if (has_shape(text, length, "dddd-dd"))
		return (struct expr_token){ TOKEN_MONTH, 0, 7 };
	if (digits < length && is_word(text[digits]))
		return (struct expr_token){ TOKEN_WORD, 0,
			count_word(text, length) };
	if (digits + 1 < length && text[digits] == '.' &&
	    is_digit(text[digits + 1]))
		digits +=
		    1 + count_digits(text + digits + 1, length - digits - 1);
	return (struct expr_token){ TOKEN_NUMBER, 0, digits };
}

static struct expr_token
lex_quoted(const char *text, size_t length)
{
	const char *end = memchr(text + 1, text[0], length - 1);

	if (end == NULL)
		return (struct expr_token){ TOKEN_WRONG, 0, length };
	return (struct expr_token){ TOKEN_QUOTED, 0, (size_t)(end - text) + 1 };
}

static struct expr_token
lex_mark(const char *text, size_t length)
{
	static const struct {
		const char *mark;
		enum expr_token_kind kind;
	} marks[] = {
		/* the longer ones first */
		{ "<>", TOKEN_UNEQUAL },
		{ "<=", TOKEN_LESS_EQUAL },
		{ ">=", TOKEN_GREATER_EQUAL },
		{ "<", TOKEN_LESS },
		{ ">", TOKEN_GREATER },
		{ "=", TOKEN_EQUAL },
		{ "(", TOKEN_OPEN },
		{ ")", TOKEN_CLOSE },
		{ ",", TOKEN_COMMA },
		{ "+", TOKEN_PLUS },
		{ "-", TOKEN_MINUS },
		{ "*", TOKEN_TIMES },
		{ "/", TOKEN_DIVIDE },
	};

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		size_t size = strlen(marks[i].mark);

		if (size <= length && memcmp(text, marks[i].mark, size) == 0)
			return (struct expr_token){ marks[i].kind, 0, size };
	}
	return (struct expr_token){ TOKEN_WRONG, 0, 1 };
}

struct expr_token
expr_token_at(const char *text, size_t length, size_t offset)
{
	struct expr_token token = { TOKEN_END, 0, 0 };

	while (offset < length && (text[offset] == ' ' || text[offset] == '\t'))
		offset++;
	if (offset < length) {
		const char *rest = text + offset;
		size_t left = length - offset;

		if (is_digit(*rest))
			token = lex_digits(rest, left);
		else if (is_word(*rest))
			token = (struct expr_token){ TOKEN_WORD, 0,
				count_word(rest, left) };
		else if (*rest == '\'' || *rest == '"')
			token = lex_quoted(rest, left);
		else
			token = lex_mark(rest, left);
	}
	token.offset = offset;
	return token;
}
