/*
 * The white band at the foot of the last slide, for who pays and takes part:
 * the European emblem at the left, pictures and the county's logo beyond its
 * free space, and what an EU block says of its programme at the right margin.
 */
#include "layout/slides-imp.h"

#include "document/document.h"
#include "layout/ruler.h"

#include <math.h>

#define PICTURE_HEIGHT 72.0
#define GAP (PICTURE_HEIGHT / 2) /* between pictures */

double
slide_band_top(const struct slide *slide)
{
	const struct theme *theme = slide->layout->theme;

	return theme->page.height - theme->slides.band;
}

bool
slide_has_band(const struct slide *slide, bool last)
{
	if (slide->eu != NULL ||
	    (last && slide->layout->document->logo.picture != NULL))
		return true;
	for (const struct block *b = slide->first; b != slide->end; b = b->next)
		if (b->type == BLOCK_IMAGE)
			return true;
	return false;
}

/* Where what is so high begins. */
static double
middle(const struct slide *slide, double height)
{
	return slide_band_top(slide) +
	       (slide->layout->theme->slides.band - height) / 2;
}

static double
right_of(const struct slide *slide)
{
	return slide->layout->left + slide->layout->width;
}

/* What ends at x must end between the margins; where the next may begin. */
static double
next_to(struct slide *slide, struct pos pos, double x)
{
	if (x > right_of(slide))
		diag_error(slide->layout->diag, pos, "slide",
		    "the pictures of the last slide are wider than its band: "
		    "leave one out");
	return x + GAP;
}

/* A picture is no larger than the emblem beside it, which may not be. */
static void
fit_picture(const struct slide *slide, struct item *item)
{
	const struct theme *theme = slide->layout->theme;
	const struct picture *picture = item->image.picture;
	double proportion = (double)picture->width / (double)picture->height;

	item->image.height = PICTURE_HEIGHT;
	if (slide->eu != NULL)
		item->image.height =
		    fmin(fmin(PICTURE_HEIGHT, theme->eu.height),
			EMBLEM_WIDTH * theme->eu.height / proportion);
	item->image.width = item->image.height * proportion;
	item->image.y = middle(slide, item->image.height);
}

static double
draw_picture(struct slide *slide, const struct block *image, double x)
{
	struct layout *layout = slide->layout;
	struct item *item = slab_item(layout, slide->slab, ITEM_IMAGE, image,
	    layout->theme->colours[COLOUR_PAPER]);

	item->image.picture = image->image.picture;
	item->image.x = x;
	fit_picture(slide, item);
	return next_to(slide, image->pos, x + item->image.width);
}

/* It stood on the first slide already, and is no content here. */
static double
draw_logo(struct slide *slide, double x)
{
	struct layout *layout = slide->layout;
	struct logo_box box;

	if (!logo_fit(layout, INFINITY, &box))
		return x;
	box.x = x;
	box.y = middle(slide, box.height);
	logo_draw(layout, NULL, &box, slide->slab);
	return next_to(slide, layout->document->logo.pos, x + box.width);
}

/* Moves a line's items so that it ends at `right`. */
static void
align_right(struct slab *line, double right)
{
	double end = 0;

	for (size_t i = 0; i < line->count; i++)
		if (line->items[i].type == ITEM_TEXT)
			end = fmax(end, line->items[i].text.x +
					    line->items[i].text.run->width_pt);
	for (size_t i = 0; i < line->count; i++) {
		struct item *item = &line->items[i];

		if (item->type == ITEM_TEXT) {
			item->text.x += right - end;
		} else if (item->type == ITEM_LINE) { /* under a link */
			item->line.x1 += right - end;
			item->line.x2 += right - end;
		}
	}
}

static void
draw_programme(struct slide *slide, double x)
{
	struct layout inner = *slide->layout;
	struct strip words = { .count = 0 };
	double height;

	inner.setting = SETTING_EU;
	inner.left = x;
	inner.width = right_of(slide) - x;
	layout_apart(&inner, slide->eu->first->next, NULL, &words);
	height = strip_height(&words);
	for (size_t i = 0; i < words.count; i++)
		align_right(words.slabs[i], right_of(slide));
	slide_strip(
	    slide, &words, middle(slide, height), inner.theme->page.height);
}

void
slide_band(struct slide *slide)
{
	struct layout *layout = slide->layout;
	const struct theme *theme = layout->theme;
	const struct block *emblem = NULL;
	double x = layout->left;

	if (slide->eu != NULL &&
	    !layout_require(layout, slide->eu->pos, theme->eu.given, "eu"))
		return;
	slab_box(layout, slide->slab, NULL, theme->colours[COLOUR_PAPER], 0,
	    slide_band_top(slide), theme->page.width, theme->slides.band);
	if (slide->eu != NULL) {
		emblem = slide->eu->first;
		x += emblem_width(layout, emblem);
	}
	for (const struct block *b = slide->first; b != slide->end; b = b->next)
		if (b->type == BLOCK_IMAGE && b->image.picture != NULL &&
		    b->image.picture->height > 0)
			x = draw_picture(slide, b, x);
	if (layout->document->logo.picture != NULL)
		x = draw_logo(slide, x);
	if (emblem == NULL)
		return;
	emblem_draw(layout, emblem, layout->left,
	    middle(slide, theme->eu.height), slide->slab);
	if (emblem->next != NULL)
		draw_programme(slide, x);
}
