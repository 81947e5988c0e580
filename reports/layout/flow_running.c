/*
 * Running text over pages: the strip is cut between slabs, never inside a
 * chain of slabs that keep together, unless it is higher than a page and may
 * part.  Space is dropped at a page's top.
 * Footnotes gather at the foot of the page that refers to them and take their
 * room from the text:
 *
 *	top     ┌───────────┐
 *	        │ slabs     │
 *	limit   ├───────────┤ moves up with each footnote
 *	        │ footnotes │
 *	bottom  └───────────┘
 */
#include "layout/layout-imp.h"

#include "base/arena.h"

#include <math.h>

#define SLACK_PT 0.01
#define LEAST_LINES 3 /* of a chapter that stands below another */

struct flow {
	struct layout *layout;
	struct pages *pages;
	struct page *page;
	double y, limit;
	bool fresh; /* nothing is on the page yet */
	bool full;  /* a cover: nothing more goes on it */
	const struct slab *previous;
	struct slab *notes; /* of the page; NULL: none yet */
};

/* A page's items grow as a slab's do. */
static void
draw(struct flow *flow, const struct slab *slab, double y)
{
	struct page *page = flow->page;
	struct slab target = { .count = page->count,
		.capacity = page->capacity,
		.items = page->items };

	slab_append(flow->layout, slab, y, &target);
	page->count = target.count;
	page->capacity = target.capacity;
	page->items = target.items;
	flow->fresh = false;
}

static void
close_page(struct flow *flow)
{
	if (flow->notes != NULL)
		draw(flow, flow->notes, flow->limit);
	flow->notes = NULL;
}

static void
open_page(struct flow *flow)
{
	const struct theme *theme = flow->layout->theme;
	struct pages *pages = flow->pages;

	if (flow->page != NULL)
		close_page(flow);
	pages->items = arena_grow(flow->layout->arena, pages->items,
	    pages->count, &pages->capacity, sizeof(*pages->items));
	flow->page = &pages->items[pages->count++];
	*flow->page = (struct page){ .width = theme->page.width,
		.height = theme->page.height };
	flow->y = theme->page.top;
	flow->limit = theme->page.height - theme->page.bottom;
	flow->fresh = true;
	flow->full = false;
}

/* The rule over a page's first footnote. */
static void
open_notes(struct flow *flow)
{
	struct layout *layout = flow->layout;
	const struct theme *theme = layout->theme;

	flow->notes = ARENA_NEW(layout->arena, struct slab);
	flow->notes->height = footnote_lead(layout);
	flow->limit -= flow->notes->height;
	slab_rule(layout, flow->notes, COLOUR_AXIS, theme->page.left,
	    theme->footnote.above, theme->footnote.rule_length,
	    theme->footnote.rule);
}

static void
take_notes(struct flow *flow, const struct slab *slab)
{
	for (size_t i = 0; i < slab->note_count; i++) {
		const struct slab *note = slab->notes[i];

		if (flow->notes == NULL)
			open_notes(flow);
		slab_append(
		    flow->layout, note, flow->notes->height, flow->notes);
		flow->notes->height += note->height;
		flow->limit -= note->height;
	}
}

static double
gap_before(const struct flow *flow, const struct slab *slab)
{
	return flow->fresh || flow->previous == NULL
		   ? 0
		   : slab_gap(flow->previous, slab);
}

/* Slabs that stand together. */
struct chain {
	size_t first, end;
	double height;
	double notes; /* the footnotes' */
};

static double
notes_height(const struct slab *slab)
{
	double height = 0;

	for (size_t i = 0; i < slab->note_count; i++)
		height += slab->notes[i]->height;
	return height;
}

/* Whether it begins a page, or may. */
static bool
begins(const struct slab *slab)
{
	return slab->opens_page || slab->chapter || slab->whole_page;
}

static bool
holds(const struct slab *slab, bool parting)
{
	return slab->keep || (slab->parts && !parting);
}

/* The chain, or what of it stands before the first slab where it may part. */
static struct chain
chain_up_to(const struct strip *strip, size_t first, bool parting)
{
	struct chain chain = { .first = first };
	size_t i = first;

	chain.height = strip->slabs[i]->height;
	chain.notes = notes_height(strip->slabs[i]);
	for (; i + 1 < strip->count && holds(strip->slabs[i], parting); i++) {
		const struct slab *next = strip->slabs[i + 1];

		if (begins(next))
			break;
		chain.height += slab_gap(strip->slabs[i], next) + next->height;
		chain.notes += notes_height(next);
	}
	chain.end = i + 1;
	return chain;
}

static bool
fits_a_page(const struct flow *flow, const struct chain *chain)
{
	const struct theme *theme = flow->layout->theme;
	double room = theme->page.height - theme->page.top - theme->page.bottom;

	if (chain->notes > 0)
		room -= chain->notes + footnote_lead(flow->layout);
	return chain->height <= room + SLACK_PT;
}

/* It parts only where no page has room for all of it. */
static struct chain
chain_from(const struct flow *flow, const struct strip *strip, size_t first)
{
	struct chain chain = chain_up_to(strip, first, false);

	return fits_a_page(flow, &chain) ? chain
					 : chain_up_to(strip, first, true);
}

