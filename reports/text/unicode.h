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
 * Whether a code point has no place in text: C0 and C1 controls, DEL, and the
 * marks that turn the direction of what follows.
 */
bool unicode_is_control(unsigned code_point);

#endif
