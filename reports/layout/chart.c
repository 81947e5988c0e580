/*
 * Figures and their charts: what all kinds share.  A figure is its caption,
 * one slab for the chart and a note; each kind of chart has its own file.
 */
#include "layout/chart-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "layout/contrast.h"
#include "layout/face.h"
#include "text/lang.h"
#include "text/number.h"

#include <math.h>

static const enum theme_colour fills[CHART_SERIES_MAX] = { COLOUR_CAT1,
	COLOUR_CAT2, COLOUR_CAT3, COLOUR_CAT4 };

struct datum
chart_datum(const struct block *chart, size_t series, size_t point)
{
	const struct chart_series *data = &chart->chart.series[series];
	const struct safe_cell *cell = data->cells[point];
	struct datum datum = { .status = SAFE_MISSING };

	if (cell == NULL)
		return datum;
	datum.status = cell->status;
	datum.provisional = cell->standing == STANDING_PROVISIONAL;
	if (cell->status == SAFE_SHOWN)
		datum.value = fraction_double(cell->value) *
			      (data->table->unit == UNIT_PERCENT ? 100 : 1);
	return datum;
}

/* Nil is a bar of no length: its value says 0, not "–". */
const char *
chart_reason(struct layout *layout, enum safe_status status)
{
	const struct lang *lang = layout->document->lang;

	if (status == SAFE_MISSING)
		return lang_word(lang, "missing");
	return arena_printf(layout->arena, "%s %s", lang_word(lang, "hidden"),
	    lang_word(lang, "hidden-words"));
}

const char *
chart_cell_words(struct layout *layout, const struct safe_table *table,
    const struct safe_cell *cell, bool with_unit)
{
	const struct lang *lang = layout->document->lang;

	if (cell == NULL)
		return lang_word(lang, "missing");
	if (cell->status != SAFE_NIL)
		return number_cell(lang, table, cell, with_unit, layout->arena);
	return with_unit ? number_bare(lang, table, cell, layout->arena) : "0";
}

const char *
chart_words(struct layout *layout, const struct block *chart, size_t series,
    size_t point, bool with_unit)
{
	const struct chart_series *data = &chart->chart.series[series];

	return chart_cell_words(
	    layout, data->table, data->cells[point], with_unit);
}

bool
chart_check(struct layout *layout, const struct block *chart, size_t most)
{
	size_t count = chart->chart.series_count;

	if (count > 0 && count <= most && chart->chart.point_count > 0)
		return true;
	if (count > most)
		diag_error(layout->diag, chart->pos, "chart",
		    "this chart has %zu series, but %zu is the most that "
		    "readers can tell apart: group the small ones into one",
		    count, most);
	else
		diag_error(layout->diag, chart->pos, "chart",
		    "this chart has nothing to show: name a figure with "
		    "months or categories");
	return false;
}

bool
chart_is_before_and_now(const struct block *chart)
{
	const struct safe_table *before, *now;

	if (chart->chart.series_count != 2 || chart->chart.stacked)
		return false;
	before = chart->chart.series[0].table;
	now = chart->chart.series[1].table;
	return before != NULL && now != NULL && before->id == now->id &&
	       !period_equal(before->period, now->period);
}

enum theme_colour
chart_fill_colour(const struct block *chart, size_t series)
{
	if (chart_is_before_and_now(chart))
		return series == 0 ? COLOUR_QUIET : COLOUR_CAT1;
	return fills[series];
}

enum theme_colour
chart_words_colour(enum theme_colour fill)
{
	if (fill < COLOUR_CAT1 || fill > COLOUR_CAT4)
		return COLOUR_INK2;
	return (enum theme_colour)(COLOUR_CAT1_TEXT + (fill - COLOUR_CAT1));
}

struct colour
chart_text_on(const struct theme *theme, struct colour fill)
{
	struct colour light = theme->colours[COLOUR_ON_DARK];

	return contrast_ratio(light, fill) >= theme->contrast.text
		   ? light
		   : theme->colours[COLOUR_INK];
}

const struct run *
chart_run(struct layout *layout, const struct block *chart,
    enum theme_style style, enum theme_font font, const char *text)
{
	return layout_run(layout, style, font, text, chart->pos);
}

double
run_width(const struct run *run)
{
	return run != NULL ? run->width_pt : 0;
}

double
chart_middle(const struct layout *layout, enum theme_style style, double y)
{
	const struct face *face = layout->theme->faces[FONT_REGULAR];

	return y + layout->theme->styles[style].size * face->cap_height /
		       face->units_per_em / 2;
}

double
chart_baseline(const struct layout *layout, enum theme_style style)
{
	const struct style *look = &layout->theme->styles[style];

	return baseline_of(
	    layout->theme->faces[look->font], look->size, look->pitch);
}

