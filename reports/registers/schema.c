/*
 * Schemas in two passes: here each file is bound to what it declares;
 * resolve.c then finds the lists, registers and codes that it names.
 */
#include "registers/schema.h"
#include "registers/schema-imp.h"
#include "registers/registers-imp.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/file.h"
#include "base/str.h"
#include "base/yaml.h"

#include <stdlib.h>
#include <string.h>

static const char *const kind_names[] = { "event", "stock", "complete", NULL };

static const char *const type_names[] = { "id", "date", "month", "integer",
	"decimal", "money", "code", "yesno", "text", NULL };

static const char *const person_names[] = { "none", "client", "employer",
	"assistant", "staff", "answerer", NULL };

#define FIELD(key, type, required, member, choices)                            \
	{                                                                      \
		key, type, required, offsetof(struct declared_column, member), \
		    choices                                                    \
	}

static const struct yaml_field column_fields[] = {
	FIELD("name", YAML_TEXT, true, name, NULL),
	FIELD("type", YAML_CHOICE, true, type, type_names),
	FIELD("required", YAML_BOOLEAN, false, required, NULL),
	FIELD("key", YAML_BOOLEAN, false, key, NULL),
	FIELD("day", YAML_BOOLEAN, false, day, NULL),
	FIELD("begin", YAML_BOOLEAN, false, begin, NULL),
	FIELD("end", YAML_BOOLEAN, false, end, NULL),
	FIELD("person", YAML_CHOICE, false, person, person_names),
	FIELD("list", YAML_TEXT, false, list, NULL),
	FIELD("references", YAML_TEXT, false, references, NULL),
	FIELD("min", YAML_TEXT, false, min, NULL),
	FIELD("max", YAML_TEXT, false, max, NULL),
	FIELD("default", YAML_TEXT, false, default_code, NULL),
	FIELD("negative_when", YAML_TEXT, false, negative_when, NULL),
	FIELD("release", YAML_BOOLEAN, false, release, NULL),
	FIELD("release_when", YAML_TEXTS, false, release_when, NULL),
	FIELD("precision", YAML_TEXT, false, precision, NULL),
	FIELD("approx", YAML_TEXT, false, approx, NULL),
};
#define COLUMN_FIELDS (sizeof(column_fields) / sizeof(column_fields[0]))

struct declared_schema {
	struct yaml_text name, label;
	int kind;
	bool whole;
	struct yaml *columns;
	const struct yaml *rules;
};

static const struct yaml_field schema_fields[] = {
	{ "name", YAML_TEXT, true, offsetof(struct declared_schema, name),
	    NULL },
	{ "label", YAML_TEXT, true, offsetof(struct declared_schema, label),
	    NULL },
	{ "kind", YAML_CHOICE, true, offsetof(struct declared_schema, kind),
	    kind_names },
	{ "whole", YAML_BOOLEAN, false, offsetof(struct declared_schema, whole),
	    NULL },
	{ "columns", YAML_NODE, true, offsetof(struct declared_schema, columns),
	    NULL },
	{ "rules", YAML_NODE, false, offsetof(struct declared_schema, rules),
	    NULL },
};
#define SCHEMA_FIELDS (sizeof(schema_fields) / sizeof(schema_fields[0]))

static bool
read_limit(struct loader *loader, const struct yaml_text *text,
    const struct column_schema *column, bool *has, int64_t *value)
{
	if (text->text == NULL)
		return true;
	*has = true;
	if (column->type != COLUMN_INTEGER && column->type != COLUMN_DECIMAL &&
	    column->type != COLUMN_MONEY) {
		diag_error(loader->diag, text->pos, "type",
		    "min and max go with numbers only; remove it");
		return false;
	}
	if (decimal_parse(text->text, strlen(text->text), '.',
		column_scale(column), value) == DECIMAL_OK)
		return true;
	diag_error(loader->diag, text->pos, "type",
	    "expected a number with a decimal point");
	return false;
}

static bool
read_limits(struct loader *loader, const struct declared_column *declared,
    struct column_schema *column)
{
	if (!read_limit(loader, &declared->min, column, &column->has_min,
		&column->min) ||
	    !read_limit(
		loader, &declared->max, column, &column->has_max, &column->max))
		return false;
	if (!column->has_min || !column->has_max || column->min <= column->max)
		return true;
	diag_error(loader->diag, declared->min.pos, "type",
	    "min is over max, so that no number would do; exchange them");
	return false;
}

/* A person's id would follow one person from list to list; resolve.c refuses
 * those that are another register's. */
static bool
check_release(struct loader *loader, const struct column_schema *column)
{
	if (!column->release || column->person == PERSON_NONE)
		return true;
	diag_error(loader->diag, column->pos, "release",
	    "the column %s is a person's, which documents never show row by "
	    "row; remove release",
	    column->name);
	return false;
}

