/*
 * Lists: rows of text out of a register, as a document asks for them.  In: an
 * entry of `lists:` and the datasets of one county; out: ordered rows of typed
 * cells.
 *
 * What is shown row by row cannot be protected by counting, so only columns
 * that their schema releases are shown, and never ids.  Where each row is
 * about a person, no more than released texts are; and a row is shown only
 * with all the consents that its register asks for.
 */
#include "indicators/indicators.h"

#include "base/arena.h"
#include "base/str.h"
#include "base/yaml.h"
#include "indicators/definitions.h"
#include "expressions/check.h"
#include "expressions/joins.h"
#include "indicators/population.h"
#include "registers/registers.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* An entry as written. */
struct entry {
	struct yaml_text name, register_name, when, where;
	struct yaml_texts columns, order;
};

struct list_definition {
	const char *name;
	struct pos pos;
	struct rowset rows;
	size_t column_count;
	int *columns;
	const char **names; /* of the columns */
	size_t order_count;
	int *order; /* columns */
};

static bool
is_person(enum person_kind kind)
{
	switch (kind) {
	case PERSON_CLIENT:
	case PERSON_EMPLOYER:
	case PERSON_ASSISTANT:
		return true;
	case PERSON_NONE:
	case PERSON_STAFF:
		return false;
	}
	return false;
}

/* Whether each row is about a client, an employer or an assistant. */
static bool
is_about_persons(const struct schema *schema)
{
	for (size_t i = 0; i < schema->column_count; i++)
		if (is_person(schema->columns[i].person))
			return true;
	return false;
}

/* Whether a list may show the column. */
static bool
check_release(const struct reader *reader, struct yaml_text text,
    const struct schema *schema, const struct column_schema *column)
{
	if (column->type == COLUMN_ID || column->person != PERSON_NONE) {
		diag_error(reader->diag, text.pos, "release",
		    "%s is an id; lists never show ids", column->name);
		return false;
	}
	if (!column->release) {
		diag_error(reader->diag, text.pos, "release",
		    "%s of %s is not released for lists; its register would "
		    "have to say release: true",
		    column->name, schema->name);
		return false;
	}
	if (is_about_persons(schema) && column->type != COLUMN_TEXT) {
		diag_error(reader->diag, text.pos, "persons",
		    "each row of %s is about a person: a list of it shows "
		    "released texts only; count with an indicator instead",
		    schema->name);
		return false;
	}
	return true;
}

/* Column numbers of names; false: see diag. */
static bool
read_columns(const struct reader *reader, const struct yaml_texts *texts,
    const struct schema *schema, int *columns)
{
	bool good = true;

	for (size_t i = 0; i < texts->count; i++) {
		struct yaml_text text = texts->items[i];
		int column = schema_column(schema, text.text);

		if (column < 0) {
			diag_error(reader->diag, text.pos, "name",
			    "%s has no column %s%s", schema->name, text.text,
			    expr_suggest_column(
				reader->arena, schema, text.text));
			good = false;
			continue;
		}
		good = check_release(
			   reader, text, schema, &schema->columns[column]) &&
		       good;
		columns[i] = column;
	}
	return good;
}

static bool
read_entry(const struct reader *reader, const struct entry *entry,
    struct list_definition *list)
{
	struct rowset *rows = &list->rows;
	struct arena *arena = reader->arena;
	bool good;

	list->name = entry->name.text;
	list->pos = entry->name.pos;
	rows->schema = entry_register(reader, entry->register_name);
	if (rows->schema == NULL)
		return false;
	rows->scope = ARENA_NEW(arena, struct expr_scope);
	rows->scope->schema = rows->schema;
	good = leaf_when(
	    entry->when, rows->scope, arena, reader->diag, &rows->when);
	if (entry->where.text != NULL) {
		rows->where = expr_condition(
		    entry->where, rows->scope, arena, reader->diag);
		good = rows->where != NULL && good;
	}
	list->column_count = entry->columns.count;
	list->columns = ARENA_ARRAY(arena, int, list->column_count);
	list->order_count = entry->order.count;
	list->order = ARENA_ARRAY(arena, int, list->order_count);
	good = read_columns(
		   reader, &entry->columns, rows->schema, list->columns) &&
	       good;
	return read_columns(reader, &entry->order, rows->schema, list->order) &&
	       good;
}

