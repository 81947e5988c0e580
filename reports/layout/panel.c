/*
 * The panel: a coloured block as wide as the page, standing on the bottom
 * margin.  Each heading in it, or paragraph that begins with strong text,
 * opens a column, so that two or three groups of contacts stand side by side;
 * they are read one after the other.
 */
#include "layout/layout-imp.h"

#include "base/arena.h"
#include "document/document.h"

#include <math.h>

static bool
opens_column(const struct block *block)
{
	if (block->previous == NULL || block->type == BLOCK_HEADING)
		return true;
	return block->type == BLOCK_PARAGRAPH && block->first != NULL &&
	       block->first->type == BLOCK_STRONG;
}

static size_t
count_columns(const struct block *panel)
{
	size_t count = 0;

	for (const struct block *b = panel->first; b != NULL; b = b->next)
		count += opens_column(b);
	return count;
}

/* The first block of the next column, or NULL. */
static const struct block *
column_end(const struct block *first)
{
	const struct block *b = first->next;

	while (b != NULL && !opens_column(b))
		b = b->next;
	return b;
}

void
layout_panel(struct layout *layout, const struct block *panel)
{
	const struct theme *theme = layout->theme;
	struct layout inner = *layout;
	size_t count = count_columns(panel);
	struct strip *columns = ARENA_ARRAY(layout->arena, struct strip, count);
	const struct block *next = panel->first;
	double padding = theme->panel.padding_y;
	double height = 0;
	struct slab *slab;

	if (count == 0)
		return;
	inner.on_dark = true;
	inner.setting = SETTING_PANEL;
	inner.left += theme->panel.padding_x;
	inner.width =
	    (inner.width - 2 * theme->panel.padding_x + theme->page.gutter) /
		(double)count -
	    theme->page.gutter;
	for (size_t i = 0; i < count; i++) {
		const struct block *end = column_end(next);

		layout_apart(&inner, next, end, &columns[i]);
		next = end;
		inner.left += inner.width + theme->page.gutter;
		height = fmax(height, strip_height(&columns[i]));
	}
	slab = strip_add(layout, panel->pos, height + 2 * padding);
	slab->above = theme->panel.above;
	slab->foot = true;
	slab_box(layout, slab, NULL, theme->colours[theme->panel.ground],
	    layout->left, 0, layout->width, slab->height);
	for (size_t i = 0; i < count; i++)
		slab_append_strip(layout, &columns[i], padding, slab);
}
