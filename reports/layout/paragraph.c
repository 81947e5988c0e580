/*
 * Paragraphs, headings, captions and notes: a passage in lines, each line a
 * slab.  Two lines at least stay together at both ends of a paragraph, and a
 * heading stays with what it heads.
 */
#include "layout/layout-imp.h"

#include "document/document.h"
#include "layout/face.h"

#include <math.h>
#include <string.h>

static const enum theme_style role_styles[ROLE_NUM] = {
	[ROLE_BODY] = STYLE_BODY,
	[ROLE_LEAD] = STYLE_LEAD,
	[ROLE_THEME] = STYLE_THEME,
	[ROLE_CAPTION_NUMBER] = STYLE_CAPTION_NUMBER,
	[ROLE_CAPTION_TITLE] = STYLE_CAPTION_TITLE,
	[ROLE_CAPTION_SUBTITLE] = STYLE_CAPTION_SUBTITLE,
	[ROLE_QUOTE_SOURCE] = STYLE_QUOTE_SOURCE,
	[ROLE_CARD_LABEL] = STYLE_CARD_LABEL,
	[ROLE_CARD_VALUE] = STYLE_CARD_VALUE,
	[ROLE_CARD_CHANGE] = STYLE_CARD_CHANGE,
	[ROLE_CARD_COMPARED] = STYLE_CARD_COMPARED,
	[ROLE_LACKING] = STYLE_BODY,
	[ROLE_SIGNATORY] = STYLE_BODY,
	[ROLE_SIGNED] = STYLE_NOTE,
};

static void
add_lines(struct layout *layout, const struct passage *passage,
    enum theme_style style, const struct lines *lines)
{
	const struct style *look = &layout->theme->styles[style];
	size_t last = lines->count - 1;

	for (size_t i = 0; i < lines->count; i++) {
		struct slab *slab =
		    strip_add(layout, passage->pos, passage->pitch);

		slab->above = i == 0 ? look->above : 0;
		slab->below = i == last ? look->below : 0;
		slab->keep = i < last && (i == 0 || i + 1 == last);
		layout_label(layout,
		    baseline_of(layout->theme->faces[look->font], passage->size,
			passage->pitch),
		    slab);
		lines_draw(
		    layout, passage, &lines->items[i], layout->left, 0, slab);
	}
}

/* What a role adds to the style around it. */
static void
set_role(
    struct layout *layout, enum paragraph_role role, struct passage *passage)
{
	if (role == ROLE_LACKING || role == ROLE_SIGNATORY)
		passage_set_font(layout, FONT_BOLD, passage);
	if (role == ROLE_LACKING)
		passage->colour = layout->theme->colours[COLOUR_BAD];
}

static void
set_passage(struct layout *layout, const struct passage *passage,
    enum theme_style style, double width)
{
	struct lines lines;

	if (!lines_break(layout, passage, width, &lines))
		return;
	lines_require(layout, &lines);
	if (lines.count > 0)
		add_lines(layout, passage, style, &lines);
}

static void
set_paragraph(struct layout *layout, const struct block *block,
    enum theme_style style, double width, bool even)
{
	struct passage passage;

	passage_init(layout, style, block->pos, &passage);
	if (block->type == BLOCK_PARAGRAPH)
		set_role(layout, block->paragraph.role, &passage);
	passage_add_block(layout, block, &passage);
	set_passage(layout, &passage, style,
	    even ? lines_even_width(layout, &passage, width) : width);
}

/*
 * Running text ends where its columns end, also when it is indented; in a
 * container it is as wide as the container lets it.
 */
double
layout_text_width(const struct layout *layout)
{
	const struct theme *theme = layout->theme;
	double indent = layout->left - theme->page.left;

	if (layout->setting != SETTING_PAGE)
		return layout->width;
	return fmin(layout->width, theme->page.text_width - indent);
}

