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
#include "base/str.h"

#include <assert.h>
#include <string.h>

struct delivery {
	const struct schema *schema;
	const struct dialect *dialect;
	struct row_check check;
	struct dataset *dataset;
	struct notes notes;
	struct diag *diag;
	struct arena *arena;
	struct arena scratch; /* texts of faults; the table of keys */
	struct id_pool *pool;
	struct ids **ids; /* of each column, or NULL */
	bool has_header;
	bool refused;
	size_t field_count; /* the header's */
	int *places;	    /* of each field: column's index, or -1 */
	int *field_of;	    /* of each column: field's index, or -1 */
	struct value *values;
	size_t slot_count; /* a power of two */
	uint32_t *slots;   /* row + 1 */
};

static struct pos
line_pos(const struct delivery *delivery, int line)
{
	return (struct pos){ delivery->dataset->path, line, 0 };
}

/* --- header --- */

static void
warn_unknown_column(
    struct delivery *delivery, const struct csv_record *record, size_t at)
{
	const struct schema *schema = delivery->schema;
	const char **names =
	    ARENA_ARRAY(&delivery->scratch, const char *, schema->column_count);
	const char *nearest;

	for (size_t i = 0; i < schema->column_count; i++)
		names[i] = schema->columns[i].name;
	nearest =
	    str_nearest(record->fields[at].text, names, schema->column_count);
	if (nearest != NULL)
		diag_warning(delivery->diag, line_pos(delivery, record->line),
		    "column",
		    "column %zu of the header is not known and is left out; "
		    "is it %s?",
		    at + 1, nearest);
	else
		diag_warning(delivery->diag, line_pos(delivery, record->line),
		    "column",
		    "column %zu of the header is not known and is left out",
		    at + 1);
}

static void
refuse_header(
    struct delivery *delivery, int line, const char *column, const char *what)
{
	diag_error(delivery->diag, line_pos(delivery, line), "header",
	    "the column %s %s", column, what);
	delivery->refused = true;
}

static void
check_columns(struct delivery *delivery, const struct csv_record *record)
{
	const struct schema *schema = delivery->schema;

	for (size_t c = 0; c < schema->column_count; c++) {
		size_t seen = 0;

		delivery->field_of[c] = -1;
		for (size_t i = 0; i < delivery->field_count; i++) {
			if (delivery->places[i] != (int)c)
				continue;
			delivery->field_of[c] = (int)i;
			seen++;
		}
		if (seen > 1)
			refuse_header(delivery, record->line,
			    schema->columns[c].name,
			    "stands twice in the header; leave one of them");
		if (seen == 0 && schema->columns[c].required)
			refuse_header(delivery, record->line,
			    schema->columns[c].name,
			    "is missing in the header; add it, or check the "
			    "delimiter");
	}
}

static void
take_header(struct delivery *delivery, const struct csv_record *record)
{
	delivery->has_header = true;
	delivery->field_count = record->count;
	delivery->places = ARENA_ARRAY(&delivery->scratch, int, record->count);
	for (size_t i = 0; i < record->count; i++) {
		delivery->places[i] =
		    schema_column(delivery->schema, record->fields[i].text);
		if (delivery->places[i] < 0)
			warn_unknown_column(delivery, record, i);
	}
	check_columns(delivery, record);
}

/* --- keys --- */

static bool
same_cell(const struct delivery *delivery, size_t column, size_t row)
{
	const struct column *c = &delivery->dataset->columns[column];
	const struct value *value = &delivery->values[column];

	if (c->given[row] != (uint8_t)value->given)
		return false;
	if (!value->given)
		return true;
	if (c->numbers != NULL)
		return c->numbers[row] == value->number;
	if (c->days != NULL)
		return c->days[row] == value->number;
	if (c->ids != NULL)
		return c->ids[row] == value->number;
	if (c->codes != NULL)
		return c->codes[row] == value->number;
	return str_equal(c->texts[row], value->text);
}

/* Whether the row at hand equals an accepted one, in its key or altogether. */
static bool
same_row(const struct delivery *delivery, size_t row, bool key_only)
{
	const struct schema *schema = delivery->schema;

	for (size_t i = 0; i < schema->column_count; i++)
		if ((schema->columns[i].key || !key_only) &&
		    !same_cell(delivery, i, row))
			return false;
	return true;
}

static uint64_t
hash_key(const struct delivery *delivery)
{
	const struct schema *schema = delivery->schema;
	uint64_t hash = 0;

	for (size_t i = 0; i < schema->column_count; i++) {
		const struct value *value = &delivery->values[i];

		if (!schema->columns[i].key)
			continue;
		hash = hash * 0x9E3779B97F4A7C15u + 1;
		if (value->text != NULL)
			hash ^= hash_bytes(value->text, strlen(value->text));
		else
			hash ^=
			    hash_bytes(&value->number, sizeof(value->number));
	}
	return hash;
}

