/*
 * WRITERS: a document and its pages in, the bytes of one file out.  A writer
 * is a row of the table in writers.c; no writer includes another.
 */
#ifndef WRITERS_WRITERS_H
#define WRITERS_WRITERS_H

#include "base/file.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;
struct document;
struct pages;

struct writer {
	const char *name;   /* "pdf": as in document.yaml */
	const char *suffix; /* ".pdf" */
	bool wants_pages;
	/*
	 * `scratch_folder` is private to the run, for a library that can only
	 * write to a file by name; what is made there is removed again.
	 */
	bool (*write)(const struct document *document,
	    const struct pages *pages, const char *scratch_folder,
	    struct arena *arena, struct diag *diag, struct bytes *bytes);
};

extern const struct writer *const writers[]; /* NULL-terminated */

const struct writer *writers_find(const char *name);

#endif
