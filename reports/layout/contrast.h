/*
 * Contrast of two colours as WCAG 2.1 defines it (relative luminance and
 * contrast ratio): 1 for equal colours, 21 for black on white.
 */
#ifndef LAYOUT_CONTRAST_H
#define LAYOUT_CONTRAST_H

#include "layout/layout.h"

#include <stdbool.h>

double contrast_ratio(struct colour a, struct colour b);

/* "#RRGGBB" */
bool contrast_colour_parse(const char *text, struct colour *colour);

#endif
