/*
 * `exists`: an id stands in a column of another register's dataset of the same
 * month; `delivered`: of any month up to it.  A column with `references` is
 * such a rule as well, about the key: events may be of earlier months.
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
	return message_suggestion(word, names, schemas->count, reader->arena);
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

	if (!yaml_expect(node, YAML_SCALAR, rule->kind->key, reader->diag) ||
	    !rule_needs_column(reader, rule->kind->key) ||
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
	rule->kind = rule_kind_find(
	    target->kind == REGISTER_EVENT ? "delivered" : "exists");
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
	    target->kind == REGISTER_EVENT
		? MESSAGE("points at no row of %s in this delivery or an "
			  "earlier one; correct the id")
		: MESSAGE("points at no row of %s in this delivery; add the "
			  "row there or correct the id"),
	    target->name);
	return rule->target_column >= 0;
}

/* Ids that stand in a column of some datasets. */
struct id_marks {
	size_t count, capacity;
	uint8_t *marks; /* by id: 1 when a row has it */
};

static void
mark_ids(const struct dataset *dataset, int at, struct arena *arena,
    struct id_marks *ids)
{
	const struct column *column = &dataset->columns[at];

	for (size_t row = 0; row < dataset->row_count; row++) {
		if (!column->given[row])
			continue;
		while (ids->count <= column->ids[row]) {
			ids->marks = arena_grow(arena, ids->marks, ids->count,
			    &ids->capacity, sizeof(*ids->marks));
			ids->marks[ids->count++] = 0;
		}
		ids->marks[column->ids[row]] = 1;
	}
}

static void
mark_broken(struct trial *trial, const struct id_marks *ids)
{
	const struct column *column =
	    &trial->dataset->columns[trial->rule->column];
	uint32_t *rows;
	size_t count = trial_rows(trial, &rows);

	for (size_t i = 0; i < count; i++) {
		uint32_t id = column->ids[rows[i]];

		if (column->given[rows[i]] &&
		    (id >= ids->count || ids->marks[id] == 0))
			trial->marks[rows[i]] = MARK_BROKEN;
	}
}

void
exists_check(struct trial *trial)
{
	const struct rule *rule = trial->rule;
	const struct dataset *target = month_find(trial->month, rule->target);
	struct id_marks ids = { 0 };

	if (target == NULL)
		return;
	mark_ids(target, rule->target_column, trial->arena, &ids);
	mark_broken(trial, &ids);
}

/* Where a month lacks, the row may have stood in it. */
void
delivered_check(struct trial *trial)
{
	const struct rule *rule = trial->rule;
	const struct datasets *datasets = trial->month->datasets;
	struct id_marks ids = { 0 };
	int32_t last = 0;

	for (size_t i = 0; i < datasets->count; i++) {
		const struct dataset *dataset = datasets->items[i];

		if (dataset->schema != rule->target)
			continue;
		if (last != 0 && dataset->month != last + 1)
			return;
		last = dataset->month;
		mark_ids(dataset, rule->target_column, trial->arena, &ids);
	}
	if (last == trial->dataset->month)
		mark_broken(trial, &ids);
}
