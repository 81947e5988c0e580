/*
 * Native charts.  Input: a planned chart whose numbers stand in cells of the
 * sheet; output: libxlsxwriter's chart.  A share bar is one stacked bar: a
 * series for each category, its value inside, its name in a key above the bar
 * in the same order.  Values stand on bars and single columns; on others an
 * axis of values has them.
 */
#include "writers/xlsx/lxw-imp.h"

#include "base/arena.h"
#include "document/document.h"

#include <assert.h>

#define CHART_PX_MAX 760
#define LXW_CHART_PX_WIDTH 480.0 /* libxlsxwriter's own size, to scale from */
#define LXW_CHART_PX_HEIGHT 288.0
#define PLOT_SHARE 0.92 /* of the chart's width that the bar gets */
#define VALUE_PX 50	/* that a value takes in its segment */
#define WHITE 0xFFFFFF
#define INK 0x17252E
#define GRID 0xDCE3E7
#define AXIS 0x6B7A84
#define LABELS_MAX 16 /* values that stand on columns */

/* In the look's order; neighbours contrast 3:1.  The words on each 4.5:1. */
static const struct {
	lxw_color_t fill, ink;
} colours[SHEET_COLOURS] = {
	{ 0x0A3F56, WHITE }, /* järvi */
	{ 0xD96E10, INK },   /* lakka */
	{ 0x5E2A0D, WHITE }, /* karhu */
	{ 0x3E95B3, INK },   /* vesi */
	{ 0x87939B, INK },   /* quiet: others */
};

/* As wide as the sheet's columns, within bounds. */
static unsigned
chart_width_px(const struct sheet *sheet)
{
	double width = 0;

	for (uint16_t i = 0; i < sheet->column_count; i++)
		width += sheet->widths[i] * 7 + 5; /* of the usual typeface */
	return width < CHART_PX_MAX ? (unsigned)width : CHART_PX_MAX;
}

static lxw_color_t
colour_fill(size_t colour)
{
	assert(colour < SHEET_COLOURS);
	return colours[colour].fill;
}

static lxw_color_t
colour_ink(size_t colour)
{
	assert(colour < SHEET_COLOURS);
	return colours[colour].ink;
}

/*
 * The value stands in its segment where there is room.  Names stay out of
 * the bar: LibreOffice breaks a label inside its words.
 */
static void
label_segment(
    lxw_chart_series *drawn, const struct sheet_series *series, double bar_px)
{
	lxw_chart_font font = { .size = 9,
		.color = colour_ink(series->colour) };

	if (series->share * bar_px < VALUE_PX)
		return;
	lxw.chart_series_set_labels(drawn);
	lxw.chart_series_set_labels_num_format(drawn, series->format);
	lxw.chart_series_set_labels_font(drawn, &font);
	lxw.chart_series_set_labels_position(
	    drawn, LXW_CHART_LABEL_POSITION_CENTER);
}

static lxw_chart_series *
add_series(lxw_chart *chart, const struct sheet_series *series)
{
	lxw_chart_series *drawn =
	    lxw.chart_add_series(chart, series->categories, series->values);

	lxw.chart_series_set_name(drawn, series->name);
	return drawn;
}

static void
hide_axis(lxw_chart_axis *axis)
{
	lxw.chart_axis_major_gridlines_set_visible(axis, LXW_FALSE);
	lxw.chart_axis_off(axis);
}

static void
fill_share_bar(
    lxw_chart *chart, const struct sheet_chart *planned, double bar_px)
{
	for (size_t i = 0; i < planned->series_count; i++) {
		const struct sheet_series *series = &planned->series[i];
		lxw_chart_series *drawn = add_series(chart, series);
		lxw_chart_fill fill = { .color = colour_fill(series->colour) };
		/* The ground shows between touching segments. */
		lxw_chart_line gap = { .color = WHITE, .width = 1.25 };
		lxw.chart_series_set_fill(drawn, &fill);
		lxw.chart_series_set_line(drawn, &gap);
		label_segment(drawn, series, bar_px);
	}
	lxw.chart_set_series_gap(chart, 30);
	hide_axis(chart->x_axis);
	hide_axis(chart->y_axis);
}

