/* UTF-8 as RFC 3629 has it: the shortest form only, no surrogates. */
#include "base/utf8.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

/* Bytes of the character that starts with `lead`; 0: it starts none. */
static size_t
sequence_length(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead >= 0xC2 && lead < 0xE0)
		return 2;
	if (lead >= 0xE0 && lead < 0xF0)
		return 3;
	if (lead >= 0xF0 && lead < 0xF5)
		return 4;
	return 0;
}

/* The second byte excludes overlong forms, surrogates and over U+10FFFF. */
static bool
second_valid(unsigned char lead, unsigned char second)
{
	switch (lead) {
	case 0xE0:
		return second >= 0xA0 && second <= 0xBF;
	case 0xED:
		return second >= 0x80 && second <= 0x9F;
	case 0xF0:
		return second >= 0x90 && second <= 0xBF;
	case 0xF4:
		return second >= 0x80 && second <= 0x8F;
	default:
		return second >= 0x80 && second <= 0xBF;
	}
}

static bool
sequence_valid(const unsigned char *bytes, size_t length)
{
	if (length > 1 && !second_valid(bytes[0], bytes[1]))
		return false;
	for (size_t i = 2; i < length; i++)
		if (bytes[i] < 0x80 || bytes[i] > 0xBF)
			return false;
	return true;
}

/* Most text is ASCII: how many of the bytes, 32 at a time, are. */
static size_t
skip_ascii(const unsigned char *bytes, size_t length)
{
	size_t i = 0;
	uint64_t words[4];

	for (; i + sizeof(words) <= length; i += sizeof(words)) {
		memcpy(words, bytes + i, sizeof(words));
		if (((words[0] | words[1] | words[2] | words[3]) &
			0x8080808080808080u) != 0)
			break;
	}
	return i;
}

bool
utf8_valid(const char *text, size_t length, size_t *bad_offset)
{
	const unsigned char *bytes = (const unsigned char *)text;
	size_t i = 0;

	while ((i += skip_ascii(bytes + i, length - i)) < length) {
		size_t n = sequence_length(bytes[i]);

		if (n == 0 || n > length - i || !sequence_valid(bytes + i, n)) {
			if (bad_offset != NULL)
				*bad_offset = i;
			return false;
		}
		i += n;
	}
	return true;
}

unsigned
utf8_next(const char **text)
{
	const unsigned char *bytes = (const unsigned char *)*text;
	size_t n = sequence_length(bytes[0]);
	unsigned c;

	assert(n > 0);
	c = n == 1 ? bytes[0] : bytes[0] & (0xFFu >> (n + 1));
	for (size_t i = 1; i < n; i++)
		c = c << 6 | (bytes[i] & 0x3F);
	*text += n;
	return c;
}

size_t
utf8_count(const char *text, size_t length)
{
	size_t count = 0;

	for (size_t i = 0; i < length; i++)
		if (((unsigned char)text[i] & 0xC0) != 0x80)
			count++;
	return count;
}

bool
utf8_is_unseen(unsigned c)
{
	if (c < 0x20)
		return c != '\n' && c != '\r' && c != '\t';
	return (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E ||
	       c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
	       (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

size_t
utf8_mark(const char *text, size_t length)
{
	static const char mark[] = { '\xEF', '\xBB', '\xBF' };

	return length >= sizeof(mark) && memcmp(text, mark, sizeof(mark)) == 0
		   ? sizeof(mark)
		   : 0;
}

bool
utf8_is_blank(const char *text)
{
	while (*text != '\0') {
		unsigned c = utf8_next(&text);

		if (c != ' ' && c != '\t' && c != '\n' && c != '\r' &&
		    c != 0xA0 && c != 0xAD && c != 0x1680 &&
		    !(c >= 0x2000 && c <= 0x200D) && c != 0x2028 &&
		    c != 0x2029 && c != 0x202F && c != 0x205F && c != 0x2060 &&
		    c != 0x3000 && c != 0xFEFF)
			return false;
	}
	return true;
}
