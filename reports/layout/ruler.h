/*
 * The ruler measures and shapes text (HarfBuzz).  Text is shaped once; the
 * runs are kept for breaking lines and for writing.
 */
#ifndef LAYOUT_RULER_H
#define LAYOUT_RULER_H

#include "base/diag.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct face;

enum figures_style {
	FIGURES_PROPORTIONAL, /* sentences and large figures: pnum */
	FIGURES_TABULAR	      /* tables, axes, labels: tnum */
};

struct glyph {
	uint32_t id;		    /* in the face; never 0 */
	int32_t advance;	    /* font units, kerning included */
	int32_t natural;	    /* font units: the font's own advance */
	int32_t x_offset, y_offset; /* font units */
	uint32_t text_start;  /* bytes of run->text that this glyph stands */
	uint32_t text_length; /* for; 0: it shares the previous one's text */
};

struct run {
	const struct face *face;
	double size_pt;
	const char *text; /* UTF-8, not NUL-terminated */
	size_t length;
	size_t count;
	struct glyph *glyphs;
	double width_pt;
};

/* Features of the theme and a cache of shaped words; see rulers.h. */
struct ruler;

/*
 * `language` is the document's ("fi").  kern is on, liga and calt are off
 * unless the theme turns them on.
 */
struct ruler *ruler_new(
    const char *language, bool kern, bool liga, bool calt, struct arena *arena);
void ruler_free(struct ruler *ruler); /* HarfBuzz buffer */

/* How many words its cache holds. */
size_t ruler_word_count(const struct ruler *ruler);

/*
 * Shapes one piece of text without line breaks.  U+2011 is set as U+002D with
 * its text kept; soft hyphens, zero-width spaces and word joiners are dropped.
 * A character that the face lacks is an error (rule [glyph]) that names it
 * (U+XXXX) at `pos`; then NULL, as for right-to-left text.
 */
struct run *ruler_shape(struct ruler *ruler, const struct face *face,
    double size_pt, enum figures_style figures, const char *text, size_t length,
    struct pos pos, struct arena *arena, struct diag *diag);

/*
 * How wide ruler_shape would set the text, without a run of its glyphs: text
 * is measured in several ways before it is set once.  False: see diag.
 */
bool ruler_measure(struct ruler *ruler, const struct face *face, double size_pt,
    enum figures_style figures, const char *text, size_t length, struct pos pos,
    struct diag *diag, double *width_pt);

/*
 * The hyphen at the end of a line that breaks a word: it looks like one, but
 * its text is a soft hyphen (U+00AD), so that the word can be put together
 * again (ISO 32000-1, 14.8.2.2.3).  NULL: see diag.
 */
struct run *ruler_hyphen(struct ruler *ruler, const struct face *face,
    double size_pt, struct pos pos, struct arena *arena, struct diag *diag);

#endif
