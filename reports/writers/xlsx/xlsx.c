/*
 * The XLSX writer: a planned sheet through libxlsxwriter into bytes.
 *
 * The library ignores failing writes to its temporary files and may call a
 * cut workbook a success (its zip is sound, its XML is not).  So the workbook
 * is made twice, with room on the disk proven between, and must come out the
 * same: a fault that strikes once shows as a difference, a full disk as lack
 * of room.  Bytes are read back into memory; what was made is removed.
 */
#include "writers/xlsx/xlsx.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "document/document.h"
#include "text/lang.h"
#include "writers/xlsx/lxw-imp.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#define PROPERTY_MAX 255   /* bytes of a document property and of a header */
#define HEADER_PART_MAX 58 /* two, each & doubled, stay below 255 */
#define ROOM_LEAST ((off_t)1 << 20)
#define ROOM_PER_BYTE 32 /* XML packs up to about twentyfold */
#define SECONDS_A_DAY 86400

static bool
fail(const struct document *document, struct diag *diag, const char *reason)
{
	diag_failure(diag,
	    pos_file(document->id != NULL ? document->id : "workbook"), "xlsx",
	    "cannot write the workbook: %s", reason);
	return false;
}

static lxw_error
write_cell(lxw_worksheet *worksheet, const struct sheet_cell *cell,
    struct styles *styles)
{
	lxw_format *format =
	    styles_get(styles, cell->style, cell->right, cell->format);

	if (cell->text == NULL) {
		assert(isfinite(cell->number)); /* the library writes "-NAN" */
		return worksheet_write_number(
		    worksheet, cell->row, cell->column, cell->number, format);
	}
	if (cell->url != NULL)
		return worksheet_write_url_opt(worksheet, cell->row,
		    cell->column, cell->url, format, cell->text, NULL);
	/* Whatever the text begins with: a string, never a formula. */
	return worksheet_write_string(
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
		columns[i].header_format =
		    styles_get(styles, STYLE_HEAD, i > 0, NULL);
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
	return worksheet_add_table(worksheet, table->first_row, 0,
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
    struct arena *arena)
{
	struct str header, footer;

	worksheet_set_portrait(worksheet);
	worksheet_set_paper(worksheet, 9);			/* A4 */
	worksheet_set_margins(worksheet, 0.79, 0.79, 0.9, 0.9); /* inches */
	worksheet_fit_to_pages(worksheet, 1, 0);
	worksheet_gridlines(worksheet, LXW_HIDE_ALL_GRIDLINES);

	str_init(&header, arena);
	put_header_part(&header, "&L", document->name, arena);
	put_header_part(&header, "&R", document->period, arena);
	str_init(&footer, arena);
	put_header_part(&footer, "&L", document->author, arena);
	put_header_part(&footer, "&C", standing(document, arena), arena);
	str_puts(&footer, "&R&P (&N)");
	lxw_error error = worksheet_set_header(worksheet, header.text);
	if (error != LXW_NO_ERROR)
		return error;
	return worksheet_set_footer(worksheet, footer.text);
}

static char *
property(const char *text, struct arena *arena)
{
	if (text == NULL)
		return NULL;
	return arena_strdup(
	    arena, sheet_clip(sheet_text(text, arena), PROPERTY_MAX, arena));
}

static lxw_error
set_properties(lxw_workbook *workbook, const struct document *document,
    struct arena *arena)
{
	/* 0 would mean the clock. */
	assert(document->date > 0);
	lxw_doc_properties properties = {
		.title = property(document->title, arena),
		.subject = property(document->subject, arena),
		.author = property(document->author, arena),
		.created = (time_t)document->date * SECONDS_A_DAY,
	};
	return workbook_set_properties(workbook, &properties);
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
			error = worksheet_set_row(
			    worksheet, cell->row, height, NULL);
		height = ROW_POINTS;
	}
	return error;
}

static lxw_error
fill_worksheet(lxw_workbook *workbook, lxw_worksheet *worksheet,
    const struct document *document, const struct sheet *sheet,
    struct arena *arena)
{
	struct styles styles;
	lxw_error error = set_pages(worksheet, document, arena);

