/*
 * Share bars show how a whole divides, or several: a segment for each
 * category, names over the segments of the first bar.  What disclosure control
 * hid, or what is missing, is neither drawn nor measured.
 *
 *	Heta-TES                          Työlainsäädäntö
 *	████████████████████████████████████ ░░░░░░░░░░░░
 *	80                                   20
 *
 * All that is drawn belongs to the chart's block, which has an alternative
 * text.
 */
#include "layout/chart-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "layout/face.h"
#include "text/lang.h"
#include "text/number.h"

#include <math.h>

#define CATEGORY_MAX CHART_SERIES_MAX
#define WIDEST_NAME 0.4	 /* of the chart */
#define SHARE_SLACK 1e-6 /* of the whole: rounding errors */

/* A category of the bar. */
struct segment {
	double share; /* of 1 */
	double x, width;
	struct colour fill;
	struct colour words; /* of its name */
	const struct run *name;
	const struct run *value; /* in the bar */
	const struct run *told;	 /* in the key */
};

struct share_bar {
	const struct block *block;
	bool alone; /* its key may tell values that it has no room for */
	bool small; /* some value has no room in its own size */
	double left, width, height;
	size_t count;
	struct segment segments[CATEGORY_MAX];
};

static const enum theme_colour fills[CATEGORY_MAX] = { COLOUR_CAT1, COLOUR_CAT2,
	COLOUR_CAT3, COLOUR_CAT4 };

static const struct run *
label(struct layout *layout, const struct block *block, enum theme_font font,
    const char *text)
{
	return chart_run(layout, block, STYLE_CHART_LABEL, font, text);
}

/* The first status that keeps the bar from being drawn, or SAFE_SHOWN. */
static enum safe_status
obstacle_of(const struct safe_table *table)
{
	for (size_t i = 0; i < table->count; i++)
		if (table->cells[i].status == SAFE_HIDDEN)
			return SAFE_HIDDEN;
	for (size_t i = 0; i < table->count; i++)
		if (table->cells[i].status == SAFE_MISSING)
			return SAFE_MISSING;
	return SAFE_SHOWN;
}

static const char *
name_of(const struct lang *lang, const struct safe_cell *cell)
{
	if (cell->category != NULL && *cell->category == '\0')
		return lang_word(lang, "not-known");
	return cell->label != NULL ? cell->label : cell->category;
}

/* Values stand without the sign of per cent where a subtitle has it. */
static const char *
value_of(struct layout *layout, const struct safe_table *shares,
    const struct safe_cell *cell)
{
	bool unit = layout->theme->plot.bar_units;

	if (cell->status == SAFE_NIL)
		return unit ? number_bare(layout->document->lang, shares, cell,
				  layout->arena)
			    : "0";
	return number_cell(
	    layout->document->lang, shares, cell, unit, layout->arena);
}

static bool
read_segment(struct layout *layout, const struct safe_table *shares,
    size_t index, struct share_bar *bar)
{
	const struct safe_cell *cell = &shares->cells[index];
	struct segment *segment = &bar->segments[bar->count++];
	const struct colour *colours = layout->theme->colours;

	segment->fill = colours[fills[index]];
	segment->words = colours[chart_words_colour(fills[index])];
	segment->share =
	    cell->status == SAFE_SHOWN ? fraction_double(cell->value) : 0;
	segment->name = label(layout, bar->block, FONT_BOLD,
	    name_of(layout->document->lang, cell));
	segment->told = label(
	    layout, bar->block, FONT_BOLD, value_of(layout, shares, cell));
	segment->value = chart_run(layout, bar->block, STYLE_CHART_VALUE,
	    layout->theme->styles[STYLE_CHART_VALUE].font,
	    value_of(layout, shares, cell));
	return segment->name != NULL && segment->value != NULL &&
	       segment->told != NULL;
}

