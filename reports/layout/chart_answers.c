/*
 * Answers on a scale of six: one bar a row, its two halves parted by a mark
 * with the sum of each above it.  What a segment has no room for is told in
 * the words below, where there is one bar.
 *
 *	      Vaikea 28 % │ Helppo 72 %
 *	▌████ 8 █▓▓▓ 17 ▓▓│░░░ 34 ░░░▒▒▒ 27 ▒▒▒███ 11 ███
 *	1 erittäin vaikea (3 %)          6 erittäin helppo
 *	2 vaikea · 3 melko vaikea · 4 melko helppo · 5 helppo
 */
#include "layout/chart-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "document/document.h"
#include "text/lang.h"

#include <math.h>

#define WIDEST_NAME 0.4 /* of the chart */
#define OUTLINE 1.5	/* of the theme's: 0.75 points */
#define LINES_BELOW 2

struct answers {
	const struct block *chart;
	double left, width; /* of the bars */
	struct name *names; /* of the rows; NULL: one row needs none */
};

static enum theme_colour
fill_of(size_t answer)
{
	return (enum theme_colour)(COLOUR_SCALE1 + answer);
}

/* Pale fills are framed in the next darker step. */
static bool
frame_of(size_t answer, enum theme_colour *frame)
{
	*frame = answer == ANSWERS / 2 - 1 ? fill_of(answer - 1)
					   : fill_of(answer + 1);
	return answer == ANSWERS / 2 - 1 || answer == ANSWERS / 2;
}

/* The width of the bar up to an answer. */
static double
width_before(const struct answers *answers, size_t row, size_t answer)
{
	double sum = 0;

	for (size_t i = 0; i < answer; i++)
		sum += chart_datum(answers->chart, row, i).value;
	return answers->width * sum / 100;
}

static const struct run *
value_run(
    struct layout *layout, const struct answers *answers, size_t row, size_t i)
{
	return chart_run(layout, answers->chart, STYLE_CHART_LABEL, FONT_BOLD,
	    chart_words(layout, answers->chart, row, i, false));
}

static double
segment_width(const struct answers *answers, size_t row, size_t answer)
{
	return width_before(answers, row, answer + 1) -
	       width_before(answers, row, answer);
}

static bool
value_fits(
    struct layout *layout, const struct answers *answers, size_t row, size_t i)
{
	return segment_width(answers, row, i) - layout->theme->chart.gap >=
	       run_width(value_run(layout, answers, row, i)) +
		   layout->theme->chart.inset;
}

static void
draw_frame(struct layout *layout, const struct answers *answers, size_t answer,
    double x, double y, double width, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double stroke = theme->chart.outline * OUTLINE;
	enum theme_colour colour;
	struct item *item;

	if (!frame_of(answer, &colour) || width <= stroke)
		return;
	item = slab_item(
	    layout, slab, ITEM_BOX, answers->chart, theme->colours[colour]);
	item->box.x = x + stroke / 2;
	item->box.y = y + stroke / 2;
	item->box.width = width - stroke;
	item->box.height = theme->plot.answers - stroke;
	item->box.stroke = stroke;
}

static void
draw_segment(struct layout *layout, const struct answers *answers, size_t row,
    size_t answer, double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	struct colour fill = theme->colours[fill_of(answer)];
	double x = answers->left + width_before(answers, row, answer);
	double width = segment_width(answers, row, answer);
	double gap = answer + 1 < ANSWERS ? theme->chart.gap : 0;
	const struct run *run;

	if (width <= 0)
		return;
	width = width > 2 * gap ? width - gap : width;
	slab_box(layout, slab, answers->chart, fill, x, y, width,
	    theme->plot.answers);
	draw_frame(layout, answers, answer, x, y, width, slab);
	if (!value_fits(layout, answers, row, answer))
		return;
	run = value_run(layout, answers, row, answer);
	slab_text(layout, slab, answers->chart, chart_text_on(theme, fill), run,
	    x + (width - run_width(run)) / 2,
	    chart_middle(
		layout, STYLE_CHART_LABEL, y + theme->plot.answers / 2));
}

