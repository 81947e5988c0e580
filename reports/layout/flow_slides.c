/*
 * Slides: each heading of level 2 opens one, a cover is the first and a
 * closing the last.  Nothing runs over to another slide: what is too full is
 * an error that names the template's line of what does not fit.
 *
 *	title, at most two lines
 *	subtitle of a figure
 *	content …
 *	source
 *	────────────────────────────
 *	official name              3
 */
#include "layout/slides-imp.h"

#include "base/arena.h"
#include "base/message.h"
#include "document/document.h"
#include "layout/face.h"
#include "text/lang.h"

#define TITLE_LINES 2
#define SLACK_PT 0.01

void
slide_passage(struct slide *slide, const struct block *block,
    enum theme_style style, struct passage *passage)
{
	passage_init(slide->layout, style, block->pos, passage);
	passage_add_block(slide->layout, block, passage);
}

void
slide_words(struct slide *slide, const char *text, enum theme_style style,
    struct passage *passage)
{
	passage_init(
	    slide->layout, style, slide->layout->document->root->pos, passage);
	passage_add_text(slide->layout, text, NULL, passage);
}

double
slide_lines(struct slide *slide, const struct passage *passage,
    const struct lines *lines, double x, double y)
{
	double shift = baseline_of(slide->layout->theme->faces[passage->font],
	    passage->size, passage->pitch);

	for (size_t i = 0; i < lines->count; i++)
		lines_draw(slide->layout, passage, &lines->items[i], x,
		    y - shift + (double)i * passage->pitch, slide->slab);
	return lines->count == 0
		   ? y
		   : y + (double)(lines->count - 1) * passage->pitch;
}

double
slide_text(struct slide *slide, const struct passage *passage, const char *what,
    size_t most, double x, double y, double width)
{
	struct lines lines;

	if (!lines_break(slide->layout, passage, width, &lines) ||
	    !lines_require(slide->layout, &lines))
		return y;
	if (lines.count > most)
		diag_error(slide->layout->diag, passage->pos, "slide",
		    "%s has %zu lines, but a slide has room for %zu: shorten "
		    "it",
		    message_text(what), lines.count, most);
	return slide_lines(slide, passage, &lines, x, y);
}

double
slide_title(
    struct slide *slide, const struct passage *passage, double y, double width)
{
	return slide_text(slide, passage, "the title", TITLE_LINES,
	    slide->layout->left, y,
	    lines_even_width(slide->layout, passage, width));
}

/* An error [slide], once for a slide. */
static void
tell_full(struct slide *slide, struct pos pos, double excess)
{
	if (!slide->full)
		diag_error(slide->layout->diag, pos, "slide",
		    "this ends %.0f points below the room of its slide: "
		    "shorten the slide, or divide it by another heading",
		    excess);
	slide->full = true;
}

void
slide_strip(
    struct slide *slide, const struct strip *strip, double y, double bottom)
{
	for (size_t i = 0; i < strip->count; i++) {
		const struct slab *slab = strip->slabs[i];

		if (i > 0)
			y += slab_gap(strip->slabs[i - 1], slab);
		slab_append(slide->layout, slab, y, slide->slab);
		y += slab->height;
		if (y > bottom + SLACK_PT)
			tell_full(slide, slab->pos, y - bottom);
		if (slab->note_count > 0)
			diag_error(slide->layout->diag, slab->pos, "slide",
			    "slides have no footnotes: say it in the text, or "
			    "leave the note to another form");
	}
}

/* --- footer --- */

static void
put(struct slide *slide, const struct run *run, struct colour colour, double x)
{
	size_t before = slide->slab->count;

	slab_text(slide->layout, slide->slab, NULL, colour, run, x,
	    slide->layout->theme->furniture.footer);
	if (slide->slab->count > before)
		slide->slab->items[before].artifact = ARTIFACT_FOOTER;
}

static const struct run *
shape(struct slide *slide, enum theme_font font, const char *text)
{
	return layout_run(slide->layout, STYLE_FURNITURE, font, text,
	    slide->layout->document->root->pos);
}

/* In the middle stands what readers must not miss: a draft, who may read. */
static void
add_marks(struct slide *slide, struct colour colour)
{
	const struct layout *layout = slide->layout;
	const struct document *document = layout->document;
	const struct run *draft = NULL, *class = NULL;
	double width = 0, x;

	if (document->draft)
		draft = shape(slide, FONT_BOLD,
		    arena_printf(layout->arena, "%s ",
			lang_word(document->lang, "draft")));
	if (document->disclosure_class != CLASS_PUBLIC &&
	    document->class_name != NULL)
		class = shape(slide, FONT_REGULAR, document->class_name);
	width += draft != NULL ? draft->width_pt : 0;
	width += class != NULL ? class->width_pt : 0;
	x = layout->left + (layout->width - width) / 2;
	put(slide, draft, layout->theme->colours[COLOUR_BAD], x);
	put(slide, class, colour, x + (draft != NULL ? draft->width_pt : 0));
}

