/*
 * Rules as they are written, bound to the registers that they speak of.  All
 * faults are located and collected.
 */
#include "rules/rules.h"
#include "rules/rules-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "expressions/check.h"
#include "expressions/find.h"

#include <stdlib.h>
#include <string.h>

static const char *const level_names[] = { "error", "warning", NULL };

struct declared_says {
	struct yaml_text en, fi;
};

static const struct yaml_field says_fields[] = {
	{ "en", YAML_TEXT, true, offsetof(struct declared_says, en), NULL },
	{ "fi", YAML_TEXT, true, offsetof(struct declared_says, fi), NULL },
};

struct declared_rule {
	struct yaml_text name, column, when;
	struct yaml *per, *find, *says;
	int level;
	const struct yaml *kinds[RULE_KINDS];
};

#define FIELD(key, type, required, member, choices)                            \
	{                                                                      \
		key, type, required, offsetof(struct declared_rule, member),   \
		    choices                                                    \
	}

static const struct yaml_field rule_fields[] = {
	FIELD("name", YAML_TEXT, true, name, NULL),
	FIELD("column", YAML_TEXT, false, column, NULL),
	FIELD("level", YAML_CHOICE, false, level, level_names),
	FIELD("find", YAML_NODE, false, find, NULL),
	FIELD("if", YAML_TEXT, false, when, NULL),
	FIELD("per", YAML_NODE, false, per, NULL),
	FIELD("says", YAML_NODE, true, says, NULL),
};
#define RULE_FIELDS (sizeof(rule_fields) / sizeof(rule_fields[0]))

/* --- parts --- */

bool
rule_column(struct rule_reader *reader, const struct schema *schema,
    struct yaml_text name, unsigned types, const char *expected, int *column)
{
	*column = schema_column(schema, name.text);
	if (*column < 0) {
		diag_error(reader->diag, name.pos, "name",
		    "%s has no column %s%s", schema->name, name.text,
		    expr_suggest_column(reader->arena, schema, name.text));
		return false;
	}
	if ((types >> schema->columns[*column].type & 1) != 0)
		return true;
	diag_error(reader->diag, name.pos, "type",
	    "expected %s, and %s is none", expected, name.text);
	return false;
}

bool
rule_columns(struct rule_reader *reader, const struct yaml *node,
    const char *key, struct column_set *columns)
{
	bool list = node->kind == YAML_SEQUENCE;
	bool ok = true;

	if (!list && !yaml_expect(node, YAML_SCALAR, key, reader->diag))
		return false;
	columns->count = list ? node->count : 1;
	columns->items = ARENA_ARRAY(reader->arena, int, columns->count);
	for (size_t i = 0; i < columns->count; i++) {
		const struct yaml *name = list ? node->values[i] : node;

		ok = yaml_expect(name, YAML_SCALAR, key, reader->diag) &&
		     rule_column(reader, reader->rule->schema,
			 yaml_text_of(name), ~0u, "a column",
			 &columns->items[i]) &&
		     ok;
	}
	if (columns->count > 0)
		return ok;
	diag_error(reader->diag, node->pos, "type",
	    "expected a column, or a list of them, for %s", key);
	return false;
}

bool
rule_number(struct rule_reader *reader, const struct yaml *node,
    const char *key, int64_t highest)
{
	char *end = NULL;

	if (!yaml_expect(node, YAML_SCALAR, key, reader->diag))
		return false;
	reader->rule->number = strtoll(node->text, &end, 10);
	if (end != node->text && *end == '\0' && reader->rule->number >= 1 &&
	    reader->rule->number <= highest)
		return true;
	diag_error(reader->diag, node->pos, "type",
	    "expected a whole number from 1 to %lld for %s", (long long)highest,
	    key);
	return false;
}

static bool
needs(struct rule_reader *reader, bool has, const char *kind, const char *key)
{
	if (!has)
		diag_error(reader->diag, reader->rule->pos, "key",
		    "a rule with %s needs the key %s; add it", kind, key);
	return has;
}

bool
rule_needs_column(struct rule_reader *reader, const char *kind)
{
	return needs(reader, reader->rule->column >= 0, kind, "column");
}

bool
rule_needs_per(struct rule_reader *reader, const char *kind)
{
	return needs(reader, reader->rule->per.count > 0, kind, "per");
}

/* --- one rule --- */

/* Names stand in messages as [name]. */
static bool
read_name(struct rule_reader *reader, const struct rules *rules,
    struct yaml_text name)
{
	static const char allowed[] = "abcdefghijklmnopqrstuvwxyz0123456789-";
	struct rule *rule = reader->rule;

	rule->name = name.text;
	if (strspn(name.text, allowed) != strlen(name.text)) {
		diag_error(reader->diag, name.pos, "name",
		    "expected a name of small letters, digits and hyphens");
		return false;
	}
	for (size_t i = 0; i < rules->count; i++) {
		const struct rule *other = &rules->items[i];

		if (other == rule || other->schema != rule->schema ||
		    !str_equal(other->name, rule->name))
			continue;
		diag_error(reader->diag, name.pos, "name",
		    "the register has two rules %s; rename one of them",
		    name.text);
		return false;
	}
	return true;
}

static bool
read_says(struct rule_reader *reader, const struct yaml *node)
{
	struct declared_says declared;

	memset(&declared, 0, sizeof(declared));
	if (!yaml_bind(node, "says", says_fields, 2, reader->arena,
		reader->diag, &declared))
		return false;
	reader->rule->says_en = declared.en.text;
	reader->rule->says_fi = declared.fi.text;
	return true;
}

