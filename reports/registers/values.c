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

static bool
is_id(const struct csv_field *field)
{
	return field->length <= ID_LENGTH_MAX &&
	       strspn(field->text,
		   "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
		   "0123456789_-") == field->length;
}

/* An id that was met before has been looked at. */
static bool
read_id(const struct csv_field *field, struct ids *ids, struct arena *ids_arena,
    struct value *value, struct fault *fault)
{
	uint32_t number;

	if (!ids_find(ids, field->text, field->length, &number)) {
		if (!is_id(field))
			return refuse(fault, "id",
			    "expected an id of letters a-z, digits, - and _, "
			    "at most 40 of them");
		number = ids_number(ids, field->text, field->length, ids_arena);
	}
	value->number = number;
	return true;
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
		      limit, column_scale(column) == 2 ? 100 : 1, &fraction) &&
		  fraction_exact(fraction, text);

	assert(ok);
	return text;
}

static bool
check_range(const struct column_schema *column, struct arena *arena,
    const struct value *value, struct fault *fault)
{
	char min[FRACTION_TEXT_SIZE], max[FRACTION_TEXT_SIZE];
	bool below = column->has_min && column->negative_column < 0 &&
		     value->number < column->min;
	bool above = column->has_max && value->number > column->max;

	if (!below && !above)
		return true;
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

static bool
read_number(const struct column_schema *column, const struct csv_field *field,
    const struct dialect *dialect, struct arena *arena, struct value *value,
    struct fault *fault)
{
	int scale = column_scale(column);

	switch (decimal_parse(field->text, field->length, dialect->decimal_mark,
	    scale, &value->number)) {
	case DECIMAL_OK:
		return check_range(column, arena, value, fault);
	case DECIMAL_NOT_A_NUMBER:
		return refuse(fault, "number",
		    scale == 0 ? "expected a whole number in digits only"
			       : arena_printf(arena,
				     MESSAGE("expected a number in digits with "
					     "\"%c\" before the "
					     "decimals, without spaces or "
					     "signs of thousands"),
				     dialect->decimal_mark));
	case DECIMAL_TOO_MANY_PLACES:
		return refuse(fault, "places",
		    scale == 0 ? "expected a whole number"
			       : MESSAGE("expected at most two decimals"));
	case DECIMAL_OVERFLOW:
		return refuse(fault, "overflow", "expected a smaller number");
	}
	return false;
}

/* What was expected of a cell that is no code, more closely where it is nearly
 * one. */
static const char *
say_code(const struct code_list *list, const struct csv_field *field,
    struct arena *arena)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct code *code = &list->codes[i];

		if (strcasecmp(code->text, field->text) == 0)
			return arena_printf(arena,
			    MESSAGE("expected the code in the capital or small "
				    "letters of the list %s; see "
				    "input/codes/%s.csv"),
			    list->name, list->name);
		if (code->label != NULL && str_equal(code->label, field->text))
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

static bool
read_code(const struct column_schema *column, const struct csv_field *field,
    struct arena *arena, struct value *value, struct fault *fault)
{
	const struct code_list *list = column->codes;
	int code = code_list_find(list, field->text, field->length);

	value->number = code;
	if (code >= 0)
		return true;
	if (column->type == COLUMN_YESNO)
		return refuse(fault, "code", "expected K or E");
	if (strchr(list->name, '+') != NULL)
		return refuse(fault, "code",
		    arena_printf(arena,
			MESSAGE("expected a code of the lists %s; see "
				"input/codes"),
			list->name));
	return refuse(fault, "code", say_code(list, field, arena));
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
static bool
read_text(const struct column_schema *column, const struct csv_field *whole,
    struct arena *arena, struct value *value, struct fault *fault)
{
	const struct csv_field trimmed = spelling_trim(whole);
	const struct csv_field *field = &trimmed;

	if (field->length == 0) {
		value->given = false;
		return read_empty(column, value, fault);
	}
	if (field->length > TEXT_LENGTH_MAX)
		return refuse(
		    fault, "text-size", "expected a text of at most 4 KiB");
	for (const char *at = field->text; at < field->text + field->length;)
		if (utf8_is_unseen(utf8_next(&at)))
			return refuse(fault, "control",
			    "expected a text without control characters and "
			    "marks of direction");
	value->text = arena_strndup(arena, field->text, field->length);
	return true;
}

/* Reads the cell as it stands. */
static bool
read_cell(const struct column_schema *column, const struct csv_field *field,
    const struct dialect *dialect, struct ids *ids, struct arena *ids_arena,
    struct arena *arena, struct value *value, struct fault *fault)
{
	memset(value, 0, sizeof(*value));
	if (field->length == 0)
		return read_empty(column, value, fault);
	value->given = true;
	switch (column->type) {
	case COLUMN_ID:
		return read_id(field, ids, ids_arena, value, fault);
	case COLUMN_DATE:
		return read_day(field, value, fault);
	case COLUMN_MONTH:
		return read_month(field, value, fault);
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		return read_number(column, field, dialect, arena, value, fault);
	case COLUMN_CODE:
	case COLUMN_YESNO:
		return read_code(column, field, arena, value, fault);
	case COLUMN_TEXT:
		return read_text(column, field, arena, value, fault);
	}
	return false;
}

bool
value_read(const struct column_schema *column, const struct csv_field *field,
    const struct dialect *dialect, struct ids *ids, struct arena *ids_arena,
    struct arena *arena, struct value *value, struct fault *fault)
{
	struct csv_field meant;
	struct fault why;

	if (read_cell(
		column, field, dialect, ids, ids_arena, arena, value, fault))
		return true;
	switch (spelling_find(column, field, dialect, arena, &meant, &why)) {
	case SPELLING_UNKNOWN:
		return false;
	case SPELLING_FOUND:
		return read_cell(column, &meant, dialect, ids, ids_arena, arena,
		    value, fault);
	case SPELLING_PADDED:
		if (!read_cell(column, &meant, dialect, ids, ids_arena, arena,
			value, fault))
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