/* The slot of a row with this key, or the free one that it will have. */
static size_t
find_key(const struct delivery *delivery)
{
	size_t mask = delivery->slot_count - 1;
	size_t slot = (size_t)hash_key(delivery) & mask;

	while (delivery->slots[slot] != 0 &&
	       !same_row(delivery, delivery->slots[slot] - 1, true))
		slot = (slot + 1) & mask;
	return slot;
}

/* --- rows --- */

static void
accept_row(struct delivery *delivery, int line)
{
	struct dataset *dataset = delivery->dataset;
	size_t row = dataset->row_count++;
	int32_t day;

	dataset->lines[row] = line;
	for (size_t i = 0; i < delivery->schema->column_count; i++) {
		struct column *c = &dataset->columns[i];
		const struct value *value = &delivery->values[i];

		c->given[row] = value->given;
		if (c->numbers != NULL)
			c->numbers[row] = value->number;
		else if (c->days != NULL)
			c->days[row] =
			    value->given ? (int32_t)value->number : DAY_NONE;
		else if (c->ids != NULL)
			c->ids[row] = (uint32_t)value->number;
		else if (c->codes != NULL)
			c->codes[row] = (uint16_t)value->number;
		else
			c->texts[row] = value->text;
	}
	if (!row_own_day(delivery->schema, delivery->values, &day))
		return;
	if (dataset->first_day == DAY_NONE || day < dataset->first_day)
		dataset->first_day = day;
	if (dataset->last_day == DAY_NONE || day > dataset->last_day)
		dataset->last_day = day;
}

/* Tells a fault at the cell of a column, or at the row when it is -1. */
static void
tell(struct delivery *delivery, const struct csv_record *record, int column,
    const struct fault *fault)
{
	const char *name =
	    column < 0 ? "" : delivery->schema->columns[column].name;
	int line = record->line, place = 0;

	if (column >= 0 && delivery->field_of[column] >= 0)
		csv_field_place(
		    record, (size_t)delivery->field_of[column], &line, &place);
	notes_warn(
	    &delivery->notes, line, place, fault->rule, name, fault->text);
}

static void
reject(struct delivery *delivery, const struct csv_record *record, int column,
    const struct fault *fault)
{
	tell(delivery, record, column, fault);
	notes_reject(&delivery->notes, record->line,
	    column < 0 ? "" : delivery->schema->columns[column].name,
	    fault->rule);
}

/* Reads all cells; every fault is told, the first one rejects the row. */
static bool
read_cells(struct delivery *delivery, const struct csv_record *record)
{
	static const struct csv_field empty = { "", 0 };
	const struct schema *schema = delivery->schema;
	bool ok = true;

	for (size_t c = 0; c < schema->column_count; c++) {
		const struct column_schema *column = &schema->columns[c];
		const struct csv_field *field =
		    delivery->field_of[c] < 0
			? &empty
			: &record->fields[delivery->field_of[c]];
		struct fault fault;

		if (value_read(column, field, delivery->dialect,
			delivery->ids[c], delivery->pool->arena,
			delivery->arena, &delivery->values[c], &fault))
			continue;
		if (ok)
			reject(delivery, record, (int)c, &fault);
		else
			tell(delivery, record, (int)c, &fault);
		ok = false;
	}
	return ok;
}

static void
enter_row(struct delivery *delivery, const struct csv_record *record)
{
	static const struct fault conflict = { "key",
		"has the key of an earlier row but other content; leave the "
		"right one" };
	static const struct fault twice = { "duplicate",
		"is the same as an earlier row and is left out" };
	size_t slot = find_key(delivery);

	if (delivery->slots[slot] == 0) {
		delivery->slots[slot] =
		    (uint32_t)delivery->dataset->row_count + 1;
		accept_row(delivery, record->line);
	} else if (same_row(delivery, delivery->slots[slot] - 1, false)) {
		delivery->dataset->duplicates++;
		tell(delivery, record, -1, &twice);
	} else {
		reject(delivery, record, -1, &conflict);
	}
}

static void
take_row(struct delivery *delivery, const struct csv_record *record)
{
	struct fault fault;
	int column = -1;

	delivery->dataset->read++;
	if (record->count != delivery->field_count) {
		fault.rule = "fields";
		fault.text = arena_printf(&delivery->scratch,
		    "has %zu fields, the header has %zu; check delimiters "
		    "and quotes",
		    record->count, delivery->field_count);
		reject(delivery, record, -1, &fault);
		return;
	}
	if (!read_cells(delivery, record))
		return;
	if (!row_check(&delivery->check, delivery->values, &column, &fault)) {
		reject(delivery, record, column, &fault);
		return;
	}
	enter_row(delivery, record);
}

