/*
 * The tasks of a run, one after another or by several processes (workers.c).
 * The periods of a county share what is read, and would publish over each other
 * if they ran at once: they go to one process, each after the one before.  What
 * is said of tasks is told in their order, so that a run reads the same however
 * many processes it had.  A process that dies takes the task along that it was
 * at; another one goes on with the next.
 */
#include "cli/cli.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/json.h"
#include "base/message.h"
#include "base/str.h"
#include "cli/workers.h"
#include "county.h"
#include "layout/hyphenate.h"
#include "preview.h"
#include "record.h"
#include "shelf.h"

#include <errno.h>
#include <string.h>

enum progress {
	TASK_WAITS,
	TASK_RUNS,
	TASK_DONE
};

struct state {
	enum progress progress;
	size_t size; /* of its county's newest delivery */
	struct result result;
	struct str messages; /* of another process; not told yet */
};

struct crew {
	struct session *session;
	const struct tasks *tasks;
	struct state *states;	 /* one a task */
	struct sources *sources; /* for manifests; NULL: there are none */
	struct workers workers;
	size_t told; /* tasks whose outcome has been told */
	bool stop;   /* --fail-fast: start no more */
	enum status status;
};

/* Where the rows are listed of which too many were rejected; NULL: nowhere. */
static const char *
rejected_folder(const struct session *session, const struct task *task,
    const struct result *result)
{
	struct arena *arena = session->arena;

	if (!result->rejected_listed)
		return NULL;
	return arena_printf(arena, "%s/%s/internal/rejected",
	    session->options->places.out, build_target(task, true, arena));
}

static void
print_outcome(struct session *session, const struct task *task,
    const struct result *result)
{
	const char *rejected = rejected_folder(session, task, result);
	char period[DATE_TEXT_SIZE];
	struct json json;
	struct str line;

	month_format(task->month, period);
	str_init(&line, session->arena);
	if (session->options->json) {
		json_init_line(&json, &line);
		json_open_object(&json, NULL);
		json_string(&json, "county", task->county->name);
		json_string(&json, "period", period);
		json_integer(&json, "status", (int64_t)result->status);
		json_integer(&json, "files", (int64_t)result->totals.files);
		json_integer(&json, "pages", (int64_t)result->totals.pages);
		if (rejected != NULL)
			json_string(&json, "rejected", rejected);
		json_close_object(&json);
	} else if (result->status == STATUS_OK) {
		str_printf(&line, "%s %s: %s\n", task->county->name, period,
		    totals_text(&result->totals, session->arena));
	} else if (rejected != NULL) {
		str_printf(&line,
		    MESSAGE("%s %s: not published; the rejected rows are "
			    "listed in %s\n"),
		    task->county->name, period, rejected);
	} else {
		str_printf(&line, MESSAGE("%s %s: not published\n"),
		    task->county->name, period);
	}
	session_print(session, &line);
}

static void
add_result(struct crew *crew, size_t task)
{
	struct session *session = crew->session;
	const struct result *result = &crew->states[task].result;

	print_outcome(session, &crew->tasks->items[task], result);
	crew->status = status_gravest(crew->status, result->status);
	session->totals.files += result->totals.files;
	session->totals.pages += result->totals.pages;
	if (result->status != STATUS_OK && session->options->fail_fast)
		crew->stop = true;
}

static void
show_progress(struct crew *crew, size_t task)
{
	const struct task *item = &crew->tasks->items[task];
	char period[DATE_TEXT_SIZE];

	month_format(item->month, period);
	session_progress(crew->session, "%zu/%zu %s %s", task + 1,
	    crew->tasks->count, item->county->name, period);
}

static bool
is_preview(const struct session *session)
{
	return selection_is_preview(&session->options->selection);
}

static void
run_in_turn(struct crew *crew)
{
	struct shelf shelf;

	shelf_init(&shelf, crew->sources);
	for (size_t i = 0; i < crew->tasks->count && !crew->stop; i++) {
		struct result *result = &crew->states[i].result;

		show_progress(crew, i);
		build_task(
		    crew->session, &crew->tasks->items[i], &shelf, result);
		session_tell(crew->session, stderr);
		add_result(crew, i);
	}
	shelf_release(&shelf);
}

/* --- processes --- */

/* Tasks of one county stand side by side; the number of the next county's
 * first. */
static size_t
county_end(const struct crew *crew, size_t task)
{
	const struct county *county = crew->tasks->items[task].county;

	while (task < crew->tasks->count &&
	       crew->tasks->items[task].county == county)
		task++;
	return task;
}

static void
find_sizes(struct crew *crew)
{
	const struct tasks *tasks = crew->tasks;

	for (size_t i = 0, end; i < tasks->count; i = end) {
		size_t size =
		    county_size(tasks->items[i].county, crew->session->arena);

		end = county_end(crew, i);
		for (size_t task = i; task < end; task++)
			crew->states[task].size = size;
	}
}

