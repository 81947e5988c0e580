/*
 * A delivery: header → columns, each record → typed values → rules → the
 * dataset's columns, or the list of rejected rows.  A key that was seen before
 * is a duplicate when the whole row is the same, and rejected otherwise.
 */
#include "registers/registers.h"
#include "registers/registers-imp.h"
#include "registers/masks.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/message.h"
#include "base/str.h"

#include <assert.h>
#include <string.h>

/* --- rows --- */

/* Tells a fault at the cell of a column, or at the row when it is -1. */
SELDOM static void
tell(struct reading *reading, enum diag_kind kind,
    const struct csv_record *record, int column, const struct fault *fault)
{
	const char *name =
	    column < 0 ? "" : dataset_told(reading->dataset, (size_t)column);
	int line = record->line, place = 1;

	if (column >= 0 && reading->dataset->field_of[column] >= 0)
		csv_field_place(record,
		    (size_t)reading->dataset->field_of[column], &line, &place);
	notes_tell(
	    &reading->notes, kind, line, place, fault->rule, name, fault->text);
}

SELDOM static void
reject(struct reading *reading, const struct csv_record *record, int column,
    const struct fault *fault)
{
	tell(reading, DIAG_REJECTED, record, column, fault);
	notes_reject(&reading->notes, record->line,
	    column < 0 ? "" : reading->schema->columns[column].name,
	    fault->rule);
}

static void
tell_padded(
    struct reading *reading, const struct csv_record *record, int column)
{
	const struct fault padded = { "pad",
		MESSAGE("leading noughts were lost and are put back; export "
			"the column as text") };

	tell(reading, DIAG_WARNING, record, column, &padded);
}

/* A cell that is not plain; its fault is told, and rejects the row unless an
 * earlier one has. */
static __attribute__((noinline)) bool
take_cell(struct reading *reading, const struct csv_record *record,
    const struct csv_field *field, size_t column, bool rejected)
{
	struct value *value = &reading->values[column];
	struct fault fault;

	if (cell_read(&reading->readers[column], field,
		reading->dataset->row_count, value, &fault)) {
		if (value->padded)
			tell_padded(reading, record, (int)column);
		return true;
	}
	if (rejected)
		tell(reading, DIAG_REJECTED, record, (int)column, &fault);
	else
		reject(reading, record, (int)column, &fault);
	return false;
}

/* Reads all cells; every fault is told, the first one rejects the row. */
static bool
read_cells(struct reading *reading, const struct csv_record *record)
{
	static const char nothing[1 + CSV_PADDING];
	static const struct csv_field empty = { nothing, 0 };
	size_t row = reading->dataset->row_count;
	bool ok = true;

	for (size_t c = 0; c < reading->schema->column_count; c++) {
		const struct cell_reader *reader = &reading->readers[c];
		const struct csv_field *field =
		    reader->field < 0 ? &empty : &record->fields[reader->field];
		const uint32_t starts[] = { 0, (uint32_t)field->length + 1 };
		const struct cells cell = { field->text, starts, 0, 1 };

		if (reader->plain == NULL ||
		    reader->plain(reader, &cell, row, &reading->values[c]) == 0)
			ok = take_cell(reading, record, field, c, !ok) && ok;
	}
	return ok;
}

SELDOM static void
leave_out_again(
    struct reading *reading, const struct csv_record *record, int earlier)
{
	const struct fault twice = { "duplicate",
		arena_printf(&reading->scratch,
		    MESSAGE("is the same as the row on line %d and is left "
			    "out"),
		    earlier) };

	reading->dataset->duplicates++;
	tell(reading, DIAG_WARNING, record, -1, &twice);
}

SELDOM static void
reject_other(
    struct reading *reading, const struct csv_record *record, int earlier)
{
	const struct fault conflict = { "key",
		arena_printf(&reading->scratch,
		    MESSAGE("has the same %s as the row on line %d, and other "
			    "content; leave the right one"),
		    reading->key_names, earlier) };

	reject(reading, record, -1, &conflict);
}

static bool
enter_row(struct reading *reading, const struct csv_record *record)
{
	size_t row;

	if (!keys_find(reading, &row)) {
		store_keep(reading, record->line);
		return true;
	}
	if (keys_same_row(reading, row))
		leave_out_again(reading, record, reading->dataset->lines[row]);
	else
		reject_other(reading, record, reading->dataset->lines[row]);
	return false;
}

SELDOM static void
reject_fields(struct reading *reading, const struct csv_record *record)
{
	const struct fault fault = { "fields",
		arena_printf(&reading->scratch,
		    MESSAGE(
			"has %zu fields, the header has %zu; check delimiters "
			"and quotes"),
		    record->count, reading->field_count) };

	reject(reading, record, -1, &fault);
	lines_skip(reading);
}

/* Reads and checks the row; false: it has been told why it is not kept. */
static bool
keep_row(struct reading *reading, const struct csv_record *record)
{
	struct fault fault;
	int column = -1;

	if (!read_cells(reading, record))
		return false;
	if (row_check(
		&reading->check, reading->dataset->row_count, &column, &fault))
		return enter_row(reading, record);
	reject(reading, record, column, &fault);
	return false;
}

/* The sums of an export have what we leave out. */
SELDOM static void
add_left_out(struct reading *reading)
{
	const struct dataset *dataset = reading->dataset;

	for (size_t c = 0; c < reading->schema->column_count; c++)
		if (reading->sums[c].wanted && !reading->sums[c].unknown)
			reading->sums[c].left_out +=
			    dataset->columns[c].numbers[dataset->row_count];
}

