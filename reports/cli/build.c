/*
 * kausi build: each county and period is prepared, its documents are made in
 * memory, and the whole set is published at once, or nothing of it.
 */
#include "cli/cli.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/publish.h"
#include "county.h"
#include "document/document.h"
#include "record.h"

#include <string.h>

/* One county-period in the making; lives in the county's arena. */
struct making {
	const struct options *options;
	const struct definitions *definitions;
	struct publication *publication;
	struct prepared prepared;
	struct jobs jobs;
	struct document *documents; /* one a job */
	struct bytes figures;	    /* figures.csv */
	struct outputs outputs;
	struct totals totals;
	struct arena *arena;
	struct diag *diag;
};

/* The trees of all documents, also of those that a preview does not want:
 * together they say what the public gets to see. */
static enum status
write_texts(struct making *making)
{
	enum status status = STATUS_OK;

	making->documents =
	    ARENA_ARRAY(making->arena, struct document, making->jobs.count);
	for (size_t i = 0; i < making->jobs.count; i++)
		status = status_gravest(status,
		    pipeline_write_text(making->definitions, &making->prepared,
			&making->jobs.items[i], &making->options->imprint,
			making->arena, making->diag, &making->documents[i]));
	if (status == STATUS_OK)
		making->figures = record_figures(&making->prepared,
		    &making->jobs, making->documents, making->arena);
	return status;
}

/* A public PDF carries its figures as data. */
static void
attach_figures(struct making *making, struct document *document)
{
	struct attachment *attachment =
	    ARENA_NEW(making->arena, struct attachment);

	*attachment = (struct attachment){ .name = "figures.csv",
		.mime = "text/csv",
		.description = "figures.csv",
		.relationship = "Data",
		.bytes = making->figures };
	document->attachments = attachment;
	document->attachment_count = 1;
}

static enum status
write_files(struct making *making)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < making->jobs.count; i++) {
		const struct job *job = &making->jobs.items[i];
		struct document *document = &making->documents[i];
		struct bytes bytes;
		size_t pages;
		enum status made;

		if (!job->selected)
			continue;
		if (job->disclosure_class == CLASS_PUBLIC)
			attach_figures(making, document);
		made = pipeline_write_file(making->definitions, job, document,
		    publish_folder(making->publication), making->arena,
		    making->diag, &bytes, &pages);
		status = status_gravest(status, made);
		if (made != STATUS_OK)
			continue;
		outputs_add(
		    &making->outputs, job->file_name, bytes, making->arena);
		making->totals.pages += pages;
	}
	return status;
}

/* A preview holds documents alone; a run is told whole. */
static enum status
record_all(struct making *making)
{
	if (selection_is_preview(&making->options->selection))
		return STATUS_OK;
	outputs_add(
	    &making->outputs, "figures.csv", making->figures, making->arena);
	outputs_add(&making->outputs, "internal/figures.csv",
	    record_internal_figures(&making->prepared, making->arena),
	    making->arena);
	record_rejected(&making->prepared, making->arena, &making->outputs);
	return record_manifests(making->definitions, &making->prepared,
		   &making->options->imprint, making->arena, making->diag,
		   &making->outputs)
		   ? STATUS_OK
		   : STATUS_FAILURE;
}

static enum status
publish_all(struct making *making)
{
	for (size_t i = 0; i < making->outputs.count; i++) {
		const struct output *output = &making->outputs.items[i];

		if (!publish_write(making->publication, output->name,
			output->bytes.data, output->bytes.length, making->diag))
			return STATUS_FAILURE;
	}
	making->totals.files = making->outputs.count;
	return STATUS_OK;
}

static enum status
make_set(struct making *making, const struct task *task)
{
	size_t warnings = making->diag->warnings;
	enum status status = pipeline_prepare(making->definitions, task,
	    making->arena, making->diag, &making->prepared);

	if (status == STATUS_OK) {
		jobs_list(&making->definitions->documents, task,
		    &making->options->selection, making->arena, &making->jobs);
		status = write_texts(making);
	}
	if (status == STATUS_OK)
		status = write_files(making);
	if (making->options->strict && making->diag->warnings > warnings)
		status = status_gravest(status, STATUS_DATA);
	if (status == STATUS_OK)
		status = record_all(making);
	if (status == STATUS_OK)
		status = publish_all(making);
	return status;
}

static struct publication *
open_publication(const struct options *options, const struct task *task,
    struct arena *arena, struct diag *diag)
{
	bool preview = selection_is_preview(&options->selection);
	char period[DATE_TEXT_SIZE];

	month_format(task->month, period);
	return publish_open(options->places.out, task->county->name,
	    arena_printf(arena, "%s%s/%s", preview ? "preview/" : "",
		task->county->name, period),
	    arena, diag);
}

enum status
build_task(
    struct session *session, const struct task *task, struct totals *totals)
{
	struct arena arena;
	struct making making = { .options = session->options,
		.definitions = session->definitions,
		.arena = &arena,
		.diag = session->diag };
	enum status status = STATUS_FAILURE;

	arena_init(&arena);
	making.publication =
	    open_publication(session->options, task, &arena, session->diag);
	if (making.publication != NULL) {
		status = make_set(&making, task);
		if (status != STATUS_OK)
			publish_abort(making.publication);
		else if (!publish_commit(making.publication, session->diag))
			status = STATUS_FAILURE;
	}
	if (status == STATUS_OK)
		*totals = making.totals;
	arena_release(&arena);
	return status;
}

enum status
command_build(struct session *session)
{
	const struct selection *selection = &session->options->selection;
	const struct definitions *definitions = session->definitions;
	struct tasks tasks;

	if (!jobs_check(&definitions->documents, selection, session->diag) ||
	    !jobs_tasks(&definitions->counties, selection, session->arena,
		session->diag, &tasks))
		return STATUS_DEFINITION;
	if (session->options->dry_run) {
		dry_run(session, &tasks);
		return STATUS_OK;
	}
	return tasks_run(session, &tasks);
}
