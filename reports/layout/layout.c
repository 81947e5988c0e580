/*
 * The stage: the document's blocks become a strip of slabs, the strip is cut
 * into pages, the pages get their header and footer.
 */
#include "layout/layout-imp.h"

#include "document/document.h"
#include "layout/segments.h"

#include <assert.h>

#define TRIES 5 /* until the references' pages are settled */

/* The block's slabs stay together, and with what comes next. */
static void
keep_slabs(struct strip *strip, size_t first, enum block_keep keep)
{
	size_t end = strip->count;

	if (keep == KEEP_NOT)
		return;
	if (keep == KEEP_WHOLE)
		end--;
	for (size_t i = first; i < end; i++)
		strip->slabs[i]->keep = true;
}

static void lay_block(struct layout *layout, const struct block *block);

void
layout_children(struct layout *layout, const struct block *block)
{
	bool begins = false;

	for (const struct block *b = block->first; b != NULL; b = b->next) {
		size_t first = layout->strip->count;

		if (b->type == BLOCK_QUOTE && layout->setting == SETTING_PAGE)
			b = layout_quotes(layout, b);
		else
			lay_block(layout, b);
		begins = begins || b->type == BLOCK_BREAK;
		if (layout->strip->count == first)
			continue;
		layout->strip->slabs[first]->opens_page =
		    layout->strip->slabs[first]->opens_page || begins;
		begins = b->type == BLOCK_CONTENTS && layout->chapters;
		keep_slabs(layout->strip, first, b->keep);
	}
}

void
layout_apart(struct layout *layout, const struct block *first,
    const struct block *end, struct strip *strip)
{
	layout->strip = strip;
	for (const struct block *b = first; b != end; b = b->next)
		lay_block(layout, b);
}

const char *
layout_this(const struct block *block)
{
	while (block->type >= BLOCK_TEXT)
		block = block->parent;
	/* a paragraph alone is one; in a card, a note… it is that */
	if (block->type == BLOCK_PARAGRAPH && block->parent != NULL &&
	    block->parent->type != BLOCK_DOCUMENT)
		block = block->parent;
	if (block->type == BLOCK_BODY || block->type == BLOCK_LABEL)
		block = block->parent;
	return block_this(block->type);
}

bool
layout_require(
    struct layout *layout, struct pos pos, bool given, const char *section)
{
	if (given)
		return true;
	diag_error(layout->diag, pos, "theme",
	    "the theme '%s' says nothing about '%s': leave this out of the "
	    "form, or add that section to the theme",
	    layout->theme->name, section);
	return false;
}

/* The block and, for a container, what is in it.  Long because it is the switch
 * over all block types. */
static void
lay_block(struct layout *layout, const struct block *block)
{
	switch (block->type) {
	case BLOCK_HEADING:
		layout_heading(layout, block);
		return;
	case BLOCK_PARAGRAPH:
		layout_body(layout, block);
		return;
	case BLOCK_LIST:
		layout_list(layout, block);
		return;
	case BLOCK_TERMS:
		layout_terms(layout, block);
		return;
	case BLOCK_PANEL:
		layout_panel(layout, block);
		return;
	case BLOCK_NOTE_BOX:
		layout_note_box(layout, block);
		return;
	case BLOCK_COVER:
		layout_cover(layout, block);
		return;
	case BLOCK_COLUMNS:
		layout_columns(layout, block);
		return;
	case BLOCK_QUOTE:
		layout_quote(layout, block);
		return;
	case BLOCK_CONTENTS:
		layout_contents(layout, block);
		return;
	case BLOCK_CARDS:
		layout_cards(layout, block);
		return;
	case BLOCK_IMAGE:
		layout_image(layout, block);
		return;
	case BLOCK_SIGNATURES:
		layout_signatures(layout, block);
		return;
	case BLOCK_LOGO:
		layout_logo(layout, block);
		return;
	case BLOCK_EU:
		layout_eu(layout, block);
		return;
	case BLOCK_TABLE:
		layout_table(layout, block);
		return;
	case BLOCK_FIGURE:
		layout_figure(layout, block);
		return;
	case BLOCK_NOTE:
		layout_note(
		    layout, block, layout->theme->styles[STYLE_NOTE].above);
		return;
	case BLOCK_DOCUMENT:
	case BLOCK_ITEM:
	case BLOCK_BODY:
	case BLOCK_COLUMN:
	case BLOCK_CLOSING:
		layout_children(layout, block);
		return;
	case BLOCK_FOOTNOTE:  /* footnote.c, where it is referred to */
	case BLOCK_ENTRY:     /* contents.c */
	case BLOCK_BREAK:     /* layout_children */
	case BLOCK_CARD:      /* cards.c */
	case BLOCK_EMBLEM:    /* emblem.c */
	case BLOCK_SIGNATURE: /* signatures.c */
	case BLOCK_LABEL:     /* list.c */
	case BLOCK_CAPTION:   /* table.c, chart.c, as those below */
	case BLOCK_ROW:
	case BLOCK_CELL:
	case BLOCK_CHART:
		return;
	case BLOCK_TEXT: /* passage.c, as those below */
	case BLOCK_STRONG:
	case BLOCK_LINK:
	case BLOCK_SPAN:
	case BLOCK_REFERENCE:
	case BLOCK_POINTER:
	case BLOCK_LINE_BREAK:
		assert(!"inline content stands in a paragraph");
		return;
	}
}

