/*
 * Horizontal bars from zero, their names at the left and their values at their
 * ends: no axis is needed.  What is negative runs left of the zero line in
 * another colour, with its sign.  Each bar is a category, or a figure of its
 * own; then figures whose period is of another kind (a year among months)
 * stand back in grey, since they do not compare.
 */
#include "layout/chart-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "text/lang.h"

#include <math.h>

#define WIDEST_NAME 0.4 /* of the chart */
#define SERIES_MAX 3	/* bars of a category */

/* One bar. */
struct bar {
	struct datum datum;
	enum theme_colour fill;
	const struct run *value;
};

/* A name and the bars beside it. */
struct row {
	struct name name;
	const struct run *period; /* below the name; or NULL */
	size_t count;
	struct bar bars[SERIES_MAX];
};

struct bars {
	const struct block *chart;
	bool of_figures; /* each row is a series */
	size_t count;
	struct row *rows;
	double lo, hi;
	double names;	      /* width of the names */
	double zero, scale;   /* x of 0, points a unit */
	double height, pitch; /* of a bar, of a row */
};

static const struct safe_table *
table_of(const struct block *chart, size_t series)
{
	return chart->chart.series[series].table;
}

/* Rows that are figures of different periods say which. */
static bool
periods_differ(const struct bars *bars)
{
	const struct block *chart = bars->chart;

	for (size_t i = 1; bars->of_figures && i < chart->chart.series_count;
	     i++)
		if (!period_equal(
			table_of(chart, i)->period, table_of(chart, 0)->period))
			return true;
	return false;
}

/* The colours of figures, in order; a period of another kind takes none. */
static enum theme_colour
figure_fill(const struct block *chart, size_t series)
{
	enum period_kind kind = table_of(chart, 0)->period.kind;
	size_t before = 0;

	if (table_of(chart, series)->period.kind != kind)
		return COLOUR_QUIET;
	for (size_t i = 0; i < series; i++)
		before += table_of(chart, i)->period.kind == kind;
	return (enum theme_colour)(COLOUR_CAT1 + before);
}

static enum theme_colour
fill_of(const struct bars *bars, size_t series, double value)
{
	if (bars->of_figures)
		return figure_fill(bars->chart, series);
	if (bars->chart->chart.series_count > 1)
		return chart_fill_colour(bars->chart, series);
	return value < 0 ? COLOUR_CAT2 : COLOUR_CAT1;
}

static bool
has_negative(const struct bars *bars)
{
	return bars->lo < 0;
}

static void
measure(struct bars *bars)
{
	const struct block *chart = bars->chart;

	for (size_t i = 0; i < chart->chart.series_count; i++)
		for (size_t p = 0; p < chart->chart.point_count; p++) {
			double value = chart_datum(chart, i, p).value;

			bars->lo = fmin(bars->lo, value);
			bars->hi = fmax(bars->hi, value);
		}
}

/* What stands at the bar's end, or in its place. */
static const struct run *
value_run(struct layout *layout, const struct bars *bars,
    const struct datum *datum, size_t series, size_t point)
{
	const struct lang *lang = layout->document->lang;
	const char *words = chart_words(
	    layout, bars->chart, series, point, layout->theme->plot.bar_units);
	enum theme_style style = STYLE_CHART_VALUE;
	enum theme_font font = layout->theme->styles[style].font;

	if (datum->status == SAFE_HIDDEN)
		words = arena_printf(layout->arena, "%s %s", words,
		    lang_word(lang, "hidden-words"));
	if (datum->status == SAFE_SHOWN && datum->value > 0 &&
	    has_negative(bars))
		words = arena_printf(layout->arena, "+%s", words);
	if (datum->status == SAFE_HIDDEN || datum->status == SAFE_MISSING) {
		style = STYLE_CHART_LABEL;
		font = FONT_REGULAR;
	}
	return chart_run(layout, bars->chart, style, font, words);
}

static void
add_bar(struct layout *layout, struct bars *bars, size_t row, size_t series,
    size_t point)
{
	struct row *to = &bars->rows[row];
	struct bar *bar = &to->bars[to->count++];

	bar->datum = chart_datum(bars->chart, series, point);
	bar->fill = fill_of(bars, series, bar->datum.value);
	bar->value = value_run(layout, bars, &bar->datum, series, point);
}

