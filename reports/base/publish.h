/*
 * Publishing a run: whole or not at all.
 *
 *	lock out/COUNTY/.lock → private folder out/.run-COUNTY → files written
 *	0600 and fsynced → folders fsynced → ONE exchange of folders →
 *	parents fsynced
 *
 * Until publish_commit the old set stands untouched; after it the new one
 * does.  A county has one run at a time, so one private folder; what a killed
 * run left there is removed by the next run of that county.  The lock is
 * shared with children that are forked while it is held.
 */
#ifndef BASE_PUBLISH_H
#define BASE_PUBLISH_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;
struct publication; /* opaque; lives in the arena, holds descriptors */

/*
 * Locks `county` (a checked name) below `out_folder`, which is made when it
 * lacks, and opens the private folder.  `target` is the folder that the set
 * will become, relative to out_folder ("keusote/2024-02",
 * "preview/keusote/2024-02").  NULL: see diag; another run under way is a
 * failure with rule [busy], a symbolic link in the way or a name with ".." one
 * with rule [path], anything else with rule [disk].
 */
struct publication *publish_open(const char *out_folder, const char *county,
    const char *target, struct arena *arena, struct diag *diag);

/*
 * Writes one file of the set, 0600, and fsyncs it.  `name` is relative
 * ("internal/figures.csv"); its folder is made (0700 for internal/ and
 * authority/).  Every fault is a failure that names the file.
 */
bool publish_write(struct publication *publication, const char *name,
    const void *bytes, size_t length, struct diag *diag);

/*
 * A private folder for a library that wants to write by name.  It is removed
 * before the set is put in place, so nothing left in it is ever published.
 */
const char *publish_folder(const struct publication *publication);

/*
 * Gives public files the umask's mode, fsyncs the folders and puts the set in
 * place.  The publication is closed either way; on false the old set stands
 * and nothing of the new one is left.  An old set that cannot be removed after
 * the exchange is a warning.
 */
bool publish_commit(struct publication *publication, struct diag *diag);

/* Removes what was written and unlocks.  NULL is fine. */
void publish_abort(struct publication *publication);

#endif
