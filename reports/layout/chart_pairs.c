/*
 * Rows of two dots on one axis: figures before (hollow) and now (solid), and
 * milestones planned and reached (chart_milestones.c has what these alone
 *have). How a row turned out is told in words: of figures in a column at the
 *right.
 *
 *	          ○ 2/2023  ● 2/2024
 *	Tuusula        ○────────●        ✓ +17 %-yks., parani
 *	Järvenpää           ◉            – ennallaan
 *	          40   50   60   70
 */
#include "layout/pairs-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "text/lang.h"

#include <math.h>

#define WIDEST_NAME 0.4 /* of the chart */
#define NARROWEST 0.25	/* the plot is no narrower */
#define RIM 0.45	/* of a hollow dot, of its radius */
#define SOLID 1.18	/* a solid dot is larger than a hollow one */
#define JUDGEMENT 1.1	/* a mark's size, of its words' */

const struct chart_pair *
pairs_row(const struct pairs *pairs, size_t row)
{
	return &pairs->chart->chart.pairs[row];
}

double
pairs_x(const struct pairs *pairs, double value)
{
	return pairs->left + (value - pairs->first) /
				 (pairs->last - pairs->first) *
				 (pairs->right - pairs->left);
}

double
pairs_foot(const struct pairs *pairs)
{
	return pairs->top + pairs->pitch * (double)pairs->count;
}

/* --- reading --- */

static struct dot
dot_of(const struct pairs *pairs, size_t row, size_t which)
{
	struct datum datum;

	if (!pairs->days) {
		datum = chart_datum(pairs->chart, which, row);
		return (struct dot){ datum.status == SAFE_SHOWN ||
					 datum.status == SAFE_NIL,
			datum.value };
	}
	return milestones_dot(pairs_row(pairs, row)->days[which]);
}

/* Of milestones only those that are late stand out. */
static enum theme_font
font_of(const struct pairs *pairs, const struct chart_pair *pair)
{
	return pairs->days && pair->judgement != JUDGEMENT_WORSE ? FONT_REGULAR
								 : FONT_BOLD;
}

static bool
read_rows(struct layout *layout, struct pairs *pairs)
{
	bool fine = true;

	pairs->count = pairs->chart->chart.point_count;
	pairs->rows = ARENA_ARRAY(layout->arena, struct row, pairs->count);
	for (size_t i = 0; i < pairs->count; i++) {
		struct row *row = &pairs->rows[i];
		const struct chart_pair *pair = pairs_row(pairs, i);

		fine =
		    name_set(layout, pairs->chart, STYLE_CHART_CATEGORY,
			pair->name, layout->width * WIDEST_NAME, &row->name) &&
		    fine;
		row->words = chart_run(layout, pairs->chart, STYLE_CHART_LABEL,
		    font_of(pairs, pair), pair->words);
		for (size_t j = 0; j < 2; j++)
			row->dots[j] = dot_of(pairs, i, j);
		pairs->names = fmax(pairs->names, row->name.lines.widest);
		pairs->results = fmax(pairs->results, run_width(row->words));
	}
	return fine;
}

/* --- the axis --- */

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

static double
tick_value(const struct pairs *pairs, size_t index)
{
	if (pairs->days)
		return month_first_day(milestones_tick(pairs, index));
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
		period_month(milestones_tick(pairs, index)), layout->arena));
}

static void
draw_axis(struct layout *layout, const struct pairs *pairs, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct style *style = &theme->styles[STYLE_CHART_LABEL];
	double foot = pairs_foot(pairs);

	for (size_t i = 0; i < pairs->tick_count; i++) {
		double x = pairs_x(pairs, tick_value(pairs, i));
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

void
pairs_draw_dot(struct layout *layout, const struct pairs *pairs, bool solid,
    double x, double y, struct slab *slab)
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
	double radius = theme->plot.mark * PAIRS_RING;
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
			   : pairs_row(pairs, row)->sign == 0;
}

static void
draw_dots(struct layout *layout, const struct pairs *pairs, size_t row,
    double y, struct slab *slab)
{
	const struct dot *dots = pairs->rows[row].dots;
	double before = pairs_x(pairs, dots[0].value);
	double now = pairs_x(pairs, dots[1].value);

	if (is_same(pairs, row)) {
		draw_ring(layout, pairs, now, y, slab);
		pairs_draw_dot(layout, pairs, true, now, y, slab);
		return;
	}
	if (dots[0].there && dots[1].there)
		mark_line(layout, pairs->chart, COLOUR_INK2, before, y, now, y,
		    layout->theme->plot.mark * RIM, slab);
	if (dots[0].there)
		pairs_draw_dot(layout, pairs, false, before, y, slab);
	if (dots[1].there)
		pairs_draw_dot(layout, pairs, true, now, y, slab);
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
	const struct chart_pair *pair = pairs_row(pairs, row);
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
		    pairs->days ? lang_word(layout->document->lang, words[i])
				: pairs->chart->chart.series[i].name;
		const struct run *run = chart_run(
		    layout, pairs->chart, STYLE_CHART_LABEL, style->font, name);

		x += theme->plot.mark * SOLID;
		pairs_draw_dot(layout, pairs, i == 1, x, y, slab);
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
	pairs->top = pitch + theme->chart.label_gap +
		     (milestones_has_end(pairs) ? pitch : 0);
	if (!space_rows(layout, pairs, pairs->top + under))
		return false;
	slab->height = pairs_foot(pairs) + under;
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
		milestones_words(layout, pairs, row, y, slab);
	else
		draw_result(layout, pairs, row, y, slab);
}

static void
draw_all(struct layout *layout, const struct pairs *pairs, struct slab *slab)
{
	double foot = pairs_foot(pairs);

	draw_key(layout, pairs, slab);
	draw_axis(layout, pairs, slab);
	if (milestones_has_end(pairs))
		milestones_draw_end(layout, pairs, slab);
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
		pairs->count == 0 ? "rows-none" : "no-comparison"),
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
		milestones_scale(&pairs);
	else if (pairs.count > 0)
		scale_figures(&pairs);
	if (pairs.tick_count == 0)
		draw_nothing(layout, &pairs, slab);
	else if (!span_add(layout, &pairs, slab) && place(layout, &pairs, slab))
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
