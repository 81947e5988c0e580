/*
 * kausi build: each county and period is prepared, its documents are made in
 * memory, and the whole set is published at once, or nothing of it.
 */
#include "cli/cli.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/publish.h"
#include "carried.h"
#include "county.h"
#include "document/document.h"
#include "preview.h"
#include "project.h"
#include "reconcile.h"
#include "record.h"
#include "writers/writers.h"

#include <string.h>

/* One county-period in the making; lives in an arena of its own. */
struct making {
	const struct options *options;
	const struct definitions *definitions;
	struct publication *publication;
	struct shelf *shelf;
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
 * together they say what the public gets to see, and their figures are held
 * against the rows. */
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
	if (status != STATUS_OK)
		return status;
	making->figures = record_figures(
	    &making->prepared, &making->jobs, making->documents, making->arena);
	return reconcile_documents(&making->prepared, &making->jobs,
		   making->documents, making->arena, making->diag)
		   ? STATUS_OK
		   : STATUS_GATE;
}

/* A file with pages carries others along. */
static enum status
write_file(struct making *making, const struct job *job,
    struct document *document, struct bytes *bytes, size_t *pages)
{
	if (job->form->writer->wants_pages &&
	    !carried_find(making->definitions, &making->prepared, job,
		&making->options->imprint, making->figures, making->shelf,
		making->arena, making->diag, document))
		return STATUS_FAILURE;
	return pipeline_write_file(making->definitions, job, document,
	    publish_folder(making->publication), making->arena, making->diag,
	    bytes, pages);
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
		made = write_file(making, job, document, &bytes, &pages);
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
	outputs_add(&making->outputs, "internal/disclosure.csv",
	    record_disclosure(&making->prepared, making->arena), making->arena);
	record_rejected(&making->prepared, making->arena, &making->outputs);
	return record_manifests(making->definitions, &making->prepared,
		   &making->options->imprint, making->shelf, making->arena,
		   making->diag, &making->outputs)
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
	    making->shelf, making->arena, making->diag, &making->prepared);

	if (status == STATUS_OK) {
		jobs_list(&making->definitions->documents, task,
		    &making->options->selection, making->arena, &making->jobs);
		status = projects_cover(&making->jobs, making->diag)
			     ? write_texts(making)
			     : STATUS_DOCUMENT;
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

/* A set takes the place of what stands there: of an older set, but never of
 * registers, these or those of another input. */
static bool
check_target(const struct options *options, const struct task *task,
    const char *period, const char *target, bool preview, struct arena *arena,
    struct diag *diag)
{
	const char *path = path_join(arena, options->places.out, target);

	if (file_is_same(path, path_join(arena, task->county->folder, period)))
		diag_error(diag, pos_file(path), "usage",
		    "the registers stand here, and the documents would take "
		    "their place; name another folder after --out");
	else if (!preview && file_is_folder(path) &&
		 !file_exists(path_join(arena, path, MANIFEST_PUBLIC)))
		diag_error(diag, pos_file(path), "usage",
		    "what stands here is no set of documents with its "
		    "manifest.json and would be removed; move it away");
	else
		return true;
	return false;
}

const char *
build_target(const struct task *task, bool preview, struct arena *arena)
{
	char period[DATE_TEXT_SIZE];

	month_format(task->month, period);
	return arena_printf(arena, "%s%s/%s", preview ? "preview/" : "",
	    task->county->name, period);
}

/* STATUS_OK and a publication; or why there is none. */
static enum status
open_publication(struct making *making, const struct task *task, bool preview)
{
	const struct options *options = making->options;
	const char *target = build_target(task, preview, making->arena);
	char period[DATE_TEXT_SIZE];

	month_format(task->month, period);
	if (!check_target(options, task, period, target, preview, making->arena,
		making->diag))
		return STATUS_DEFINITION;
	making->publication = publish_open(options->places.out,
	    task->county->name, target, making->arena, making->diag);
	return making->publication != NULL ? STATUS_OK : STATUS_FAILURE;
}

/* Puts what was made in place, or nothing of it. */
static enum status
close_publication(struct making *making, enum status status)
{
	if (status != STATUS_OK)
		publish_abort(making->publication);
	else if (!publish_commit(making->publication, making->diag))
		status = STATUS_FAILURE;
	return status;
}

/* Lists the rows that are too many to publish without them. */
static void
list_rejected(
    struct making *making, const struct task *task, struct result *result)
{
	enum status status = open_publication(making, task, true);

	if (status == STATUS_OK) {
		record_rejected(
		    &making->prepared, making->arena, &making->outputs);
		status = close_publication(making, publish_all(making));
	}
	result->rejected_listed = status == STATUS_OK;
	result->status = status_gravest(result->status, status);
}

void
build_task(struct session *session, const struct task *task,
    struct shelf *shelf, struct result *result)
{
	bool preview = selection_is_preview(&session->options->selection);
	struct arena arena;
	struct making making = { .options = session->options,
		.definitions = session->definitions,
		.shelf = shelf,
		.arena = &arena,
		.diag = session->diag };

	arena_init(&arena);
	*result = (struct result){ 0 };
	if (preview)
		making.definitions =
		    preview_definitions(session->definitions, task, &arena);
	result->status = open_publication(&making, task, preview);
	if (result->status == STATUS_OK)
		result->status =
		    close_publication(&making, make_set(&making, task));
	if (result->status == STATUS_OK)
		result->totals = making.totals;
	else if (datasets_over_limit(&making.prepared.datasets))
		list_rejected(&making, task, result);
	arena_release(&arena);
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
