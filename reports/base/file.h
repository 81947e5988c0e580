/*
 * Reading files and folders.  What is written goes through base/publish.h.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;

#define FILE_SIZE_MAX ((size_t)1 << 30)

struct bytes {
	char *data; /* followed by a NUL that `length` does not count */
	size_t length;
};

/* Whole file into the arena (never mapped); rule [file]. */
bool file_read(const char *path, struct arena *arena, struct diag *diag,
    struct bytes *bytes);

/*
 * The same for a name that came out of a template or definition: it must stay
 * beneath `folder`; "..", absolute paths and symbolic links are refused
 * (openat2, RESOLVE_BENEATH and RESOLVE_NO_SYMLINKS), rule [path].
 */
bool file_read_beneath(const char *folder, const char *name,
    struct arena *arena, struct diag *diag, struct bytes *bytes);

/*
 * The same, mapped to be read only, and no NUL follows: a file of which most
 * is never looked at costs what is looked at.  Only for what is part of the
 * installation, such as fonts: who cuts the file short during a run ends the
 * program by a signal.  Given back by file_unmap.
 */
bool file_map_beneath(const char *folder, const char *name, struct arena *arena,
    struct diag *diag, struct bytes *bytes);
void file_unmap(struct bytes *bytes);

/* False only when nothing has that name: what may not be looked at, or leads
 * nowhere, is there and fails when it is read. */
bool file_exists(const char *path);
/* Whether both names lead to one file or folder that is there. */
bool file_is_same(const char *one, const char *other);

/* As file_exists: true of what may not be looked at, and then fails. */
bool file_is_folder(const char *path);

/* Whether it is a symbolic link, wherever that leads. */
bool file_is_link(const char *path);

/*
 * Names in a folder without those that begin with a dot, sorted by byte
 * value.  A folder that cannot be read is an error, rule [file].
 */
bool file_list(const char *folder, struct arena *arena, struct diag *diag,
    const char *const **names, size_t *count);

/* The name in the folder that is nearest to the given one; NULL: none is near,
 * or the folder cannot be read. */
const char *file_nearest(
    const char *folder, const char *name, struct arena *arena);

/* The bytes of the files in a folder, not of those in folders below; 0: it
 * cannot be read, which is told when its files are. */
size_t file_folder_size(const char *folder);

/* a/b; an empty or NULL `folder` gives `name`. */
char *path_join(struct arena *arena, const char *folder, const char *name);

#endif
