/*
 * Native charts.  Input: a planned chart whose numbers stand in cells of the
 * sheet; output: libxlsxwriter's chart.  A share bar is one stacked bar: a
 * series for each category, its value inside, its name in a key above the bar
 * in the same order.
 */
#include "writers/xlsx/lxw-imp.h"

#include "base/arena.h"

#include <assert.h>

#define CHART_PX_MAX 760
#define LXW_CHART_PX_WIDTH 480.0 /* libxlsxwriter's own size, to scale from */
#define LXW_CHART_PX_HEIGHT 288.0
#define PLOT_SHARE 0.92 /* of the chart's width that the bar gets */
#define VALUE_PX 50	/* that a value takes in its segment */
#define WHITE 0xFFFFFF
#define INK 0x17252E

/* In the look's order; neighbours contrast 3:1.  The words on each 4.5:1. */
static const struct {
	lxw_color_t fill, ink;
} colours[SHEET_SEGMENTS] = {
	{ 0x0A3F56, WHITE }, /* järvi */
	{ 0xD96E10, INK },   /* lakka */
	{ 0x5E2A0D, WHITE }, /* karhu */
	{ 0x3E95B3, INK },   /* vesi */
	{ 0x87939B, INK },   /* quiet: others */
};

static unsigned
chart_width_px(const struct sheet *sheet)
{
	unsigned width = sheet_width_px(sheet);

	return width < CHART_PX_MAX ? width : CHART_PX_MAX;
}

/*
 * The value stands in its segment where there is room.  Names stay out of
 * the bar: LibreOffice breaks a label inside its words.
 */
static void
add_label(
    lxw_chart_series *drawn, const struct sheet_series *series, double bar_px)
{
	lxw_chart_font font = { .size = 9, .color = chart_ink(series->colour) };

	if (series->share * bar_px < VALUE_PX)
		return;
	chart_series_set_labels(drawn);
	chart_series_set_labels_num_format(drawn, series->format);
	chart_series_set_labels_font(drawn, &font);
	chart_series_set_labels_position(
	    drawn, LXW_CHART_LABEL_POSITION_CENTER);
}

static void
add_series(lxw_chart *chart, const struct sheet *sheet,
    const struct sheet_series *series, double bar_px)
{
	lxw_chart_series *drawn = chart_add_series(chart, NULL, NULL);
	lxw_chart_fill fill = { .color = chart_fill(series->colour) };
	/* The ground shows between touching segments. */
	lxw_chart_line gap = { .color = WHITE, .width = 1.25 };

	chart_series_set_name_range(
	    drawn, sheet->name, series->label_row, series->label_column);
	chart_series_set_values(drawn, sheet->name, series->value_row,
	    series->value_column, series->value_row, series->value_column);
	chart_series_set_fill(drawn, &fill);
	chart_series_set_line(drawn, &gap);
	add_label(drawn, series, bar_px);
}

static void
hide_axis(lxw_chart_axis *axis)
{
	chart_axis_major_gridlines_set_visible(axis, LXW_FALSE);
	chart_axis_off(axis);
}

lxw_color_t
chart_fill(size_t colour)
{
	assert(colour < SHEET_SEGMENTS);
	return colours[colour].fill;
}

lxw_color_t
chart_ink(size_t colour)
{
	assert(colour < SHEET_SEGMENTS);
	return colours[colour].ink;
}

lxw_error
chart_insert(lxw_workbook *workbook, lxw_worksheet *worksheet,
    const struct sheet *sheet, const struct sheet_chart *planned,
    struct arena *arena)
{
	lxw_chart *chart =
	    workbook_add_chart(workbook, LXW_CHART_BAR_STACKED_PERCENT);
	lxw_chart_font title_font = {
		.size = 11, .bold = LXW_TRUE, .color = INK
	};
	lxw_chart_font legend_font = { .size = 9, .color = INK };
	lxw_chart_line none = { .none = LXW_TRUE };
	unsigned width = chart_width_px(sheet);
	double bar_px = width * PLOT_SHARE;

	for (size_t i = 0; i < planned->series_count; i++)
		add_series(chart, sheet, &planned->series[i], bar_px);
	chart_title_set_name(chart, planned->title);
	chart_title_set_name_font(chart, &title_font);
	chart_legend_set_position(chart, LXW_CHART_LEGEND_TOP);
	chart_legend_set_font(chart, &legend_font);
	chart_set_series_gap(chart, 30);
	chart_chartarea_set_line(chart, &none);
	hide_axis(chart->x_axis);
	hide_axis(chart->y_axis);

	lxw_chart_options options = {
		.x_scale = width / LXW_CHART_PX_WIDTH,
		.y_scale =
		    (SHEET_CHART_ROWS - 1) * SHEET_ROW_PX / LXW_CHART_PX_HEIGHT,
		.object_position = LXW_OBJECT_MOVE_DONT_SIZE,
		.description = arena_strdup(arena, planned->alternative),
	};
	return worksheet_insert_chart_opt(
	    worksheet, planned->row, 0, chart, &options);
}
