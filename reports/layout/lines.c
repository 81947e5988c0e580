/*
 * A passage in lines: segments.c finds where they may end, breaks.c where they
 * do, and here the text between two ends is shaped and drawn.  Words are
 * parted by the dictionary (words.c) only when the lines are too uneven or too
 * narrow without.
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
    struct line *line)
{
	struct piece *piece;

	line->pieces = arena_grow(layout->arena, line->pieces, line->count,
	    &line->capacity, sizeof(*line->pieces));
	piece = &line->pieces[line->count++];
	*piece = (struct piece){ run, span, line->width };
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
		    line);
	}
	if (hyphen && last != NULL)
		add_piece(
		    layout, last, segments_hyphen(layout, passage, end), line);
}

static struct line *
add_line(struct layout *layout, struct lines *lines)
{
	lines->items = arena_grow(layout->arena, lines->items, lines->count,
	    &lines->capacity, sizeof(*lines->items));
	lines->items[lines->count] = (struct line){ .width = 0 };
	return &lines->items[lines->count++];
}

static const struct span *
span_at(const struct passage *passage, size_t at)
{
	const struct span *span = passage->spans;

	while (span->start + span->length <= at)
		span++;
	return span;
}

static void
note_excess(const struct passage *passage, const struct line *line,
    size_t start, double width, struct lines *lines)
{
	double excess = line->width - width;

	if (excess <= BREAKS_SLACK || excess <= lines->excess)
		return;
	lines->excess = excess;
	lines->excess_span = span_at(passage, start);
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

/* The ends of the cheapest lines; their number. */
static size_t
find_ends(struct layout *layout, const struct segments *segments,
    const struct breaks_rules *rules, size_t **ends)
{
	*ends = ARENA_ARRAY(layout->arena, size_t, segments->count);
	return breaks_find(
	    segments->stretches, segments->count, rules, layout->arena, *ends);
}

/* Whether a line is wider than it may be, or shorter than it should be. */
static bool
is_uneven(const struct segments *segments, const struct breaks_rules *rules,
    const size_t *ends, size_t count)
{
	size_t from = 0;

	for (size_t i = 0; i < count; i++) {
		double width = segments_width(segments, from, ends[i]);
		bool last =
		    ends[i] == segments->count ||
		    segments->stretches[ends[i] - 1].ending == ENDING_FORCED;

		if (width > rules->width + BREAKS_SLACK ||
		    (!last && width < (1 - rules->ragged) * rules->width))
			return true;
		from = ends[i];
	}
	return false;
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
	count = find_ends(layout, &segments, &rules, &ends);
	if (is_uneven(&segments, &rules, ends, count)) {
		if (!segments_split(layout, passage,
			rules.ragged * width - passage->size, passage->running,
			&segments))
			return false;
		count = find_ends(layout, &segments, &rules, &ends);
	}
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
	const struct block *block;

	if (lines->excess <= 0)
		return true;
	block = lines->excess_span->block;
	diag_error(layout->diag, lines->excess_span->pos, "overflow",
	    "a word of %s is %.1f points wider than its box: use a "
	    "shorter word, or mark where it may be broken with a soft hyphen, "
	    "&shy;",
	    layout_this(block != NULL ? block : layout->document->root),
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
    const struct segments *segments, double width)
{
	struct breaks_rules rules = rules_for(layout, passage, width);
	struct outcome outcome = { .lines = 0 };
	size_t *ends;
	size_t from = 0;

	outcome.lines = find_ends(layout, segments, &rules, &ends);
	for (size_t i = 0; i < outcome.lines; i++) {
		outcome.widest = fmax(
		    outcome.widest, segments_width(segments, from, ends[i]));
		from = ends[i];
		outcome.broken =
		    outcome.broken ||
		    breaks_inside(segments->stretches[from - 1].ending);
	}
	outcome.too_wide = outcome.widest > width + BREAKS_SLACK;
	return outcome;
}

/* Between a width that is too narrow and the widest line of one that is not,
 * until they meet. */
bool
lines_least_width(struct layout *layout, const struct passage *passage,
    size_t most, bool soft, double *width)
{
	struct segments segments;
	double narrow = 0, next = ANY_WIDTH;

	*width = 0;
	if (!segments_find(layout, passage, &segments) ||
	    (soft && !segments_split(layout, passage, 0, false, &segments)))
		return false;
	do {
		struct outcome outcome =
		    try_width(layout, passage, &segments, next);

		if (outcome.lines > most || outcome.too_wide ||
		    (outcome.broken && !soft))
			narrow = next;
		else
			*width = outcome.widest;
		next = (narrow + *width) / 2;
	} while (*width - narrow > 2 * BREAKS_SLACK);
	return true;
}

double
lines_even_width(
    struct layout *layout, const struct passage *passage, double width)
{
	struct lines lines;
	double least;

	if (!lines_break(layout, passage, width, &lines) || lines.count < 2 ||
	    !lines_least_width(layout, passage, lines.count, false, &least))
		return width;
	return fmin(width, least);
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

		slab_text(layout, slab, span->block, span->colour, piece->run,
		    x + piece->x, baseline - span->rise);
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
