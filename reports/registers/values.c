/* One cell: text in, a typed value or the reason why not. */
#include "registers/registers-imp.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/message.h"
#include "base/decimal.h"
#include "base/str.h"
#include "base/utf8.h"

#include <assert.h>
#include <string.h>
#include <strings.h>

#define ID_LENGTH_MAX 40
#define TEXT_LENGTH_MAX 4096

static bool
refuse(struct fault *fault, const char *rule, const char *text)
{
	fault->rule = rule;
	fault->text = text;
	return false;
}

void
cell_reader_init(struct cell_reader *reader, const struct column_schema *column)
{
	*reader = (struct cell_reader){ .field = -1,
		.column = column,
		.scale = column_scale(column),
		.min = INT64_MIN,
		.max = INT64_MAX };
	if (column->has_min && column->negative_column < 0)
		reader->min = column->min;
	if (column->has_max)
		reader->max = column->max;
}

static bool
is_id_character(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	       (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
}

static bool
is_id(const char *text, size_t length)
{
	if (length == 0 || length > ID_LENGTH_MAX)
		return false;
	for (size_t i = 0; i < length; i++)
		if (!is_id_character(text[i]))
			return false;
	return true;
}

/* An id that was met before has been looked at. */
uint32_t
id_read(const struct cell_reader *reader, const char *text, size_t length)
{
	uint32_t number = ids_find(reader->ids, text, length);

	if (number == IDS_NONE && is_id(text, length))
		number =
		    ids_number(reader->ids, text, length, reader->ids_arena);
	return number;
}

static bool
read_id(const struct cell_reader *reader, const struct csv_field *field,
    struct value *value, struct fault *fault)
{
	uint32_t number = id_read(reader, field->text, field->length);

	value->number = number;
	return number != IDS_NONE ||
	       refuse(fault, "id",
		   "expected an id of letters a-z, digits, - and _, at most 40 "
		   "of them");
}

static bool
read_day(
    const struct csv_field *field, struct value *value, struct fault *fault)
{
	int32_t day;

	if (!day_parse(field->text, field->length, &day))
		return refuse(fault, "date",
		    "expected a day like 1.2.2024 or 2024-02-01");
	value->number = day;
	return true;
}

static bool
read_month(
    const struct csv_field *field, struct value *value, struct fault *fault)
{
	int32_t month;

	if (!month_parse(field->text, field->length, &month))
		return refuse(fault, "month", "expected a month like 2024-02");
	value->number = month;
	return true;
}

const char *
limit_text(const struct column_schema *column, int64_t limit, char *text)
{
	struct fraction fraction;
	bool ok = fraction_make(
	    limit, column_scale(column) == 2 ? 100 : 1, &fraction);

	assert(ok);
	fraction_exact(fraction, text);
	return text;
}

SELDOM static bool
refuse_range(const struct cell_reader *reader, struct fault *fault)
{
	const struct column_schema *column = reader->column;
	struct arena *arena = reader->arena;
	char min[FRACTION_TEXT_SIZE], max[FRACTION_TEXT_SIZE];

	limit_text(column, column->min, min);
	limit_text(column, column->max, max);
	if (column->has_min && column->has_max)
		return refuse(fault, "range",
		    arena_printf(arena,
			MESSAGE("expected a number from %s to %s"), min, max));
	return refuse(fault, "range",
	    column->has_max
		? arena_printf(
		      arena, MESSAGE("expected a number of at most %s"), max)
		: arena_printf(
		      arena, MESSAGE("expected a number of at least %s"), min));
}

SELDOM static bool
refuse_number(const struct cell_reader *reader, enum decimal_fault why,
    struct fault *fault)
{
	int scale = reader->scale;

	switch (why) {
	case DECIMAL_OK:
		break;
	case DECIMAL_NOT_A_NUMBER:
		return refuse(fault, "number",
		    scale == 0 ? "expected a whole number in digits only"
			       : arena_printf(reader->arena,
				     MESSAGE("expected a number in digits with "
					     "\"%c\" before the "
					     "decimals, without spaces or "
					     "signs of thousands"),
				     reader->dialect->decimal_mark));
	case DECIMAL_TOO_MANY_PLACES:
		return refuse(fault, "places",
		    scale == 0 ? "expected a whole number"
			       : MESSAGE("expected at most two decimals"));
	case DECIMAL_OVERFLOW:
		return refuse(fault, "overflow", "expected a smaller number");
	}
	return false;
}

static bool
read_number(const struct cell_reader *reader, const struct csv_field *field,
    struct value *value, struct fault *fault)
{
	enum decimal_fault why = decimal_parse(field->text, field->length,
	    reader->dialect->decimal_mark, reader->scale, &value->number);

	if (why != DECIMAL_OK)
		return refuse_number(reader, why, fault);
	if (value->number < reader->min || value->number > reader->max)
		return refuse_range(reader, fault);
	return true;
}

/* What was expected of a cell that is no code, more closely where it is nearly
 * one. */
static const char *
say_code(const struct cell_reader *reader, const struct csv_field *field)
{
	const struct code_list *list = reader->column->codes;
	struct arena *arena = reader->arena;

	if (reader->column->type == COLUMN_YESNO)
		return MESSAGE("expected K or E");
	if (strchr(list->name, '+') != NULL)
		return arena_printf(arena,
		    MESSAGE("expected a code of the lists %s; see input/codes"),
		    list->name);
	for (size_t i = 0; i < list->count; i++) {
		const struct code *code = &list->codes[i];

		if (strcasecmp(code->text, field->text) == 0)
			return arena_printf(arena,
			    MESSAGE("expected the code in the capital or small "
				    "letters of the list %s; see "
				    "input/codes/%s.csv"),
			    list->name, list->name);
		if (reader->mapped == NULL && code->label != NULL &&
		    str_equal(code->label, field->text))
			return arena_printf(arena,
			    MESSAGE("expected a code of the list %s and not "
				    "its name; see input/codes/%s.csv, or "
				    "declare what the name means in "
				    "county.yaml (mappings: codes)"),
			    list->name, list->name);
	}
	return arena_printf(arena,
	    MESSAGE("expected a code of the list %s; see input/codes/%s.csv"),
	    list->name, list->name);
}

SELDOM static bool
refuse_code(const struct cell_reader *reader, const struct csv_field *field,
    struct fault *fault)
{
	const char *text = say_code(reader, field);

	if (reader->mapped != NULL)
		text = arena_printf(reader->arena,
		    MESSAGE("%s, or declare what the value means in "
			    "county.yaml (mappings: codes)"),
		    message_text(text));
	return refuse(fault, "code", text);
}

static bool
read_code(const struct cell_reader *reader, const struct csv_field *field,
    struct value *value, struct fault *fault)
{
	value->number =
	    code_list_find(reader->column->codes, field->text, field->length);
	return value->number >= 0 || refuse_code(reader, field, fault);
}

static bool
read_empty(const struct column_schema *column, struct value *value,
    struct fault *fault)
{
	if (column->default_code >= 0) {
		value->given = true;
		value->number = column->default_code;
		return true;
	}
	if (column->required)
		return refuse(
		    fault, "required", "expected a value; every row needs one");
	return true;
}

/* Blanks around a text are none of it. */
SELDOM static bool
read_text(const struct cell_reader *reader, const struct csv_field *whole,
    struct value *value, struct fault *fault)
{
	const struct csv_field trimmed = spelling_trim(whole);
	const struct csv_field *field = &trimmed;

	if (field->length == 0) {
		value->given = false;
		return read_empty(reader->column, value, fault);
	}
	if (field->length > TEXT_LENGTH_MAX)
		return refuse(
		    fault, "text-size", "expected a text of at most 4 KiB");
	for (const char *at = field->text; at < field->text + field->length;)
		if (utf8_is_unseen(utf8_next(&at)))
			return refuse(fault, "control",
			    "expected a text without control characters and "
			    "marks of direction");
	value->text = arena_strndup(reader->arena, field->text, field->length);
	return true;
}

/* Reads the cell as it stands. */
static bool
read_cell(const struct cell_reader *reader, const struct csv_field *field,
    struct value *value, struct fault *fault)
{
	*value = (struct value){ .given = field->length > 0 };
	if (field->length == 0)
		return read_empty(reader->column, value, fault);
	switch (reader->column->type) {
	case COLUMN_ID:
		return read_id(reader, field, value, fault);
	case COLUMN_DATE:
		return read_day(field, value, fault);
	case COLUMN_MONTH:
		return read_month(field, value, fault);
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		return read_number(reader, field, value, fault);
	case COLUMN_CODE:
	case COLUMN_YESNO:
		return read_code(reader, field, value, fault);
	case COLUMN_TEXT:
		return read_text(reader, field, value, fault);
	}
	return false;
}

/* Reads the cell as it may have been meant; it could not be read as it stands.
 */
SELDOM static bool
read_meant(const struct cell_reader *reader, const struct csv_field *field,
    struct value *value, struct fault *fault)
{
	struct csv_field meant;
	struct fault why;

	switch (spelling_find(reader->column, field, reader->dialect,
	    reader->arena, &meant, &why)) {
	case SPELLING_UNKNOWN:
		return false;
	case SPELLING_FOUND:
		return read_cell(reader, &meant, value, fault);
	case SPELLING_PADDED:
		if (!read_cell(reader, &meant, value, fault))
			return false;
		value->padded = true;
		return true;
	case SPELLING_FAULT:
		*fault = why;
		return false;
	}
	return false;
}

bool
value_read(const struct cell_reader *reader, const struct csv_field *field,
    struct value *value, struct fault *fault)
{
	return read_cell(reader, field, value, fault) ||
	       read_meant(reader, field, value, fault);
}

bool
cell_read(const struct cell_reader *reader, const struct csv_field *field,
    size_t row, struct value *value, struct fault *fault)
{
	const struct csv_field *means = field;
	struct csv_field mapped;

	if (reader->mapped != NULL) {
		mapped = mapping_apply(reader->mapped, field);
		means = &mapped;
	}
	if (!value_read(reader, means, value, fault)) {
		reader->sum->unknown = true;
		return false;
	}
	if (reader->memo != NULL && !value->padded)
		memo_keep(reader->memo, field->text, field->length, value);
	store_cell(reader->cells, row, value);
	return true;
}

bool
value_read_sum(const struct column_schema *column,
    const struct csv_field *field, const struct dialect *dialect,
    struct arena *arena, int64_t *sum)
{
	struct csv_field meant;
	struct fault fault;

	if (spelling_find(column, field, dialect, arena, &meant, &fault) !=
	    SPELLING_FOUND)
		meant = *field;
	return decimal_parse(meant.text, meant.length, dialect->decimal_mark,
		   column_scale(column), sum) == DECIMAL_OK;
}
