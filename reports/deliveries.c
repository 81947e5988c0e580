/* Which deliveries are needed follows from the definitions alone. */
#include "deliveries.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/file.h"
#include "definitions.h"
#include "jobs.h"
#include "provisional.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

static void
add_month(struct months *months, int32_t month, struct arena *arena)
{
	for (size_t i = 0; i < months->count; i++)
		if (months->items[i] == month)
			return;
	months->items = arena_grow(arena, months->items, months->count,
	    &months->capacity, sizeof(*months->items));
	months->items[months->count++] = month;
}

/* Months of the figures and lists that a document names. */
static bool
add_named_months(const struct document_declaration *document,
    const struct task *task, struct arena *arena, struct diag *diag,
    struct months *months)
{
	bool ok = true;
	int32_t month;

	for (size_t i = 0; i < document->figure_count; i++) {
		const struct figure_request *figure = &document->figures[i];

		if (document_month(figure->period, figure->period_pos,
			task->county, task->month, diag, &month))
			add_month(months, month, arena);
		else
			ok = false;
	}
	for (size_t i = 0; i < document->list_count; i++) {
		const struct list_request *list = &document->lists[i];

		ok = document_month(list->period, list->period_pos,
			 task->county, task->month, diag, &month) &&
		     ok;
	}
	return ok;
}

bool
deliveries_months(const struct definitions *definitions,
    const struct task *task, struct arena *arena, struct diag *diag,
    struct months *months)
{
	bool ok = true;

	memset(months, 0, sizeof(*months));
	for (int32_t i = 0; i < SERIES_MONTHS; i++)
		add_month(months, task->month - i, arena);
	for (size_t d = 0; d < definitions->documents.count; d++) {
		const struct document_declaration *document =
		    &definitions->documents.items[d];

		if (document_is_for(document, task->county))
			ok = add_named_months(
				 document, task, arena, diag, months) &&
			     ok;
	}
	return ok;
}

/* Whether the document's figure or list of the job's own month is made of
 * this register's delivery. */
static bool
asks_for(const struct document_declaration *document, const struct task *task,
    const struct schema *schema)
{
	int32_t first, last;

	for (size_t i = 0; i < document->figure_count; i++)
		if (indicator_needs(document->figures[i].indicator, schema,
			task->month, &first, &last) &&
		    last == task->month)
			return true;
	for (size_t i = 0; i < document->list_count; i++)
		if (document->lists[i].definition != NULL &&
		    list_needs(document->lists[i].definition, schema,
			task->month, &first, &last))
			return true;
	return false;
}

static bool
is_asked_for(const struct definitions *definitions, const struct task *task,
    const struct schema *schema)
{
	for (size_t d = 0; d < definitions->documents.count; d++) {
		const struct document_declaration *document =
		    &definitions->documents.items[d];

		if (document_is_for(document, task->county) &&
		    asks_for(document, task, schema))
			return true;
	}
	return false;
}

static bool
lists_need(const struct document_declaration *document, const struct task *task,
    const struct schema *schema, int32_t month)
{
	for (size_t i = 0; i < document->list_count; i++) {
		const struct list_request *list = &document->lists[i];
		int32_t asked, first, last;

		if (list->definition != NULL &&
		    document_month(list->period, list->period_pos, task->county,
			task->month, NULL, &asked) &&
		    list_needs(
			list->definition, schema, asked, &first, &last) &&
		    month >= first && month <= last)
			return true;
	}
	return false;
}

static bool
month_is_needed(const struct definitions *definitions, const struct task *task,
    const struct months *months, const struct schema *schema, int32_t month)
{
	for (size_t d = 0; d < definitions->documents.count; d++)
		if (document_is_for(
			&definitions->documents.items[d], task->county) &&
		    lists_need(
			&definitions->documents.items[d], task, schema, month))
			return true;
	if (rules_need_earlier(&definitions->rules, schema))
		return month < task->month;
	for (size_t i = 0; i < definitions->indicators.count; i++) {
		for (size_t m = 0; m < months->count; m++) {
			int32_t first, last;

			if (indicator_needs(definitions->indicators.items[i],
				schema, months->items[m], &first, &last) &&
			    month >= first && month <= last)
				return true;
		}
	}
	return false;
}

