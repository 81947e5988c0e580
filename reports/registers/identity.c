/*
 * Personal identity codes (henkilötunnus): DDMMYYsNNNc, with a sign s of the
 * century and a check character c.  None may be in a delivery, in whatever
 * column, also when blanks or a line break within quotes part it beside its
 * sign or before its last character, or when office programs have made a minus
 * or a dash of its hyphen.
 *
 * With - or + and the right check character it is a code whatever letters touch
 * it (id010190-900P); digits make a longer number of it.  A letter as sign
 * stands in hashes, too, so letters and digits beside make it part of one.
 * https://dvv.fi/en/personal-identity-code
 */
#include "registers/registers-imp.h"

#include "base/diag.h"
#include "registers/masks.h"

#include <string.h>

#define CODE_LENGTH 11
#define SIGN_PLACE 6 /* behind the date */
#define SIGN_ROOM 7  /* bytes of a sign and the blanks beside it */
#define SEEN_LENGTH (SIGN_PLACE + SIGN_ROOM + 3)

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

/* Whether 11 characters are a code. */
static bool
is_code(const char *text)
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

/* Codes that are sought from a file's begin to its end. */
struct search {
	const struct bytes *bytes;
	size_t counted; /* bytes whose quotes have been counted */
	bool quoted;	/* behind them a quote is open */
};

/* Where the search stands in what may be a code. */
struct place {
	size_t at;
	size_t line_break; /* passed over; 0: none */
	bool blank;	   /* the last blanks were some */
};

static void
skip_blanks(const struct bytes *bytes, struct place *place)
{
	size_t from = place->at;

	while (place->at < bytes->length && !is_word(bytes->data[place->at])) {
		const char *text = bytes->data + place->at;
		size_t size = spelling_blank(text, bytes->length - place->at);

		if (size == 0 && (*text == '\n' || *text == '\r')) {
			place->line_break = place->at;
			size = 1;
		}
		if (size == 0)
			break;
		place->at += size;
	}
	place->blank = place->at > from;
}

/* Takes the next characters of what may be a code; false: the file ends. */
static bool
take(const struct bytes *bytes, struct place *place, char *code, size_t length)
{
	if (bytes->length - place->at < length)
		return false;
	memcpy(code, bytes->data + place->at, length);
	place->at += length;
	return true;
}

/* The sign, with the blanks beside it. */
static bool
take_sign(const struct bytes *bytes, struct place *place, char *sign)
{
	skip_blanks(bytes, place);
	if (sign_length(bytes->data + place->at, bytes->length - place->at) ==
	    3) {
		place->at += 3;
		*sign = '-';
	} else if (!take(bytes, place, sign, 1)) {
		return false;
	}
	skip_blanks(bytes, place);
	return true;
}

/* An id of 8-4-4-4-12 hexadecimal digits. */
static bool
is_uuid(const char *text, size_t length)
{
	static const char form[] = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

	if (length < strlen(form))
		return false;
	for (size_t i = 0; form[i] != '\0'; i++)
		if (form[i] == 'x'
			? !is_digit(text[i]) &&
			      (upper(text[i]) < 'A' || upper(text[i]) > 'F')
			: text[i] != '-')
			return false;
	return true;
}

/* Whether what stands beside the code that begins at `start` makes it part of
 * something else. */
static bool
is_part(
    const struct bytes *bytes, size_t start, const struct place *end, char sign)
{
	char before = start > 0 ? bytes->data[start - 1] : ' ';
	char behind = end->at < bytes->length ? bytes->data[end->at] : ' ';

	if (is_word(sign))
		return is_word(before) || is_word(behind);
	/* Behind a blank another word begins. */
	if (is_digit(before) || is_digit(behind) ||
	    (end->blank && is_word(behind)))
		return true;
	return start >= 2 &&
	       is_uuid(bytes->data + start - 2, bytes->length - start + 2);
}

/* Whether the byte stands between quotes; those asked for follow each other. */
static bool
is_quoted(struct search *search, size_t at)
{
	size_t quotes = mask_count(
	    search->bytes->data + search->counted, at - search->counted, '"');

	search->counted = at;
	search->quoted ^= quotes % 2;
	return search->quoted;
}

/* Whether the byte behind six digits may be a sign or a blank; what touches
 * them tells of a letter.  Most are parts of hashes, or end a cell. */
static bool
may_be_sign(const char *sign)
{
	if (is_word(*sign))
		return !is_word(sign[-SIGN_PLACE - 1]);
	return *sign == '-' || *sign == '+' || (unsigned char)*sign <= ' ' ||
	       (unsigned char)*sign >= 0x80;
}

/* Whether a code begins at `start`, where six digits stand. */
static bool
is_code_at(struct search *search, size_t start)
{
	const struct bytes *bytes = search->bytes;
	struct place place = { .at = start };
	char code[CODE_LENGTH];

	if (start > 0 && !may_be_sign(bytes->data + start + SIGN_PLACE))
		return false;
	if (!take(bytes, &place, code, SIGN_PLACE) ||
	    !take_sign(bytes, &place, code + SIGN_PLACE) ||
	    !take(bytes, &place, code + SIGN_PLACE + 1, 3))
		return false;
	skip_blanks(bytes, &place);
	return take(bytes, &place, code + CODE_LENGTH - 1, 1) &&
	       is_code(code) &&
	       !is_part(bytes, start, &place, code[SIGN_PLACE]) &&
	       (place.line_break == 0 || is_quoted(search, place.line_break));
}

/* Where six digits, up to SIGN_ROOM bytes that begin with no digit, and three
 * digits begin. */
static inline uint64_t
starts_of(uint64_t digits)
{
	uint64_t three = digits & digits >> 1 & digits >> 2;
	uint64_t six = three & three >> 3;
	uint64_t rest = three >> (SIGN_PLACE + 1);

	rest |= rest >> 1;
	rest |= rest >> 2;
	rest |= rest >> (SIGN_ROOM - 4);
	return six & ~(digits >> SIGN_PLACE) & rest;
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
 * The first code from `from` on.  Every byte of a delivery is looked at, so
 * masks of digits tell where a code may begin; that is a tenth of the work of
 * looking at them one by one.  A block sees the codes whose digits end in it.
 */
static bool
find(struct search *search, size_t from, size_t *at)
{
	const struct bytes *bytes = search->bytes;
	char last[MASK_BLOCK];

	for (; from < bytes->length; from += MASK_BLOCK - SEEN_LENGTH + 1) {
		const char *block = block_at(bytes, from, last);
		uint64_t starts = starts_of(mask_digits(block));

		for (; starts != 0; starts &= starts - 1) {
			*at = from + (size_t)__builtin_ctzll(starts);
			if (is_code_at(search, *at))
				return true;
		}
	}
	return false;
}

bool
identity_check(const char *path, const struct bytes *bytes, struct diag *diag)
{
	struct pos pos = { path, 1, 0 };
	struct search search = { .bytes = bytes };
	size_t at = 0, line_start = 0, seen = 0, count = 0;

	for (; find(&search, at, &at); at += CODE_LENGTH) {
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
