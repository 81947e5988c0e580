/* Words and the single spaces between them, one after the other. */
#include "text/typography.h"

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "text/lang.h"

#include <unicode/uchar.h>

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#define NO_BREAK_SPACE "\xc2\xa0"
#define EN_DASH "\xe2\x80\x93"
#define MINUS "\xe2\x88\x92"
#define APOSTROPHE "\xe2\x80\x99"
#define DIGITS "0123456789"
#define OPENING "(\"["	     /* what may stand before a word */
#define CLOSING ").,;:!?\"]" /* and behind it */
#define PLAIN_DIGITS_MAX 4   /* of a range: a year */

/* What stands between two spaces. */
struct word {
	const char *at;
	size_t length;
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static struct word
without(struct word word, const char *before, const char *after)
{
	while (word.length > 0 && strchr(before, word.at[0]) != NULL) {
		word.at++;
		word.length--;
	}
	while (
	    word.length > 0 && strchr(after, word.at[word.length - 1]) != NULL)
		word.length--;
	return word;
}

static bool
ends_with_digit(struct word word)
{
	return word.length > 0 && is_digit(word.at[word.length - 1]);
}

static bool
begins_with_digit(struct word word)
{
	return word.length > 0 && is_digit(word.at[0]);
}

static bool
equals(struct word word, const char *text, size_t length)
{
	return word.length == length && memcmp(word.at, text, length) == 0;
}

/* Whether the word is one of a list of words with spaces between them; a
 * capital letter at its start does not matter. */
static bool
is_among(struct word word, const char *list)
{
	while (*list != '\0') {
		size_t length = strcspn(list, " ");

		if (length > 0 && word.length == length &&
		    (word.at[0] | 0x20) == (list[0] | 0x20) &&
		    memcmp(word.at + 1, list + 1, length - 1) == 0)
			return true;
		list += length;
		list += strspn(list, " ");
	}
	return false;
}

/* helmikuu, Helmikuussa */
static bool
is_month(const struct lang *lang, struct word word)
{
	word = without(word, OPENING, "");
	for (size_t i = 0; i < 12; i++) {
		const char *name = lang->months[i].nominative;
		struct word start = { word.at, strlen(name) };

		if (start.length <= word.length && is_among(start, name))
			return true;
	}
	return false;
}

static bool
is_year(struct word word)
{
	word = without(word, "", CLOSING);
	return word.length == 4 && strspn(word.at, DIGITS) >= 4;
}

/* "1." of a day. */
static bool
is_ordinal(struct word word)
{
	word = without(word, OPENING, "");
	return word.length >= 2 && word.length <= 3 && is_digit(word.at[0]) &&
	       word.at[word.length - 1] == '.';
}

/* "A." of a name. */
static bool
is_initial(struct word word)
{
	const char *at;

	word = without(word, OPENING, "");
	at = word.at;
	return word.length > 1 && u_isupper((UChar32)utf8_next(&at)) &&
	       equals((struct word){ at, word.length - (size_t)(at - word.at) },
		   ".", 1);
}

static bool
begins_with_capital(struct word word)
{
	const char *at = word.at;

	return word.length > 0 && u_isupper((UChar32)utf8_next(&at));
}

/* Whether no line may end between the two. */
static bool
is_tied(const struct lang *lang, struct word left, struct word right)
{
	struct word number = without(right, OPENING, "");

	if (ends_with_digit(left) && (begins_with_digit(right) ||
					 is_among(without(right, "", ").,;:!?"),
					     lang_word(lang, "tied-after")) ||
					 is_among(without(right, "", ",;:!?)"),
					     lang_word(lang, "tied-after"))))
		return true;
	if (begins_with_digit(number) && is_among(without(left, OPENING, ""),
					     lang_word(lang, "tied-before")))
		return true;
	return (is_year(right) && is_month(lang, left)) ||
	       (is_ordinal(left) && is_month(lang, right)) ||
	       (is_initial(left) && begins_with_capital(right));
}

/* An address, a path, a code. */
static bool
is_code(struct word word)
{
	for (size_t i = 0; i < word.length; i++) {
		if (strchr("@_=\\", word.at[i]) != NULL)
			return true;
		if (word.at[i] == '/' && i > 0 && i + 1 < word.length &&
		    !is_digit(word.at[i - 1]) && !is_digit(word.at[i + 1]))
			return true;
	}
	return word.length > 4 && memcmp(word.at, "www.", 4) == 0;
}

/* A whole number. */
static bool
is_plain(struct word end)
{
	return strspn(end.at, DIGITS) >= end.length;
}

/* One end of a range: 15, 2023, 1,5, 1.5., 9.30. */
static bool
is_end(struct word end)
{
	return begins_with_digit(end) &&
	       strspn(end.at, DIGITS ".,") >= end.length;
}

/* Two whole numbers, the second larger, neither like part of a longer code. */
static bool
is_rising(struct word low, struct word high)
{
	if (low.length > PLAIN_DIGITS_MAX || high.length > PLAIN_DIGITS_MAX ||
	    low.at[0] == '0' || high.at[0] == '0')
		return false;
	if (low.length != high.length)
		return low.length < high.length;
	return memcmp(low.at, high.at, low.length) < 0;
}

/* The hyphen of a range, or NULL. */
static const char *
range_hyphen(struct word word)
{
	struct word core = without(word, OPENING, CLOSING);
	const char *hyphen = memchr(core.at, '-', core.length);
	struct word low, high;

	if (core.length == 0 || hyphen == NULL)
		return NULL;
	low = (struct word){ core.at, (size_t)(hyphen - core.at) };
	high = (struct word){ hyphen + 1, core.length - low.length - 1 };
	if (!is_end(low) || !is_end(high))
		return NULL;
	if (is_plain(low) && is_plain(high))
		return is_rising(low, high) ? hyphen : NULL;
	return !is_plain(low) && !is_plain(high) ? hyphen : NULL;
}

/* Whether a quotation mark after this character opens. */
static bool
opens(unsigned before)
{
	return before == 0 || u_isUWhiteSpace((UChar32)before) ||
	       before == '(' || before == '[' || before == 0x2013;
}

/* Whether the word begins a quotation, or ends one that began before it. */
static bool
is_quoted(struct word word)
{
	size_t marks = 0;

	for (size_t i = 0; i < word.length; i++)
		marks += word.at[i] == '"';
	return marks % 2 == 1 || word.at[0] == '"';
}

/* The marks around a code may be set; what is in it may not. */
static bool
is_inside_code(struct word word, const char *at)
{
	struct word core = without(word, OPENING, CLOSING);

	return is_code(core) &&
	       (!is_quoted(word) ||
		   (at >= core.at && at < core.at + core.length));
}

/* What a quotation mark, an apostrophe or a hyphen of a word is set as. */
static const char *
sign_of(
    const struct lang *lang, struct word word, const char *at, unsigned before)
{
	if (is_inside_code(word, at))
		return NULL;
	if (*at == '"')
		return lang_word(
		    lang, opens(before) ? "quote-open" : "quote-close");
	if (*at == '\'')
		return APOSTROPHE;
	if (at == range_hyphen(word))
		return EN_DASH;
	if (*at == '-' && at == word.at && opens(before) && is_digit(at[1]))
		return MINUS;
	return NULL;
}

/* A hyphen or two with spaces around are a dash. */
static bool
is_dash(struct word word, unsigned before, char after)
{
	return after == ' ' && (before == ' ' || before == 0) &&
	       (equals(word, "-", 1) || equals(word, "--", 2));
}

/* The last character of what is set so far. */
static unsigned
last_character(const struct str *out, unsigned before)
{
	size_t at = out->length;
	const char *text;

	if (at == 0)
		return before;
	do
		at--;
	while (at > 0 && ((unsigned char)out->text[at] & 0xc0) == 0x80);
	text = out->text + at;
	return utf8_next(&text);
}

static void
put_word(
    const struct lang *lang, struct word word, unsigned before, struct str *out)
{
	if (is_dash(word, before, word.at[word.length])) {
		str_puts(out, EN_DASH);
		return;
	}
	for (const char *at = word.at; at < word.at + word.length; at++) {
		size_t plain = strcspn(at, "\"'- ");
		const char *sign;

		str_put(out, at, plain);
		at += plain;
		if (at == word.at + word.length)
			break;
		sign = sign_of(lang, word, at, last_character(out, before));
		if (sign != NULL)
			str_puts(out, sign);
		else
			str_putc(out, *at);
	}
}

static struct word
next_word(const char *at)
{
	return (struct word){ at, strcspn(at, " ") };
}

char *
typography_set(const struct lang *lang, unsigned before, const char *text,
    struct arena *arena)
{
	struct word word = next_word(text);
	/* a figure before the text ties what follows in it, too */
	struct word left = { before < 0x80 && is_digit((char)before) ? "0" : "",
		before < 0x80 && is_digit((char)before) };
	struct str out;

	str_init(&out, arena);
	for (;;) {
		const char *at = word.at + word.length;
		size_t spaces = strspn(at, " ");

		put_word(lang, word, last_character(&out, before), &out);
		if (*at == '\0')
			return out.text != NULL ? out.text : "";
		if (word.length > 0)
			left = word;
		word = next_word(at + spaces);
		if (spaces == 1 && is_tied(lang, left, word))
			str_puts(&out, NO_BREAK_SPACE);
		else
			str_put(&out, at, spaces);
	}
}
