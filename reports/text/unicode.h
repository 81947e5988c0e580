/*
 * Text as Unicode wants it: composed form (NFC), and capitals by language.
 */
#ifndef TEXT_UNICODE_H
#define TEXT_UNICODE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* Valid UTF-8 in, NFC out; the text itself when it is NFC already. */
const char *unicode_nfc(const char *text, struct arena *arena);

/* The first letter as a capital: "lokakuussa" gives "Lokakuussa". */
char *unicode_capital(const char *text, struct arena *arena);

/*
 * Whether a code point has no place in text: what utf8_is_unseen tells, and
 * all that ends a line.
 */
bool unicode_is_control(unsigned code_point);

/*
 * Whether there is something to read aloud: a letter, a digit, or a sign that
 * has a name in speech (% €).  Blanks, dashes, dots and what has no width are
 * nothing to a listener.
 */
bool unicode_is_said(const char *text);

/* Whether there is a word: two letters in a row. */
bool unicode_has_word(const char *text);

/* Whether both are heard alike: but for capitals, blanks and punctuation. */
bool unicode_sounds_alike(const char *a, const char *b);

#endif
