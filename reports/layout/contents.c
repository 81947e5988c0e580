/*
 * The table of contents.  Its entries are set when the pages are not yet
 * known: a mark stands for each number, and layout_fill_contents puts the
 * number in its place once the headings have found their pages.  Numbers stand
 * right, so nothing else moves.
 */
#include "layout/layout-imp.h"

#include "document/document.h"
#include "layout/face.h"

#include <math.h>

static enum theme_style
entry_style(const struct block *entry)
{
	return entry->entry.heading->heading.level <= 2 ? STYLE_CONTENTS_CHAPTER
							: STYLE_CONTENTS_PART;
}

/* The number stands on the last line of its entry. */
static void
add_mark(struct layout *layout, const struct block *entry,
    const struct passage *passage, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	struct item *item;

	if (layout->page_mark == NULL)
		layout->page_mark = layout_run(
		    layout, STYLE_CONTENTS_PART, FONT_REGULAR, "0", entry->pos);
	if (layout->page_mark == NULL)
		return;
	item = slab_item(layout, slab, ITEM_TEXT, entry, passage->colour);
	item->text.run = layout->page_mark;
	item->text.x = theme->page.left + theme_content_width(theme);
	item->text.baseline = baseline_of(
	    theme->faces[passage->font], passage->size, passage->pitch);
}

/* The heading's words again; all of it is a link. */
static void
layout_entry(struct layout *layout, const struct block *entry)
{
	const struct theme *theme = layout->theme;
	enum theme_style style = entry_style(entry);
	double indent =
	    style == STYLE_CONTENTS_PART ? theme->contents.indent : 0;
	struct passage passage;
	struct lines lines;

	passage_init(layout, style, entry->pos, &passage);
	passage_add_block(layout, entry, &passage);
	if (!lines_break(layout, &passage,
		layout->width - indent - theme->contents.number, &lines))
		return;
	lines_require(layout, &lines);
	for (size_t i = 0; i < lines.count; i++) {
		struct slab *slab =
		    strip_add(layout, entry->pos, passage.pitch);

		slab->above = i == 0 ? theme->styles[style].above : 0;
		slab->below = theme->styles[style].below;
		slab->keep = i + 1 < lines.count;
		lines_draw(layout, &passage, &lines.items[i],
		    layout->left + indent, 0, slab);
		if (i + 1 == lines.count)
			add_mark(layout, entry, &passage, slab);
	}
}

/* A chapter's entry is not the last on a page when it has parts. */
static void
keep_with_next(struct layout *layout, const struct block *entry)
{
	struct strip *strip = layout->strip;

	if (strip->count > 0 && entry->next != NULL &&
	    entry_style(entry) == STYLE_CONTENTS_CHAPTER &&
	    entry_style(entry->next) == STYLE_CONTENTS_PART)
		strip->slabs[strip->count - 1]->keep = true;
}

void
layout_contents(struct layout *layout, const struct block *contents)
{
	size_t first = layout->strip->count;

	if (!layout_require(layout, contents->pos,
		layout->theme->contents.given, "contents"))
		return;
	for (const struct block *b = contents->first; b != NULL; b = b->next) {
		layout_entry(layout, b);
		keep_with_next(layout, b);
	}
	strip_round(layout, first);
	if (first < layout->strip->count)
		layout->strip->slabs[layout->strip->count - 1]->below =
		    layout->theme->styles[STYLE_BODY].pitch;
}

static void
fill(struct layout *layout, const struct pages *pages, struct item *item)
{
	const struct block *entry = item->block;
	enum theme_style style = entry_style(entry);
	const struct page *page = page_of(pages, entry->entry.heading);
	const struct run *run;

	if (page == NULL)
		return;
	run = layout_run(layout, style, layout->theme->styles[style].font,
	    page->label, entry->pos);
	if (run == NULL)
		return;
	item->text.run = run;
	item->text.x -= run->width_pt;
}

void
layout_fill_contents(struct layout *layout, struct pages *pages)
{
	if (layout->page_mark == NULL)
		return;
	for (size_t i = 0; i < pages->count; i++)
		for (size_t j = 0; j < pages->items[i].count; j++) {
			struct item *item = &pages->items[i].items[j];

			if (item->type == ITEM_TEXT &&
			    item->text.run == layout->page_mark)
				fill(layout, pages, item);
		}
}
