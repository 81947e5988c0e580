/*
 * The first process sends the number of a task through a socket.  What comes
 * back are the task's messages, up to a NUL, and then its result.  When the
 * worker dies, nothing does, and the socket is at its end.
 */
#include "cli/workers.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "shelf.h"

#include <assert.h>
#include <errno.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

void
workers_init(struct session *session, const struct tasks *tasks,
    struct sources *sources, size_t count, struct workers *workers)
{
	*workers = (struct workers){ .session = session,
		.tasks = tasks,
		.sources = sources,
		.count = count,
		.items = ARENA_ARRAY(session->arena, struct worker, count),
		.polled = ARENA_ARRAY(session->arena, struct pollfd, count) };
}

/* --- in the worker --- */

/* Builds a task and tells of it; false: nobody listens. */
static bool
answer(struct session *session, const struct task *task, struct shelf *shelf,
    FILE *answers)
{
	struct result result;

	/* What was known before, the first process tells itself. */
	session->told = session->diag->count;
	build_task(session, task, shelf, &result);
	session_tell(session, answers);
	putc('\0', answers);
	fwrite(&result, sizeof(result), 1, answers);
	return fflush(answers) == 0;
}

static _Noreturn void
work(const struct workers *workers, int socket)
{
	struct session *session = workers->session;
	FILE *answers = fdopen(socket, "w");
	struct shelf shelf;
	size_t task;

	/* A socket is at its end when no process has the other one. */
	for (size_t i = 0; i < workers->count; i++)
		if (workers->items[i].answers != NULL)
			close(fileno(workers->items[i].answers));
	session->on_terminal = false;
	shelf_init(&shelf, workers->sources);
	while (answers != NULL &&
	       read(socket, &task, sizeof(task)) == (ssize_t)sizeof(task) &&
	       answer(session, &workers->tasks->items[task], &shelf, answers))
		;
	_exit(0);
}

/* --- in the first process --- */

static bool
start(const struct workers *workers, struct worker *worker)
{
	int ends[2];
	pid_t pid;
	int reason;

	if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
		return false;
	/* What is buffered would be written again by a process that exits for
	 * want of memory. */
	fflush(workers->session->out);
	worker->answers = fdopen(ends[0], "r");
	pid = worker->answers != NULL ? fork() : -1;
	if (pid == 0)
		work(workers, ends[1]);
	reason = errno;
	close(ends[1]);
	if (pid > 0)
		return true;
	if (worker->answers != NULL)
		worker_dismiss(worker);
	else
		close(ends[0]);
	errno = reason;
	return false;
}

bool
workers_give(struct workers *workers, struct worker *worker, size_t task)
{
	if (worker->answers == NULL && !start(workers, worker))
		return false;
	worker->task = task;
	worker->busy = true;
	/* That it is no more by now is seen when it is taken from. */
	send(fileno(worker->answers), &task, sizeof(task), MSG_NOSIGNAL);
	return true;
}

struct worker *
workers_wait(struct workers *workers)
{
	for (size_t i = 0; i < workers->count; i++)
		workers->polled[i] =
		    (struct pollfd){ .fd =
					 workers->items[i].busy
					     ? fileno(workers->items[i].answers)
					     : -1,
			    .events = POLLIN };
	while (poll(workers->polled, workers->count, -1) < 0)
		assert(errno == EINTR);
	for (size_t i = 0; i < workers->count; i++)
		if (workers->polled[i].revents != 0)
			return &workers->items[i];
	assert(!"a poll that is over has a reason");
	return NULL;
}

bool
worker_take(struct worker *worker, struct str *messages, struct result *result)
{
	int c;

	worker->busy = false;
	while ((c = getc(worker->answers)) > 0)
		str_putc(messages, (char)c);
	if (c == 0 && fread(result, sizeof(*result), 1, worker->answers) == 1)
		return true;
	worker_dismiss(worker);
	return false;
}

void
worker_dismiss(struct worker *worker)
{
	fclose(worker->answers);
	worker->answers = NULL;
}

void
workers_finish(void)
{
	while (waitpid(-1, NULL, 0) > 0)
		;
}
