/*
 * Blocks that have a place of their own on slides: columns of short items,
 * quotations two by two, cards in a row, and lists of at most five items of
 * two lines.
 */
#include "layout/slides-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "layout/face.h"

#include <math.h>

#define COLUMNS_MAX 3
#define ITEMS_MAX 5
#define ITEM_LINES 2
#define QUOTES_MAX 4
#define HEADING_DROP 36.0 /* from a column's rule to its heading's baseline */
#define ITEMS_DROP 48.0	  /* from there to the first item's */
#define LEAST_BETWEEN 6.0 /* of items that are set closer */
#define PAIR 2

/* --- lists --- */

static size_t
count_children(const struct block *block, enum block_type type)
{
	size_t count = 0;

	for (const struct block *b = block->first; b != NULL; b = b->next)
		count += b->type == type;
	return count;
}

static const struct block *
child_at(const struct block *block, enum block_type type, size_t index)
{
	for (const struct block *b = block->first; b != NULL; b = b->next)
		if (b->type == type && index-- == 0)
			return b;
	return NULL;
}

static const struct block *
first_paragraph(const struct block *item)
{
	const struct block *body = child_at(item, BLOCK_BODY, 0);

	return body != NULL ? child_at(body, BLOCK_PARAGRAPH, 0) : NULL;
}

/* At most five items, and two lines each. */
static void
check_list(struct slide *slide, const struct block *list, double width)
{
	size_t count = count_children(list, BLOCK_ITEM);

	if (count > ITEMS_MAX)
		diag_error(slide->layout->diag,
		    child_at(list, BLOCK_ITEM, ITEMS_MAX)->pos, "slide",
		    "a slide's list has at most %d items, but this one has "
		    "%zu: leave some out, or divide it over slides",
		    ITEMS_MAX, count);
	for (const struct block *i = list->first; i != NULL; i = i->next) {
		const struct block *text = first_paragraph(i);
		struct passage passage;
		struct lines lines;

		if (text == NULL)
			continue;
		slide_passage(slide, text, STYLE_BODY, &passage);
		if (!lines_break(slide->layout, &passage,
			width - slide->layout->theme->list.hanging, &lines))
			continue;
		if (lines.count > ITEM_LINES)
			diag_error(slide->layout->diag, text->pos, "slide",
			    "an item of a slide's list has at most %d lines, "
			    "but this one has %zu: shorten it",
			    ITEM_LINES, lines.count);
	}
	slide->full = slide->full || count > ITEMS_MAX;
}

static void
set_list(struct layout *layout, const struct block *list,
    const struct theme *theme, double between, struct strip *strip)
{
	struct theme closer = *theme;
	struct layout inner = *layout;

	closer.list.between = between;
	closer.styles[STYLE_BODY].below = between;
	inner.theme = &closer;
	layout_apart(&inner, list, list->next, strip);
}

/* Items stand as far apart as they should, or as the room lets them. */
static void
place_list(struct slide *slide, const struct layout *layout,
    const struct block *list, double between, double y)
{
	struct layout inner = *layout;
	size_t faults = diag_faults(layout->diag);
	size_t count = count_children(list, BLOCK_ITEM);
	struct strip strip = { .count = 0 };
	double spare;

	check_list(slide, list, layout->width);
	set_list(&inner, list, layout->theme, 0, &strip);
	if (diag_faults(layout->diag) > faults)
		return;
	spare = slide->bottom - y - strip_height(&strip);
	if (count > 1)
		between = fmin(between, spare / (double)(count - 1));
	strip = (struct strip){ .count = 0 };
	set_list(
	    &inner, list, layout->theme, fmax(between, LEAST_BETWEEN), &strip);
	slide_strip(slide, &strip, y, slide->bottom);
	slide->y = fmax(slide->y, y + strip_height(&strip));
}

void
slide_list(struct slide *slide, const struct block *list)
{
	const struct theme *theme = slide->layout->theme;

	double pitch = theme->styles[STYLE_BODY].pitch;
	bool last = list->next == slide->end || slide_is_note(list->next);

	/* the last of a slide takes what room there is, as columns do */
	place_list(slide, slide->layout, list,
	    last ? theme->slides.item - pitch : theme->list.between, slide->y);
	slide->y += theme->list.below;
}

/* --- columns --- */

/* The heading under the rule; the baseline of what follows it. */
static double
column_heading(struct slide *slide, const struct layout *layout,
    const struct block *column)
{
	const struct block *heading = column->first;
	double y = slide->y + HEADING_DROP;
	struct passage passage;

	if (heading == NULL || heading->type != BLOCK_HEADING)
		return y;
	slide_passage(slide, heading, STYLE_COLUMN_HEADING, &passage);
	return slide_text(slide, &passage, "a column's heading", PAIR,
		   layout->left, y, layout->width) +
	       ITEMS_DROP;
}

static void
add_column(
    struct slide *slide, struct layout *layout, const struct block *column)
{
	const struct theme *theme = layout->theme;
	const struct style *body = &theme->styles[STYLE_BODY];
	double y;

