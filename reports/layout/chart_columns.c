/*
 * Columns from zero, by month or by category: alone, in groups or stacked.
 * By month the newest column stands out and the first and last have their
 * values; by category every column has.
 *
 *	24                         31
 *	█  █  ▄  █     ..  ▄  █  █  █
 *	helmi   touko     elo      helmi
 */
#include "layout/chart-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "layout/face.h"
#include "text/lang.h"

#include <math.h>

#define PART_OF_STEP 0.68
#define GROUP_MAX 3  /* series in a group */
#define GROUPS_MAX 6 /* more are bars */

struct columns {
	const struct block *chart;
	struct plot plot;
	size_t across; /* columns side by side at a point */
	double width, gap;
	double step;
	double *x; /* the middles of the points */
};

static bool
by_month(const struct columns *columns)
{
	return columns->chart->chart.months != NULL;
}

static bool
is_end(const struct columns *columns, size_t point)
{
	return point == 0 || point + 1 == columns->chart->chart.point_count;
}

static enum theme_colour
fill_of(const struct columns *columns, size_t series, size_t point)
{
	const struct block *chart = columns->chart;

	if (chart->chart.series_count > 1)
		return chart_fill_colour(chart, series);
	if (chart_datum(chart, series, point).value < 0)
		return COLOUR_CAT2;
	return by_month(columns) && point + 1 < chart->chart.point_count
		   ? COLOUR_QUIET
		   : COLOUR_CAT1;
}

static const struct run *
value_run(struct layout *layout, const struct columns *columns, size_t series,
    size_t point)
{
	const struct block *chart = columns->chart;
	bool quiet = chart_is_before_and_now(chart) && series == 0;

	return chart_run(layout, chart, STYLE_CHART_LABEL,
	    quiet ? FONT_REGULAR : FONT_BOLD,
	    chart_words(layout, chart, series, point, false));
}

/* The left edge of a column. */
static double
column_left(const struct columns *columns, size_t series, size_t point)
{
	double across = (double)columns->across;
	double all = across * columns->width + (across - 1) * columns->gap;
	double index = columns->across > 1 ? (double)series : 0;

	return columns->x[point] - all / 2 +
	       index * (columns->width + columns->gap);
}

/* --- columns side by side --- */

/* Whether the value of a column is told: where it has room by month. */
static bool
tells_value(
    const struct columns *columns, size_t point, const struct run *value)
{
	if (!by_month(columns))
		return true;
	return is_end(columns, point) &&
	       (columns->across == 1 ||
		   run_width(value) <= columns->width + columns->gap);
}

/* The left edge of a column's value: in its middle, but for what would run out
 * of the plot. */
static double
value_left(const struct columns *columns, size_t series, size_t point,
    const struct run *run)
{
	double left = column_left(columns, series, point) + columns->width / 2 -
		      run_width(run) / 2;

	if (!by_month(columns))
		return left;
	return fmax(columns->plot.left,
	    fmin(left, columns->plot.right - run_width(run)));
}

/* Where the value of a column alone ends at the column: past those beside it
 * that it reaches over. */
static double
value_edge(const struct columns *columns, size_t point, const struct run *run,
    double y)
{
	double left = value_left(columns, 0, point, run);

	for (size_t p = 0; p < columns->chart->chart.point_count; p++) {
		struct datum datum = chart_datum(columns->chart, 0, p);
		double other = column_left(columns, 0, p);
		double end = plot_y(&columns->plot, datum.value);

		if (datum.status == SAFE_SHOWN &&
		    other < left + run_width(run) &&
		    other + columns->width > left)
			y = chart_datum(columns->chart, 0, point).value < 0
				? fmax(y, end)
				: fmin(y, end);
	}
	return y;
}

static void
draw_value(struct layout *layout, const struct columns *columns, size_t series,
    size_t point, double y)
{
	const struct theme *theme = layout->theme;
	const struct style *style = &theme->styles[STYLE_CHART_LABEL];
	const struct face *face = theme->faces[FONT_BOLD];
	bool negative = chart_datum(columns->chart, series, point).value < 0;
	const struct run *run = value_run(layout, columns, series, point);
	double cap = style->size * face->cap_height / face->units_per_em;

	if (!tells_value(columns, point, run))
		return;
	if (by_month(columns) && columns->across == 1)
		y = value_edge(columns, point, run, y);
	slab_text(layout, columns->plot.slab, columns->chart,
	    theme->colours[COLOUR_INK], run,
	    value_left(columns, series, point, run),
	    negative ? y + theme->plot.value_gap + cap
		     : y - theme->plot.value_gap);
}