/* libxlsxwriter names the axes of bars as they lie. */
static lxw_chart_axis *
category_axis(lxw_chart *chart, const struct block *block)
{
	return block->chart.kind == CHART_BARS ? chart->y_axis : chart->x_axis;
}

static lxw_chart_axis *
value_axis(lxw_chart *chart, const struct block *block)
{
	return block->chart.kind == CHART_BARS ? chart->x_axis : chart->y_axis;
}

/* Axis of categories or months below, of values with a quiet grid. */
static void
set_axes(lxw_chart *chart, const struct sheet_chart *planned, bool labelled)
{
	const struct block *block = planned->block;
	lxw_chart_axis *categories = category_axis(chart, block);
	lxw_chart_axis *values = value_axis(chart, block);
	lxw_chart_font font = { .size = 9, .color = INK };
	lxw_chart_line line = { .color = AXIS, .width = 0.75 };
	lxw_chart_line grid = { .color = GRID, .width = 0.75 };
	lxw_chart_line none = { .none = LXW_TRUE };

	lxw.chart_axis_set_num_font(categories, &font);
	lxw.chart_axis_set_line(categories, &line);
	lxw.chart_axis_set_major_tick_mark(
	    categories, LXW_CHART_AXIS_TICK_MARK_NONE);
	lxw.chart_axis_set_label_position(
	    categories, LXW_CHART_AXIS_LABEL_POSITION_LOW);
	if (block->chart.months != NULL)
		lxw.chart_axis_set_num_format(categories, "m/yyyy");
	if (block->chart.kind == CHART_BARS)
		lxw.chart_axis_set_reverse(categories);
	if (labelled) {
		hide_axis(values);
		return;
	}
	lxw.chart_axis_set_num_font(values, &font);
	lxw.chart_axis_set_num_format(values, planned->series[0].format);
	lxw.chart_axis_set_line(values, &none);
	lxw.chart_axis_major_gridlines_set_line(values, &grid);
}

static void
label_value(lxw_chart_series *drawn, const struct sheet_series *series)
{
	lxw_chart_font font = { .size = 9, .color = INK };

	lxw.chart_series_set_labels(drawn);
	lxw.chart_series_set_labels_num_format(drawn, series->format);
	lxw.chart_series_set_labels_font(drawn, &font);
	lxw.chart_series_set_labels_position(
	    drawn, LXW_CHART_LABEL_POSITION_OUTSIDE_END);
}

/* Columns and bars begin at nought; below it a spreadsheet knows. */
static bool
is_above_zero(const struct block *block)
{
	for (size_t i = 0; i < block->chart.series_count; i++)
		for (size_t j = 0; j < block->chart.point_count; j++) {
			const struct safe_cell *cell =
			    block->chart.series[i].cells[j];
			if (cell != NULL && cell->value.numerator < 0)
				return false;
		}
	return true;
}

static void
fill_columns(lxw_chart *chart, const struct sheet_chart *planned)
{
	const struct block *block = planned->block;
	bool labelled =
	    block->chart.kind == CHART_BARS ||
	    (!block->chart.stacked &&
		planned->series_count * block->chart.point_count <= LABELS_MAX);

	for (size_t i = 0; i < planned->series_count; i++) {
		const struct sheet_series *series = &planned->series[i];
		lxw_chart_series *drawn = add_series(chart, series);
		lxw_chart_fill fill = { .color = colour_fill(series->colour) };
		lxw_chart_line gap = { .color = WHITE, .width = 1.25 };
		lxw.chart_series_set_fill(drawn, &fill);
		lxw.chart_series_set_line(drawn, &gap);
		if (labelled)
			label_value(drawn, series);
	}
	lxw.chart_set_series_gap(chart, 60);
	set_axes(chart, planned, labelled);
	if (is_above_zero(block))
		lxw.chart_axis_set_min(value_axis(chart, block), 0);
}

