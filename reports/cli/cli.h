/*
 * The commands, one file each.  A command works on what main has read, prints
 * its results on session->out and returns the exit status.
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "cli/options.h"
#include "status.h"

#include <stddef.h>
#include <stdio.h>

struct arena;
struct datasets;
struct diag;
struct shelf;
struct str;

/* What was published. */
struct totals {
	size_t files;
	size_t pages;
};

/* What became of a task. */
struct result {
	enum status status;
	struct totals totals;
	bool rejected_listed; /* too many: see build_task */
};

struct session {
	const struct options *options;
	const struct definitions *definitions;
	struct arena *arena; /* lives as long as the run */
	struct diag *diag;
	size_t told; /* messages of diag that have been printed */
	FILE *out;
	bool on_terminal; /* stderr is one: progress is redrawn there */
	struct totals totals;
};

struct command {
	const char *name;
	enum status (*run)(struct session *session);
	bool defined; /* works on the definitions */
};

enum status command_build(struct session *session);
enum status command_check(struct session *session);
enum status command_explain(struct session *session);
enum status command_init(struct session *session);
enum status command_list(struct session *session);
enum status command_verify(struct session *session);

/* --- language.c --- */

/* Chooses the language of messages from the environment. */
void language_choose(struct arena *arena);

/* --- session.c: what is told, as text or as JSON --- */

/* Prints the messages that have come up since the last call to `stream`. */
void session_tell(struct session *session, FILE *stream);

/* One line of results: the object that `line` holds, or its text. */
void session_print(struct session *session, const struct str *line);

/* What of a thing a line of results tells, and what the object calls it. */
struct field {
	const char *key; /* NULL: the fields end here */
	const char *value;
};

/* One line of results: the fields parted by tabs, or as an object. */
void session_print_fields(struct session *session, const struct field *fields);
#define SESSION_PRINT_FIELDS(session, ...)                                     \
	session_print_fields(                                                  \
	    (session), (const struct field[]){ __VA_ARGS__, { 0 } })

/* Progress on a terminal: the line is drawn over the one before. */
void session_progress(struct session *session, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void session_clear_progress(struct session *session);

/* "3 files, 18 pages". */
const char *totals_text(const struct totals *totals, struct arena *arena);

/* Tells what was published, and how long it took. */
void session_summarize(struct session *session, double seconds);

/* --- build.c --- */

/*
 * Makes and publishes one county-period; see shelf.h.  When too many rows are
 * rejected for that, what was published stays, and the lists of rejected rows
 * are put where a preview would stand.
 */
void build_task(struct session *session, const struct task *task,
    struct shelf *shelf, struct result *result);

/* Where a county-period's set stands, below the folder of output. */
const char *build_target(
    const struct task *task, bool preview, struct arena *arena);

/* --- accounts.c --- */

/* What was read of each register, and what became of its rows. */
void accounts_print(struct session *session, const struct task *task,
    const struct datasets *datasets);

/* --- tasks.c --- */

/* Builds the tasks, one after another or each county in a process; the
 * messages and results are told in the order of the tasks. */
enum status tasks_run(struct session *session, const struct tasks *tasks);

/* --- dry_run.c --- */

void dry_run(struct session *session, const struct tasks *tasks);

#endif
