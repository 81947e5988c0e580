/*
 * Plain records are scanned (scan.c); the others go to libcsv in strict mode.
 * It knows no lines, so it is fed one physical line at a time; a record begins
 * on the line on which the one before it has ended.
 */
#include "registers/csv.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/message.h"
#include "base/str.h"
#include "base/utf8.h"
#include "registers/scan.h"

#include <csv.h>
#include <string.h>

struct reader {
	const char *path;
	struct diag *diag;
	csv_taker *take;
	csv_block_taker *take_block; /* or NULL */
	void *user;
	int line;	    /* now being fed */
	int record_line;    /* the record's first */
	const char *source; /* the record's first byte */
	char delimiter;
	bool in_record;
	bool stopped; /* by the taker, or by a limit */
	bool ok;
	struct str text; /* of all fields, each followed by NUL */
	size_t *ends;	 /* of each field in text */
	struct csv_field *fields;
	size_t count;
	struct scan *scan; /* NULL: every record goes to libcsv */
};

static void
refuse(
    struct reader *reader, struct pos pos, const char *rule, const char *text)
{
	diag_error(reader->diag, pos, rule, "%s", message_text(text));
	reader->stopped = true;
	reader->ok = false;
}

static struct pos
record_pos(const struct reader *reader)
{
	return (struct pos){ reader->path, reader->record_line, 1 };
}

static void
refuse_size(struct reader *reader)
{
	refuse(reader, record_pos(reader), "field-size",
	    "a field is over 64 KiB; is a quote mark missing?");
}

/* libcsv has stopped: at a quote mark, or for want of memory. */
static void
refuse_parse(struct reader *reader, struct csv_parser *parser, int column)
{
	struct pos pos = { reader->path, reader->line, column };

	if (reader->stopped)
		return;
	if (csv_error(parser) == CSV_EPARSE) {
		refuse(reader, pos, "quote",
		    "a quote mark stands in the middle of a field; put the "
		    "whole field in quotes and double the quotes inside it");
		return;
	}
	diag_failure(reader->diag, pos, "csv", "libcsv stopped: %s",
	    csv_strerror(csv_error(parser)));
	reader->stopped = true;
	reader->ok = false;
}

static void
take_field(void *field, size_t length, void *user)
{
	struct reader *reader = user;

	if (reader->stopped)
		return;
	if (length > CSV_FIELD_MAX) {
		refuse_size(reader);
		return;
	}
	if (reader->count == CSV_COLUMNS_MAX) {
		refuse(reader, record_pos(reader), "columns",
		    "has over 1000 columns; is the delimiter right?");
		return;
	}
	/* CSV_APPEND_NULL: a NUL stands behind the field already. */
	str_put(&reader->text, field != NULL ? field : "", length + 1);
	reader->ends[reader->count++] = reader->text.length - 1;
}

static void
take_record(int end, void *user)
{
	static const char padding[CSV_PADDING];
	struct reader *reader = user;
	struct csv_record record = { reader->record_line, reader->count,
		reader->fields, reader->source, reader->delimiter };
	size_t start = 0;

	(void)end;
	reader->in_record = false;
	if (!reader->stopped) {
		str_put(&reader->text, padding, sizeof(padding));
		for (size_t i = 0; i < reader->count; i++) {
			reader->fields[i].text = reader->text.text + start;
			reader->fields[i].length = reader->ends[i] - start;
			start = reader->ends[i] + 1;
		}
		if (!reader->take(reader->user, &record))
			reader->stopped = true;
	}
	reader->count = 0;
	reader->text.length = 0;
}

/* libcsv trims blanks around fields; here they are part of the value. */
static int
no_blank(unsigned char c)
{
	(void)c;
	return 0;
}

static bool
check_bytes(struct reader *reader, const char *data, size_t length)
{
	const char *nul = memchr(data, '\0', length);

	if (nul != NULL) {
		refuse(reader,
		    pos_byte(reader->path, data, (size_t)(nul - data)), "nul",
		    "holds a NUL byte; export the register again");
		return false;
	}
	return true;
}

static bool
check_carriage_returns(struct reader *reader, const char *line, size_t length)
{
	struct pos pos = { reader->path, reader->line, 0 };
	const char *end = line + length;
	const char *at = line;

	while ((at = memchr(at, '\r', (size_t)(end - at))) != NULL) {
		at++;
		if (at != end && *at == '\n')
			continue;
		pos.column = (int)(at - line);
		refuse(reader, pos, "line-end",
		    "a carriage return stands without a line feed; "
		    "save the file as CSV UTF-8");
		return false;
	}
	return true;
}

static bool
is_blank(const char *line, size_t length)
{
	return length == 1 || (length == 2 && line[0] == '\r');
}

/*
 * libcsv's field grows by a few bytes at a time, so that one without an end is
 * looked at before it has grown far.
 */
static void
feed_bytes(struct reader *reader, struct csv_parser *parser, const char *bytes,
    size_t length)
{
	const char *line = bytes;

	while (length > 0 && !reader->stopped) {
		size_t size = length < CSV_FIELD_MAX ? length : CSV_FIELD_MAX;
		size_t read = csv_parse(
		    parser, bytes, size, take_field, take_record, reader);

		if (read != size)
			refuse_parse(
			    reader, parser, (int)(bytes + read - line) + 1);
		else if (parser->entry_pos > CSV_FIELD_MAX && !reader->stopped)
			refuse_size(reader); /* without waiting for its end */
		bytes += size;
		length -= size;
	}
}

