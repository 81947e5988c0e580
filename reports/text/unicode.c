/*
 * Composed form, capitals, and what of a text is heard, through ICU.  Nearly
 * all of our text lies below U+0300, where every sequence is composed, so ICU
 * is seldom asked.
 */
#include "text/unicode.h"

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"

#include <assert.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#define FIRST_COMBINING 0x300

static bool
has_marks(const char *text)
{
	while (*text != '\0')
		if (utf8_next(&text) >= FIRST_COMBINING)
			return true;
	return false;
}

const char *
unicode_nfc(const char *text, struct arena *arena)
{
	if (!has_marks(text))
		return text;

	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
	/* UTF-16 never has more units than UTF-8 has bytes; composing may
	 * triple them at the most (Unicode FAQ, normalization). */
	size_t room = strlen(text) + 1;
	UChar *wide = ARENA_ARRAY(arena, UChar, room);
	UChar *composed = ARENA_ARRAY(arena, UChar, room * 3);
	char *result = ARENA_ARRAY(arena, char, room * 9);
	int32_t length = 0;
	u_strFromUTF8(wide, (int32_t)room, &length, text, -1, &status);
	length = unorm2_normalize(
	    nfc, wide, length, composed, (int32_t)(room * 3), &status);
	u_strToUTF8(
	    result, (int32_t)(room * 9), NULL, composed, length, &status);
	assert(U_SUCCESS(status));
	return result;
}

char *
unicode_capital(const char *text, struct arena *arena)
{
	struct str out;
	str_init(&out, arena);
	if (*text == '\0')
		return out.text;
	const char *rest = text;
	unsigned first = utf8_next(&rest);
	str_put_utf8(&out, (unsigned)u_totitle((UChar32)first));
	str_puts(&out, rest);
	return out.text;
}

bool
unicode_is_control(unsigned c)
{
	return utf8_is_unseen(c) || c == '\t' || c == '\n' || c == '\r' ||
	       c == 0x2028 || c == 0x2029;
}

static bool
is_said(unsigned c)
{
	return u_isalnum((UChar32)c) || c == '%' || c == 0x2030 ||
	       u_charType((UChar32)c) == U_CURRENCY_SYMBOL;
}

bool
unicode_is_said(const char *text)
{
	while (*text != '\0')
		if (is_said(utf8_next(&text)))
			return true;
	return false;
}

bool
unicode_has_word(const char *text)
{
	size_t letters = 0;
	while (*text != '\0' && letters < 2)
		letters =
		    u_isalpha((UChar32)utf8_next(&text)) ? letters + 1 : 0;
	return letters == 2;
}

/* The next that is said, without its capital; 0: the end. */
static UChar32
next_said(const char **text)
{
	while (**text != '\0') {
		unsigned c = utf8_next(text);
		if (is_said(c))
			return u_foldCase((UChar32)c, U_FOLD_CASE_DEFAULT);
	}
	return 0;
}

bool
unicode_sounds_alike(const char *a, const char *b)
{
	UChar32 one, other;
	do {
		one = next_said(&a);
		other = next_said(&b);
	} while (one == other && one != 0);
	return one == other;
}