static bool
check_bar(struct layout *layout, const struct block *chart,
    const struct safe_table *table)
{
	if (table->count <= CATEGORY_MAX && table->count > 0)
		return true;
	diag_error(layout->diag, chart->pos, "chart",
	    "a share bar has 1 to %d categories, but '%s' has %zu: group the "
	    "small ones into one",
	    CATEGORY_MAX, chart->chart.data->name, table->count);
	return false;
}

static bool
read_bar(struct layout *layout, const struct safe_table *shares,
    struct share_bar *bar)
{
	double x = bar->left;
	bool fine = true;

	for (size_t i = 0; i < shares->count; i++)
		fine = read_segment(layout, shares, i, bar) && fine;
	for (size_t i = 0; i < bar->count; i++) {
		bar->segments[i].x = x;
		bar->segments[i].width = bar->width * bar->segments[i].share;
		x += bar->segments[i].width;
	}
	if (x <= bar->left + bar->width * (1 + SHARE_SLACK))
		return fine;
	diag_error(layout->diag, bar->block->pos, "chart",
	    "the shares of '%s' make more than 100 %%: a share bar shows the "
	    "parts of one whole",
	    bar->block->chart.data->name);
	return false;
}

/* Where a name begins: at its segment's left edge, the last one ends right. */
static double
name_x(const struct share_bar *bar, size_t index)
{
	const struct segment *segment = &bar->segments[index];

	if (index > 0 && index + 1 == bar->count)
		return bar->left + bar->width - segment->name->width_pt;
	return segment->x;
}

/* Names over the bar must have room, and a nil part has no segment to name. */
static bool
names_fit(const struct layout *layout, const struct share_bar *bar)
{
	double gap = layout->theme->chart.inset;
	double end = bar->left - gap;

	for (size_t i = 0; i < bar->count; i++) {
		double x = name_x(bar, i);

		if (x < end + gap || bar->segments[i].share <= 0)
			return false;
		end = x + bar->segments[i].name->width_pt;
	}
	return end <= bar->left + bar->width;
}

static void
draw_names(
    struct layout *layout, const struct share_bar *bar, struct slab *slab)
{
	for (size_t i = 0; i < bar->count; i++)
		slab_text(layout, slab, bar->block, bar->segments[i].words,
		    bar->segments[i].name, name_x(bar, i),
		    chart_baseline(layout, STYLE_CHART_LABEL));
	slab->height += layout->theme->styles[STYLE_CHART_LABEL].pitch;
}

static double
segment_width(
    const struct layout *layout, const struct share_bar *bar, size_t index)
{
	double gap = layout->theme->chart.gap;
	double width = bar->segments[index].width;
	bool last = index + 1 == bar->count;

	return last || width <= 2 * gap ? width : width - gap;
}

static const struct run *
value_run(const struct share_bar *bar, size_t index)
{
	return bar->small ? bar->segments[index].told
			  : bar->segments[index].value;
}

/* Whether the value stands inside its segment. */
static bool
value_fits(
    const struct layout *layout, const struct share_bar *bar, size_t index)
{
	return segment_width(layout, bar, index) >=
	       value_run(bar, index)->width_pt + 2 * layout->theme->chart.inset;
}

/* A square, the name and, where the bar cannot show it, the value. */
static void
draw_key_entry(struct layout *layout, const struct share_bar *bar, size_t index,
    double x, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct segment *segment = &bar->segments[index];
	double side = theme->chart.key;
	double baseline =
	    slab->height + chart_baseline(layout, STYLE_CHART_LABEL);
	const struct face *face = theme->faces[FONT_BOLD];
	double cap = theme->styles[STYLE_CHART_LABEL].size * face->cap_height /
		     face->units_per_em;

	slab_box(layout, slab, bar->block, segment->fill, x,
	    baseline - (cap + side) / 2, side, side);
	x += side + theme->chart.label_gap;
	slab_text(layout, slab, bar->block, segment->words, segment->name, x,
	    baseline);
	x += segment->name->width_pt + theme->chart.label_gap;
	if (bar->alone && !value_fits(layout, bar, index))
		slab_text(layout, slab, bar->block, segment->words,
		    segment->told, x, baseline);
}

