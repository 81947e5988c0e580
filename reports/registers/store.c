/*
 * The columns of a dataset: opened for as many rows as its file may have, and
 * filled row by row.  Cells are written behind the rows that are kept; what is
 * rejected is written over by the next row.  Each kept row has all its cells
 * written, so that the columns need not be cleared first.
 */
#include "registers/registers-imp.h"

#include "base/arena.h"
#include "base/date.h"

void
store_open_column(struct column *column, size_t rows, struct arena *arena)
{
	column->given = ARENA_ROOM(arena, uint8_t, rows);
	switch (column->schema->type) {
	case COLUMN_ID:
		column->ids = ARENA_ROOM(arena, uint32_t, rows);
		break;
	case COLUMN_DATE:
	case COLUMN_MONTH:
		column->days = ARENA_ROOM(arena, int32_t, rows);
		break;
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		column->numbers = ARENA_ROOM(arena, int64_t, rows);
		break;
	case COLUMN_CODE:
	case COLUMN_YESNO:
		column->codes = ARENA_ROOM(arena, uint16_t, rows);
		break;
	case COLUMN_TEXT:
		column->texts = ARENA_ROOM(arena, const char *, rows);
		break;
	}
}

void
store_keep(struct reading *reading, int line)
{
	struct dataset *dataset = reading->dataset;

	dataset->lines[dataset->row_count++] = line;
}

/* A month counts by its last day. */
void
store_finish(struct reading *reading)
{
	struct dataset *dataset = reading->dataset;
	int at = row_day_column(reading->schema);
	int32_t first = INT32_MAX, last = INT32_MIN;

	if (at < 0)
		return;
	for (size_t row = 0; row < dataset->row_count; row++) {
		int32_t day = dataset->columns[at].days[row];

		if (!dataset->columns[at].given[row])
			continue;
		first = day < first ? day : first;
		last = day > last ? day : last;
	}
	if (first > last)
		return;
	if (reading->schema->columns[at].type == COLUMN_MONTH) {
		first = month_last_day(first);
		last = month_last_day(last);
	}
	dataset->first_day = first;
	dataset->last_day = last;
}

static void
move_row(struct dataset *dataset, size_t from, size_t to)
{
	dataset->lines[to] = dataset->lines[from];
	for (size_t i = 0; i < dataset->schema->column_count; i++) {
		struct column *c = &dataset->columns[i];

		c->given[to] = c->given[from];
		if (c->numbers != NULL)
			c->numbers[to] = c->numbers[from];
		else if (c->days != NULL)
			c->days[to] = c->days[from];
		else if (c->ids != NULL)
			c->ids[to] = c->ids[from];
		else if (c->codes != NULL)
			c->codes[to] = c->codes[from];
		else
			c->texts[to] = c->texts[from];
	}
}

void
dataset_drop(struct dataset *dataset, const uint8_t *marks)
{
	size_t kept = 0;

	while (kept < dataset->row_count && !marks[kept])
		kept++;
	for (size_t row = kept; row < dataset->row_count; row++)
		if (!marks[row])
			move_row(dataset, row, kept++);
	dataset->row_count = kept;
}
