/*
 * The frame of charts with axes: a vertical axis of round ticks with fine
 * gridlines, and months or categories below.  No unit stands at the ticks: it
 * is in the subtitle.
 */
#include "layout/chart-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "text/lang.h"
#include "text/number.h"

#include <math.h>

#define LABEL_STEP 3	 /* every third month is labelled */
#define LABEL_WIDE 6	 /* or every sixth */
#define NARROW_EM 2.8235 /* 24 points at 8.5: less is too narrow */
#define LEAST_PITCHES 4	 /* a plot of fewer lines of text shows nothing */
#define TICKS_WANTED 4
#define TICKS_WANTED_LOW 3

/* The sum of a stack; false when a part of it is not known. */
static bool
sum_of(const struct block *chart, size_t point, double *sum)
{
	*sum = 0;
	for (size_t i = 0; i < chart->chart.series_count; i++) {
		struct datum datum = chart_datum(chart, i, point);

		if (datum.status == SAFE_HIDDEN || datum.status == SAFE_MISSING)
			return false;
		*sum += datum.value;
	}
	return true;
}

/* From 0, unless the chart's axis may begin elsewhere. */
void
chart_extent(const struct block *chart, bool stacked, double *lo, double *hi)
{
	bool any = !chart->chart.free_axis;
	double sum;

	*lo = *hi = 0;
	for (size_t p = 0; p < chart->chart.point_count; p++) {
		if (stacked) {
			if (sum_of(chart, p, &sum))
				*hi = fmax(*hi, sum);
			continue;
		}
		for (size_t i = 0; i < chart->chart.series_count; i++) {
			struct datum datum = chart_datum(chart, i, p);

			if (datum.status != SAFE_SHOWN)
				continue;
			*lo = any ? fmin(*lo, datum.value) : datum.value;
			*hi = any ? fmax(*hi, datum.value) : datum.value;
			any = true;
		}
	}
}

/* A switch over all units. */
static enum ticks_kind
kind_of(const struct block *chart)
{
	const struct safe_table *table = chart->chart.series[0].table;

	switch (table->unit) {
	case UNIT_COUNT:
	case UNIT_DAYS:
		return TICKS_COUNTS;
	case UNIT_PERCENT:
		if (!chart->chart.free_axis)
			return TICKS_SHARES;
		return table->decimals == 0 ? TICKS_COUNTS : TICKS_MEASURES;
	case UNIT_RATIO:
	case UNIT_EURO:
	case UNIT_EURO_PER_HOUR:
	case UNIT_HOUR:
	case UNIT_DATE:
	case UNIT_CODE:
	case UNIT_POINTS:
	case UNIT_FTE:
		break;
	}
	return TICKS_MEASURES;
}

struct ticks
chart_ticks(const struct block *chart, double lo, double hi, bool few)
{
	return ticks_make(
	    lo, hi, few ? TICKS_WANTED_LOW : TICKS_WANTED, kind_of(chart));
}

const struct run *
ticks_run(struct layout *layout, const struct block *chart,
    const struct ticks *ticks, double value)
{
	int64_t scale = 1;
	struct fraction exact;

	for (int i = 0; i < ticks->decimals; i++)
		scale *= 10;
	if (!fraction_make(llround(value * (double)scale), scale, &exact))
		return NULL;
	return chart_run(layout, chart, STYLE_CHART_LABEL, FONT_REGULAR,
	    number_format(
		layout->document->lang, exact, ticks->decimals, layout->arena));
}

double
plot_y(const struct plot *plot, double value)
{
	return plot->bottom - (value - plot->ticks.first) /
				  (plot->ticks.last - plot->ticks.first) *
				  (plot->bottom - plot->top);
}

static double
tick_value(const struct plot *plot, size_t index)
{
	return plot->ticks.first + plot->ticks.step * (double)index;
}

static void
draw_ticks(struct layout *layout, const struct plot *plot)
{
	const struct theme *theme = layout->theme;
	const struct style *style = &theme->styles[STYLE_CHART_LABEL];

	for (size_t i = 0; i < ticks_count(&plot->ticks); i++) {
		double y = plot_y(plot, tick_value(plot, i));
		const struct run *run = ticks_run(
		    layout, plot->chart, &plot->ticks, tick_value(plot, i));

		mark_line(layout, plot->chart, COLOUR_GRID, plot->left, y,
		    plot->right, y, theme->plot.grid, plot->slab);
		slab_text(layout, plot->slab, plot->chart,
		    theme->colours[style->colour], run,
		    plot->left - theme->plot.tick_gap - run_width(run),
		    chart_middle(layout, STYLE_CHART_LABEL, y));
	}
}

