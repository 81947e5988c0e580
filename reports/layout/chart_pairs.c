/*
 * Rows of two dots on one axis: figures before (hollow) and now (solid), and
 * milestones planned and reached.  How a row turned out is told in words: of
 * figures in a column at the right, of milestones beside the dots, on the side
 * away from the line that joins them.
 *
 *	          ○ 2/2023  ● 2/2024
 *	Tuusula        ○────────●        ✓ +17 %-yks., parani
 *	Järvenpää           ◉            – ennallaan
 *	          40   50   60   70
 */
#include "layout/chart-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "text/lang.h"
#include "text/unicode.h"

#include <math.h>

#define WIDEST_NAME 0.4 /* of the chart */
#define NARROWEST 0.25	/* the plot is no narrower */
#define RIM 0.45	/* of a hollow dot, of its radius */
#define SOLID 1.18	/* a solid dot is larger than a hollow one */
#define RING 1.82	/* around dots that are one */
#define JUDGEMENT 1.1	/* a mark's size, of its words' */
#define DATE_TICKS 5

/* One of a row's two dots. */
struct dot {
	bool there;
	double value;
};

struct row {
	struct name name;
	const struct run *words;
	struct dot dots[2];
};

struct pairs {
	const struct block *chart;
	bool days; /* milestones */
	size_t count;
	struct row *rows;
	double names, results;	   /* widths of the columns */
	double left, right;	   /* of the plot */
	double top, pitch;	   /* of the rows */
	double first, last;	   /* of the axis */
	struct ticks ticks;	   /* of figures */
	struct month_ticks months; /* of days */
	size_t tick_count;
};

static const struct chart_pair *
pair_of(const struct pairs *pairs, size_t row)
{
	return &pairs->chart->chart.pairs[row];
}

static double
x_of(const struct pairs *pairs, double value)
{
	return pairs->left + (value - pairs->first) /
				 (pairs->last - pairs->first) *
				 (pairs->right - pairs->left);
}

static double
foot_of(const struct pairs *pairs)
{
	return pairs->top + pairs->pitch * (double)pairs->count;
}

/* --- reading --- */

static struct dot
dot_of(const struct pairs *pairs, size_t row, size_t which)
{
	const struct list_cell *cell;
	struct dot dot = { false, 0 };

	if (!pairs->days) {
		struct datum datum = chart_datum(pairs->chart, which, row);

		dot.there =
		    datum.status == SAFE_SHOWN || datum.status == SAFE_NIL;
		dot.value = datum.value;
		return dot;
	}
	cell = pair_of(pairs, row)->days[which];
	dot.there = cell->kind == LIST_DAY || cell->kind == LIST_MONTH;
	if (dot.there)
		dot.value = cell->kind == LIST_DAY ? cell->day
						   : month_first_day(cell->day);
	return dot;
}

static bool
read_rows(struct layout *layout, struct pairs *pairs)
{
	bool fine = true;

	pairs->count = pairs->chart->chart.point_count;
	pairs->rows = ARENA_ARRAY(layout->arena, struct row, pairs->count);
	for (size_t i = 0; i < pairs->count; i++) {
		struct row *row = &pairs->rows[i];
		const struct chart_pair *pair = pair_of(pairs, i);

		fine =
		    name_set(layout, pairs->chart, STYLE_CHART_CATEGORY,
			pair->name, layout->width * WIDEST_NAME, &row->name) &&
		    fine;
		row->words = chart_run(layout, pairs->chart, STYLE_CHART_LABEL,
		    FONT_BOLD, pair->words);
		for (size_t j = 0; j < 2; j++)
			row->dots[j] = dot_of(pairs, i, j);
		pairs->names = fmax(pairs->names, row->name.lines.widest);
		pairs->results = fmax(pairs->results, run_width(row->words));
	}
	return fine;
}

/* --- the axis --- */

static void
scale_days(struct pairs *pairs)
{
	int32_t lo = INT32_MAX, hi = INT32_MIN;

	for (size_t i = 0; i < pairs->count; i++)
		for (size_t j = 0; j < 2; j++) {
			const struct dot *dot = &pairs->rows[i].dots[j];
			int32_t month = month_of_day((int32_t)dot->value);

			if (!dot->there)
				continue;
			lo = month < lo ? month : lo;
			hi = month > hi ? month : hi;
		}
	if (hi < lo)
		return;
	pairs->months = month_ticks_make(lo, hi, DATE_TICKS);
	pairs->tick_count = pairs->months.count;
	pairs->first = month_first_day(lo);
	pairs->last = month_first_day(
	    lo + pairs->months.step * (int32_t)(pairs->months.count - 1));
}

