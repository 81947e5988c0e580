/*
 * Images: no wider than their column and no finer than the theme's resolution
 * makes them; never stretched.
 */
#include "layout/layout-imp.h"

#include "document/document.h"

#include <math.h>

#define POINTS_AN_INCH 72.0

void
layout_image(struct layout *layout, const struct block *image)
{
	const struct theme *theme = layout->theme;
	const struct picture *picture = image->image.picture;
	size_t first = layout->strip->count;
	double width, height;
	struct slab *slab;
	struct item *item;

	if (!layout_require(layout, image->pos, theme->image.given, "image"))
		return;
	if (picture == NULL || picture->width == 0) /* told before */
		return;
	width = fmin(layout->width,
	    (double)picture->width * POINTS_AN_INCH / theme->image.resolution);
	height = width * (double)picture->height / (double)picture->width;
	if (height > theme->image.max_height) {
		diag_error(layout->diag, image->pos, "image",
		    "the image would be %.1f points high, but %.1f is the "
		    "most: crop it, or make it smaller",
		    height, theme->image.max_height);
		return;
	}
	slab = strip_add(layout, image->pos, height);
	item = slab_item(
	    layout, slab, ITEM_IMAGE, image, theme->colours[COLOUR_PAPER]);
	item->image.picture = picture;
	item->image.x = layout->left;
	item->image.width = width;
	item->image.height = height;
	slab->above = theme->image.above;
	if (layout->setting == SETTING_PAGE)
		strip_round(layout, first);
	slab->below = theme->image.below;
}
