/*
 * `exists`: an id stands in a column of another register's dataset of the same
 * month.  A column with `references` is such a rule as well, about the key.
 */
#include "rules/rules-imp.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/str.h"
#include "expressions/check.h"

#include <string.h>

static const char *
suggest_register(struct rule_reader *reader, const char *word)
{
	const struct schemas *schemas = reader->schemas;
	const char **names =
	    ARENA_ARRAY(reader->arena, const char *, schemas->count);

	for (size_t i = 0; i < schemas->count; i++)
		names[i] = schemas->items[i].name;
	return expr_suggestion(reader->arena, word, names, schemas->count);
}

static bool
read_target(struct rule_reader *reader, struct yaml_text text)
{
	struct rule *rule = reader->rule;
	size_t dot = strcspn(text.text, ".");
	const char *name = arena_strndup(reader->arena, text.text, dot);
	struct yaml_text column = { text.text + dot, yaml_text_pos(text, dot) };

	if (text.text[dot] != '.') {
		diag_error(reader->diag, text.pos, "syntax",
		    "expected a register and its column (henkilosto."
		    "tyontekija_id)");
		return false;
	}
	rule->target = schemas_find(reader->schemas, name);
	if (rule->target == NULL) {
		diag_error(reader->diag, text.pos, "register",
		    "there is no register %s%s", name,
		    suggest_register(reader, name));
		return false;
	}
	column.text++;
	column.pos = yaml_text_pos(column, 1);
	return rule_column(reader, rule->target, column, 1u << COLUMN_ID,
	    "an id", &rule->target_column);
}

bool
exists_read(struct rule_reader *reader, const struct yaml *node)
{
	struct rule *rule = reader->rule;
	const struct column_schema *from, *to;

	if (!yaml_expect(node, YAML_SCALAR, "exists", reader->diag) ||
	    !rule_needs_column(reader, "exists") ||
	    !read_target(reader, yaml_text_of(node)))
		return false;
	from = &rule->schema->columns[rule->column];
	to = &rule->target->columns[rule->target_column];
	if (from->type == COLUMN_ID &&
	    str_equal(column_id_kind(from), column_id_kind(to)))
		return true;
	diag_error(reader->diag, node->pos, "type",
	    "%s and %s.%s are not ids of the same kind", from->name,
	    rule->target->name, to->name);
	return false;
}

bool
exists_of_reference(
    struct rule_reader *reader, const struct schema *schema, int column)
{
	const struct schema *target = schema->columns[column].references;
	struct rule *rule = reader->rule;

	if (target == NULL || schema->columns[column].type != COLUMN_ID)
		return false;
	rule->name = "reference";
	rule->kind = rule_kind_find("exists");
	rule->pos = schema->columns[column].pos;
	rule->schema = schema;
	rule->column = column;
	rule->target = target;
	rule->target_column = -1;
	for (size_t i = 0; i < target->column_count; i++)
		if (target->columns[i].key &&
		    target->columns[i].type == COLUMN_ID)
			rule->target_column = (int)i;
	rule->says_en = rule->says_fi = arena_printf(reader->arena,
	    MESSAGE("points at no row of %s in this delivery; add the row "
		    "there or correct the id"),
	    target->name);
	return rule->target_column >= 0;
}

/* A byte for each id of the column: 1 when a row has it. */
static uint8_t *
mark_ids(const struct dataset *dataset, const struct column *column,
    size_t *count, struct arena *arena)
{
	uint8_t *marks;

	*count = 0;
	for (size_t row = 0; row < dataset->row_count; row++)
		if (column->given[row] && column->ids[row] >= *count)
			*count = (size_t)column->ids[row] + 1;
	marks = ARENA_ARRAY(arena, uint8_t, *count);
	for (size_t row = 0; row < dataset->row_count; row++)
		if (column->given[row])
			marks[column->ids[row]] = 1;
	return marks;
}

void
exists_check(struct trial *trial)
{
	const struct rule *rule = trial->rule;
	const struct dataset *target = month_find(trial->month, rule->target);
	const struct column *column = &trial->dataset->columns[rule->column];
	size_t count, id_count;
	const uint8_t *ids;
	uint32_t *rows;

	if (target == NULL)
		return;
	ids = mark_ids(target, &target->columns[rule->target_column], &id_count,
	    trial->arena);
	count = trial_rows(trial, &rows);
	for (size_t i = 0; i < count; i++) {
		uint32_t id = column->ids[rows[i]];

		if (column->given[rows[i]] && (id >= id_count || ids[id] == 0))
			trial->marks[rows[i]] = MARK_BROKEN;
	}
}