static const struct run *
month_run(struct layout *layout, const struct plot *plot, size_t index)
{
	int32_t month = plot->chart->chart.months[index];

	return chart_run(layout, plot->chart, STYLE_CHART_LABEL, FONT_REGULAR,
	    layout->document->lang->months[month_number(month) - 1].short_name);
}

static const struct run *
year_run(struct layout *layout, const struct plot *plot, size_t index)
{
	return chart_run(layout, plot->chart, STYLE_CHART_LABEL, FONT_REGULAR,
	    arena_printf(layout->arena, "%d",
		month_year(plot->chart->chart.months[index])));
}

/* What a line's first month, below the plot's left edge, needs left of it. */
static double
first_month_room(struct layout *layout, const struct plot *plot)
{
	if (plot->chart->chart.kind != CHART_LINE)
		return 0;
	return fmax(run_width(month_run(layout, plot, plot->first)),
		   run_width(year_run(layout, plot, plot->first))) /
	       2;
}

/* Where the plot begins: right of the widest tick label. */
static double
left_of(struct layout *layout, const struct plot *plot)
{
	double widest = 0;

	for (size_t i = 0; i < ticks_count(&plot->ticks); i++)
		widest = fmax(widest, run_width(ticks_run(layout, plot->chart,
					  &plot->ticks, tick_value(plot, i))));
	return layout->left + fmax(widest + layout->theme->plot.tick_gap,
				  first_month_room(layout, plot));
}

double
not_zero_height(const struct layout *layout, const struct block *chart)
{
	return chart->chart.free_axis
		   ? layout->theme->styles[STYLE_CHART_LABEL].pitch
		   : 0;
}

void
draw_not_zero(struct layout *layout, const struct block *chart,
    const struct ticks *ticks, double x, double y, struct slab *slab)
{
	const struct style *style = &layout->theme->styles[STYLE_CHART_LABEL];

	if (ticks->first <= 0 && ticks->last >= 0)
		return;
	slab_text(layout, slab, chart, layout->theme->colours[style->colour],
	    chart_run(layout, chart, STYLE_CHART_LABEL, style->font,
		lang_word(layout->document->lang, "axis-not-zero")),
	    x, y + chart_baseline(layout, STYLE_CHART_LABEL));
}

/* Where the axis stands: at 0, or at the end that is next to it. */
static double
axis_y(const struct plot *plot)
{
	return plot_y(plot, fmax(plot->ticks.first, fmin(0, plot->ticks.last)));
}

static bool
is_given(const struct block *chart, size_t point)
{
	for (size_t i = 0; i < chart->chart.series_count; i++)
		if (chart_datum(chart, i, point).status != SAFE_MISSING)
			return true;
	return false;
}

/*
 * A line of fewer than half of the months begins at the left edge, so that it
 * is seen how it runs; months before a series break stay, as the note tells of
 * the break, and so do all when there is no line but a dot.
 */
static size_t
first_month(const struct block *chart)
{
	size_t count = chart->chart.point_count;
	size_t first = 0;

	if (chart->chart.kind != CHART_LINE)
		return 0;
	while (!is_given(chart, first))
		if (++first == count || breaks_before(chart, first))
			return 0;
	return 2 * first > count && first + 1 < count ? first : 0;
}

bool
plot_open(struct layout *layout, const struct block *chart, bool stacked,
    double over, double under, double beside, struct slab *slab,
    struct plot *plot)
{
	const struct theme *theme = layout->theme;
	double note = not_zero_height(layout, chart);
	double height = theme->plot.height;
	double lo, hi;

