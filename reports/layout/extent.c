/*
 * The area that items cover: for what must not crowd the emblem, and for the
 * boxes of figures, links and bookmarks in a PDF.
 */
#include "layout/extent.h"

#include "layout/face.h"
#include "layout/layout.h"
#include "layout/ruler.h"

static void
extend(struct extent *extent, double x1, double y1, double x2, double y2)
{
	double left = x1 < x2 ? x1 : x2;
	double right = x1 < x2 ? x2 : x1;
	double top = y1 < y2 ? y1 : y2;
	double bottom = y1 < y2 ? y2 : y1;

	if (!extent->any || left < extent->left)
		extent->left = left;
	if (!extent->any || right > extent->right)
		extent->right = right;
	if (!extent->any || top < extent->top)
		extent->top = top;
	if (!extent->any || bottom > extent->bottom)
		extent->bottom = bottom;
	extent->any = true;
}

static void
extend_by_text(struct extent *extent, const struct item *item)
{
	const struct run *run = item->text.run;
	double unit = run->size_pt / run->face->units_per_em;

	extend(extent, item->text.x,
	    item->text.baseline - unit * run->face->ascender,
	    item->text.x + run->width_pt,
	    item->text.baseline - unit * run->face->descender);
}

/* `half` is half of the line's width. */
static void
extend_by_points(struct extent *extent, const struct point *points,
    size_t count, double half)
{
	size_t i;

	for (i = 0; i < count; i++)
		extend(extent, points[i].x - half, points[i].y - half,
		    points[i].x + half, points[i].y + half);
}

void
extent_add(struct extent *extent, const struct item *item)
{
	double half;

	switch (item->type) {
	case ITEM_TEXT:
		extend_by_text(extent, item);
		break;
	case ITEM_BOX:
		half = item->box.stroke / 2;
		extend(extent, item->box.x - half, item->box.y - half,
		    item->box.x + item->box.width + half,
		    item->box.y + item->box.height + half);
		break;
	case ITEM_LINE:
		half = item->line.width / 2;
		extend(extent, item->line.x1 - half, item->line.y1 - half,
		    item->line.x1 + half, item->line.y1 + half);
		extend(extent, item->line.x2 - half, item->line.y2 - half,
		    item->line.x2 + half, item->line.y2 + half);
		break;
	case ITEM_SHAPE:
		extend_by_points(
		    extent, item->shape.points, item->shape.count, 0);
		break;
	case ITEM_PATH:
		extend_by_points(extent, item->path.points, item->path.count,
		    item->path.width / 2);
		break;
	case ITEM_IMAGE:
		extend(extent, item->image.x, item->image.y,
		    item->image.x + item->image.width,
		    item->image.y + item->image.height);
		break;
	}
}
