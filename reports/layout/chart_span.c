/*
 * Two milestones on one line, for those who want to see how long something
 * took: a band from the first to the day planned for the second, then the dot
 * that was planned, the one that was reached and what lies between.
 *
 *	Valmistelu 245 päivää        Suunniteltu         Toteutunut
 *	1.5.–31.12.2022              1.1.2023  106 pv …   17.4.2023
 *	████████████████████████████○───────────────────●
 *	5/2022        8/2022        11/2022       2/2023      5/2023
 *
 * Where labels would meet, the milestones have a row each instead.
 */
#include "layout/pairs-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "text/lang.h"
#include "text/number.h"
#include "text/spoken.h"
#include "text/unicode.h"

#include <math.h>

#define LABEL_LINES 2

/* Words over the line: what it is, and when. */
struct label {
	const struct run *lines[LABEL_LINES];
	double left, width;
	bool right; /* its lines end below each other */
};

struct stretch {
	const struct pairs *pairs;
	double begin, end; /* x of the band */
	double planned, reached;
	bool is_reached;
	struct label band, plan, goal;
	const struct run *words;
	double words_x;
	bool words_above; /* they have no room between the dots' labels */
};

static const struct chart_pair *
second(const struct stretch *span)
{
	return pairs_row(span->pairs, 1);
}

static struct label
label_of(struct layout *layout, const struct stretch *span,
    enum theme_font font, const char *name, const char *when)
{
	const struct block *chart = span->pairs->chart;
	struct label label = { .left = 0 };

	label.lines[0] =
	    chart_run(layout, chart, STYLE_CHART_LABEL, font, name);
	label.lines[1] =
	    chart_run(layout, chart, STYLE_CHART_LABEL, font, when);
	label.width =
	    fmax(run_width(label.lines[0]), run_width(label.lines[1]));
	return label;
}

/* "Valmistelu 245 päivää", "1.5.–31.12.2022": the day of the dot is not of it.
 */
static void
label_band(
    struct layout *layout, struct stretch *span, int32_t first, int32_t end)
{
	static const char *const names[] = { "number", NULL };
	const struct lang *lang = layout->document->lang;
	const struct chart_pair *pair = pairs_row(span->pairs, 0);
	const char *const values[] = {
		arena_printf(layout->arena, "%d", end - first), NULL
	};

	const char *days =
	    lang_phrase(lang, "unit-days", names, values, layout->arena);

	days =
	    spoken_text(spoken_read(lang, layout->arena), days, layout->arena);
	span->band = label_of(layout, span, FONT_BOLD,
	    arena_printf(layout->arena, "%s %s", pair->name, days),
	    number_days(lang, first, end - 1, layout->arena));
	span->band.left = span->begin;
}

static struct label
label_dot(struct layout *layout, const struct stretch *span, size_t which)
{
	static const char *const words[] = { "milestone-planned",
		"milestone-reached" };
	const struct lang *lang = layout->document->lang;

	return label_of(layout, span, which == 0 ? FONT_REGULAR : FONT_BOLD,
	    unicode_capital(lang_word(lang, words[which]), layout->arena),
	    number_list_cell(
		lang, second(span)->days[which], 0, layout->arena));
}

/* --- places --- */

static double
end_of(const struct label *label)
{
	return label->left + label->width;
}

/* The earlier dot's label begins at it, the later one's ends there; where they
 * would meet, each turns away from the other. */
static bool
place_dots(const struct layout *layout, struct stretch *span)
{
	double gap = layout->theme->plot.label_gap;
	double radius = layout->theme->plot.mark;
	bool late = span->reached >= span->planned;
	struct label *a = late ? &span->plan : &span->goal;
	struct label *b = late ? &span->goal : &span->plan;
	double first = fmin(span->planned, span->reached);
	double last = fmax(span->planned, span->reached);

	a->left = first - radius;
	b->left = fmin(last + radius, layout->left + layout->width) - b->width;
	b->right = true;
	if (span->is_reached && end_of(a) + gap > b->left) {
		a->left = first + radius - a->width;
		b->left = last - radius;
		a->right = true;
		b->right = false;
	}
	if (!span->is_reached)
		span->plan.left = fmin(
		    a->left, layout->left + layout->width - span->plan.width);
	return end_of(&span->band) + gap <= a->left &&
	       end_of(b) <= layout->left + layout->width;
}

/* Between the labels of the dots, or in a line over them. */
static void
place_words(const struct layout *layout, struct stretch *span)
{
	double gap = layout->theme->plot.label_gap;
	double width = run_width(span->words);
	const struct label *a = &span->plan, *b = &span->goal;
	double room;

	if (span->is_reached && b->left < a->left) {
		a = &span->goal;
		b = &span->plan;
	}
	/* the second line of each, on which the words stand */
	room = b->left + b->width - run_width(b->lines[1]) -
	       (a->left + run_width(a->lines[1]));
	span->words_above = !span->is_reached || room < width + 2 * gap;
	span->words_x =
	    span->words_above
		? (span->planned + span->reached - width) / 2
		: a->left + run_width(a->lines[1]) + (room - width) / 2;
	if (!span->is_reached)
		span->words_x = span->plan.left;
	span->words_x = fmax(layout->left,
	    fmin(span->words_x, layout->left + layout->width - width));
}

