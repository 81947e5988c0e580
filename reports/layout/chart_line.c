/*
 * Lines over months.  Each ends in a mark, and its value and name stand beside
 * it: no box of explanations is needed.  A line has a gap where a month is
 * hidden or missing, and at a series break.  Months before the first of few
 * are left out.
 */
#include "layout/chart-imp.h"

#include "base/arena.h"
#include "document/document.h"

#include <math.h>

#define WIDEST_LABEL 0.4 /* of the chart */
#define LEADER 0.5	 /* width of the line to a label that moved */
#define MOVED 6.0	 /* points at 8.5: further needs a leader */

/* The label at a line's end. */
struct end {
	size_t series;
	size_t point; /* the last one that is drawn; point_count: none */
	double at;    /* the mark's y */
	double y;     /* the label's middle */
	const struct run *value, *name;
};

struct chart_lines {
	struct plot plot;
	double *x;
	size_t count;
	struct end ends[CHART_SERIES_MAX];
};

static bool
is_drawn(const struct block *chart, size_t series, size_t point)
{
	enum safe_status status = chart_datum(chart, series, point).status;

	return status == SAFE_SHOWN || status == SAFE_NIL;
}

static double
gap_of(const struct layout *layout)
{
	return layout->theme->plot.label_gap / 2;
}

/* Value and name of each line; the room that they need right of the plot. */
static double
read_ends(
    struct layout *layout, const struct block *chart, struct chart_lines *lines)
{
	size_t last = chart->chart.point_count;
	double widest = 0;

	lines->count = chart->chart.series_count;
	for (size_t i = 0; i < lines->count; i++) {
		const struct chart_series *series = &chart->chart.series[i];
		struct end *end = &lines->ends[i];

		*end = (struct end){ .series = i, .point = last };
		for (size_t p = 0; p < last; p++)
			if (is_drawn(chart, i, p))
				end->point = p;
		end->value = chart_run(layout, chart, STYLE_CHART_LABEL,
		    FONT_BOLD, chart_words(layout, chart, i, last - 1, true));
		end->name =
		    chart_run(layout, chart, STYLE_CHART_LABEL, FONT_REGULAR,
			series->label != NULL ? series->label : series->name);
		widest = fmax(widest, run_width(end->value) + gap_of(layout) +
					  run_width(end->name));
	}
	if (widest > layout->width * WIDEST_LABEL)
		diag_error(layout->diag, chart->pos, "label",
		    "a line's name is %.1f points too wide to stand at its "
		    "end: shorten it",
		    widest - layout->width * WIDEST_LABEL);
	return widest + layout->theme->plot.label_gap;
}

/* What leads to a provisional month is dashed. */
static void
draw_dashed(struct layout *layout, const struct chart_lines *lines,
    size_t series, size_t point)
{
	const struct block *chart = lines->plot.chart;
	struct point ends[2];

	for (size_t i = 0; i < 2; i++) {
		size_t p = point - 1 + i;

		ends[i].x = lines->x[p];
		ends[i].y =
		    plot_y(&lines->plot, chart_datum(chart, series, p).value);
	}
	mark_dashes(layout, chart, chart_fill_colour(chart, series), ends[0],
	    ends[1], layout->theme->plot.line, lines->plot.slab);
}

/* One stretch without a gap, from `first` to before `end`. */
static void
draw_stretch(struct layout *layout, const struct chart_lines *lines,
    size_t series, size_t first, size_t end)
{
	const struct block *chart = lines->plot.chart;
	struct colour colour =
	    layout->theme->colours[chart_fill_colour(chart, series)];
	size_t count = end - first;
	struct point *points = ARENA_ARRAY(layout->arena, struct point, count);

	for (size_t i = 0; i < count; i++) {
		points[i].x = lines->x[first + i];
		points[i].y = plot_y(
		    &lines->plot, chart_datum(chart, series, first + i).value);
	}
	if (count > 1)
		slab_path(layout, lines->plot.slab, chart, colour, points,
		    count, layout->theme->plot.line);
	else
		mark_disc(layout, chart, colour, points[0].x, points[0].y,
		    layout->theme->plot.line, lines->plot.slab);
}

/* A stretch without a gap: solid up to its provisional end. */
static void
draw_run(struct layout *layout, const struct chart_lines *lines, size_t series,
    size_t first, size_t end)
{
	const struct block *chart = lines->plot.chart;
	size_t solid = first;

	for (size_t p = first; p < end; p++) {
		if (p == first || !chart_datum(chart, series, p).provisional)
			continue;
		if (p > solid + 1 || solid == first)
			draw_stretch(layout, lines, series, solid, p);
		draw_dashed(layout, lines, series, p);
		solid = p;
	}
	if (end > solid + 1 || solid == first)
		draw_stretch(layout, lines, series, solid, end);
}