	styles_init(&styles, workbook, arena);
	for (uint16_t i = 0; error == LXW_NO_ERROR && i < sheet->column_count;
	     i++)
		error = worksheet_set_column(
		    worksheet, i, i, sheet->widths[i], NULL);
	if (error == LXW_NO_ERROR)
		error = set_heights(worksheet, sheet);
	for (size_t i = 0; error == LXW_NO_ERROR && i < sheet->table_count; i++)
		error = add_table(worksheet, &sheet->tables[i], &styles, arena);
	for (size_t i = 0; error == LXW_NO_ERROR && i < sheet->cell_count; i++)
		error = write_cell(worksheet, &sheet->cells[i], &styles);
	for (size_t i = 0; error == LXW_NO_ERROR && i < sheet->chart_count; i++)
		error = chart_insert(
		    workbook, worksheet, sheet, &sheet->charts[i], arena);
	return error;
}

/* Makes the file at `path`. */
static bool
make_file(const struct document *document, const struct sheet *sheet,
    const char *path, const char *scratch_folder, struct arena *arena,
    struct diag *diag)
{
	lxw_workbook_options options = {
		.tmpdir = arena_strdup(arena, scratch_folder),
	};
	lxw_workbook *workbook = workbook_new_opt(path, &options);
	if (workbook == NULL)
		return fail(document, diag, "out of memory");

	lxw_error error = set_properties(workbook, document, arena);
	if (error == LXW_NO_ERROR)
		error = workbook_validate_sheet_name(workbook, sheet->name);
	if (error == LXW_NO_ERROR) {
		lxw_worksheet *worksheet =
		    workbook_add_worksheet(workbook, sheet->name);
		error = worksheet == NULL ? LXW_ERROR_MEMORY_MALLOC_FAILED
					  : fill_worksheet(workbook, worksheet,
						document, sheet, arena);
	}
	lxw_error closed = workbook_close(workbook); /* frees it, too */
	if (error == LXW_NO_ERROR)
		error = closed;
	return error == LXW_NO_ERROR ||
	       fail(document, diag, lxw_strerror(error));
}

static bool
make_bytes(const struct document *document, const struct sheet *sheet,
    const char *scratch_folder, struct arena *arena, struct diag *diag,
    struct bytes *bytes)
{
	char *path = path_join(arena, scratch_folder, "workbook.xlsx");
	bool made =
	    make_file(document, sheet, path, scratch_folder, arena, diag);
	bool read = made && file_read(path, arena, diag, bytes);

	unlink(path);
	/* It was written a moment ago: the disk failed, not the document. */
	return read || (made && fail(document, diag, "it cannot be read back"));
}

/* Whether `size` bytes have room on the disk of the scratch folder. */
static bool
prove_room(const struct document *document, const char *scratch_folder,
    off_t size, struct arena *arena, struct diag *diag)
{
	char *path = path_join(arena, scratch_folder, "room");
	int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	int error = fd < 0 ? errno : posix_fallocate(fd, 0, size);

	if (fd >= 0) {
		close(fd);
		unlink(path);
	}
	return error == 0 || fail(document, diag, strerror(error));
}

bool
xlsx_write(const struct document *document, const struct pages *pages,
    const char *scratch_folder, struct arena *arena, struct diag *diag,
    struct bytes *bytes)
{
	struct sheet sheet;
	struct bytes first, second;

	(void)pages;
	sheet_plan(document, arena, &sheet);
	/* Before the first attempt, too: a library that fails talks. */
	if (!prove_room(document, scratch_folder, ROOM_LEAST, arena, diag) ||
	    !make_bytes(
		document, &sheet, scratch_folder, arena, diag, &first) ||
	    !prove_room(document, scratch_folder,
		ROOM_LEAST + (off_t)first.length * ROOM_PER_BYTE, arena,
		diag) ||
	    !make_bytes(document, &sheet, scratch_folder, arena, diag, &second))
		return false;
	if (first.length != second.length ||
	    memcmp(first.data, second.data, first.length) != 0)
		return fail(document, diag,
		    "two attempts differ; is the disk full or failing?");
	*bytes = second;
	return true;
}
