/* Which deliveries are needed follows from the definitions alone. */
#include "deliveries.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/file.h"
#include "definitions.h"
#include "jobs.h"
#include "needs.h"
#include "provisional.h"
#include "project.h"
#include "repeated.h"
#include "shelf.h"
#include "strays.h"

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

/* A document that follows the deliveries asks for what the county has been
 * delivering, so that a file forgotten is told of. */
static bool
is_asked_for(const struct definitions *definitions, const struct task *task,
    const struct schema *schema, bool had_rows)
{
	for (size_t d = 0; d < definitions->documents.count; d++) {
		const struct document_declaration *document =
		    &definitions->documents.items[d];

		if (document_is_for(document, task->county) &&
		    (!document->follows_deliveries || had_rows) &&
		    asks_for(document, task, schema))
			return true;
	}
	return false;
}

static const char *
delivery_path(const struct county *county, int32_t month,
    const struct schema *schema, struct arena *arena)
{
	char text[DATE_TEXT_SIZE];

	month_format(month, text);
	return arena_printf(arena, "%s/%s/%s", county->folder, text,
	    delivery_name(county, schema, arena));
}

static bool
check_limit(
    const struct county *county, struct dataset *dataset, struct diag *diag)
{
	int64_t limit =
	    dataset->schema->whole ? 0 : county->rejection_limit_percent;

	assert(dataset->read == dataset->row_count + dataset->rejected_count +
				    dataset->duplicates);
	if ((int64_t)dataset->rejected_count * 100 <=
	    (int64_t)dataset->read * limit)
		return true;
	dataset->over_limit = true;
	if (dataset->schema->whole)
		diag_error(diag, pos_file(dataset->path), "rejection-limit",
		    "rows rejected: %zu of %zu, and no sum may lack a row of "
		    "this register; mend the delivery and run again",
		    dataset->rejected_count, dataset->read);
	else
		diag_error(diag, pos_file(dataset->path), "rejection-limit",
		    "rows rejected: %zu of %zu, over the county's limit of "
		    "%" PRId64 " %%; mend the delivery and run again",
		    dataset->rejected_count, dataset->read, limit);
	return false;
}

/* Which registers the county's month number `at` has; its folder is looked into
 * once a run, not once a period. */
static bool
list_month(const struct county *county, size_t at,
    const struct schemas *schemas, struct shelf *shelf, struct diag *diag)
{
	struct arena *arena = &shelf->arena;
	const char *const *names;
	char month[DATE_TEXT_SIZE];
	size_t count;

	if (shelf->listed == NULL) {
		shelf->listed = ARENA_ARRAY(arena, bool, county->month_count);
		shelf->delivered = ARENA_ARRAY(
		    arena, bool, county->month_count * schemas->count);
	}
	if (shelf->listed[at])
		return true;
	month_format(county->months[at], month);
	if (!file_list(path_join(arena, county->folder, month), arena, diag,
		&names, &count))
		return false;
	for (size_t s = 0; s < schemas->count; s++)
		shelf->delivered[at * schemas->count + s] =
		    delivery_is_among(county, &schemas->items[s], names, count);
	shelf->listed[at] = true;
	return true;
}

/* Registers that lack are no error here; which of those needed are there. */
static const bool *
delivered_registers(size_t at, const struct schemas *schemas,
    const bool *needed, struct shelf *shelf)
{
	const bool *there = shelf->delivered + at * schemas->count;
	bool *delivered = ARENA_ARRAY(&shelf->arena, bool, schemas->count);

	for (size_t s = 0; s < schemas->count; s++)
		delivered[s] = needed[s] && there[s];
	return delivered;
}

/* Whether the register had rows in one of the months that a month's figures
 * are shown with. */
static bool
had_rows(const struct datasets *earlier, const struct task *task,
    const struct schema *schema)
{
	for (size_t i = 0; i < earlier->count; i++) {
		const struct dataset *dataset = earlier->items[i];

		if (dataset->schema == schema && dataset->read > 0 &&
		    dataset->month > task->month - SERIES_MONTHS)
			return true;
	}
	return false;
}

static bool
check_delivered(const struct definitions *definitions, const struct task *task,
    const struct datasets *earlier, const bool *delivered, struct arena *arena,
    struct diag *diag)
{
	const struct schemas *schemas = &definitions->schemas;
	bool ok = true;

	for (size_t s = 0; s < schemas->count; s++) {
		const struct schema *schema = &schemas->items[s];

		if (delivered[s] || !is_asked_for(definitions, task, schema,
					had_rows(earlier, task, schema)))
			continue;
		diag_error(diag,
		    pos_file(delivery_path(
			task->county, task->month, schema, arena)),
		    "register",
		    "the register %s is not delivered, and a document "
		    "needs it; put the file here",
		    schema->name);
		ok = false;
	}
	return ok;
}

/* Reads a month and checks it under the rules; `datasets` holds the earlier
 * ones and takes its own. */
