/*
 * Terms and their meanings, in two columns: the left one is as wide as the
 * widest term, but takes no more than its share of the text; the meanings run
 * as wide as text does.  A row is never divided.
 *
 *	Työnantajamalli   Asiakas palkkaa itse
 *	                  avustajansa.
 *	Palveluseteli     …
 */
#include "layout/layout-imp.h"

#include "base/arena.h"
#include "document/document.h"

#include <math.h>

#define SHARE 0.4 /* of the width, at most the terms' */

struct row {
	const struct block *item;
	struct passage term;
	struct lines lines;
};

static const struct block *
part_of(const struct block *item, enum block_type type)
{
	const struct block *b = item->first;

	while (b != NULL && b->type != type)
		b = b->next;
	return b;
}

/* The terms' text; how wide the widest is on one line. */
static double
read_rows(struct layout *layout, const struct block *terms, struct row *rows)
{
	double widest = 0;

	for (const struct block *i = terms->first; i != NULL; i = i->next) {
		struct row *row = rows++;

		row->item = i;
		passage_init(layout, STYLE_BODY, i->pos, &row->term);
		passage_add_block(layout, part_of(i, BLOCK_LABEL), &row->term);
		if (lines_break(layout, &row->term, layout->width, &row->lines))
			widest = fmax(widest, row->lines.widest);
	}
	return widest;
}

static void
draw_row(
    struct layout *layout, struct row *row, double width, double text_width)
{
	const struct block *body = part_of(row->item, BLOCK_BODY);
	double gap = layout->theme->page.gutter;
	struct layout inner = *layout;
	struct strip meaning = { .count = 0 };
	double pitch = row->term.pitch;
	struct slab *slab;

	inner.setting = SETTING_COLUMN;
	inner.left += width + gap;
	inner.width = fmin(inner.width - width - gap, text_width);
	layout_apart(&inner, body->first, NULL, &meaning);
	if (!lines_break(layout, &row->term, width, &row->lines) ||
	    !lines_require(layout, &row->lines))
		return;
	slab = strip_add(layout, row->item->pos,
	    fmax(strip_height(&meaning), pitch * (double)row->lines.count));
	slab->below = layout->theme->list.between;
	for (size_t i = 0; i < row->lines.count; i++)
		lines_draw(layout, &row->term, &row->lines.items[i],
		    layout->left, pitch * (double)i, slab);
	slab_append_strip(layout, &meaning, 0, slab);
}

void
layout_terms(struct layout *layout, const struct block *terms)
{
	size_t first = layout->strip->count;
	size_t count = 0;
	struct row *rows;
	double width, text_width;

	for (const struct block *i = terms->first; i != NULL; i = i->next)
		count++;
	rows = ARENA_ARRAY(layout->arena, struct row, count);
	text_width = layout_text_width(layout);
	width = fmin(read_rows(layout, terms, rows), SHARE * text_width);
	for (size_t i = 0; i < count; i++)
		draw_row(layout, &rows[i], width, text_width);
	if (layout->setting != SETTING_PAGE || layout->strip->count == first)
		return;
	strip_round(layout, first);
	layout->strip->slabs[layout->strip->count - 1]->below =
	    layout->theme->list.below;
}
