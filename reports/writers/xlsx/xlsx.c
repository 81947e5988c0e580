/*
 * The XLSX writer: planned sheets through libxlsxwriter into bytes.
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
#include "base/message.h"
#include "base/str.h"
#include "base/utf8.h"
#include "document/document.h"
#include "writers/xlsx/lxw-imp.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define PROPERTY_MAX 255 /* bytes of a document property */
#define ROOM_LEAST ((off_t)1 << 20)
#define ROOM_PER_BYTE 32 /* XML packs up to about twentyfold */
#define SECONDS_A_DAY 86400
#define TEXT_MAX 32767 /* characters of a cell */

static bool
fail(const struct document *document, struct diag *diag, const char *reason)
{
	diag_failure(diag,
	    pos_file(document->id != NULL ? document->id : "workbook"), "xlsx",
	    "cannot write the workbook: %s", message_text(reason));
	return false;
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
	time_t created = (time_t)document->date * SECONDS_A_DAY;
	lxw_doc_properties properties = {
		.title = property(document->title, arena),
		.subject = property(document->subject, arena),
		.author = property(document->author, arena),
		/* 0 would mean the clock. */
		.created = created != 0 ? created : 1,
	};
	return lxw.workbook_set_properties(workbook, &properties);
}

static lxw_error
fill_workbook(lxw_workbook *workbook, const struct document *document,
    const struct book *book, struct arena *arena)
{
	struct styles styles;
	lxw_error error = set_properties(workbook, document, arena);

	styles_init(&styles, workbook, arena);
	for (size_t i = 0; error == LXW_NO_ERROR && i < book->count; i++) {
		const struct sheet *sheet = book->sheets[i];
		error = lxw.workbook_validate_sheet_name(workbook, sheet->name);
		if (error != LXW_NO_ERROR)
			break;
		lxw_worksheet *worksheet =
		    lxw.workbook_add_worksheet(workbook, sheet->name);
		error = worksheet == NULL
			    ? LXW_ERROR_MEMORY_MALLOC_FAILED
			    : worksheet_fill(workbook, worksheet, document,
				  sheet, &styles, arena);
	}
	return error;
}

/* The library would only say that it cannot write. */
static bool
check_texts(const struct document *document, const struct sheet *sheet,
    struct diag *diag)
{
	for (size_t i = 0; i < sheet->cell_count; i++) {
		const char *text = sheet->cells[i].text;

		if (text == NULL || utf8_count(text, strlen(text)) <= TEXT_MAX)
			continue;
		diag_error(diag,
		    pos_file(document->id != NULL ? document->id : "workbook"),
		    "xlsx",
		    "the text of row %u is over %d characters, which is all "
		    "that a cell holds; divide it",
		    (unsigned)sheet->cells[i].row + 1, TEXT_MAX);
		return false;
	}
	return true;
}

static bool
check_book(
    const struct document *document, const struct book *book, struct diag *diag)
{
	bool ok = true;

	for (size_t i = 0; i < book->count; i++)
		ok = check_texts(document, book->sheets[i], diag) && ok;
	return ok;
}

/* Makes the file at `path`. */
static bool
make_file(const struct document *document, const struct book *book,
    const char *path, const char *scratch_folder, struct arena *arena,
    struct diag *diag)
{
	lxw_workbook_options options = {
		.tmpdir = arena_strdup(arena, scratch_folder),
	};
	lxw_workbook *workbook = lxw.workbook_new_opt(path, &options);
	if (workbook == NULL)
		return fail(document, diag, "out of memory");

	lxw_error error = fill_workbook(workbook, document, book, arena);
	lxw_error closed = lxw.workbook_close(workbook); /* frees it, too */
	if (error == LXW_NO_ERROR)
		error = closed;
	return error == LXW_NO_ERROR ||
	       fail(document, diag, lxw.lxw_strerror(error));
}

static bool
make_bytes(const struct document *document, const struct book *book,
    const char *scratch_folder, struct arena *arena, struct diag *diag,
    struct bytes *bytes)
{
	char *path = path_join(arena, scratch_folder, "workbook.xlsx");
	bool made =
	    make_file(document, book, path, scratch_folder, arena, diag);
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
	struct book book;
	struct bytes first, second;

	(void)pages;
	book_plan(document, arena, &book);
	/* Before the first attempt, too: a library that fails talks. */
	if (!check_book(document, &book, diag) || !lxw_open(diag) ||
	    !prove_room(document, scratch_folder, ROOM_LEAST, arena, diag) ||
	    !make_bytes(document, &book, scratch_folder, arena, diag, &first) ||
	    !prove_room(document, scratch_folder,
		ROOM_LEAST + (off_t)first.length * ROOM_PER_BYTE, arena,
		diag) ||
	    !make_bytes(document, &book, scratch_folder, arena, diag, &second))
		return false;
	if (first.length != second.length ||
	    memcmp(first.data, second.data, first.length) != 0)
		return fail(document, diag,
		    "two attempts differ; is the disk full or failing?");
	*bytes = second;
	return true;
}
