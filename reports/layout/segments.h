/*
 * The stretches of a passage between the places where a line may end.  ICU
 * says where words end, with the house's rules: a dash belongs to the word
 * before it, a range (15–20) and a suffix after a sign (%-yks.) stay whole.
 */
#ifndef LAYOUT_SEGMENTS_H
#define LAYOUT_SEGMENTS_H

#include "layout/breaks.h"
#include "layout/layout-imp.h"

/* The bytes of a stretch; it ends where the next one starts. */
struct segment {
	size_t start;
	size_t visible_end; /* without spaces and line end */
};

/* Two arrays side by side: what breaks.c weighs, and what it stands for. */
struct segments {
	size_t count;
	size_t capacity, stretch_capacity;
	struct segment *items;
	struct stretch *stretches;
};

/*
 * Words part at their own hyphens (Keski-Uudenmaan) and at soft hyphens.
 * False: see diag.
 */
bool segments_find(struct layout *layout, const struct passage *passage,
    struct segments *segments);

/* The hyphen that is drawn where a line ends behind byte `end`; or NULL. */
const struct run *segments_hyphen(
    struct layout *layout, const struct passage *passage, size_t end);

#endif