/* Somebody without an id is told apart by a number of the key. */
static bool
check_answerer(struct loader *loader, const struct column_schema *column)
{
	if (column->person != PERSON_ANSWERER ||
	    (column->type == COLUMN_INTEGER && column->key))
		return true;
	diag_error(loader->diag, column->pos, "person",
	    "answerers are numbered by an integer of the key; make %s one, or "
	    "say whose id it is",
	    column->name);
	return false;
}

static bool
read_column(struct loader *loader, const struct yaml *node,
    struct declared_column *declared, struct column_schema *column)
{
	if (!yaml_bind(node, "a column", column_fields, COLUMN_FIELDS,
		loader->arena, loader->diag, declared))
		return false;
	column->name = declared->name.text;
	column->pos = node->pos;
	column->type = (enum column_type)declared->type;
	column->required = declared->required;
	column->key = declared->key;
	column->day = declared->day;
	column->begin = declared->begin;
	column->end = declared->end;
	column->person = (enum person_kind)declared->person;
	column->default_code = -1;
	column->negative_column = -1;
	column->precision = -1;
	column->release = declared->release;
	return read_limits(loader, declared, column) &&
	       check_release(loader, column) && check_answerer(loader, column);
}

static bool
add_role(struct loader *loader, const struct schema *schema, int column,
    bool has_role, const char *role, int *index)
{
	if (!has_role)
		return true;
	if (*index >= 0) {
		diag_error(loader->diag, schema->columns[column].pos, "role",
		    "a second column is marked %s; leave one", role);
		return false;
	}
	*index = column;
	return true;
}

static bool
find_roles(struct loader *loader, struct schema *schema)
{
	bool ok = true;

	schema->day = schema->begin = schema->end = -1;
	for (size_t i = 0; i < schema->column_count; i++) {
		const struct column_schema *column = &schema->columns[i];
		int at = (int)i;

		ok = add_role(loader, schema, at, column->day, "day",
			 &schema->day) &&
		     ok;
		ok = add_role(loader, schema, at, column->begin, "begin",
			 &schema->begin) &&
		     ok;
		ok = add_role(loader, schema, at, column->end, "end",
			 &schema->end) &&
		     ok;
	}
	return ok;
}

static bool
is_dated(const struct schema *schema, int column, bool month_too)
{
	enum column_type type;

	if (column < 0)
		return false;
	type = schema->columns[column].type;
	return type == COLUMN_DATE || (month_too && type == COLUMN_MONTH);
}

/*
 * Without its key, its own day or its first day in force a row would belong
 * to no period and pass every check on it.
 */
static bool
check_required(struct loader *loader, const struct draft *draft)
{
	const struct schema *schema = draft->schema;
	bool ok = true;

	for (size_t i = 0; i < schema->column_count; i++) {
		const struct column_schema *column = &schema->columns[i];
		bool needed = column->key || column->day || column->begin;

		if (!needed || column->required ||
		    draft->columns[i].default_code.text != NULL)
			continue;
		diag_error(loader->diag, column->pos, "required",
		    "the column %s is marked key, day or begin, so each row "
		    "needs it; add required: true",
		    column->name);
		ok = false;
	}
	return ok;
}

static bool
check_kind(struct loader *loader, const struct schema *schema)
{
	const char *lacking = NULL;

	switch (schema->kind) {
	case REGISTER_EVENT:
		if (!is_dated(schema, schema->day, true))
			lacking = "a date or month column marked day: true";
		break;
	case REGISTER_STOCK:
		if (!is_dated(schema, schema->begin, false) ||
		    !is_dated(schema, schema->end, false))
			lacking = "date columns marked begin: true and "
				  "end: true";
		break;
	case REGISTER_COMPLETE:
		break;
	}
	if (lacking == NULL)
		return true;
	diag_error(loader->diag, schema->pos, "kind",
	    "a register of the kind %s needs %s", kind_names[schema->kind],
	    lacking);
	return false;
}

static bool
check_names(struct loader *loader, const struct schema *schema)
{
	bool ok = true, key = false;

	for (size_t i = 0; i < schema->column_count; i++) {
		const struct column_schema *column = &schema->columns[i];

		key = key || column->key;
		if (schema_column(schema, column->name) == (int)i)
			continue;
		diag_error(loader->diag, column->pos, "name",
		    "the column %s stands twice; leave one of them",
		    column->name);
		ok = false;
	}
	if (!key) {
		diag_error(loader->diag, schema->pos, "key",
		    "no column is marked key: true; a register needs a key");
		ok = false;
	}
	return ok;
}

static bool
read_columns(
    struct loader *loader, const struct yaml *node, struct draft *draft)
{
	struct schema *schema = draft->schema;
	bool ok = true;

