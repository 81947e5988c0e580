/*
 * Lists: the bodies of the items hang, and each item's label waits for the
 * body's first line, so that both stand on one baseline.
 */
#include "layout/layout-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "layout/face.h"

#include <math.h>

/* The style of the text that a label stands before. */
static enum theme_style
text_style(const struct layout *layout)
{
	switch (layout->setting) {
	case SETTING_PAGE:
	case SETTING_COLUMN:
		return STYLE_BODY;
	case SETTING_PANEL:
		return STYLE_PANEL_TEXT;
	case SETTING_BOX:
		return STYLE_BOX;
	case SETTING_QUOTE:
		return STYLE_QUOTE;
	case SETTING_FOOTNOTE:
		return STYLE_FOOTNOTE;
	case SETTING_EU:
		return STYLE_PROGRAMME;
	}
	return STYLE_BODY;
}

/* A bullet is drawn: the fonts lack the square. */
static void
draw_bullet(struct layout *layout, const struct block *label, double x,
    double baseline, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct face *face = theme->faces[FONT_REGULAR];
	double x_height = theme->styles[text_style(layout)].size *
			  face->x_height / face->units_per_em;
	double side = theme->list.bullet;

	slab_box(layout, slab, label,
	    theme->colours[layout->on_dark ? COLOUR_ON_DARK : COLOUR_CAT2], x,
	    baseline - (x_height + side) / 2, side, side);
}

static void
draw_number(struct layout *layout, const struct block *label, const char *text,
    double baseline, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	enum theme_style style = text_style(layout);

	slab_text(layout, slab, label,
	    theme->colours[theme->styles[style].colour],
	    layout_run(layout, style, FONT_BOLD, text, label->pos),
	    layout->label_x, baseline);
}

void
layout_label(struct layout *layout, double baseline, struct slab *slab)
{
	const struct block *label = layout->label;

	if (label == NULL)
		return;
	layout->label = NULL;
	if (label->type == BLOCK_FOOTNOTE)
		draw_number(layout, label,
		    arena_printf(layout->arena, "%d", label->footnote.number),
		    baseline, slab);
	else if (block_ancestor(label, BLOCK_LIST)->list.ordered)
		draw_number(layout, label, label->label.text, baseline, slab);
	else
		draw_bullet(layout, label, layout->label_x, baseline, slab);
}

/*
 * An item that is empty, or whose first block is a list, has a line of its
 * own for the label.
 */
static void
flush_label(struct layout *layout, struct pos pos)
{
	const struct style *style = &layout->theme->styles[text_style(layout)];
	struct slab *slab;

	if (layout->label == NULL)
		return;
	slab = strip_add(layout, pos, style->pitch);
	slab->keep = true;
	layout_label(layout,
	    baseline_of(
		layout->theme->faces[style->font], style->size, style->pitch),
	    slab);
}

/* How far bodies hang: further when a number is wide. */
static double
hanging_of(struct layout *layout, const struct block *list)
{
	const struct theme *theme = layout->theme;
	double hanging = theme->list.hanging;

	if (!list->list.ordered)
		return hanging;
	for (const struct block *i = list->first; i != NULL; i = i->next) {
		const struct run *run;

		if (i->first == NULL || i->first->type != BLOCK_LABEL)
			continue;
		run = layout_run(layout, text_style(layout), FONT_BOLD,
		    i->first->label.text, i->first->pos);
		if (run != NULL)
			hanging =
			    fmax(hanging, run->width_pt + theme->list.bullet);
	}
	return hanging;
}

/* Inside an item, as between items, blocks stand closer than outside. */
static void
tighten(struct layout *layout, size_t first)
{
	double between = layout->theme->list.between;

	for (size_t i = first; i < layout->strip->count; i++) {
		struct slab *slab = layout->strip->slabs[i];

		slab->below = fmin(slab->below, between);
	}
}

static void
layout_item(struct layout *layout, const struct block *item)
{
	size_t first = layout->strip->count;

	for (const struct block *b = item->first; b != NULL; b = b->next)
		if (b->type == BLOCK_LABEL) {
			flush_label(layout, b->pos);
			layout->label = b;
		} else {
			layout_children(layout, b);
		}
	flush_label(layout, item->pos);
	tighten(layout, first);
}

/* The item before keeps this one on its page: no item is alone on either
 * side of a break. */
static void
keep_pairs(struct layout *layout, const struct block *list,
    const struct block *item, size_t first)
{
	const struct block *second = list->first->next;

	if (first > 0 && item->previous != NULL &&
	    (item == second || item->next == NULL))
		layout->strip->slabs[first - 1]->keep = true;
}

/* What a list in an item belongs to is not left behind. */
static void
keep_with_text(struct layout *layout, const struct block *list, size_t first)
{
	if (first > 0 && list->previous != NULL &&
	    list->parent->type == BLOCK_BODY)
		layout->strip->slabs[first - 1]->parts = true;
}

void
layout_list(struct layout *layout, const struct block *list)
{
	struct layout outer;
	size_t first = layout->strip->count;
	double hanging = hanging_of(layout, list);

	flush_label(layout, list->pos);
	keep_with_text(layout, list, first);
	outer = *layout;
	layout->label_x = layout->left;
	layout->left += hanging;
	layout->width -= hanging;
	for (const struct block *i = list->first; i != NULL; i = i->next) {
		keep_pairs(layout, list, i, layout->strip->count);
		layout_item(layout, i);
	}
	layout->left = outer.left;
	layout->width = outer.width;
	layout->label_x = outer.label_x;
	if (layout->setting != SETTING_PAGE || layout->strip->count == first)
		return;
	if (block_ancestor(list->parent, BLOCK_LIST) != NULL)
		return;
	strip_round(layout, first);
	layout->strip->slabs[layout->strip->count - 1]->below =
	    layout->theme->list.below;
}
