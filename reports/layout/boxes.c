/*
 * Note boxes and quotations: what is in them is set apart, and stands in one
 * slab on its ground or beside its bar, so that no page divides it.
 * Quotations that follow each other stand two in a row.
 */
#include "layout/layout-imp.h"

#include "document/document.h"

#include <math.h>

void
layout_note_box(struct layout *layout, const struct block *box)
{
	const struct theme *theme = layout->theme;
	struct layout inner = *layout;
	struct strip strip = { .count = 0 };
	size_t first = layout->strip->count;
	struct slab *slab;

	if (!layout_require(layout, box->pos, theme->box.given, "box"))
		return;
	inner.setting = SETTING_BOX;
	inner.left += theme->box.left;
	inner.width -= theme->box.left + theme->box.right;
	layout_apart(&inner, box->first, NULL, &strip);
	slab = strip_add(layout, box->pos,
	    theme->box.top + strip_height(&strip) + theme->box.bottom);
	slab->above = theme->box.above;
	slab_box(layout, slab, NULL, theme->colours[COLOUR_WARN_TINT],
	    layout->left, 0, layout->width, slab->height);
	slab_box(layout, slab, NULL, theme->colours[COLOUR_CAT2], layout->left,
	    0, theme->box.edge, slab->height);
	slab_append_strip(layout, &strip, theme->box.top, slab);
	if (layout->setting == SETTING_PAGE)
		strip_round(layout, first);
	slab->below = theme->box.below;
}

/* One quotation beside its bar, on a slab that may hold another. */
static void
set_quote(struct layout *layout, const struct block *quote, double left,
    double width, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	struct layout inner = *layout;
	struct strip strip = { .count = 0 };
	double height;

	inner.setting = SETTING_QUOTE;
	inner.left = left + theme->quote.indent;
	inner.width = width - theme->quote.indent;
	layout_apart(&inner, quote->first, NULL, &strip);
	height = strip_height(&strip);
	slab->height = fmax(slab->height, height);
	slab_box(layout, slab, NULL, theme->colours[COLOUR_CAT2], left, 0,
	    theme->quote.bar, height);
	slab_append_strip(layout, &strip, 0, slab);
}

static void
end_quotes(struct layout *layout, size_t first)
{
	struct slab *slab = layout->strip->slabs[first];

	slab->above = layout->theme->quote.above;
	if (layout->setting == SETTING_PAGE)
		strip_round(layout, first);
	slab->below = layout->theme->quote.below;
}

void
layout_quote(struct layout *layout, const struct block *quote)
{
	const struct theme *theme = layout->theme;
	size_t first = layout->strip->count;
	double width = layout->setting == SETTING_PAGE ? theme->page.text_width
						       : layout->width;

	if (!layout_require(layout, quote->pos, theme->quote.given, "quote"))
		return;
	set_quote(layout, quote, layout->left, width,
	    strip_add(layout, quote->pos, 0));
	end_quotes(layout, first);
}

static bool
is_quote(const struct block *block)
{
	return block != NULL && block->type == BLOCK_QUOTE;
}

const struct block *
layout_quotes(struct layout *layout, const struct block *first)
{
	const struct theme *theme = layout->theme;
	size_t row = layout->strip->count;
	double step = (layout->width + theme->page.gutter) / 2;
	double width = step - theme->page.gutter;
	struct slab *slab;

	if ((!is_quote(first->previous) && !is_quote(first->next)) ||
	    !theme->quote.given) {
		layout_quote(layout, first);
		return first;
	}
	slab = strip_add(layout, first->pos, 0);
	set_quote(layout, first, layout->left, width, slab);
	if (is_quote(first->next)) {
		first = first->next;
		set_quote(layout, first, layout->left + step, width, slab);
	}
	end_quotes(layout, row);
	if (is_quote(first->next))
		slab->below = slab->above;
	return first;
}
