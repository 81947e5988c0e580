/*
 * A decimal number in a language's marks (ICU): "1234.5" is "1 234,5" in
 * Finnish.
 */
#ifndef TEXT_FORMATTER_H
#define TEXT_FORMATTER_H

struct arena;
struct lang;

/* Keeps formatted numbers for as long as the arena; see struct lang. */
struct number_memo *number_memo_new(struct arena *arena);

/*
 * `unit` is a part of ICU's number skeleton: "", "percent", "currency/EUR" or
 * "sign-except-zero".  The text is the arena's or the language's memo's.
 */
char *formatter_set(const struct lang *lang, const char *decimal, int decimals,
    const char *unit, struct arena *arena);

#endif