static double
key_entry_width(
    const struct layout *layout, const struct share_bar *bar, size_t index)
{
	const struct theme *theme = layout->theme;
	const struct segment *segment = &bar->segments[index];
	double width =
	    theme->chart.key + theme->chart.label_gap + segment->name->width_pt;

	if (bar->alone && !value_fits(layout, bar, index))
		width += theme->chart.label_gap + segment->told->width_pt;
	return width;
}

/* The entries in lines under each other, as many as the width needs. */
static void
draw_key(struct layout *layout, const struct share_bar *bar, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double pitch = theme->styles[STYLE_CHART_LABEL].pitch;
	double x = bar->left;

	for (size_t i = 0; i < bar->count; i++) {
		double width = key_entry_width(layout, bar, i);

		if (width > bar->width)
			diag_error(layout->diag, bar->block->pos, "overflow",
			    "a category's name is %.1f points wider than the "
			    "chart: shorten its label",
			    width - bar->width);
		if (x > bar->left && x + width > bar->left + bar->width) {
			slab->height += pitch;
			x = bar->left;
		}
		draw_key_entry(layout, bar, i, x, slab);
		x += width + 2 * theme->chart.key;
	}
	slab->height += pitch;
}

static void
draw_segment(struct layout *layout, const struct share_bar *bar, size_t index,
    double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct segment *segment = &bar->segments[index];
	enum theme_style style =
	    bar->small ? STYLE_CHART_LABEL : STYLE_CHART_VALUE;

	if (segment->share <= 0)
		return;
	slab_box(layout, slab, bar->block, segment->fill, segment->x, y,
	    segment_width(layout, bar, index), bar->height);
	if (value_fits(layout, bar, index))
		slab_text(layout, slab, bar->block,
		    chart_text_on(theme, segment->fill), value_run(bar, index),
		    segment->x + theme->chart.inset,
		    y + (bar->height - theme->styles[style].pitch) / 2 +
			chart_baseline(layout, style));
}

/* Names over the bar, or a key where they have no room. */
static void
draw_head(struct layout *layout, const struct share_bar *bar, struct slab *slab)
{
	if (names_fit(layout, bar))
		draw_names(layout, bar, slab);
	else
		draw_key(layout, bar, slab);
	slab->height += layout->theme->chart.label_gap;
}

/* A dashed outline with the reason in it stands where the bar would. */
static void
draw_empty(struct layout *layout, const struct share_bar *bar,
    enum safe_status status, double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct style *style = &theme->styles[STYLE_CHART_LABEL];
	const char *words = chart_reason(layout, status);

	mark_outline(
	    layout, bar->block, bar->left, y, bar->width, bar->height, slab);
	slab_text(layout, slab, bar->block, theme->colours[style->colour],
	    label(layout, bar->block, style->font, words),
	    bar->left + theme->chart.inset,
	    y + (bar->height - style->pitch) / 2 +
		chart_baseline(layout, STYLE_CHART_LABEL));
}

/* All bars of a chart: one of chart.shares, or one a series. */
struct bars {
	const struct block *chart;
	size_t count;
	struct share_bar *items;
	struct name *names; /* NULL: one bar needs none */
};

static const struct safe_table *
shares_at(const struct block *chart, size_t index)
{
	return chart->chart.series_count > 0 ? chart->chart.series[index].table
					     : chart->chart.shares;
}

/* Names stand left of the bars; their width. */
static bool
set_names(struct layout *layout, struct bars *bars, double *width)
{
	const struct block *chart = bars->chart;

	*width = 0;
	if (chart->chart.series_count == 0)
		return true;
	bars->names = ARENA_ARRAY(layout->arena, struct name, bars->count);
	for (size_t i = 0; i < bars->count; i++) {
		if (!name_set(layout, chart, STYLE_CHART_CATEGORY,
			chart->chart.series[i].name,
			layout->width * WIDEST_NAME, &bars->names[i]))
			return false;
		*width = fmax(*width, bars->names[i].lines.widest);
	}
	*width += 2 * layout->theme->chart.label_gap;
	return true;
}