static void
draw_column(struct layout *layout, const struct columns *columns, size_t series,
    size_t point)
{
	const struct block *chart = columns->chart;
	const struct plot *plot = &columns->plot;
	struct datum datum = chart_datum(chart, series, point);
	double left = column_left(columns, series, point);
	double zero = plot_y(plot, 0);
	double end = plot_y(plot, datum.value);

	switch (datum.status) {
	case SAFE_MISSING:
		return;
	case SAFE_HIDDEN:
		plot_hidden(layout, plot, left + columns->width / 2);
		return;
	case SAFE_SHOWN:
		mark_bar(layout, chart,
		    layout->theme->colours[fill_of(columns, series, point)],
		    datum.provisional, left, fmin(zero, end), columns->width,
		    fabs(end - zero), plot->slab);
		draw_value(layout, columns, series, point, end);
		return;
	case SAFE_NIL: /* no column, but its 0 wherever it is */
		slab_text(layout, plot->slab, chart,
		    layout->theme->colours[COLOUR_INK],
		    value_run(layout, columns, series, point),
		    left + columns->width / 2 -
			run_width(value_run(layout, columns, series, point)) /
			    2,
		    zero - layout->theme->plot.value_gap);
		return;
	}
}

/* --- stacks --- */

static void
draw_part(struct layout *layout, const struct columns *columns, size_t series,
    size_t point, double bottom, double top)
{
	const struct theme *theme = layout->theme;
	const struct block *chart = columns->chart;
	struct slab *slab = columns->plot.slab;
	struct colour fill = theme->colours[fill_of(columns, series, point)];
	const struct run *run = value_run(layout, columns, series, point);
	double left = column_left(columns, 0, point);
	double height = bottom - top;
	bool provisional = chart_datum(chart, series, point).provisional;

	mark_bar(layout, chart, fill, provisional, left, top, columns->width,
	    height, slab);
	if ((by_month(columns) && !is_end(columns, point)) ||
	    height < theme->styles[STYLE_CHART_LABEL].pitch ||
	    columns->width < run_width(run))
		return;
	slab_text(layout, slab, chart,
	    provisional ? theme->colours[COLOUR_INK]
			: chart_text_on(theme, fill),
	    run, left + (columns->width - run_width(run)) / 2,
	    chart_middle(layout, STYLE_CHART_LABEL, (bottom + top) / 2));
}

/* A stack with a part that is not known would be read as the whole. */
static bool
stack_is_known(
    struct layout *layout, const struct columns *columns, size_t point)
{
	const struct block *chart = columns->chart;
	bool hidden = false, missing = false;

	for (size_t i = 0; i < chart->chart.series_count; i++) {
		enum safe_status status = chart_datum(chart, i, point).status;

		hidden = hidden || status == SAFE_HIDDEN;
		missing = missing || status == SAFE_MISSING;
	}
	if (hidden)
		plot_hidden(layout, &columns->plot, columns->x[point]);
	return !hidden && !missing;
}

static void
draw_stack(struct layout *layout, const struct columns *columns, size_t point)
{
	const struct block *chart = columns->chart;
	double gap = layout->theme->chart.gap;
	double sum = 0;

	if (!stack_is_known(layout, columns, point))
		return;
	for (size_t i = 0; i < chart->chart.series_count; i++) {
		double value = chart_datum(chart, i, point).value;
		double bottom = plot_y(&columns->plot, sum);
		double top = plot_y(&columns->plot, sum + value);

		if (value <= 0)
			continue;
		if (sum > 0 && bottom - top > 2 * gap)
			bottom -= gap;
		draw_part(layout, columns, i, point, bottom, top);
		sum += value;
	}
}

/* --- the chart --- */