static void
scale_figures(struct pairs *pairs)
{
	double lo, hi;

	chart_extent(pairs->chart, false, &lo, &hi);
	pairs->ticks = chart_ticks(pairs->chart, lo, hi, false);
	pairs->tick_count = ticks_count(&pairs->ticks);
	pairs->first = pairs->ticks.first;
	pairs->last = pairs->ticks.last;
}

static int32_t
tick_month(const struct pairs *pairs, size_t index)
{
	return pairs->months.first + pairs->months.step * (int32_t)index;
}

static double
tick_value(const struct pairs *pairs, size_t index)
{
	if (pairs->days)
		return month_first_day(tick_month(pairs, index));
	return pairs->ticks.first + pairs->ticks.step * (double)index;
}

static const struct run *
tick_run(struct layout *layout, const struct pairs *pairs, size_t index)
{
	if (!pairs->days)
		return ticks_run(layout, pairs->chart, &pairs->ticks,
		    tick_value(pairs, index));
	return chart_run(layout, pairs->chart, STYLE_CHART_LABEL, FONT_REGULAR,
	    lang_short_period(layout->document->lang,
		period_month(tick_month(pairs, index)), layout->arena));
}

static void
draw_axis(struct layout *layout, const struct pairs *pairs, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct style *style = &theme->styles[STYLE_CHART_LABEL];
	double foot = foot_of(pairs);

	for (size_t i = 0; i < pairs->tick_count; i++) {
		double x = x_of(pairs, tick_value(pairs, i));
		const struct run *run = tick_run(layout, pairs, i);

		mark_line(layout, pairs->chart, COLOUR_GRID, x, pairs->top, x,
		    foot, theme->plot.grid, slab);
		slab_text(layout, slab, pairs->chart,
		    theme->colours[style->colour], run, x - run_width(run) / 2,
		    foot + theme->plot.tick +
			chart_baseline(layout, STYLE_CHART_LABEL));
	}
}

/* --- marks --- */

static void
draw_dot(struct layout *layout, const struct pairs *pairs, bool solid, double x,
    double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double radius = theme->plot.mark;

	if (solid) {
		mark_disc(layout, pairs->chart, theme->colours[COLOUR_CAT1], x,
		    y, radius * SOLID, slab);
		return;
	}
	mark_disc(layout, pairs->chart, theme->colours[COLOUR_INK2], x, y,
	    radius * (1 + RIM / 2), slab);
	mark_disc(layout, pairs->chart, theme->colours[COLOUR_PAPER], x, y,
	    radius * (1 - RIM / 2), slab);
}

/* A ring around the solid dot: nothing has changed. */
static void
draw_ring(struct layout *layout, const struct pairs *pairs, double x, double y,
    struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double radius = theme->plot.mark * RING;
	double rim = theme->plot.mark * RIM;

	mark_disc(layout, pairs->chart, theme->colours[COLOUR_INK2], x, y,
	    radius + rim / 2, slab);
	mark_disc(layout, pairs->chart, theme->colours[COLOUR_PAPER], x, y,
	    radius - rim / 2, slab);
}

static bool
is_same(const struct pairs *pairs, size_t row)
{
	const struct dot *dots = pairs->rows[row].dots;

	if (!dots[0].there || !dots[1].there)
		return false;
	return pairs->days ? dots[0].value == dots[1].value
			   : pair_of(pairs, row)->sign == 0;
}

static void
draw_dots(struct layout *layout, const struct pairs *pairs, size_t row,
    double y, struct slab *slab)
{
	const struct dot *dots = pairs->rows[row].dots;
	double before = x_of(pairs, dots[0].value);
	double now = x_of(pairs, dots[1].value);
	bool worse =
	    pairs->days && pair_of(pairs, row)->judgement == JUDGEMENT_WORSE;

	if (is_same(pairs, row)) {
		draw_ring(layout, pairs, now, y, slab);
		draw_dot(layout, pairs, true, now, y, slab);
		return;
	}
	if (dots[0].there && dots[1].there)
		mark_line(layout, pairs->chart,
		    worse ? COLOUR_BAD : COLOUR_INK2, before, y, now, y,
		    layout->theme->plot.mark * RIM, slab);
	if (dots[0].there)
		draw_dot(layout, pairs, false, before, y, slab);
	if (dots[1].there)
		draw_dot(layout, pairs, true, now, y, slab);
}

