/*
 * The header of a delivery: which field is which column.  A column that is
 * not known is left out with a warning; one that lacks or stands twice refuses
 * the delivery.
 */
#include "registers/registers-imp.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"

static struct pos
line_pos(const struct reading *reading, int line)
{
	return (struct pos){ reading->dataset->path, line, 0 };
}

static void
warn_unknown_column(
    struct reading *reading, const struct csv_record *record, size_t at)
{
	const struct schema *schema = reading->schema;
	const char **names =
	    ARENA_ARRAY(&reading->scratch, const char *, schema->column_count);
	const char *nearest;

	for (size_t i = 0; i < schema->column_count; i++)
		names[i] = schema->columns[i].name;
	nearest =
	    str_nearest(record->fields[at].text, names, schema->column_count);
	if (nearest != NULL)
		diag_warning(reading->diag, line_pos(reading, record->line),
		    "column",
		    "column %zu of the header is not known and is left out; "
		    "is it %s?",
		    at + 1, nearest);
	else
		diag_warning(reading->diag, line_pos(reading, record->line),
		    "column",
		    "column %zu of the header is not known and is left out",
		    at + 1);
}

static void
refuse_header(
    struct reading *reading, int line, const char *column, const char *what)
{
	diag_error(reading->diag, line_pos(reading, line), "header",
	    "the column %s %s", column, what);
	reading->refused = true;
}

static void
check_columns(struct reading *reading, const struct csv_record *record)
{
	const struct schema *schema = reading->schema;

	for (size_t c = 0; c < schema->column_count; c++) {
		size_t seen = 0;

		reading->field_of[c] = -1;
		for (size_t i = 0; i < reading->field_count; i++) {
			if (reading->places[i] != (int)c)
				continue;
			reading->field_of[c] = (int)i;
			seen++;
		}
		if (seen > 1)
			refuse_header(reading, record->line,
			    schema->columns[c].name,
			    "stands twice in the header; leave one of them");
		if (seen == 0 && schema->columns[c].required)
			refuse_header(reading, record->line,
			    schema->columns[c].name,
			    "is missing in the header; add it, or check the "
			    "delimiter");
	}
}

void
header_take(struct reading *reading, const struct csv_record *record)
{
	reading->has_header = true;
	reading->field_count = record->count;
	reading->places = ARENA_ARRAY(&reading->scratch, int, record->count);
	for (size_t i = 0; i < record->count; i++) {
		reading->places[i] =
		    schema_column(reading->schema, record->fields[i].text);
		if (reading->places[i] < 0)
			warn_unknown_column(reading, record, i);
	}
	check_columns(reading, record);
}