static void
draw_line(struct layout *layout, const struct chart_lines *lines, size_t series)
{
	const struct block *chart = lines->plot.chart;
	const struct chart_series *data = &chart->chart.series[series];
	size_t count = chart->chart.point_count;

	for (size_t first = 0, p = 0; p <= count; p++) {
		bool drawn = p < count && is_drawn(chart, series, p);

		if (drawn && break_before(chart, data, p) == NULL)
			continue;
		if (p > first)
			draw_run(layout, lines, series, first, p);
		first = drawn ? p : p + 1;
	}
}

/* A line whose last months are not known is labelled at its end's height. */
static void
place_ends(const struct layout *layout, struct chart_lines *lines)
{
	const struct plot *plot = &lines->plot;
	double y[CHART_SERIES_MAX];

	for (size_t i = 0; i < lines->count; i++) {
		struct end *end = &lines->ends[i];

		end->at = plot->bottom;
		if (end->point < plot->chart->chart.point_count)
			end->at = plot_y(plot,
			    chart_datum(plot->chart, end->series, end->point)
				.value);
	}
	for (size_t i = 1; i < lines->count; i++)
		for (size_t j = i; j > 0; j--) {
			struct end end = lines->ends[j];

			if (lines->ends[j - 1].at <= end.at)
				break;
			lines->ends[j] = lines->ends[j - 1];
			lines->ends[j - 1] = end;
		}
	for (size_t i = 0; i < lines->count; i++)
		y[i] = lines->ends[i].at;
	labels_spread(y, lines->count,
	    layout->theme->styles[STYLE_CHART_LABEL].pitch, plot->top,
	    plot->bottom);
	for (size_t i = 0; i < lines->count; i++)
		lines->ends[i].y = y[i];
}

static void
draw_leader(struct layout *layout, const struct chart_lines *lines,
    const struct end *end, double x)
{
	const struct theme *theme = layout->theme;
	double allowed = MOVED * theme->styles[STYLE_CHART_LABEL].size / 8.5;

	if (fabs(end->y - end->at) > allowed)
		mark_line(layout, lines->plot.chart, COLOUR_AXIS,
		    lines->plot.right + theme->plot.mark + theme->plot.edge,
		    end->at, x - 1, end->y, LEADER, lines->plot.slab);
}

static void
draw_end(struct layout *layout, const struct chart_lines *lines,
    const struct end *end)
{
	const struct theme *theme = layout->theme;
	const struct plot *plot = &lines->plot;
	const struct block *chart = plot->chart;
	struct colour colour = theme->colours[chart_words_colour(
	    chart_fill_colour(chart, end->series))];
	double x = plot->right + theme->plot.label_gap;
	double baseline = chart_middle(layout, STYLE_CHART_LABEL, end->y);

	if (end->point + 1 == chart->chart.point_count) {
		draw_leader(layout, lines, end, x);
		if (chart_datum(chart, end->series, end->point).provisional)
			mark_end_hollow(layout, chart, end->series,
			    lines->x[end->point], end->at, plot->slab);
		else
			mark_end(layout, chart, end->series,
			    lines->x[end->point], end->at, plot->slab);
	}
	slab_text(layout, plot->slab, chart, colour, end->value, x, baseline);
	slab_text(layout, plot->slab, chart, colour, end->name,
	    x + run_width(end->value) + gap_of(layout), baseline);
}

/* ".." once for a month that any line hides. */
static void
draw_hidden(struct layout *layout, const struct chart_lines *lines)
{
	const struct block *chart = lines->plot.chart;

	for (size_t p = 0; p < chart->chart.point_count; p++)
		for (size_t i = 0; i < lines->count; i++)
			if (chart_datum(chart, i, p).status == SAFE_HIDDEN) {
				plot_hidden(layout, &lines->plot, lines->x[p]);
				break;
			}
}

static void
place_points(struct layout *layout, struct chart_lines *lines)
{
	const struct plot *plot = &lines->plot;
	size_t count = plot->chart->chart.point_count;
	double step =
	    (plot->right - plot->left) / (double)(count - 1 - plot->first);

	lines->x = ARENA_ARRAY(layout->arena, double, count);
	for (size_t i = 0; i < count; i++)
		lines->x[i] =
		    plot->left +
		    step * (i > plot->first ? (double)(i - plot->first) : 0);
}

void
line_add(struct layout *layout, const struct block *chart)
{
	struct chart_lines lines = { .count = 0 };
	struct slab *slab = strip_add(layout, chart->pos, 0);
	double half = layout->theme->styles[STYLE_CHART_LABEL].pitch / 2;

	if (!chart_check(layout, chart, CHART_SERIES_MAX) ||
	    chart->chart.months == NULL || chart->chart.point_count < 2)
		return;
	if (!plot_open(layout, chart, false, half, months_height(layout),
		read_ends(layout, chart, &lines), slab, &lines.plot))
		return;
	place_points(layout, &lines);
	plot_months(layout, &lines.plot, lines.x);
	plot_breaks(layout, &lines.plot, lines.x, false);
	for (size_t i = 0; i < lines.count; i++)
		draw_line(layout, &lines, i);
	draw_hidden(layout, &lines);
	place_ends(layout, &lines);
	for (size_t i = 0; i < lines.count; i++)
		draw_end(layout, &lines, &lines.ends[i]);
}
