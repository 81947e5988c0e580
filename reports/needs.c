/* Which deliveries figures and lists need: see the header. */
#include "needs.h"

#include "base/arena.h"
#include "county.h"
#include "definitions.h"
#include "deliveries.h"
#include "jobs.h"

/* `marks` as in the header. */
struct needs {
	const struct definitions *definitions;
	const struct task *task;
	bool *marks;
};

/* Months of which nothing is delivered are passed over. */
static void
need_months(struct needs *needs, size_t schema, int32_t first, int32_t last)
{
	const struct county *county = needs->task->county;
	size_t schema_count = needs->definitions->schemas.count;

	for (size_t i = 0; i < county->month_count; i++)
		if (county->months[i] >= first && county->months[i] <= last)
			needs->marks[i * schema_count + schema] = true;
}

static void
need_lists(struct needs *needs, const struct document_declaration *document)
{
	const struct schemas *schemas = &needs->definitions->schemas;
	const struct task *task = needs->task;

	for (size_t i = 0; i < document->list_count; i++) {
		const struct list_request *list = &document->lists[i];
		int32_t asked, first, last;

		if (list->definition == NULL ||
		    !document_month(list->period, list->period_pos,
			task->county, task->month, NULL, &asked))
			continue;
		for (size_t s = 0; s < schemas->count; s++)
			if (list_needs(list->definition, &schemas->items[s],
				asked, &first, &last))
				need_months(needs, s, first, last);
	}
}

/* What an indicator needs of a register it needs of each month: of the others
 * it is asked once, and not month by month. */
static void
need_indicators(struct needs *needs, const struct months *months)
{
	const struct schemas *schemas = &needs->definitions->schemas;
	const struct indicators *indicators = &needs->definitions->indicators;
	int32_t first, last;

	for (size_t i = 0; i < indicators->count; i++)
		for (size_t s = 0; s < schemas->count; s++)
			for (size_t m = 0; m < months->count &&
					   indicator_needs(indicators->items[i],
					       &schemas->items[s],
					       months->items[m], &first, &last);
			     m++)
				need_months(needs, s, first, last);
}

/* All that is delivered for the job's own month is read, so that it is
 * checked; what rules between months look at, of all months before it. */
static void
need_checks(struct needs *needs)
{
	const struct definitions *definitions = needs->definitions;
	int32_t month = needs->task->month;

	for (size_t s = 0; s < definitions->schemas.count; s++) {
		need_months(needs, s, month, month);
		if (rules_need_earlier(
			&definitions->rules, &definitions->schemas.items[s]))
			need_months(needs, s, INT32_MIN, month - 1);
	}
}

/* What the figures of a document show is told with the months before. */
static void
need_figures(struct needs *needs, const struct document_declaration *document)
{
	const struct schemas *schemas = &needs->definitions->schemas;
	const struct task *task = needs->task;
	int32_t asked, first, last;

	for (size_t i = 0; i < document->figure_count; i++) {
		const struct figure_request *figure = &document->figures[i];

		if (!document_month(figure->period, figure->period_pos,
			task->county, task->month, NULL, &asked))
			continue;
		for (size_t s = 0; s < schemas->count; s++)
			for (int32_t m = asked; m > asked - SERIES_MONTHS; m--)
				if (indicator_needs(figure->indicator,
					&schemas->items[s], m, &first, &last))
					need_months(needs, s, first, last);
	}
}

static struct needs
no_needs(const struct definitions *definitions, const struct task *task,
    struct arena *arena)
{
	size_t count = task->county->month_count * definitions->schemas.count;

	return (
	    struct needs){ definitions, task, ARENA_ARRAY(arena, bool, count) };
}

/* Once a period: a definition is asked about a month once, not anew for each
 * delivery. */
const bool *
needs_find(const struct definitions *definitions, const struct task *task,
    const struct months *months, struct arena *arena)
{
	struct needs needs = no_needs(definitions, task, arena);

	need_checks(&needs);
	for (size_t d = 0; d < definitions->documents.count; d++)
		if (document_is_for(
			&definitions->documents.items[d], task->county))
			need_lists(&needs, &definitions->documents.items[d]);
	need_indicators(&needs, months);
	for (size_t i = 0; i < task->county->month_count; i++)
		rules_add_needed(&definitions->rules, &definitions->schemas,
		    needs.marks + i * definitions->schemas.count);
	return needs.marks;
}

const bool *
needs_of_document(const struct definitions *definitions,
    const struct task *task, const struct document_declaration *document,
    struct arena *arena)
{
	struct needs needs = no_needs(definitions, task, arena);

	need_figures(&needs, document);
	need_lists(&needs, document);
	return needs.marks;
}

bool
needs_include(const struct definitions *definitions,
    const struct county *county, const bool *needs,
    const struct dataset *dataset)
{
	size_t schema = (size_t)(dataset->schema - definitions->schemas.items);

	for (size_t i = 0; i < county->month_count; i++)
		if (county->months[i] == dataset->month)
			return needs[i * definitions->schemas.count + schema];
	return false;
}
