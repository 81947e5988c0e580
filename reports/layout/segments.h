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
 * Opens what finds where lines may end, once a document: ICU reads its rules
 * each time, longer than it then takes for a line.  False: see diag; to be
 * closed also then.
 */
bool segments_open(struct layout *layout);
void segments_close(struct layout *layout);

/*
 * Words part at their own hyphens (Keski-Uudenmaan) and at soft hyphens.
 * False: see diag.
 */
bool segments_find(struct layout *layout, const struct passage *passage,
    struct segments *segments);

/*
 * Parts words that are wider than `wider_than` points where a dictionary lets
 * them be broken: compounds, and syllables too if so.  Those that hold a soft
 * hyphen stay as the writer wants them.  False: see diag.
 */
bool segments_split(struct layout *layout, const struct passage *passage,
    double wider_than, bool syllables, struct segments *segments);

/* Adds a stretch; `word` is where its word begins.  False: see diag. */
bool segments_add(struct layout *layout, const struct passage *passage,
    size_t word, size_t start, size_t end, enum ending ending,
    struct segments *segments);

/* Adds a stretch that has been measured. */
void segments_put(struct layout *layout, const struct segment *segment,
    const struct stretch *stretch, struct segments *segments);

/* Where a stretch ends. */
size_t segments_end(const struct passage *passage,
    const struct segments *segments, size_t index);

/* Of a line of the stretches from..end, the last one not among them. */
double segments_width(const struct segments *segments, size_t from, size_t end);

/* The hyphen that is drawn where a line ends behind byte `end`; or NULL. */
const struct run *segments_hyphen(
    struct layout *layout, const struct passage *passage, size_t end);

#endif
