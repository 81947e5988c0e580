/*
 * Lines that lead from a card to another one past those between, above or
 * below the row.  Each runs in a lane; a longer one runs outside of a shorter
 * one that it spans.  On a card's edge the ends of shorter lines stand further
 * out than those of longer ones, so that lines cross only when they must.
 *
 *	┌───────┐   ┌───────┐   ┌───────┐
 *	└─▲───▲─┘   └─┬───▲─┘   └─┬───┬─┘
 *	  │   └ 6 ────┘   └ .. ───┘   │     level 0
 *	  └────────── 5 ──────────────┘     level 1
 */
#include "layout/chart-imp.h"

#include "base/arena.h"
#include "document/document.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#define HEAD_WIDTH 1.9	 /* of the line */
#define HEAD_LENGTH 0.75 /* of the head's width */
#define CORNER_POINTS 5
#define PI 3.14159265358979323846

double
card_x(const struct cards_row *row, size_t card)
{
	return row->left + (row->width + row->gap) * (double)card;
}

static size_t
first_of(const struct lane *lane)
{
	return lane->from < lane->to ? lane->from : lane->to;
}

static size_t
span_of(const struct lane *lane)
{
	return lane->from < lane->to ? lane->to - lane->from
				     : lane->from - lane->to;
}

/* Shorter ones first; of equal ones the one further left. */
static int
compare_spans(const void *left, const void *right)
{
	const struct lane *a = left, *b = right;

	if (span_of(a) != span_of(b))
		return span_of(a) < span_of(b) ? -1 : 1;
	return (first_of(a) > first_of(b)) - (first_of(a) < first_of(b));
}

/* --- where lines end --- */

static bool
ends_at(const struct lane *lane, size_t card)
{
	return lane->from == card || lane->to == card;
}

/* Whether, at that card, the line comes from the left. */
static bool
is_left(const struct lane *lane, size_t card)
{
	return first_of(lane) != card;
}

/* How many ends stand left of the line's on that card: lines to the left,
 * the shortest first, then those to the right, the longest first. */
static size_t
rank_at(const struct lanes *lanes, size_t index, size_t card)
{
	const struct lane *lane = &lanes->items[index];
	size_t rank = 0;

	for (size_t i = 0; i < lanes->count; i++) {
		const struct lane *other = &lanes->items[i];

		if (i == index || !ends_at(other, card))
			continue;
		if (is_left(other, card) != is_left(lane, card))
			rank += is_left(other, card);
		else
			rank += is_left(lane, card) ? i < index : i > index;
	}
	return rank;
}

static size_t
count_at(const struct lanes *lanes, size_t card)
{
	size_t count = 0;

	for (size_t i = 0; i < lanes->count; i++)
		count += ends_at(&lanes->items[i], card);
	return count;
}

static double
end_x(const struct lanes *lanes, size_t index, size_t card)
{
	double step = lanes->row->width / ((double)count_at(lanes, card) + 1);

	return card_x(lanes->row, card) +
	       step * ((double)rank_at(lanes, index, card) + 1);
}

double
lane_head(const struct layout *layout, double thickness)
{
	return fmax(HEAD_WIDTH * thickness, layout->theme->flows.head / 2);
}

/* Whether heads side by side have room on their cards. */
static bool
ends_fit(const struct layout *layout, const struct lanes *lanes)
{
	for (size_t i = 0; i < lanes->count; i++) {
		const struct lane *lane = &lanes->items[i];
		double step =
		    lanes->row->width / ((double)count_at(lanes, lane->to) + 1);

		if (step < lane_head(layout, lane->thickness))
			return false;
	}
	return true;
}

/* --- levels --- */

static double
left_of(const struct lane *lane)
{
	return fmin(lane->start, lane->end);
}

static double
right_of(const struct lane *lane)
{
	return fmax(lane->start, lane->end);
}

/* Outside of every shorter line that it lies over or under. */
static void
find_level(const struct lanes *lanes, size_t index, double gap)
{
	struct lane *lane = &lanes->items[index];

	lane->level = 0;
	for (size_t i = 0; i < index; i++) {
		const struct lane *other = &lanes->items[i];

		if (left_of(other) < right_of(lane) + gap &&
		    right_of(other) > left_of(lane) - gap &&
		    lane->level <= other->level)
			lane->level = other->level + 1;
	}
}

/* The thickest line of a level; 0: there is no such level. */
static double
thickest(const struct lanes *lanes, size_t level)
{
	double most = 0;

	for (size_t i = 0; i < lanes->count; i++)
		if (lanes->items[i].level == level)
			most = fmax(most, lanes->items[i].thickness);
	return most;
}

/* How far from the cards the middle of a level's lines is. */
static double
distance_of(
    const struct layout *layout, const struct lanes *lanes, size_t level)
{
	const struct theme *theme = layout->theme;
	double pitch = theme->styles[STYLE_CHART_LABEL].pitch;
	double distance = 0, before = 0;

	for (size_t i = 0; i <= level; i++) {
		double own = thickest(lanes, i);

		distance += fmax(lanes->least, pitch + before / 2 + own / 2);
		before = own;
	}
	return distance;
}

static size_t
count_levels(const struct lanes *lanes)
{
	size_t count = 0;

	for (size_t i = 0; i < lanes->count; i++)
		if (lanes->items[i].level >= count)
			count = lanes->items[i].level + 1;
	return count;
}