static bool
has_cover(const struct document *document)
{
	for (const struct block *b = document->root->first; b != NULL;
	     b = b->next)
		if (b->type == BLOCK_COVER)
			return true;
	return false;
}

/* One try; false when a reference names a page that it is no longer on. */
static bool
run_text(struct layout layout, struct page_labels *labels, struct pages *pages)
{
	struct strip strip = { .count = 0 };
	struct footnotes footnotes = { .count = 0 };

	*pages = (struct pages){ .theme = layout.theme };
	layout.strip = &strip;
	layout.footnotes = &footnotes;
	layout.labels = labels;
	lay_block(&layout, layout.document->root);
	flow_running(&layout, pages);
	furniture_label(&layout, pages);
	if (!page_labels_update(pages, labels))
		return false;
	layout_fill_contents(&layout, pages);
	furniture_add(&layout, pages);
	return true;
}

/*
 * References name pages, and their names make lines longer: the document is
 * laid out again until all of them are right.
 */
static void
lay_running(const struct layout *layout, size_t faults, struct pages *pages)
{
	struct page_labels labels;

	page_labels_find(layout, &labels);
	for (size_t i = 0; i < TRIES; i++)
		if (run_text(*layout, &labels, pages) ||
		    diag_faults(layout->diag) > faults)
			return;
	diag_error(layout->diag, layout->document->root->pos, "reference",
	    "the references to pages move what they refer to back and forth: "
	    "word the text around one of them otherwise");
}

static void
lay_out(struct layout *layout, size_t faults, struct pages *pages)
{
	switch (layout->theme->flow) {
	case FLOW_RUNNING:
		lay_running(layout, faults, pages);
		break;
	case FLOW_SLIDES:
		flow_slides(layout, pages);
		break;
	}
}

bool
layout_pages(const struct document *document, const struct theme *theme,
    struct ruler *ruler, struct hyphenator *hyphenator, struct arena *arena,
    struct diag *diag, struct pages *pages)
{
	struct strip strip = { .count = 0 };
	struct footnotes footnotes = { .count = 0 };
	struct layout layout = { .document = document,
		.theme = theme,
		.ruler = ruler,
		.hyphenator = hyphenator,
		.arena = arena,
		.diag = diag,
		.strip = &strip,
		.footnotes = &footnotes,
		.chapters = has_cover(document),
		.left = theme->page.left,
		.width = theme_content_width(theme) };
	size_t faults = diag_faults(diag);

	*pages = (struct pages){ .theme = theme };
	if (segments_open(&layout))
		lay_out(&layout, faults, pages);
	segments_close(&layout);
	if (diag_faults(diag) == faults)
		bounds_check(&layout, pages);
	return diag_faults(diag) == faults;
}