static bool
read_bars(struct layout *layout, const struct block *chart, struct bars *bars)
{
	double names;

	bars->chart = chart;
	bars->count =
	    chart->chart.series_count > 0 ? chart->chart.series_count : 1;
	bars->items = ARENA_ARRAY(layout->arena, struct share_bar, bars->count);
	if (!set_names(layout, bars, &names))
		return false;
	for (size_t i = 0; i < bars->count; i++) {
		const struct safe_table *shares = shares_at(chart, i);
		struct share_bar *bar = &bars->items[i];

		bar->block = chart;
		bar->alone = bars->count == 1;
		bar->left = layout->left + names;
		bar->width = layout->width - names;
		bar->height = layout->theme->chart.bar;
		if (!check_bar(layout, chart, shares) ||
		    (obstacle_of(shares) == SAFE_SHOWN &&
			!read_bar(layout, shares, bar)))
			return false;
	}
	return true;
}

/* Values of all bars are of one size. */
static void
choose_size(const struct layout *layout, struct bars *bars)
{
	bool small = false;

	for (size_t i = 0; i < bars->count; i++)
		for (size_t s = 0; s < bars->items[i].count; s++)
			small = small ||
				(bars->items[i].segments[s].share > 0 &&
				    !value_fits(layout, &bars->items[i], s));
	for (size_t i = 0; i < bars->count; i++)
		bars->items[i].small = small;
}

static void
draw_row(struct layout *layout, const struct bars *bars, size_t index, double y,
    struct slab *slab)
{
	const struct share_bar *bar = &bars->items[index];
	enum safe_status obstacle = obstacle_of(shares_at(bars->chart, index));
	const struct name *name =
	    bars->names != NULL ? &bars->names[index] : NULL;

	if (name != NULL)
		name_draw(layout, name,
		    bar->left - 2 * layout->theme->chart.label_gap, 1,
		    y + (bar->height -
			    name->passage.pitch * (double)name->lines.count) /
			    2,
		    slab);
	if (obstacle != SAFE_SHOWN) {
		draw_empty(layout, bar, obstacle, y, slab);
		return;
	}
	for (size_t i = 0; i < bar->count; i++)
		draw_segment(layout, bar, i, y, slab);
}

/* From row to row: a bar and a gap, or what two lines of a name need. */
static double
row_pitch(const struct layout *layout, const struct bars *bars)
{
	double pitch = layout->theme->chart.bar;

	for (size_t i = 0; bars->names != NULL && i < bars->count; i++)
		pitch = fmax(pitch, bars->names[i].passage.pitch *
					(double)bars->names[i].lines.count);
	return pitch + layout->theme->plot.bar_gap;
}

/* A bar alone gives way where its slide is full, down to its value's height. */
static void
make_lower(const struct layout *layout, struct share_bar *bar, double above)
{
	double least = layout->theme->styles[STYLE_CHART_VALUE].pitch;

	if (layout->room > 0)
		bar->height =
		    fmin(bar->height, fmax(least, layout->room - above));
}

void
share_bar_add(struct layout *layout, const struct block *chart)
{
	struct bars bars = { .names = NULL };
	struct slab *slab = strip_add(layout, chart->pos, 0);
	size_t head = 0;
	double pitch;

	if (!read_bars(layout, chart, &bars))
		return;
	choose_size(layout, &bars);
	while (head < bars.count &&
	       obstacle_of(shares_at(chart, head)) != SAFE_SHOWN)
		head++;
	if (head < bars.count)
		draw_head(layout, &bars.items[head], slab);
	pitch = row_pitch(layout, &bars);
	if (bars.count == 1)
		make_lower(layout, &bars.items[0], slab->height);
	for (size_t i = 0; i < bars.count; i++)
		draw_row(
		    layout, &bars, i, slab->height + pitch * (double)i, slab);
	slab->height += pitch * (double)(bars.count - 1) + bars.items[0].height;
}
