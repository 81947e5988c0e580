/*
 * An ordinary slide below its title.  A figure's caption gives the subtitle,
 * its note stands at the source's place; what is left between is the chart's.
 * The slide's title is the message, so a figure that is alone on its slide
 * needs no title of its own, and no slide needs a figure's number.
 */
#include "layout/slides-imp.h"

#include "base/arena.h"
#include "document/document.h"

#include <math.h>

#define NOTE_LINES 2

static const struct block *
child_of(const struct block *block, enum block_type type)
{
	for (const struct block *b = block->first; b != NULL; b = b->next)
		if (b->type == type)
			return b;
	return NULL;
}

static const struct block *
caption_part(const struct block *figure, enum paragraph_role role)
{
	const struct block *caption = child_of(figure, BLOCK_CAPTION);

	for (const struct block *b = caption != NULL ? caption->first : NULL;
	     b != NULL; b = b->next)
		if (b->type == BLOCK_PARAGRAPH && b->paragraph.role == role)
			return b;
	return NULL;
}

/* --- notes --- */

static void
note_passage(
    struct slide *slide, const struct block *note, struct passage *passage)
{
	if (note->type == BLOCK_PARAGRAPH) {
		slide_passage(slide, note, STYLE_NOTE, passage);
		return;
	}
	passage_init_note(slide->layout, note, passage);
}

bool
slide_is_note(const struct block *block)
{
	const struct block *before = block->previous;

	if (block->type != BLOCK_PARAGRAPH || before == NULL)
		return false;
	if (before->type == BLOCK_LIST && before->previous != NULL)
		before = before->previous;
	return before->type == BLOCK_COLUMNS || before->type == BLOCK_CARDS ||
	       before->type == BLOCK_QUOTE;
}

bool
slide_list_follows(const struct slide *slide, const struct block *list)
{
	return list != slide->first && list->parent->type != BLOCK_COLUMN &&
	       list->previous->type != BLOCK_PARAGRAPH;
}

static const struct block *
note_of(const struct block *block)
{
	if (block->type == BLOCK_FIGURE)
		return child_of(block, BLOCK_NOTE);
	return slide_is_note(block) ? block : NULL;
}

/* Lines that the notes at the foot need. */
static size_t
count_notes(struct slide *slide)
{
	size_t count = 0;

	for (const struct block *b = slide->first; b != slide->end;
	     b = b->next) {
		const struct block *note = note_of(b);
		struct passage passage;
		struct lines lines;

		if (note == NULL)
			continue;
		note_passage(slide, note, &passage);
		if (lines_break(
			slide->layout, &passage, slide->layout->width, &lines))
			count += lines.count;
	}
	return count;
}

/* The last line of all notes stands at the source's baseline. */
static void
draw_note(struct slide *slide, const struct block *note)
{
	const struct theme *theme = slide->layout->theme;
	struct passage passage;
	struct lines lines;
	double left;

	note_passage(slide, note, &passage);
	if (!lines_break(
		slide->layout, &passage, slide->layout->width, &lines) ||
	    !lines_require(slide->layout, &lines))
		return;
	left = (double)(slide->note_lines - slide->notes_drawn) - 1;
	slide_lines(slide, &passage, &lines, slide->layout->left,
	    theme->slides.source - left * passage.pitch);
	slide->notes_drawn += lines.count;
	if (slide->notes_drawn > NOTE_LINES && !slide->full) {
		diag_error(slide->layout->diag, note->pos, "slide",
		    "the source and notes of this slide have more than %d "
		    "lines: shorten them",
		    NOTE_LINES);
		slide->full = true;
	}
}

/* --- figures --- */

/* The subtitle stands under the title, where all slides have it. */
static void
draw_subtitle(struct slide *slide, const struct block *subtitle)
{
	const struct theme *theme = slide->layout->theme;
	const struct style *style = &theme->styles[STYLE_CAPTION_SUBTITLE];
	double shift = theme->slides.subtitle - theme->slides.content;
	struct passage passage;
	double last;

	slide_passage(slide, subtitle, STYLE_CAPTION_SUBTITLE, &passage);
	last = slide_text(slide, &passage, "the subtitle", 1,
	    slide->layout->left, slide->y + shift, slide->layout->width);
	slide->y = last + style->pitch;
}

static void
draw_figure_title(struct slide *slide, const struct block *title)
{
	struct passage passage;

	slide_passage(slide, title, STYLE_CAPTION_TITLE, &passage);
	slide->y += passage.pitch;
	slide->y = slide_text(slide, &passage, "the figure's title", 1,
		       slide->layout->left, slide->y - passage.pitch / 4,
		       slide->layout->width) +
		   passage.pitch / 2;
}

