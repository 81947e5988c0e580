/*
 * Series breaks: figures on the two sides do not compare.  No line crosses a
 * break; a dashed line stands midway, with its reason in words beside it.
 *
 *	            ┊──────•  98 % Heta-TES
 *	            ┊
 *	─────────── ┊
 *	yleissitova ┊
 *	   1.5.2025 ┊
 */
#include "layout/chart-imp.h"

#include "document/document.h"
#include "text/lang.h"

#include <assert.h>
#include <math.h>

#define WORDS_LINES 2

struct rectangle {
	double left, top, right, bottom;
};

const struct series_break *
break_before(
    const struct block *chart, const struct chart_series *series, size_t point)
{
	const struct safe_table *table = series->table;

	if (point == 0 || chart->chart.months == NULL)
		return NULL;
	for (size_t i = 0; i < table->break_count; i++) {
		int32_t month = month_of_day(table->breaks[i].from);

		if (month > chart->chart.months[point - 1] &&
		    month <= chart->chart.months[point])
			return &table->breaks[i];
	}
	return NULL;
}

bool
breaks_before(const struct block *chart, size_t point)
{
	for (size_t i = 0; i < chart->chart.series_count; i++)
		if (break_before(chart, &chart->chart.series[i], point) != NULL)
			return true;
	return false;
}

/* Why a series breaks before the point; NULL: none does. */
static const char *
break_words(
    const struct layout *layout, const struct block *chart, size_t point)
{
	for (size_t i = 0; i < chart->chart.series_count; i++) {
		const struct chart_series *series = &chart->chart.series[i];
		const struct series_break *found =
		    break_before(chart, series, point);

		if (found != NULL)
			return lang_break(layout->document->lang,
			    series->table->id, found->from, found->why);
	}
	return NULL;
}

double
breaks_height(const struct layout *layout, const struct block *chart)
{
	for (size_t p = 1; p < chart->chart.point_count; p++)
		if (break_words(layout, chart, p) != NULL)
			return WORDS_LINES *
			       layout->theme->styles[STYLE_CHART_LABEL].pitch;
	return 0;
}

/* Whether a straight stretch goes through a rectangle. */
static bool
crosses(struct point a, struct point b, const struct rectangle *box)
{
	double from = fmax(a.x, box->left);
	double to = fmin(b.x, box->right);
	double slope, y1, y2;

	if (from > to)
		return false;
	slope = b.x > a.x ? (b.y - a.y) / (b.x - a.x) : 0;
	y1 = a.y + slope * (from - a.x);
	y2 = a.y + slope * (to - a.x);
	return fmin(y1, y2) <= box->bottom && fmax(y1, y2) >= box->top;
}

static bool
is_drawn(const struct datum *datum)
{
	return datum->status == SAFE_SHOWN || datum->status == SAFE_NIL;
}

/* Whether a series, or the mark of a hidden month, is in a rectangle. */
static bool
is_touched(
    const struct plot *plot, const double *x, const struct rectangle *box)
{
	const struct block *chart = plot->chart;
	size_t count = chart->chart.point_count;

	for (size_t i = 0; i < chart->chart.series_count; i++)
		for (size_t p = 0; p < count; p++) {
			struct datum now = chart_datum(chart, i, p);
			struct datum next = now;
			struct point a = { x[p], plot_y(plot, now.value) };
			struct point b = a;

			if (p + 1 < count)
				next = chart_datum(chart, i, p + 1);
			if (p + 1 < count && is_drawn(&next))
				b = (struct point){ x[p + 1],
					plot_y(plot, next.value) };
			if (is_drawn(&now) && crosses(a, b, box))
				return true;
			a.y = b.y = plot_y(plot, 0);
			if (now.status == SAFE_HIDDEN && crosses(a, a, box))
				return true;
		}
	return false;
}

/* The first height of bottom, top, middle at which words touch nothing. */
static bool
find_height(const struct layout *layout, const struct plot *plot,
    const double *x, double left, double width, double height, double *y)
{
	double rim = layout->theme->plot.line;
	double heights[] = { plot->bottom - height - rim, plot->top,
		(plot->top + plot->bottom - height) / 2 };

	for (size_t i = 0; i < sizeof(heights) / sizeof(heights[0]); i++) {
		struct rectangle box = { left - rim, heights[i] - rim,
			left + width + rim, heights[i] + height + rim };

		*y = heights[i];
		if (!is_touched(plot, x, &box))
			return true;
	}
	return false;
}

static bool
set_words(struct layout *layout, const struct plot *plot, const char *words,
    struct name *name)
{
	double width;

	passage_init(
	    layout, STYLE_CHART_LABEL, plot->chart->pos, &name->passage);
	passage_add_text(layout, words, plot->chart, &name->passage);
	return lines_least_width(
		   layout, &name->passage, WORDS_LINES, false, &width) &&
	       lines_break(layout, &name->passage, width, &name->lines);
}

/* Left of the line, or right of it where the left has no room. */
static void
draw_words(struct layout *layout, const struct plot *plot, const double *x,
    double middle, const struct name *name, bool above)
{
	double width = name->lines.widest;
	double height = name->passage.pitch * (double)name->lines.count;
	double gap = layout->theme->plot.tick_gap;
	double sides[] = { middle - gap - width, middle + gap };
	double y;

	for (size_t i = 0; i < 2; i++) {
		if (sides[i] < layout->left || sides[i] + width > plot->right ||
		    (!above && sides[i] < plot->left))
			continue;
		y = plot->top - height;
		if (!above &&
		    !find_height(layout, plot, x, sides[i], width, height, &y))
			continue;
		name_draw(layout, name, i == 0 ? middle - gap : sides[i],
		    i == 0 ? 1 : 0, y, plot->slab);
		return;
	}
	diag_error(layout->diag, plot->chart->pos, "label",
	    "the words of the series break have no room in this chart: "
	    "shorten the break's `why`, or make the chart larger");
}

static void
draw_break(struct layout *layout, const struct plot *plot, const double *x,
    size_t point, const char *words, bool above)
{
	double middle = (x[point - 1] + x[point]) / 2;
	double top = plot->top;
	struct name name;

	if (!set_words(layout, plot, words, &name))
		return;
	if (above)
		top -= name.passage.pitch * (double)name.lines.count;
	mark_dashes(layout, plot->chart, COLOUR_AXIS,
	    (struct point){ middle, top },
	    (struct point){ middle, plot->bottom }, layout->theme->plot.axis,
	    plot->slab);
	draw_words(layout, plot, x, middle, &name, above);
}

void
plot_breaks(
    struct layout *layout, const struct plot *plot, const double *x, bool above)
{
	for (size_t p = plot->first + 1; p < plot->chart->chart.point_count;
	     p++) {
		const char *words = break_words(layout, plot->chart, p);

		if (words != NULL)
			draw_break(layout, plot, x, p, words, above);
	}
}