/* --- the sums and the mark between them --- */

static const struct run *
side_run(struct layout *layout, const struct answers *answers, size_t row,
    size_t side)
{
	const struct block *chart = answers->chart;
	const char *words = arena_printf(layout->arena, "%s %s",
	    chart->chart.answers->names[side],
	    chart_cell_words(layout, chart->chart.series[row].table,
		&chart->chart.answers->sides[row][side], true));

	return chart_run(layout, chart, STYLE_CHART_LABEL, FONT_BOLD, words);
}

/* Each on its side of the mark, as far as the bar reaches; true when the mark
 * passes between them. */
static bool
draw_sides(struct layout *layout, const struct answers *answers, size_t row,
    double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct run *low = side_run(layout, answers, row, 0);
	const struct run *high = side_run(layout, answers, row, 1);
	double gap = theme->chart.inset;
	double mark = answers->left + width_before(answers, row, ANSWERS / 2);
	double least = answers->left + run_width(low);
	double most = answers->left + answers->width - run_width(high);
	double baseline = y + chart_baseline(layout, STYLE_CHART_LABEL);

	if (least + 2 * gap > most)
		diag_error(layout->diag, answers->chart->pos, "label",
		    "the sums of both sides are %.1f points wider than the "
		    "bar: shorten their names (sides)",
		    least + 2 * gap - most);
	least = fmax(least, fmin(mark - gap, most - 2 * gap));
	most = fmin(most, fmax(mark + gap, least + 2 * gap));
	slab_text(layout, slab, answers->chart, theme->colours[COLOUR_SCALE1],
	    low, least - run_width(low), baseline);
	slab_text(layout, slab, answers->chart, theme->colours[COLOUR_SCALE6],
	    high, most, baseline);
	return least < mark && mark < most;
}

static void
draw_mark(struct layout *layout, const struct answers *answers, size_t row,
    double y, double bar, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double x = answers->left + width_before(answers, row, ANSWERS / 2) -
		   theme->chart.gap / 2;

	mark_line(layout, answers->chart, COLOUR_INK, x, y, x,
	    bar + theme->plot.answers + theme->chart.label_gap,
	    theme->plot.answers_mark, slab);
}

/* --- rows --- */

static enum safe_status
obstacle_of(const struct answers *answers, size_t row)
{
	const struct safe_cell *sides =
	    answers->chart->chart.answers->sides[row];

	for (size_t i = 0; i < 2; i++)
		if (sides[i].status == SAFE_HIDDEN ||
		    sides[i].status == SAFE_MISSING)
			return sides[i].status;
	return SAFE_SHOWN;
}

static double
row_height(const struct layout *layout)
{
	const struct theme *theme = layout->theme;

	return theme->styles[STYLE_CHART_LABEL].pitch + theme->chart.label_gap +
	       theme->plot.answers + theme->chart.label_gap;
}

static void
draw_row(struct layout *layout, const struct answers *answers, size_t row,
    double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double bar =
	    y + theme->styles[STYLE_CHART_LABEL].pitch + theme->chart.label_gap;
	enum safe_status obstacle = obstacle_of(answers, row);

	if (answers->names != NULL) {
		const struct name *name = &answers->names[row];

		name_draw(layout, name,
		    answers->left - 2 * theme->chart.label_gap, 1,
		    bar + (theme->plot.answers -
			      name->passage.pitch * (double)name->lines.count) /
			      2,
		    slab);
	}
	if (obstacle != SAFE_SHOWN) {
		mark_outline_words(layout, answers->chart,
		    chart_reason(layout, obstacle), answers->left, bar,
		    answers->width, theme->plot.answers, slab);
		return;
	}
	if (!draw_sides(layout, answers, row, y, slab))
		y = bar - theme->chart.label_gap;
	for (size_t i = 0; i < ANSWERS; i++)
		draw_segment(layout, answers, row, i, bar, slab);
	draw_mark(layout, answers, row, y, bar, slab);
}

