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
#define LEAST_BETWEEN 4.0 /* of items that are set closer */
#define CHANGE_DROP 1.25  /* of its pitch: a change under a card's label */
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

/*
 * How far apart items stand: `wish`, or what the room from y down lets them,
 * of which as much is left above the list and above the notes at the foot as
 * between two items; none where the room is scarce.  False: see diag.
 */
static bool
fit_between(struct slide *slide, const struct layout *layout,
    const struct block *list, double y, double wish, double *between)
{
	struct layout inner = *layout;
	size_t faults = diag_faults(layout->diag);
	size_t gaps = count_children(list, BLOCK_ITEM) - 1;
	struct strip strip = { .count = 0 };
	double spare;

	gaps += slide_list_follows(slide, list) + (slide->note_lines > 0);

	set_list(&inner, list, layout->theme, 0, &strip);
	spare = slide->bottom - y - strip_height(&strip);
	*between = wish;
	if (gaps > 0)
		*between = fmin(wish, floor(spare / (double)gaps));
	*between = fmax(*between, LEAST_BETWEEN);
	return diag_faults(layout->diag) == faults;
}

static void
place_list(struct slide *slide, const struct layout *layout,
    const struct block *list, double between, double y)
{
	struct layout inner = *layout;
	struct strip strip = { .count = 0 };

	set_list(&inner, list, layout->theme, between, &strip);
	if (slide_list_follows(slide, list))
		y += fmax(
		    0, fmin(between, slide->bottom - y - strip_height(&strip)));
	slide_strip(slide, &strip, y, slide->bottom);
	slide->y = fmax(slide->y, y + strip_height(&strip));
}

void
slide_list(struct slide *slide, const struct block *list)
{
	const struct theme *theme = slide->layout->theme;
	double pitch = theme->styles[STYLE_BODY].pitch;
	bool last = list->next == slide->end || slide_is_note(list->next);
	double between;

	check_list(slide, list, slide->layout->width);
	/* the last of a slide takes what room there is, as columns do */
	if (!fit_between(slide, slide->layout, list, slide->y,
		last ? theme->slides.item - pitch : theme->list.between,
		&between))
		return;
	place_list(slide, slide->layout, list, between, slide->y);
	slide->y += theme->list.below;
}

/* --- columns --- */

/* What all columns of a slide have in common. */
struct columns {
	double top;	/* where what follows the headings begins */
	double between; /* the items of their lists */
};

static const struct block *
heading_of(const struct block *column)
{
	return column->first != NULL && column->first->type == BLOCK_HEADING
		   ? column->first
		   : NULL;
}

/* Of one column, as far as it is lower than those before it. */
static void
find_top(struct slide *slide, const struct layout *layout,
    const struct block *column, struct columns *columns)
{
	const struct block *heading = heading_of(column);
	double top = slide->y + HEADING_DROP;
	struct passage passage;
	struct lines lines;

	if (heading != NULL) {
		slide_passage(slide, heading, STYLE_COLUMN_HEADING, &passage);
		if (!lines_break(
			slide->layout, &passage, layout->width, &lines))
			return;
		top += ITEMS_DROP + (double)lines.count * passage.pitch -
		       passage.pitch;
	}
	columns->top = fmax(columns->top, top);
}

/* The items of all columns stand as the fullest one's may. */
static bool
find_between(struct slide *slide, const struct layout *layout,
    const struct block *column, struct columns *columns)
{
	bool fine = true;

	for (const struct block *b = column->first; b != NULL; b = b->next) {
		if (b->type != BLOCK_LIST)
			continue;
		check_list(slide, b, layout->width);
		fine = fit_between(slide, layout, b, columns->top,
			   columns->between, &columns->between) &&
		       fine;
	}
	return fine;
}

static void
add_column(struct slide *slide, struct layout *layout,
    const struct block *column, const struct columns *columns)
{
	const struct theme *theme = layout->theme;
	struct passage passage;
	struct slide side = *slide;

	slab_box(layout, slide->slab, NULL, theme->colours[COLOUR_PRIMARY],
	    layout->left, slide->y, layout->width, theme->slides.column_rule);
	if (heading_of(column) != NULL) {
		slide_passage(
		    slide, column->first, STYLE_COLUMN_HEADING, &passage);
		slide_text(slide, &passage, "a column's heading", PAIR,
		    layout->left, slide->y + HEADING_DROP,
		    lines_even_width(layout, &passage, layout->width));
	}
	layout->setting = SETTING_COLUMN;
	side.y = columns->top;
	for (const struct block *b = column->first; b != NULL; b = b->next) {
		struct strip strip = { .count = 0 };
		struct layout inner = *layout;

		if (b == heading_of(column))
			continue;
		if (b->type == BLOCK_LIST) {
			place_list(&side, layout, b, columns->between, side.y);
			continue;
		}
		layout_apart(&inner, b, b->next, &strip);
		slide_strip(&side, &strip, side.y, slide->bottom);
		side.y +=
		    strip_height(&strip) + theme->styles[STYLE_BODY].below;
	}
	slide->full = side.full;
}

