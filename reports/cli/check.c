/*
 * kausi check: reads and checks everything that a build would, and writes
 * nothing.  Definitions have been read; here come the deliveries and, with
 * their figures, the templates.
 */
#include "cli/cli.h"

#include "base/arena.h"
#include "base/diag.h"
#include "county.h"
#include "document/document.h"
#include "pipeline.h"
#include "project.h"
#include "reconcile.h"
#include "shelf.h"
#include "translations.h"

static enum status
check_templates(const struct options *options,
    const struct definitions *definitions, const struct prepared *prepared,
    struct arena *arena, struct diag *diag)
{
	enum status status = STATUS_OK;
	struct document *documents;
	struct jobs jobs;

	jobs_list(&definitions->documents, prepared->task, &options->selection,
	    arena, &jobs);
	if (!projects_cover(&jobs, diag))
		return STATUS_DOCUMENT;
	documents = ARENA_ARRAY(arena, struct document, jobs.count);
	for (size_t i = 0; i < jobs.count; i++)
		status = status_gravest(status,
		    pipeline_write_text(definitions, prepared, &jobs.items[i],
			&options->imprint, arena, diag, &documents[i]));
	if (status == STATUS_OK &&
	    !reconcile_documents(prepared, &jobs, documents, arena, diag))
		status = STATUS_GATE;
	return status;
}

static enum status
check_task(struct session *session, const struct task *task,
    struct shelf *shelf, struct arena *arena)
{
	const struct definitions *definitions = session->definitions;
	struct prepared prepared;
	enum status status = pipeline_prepare(
	    definitions, task, shelf, arena, session->diag, &prepared);

	accounts_print(session, task, &prepared.datasets);
	if (status != STATUS_OK)
		return status;
	return check_templates(
	    session->options, definitions, &prepared, arena, session->diag);
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
	shelf_init(&shelf, NULL);
	for (size_t i = 0; i < tasks.count; i++) {
		struct arena arena;

		arena_init(&arena);
		status = status_gravest(status,
		    check_task(session, &tasks.items[i], &shelf, &arena));
		arena_release(&arena);
		session_tell(session, stderr);
	}
	shelf_release(&shelf);
	if (options->strict && diag->warnings > warnings)
		status = status_gravest(status, STATUS_DATA);
	return status;
}
