/*
 * Names between definitions.  In: all indicators and parameters, as read; out:
 * formulas, denominators and targets with their names resolved and checked, in
 * order of dependence.  Errors are collected; what depends on a faulty
 * indicator is faulty without a message of its own.
 */
#include "indicators/definitions.h"

#include "base/arena.h"
#include "base/str.h"
#include "expressions/check.h"

#include <assert.h>

enum progress {
	PROGRESS_NONE,
	PROGRESS_OPEN, /* on the path from the one begun with */
	PROGRESS_DONE
};

/* The walk along the ingredients. */
struct walk {
	struct indicators *indicators;
	struct arena *arena;
	struct diag *diag;
	enum progress *progress; /* of each indicator */
	size_t depth;
	struct indicator **path;
	bool failed;
};

static const char *
suggest(const struct indicators *indicators, bool parameters, bool others,
    const char *name, struct arena *arena)
{
	const char **names = ARENA_ARRAY(arena, const char *,
	    indicators->count + indicators->parameter_count);
	size_t count = 0;

	for (size_t i = 0; others && i < indicators->count; i++)
		names[count++] = indicators->items[i]->id;
	for (size_t i = 0; parameters && i < indicators->parameter_count; i++)
		names[count++] = indicators->parameters[i]->name;
	return expr_suggestion(arena, name, names, count);
}

const struct parameter *
resolve_parameter(const struct indicators *indicators, const char *name,
    struct yaml_text text, size_t offset, struct arena *arena,
    struct diag *diag)
{
	const struct parameter *parameter = parameters_find(indicators, name);

	if (parameter == NULL)
		diag_error(diag, yaml_text_pos(text, offset), "name",
		    "there is no parameter %s%s", name,
		    suggest(indicators, true, false, name, arena));
	return parameter;
}

/* A name of a formula; false: see diag. */
static bool
resolve_name(
    struct walk *walk, const struct indicator *indicator, struct formula *node)
{
	bool plain = node->kind == FORMULA_NAME;

	node->parameter =
	    plain ? parameters_find(walk->indicators, node->name) : NULL;
	node->indicator = indicators_find(walk->indicators, node->name);
	if (node->parameter != NULL) {
		node->kind = FORMULA_PARAMETER;
		return !node->parameter->faulty;
	}
	if (plain)
		node->kind = FORMULA_INDICATOR;
	if (node->indicator != NULL)
		return true;
	diag_error(walk->diag,
	    yaml_text_pos(indicator->formula_text, node->offset), "name",
	    "there is no indicator %s%s%s", plain ? "or parameter " : "",
	    node->name,
	    suggest(walk->indicators, plain, true, node->name, walk->arena));
	return false;
}

static bool
resolve_names(
    struct walk *walk, const struct indicator *indicator, struct formula *node)
{
	bool good = node->name == NULL || resolve_name(walk, indicator, node);

	for (size_t i = 0; i < node->count; i++)
		good =
		    resolve_names(walk, indicator, node->operands[i]) && good;
	return good;
}

static bool
resolve_per(const struct walk *walk, struct indicator *indicator)
{
	struct per *per = &indicator->per;

	if (per->kind != PER_PARAMETER)
		return true;
	per->parameter = resolve_parameter(walk->indicators, per->name.text,
	    per->name, 0, walk->arena, walk->diag);
	if (per->parameter == NULL || per->parameter->faulty)
		return false;
	if (!per->parameter->is_band)
		return true;
	diag_error(walk->diag, per->name.pos, "band",
	    "%s is a band, and rows are divided by one number; divide in a "
	    "formula",
	    per->parameter->name);
	return false;
}

/* Everything but what needs the ingredients to be checked first. */
static void
resolve_indicator(struct walk *walk, struct indicator *indicator)
{
	bool good;

	if (indicator->faulty)
		return;
	if (indicator->formula != NULL)
		good = resolve_names(walk, indicator, indicator->formula);
	else
		good = resolve_per(walk, indicator) &&
		       unit_fits_measures(indicator, walk->diag);
	good = target_resolve(
		   indicator, walk->indicators, walk->arena, walk->diag) &&
	       good;
	indicator->faulty = !good;
}

