/*
 * What the files of the XLSX writer share: the sheets as they are planned from
 * the blocks (book.c) before libxlsxwriter sees any of them.  Rows and columns
 * count from 0.  All texts are UTF-8 that XML can hold.
 */
#ifndef WRITERS_XLSX_XLSX_IMP_H
#define WRITERS_XLSX_XLSX_IMP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct block;
struct document;

#define SHEET_TEXT_WIDTH 60 /* characters of the first column */
#define SHEET_ROW_PX 20
#define SHEET_COLOURS 5 /* of a share bar: four categories and "others" */

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
	STYLE_ROW_LINK,
	STYLE_ROW_LINK_LAST,
	STYLE_ROW_LAST, /* nothing of the table below it */
	STYLE_TOTAL
};
#define STYLE_NUM (STYLE_TOTAL + 1)

/* Where a cell's text stands. */
enum sheet_side {
	SIDE_LEFT,
	SIDE_INSIDE, /* left, but off the numbers of the column before */
	SIDE_RIGHT   /* as the numbers of its column */
};

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
	const bool *right; /* by column: headers as the cells below them */
};

/* Ranges are formulas: cells of one sheet, in several areas where need be. */
struct sheet_series {
	const char *name;	/* a formula, or words */
	const char *categories; /* NULL: none */
	const char *values;
	const char *format;
	double share; /* of a share bar's whole, 0 to 1 */
	size_t colour;
};

struct sheet_chart {
	uint32_t row;	    /* of its top left corner, in the first column */
	uint32_t row_count; /* of the usual height */
	const struct block *block;
	const char *title;
	const char *alternative;
	size_t series_count;
	struct sheet_series *series;
};

struct sheet {
	const char *name; /* as spreadsheets allow it, unique in its book */
	bool landscape;
	uint16_t column_count;
	double *widths; /* characters */
	size_t cell_count, cell_capacity;
	struct sheet_cell *cells;
	size_t table_count, table_capacity;
	struct sheet_table *tables;
	size_t chart_count, chart_capacity;
	struct sheet_chart *charts;
};

struct book {
	size_t count, capacity;
	struct sheet **sheets;
};

/* Plans the sheets of a document; all of it lives in the arena. */
void book_plan(
    const struct document *document, struct arena *arena, struct book *book);

/* `text` without characters that XML 1.0 cannot hold (U+FFFD for each). */
const char *sheet_text(const char *text, struct arena *arena);

/* The first `limit` bytes, cut between characters. */
const char *sheet_clip(const char *text, size_t limit, struct arena *arena);

/*
 * Whether a spreadsheet may hold the names equal, for it ignores case.  Where
 * that is not known they are: a table too few or a number behind a name does
 * no harm, and a repeated name breaks the file.
 */
bool sheet_names_equal(const char *a, const char *b);

/*
 * A name for a sheet that no other of the book has: 31 UTF-16 units, cut
 * between words, none of []:*?/\ nor '.
 */
const char *sheet_new_name(
    const struct book *book, const char *text, struct arena *arena);

#endif
