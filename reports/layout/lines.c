/*
 * Breaking a passage into lines: ICU says where a line may end, the ruler how
 * wide the text between two such places is, and the widest start that fits
 * makes a line.  Text is set ragged right, so there is nothing to optimise.
 *
 * A word is broken only when it is wider than its box: after its own hyphen
 * (Keski-Uudenmaan), or at a soft hyphen, which marks where a compound may
 * break; the hyphen drawn there is no part of the text.
 */
#include "layout/layout-imp.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "document/document.h"
#include "text/lang.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <assert.h>
#include <math.h>
#include <string.h>

#define SLACK_PT 0.01 /* rounding errors of sums */
#define EN_DASH 0x2013
#define EM_DASH 0x2014
#define SOFT_HYPHEN 0x00ad
#define ANY_WIDTH 1e6

/* A stretch of text from one possible line end to the next. */
struct segment {
	size_t start, end;
	size_t visible_end; /* without spaces and line end */
	double width;	    /* to the end */
	double visible;	    /* to the visible end */
	bool hard;	    /* the line must end here */
	bool soft;	    /* may end here only at need: inside a word */
	bool hyphen;	    /* and is then drawn with a hyphen */
};

struct segments {
	size_t count;
	size_t capacity;
	struct segment *items;
};

static unsigned
character_before(const char *text, size_t at)
{
	do
		at--;
	while (at > 0 && ((unsigned char)text[at] & 0xc0) == 0x80);
	text += at;
	return utf8_next(&text);
}

/*
 * ICU's rules with those of the house: a dash belongs to the word before it,
 * a range (15–20) and a suffix after a sign (%-yks.) stay whole.
 */
static bool
may_break(const char *text, size_t length, size_t at)
{
	const char *next = text + at;
	unsigned before, after;

	if (at == length)
		return true;
	before = character_before(text, at);
	after = utf8_next(&next);
	if (after == EN_DASH || after == EM_DASH)
		return false;
	if (before == EN_DASH || before == EM_DASH)
		return false;
	return before != '-' || at < 2 || text[at - 2] != '%';
}

/* Adds up the spans' widths between two places of the text. */
static bool
measure(struct layout *layout, const struct passage *passage, size_t start,
    size_t end, double *width)
{
	*width = 0;
	for (size_t i = 0; i < passage->count; i++) {
		const struct span *span = &passage->spans[i];
		size_t from = start > span->start ? start : span->start;
		size_t to = span->start + span->length;
		const struct run *run;

		if (to > end)
			to = end;
		if (from >= to)
			continue;
		run = ruler_shape(layout->ruler, span->face, span->size,
		    passage->figures, passage->text.text + from, to - from,
		    span->pos, layout->arena, layout->diag);
		if (run == NULL)
			return false;
		*width += run->width_pt;
	}
	return true;
}

static bool
add_segment(struct layout *layout, const struct passage *passage, size_t start,
    size_t end, bool hard, struct segments *segments)
{
	const char *text = passage->text.text;
	struct segment *segment;

	segments->items = arena_grow(layout->arena, segments->items,
	    segments->count, &segments->capacity, sizeof(*segments->items));
	segment = &segments->items[segments->count++];
	*segment = (struct segment){ .start = start, .end = end };
	segment->hard = hard;
	segment->hyphen = end < passage->text.length &&
			  character_before(text, end) == SOFT_HYPHEN;
	segment->soft = segment->hyphen ||
			(end < passage->text.length && text[end - 1] == '-');
	segment->visible_end = end;
	while (segment->visible_end > start &&
	       (text[segment->visible_end - 1] == ' ' ||
		   text[segment->visible_end - 1] == '\n'))
		segment->visible_end--;
	return measure(layout, passage, start, end, &segment->width) &&
	       measure(layout, passage, start, segment->visible_end,
		   &segment->visible);
}

static bool
walk_boundaries(struct layout *layout, const struct passage *passage,
    UBreakIterator *iterator, struct segments *segments)
{
	const char *text = passage->text.text;
	size_t length = passage->text.length;
	size_t start = 0;

	for (int32_t at = ubrk_next(iterator); at != UBRK_DONE;
	     at = ubrk_next(iterator)) {
		size_t end = (size_t)at;
		bool hard = text[end - 1] == '\n';

		if (!hard && !may_break(text, length, end))
			continue;
		if (!add_segment(layout, passage, start, end, hard, segments))
			return false;
		start = end;
	}
	return true;
}

