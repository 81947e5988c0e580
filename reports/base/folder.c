/*
 * Folders by descriptor: made, entered and removed without following a
 * symbolic link, so that nothing outside the folder one began at is touched.
 */
#define _GNU_SOURCE /* renameat2 */
#include "base/folder.h"

#include "base/arena.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

bool
folder_name_is_plain(const char *name)
{
	for (;;) {
		size_t length = strcspn(name, "/");
		if (length == 0 || name[0] == '.')
			return false;
		if (name[length] == '\0')
			return true;
		name += length + 1;
	}
}

void
folder_close(int *folder)
{
	if (*folder >= 0)
		close(*folder); /* nothing was written through it */
	*folder = -1;
}

bool
folder_remove(int parent, const char *name)
{
	if (unlinkat(parent, name, 0) == 0 || errno == ENOENT)
		return true;
	if (errno != EISDIR)
		return false;
	int fd = openat(parent, name, FOLDER_FLAGS);
	if (fd < 0)
		return false;
	DIR *folder = fdopendir(fd);
	if (folder == NULL) {
		close(fd);
		return false;
	}
	const struct dirent *entry;
	while ((entry = readdir(folder)) != NULL)
		if (strcmp(entry->d_name, ".") != 0 &&
		    strcmp(entry->d_name, "..") != 0)
			folder_remove(fd, entry->d_name);
	closedir(folder);
	/* Says so when one of them stayed. */
	return unlinkat(parent, name, AT_REMOVEDIR) == 0;
}

int
folder_enter(int parent, const char *name, mode_t mode)
{
	if (mkdirat(parent, name, mode) != 0 && errno != EEXIST)
		return -1;
	return openat(parent, name, FOLDER_FLAGS);
}

int
folder_enter_parent(int top, const char *name, mode_t mode, struct arena *arena,
    const char **leaf)
{
	int folder = fcntl(top, F_DUPFD_CLOEXEC, 0);

	for (const char *slash; folder >= 0 && (slash = strchr(name, '/'));
	     name = slash + 1) {
		const char *part =
		    arena_strndup(arena, name, (size_t)(slash - name));
		int next = folder_enter(folder, part, mode);
		int error = errno;
		if (next >= 0 && fsync(folder) != 0) {
			error = errno;
			folder_close(&next);
		}
		folder_close(&folder);
		folder = next;
		errno = error;
	}
	*leaf = name;
	return folder;
}

bool
folder_rename(int parent, const char *from, const char *to)
{
	return renameat2(parent, from, parent, to, RENAME_NOREPLACE) == 0;
}
