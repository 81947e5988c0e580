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

/* Sets the blocks of one column; the first block of the next, or NULL. */
static const struct block *
set_column(
    struct layout *layout, const struct block *first, struct strip *strip)
{
	const struct block *b = first;

	layout->strip = strip;
	do {
		layout_block(layout, b);
		b = b->next;
	} while (b != NULL && !opens_column(b));
	return b;
}

static void
draw_column(struct layout *layout, const struct strip *column, double y,
    struct slab *slab)
{
	for (size_t i = 0; i < column->count; i++) {
		if (i > 0)
			y += slab_gap(column->slabs[i - 1], column->slabs[i]);
		slab_append(layout, column->slabs[i], y, slab);
		y += column->slabs[i]->height;
	}
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
	inner.left += theme->panel.padding_x;
	inner.width =
	    (inner.width - 2 * theme->panel.padding_x + theme->page.gutter) /
		(double)count -
	    theme->page.gutter;
	for (size_t i = 0; i < count; i++) {
		next = set_column(&inner, next, &columns[i]);
		inner.left += inner.width + theme->page.gutter;
		height = fmax(height, strip_height(&columns[i]));
	}
	slab = strip_add(layout, panel->pos, height + 2 * padding);
	slab->above = theme->panel.above;
	slab->foot = true;
	slab_box(layout, slab, NULL, theme->colours[theme->panel.ground],
	    layout->left, 0, layout->width, slab->height);
	for (size_t i = 0; i < count; i++)
		draw_column(layout, &columns[i], padding, slab);
}
