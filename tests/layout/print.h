/*
 * What the drivers of the layout's cases do once they have a document and a
 * theme.
 */
#ifndef TESTS_LAYOUT_PRINT_H
#define TESTS_LAYOUT_PRINT_H

#include <stdbool.h>

struct arena;
struct diag;
struct document;
struct theme;

/*
 * Lays the document out, measures who pays where that is asked for, and prints
 * `what`: "pages", the file as "pdf", or its "tags"; nothing for "diag".  False
 * after a message.
 */
bool layout_print(const char *what, const struct document *document,
    const struct theme *theme, struct arena *arena, struct diag *diag);

#endif