static bool
set_name(struct layout *layout, struct bars *bars, size_t row, bool periods)
{
	const struct block *chart = bars->chart;
	struct row *to = &bars->rows[row];
	double most = layout->width * WIDEST_NAME;
	const char *text = bars->of_figures ? chart->chart.series[row].name
					    : chart->chart.labels[row];

	if (periods)
		to->period =
		    chart_run(layout, chart, STYLE_CHART_LABEL, FONT_REGULAR,
			lang_period(layout->document->lang,
			    table_of(chart, row)->period, layout->arena));
	if (!name_set(
		layout, chart, STYLE_CHART_CATEGORY, text, most, &to->name))
		return false;
	if (periods) {
		passage_set_font(layout, FONT_BOLD, &to->name.passage);
		if (!lines_break(
			layout, &to->name.passage, most, &to->name.lines))
			return false;
	}
	bars->names = fmax(
	    bars->names, fmax(to->name.lines.widest, run_width(to->period)));
	return true;
}

static bool
read_rows(struct layout *layout, struct bars *bars)
{
	const struct block *chart = bars->chart;
	bool periods = periods_differ(bars);
	bool fine = true;

	bars->count = bars->of_figures ? chart->chart.series_count
				       : chart->chart.point_count;
	bars->rows = ARENA_ARRAY(layout->arena, struct row, bars->count);
	for (size_t row = 0; row < bars->count; row++) {
		fine = set_name(layout, bars, row, periods) && fine;
		if (bars->of_figures)
			add_bar(layout, bars, row, row, 0);
		for (size_t i = 0;
		     !bars->of_figures && i < chart->chart.series_count; i++)
			add_bar(layout, bars, row, i, row);
	}
	return fine;
}

/* The widest value of one sign, with its gap. */
static double
value_room(const struct layout *layout, const struct bars *bars, bool negative)
{
	double widest = 0;

	for (size_t r = 0; r < bars->count; r++)
		for (size_t i = 0; i < bars->rows[r].count; i++) {
			const struct bar *bar = &bars->rows[r].bars[i];

			if ((bar->datum.status == SAFE_SHOWN ||
				bar->datum.status == SAFE_NIL) &&
			    (bar->datum.value < 0) == negative)
				widest = fmax(widest, run_width(bar->value));
		}
	return widest > 0 ? widest + layout->theme->plot.bar_value_gap : 0;
}

static bool
place_bars(struct layout *layout, struct bars *bars)
{
	double gap = 2 * layout->theme->chart.label_gap;
	double left =
	    layout->left + bars->names + gap + value_room(layout, bars, true);
	double right =
	    layout->left + layout->width - value_room(layout, bars, false);
	double range = bars->hi > bars->lo ? bars->hi - bars->lo : 1;

	bars->scale = (right - left) / range;
	bars->zero = left - bars->lo * bars->scale;
	if (right - left >= layout->width / 4)
		return true;
	diag_error(layout->diag, bars->chart->pos, "label",
	    "names and values leave too little room for the bars: shorten "
	    "the names");
	return false;
}

static double
name_height(const struct layout *layout, const struct row *row)
{
	double height = row->name.passage.pitch * (double)row->name.lines.count;

	if (row->period != NULL)
		height += layout->theme->styles[STYLE_CHART_LABEL].pitch;
	return height;
}

/* Rows as the theme has them; on a slide closer or farther, as it has room. */
static bool
space_rows(struct layout *layout, struct bars *bars, double key)
{
	const struct theme *theme = layout->theme;
	double across =
	    bars->of_figures ? 1 : (double)bars->chart->chart.series_count;
	double least = theme->styles[STYLE_CHART_VALUE].pitch * across;
	double most = (layout->room - key) / (double)bars->count;

	bars->height = theme->chart.bar;
	bars->pitch = across * bars->height +
		      (across - 1) * theme->plot.group_gap +
		      theme->plot.bar_gap;
	for (size_t i = 0; i < bars->count; i++)
		least = fmax(least, name_height(layout, &bars->rows[i]));
	bars->pitch = fmax(bars->pitch, least);
	if (layout->room <= 0)
		return true;
	if (bars->pitch <= most) {
		bars->pitch = fmin(most, bars->pitch + theme->plot.bar_gap);
		return true;
	}
	if (most < least) {
		diag_error(layout->diag, bars->chart->pos, "slide",
		    "%zu bars are %.0f points higher than the slide has room "
		    "for: show fewer, or divide them over slides",
		    bars->count, (least - most) * (double)bars->count);
		return false;
	}
	bars->height *= most / bars->pitch;
	bars->pitch = most;
	return true;
}