static size_t
index_of(const struct walk *walk, const struct indicator *indicator)
{
	for (size_t i = 0; i < walk->indicators->count; i++)
		if (walk->indicators->items[i] == indicator)
			return i;
	assert(!"every ingredient is in the list");
	return 0;
}

/* The path from the indicator that is met again, closed. */
static void
report_cycle(struct walk *walk, const struct formula *node, size_t again)
{
	const struct indicator *met = walk->indicators->items[again];
	const struct indicator *last = walk->path[walk->depth - 1];
	struct str text;
	bool on_cycle = false;

	str_init(&text, walk->arena);
	for (size_t i = 0; i < walk->depth; i++) {
		on_cycle = on_cycle || walk->path[i] == met;
		if (on_cycle)
			str_printf(&text, "%s → ", walk->path[i]->id);
	}
	diag_error(walk->diag, yaml_text_pos(last->formula_text, node->offset),
	    "cycle", "a cycle: %s%s", text.text, met->id);
	for (size_t i = 0; i < walk->depth; i++)
		walk->path[i]->faulty = true;
}

static void visit(struct walk *walk, size_t index);

static void
visit_names(struct walk *walk, const struct formula *node)
{
	if (node->indicator != NULL) {
		size_t index = index_of(walk, node->indicator);

		if (walk->progress[index] == PROGRESS_OPEN)
			report_cycle(walk, node, index);
		else if (walk->progress[index] == PROGRESS_NONE)
			visit(walk, index);
	}
	for (size_t i = 0; i < node->count; i++)
		visit_names(walk, node->operands[i]);
}

/* Checks a formula after its ingredients. */
static void
visit(struct walk *walk, size_t index)
{
	struct indicator *indicator = walk->indicators->items[index];

	walk->progress[index] = PROGRESS_OPEN;
	walk->path[walk->depth++] = indicator;
	if (indicator->formula != NULL && !indicator->faulty)
		visit_names(walk, indicator->formula);
	if (indicator->formula != NULL && !indicator->faulty)
		indicator->faulty =
		    !formula_check(indicator, walk->arena, walk->diag);
	walk->depth--;
	walk->progress[index] = PROGRESS_DONE;
	walk->failed = walk->failed || indicator->faulty;
}

/* The rows of one indicator are then at hand for the next. */
static void
order_by_rows(struct indicators *indicators, struct arena *arena)
{
	bool *placed = ARENA_ARRAY(arena, bool, indicators->count);
	size_t count = 0;

	indicators->by_rows =
	    ARENA_ARRAY(arena, struct indicator *, indicators->count);
	for (size_t i = 0; i < indicators->count; i++) {
		struct indicator *first = indicators->items[i];

		for (size_t j = i; j < indicators->count; j++) {
			struct indicator *other = indicators->items[j];

			if (placed[j] || (j != i && !rowset_same(&first->rows,
							&other->rows)))
				continue;
			placed[j] = true;
			indicators->by_rows[count++] = other;
		}
	}
}

bool
indicators_resolve(
    struct indicators *indicators, struct arena *arena, struct diag *diag)
{
	struct walk walk = { .indicators = indicators,
		.arena = arena,
		.diag = diag,
		.progress =
		    ARENA_ARRAY(arena, enum progress, indicators->count),
		.path =
		    ARENA_ARRAY(arena, struct indicator *, indicators->count) };

	for (size_t i = 0; i < indicators->count; i++)
		resolve_indicator(&walk, indicators->items[i]);
	for (size_t i = 0; i < indicators->count; i++)
		if (walk.progress[i] == PROGRESS_NONE)
			visit(&walk, i);
	if (!walk.failed)
		order_by_rows(indicators, arena);
	return !walk.failed;
}
