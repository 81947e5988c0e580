/*
 * UTF-8: bytes are checked once, where they enter; after that they are valid.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Whether all bytes are well-formed UTF-8 (no overlong forms, surrogates or
 * code points over U+10FFFF).  When not, *bad_offset is the first wrong byte.
 */
bool utf8_valid(const char *text, size_t length, size_t *bad_offset);

/* Reads one code point of valid UTF-8 at *text and moves past it. */
unsigned utf8_next(const char **text);

/* Number of code points of valid UTF-8. */
size_t utf8_count(const char *text, size_t length);

/*
 * Whether a reader sees nothing of it: control characters but tabs and line
 * ends, marks that turn the direction of what follows, so that a text
 * reads as something else (U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to
 * U+2069), and the mark of a file's byte order, which no PDF/A may say
 * (ISO 19005-3, 6.2.11.7.2).
 */
bool utf8_is_unseen(unsigned code_point);

/* Bytes of the mark of byte order that some programs put before a file's text;
 * 0: it begins with none. */
size_t utf8_mark(const char *text, size_t length);

/* Whether the text has no more than blanks: of any width, no-break ones, and
 * what shows at a line's end alone (a soft hyphen).  So has "". */
bool utf8_is_blank(const char *text);

#endif
