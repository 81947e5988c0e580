/*
 * One worksheet: a planned sheet in, calls of libxlsxwriter out: cells, native
 * tables, charts, heights of rows, and how it is printed.
 */
#include "writers/xlsx/lxw-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "document/document.h"
#include "text/lang.h"

#include <assert.h>
#include <math.h>

#define ROWS_A_PAGE 40	   /* at least */
#define HEADING_ROWS 4	   /* above a table that is the sheet's first thing */
#define SCREEN_ROWS 20	   /* of a table, in sight at once */
#define SCREEN_COLUMNS 6   /* the first is wide */
#define HEADER_PART_MAX 58 /* two, each & doubled, stay below 255 */

static enum sheet_side
side_of(enum sheet_style style, uint16_t column, bool right)
{
	if (right)
		return SIDE_RIGHT;
	return column > 0 && style >= STYLE_HEAD ? SIDE_INSIDE : SIDE_LEFT;
}

static lxw_error
write_cell(lxw_worksheet *worksheet, const struct sheet_cell *cell,
    struct styles *styles)
{
	lxw_format *format = styles_get(styles, cell->style,
	    side_of(cell->style, cell->column, cell->right), cell->format);

	if (cell->text == NULL) {
		assert(isfinite(cell->number)); /* the library writes "-NAN" */
		return lxw.worksheet_write_number(
		    worksheet, cell->row, cell->column, cell->number, format);
	}
	if (cell->url != NULL)
		return lxw.worksheet_write_url_opt(worksheet, cell->row,
		    cell->column, cell->url, format, cell->text, NULL);
	/* Whatever the text begins with: a string, never a formula. */
	return lxw.worksheet_write_string(
	    worksheet, cell->row, cell->column, cell->text, format);
}

static lxw_error
add_table(lxw_worksheet *worksheet, const struct sheet_table *table,
    struct styles *styles, struct arena *arena)
{
	lxw_table_column *columns =
	    ARENA_ARRAY(arena, lxw_table_column, table->column_count);
	lxw_table_column **list =
	    ARENA_ARRAY(arena, lxw_table_column *, table->column_count + 1u);

	for (uint16_t i = 0; i < table->column_count; i++) {
		columns[i].header = arena_strdup(arena, table->headers[i]);
		columns[i].header_format = styles_get(styles, STYLE_HEAD,
		    side_of(STYLE_HEAD, i, table->right[i]), NULL);
		list[i] = &columns[i];
	}
	/* Our own rules instead of a table style; filter arrows would hide
	 * the ends of right-aligned headers. */
	lxw_table_options options = {
		.style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
		.style_type_number = 0,
		.no_autofilter = LXW_TRUE,
		.no_banded_rows = LXW_TRUE,
		.columns = list,
	};
	return lxw.worksheet_add_table(worksheet, table->first_row, 0,
	    table->last_row, table->column_count - 1, &options);
}

/* Text in a header or footer: & starts a command there. */
static void
put_header_part(
    struct str *str, const char *command, const char *text, struct arena *arena)
{
	if (text == NULL)
		return;
	text = sheet_clip(sheet_text(text, arena), HEADER_PART_MAX, arena);
	str_puts(str, command);
	for (; *text != '\0'; text++)
		str_puts(str, *text == '&' ? "&&" : (char[]){ *text, '\0' });
}

/* "Julkinen", or "Luonnos – Julkinen" in a draft. */
static const char *
standing(const struct document *document, struct arena *arena)
{
	if (!document->draft)
		return document->class_name;
	return arena_printf(arena, "%s – %s",
	    lang_word(document->lang, "draft"), document->class_name);
}