static bool
read_span(struct layout *layout, struct pairs *pairs, struct stretch *span)
{
	const struct dot *from = pairs->rows[0].dots;
	const struct dot *to = pairs->rows[1].dots;
	const struct dot *begin = from[1].there ? &from[1] : &from[0];
	double end = to[1].there ? fmin(to[0].value, to[1].value) : to[0].value;

	if (!begin->there || !to[0].there || begin->value >= end)
		return false;
	pairs->left = layout->left;
	pairs->right = layout->left + layout->width;
	span->pairs = pairs;
	span->is_reached = to[1].there;
	span->begin = pairs_x(pairs, begin->value);
	span->end = pairs_x(pairs, end);
	span->planned = pairs_x(pairs, to[0].value);
	span->reached = pairs_x(pairs, to[to[1].there ? 1 : 0].value);
	label_band(layout, span, (int32_t)begin->value, (int32_t)end);
	span->plan = label_dot(layout, span, 0);
	if (span->is_reached)
		span->goal = label_dot(layout, span, 1);
	span->words = pairs->rows[1].words;
	if (!place_dots(layout, span))
		return false;
	place_words(layout, span);
	return true;
}

/* --- drawing --- */

static void
draw_label(struct layout *layout, const struct stretch *span,
    const struct label *label, enum theme_colour colour, double top,
    struct slab *slab)
{
	for (size_t i = 0; i < LABEL_LINES; i++)
		slab_text(layout, slab, span->pairs->chart,
		    layout->theme->colours[colour], label->lines[i],
		    label->right ? end_of(label) - run_width(label->lines[i])
				 : label->left,
		    top + chart_baseline(layout, STYLE_CHART_LABEL) +
			(double)i *
			    layout->theme->styles[STYLE_CHART_LABEL].pitch);
}

static void
draw_dots(struct layout *layout, const struct stretch *span, double y,
    struct slab *slab)
{
	const struct pairs *pairs = span->pairs;

	if (span->is_reached)
		mark_line(layout, pairs->chart,
		    second(span)->judgement == JUDGEMENT_WORSE ? COLOUR_BAD
							       : COLOUR_GOOD,
		    span->planned, y, span->reached, y,
		    layout->theme->plot.line, slab);
	pairs_draw_dot(layout, pairs, false, span->planned, y, slab);
	if (span->is_reached)
		pairs_draw_dot(layout, pairs, true, span->reached, y, slab);
}

/* The line of months under the band, labels inside the chart's edges. */
static void
draw_months(struct layout *layout, const struct stretch *span, double y,
    struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct pairs *pairs = span->pairs;
	double right = layout->left + layout->width;

	mark_line(layout, pairs->chart, COLOUR_AXIS, layout->left, y, right, y,
	    theme->plot.axis, slab);
	for (size_t i = 0; i < pairs->tick_count; i++) {
		int32_t month = milestones_tick(pairs, i);
		double x =
		    fmax(pairs_x(pairs, month_first_day(month)), layout->left);
		const struct run *run = chart_run(layout, pairs->chart,
		    STYLE_CHART_LABEL, FONT_REGULAR,
		    lang_short_period(layout->document->lang,
			period_month(month), layout->arena));
		double width = run_width(run);

		mark_line(layout, pairs->chart, COLOUR_AXIS, x, y, x,
		    y + theme->plot.tick, theme->plot.axis, slab);
		slab_text(layout, slab, pairs->chart,
		    theme->colours[COLOUR_INK2], run,
		    fmax(layout->left, fmin(x - width / 2, right - width)),
		    y + theme->plot.tick +
			chart_baseline(layout, STYLE_CHART_LABEL));
	}
}

static void
draw_span(struct layout *layout, const struct stretch *span, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double pitch = theme->styles[STYLE_CHART_LABEL].pitch;
	double labels = span->words_above ? pitch : 0;
	double band = labels + LABEL_LINES * pitch + theme->chart.label_gap;
	double foot = band + theme->chart.bar;
	double words = span->words_above ? 0 : labels + pitch;

	draw_label(layout, span, &span->band, COLOUR_INK, labels, slab);
	draw_label(layout, span, &span->plan, COLOUR_INK2, labels, slab);
	if (span->is_reached)
		draw_label(layout, span, &span->goal, COLOUR_INK, labels, slab);
	slab_text(layout, slab, span->pairs->chart,
	    mark_colour(layout, second(span)->judgement, STYLE_CHART_LABEL),
	    span->words, span->words_x,
	    words + chart_baseline(layout, STYLE_CHART_LABEL));
	slab_box(layout, slab, span->pairs->chart, theme->colours[COLOUR_CAT4],
	    span->begin, band, span->end - span->begin, theme->chart.bar);
	draw_months(layout, span, foot, slab);
	draw_dots(layout, span, band + theme->chart.bar / 2, slab);
	slab->height = foot + theme->plot.tick + pitch;
}

bool
span_add(struct layout *layout, struct pairs *pairs, struct slab *slab)
{
	struct stretch span = { .pairs = pairs };

	if (!pairs->chart->chart.span || !read_span(layout, pairs, &span))
		return false;
	draw_span(layout, &span, slab);
	return true;
}