static bool
read_columns(struct slide *slide, const struct layout *layout,
    const struct block *block, struct columns *columns)
{
	const struct theme *theme = layout->theme;
	const struct style *body = &theme->styles[STYLE_BODY];
	bool fine = true;

	*columns =
	    (struct columns){ .between = theme->slides.item - body->pitch };
	for (const struct block *b = block->first; b != NULL; b = b->next)
		if (b->type == BLOCK_COLUMN)
			find_top(slide, layout, b, columns);
	columns->top -=
	    baseline_of(theme->faces[body->font], body->size, body->pitch);
	for (const struct block *b = block->first; b != NULL; b = b->next)
		if (b->type == BLOCK_COLUMN)
			fine = find_between(slide, layout, b, columns) && fine;
	return fine;
}

void
slide_columns(struct slide *slide, const struct block *block)
{
	struct layout inner = *slide->layout;
	size_t count = count_children(block, BLOCK_COLUMN);
	double gap = PAIR * inner.theme->page.gutter;
	struct columns columns;

	if (count > COLUMNS_MAX) {
		diag_error(slide->layout->diag, block->pos, "slide",
		    "a slide has at most %d columns, but this one has %zu",
		    COLUMNS_MAX, count);
		return;
	}
	inner.width = (inner.width + gap) / (double)count - gap;
	if (!read_columns(slide, &inner, block, &columns))
		return;
	for (const struct block *b = block->first; b != NULL; b = b->next) {
		if (b->type != BLOCK_COLUMN)
			continue;
		add_column(slide, &inner, b, &columns);
		inner.left += inner.width + gap;
	}
	slide->y = slide->bottom;
}

/* --- quotations --- */

static void
set_quote(struct slide *slide, const struct block *quote, double x,
    double width, struct strip *strip)
{
	struct layout inner = *slide->layout;
	double indent = inner.theme->quote.indent;

	inner.setting = SETTING_QUOTE;
	inner.left = x + indent;
	inner.width = width - indent;
	layout_apart(&inner, quote->first, NULL, strip);
}

static double
quote_x(const struct layout *layout, size_t index)
{
	double step =
	    (layout->width + PAIR * layout->theme->page.gutter) / PAIR;

	return layout->left + (double)(index % PAIR) * step;
}

static void
draw_quote(struct slide *slide, const struct strip *quote, double x, double y,
    double height, double bottom)
{
	const struct theme *theme = slide->layout->theme;

	slab_box(slide->layout, slide->slab, NULL, theme->colours[COLOUR_CAT2],
	    x, y, theme->quote.bar, height);
	slide_strip(slide, quote, y, bottom);
}

/* Their bars are as high as the longest of them. */
const struct block *
slide_quotes(struct slide *slide, const struct block *first)
{
	const struct layout *layout = slide->layout;
	double gutter = layout->theme->page.gutter;
	double width = layout->width / PAIR - gutter;
	double step = (slide->bottom - slide->y) / PAIR;
	double height = 0;
	struct strip quotes[QUOTES_MAX] = { 0 };
	const struct block *b = first;
	size_t count = 0;

	for (; b != slide->end && b->type == BLOCK_QUOTE; b = b->next) {
		if (count == QUOTES_MAX) {
			diag_error(layout->diag, b->pos, "slide",
			    "a slide has at most %d quotations: leave some "
			    "out, or divide them over slides",
			    QUOTES_MAX);
			return slide->end;
		}
		set_quote(
		    slide, b, quote_x(layout, count), width, &quotes[count]);
		height = fmax(height, strip_height(&quotes[count++]));
	}
	for (size_t i = 0; i < count; i++) {
		size_t row = i / PAIR;
		double y = slide->y + (double)row * step;

		draw_quote(slide, &quotes[i], quote_x(layout, i), y, height,
		    y + step - gutter);
	}
	slide->y = slide->bottom;
	return b;
}

/* --- cards --- */

/* Whether a card says that, besides its value and label. */
static bool
has_line(const struct block *cards, enum paragraph_role role)
{
	for (const struct block *card = cards->first; card != NULL;
	     card = card->next)
		for (const struct block *b = card->first; b != NULL;
		     b = b->next)
			if (b->type == BLOCK_PARAGRAPH &&
			    b->paragraph.role == role)
				return true;
	return false;
}

/*
 * The theme's baselines are those of value and label alone; what is said under
 * them makes all cards of the row as much higher as it needs.
 */
static void
make_higher(const struct block *cards, struct theme *theme)
{
	double down = CHANGE_DROP * theme->styles[STYLE_CARD_CHANGE].pitch;
	bool changed = has_line(cards, ROLE_CARD_CHANGE);
	bool compared = has_line(cards, ROLE_CARD_COMPARED);

	if (!changed && !compared)
		return;
	theme->card.change += down;
	theme->card.compared += down;
	theme->card.height =
	    (compared ? theme->card.compared : theme->card.change) +
	    theme->card.padding;
}

/* Two cards, or three in narrower ones. */
void
slide_cards(struct slide *slide, const struct block *cards)
{
	struct layout inner = *slide->layout;
	struct theme theme = *inner.theme;
	size_t count = count_children(cards, BLOCK_CARD);
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
	make_higher(cards, &theme);
	inner.theme = &theme;
	slide->y += theme.slides.cards - theme.slides.content;
	layout_apart(&inner, cards, cards->next, &strip);
	slide_strip(slide, &strip, slide->y, slide->bottom);
	slide->y += strip_height(&strip) + theme.card.below;
}
