/*
 * The last look at the pages.  Whatever set it, text must stay between the
 * margins and must not lie over other text or a picture: nobody could read it.
 */
#include "layout/layout-imp.h"

#include "base/message.h"
#include "document/document.h"
#include "layout/extent.h"
#include "layout/face.h"
#include "layout/ruler.h"

#include <math.h>

#define SLACK_PT 0.5 /* what may meet without being seen to */

/* What a text covers, roughly: from the height of its small letters. */
static struct extent
extent_of(const struct item *item)
{
	const struct run *run = item->text.run;
	double x_height =
	    run->size_pt * run->face->x_height / run->face->units_per_em;

	return (struct extent){ .left = item->text.x,
		.top = item->text.baseline - x_height,
		.right = item->text.x + run->width_pt,
		.bottom = item->text.baseline,
		.any = true };
}

static bool
overlap(const struct extent *a, const struct extent *b)
{
	return fmin(a->right, b->right) - fmax(a->left, b->left) > SLACK_PT &&
	       fmin(a->bottom, b->bottom) - fmax(a->top, b->top) > SLACK_PT;
}

static bool
is_outside(const struct layout *layout, const struct page *page,
    const struct extent *extent)
{
	const struct theme *theme = layout->theme;

	return extent->left < theme->page.left - SLACK_PT ||
	       extent->right > page->width - theme->page.right + SLACK_PT ||
	       extent->top < 0 || extent->bottom > page->height;
}

static void
complain(struct layout *layout, const struct item *item, const char *what)
{
	const struct block *block =
	    item->block != NULL ? item->block : layout->document->root;

	diag_error(layout->diag, block->pos, "overflow",
	    "a text of %s %s: shorten it", layout_this(block),
	    message_text(what));
}

/* Complains of other texts before this one, and of all pictures. */
static void
check_text(struct layout *layout, const struct page *page, size_t index)
{
	const struct item *item = &page->items[index];
	struct extent extent = extent_of(item);

	if (is_outside(layout, page, &extent))
		complain(layout, item, "does not fit between the margins");
	for (size_t k = 0; k < page->count; k++) {
		const struct item *other = &page->items[k];
		struct extent taken = { .any = false };

		if (other->type == ITEM_IMAGE) {
			extent_add(&taken, other);
			if (overlap(&extent, &taken))
				complain(layout, item,
				    "lies over a picture, which may be too "
				    "large");
		} else if (other->type == ITEM_TEXT && k < index) {
			taken = extent_of(other);
			if (overlap(&extent, &taken))
				complain(layout, item, "lies over another");
		}
	}
}

static void
check_page(struct layout *layout, const struct page *page)
{
	for (size_t i = 0; i < page->count; i++)
		if (page->items[i].type == ITEM_TEXT)
			check_text(layout, page, i);
}

void
bounds_check(struct layout *layout, const struct pages *pages)
{
	for (size_t i = 0; i < pages->count; i++)
		check_page(layout, &pages->items[i]);
}
