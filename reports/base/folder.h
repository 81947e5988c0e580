/*
 * Folders by descriptor: made, entered and removed without following a
 * symbolic link.  Reasons of failure are in errno; the caller, who knows the
 * path, tells them.
 */
#ifndef BASE_FOLDER_H
#define BASE_FOLDER_H

#include <stdbool.h>
#include <sys/stat.h>

struct arena;

/* Flags of open() for a folder. */
#define FOLDER_FLAGS (O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)

/*
 * Names that stay where they are put: relative, no part empty or beginning
 * with a dot (which also leaves ".." and our own hidden names out).
 */
bool folder_name_is_plain(const char *name);

/* Makes a folder unless it is there, and opens it; -1: see errno. */
int folder_enter(int parent, const char *name, mode_t mode);

/*
 * Opens the folder that `name` stands in below `top`, making the folders on
 * the way; each is fsynced into its parent.  *leaf is the last part of the
 * name.  -1: see errno.
 */
int folder_enter_parent(int top, const char *name, mode_t mode,
    struct arena *arena, const char **leaf);

/*
 * Removes a file, a link or a whole folder.  True when nothing of that name is
 * left; else see errno.
 */
bool folder_remove(int parent, const char *name);

/* Gives an entry another name, which nothing has yet; false: see errno. */
bool folder_rename(int parent, const char *from, const char *to);

/* Closes a descriptor that nothing was written through; -1 is fine. */
void folder_close(int *folder);

#endif