static void
place_columns(struct layout *layout, struct columns *columns)
{
	const struct theme *theme = layout->theme;
	const struct block *chart = columns->chart;
	size_t count = chart->chart.point_count;
	double across = (double)columns->across;

	columns->step =
	    (columns->plot.right - columns->plot.left) / (double)count;
	columns->x = ARENA_ARRAY(layout->arena, double, count);
	for (size_t i = 0; i < count; i++)
		columns->x[i] =
		    columns->plot.left + columns->step * ((double)i + 0.5);
	if (by_month(columns)) {
		columns->gap = columns->across > 1 ? theme->chart.gap : 0;
		columns->width = (columns->step * PART_OF_STEP -
				     (across - 1) * columns->gap) /
				 across;
		return;
	}
	columns->gap = theme->plot.group_gap;
	columns->width =
	    columns->across > 1
		? theme->plot.group
		: fmin(columns->step * PART_OF_STEP, 2 * theme->plot.group);
}

/* Groups must leave room between them, and values between columns. */
static void
check_groups(struct layout *layout, struct columns *columns)
{
	const struct block *chart = columns->chart;
	double across = (double)columns->across;
	double widest = 0;

	for (size_t i = 0; i < chart->chart.series_count; i++)
		for (size_t p = 0; p < chart->chart.point_count; p++)
			widest = fmax(widest,
			    run_width(value_run(layout, columns, i, p)));
	if (columns->across > 1)
		columns->width = fmax(columns->width, widest);
	if (across * columns->width + across * columns->gap <= columns->step &&
	    widest <= columns->step)
		return;
	diag_error(layout->diag, chart->pos, "label",
	    "the columns of %zu categories with their values do not fit this "
	    "width: make the chart of kind bars",
	    chart->chart.point_count);
}

static void
draw_names(struct layout *layout, const struct columns *columns)
{
	const struct theme *theme = layout->theme;
	const struct block *chart = columns->chart;
	double y = columns->plot.bottom + theme->plot.tick;

	plot_zero_line(layout, &columns->plot);
	for (size_t p = 0; p < chart->chart.point_count; p++) {
		struct name name;

		if (name_set(layout, chart, STYLE_CHART_LABEL,
			chart->chart.labels[p],
			columns->step - theme->chart.label_gap, &name))
			name_draw(layout, &name, columns->x[p], 0.5, y,
			    columns->plot.slab);
	}
}

static void
draw_columns(struct layout *layout, struct columns *columns)
{
	const struct block *chart = columns->chart;

	place_columns(layout, columns);
	if (!by_month(columns))
		check_groups(layout, columns);
	for (size_t p = 0; p < chart->chart.point_count; p++) {
		if (chart->chart.stacked)
			draw_stack(layout, columns, p);
		for (size_t i = 0; i < chart->chart.series_count; i++)
			if (!chart->chart.stacked)
				draw_column(layout, columns, i, p);
	}
	if (!by_month(columns)) {
		draw_names(layout, columns);
		return;
	}
	plot_months(layout, &columns->plot, columns->x);
	plot_breaks(layout, &columns->plot, columns->x, true);
}

static bool
check_columns(struct layout *layout, const struct block *chart)
{
	size_t series = chart->chart.series_count;

	if (!chart_check(layout, chart,
		chart->chart.stacked ? CHART_SERIES_MAX : GROUP_MAX))
		return false;
	if (chart->chart.months != NULL || series == 1 ||
	    chart->chart.point_count <= GROUPS_MAX)
		return true;
	diag_error(layout->diag, chart->pos, "chart",
	    "%zu groups of columns are more than %d: make the chart of kind "
	    "bars",
	    chart->chart.point_count, GROUPS_MAX);
	return false;
}

void
columns_add(struct layout *layout, const struct block *chart)
{
	const struct theme *theme = layout->theme;
	size_t series = chart->chart.series_count;
	struct columns columns = { .chart = chart,
		.across = chart->chart.stacked ? 1 : series };
	struct slab *slab = strip_add(layout, chart->pos, 0);
	double pitch = theme->styles[STYLE_CHART_LABEL].pitch;
	double over = pitch;

	if (!check_columns(layout, chart))
		return;
	if (series > 1)
		over += chart_key(layout, chart, layout->left, layout->width, 0,
			    slab) +
			theme->chart.label_gap;
	over += breaks_height(layout, chart);
	if (plot_open(layout, chart, chart->chart.stacked, over,
		months_height(layout), 0, slab, &columns.plot))
		draw_columns(layout, &columns);
}
