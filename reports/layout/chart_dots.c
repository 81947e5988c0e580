/*
 * The dot field: one dot a unit, 36 in a row, category by category, so that a
 * cover shows the document's figure as a number of things; of large figures
 * a dot is 10, 100…, and the sentence (the chart's title) says so.  A split
 * that is hidden comes as its total alone, in one colour.
 */
#include "layout/chart-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "text/lang.h"

#include <math.h>

#define COLUMNS 36
#define CATEGORY_MAX 2 /* as many colours as stand on dark ground */

struct field {
	const struct block *chart;
	size_t dots;
	size_t parts[CATEGORY_MAX]; /* dots of each category */
};

static double
units_of(const struct field *field, size_t part)
{
	return chart_datum(field->chart, 0, part).value;
}

static bool
read_field(
    struct layout *layout, const struct block *chart, struct field *field)
{
	double per_dot =
	    chart->chart.per_dot > 0 ? (double)chart->chart.per_dot : 1;

	*field = (struct field){ .chart = chart };
	if (!chart_check(layout, chart, 1))
		return false;
	if (chart->chart.point_count > CATEGORY_MAX) {
		diag_error(layout->diag, chart->pos, "chart",
		    "a dot field has at most %d categories, but this one has "
		    "%zu: group the small ones into one",
		    CATEGORY_MAX, chart->chart.point_count);
		return false;
	}
	for (size_t i = 0; i < chart->chart.point_count; i++) {
		double units = units_of(field, i);

		field->parts[i] = (size_t)llround(units / per_dot);
		/* what is there is seen */
		if (field->parts[i] == 0 && units > 0)
			field->parts[i] = 1;
		field->dots += field->parts[i];
	}
	return true;
}

static enum theme_colour
colour_of(size_t part, bool on_dark)
{
	if (on_dark)
		return part == 0 ? COLOUR_ON_DARK_DATA : COLOUR_ON_DARK_ACCENT;
	return part == 0 ? COLOUR_CAT4 : COLOUR_CAT2;
}

static double
rows_of(const struct field *field)
{
	size_t rows = (field->dots + COLUMNS - 1) / COLUMNS;

	return (double)rows;
}

static double
field_height(const struct layout *layout, const struct field *field)
{
	const struct theme *theme = layout->theme;

	return field->dots == 0 ? 0
				: (rows_of(field) - 1) * theme->plot.dot_pitch +
				      2 * theme->plot.dot;
}

static void
draw_dots(struct layout *layout, const struct field *field, double foot,
    bool on_dark, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double pitch = theme->plot.dot_pitch;
	double top = foot - field_height(layout, field) + theme->plot.dot;
	size_t index = 0;

	for (size_t i = 0; i < field->chart->chart.point_count; i++)
		for (size_t k = 0; k < field->parts[i]; k++, index++) {
			size_t column = index % COLUMNS;
			size_t row = index / COLUMNS;

			mark_disc(layout, field->chart,
			    theme->colours[colour_of(i, on_dark)],
			    layout->left + pitch * ((double)column + 0.5),
			    top + pitch * (double)row, theme->plot.dot, slab);
		}
}

/* "423 noudattaa Heta-TESiä", ".. tieto suojattu". */
static const char *
entry_words(struct layout *layout, const struct block *chart, size_t part)
{
	bool hidden = chart_datum(chart, 0, part).status == SAFE_HIDDEN;

	return arena_printf(layout->arena, "%s %s",
	    chart_words(layout, chart, 0, part, false),
	    hidden ? lang_word(layout->document->lang, "hidden-words")
		   : chart->chart.labels[part]);
}

/* The entries side by side, as many in a line as the width has room for. */
static double
draw_key(struct layout *layout, const struct field *field, double y,
    struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct style *style = &theme->styles[STYLE_BODY];
	double radius = theme->plot.dot;
	double indent = 2 * radius + theme->chart.inset;
	double x = layout->left;

	for (size_t i = 0; i < field->chart->chart.point_count; i++) {
		const struct run *run =
		    chart_run(layout, field->chart, STYLE_BODY, FONT_REGULAR,
			entry_words(layout, field->chart, i));
		double width = indent + run_width(run);

		if (width > layout->width)
			diag_error(layout->diag, field->chart->pos, "label",
			    "a category's name is %.1f points wider than the "
			    "dot field: shorten its label",
			    width - layout->width);
		if (x > layout->left &&
		    x + width > layout->left + layout->width) {
			x = layout->left;
			y += style->pitch;
		}
		if (field->parts[i] > 0)
			mark_disc(layout, field->chart,
			    theme->colours[colour_of(i, false)], x + radius,
			    y + style->pitch / 2, radius, slab);
		slab_text(layout, slab, field->chart,
		    theme->colours[style->colour], run, x + indent,
		    chart_middle(layout, STYLE_BODY, y + style->pitch / 2));
		x += width + 3 * indent;
	}
	return y + style->pitch;
}

/* Where the words end. */
static double
draw_words(struct layout *layout, const struct field *field, bool title,
    double y, struct slab *slab)
{
	const char *words = field->chart->chart.title;
	struct passage passage;
	struct lines lines;

	if (title && words != NULL) {
		passage_init(
		    layout, STYLE_CAPTION_TITLE, field->chart->pos, &passage);
		passage_add_text(layout, words, field->chart, &passage);
		if (!lines_break(layout, &passage, layout->width, &lines) ||
		    !lines_require(layout, &lines))
			return y;
		for (size_t i = 0; i < lines.count; i++, y += passage.pitch)
			lines_draw(layout, &passage, &lines.items[i],
			    layout->left, y, slab);
		y += layout->theme->chart.label_gap;
	}
	return draw_key(layout, field, y, slab);
}

double
chart_dots(struct layout *layout, const struct block *block, struct slab *slab,
    double foot, double key_y)
{
	struct field field;

	if (!read_field(layout, block, &field))
		return foot;
	draw_dots(layout, &field, foot, true, slab);
	draw_words(layout, &field, true, key_y, slab);
	return foot - field_height(layout, &field);
}

/* On an ordinary page the caption says the sentence already. */
void
dots_add(struct layout *layout, const struct block *chart)
{
	struct slab *slab = strip_add(layout, chart->pos, 0);
	struct field field;
	double foot;

	if (!read_field(layout, chart, &field))
		return;
	foot = field_height(layout, &field);
	draw_dots(layout, &field, foot, false, slab);
	slab->height = draw_words(layout, &field, false,
	    foot + layout->theme->chart.caption_gap, slab);
}
