/*
 * Small marks as polygons, so that every writer can draw them alike.  A line's
 * end mark differs in shape as well as in colour (WCAG 1.4.1), and has a rim
 * of the ground, so that it stands out from lines that cross it.
 */
#include "layout/chart-imp.h"

#include <math.h>

#define DISC_POINTS 24	 /* at radius 6 off by 0.05 points at most */
#define SQUARE_SIDE 0.88 /* of a disc's diameter: the same weight */
#define TRIANGLE_SIDE 1.25
#define DASH_ON 4 /* of a line's width: 3 and 2 points at 0.75 */
#define DASH_OFF (8 / 3.0)
#define PI 3.14159265358979323846

static void
polygon(struct layout *layout, const struct block *chart, struct colour colour,
    double x, double y, double radius, size_t count, struct slab *slab)
{
	struct point points[DISC_POINTS];

	for (size_t i = 0; i < count; i++) {
		double angle = 2 * PI * (double)i / (double)count;

		points[i].x = x + radius * sin(angle);
		points[i].y = y - radius * cos(angle);
	}
	slab_shape(layout, slab, chart, colour, points, count);
}

void
mark_disc(struct layout *layout, const struct block *chart,
    struct colour colour, double x, double y, double radius, struct slab *slab)
{
	polygon(layout, chart, colour, x, y, radius, DISC_POINTS, slab);
}

static void
mark_square(struct layout *layout, const struct block *chart,
    struct colour colour, double x, double y, double side, struct slab *slab)
{
	slab_box(layout, slab, chart, colour, x - side / 2, y - side / 2, side,
	    side);
}

void
mark_end(struct layout *layout, const struct block *chart, size_t series,
    double x, double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	struct colour paper = theme->colours[COLOUR_PAPER];
	struct colour colour = theme->colours[chart_fill_colour(chart, series)];
	double radius = theme->plot.mark;
	double edge = theme->plot.edge;
	double side = 2 * radius * SQUARE_SIDE;

	switch (series) {
	case 1:
		mark_square(layout, chart, paper, x, y, side + 2 * edge, slab);
		mark_square(layout, chart, colour, x, y, side, slab);
		return;
	case 2:
		/* an equal rim makes a triangle's radius grow by twice it */
		polygon(layout, chart, paper, x, y,
		    TRIANGLE_SIDE * radius + 2 * edge, 3, slab);
		polygon(layout, chart, colour, x, y, TRIANGLE_SIDE * radius, 3,
		    slab);
		return;
	default:
		mark_disc(layout, chart, paper, x, y, radius + edge, slab);
		mark_disc(layout, chart, colour, x, y, radius, slab);
		if (series == 3)
			mark_disc(layout, chart, paper, x, y, radius / 2, slab);
		return;
	}
}

void
mark_end_hollow(struct layout *layout, const struct block *chart, size_t series,
    double x, double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;

	mark_end(layout, chart, series, x, y, slab);
	mark_disc(layout, chart, theme->colours[COLOUR_PAPER], x, y,
	    theme->plot.mark / 2, slab);
}

void
mark_bar(struct layout *layout, const struct block *chart, struct colour fill,
    bool provisional, double x, double y, double width, double height,
    struct slab *slab)
{
	double stroke = layout->theme->plot.axis;
	struct item *item;

	if (!provisional || width <= 2 * stroke || height <= 2 * stroke) {
		slab_box(layout, slab, chart, fill, x, y, width, height);
		return;
	}
	slab_box(layout, slab, chart, layout->theme->colours[COLOUR_PAPER], x,
	    y, width, height);
	item = slab_item(layout, slab, ITEM_BOX, chart, fill);
	item->box.x = x + stroke / 2;
	item->box.y = y + stroke / 2;
	item->box.width = width - stroke;
	item->box.height = height - stroke;
	item->box.stroke = stroke;
	item->box.dash_on = DASH_ON * stroke;
	item->box.dash_off = DASH_OFF * stroke;
}

void
mark_line(struct layout *layout, const struct block *chart,
    enum theme_colour colour, double x1, double y1, double x2, double y2,
    double width, struct slab *slab)
{
	struct item *item = slab_item(
	    layout, slab, ITEM_LINE, chart, layout->theme->colours[colour]);

	item->line.x1 = x1;
	item->line.y1 = y1;
	item->line.x2 = x2;
	item->line.y2 = y2;
	item->line.width = width;
}

void
mark_outline_words(struct layout *layout, const struct block *chart,
    const char *words, double x, double y, double width, double height,
    struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct style *style = &theme->styles[STYLE_CHART_LABEL];

	mark_outline(layout, chart, x, y, width, height, slab);
	slab_text(layout, slab, chart, theme->colours[style->colour],
	    chart_run(layout, chart, STYLE_CHART_LABEL, style->font, words),
	    x + theme->chart.inset,
	    chart_middle(layout, STYLE_CHART_LABEL, y + height / 2));
}

void
mark_dashes(struct layout *layout, const struct block *chart,
    enum theme_colour colour, struct point from, struct point to, double width,
    struct slab *slab)
{
	struct item *item;

	mark_line(
	    layout, chart, colour, from.x, from.y, to.x, to.y, width, slab);
	item = &slab->items[slab->count - 1];
	item->line.dash_on = DASH_ON * width;
	item->line.dash_off = DASH_OFF * width;
}

void
mark_head(struct layout *layout, const struct block *chart,
    struct colour colour, struct point tip, double dx, double dy, double length,
    double width, struct slab *slab)
{
	double x = tip.x - dx * length, y = tip.y - dy * length;
	const struct point points[] = { tip,
		{ x - dy * width / 2, y + dx * width / 2 },
		{ x + dy * width / 2, y - dx * width / 2 } };

	slab_shape(layout, slab, chart, colour, points, 3);
}

void
mark_outline(struct layout *layout, const struct block *chart, double x,
    double y, double width, double height, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	struct item *item = slab_item(
	    layout, slab, ITEM_BOX, chart, theme->colours[COLOUR_QUIET]);
	double half = theme->chart.outline / 2;

	item->box.x = x + half;
	item->box.y = y + half;
	item->box.width = width - 2 * half;
	item->box.height = height - 2 * half;
	item->box.stroke = theme->chart.outline;
	item->box.dash_on = theme->chart.dash_on;
	item->box.dash_off = theme->chart.dash_off;
}