static bool
find_segments(struct layout *layout, const struct passage *passage,
    struct segments *segments)
{
	UErrorCode status = U_ZERO_ERROR;
	UText utext = UTEXT_INITIALIZER;
	UBreakIterator *iterator = ubrk_open(
	    UBRK_LINE, layout->document->lang->locale, NULL, 0, &status);
	bool fine = false;

	utext_openUTF8(
	    &utext, passage->text.text, (int64_t)passage->text.length, &status);
	ubrk_setUText(iterator, &utext, &status);
	if (U_FAILURE(status))
		diag_failure(layout->diag, passage->pos, "icu",
		    "ICU cannot break lines: %s", u_errorName(status));
	else
		fine = walk_boundaries(layout, passage, iterator, segments);
	ubrk_close(iterator);
	utext_close(&utext);
	return fine;
}

static void
add_piece(struct layout *layout, const struct span *span, const struct run *run,
    bool drawn, struct line *line)
{
	struct piece *piece;

	line->pieces = arena_grow(layout->arena, line->pieces, line->count,
	    &line->capacity, sizeof(*line->pieces));
	piece = &line->pieces[line->count++];
	*piece = (struct piece){
		.run = run, .span = span, .drawn = drawn, .x = line->width
	};
	line->width += run->width_pt;
}

static const struct run *
shape(struct layout *layout, const struct passage *passage,
    const struct span *span, const char *text, size_t length)
{
	return ruler_shape(layout->ruler, span->face, span->size,
	    passage->figures, text, length, span->pos, layout->arena,
	    layout->diag);
}

/* Everything was shaped before, when it was measured. */
static void
fill_line(struct layout *layout, const struct passage *passage, size_t start,
    size_t end, bool hyphen, struct line *line)
{
	const struct span *last = NULL;

	for (size_t i = 0; i < passage->count; i++) {
		const struct span *span = &passage->spans[i];
		size_t from = start > span->start ? start : span->start;
		size_t to = span->start + span->length;

		if (to > end)
			to = end;
		if (from >= to)
			continue;
		last = span;
		add_piece(layout, span,
		    shape(layout, passage, span, passage->text.text + from,
			to - from),
		    false, line);
	}
	if (hyphen && last != NULL)
		add_piece(layout, last, shape(layout, passage, last, "-", 1),
		    true, line);
}

static struct line *
add_line(struct layout *layout, struct lines *lines)
{
	lines->items = arena_grow(layout->arena, lines->items, lines->count,
	    &lines->capacity, sizeof(*lines->items));
	lines->items[lines->count] = (struct line){ .width = 0 };
	return &lines->items[lines->count++];
}

static struct pos
place_of(const struct passage *passage, size_t at)
{
	for (size_t i = 0; i < passage->count; i++)
		if (at < passage->spans[i].start + passage->spans[i].length)
			return passage->spans[i].pos;
	return passage->pos;
}

/*
 * How many segments from `first` on make a line.  *at_soft is set when the
 * line ends inside a word.  At least one is taken, fitting or not.
 */
static size_t
take_segments(const struct segments *segments, size_t first, double width,
    double hyphen, bool *at_soft)
{
	double used = 0;
	size_t whole = 0, part = 0;

	for (size_t i = first; i < segments->count; i++) {
		const struct segment *segment = &segments->items[i];
		bool fits = used + segment->visible <= width + SLACK_PT;

		if (segment->soft) {
			if (used + segment->visible +
				(segment->hyphen ? hyphen : 0) <=
			    width + SLACK_PT)
				part = i - first + 1;
		} else if (fits) {
			whole = i - first + 1;
		}
		used += segment->width;
		if ((fits && segment->hard) ||
		    used - (segment->width - segment->visible) >
			width + SLACK_PT)
			break;
	}
	if (whole == 0)
		whole = part > 0 ? part : 1;
	*at_soft = segments->items[first + whole - 1].soft;
	return whole;
}

