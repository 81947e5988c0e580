/* Growing string in an arena, and the nearest name for suggestions. */
#include "base/str.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define NAME_MAX_LENGTH 63 /* longer words get no suggestion */

void
str_init(struct str *str, struct arena *arena)
{
	str->arena = arena;
	str->length = 0;
	str->capacity = 64;
	str->text = arena_room(arena, str->capacity);
	str->text[0] = '\0';
}

void
str_grow(struct str *str, size_t more)
{
	size_t capacity = str->capacity;

	while (capacity - str->length <= more)
		capacity *= 2;
	str->text =
	    arena_resize(str->arena, str->text, str->capacity, capacity);
	str->capacity = capacity;
}

static inline void
make_room(struct str *str, size_t more)
{
	if (str->capacity - str->length <= more)
		str_grow(str, more);
}

void
str_put(struct str *str, const void *bytes, size_t length)
{
	if (length == 0)
		return;
	make_room(str, length);
	memcpy(str->text + str->length, bytes, length);
	str->length += length;
	str->text[str->length] = '\0';
}

void
str_puts(struct str *str, const char *text)
{
	str_put(str, text, strlen(text));
}

void
str_put_integer(struct str *str, long number)
{
	char digits[3 * sizeof(number)];
	size_t at = sizeof(digits);
	unsigned long rest =
	    number < 0 ? -(unsigned long)number : (unsigned long)number;

	do
		digits[--at] = (char)('0' + rest % 10);
	while ((rest /= 10) > 0);
	if (number < 0)
		str_putc(str, '-');
	str_put(str, digits + at, sizeof(digits) - at);
}

void
str_put_hex(struct str *str, const void *bytes, size_t length)
{
	static const char digits[] = "0123456789ABCDEF";
	const unsigned char *byte = bytes;
	char *at;

	make_room(str, 2 * length);
	at = str->text + str->length;
	for (size_t i = 0; i < length; i++) {
		*at++ = digits[byte[i] >> 4];
		*at++ = digits[byte[i] & 15];
	}
	*at = '\0';
	str->length += 2 * length;
}

void
str_printf(struct str *str, const char *format, ...)
{
	size_t room = str->capacity - str->length;
	va_list args, again;
	int length;

	va_start(args, format);
	va_copy(again, args);
	length = vsnprintf(str->text + str->length, room, format, args);
	assert(length >= 0);
	if ((size_t)length >= room) {
		make_room(str, (size_t)length);
		vsnprintf(
		    str->text + str->length, (size_t)length + 1, format, again);
	}
	str->length += (size_t)length;
	va_end(again);
	va_end(args);
}

void
str_put_utf8(struct str *str, unsigned c)
{
	assert(c <= 0x10FFFF);
	if (c < 0x80) {
		str_putc(str, (char)c);
	} else if (c < 0x800) {
		str_putc(str, (char)(0xC0 | c >> 6));
		str_putc(str, (char)(0x80 | (c & 0x3F)));
	} else if (c < 0x10000) {
		str_putc(str, (char)(0xE0 | c >> 12));
		str_putc(str, (char)(0x80 | (c >> 6 & 0x3F)));
		str_putc(str, (char)(0x80 | (c & 0x3F)));
	} else {
		str_putc(str, (char)(0xF0 | c >> 18));
		str_putc(str, (char)(0x80 | (c >> 12 & 0x3F)));
		str_putc(str, (char)(0x80 | (c >> 6 & 0x3F)));
		str_putc(str, (char)(0x80 | (c & 0x3F)));
	}
}

void
str_put_list(struct str *str, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		str_printf(str, "%s%s", i == 0 ? "" : ", ", names[i]);
}

size_t
str_hash(const char *text, size_t length)
{
	uint64_t hash = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (uint8_t)text[i]) * UINT64_C(1099511628211);
	return (size_t)(hash ^ hash >> 32);
}

static size_t
smallest(size_t a, size_t b, size_t c)
{
	size_t least = a < b ? a : b;

	return least < c ? least : c;
}

static char
small_letter(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Levenshtein's distance, one row at a time; capitals count as small. */
static size_t
edit_distance(const char *a, const char *b)
{
	size_t row[NAME_MAX_LENGTH + 1];
	size_t length = strlen(b);

	for (size_t j = 0; j <= length; j++)
		row[j] = j;
	for (size_t i = 0; a[i] != '\0'; i++) {
		size_t diagonal = row[0];

		row[0] = i + 1;
		for (size_t j = 0; j < length; j++) {
			size_t above = row[j + 1];

			row[j + 1] = smallest(above + 1, row[j] + 1,
			    diagonal +
				(small_letter(a[i]) != small_letter(b[j])));
			diagonal = above;
		}
	}
	return row[length];
}

/* Whether the word lacks only what stands before it: 16 of 016. */
static bool
is_tail(const char *word, const char *name)
{
	size_t length = strlen(word), whole = strlen(name);

	return length < whole && str_equal(name + whole - length, word);
}

const char *
str_nearest(const char *word, const char *const *names, size_t count)
{
	const char *nearest = NULL;
	size_t length = strlen(word);
	size_t best = length / 3 + 1;

	if (length > NAME_MAX_LENGTH)
		return NULL;
	for (size_t i = 0; i < count; i++) {
		size_t distance;

		if (strlen(names[i]) > NAME_MAX_LENGTH)
			continue;
		distance = edit_distance(word, names[i]);
		if (distance < best ||
		    (distance == best &&
			(nearest == NULL || (is_tail(word, names[i]) &&
						!is_tail(word, nearest))))) {
			best = distance;
			nearest = names[i];
		}
	}
	return nearest;
}
