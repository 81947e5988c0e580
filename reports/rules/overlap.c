/*
 * `no_overlap`: rows of a stock with the same cells in some columns are in
 * force one after another, never two on one day.  Of two that overlap the one
 * that begins first stays, of two that begin together the first in the file.
 */
#include "rules/rules-imp.h"

#include "base/arena.h"

#include <stdlib.h>

struct span {
	uint32_t group;
	uint32_t row;
	int32_t begin, end;
};

bool
no_overlap_read(struct rule_reader *reader, const struct yaml *node)
{
	const struct schema *schema = reader->rule->schema;

	if (!rule_columns(reader, node, "no_overlap", &reader->rule->columns))
		return false;
	if (schema->kind == REGISTER_STOCK)
		return true;
	diag_error(reader->diag, node->pos, "kind",
	    "only rows of a stock are in force for a time, and %s is none; "
	    "use unique",
	    schema->name);
	return false;
}

static int
compare_spans(const void *left, const void *right)
{
	const struct span *a = left, *b = right;

	if (a->group != b->group)
		return a->group < b->group ? -1 : 1;
	if (a->begin != b->begin)
		return a->begin < b->begin ? -1 : 1;
	return (a->row > b->row) - (a->row < b->row);
}

/* Spans of the rows that are not alone in their group. */
static size_t
make_spans(const struct trial *trial, struct span **spans)
{
	const struct dataset *dataset = trial->dataset;
	const struct column *begin = &dataset->columns[dataset->schema->begin];
	const struct column *end = &dataset->columns[dataset->schema->end];
	uint32_t *rows, *sizes;
	size_t count = trial_rows(trial, &rows), made = 0;
	struct groups groups;

	groups_make(
	    dataset, rows, count, &trial->rule->columns, trial->arena, &groups);
	*spans = ARENA_ARRAY(trial->arena, struct span, count);
	sizes = ARENA_ARRAY(trial->arena, uint32_t, groups.count);
	for (size_t i = 0; i < count; i++)
		sizes[groups.of[i]]++;
	for (size_t i = 0; i < count; i++) {
		uint32_t row = rows[i];

		if (sizes[groups.of[i]] > 1)
			(*spans)[made++] = (struct span){ groups.of[i], row,
				begin->days[row],
				end->given[row] ? end->days[row] : INT32_MAX };
	}
	return made;
}

void
no_overlap_check(struct trial *trial)
{
	struct span *spans;
	size_t count = make_spans(trial, &spans);
	const struct span *last = NULL;

	if (count > 0)
		qsort(spans, count, sizeof(*spans), compare_spans);
	for (size_t i = 0; i < count; i++) {
		if (last != NULL && last->group == spans[i].group &&
		    spans[i].begin <= last->end)
			trial_clash(trial, spans[i].row, last->row);
		else
			last = &spans[i];
	}
}