static void
feed_line(struct reader *reader, struct csv_parser *parser, const char *line,
    size_t length)
{
	if (!check_carriage_returns(reader, line, length))
		return;
	if (!reader->in_record) {
		if (is_blank(line, length) && line[length - 1] == '\n')
			return;
		reader->in_record = true;
		reader->record_line = reader->line;
		reader->source = line;
	}
	feed_bytes(reader, parser, line, length);
}

/* A plain record, when one begins here; its length, 0: none. */
static size_t
scan_one(struct reader *reader, const char *data, size_t length)
{
	struct scan *scan = reader->scan;
	struct csv_record record = { reader->line + 1, 0, NULL, data,
		reader->delimiter };

	if (scan == NULL || reader->in_record ||
	    !scan_record(scan, data, length))
		return 0;
	record.count = scan->count;
	record.fields = scan->fields;
	reader->line++;
	if (record.count > 0 && !reader->take(reader->user, &record))
		reader->stopped = true;
	return scan->length;
}

/* As many records as the other taker takes; their length. */
static size_t
offer_block(struct reader *reader, const char *data, size_t length)
{
	size_t size;
	int lines = 0;

	if (reader->take_block == NULL || reader->in_record ||
	    !reader->scan->plain)
		return 0;
	size = reader->take_block(
	    reader->user, data, length, reader->line + 1, &lines);
	reader->line += lines;
	return size;
}

static size_t
feed_one(struct reader *reader, struct csv_parser *parser, const char *data,
    size_t length)
{
	const char *end = memchr(data, '\n', length);
	size_t size = end == NULL ? length : (size_t)(end - data) + 1;

	reader->line++;
	feed_line(reader, parser, data, size);
	return size;
}

static void
feed_all(struct reader *reader, struct csv_parser *parser, const char *data,
    size_t length)
{
	while (length > 0 && !reader->stopped) {
		size_t size = offer_block(reader, data, length);

		if (size == 0)
			size = scan_one(reader, data, length);
		if (size == 0)
			size = feed_one(reader, parser, data, length);
		data += size;
		length -= size;
	}
}

/* The last record may lack its line end; an open quote may not be. */
static void
finish(struct reader *reader, struct csv_parser *parser)
{
	struct pos pos = { reader->path, reader->line, 1 };
	bool open = reader->in_record;

	if (reader->stopped)
		return;
	if (csv_fini(parser, take_field, take_record, reader) != 0)
		refuse(reader, record_pos(reader), "quote",
		    "a quoted field that begins here is never closed; add "
		    "the closing quote mark");
	else if (open)
		diag_warning(reader->diag, pos, "last-line",
		    "the last line has no line end; check that the file is "
		    "whole");
}

static void
read_records(
    struct reader *reader, const char *data, size_t length, struct arena *arena)
{
	struct csv_parser parser;
	size_t mark = utf8_mark(data, length);

	data += mark;
	length -= mark;
	reader->ok = check_bytes(reader, data, length);
	if (!reader->ok)
		return;
	if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL |
				  CSV_EMPTY_IS_NULL) != 0) {
		reader->ok = false;
		return;
	}
	csv_set_delim(&parser, (unsigned char)reader->delimiter);
	csv_set_space_func(&parser, no_blank);
	if (reader->scan != NULL)
		reader->scan->plain = memchr(data, '"', length) == NULL &&
				      memchr(data, '\r', length) == NULL;
	str_init(&reader->text, arena);
	reader->ends = ARENA_ROOM(arena, size_t, CSV_COLUMNS_MAX);
	reader->fields = ARENA_ROOM(arena, struct csv_field, CSV_COLUMNS_MAX);
	feed_all(reader, &parser, data, length);
	finish(reader, &parser);
	csv_free(&parser);
}

/* `scans`: what the fast scan knows does not go to libcsv. */
static bool
read_all(struct reader reader, bool scans, const char *data, size_t length)
{
	struct arena scratch;

	arena_init(&scratch);
	if (scans) {
		reader.scan = ARENA_ROOM(&scratch, struct scan, 1);
		reader.scan->delimiter = reader.delimiter;
	}
	read_records(&reader, data, length, &scratch);
	arena_release(&scratch);
	return reader.ok;
}

bool
csv_read_by_blocks(const char *path, const char *data, size_t length,
    char delimiter, csv_taker *take, csv_block_taker *take_block, void *user,
    struct diag *diag)
{
	const struct reader reader = { .path = path,
		.diag = diag,
		.take = take,
		.take_block = take_block,
		.user = user,
		.delimiter = delimiter };

	return read_all(reader, true, data, length);
}

bool
csv_read(const char *path, const char *data, size_t length, char delimiter,
    csv_taker *take, void *user, struct diag *diag)
{
	return csv_read_by_blocks(
	    path, data, length, delimiter, take, NULL, user, diag);
}

bool
csv_read_by_libcsv(const char *path, const char *data, size_t length,
    char delimiter, csv_taker *take, void *user, struct diag *diag)
{
	const struct reader reader = { .path = path,
		.diag = diag,
		.take = take,
		.user = user,
		.delimiter = delimiter };

	return read_all(reader, false, data, length);
}

void
csv_field_place(
    const struct csv_record *record, size_t field, int *line, int *column)
{
	const char *at = record->source;
	bool quoted = false;

	*line = record->line;
	*column = 1;
	for (; field > 0 && *at != '\0'; at++) {
		if (*at == '"')
			quoted = !quoted;
		else if (*at == record->delimiter && !quoted)
			field--;
		(*column)++;
		if (*at == '\n') {
			(*line)++;
			*column = 1;
		}
	}
}
