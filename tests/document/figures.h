/*
 * A fixed set of figures and lists, over which the document's cases are
 * parsed: each status, unit and breakdown, and twelve months of history.
 */
#ifndef TESTS_DOCUMENT_FIGURES_H
#define TESTS_DOCUMENT_FIGURES_H

#include "disclosure/safe.h"

struct arena;

/* With a grant's (grant.h); some of them are of the arena. */
struct safe_figures document_figures(struct arena *arena);

#endif