bool
name_set(struct layout *layout, const struct block *chart,
    enum theme_style style, const char *text, double width, struct name *name)
{
	return name_set_lines(layout, chart, style, text, width, 2, name);
}

bool
name_set_lines(struct layout *layout, const struct block *chart,
    enum theme_style style, const char *text, double width, size_t most,
    struct name *name)
{
	passage_init(layout, style, chart->pos, &name->passage);
	passage_add_text(layout, text, chart, &name->passage);
	if (!lines_break(layout, &name->passage, width, &name->lines))
		return false;
	if (name->lines.excess <= 0 && name->lines.count <= most)
		return true;
	diag_error(layout->diag, chart->pos, "label",
	    "a name in this chart does not fit %zu lines of %.0f points: "
	    "shorten it, mark where its compound may be broken with a soft "
	    "hyphen, or choose another kind of chart",
	    most, width);
	return false;
}

void
name_draw(struct layout *layout, const struct name *name, double x,
    double align, double y, struct slab *slab)
{
	for (size_t i = 0; i < name->lines.count; i++) {
		const struct line *line = &name->lines.items[i];

		lines_draw(layout, &name->passage, line,
		    x - align * line->width,
		    y + (double)i * name->passage.pitch, slab);
	}
}

/* A square and a name; where the next entry begins. */
static double
draw_entry(struct layout *layout, const struct block *chart, size_t series,
    const struct run *name, double x, double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	enum theme_colour fill = chart_fill_colour(chart, series);
	double side = theme->chart.key;
	double middle = y + theme->styles[STYLE_CHART_LABEL].pitch / 2;

	slab_box(layout, slab, chart, theme->colours[fill], x,
	    middle - side / 2, side, side);
	x += side + theme->chart.label_gap;
	slab_text(layout, slab, chart, theme->colours[chart_words_colour(fill)],
	    name, x, chart_middle(layout, STYLE_CHART_LABEL, middle));
	return x + run_width(name) + 2 * side;
}

double
chart_key(struct layout *layout, const struct block *chart, double x,
    double width, double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double pitch = theme->styles[STYLE_CHART_LABEL].pitch;
	double top = y, next = x;

	for (size_t i = 0; i < chart->chart.series_count; i++) {
		const struct run *name = chart_run(layout, chart,
		    STYLE_CHART_LABEL, FONT_BOLD, chart->chart.series[i].name);
		double need =
		    theme->chart.key + theme->chart.label_gap + run_width(name);

		if (need > width)
			diag_error(layout->diag, chart->pos, "label",
			    "a series' name is %.1f points wider than the "
			    "chart: shorten it",
			    need - width);
		if (next > x && next + need > x + width) {
			y += pitch;
			next = x;
		}
		next = draw_entry(layout, chart, i, name, next, y, slab);
	}
	return y + pitch - top;
}

/* A switch over all kinds: each has a file. */
void
layout_chart(struct layout *layout, const struct block *chart)
{
	switch (chart->chart.kind) {
	case CHART_SHARE_BAR:
		share_bar_add(layout, chart);
		return;
	case CHART_COLUMNS:
		columns_add(layout, chart);
		return;
	case CHART_LINE:
		line_add(layout, chart);
		return;
	case CHART_BARS:
		bars_add(layout, chart);
		return;
	case CHART_DOTS:
		dots_add(layout, chart);
		return;
	case CHART_FLOW:
		flow_add(layout, chart);
		return;
	case CHART_ANSWERS:
		answers_add(layout, chart);
		return;
	case CHART_CHANGES:
		changes_add(layout, chart);
		return;
	case CHART_MILESTONES:
		milestones_add(layout, chart);
		return;
	case CHART_SPARKLINE: /* of a card, which draws it */
		return;
	}
}

void
layout_figure(struct layout *layout, const struct block *figure)
{
	const struct theme *theme = layout->theme;
	size_t first = layout->strip->count;
	size_t body;

	for (const struct block *b = figure->first; b != NULL; b = b->next) {
		body = layout->strip->count;
		if (b->type == BLOCK_CAPTION)
			layout_caption(layout, b, theme->chart.above);
		else if (b->type == BLOCK_NOTE)
			layout_note(layout, b, theme->chart.note_gap);
		else if (b->type == BLOCK_CHART)
			layout_chart(layout, b);
		if (b->type == BLOCK_CHART && body < layout->strip->count)
			layout->strip->slabs[body]->above =
			    body > first ? theme->chart.caption_gap
					 : theme->chart.above;
	}
	strip_round(layout, first);
	if (first < layout->strip->count)
		layout->strip->slabs[layout->strip->count - 1]->below =
		    theme->chart.below;
}