	slab_box(layout, slide->slab, NULL, theme->colours[COLOUR_PRIMARY],
	    layout->left, slide->y, layout->width, theme->slides.column_rule);
	y = column_heading(slide, layout, column) -
	    baseline_of(theme->faces[body->font], body->size, body->pitch);
	layout->setting = SETTING_COLUMN;
	for (const struct block *b = column->first; b != NULL; b = b->next) {
		struct strip strip = { .count = 0 };
		struct layout inner = *layout;

		if (b == column->first && b->type == BLOCK_HEADING)
			continue;
		if (b->type == BLOCK_LIST) {
			struct slide side = *slide;

			side.y = y;
			place_list(&side, layout, b,
			    theme->slides.item - body->pitch, y);
			slide->full = side.full;
			y = side.y;
			continue;
		}
		layout_apart(&inner, b, b->next, &strip);
		slide_strip(slide, &strip, y, slide->bottom);
		y += strip_height(&strip) + body->below;
	}
}

void
slide_columns(struct slide *slide, const struct block *columns)
{
	struct layout inner = *slide->layout;
	size_t count = count_children(columns, BLOCK_COLUMN);
	double gap = PAIR * inner.theme->page.gutter;

	if (count > COLUMNS_MAX) {
		diag_error(slide->layout->diag, columns->pos, "slide",
		    "a slide has at most %d columns, but this one has %zu",
		    COLUMNS_MAX, count);
		return;
	}
	inner.width = (inner.width + gap) / (double)count - gap;
	for (const struct block *b = columns->first; b != NULL; b = b->next) {
		if (b->type != BLOCK_COLUMN)
			continue;
		add_column(slide, &inner, b);
		inner.left += inner.width + gap;
	}
	slide->y = slide->bottom;
}

/* --- quotations --- */

static void
add_quote(struct slide *slide, const struct block *quote, double x, double y,
    double width, double height)
{
	struct layout inner = *slide->layout;
	const struct theme *theme = inner.theme;
	struct strip strip = { .count = 0 };

	inner.setting = SETTING_QUOTE;
	inner.left = x + theme->quote.indent;
	inner.width = width - theme->quote.indent;
	layout_apart(&inner, quote->first, NULL, &strip);
	slab_box(slide->layout, slide->slab, NULL, theme->colours[COLOUR_CAT2],
	    x, y, theme->quote.bar,
	    fmax(theme->slides.quote, strip_height(&strip)));
	slide_strip(slide, &strip, y, y + height);
}

const struct block *
slide_quotes(struct slide *slide, const struct block *first)
{
	const struct layout *layout = slide->layout;
	double gap = PAIR * layout->theme->page.gutter;
	double width = (layout->width - gap) / PAIR;
	double step = (slide->bottom - slide->y) / PAIR;
	const struct block *b = first;

	for (size_t i = 0; b != slide->end && b->type == BLOCK_QUOTE;
	     i++, b = b->next) {
		size_t column = i % PAIR, row = i / PAIR;

		if (i == QUOTES_MAX)
			diag_error(layout->diag, b->pos, "slide",
			    "a slide has at most %d quotations: leave some "
			    "out, or divide them over slides",
			    QUOTES_MAX);
		if (i < QUOTES_MAX)
			add_quote(slide, b,
			    layout->left + (double)column * (width + gap),
			    slide->y + (double)row * step, width,
			    step - gap / PAIR);
	}
	slide->y = slide->bottom;
	return b;
}

/* --- cards --- */

/* Whether a card says more than its value and label. */
static bool
is_compared(const struct block *cards)
{
	for (const struct block *card = cards->first; card != NULL;
	     card = card->next)
		for (const struct block *b = card->first; b != NULL;
		     b = b->next)
			if (b->type == BLOCK_PARAGRAPH &&
			    (b->paragraph.role == ROLE_CARD_CHANGE ||
				b->paragraph.role == ROLE_CARD_COMPARED))
				return true;
	return false;
}

/*
 * Two cards, or three in narrower ones.  The theme's baselines are those of
 * value and label alone; a change under them makes the cards higher by a line.
 */
void
slide_cards(struct slide *slide, const struct block *cards)
{
	struct layout inner = *slide->layout;
	struct theme theme = *inner.theme;
	size_t count = count_children(cards, BLOCK_CARD);
	double down = theme.styles[STYLE_CARD_CHANGE].pitch;
	struct strip strip = { .count = 0 };

	if (count > COLUMNS_MAX) {
		diag_error(inner.diag,
		    child_at(cards, BLOCK_CARD, COLUMNS_MAX)->pos, "slide",
		    "a slide has at most %d cards, but this one has %zu: "
		    "divide them over slides",
		    COLUMNS_MAX, count);
		return;
	}
	theme.card.columns =
	    theme.page.columns / (count < COLUMNS_MAX ? PAIR : COLUMNS_MAX);
	if (is_compared(cards)) {
		theme.card.change += down;
		theme.card.compared += down;
		theme.card.height = theme.card.compared + theme.card.padding;
	}
	inner.theme = &theme;
	slide->y += theme.slides.cards - theme.slides.content;
	layout_apart(&inner, cards, cards->next, &strip);
	slide_strip(slide, &strip, slide->y, slide->bottom);
	slide->y += strip_height(&strip) + theme.card.below;
}
