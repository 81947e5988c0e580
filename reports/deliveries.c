/* Which deliveries are needed follows from the definitions alone. */
#include "deliveries.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/file.h"
#include "definitions.h"
#include "jobs.h"

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

bool
deliveries_months(const struct definitions *definitions,
    const struct task *task, struct arena *arena, struct diag *diag,
    struct months *months)
{
	bool ok = true;

	memset(months, 0, sizeof(*months));
	add_month(months, task->month, arena);
	for (size_t d = 0; d < definitions->documents.count; d++) {
		const struct document_declaration *document =
		    &definitions->documents.items[d];

		if (!document_is_for(document, task->county))
			continue;
		for (size_t i = 0; i < document->figure_count; i++) {
			int32_t month;

			if (figure_month(&document->figures[i], task->county,
				task->month, diag, &month))
				add_month(months, month, arena);
			else
				ok = false;
		}
	}
	return ok;
}

/* Whether a document of the county shows a figure, of whatever month, that
 * counts this register: then the job's own month must deliver it. */
static bool
is_asked_for(const struct definitions *definitions, const struct task *task,
    const struct schema *schema)
{
	for (size_t d = 0; d < definitions->documents.count; d++) {
		const struct document_declaration *document =
		    &definitions->documents.items[d];

		if (!document_is_for(document, task->county))
			continue;
		for (size_t i = 0; i < document->figure_count; i++)
			if (indicator_register(
				document->figures[i].indicator) == schema)
				return true;
	}
	return false;
}

static bool
month_is_needed(const struct definitions *definitions,
    const struct months *months, const struct schema *schema, int32_t month)
{
	for (size_t i = 0; i < definitions->indicators.count; i++) {
		const struct indicator *indicator =
		    definitions->indicators.items[i];

		if (indicator_register(indicator) != schema)
			continue;
		for (size_t m = 0; m < months->count; m++) {
			int32_t first, last;

			indicator_months(
			    indicator, months->items[m], &first, &last);
			if (month >= first && month <= last)
				return true;
		}
	}
	return false;
}

static const char *
delivery_path(const struct county *county, int32_t month,
    const struct schema *schema, struct arena *arena)
{
	char text[DATE_TEXT_SIZE];

	month_format(month, text);
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
	size_t first = datasets->count;
	bool ok = true;

	for (size_t s = 0; s < definitions->schemas.count; s++) {
		const struct schema *schema = &definitions->schemas.items[s];
		const char *path =
		    delivery_path(task->county, month, schema, arena);
		struct dataset *dataset;

		if (month != task->month &&
		    !month_is_needed(definitions, months, schema, month))
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
		dataset =
		    registers_read(schema, path, month, task->county->code,
			&task->county->dialect, pool, arena, diag);
		if (dataset != NULL)
			datasets->items[datasets->count++] = dataset;
		ok = ok && dataset != NULL;
	}
	registers_check_references(
	    datasets->items + first, datasets->count - first, arena, diag);
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
