/*
 * What the files of the XLSX writer that call libxlsxwriter share.
 */
#ifndef WRITERS_XLSX_LXW_IMP_H
#define WRITERS_XLSX_LXW_IMP_H

#include "writers/xlsx/xlsx-imp.h"

#define ROW_POINTS 15.0 /* the usual height */

#include "base/library.h"

#include <xlsxwriter.h>

/* The calls of libxlsxwriter: written lxw.workbook_close(…), for it is opened
 * when the first workbook is made. */
/* clang-format off */
#define LXW_CALLS(call) \
	call(chart_add_series) \
	call(chart_axis_major_gridlines_set_line) \
	call(chart_axis_major_gridlines_set_visible) \
	call(chart_axis_off) \
	call(chart_axis_set_label_position) \
	call(chart_axis_set_line) \
	call(chart_axis_set_major_tick_mark) \
	call(chart_axis_set_min) \
	call(chart_axis_set_num_font) \
	call(chart_axis_set_num_format) \
	call(chart_axis_set_reverse) \
	call(chart_chartarea_set_line) \
	call(chart_legend_set_font) \
	call(chart_legend_set_position) \
	call(chart_series_set_fill) \
	call(chart_series_set_labels) \
	call(chart_series_set_labels_font) \
	call(chart_series_set_labels_num_format) \
	call(chart_series_set_labels_position) \
	call(chart_series_set_line) \
	call(chart_series_set_marker_fill) \
	call(chart_series_set_marker_line) \
	call(chart_series_set_marker_size) \
	call(chart_series_set_marker_type) \
	call(chart_series_set_name) \
	call(chart_set_series_gap) \
	call(chart_show_blanks_as) \
	call(chart_title_set_name) \
	call(chart_title_set_name_font) \
	call(format_set_align) \
	call(format_set_bold) \
	call(format_set_bottom) \
	call(format_set_bottom_color) \
	call(format_set_font_color) \
	call(format_set_font_size) \
	call(format_set_indent) \
	call(format_set_num_format) \
	call(format_set_text_wrap) \
	call(format_set_top) \
	call(format_set_top_color) \
	call(format_set_underline) \
	call(lxw_strerror) \
	call(workbook_add_chart) \
	call(workbook_add_format) \
	call(workbook_add_worksheet) \
	call(workbook_close) \
	call(workbook_new_opt) \
	call(workbook_set_properties) \
	call(workbook_validate_sheet_name) \
	call(worksheet_add_table) \
	call(worksheet_fit_to_pages) \
	call(worksheet_freeze_panes) \
	call(worksheet_gridlines) \
	call(worksheet_insert_chart_opt) \
	call(worksheet_repeat_rows) \
	call(worksheet_set_column) \
	call(worksheet_set_footer) \
	call(worksheet_set_header) \
	call(worksheet_set_landscape) \
	call(worksheet_set_margins) \
	call(worksheet_set_paper) \
	call(worksheet_set_portrait) \
	call(worksheet_set_row) \
	call(worksheet_write_number) \
	call(worksheet_write_string) \
	call(worksheet_write_url_opt)
/* clang-format on */

extern struct lxw {
	LXW_CALLS(LIBRARY_MEMBER)
} lxw;

/* Before any call; false: see diag. */
bool lxw_open(struct diag *diag);

/* Formats of one workbook, made when first asked for. */
struct styles {
	lxw_workbook *workbook;
	struct arena *arena;
	size_t count, capacity;
	struct style {
		enum sheet_style style;
		enum sheet_side side;
		const char *number; /* format or NULL */
		lxw_format *format;
	} * items;
};

void styles_init(
    struct styles *styles, lxw_workbook *workbook, struct arena *arena);
lxw_format *styles_get(struct styles *styles, enum sheet_style style,
    enum sheet_side side, const char *number);

/*
 * Points that a row needs for a text in a column of that many characters.
 * Excel would find out itself, LibreOffice would not.
 */
double styles_height(
    enum sheet_style style, const char *text, double characters);

/* Puts a planned sheet into an empty worksheet. */
lxw_error worksheet_fill(lxw_workbook *workbook, lxw_worksheet *worksheet,
    const struct document *document, const struct sheet *sheet,
    struct styles *styles, struct arena *arena);

/* Draws one planned chart over the cells of the worksheet. */
lxw_error chart_insert(lxw_workbook *workbook, lxw_worksheet *worksheet,
    const struct sheet *sheet, const struct sheet_chart *planned,
    struct arena *arena);

#endif
