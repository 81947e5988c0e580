/*
 * Slides on dark ground: the cover, the last one, and the contents with its
 * dark panel.  Official name and period repeat the document's properties and
 * are artifacts.
 */
#include "layout/slides-imp.h"

#include "base/arena.h"
#include "document/document.h"

#include <math.h>

#define TITLE_LINES 2
#define SUBTITLE_LINES 2
#define SUBTITLE_DROP 52.0 /* from the title's last baseline */
#define TEXT_DROP 28.0	   /* from there to running text's top */
#define ENTRY_DROP 28.0	   /* from the title's baseline to the first */
#define LEAST_ENTRY 36.0   /* pitch of entries that are set closer */
#define ENTRY_INDENT 54.0  /* from the panel to an entry's number */
#define ENTRY_HANGING 46.0 /* from there to its words */

static void
draw_ground(struct slide *slide, double width)
{
	const struct theme *theme = slide->layout->theme;

	slab_box(slide->layout, slide->slab, NULL,
	    theme->colours[COLOUR_PRIMARY], 0, 0, width, theme->page.height);
}

static void
draw_words(
    struct slide *slide, const char *text, enum theme_style style, double y)
{
	struct passage passage;

	if (text == NULL)
		return;
	slide_words(slide, text, style, &passage);
	slide_text(slide, &passage, "a line of the cover", 1,
	    slide->layout->left, y, slide->layout->width);
}

static void
draw_frame(struct slide *slide)
{
	const struct theme *theme = slide->layout->theme;

	draw_ground(slide, theme->page.width);
	slab_box(slide->layout, slide->slab, NULL,
	    theme->colours[COLOUR_ON_DARK_ACCENT], slide->layout->left,
	    theme->slides.cover_bar, theme->slides.bar_width,
	    theme->slides.bar_height);
	draw_words(slide, slide->layout->document->author, STYLE_COVER_NAME,
	    theme->slides.cover_name);
}

/* Running text of the last slide, below its first paragraph. */
static double
draw_running(struct slide *slide, const struct block *block, double y)
{
	struct layout inner = *slide->layout;
	struct strip strip = { .count = 0 };

	inner.on_dark = true;
	inner.setting = SETTING_PANEL;
	layout_apart(&inner, block, block->next, &strip);
	slide_strip(slide, &strip, y, slide->bottom);
	return y + strip_height(&strip) +
	       inner.theme->styles[STYLE_PANEL_TEXT].below;
}

static double
draw_line(struct slide *slide, const struct block *block,
    enum theme_style style, const char *what, size_t most, double y)
{
	struct passage passage;

	slide->layout->on_dark = true; /* its links, too */
	slide_passage(slide, block, style, &passage);
	slide->layout->on_dark = false;
	return slide_text(slide, &passage, what, most, slide->layout->left, y,
	    slide->layout->width);
}

static double
draw_title(struct slide *slide, const struct block *heading, double y)
{
	struct passage passage;

	slide_passage(slide, heading, STYLE_COVER_TITLE, &passage);
	return slide_title(slide, &passage, y, slide->layout->width);
}

/* The first slide's: on paper, in the corner at the right. */
static void
draw_logo(struct slide *slide, const struct block *logo)
{
	struct layout *layout = slide->layout;
	const struct theme *theme = layout->theme;
	double gap = theme->logo.gap;
	struct logo_box box;

	if (!logo_fit(layout, INFINITY, &box))
		return;
	box.y = theme->page.height - gap - box.height;
	slab_box(layout, slide->slab, NULL, theme->colours[COLOUR_PAPER],
	    box.x - gap, box.y - gap, theme->page.width - box.x + gap,
	    theme->page.height - box.y + gap);
	logo_draw(layout, logo, &box, slide->slab);
}

static void
refuse(struct slide *slide, const struct block *block)
{
	diag_error(slide->layout->diag, block->pos, "slide",
	    "a cover slide has a title and paragraphs only: leave this to "
	    "another slide or another form");
}

void
slide_cover(struct slide *slide, bool last)
{
	const struct theme *theme = slide->layout->theme;
	double y = theme->slides.cover_title;
	double running = 0; /* where running text goes on; 0: none yet */
	bool band = slide_has_band(slide, last);

	slide->bottom = last && band ? slide_band_top(slide)
			: last	     ? theme->slides.cover_period
				     : theme->slides.content_end;
	draw_frame(slide);
	if (slide->logo != NULL)
		draw_logo(slide, slide->logo);
	for (const struct block *b = slide->first; b != slide->end;
	     b = b->next) {
		if (b->type == BLOCK_IMAGE && last)
			continue;
		if (b->type == BLOCK_LOGO) {
			draw_logo(slide, b);
			continue;
		}
		if (b->type == BLOCK_HEADING && running == 0) {
			y = draw_title(slide, b, y);
		} else if (b->type == BLOCK_PARAGRAPH && running == 0) {
			y = draw_line(slide, b, STYLE_COVER_SUBTITLE,
			    "the subtitle", SUBTITLE_LINES, y + SUBTITLE_DROP);
			running = y + TEXT_DROP;
		} else if (b->type == BLOCK_PARAGRAPH || last) {
			running = draw_running(slide, b, running);
		} else {
			refuse(slide, b);
		}
	}
	if (!last)
		draw_words(slide, slide->layout->document->period,
		    STYLE_COVER_PERIOD, theme->slides.cover_period);
	if (band)
		slide_band(slide);
}

