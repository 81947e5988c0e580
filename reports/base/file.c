/*
 * Reading files whole.  A name that a template or definition gave is opened
 * by openat2, which lets the kernel refuse to leave the folder.
 */
#define _GNU_SOURCE
#include "base/file.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

char *
path_join(struct arena *arena, const char *folder, const char *name)
{
	size_t length;

	if (folder == NULL || folder[0] == '\0')
		return arena_strdup(arena, name);
	length = strlen(folder);
	if (folder[length - 1] == '/')
		return arena_printf(arena, "%s%s", folder, name);
	return arena_printf(arena, "%s/%s", folder, name);
}

bool
file_exists(const char *path)
{
	struct stat status;

	return lstat(path, &status) == 0 ||
	       (errno != ENOENT && errno != ENOTDIR);
}

bool
file_is_same(const char *one, const char *other)
{
	struct stat a, b;

	return stat(one, &a) == 0 && stat(other, &b) == 0 &&
	       a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

bool
file_is_folder(const char *path)
{
	struct stat status;

	if (stat(path, &status) != 0)
		return errno != ENOENT && errno != ENOTDIR;
	return S_ISDIR(status.st_mode);
}

bool
file_is_link(const char *path)
{
	struct stat status;

	return lstat(path, &status) == 0 && S_ISLNK(status.st_mode);
}

/* Reads to the end; the file may be shorter or longer than the `size` it
 * said. */
static bool
read_to_end(int fd, size_t size, struct arena *arena, struct bytes *bytes)
{
	size_t capacity = size + 2;

	bytes->data = arena_room(arena, capacity);
	bytes->length = 0;
	for (;;) {
		ssize_t n = read(fd, bytes->data + bytes->length,
		    capacity - bytes->length - 1);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		if (n == 0)
			break;
		bytes->length += (size_t)n;
		if (bytes->length >= FILE_SIZE_MAX) {
			errno = EFBIG;
			return false;
		}
		if (bytes->length + 1 == capacity)
			bytes->data = arena_grow(arena, bytes->data,
			    bytes->length + 1, &capacity, 1);
	}
	bytes->data[bytes->length] = '\0';
	return true;
}

static bool
map_whole(int fd, size_t size, struct bytes *bytes)
{
	void *data = NULL;

	if (size > 0)
		data = mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (data == MAP_FAILED)
		return false;
	bytes->data = data;
	bytes->length = size;
	return true;
}

/* Takes the bytes in and closes the file; without an arena it is mapped. */
static bool
take_open_file(int fd, const char *path, struct arena *arena, struct diag *diag,
    struct bytes *bytes)
{
	struct stat status;
	bool ok = fstat(fd, &status) == 0;

	if (ok && !S_ISREG(status.st_mode)) {
		diag_error(diag, pos_file(path), "file",
		    "expected a plain file here; put one in its place");
		close(fd);
		return false;
	}
	if (ok && (size_t)status.st_size >= FILE_SIZE_MAX) {
		errno = EFBIG;
		ok = false;
	}
	if (ok && arena == NULL)
		ok = map_whole(fd, (size_t)status.st_size, bytes);
	else if (ok)
		ok = read_to_end(fd, (size_t)status.st_size, arena, bytes);
	if (!ok)
		diag_error(diag, pos_file(path), "file",
		    "could not be read: %s", strerror(errno));
	close(fd);
	return ok;
}

bool
file_read(const char *path, struct arena *arena, struct diag *diag,
    struct bytes *bytes)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

	if (fd < 0) {
		diag_error(diag, pos_file(path), "file",
		    "could not be opened: %s", strerror(errno));
		return false;
	}
	return take_open_file(fd, path, arena, diag, bytes);
}

static int
open_beneath(const char *folder, const char *name)
{
	struct open_how how;
	int folder_fd, fd, saved;

	folder_fd = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
	if (folder_fd < 0)
		return -1;
	memset(&how, 0, sizeof(how));
	how.flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
	how.resolve =
	    RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
	fd = (int)syscall(SYS_openat2, folder_fd, name, &how, sizeof(how));
	saved = errno;
	close(folder_fd);
	errno = saved;
	return fd;
}

/* As open_beneath; -1 is told. */
static int
open_beneath_or_tell(
    const char *folder, const char *name, const char *path, struct diag *diag)
{
	int fd = open_beneath(folder, name);

	if (fd < 0 && (errno == EXDEV || errno == ELOOP))
		diag_error(diag, pos_file(path), "path",
		    "leads out of its folder or over a symbolic link; "
		    "name a file inside the folder");
	else if (fd < 0)
		diag_error(diag, pos_file(path), "file",
		    "could not be opened: %s", strerror(errno));
	return fd;
}

bool
file_read_beneath(const char *folder, const char *name, struct arena *arena,
    struct diag *diag, struct bytes *bytes)
{
	const char *path = path_join(arena, folder, name);
	int fd = open_beneath_or_tell(folder, name, path, diag);

	return fd >= 0 && take_open_file(fd, path, arena, diag, bytes);
}

bool
file_map_beneath(const char *folder, const char *name, struct arena *arena,
    struct diag *diag, struct bytes *bytes)
{
	const char *path = path_join(arena, folder, name);
	int fd = open_beneath_or_tell(folder, name, path, diag);

	return fd >= 0 && take_open_file(fd, path, NULL, diag, bytes);
}

void
file_unmap(struct bytes *bytes)
{
	if (bytes->length > 0)
		munmap(bytes->data, bytes->length);
	bytes->data = NULL;
	bytes->length = 0;
}

const char *
file_nearest(const char *folder, const char *name, struct arena *arena)
{
	const char *const *names;
	struct diag ignored;
	size_t count;

	diag_init(&ignored, arena);
	return file_list(folder, arena, &ignored, &names, &count)
		   ? str_nearest(name, names, count)
		   : NULL;
}

size_t
file_folder_size(const char *folder)
{
	size_t size = 0;
	struct stat status;
	const struct dirent *entry;
	DIR *stream = opendir(folder);

	if (stream == NULL)
		return 0;
	while ((entry = readdir(stream)) != NULL)
		if (fstatat(dirfd(stream), entry->d_name, &status, 0) == 0 &&
		    S_ISREG(status.st_mode))
			size += (size_t)status.st_size;
	closedir(stream);
	return size;
}

static int
compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool
file_list(const char *folder, struct arena *arena, struct diag *diag,
    const char *const **names, size_t *count)
{
	const char **list = NULL;
	size_t n = 0, capacity = 0;
	struct dirent *entry;
	DIR *stream = opendir(folder);

	if (stream == NULL) {
		diag_error(diag, pos_file(folder), "file",
		    "the folder could not be read: %s", strerror(errno));
		return false;
	}
	while ((entry = readdir(stream)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		list = arena_grow(arena, list, n, &capacity, sizeof(*list));
		list[n++] = arena_strdup(arena, entry->d_name);
	}
	closedir(stream);
	if (n > 0)
		qsort(list, n, sizeof(*list), compare_names);
	*names = list;
	*count = n;
	return true;
}
