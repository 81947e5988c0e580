/*
 * `at_least`: a number is not below what a table of the office says.  A table
 * is input/tables/NAME.csv; its columns bear the register's names:
 *
 *	ehdot;palkkaryhma;from;tuntipalkka
 *	LAKI;;2023-04-01;11.31
 *
 * Codes choose the line (empty: any), `from` is the day that it holds from, and
 * the number is the rule's own column.  The newest line that fits counts; where
 * none does, there is no least.  A row of a stock is judged by its last day in
 * the month, an event by its own day.
 */
#include "rules/rules-imp.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/file.h"
#include "base/str.h"
#include "registers/csv.h"

#include <string.h>

#define TABLE_COLUMNS_MAX 8
#define ANY_CODE (-1)

struct line {
	int32_t from;
	int64_t least;
	int codes[TABLE_COLUMNS_MAX]; /* of each key, or ANY_CODE */
};

struct table {
	size_t key_count;
	int keys[TABLE_COLUMNS_MAX]; /* columns of the register */
	size_t count;
	size_t capacity;
	struct line *lines;
};

/* --- reading --- */

enum field {
	FIELD_KEY, /* codes of the register's column */
	FIELD_FROM,
	FIELD_LEAST
};

struct table_reader {
	struct rule_reader *reader;
	const char *path;
	struct table *table;
	size_t field_count; /* 0: the header is not read yet */
	enum field fields[TABLE_COLUMNS_MAX];
	bool ok;
};

static void
refuse(struct table_reader *reader, const struct csv_record *record,
    const char *rule, const char *text)
{
	struct pos pos = { reader->path, record->line, 0 };

	diag_error(reader->reader->diag, pos, rule, "%s", text);
	reader->ok = false;
}

static bool
take_name(struct table_reader *reader, const char *name, enum field *field)
{
	const struct rule *rule = reader->reader->rule;
	struct table *table = reader->table;
	int column = schema_column(rule->schema, name);

	if (str_equal(name, "from")) {
		*field = FIELD_FROM;
	} else if (column == rule->column) {
		*field = FIELD_LEAST;
	} else if (column >= 0 &&
		   rule->schema->columns[column].type == COLUMN_CODE) {
		*field = FIELD_KEY;
		table->keys[table->key_count++] = column;
	} else {
		return false;
	}
	return true;
}

/* False: the rest is not read. */
static bool
take_header(struct table_reader *reader, const struct csv_record *record)
{
	bool right = record->count <= TABLE_COLUMNS_MAX;
	size_t from = 0, least = 0;

	for (size_t i = 0; right && i < record->count; i++) {
		right = take_name(
		    reader, record->fields[i].text, &reader->fields[i]);
		from += right && reader->fields[i] == FIELD_FROM;
		least += right && reader->fields[i] == FIELD_LEAST;
	}
	reader->field_count = record->count;
	if (right && from == 1 && least == 1)
		return true;
	refuse(reader, record, "header",
	    "expected columns of codes with the register's names, from, and "
	    "the rule's column");
	return false;
}

static bool
take_field(struct table_reader *reader, const struct csv_field *field,
    enum field kind, size_t key, struct line *line)
{
	const struct rule *rule = reader->reader->rule;
	const struct column_schema *columns = rule->schema->columns;

	switch (kind) {
	case FIELD_KEY:
		line->codes[key] = ANY_CODE;
		if (field->length > 0)
			line->codes[key] = code_list_find(
			    columns[reader->table->keys[key]].codes,
			    field->text, field->length);
		return field->length == 0 || line->codes[key] >= 0;
	case FIELD_FROM:
		return day_parse(field->text, field->length, &line->from);
	case FIELD_LEAST:
		return decimal_parse(field->text, field->length, '.',
			   column_scale(&columns[rule->column]),
			   &line->least) == DECIMAL_OK;
	}
	return false;
}

