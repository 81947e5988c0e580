/*
 * The command line.  Everything that will become part of a path is checked by
 * its pattern here, before any path is made.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "definitions.h"
#include "jobs.h"
#include "pipeline.h"

#include <stdbool.h>
#include <stdio.h>

struct arena;
struct diag;

/* Whether messages are coloured. */
enum colouring {
	COLOUR_AUTO, /* on a terminal, unless NO_COLOR is set */
	COLOUR_ALWAYS,
	COLOUR_NEVER
};

struct options {
	const char *command; /* NULL: none given */
	const char *what;    /* list WHAT, init NAME, explain INDICATOR,
			      * verify DIR */
	const char *code;    /* kausi init --code; NULL: not given */
	struct selection selection;
	struct places places;
	struct imprint imprint;
	int process_count; /* --jobs: county-periods at a time */
	bool strict;
	bool dry_run;
	bool json;
	bool fail_fast;
	bool quiet;
	enum colouring colouring;
	bool markdown; /* kausi explain: all definitions as a page */
	bool help;
	bool version;
};

/* False: a usage error; see diag. */
bool options_parse(int argc, char **argv, struct arena *arena,
    struct diag *diag, struct options *options);

/* Appends a name, which is not copied. */
void names_add(struct names *names, const char *name, struct arena *arena);

/* Writes what --help tells. */
void options_print_help(FILE *out);

#endif