/* Whether another worker has built, or builds, a task of that county. */
static bool
is_taken(const struct crew *crew, const struct worker *worker, size_t task)
{
	const struct task *tasks = crew->tasks->items;

	for (size_t i = 0; i < crew->workers.count; i++) {
		const struct worker *other = &crew->workers.items[i];

		if (other != worker && other->answers != NULL &&
		    tasks[other->task].county == tasks[task].county)
			return true;
	}
	return false;
}

/* The first task that waits of the worker's county, or of the largest one: were
 * it begun last, the other processes would be idle by then.  The count, when
 * none waits. */
static size_t
next_task(const struct crew *crew, const struct worker *worker)
{
	size_t count = crew->tasks->count, next = count;

	if (worker->answers != NULL &&
	    worker->task + 1 < county_end(crew, worker->task))
		return worker->task + 1;
	for (size_t i = 0; i < count; i++)
		if (crew->states[i].progress == TASK_WAITS &&
		    !is_taken(crew, worker, i) &&
		    (next == count ||
			crew->states[i].size > crew->states[next].size))
			next = i;
	return next;
}

/* A process that cannot be started is a failure. */
static void
give(struct crew *crew, struct worker *worker, size_t task)
{
	struct state *state = &crew->states[task];

	if (workers_give(&crew->workers, worker, task)) {
		state->progress = TASK_RUNS;
		show_progress(crew, task);
		return;
	}
	diag_failure(crew->session->diag, pos_file(NULL), "process",
	    "a process could not be started: %s", strerror(errno));
	state->progress = TASK_DONE;
	state->result.status = STATUS_FAILURE;
}

/* Gives all idle workers a task, as far as there are any; whether one is
 * busy. */
static bool
give_some(struct crew *crew)
{
	bool busy = false;

	for (size_t i = 0; i < crew->workers.count; i++) {
		struct worker *worker = &crew->workers.items[i];

		while (!worker->busy && !crew->stop) {
			size_t task = next_task(crew, worker);

			if (task == crew->tasks->count)
				break;
			give(crew, worker, task);
		}
		if (!worker->busy && worker->answers != NULL)
			worker_dismiss(worker);
		busy = busy || worker->busy;
	}
	return busy;
}

/* What a worker has to say of its task; when it died of it, another one goes on
 * with what waits. */
static void
take(struct crew *crew, struct worker *worker)
{
	struct session *session = crew->session;
	struct state *state = &crew->states[worker->task];

	str_init(&state->messages, session->arena);
	state->progress = TASK_DONE;
	if (worker_take(worker, &state->messages, &state->result)) {
		crew->stop =
		    crew->stop || (session->options->fail_fast &&
				      state->result.status != STATUS_OK);
		return;
	}
	state->result = (struct result){ .status = STATUS_FAILURE };
	str_init(&state->messages, session->arena);
	diag_failure(session->diag,
	    pos_file(crew->tasks->items[worker->task].county->folder),
	    "process",
	    "the process of this county died; run it alone to see why");
}

static void
tell(struct crew *crew, size_t task)
{
	const struct str *messages = &crew->states[task].messages;

	session_clear_progress(crew->session);
	if (messages->length > 0)
		fwrite(messages->text, 1, messages->length, stderr);
	session_tell(crew->session, stderr);
	add_result(crew, task);
}

/* Tells the outcomes that are known, as far as their order allows. */
static void
tell_done(struct crew *crew)
{
	while (crew->told < crew->tasks->count &&
	       crew->states[crew->told].progress == TASK_DONE)
		tell(crew, crew->told++);
}

/* Opens and finds what each process would open and find anew; a preview has
 * no sources. */
static bool
prepare(struct crew *crew)
{
	const struct session *session = crew->session;
	const struct definitions *definitions = session->definitions;

	if (definitions->theme_count > 0 &&
	    !hyphenator_open(definitions->hyphenator, session->diag))
		return false;
	return is_preview(session) ||
	       record_sources_find(definitions, crew->sources, session->diag);
}

static void
run_in_processes(struct crew *crew)
{
	size_t most = (size_t)crew->session->options->process_count;
	size_t count = most < crew->tasks->count ? most : crew->tasks->count;

	if (!prepare(crew)) {
		crew->status = STATUS_FAILURE;
		return;
	}
	find_sizes(crew);
	workers_init(
	    crew->session, crew->tasks, crew->sources, count, &crew->workers);
	while (give_some(crew)) {
		take(crew, workers_wait(&crew->workers));
		tell_done(crew);
	}
	workers_finish();
	/* After --fail-fast some were never started: pass over them. */
	for (size_t i = crew->told; i < crew->tasks->count; i++)
		if (crew->states[i].progress == TASK_DONE)
			tell(crew, i);
}

enum status
tasks_run(struct session *session, const struct tasks *tasks)
{
	struct crew crew = { .session = session,
		.tasks = tasks,
		.states =
		    ARENA_ARRAY(session->arena, struct state, tasks->count) };

	/* A preview has no manifest. */
	if (!is_preview(session) || preview_needs_hashes(session->definitions))
		crew.sources = record_sources_new(session->arena);
	if (session->options->process_count == 1 || tasks->count == 1)
		run_in_turn(&crew);
	else
		run_in_processes(&crew);
	return crew.status;
}