/* --- what the numbers mean --- */

/* "1 erittäin vaikea (3 %)": the value, where its one bar has no room. */
static const char *
answer_words(struct layout *layout, const struct answers *answers, size_t i)
{
	const struct block *chart = answers->chart;

	if (chart->chart.series_count > 1 ||
	    obstacle_of(answers, 0) != SAFE_SHOWN ||
	    value_fits(layout, answers, 0, i))
		return chart->chart.labels[i];
	return arena_printf(layout->arena, "%s (%s)", chart->chart.labels[i],
	    chart_words(layout, chart, 0, i, true));
}

/* Both ends of the scale in a line, the answers between them below. */
static double
draw_meaning(struct layout *layout, const struct answers *answers, double y,
    struct slab *slab)
{
	const struct style *style = &layout->theme->styles[STYLE_CHART_LABEL];
	const struct block *chart = answers->chart;
	const struct run *first = chart_run(layout, chart, STYLE_CHART_LABEL,
	    style->font, answer_words(layout, answers, 0));
	const struct run *last = chart_run(layout, chart, STYLE_CHART_LABEL,
	    style->font, answer_words(layout, answers, ANSWERS - 1));
	struct colour colour = layout->theme->colours[style->colour];
	double baseline = y + chart_baseline(layout, STYLE_CHART_LABEL);
	struct name between;
	struct str words;

	if (run_width(first) + run_width(last) + layout->theme->chart.inset >
	    answers->width)
		diag_error(layout->diag, chart->pos, "label",
		    "the names of the first and the last answer do not fit "
		    "side by side: shorten them (label)");
	slab_text(layout, slab, chart, colour, first, answers->left, baseline);
	slab_text(layout, slab, chart, colour, last,
	    answers->left + answers->width - run_width(last), baseline);
	str_init(&words, layout->arena);
	for (size_t i = 1; i + 1 < ANSWERS; i++)
		str_printf(&words, "%s%s", i > 1 ? " · " : "",
		    answer_words(layout, answers, i));
	if (!name_set_lines(layout, chart, STYLE_CHART_LABEL, words.text,
		answers->width, LINES_BELOW, &between))
		return style->pitch;
	name_draw(layout, &between, answers->left, 0,
	    y + style->pitch + layout->theme->chart.label_gap, slab);
	return layout->theme->chart.label_gap +
	       style->pitch * (1 + (double)between.lines.count);
}

/* Names stand left of the bars, in two lines at the most. */
static bool
set_names(struct layout *layout, struct answers *answers)
{
	const struct block *chart = answers->chart;
	double widest = 0;

	answers->left = layout->left;
	answers->width = layout->width;
	if (chart->chart.series_count == 1)
		return true;
	answers->names =
	    ARENA_ARRAY(layout->arena, struct name, chart->chart.series_count);
	for (size_t i = 0; i < chart->chart.series_count; i++) {
		if (!name_set(layout, chart, STYLE_CHART_CATEGORY,
			chart->chart.series[i].name,
			layout->width * WIDEST_NAME, &answers->names[i]))
			return false;
		widest = fmax(widest, answers->names[i].lines.widest);
	}
	widest += 2 * layout->theme->chart.label_gap;
	answers->left += widest;
	answers->width -= widest;
	return true;
}

void
answers_add(struct layout *layout, const struct block *chart)
{
	struct answers answers = { .chart = chart };
	struct slab *slab = strip_add(layout, chart->pos, 0);
	double height = row_height(layout);
	double y = 0;

	if (!set_names(layout, &answers))
		return;
	for (size_t i = 0; i < chart->chart.series_count; i++) {
		draw_row(layout, &answers, i, y, slab);
		y += height + (i + 1 < chart->chart.series_count
				      ? layout->theme->plot.bar_gap / 2
				      : 0);
	}
	slab->height = y + draw_meaning(layout, &answers, y, slab);
}