/* --- words --- */

static double
mark_size(const struct layout *layout)
{
	return layout->theme->styles[STYLE_CHART_LABEL].size * JUDGEMENT;
}

/* In the column at the right: a mark, and what it means. */
static void
draw_result(struct layout *layout, const struct pairs *pairs, size_t row,
    double y, struct slab *slab)
{
	const struct chart_pair *pair = pair_of(pairs, row);
	struct colour colour =
	    mark_colour(layout, pair->judgement, STYLE_CHART_LABEL);
	double size = mark_size(layout);
	double words = layout->left + layout->width - pairs->results;
	double x = words - size - layout->theme->chart.label_gap;

	if (pair->judgement != JUDGEMENT_NONE)
		mark_judgement(layout, slab, pair->judgement, x + size / 2, y,
		    size, colour);
	else if (pair->change == CHANGE_SHOWN)
		mark_direction(layout, slab, pair->sign, x + size / 8,
		    y + size / 3, size * 3 / 4, colour);
	slab_text(layout, slab, pairs->chart, colour, pairs->rows[row].words,
	    words, chart_middle(layout, STYLE_CHART_LABEL, y));
}

/* Where words stand beside the dots; NAN: there is no room. */
static double
beside(const struct layout *layout, const struct pairs *pairs, size_t row)
{
	const struct dot *dots = pairs->rows[row].dots;
	double a = x_of(pairs, dots[dots[0].there ? 0 : 1].value);
	double b = x_of(pairs, dots[dots[1].there ? 1 : 0].value);
	double width = run_width(pairs->rows[row].words);
	double gap = layout->theme->plot.label_gap +
		     layout->theme->plot.mark * (RING - 1);
	double right = fmax(a, b) + gap;
	double left = fmin(a, b) - gap - width;
	bool fits_right = right + width <= layout->left + layout->width;
	bool fits_left = left >= pairs->left;

	if (!fits_right && !fits_left)
		return NAN;
	return (b >= a && fits_right) || !fits_left ? right : left;
}

/* Beside the dots, on a ground of paper that covers the grid. */
static void
draw_beside(struct layout *layout, const struct pairs *pairs, size_t row,
    double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct row *at = &pairs->rows[row];
	const struct style *style = &theme->styles[STYLE_CHART_LABEL];
	double x = at->dots[0].there || at->dots[1].there
		       ? beside(layout, pairs, row)
		       : pairs->left + theme->chart.inset;
	double edge = theme->plot.edge * 1.5;

	if (at->words == NULL || run_width(at->words) <= 0)
		return;
	if (isnan(x)) {
		diag_error(layout->diag, pairs->chart->pos, "label",
		    "the words beside a milestone have no room: shorten the "
		    "milestones' names");
		return;
	}
	slab_box(layout, slab, pairs->chart, theme->colours[COLOUR_PAPER],
	    x - edge, y - style->size / 2 - edge,
	    run_width(at->words) + 2 * edge, style->size + 2 * edge);
	slab_text(layout, slab, pairs->chart,
	    mark_colour(
		layout, pair_of(pairs, row)->judgement, STYLE_CHART_LABEL),
	    at->words, x, chart_middle(layout, STYLE_CHART_LABEL, y));
}

/* What the two dots are, over the plot. */
static void
draw_key(struct layout *layout, const struct pairs *pairs, struct slab *slab)
{
	static const char *const words[] = { "milestone-planned",
		"milestone-reached" };
	const struct theme *theme = layout->theme;
	const struct style *style = &theme->styles[STYLE_CHART_LABEL];
	double x = pairs->left, y = style->pitch / 2;

	for (size_t i = 0; i < 2; i++) {
		const char *name =
		    pairs->days
			? unicode_capital(
			      lang_word(layout->document->lang, words[i]),
			      layout->arena)
			: pairs->chart->chart.series[i].name;
		const struct run *run = chart_run(
		    layout, pairs->chart, STYLE_CHART_LABEL, style->font, name);

		x += theme->plot.mark * SOLID;
		draw_dot(layout, pairs, i == 1, x, y, slab);
		x += theme->plot.mark * SOLID + theme->chart.label_gap;
		slab_text(layout, slab, pairs->chart,
		    theme->colours[COLOUR_INK], run, x,
		    chart_middle(layout, STYLE_CHART_LABEL, y));
		x += run_width(run) + 2 * theme->chart.key;
	}
}

/* --- the whole --- */

