/*
 * The last look at pages that carry the European emblem: what a funder's
 * requirements ask for is measured on what is drawn, whoever drew it.
 */
#ifndef LAYOUT_VISIBILITY_H
#define LAYOUT_VISIBILITY_H

#include <stdbool.h>

struct arena;
struct diag;
struct document;
struct pages;

/*
 * Errors [visibility] at the template's line: a document that must show the
 * emblem has none; an emblem or statement is altered, in another language, too
 * small, crowded, or smaller than another logo.  True too when nothing is
 * asked for.
 */
bool visibility_check(const struct document *document,
    const struct pages *pages, struct arena *arena, struct diag *diag);

#endif
