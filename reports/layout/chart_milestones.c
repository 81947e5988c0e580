/*
 * What milestones alone have: an axis of days, the end of the document's period
 * as a dashed line, and beside the dots how each turned out, on the side where
 * no line is near.  Those late are bold.
 *
 *	                    ○ suunniteltu  ● toteutunut
 *	                                    ┊ kausi päättyi 30.6.2024
 *	Pilotti käynnistyi   ○──● 3 kk myöhässä
 *	Kuvaus valmistui      2 kk myöhässä ○──●
 *	                    1/2023     1/2024     1/2025
 */
#include "layout/pairs-imp.h"

#include "document/document.h"
#include "text/lang.h"
#include "text/number.h"

#include <math.h>

#define TICKS_MOST 5
#define GROUND 1.5 /* around words, of a mark's edge */

struct dot
milestones_dot(const struct list_cell *cell)
{
	if (cell->kind == LIST_DAY)
		return (struct dot){ true, cell->day };
	if (cell->kind == LIST_MONTH)
		return (struct dot){ true, month_first_day(cell->day) };
	return (struct dot){ false, 0 };
}

/* --- the axis --- */

struct months {
	int32_t lo, hi;
};

static void
widen(struct months *months, int32_t day)
{
	int32_t month = month_of_day(day);

	months->lo = month < months->lo ? month : months->lo;
	months->hi = month > months->hi ? month : months->hi;
}

/*
 * The period's end belongs on the axis where it lies among the milestones, or
 * one that is not reached is held against it.
 */
static bool
wants_end(const struct pairs *pairs, const struct months *months)
{
	int32_t day = pairs->chart->chart.status_day;

	if (day == 0)
		return false;
	for (size_t i = 0; i < pairs->count; i++)
		if (!pairs->rows[i].dots[1].there)
			return true;
	return month_of_day(day) >= months->lo &&
	       month_of_day(day) <= months->hi;
}

void
milestones_scale(struct pairs *pairs)
{
	struct months months = { INT32_MAX, INT32_MIN };

	for (size_t i = 0; i < pairs->count; i++)
		for (size_t j = 0; j < 2; j++) {
			const struct dot *dot = &pairs->rows[i].dots[j];

			if (dot->there)
				widen(&months, (int32_t)dot->value);
		}
	if (months.hi < months.lo)
		return;
	if (wants_end(pairs, &months))
		widen(&months, pairs->chart->chart.status_day);
	pairs->months = month_ticks_make(months.lo, months.hi, TICKS_MOST);
	pairs->tick_count = pairs->months.count;
	pairs->first = month_first_day(months.lo);
	pairs->last =
	    month_first_day(milestones_tick(pairs, pairs->tick_count - 1));
}

int32_t
milestones_tick(const struct pairs *pairs, size_t index)
{
	return pairs->months.first + pairs->months.step * (int32_t)index;
}

/* --- the period's end --- */

bool
milestones_has_end(const struct pairs *pairs)
{
	int32_t day = pairs->chart->chart.status_day;

	return pairs->days && day != 0 && day >= pairs->first &&
	       day <= pairs->last;
}

/* From over the rows down to the axis; the words stand where they have room,
 * at its right if they can. */
void
milestones_draw_end(
    struct layout *layout, const struct pairs *pairs, struct slab *slab)
{
	static const char *const names[] = { "day", NULL };
	const struct theme *theme = layout->theme;
	const struct style *style = &theme->styles[STYLE_CHART_LABEL];
	const struct lang *lang = layout->document->lang;
	int32_t day = pairs->chart->chart.status_day;
	const char *const values[] = { number_day(lang, day, layout->arena),
		NULL };
	const struct run *run = chart_run(layout, pairs->chart,
	    STYLE_CHART_LABEL, style->font,
	    lang_phrase(lang, "period-ended", names, values, layout->arena));
	double gap = theme->chart.label_gap;
	double top = pairs->top - style->pitch, line = pairs_x(pairs, day);
	double x = line + gap;

	if (x + run_width(run) > layout->left + layout->width)
		x = line - gap - run_width(run);
	mark_dashes(layout, pairs->chart, COLOUR_AXIS,
	    (struct point){ line, top },
	    (struct point){ line, pairs_foot(pairs) }, theme->plot.axis, slab);
	slab_text(layout, slab, pairs->chart, theme->colours[style->colour],
	    run, x,
	    chart_middle(layout, STYLE_CHART_LABEL, top + style->pitch / 2));
}

/* --- words --- */

/* Whether the line of the period's end would run through words, or touch
 * them. */
static bool
meets_end(const struct layout *layout, const struct pairs *pairs, double x,
    double width)
{
	double edge = layout->theme->plot.edge * GROUND;
	double line = pairs_x(pairs, pairs->chart->chart.status_day);

	return milestones_has_end(pairs) && line >= x - 2 * edge &&
	       line <= x + width + 2 * edge;
}

/*
 * Where words stand beside the dots: after the later one, before the earlier
 * one when it was reached early, on the other side when the line of the
 * period's end is in the way; NAN: there is no room.
 */
static double
beside(const struct layout *layout, const struct pairs *pairs, size_t row)
{
	const struct dot *dots = pairs->rows[row].dots;
	double a = pairs_x(pairs, dots[dots[0].there ? 0 : 1].value);
	double b = pairs_x(pairs, dots[dots[1].there ? 1 : 0].value);
	double width = run_width(pairs->rows[row].words);
	double gap = layout->theme->plot.label_gap +
		     layout->theme->plot.mark * (PAIRS_RING - 1);
	double right = fmax(a, b) + gap;
	double left = fmin(a, b) - gap - width;
	bool fits_right = right + width <= layout->left + layout->width;
	bool fits_left = left >= pairs->left;
	bool free_right = fits_right && !meets_end(layout, pairs, right, width);
	bool free_left = fits_left && !meets_end(layout, pairs, left, width);

	if (!fits_right && !fits_left)
		return NAN;
	if (free_right != free_left)
		return free_right ? right : left;
	return (b >= a && fits_right) || !fits_left ? right : left;
}

/* On a ground of paper that covers the lines behind. */
static void
draw_words(struct layout *layout, const struct pairs *pairs, size_t row,
    double x, double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct style *style = &theme->styles[STYLE_CHART_LABEL];
	const struct run *words = pairs->rows[row].words;
	double edge = theme->plot.edge * GROUND;

	slab_box(layout, slab, pairs->chart, theme->colours[COLOUR_PAPER],
	    x - edge, y - style->size / 2 - edge, run_width(words) + 2 * edge,
	    style->size + 2 * edge);
	slab_text(layout, slab, pairs->chart,
	    mark_colour(
		layout, pairs_row(pairs, row)->judgement, STYLE_CHART_LABEL),
	    words, x, chart_middle(layout, STYLE_CHART_LABEL, y));
}

void
milestones_words(struct layout *layout, const struct pairs *pairs, size_t row,
    double y, struct slab *slab)
{
	const struct row *at = &pairs->rows[row];
	double x = at->dots[0].there || at->dots[1].there
		       ? beside(layout, pairs, row)
		       : pairs->left + layout->theme->chart.inset;

	if (at->words == NULL || run_width(at->words) <= 0)
		return;
	if (!isnan(x))
		draw_words(layout, pairs, row, x, y, slab);
	else
		diag_error(layout->diag, pairs->chart->pos, "label",
		    "the words beside a milestone have no room: shorten the "
		    "milestones' names");
}
