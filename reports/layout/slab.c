/*
 * Slabs and the items on them: the small tools with which all other files of
 * the layout draw.
 */
#include "layout/layout-imp.h"

#include "base/arena.h"
#include "layout/face.h"

#include <math.h>
#include <string.h>

#define GRID_SLACK 0.01 /* points that rounding errors may add */

struct slab *
strip_add(struct layout *layout, struct pos pos, double height)
{
	struct strip *strip = layout->strip;
	struct slab *slab = ARENA_NEW(layout->arena, struct slab);

	slab->pos = pos;
	slab->height = height;
	strip->slabs = arena_grow(layout->arena, strip->slabs, strip->count,
	    &strip->capacity, sizeof(struct slab *));
	strip->slabs[strip->count++] = slab;
	return slab;
}

double
slab_gap(const struct slab *above, const struct slab *below)
{
	if (above->heading && !below->heading)
		return above->below;
	return fmax(above->below, below->above);
}

double
strip_height_from(const struct strip *strip, size_t first)
{
	double height = 0;

	for (size_t i = first; i < strip->count; i++) {
		if (i > first)
			height +=
			    slab_gap(strip->slabs[i - 1], strip->slabs[i]);
		height += strip->slabs[i]->height;
	}
	return height;
}

double
strip_height(const struct strip *strip)
{
	return strip_height_from(strip, 0);
}

void
strip_round(struct layout *layout, size_t first)
{
	struct strip *strip = layout->strip;
	double grid = layout->theme->page.baseline;
	double height = strip_height_from(strip, first);

	if (first < strip->count)
		strip->slabs[strip->count - 1]->height +=
		    ceil((height - GRID_SLACK) / grid) * grid - height;
}

struct item *
slab_item(struct layout *layout, struct slab *slab, enum item_type type,
    const struct block *block, struct colour colour)
{
	struct item *item;

	slab->items = arena_grow(layout->arena, slab->items, slab->count,
	    &slab->capacity, sizeof(*slab->items));
	item = &slab->items[slab->count++];
	memset(item, 0, sizeof(*item));
	item->type = type;
	item->block = block;
	item->artifact = block == NULL ? ARTIFACT_LAYOUT : ARTIFACT_NONE;
	item->colour = colour;
	return item;
}

void
slab_text(struct layout *layout, struct slab *slab, const struct block *block,
    struct colour colour, const struct run *run, double x, double baseline)
{
	struct item *item;

	if (run == NULL || run->count == 0)
		return;
	item = slab_item(layout, slab, ITEM_TEXT, block, colour);
	item->text.run = run;
	item->text.x = x;
	item->text.baseline = baseline;
}

void
slab_box(struct layout *layout, struct slab *slab, const struct block *block,
    struct colour colour, double x, double y, double width, double height)
{
	struct item *item = slab_item(layout, slab, ITEM_BOX, block, colour);

	item->box.x = x;
	item->box.y = y;
	item->box.width = width;
	item->box.height = height;
}

void
slab_rule(struct layout *layout, struct slab *slab, enum theme_colour colour,
    double x, double y, double length, double width)
{
	struct item *item = slab_item(
	    layout, slab, ITEM_LINE, NULL, layout->theme->colours[colour]);

	item->line.x1 = x;
	item->line.x2 = x + length;
	item->line.y1 = item->line.y2 = y;
	item->line.width = width;
}

static struct point *
copy_points(struct layout *layout, const struct point *points, size_t count)
{
	struct point *copy = ARENA_ARRAY(layout->arena, struct point, count);

	for (size_t i = 0; i < count; i++)
		copy[i] = points[i];
	return copy;
}

void
slab_shape(struct layout *layout, struct slab *slab, const struct block *block,
    struct colour colour, const struct point *points, size_t count)
{
	struct item *item = slab_item(layout, slab, ITEM_SHAPE, block, colour);

	item->shape.points = copy_points(layout, points, count);
	item->shape.count = count;
}

void
slab_path(struct layout *layout, struct slab *slab, const struct block *block,
    struct colour colour, const struct point *points, size_t count,
    double width)
{
	struct item *item = slab_item(layout, slab, ITEM_PATH, block, colour);

	item->path.points = copy_points(layout, points, count);
	item->path.count = count;
	item->path.width = width;
}

static void
move_down(struct item *item, double dy)
{
	switch (item->type) {
	case ITEM_TEXT:
		item->text.baseline += dy;
		return;
	case ITEM_BOX:
		item->box.y += dy;
		return;
	case ITEM_LINE:
		item->line.y1 += dy;
		item->line.y2 += dy;
		return;
	case ITEM_SHAPE:
		for (size_t i = 0; i < item->shape.count; i++)
			item->shape.points[i].y += dy;
		return;
	case ITEM_PATH:
		for (size_t i = 0; i < item->path.count; i++)
			item->path.points[i].y += dy;
		return;
	case ITEM_IMAGE:
		item->image.y += dy;
		return;
	}
}

void
slab_note(struct layout *layout, struct slab *slab, struct slab *note)
{
	slab->notes = arena_grow(layout->arena, slab->notes, slab->note_count,
	    &slab->note_capacity, sizeof(struct slab *));
	slab->notes[slab->note_count++] = note;
}

void
slab_append(struct layout *layout, const struct slab *source, double dy,
    struct slab *slab)
{
	for (size_t i = 0; i < source->count; i++) {
		struct item *item = slab_item(layout, slab,
		    source->items[i].type, NULL, source->items[i].colour);

		*item = source->items[i];
		if (item->type == ITEM_SHAPE)
			item->shape.points = copy_points(
			    layout, item->shape.points, item->shape.count);
		if (item->type == ITEM_PATH)
			item->path.points = copy_points(
			    layout, item->path.points, item->path.count);
		move_down(item, dy);
	}
	for (size_t i = 0; i < source->note_count; i++)
		slab_note(layout, slab, source->notes[i]);
}

void
slab_append_strip(struct layout *layout, const struct strip *strip, double y,
    struct slab *slab)
{
	for (size_t i = 0; i < strip->count; i++) {
		if (i > 0)
			y += slab_gap(strip->slabs[i - 1], strip->slabs[i]);
		slab_append(layout, strip->slabs[i], y, slab);
		y += strip->slabs[i]->height;
	}
}

void
slab_make_artifact(struct slab *slab)
{
	for (size_t i = 0; i < slab->count; i++) {
		slab->items[i].block = NULL;
		slab->items[i].artifact = ARTIFACT_LAYOUT;
	}
}

/* Half of the leading stands above the line, half below. */
double
baseline_of(const struct face *face, double size, double pitch)
{
	double em = size / face->units_per_em;
	double ascender = face->ascender * em;
	double descender = -face->descender * em;

	return (pitch - ascender - descender) / 2 + ascender;
}

struct run *
layout_run(struct layout *layout, enum theme_style style, enum theme_font font,
    const char *text, struct pos pos)
{
	const struct theme *theme = layout->theme;

	return ruler_shape(layout->ruler, theme->faces[font],
	    theme->styles[style].size, theme->table_figures, text, strlen(text),
	    pos, layout->arena, layout->diag);
}