/* All that is delivered for the job's own month is read, so that it is
 * checked. */
static const bool *
needed_registers(const struct definitions *definitions, const struct task *task,
    const struct months *months, int32_t month, struct arena *arena)
{
	const struct schemas *schemas = &definitions->schemas;
	bool *needed = ARENA_ARRAY(arena, bool, schemas->count);

	for (size_t s = 0; s < schemas->count; s++)
		needed[s] = month == task->month ||
			    month_is_needed(definitions, task, months,
				&schemas->items[s], month);
	rules_add_needed(&definitions->rules, schemas, needed);
	return needed;
}

static const char *
delivery_path(const struct county *county, int32_t month,
    const struct schema *schema, struct arena *arena)
{
	const struct mapping *mapping = county_mapping(county, schema);
	char text[DATE_TEXT_SIZE];

	month_format(month, text);
	if (mapping != NULL && mapping->file != NULL)
		return arena_printf(
		    arena, "%s/%s/%s", county->folder, text, mapping->file);
	return arena_printf(
	    arena, "%s/%s/%s.csv", county->folder, text, schema->name);
}

static bool
check_limit(const struct county *county, const struct dataset *dataset,
    struct diag *diag)
{
	int64_t limit = county->rejection_limit_percent;

	assert(dataset->read == dataset->row_count + dataset->rejected_count +
				    dataset->duplicates);
	if ((int64_t)dataset->rejected_count * 100 <=
	    (int64_t)dataset->read * limit)
		return true;
	diag_error(diag, pos_file(dataset->path), "rejection-limit",
	    "%zu of %zu rows are rejected, over the county's limit of "
	    "%" PRId64 " %%; mend the delivery and run again",
	    dataset->rejected_count, dataset->read, limit);
	return false;
}

static bool
read_month(const struct definitions *definitions, const struct task *task,
    const struct months *months, int32_t month, struct id_pool *pool,
    struct arena *arena, struct diag *diag, struct datasets *datasets)
{
	const bool *needed =
	    needed_registers(definitions, task, months, month, arena);
	size_t first = datasets->count;
	const struct rules_month checked = { task->county->code, datasets,
		first, pool };
	bool ok = true;

	for (size_t s = 0; s < definitions->schemas.count; s++) {
		const struct schema *schema = &definitions->schemas.items[s];
		const char *path =
		    delivery_path(task->county, month, schema, arena);
		struct dataset *dataset;

		if (!needed[s])
			continue;
		if (!file_exists(path)) {
			if (month != task->month ||
			    !is_asked_for(definitions, task, schema))
				continue;
			diag_error(diag, pos_file(path), "register",
			    "the register %s is not delivered, and a document "
			    "needs it; put the file here",
			    schema->name);
			ok = false;
			continue;
		}
		dataset = registers_read(schema, path, month,
		    task->county->code, &task->county->dialect,
		    county_mapping(task->county, schema), pool, arena, diag);
		if (dataset != NULL) {
			dataset->provisional =
			    provisional_includes(task->county, schema, month);
			datasets->items[datasets->count++] = dataset;
		}
		ok = ok && dataset != NULL;
	}
	rules_check(&definitions->rules, &checked, arena, diag);
	/* Earlier months were warned about in their own runs. */
	if (month == task->month)
		rules_warn(&definitions->rules, &checked, arena, diag);
	for (size_t i = first; i < datasets->count; i++)
		ok = check_limit(task->county, datasets->items[i], diag) && ok;
	return ok;
}

bool
deliveries_read(const struct definitions *definitions, const struct task *task,
    const struct months *months, struct id_pool *pool, struct arena *arena,
    struct diag *diag, struct datasets *datasets)
{
	const struct county *county = task->county;
	bool ok = true;

	datasets->count = 0;
	datasets->items = ARENA_ARRAY(arena, struct dataset *,
	    county->month_count * definitions->schemas.count);
	for (size_t i = 0; i < county->month_count; i++)
		ok = read_month(definitions, task, months, county->months[i],
			 pool, arena, diag, datasets) &&
		     ok;
	return ok;
}
