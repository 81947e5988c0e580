/*
 * Footnotes: each is set as one slab when the line that refers to it is
 * drawn, and travels with that line until flow_running.c puts both on a page.
 */
#include "layout/layout-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "layout/face.h"

#include <assert.h>
#include <math.h>

/* True when the footnote was there already. */
static bool
remember(struct layout *layout, const struct block *note)
{
	struct footnotes *notes = layout->footnotes;

	for (size_t i = 0; i < notes->count; i++)
		if (notes->items[i] == note)
			return true;
	notes->items = arena_grow(layout->arena, notes->items, notes->count,
	    &notes->capacity, sizeof(*notes->items));
	notes->items[notes->count++] = note;
	return false;
}

/* How far the texts hang, the same in all the document: further when its last
 * number is wide. */
static double
hanging_of(struct layout *layout, struct pos pos)
{
	struct footnotes *notes = layout->footnotes;
	const struct block *root = layout->document->root;
	const struct run *widest;
	int last = 0;

	if (notes->hanging > 0)
		return notes->hanging;
	for (struct block *b = layout->document->root; b != NULL;
	     b = block_next(root, b))
		if (b->type == BLOCK_FOOTNOTE && b->footnote.number > last)
			last = b->footnote.number;
	widest = layout_run(layout, STYLE_FOOTNOTE, FONT_BOLD,
	    arena_printf(layout->arena, "%d", last), pos);
	notes->hanging = layout->theme->footnote.hanging;
	if (widest != NULL)
		notes->hanging = fmax(notes->hanging,
		    widest->width_pt + layout->theme->list.bullet);
	return notes->hanging;
}

/* Its number stands before its first line as an item's does in a list. */
static struct slab *
set_note(struct layout *layout, const struct block *note, struct pos pos)
{
	const struct theme *theme = layout->theme;
	struct layout inner = *layout;
	struct slab *slab = ARENA_NEW(layout->arena, struct slab);
	struct strip strip = { .count = 0 };
	double hanging = hanging_of(layout, pos);

	inner.on_dark = false;
	inner.setting = SETTING_FOOTNOTE;
	inner.label = note;
	inner.label_x = theme->page.left;
	inner.left = theme->page.left + hanging;
	inner.width = theme->page.text_width - hanging;
	layout_apart(&inner, note->first, NULL, &strip);
	slab->pos = pos;
	slab->height = strip_height(&strip);
	slab_append_strip(layout, &strip, 0, slab);
	return slab;
}

void
footnote_attach(
    struct layout *layout, const struct block *reference, struct slab *slab)
{
	const struct block *note = reference->footnote.note;

	assert(note != NULL && note->type == BLOCK_FOOTNOTE);
	if (!remember(layout, note))
		slab_note(layout, slab, set_note(layout, note, reference->pos));
}

double
footnote_lead(const struct layout *layout)
{
	return layout->theme->footnote.above + layout->theme->footnote.gap;
}