static bool
take_record(void *user, const struct csv_record *record)
{
	struct delivery *delivery = user;

	if (!delivery->has_header)
		take_header(delivery, record);
	else
		take_row(delivery, record);
	return !delivery->refused;
}

/* --- the delivery --- */

static void
allocate_column(struct column *column, size_t rows, struct arena *arena)
{
	column->given = ARENA_ARRAY(arena, uint8_t, rows);
	switch (column->schema->type) {
	case COLUMN_ID:
		column->ids = ARENA_ARRAY(arena, uint32_t, rows);
		break;
	case COLUMN_DATE:
	case COLUMN_MONTH:
		column->days = ARENA_ARRAY(arena, int32_t, rows);
		break;
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		column->numbers = ARENA_ARRAY(arena, int64_t, rows);
		break;
	case COLUMN_CODE:
	case COLUMN_YESNO:
		column->codes = ARENA_ARRAY(arena, uint16_t, rows);
		break;
	case COLUMN_TEXT:
		column->texts = ARENA_ARRAY(arena, const char *, rows);
		break;
	}
}

/* No file has more rows than lines. */
static void
prepare(struct delivery *delivery, const struct bytes *bytes)
{
	const struct schema *schema = delivery->schema;
	struct dataset *dataset = delivery->dataset;
	size_t rows = 1;

	for (const char *at = bytes->data;
	     (at = memchr(at, '\n',
		  bytes->length - (size_t)(at - bytes->data))) != NULL;
	     at++)
		rows++;
	dataset->lines = ARENA_ARRAY(delivery->arena, int, rows);
	dataset->columns =
	    ARENA_ARRAY(delivery->arena, struct column, schema->column_count);
	delivery->ids =
	    ARENA_ARRAY(&delivery->scratch, struct ids *, schema->column_count);
	delivery->field_of =
	    ARENA_ARRAY(&delivery->scratch, int, schema->column_count);
	delivery->values =
	    ARENA_ARRAY(&delivery->scratch, struct value, schema->column_count);
	for (size_t i = 0; i < schema->column_count; i++) {
		const struct column_schema *column = &schema->columns[i];

		dataset->columns[i].schema = column;
		allocate_column(&dataset->columns[i], rows, delivery->arena);
		if (column->type == COLUMN_ID)
			delivery->ids[i] = id_pool_kind(
			    delivery->pool, column_id_kind(column));
	}
	delivery->slot_count = 16;
	while (delivery->slot_count < rows * 2)
		delivery->slot_count *= 2;
	delivery->slots =
	    ARENA_ARRAY(&delivery->scratch, uint32_t, delivery->slot_count);
}

static void
read_bytes(struct delivery *delivery, const struct bytes *bytes)
{
	const char *path = delivery->dataset->path;

	hash_sha256(bytes->data, bytes->length, delivery->dataset->sha256);
	if (bytes->length == 0) {
		diag_error(delivery->diag, pos_file(path), "empty",
		    "is empty; a register without rows still has its header "
		    "row");
		delivery->refused = true;
		return;
	}
	prepare(delivery, bytes);
	if (!csv_read(path, bytes->data, bytes->length,
		delivery->dialect->delimiter, take_record, delivery,
		&delivery->scratch, delivery->diag))
		delivery->refused = true;
	if (!delivery->has_header && !delivery->refused) {
		diag_error(delivery->diag, pos_file(path), "empty",
		    "has no header row; put the columns' names first");
		delivery->refused = true;
	}
	notes_finish(&delivery->notes);
}

struct dataset *
registers_read(const struct schema *schema, const char *path, int32_t month,
    const char *area, const struct dialect *dialect, struct id_pool *pool,
    struct arena *arena, struct diag *diag)
{
	struct dataset *dataset = ARENA_NEW(arena, struct dataset);
	struct delivery delivery = { .schema = schema,
		.dialect = dialect,
		.dataset = dataset,
		.diag = diag,
		.arena = arena,
		.pool = pool,
		.check = { schema, area, month, NULL },
		.notes = { .dataset = dataset, .arena = arena, .diag = diag } };
	struct bytes bytes;

	dataset->schema = schema;
	dataset->path = path;
	dataset->month = month;
	dataset->first_day = DAY_NONE;
	dataset->last_day = DAY_NONE;
	arena_init(&delivery.scratch);
	delivery.check.arena = &delivery.scratch;
	if (file_read(path, &delivery.scratch, diag, &bytes))
		read_bytes(&delivery, &bytes);
	else
		delivery.refused = true;
	arena_release(&delivery.scratch);
	if (delivery.refused)
		return NULL;
	assert(dataset->read == dataset->row_count + dataset->rejected_count +
				    dataset->duplicates);
	return dataset;
}