	if (layout->room > 0)
		height = layout->room - over - under - note;
	*plot = (struct plot){ .chart = chart,
		.slab = slab,
		.right = layout->left + layout->width - beside,
		.top = over,
		.bottom = over + height,
		.first = first_month(chart) };
	chart_extent(chart, stacked, &lo, &hi);
	/* The value of a column below 0 stands under it. */
	if (chart->chart.kind == CHART_COLUMNS && lo < 0)
		lo -=
		    (hi - lo) * theme->styles[STYLE_CHART_LABEL].pitch / height;
	plot->ticks = chart_ticks(chart, lo, hi, height < theme->plot.low);
	plot->left = left_of(layout, plot);
	slab->height = over + height + under + note;
	if (note > 0)
		draw_not_zero(layout, chart, &plot->ticks, plot->left,
		    over + height + under, slab);
	if (height < LEAST_PITCHES * theme->styles[STYLE_CHART_LABEL].pitch ||
	    plot->right - plot->left < layout->width / 3) {
		diag_error(layout->diag, chart->pos, "label",
		    "the labels leave too little room for this chart: shorten "
		    "the names, or take something else away");
		return false;
	}
	draw_ticks(layout, plot);
	return true;
}

void
plot_zero_line(struct layout *layout, const struct plot *plot)
{
	double y = axis_y(plot);

	mark_line(layout, plot->chart, COLOUR_AXIS, plot->left, y, plot->right,
	    y, layout->theme->plot.axis, plot->slab);
}

/* --- months --- */

double
months_height(const struct layout *layout)
{
	const struct theme *theme = layout->theme;

	return theme->plot.tick + 2 * theme->styles[STYLE_CHART_LABEL].pitch;
}

/* How many months apart labels stand; 0: they do not fit at all. */
static size_t
label_step(struct layout *layout, const struct plot *plot, double step)
{
	double size = layout->theme->styles[STYLE_CHART_LABEL].size;
	size_t count = plot->chart->chart.point_count;
	double widest = 0;

	for (size_t i = 0; i < count; i++)
		widest = fmax(widest, run_width(month_run(layout, plot, i)));
	widest = fmax(widest + size / 2, NARROW_EM * size);
	if (plot->first > 0 && step >= widest)
		return 1;
	if (step * LABEL_STEP >= widest)
		return LABEL_STEP;
	return step * LABEL_WIDE >= widest ? LABEL_WIDE : 0;
}

static void
draw_centred(struct layout *layout, const struct plot *plot,
    const struct run *run, double x, double y)
{
	const struct style *style = &layout->theme->styles[STYLE_CHART_LABEL];

	slab_text(layout, plot->slab, plot->chart,
	    layout->theme->colours[style->colour], run, x - run_width(run) / 2,
	    y + chart_baseline(layout, STYLE_CHART_LABEL));
}

static void
draw_month(
    struct layout *layout, const struct plot *plot, size_t index, double x)
{
	const struct theme *theme = layout->theme;
	const struct block *chart = plot->chart;
	double y = plot->bottom;
	bool end =
	    index == plot->first || index + 1 == chart->chart.point_count;

	mark_line(layout, chart, COLOUR_AXIS, x, y, x, y + theme->plot.tick,
	    theme->plot.axis, plot->slab);
	y += theme->plot.tick;
	draw_centred(layout, plot, month_run(layout, plot, index), x, y);
	if (!end)
		return;
	draw_centred(layout, plot, year_run(layout, plot, index), x,
	    y + theme->styles[STYLE_CHART_LABEL].pitch);
}

void
plot_months(struct layout *layout, const struct plot *plot, const double *x)
{
	size_t count = plot->chart->chart.point_count;
	double distance =
	    count > 1 ? x[count - 1] - x[count - 2] : plot->right - plot->left;
	size_t step = label_step(layout, plot, distance);

	plot_zero_line(layout, plot);
	if (step == 0) {
		diag_error(layout->diag, plot->chart->pos, "label",
		    "the months' names do not fit under this chart: make it "
		    "wider or show fewer months");
		return;
	}
	for (size_t i = plot->first; i < count; i++)
		if ((i - plot->first) % step == 0)
			draw_month(layout, plot, i, x[i]);
}

void
plot_hidden(struct layout *layout, const struct plot *plot, double x)
{
	const struct theme *theme = layout->theme;
	const struct run *run =
	    chart_run(layout, plot->chart, STYLE_CHART_LABEL, FONT_BOLD,
		lang_word(layout->document->lang, "hidden"));

	slab_text(layout, plot->slab, plot->chart, theme->colours[COLOUR_INK],
	    run, x - run_width(run) / 2, axis_y(plot) - theme->plot.value_gap);
}
