/*
 * Rules of rows that belong together: `unique`, one row of each group;
 * `constant`, the same cell in all of them; `rows`, so many of them.
 */
#include "rules/rules-imp.h"

#include "base/arena.h"

bool
unique_read(struct rule_reader *reader, const struct yaml *node)
{
	return rule_columns(reader, node, "unique", &reader->rule->columns);
}

/* The first row of a group stays. */
void
unique_check(struct trial *trial)
{
	struct groups groups;
	uint32_t *rows;
	size_t count = trial_rows(trial, &rows);

	groups_make(trial->dataset, rows, count, &trial->rule->columns,
	    trial->arena, &groups);
	for (size_t i = 0; i < count; i++) {
		size_t first = groups.first[groups.of[i]];

		if (first != i)
			trial_clash(trial, rows[i], rows[first]);
	}
}

bool
constant_read(struct rule_reader *reader, const struct yaml *node)
{
	return rule_needs_per(reader, "constant") &&
	       rule_columns(reader, node, "constant", &reader->rule->columns);
}

/* Compares with the first cell that is given in each group. */
static void
check_constant(struct trial *trial, const struct column *column,
    const uint32_t *rows, size_t count, const struct groups *groups)
{
	uint32_t *first =
	    ARENA_ARRAY(trial->arena, uint32_t, groups->count); /* row + 1 */

	for (size_t i = 0; i < count; i++) {
		uint32_t *known = &first[groups->of[i]];

		if (!cell_given(column, rows[i]))
			continue;
		if (*known == 0)
			*known = rows[i] + 1;
		else if (!cells_equal(column, *known - 1, rows[i]))
			trial_clash(trial, rows[i], *known - 1);
	}
}

void
constant_check(struct trial *trial)
{
	const struct rule *rule = trial->rule;
	struct groups groups;
	uint32_t *rows;
	size_t count = trial_rows(trial, &rows);

	groups_make(
	    trial->dataset, rows, count, &rule->per, trial->arena, &groups);
	for (size_t i = 0; i < rule->columns.count; i++)
		check_constant(trial,
		    &trial->dataset->columns[rule->columns.items[i]], rows,
		    count, &groups);
}

bool
rows_read(struct rule_reader *reader, const struct yaml *node)
{
	return rule_needs_per(reader, "rows") &&
	       rule_number(reader, node, "rows", 1000000);
}

/* Told once a group, at its first row; an error takes all its rows. */
void
rows_check(struct trial *trial)
{
	const struct rule *rule = trial->rule;
	struct groups groups;
	uint32_t *rows;
	size_t count = trial_rows(trial, &rows);
	int64_t *sizes;

	groups_make(
	    trial->dataset, rows, count, &rule->per, trial->arena, &groups);
	sizes = ARENA_ARRAY(trial->arena, int64_t, groups.count);
	for (size_t i = 0; i < count; i++)
		sizes[groups.of[i]]++;
	for (size_t i = 0; i < count; i++) {
		uint32_t group = groups.of[i];

		if (sizes[group] == rule->number)
			continue;
		if (groups.first[group] == i)
			trial->marks[rows[i]] = MARK_BROKEN;
		else if (!rule->warning)
			trial->marks[rows[i]] = MARK_SILENT;
	}
}
