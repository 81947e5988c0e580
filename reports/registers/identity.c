/*
 * Personal identity codes (henkilötunnus): DDMMYYsNNNc, with a sign s of the
 * century and a check character c.  None may be in a delivery, in whatever
 * column; a hash or a longer number that holds such a row of characters is
 * none.  https://dvv.fi/en/personal-identity-code
 */
#include "registers/registers-imp.h"

#include "base/diag.h"

#include <string.h>

#define CODE_LENGTH 11

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_word(char c)
{
	return is_digit(c) || (c >= 'A' && c <= 'Z') ||
	       (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
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
		if (i != 6 && !is_digit(text[i]))
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

/* Whether a code begins at `at` and stands alone. */
static bool
is_code_at(const struct bytes *bytes, size_t at)
{
	const char *text = bytes->data + at;
	size_t left = bytes->length - at;

	return left >= CODE_LENGTH && (at == 0 || !is_word(text[-1])) &&
	       (left == CODE_LENGTH || !is_word(text[CODE_LENGTH])) &&
	       identity_is_code(text);
}

/*
 * The first six characters are digits, so that a step of six finds the last
 * of them, or shows that none of these six begins a code.
 */
bool
identity_find(const struct bytes *bytes, size_t from, size_t *at)
{
	size_t first = from;

	while (first + CODE_LENGTH <= bytes->length) {
		size_t last = first + 6;

		while (last > first && is_digit(bytes->data[last - 1]))
			last--;
		if (last > first) {
			first = last;
			continue;
		}
		if (is_code_at(bytes, first)) {
			*at = first;
			return true;
		}
		first++;
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
