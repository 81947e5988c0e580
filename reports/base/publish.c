/*
 * Publishing a run, whole or not at all: the only file that writes below
 * out/.  Input: names and bytes; output: a folder that appears in one step.
 *
 * All of a set is made in a private folder beside the published ones and
 * comes into place by one exchange of two folders, so a reader, a full disk
 * or a kill at any point meets the old set or the new one.  Every call goes
 * by descriptor from out/ down and follows no symbolic link.  A county has
 * one run at a time (its lock), hence one private folder: what lies there
 * when the lock is ours was left by a killed run.
 */
#define _GNU_SOURCE /* renameat2 */

#include "base/publish.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/folder.h"
#include "base/message.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define FOLDER_MODE 0755
#define FILE_MODE 0666
#define SCRATCH ".scratch"

struct publication {
	struct arena *arena;
	const char *target;	 /* relative to out/ */
	const char *target_path; /* the paths are for messages */
	const char *run_name;
	const char *run_path;
	const char *scratch_path;
	int out;  /* descriptors; -1: not open */
	int lock; /* open only while the lock is ours */
	int run;
	mode_t mask;
	bool failed; /* a file could not be written: never to be committed */
};

/* Tells why `path` could not be dealt with; always false. */
static bool
fail(struct diag *diag, const char *path, const char *what, int error)
{
	if (error == ELOOP || error == ENOTDIR)
		diag_failure(diag, pos_file(path), "path",
		    "%s: a folder is expected here, not a link or a file; "
		    "move it away",
		    message_text(what));
	else
		diag_failure(diag, pos_file(path), "disk", "%s: %s",
		    message_text(what), strerror(error));
	return false;
}

/* The path that a file of the set has when published, for messages. */
static const char *
told(const struct publication *publication, const char *name)
{
	return arena_printf(
	    publication->arena, "%s/%s", publication->target_path, name);
}

static bool
refuse_name(struct diag *diag, const char *name)
{
	diag_failure(diag, pos_file(name), "path",
	    "expected a relative name without parts that are empty or begin "
	    "with a dot");
	return false;
}

/* Whether the top folder of `name` is one whose files stay private. */
static bool
name_is_private(const char *name)
{
	size_t length = strcspn(name, "/");

	return (length == strlen("internal") &&
		   strncmp(name, "internal", length) == 0) ||
	       (length == strlen("authority") &&
		   strncmp(name, "authority", length) == 0);
}

