/*
 * Rows of a plain file, a block of them at a time.  The fields of a block are
 * found in the file's bytes as they stand, and each column's cells are read in
 * one loop; that takes less than half of what rows take one by one.  The first
 * row that there is something to tell of ends its block: it goes the way of all
 * rows, which has the messages.
 */
#include "registers/registers-imp.h"

#include "registers/masks.h"

#define BLOCK_ROWS 64

struct block {
	size_t most;	  /* rows of the next block */
	size_t count;	  /* fields found */
	uint32_t *starts; /* in the data; one more than fields */
	size_t line_count;
	uint32_t ends[BLOCK_ROWS]; /* what follows each line */
};

/* Whether an earlier column has ids of the same kind. */
static bool
shares_ids(const struct reading *reading, size_t column)
{
	const struct ids *ids = reading->readers[column].ids;

	for (size_t c = 0; ids != NULL && c < column; c++)
		if (reading->readers[c].ids == ids)
			return true;
	return false;
}

void
blocks_open(struct reading *reading)
{
	size_t room = BLOCK_ROWS * reading->field_count + MASK_BLOCK + 1;

	for (size_t c = 0; c < reading->schema->column_count; c++)
		if (reading->readers[c].plain == NULL || shares_ids(reading, c))
			return;
	reading->block = ARENA_NEW(&reading->scratch, struct block);
	reading->block->most = BLOCK_ROWS;
	reading->block->starts = ARENA_ROOM(&reading->scratch, uint32_t, room);
}

/* Finds the fields of as many rows as the block may have. */
static void
find_fields(struct block *block, const char *data, size_t length,
    char delimiter, size_t wanted)
{
	uint32_t *start = block->starts;
	const uint32_t *full = start + wanted;

	*start = 0;
	block->line_count = 0;
	for (size_t at = 0; start < full && at < UINT32_MAX / 2 &&
			    at + MASK_BLOCK + CSV_PADDING <= length;
	     at += MASK_BLOCK) {
		uint64_t feeds = mask_equal(data + at, '\n');
		uint64_t marks = feeds | mask_equal(data + at, delimiter);
		uint32_t behind = (uint32_t)at + 1;

		for (; marks != 0; marks &= marks - 1)
			*++start = behind + (uint32_t)__builtin_ctzll(marks);
		for (; feeds != 0 && block->line_count < BLOCK_ROWS;
		     feeds &= feeds - 1)
			block->ends[block->line_count++] =
			    behind + (uint32_t)__builtin_ctzll(feeds);
	}
	block->count = (size_t)(start - block->starts);
}

/* How many lines are rows at first sight: their last fields end where lines
 * do, and they begin as rows.  None is so long that a field could be too. */
static size_t
count_rows(const struct reading *reading, const char *data)
{
	const struct block *block = reading->block;
	size_t fields = reading->field_count, rows = 0;
	const uint32_t *start = block->starts;

	for (; rows < block->most && rows < block->line_count;
	     rows++, start += fields)
		if ((rows + 1) * fields > block->count ||
		    start[fields] != block->ends[rows] ||
		    start[fields] - start[0] > CSV_FIELD_MAX ||
		    !lines_begins_row(
			reading, data + start[0], start[1] - start[0] - 1))
			break;
	return rows;
}

/* The first of the cells, which is not plain, may be right all the same; one
 * that there is something to tell of is left for the row's own way. */
static bool
read_odd_cell(const struct cell_reader *reader, const struct cells *cells,
    size_t row, struct value *value)
{
	char text[SPELLING_LENGTH_MAX + 1 + CSV_PADDING] = "";
	struct csv_field field = { text,
		cells->starts[1] - cells->starts[0] - 1 };
	struct fault unheard;

	if (field.length > SPELLING_LENGTH_MAX)
		return false;
	memcpy(text, cells->text + cells->starts[0], field.length);
	return cell_read(reader, &field, row, value, &unheard) &&
	       !value->padded;
}

/* How many of a column's cells could be read. */
static size_t
read_column(struct reading *reading, size_t column, struct cells cells)
{
	const struct cell_reader *reader = &reading->readers[column];
	struct value *value = &reading->values[column];
	size_t first = reading->dataset->row_count, count = cells.count;

	while (cells.count > 0) {
		size_t row = first + count - cells.count;
		size_t read = reader->plain(reader, &cells, row, value);

		cells.starts += read * cells.step;
		cells.count -= read;
		if (cells.count == 0 ||
		    !read_odd_cell(reader, &cells, row + read, value))
			break;
		cells.starts += cells.step;
		cells.count--;
	}
	return count - cells.count;
}

/* Reads the columns of so many rows; how many could be read in all. */
static size_t
read_columns(struct reading *reading, const char *data, size_t rows)
{
	static const char nothing[1 + CSV_PADDING];
	static const uint32_t empty[] = { 0, 1 };
	const struct block *block = reading->block;

	for (size_t c = 0; c < reading->schema->column_count && rows > 0; c++) {
		int field = reading->readers[c].field;
		struct cells cells = { data, block->starts + field,
			reading->field_count, rows };

		if (field < 0)
			cells = (struct cells){ nothing, empty, 0, rows };
		rows = read_column(reading, c, cells);
	}
	return rows;
}

/* Keeps the rows up to the first that breaks a rule or is there already. */
static size_t
keep_rows(struct reading *reading, size_t rows, int line)
{
	const struct dataset *dataset = reading->dataset;
	struct fault unheard;
	size_t kept = 0, same;
	int column;

	for (; kept < rows; kept++) {
		if (!row_check(&reading->check, dataset->row_count, &column,
			&unheard) ||
		    keys_find(reading, &same))
			break;
		store_keep(reading, line + (int)kept);
	}
	return kept;
}

/* Such rows mostly stand together: behind one, blocks begin small. */
static void
size_next(struct block *block, size_t kept)
{
	if (kept < block->most)
		block->most = kept > 0 ? kept : 1;
	else if (block->most < BLOCK_ROWS / 2)
		block->most *= 2;
	else
		block->most = BLOCK_ROWS;
}

size_t
blocks_take(void *user, const char *data, size_t length, int line, int *lines)
{
	struct reading *reading = user;
	struct block *block = reading->block;
	size_t rows;

	if (block == NULL)
		return 0;
	find_fields(block, data, length, reading->dialect->delimiter,
	    block->most * reading->field_count);
	rows = count_rows(reading, data);
	rows = keep_rows(reading, read_columns(reading, data, rows), line);
	reading->dataset->read += rows;
	size_next(block, rows);
	*lines = (int)rows;
	return block->starts[rows * reading->field_count];
}
