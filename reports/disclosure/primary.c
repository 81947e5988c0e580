/*
 * Primary suppression: whether a figure is too small by itself.
 *
 * A cell about fewer persons than the class allows is hidden, and so is a share
 * whose part or whose rest is that small, for either gives the other away.
 *
 * Those who answer a survey are nobody's clients in it: what a few of them said
 * gives nobody away where many answered.  So its shares and means are hidden
 * where few have answered at all, or where all have answered alike, which tells
 * of each what he said; and so are counts by what was answered, or by anything
 * else, of few answerers together.
 */
#include "disclosure/disclosure-imp.h"

#include "indicators/definitions.h"

bool
table_is_ratio(const struct raw_table *table)
{
	return table->indicator->rows.part != NULL ||
	       table->indicator->per.kind == PER_MEASURE;
}

bool
table_is_survey(const struct raw_table *table)
{
	for (size_t i = 0; i < table->count; i++)
		if (table->cells[i].answerers > 0)
			return true;
	return false;
}

int64_t
table_least(const struct raw_table *table, const struct thresholds *thresholds)
{
	return table_is_survey(table) ? thresholds->min_answerers
				      : thresholds->min_persons;
}

struct persons
cell_persons(const struct raw_cell *cell)
{
	if (cell->answerers > 0)
		return (struct persons){ 0, cell->answerers, 0 };
	return cell->persons;
}

/* Nobody is nobody; from `least` persons on a group hides its members. */
static bool
too_few(int64_t persons, int64_t least)
{
	return persons > 0 && persons < least;
}

/* Whether a share is of all who answered, or of none of them. */
static bool
is_unanimous(const struct raw_table *table, const struct raw_cell *cell)
{
	return table->indicator->rows.part != NULL &&
	       table->indicator->per.kind == PER_NONE &&
	       (cell->value.numerator == 0 ||
		   fraction_compare(cell->value, fraction_integer(1)) == 0);
}

/* Those whose answers a cell tells of: a count is one of a breakdown's; how
 * many have answered in all tells nothing of what they said. */
static int64_t
count_answerers(const struct raw_table *table, const struct raw_cell *cell)
{
	int64_t answerers = 0;

	if (table_is_ratio(table))
		return cell->answerers;
	for (size_t i = 0; i < table->count && table->dimension != NULL; i++)
		answerers += table->cells[i].answerers;
	return answerers;
}

static bool
tells_answers(const struct raw_table *table, const struct raw_cell *cell,
    int64_t min_answerers)
{
	return min_answerers > 0 && cell->answerers > 0 &&
	       (too_few(count_answerers(table, cell), min_answerers) ||
		   is_unanimous(table, cell));
}

bool
primary_hides(const struct raw_table *table, const struct raw_cell *cell,
    const struct thresholds *thresholds)
{
	int64_t least = thresholds->min_persons;

	return too_few(cell->persons.all, least) ||
	       too_few(cell->persons.part, least) ||
	       too_few(cell->persons.outside, least) ||
	       tells_answers(table, cell, thresholds->min_answerers);
}
