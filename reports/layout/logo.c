/*
 * The county's logo.  It is content once: on the cover, on the first slide, or
 * without a cover at the top of the first page; on the last slide's band it
 * says nothing new and is an artifact.
 */
#include "layout/layout-imp.h"

#include "document/document.h"

#include <math.h>

#define POINTS_AN_INCH 72.0
#define SLACK 0.01

bool
logo_fit(struct layout *layout, double most, struct logo_box *box)
{
	const struct theme *theme = layout->theme;
	const struct logo *logo = &layout->document->logo;
	double width = (double)logo->picture->width;
	double height = (double)logo->picture->height;
	double scale, dots;

	if (!layout_require(layout, logo->pos, theme->logo.given, "logo"))
		return false;
	scale = fmin(
	    theme->logo.width / width, fmin(theme->logo.height, most) / height);
	dots = POINTS_AN_INCH / scale;
	box->width = width * scale;
	box->height = height * scale;
	box->x = layout->left + layout->width - box->width;
	box->y = theme->logo.top;
	if (dots >= theme->logo.resolution - SLACK)
		return true;
	diag_error(layout->diag, logo->pos, "image",
	    "the logo has %.0f dots an inch where the theme '%s' sets it, but "
	    "print needs %.0f: save it with at least %.0f × %.0f pixels",
	    dots, theme->name, theme->logo.resolution,
	    ceil(box->width * theme->logo.resolution / POINTS_AN_INCH),
	    ceil(box->height * theme->logo.resolution / POINTS_AN_INCH));
	return false;
}

void
logo_draw(struct layout *layout, const struct block *block,
    const struct logo_box *box, struct slab *slab)
{
	struct item *item = slab_item(layout, slab, ITEM_IMAGE, block,
	    layout->theme->colours[COLOUR_PAPER]);

	item->image.picture = layout->document->logo.picture;
	item->image.x = box->x;
	item->image.y = box->y;
	item->image.width = box->width;
	item->image.height = box->height;
}

/* Above the first page's header.  A slab without height: what follows stands
 * where it would anyway. */
void
layout_logo(struct layout *layout, const struct block *logo)
{
	const struct theme *theme = layout->theme;
	double room = theme->furniture.header -
		      theme->styles[STYLE_FURNITURE].size - theme->logo.top;
	struct logo_box box;
	struct slab *slab;

	if (!logo_fit(layout, room, &box))
		return;
	box.y -= theme->page.top;
	slab = strip_add(layout, logo->pos, 0);
	slab->keep = true;
	logo_draw(layout, logo, &box, slab);
}
