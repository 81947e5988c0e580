/* Where a line may end, and how wide the text between two such places is. */
#include "layout/segments.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "document/document.h"
#include "text/lang.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <math.h>

#define EN_DASH 0x2013
#define EM_DASH 0x2014
#define SOFT_HYPHEN 0x00ad

static unsigned
character_before(const char *text, size_t at)
{
	do
		at--;
	while (at > 0 && ((unsigned char)text[at] & 0xc0) == 0x80);
	text += at;
	return utf8_next(&text);
}

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
		double part;

		if (to > end)
			to = end;
		if (from >= to)
			continue;
		if (!ruler_measure(layout->ruler, span->face, span->size,
			passage->figures, passage->text.text + from, to - from,
			span->pos, layout->diag, &part))
			return false;
		*width += part;
	}
	return true;
}

/*
 * A part of a word.  What kerning brings over its start counts where it makes
 * the part wider, so that no line is wider than the sum of its parts, wherever
 * the word is broken.
 */
static bool
measure_part(struct layout *layout, const struct passage *passage, size_t word,
    size_t start, size_t end, double *width)
{
	double before, with;

	if (!measure(layout, passage, start, end, width))
		return false;
	if (start == word)
		return true;
	if (!measure(layout, passage, word, start, &before) ||
	    !measure(layout, passage, word, end, &with))
		return false;
	*width = fmax(*width, with - before);
	return true;
}

const struct run *
segments_hyphen(
    struct layout *layout, const struct passage *passage, size_t end)
{
	const struct span *span = passage->spans;

	while (span->start + span->length < end)
		span++;
	return ruler_hyphen(layout->ruler, span->face, span->size, span->pos,
	    layout->arena, layout->diag);
}

static size_t
visible_end(const char *text, size_t start, size_t end)
{
	while (end > start && (text[end - 1] == ' ' || text[end - 1] == '\n'))
		end--;
	return end;
}

static enum ending
ending_at(const struct passage *passage, size_t end)
{
	const char *text = passage->text.text;

	if (text[end - 1] == '\n')
		return ENDING_FORCED;
	if (end < passage->text.length &&
	    (text[end - 1] == '-' ||
		character_before(text, end) == SOFT_HYPHEN))
		return ENDING_COMPOUND;
	return ENDING_SPACE;
}

void
segments_put(struct layout *layout, const struct segment *segment,
    const struct stretch *stretch, struct segments *segments)
{
	segments->items = arena_grow(layout->arena, segments->items,
	    segments->count, &segments->capacity, sizeof(*segment));
	segments->stretches = arena_grow(layout->arena, segments->stretches,
	    segments->count, &segments->stretch_capacity, sizeof(*stretch));
	segments->items[segments->count] = *segment;
	segments->stretches[segments->count++] = *stretch;
}

bool
segments_add(struct layout *layout, const struct passage *passage, size_t word,
    size_t start, size_t end, enum ending ending, struct segments *segments)
{
	const char *text = passage->text.text;
	struct segment segment = { start, visible_end(text, start, end) };
	struct stretch stretch = { .ending = ending };
	double space;

	if (!measure_part(layout, passage, word, start, segment.visible_end,
		&stretch.visible) ||
	    !measure(layout, passage, segment.visible_end, end, &space))
		return false;
	stretch.width = stretch.visible + space;
	if (breaks_inside(ending) && text[end - 1] != '-') {
		const struct run *run = segments_hyphen(layout, passage, end);

		if (run == NULL)
			return false;
		stretch.hyphen = run->width_pt;
	}
	segments_put(layout, &segment, &stretch, segments);
	return true;
}

static bool
walk_boundaries(struct layout *layout, const struct passage *passage,
    UBreakIterator *iterator, struct segments *segments)
{
	const char *text = passage->text.text;
	size_t length = passage->text.length;
	size_t word = 0, start = 0;

	for (int32_t at = ubrk_next(iterator); at != UBRK_DONE;
	     at = ubrk_next(iterator)) {
		size_t end = (size_t)at;
		enum ending ending = ending_at(passage, end);

		if (ending != ENDING_FORCED && !may_break(text, length, end))
			continue;
		if (!segments_add(
			layout, passage, word, start, end, ending, segments))
			return false;
		start = end;
		if (!breaks_inside(ending))
			word = end;
	}
	return true;
}

static bool
report(struct layout *layout, struct pos pos, UErrorCode status)
{
	if (U_SUCCESS(status))
		return true;
	diag_failure(layout->diag, pos, "icu", "ICU cannot break lines: %s",
	    u_errorName(status));
	return false;
}

bool
segments_open(struct layout *layout)
{
	UErrorCode status = U_ZERO_ERROR;

	layout->line_ends = ubrk_open(
	    UBRK_LINE, layout->document->lang->locale, NULL, 0, &status);
	return report(layout, pos_file(NULL), status);
}

void
segments_close(struct layout *layout)
{
	ubrk_close(layout->line_ends);
}

bool
segments_find(struct layout *layout, const struct passage *passage,
    struct segments *segments)
{
	UErrorCode status = U_ZERO_ERROR;
	UText utext = UTEXT_INITIALIZER;
	bool fine;

	*segments = (struct segments){ .count = 0 };
	utext_openUTF8(
	    &utext, passage->text.text, (int64_t)passage->text.length, &status);
	ubrk_setUText(layout->line_ends, &utext, &status);
	fine = report(layout, passage->pos, status) &&
	       walk_boundaries(layout, passage, layout->line_ends, segments);
	utext_close(&utext);
	return fine;
}

size_t
segments_end(const struct passage *passage, const struct segments *segments,
    size_t index)
{
	return index + 1 < segments->count ? segments->items[index + 1].start
					   : passage->text.length;
}

double
segments_width(const struct segments *segments, size_t from, size_t end)
{
	const struct stretch *last = &segments->stretches[end - 1];
	double width = last->visible + last->hyphen;

	for (size_t i = from; i + 1 < end; i++)
		width += segments->stretches[i].width;
	return width;
}
