/*
 * Personal identity codes (henkilötunnus): DDMMYYsNNNc, with a sign s of the
 * century and a check character c.  None may be in a delivery, in whatever
 * column; a hash or a longer number that holds such a row of characters is
 * none.  A letter beyond ASCII, a quote mark or a blank beside it hides none,
 * nor does the minus or the dash that office programs make of its hyphen.
 * https://dvv.fi/en/personal-identity-code
 */
#include "registers/registers-imp.h"

#include "base/diag.h"
#include "registers/masks.h"

#include <string.h>

#define CODE_LENGTH 11
#define CODE_LENGTH_MAX 13 /* its sign is one of three bytes */
#define SIGN_PLACE 6	   /* behind the date */

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_word(char c)
{
	return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static char
upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static int
number(const char *text, int digits)
{
	int value = 0;

	for (int i = 0; i < digits; i++)
		value = value * 10 + (text[i] - '0');
	return value;
}

bool
identity_is_code(const char *text)
{
	static const char centuries[] = "+-YXWVUABCDEF";
	static const char checks[] = "0123456789ABCDEFHJKLMNPRSTUVWXY";
	int day, month;

	for (int i = 0; i < 10; i++)
		if (i != SIGN_PLACE && !is_digit(text[i]))
			return false;
	if (text[6] == '\0' || strchr(centuries, upper(text[6])) == NULL)
		return false;
	day = number(text, 2);
	month = number(text + 2, 2);
	if (day < 1 || day > 31 || month < 1 || month > 12)
		return false;
	return upper(text[10]) ==
	       checks[(number(text, 6) * 1000 + number(text + 7, 3)) % 31];
}

/* The bytes of the sign of the century: 3 of a minus, a dash or a hyphen beyond
 * ASCII, or else 1. */
static size_t
sign_length(const char *text, size_t length)
{
	static const char *const hyphens[] = { "\xE2\x80\x90", "\xE2\x80\x91",
		"\xE2\x80\x92", "\xE2\x80\x93", "\xE2\x88\x92" };

	for (size_t i = 0; i < sizeof(hyphens) / sizeof(hyphens[0]); i++)
		if (length >= 3 && memcmp(text, hyphens[i], 3) == 0)
			return 3;
	return 1;
}

/* Whether a code begins at `at` and stands alone. */
static bool
is_code_at(const struct bytes *bytes, size_t at)
{
	const char *text = bytes->data + at;
	size_t left = bytes->length - at;
	size_t sign = sign_length(text + SIGN_PLACE, left - SIGN_PLACE);
	size_t length = CODE_LENGTH - 1 + sign;
	char code[CODE_LENGTH];

	if (left < length || (at > 0 && is_word(text[-1])) ||
	    (left > length && is_word(text[length])))
		return false;
	memcpy(code, text, SIGN_PLACE);
	code[SIGN_PLACE] = sign > 1 ? '-' : text[SIGN_PLACE];
	memcpy(code + SIGN_PLACE + 1, text + SIGN_PLACE + sign,
	    CODE_LENGTH - SIGN_PLACE - 1);
	return identity_is_code(code);
}

/* Where six digits, a sign of one byte or three and three digits begin. */
static uint64_t
starts_of(uint64_t digits)
{
	uint64_t three = digits & digits >> 1 & digits >> 2;

	return three & three >> 3 & (three >> 7 | three >> 9);
}

/* The bytes from `from` on; behind the file's end there are zeros. */
static const char *
block_at(const struct bytes *bytes, size_t from, char *last)
{
	if (from + MASK_BLOCK <= bytes->length)
		return bytes->data + from;
	memset(last, 0, MASK_BLOCK);
	memcpy(last, bytes->data + from, bytes->length - from);
	return last;
}

/*
 * Every byte of a delivery is looked at, so masks of digits tell where a code
 * may begin; that is a tenth of the work of looking at them one by one.  A
 * block sees the codes that end in it.
 */
bool
identity_find(const struct bytes *bytes, size_t from, size_t *at)
{
	char last[MASK_BLOCK];

	for (; from < bytes->length; from += MASK_BLOCK - CODE_LENGTH_MAX + 1) {
		const char *block = block_at(bytes, from, last);
		uint64_t starts = starts_of(mask_digits(block));

		for (; starts != 0; starts &= starts - 1) {
			*at = from + (size_t)__builtin_ctzll(starts);
			if (is_code_at(bytes, *at))
				return true;
		}
	}
	return false;
}

bool
identity_check(const char *path, const struct bytes *bytes, struct diag *diag)
{
	struct pos pos = { path, 1, 0 };
	size_t at = 0, line_start = 0, seen = 0, count = 0;

	for (; identity_find(bytes, at, &at); at += CODE_LENGTH) {
		if (++count > NOTES_MAX)
			continue;
		for (; seen < at; seen++) {
			if (bytes->data[seen] != '\n')
				continue;
			pos.line++;
			line_start = seen + 1;
		}
		pos.column = (int)(at - line_start) + 1;
		diag_error(diag, pos, "identity",
		    "a personal identity code stands here; replace it by a "
		    "pseudonym before the delivery (docs/toimitukset.md)");
	}
	if (count > NOTES_MAX)
		diag_error(diag, pos_file(path), "identity",
		    "%zu more personal identity codes", count - NOTES_MAX);
	return count == 0;
}
