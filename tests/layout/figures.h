/*
 * A fixed set of figures, key figures and lists, over which the layout's cases
 * and random documents are laid out.
 */
#ifndef TESTS_LAYOUT_FIGURES_H
#define TESTS_LAYOUT_FIGURES_H

#include "disclosure/safe.h"

struct arena;

/* Some of their texts are of the arena. */
struct safe_figures layout_figures(struct arena *arena);

#endif
