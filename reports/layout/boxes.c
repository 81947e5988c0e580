/*
 * Note boxes and quotations: what is in them is set apart, and stands in one
 * slab on its ground or beside its bar, so that no page divides it.
 */
#include "layout/layout-imp.h"

#include "document/document.h"

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

void
layout_quote(struct layout *layout, const struct block *quote)
{
	const struct theme *theme = layout->theme;
	struct layout inner = *layout;
	struct strip strip = { .count = 0 };
	size_t first = layout->strip->count;
	struct slab *slab;

	if (!layout_require(layout, quote->pos, theme->quote.given, "quote"))
		return;
	inner.setting = SETTING_QUOTE;
	if (layout->setting == SETTING_PAGE)
		inner.width = theme->page.text_width;
	inner.left += theme->quote.indent;
	inner.width -= theme->quote.indent;
	layout_apart(&inner, quote->first, NULL, &strip);
	slab = strip_add(layout, quote->pos, strip_height(&strip));
	slab->above = theme->quote.above;
	slab_box(layout, slab, NULL, theme->colours[COLOUR_CAT2], layout->left,
	    0, theme->quote.bar, slab->height);
	slab_append_strip(layout, &strip, 0, slab);
	if (layout->setting == SETTING_PAGE)
		strip_round(layout, first);
	slab->below = theme->quote.below;
}
