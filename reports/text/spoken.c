/* Abbreviations and their words: see the header. */
#include "text/spoken.h"

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"

#include <string.h>

#define NBSP "\u00a0"

struct sign {
	const char *text;
	size_t length;
	const char *one, *many; /* behind 1, and else */
};

#define IN_PLACE_COUNT 2 /* hidden, nil */

struct spoken {
	size_t count;
	struct sign *signs;
	struct sign in_place[IN_PLACE_COUNT]; /* of a figure */
};

/* "pv=päivä/päivää" */
static void
read_pair(
    struct spoken *spoken, const char *pair, size_t length, struct arena *arena)
{
	char *text = arena_strndup(arena, pair, length);
	char *one = strchr(text, '=');
	if (one == NULL)
		return;
	*one++ = '\0';
	char *many = strchr(one, '/');
	if (many != NULL)
		*many++ = '\0';
	spoken->signs[spoken->count++] = (struct sign){
		.text = text,
		.length = strlen(text),
		.one = one,
		.many = many != NULL ? many : one,
	};
}

/* The pair at *at without blanks before it; moves past it; false: the end. */
static bool
next_pair(const char **at, const char **pair, size_t *length)
{
	*pair = *at + strspn(*at, " ;");
	*length = strcspn(*pair, ";");
	*at = *pair + *length;
	return *length > 0;
}

static struct sign
in_place(const struct lang *lang, const char *key, const char *words)
{
	return (struct sign){
		.text = lang_word(lang, key),
		.length = strlen(lang_word(lang, key)),
		.many = lang_word(lang, words),
	};
}

const struct spoken *
spoken_read(const struct lang *lang, struct arena *arena)
{
	struct spoken *spoken = ARENA_NEW(arena, struct spoken);
	const char *at = lang_word(lang, "spoken"), *pair;
	size_t length, count = 0;
	for (const char *end = at; *end != '\0'; end++)
		count += *end == '=';
	spoken->signs = ARENA_ARRAY(arena, struct sign, count);
	while (next_pair(&at, &pair, &length))
		read_pair(spoken, pair, length, arena);
	spoken->in_place[0] = in_place(lang, "hidden", "hidden-words");
	spoken->in_place[1] = in_place(lang, "nil", "nil-words");
	return spoken;
}

bool
spoken_valid(const char *word)
{
	const char *pair;
	size_t length;
	while (next_pair(&word, &pair, &length)) {
		const char *equals = memchr(pair, '=', length);
		if (equals == NULL || equals == pair ||
		    equals + 1 == pair + length)
			return false;
	}
	return true;
}

/* Where the blank before `at` begins; `at` itself: there is none. */
static size_t
blank_before(const char *text, size_t at)
{
	if (at >= 1 && text[at - 1] == ' ')
		return at - 1;
	if (at >= strlen(NBSP) &&
	    memcmp(text + at - strlen(NBSP), NBSP, strlen(NBSP)) == 0)
		return at - strlen(NBSP);
	return at;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Letters of our languages beyond ASCII begin with bytes of their own; dashes,
 * quotation marks and no-break spaces do not. */
static bool
ends_word(const char *text, size_t length, size_t at)
{
	unsigned char c = at < length ? (unsigned char)text[at] : ' ';
	if (c >= 0x80)
		return c == 0xc2 || c == 0xe2;
	return !is_digit((char)c) && c != '/' && c != '-' &&
	       ((c | 0x20) < 'a' || (c | 0x20) > 'z');
}

/* "1", and not the end of 21 or 2,1. */
static bool
is_one(const char *text, size_t end)
{
	return text[end - 1] == '1' &&
	       (end == 1 || (!is_digit(text[end - 2]) && text[end - 2] != ',' &&
				text[end - 2] != '.'));
}

/* What stands at `at`; NULL: no abbreviation. */
static const char *
words_at(const struct sign *sign, const char *text, size_t length, size_t at)
{
	size_t before = blank_before(text, at);
	if (length - at < sign->length ||
	    memcmp(text + at, sign->text, sign->length) != 0)
		return NULL;
	if (before == 0 && at + sign->length == length)
		return sign->many;
	if (before == at || before == 0 ||
	    !ends_word(text, length, at + sign->length))
		return NULL;
	if (text[before - 1] == ',')
		return sign->many;
	if (!is_digit(text[before - 1]))
		return NULL;
	return is_one(text, before) ? sign->one : sign->many;
}

bool
spoken_next(const struct spoken *spoken, const char *text, size_t length,
    size_t from, struct spoken_part *part)
{
	for (size_t at = from; at < length; at++) {
		if (at > 0 && blank_before(text, at) == at)
			continue;
		for (size_t i = 0; i < spoken->count; i++) {
			const struct sign *sign = &spoken->signs[i];
			const char *words = words_at(sign, text, length, at);
			if (words == NULL)
				continue;
			*part = (struct spoken_part){ at, sign->length, words };
			return true;
		}
	}
	return false;
}

const char *
spoken_cell(const struct spoken *spoken, const char *text, size_t length)
{
	for (size_t i = 0; i < IN_PLACE_COUNT; i++)
		if (spoken->in_place[i].length == length &&
		    memcmp(spoken->in_place[i].text, text, length) == 0)
			return spoken->in_place[i].many;
	return NULL;
}

const char *
spoken_text(const struct spoken *spoken, const char *text, struct arena *arena)
{
	size_t length = strlen(text), done = 0;
	struct spoken_part part;
	struct str out;
	if (!spoken_next(spoken, text, length, 0, &part))
		return text;
	str_init(&out, arena);
	do {
		str_put(&out, text + done, part.start - done);
		str_puts(&out, part.words);
		done = part.start + part.length;
	} while (spoken_next(spoken, text, length, done, &part));
	str_puts(&out, text + done);
	return out.text;
}