static void
draw_name(struct layout *layout, const struct bars *bars, const struct row *row,
    double middle, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	/* far from a zero line inside, names begin at the left */
	double align = has_negative(bars) ? 0 : 1;
	double x = layout->left + align * bars->names;
	double y = middle - name_height(layout, row) / 2;

	name_draw(layout, &row->name, x, align, y, slab);
	y += row->name.passage.pitch * (double)row->name.lines.count;
	slab_text(layout, slab, bars->chart,
	    theme->colours[theme->styles[STYLE_CHART_LABEL].colour],
	    row->period, x - align * run_width(row->period),
	    y + chart_baseline(layout, STYLE_CHART_LABEL));
}

/* In place of a bar: its reason in words, what is hidden in an outline. */
static void
draw_reason(struct layout *layout, const struct bars *bars,
    const struct bar *bar, double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct style *style = &theme->styles[STYLE_CHART_LABEL];
	double width = layout->left + layout->width - bars->zero;

	if (bar->datum.status == SAFE_HIDDEN && !has_negative(bars))
		mark_outline(layout, bars->chart, bars->zero, y, width,
		    bars->height, slab);
	slab_text(layout, slab, bars->chart, theme->colours[style->colour],
	    bar->value, bars->zero + theme->chart.inset,
	    chart_middle(layout, STYLE_CHART_LABEL, y + bars->height / 2));
}

static void
draw_bar(struct layout *layout, const struct bars *bars, const struct bar *bar,
    double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double length = bar->datum.value * bars->scale;
	double gap = theme->plot.bar_value_gap;
	/* large values are in the colour of their bar */
	enum theme_colour colour =
	    theme->plot.bar_units ? chart_words_colour(bar->fill)
				  : theme->styles[STYLE_CHART_VALUE].colour;

	if (bar->datum.status == SAFE_HIDDEN ||
	    bar->datum.status == SAFE_MISSING) {
		draw_reason(layout, bars, bar, y, slab);
		return;
	}
	if (bar->datum.status == SAFE_SHOWN && length != 0)
		mark_bar(layout, bars->chart, theme->colours[bar->fill],
		    bar->datum.provisional, bars->zero + fmin(length, 0), y,
		    fabs(length), bars->height, slab);
	slab_text(layout, slab, bars->chart, theme->colours[colour], bar->value,
	    length < 0 ? bars->zero + length - gap - run_width(bar->value)
		       : bars->zero + length + gap,
	    chart_middle(layout, STYLE_CHART_VALUE, y + bars->height / 2));
}

static void
draw_row(struct layout *layout, const struct bars *bars, const struct row *row,
    double top, struct slab *slab)
{
	double step = bars->height + layout->theme->plot.group_gap;
	double all = step * (double)row->count - layout->theme->plot.group_gap;
	double middle = top + bars->pitch / 2;

	draw_name(layout, bars, row, middle, slab);
	for (size_t i = 0; i < row->count; i++)
		draw_bar(layout, bars, &row->bars[i],
		    middle - all / 2 + step * (double)i, slab);
}

static bool
check_bars(struct layout *layout, const struct bars *bars)
{
	if (bars->of_figures)
		return chart_check(layout, bars->chart, CHART_SERIES_MAX);
	if (bars->chart->chart.months != NULL || bars->chart->chart.stacked) {
		diag_error(layout->diag, bars->chart->pos, "chart",
		    "bars show categories side by side: months and stacks "
		    "are shown by columns");
		return false;
	}
	return chart_check(layout, bars->chart, SERIES_MAX);
}

void
bars_add(struct layout *layout, const struct block *chart)
{
	struct bars bars = { .chart = chart };
	struct slab *slab = strip_add(layout, chart->pos, 0);
	double key = 0;

	bars.of_figures =
	    chart->chart.series_count > 1 && chart->chart.point_count == 1;
	if (!check_bars(layout, &bars))
		return;
	measure(&bars);
	if (!bars.of_figures && chart->chart.series_count > 1)
		key = chart_key(
			  layout, chart, layout->left, layout->width, 0, slab) +
		      layout->theme->chart.label_gap;
	if (!read_rows(layout, &bars) || !space_rows(layout, &bars, key) ||
	    !place_bars(layout, &bars))
		return;
	for (size_t i = 0; i < bars.count; i++)
		draw_row(layout, &bars, &bars.rows[i],
		    key + (double)i * bars.pitch, slab);
	slab->height = key + (double)bars.count * bars.pitch;
	mark_line(layout, chart, COLOUR_AXIS, bars.zero, key, bars.zero,
	    slab->height, layout->theme->plot.axis, slab);
}
