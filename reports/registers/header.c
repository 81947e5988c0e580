/*
 * The header of a delivery: which field is which column, by the columns' own
 * names or by the county's mapping.  A column that is not known is left out
 * with a warning; one that lacks or stands twice refuses the delivery.
 */
#include "registers/registers-imp.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"

#include <strings.h>

static struct pos
line_pos(const struct reading *reading, int line)
{
	return (struct pos){ reading->dataset->path, line, 1 };
}

static void
warn_unknown_column(
    struct reading *reading, const struct csv_record *record, size_t at)
{
	const struct schema *schema = reading->schema;
	const char **names =
	    ARENA_ARRAY(&reading->scratch, const char *, schema->column_count);
	struct pos pos = line_pos(reading, record->line);
	const char *nearest;

	csv_field_place(record, at, &pos.line, &pos.column);
	for (size_t i = 0; i < schema->column_count; i++)
		names[i] = schema->columns[i].name;
	nearest =
	    str_nearest(reading->header[at].text, names, schema->column_count);
	if (nearest != NULL)
		diag_warning(reading->diag, pos, "column",
		    "column %zu of the header is not known and is left out; "
		    "is it %s?",
		    at + 1, nearest);
	else
		diag_warning(reading->diag, pos, "column",
		    "column %zu of the header is not known and is left out",
		    at + 1);
}

/* What a column is called in the header; NULL: it does not stand there. */
static const char *
header_of(const struct reading *reading, size_t column)
{
	const struct mapped_column *mapped;

	if (reading->mapping == NULL)
		return reading->schema->columns[column].name;
	mapped = mapping_column(reading->mapping, column);
	return mapped == NULL ? NULL : mapped->header;
}

/* Where the header has the name, or nearly so: in other capital or small
 * letters.  The count, when it has it nowhere. */
static size_t
find_nearly(const struct reading *reading, const struct csv_record *record,
    const char *name)
{
	size_t at = 0;

	while (at < record->count &&
	       strcasecmp(reading->header[at].text, name) != 0)
		at++;
	return at;
}

/* Whether any column that the header should name stands there. */
static bool
names_a_column(const struct reading *reading, const struct csv_record *record)
{
	bool expected = false;

	for (size_t c = 0; c < reading->schema->column_count; c++) {
		const char *name = header_of(reading, c);

		expected = expected || name != NULL;
		if (name != NULL &&
		    find_nearly(reading, record, name) < record->count)
			return true;
	}
	return !expected;
}

/* The columns may be named on another line, or be parted by another mark. */
static void
refuse_header(struct reading *reading, const struct csv_record *record)
{
	char mark[] = { reading->dialect->delimiter, '\0' };

	diag_error(reading->diag, line_pos(reading, record->line), "header",
	    "no column of %s is named on this row; name them on the first "
	    "row with \"%s\" between them, or declare the file's delimiter in "
	    "county.yaml (csv: delimiter)",
	    reading->schema->name, mark[0] == '\t' ? "tab" : mark);
	reading->refused = true;
}

/* How often the column's name stands in the header. */
static size_t
count_fields(struct reading *reading, const struct csv_record *record,
    size_t column, const char *name, bool *known)
{
	size_t seen = 0;

	reading->dataset->field_of[column] = -1;
	for (size_t i = 0; name != NULL && i < record->count; i++) {
		if (!str_equal(reading->header[i].text, name))
			continue;
		known[i] = true;
		reading->dataset->field_of[column] = (int)i;
		seen++;
	}
	return seen;
}

/* A header that differs from the column's name in capital or small letters
 * alone; false: there is none. */
static bool
refuse_letters(struct reading *reading, const struct csv_record *record,
    const char *name, bool *known)
{
	size_t at = find_nearly(reading, record, name);
	struct pos pos = line_pos(reading, record->line);

	if (at == record->count)
		return false;
	known[at] = true;
	reading->refused = true;
	csv_field_place(record, at, &pos.line, &pos.column);
	if (reading->mapping != NULL)
		diag_error(reading->diag, pos, "header",
		    "the header is %s here and %s in county.yaml; write it in "
		    "the same capital and small letters",
		    reading->header[at].text, name);
	else
		diag_error(reading->diag, pos, "header",
		    "the header %s is to be written %s",
		    reading->header[at].text, name);
	return true;
}

/* Finds a column's field by its name, which must stand there once. */
static void
find_field(struct reading *reading, const struct csv_record *record,
    size_t column, bool *known)
{
	const char *name = header_of(reading, column);
	size_t seen = count_fields(reading, record, column, name, known);
	struct pos pos = line_pos(reading, record->line);

	if (name == NULL || seen == 1 ||
	    (seen == 0 && refuse_letters(reading, record, name, known)))
		return;
	if (seen > 1)
		diag_error(reading->diag, pos, "header",
		    "the column %s stands twice in the header; leave one of "
		    "them",
		    name);
	else if (reading->mapping != NULL)
		diag_error(reading->diag, pos, "header",
		    "the column %s is named in county.yaml and missing in the "
		    "header; correct the mapping, or check the delimiter",
		    name);
	else if (reading->schema->columns[column].required)
		diag_error(reading->diag, pos, "header",
		    "the column %s is missing in the header; add it, or check "
		    "the delimiter",
		    name);
	else
		return;
	reading->refused = true;
}

/* Messages name a column by the header that an export has for it. */
static void
tell_by_header(struct reading *reading, size_t column)
{
	const char *name = reading->schema->columns[column].name;
	const char *header = header_of(reading, column);

	if (header != NULL && !str_equal(header, name))
		reading->dataset->told[column] =
		    arena_printf(reading->arena, "%s (%s)", header, name);
}

/* A spreadsheet breaks the lines of a long name; here it stands on one. */
static void
join_lines(char *name)
{
	for (; *name != '\0'; name++)
		if (*name == '\n' || *name == '\r')
			*name = ' ';
}

/* The header's fields, without blanks around their names. */
static void
keep_fields(struct reading *reading, const struct csv_record *record)
{
	reading->header =
	    ARENA_ARRAY(&reading->scratch, struct csv_field, record->count);
	for (size_t i = 0; i < record->count; i++) {
		struct csv_field *kept = &reading->header[i];
		char *name;

		*kept = spelling_trim(&record->fields[i]);
		name =
		    arena_strndup(&reading->scratch, kept->text, kept->length);
		join_lines(name);
		kept->text = name;
	}
}

void
header_take(struct reading *reading, const struct csv_record *record)
{
	bool *known = ARENA_ARRAY(&reading->scratch, bool, record->count);

	reading->has_header = true;
	reading->field_count = record->count;
	keep_fields(reading, record);
	if (!names_a_column(reading, record)) {
		refuse_header(reading, record);
		return;
	}
	if (reading->mapping != NULL)
		reading->dataset->told = ARENA_ARRAY(reading->arena,
		    const char *, reading->schema->column_count);
	for (size_t c = 0; c < reading->schema->column_count; c++) {
		struct cell_reader *reader = &reading->readers[c];

		find_field(reading, record, c, known);
		reader->field = reading->dataset->field_of[c];
		if (reading->mapping != NULL) {
			reader->mapped = mapping_column(reading->mapping, c);
			tell_by_header(reading, c);
		}
		reader->memo = memo_new(reader, &reading->scratch);
		reader->plain = plain_reader_of(reader);
	}
	blocks_open(reading);
	/* An export has columns of its own, which its mapping passes over. */
	for (size_t i = 0; reading->mapping == NULL && i < record->count; i++)
		if (!known[i])
			warn_unknown_column(reading, record, i);
}
