/*
 * The tasks of a run, one after another or each county in a process of its
 * own, which goes through the county's periods: they share what is read, and
 * would publish over each other if they ran at once.  What a process has to
 * say of a task comes back in a temporary file, first its result and then its
 * messages; all is told in the order of the tasks, so that a run reads the same
 * however many processes it had.  A process that dies takes the task along that
 * it was at; another one goes on with the next.
 */
#include "cli/cli.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/json.h"
#include "base/str.h"
#include "county.h"
#include "layout/hyphenate.h"
#include "preview.h"
#include "record.h"
#include "shelf.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

struct result {
	enum status status;
	struct totals totals;
};

enum progress {
	TASK_WAITS,
	TASK_RUNS,
	TASK_DONE
};

/* A task in the hands of a process. */
struct worker {
	enum progress progress;
	size_t size; /* of its county's newest delivery */
	pid_t pid;
	bool died;
	FILE *report; /* its result, then its messages */
};

struct crew {
	struct session *session;
	const struct tasks *tasks;
	struct worker *workers;	 /* one a task */
	struct result *results;	 /* one a task */
	struct sources *sources; /* for manifests; NULL: there are none */
	size_t told;		 /* tasks whose outcome has been told */
	bool stop;		 /* --fail-fast: start no more */
	enum status status;
};

static void
print_outcome(struct session *session, const struct task *task,
    const struct result *result)
{
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
		json_close_object(&json);
	} else if (result->status == STATUS_OK) {
		str_printf(&line, "%s %s: %zu file%s, %zu page%s\n",
		    task->county->name, period, result->totals.files,
		    result->totals.files == 1 ? "" : "s", result->totals.pages,
		    result->totals.pages == 1 ? "" : "s");
	} else {
		str_printf(&line, "%s %s: not published\n", task->county->name,
		    period);
	}
	session_print(session, &line);
}

static void
add_result(struct crew *crew, size_t task)
{
	struct session *session = crew->session;
	const struct result *result = &crew->results[task];

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
		struct result *result = &crew->results[i];

		show_progress(crew, i);
		result->status = build_task(crew->session,
		    &crew->tasks->items[i], &shelf, &result->totals);
		session_tell(crew->session, stderr);
		add_result(crew, i);
	}
	shelf_release(&shelf);
}

/* --- processes --- */

/* Builds one task and reports on it; false: with --fail-fast it is the last. */
static bool
work_on(struct crew *crew, size_t task, struct shelf *shelf)
{
	struct result result = { STATUS_FAILURE, { 0, 0 } };
	FILE *report = crew->workers[task].report;

	result.status = build_task(
	    crew->session, &crew->tasks->items[task], shelf, &result.totals);
	fwrite(&result, sizeof(result), 1, report);
	session_tell(crew->session, report);
	if (fclose(report) != 0)
		_exit(1);
	return result.status == STATUS_OK || !crew->session->options->fail_fast;
}

/* The tasks of one county, from the first one that has a report file. */
static void
work(struct crew *crew, size_t task)
{
	const struct county *county = crew->tasks->items[task].county;
	struct shelf shelf;

	crew->session->on_terminal = false;
	/* What the first process knows by now it tells itself. */
	crew->session->told = crew->session->diag->count;
	shelf_init(&shelf, crew->sources);
	for (; task < crew->tasks->count &&
	       crew->tasks->items[task].county == county;
	     task++)
		if (!work_on(crew, task, &shelf))
			break;
	_exit(0);
}

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

static bool
open_reports(struct crew *crew, size_t task, size_t end)
{
	for (; task < end; task++) {
		crew->results[task].status = STATUS_FAILURE;
		crew->workers[task].report = tmpfile();
		if (crew->workers[task].report == NULL)
			return false;
	}
	return true;
}

/* A process that cannot be started, or that dies, is a failure. */
static bool
start(struct crew *crew, size_t task)
{
	size_t end = county_end(crew, task);
	pid_t pid = open_reports(crew, task, end) ? fork() : -1;

	if (pid == 0)
		work(crew, task);
	if (pid < 0)
		diag_failure(crew->session->diag, pos_file(NULL), "process",
		    "a process could not be started: %s", strerror(errno));
	else
		show_progress(crew, task);
	for (; task < end; task++) {
		crew->workers[task].pid = pid;
		crew->workers[task].progress = pid < 0 ? TASK_DONE : TASK_RUNS;
	}
	return pid >= 0;
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
			crew->workers[task].size = size;
	}
}

/* The first task that waits of the largest county: were it begun last, the
 * other processes would be idle by then.  The count, when none waits. */