static void
take_line(struct table_reader *reader, const struct csv_record *record)
{
	static const char *const expected[] = {
		"expected a code of the register's column, or nothing for any",
		"expected a day like 2024-07-01 as from",
		"expected a number with a decimal point",
	};
	struct table *table = reader->table;
	struct line line = { 0 };
	size_t key = 0;

	if (record->count != reader->field_count) {
		refuse(reader, record, "fields",
		    "expected as many fields as the header has");
		return;
	}
	for (size_t i = 0; i < record->count; i++) {
		enum field kind = reader->fields[i];

		if (!take_field(reader, &record->fields[i], kind, key, &line)) {
			refuse(reader, record, "table", expected[kind]);
			return;
		}
		key += kind == FIELD_KEY;
	}
	table->lines = arena_grow(reader->reader->arena, table->lines,
	    table->count, &table->capacity, sizeof(*table->lines));
	table->lines[table->count++] = line;
}

static bool
take_record(void *user, const struct csv_record *record)
{
	struct table_reader *reader = user;

	if (reader->field_count == 0)
		return take_header(reader, record);
	take_line(reader, record);
	return true;
}

static bool
read_table(struct rule_reader *rule_reader, const char *path)
{
	struct arena *arena = rule_reader->arena;
	struct table_reader reader = { .reader = rule_reader,
		.path = path,
		.table = ARENA_NEW(arena, struct table),
		.ok = true };
	struct bytes bytes;

	if (!file_read(path, arena, rule_reader->diag, &bytes) ||
	    !csv_read(path, bytes.data, bytes.length, ';', take_record, &reader,
		rule_reader->diag))
		return false;
	rule_reader->rule->table = reader.table;
	if (reader.field_count > 0)
		return reader.ok;
	diag_error(rule_reader->diag, pos_file(path), "empty",
	    "has no header row; put the columns' names first");
	return false;
}

bool
at_least_read(struct rule_reader *reader, const struct yaml *node)
{
	const struct rule *rule = reader->rule;
	const struct column_schema *column;

	if (!yaml_expect(node, YAML_SCALAR, "at_least", reader->diag) ||
	    !rule_needs_column(reader, "at_least"))
		return false;
	column = &rule->schema->columns[rule->column];
	if (column->type == COLUMN_INTEGER || column->type == COLUMN_DECIMAL ||
	    column->type == COLUMN_MONEY)
		return read_table(
		    reader, arena_printf(reader->arena, "%s/tables/%s.csv",
				reader->input_folder, node->text));
	diag_error(reader->diag, node->pos, "type",
	    "only a number has a least value, and %s is none", column->name);
	return false;
}

/* --- checking --- */

static bool
fits(const struct table *table, const struct line *line,
    const struct dataset *dataset, size_t row)
{
	for (size_t i = 0; i < table->key_count; i++) {
		const struct column *column = &dataset->columns[table->keys[i]];

		if (line->codes[i] != ANY_CODE &&
		    (!column->given[row] ||
			column->codes[row] != line->codes[i]))
			return false;
	}
	return true;
}

/* The newest line that fits on the day, or NULL. */
static const struct line *
find_line(const struct table *table, const struct dataset *dataset, size_t row,
    int32_t day)
{
	const struct line *newest = NULL;

	for (size_t i = 0; i < table->count; i++) {
		const struct line *line = &table->lines[i];

		if (line->from <= day && fits(table, line, dataset, row) &&
		    (newest == NULL || line->from >= newest->from))
			newest = line;
	}
	return newest;
}

static int32_t
day_of_row(const struct dataset *dataset, size_t row)
{
	const struct schema *schema = dataset->schema;
	int32_t last = month_last_day(dataset->month);
	const struct column *column;

	switch (schema->kind) {
	case REGISTER_EVENT:
		column = &dataset->columns[schema->day];
		return column->schema->type == COLUMN_DATE ? column->days[row]
							   : last;
	case REGISTER_STOCK:
		column = &dataset->columns[schema->end];
		return column->given[row] && column->days[row] < last
			   ? column->days[row]
			   : last;
	case REGISTER_COMPLETE:
		break;
	}
	return last;
}

void
at_least_check(struct trial *trial)
{
	const struct dataset *dataset = trial->dataset;
	const struct column *column = &dataset->columns[trial->rule->column];
	uint32_t *rows;
	size_t count = trial_rows(trial, &rows);

	for (size_t i = 0; i < count; i++) {
		const struct line *line = find_line(trial->rule->table, dataset,
		    rows[i], day_of_row(dataset, rows[i]));

		if (line != NULL && column->given[rows[i]] &&
		    column->numbers[rows[i]] < line->least)
			trial->marks[rows[i]] = MARK_BROKEN;
	}
}
