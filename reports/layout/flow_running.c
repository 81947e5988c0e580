/*
 * Running text over pages: the strip is cut between slabs, never inside a
 * chain of slabs that keep together.  Space is dropped at a page's top.
 */
#include "layout/layout-imp.h"

#include "base/arena.h"

#include <math.h>

#define SLACK_PT 0.01

struct flow {
	struct layout *layout;
	struct pages *pages;
	struct page *page;
	double y, limit;
	bool fresh; /* nothing is on the page yet */
	const struct slab *previous;
};

static void
open_page(struct flow *flow)
{
	const struct theme *theme = flow->layout->theme;
	struct pages *pages = flow->pages;

	pages->items = arena_grow(flow->layout->arena, pages->items,
	    pages->count, &pages->capacity, sizeof(*pages->items));
	flow->page = &pages->items[pages->count++];
	*flow->page = (struct page){ .width = theme->page.width,
		.height = theme->page.height };
	flow->y = theme->page.top;
	flow->limit = theme->page.height - theme->page.bottom;
	flow->fresh = true;
}

/* A page's items grow as a slab's do. */
static void
draw(struct flow *flow, const struct slab *slab)
{
	struct page *page = flow->page;
	struct slab target = { .count = page->count,
		.capacity = page->capacity,
		.items = page->items };

	slab_append(flow->layout, slab, flow->y, &target);
	page->count = target.count;
	page->capacity = target.capacity;
	page->items = target.items;
	flow->y += slab->height;
	flow->fresh = false;
}

static double
gap_before(const struct flow *flow, const struct slab *slab)
{
	return flow->fresh || flow->previous == NULL
		   ? 0
		   : slab_gap(flow->previous, slab);
}

/* The slab after the chain that begins at `first`, and the chain's height. */
static size_t
chain_end(const struct strip *strip, size_t first, double *height)
{
	size_t i = first;

	*height = strip->slabs[i]->height;
	for (; strip->slabs[i]->keep && i + 1 < strip->count; i++)
		*height += slab_gap(strip->slabs[i], strip->slabs[i + 1]) +
			   strip->slabs[i + 1]->height;
	return i + 1;
}

static void
make_room(struct flow *flow, const struct slab *slab, double height)
{
	double need = gap_before(flow, slab) + height;

	if (!flow->fresh && flow->y + need > flow->limit + SLACK_PT) {
		open_page(flow);
		if (slab->repeat != NULL) {
			draw(flow, slab->repeat);
			flow->previous = NULL;
		}
		need = height;
	}
	if (flow->y + need > flow->limit + SLACK_PT)
		diag_error(flow->layout->diag, slab->pos, "overflow",
		    "what must stay together here is %.1f points higher than "
		    "the page: shorten it or divide it",
		    flow->y + need - flow->limit);
}

static void
place_chain(struct flow *flow, const struct strip *strip, size_t first,
    size_t end, double height)
{
	make_room(flow, strip->slabs[first], height);
	for (size_t i = first; i < end; i++) {
		const struct slab *slab = strip->slabs[i];

		flow->y += gap_before(flow, slab);
		if (slab->foot)
			flow->y = fmax(flow->y, flow->limit - slab->height);
		draw(flow, slab);
		flow->previous = slab;
	}
}

void
flow_running(struct layout *layout, struct pages *pages)
{
	const struct strip *strip = layout->strip;
	struct flow flow = { .layout = layout, .pages = pages };

	open_page(&flow);
	for (size_t first = 0; first < strip->count;) {
		double height;
		size_t end = chain_end(strip, first, &height);

		place_chain(&flow, strip, first, end, height);
		first = end;
	}
}