static size_t
next_task(const struct crew *crew)
{
	size_t count = crew->tasks->count, next = count;

	for (size_t i = 0; i < count; i++)
		if (crew->workers[i].progress == TASK_WAITS &&
		    (next == count ||
			crew->workers[i].size > crew->workers[next].size))
			next = i;
	return next;
}

/* Starts what may start; the number of processes that run. */
static size_t
start_some(struct crew *crew)
{
	size_t most = (size_t)crew->session->options->process_count;
	size_t running = 0, next;

	for (size_t i = 0; i < crew->tasks->count; i = county_end(crew, i))
		running += crew->workers[county_end(crew, i) - 1].progress ==
			   TASK_RUNS;
	while (running < most && !crew->stop &&
	       (next = next_task(crew)) < crew->tasks->count)
		running += start(crew, next);
	return running;
}

/* Takes over what a process has left; nothing, when it died. */
static void
read_report(struct crew *crew, size_t task)
{
	struct worker *worker = &crew->workers[task];
	struct result result;
	char buffer[4096];
	size_t n;

	if (worker->report == NULL)
		return;
	rewind(worker->report);
	if (fread(&result, sizeof(result), 1, worker->report) == 1 &&
	    !worker->died)
		crew->results[task] = result;
	while ((n = fread(buffer, 1, sizeof(buffer), worker->report)) > 0)
		fwrite(buffer, 1, n, stderr);
	fclose(worker->report);
	worker->report = NULL;
}

/* Tells the outcomes that are known, as far as their order allows. */
static void
tell_done(struct crew *crew)
{
	while (crew->told < crew->tasks->count &&
	       crew->workers[crew->told].progress == TASK_DONE) {
		session_clear_progress(crew->session);
		read_report(crew, crew->told);
		session_tell(crew->session, stderr);
		add_result(crew, crew->told++);
	}
}

static bool
has_reported(struct worker *worker)
{
	return fseek(worker->report, 0, SEEK_END) == 0 &&
	       ftell(worker->report) >= (long)sizeof(struct result);
}

/* The task that a process was at when it died; those after it wait for
 * another process. */
static void
bury(struct crew *crew, size_t task)
{
	crew->workers[task].progress = TASK_DONE;
	crew->workers[task].died = true;
	diag_failure(crew->session->diag,
	    pos_file(crew->tasks->items[task].county->folder), "process",
	    "the process of this county died; run it alone to see why");
}

/* Either the process died before it came to the task, or it has left it out
 * for good, as --fail-fast has it. */
static void
give_back(struct crew *crew, size_t task, bool died)
{
	crew->workers[task].progress = TASK_WAITS;
	fclose(crew->workers[task].report);
	crew->workers[task].report = NULL;
	crew->stop = crew->stop || !died;
}

static void
wait_for_one(struct crew *crew)
{
	int how = 0;
	pid_t pid = waitpid(-1, &how, 0);
	bool died = !WIFEXITED(how) || WEXITSTATUS(how) != 0;
	bool buried = false;

	for (size_t i = 0; i < crew->tasks->count; i++) {
		struct worker *worker = &crew->workers[i];

		if (worker->progress != TASK_RUNS || worker->pid != pid)
			continue;
		if (has_reported(worker)) {
			worker->progress = TASK_DONE;
		} else if (died && !buried) {
			bury(crew, i);
			buried = true;
		} else {
			give_back(crew, i, died);
		}
	}
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
	if (!prepare(crew)) {
		crew->status = STATUS_FAILURE;
		return;
	}
	find_sizes(crew);
	while (start_some(crew) > 0) {
		wait_for_one(crew);
		tell_done(crew);
	}
	/* After --fail-fast some were never started: pass over them. */
	for (size_t i = 0; i < crew->tasks->count; i++)
		if (crew->workers[i].progress == TASK_DONE && i >= crew->told) {
			read_report(crew, i);
			add_result(crew, i);
		}
}

enum status
tasks_run(struct session *session, const struct tasks *tasks)
{
	struct crew crew = { .session = session,
		.tasks = tasks,
		.workers =
		    ARENA_ARRAY(session->arena, struct worker, tasks->count),
		.results =
		    ARENA_ARRAY(session->arena, struct result, tasks->count) };

	/* A preview has no manifest. */
	if (!is_preview(session) || preview_needs_hashes(session->definitions))
		crew.sources = record_sources_new(session->arena);
	/* What is buffered would be written by each process again. */
	fflush(session->out);
	if (session->options->process_count == 1 || tasks->count == 1)
		run_in_turn(&crew);
	else
		run_in_processes(&crew);
	return crew.status;
}