static void
draw_chart(struct slide *slide, const struct block *chart)
{
	struct layout inner = *slide->layout;
	struct strip strip = { .count = 0 };

	inner.strip = &strip;
	inner.room = slide->bottom - slide->y;
	layout_chart(&inner, chart);
	slide_strip(slide, &strip, slide->y, slide->bottom);
	slide->y += strip_height(&strip);
}

static bool
is_alone(const struct slide *slide, const struct block *figure)
{
	for (const struct block *b = slide->first; b != slide->end; b = b->next)
		if (b != figure)
			return false;
	return true;
}

static void
add_figure(struct slide *slide, const struct block *figure)
{
	const struct block *title = caption_part(figure, ROLE_CAPTION_TITLE);
	const struct block *subtitle =
	    caption_part(figure, ROLE_CAPTION_SUBTITLE);
	const struct block *chart = child_of(figure, BLOCK_CHART);
	const struct block *note = child_of(figure, BLOCK_NOTE);

	if (is_alone(slide, figure)) {
		if (subtitle != NULL)
			draw_subtitle(slide, subtitle);
	} else if (title != NULL) {
		draw_figure_title(slide, title);
	}
	if (chart != NULL)
		draw_chart(slide, chart);
	if (note != NULL)
		draw_note(slide, note);
}

/* --- all blocks --- */

/* What has no rule of its own stands below what was before. */
static void
add_flowing(struct slide *slide, const struct block *block)
{
	struct layout inner = *slide->layout;
	struct strip strip = { .count = 0 };

	layout_apart(&inner, block, block->next, &strip);
	slide_strip(slide, &strip, slide->y, slide->bottom);
	if (strip.count > 0)
		slide->y +=
		    strip_height(&strip) + strip.slabs[strip.count - 1]->below;
}

/* The blocks of one kind; the next one.  A switch over all types. */
static const struct block *
add_block(struct slide *slide, const struct block *block)
{
	switch (block->type) {
	case BLOCK_FIGURE:
		add_figure(slide, block);
		break;
	case BLOCK_CARDS:
		slide_cards(slide, block);
		break;
	case BLOCK_COLUMNS:
		slide_columns(slide, block);
		break;
	case BLOCK_QUOTE:
		return slide_quotes(slide, block);
	case BLOCK_LIST:
		slide_list(slide, block);
		break;
	case BLOCK_PARAGRAPH:
		if (slide_is_note(block))
			draw_note(slide, block);
		else
			add_flowing(slide, block);
		break;
	case BLOCK_HEADING:
	case BLOCK_NOTE_BOX:
	case BLOCK_IMAGE:
	case BLOCK_TABLE:
	case BLOCK_NOTE:
	case BLOCK_TERMS:
		add_flowing(slide, block);
		break;
	case BLOCK_BREAK:
		diag_error(slide->layout->diag, block->pos, "slide",
		    "a slide is not broken: begin another with a heading of "
		    "level 2");
		break;
	case BLOCK_PANEL:
		diag_error(slide->layout->diag, block->pos, "slide",
		    "a panel does not belong on a slide: put it on the last "
		    "one (::: closing)");
		break;
	case BLOCK_SIGNATURES:
		diag_error(slide->layout->diag, block->pos, "slide",
		    "nobody signs slides: leave the signatures to another "
		    "form");
		break;
	case BLOCK_FOOTNOTE: /* told where it is referred to */
	case BLOCK_DOCUMENT: /* none of these stands below a title */
	case BLOCK_ITEM:
	case BLOCK_LABEL:
	case BLOCK_BODY:
	case BLOCK_COVER:
	case BLOCK_COLUMN:
	case BLOCK_CLOSING:
	case BLOCK_SIGNATURE:
	case BLOCK_LOGO:
	case BLOCK_EU:
	case BLOCK_EMBLEM:
	case BLOCK_CONTENTS:
	case BLOCK_ENTRY:
	case BLOCK_CARD:
	case BLOCK_CAPTION:
	case BLOCK_ROW:
	case BLOCK_CELL:
	case BLOCK_CHART:
	case BLOCK_TEXT:
	case BLOCK_STRONG:
	case BLOCK_LINK:
	case BLOCK_SPAN:
	case BLOCK_REFERENCE:
	case BLOCK_POINTER:
	case BLOCK_LINE_BREAK:
		break;
	}
	return block->next;
}

void
slide_content(struct slide *slide)
{
	double pitch = slide->layout->theme->styles[STYLE_NOTE].pitch;
	const struct block *b = slide->first;

	slide->note_lines = count_notes(slide);
	if (slide->note_lines > 1)
		slide->bottom -= pitch * (double)(slide->note_lines - 1);
	while (b != slide->end)
		b = add_block(slide, b);
}
