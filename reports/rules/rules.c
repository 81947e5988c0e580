/*
 * One month's datasets under their rules: errors again and again until no row
 * goes; warnings about the rows that stay.
 */
#include "rules/rules.h"
#include "rules/rules-imp.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/str.h"
#include "expressions/find.h"
#include "expressions/joins.h"
#include "registers/notes.h"

#include <assert.h>

const struct dataset *
month_find(const struct rules_month *month, const struct schema *schema)
{
	const struct datasets *datasets = month->datasets;

	for (size_t i = month->first; i < datasets->count; i++)
		if (datasets->items[i]->schema == schema)
			return datasets->items[i];
	return NULL;
}

void
trial_clash(struct trial *trial, size_t row, size_t other)
{
	if (trial->others == NULL)
		trial->others = ARENA_ARRAY(
		    trial->arena, uint32_t, trial->dataset->row_count);
	trial->marks[row] = MARK_BROKEN;
	trial->others[row] = (uint32_t)other + 1;
}

static void
tell(const struct trial *trial, size_t row, struct notes *notes)
{
	const struct rule *rule = trial->rule;
	const struct dataset *dataset = trial->dataset;
	const char *says =
	    str_equal(message_language(), "fi") ? rule->says_fi : rule->says_en;

	if (trial->others != NULL && trial->others[row] != 0)
		says = arena_printf(trial->arena,
		    MESSAGE("%s (the other row stands on line %d)"), says,
		    dataset->lines[trial->others[row] - 1]);
	notes_tell_row(notes, rule->warning ? DIAG_WARNING : DIAG_REJECTED,
	    dataset->lines[row], rule->column, rule->name, says);
}

/* Whether a row has a mark; most rules break none. */
static bool
is_broken(const struct trial *trial)
{
	uint8_t any = MARK_NONE;

	for (size_t row = 0; row < trial->dataset->row_count; row++)
		any |= trial->marks[row];
	return any != MARK_NONE;
}

/* Tells the broken rows in the file's order; whether some are taken out. */
static bool
settle(const struct trial *trial, struct dataset *dataset, struct notes *notes)
{
	const struct rule *rule = trial->rule;
	const char *name =
	    rule->column < 0 ? "" : rule->schema->columns[rule->column].name;

	if (!is_broken(trial))
		return false;
	for (size_t row = 0; row < dataset->row_count; row++) {
		if (trial->marks[row] == MARK_NONE)
			continue;
		if (trial->marks[row] == MARK_BROKEN)
			tell(trial, row, notes);
		if (!rule->warning)
			notes_reject(
			    notes, dataset->lines[row], name, rule->name);
	}
	if (rule->warning)
		return false;
	dataset_drop(dataset, trial->marks);
	return true;
}

static bool
try_rule(const struct rule *rule, const struct rules_month *month,
    struct dataset *dataset, struct notes *notes)
{
	struct trial trial = {
		.rule = rule, .month = month, .dataset = dataset
	};
	struct joins joins;
	struct arena arena;
	bool changed = false;

	arena_init(&arena);
	/* Indexes are made anew: rows may have gone. */
	joins_init(&joins, month->datasets, month->pool, &arena);
	trial.arena = &arena;
	trial.joins = &joins;
	if (joins_lacking(&joins, rule->scope, dataset->month) == NULL) {
		trial.marks = ARENA_ARRAY(&arena, uint8_t, dataset->row_count);
		rule->kind->check(&trial);
		changed = settle(&trial, dataset, notes);
	}
	arena_release(&arena);
	return changed;
}

/* One pass over all rules of a level; a later one leaves out those that hold
 * for good. */
static bool
try_all(const struct rules *rules, const struct rules_month *month,
    bool warnings, bool again, struct notes *notes)
{
	bool changed = false;

	for (size_t d = month->first; d < month->datasets->count; d++) {
		struct dataset *dataset = month->datasets->items[d];

		for (size_t i = 0; i < rules->count; i++) {
			const struct rule *rule = &rules->items[i];

			if (rule->schema != dataset->schema ||
			    rule->warning != warnings ||
			    (again && rule->lasting))
				continue;
			changed = try_rule(rule, month, dataset,
				      &notes[d - month->first]) ||
				  changed;
		}
	}
	return changed;
}

static struct notes *
open_notes(
    const struct rules_month *month, struct arena *arena, struct diag *diag)
{
	const struct datasets *datasets = month->datasets;
	struct notes *notes =
	    ARENA_ARRAY(arena, struct notes, datasets->count - month->first);

	for (size_t i = month->first; i < datasets->count; i++)
		notes_init(
		    &notes[i - month->first], datasets->items[i], arena, diag);
	return notes;
}

static void
close_notes(const struct rules_month *month, struct notes *notes)
{
	for (size_t i = month->first; i < month->datasets->count; i++) {
		const struct dataset *dataset = month->datasets->items[i];

		notes_finish(&notes[i - month->first]);
		assert(dataset->read == dataset->row_count +
					    dataset->rejected_count +
					    dataset->duplicates);
	}
}

void
rules_check(const struct rules *rules, const struct rules_month *month,
    struct arena *arena, struct diag *diag)
{
	struct notes *notes = open_notes(month, arena, diag);
	bool again = false;

	while (try_all(rules, month, false, again, notes))
		again = true;
	close_notes(month, notes);
}

void
rules_warn(const struct rules *rules, const struct rules_month *month,
    struct arena *arena, struct diag *diag)
{
	struct notes *notes = open_notes(month, arena, diag);

	try_all(rules, month, true, false, notes);
	close_notes(month, notes);
}

bool
rules_need_earlier(const struct rules *rules, const struct schema *schema)
{
	for (size_t i = 0; i < rules->count; i++) {
		const struct rule *rule = &rules->items[i];

		if (rule->kind->earlier &&
		    schema ==
			(rule->target != NULL ? rule->target : rule->schema))
			return true;
	}
	return false;
}

/* A register, and what a rule or find over it looks at. */
static bool
add_needed(const struct schemas *schemas, const struct schema *schema,
    const struct expr_scope *scope, bool *needed)
{
	size_t at = (size_t)(schema - schemas->items);
	bool changed = !needed[at];

	needed[at] = true;
	for (size_t i = 0; scope != NULL && i < scope->find_count; i++)
		changed = add_needed(schemas, scope->finds[i]->schema,
			      &scope->finds[i]->found, needed) ||
			  changed;
	return changed;
}

void
rules_add_needed(
    const struct rules *rules, const struct schemas *schemas, bool *needed)
{
	bool changed = true;

	while (changed) {
		changed = false;
		for (size_t i = 0; i < rules->count; i++) {
			const struct rule *rule = &rules->items[i];

			if (rule->warning ||
			    !needed[rule->schema - schemas->items])
				continue;
			changed = add_needed(schemas, rule->schema, rule->scope,
				      needed) ||
				  changed;
			if (rule->target != NULL)
				changed = add_needed(schemas, rule->target,
					      NULL, needed) ||
					  changed;
		}
	}
}
