/*
 * An image as a block: its file lies in the document's folder, and words say
 * what it shows.
 */
#include "document/document-imp.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/str.h"

#include <string.h>

#define IMAGE_SIZE_MAX ((size_t)4 << 20)

/* A file's name says nothing to those who cannot see the image. */
static bool
is_file_name(const char *alternative, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash != NULL ? slash + 1 : path;
	const char *dot = strrchr(name, '.');
	size_t stem = dot != NULL ? (size_t)(dot - name) : strlen(name);
	return str_equal(alternative, path) || str_equal(alternative, name) ||
	       (strlen(alternative) == stem &&
		   strncmp(alternative, name, stem) == 0);
}

static bool
check_alternative(struct parse *parse, const char *alternative,
    const char *path, struct pos pos)
{
	if (alternative[strspn(alternative, " ")] != '\0' &&
	    !is_file_name(alternative, path))
		return true;
	diag_error(parse->diag, pos, "alternative",
	    "expected words that say what the image shows: ![words](%s)", path);
	return false;
}

/* Follows no link out of the folder; tells if it has to. */
static bool
read_file(
    struct parse *parse, const char *path, struct pos pos, struct bytes *bytes)
{
	if (link_leaves_folder(path)) {
		diag_error(parse->diag, pos, "path",
		    "an image lies in the document's folder; name it by a "
		    "path inside that");
		return false;
	}
	if (!file_read_beneath(
		parse->folder, path, parse->arena, parse->diag, bytes)) {
		diag_error(
		    parse->diag, pos, "image", "this image cannot be read");
		return false;
	}
	if (bytes->length <= IMAGE_SIZE_MAX)
		return true;
	diag_error(parse->diag, pos, "image",
	    "the file is over %zu MiB; save a smaller one",
	    IMAGE_SIZE_MAX >> 20);
	return false;
}

void
image_parse(struct parse *parse, struct block *parent, const char *path,
    const char *alternative, struct pos pos)
{
	struct bytes bytes;
	bool said = check_alternative(parse, alternative, path, pos);
	if (!read_file(parse, path, pos, &bytes))
		return;
	const struct picture *picture =
	    picture_decode(arena_strdup(parse->arena, path), bytes.data,
		bytes.length, pos, parse->arena, parse->diag);
	if (picture == NULL || !said)
		return;
	struct block *image = block_new(parse, parent, BLOCK_IMAGE, pos);
	image->image.picture = picture;
	image->image.alternative = alternative;
}