static bool
read_when(struct rule_reader *reader, struct yaml_text when)
{
	struct rule *rule = reader->rule;

	if (when.text == NULL)
		return true;
	rule->when =
	    expr_condition(when, rule->scope, reader->arena, reader->diag);
	return rule->when != NULL;
}

/* The names of all kinds: "then, unique, …". */
static const char *
kind_names(struct arena *arena)
{
	const char *names[RULE_KINDS];
	struct str list;

	for (size_t i = 0; i < RULE_KINDS; i++)
		names[i] = rule_kinds[i].key;
	str_init(&list, arena);
	str_put_list(&list, names, RULE_KINDS);
	return list.text;
}

static bool
read_kind(struct rule_reader *reader, const struct declared_rule *declared)
{
	struct rule *rule = reader->rule;
	const struct yaml *node = NULL;

	for (size_t i = 0; i < RULE_KINDS; i++) {
		if (declared->kinds[i] == NULL)
			continue;
		if (rule->kind != NULL) {
			diag_error(reader->diag, declared->kinds[i]->pos, "key",
			    "a rule has one of %s and %s; make two",
			    rule->kind->key, rule_kinds[i].key);
			return false;
		}
		rule->kind = &rule_kinds[i];
		node = declared->kinds[i];
	}
	if (node != NULL)
		return rule->kind->read(reader, node);
	diag_error(reader->diag, rule->pos, "key",
	    "the rule does not say what must hold; add one of %s",
	    kind_names(reader->arena));
	return false;
}

static bool
bind_rule(struct rule_reader *reader, const struct yaml *node,
    struct declared_rule *declared)
{
	struct yaml_field fields[RULE_FIELDS + RULE_KINDS];

	memcpy(fields, rule_fields, sizeof(rule_fields));
	for (size_t i = 0; i < RULE_KINDS; i++)
		fields[RULE_FIELDS + i] =
		    (struct yaml_field){ rule_kinds[i].key, YAML_NODE, false,
			    offsetof(struct declared_rule, kinds) +
				i * sizeof(declared->kinds[0]),
			    NULL };
	memset(declared, 0, sizeof(*declared));
	return yaml_bind(node, "a rule", fields, RULE_FIELDS + RULE_KINDS,
	    reader->arena, reader->diag, declared);
}

static bool
read_rule(struct rule_reader *reader, const struct rules *rules,
    const struct yaml *node)
{
	struct rule *rule = reader->rule;
	struct declared_rule declared;
	bool ok;

	if (!bind_rule(reader, node, &declared))
		return false;
	rule->pos = node->pos;
	rule->warning = declared.level == 1;
	ok = read_name(reader, rules, declared.name);
	ok = read_says(reader, declared.says) && ok;
	if (declared.find != NULL)
		ok = finds_read(declared.find, reader->schemas, rule->scope,
			 reader->arena, reader->diag) &&
		     ok;
	ok = read_when(reader, declared.when) && ok;
	if (declared.column.text != NULL)
		ok = rule_column(reader, rule->schema, declared.column, ~0u,
			 "a column", &rule->column) &&
		     ok;
	if (declared.per != NULL)
		ok =
		    rule_columns(reader, declared.per, "per", &rule->per) && ok;
	ok = read_kind(reader, &declared) && ok;
	rule->lasting =
	    ok && rule->kind->lasting && rule->scope->find_count == 0;
	return ok;
}

/* --- all --- */

static struct rule *
add_rule(struct rules *rules, const struct schema *schema, struct arena *arena)
{
	struct rule *rule;

	rules->items = arena_grow(arena, rules->items, rules->count,
	    &rules->capacity, sizeof(*rules->items));
	rule = &rules->items[rules->count++];
	memset(rule, 0, sizeof(*rule));
	rule->schema = schema;
	rule->column = -1;
	rule->scope = ARENA_NEW(arena, struct expr_scope);
	rule->scope->schema = schema;
	return rule;
}

static void
add_references(struct rule_reader *reader, const struct schema *schema,
    struct rules *rules)
{
	for (size_t i = 0; i < schema->column_count; i++) {
		reader->rule = add_rule(rules, schema, reader->arena);
		if (!exists_of_reference(reader, schema, (int)i))
			rules->count--;
	}
}

static bool
read_register(struct rule_reader *reader, const struct schema *schema,
    struct rules *rules)
{
	const struct yaml *node = schema->rules;
	bool ok = true;

	add_references(reader, schema, rules);
	if (node == NULL)
		return true;
	if (!yaml_expect(node, YAML_SEQUENCE, "rules", reader->diag))
		return false;
	for (size_t i = 0; i < node->count; i++) {
		reader->rule = add_rule(rules, schema, reader->arena);
		if (read_rule(reader, rules, node->values[i]))
			continue;
		rules->count--;
		ok = false;
	}
	return ok;
}

bool
rules_read(const char *input_folder, const struct schemas *schemas,
    struct arena *arena, struct diag *diag, struct rules *rules)
{
	struct rule_reader reader = { input_folder, schemas, NULL, arena,
		diag };
	bool ok = true;

	memset(rules, 0, sizeof(*rules));
	for (size_t i = 0; i < schemas->count; i++)
		ok = read_register(&reader, &schemas->items[i], rules) && ok;
	return ok;
}
