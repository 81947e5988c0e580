/*
 * Lists: rows of a register, as a document asks for them.  In: an entry of
 * `lists:`; out: its definition, checked.
 *
 * What is shown row by row cannot be protected by counting, so only columns
 * that their schema releases are shown, or read by what is computed, and never
 * persons' ids.  Where each row is about a person, no more than released texts
 * are; and a row is shown only with all the consents that its register asks
 * for.
 */
#include "indicators/lists.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/str.h"
#include "base/yaml.h"
#include "expressions/check.h"
#include "expressions/find.h"
#include "indicators/indicators.h"
#include "registers/schema.h"

#include <string.h>

#define LAST_MAX 1000

/* An entry as written. */
struct entry {
	struct yaml_text name, register_name, when, where;
	const struct yaml *find, *columns;
	struct yaml_texts order, repeated;
	int64_t last; /* 0: all */
};

/* Whether each row is about a client, an employer or an assistant. */
static bool
is_about_persons(const struct schema *schema)
{
	for (size_t i = 0; i < schema->column_count; i++)
		if (person_is_protected(schema->columns[i].person))
			return true;
	return false;
}

/* Whether a list may show the column, or compute by it; the error stands at
 * `pos`. */
static bool
check_release(const struct reader *reader, struct pos pos,
    const struct schema *schema, const struct column_schema *column)
{
	if (column->person != PERSON_NONE) {
		diag_error(reader->diag, pos, "release",
		    "%s is a person's id; lists never show those",
		    column->name);
		return false;
	}
	if (!column->release) {
		diag_error(reader->diag, pos, "release",
		    "%s of %s is not released for lists; its register would "
		    "have to say release: true",
		    column->name, schema->name);
		return false;
	}
	if (is_about_persons(schema) && column->type != COLUMN_TEXT) {
		diag_error(reader->diag, pos, "persons",
		    "each row of %s is about a person: a list of it shows "
		    "released texts only; count with an indicator instead",
		    schema->name);
		return false;
	}
	return true;
}

/* What a row must say yes to, for it shows the column. */
static void
add_consents(const struct column_schema *column, struct list_columns *consents)
{
	for (size_t i = 0; i < column->consent_count; i++) {
		size_t known = 0;

		while (known < consents->count &&
		       consents->items[known] != column->consents[i])
			known++;
		consents->items[known] = column->consents[i];
		if (known == consents->count)
			consents->count++;
	}
}

/* The register's column of that name; -1: see diag. */
static int
find_column(const struct reader *reader, struct yaml_text text,
    const struct schema *schema)
{
	int column = schema_column(schema, text.text);

	if (column < 0)
		diag_error(reader->diag, text.pos, "name",
		    "%s has no column %s%s", schema->name, text.text,
		    expr_suggest_column(reader->arena, schema, text.text));
	return column;
}

/* Columns to order rows by, or to compare them by. */
static bool
read_columns(const struct reader *reader, const struct yaml_texts *texts,
    bool released, const struct schema *schema, struct list_columns *columns)
{
	bool good = true;

	columns->items = ARENA_ARRAY(reader->arena, int, texts->count);
	for (size_t i = 0; i < texts->count; i++) {
		struct yaml_text text = texts->items[i];
		int column = find_column(reader, text, schema);

		good = column >= 0 &&
		       (!released || check_release(reader, text.pos, schema,
					 &schema->columns[column])) &&
		       good;
		columns->items[columns->count++] = column;
	}
	return good;
}

/* Of the row's own columns its words tell whether they are exact (list_value);
 * those of a found row have them elsewhere. */
static bool
check_exact(const struct reader *reader, struct pos pos,
    const struct column_schema *column)
{
	if (column->approx_of_code == NULL && column->precision < 0)
		return true;
	diag_error(reader->diag, pos, "exact",
	    "%s is not exact in each row (approx, precision), so nothing is "
	    "computed from it; name the column alone",
	    column->name);
	return false;
}

/* A column that a value reads, of the row or of found ones. */
static bool
check_read(const struct reader *reader, struct pos pos, const struct expr *node,
    struct list_definition *list)
{
	const struct schema *schema =
	    node->find == NULL ? list->rows.schema : node->find->schema;
	const struct column_schema *column = &schema->columns[node->column];

	if (!check_release(reader, pos, schema, column))
		return false;
	if (node->find == NULL) {
		add_consents(column, &list->consents);
		return true;
	}
	if (!check_exact(reader, pos, column))
		return false;
	if (column->consent_count == 0)
		return true;
	diag_error(reader->diag, pos, "release",
	    "%s of %s is shown with its own row's consents only; list that "
	    "register instead",
	    column->name, schema->name);
	return false;
}