static void
note_excess(const struct passage *passage, const struct line *line,
    size_t start, double width, struct lines *lines)
{
	double excess = line->width - width;

	if (excess <= SLACK_PT || excess <= lines->excess)
		return;
	lines->excess = excess;
	lines->excess_pos = place_of(passage, start);
}

bool
lines_break(struct layout *layout, const struct passage *passage, double width,
    struct lines *lines)
{
	struct segments segments = { .count = 0 };
	double hyphen = passage->size / 3;

	*lines = (struct lines){ .count = 0 };
	if (!find_segments(layout, passage, &segments))
		return false;
	for (size_t i = 0; i < segments.count;) {
		bool at_soft;
		size_t count =
		    take_segments(&segments, i, width, hyphen, &at_soft);
		const struct segment *last = &segments.items[i + count - 1];
		struct line *line = add_line(layout, lines);

		fill_line(layout, passage, segments.items[i].start,
		    last->visible_end, at_soft && last->hyphen, line);
		note_excess(
		    passage, line, segments.items[i].start, width, lines);
		lines->broken = lines->broken || at_soft;
		lines->widest = fmax(lines->widest, line->width);
		i += count;
	}
	return true;
}

bool
lines_require(struct layout *layout, const struct lines *lines)
{
	if (lines->excess <= 0)
		return true;
	diag_error(layout->diag, lines->excess_pos, "overflow",
	    "a word is %.1f points wider than its box: use a shorter word, or "
	    "mark where its compound may be broken with a soft hyphen",
	    lines->excess);
	return false;
}

/* What lines_break would make of a width, without making it. */
struct outcome {
	size_t lines;
	double widest;
	bool broken, too_wide;
};

static struct outcome
try_width(const struct passage *passage, const struct segments *segments,
    double width)
{
	struct outcome outcome = { .lines = 0 };
	double hyphen = passage->size / 3;

	for (size_t i = 0; i < segments->count; outcome.lines++) {
		bool at_soft;
		size_t end =
		    i + take_segments(segments, i, width, hyphen, &at_soft);
		double line = segments->items[end - 1].visible;

		for (size_t j = i; j + 1 < end; j++)
			line += segments->items[j].width;
		if (at_soft && segments->items[end - 1].hyphen)
			line += hyphen;
		outcome.widest = fmax(outcome.widest, line);
		outcome.broken = outcome.broken || at_soft;
		i = end;
	}
	outcome.too_wide = outcome.widest > width + SLACK_PT;
	return outcome;
}

/* Narrower and narrower, each time just less than the widest line. */
bool
lines_least_width(struct layout *layout, const struct passage *passage,
    size_t most, bool soft, double *width)
{
	struct segments segments = { .count = 0 };

	*width = 0;
	if (!find_segments(layout, passage, &segments))
		return false;
	for (double next = ANY_WIDTH;; next = *width - 2 * SLACK_PT) {
		struct outcome outcome = try_width(passage, &segments, next);

		if (outcome.lines > most || outcome.too_wide ||
		    (outcome.broken && !soft))
			return true;
		*width = outcome.widest;
		if (outcome.widest <= 2 * SLACK_PT)
			return true;
	}
}

void
lines_draw(struct layout *layout, const struct passage *passage,
    const struct line *line, double x, double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;

	for (size_t i = 0; i < line->count; i++) {
		const struct piece *piece = &line->pieces[i];
		const struct span *span = piece->span;
		double baseline =
		    y + baseline_of(span->face, passage->size, passage->pitch);
		struct item *item;

		slab_text(layout, slab, piece->drawn ? NULL : span->block,
		    span->colour, piece->run, x + piece->x,
		    baseline - span->rise);
		if (span->block != NULL && span->block->type == BLOCK_REFERENCE)
			footnote_attach(layout, span->block, slab);
		if (!span->underline)
			continue;
		item = slab_item(layout, slab, ITEM_LINE, NULL, span->colour);
		item->line.x1 = x + piece->x;
		item->line.x2 = item->line.x1 + piece->run->width_pt;
		item->line.y1 = item->line.y2 =
		    baseline + theme->underline.offset;
		item->line.width = theme->underline.width;
	}
}
