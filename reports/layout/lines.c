/*
 * A passage in lines: segments.c finds where they may end, breaks.c where they
 * do, and here the text between two ends is shaped and drawn.  A hyphen that
 * is drawn where a word is broken is no part of the text.
 */
#include "layout/layout-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "layout/breaks.h"
#include "layout/segments.h"

#include <math.h>

#define ANY_WIDTH 1e6

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

static void
note_excess(const struct passage *passage, const struct line *line,
    size_t start, double width, struct lines *lines)
{
	double excess = line->width - width;

	if (excess <= BREAKS_SLACK || excess <= lines->excess)
		return;
	lines->excess = excess;
	lines->excess_pos = place_of(passage, start);
}

/*
 * Running text is as even as it can be and may break words; all else has as
 * few lines as it can, and breaks only a word that is wider than its box.
 */
static struct breaks_rules
rules_for(
    const struct layout *layout, const struct passage *passage, double width)
{
	struct breaks_rules rules = { .width = width };

	if (passage->running) {
		rules.ragged = layout->theme->hyphenation.ragged;
		rules.in_a_row = (size_t)layout->theme->hyphenation.in_a_row;
	} else {
		rules.ragged = 1;
		rules.fewest = true;
	}
	return rules;
}

static void
set_line(struct layout *layout, const struct passage *passage,
    const struct segments *segments, size_t from, size_t end, double width,
    struct lines *lines)
{
	const struct stretch *last = &segments->stretches[end - 1];
	size_t start = segments->items[from].start;
	struct line *line = add_line(layout, lines);

	fill_line(layout, passage, start, segments->items[end - 1].visible_end,
	    last->hyphen > 0, line);
	note_excess(passage, line, start, width, lines);
	lines->widest = fmax(lines->widest, line->width);
}

bool
lines_break(struct layout *layout, const struct passage *passage, double width,
    struct lines *lines)
{
	struct breaks_rules rules = rules_for(layout, passage, width);
	struct segments segments;
	size_t *ends;
	size_t count, from = 0;

	*lines = (struct lines){ .count = 0 };
	if (!segments_find(layout, passage, &segments))
		return false;
	ends = ARENA_ARRAY(layout->arena, size_t, segments.count);
	count = breaks_find(
	    segments.stretches, segments.count, &rules, layout->arena, ends);
	for (size_t i = 0; i < count; i++) {
		set_line(
		    layout, passage, &segments, from, ends[i], width, lines);
		from = ends[i];
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
try_width(struct layout *layout, const struct passage *passage,
    const struct segments *segments, double width, size_t *ends)
{
	const struct stretch *stretches = segments->stretches;
	struct breaks_rules rules = rules_for(layout, passage, width);
	struct outcome outcome = { .lines = 0 };
	size_t from = 0;

	outcome.lines = breaks_find(
	    stretches, segments->count, &rules, layout->arena, ends);
	for (size_t i = 0; i < outcome.lines; i++) {
		const struct stretch *last = &stretches[ends[i] - 1];
		double line = last->visible + last->hyphen;

		for (; from + 1 < ends[i]; from++)
			line += stretches[from].width;
		from = ends[i];
		outcome.widest = fmax(outcome.widest, line);
		outcome.broken = outcome.broken || breaks_inside(last->ending);
	}
	outcome.too_wide = outcome.widest > width + BREAKS_SLACK;
	return outcome;
}

/* Narrower and narrower, each time just less than the widest line. */
bool
lines_least_width(struct layout *layout, const struct passage *passage,
    size_t most, bool soft, double *width)
{
	struct segments segments;
	size_t *ends;

	*width = 0;
	if (!segments_find(layout, passage, &segments))
		return false;
	ends = ARENA_ARRAY(layout->arena, size_t, segments.count);
	for (double next = ANY_WIDTH;; next = *width - 2 * BREAKS_SLACK) {
		struct outcome outcome =
		    try_width(layout, passage, &segments, next, ends);

		if (outcome.lines > most || outcome.too_wide ||
		    (outcome.broken && !soft))
			return true;
		*width = outcome.widest;
		if (outcome.widest <= 2 * BREAKS_SLACK)
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