static lxw_error
set_pages(lxw_worksheet *worksheet, const struct document *document,
    const struct sheet *sheet, struct arena *arena)
{
	struct str header, footer;

	if (sheet->landscape)
		lxw.worksheet_set_landscape(worksheet);
	else
		lxw.worksheet_set_portrait(worksheet);
	lxw.worksheet_set_paper(worksheet, 9);			    /* A4 */
	lxw.worksheet_set_margins(worksheet, 0.79, 0.79, 0.9, 0.9); /* inches */
	lxw.worksheet_fit_to_pages(worksheet, 1, 0);
	lxw.worksheet_gridlines(worksheet, LXW_HIDE_ALL_GRIDLINES);

	str_init(&header, arena);
	put_header_part(&header, "&L", document->name, arena);
	put_header_part(&header, "&R", document->period, arena);
	str_init(&footer, arena);
	put_header_part(&footer, "&L", document->author, arena);
	put_header_part(&footer, "&C", standing(document, arena), arena);
	str_puts(&footer, "&R&P (&N)");
	lxw_error error = lxw.worksheet_set_header(worksheet, header.text);
	if (error != LXW_NO_ERROR)
		return error;
	return lxw.worksheet_set_footer(worksheet, footer.text);
}

/* Rows that need more than the usual height; cells stand in their order. */
static lxw_error
set_heights(lxw_worksheet *worksheet, const struct sheet *sheet)
{
	double height = ROW_POINTS;
	lxw_error error = LXW_NO_ERROR;

	for (size_t i = 0; error == LXW_NO_ERROR && i < sheet->cell_count;
	     i++) {
		const struct sheet_cell *cell = &sheet->cells[i];
		bool last = i + 1 == sheet->cell_count ||
			    sheet->cells[i + 1].row != cell->row;
		if (cell->text != NULL)
			height =
			    fmax(height, styles_height(cell->style, cell->text,
					     sheet->widths[cell->column]));
		if (!last)
			continue;
		if (height > ROW_POINTS)
			error = lxw.worksheet_set_row(
			    worksheet, cell->row, height, NULL);
		height = ROW_POINTS;
	}
	return error;
}

/*
 * What names the cells stays in sight where a table is higher or wider than a
 * screen; of others nothing is frozen, for that room lacks to those who
 * enlarge the screen.
 */
static void
freeze(lxw_worksheet *worksheet, const struct sheet *sheet)
{
	const struct sheet_table *table = &sheet->tables[0];

	if (sheet->table_count == 0 || table->first_row > HEADING_ROWS)
		return;
	bool is_high = table->last_row - table->first_row > SCREEN_ROWS;
	bool is_wide = table->column_count > SCREEN_COLUMNS;

	if (is_high || is_wide)
		lxw.worksheet_freeze_panes(worksheet,
		    is_high ? table->first_row + 1 : 0, is_wide ? 1 : 0);
}

lxw_error
worksheet_fill(lxw_workbook *workbook, lxw_worksheet *worksheet,
    const struct document *document, const struct sheet *sheet,
    struct styles *styles, struct arena *arena)
{
	lxw_error error = set_pages(worksheet, document, sheet, arena);

	for (uint16_t i = 0; error == LXW_NO_ERROR && i < sheet->column_count;
	     i++)
		error = lxw.worksheet_set_column(
		    worksheet, i, i, sheet->widths[i], NULL);
	if (error == LXW_NO_ERROR)
		error = set_heights(worksheet, sheet);
	freeze(worksheet, sheet);
	/* A table alone over several pages: its header on each. */
	if (error == LXW_NO_ERROR && sheet->table_count == 1 &&
	    sheet->tables[0].last_row > ROWS_A_PAGE)
		error = lxw.worksheet_repeat_rows(worksheet,
		    sheet->tables[0].first_row, sheet->tables[0].first_row);
	for (size_t i = 0; error == LXW_NO_ERROR && i < sheet->table_count; i++)
		error = add_table(worksheet, &sheet->tables[i], styles, arena);
	for (size_t i = 0; error == LXW_NO_ERROR && i < sheet->cell_count; i++)
		error = write_cell(worksheet, &sheet->cells[i], styles);
	for (size_t i = 0; error == LXW_NO_ERROR && i < sheet->chart_count; i++)
		error = chart_insert(
		    workbook, worksheet, sheet, &sheet->charts[i], arena);
	return error;
}