/* Whether a found row, or the number of them, would tell of persons. */
static bool
check_found(
    const struct reader *reader, struct pos pos, const struct expr *node)
{
	if (node->find == NULL || !is_about_persons(node->find->schema))
		return true;
	diag_error(reader->diag, pos, "persons",
	    "each row of %s is about a person: nothing is computed from it "
	    "row by row; count with an indicator instead",
	    node->find->schema->name);
	return false;
}

static bool
check_reads(const struct reader *reader, struct yaml_text text,
    const struct expr *node, struct list_definition *list)
{
	struct pos pos = yaml_text_pos(text, node->offset);
	bool good = check_found(reader, pos, node);

	if (good && (node->kind == EXPR_COLUMN || node->kind == EXPR_FOUND_SUM))
		good = check_read(reader, pos, node, list);
	for (size_t i = 0; i < node->count; i++)
		good =
		    check_reads(reader, text, node->operands[i], list) && good;
	return good;
}

static bool
check_type(const struct reader *reader, struct yaml_text text,
    const struct expr *value)
{
	switch (value->type) {
	case EXPR_TYPE_NUMBER:
	case EXPR_TYPE_DATE:
	case EXPR_TYPE_MONTH:
	case EXPR_TYPE_CODE:
	case EXPR_TYPE_TEXT:
		return true;
	case EXPR_TYPE_ID:
	case EXPR_TYPE_ROW:
	case EXPR_TYPE_CONDITION:
	case EXPR_TYPE_FAULTY:
		break;
	}
	diag_error(reader->diag, text.pos, "type",
	    "a computed column is a number, a day, a month, a code or a text, "
	    "not %s",
	    message_text(expr_type_name(value->type)));
	return false;
}

/* Markers of templates bear the names of columns. */
static bool
check_name(const struct reader *reader, struct yaml_text name)
{
	if (name.text[0] != '\0' &&
	    strspn(name.text, "abcdefghijklmnopqrstuvwxyz0123456789_") ==
		strlen(name.text))
		return true;
	diag_error(reader->diag, name.pos, "name",
	    "a computed column has a name of a-z, 0-9 and _");
	return false;
}

/* {name: kelpoinen_eur, value: …} */
static bool
read_computed(const struct reader *reader, const struct yaml *node,
    struct list_definition *list, struct list_column *column)
{
	static const struct yaml_field fields[] = {
		{ "name", YAML_TEXT, true, 0, NULL },
		{ "value", YAML_TEXT, true, sizeof(struct yaml_text), NULL },
	};
	struct yaml_text texts[2] = { { 0 } }; /* the name, the value */

	if (!yaml_bind(node, "a computed column", fields, 2, reader->arena,
		reader->diag, texts))
		return false;
	column->name = texts[0].text;
	column->column = -1;
	column->value =
	    expr_sum(texts[1], list->rows.scope, reader->arena, reader->diag);
	return check_name(reader, texts[0]) && column->value != NULL &&
	       check_type(reader, texts[1], column->value) &&
	       check_reads(reader, texts[1], column->value, list);
}

static bool
read_plain(const struct reader *reader, struct yaml_text text,
    struct list_definition *list, struct list_column *column)
{
	const struct schema *schema = list->rows.schema;

	column->name = text.text;
	column->column = find_column(reader, text, schema);
	if (column->column < 0 || !check_release(reader, text.pos, schema,
				      &schema->columns[column->column]))
		return false;
	add_consents(&schema->columns[column->column], &list->consents);
	return true;
}

static bool
read_shown(const struct reader *reader, const struct yaml *node,
    struct list_definition *list)
{
	struct list_column *column = &list->columns[list->column_count];
	bool good;

	if (node->kind == YAML_MAPPING)
		good = read_computed(reader, node, list, column);
	else
		good =
		    yaml_expect(node, YAML_SCALAR, "a column", reader->diag) &&
		    read_plain(reader, yaml_text_of(node), list, column);
	if (column->name == NULL)
		return false;
	for (size_t i = 0; good && i < list->column_count; i++) {
		if (!str_equal(list->columns[i].name, column->name))
			continue;
		diag_error(reader->diag, node->pos, "name",
		    "the column %s stands twice; rename one", column->name);
		good = false;
	}
	list->names[list->column_count++] = column->name;
	return good;
}

