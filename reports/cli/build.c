/*
 * kausi build: each county and period is prepared, its files are made in
 * memory, and the whole set is published at once, or nothing of it.
 */
#include "cli/cli.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/publish.h"
#include "county.h"
#include "record.h"

#include <string.h>

struct totals {
	size_t files;
	size_t pages;
};

/* Under --strict a warning that came up since `before` refuses the data. */
static enum status
judge_warnings(const struct options *options, const struct diag *diag,
    size_t before, enum status status)
{
	if (options->strict && diag->warnings > before)
		return status_gravest(status, STATUS_DATA);
	return status;
}

static enum status
produce_all(const struct options *options,
    const struct definitions *definitions, const struct prepared *prepared,
    const struct jobs *jobs, const char *scratch_folder, struct arena *arena,
    struct diag *diag, struct outputs *outputs, struct totals *totals)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < jobs->count; i++) {
		const struct job *job = &jobs->items[i];
		struct bytes bytes;
		size_t pages;
		enum status made = pipeline_produce(definitions, prepared, job,
		    &options->imprint, scratch_folder, arena, diag, &bytes,
		    &pages);

		status = status_gravest(status, made);
		if (made != STATUS_OK)
			continue;
		outputs_add(outputs, job->file_name, bytes, arena);
		totals->pages += pages;
	}
	return status;
}

/* A preview holds documents alone; a run is told whole. */
static enum status
record_all(const struct definitions *definitions,
    const struct prepared *prepared, const struct imprint *imprint,
    struct arena *arena, struct diag *diag, struct outputs *outputs)
{
	outputs_add(outputs, "figures.csv",
	    record_figures(definitions, prepared, arena), arena);
	outputs_add(outputs, "internal/figures.csv",
	    record_internal_figures(prepared, arena), arena);
	record_rejected(prepared, arena, outputs);
	return record_manifests(
		   definitions, prepared, imprint, arena, diag, outputs)
		   ? STATUS_OK
		   : STATUS_FAILURE;
}

static enum status
write_all(struct publication *publication, const struct outputs *outputs,
    struct diag *diag)
{
	for (size_t i = 0; i < outputs->count; i++) {
		const struct output *output = &outputs->items[i];

		if (!publish_write(publication, output->name,
			output->bytes.data, output->bytes.length, diag))
			return STATUS_FAILURE;
	}
	return STATUS_OK;
}

static enum status
make_set(const struct options *options, const struct definitions *definitions,
    const struct task *task, struct publication *publication,
    struct arena *arena, struct diag *diag, struct totals *totals)
{
	size_t warnings = diag->warnings;
	struct outputs outputs = { 0 };
	struct prepared prepared;
	struct jobs jobs;
	enum status status =
	    pipeline_prepare(definitions, task, arena, diag, &prepared);

	status = judge_warnings(options, diag, warnings, status);
	if (status != STATUS_OK)
		return status;
	jobs_list(
	    &definitions->documents, task, &options->selection, arena, &jobs);
	status = produce_all(options, definitions, &prepared, &jobs,
	    publish_folder(publication), arena, diag, &outputs, totals);
	status = judge_warnings(options, diag, warnings, status);
	if (status == STATUS_OK && !selection_is_preview(&options->selection))
		status = record_all(definitions, &prepared, &options->imprint,
		    arena, diag, &outputs);
	if (status == STATUS_OK)
		status = write_all(publication, &outputs, diag);
	if (status == STATUS_OK)
		totals->files += outputs.count;
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
		 !file_exists(path_join(arena, path, "manifest.json")))
		diag_error(diag, pos_file(path), "usage",
		    "what stands here is no set of documents with its "
		    "manifest.json and would be removed; move it away");
	else
		return true;
	return false;
}

static enum status
build_task(const struct options *options, const struct definitions *definitions,
    const struct task *task, struct arena *arena, struct diag *diag,
    struct totals *totals)
{
	bool preview = selection_is_preview(&options->selection);
	struct totals made = *totals;
	struct publication *publication;
	char period[DATE_TEXT_SIZE];
	const char *target;
	enum status status;

	month_format(task->month, period);
	target = arena_printf(arena, "%s%s/%s", preview ? "preview/" : "",
	    task->county->name, period);
	if (!check_target(options, task, period, target, preview, arena, diag))
		return STATUS_DEFINITION;
	publication = publish_open(
	    options->places.out, task->county->name, target, arena, diag);
	if (publication == NULL)
		return STATUS_FAILURE;
	status = make_set(
	    options, definitions, task, publication, arena, diag, &made);
	if (status != STATUS_OK) {
		publish_abort(publication);
		return status;
	}
	if (!publish_commit(publication, diag))
		return STATUS_FAILURE;
	*totals = made;
	return STATUS_OK;
}

enum status
command_build(struct session *session)
{
	const struct options *options = session->options;
	const struct definitions *definitions = session->definitions;
	enum status status = STATUS_OK;
	struct totals totals = { 0, 0 };
	struct tasks tasks;

	if (!jobs_check(
		&definitions->documents, &options->selection, session->diag) ||
	    !jobs_tasks(&definitions->counties, &options->selection,
		session->arena, session->diag, &tasks))
		return STATUS_DEFINITION;
	for (size_t i = 0; i < tasks.count; i++) {
		struct arena county_arena;

		arena_init(&county_arena);
		status = status_gravest(
		    status, build_task(options, definitions, &tasks.items[i],
				&county_arena, session->diag, &totals));
		arena_release(&county_arena);
		session_tell(session);
		if (status != STATUS_OK && options->fail_fast)
			break;
	}
	session->files = totals.files;
	session->pages = totals.pages;
	return status;
}