/* --- contents --- */

/* Slides have headings of level 2; those of columns are no slides. */
static bool
is_entry(const struct slide *slide, const struct block *entry)
{
	return entry->type == BLOCK_ENTRY && entry->entry.heading != NULL &&
	       entry->entry.heading->heading.level == 2 &&
	       entry->entry.heading != slide->title;
}

static size_t
count_entries(const struct slide *slide, const struct block *contents)
{
	size_t count = 0;

	for (const struct block *b = contents->first; b != NULL; b = b->next)
		count += is_entry(slide, b);
	return count;
}

static double
entry_x(const struct slide *slide)
{
	return slide->layout->theme->slides.panel + ENTRY_INDENT +
	       ENTRY_HANGING;
}

static double
entry_width(const struct slide *slide)
{
	const struct theme *theme = slide->layout->theme;

	return theme->page.width - theme->page.right - entry_x(slide);
}

static void
entry_passage(
    struct slide *slide, const struct block *entry, struct passage *passage)
{
	struct layout *layout = slide->layout;

	passage_init(layout, STYLE_CONTENTS_CHAPTER, entry->pos, passage);
	passage_add_text(layout,
	    block_plain_text(entry->entry.heading, layout->arena), entry,
	    passage);
}

/* What second lines add to the height of all entries. */
static double
second_lines(struct slide *slide, const struct block *contents)
{
	double height = 0;

	for (const struct block *b = contents->first; b != NULL; b = b->next) {
		struct passage passage;
		struct lines lines;

		if (!is_entry(slide, b))
			continue;
		entry_passage(slide, b, &passage);
		if (lines_break(
			slide->layout, &passage, entry_width(slide), &lines) &&
		    lines.count > 1)
			height += passage.pitch * (double)(lines.count - 1);
	}
	return height;
}

/* Number and words, both of the entry: it is a link.  The last baseline. */
static double
draw_entry(
    struct slide *slide, const struct block *entry, size_t number, double y)
{
	struct layout *layout = slide->layout;
	struct passage passage;

	slab_text(layout, slide->slab, entry,
	    layout->theme->colours[COLOUR_PRIMARY],
	    layout_run(layout, STYLE_CONTENTS_CHAPTER, FONT_BOLD,
		arena_printf(layout->arena, "%zu ", number), entry->pos),
	    entry_x(slide) - ENTRY_HANGING, y);
	entry_passage(slide, entry, &passage);
	return slide_text(slide, &passage, "an entry of the contents",
	    TITLE_LINES, entry_x(slide), y, entry_width(slide));
}

static void
draw_panel(struct slide *slide)
{
	struct layout *layout = slide->layout;
	const struct theme *theme = layout->theme;
	struct passage passage;

	draw_ground(slide, theme->slides.panel);
	slide_passage(slide, slide->title, STYLE_H2, &passage);
	passage.colour = theme->colours[COLOUR_ON_DARK];
	for (size_t i = 0; i < passage.count; i++)
		passage.spans[i].colour = passage.colour;
	slide_text(slide, &passage, "the title", TITLE_LINES, layout->left,
	    theme->slides.title,
	    theme->slides.panel - layout->left - theme->page.gutter);
}

void
slide_contents(struct slide *slide, const struct block *contents)
{
	const struct theme *theme = slide->layout->theme;
	size_t count = count_entries(slide, contents);
	double y = theme->slides.title + ENTRY_DROP;
	double pitch = theme->slides.entry;
	size_t number = 0;

	draw_panel(slide);
	if (count > 1)
		pitch = fmin(pitch,
		    (theme->slides.source - y - second_lines(slide, contents)) /
			(double)(count - 1));
	if (pitch < LEAST_ENTRY) {
		diag_error(slide->layout->diag, contents->pos, "slide",
		    "the contents have %zu entries, more than a slide has "
		    "room for: leave the contents out, or divide the slides",
		    count);
		return;
	}
	for (const struct block *b = contents->first; b != NULL; b = b->next) {
		if (!is_entry(slide, b))
			continue;
		y = draw_entry(slide, b, ++number, y) + pitch;
	}
	for (const struct block *b = slide->first; b != slide->end; b = b->next)
		if (b != contents)
			diag_error(slide->layout->diag, b->pos, "slide",
			    "a slide of contents has nothing else: begin "
			    "another slide with a heading of level 2");
}
