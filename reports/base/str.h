/*
 * Growing string in an arena.  `text` is always NUL-terminated, so it can be
 * handed on as it stands; `length` counts bytes and allows NUL inside.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct arena;

struct str {
	char *text;
	size_t length;
	size_t capacity;
	struct arena *arena;
};

void str_init(struct str *str, struct arena *arena);

/* Makes room for as many bytes and the NUL behind them. */
void str_grow(struct str *str, size_t more);

/* Here, since text is mostly put together byte by byte. */
static inline void
str_putc(struct str *str, char c)
{
	if (str->capacity - str->length <= 1)
		str_grow(str, 1);
	str->text[str->length++] = c;
	str->text[str->length] = '\0';
}

void str_put(struct str *str, const void *bytes, size_t length);
void str_puts(struct str *str, const char *text);
void str_printf(struct str *str, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Appends the number in decimal digits: a tenth of what printf takes. */
void str_put_integer(struct str *str, long number);

/* Appends each byte as two capital hexadecimal digits. */
void str_put_hex(struct str *str, const void *bytes, size_t length);

/* Appends the names: a, b, c. */
void str_put_list(struct str *str, const char *const *names, size_t count);

/* Appends the code point (a valid one) as UTF-8. */
void str_put_utf8(struct str *str, unsigned code_point);

/* Most texts that are asked about differ in their first byte. */
static inline bool
str_equal(const char *a, const char *b)
{
	return *a == *b && strcmp(a, b) == 0;
}

/* FNV-1a with its halves folded together: for tables in memory. */
size_t str_hash(const char *text, size_t length);

/*
 * The name of `names` (`count` of them) that is nearest to `word` by edit
 * distance, or NULL when none is near enough to be worth suggesting.  Capitals
 * and small letters are alike; of several the one that lacks nothing but what
 * stands before the word (16: 016).
 */
const char *str_nearest(
    const char *word, const char *const *names, size_t count);

#endif
