/*
 * kausi: reads the command line and the environment, runs one command, prints
 * what was found and chooses the exit status.  Nothing below this file reads
 * the environment or the clock.
 */
#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/str.h"
#include "cli/cli.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

static const struct command commands[] = {
	{ "build", command_build, true },
	{ "check", command_check, true },
	{ "explain", command_explain, true },
	{ "init", command_init, true },
	{ "list", command_list, true },
	{ "verify", command_verify, false },
};

/* Memory holds persons: it must not reach a disk. */
static void
turn_core_dumps_off(void)
{
	const struct rlimit none = { 0, 0 };

	setrlimit(RLIMIT_CORE, &none);
}

/* SOURCE_DATE_EPOCH (seconds) is the date of documents; see
 * reproducible-builds.org. */
static bool
read_date(struct diag *diag, struct imprint *imprint)
{
	const char *text = getenv("SOURCE_DATE_EPOCH");
	long long seconds;
	char *end;

	if (text == NULL || text[0] == '\0')
		return true;
	errno = 0;
	seconds = strtoll(text, &end, 10);
	if (errno != 0 || *end != '\0' || seconds < 0 ||
	    seconds > 7000000000LL) {
		diag_error(diag, pos_file(NULL), "usage",
		    "expected seconds since 1970 in SOURCE_DATE_EPOCH");
		return false;
	}
	imprint->has_date = true;
	imprint->date = (int32_t)(seconds / 86400);
	return true;
}

/* See no-color.org. */
static bool
is_coloured(const struct options *options, bool on_terminal)
{
	const char *no_colour = getenv("NO_COLOR");

	if (options->colouring != COLOUR_AUTO)
		return options->colouring == COLOUR_ALWAYS;
	return on_terminal && (no_colour == NULL || no_colour[0] == '\0');
}

static const struct command *
find_command(const char *name)
{
	for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]); i++)
		if (str_equal(commands[i].name, name))
			return &commands[i];
	return NULL;
}

static double
seconds_since(const struct timespec *start)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - start->tv_sec) +
	       (double)(now.tv_nsec - start->tv_nsec) / 1e9;
}

static enum status
run(const struct command *command, struct session *session,
    const struct timespec *start)
{
	const struct options *options = session->options;
	struct diag *diag = session->diag;
	struct definitions definitions;
	enum status status = STATUS_DEFINITION;
	bool read = definitions_read(
	    &options->places, session->arena, diag, &definitions);

	session->definitions = &definitions;
	if (read && (!options->strict || diag->warnings == 0))
		status = command->run(session);
	else if (diag->failures > 0)
		status = STATUS_FAILURE;
	definitions_release(&definitions);
	session->definitions = NULL;
	session_tell(session, stderr);
	if (command->run == command_build && !options->dry_run)
		session_summarize(session, seconds_since(start));
	return status;
}

static enum status
run_options(const struct options *options, struct session *session,
    const struct timespec *start)
{
	const struct command *command;

	if (options->help) {
		options_print_help(stdout);
		return STATUS_OK;
	}
	if (options->version) {
		puts("kausi " KAUSI_VERSION);
		return STATUS_OK;
	}
	command =
	    options->command == NULL ? NULL : find_command(options->command);
	if (command == NULL) {
		diag_error(session->diag, pos_file(NULL), "usage",
		    "expected one of build, check, explain, init, list and "
		    "verify; see kausi --help");
		return STATUS_DEFINITION;
	}
	return command->defined ? run(command, session, start)
				: command->run(session);
}

/* With --quiet results go nowhere, messages still to stderr. */
static FILE *
open_out(bool quiet)
{
	FILE *nowhere = quiet ? fopen("/dev/null", "w") : NULL;

	return nowhere != NULL ? nowhere : stdout;
}

int
main(int argc, char **argv)
{
	enum status status = STATUS_DEFINITION;
	struct session session = { 0 };
	struct timespec start;
	struct options options;
	struct arena arena;
	struct diag diag;

	clock_gettime(CLOCK_MONOTONIC, &start);
	turn_core_dumps_off();
	arena_keep_memory();
	arena_init(&arena);
	language_choose(&arena);
	diag_init(&diag, &arena);
	session.options = &options;
	session.arena = &arena;
	session.diag = &diag;
	session.out = stdout;
	session.on_terminal = isatty(STDERR_FILENO) == 1;
	if (options_parse(argc, argv, &arena, &diag, &options) &&
	    read_date(&diag, &options.imprint)) {
		diag.coloured = is_coloured(&options, session.on_terminal);
		session.out = open_out(options.quiet);
		status = run_options(&options, &session, &start);
	}
	session_tell(&session, stderr);
	if (session.out != stdout)
		fclose(session.out);
	if (fflush(stdout) != 0 || ferror(stdout)) {
		diag_failure(&diag, pos_file(NULL), "disk",
		    "the results could not be written to stdout");
		session_tell(&session, stderr);
		status = status_gravest(status, STATUS_FAILURE);
	}
	arena_release(&arena);
	return (int)status;
}
