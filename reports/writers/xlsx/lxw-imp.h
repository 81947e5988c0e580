/*
 * What the files of the XLSX writer that call libxlsxwriter share.
 */
#ifndef WRITERS_XLSX_LXW_IMP_H
#define WRITERS_XLSX_LXW_IMP_H

#include "writers/xlsx/xlsx-imp.h"

#define ROW_POINTS 15.0 /* the usual height */

#include <xlsxwriter.h>

/* Formats of one workbook, made when first asked for. */
struct styles {
	lxw_workbook *workbook;
	struct arena *arena;
	size_t count, capacity;
	struct style {
		enum sheet_style style;
		bool right;
		const char *number; /* format or NULL */
		lxw_format *format;
	} * items;
};

void styles_init(
    struct styles *styles, lxw_workbook *workbook, struct arena *arena);
lxw_format *styles_get(struct styles *styles, enum sheet_style style,
    bool right, const char *number);

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