static bool
open_out(struct publication *publication, const char *path, struct diag *diag)
{
	bool made = mkdir(path, FOLDER_MODE) == 0;

	if (!made && errno != EEXIST)
		return fail(diag, path, "cannot make the folder", errno);
	/* The folder that the user names may be a link to another disk. */
	publication->out = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (publication->out < 0)
		return fail(diag, path, "cannot open the folder", errno);
	if (!made)
		return true;
	int parent =
	    openat(publication->out, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool synced = parent >= 0 && fsync(parent) == 0;
	int error = errno;
	folder_close(&parent);
	return synced || fail(diag, path, "cannot keep the folder", error);
}

/* Every part of `name` that exists below out/ must be a real folder. */
static bool
check_way(const struct publication *publication, const char *out_path,
    const char *name, struct diag *diag)
{
	struct arena *arena = publication->arena;

	for (const char *end = name; *end != '\0';) {
		end += strcspn(end + 1, "/") + 1;
		const char *part =
		    arena_strndup(arena, name, (size_t)(end - name));
		const char *path = arena_printf(arena, "%s/%s", out_path, part);
		struct stat status;
		if (fstatat(publication->out, part, &status,
			AT_SYMLINK_NOFOLLOW) != 0) {
			if (errno == ENOENT)
				return true;
			return fail(diag, path, "cannot look at it", errno);
		}
		if (!S_ISDIR(status.st_mode))
			return fail(diag, path, "cannot publish", ENOTDIR);
	}
	return true;
}

static bool
take_lock(struct publication *publication, const char *out_path,
    const char *county, struct diag *diag)
{
	const char *path =
	    arena_printf(publication->arena, "%s/%s/.lock", out_path, county);
	int folder = folder_enter(publication->out, county, FOLDER_MODE);
	if (folder < 0)
		return fail(diag, path, "cannot open the folder", errno);
	int lock = openat(
	    folder, ".lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
	int error = errno;
	folder_close(&folder);
	if (lock < 0 && error == ELOOP) {
		diag_failure(diag, pos_file(path), "path",
		    "cannot lock: a file is expected here, not a link; "
		    "remove it");
		return false;
	}
	if (lock < 0)
		return fail(diag, path, "cannot open the lock", error);
	int locked = flock(lock, LOCK_EX | LOCK_NB);
	error = errno;
	if (locked == 0) {
		publication->lock = lock;
		return true;
	}
	close(lock);
	if (error != EWOULDBLOCK)
		return fail(diag, path, "cannot lock", error);
	diag_failure(diag, pos_file(path), "busy",
	    "another run of this county is under way; wait until it has ended");
	return false;
}

static bool
open_run(struct publication *publication, struct diag *diag)
{
	const char *name = publication->run_name;
	const char *path = publication->run_path;

	if (!folder_remove(publication->out, name))
		return fail(
		    diag, path, "cannot remove what a killed run left", errno);
	if (mkdirat(publication->out, name, 0700) != 0)
		return fail(diag, path, "cannot make the folder", errno);
	publication->run = openat(publication->out, name, FOLDER_FLAGS);
	if (publication->run < 0)
		return fail(diag, path, "cannot open the folder", errno);
	if (mkdirat(publication->run, SCRATCH, 0700) != 0)
		return fail(diag, publication->scratch_path,
		    "cannot make the folder", errno);
	return true;
}

struct publication *
publish_open(const char *out_folder, const char *county, const char *target,
    struct arena *arena, struct diag *diag)
{
	struct publication *publication = ARENA_NEW(arena, struct publication);

	if (!folder_name_is_plain(county) || strchr(county, '/') != NULL) {
		refuse_name(diag, county);
		return NULL;
	}
	if (!folder_name_is_plain(target)) {
		refuse_name(diag, target);
		return NULL;
	}
	publication->arena = arena;
	publication->target = arena_strdup(arena, target);
	publication->target_path =
	    arena_printf(arena, "%s/%s", out_folder, target);
	publication->run_name = arena_printf(arena, ".run-%s", county);
	publication->run_path =
	    arena_printf(arena, "%s/%s", out_folder, publication->run_name);
	publication->scratch_path =
	    arena_printf(arena, "%s/" SCRATCH, publication->run_path);
	publication->out = publication->lock = publication->run = -1;
	publication->mask = umask(0);
	umask(publication->mask);

	if (open_out(publication, out_folder, diag) &&
	    check_way(publication, out_folder, county, diag) &&
	    check_way(publication, out_folder, target, diag) &&
	    take_lock(publication, out_folder, county, diag) &&
	    open_run(publication, diag))
		return publication;
	publish_abort(publication);
	return NULL;
}

static bool
write_all(int fd, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t written = write(fd, bytes, length);
		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return false;
		if (written == 0) {
			errno = EIO;
			return false;
		}
		bytes += written;
		length -= (size_t)written;
	}
	return true;
}

/* NULL, or what failed (see errno). */
static const char *
write_file(int folder, const char *name, const void *bytes, size_t length)
{
	int fd = openat(folder, name,
	    O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

	if (fd < 0)
		return MESSAGE_LATER("cannot make the file");
	const char *what = NULL;
	if (!write_all(fd, bytes, length))
		what = MESSAGE_LATER("cannot write the file");
	else if (fsync(fd) != 0)
		what = MESSAGE_LATER("cannot keep the file");
	int error = errno;
	/* A network's disk may tell only now that it was full. */
	if (close(fd) != 0 && what == NULL)
		return MESSAGE_LATER("cannot close the file");
	errno = error;
	return what;
}

bool
publish_write(struct publication *publication, const char *name,
    const void *bytes, size_t length, struct diag *diag)
{
	const char *leaf;
	const char *what = MESSAGE_LATER("cannot make its folder");

	if (!folder_name_is_plain(name)) {
		publication->failed = true;
		return refuse_name(diag, name);
	}
	int folder = folder_enter_parent(
	    publication->run, name, 0700, publication->arena, &leaf);
	if (folder >= 0)
		what = write_file(folder, leaf, bytes, length);
	int error = errno;
	folder_close(&folder);
	if (what == NULL)
		return true;
	publication->failed = true;
	/* Named as it would be when published: that is what a reader misses. */
	return fail(diag,
	    arena_printf(
		publication->arena, "%s/%s", publication->target_path, name),
	    what, error);
}

const char *
publish_folder(const struct publication *publication)
{
	return publication->scratch_path;
}

static bool settle(struct publication *publication, int parent,
    const char *name, const char *path, struct diag *diag);

/* All that is in the open folder `fd`; `path` is relative to the set. */
static bool
settle_children(struct publication *publication, int fd, const char *path,
    struct diag *diag)
{
	const char *what = MESSAGE_LATER("cannot list the folder");
	int copy = fcntl(fd, F_DUPFD_CLOEXEC, 0);
	DIR *folder = copy < 0 ? NULL : fdopendir(copy);
	bool settled = true;

	if (folder == NULL) {
		int error = errno;
		folder_close(&copy);
		return fail(diag, told(publication, path), what, error);
	}
	const struct dirent *entry;
	errno = 0;
	while (settled && (entry = readdir(folder)) != NULL) {
		const char *name = entry->d_name;
		if (strcmp(name, ".") != 0 && strcmp(name, "..") != 0)
			settled = settle(publication, fd, name,
			    arena_printf(publication->arena, "%s%s%s", path,
				path[0] == '\0' ? "" : "/", name),
			    diag);
		errno = 0;
	}
	if (settled && errno != 0)
		settled = fail(diag, told(publication, path), what, errno);
	closedir(folder);
	return settled;
}

/*
 * Gives a file or folder of the set its final mode unless it is private, and
 * makes mode and names last.  `path` is relative to the set.
 */
static bool
settle(struct publication *publication, int parent, const char *name,
    const char *path, struct diag *diag)
{
	struct stat status;
	int fd = openat(parent, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	bool settled = fd >= 0 && fstat(fd, &status) == 0;

	if (!settled)
		fail(diag, told(publication, path), "cannot open it again",
		    errno);
	else if (S_ISDIR(status.st_mode))
		settled = settle_children(publication, fd, path, diag);
	if (settled) {
		mode_t mode = S_ISDIR(status.st_mode) ? FOLDER_MODE : FILE_MODE;
		settled = (name_is_private(path) ||
			      fchmod(fd, mode & ~publication->mask) == 0) &&
			  fsync(fd) == 0;
		if (!settled)
			fail(diag, told(publication, path), "cannot keep it",
			    errno);
	}
	folder_close(&fd);
	return settled;
}

static bool
settle_set(struct publication *publication, struct diag *diag)
{
	if (!folder_remove(publication->run, SCRATCH))
		return fail(diag, publication->scratch_path,
		    "cannot remove the folder", errno);
	if (!settle_children(publication, publication->run, "", diag))
		return false;
	if (fchmod(publication->run, FOLDER_MODE & ~publication->mask) != 0 ||
	    fsync(publication->run) != 0)
		return fail(diag, publication->target_path,
		    "cannot keep the folder", errno);
	return true;
}

/*
 * Exchanges the private folder with the published one, or moves it there when
 * none is.  When that cannot be made to last, it is undone.
 */
static bool
place_set(struct publication *publication, struct diag *diag)
{
	const char *path = publication->target_path;
	const char *run = publication->run_name;
	int out = publication->out;
	const char *leaf;
	int parent = folder_enter_parent(
	    out, publication->target, FOLDER_MODE, publication->arena, &leaf);
	if (parent < 0)
		return fail(diag, path, "cannot make its folder", errno);

	unsigned how = RENAME_NOREPLACE;
	bool placed = renameat2(out, run, parent, leaf, how) == 0;
	if (!placed && errno == EEXIST) {
		struct stat status;
		how = RENAME_EXCHANGE;
		if (fstatat(parent, leaf, &status, AT_SYMLINK_NOFOLLOW) == 0) {
			errno = ENOTDIR;
			placed = S_ISDIR(status.st_mode) &&
				 renameat2(out, run, parent, leaf, how) == 0;
		}
	}
	if (!placed) {
		fail(diag, path, "cannot put the new set in place", errno);
	} else if (fsync(parent) != 0 || fsync(out) != 0) {
		fail(diag, path, "cannot keep the new set", errno);
		if (renameat2(parent, leaf, out, run, how) != 0)
			fail(diag, path, "cannot put the old set back", errno);
		placed = false;
	}
	folder_close(&parent);
	return placed;
}

/* Removes what stands under the private name, and unlocks. */
static bool
close_publication(struct publication *publication)
{
	bool removed = publication->lock < 0 ||
		       folder_remove(publication->out, publication->run_name);
	int error = errno;

	folder_close(&publication->run);
	folder_close(&publication->out);
	folder_close(&publication->lock); /* last: this ends the lock */
	errno = error;
	return removed;
}

bool
publish_commit(struct publication *publication, struct diag *diag)
{
	bool placed = !publication->failed && settle_set(publication, diag) &&
		      place_set(publication, diag);

	/* After an exchange the private name holds the old set. */
	if (!close_publication(publication))
		diag_warning(diag, pos_file(publication->run_path), "disk",
		    "cannot remove this folder: %s; the next run will",
		    strerror(errno));
	return placed;
}

void
publish_abort(struct publication *publication)
{
	if (publication != NULL)
		close_publication(publication);
}
