/*
 * The check of a formula.  In: an indicator whose ingredients are resolved and
 * checked; out: errors at the words, and the code lists of its breakdowns.  An
 * ingredient without one of its breakdowns is taken whole, so it needs a total.
 */
#include "indicators/definitions.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"

/* A check under way. */
struct check {
	struct indicator *indicator;
	struct arena *arena;
	struct diag *diag;
	bool failed;
	size_t band_capacity;
};

static void
fault(struct check *check, const struct formula *node, const char *rule,
    const char *text)
{
	diag_error(check->diag,
	    yaml_text_pos(check->indicator->formula_text, node->offset), rule,
	    "%s", text);
	check->failed = true;
}

static const struct breakdown *
find_breakdown(const struct indicator *indicator, const char *dimension)
{
	for (size_t i = 0; i < indicator->by_count; i++)
		if (str_equal(indicator->by[i].dimension, dimension))
			return &indicator->by[i];
	return NULL;
}

/* A band that is met once more would make the interval too wide. */
static void
add_band(struct check *check, const struct formula *node,
    const struct parameter *band)
{
	struct indicator *indicator = check->indicator;

	for (size_t i = 0; i < indicator->band_count; i++) {
		if (indicator->bands[i] != band)
			continue;
		fault(check, node, "band",
		    arena_printf(check->arena,
			"%s is a band and stands in the formula once more, "
			"which would make the result too wide; write the "
			"formula with it once",
			band->name));
		return;
	}
	indicator->bands =
	    arena_grow(check->arena, indicator->bands, indicator->band_count,
		&check->band_capacity, sizeof(*indicator->bands));
	indicator->bands[indicator->band_count++] = band;
}

/* The bands that a word of the formula brings, its own or an ingredient's. */
static void
add_bands(struct check *check, const struct formula *node)
{
	if (node->parameter != NULL && node->parameter->is_band)
		add_band(check, node, node->parameter);
	if (node->indicator == NULL)
		return;
	for (size_t i = 0; i < node->indicator->band_count; i++)
		add_band(check, node, node->indicator->bands[i]);
}

/* lowest(X): X has one breakdown, and the whole formula is this. */
static void
check_code(
    struct check *check, const struct formula *node, const struct indicator *of)
{
	if (node != check->indicator->formula)
		fault(check, node, "type",
		    "lowest and highest give a category, which is not "
		    "calculated with");
	else if (check->indicator->by_count > 0)
		fault(check, node, "by",
		    "lowest and highest give one category; leave by out");
	else if (of->by_count != 1)
		fault(check, node, "by",
		    arena_printf(check->arena,
			"%s has %zu breakdowns; lowest and highest need an "
			"indicator with one",
			of->id, of->by_count));
	else if (check->indicator->unit != UNIT_CODE)
		fault(check, node, "unit",
		    "lowest and highest give code; write unit: code");
	else if (of->band_count > 0)
		fault(check, node, "band",
		    arena_printf(check->arena,
			"%s is made of a band, and bands have no order",
			of->id));
}

/* A number of an indicator, whole or by each breakdown of the formula. */
static void
check_number(
    struct check *check, const struct formula *node, const struct indicator *of)
{
	bool whole = check->indicator->has_total;

	if (of->unit == UNIT_DATE || of->unit == UNIT_CODE) {
		fault(check, node, "type",
		    arena_printf(check->arena,
			"%s is no number; dates and codes are not calculated "
			"with",
			of->id));
		return;
	}
	for (size_t i = 0; i < check->indicator->by_count; i++)
		if (find_breakdown(of, check->indicator->by[i].dimension) ==
		    NULL)
			whole = true;
	if (whole && !of->has_total)
		fault(check, node, "total",
		    arena_printf(check->arena,
			"%s has no total; give this indicator the same by and "
			"total: none",
			of->id));
}

static void
check_node(struct check *check, const struct formula *node)
{
	const struct indicator *of = node->indicator;

	if (of != NULL && of->faulty)
		check->failed = true;
	else if (of != NULL && formula_is_code(node))
		check_code(check, node, of);
	else if (of != NULL)
		check_number(check, node, of);
	if (!formula_is_code(node))
		add_bands(check, node);
	for (size_t i = 0; i < node->count; i++)
		check_node(check, node->operands[i]);
}

/* Gives `by` the code list of the ingredients that have it. */
static bool
offer(struct check *check, const struct formula *node, struct breakdown *by,
    bool *offered)
{
	bool good = true;

	if (node->indicator != NULL) {
		const struct breakdown *theirs =
		    find_breakdown(node->indicator, by->dimension);

		if (theirs != NULL && *offered && theirs->codes != by->codes) {
			fault(check, node, "by",
			    arena_printf(check->arena,
				"%s is broken down by another list than the "
				"ingredients before it",
				node->indicator->id));
			good = false;
		} else if (theirs != NULL) {
			by->codes = theirs->codes;
			*offered = true;
		}
	}
	for (size_t i = 0; i < node->count; i++)
		good = offer(check, node->operands[i], by, offered) && good;
	return good;
}

static void
check_breakdowns(struct check *check)
{
	struct indicator *indicator = check->indicator;

	for (size_t i = 0; i < indicator->by_count; i++) {
		struct breakdown *by = &indicator->by[i];
		bool offered = false;

		if (!offer(check, indicator->formula, by, &offered) || offered)
			continue;
		diag_error(check->diag, by->pos, "by",
		    "nothing in the formula has a breakdown by %s; add it to "
		    "an ingredient",
		    by->dimension);
		check->failed = true;
	}
}

bool
formula_check(
    struct indicator *indicator, struct arena *arena, struct diag *diag)
{
	struct check check = { indicator, arena, diag, false, 0 };

	check_node(&check, indicator->formula);
	if (check.failed)
		return false;
	check_breakdowns(&check);
	return !check.failed && (formula_is_code(indicator->formula) ||
				    unit_fits_formula(indicator, diag));
}