static enum theme_style
body_style(const struct layout *layout, enum paragraph_role role)
{
	switch (layout->setting) {
	case SETTING_PAGE:
	case SETTING_COLUMN:
		return role_styles[role];
	case SETTING_PANEL:
		return STYLE_PANEL_TEXT;
	case SETTING_BOX:
		return STYLE_BOX;
	case SETTING_QUOTE:
		return role == ROLE_QUOTE_SOURCE ? STYLE_QUOTE_SOURCE
						 : STYLE_QUOTE;
	case SETTING_FOOTNOTE:
		return STYLE_FOOTNOTE;
	case SETTING_EU:
		return STYLE_PROGRAMME;
	}
	return STYLE_BODY;
}

/* Blocks of a page stand on its grid; those in a container need not. */
static bool
on_grid(const struct layout *layout)
{
	return layout->setting == SETTING_PAGE;
}

static void
keep_from(struct layout *layout, size_t first)
{
	for (size_t i = first; i < layout->strip->count; i++)
		layout->strip->slabs[i]->keep = true;
}

/* Whether the text ends with a colon: what it announces comes next. */
static bool
announces(const struct block *paragraph)
{
	const struct block *last = paragraph->last;
	size_t length = last != NULL && last->type == BLOCK_TEXT
			    ? strlen(last->text.text)
			    : 0;

	return paragraph->next != NULL && length > 0 &&
	       last->text.text[length - 1] == ':';
}

void
layout_body(struct layout *layout, const struct block *paragraph)
{
	enum paragraph_role role = paragraph->paragraph.role;
	double width = layout_text_width(layout);
	size_t first = layout->strip->count;

	if (role == ROLE_LEAD && layout->setting == SETTING_PAGE)
		width = fmin(layout->width, layout->theme->page.lead_width);
	/* a slide's texts are short: a word alone on a line stands out */
	set_paragraph(layout, paragraph, body_style(layout, role), width,
	    layout->theme->flow == FLOW_SLIDES);
	if (!on_grid(layout))
		return;
	strip_round(layout, first);
	if (role == ROLE_THEME || announces(paragraph))
		keep_from(layout, first);
}

/* After a cover, which bears the title, level 2 is that of chapters. */
static enum theme_style
heading_style(const struct layout *layout, int level)
{
	if (layout->setting == SETTING_PANEL)
		return STYLE_PANEL_HEADING;
	if (layout->setting == SETTING_COLUMN)
		return STYLE_COLUMN_HEADING;
	if (level == 1)
		return STYLE_TITLE;
	if (layout->chapters)
		level--;
	return level == 1 ? STYLE_H1 : level == 2 ? STYLE_H2 : STYLE_H3;
}

void
layout_heading(struct layout *layout, const struct block *heading)
{
	enum theme_style style = heading_style(layout, heading->heading.level);
	size_t first = layout->strip->count;

	set_paragraph(layout, heading, style, layout->width, true);
	if (first == layout->strip->count)
		return;
	if (on_grid(layout))
		strip_round(layout, first);
	keep_from(layout, first);
	for (size_t i = first; i < layout->strip->count; i++)
		layout->strip->slabs[i]->heading = true;
	layout->strip->slabs[first]->chapter = style == STYLE_H1;
}

void
layout_caption(struct layout *layout, const struct block *caption, double above)
{
	size_t first = layout->strip->count;

	for (const struct block *b = caption->first; b != NULL; b = b->next)
		if (b->type == BLOCK_PARAGRAPH)
			set_paragraph(layout, b, role_styles[b->paragraph.role],
			    layout->width, true);
	if (first < layout->strip->count)
		layout->strip->slabs[first]->above = above;
	keep_from(layout, first);
}

/* What a note's paragraphs say is read on, in as few lines as it takes. */
void
layout_note(struct layout *layout, const struct block *note, double gap)
{
	struct strip *strip = layout->strip;
	struct passage passage;
	size_t first = strip->count;

	passage_init_note(layout, note, &passage);
	set_passage(layout, &passage, STYLE_NOTE, layout->width);
	if (first == strip->count)
		return;
	for (size_t i = first; i < strip->count; i++)
		strip->slabs[i]->above = i == first ? gap : 0;
	if (first > 0)
		strip->slabs[first - 1]->keep = true;
	keep_from(layout, first);
	strip->slabs[strip->count - 1]->keep = false;
}
