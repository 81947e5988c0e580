/*
 * PNG bytes in, rows of RGBA out, by libpng's simplified interface: the one
 * user of png.h.  An image comes from the county's own folder of templates,
 * yet it is read as if it came from anywhere: sizes are checked before any
 * row is decoded.
 */
#include "document/picture.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "document/document-imp.h"
#include "text/unicode.h"

#include <png.h>
#include <string.h>
#include <strings.h>

#define IMAGE_SIZE_MAX ((size_t)4 << 20)
#define SIDE_MAX 4096
#define PIXELS_MAX (4u << 20) /* 16 MiB of RGBA */

static bool
refuse(struct diag *diag, struct pos pos, const char *path, const char *why)
{
	diag_error(diag, pos, "image", "\"%s\" %s", path, message_text(why));
	return false;
}

static bool
check_size(
    const png_image *image, const char *path, struct pos pos, struct diag *diag)
{
	if (image->width <= SIDE_MAX && image->height <= SIDE_MAX &&
	    (uint64_t)image->width * image->height <= PIXELS_MAX)
		return true;
	diag_error(diag, pos, "image",
	    "\"%s\" has %u × %u pixels; at the most %d on a side and %u in "
	    "all are set",
	    path, (unsigned)image->width, (unsigned)image->height, SIDE_MAX,
	    PIXELS_MAX);
	return false;
}

/* Whether the pixels let the ground through anywhere. */
static bool
has_alpha(const uint8_t *pixels, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (pixels[i * 4 + 3] != 0xff)
			return true;
	return false;
}

/* Whether all pixels are white or let the ground through: on a page nothing is
 * seen of them, and its words would tell of a picture. */
static bool
is_blank(const uint8_t *pixels, size_t count)
{
	for (const uint8_t *pixel = pixels; count > 0; count--, pixel += 4)
		if (pixel[3] != 0 && (pixel[0] & pixel[1] & pixel[2]) != 0xff)
			return false;
	return true;
}

static const struct picture *
decode(const char *path, const char *bytes, size_t length, struct pos pos,
    struct arena *arena, struct diag *diag)
{
	png_image image = { .version = PNG_IMAGE_VERSION };
	struct picture *picture = NULL;
	if (png_image_begin_read_from_memory(&image, bytes, length) == 0) {
		refuse(diag, pos, path,
		    "is no PNG, or a damaged one; save it anew as PNG");
		goto out;
	}
	if (!check_size(&image, path, pos, diag))
		goto out;
	image.format = PNG_FORMAT_RGBA;
	uint8_t *pixels = ARENA_ARRAY(arena, uint8_t, PNG_IMAGE_SIZE(image));
	if (png_image_finish_read(&image, NULL, pixels, 0, NULL) == 0) {
		refuse(diag, pos, path,
		    "is damaged or cut short; save it anew as PNG");
		goto out;
	}
	if (is_blank(pixels, (size_t)image.width * image.height)) {
		refuse(diag, pos, path,
		    "shows nothing: all of it is white or transparent; save "
		    "one that can be seen");
		goto out;
	}
	picture = ARENA_NEW(arena, struct picture);
	*picture = (struct picture){
		.path = path,
		.width = image.width,
		.height = image.height,
		.has_alpha =
		    has_alpha(pixels, (size_t)image.width * image.height),
		.pixels = pixels,
	};
out:
	png_image_free(&image);
	return picture;
}

/* Follows no link out of the folder; tells if it has to. */
static bool
read_file(const char *folder, const char *path, struct pos pos,
    struct arena *arena, struct diag *diag, struct bytes *bytes)
{
	if (link_leaves_folder(path)) {
		diag_error(diag, pos, "path",
		    "an image lies in the folder %s; name it by a path inside "
		    "that",
		    folder);
		return false;
	}
	if (!file_exists(path_join(arena, folder, path))) {
		diag_error(diag, pos, "image",
		    "there is no file \"%s\" in the folder %s%s", path, folder,
		    message_near(file_nearest(folder, path, arena), arena));
		return false;
	}
	if (!file_read_beneath(folder, path, arena, diag, bytes)) {
		diag_error(diag, pos, "image", "this image cannot be read");
		return false;
	}
	if (bytes->length <= IMAGE_SIZE_MAX)
		return true;
	diag_error(diag, pos, "image",
	    "the file is over %zu MiB; save a smaller one",
	    IMAGE_SIZE_MAX >> 20);
	return false;
}

const struct picture *
picture_read(const char *folder, const char *path, struct pos pos,
    struct arena *arena, struct diag *diag)
{
	struct bytes bytes;
	if (!read_file(folder, path, pos, arena, diag, &bytes))
		return NULL;
	return decode(arena_strdup(arena, path), bytes.data, bytes.length, pos,
	    arena, diag);
}

/* A file's name says nothing to those who cannot see the image. */
static bool
is_file_name(const char *alternative, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash != NULL ? slash + 1 : path;
	const char *dot = strrchr(name, '.');
	size_t stem = dot != NULL ? (size_t)(dot - name) : strlen(name);
	return strcasecmp(alternative, path) == 0 ||
	       strcasecmp(alternative, name) == 0 ||
	       (strlen(alternative) == stem &&
		   strncmp(alternative, name, stem) == 0);
}

bool
picture_alternative_valid(const char *alternative, const char *path)
{
	return unicode_has_word(alternative) &&
	       !is_file_name(alternative, path) &&
	       strncasecmp(alternative, "www.", strlen("www.")) != 0 &&
	       strstr(alternative, "://") == NULL;
}
