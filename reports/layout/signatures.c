/*
 * Signatures: two side by side, each a role and lines to write on by hand, with
 * what is written under its line.  All of them stay on one page.
 *
 *	Hankkeen vastuuhenkilö     Talouden vastuuhenkilö
 *
 *	______________________     ______________________
 *	Paikka ja aika             Paikka ja aika
 */
#include "layout/layout-imp.h"

#include "base/arena.h"
#include "document/document.h"

#include <math.h>

#define IN_A_ROW 2

struct signature {
	const struct block *block;
	struct strip strip;
	double height;
};

/* Room for the hand, and the line under it: an artifact. */
static void
add_line(struct layout *layout, struct pos pos)
{
	const struct theme *theme = layout->theme;
	struct slab *slab = strip_add(layout, pos, theme->signatures.room);

	slab_rule(layout, slab, COLOUR_AXIS, layout->left, slab->height,
	    layout->width, theme->signatures.rule);
}

static void
set_signature(
    struct layout *layout, double x, double width, struct signature *signature)
{
	struct layout inner = *layout;

	inner.strip = &signature->strip;
	inner.setting = SETTING_COLUMN;
	inner.left = x;
	inner.width = width;
	for (const struct block *b = signature->block->first; b != NULL;
	     b = b->next) {
		bool line = b->paragraph.role == ROLE_SIGNED;
		size_t first = signature->strip.count;

		if (line)
			add_line(&inner, b->pos);
		layout_body(&inner, b);
		if (line && signature->strip.count > first + 1)
			signature->strip.slabs[first + 1]->above =
			    layout->theme->signatures.gap;
	}
	signature->height = strip_height(&signature->strip);
}

/* The lines of a row stand at one height, below roles of several lines. */
static struct slab *
add_row(struct layout *layout, const struct signature *signatures, size_t count)
{
	double height = 0;
	struct slab *slab;

	for (size_t i = 0; i < count; i++)
		height = fmax(height, signatures[i].height);
	slab = strip_add(layout, signatures[0].block->pos, height);
	slab->above = layout->theme->signatures.row_gap;
	slab->keep = true;
	for (size_t i = 0; i < count; i++)
		slab_append_strip(layout, &signatures[i].strip,
		    height - signatures[i].height, slab);
	return slab;
}

void
layout_signatures(struct layout *layout, const struct block *signatures)
{
	const struct theme *theme = layout->theme;
	double step = (layout->width + theme->page.gutter) / IN_A_ROW;
	struct signature row[IN_A_ROW];
	size_t first = layout->strip->count, count = 0;
	struct slab *last = NULL;

	if (!layout_require(
		layout, signatures->pos, theme->signatures.given, "signatures"))
		return;
	for (const struct block *b = signatures->first; b != NULL;
	     b = b->next) {
		row[count] = (struct signature){ .block = b };
		set_signature(layout, layout->left + step * (double)count,
		    step - theme->page.gutter, &row[count]);
		count++;
		if (count < IN_A_ROW && b->next != NULL)
			continue;
		last = add_row(layout, row, count);
		count = 0;
	}
	if (last == NULL)
		return;
	strip_round(layout, first);
	layout->strip->slabs[first]->above = theme->signatures.above;
	last->below = theme->signatures.below;
	last->keep = false;
	/* nobody signs an empty page: what is signed stands above */
	if (first > 0)
		layout->strip->slabs[first - 1]->parts = true;
}