const struct list_definition *
list_define(const struct yaml *node, const struct schemas *schemas,
    struct arena *arena, struct diag *diag)
{
	static const struct yaml_field fields[] = {
		{ "name", YAML_TEXT, true, offsetof(struct entry, name), NULL },
		{ "register", YAML_TEXT, true,
		    offsetof(struct entry, register_name), NULL },
		{ "when", YAML_TEXT, true, offsetof(struct entry, when), NULL },
		{ "where", YAML_TEXT, false, offsetof(struct entry, where),
		    NULL },
		{ "columns", YAML_TEXTS, true, offsetof(struct entry, columns),
		    NULL },
		{ "order", YAML_TEXTS, false, offsetof(struct entry, order),
		    NULL },
	};
	struct reader reader = { schemas, arena, diag };
	struct list_definition *list = ARENA_NEW(arena, struct list_definition);
	struct entry entry = { 0 };

	if (!yaml_expect(node, YAML_MAPPING, "a list", diag) ||
	    !yaml_bind(node, "a list", fields,
		sizeof(fields) / sizeof(fields[0]), arena, diag, &entry) ||
	    !read_entry(&reader, &entry, list))
		return NULL;
	list->names = ARENA_ARRAY(arena, const char *, list->column_count);
	for (size_t i = 0; i < list->column_count; i++)
		list->names[i] =
		    list->rows.schema->columns[list->columns[i]].name;
	return list;
}

const char *
list_name(const struct list_definition *definition)
{
	return definition->name;
}

struct pos
list_pos(const struct list_definition *definition)
{
	return definition->pos;
}

bool
list_needs(const struct list_definition *definition,
    const struct schema *schema, int32_t month, int32_t *first, int32_t *last)
{
	return rowset_needs(&definition->rows, schema, month, first, last);
}

/* The code of a cell, its column's default when it is empty; -1: none. */
static int
code_of(const struct column *column, uint32_t row)
{
	return column->given[row] ? column->codes[row]
				  : column->schema->default_code;
}

static struct raw_list_cell
number_cell(const struct column *column, uint32_t row)
{
	struct raw_list_cell cell = { .kind = RAW_LIST_NUMBER };
	int64_t divisor = 1;

	for (int i = column_scale(column->schema); i > 0; i--)
		divisor *= 10;
	/* The divisor is a power of ten: nothing can overflow. */
	(void)fraction_make(column->numbers[row], divisor, &cell.number);
	return cell;
}

/* A day, or its month where the register knows no more. */
static struct raw_list_cell
day_cell(
    const struct dataset *dataset, const struct column *column, uint32_t row)
{
	const struct column_schema *schema = column->schema;

	if (schema->precision >= 0 &&
	    code_of(&dataset->columns[schema->precision], row) ==
		schema->precision_code)
		return (struct raw_list_cell){ .kind = RAW_LIST_MONTH,
			.day = month_of_day(column->days[row]) };
	return (struct raw_list_cell){ .kind = RAW_LIST_DAY,
		.day = column->days[row] };
}

static struct raw_list_cell
list_cell(const struct dataset *dataset, int index, uint32_t row)
{
	const struct column *column = &dataset->columns[index];
	struct raw_list_cell cell = { .kind = RAW_LIST_EMPTY };
	int code;

	switch (column->schema->type) {
	case COLUMN_CODE:
	case COLUMN_YESNO:
		code = code_of(column, row);
		if (code < 0)
			return cell;
		cell.kind = RAW_LIST_TEXT;
		cell.text = column->schema->codes->codes[code].label;
		return cell;
	case COLUMN_DATE:
		return column->given[row] ? day_cell(dataset, column, row)
					  : cell;
	case COLUMN_MONTH:
		if (column->given[row])
			cell = (struct raw_list_cell){ .kind = RAW_LIST_MONTH,
				.day = column->days[row] };
		return cell;
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		return column->given[row] ? number_cell(column, row) : cell;
	case COLUMN_TEXT:
		if (column->given[row])
			cell = (struct raw_list_cell){ .kind = RAW_LIST_TEXT,
				.text = column->texts[row] };
		return cell;
	case COLUMN_ID:
		break;
	}
	assert(!"an id is refused");
	return cell;
}

