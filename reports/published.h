/*
 * A published set looked at again: whether its files are those that its
 * manifests name, and whether what they were made of is still the same.
 */
#ifndef PUBLISHED_H
#define PUBLISHED_H

#include "base/diag.h"
#include "base/hash.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct places;

enum published_state {
	PUBLISHED_SAME,
	PUBLISHED_CHANGED,
	PUBLISHED_MISSING,
	PUBLISHED_UNLISTED /* in no manifest */
};

struct published_file {
	const char *name;   /* from the set's folder */
	const char *sha256; /* as a manifest has it; NULL: in none */
	struct pos pos;	    /* there */
	enum published_state state;
};

struct published_files {
	size_t count;
	size_t capacity;
	struct published_file *items;
};

struct published_manifest {
	const char *name;
	char sha256[HASH_TEXT_SIZE];
};

struct published {
	const char *folder;
	size_t manifest_count; /* the public one, and the internal if there */
	struct published_manifest manifests[2];
	struct published_files outputs; /* by name */
	struct published_files sources; /* from input/, templates/, fonts/ */
};

/* Reads the manifests of the set in `folder`, which lives as long as the arena.
 * False: it is none, or they are not as a run writes them (rule [manifest]). */
bool published_read(const char *folder, struct arena *arena, struct diag *diag,
    struct published *published);

/* Looks at each file of the set; every one that is not as published is an error
 * (rule [digest]).  False: a folder could not be read. */
bool published_check_outputs(
    struct published *published, struct arena *arena, struct diag *diag);

/* Looks at what the set was made of, where its folder is there; what has
 * changed since is a warning (rule [source]). */
void published_check_sources(struct published *published,
    const struct places *places, struct arena *arena, struct diag *diag);

/* How many of them are in that state. */
size_t published_count(
    const struct published_files *files, enum published_state state);

#endif