static void
fill_lines(lxw_chart *chart, const struct sheet_chart *planned)
{
	for (size_t i = 0; i < planned->series_count; i++) {
		const struct sheet_series *series = &planned->series[i];
		lxw_chart_series *drawn = add_series(chart, series);
		lxw_chart_line line = { .color = colour_fill(series->colour),
			.width = 2.25 };
		lxw_chart_fill fill = { .color = colour_fill(series->colour) };
		lxw.chart_series_set_line(drawn, &line);
		/* A month between two gaps shows as its mark alone. */
		lxw.chart_series_set_marker_type(
		    drawn, LXW_CHART_MARKER_CIRCLE);
		lxw.chart_series_set_marker_size(drawn, 5);
		lxw.chart_series_set_marker_fill(drawn, &fill);
		lxw.chart_series_set_marker_line(drawn, &line);
	}
	lxw.chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
	set_axes(chart, planned, false);
	if (is_above_zero(planned->block))
		lxw.chart_axis_set_min(chart->y_axis, 0);
}

static lxw_chart *
make_chart(
    lxw_workbook *workbook, const struct sheet_chart *planned, double bar_px)
{
	const struct block *block = planned->block;
	lxw_chart *chart = NULL;

	switch (block->chart.kind) {
	case CHART_SHARE_BAR:
		chart = lxw.workbook_add_chart(
		    workbook, LXW_CHART_BAR_STACKED_PERCENT);
		fill_share_bar(chart, planned, bar_px);
		break;
	case CHART_COLUMNS:
		chart = lxw.workbook_add_chart(
		    workbook, block->chart.stacked ? LXW_CHART_COLUMN_STACKED
						   : LXW_CHART_COLUMN);
		fill_columns(chart, planned);
		break;
	case CHART_BARS:
		chart = lxw.workbook_add_chart(workbook, LXW_CHART_BAR);
		fill_columns(chart, planned);
		break;
	case CHART_LINE:
		chart = lxw.workbook_add_chart(workbook, LXW_CHART_LINE);
		fill_lines(chart, planned);
		break;
	case CHART_DOTS:
	case CHART_FLOW:
	case CHART_ANSWERS:
	case CHART_CHANGES:
	case CHART_MILESTONES:
	case CHART_SPARKLINE:
		assert(!"a chart that is not drawn");
		break;
	}
	return chart;
}

lxw_error
chart_insert(lxw_workbook *workbook, lxw_worksheet *worksheet,
    const struct sheet *sheet, const struct sheet_chart *planned,
    struct arena *arena)
{
	lxw_chart_font title_font = {
		.size = 11, .bold = LXW_TRUE, .color = INK
	};
	lxw_chart_font legend_font = { .size = 9, .color = INK };
	lxw_chart_line none = { .none = LXW_TRUE };
	unsigned width = chart_width_px(sheet);
	lxw_chart *chart = make_chart(workbook, planned, width * PLOT_SHARE);

	lxw.chart_title_set_name(chart, planned->title);
	lxw.chart_title_set_name_font(chart, &title_font);
	if (planned->series_count > 1 ||
	    planned->block->chart.kind == CHART_SHARE_BAR) {
		lxw.chart_legend_set_position(chart, LXW_CHART_LEGEND_TOP);
		lxw.chart_legend_set_font(chart, &legend_font);
	} else {
		lxw.chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
	}
	lxw.chart_chartarea_set_line(chart, &none);

	lxw_chart_options options = {
		.x_scale = width / LXW_CHART_PX_WIDTH,
		.y_scale = (planned->row_count - 1) * SHEET_ROW_PX /
			   LXW_CHART_PX_HEIGHT,
		.object_position = LXW_OBJECT_MOVE_DONT_SIZE,
		.description = arena_strdup(arena, planned->alternative),
	};
	return lxw.worksheet_insert_chart_opt(
	    worksheet, planned->row, 0, chart, &options);
}