/* A row and what it is ordered by. */
struct row {
	const struct dataset *dataset;
	uint32_t row;
	const struct list_definition *list;
	size_t place; /* as delivered */
};

/* By one column; an empty cell after all others. */
static int
compare_cells(const struct column *a, uint32_t row_a, const struct column *b,
    uint32_t row_b)
{
	int64_t left = 0, right = 0;
	bool has_left = a->given[row_a] != 0;
	bool has_right = b->given[row_b] != 0;

	switch (a->schema->type) {
	case COLUMN_CODE:
	case COLUMN_YESNO:
		left = code_of(a, row_a);
		right = code_of(b, row_b);
		has_left = left >= 0;
		has_right = right >= 0;
		break;
	case COLUMN_DATE:
	case COLUMN_MONTH:
		left = a->days[row_a];
		right = b->days[row_b];
		break;
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		left = a->numbers[row_a];
		right = b->numbers[row_b];
		break;
	case COLUMN_TEXT:
		if (has_left && has_right)
			left = strcmp(a->texts[row_a], b->texts[row_b]);
		break;
	case COLUMN_ID:
		break;
	}
	if (has_left != has_right)
		return has_left ? -1 : 1;
	return has_left ? (left > right) - (left < right) : 0;
}

static int
compare_rows(const void *left, const void *right)
{
	const struct row *a = left, *b = right;

	for (size_t i = 0; i < a->list->order_count; i++) {
		int column = a->list->order[i];
		int order = compare_cells(&a->dataset->columns[column], a->row,
		    &b->dataset->columns[column], b->row);

		if (order != 0)
			return order;
	}
	return (a->place > b->place) - (a->place < b->place);
}

/* Whether the row says yes to whatever its shown columns ask. */
static bool
has_consents(const struct list_definition *list, const struct dataset *dataset,
    uint32_t row)
{
	for (size_t c = 0; c < list->column_count; c++) {
		const struct column_schema *schema =
		    dataset->columns[list->columns[c]].schema;

		for (size_t i = 0; i < schema->consent_count; i++) {
			const struct column *consent =
			    &dataset->columns[schema->consents[i]];
			int code = code_of(consent, row);

			if (code < 0 ||
			    !str_equal(
				consent->schema->codes->codes[code].text, "K"))
				return false;
		}
	}
	return true;
}

/* The rows of the population that may be shown, in the list's order. */
static struct row *
order_rows(const struct list_definition *list,
    const struct population *population, struct arena *arena, size_t *count)
{
	struct row *rows = ARENA_ARRAY(arena, struct row, population->count);

	*count = 0;
	for (size_t b = 0; b < population->block_count; b++) {
		const struct population_block *block = &population->blocks[b];

		for (size_t i = 0; i < block->count; i++)
			if (has_consents(list, block->dataset, block->rows[i]))
				rows[(*count)++] = (struct row){ block->dataset,
					block->rows[i], list,
					block->first + i };
	}
	if (*count > 0)
		qsort(rows, *count, sizeof(*rows), compare_rows);
	return rows;
}

struct raw_list *
list_compute(const struct list_definition *definition,
    const struct datasets *datasets, const struct id_pool *pool,
    const char *area, int32_t month, struct arena *arena)
{
	struct raw_list *list = ARENA_NEW(arena, struct raw_list);
	struct joins joins;
	struct expr_context context = rowset_context(&joins, area, month);
	const struct dataset *const *window;
	struct population population;
	const struct row *rows;
	size_t count;

	joins_init(&joins, datasets, pool, arena);
	list->missing_reason = rowset_datasets(
	    &definition->rows, &context, arena, &window, &count);
	population_select(
	    &definition->rows, window, count, &context, arena, &population);
	rows = order_rows(definition, &population, arena, &list->row_count);
	list->definition = definition;
	list->column_count = definition->column_count;
	list->columns = definition->names;
	list->cells = ARENA_ARRAY(
	    arena, struct raw_list_cell, list->row_count * list->column_count);
	for (size_t r = 0; r < list->row_count; r++)
		for (size_t c = 0; c < list->column_count; c++)
			list->cells[r * list->column_count + c] =
			    list_cell(rows[r].dataset, definition->columns[c],
				rows[r].row);
	return list;
}