static bool
read_month(const struct definitions *definitions, const struct county *county,
    int32_t month, const bool *wanted, struct shelf *shelf, struct diag *diag,
    struct datasets *datasets)
{
	struct arena *arena = &shelf->arena;
	size_t first = datasets->count;
	const struct rules_month checked = { county->code, datasets, first,
		&shelf->pool };
	bool ok = true;

	for (size_t s = 0; s < definitions->schemas.count; s++) {
		const struct schema *schema = &definitions->schemas.items[s];
		struct dataset *dataset;

		if (!wanted[s])
			continue;
		dataset = registers_read(schema,
		    delivery_path(county, month, schema, arena), month,
		    county->code, &county->dialect,
		    county_mapping(county, schema), shelf->sources != NULL,
		    &shelf->pool, arena, diag);
		if (dataset == NULL) {
			datasets->refused[datasets->refused_count++] =
			    (struct refused_delivery){ schema, month };
			ok = false;
			continue;
		}
		dataset->provisional =
		    provisional_includes(county, schema, month);
		datasets->items[datasets->count++] = dataset;
	}
	rules_check(&definitions->rules, &checked, arena, diag);
	for (size_t i = first; i < datasets->count; i++)
		ok = check_limit(county, datasets->items[i], diag) && ok;
	return ok;
}

/* Adds another month's; there is room for them. */
static void
add_datasets(struct datasets *datasets, const struct datasets *added)
{
	for (size_t i = 0; i < added->count; i++)
		datasets->items[datasets->count++] = added->items[i];
	for (size_t i = 0; i < added->refused_count; i++)
		datasets->refused[datasets->refused_count++] =
		    added->refused[i];
}

/* Room for so many deliveries. */
static void
open_datasets(struct datasets *datasets, size_t most, struct arena *arena)
{
	*datasets = (struct datasets){ .items = ARENA_ARRAY(
					   arena, struct dataset *, most),
		.refused = ARENA_ARRAY(arena, struct refused_delivery, most) };
}

/* What a period has read of a month is the next one's. */
static void
keep_month(struct shelf *shelf, int32_t month, const bool *wanted, bool ok,
    const struct datasets *read, const struct diag *diag, size_t first_message)
{
	struct shelf_month kept = {
		.month = month, .wanted = wanted, .ok = ok
	};

	open_datasets(
	    &kept.datasets, read->count + read->refused_count, &shelf->arena);
	add_datasets(&kept.datasets, read);
	shelf_put(shelf, kept, diag, first_message);
}

static bool
take_kept(const struct shelf_month *kept, struct diag *diag,
    struct datasets *datasets)
{
	add_datasets(datasets, &kept->datasets);
	diag_repeat(diag, kept->messages, kept->message_count);
	return kept->ok;
}

/*
 * A month up to the job's own has all the earlier ones before it that rules
 * look at, whichever the job is; a later one may not, and is not kept.
 */
static bool
take_month(const struct definitions *definitions, const struct task *task,
    int32_t month, const bool *wanted, struct shelf *shelf, struct diag *diag,
    struct datasets *datasets)
{
	const struct shelf_month *kept =
	    shelf_find(shelf, month, wanted, definitions->schemas.count);
	const struct datasets before = *datasets;
	size_t first_message = diag->count;
	bool ok;

	if (kept != NULL && month <= task->month)
		return take_kept(kept, diag, datasets);
	ok = read_month(
	    definitions, task->county, month, wanted, shelf, diag, datasets);
	if (month <= task->month)
		keep_month(shelf, month, wanted, ok,
		    &(struct datasets){ datasets->count - before.count,
			datasets->items + before.count,
			datasets->refused_count - before.refused_count,
			datasets->refused + before.refused_count },
		    diag, first_message);
	return ok;
}

bool
deliveries_read(const struct definitions *definitions, const struct task *task,
    const struct months *months, struct shelf *shelf, struct arena *arena,
    struct diag *diag, struct datasets *datasets)
{
	const struct county *county = task->county;
	const struct schemas *schemas = &definitions->schemas;
	const bool *needed = needs_find(definitions, task, months, arena);
	bool ok = true;

	open_datasets(datasets, county->month_count * schemas->count, arena);
	for (size_t i = 0; i < county->month_count; i++) {
		int32_t month = county->months[i];
		size_t first = datasets->count;
		const bool *wanted;

		if (!list_month(county, i, schemas, shelf, diag))
			return false;
		wanted = delivered_registers(
		    i, schemas, needed + i * schemas->count, shelf);
		if (month == task->month)
			ok = check_delivered(definitions, task, datasets,
				 wanted, arena, diag) &&
			     ok;
		ok = take_month(definitions, task, month, wanted, shelf, diag,
			 datasets) &&
		     ok;
		/* Earlier months were warned about in their own runs. */
		if (month == task->month)
			rules_warn(&definitions->rules,
			    &(struct rules_month){
				county->code, datasets, first, &shelf->pool },
			    arena, diag);
	}
	repeated_warn(datasets, task->month, diag);
	project_warn_of_partners(
	    datasets, &shelf->pool, county, task->month, arena, diag);
	project_warn_of_budgets(datasets, county, task->month, arena, diag);
	strays_warn(&definitions->schemas, task, arena, diag);
	return ok;
}
