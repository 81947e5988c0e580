/*
 * The white band at the foot of the last slide, for who pays and takes part:
 * the European emblem at the left, pictures beyond its free space, and what an
 * EU block says of its programme at the right margin.
 */
#include "layout/slides-imp.h"

#include "document/document.h"
#include "layout/ruler.h"

#include <math.h>

#define PICTURE_HEIGHT 72.0

double
slide_band_top(const struct slide *slide)
{
	const struct theme *theme = slide->layout->theme;

	return theme->page.height - theme->slides.band;
}

bool
slide_has_band(const struct slide *slide)
{
	if (slide->eu != NULL)
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

/* The picture; where the next may begin. */
static double
draw_picture(struct slide *slide, const struct block *image, double x)
{
	struct layout *layout = slide->layout;
	const struct picture *picture = image->image.picture;
	struct item *item = slab_item(layout, slide->slab, ITEM_IMAGE, image,
	    layout->theme->colours[COLOUR_PAPER]);

	item->image.picture = picture;
	item->image.x = x;
	item->image.y = middle(slide, PICTURE_HEIGHT);
	item->image.height = PICTURE_HEIGHT;
	item->image.width =
	    PICTURE_HEIGHT * (double)picture->width / (double)picture->height;
	if (x + item->image.width > right_of(slide))
		diag_error(layout->diag, image->pos, "slide",
		    "the pictures of the last slide are wider than its band: "
		    "leave one out");
	return x + item->image.width + PICTURE_HEIGHT / 2;
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
	    !layout_require(layout, slide->eu, theme->eu.given, "eu"))
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
	if (emblem == NULL)
		return;
	emblem_draw(layout, emblem, layout->left,
	    middle(slide, theme->eu.height), slide->slab);
	if (emblem->next != NULL)
		draw_programme(slide, x);
}
