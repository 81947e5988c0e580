/*
 * Cells as most are: a code, day or month that its column had before, an id, a
 * short number within its limits.  They are read and stored by a function that
 * is chosen once a column, so that no cell asks what its type is; whatever else
 * a cell may be is left to values.c.
 */
#include "registers/registers-imp.h"

#include "base/short_decimal.h"

static inline struct csv_field
cell_at(const char *text, const uint32_t *start)
{
	return (struct csv_field){ text + start[0], start[1] - start[0] - 1 };
}

/* Whether the cell is empty and may be. */
static inline bool
is_left_empty(const struct cell_reader *reader, struct csv_field cell)
{
	return cell.length == 0 && !reader->column->required;
}

static inline bool
is_known(const struct cell_reader *reader, struct csv_field cell,
    struct value *value)
{
	return memo_repeats(reader->memo, cell.text, cell.length) ||
	       memo_find(reader->memo, cell.text, cell.length, value);
}

static size_t
read_codes(const struct cell_reader *reader, const struct cells *cells,
    size_t row, struct value *value)
{
	uint8_t *given = reader->cells->given + row;
	uint16_t *codes = reader->cells->codes + row;
	const struct cells all = *cells;
	const uint32_t *start = all.starts;
	size_t i;

	for (i = 0; i < all.count; i++, start += all.step) {
		if (!is_known(reader, cell_at(all.text, start), value))
			break;
		given[i] = value->given;
		codes[i] = (uint16_t)value->number;
	}
	return i;
}

static size_t
read_days(const struct cell_reader *reader, const struct cells *cells,
    size_t row, struct value *value)
{
	uint8_t *given = reader->cells->given + row;
	int32_t *days = reader->cells->days + row;
	const struct cells all = *cells;
	const uint32_t *start = all.starts;
	size_t i;

	for (i = 0; i < all.count; i++, start += all.step) {
		if (!is_known(reader, cell_at(all.text, start), value))
			break;
		given[i] = value->given;
		days[i] = value->given ? (int32_t)value->number : DAY_NONE;
	}
	return i;
}

/* Days of birth and of contracts: read as fast as they are looked for among
 * those that were read before. */
static size_t
read_plain_days(const struct cell_reader *reader, const struct cells *cells,
    size_t row, struct value *value)
{
	uint8_t *given = reader->cells->given + row;
	int32_t *days = reader->cells->days + row;
	const struct cells all = *cells;
	const uint32_t *start = all.starts;
	size_t i;

	(void)value;
	for (i = 0; i < all.count; i++, start += all.step) {
		struct csv_field cell = cell_at(all.text, start);

		given[i] = !is_left_empty(reader, cell);
		days[i] = DAY_NONE;
		if (given[i] && !day_parse(cell.text, cell.length, &days[i]))
			break;
	}
	return i;
}

static size_t
read_ids(const struct cell_reader *reader, const struct cells *cells,
    size_t row, struct value *value)
{
	uint8_t *given = reader->cells->given + row;
	uint32_t *ids = reader->cells->ids + row;
	const struct cells all = *cells;
	const uint32_t *start = all.starts;
	size_t i;

	(void)value;
	for (i = 0; i < all.count; i++, start += all.step) {
		struct csv_field cell = cell_at(all.text, start);
		uint32_t number = 0;

		given[i] = !is_left_empty(reader, cell);
		if (given[i])
			number = id_read(reader, cell.text, cell.length);
		if (number == IDS_NONE)
			break;
		ids[i] = number;
	}
	return i;
}

static size_t
read_numbers(const struct cell_reader *reader, const struct cells *cells,
    size_t row, struct value *value)
{
	char mark = reader->dialect->decimal_mark;
	uint8_t *given = reader->cells->given + row;
	int64_t *numbers = reader->cells->numbers + row;
	const struct cells all = *cells;
	const uint32_t *start = all.starts;
	size_t i;

	(void)value;
	for (i = 0; i < all.count; i++, start += all.step) {
		struct csv_field cell = cell_at(all.text, start);

		given[i] = !is_left_empty(reader, cell);
		numbers[i] = 0;
		if (given[i] &&
		    (!decimal_parse_short(cell.text, cell.length, mark,
			 reader->scale, &numbers[i]) ||
			numbers[i] < reader->min || numbers[i] > reader->max))
			break;
	}
	return i;
}

/* Of a column that the file does not have. */
static size_t
read_no_texts(const struct cell_reader *reader, const struct cells *cells,
    size_t row, struct value *value)
{
	(void)value;
	for (size_t i = 0; i < cells->count; i++) {
		reader->cells->given[row + i] = false;
		reader->cells->texts[row + i] = NULL;
	}
	return cells->count;
}

/* What a mapped cell means is another text; a memo knows it as it is written.
 */
plain_reader *
plain_reader_of(const struct cell_reader *reader)
{
	switch (reader->column->type) {
	case COLUMN_CODE:
	case COLUMN_YESNO:
		return read_codes;
	case COLUMN_DATE:
		return reader->mapped == NULL ? read_plain_days : read_days;
	case COLUMN_MONTH:
		return read_days;
	case COLUMN_ID:
		return reader->mapped == NULL ? read_ids : NULL;
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		return reader->mapped == NULL ? read_numbers : NULL;
	case COLUMN_TEXT:
		return reader->mapped == NULL && reader->field < 0
			   ? read_no_texts
			   : NULL;
	}
	return NULL;
}
