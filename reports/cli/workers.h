/*
 * Processes that build tasks.  A worker has all that was read before it was
 * started and builds one task after another, so that memory, formatters and
 * dictionaries that one county has needed serve the next one.  It is started
 * when there is a task for it, and may die of one.
 */
#ifndef CLI_WORKERS_H
#define CLI_WORKERS_H

#include "cli/cli.h"

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>

struct sources;
struct str;

struct worker {
	FILE *answers; /* NULL: it has not been started, or is no more */
	size_t task;   /* that it builds, or has built last */
	bool busy;
};

struct workers {
	struct session *session;
	const struct tasks *tasks;
	struct sources *sources; /* for manifests; NULL: there are none */
	size_t count;
	struct worker *items;
	struct pollfd *polled;
};

/* At most `count` of them; none is started. */
void workers_init(struct session *session, const struct tasks *tasks,
    struct sources *sources, size_t count, struct workers *workers);

/* Gives an idle worker a task; false: it could not be started, see errno. */
bool workers_give(struct workers *workers, struct worker *worker, size_t task);

/* A worker that has come to an end with its task, or died of it; one must be
 * busy. */
struct worker *workers_wait(struct workers *workers);

/* What it has to say of its task; false: it died. */
bool worker_take(
    struct worker *worker, struct str *messages, struct result *result);

/* Lets an idle worker go. */
void worker_dismiss(struct worker *worker);

/* Until all those let go have ended. */
void workers_finish(void);

#endif
