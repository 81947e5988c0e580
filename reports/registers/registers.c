/*
 * A delivery: header → columns, each record → typed values → rules → the
 * dataset's columns, or the list of rejected rows.  A key that was seen before
 * is a duplicate when the whole row is the same, and rejected otherwise.
 */
#include "registers/registers.h"
#include "registers/registers-imp.h"

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
static void
tell(struct reading *reading, enum diag_kind kind,
    const struct csv_record *record, int column, const struct fault *fault)
{
	const char *name =
	    column < 0 ? "" : reading->schema->columns[column].name;
	int line = record->line, place = 1;

	if (column >= 0 && reading->dataset->field_of[column] >= 0)
		csv_field_place(record,
		    (size_t)reading->dataset->field_of[column], &line, &place);
	notes_tell(
	    &reading->notes, kind, line, place, fault->rule, name, fault->text);
}

static void
reject(struct reading *reading, const struct csv_record *record, int column,
    const struct fault *fault)
{
	tell(reading, DIAG_REJECTED, record, column, fault);
	notes_reject(&reading->notes, record->line,
	    column < 0 ? "" : reading->schema->columns[column].name,
	    fault->rule);
}

/* False: *fault tells why. */
static bool
read_cell(struct reading *reading, size_t c, const struct csv_field *field,
    struct fault *fault)
{
	struct value *value = &reading->values[c];
	struct csv_field meant = *field;

	if (memo_find(&reading->memos[c], field, value))
		return true;
	if (reading->mapped[c] != NULL)
		meant = mapping_apply(reading->mapped[c], field);
	if (!value_read(&reading->schema->columns[c], &meant, reading->dialect,
		reading->ids[c], reading->pool->arena, reading->arena, value,
		fault))
		return false;
	if (!value->padded)
		memo_keep(&reading->memos[c], field, value);
	return true;
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

/* Reads all cells; every fault is told, the first one rejects the row. */
static bool
read_cells(struct reading *reading, const struct csv_record *record)
{
	static const struct csv_field empty = { "", 0 };
	bool ok = true;

	for (size_t c = 0; c < reading->schema->column_count; c++) {
		int at = reading->dataset->field_of[c];
		struct fault fault;
		bool read = read_cell(
		    reading, c, at < 0 ? &empty : &record->fields[at], &fault);

		lines_add(reading, c, read);
		if (read && reading->values[c].padded)
			tell_padded(reading, record, (int)c);
		if (read)
			continue;
		if (ok)
			reject(reading, record, (int)c, &fault);
		else
			tell(reading, DIAG_REJECTED, record, (int)c, &fault);
		ok = false;
	}
	return ok;
}

static void
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

static void
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

static void
enter_row(struct reading *reading, const struct csv_record *record)
{
	size_t row;

	if (!keys_find(reading, &row))
		store_row(reading, record->line);
	else if (keys_same_row(reading, row))
		leave_out_again(reading, record, reading->dataset->lines[row]);
	else
		reject_other(reading, record, reading->dataset->lines[row]);
}

static void
take_row(struct reading *reading, const struct csv_record *record)
{
	struct fault fault;
	int column = -1;

	reading->dataset->read++;
	if (record->count != reading->field_count) {
		fault.rule = "fields";
		fault.text = arena_printf(&reading->scratch,
		    MESSAGE(
			"has %zu fields, the header has %zu; check delimiters "
			"and quotes"),
		    record->count, reading->field_count);
		reject(reading, record, -1, &fault);
		lines_skip(reading);
		return;
	}
	if (!read_cells(reading, record))
		return;
	if (!row_check(&reading->check, reading->values, &column, &fault)) {
		reject(reading, record, column, &fault);
		return;
	}
	enter_row(reading, record);
}

static bool
take_record(void *user, const struct csv_record *record)
{
	struct reading *reading = user;
	struct csv_record kept = *record;

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

/* No file has more rows than lines. */
static void
prepare(struct reading *reading, const struct bytes *bytes)
{
	const struct schema *schema = reading->schema;
	struct dataset *dataset = reading->dataset;
	size_t rows = 1;

	for (const char *at = bytes->data;
	     (at = memchr(at, '\n',
		  bytes->length - (size_t)(at - bytes->data))) != NULL;
	     at++)
		rows++;
	dataset->lines = ARENA_ARRAY(reading->arena, int, rows);
	dataset->columns =
	    ARENA_ARRAY(reading->arena, struct column, schema->column_count);
	reading->ids =
	    ARENA_ARRAY(&reading->scratch, struct ids *, schema->column_count);
	reading->mapped = ARENA_ARRAY(&reading->scratch,
	    const struct mapped_column *, schema->column_count);
	dataset->field_of =
	    ARENA_ARRAY(reading->arena, int, schema->column_count);
	reading->values =
	    ARENA_ARRAY(&reading->scratch, struct value, schema->column_count);
	reading->sums =
	    ARENA_ARRAY(&reading->scratch, struct sum, schema->column_count);
	reading->memos =
	    ARENA_ARRAY(&reading->scratch, struct memo, schema->column_count);
	for (size_t i = 0; i < schema->column_count; i++) {
		const struct column_schema *column = &schema->columns[i];

		dataset->columns[i].schema = column;
		memo_open(&reading->memos[i], column->type);
		store_open_column(&dataset->columns[i], rows, reading->arena);
		reading->sums[i].wanted = dataset->columns[i].numbers != NULL;
		if (column->type == COLUMN_ID)
			reading->ids[i] =
			    id_pool_kind(reading->pool, column_id_kind(column));
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

	hash_sha256(bytes->data, bytes->length, reading->dataset->sha256);
	if (!check_bytes(reading, bytes)) {
		reading->refused = true;
		return;
	}
	prepare(reading, bytes);
	if (!csv_read(path, bytes->data, bytes->length,
		reading->dialect->delimiter, take_record, reading,
		&reading->scratch, reading->diag))
		reading->refused = true;
	if (!reading->has_header && !reading->refused) {
		diag_error(reading->diag, pos_file(path), "empty",
		    "has no header row; put the columns' names first");
		reading->refused = true;
	}
	notes_finish(&reading->notes);
}

struct dataset *
registers_read(const struct schema *schema, const char *path, int32_t month,
    const char *area, const struct dialect *dialect,
    const struct mapping *mapping, struct id_pool *pool, struct arena *arena,
    struct diag *diag)
{
	struct dataset *dataset = ARENA_NEW(arena, struct dataset);
	struct reading reading = { .schema = schema,
		.dialect = mapping != NULL ? &mapping->dialect : dialect,
		.mapping =
		    mapping != NULL && mapping->has_columns ? mapping : NULL,
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
	row_check_init(&reading.check, schema, area, month, &reading.scratch);
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
