/*
 * kausi check: reads and checks everything that a build would, and writes
 * nothing.  Definitions have been read; here come the deliveries and, with
 * their figures, the templates.
 */
#include "cli/cli.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "county.h"
#include "document/document.h"
#include "pipeline.h"
#include "shelf.h"
#include "translations.h"

static void
print_day(int32_t day, FILE *out)
{
	char text[DATE_TEXT_SIZE];

	if (day == DAY_NONE) {
		fprintf(out, "  %-10s", "-");
		return;
	}
	day_format(day, text);
	fprintf(out, "  %-10s", text);
}

static void
print_datasets(
    const struct task *task, const struct datasets *datasets, FILE *out)
{
	char period[DATE_TEXT_SIZE];

	month_format(task->month, period);
	fprintf(out, "%s %s\n", task->county->name, period);
	fprintf(out, "  %-8s %-20s %8s %8s %8s %10s  %-10s  %-10s\n", "month",
	    "register", "rows", "accepted", "rejected", "duplicates",
	    "first day", "last day");
	for (size_t i = 0; i < datasets->count; i++) {
		const struct dataset *dataset = datasets->items[i];

		month_format(dataset->month, period);
		fprintf(out, "  %-8s %-20s %8zu %8zu %8zu %10zu", period,
		    dataset->schema->name, dataset->read, dataset->row_count,
		    dataset->rejected_count, dataset->duplicates);
		print_day(dataset->first_day, out);
		print_day(dataset->last_day, out);
		fputc('\n', out);
	}
}

static enum status
check_templates(const struct options *options,
    const struct definitions *definitions, const struct prepared *prepared,
    struct arena *arena, struct diag *diag)
{
	enum status status = STATUS_OK;
	struct jobs jobs;

	jobs_list(&definitions->documents, prepared->task, &options->selection,
	    arena, &jobs);
	for (size_t i = 0; i < jobs.count; i++) {
		struct document document;

		status = status_gravest(status,
		    pipeline_write_text(definitions, prepared, &jobs.items[i],
			&options->imprint, arena, diag, &document));
	}
	return status;
}

static enum status
check_task(const struct options *options, const struct definitions *definitions,
    const struct task *task, struct shelf *shelf, struct arena *arena,
    struct diag *diag, FILE *out)
{
	struct prepared prepared;
	enum status status =
	    pipeline_prepare(definitions, task, shelf, arena, diag, &prepared);

	print_datasets(task, &prepared.datasets, out);
	if (status != STATUS_OK)
		return status;
	return check_templates(options, definitions, &prepared, arena, diag);
}

enum status
command_check(struct session *session)
{
	const struct options *options = session->options;
	const struct definitions *definitions = session->definitions;
	struct diag *diag = session->diag;
	size_t warnings = diag->warnings;
	enum status status = STATUS_OK;
	struct shelf shelf;
	struct tasks tasks;

	if (!jobs_check(&definitions->documents, &options->selection, diag) ||
	    !jobs_tasks(&definitions->counties, &options->selection,
		session->arena, diag, &tasks))
		return STATUS_DEFINITION;
	if (!translations_check_all(definitions, session->arena, diag))
		status = STATUS_DEFINITION;
	shelf_init(&shelf);
	for (size_t i = 0; i < tasks.count; i++) {
		struct arena arena;

		arena_init(&arena);
		status = status_gravest(
		    status, check_task(options, definitions, &tasks.items[i],
				&shelf, &arena, diag, session->out));
		arena_release(&arena);
		session_tell(session, stderr);
	}
	shelf_release(&shelf);
	if (options->strict && diag->warnings > warnings)
		status = status_gravest(status, STATUS_DATA);
	return status;
}