bool
lanes_place(struct layout *layout, struct lanes *lanes, double *height)
{
	const struct theme *theme = layout->theme;
	size_t levels;

	*height = 0;
	if (lanes->count == 0)
		return true;
	qsort(lanes->items, lanes->count, sizeof(*lanes->items), compare_spans);
	for (size_t i = 0; i < lanes->count; i++) {
		struct lane *lane = &lanes->items[i];

		lane->start = end_x(lanes, i, lane->from);
		lane->end = end_x(lanes, i, lane->to);
		find_level(lanes, i, theme->chart.label_gap);
	}
	levels = count_levels(lanes);
	*height = distance_of(layout, lanes, levels - 1) +
		  thickest(lanes, levels - 1) / 2;
	if (lanes->above) /* the uppermost words stand on their line */
		*height += theme->styles[STYLE_CHART_LABEL].pitch;
	if (ends_fit(layout, lanes))
		return true;
	diag_error(layout->diag, lanes->chart->pos, "label",
	    "the arrows of this flow have no room beside each other: leave "
	    "stages out with \"without\"");
	return false;
}

/* --- drawing --- */

/* The widest stretch of the line that no other line crosses on its way to a
 * level further out: words stand there. */
static double
find_room(const struct lanes *lanes, const struct lane *lane, double *middle)
{
	double at = left_of(lane), end = right_of(lane), widest = 0;

	while (at < end) {
		double next = end;

		for (size_t i = 0; i < lanes->count; i++) {
			const struct lane *other = &lanes->items[i];

			if (other->level <= lane->level)
				continue;
			if (other->start > at && other->start < next)
				next = other->start;
			if (other->end > at && other->end < next)
				next = other->end;
		}
		if (next - at > widest) {
			widest = next - at;
			*middle = (at + next) / 2;
		}
		at = next;
	}
	return widest;
}

/* A quarter of a circle between two directions, into `points`. */
static size_t
round_corner(struct point from, struct point corner, struct point to,
    double radius, struct point *points)
{
	double dx = from.x < corner.x ? -1 : from.x > corner.x ? 1 : 0;
	double dy = from.y < corner.y ? -1 : from.y > corner.y ? 1 : 0;
	double ex = to.x < corner.x ? -1 : to.x > corner.x ? 1 : 0;
	double ey = to.y < corner.y ? -1 : to.y > corner.y ? 1 : 0;

	if (radius <= 0) {
		points[0] = corner;
		return 1;
	}
	for (size_t i = 0; i < CORNER_POINTS; i++) {
		double turn = PI / 2 * (double)i / (CORNER_POINTS - 1);
		double a = radius * (1 - sin(turn));
		double b = radius * (1 - cos(turn));

		points[i].x = corner.x + dx * a + ex * b;
		points[i].y = corner.y + dy * a + ey * b;
	}
	return CORNER_POINTS;
}

static void
draw_line(struct layout *layout, const struct lanes *lanes,
    const struct lane *lane, const struct point *corners, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double width = right_of(lane) - left_of(lane);
	/* no rounder than the shorter leg is long: the line would turn back */
	double radius = fmin(fmin(theme->flows.radius, width / 2),
	    fmin(fabs(corners[1].y - corners[0].y),
		fabs(corners[3].y - corners[2].y)));
	struct point points[2 + 2 * CORNER_POINTS];
	size_t count = 0;

	if (lane->hidden) {
		for (size_t i = 0; i < 3; i++)
			mark_dashes(layout, lanes->chart, COLOUR_INK2,
			    corners[i], corners[i + 1], lane->thickness, slab);
		return;
	}
	points[count++] = corners[0];
	count += round_corner(
	    corners[0], corners[1], corners[2], radius, points + count);
	count += round_corner(
	    corners[1], corners[2], corners[3], radius, points + count);
	points[count++] = corners[3];
	slab_path(layout, slab, lanes->chart, theme->colours[lanes->line],
	    points, count, lane->thickness);
}

static void
draw_words(struct layout *layout, const struct lanes *lanes,
    const struct lane *lane, double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double middle = 0;
	double room = find_room(lanes, lane, &middle) - lane->thickness -
		      theme->chart.label_gap;
	enum theme_colour colour = lane->hidden ? COLOUR_INK2 : lanes->words;

	if (run_width(lane->label) > room)
		diag_error(layout->diag, lanes->chart->pos, "label",
		    "the words on an arrow of this flow are %.1f points wider "
		    "than their place: leave stages out with \"without\"",
		    run_width(lane->label) - room);
	slab_text(layout, slab, lanes->chart, theme->colours[colour],
	    lane->label, middle - run_width(lane->label) / 2,
	    y - lane->thickness / 2 -
		theme->styles[STYLE_CHART_LABEL].pitch / 4);
}

static void
draw_lane(struct layout *layout, const struct lanes *lanes,
    const struct lane *lane, double edge, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double away = lanes->above ? -1 : 1;
	double y = edge + away * distance_of(layout, lanes, lane->level);
	double head = lane_head(layout, lane->thickness);
	double length = head * HEAD_LENGTH;
	/* the round end of the line is inside the head */
	double tip = fmin(length, away * (y - edge));
	struct colour colour =
	    theme->colours[lane->hidden ? COLOUR_INK2 : lanes->line];
	const struct point corners[] = {
		{ lane->start, edge + away * lane->thickness / 2 },
		{ lane->start, y }, { lane->end, y },
		{ lane->end, edge + away * tip }
	};

	draw_line(layout, lanes, lane, corners, slab);
	mark_head(layout, lanes->chart, colour,
	    (struct point){ lane->end, edge + away * theme->flows.least }, 0,
	    -away, length, head, slab);
	draw_words(layout, lanes, lane, y, slab);
}

void
lanes_draw(struct layout *layout, const struct lanes *lanes, double y,
    struct slab *slab)
{
	for (size_t i = 0; i < lanes->count; i++)
		draw_lane(layout, lanes, &lanes->items[i], y, slab);
}