/* One column, or a sequence of them. */
static bool
read_all_shown(const struct reader *reader, const struct yaml *node,
    struct list_definition *list)
{
	size_t count = node->kind == YAML_SEQUENCE ? node->count : 1;
	bool good = true;

	list->consents.items = ARENA_ARRAY(
	    reader->arena, int, list->rows.schema->column_count + 1);
	list->columns = ARENA_ARRAY(reader->arena, struct list_column, count);
	list->names = ARENA_ARRAY(reader->arena, const char *, count);
	if (node->kind != YAML_SEQUENCE)
		return read_shown(reader, node, list);
	for (size_t i = 0; i < count; i++)
		good = read_shown(reader, node->values[i], list) && good;
	return good;
}

/* Which rows: the register, and the words about it. */
static bool
read_rows(
    const struct reader *reader, const struct entry *entry, struct rowset *rows)
{
	bool good;

	rows->schema = entry_register(reader, entry->register_name);
	if (rows->schema == NULL)
		return false;
	rows->scope = ARENA_NEW(reader->arena, struct expr_scope);
	rows->scope->schema = rows->schema;
	good = entry->find == NULL ||
	       finds_read(entry->find, reader->schemas, rows->scope,
		   reader->arena, reader->diag);
	good = leaf_when(entry->when, rows->scope, reader->arena, reader->diag,
		   &rows->when) &&
	       good;
	if (entry->where.text == NULL)
		return good;
	rows->where = expr_condition(
	    entry->where, rows->scope, reader->arena, reader->diag);
	return rows->where != NULL && good;
}

static bool
read_entry(const struct reader *reader, const struct entry *entry,
    struct list_definition *list)
{
	const struct schema *schema;
	bool good;

	list->name = entry->name.text;
	list->pos = entry->name.pos;
	good = read_rows(reader, entry, &list->rows);
	schema = list->rows.schema;
	if (schema == NULL)
		return false;
	good = read_all_shown(reader, entry->columns, list) && good;
	good =
	    read_columns(reader, &entry->order, true, schema, &list->order) &&
	    good;
	return read_columns(
		   reader, &entry->repeated, false, schema, &list->repeated) &&
	       good;
}

static bool
read_last(const struct yaml *node, int64_t last, struct diag *diag,
    struct list_definition *list)
{
	const struct yaml *value = yaml_get(node, "last");

	if (value == NULL || (last > 0 && last <= LAST_MAX)) {
		list->last = (size_t)last;
		return true;
	}
	diag_error(diag, value->pos, "value",
	    "last keeps so many rows of the end; expected a number from 1 to "
	    "%d",
	    LAST_MAX);
	return false;
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
		{ "find", YAML_NODE, false, offsetof(struct entry, find),
		    NULL },
		{ "columns", YAML_NODE, true, offsetof(struct entry, columns),
		    NULL },
		{ "repeated", YAML_TEXTS, false,
		    offsetof(struct entry, repeated), NULL },
		{ "order", YAML_TEXTS, false, offsetof(struct entry, order),
		    NULL },
		{ "last", YAML_INTEGER, false, offsetof(struct entry, last),
		    NULL },
	};
	struct reader reader = { schemas, arena, diag };
	struct list_definition *list = ARENA_NEW(arena, struct list_definition);
	struct entry entry = { 0 };

	if (!yaml_expect(node, YAML_MAPPING, "a list", diag) ||
	    !yaml_bind(node, "a list", fields,
		sizeof(fields) / sizeof(fields[0]), arena, diag, &entry) ||
	    !read_entry(&reader, &entry, list) ||
	    !read_last(node, entry.last, diag, list))
		return NULL;
	return list;
}

const char *
list_name(const struct list_definition *definition)
{
	return definition->name;
}

const char *
list_register(const struct list_definition *definition)
{
	return definition->rows.schema->name;
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

/* Whether all of its cells are numbers or empty. */
static bool
is_number(const struct list_definition *list, const struct list_column *column)
{
	enum column_type type;

	if (column->value != NULL)
		return column->value->type == EXPR_TYPE_NUMBER;
	type = list->rows.schema->columns[column->column].type;
	return type == COLUMN_INTEGER || type == COLUMN_DECIMAL ||
	       type == COLUMN_MONEY;
}

int
list_find_column(
    const struct list_definition *definition, const char *name, bool *number)
{
	for (size_t i = 0; i < definition->column_count; i++) {
		if (!str_equal(definition->names[i], name))
			continue;
		*number = is_number(definition, &definition->columns[i]);
		return (int)i;
	}
	return -1;
}
