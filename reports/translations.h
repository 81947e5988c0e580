/*
 * What a language says of the indicators, held against the definitions.
 */
#ifndef TRANSLATIONS_H
#define TRANSLATIONS_H

#include <stdbool.h>

struct arena;
struct definitions;
struct diag;
struct lang;

/*
 * Of a language that was read: an id that is no indicator's, or a break that it
 * has not, is an error; a label, note or break that lacks is a warning each,
 * for documents then print it in Finnish.  False: there was an error.
 */
bool translations_check(const struct definitions *definitions,
    const struct lang *lang, struct arena *arena, struct diag *diag);

/* The same of every language below templates/lang, read or not. */
bool translations_check_all(const struct definitions *definitions,
    struct arena *arena, struct diag *diag);

/* A warning for each code list with codes that the documents of its languages
 * show and print in Finnish, since they have no other name. */
void translations_check_codes(const struct definitions *definitions,
    struct arena *arena, struct diag *diag);

#endif
