/*
 * Finds as declared.  In: the list under `find:` and a scope; out: the scope
 * with the finds in it, or errors at the words.
 */
#include "expressions/find.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/str.h"
#include "base/yaml.h"
#include "expressions/check.h"
#include "registers/schema.h"

#include <string.h>

#define KIND_COUNT 4

/* An entry as written. */
struct entry {
	struct yaml_text as, registers[KIND_COUNT], where, from, in_force;
	struct yaml_texts same;
};

/* Keys that name the register, in the order of entry.registers. */
static const enum find_kind kinds[KIND_COUNT] = { FIND_FIRST, FIND_LAST,
	FIND_ANY, FIND_ALL };

/* clang-format off */
static const struct yaml_field fields[] = {
	{ "as", YAML_TEXT, true, offsetof(struct entry, as), NULL },
	{ "first", YAML_TEXT, false, offsetof(struct entry, registers[0]), NULL },
	{ "last", YAML_TEXT, false, offsetof(struct entry, registers[1]), NULL },
	{ "any", YAML_TEXT, false, offsetof(struct entry, registers[2]), NULL },
	{ "all", YAML_TEXT, false, offsetof(struct entry, registers[3]), NULL },
	{ "same", YAML_TEXTS, true, offsetof(struct entry, same), NULL },
	{ "where", YAML_TEXT, false, offsetof(struct entry, where), NULL },
	{ "from", YAML_TEXT, false, offsetof(struct entry, from), NULL },
	{ "in_force", YAML_TEXT, false, offsetof(struct entry, in_force), NULL },
};
/* clang-format on */

/* A find under reading. */
struct reading {
	const struct entry *entry;
	const struct schemas *schemas;
	struct expr_scope *scope;
	struct find *find;
	struct arena *arena;
	struct diag *diag;
};

const struct find *
scope_find(const struct expr_scope *scope, const char *name)
{
	for (size_t i = 0; i < scope->find_count; i++)
		if (str_equal(scope->finds[i]->name, name))
			return scope->finds[i];
	return NULL;
}

static void
add(struct expr_scope *scope, struct find *find, struct arena *arena)
{
	scope->finds = arena_grow(arena, scope->finds, scope->find_count,
	    &scope->find_capacity, sizeof(*scope->finds));
	scope->finds[scope->find_count++] = find;
}

static int
key_column(const struct schema *schema)
{
	for (size_t i = 0; i < schema->column_count; i++)
		if (schema->columns[i].key)
			return (int)i;
	return -1;
}

const struct find *
scope_reference(struct expr_scope *scope, int column, struct arena *arena)
{
	const struct column_schema *schema = &scope->schema->columns[column];
	const struct find *there = scope_find(scope, schema->name);
	struct find *find;

	if (there != NULL)
		return there;
	find = ARENA_NEW(arena, struct find);
	find->name = schema->name;
	find->pos = schema->pos;
	find->kind = FIND_REFERENCE;
	find->schema = schema->references;
	find->found.schema = schema->references;
	find->same_count = 1;
	find->same = ARENA_ARRAY(arena, int, 1);
	find->same[0] = column;
	find->found_same = ARENA_ARRAY(arena, int, 1);
	find->found_same[0] = key_column(schema->references);
	add(scope, find, arena);
	return find;
}

bool
scope_reads(const struct expr_scope *scope, const struct schema *schema)
{
	for (size_t i = 0; i < scope->find_count; i++)
		if (scope->finds[i]->schema == schema ||
		    scope_reads(&scope->finds[i]->found, schema))
			return true;
	return false;
}

/* Small letters, digits and _, beginning with a letter. */
static bool
is_plain(const char *name)
{
	size_t length = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_");

	return name[length] == '\0' && name[0] >= 'a' && name[0] <= 'z';
}

