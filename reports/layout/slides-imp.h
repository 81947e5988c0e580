/*
 * What the files that lay out slides share.  A slide is one slab as high as
 * the page, with y from the page's top; blocks are placed on it from `y` down
 * to `bottom`, in the document's order.
 */
#ifndef LAYOUT_SLIDES_IMP_H
#define LAYOUT_SLIDES_IMP_H

#include "layout/layout-imp.h"

#include <stdbool.h>
#include <stddef.h>

struct slide {
	struct layout *layout;
	struct slab *slab;
	const struct block *title;	 /* its heading, or NULL */
	const struct block *first, *end; /* its content */
	const struct block *eu;		 /* on the last slide's band, or NULL */
	const struct block *logo;	 /* on the first slide, or NULL */
	double y, bottom;		 /* what is free */
	size_t note_lines, notes_drawn;	 /* at the source's place */
	bool full;			 /* told already */
};

/* --- flow_slides.c --- */

/* A passage of a block's text, or of plain text (an artifact, block NULL). */
void slide_passage(struct slide *slide, const struct block *block,
    enum theme_style style, struct passage *passage);
void slide_words(struct slide *slide, const char *text, enum theme_style style,
    struct passage *passage);
/* Draws lines, the first one's baseline at y; the last one's baseline. */
double slide_lines(struct slide *slide, const struct passage *passage,
    const struct lines *lines, double x, double y);
/* Breaks and draws; an error [slide] when there are more lines than `most`
 * (`what` names it).  The last baseline. */
double slide_text(struct slide *slide, const struct passage *passage,
    const char *what, size_t most, double x, double y, double width);
/* A title: two lines at most, as long as each other. */
double slide_title(
    struct slide *slide, const struct passage *passage, double y, double width);
/* Sets a strip at y; an error at the first slab that ends below `bottom`. */
void slide_strip(
    struct slide *slide, const struct strip *strip, double y, double bottom);

/* --- slide_content.c --- */

/* The blocks of an ordinary slide, below its title. */
void slide_content(struct slide *slide);
/* A paragraph after columns, cards or quotations, or a list below them. */
bool slide_is_note(const struct block *block);
/* Whether the list stands below cards or a figure, apart from them. */
bool slide_list_follows(const struct slide *slide, const struct block *list);

/* --- slide_parts.c: blocks that have a place of their own --- */

void slide_columns(struct slide *slide, const struct block *columns);
/* The quotation and those that follow it; the block after them. */
const struct block *slide_quotes(
    struct slide *slide, const struct block *first);
void slide_cards(struct slide *slide, const struct block *cards);
void slide_list(struct slide *slide, const struct block *list);

/* --- slide_band.c: at the foot of the last slide --- */

/* Where the slide's content ends. */
double slide_band_top(const struct slide *slide);
/* For an emblem or pictures; on the last slide for the county's logo, too. */
bool slide_has_band(const struct slide *slide, bool last);
/* The emblem of the slide's EU block, its pictures, the programme's words. */
void slide_band(struct slide *slide);

/* --- slide_covers.c: first, contents, last --- */

void slide_cover(struct slide *slide, bool last);
void slide_contents(struct slide *slide, const struct block *contents);

#endif
