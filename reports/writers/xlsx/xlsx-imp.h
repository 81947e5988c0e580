/*
 * What the files of the XLSX writer share: the sheet as it is planned from
 * the blocks (sheet.c) before libxlsxwriter sees any of it.  Rows and columns
 * count from 0.  All texts are UTF-8 that XML can hold.
 */
#ifndef WRITERS_XLSX_XLSX_IMP_H
#define WRITERS_XLSX_XLSX_IMP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct document;
struct safe_table;

#define SHEET_TEXT_WIDTH 60 /* characters of the first column */
#define SHEET_CHART_ROWS 9  /* rows of the usual height that a chart takes */
#define SHEET_ROW_PX 20
#define SHEET_SEGMENTS 5 /* of a share bar: four categories and "others" */

enum sheet_style {
	STYLE_THEME,
	STYLE_TITLE,
	STYLE_SUBJECT,
	STYLE_HEADING,
	STYLE_TEXT,
	STYLE_LINK,
	STYLE_CAPTION,
	STYLE_SUBTITLE,
	STYLE_NOTE,
	STYLE_HEAD, /* header row of a table */
	STYLE_ROW,
	STYLE_ROW_LAST, /* nothing of the table below it */
	STYLE_TOTAL
};
#define STYLE_NUM (STYLE_TOTAL + 1)

struct sheet_cell {
	uint32_t row;
	uint16_t column;
	enum sheet_style style;
	bool right;	  /* aligned as the numbers of its column */
	const char *text; /* NULL: a number */
	double number;
	const char *format; /* number format; NULL: text */
	const char *url;    /* or NULL */
};

/*
 * A native table: header and body.  A total row stays outside, so that
 * sorting leaves it where it is and no formula is needed.
 */
struct sheet_table {
	uint32_t first_row; /* the header */
	uint32_t last_row;
	uint16_t column_count;
	const char **headers;
};

struct sheet_series {
	uint32_t label_row, value_row;
	uint16_t label_column, value_column;
	const char *format;
	double share; /* of the whole bar, 0 to 1 */
	size_t colour;
};

struct sheet_chart {
	uint32_t row; /* of its top left corner, in the first column */
	const char *title;
	const char *alternative;
	const struct safe_table *shares;
	size_t series_count;
	struct sheet_series series[SHEET_SEGMENTS];
};

struct sheet {
	const char *name; /* as spreadsheets allow it */
	uint16_t column_count;
	double *widths; /* characters */
	size_t cell_count, cell_capacity;
	struct sheet_cell *cells;
	size_t table_count, table_capacity;
	struct sheet_table *tables;
	size_t chart_count, chart_capacity;
	struct sheet_chart *charts;
};

/* Plans the sheet of a document; all of it lives in the arena. */
void sheet_plan(
    const struct document *document, struct arena *arena, struct sheet *sheet);

/* `text` without characters that XML 1.0 cannot hold (U+FFFD for each). */
const char *sheet_text(const char *text, struct arena *arena);

/* The first `limit` bytes, cut between characters. */
const char *sheet_clip(const char *text, size_t limit, struct arena *arena);

/* Names allow 31 UTF-16 units and none of []:*?/\ nor ' at an end. */
const char *sheet_name(const char *text, struct arena *arena);

/* Width of all columns on the screen, in pixels. */
unsigned sheet_width_px(const struct sheet *sheet);

#endif
