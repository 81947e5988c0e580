/*
 * Sparklines: the course of a card's thirteen months between their own least
 * and greatest value, without axes; a gap where a month lacks.  The card's
 * words say what it shows.
 */
#include "layout/chart-imp.h"

#include "base/arena.h"
#include "document/document.h"

#include <math.h>

struct spark {
	const struct block *chart;
	struct slab *slab;
	double x, y, width, height;
	double lo, hi;
};

static bool
is_drawn(const struct spark *spark, size_t point)
{
	enum safe_status status = chart_datum(spark->chart, 0, point).status;

	return status == SAFE_SHOWN || status == SAFE_NIL;
}

static struct point
place(const struct spark *spark, size_t point)
{
	size_t count = spark->chart->chart.point_count;
	double value = chart_datum(spark->chart, 0, point).value;
	double part = spark->hi > spark->lo
			  ? (value - spark->lo) / (spark->hi - spark->lo)
			  : 0.5;

	return (struct point){ spark->x +
				   (count > 1 ? spark->width * (double)point /
						    (double)(count - 1)
					      : spark->width),
		spark->y + spark->height * (1 - part) };
}

static bool
measure(struct spark *spark)
{
	bool any = false;

	for (size_t p = 0; p < spark->chart->chart.point_count; p++) {
		double value = chart_datum(spark->chart, 0, p).value;

		if (!is_drawn(spark, p))
			continue;
		spark->lo = any ? fmin(spark->lo, value) : value;
		spark->hi = any ? fmax(spark->hi, value) : value;
		any = true;
	}
	return any;
}

static void
draw_stretch(
    struct layout *layout, const struct spark *spark, size_t first, size_t end)
{
	const struct theme *theme = layout->theme;
	struct point *points =
	    ARENA_ARRAY(layout->arena, struct point, end - first);

	for (size_t i = first; i < end; i++)
		points[i - first] = place(spark, i);
	if (end - first > 1)
		slab_path(layout, spark->slab, spark->chart,
		    theme->colours[COLOUR_CAT1], points, end - first,
		    theme->plot.spark);
	else
		mark_disc(layout, spark->chart, theme->colours[COLOUR_CAT1],
		    points[0].x, points[0].y, theme->plot.spark, spark->slab);
}

static void
draw_last(struct layout *layout, const struct spark *spark)
{
	const struct theme *theme = layout->theme;
	struct point at = place(spark, spark->chart->chart.point_count - 1);

	mark_disc(layout, spark->chart, theme->colours[COLOUR_PAPER], at.x,
	    at.y, theme->plot.spark_mark + theme->plot.edge, spark->slab);
	mark_disc(layout, spark->chart, theme->colours[COLOUR_CAT2], at.x, at.y,
	    theme->plot.spark_mark, spark->slab);
}

void
chart_sparkline(struct layout *layout, const struct block *chart,
    struct slab *slab, double x, double y, double width, double height)
{
	struct spark spark = { chart, slab, x, y, width, height, 0, 0 };
	size_t count = chart->chart.point_count;

	if (chart->chart.series_count == 0 || !measure(&spark))
		return;
	for (size_t first = 0, p = 0; p <= count; p++) {
		bool drawn = p < count && is_drawn(&spark, p);

		if (drawn &&
		    break_before(chart, &chart->chart.series[0], p) == NULL)
			continue;
		if (p > first)
			draw_stretch(layout, &spark, first, p);
		first = drawn ? p : p + 1;
	}
	if (is_drawn(&spark, count - 1))
		draw_last(layout, &spark);
}