	if (!yaml_expect(node, YAML_SEQUENCE, "columns", loader->diag))
		return false;
	schema->column_count = node->count;
	schema->columns =
	    ARENA_ARRAY(loader->arena, struct column_schema, node->count);
	draft->columns =
	    ARENA_ARRAY(loader->arena, struct declared_column, node->count);
	for (size_t i = 0; i < node->count; i++)
		ok = read_column(loader, node->values[i], &draft->columns[i],
			 &schema->columns[i]) &&
		     ok;
	if (!ok || !find_roles(loader, schema))
		return false;
	ok = check_kind(loader, schema);
	ok = check_names(loader, schema) && ok;
	return check_required(loader, draft) && ok;
}

static bool
read_schema(struct loader *loader, const char *path, const char *name,
    struct draft *draft)
{
	const struct yaml *root = yaml_read(path, loader->arena, loader->diag);
	struct declared_schema declared;

	memset(&declared, 0, sizeof(declared));
	if (root == NULL ||
	    !yaml_bind(root, "a register", schema_fields, SCHEMA_FIELDS,
		loader->arena, loader->diag, &declared))
		return false;
	draft->schema->name = declared.name.text;
	draft->schema->label = declared.label.text;
	draft->schema->pos = root->pos;
	draft->schema->kind = (enum register_kind)declared.kind;
	draft->schema->whole = declared.whole;
	draft->schema->rules = declared.rules;
	if (!str_equal(declared.name.text, name)) {
		diag_error(loader->diag, declared.name.pos, "name",
		    "expected the file's name, %s", name);
		return false;
	}
	return read_columns(loader, declared.columns, draft);
}

/* The name of NAME.SUFFIX, or NULL for another file. */
static const char *
stem(const char *file, const char *suffix, struct arena *arena)
{
	size_t length = strlen(file), end = strlen(suffix);

	if (length <= end || !str_equal(file + length - end, suffix))
		return NULL;
	return arena_strndup(arena, file, length - end);
}

static void
add_yes_no(struct arena *arena, struct code_list *list)
{
	static const struct code yes_no[] = {
		{ .text = "K",
		    .label = "Kyllä",
		    .others = { .sv = "Ja", .en = "Yes" },
		    .from = DAY_NONE,
		    .to = DAY_NONE },
		{ .text = "E",
		    .label = "Ei",
		    .others = { .sv = "Nej", .en = "No" },
		    .from = DAY_NONE,
		    .to = DAY_NONE },
	};

	list->name = YES_NO_LIST;
	list->count = 2;
	list->codes = ARENA_ARRAY(arena, struct code, 2);
	memcpy(list->codes, yes_no, sizeof(yes_no));
}

static bool
read_lists(struct loader *loader, const char *folder)
{
	struct schemas *schemas = loader->schemas;
	const char *const *files;
	size_t count;
	bool ok = true;

	if (!file_list(folder, loader->arena, loader->diag, &files, &count))
		return false;
	schemas->lists =
	    ARENA_ARRAY(loader->arena, struct code_list, count + 1);
	for (size_t i = 0; i < count; i++) {
		const char *name = stem(files[i], ".csv", loader->arena);

		if (name == NULL)
			continue;
		if (str_equal(name, YES_NO_LIST)) {
			diag_error(loader->diag,
			    pos_file(
				path_join(loader->arena, folder, files[i])),
			    "list",
			    "the list " YES_NO_LIST
			    " is built in; give the list another name");
			ok = false;
			continue;
		}
		ok = code_list_read(path_join(loader->arena, folder, files[i]),
			 name, loader->arena, loader->diag,
			 &schemas->lists[schemas->list_count++]) &&
		     ok;
	}
	add_yes_no(loader->arena, &schemas->lists[schemas->list_count++]);
	return ok;
}

static bool
read_registers(struct loader *loader, const char *folder)
{
	struct schemas *schemas = loader->schemas;
	const char *const *files;
	size_t count;
	bool ok = true;

	if (!file_list(folder, loader->arena, loader->diag, &files, &count))
		return false;
	schemas->items = ARENA_ARRAY(loader->arena, struct schema, count);
	loader->drafts = ARENA_ARRAY(loader->arena, struct draft, count);
	for (size_t i = 0; i < count; i++) {
		const char *name = stem(files[i], ".yaml", loader->arena);
		struct draft *draft = &loader->drafts[schemas->count];

		if (name == NULL)
			continue;
		draft->schema = &schemas->items[schemas->count++];
		ok = read_schema(loader,
			 path_join(loader->arena, folder, files[i]), name,
			 draft) &&
		     ok;
	}
	return ok;
}

bool
schemas_read(const char *input_folder, struct arena *arena, struct diag *diag,
    struct schemas *schemas)
{
	struct loader loader = { schemas, NULL, arena, diag };
	bool ok;

	memset(schemas, 0, sizeof(*schemas));
	ok = read_lists(&loader, path_join(arena, input_folder, "codes"));
	ok = read_registers(
		 &loader, path_join(arena, input_folder, "registers")) &&
	     ok;
	return ok && schemas_resolve(&loader);
}
