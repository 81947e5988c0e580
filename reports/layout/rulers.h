/*
 * The rulers of a run, one for each language and choice of features: documents
 * and counties share most of their words, and each is shaped once.
 */
#ifndef LAYOUT_RULERS_H
#define LAYOUT_RULERS_H

struct arena;
struct ruler;
struct rulers;
struct theme;

/* The arena must live as long as the rulers; the words have arenas of their
 * own. */
struct rulers *rulers_new(struct arena *arena);
void rulers_free(struct rulers *rulers); /* NULL is fine */

/* The ruler for documents of that language; it stays the rulers'. */
struct ruler *rulers_get(
    struct rulers *rulers, const char *language, const struct theme *theme);

#endif
