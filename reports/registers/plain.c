/*
 * Cells as most are: a code, day or month that its column had before, an id
 * that was met before, a short number within its limits.  They are read and
 * stored by a function that is chosen once a column, so that no cell asks what
 * its type is; whatever else a cell may be is left to values.c.
 */
#include "registers/registers-imp.h"

#include "base/decimal.h"

static inline void
store_code(
    const struct cell_reader *reader, size_t row, const struct value *value)
{
	reader->cells->given[row] = value->given;
	reader->cells->codes[row] = (uint16_t)value->number;
}

static inline void
store_day(
    const struct cell_reader *reader, size_t row, const struct value *value)
{
	reader->cells->given[row] = value->given;
	reader->cells->days[row] =
	    value->given ? (int32_t)value->number : DAY_NONE;
}

/* Days of birth and of contracts repeat less than others. */
static bool
read_new_day(const struct cell_reader *reader, const struct csv_field *field,
    struct value *value)
{
	int32_t day;

	if (reader->mapped != NULL || reader->column->type != COLUMN_DATE ||
	    !day_parse(field->text, field->length, &day))
		return false;
	*value = (struct value){ .given = true, .number = day };
	memo_keep(reader->memo, field, value);
	return true;
}

/* Those two stand apart from the next two, which need no stack. */
static __attribute__((noinline)) bool
find_code(const struct cell_reader *reader, const struct csv_field *field,
    size_t row, struct value *value)
{
	if (!memo_find(reader->memo, field, value))
		return false;
	store_code(reader, row, value);
	return true;
}

static __attribute__((noinline)) bool
find_day(const struct cell_reader *reader, const struct csv_field *field,
    size_t row, struct value *value)
{
	if (!memo_find(reader->memo, field, value) &&
	    !read_new_day(reader, field, value))
		return false;
	store_day(reader, row, value);
	return true;
}

static bool
read_code(const struct cell_reader *reader, const struct csv_field *field,
    size_t row, struct value *value)
{
	if (!memo_repeats(reader->memo, field))
		return find_code(reader, field, row, value);
	store_code(reader, row, value);
	return true;
}

static bool
read_day(const struct cell_reader *reader, const struct csv_field *field,
    size_t row, struct value *value)
{
	if (!memo_repeats(reader->memo, field))
		return find_day(reader, field, row, value);
	store_day(reader, row, value);
	return true;
}

static bool
read_id(const struct cell_reader *reader, const struct csv_field *field,
    size_t row, struct value *value)
{
	uint32_t number = ids_find(reader->ids, field->text, field->length);

	if (number == IDS_NONE)
		return false;
	value->given = true;
	value->number = number;
	reader->cells->given[row] = true;
	reader->cells->ids[row] = number;
	return true;
}

static bool
read_number(const struct cell_reader *reader, const struct csv_field *field,
    size_t row, struct value *value)
{
	if (!decimal_parse_short(field->text, field->length,
		reader->dialect->decimal_mark, reader->scale, &value->number) ||
	    value->number < reader->min || value->number > reader->max)
		return false;
	value->given = true;
	reader->sum->value += value->number;
	reader->cells->given[row] = true;
	reader->cells->numbers[row] = value->number;
	return true;
}

static bool
read_none(const struct cell_reader *reader, const struct csv_field *field,
    size_t row, struct value *value)
{
	(void)reader;
	(void)field;
	(void)row;
	(void)value;
	return false;
}

/* What a mapped cell means is another text; a memo knows it as it is written.
 */
plain_reader *
plain_reader_of(const struct cell_reader *reader)
{
	switch (reader->column->type) {
	case COLUMN_CODE:
	case COLUMN_YESNO:
		return read_code;
	case COLUMN_DATE:
	case COLUMN_MONTH:
		return read_day;
	case COLUMN_ID:
		return reader->mapped == NULL ? read_id : read_none;
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		return reader->mapped == NULL ? read_number : read_none;
	case COLUMN_TEXT:
		return read_none;
	}
	return read_none;
}
