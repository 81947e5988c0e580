/*
 * stage OUT COUNTY TARGET TEXT SIZE NAME…: publishes one small set, each file
 * TEXT over and over up to SIZE bytes.  The name "-" waits until standard
 * input ends, so that a test can hold the lock.  A file is also left in the
 * folder for libraries: it must never be published.
 */
#include "base/arena.h"
#include "base/diag.h"
#include "base/publish.h"
#include "base/str.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool
litter(const struct publication *publication, struct arena *arena)
{
	const char *path =
	    arena_printf(arena, "%s/litter", publish_folder(publication));
	FILE *stream = fopen(path, "w");

	if (stream != NULL && fclose(stream) == 0)
		return true;
	fprintf(stderr, "%s: error: cannot make it\n", path);
	return false;
}

static bool
write_set(struct publication *publication, const struct str *text, char **names,
    struct arena *arena, struct diag *diag)
{
	if (!litter(publication, arena))
		return false;
	for (; *names != NULL; names++) {
		if (strcmp(*names, "-") == 0) {
			puts("held");
			fflush(stdout);
			while (getchar() != EOF)
				continue;
		} else if (!publish_write(publication, *names, text->text,
			       text->length, diag)) {
			return false;
		}
	}
	return true;
}

static bool
publish(char **arguments, struct arena *arena, struct diag *diag)
{
	struct str text;
	size_t size = (size_t)strtol(arguments[5], NULL, 10);

	str_init(&text, arena);
	while (text.length < size)
		str_printf(&text, "%s\n", arguments[4]);
	struct publication *publication =
	    publish_open(arguments[1], arguments[2], arguments[3], arena, diag);
	if (publication == NULL)
		return false;
	if (write_set(publication, &text, arguments + 6, arena, diag))
		return publish_commit(publication, diag);
	publish_abort(publication);
	return false;
}

int
main(int argc, char **argv)
{
	struct arena arena;
	struct diag diag;

	if (argc < 6) {
		fputs(
		    "usage: stage OUT COUNTY TARGET TEXT SIZE NAME…\n", stderr);
		return 2;
	}
	arena_init(&arena);
	diag_init(&diag, &arena);
	bool published = publish(argv, &arena, &diag);
	diag_print(&diag, 0, stderr);
	arena_release(&arena);
	return published ? 0 : 5;
}