static bool
check_name(const struct reading *reading)
{
	static const char *const words[] = { "and", "or", "not", "between",
		"in", "is", "given", "missing", "if", "rows", "sum", "county",
		"first_day", "last_day" };
	struct yaml_text as = reading->entry->as;
	const struct schema *schema = reading->scope->schema;
	bool known = false;

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		known = known || str_equal(as.text, words[i]);
	if (known || !is_plain(as.text))
		diag_error(reading->diag, as.pos, "name",
		    "a found row's name has small letters a to z, digits and "
		    "_, and is no word of the language");
	else if (schema_column(schema, as.text) >= 0)
		diag_error(reading->diag, as.pos, "name",
		    "%s is a column of %s; give the found row another name",
		    as.text, schema->name);
	else if (scope_find(reading->scope, as.text) != NULL)
		diag_error(reading->diag, as.pos, "name",
		    "%s stands twice in find; give one of them another name",
		    as.text);
	else
		return true;
	return false;
}

/* Which of first, last, any and all is written; false: not just one. */
static bool
read_kind(struct reading *reading, struct yaml_text *name)
{
	size_t count = 0;

	for (size_t i = 0; i < KIND_COUNT; i++) {
		if (reading->entry->registers[i].text == NULL)
			continue;
		*name = reading->entry->registers[i];
		reading->find->kind = kinds[i];
		count++;
	}
	if (count == 1)
		return true;
	diag_error(reading->diag, reading->find->pos, "find",
	    "a find names its register after one of first, last, any and all");
	return false;
}

static bool
read_register(struct reading *reading)
{
	const struct schemas *schemas = reading->schemas;
	struct find *find = reading->find;
	const char **names;
	struct yaml_text text;

	if (!read_kind(reading, &text))
		return false;
	find->schema = schemas_find(schemas, text.text);
	find->found.schema = find->schema;
	if (find->schema == NULL) {
		names =
		    ARENA_ARRAY(reading->arena, const char *, schemas->count);
		for (size_t i = 0; i < schemas->count; i++)
			names[i] = schemas->items[i].name;
		diag_error(reading->diag, text.pos, "register",
		    "there is no register %s%s", text.text,
		    message_suggestion(
			text.text, names, schemas->count, reading->arena));
		return false;
	}
	if (find->schema->kind != REGISTER_EVENT)
		return true;
	diag_error(reading->diag, text.pos, "find",
	    "%s is a register of events, and a delivery holds one month of it; "
	    "rows are found in a stock or a complete register",
	    text.text);
	return false;
}

/* Whether equal values of the two mean the same thing. */
static bool
is_same_kind(const struct column_schema *a, const struct column_schema *b)
{
	if (a->type != b->type || a->codes != b->codes)
		return false;
	return a->type != COLUMN_ID ||
	       str_equal(column_id_kind(a), column_id_kind(b));
}

static int
same_column(const struct reading *reading, struct yaml_text text,
    const struct schema *schema)
{
	int column = schema_column(schema, text.text);

	if (column < 0)
		diag_error(reading->diag, text.pos, "name",
		    "%s has no column %s, and same names a column of both "
		    "registers%s",
		    schema->name, text.text,
		    expr_suggest_column(reading->arena, schema, text.text));
	return column;
}

static bool
read_same_column(
    struct reading *reading, struct yaml_text text, int *same, int *found)
{
	const struct schema *schema = reading->scope->schema;
	const struct schema *theirs = reading->find->schema;

	*same = same_column(reading, text, schema);
	*found = theirs == schema ? *same : same_column(reading, text, theirs);
	if (*same < 0 || *found < 0)
		return false;
	if (schema->columns[*same].type == COLUMN_TEXT)
		diag_error(reading->diag, text.pos, "type",
		    "rows are not found by free text; name an id, a code or a "
		    "day");
	else if (!is_same_kind(
		     &schema->columns[*same], &theirs->columns[*found]))
		diag_error(reading->diag, text.pos, "type",
		    "%s of %s and %s of %s are not of the same kind", text.text,
		    schema->name, text.text, theirs->name);
	else
		return true;
	return false;
}

static bool
read_same(struct reading *reading)
{
	const struct yaml_texts *texts = &reading->entry->same;
	struct find *find = reading->find;
	bool good = true;

	if (texts->count == 0 || texts->count > FIND_SAME_MAX) {
		diag_error(reading->diag, find->pos, "find",
		    "same names 1 to %d columns that both registers have",
		    FIND_SAME_MAX);
		return false;
	}
	find->same_count = texts->count;
	find->same = ARENA_ARRAY(reading->arena, int, texts->count);
	find->found_same = ARENA_ARRAY(reading->arena, int, texts->count);
	for (size_t i = 0; i < texts->count; i++)
		good = read_same_column(reading, texts->items[i],
			   &find->same[i], &find->found_same[i]) &&
		       good;
	return good;
}

