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
struct diag;

struct session {
	const struct options *options;
	const struct definitions *definitions;
	struct arena *arena; /* lives as long as the run */
	struct diag *diag;
	size_t told; /* messages of diag that have been printed */
	FILE *out;
	/* what was published, for the summary */
	size_t files;
	size_t pages;
};

struct command {
	const char *name;
	enum status (*run)(struct session *session);
};

enum status command_build(struct session *session);
enum status command_check(struct session *session);
enum status command_list(struct session *session);

/* Prints the messages that have come up since the last call to stderr. */
void session_tell(struct session *session);

#endif