static void
add_footer(struct slide *slide, const char *number, bool whole)
{
	struct layout *layout = slide->layout;
	const struct theme *theme = layout->theme;
	struct colour colour =
	    theme->colours[theme->styles[STYLE_FURNITURE].colour];
	const struct run *run = shape(slide, FONT_REGULAR, number);

	if (whole) {
		slab_rule(layout, slide->slab, COLOUR_RULE, layout->left,
		    theme->furniture.footer_rule, layout->width,
		    theme->furniture.rule);
		slide->slab->items[slide->slab->count - 1].artifact =
		    ARTIFACT_FOOTER;
		put(slide, shape(slide, FONT_REGULAR, layout->document->author),
		    colour, layout->left);
		add_marks(slide, colour);
	}
	if (run != NULL)
		put(slide, run, colour,
		    layout->left + layout->width - run->width_pt);
}

/* --- slides --- */

/* The content moves down by what a second line of the title takes. */
static void
add_title(struct slide *slide)
{
	const struct theme *theme = slide->layout->theme;
	struct passage passage;
	double last;

	slide_passage(slide, slide->title, STYLE_H2, &passage);
	last = slide_title(
	    slide, &passage, theme->slides.title, slide->layout->width);
	slide->y += last - theme->slides.title;
}

static const struct block *
find_contents(const struct slide *slide)
{
	for (const struct block *b = slide->first; b != slide->end; b = b->next)
		if (b->type == BLOCK_CONTENTS)
			return b;
	return NULL;
}

static void
fill(struct slide *slide, const char *number)
{
	const struct block *contents = find_contents(slide);

	if (slide->title == NULL) {
		diag_error(slide->layout->diag, slide->first->pos, "slide",
		    "this stands on no slide: begin one with a heading of "
		    "level 2");
		return;
	}
	if (contents != NULL) {
		slide_contents(slide, contents);
		add_footer(slide, number, false);
		return;
	}
	add_title(slide);
	slide_content(slide);
	add_footer(slide, number, true);
}

static struct page *
add_page(struct layout *layout, struct pages *pages)
{
	const struct theme *theme = layout->theme;
	struct page *page;

	pages->items = arena_grow(layout->arena, pages->items, pages->count,
	    &pages->capacity, sizeof(*pages->items));
	page = &pages->items[pages->count++];
	*page = (struct page){ .width = theme->page.width,
		.height = theme->page.height,
		.label = arena_printf(layout->arena, "%zu", pages->count) };
	return page;
}

static bool
opens_slide(const struct block *block)
{
	return block->type == BLOCK_COVER || block->type == BLOCK_CLOSING ||
	       block->type == BLOCK_EU ||
	       (block->type == BLOCK_HEADING && block->heading.level <= 2);
}

/* The last slide has the EU block, and is there for it alone at need. */
static const struct block *
read_cover(const struct block *first, struct slide *slide)
{
	const struct block *end = first->next;

	if (first->type != BLOCK_EU)
		slide->first = first->first;
	else
		end = first;
	if (end == NULL || end->type != BLOCK_EU)
		return end;
	slide->eu = end;
	return end->next;
}

/* The slide that begins with a block; the first block after it. */
static const struct block *
read_slide(const struct block *first, struct slide *slide)
{
	const struct block *end = first->next;

	if (first->type == BLOCK_COVER || first->type == BLOCK_CLOSING ||
	    first->type == BLOCK_EU)
		return read_cover(first, slide);
	while (end != NULL && !opens_slide(end))
		end = end->next;
	slide->first = first;
	slide->end = end;
	if (first->type == BLOCK_HEADING && first->heading.level == 2) {
		slide->title = first;
		slide->first = first->next;
	}
	return end;
}

static bool
is_cover(const struct block *first)
{
	return first->type == BLOCK_COVER || first->type == BLOCK_CLOSING ||
	       first->type == BLOCK_EU ||
	       (first->type == BLOCK_HEADING && first->heading.level == 1);
}

void
flow_slides(struct layout *layout, struct pages *pages)
{
	const struct theme *theme = layout->theme;
	const struct block *b = layout->document->root->first;
	const struct block *logo = NULL;

	if (b != NULL && b->type == BLOCK_LOGO) {
		logo = b;
		b = b->next;
	}
	while (b != NULL) {
		struct slab slab = { .pos = b->pos };
		struct slide slide = { .layout = layout,
			.slab = &slab,
			.logo = pages->count == 0 ? logo : NULL,
			.y = theme->slides.content,
			.bottom = theme->slides.content_end };
		const struct block *first = b;
		struct page *page = add_page(layout, pages);

		b = read_slide(first, &slide);
		if (is_cover(first))
			slide_cover(&slide, first->type == BLOCK_CLOSING ||
						first->type == BLOCK_EU);
		else
			fill(&slide, page->label);
		page->items = slab.items;
		page->count = slab.count;
		page->capacity = slab.capacity;
	}
}