/* Rows as the theme has them, or closer on a slide that is full. */
static bool
space_rows(struct layout *layout, struct pairs *pairs, double around)
{
	const struct theme *theme = layout->theme;
	double least = theme->styles[STYLE_CHART_CATEGORY].pitch;
	double most = (layout->room - around) / (double)pairs->count;

	for (size_t i = 0; i < pairs->count; i++)
		least =
		    fmax(least, pairs->rows[i].name.passage.pitch *
				    (double)pairs->rows[i].name.lines.count);
	pairs->pitch = least + theme->plot.bar_gap / 2;
	if (layout->room <= 0 || pairs->pitch <= most)
		return true;
	pairs->pitch = fmax(least, most);
	if (most >= least)
		return true;
	diag_error(layout->diag, pairs->chart->pos, "slide",
	    "%zu rows are %.0f points higher than the slide has room for: "
	    "show fewer, or divide them over slides",
	    pairs->count, (least - most) * (double)pairs->count);
	return false;
}

static bool
place(struct layout *layout, struct pairs *pairs, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double pitch = theme->styles[STYLE_CHART_LABEL].pitch;
	double before = run_width(tick_run(layout, pairs, 0)) / 2;
	double after =
	    run_width(tick_run(layout, pairs, pairs->tick_count - 1)) / 2;
	double under =
	    theme->plot.tick + pitch + not_zero_height(layout, pairs->chart);

	if (!pairs->days)
		after = pairs->results + mark_size(layout) +
			theme->chart.label_gap + 2 * theme->plot.label_gap;
	pairs->left =
	    layout->left + pairs->names + 2 * theme->chart.label_gap + before;
	pairs->right = layout->left + layout->width - after;
	pairs->top = pitch + theme->chart.label_gap;
	if (!space_rows(layout, pairs, pairs->top + under))
		return false;
	slab->height = foot_of(pairs) + under;
	if (pairs->right - pairs->left >= layout->width * NARROWEST)
		return true;
	diag_error(layout->diag, pairs->chart->pos, "label",
	    "names and results leave too little room for the dots of this "
	    "chart: shorten the names");
	return false;
}

static void
draw_row(struct layout *layout, const struct pairs *pairs, size_t row,
    struct slab *slab)
{
	const struct name *name = &pairs->rows[row].name;
	double y = pairs->top + pairs->pitch * ((double)row + 0.5);

	name_draw(layout, name, layout->left, 0,
	    y - name->passage.pitch * (double)name->lines.count / 2, slab);
	draw_dots(layout, pairs, row, y, slab);
	if (pairs->days)
		draw_beside(layout, pairs, row, y, slab);
	else
		draw_result(layout, pairs, row, y, slab);
}

static void
draw_all(struct layout *layout, const struct pairs *pairs, struct slab *slab)
{
	double foot = foot_of(pairs);

	draw_key(layout, pairs, slab);
	draw_axis(layout, pairs, slab);
	for (size_t i = 0; i < pairs->count; i++)
		draw_row(layout, pairs, i, slab);
	if (not_zero_height(layout, pairs->chart) > 0)
		draw_not_zero(layout, pairs->chart, &pairs->ticks, pairs->left,
		    foot + layout->theme->plot.tick +
			layout->theme->styles[STYLE_CHART_LABEL].pitch,
		    slab);
}

/* No rows, or no dot in any of them: the reason in an outline. */
static void
draw_nothing(
    struct layout *layout, const struct pairs *pairs, struct slab *slab)
{
	slab->height = layout->theme->chart.bar;
	mark_outline_words(layout, pairs->chart,
	    lang_word(layout->document->lang,
		pairs->count == 0 ? "milestone-none" : "no-comparison"),
	    layout->left, 0, layout->width, slab->height, slab);
}

static void
pairs_add(struct layout *layout, const struct block *chart, bool days)
{
	struct pairs pairs = { .chart = chart, .days = days };
	struct slab *slab = strip_add(layout, chart->pos, 0);

	if (!read_rows(layout, &pairs))
		return;
	if (days)
		scale_days(&pairs);
	else if (pairs.count > 0)
		scale_figures(&pairs);
	if (pairs.tick_count == 0)
		draw_nothing(layout, &pairs, slab);
	else if (place(layout, &pairs, slab))
		draw_all(layout, &pairs, slab);
}

void
changes_add(struct layout *layout, const struct block *chart)
{
	pairs_add(layout, chart, false);
}

void
milestones_add(struct layout *layout, const struct block *chart)
{
	pairs_add(layout, chart, true);
}