/* What the footnotes of a chain take on the present page. */
static double
notes_need(const struct flow *flow, const struct chain *chain)
{
	if (chain->notes <= 0)
		return 0;
	return chain->notes +
	       (flow->notes == NULL ? footnote_lead(flow->layout) : 0);
}

static double
need_of(const struct flow *flow, const struct strip *strip,
    const struct chain *chain)
{
	return gap_before(flow, strip->slabs[chain->first]) + chain->height +
	       notes_need(flow, chain);
}

static void
report_overflow(struct flow *flow, const struct slab *slab, double excess,
    const struct chain *chain)
{
	if (chain->notes > 0 && excess <= notes_need(flow, chain))
		diag_error(flow->layout->diag, slab->pos, "footnote",
		    "the text here and its footnotes are %.1f points higher "
		    "than the page: shorten the footnotes, or move a part of "
		    "them into the text",
		    excess);
	else
		diag_error(flow->layout->diag, slab->pos, "overflow",
		    "what must stay together here is %.1f points higher than "
		    "the page: shorten it or divide it",
		    excess);
}

static void
make_room(
    struct flow *flow, const struct strip *strip, const struct chain *chain)
{
	const struct slab *slab = strip->slabs[chain->first];
	double need = need_of(flow, strip, chain);

	if (!flow->fresh && flow->y + need > flow->limit + SLACK_PT) {
		open_page(flow);
		if (slab->repeat != NULL) {
			draw(flow, slab->repeat, flow->y);
			flow->y += slab->repeat->height;
			flow->previous = NULL;
		}
		need = chain->height + notes_need(flow, chain);
	}
	if (flow->y + need > flow->limit + SLACK_PT)
		report_overflow(
		    flow, slab, flow->y + need - flow->limit, chain);
}

/* `rest`: the height of the slab and of what must stand below it. */
static void
place_slab(struct flow *flow, const struct slab *slab, double rest)
{
	flow->y += gap_before(flow, slab);
	take_notes(flow, slab);
	if (slab->foot)
		flow->y = fmax(flow->y, flow->limit - rest);
	draw(flow, slab, flow->y);
	flow->y += slab->height;
	flow->previous = slab;
}

/* The height of what stands below headings. */
static double
body_height(const struct strip *strip, const struct chain *chain)
{
	double height = 0;

	for (size_t i = chain->first; i < chain->end; i++)
		if (!strip->slabs[i]->heading)
			height += strip->slabs[i]->height;
	return height;
}

/*
 * What a chapter begins with: its heading and three lines, or all that keeps
 * together where the third of them stands.
 */
static struct chain
beginning_of(const struct flow *flow, const struct strip *strip,
    const struct chain *heading)
{
	double least =
	    LEAST_LINES * flow->layout->theme->styles[STYLE_BODY].pitch;
	struct chain all = *heading;

	while (all.end < strip->count && body_height(strip, &all) < least &&
	       !begins(strip->slabs[all.end])) {
		struct chain next = chain_from(flow, strip, all.end);

		all.height +=
		    slab_gap(strip->slabs[all.end - 1], strip->slabs[all.end]) +
		    next.height;
		all.notes += next.notes;
		all.end = next.end;
	}
	return all;
}

/* Where no page has room for a chapter's beginning, another is no help. */
static bool
has_room_to_begin(const struct flow *flow, const struct strip *strip,
    const struct chain *heading)
{
	struct chain all = beginning_of(flow, strip, heading);

	return !fits_a_page(flow, &all) ||
	       flow->y + need_of(flow, strip, &all) <= flow->limit + SLACK_PT;
}

/* A chapter stands below the one before where that fills little of a page and
 * leaves room for its beginning. */
static bool
opens_page(const struct flow *flow, const struct strip *strip,
    const struct chain *chain)
{
	const struct theme *theme = flow->layout->theme;
	const struct slab *slab = strip->slabs[chain->first];
	double filled = flow->y - theme->page.top;
	double room = flow->limit - theme->page.top;

	return slab->opens_page || slab->whole_page || flow->full ||
	       (slab->chapter && (filled > theme->page.short_part * room ||
				     !has_room_to_begin(flow, strip, chain)));
}

static void
place_chain(
    struct flow *flow, const struct strip *strip, const struct chain *chain)
{
	const struct slab *first = strip->slabs[chain->first];
	double rest = chain->height;

	if (!flow->fresh && opens_page(flow, strip, chain))
		open_page(flow);
	if (first->whole_page) {
		draw(flow, first, 0);
		flow->full = true;
		return;
	}
	make_room(flow, strip, chain);
	for (size_t i = chain->first; i < chain->end; i++) {
		place_slab(flow, strip->slabs[i], rest);
		rest -= strip->slabs[i]->height;
		if (i + 1 < chain->end)
			rest -= slab_gap(strip->slabs[i], strip->slabs[i + 1]);
	}
}

void
flow_running(struct layout *layout, struct pages *pages)
{
	const struct strip *strip = layout->strip;
	struct flow flow = { .layout = layout, .pages = pages };

	open_page(&flow);
	for (size_t first = 0; first < strip->count;) {
		struct chain chain = chain_from(&flow, strip, first);

		place_chain(&flow, strip, &chain);
		first = chain.end;
	}
	close_page(&flow);
}