static void
take_row(struct reading *reading, const struct csv_record *record)
{
	reading->dataset->read++;
	if (record->count != reading->field_count)
		reject_fields(reading, record);
	else if (!keep_row(reading, record))
		add_left_out(reading);
}

static bool
take_record(void *user, const struct csv_record *record)
{
	struct reading *reading = user;
	struct csv_record kept;

	if (reading->has_header && record->count == reading->field_count &&
	    lines_begins_row(
		reading, record->fields[0].text, record->fields[0].length)) {
		take_row(reading, record);
		return true;
	}
	kept = *record;
	if (reading->has_header) {
		if (lines_is_row(reading, &kept))
			take_row(reading, &kept);
	} else if (!lines_is_separator(reading, &kept)) {
		lines_trim_header(reading, &kept);
		header_take(reading, &kept);
	}
	return !reading->refused;
}

/* --- the delivery --- */

static void
prepare_reader(struct reading *reading, size_t c)
{
	const struct column_schema *column = &reading->schema->columns[c];
	struct cell_reader *reader = &reading->readers[c];

	cell_reader_init(reader, column);
	reader->dialect = reading->dialect;
	if (column->type == COLUMN_ID)
		reader->ids =
		    id_pool_kind(reading->pool, column_id_kind(column));
	reader->ids_arena = reading->pool->arena;
	reader->arena = reading->arena;
	reader->sum = &reading->sums[c];
	reader->cells = &reading->dataset->columns[c];
}

/* No file has more rows than lines. */
static void
prepare(struct reading *reading, const struct bytes *bytes)
{
	const struct schema *schema = reading->schema;
	struct dataset *dataset = reading->dataset;
	size_t rows = 1 + mask_count(bytes->data, bytes->length, '\n');

	dataset->lines = ARENA_ROOM(reading->arena, int, rows);
	reading->readers = ARENA_ARRAY(
	    &reading->scratch, struct cell_reader, schema->column_count);
	dataset->field_of =
	    ARENA_ARRAY(reading->arena, int, schema->column_count);
	reading->values =
	    ARENA_ARRAY(&reading->scratch, struct value, schema->column_count);
	reading->sums =
	    ARENA_ARRAY(&reading->scratch, struct sum, schema->column_count);
	for (size_t i = 0; i < schema->column_count; i++) {
		dataset->columns[i].schema = &schema->columns[i];
		store_open_column(&dataset->columns[i], rows, reading->arena);
		reading->sums[i].wanted = dataset->columns[i].numbers != NULL;
		prepare_reader(reading, i);
	}
	keys_open(reading, rows);
}

/* What no byte of the file may be; false: it is refused. */
static bool
check_bytes(struct reading *reading, struct bytes *bytes)
{
	const char *path = reading->dataset->path;

	if (bytes->length == 0) {
		diag_error(reading->diag, pos_file(path), "empty",
		    "is empty; a register without rows still has its header "
		    "row");
		return false;
	}
	/* Codes are sought in the text: a dash is another byte in each
	 * encoding. */
	return encoding_decode(path, reading->dialect->encoding,
		   &reading->scratch, reading->diag, bytes) &&
	       identity_check(path, bytes, reading->diag);
}

static void
read_bytes(struct reading *reading, struct bytes *bytes)
{
	const char *path = reading->dataset->path;

	reading->dataset->size = bytes->length;
	if (reading->hash)
		hash_sha256(
		    bytes->data, bytes->length, reading->dataset->sha256);
	if (!check_bytes(reading, bytes)) {
		reading->refused = true;
		return;
	}
	prepare(reading, bytes);
	if (!csv_read_by_blocks(path, bytes->data, bytes->length,
		reading->dialect->delimiter, take_record, blocks_take, reading,
		reading->diag))
		reading->refused = true;
	if (!reading->has_header && !reading->refused) {
		diag_error(reading->diag, pos_file(path), "empty",
		    "has no header row; put the columns' names first");
		reading->refused = true;
	}
	store_finish(reading);
	notes_finish(&reading->notes);
}

struct dataset *
registers_read(const struct schema *schema, const char *path, int32_t month,
    const char *area, const struct dialect *dialect,
    const struct mapping *mapping, bool hash, struct id_pool *pool,
    struct arena *arena, struct diag *diag)
{
	struct dataset *dataset = ARENA_NEW(arena, struct dataset);
	struct reading reading = { .schema = schema,
		.dialect = mapping != NULL ? &mapping->dialect : dialect,
		.mapping =
		    mapping != NULL && mapping->has_columns ? mapping : NULL,
		.hash = hash,
		.dataset = dataset,
		.diag = diag,
		.arena = arena,
		.pool = pool };
	struct bytes bytes;

	dataset->schema = schema;
	dataset->path = path;
	dataset->dialect = *reading.dialect;
	dataset->month = month;
	dataset->first_day = DAY_NONE;
	dataset->last_day = DAY_NONE;
	notes_init(&reading.notes, dataset, arena, diag);
	arena_init(&reading.scratch);
	dataset->columns =
	    ARENA_ARRAY(arena, struct column, schema->column_count);
	row_check_init(&reading.check, schema, dataset->columns, area, month,
	    &reading.scratch);
	if (file_read(path, &reading.scratch, diag, &bytes))
		read_bytes(&reading, &bytes);
	else
		reading.refused = true;
	arena_release(&reading.scratch);
	if (reading.refused)
		return NULL;
	assert(dataset->read == dataset->row_count + dataset->rejected_count +
				    dataset->duplicates);
	return dataset;
}