static bool
read_where(struct reading *reading)
{
	struct yaml_text text = reading->entry->where;
	struct find *find = reading->find;

	if (text.text == NULL)
		return true;
	find->where =
	    expr_condition(text, &find->found, reading->arena, reading->diag);
	return find->where != NULL;
}

/* from, in_force: a day or a month of the present row. */
static bool
read_day(const struct reading *reading, struct yaml_text text,
    const struct expr **day)
{
	if (text.text == NULL)
		return true;
	*day = expr_sum(text, reading->scope, reading->arena, reading->diag);
	if (*day == NULL)
		return false;
	if ((*day)->type == EXPR_TYPE_DATE || (*day)->type == EXPR_TYPE_MONTH)
		return true;
	diag_error(reading->diag, yaml_text_pos(text, (*day)->offset), "type",
	    "expected a date or a month, not %s",
	    message_text(expr_type_name((*day)->type)));
	return false;
}

/* Whether the register has the days that the find asks for. */
static bool
check_days(const struct reading *reading)
{
	const struct entry *entry = reading->entry;
	const struct find *find = reading->find;
	const struct schema *schema = find->schema;
	bool ordered = find->kind == FIND_FIRST || find->kind == FIND_LAST;

	if (entry->from.text != NULL && entry->in_force.text != NULL)
		diag_error(reading->diag, entry->in_force.pos, "find",
		    "from and in_force are two ways to say when; leave one "
		    "out");
	else if ((ordered || entry->from.text != NULL) && schema->begin < 0)
		diag_error(reading->diag, find->pos, "find",
		    "no column of %s is marked begin: true, so its rows have "
		    "no order in time; use any or all, without from",
		    schema->name);
	else if (entry->in_force.text != NULL &&
		 (schema->begin < 0 || schema->end < 0))
		diag_error(reading->diag, entry->in_force.pos, "find",
		    "%s has no columns marked begin: true and end: true, so "
		    "its rows are never in force; leave in_force out",
		    schema->name);
	else
		return true;
	return false;
}

static bool
read_find(struct reading *reading)
{
	const struct entry *entry = reading->entry;
	struct find *find = reading->find;
	bool good = check_name(reading);

	if (!read_register(reading))
		return false;
	good = read_same(reading) && good;
	good = read_where(reading) && good;
	good = read_day(reading, entry->from, &find->from) && good;
	good = read_day(reading, entry->in_force, &find->in_force) && good;
	return check_days(reading) && good;
}

static bool
read_entry(const struct yaml *node, const struct schemas *schemas,
    struct expr_scope *scope, struct arena *arena, struct diag *diag)
{
	struct entry entry;
	struct reading reading = { &entry, schemas, scope, NULL, arena, diag };
	struct find *find = ARENA_NEW(arena, struct find);
	bool good;

	memset(&entry, 0, sizeof(entry));
	if (!yaml_expect(node, YAML_MAPPING, "a find", diag))
		return false;
	good = yaml_bind(node, "a find", fields,
	    sizeof(fields) / sizeof(fields[0]), arena, diag, &entry);
	if (entry.as.text == NULL)
		return false;
	find->name = entry.as.text;
	find->pos = entry.as.pos;
	reading.find = find;
	good = good && read_find(&reading);
	find->faulty = !good;
	if (scope_find(scope, find->name) == NULL)
		add(scope, find, arena);
	return good;
}

bool
finds_read(const struct yaml *node, const struct schemas *schemas,
    struct expr_scope *scope, struct arena *arena, struct diag *diag)
{
	bool good = true;

	if (!yaml_expect(node, YAML_SEQUENCE, "find", diag))
		return false;
	for (size_t i = 0; i < node->count; i++)
		good =
		    read_entry(node->values[i], schemas, scope, arena, diag) &&
		    good;
	return good;
}
