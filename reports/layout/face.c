/*
 * Opening a font file.  HarfBuzz reads the tables; the few fields looked at
 * here are those that it would mend silently where we must refuse (a short
 * hmtx, units per em out of range) or that it does not tell (fsType).
 *
 * In: a file's name.  Out: a checked, immutable face with the metrics that
 * layout and the PDF's font descriptor need.
 */
#include "layout/face.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/message.h"
#include "base/str.h"

#include <hb.h>
#include <hb-ot.h>

#include <stdint.h>
#include <string.h>

#define UNITS_MIN 16
#define UNITS_MAX 16384
#define NAME_MAX_LENGTH 63 /* of a PostScript name */

/* fsType (OpenType, OS/2) */
#define EMBEDDING_MASK 0x000f
#define EMBEDDING_RESTRICTED 0x0002
#define EMBEDDING_NO_SUBSET 0x0100
#define EMBEDDING_BITMAP_ONLY 0x0200

/* Byte offsets in tables. */
#define HEAD_UNITS 18
#define HEAD_BOX 36
#define HHEA_METRICS 34
#define OS2_FS_TYPE 8

/* A big-endian field of a table; false when the table ends before it. */
static bool
field(hb_face_t *face, hb_tag_t table, unsigned offset, unsigned *value)
{
	hb_blob_t *blob = hb_face_reference_table(face, table);
	unsigned length;
	const char *data = hb_blob_get_data(blob, &length);
	bool found = length >= 2 && offset <= length - 2;

	if (found)
		*value = (unsigned)(uint8_t)data[offset] << 8 |
			 (uint8_t)data[offset + 1];
	hb_blob_destroy(blob);
	return found;
}

static unsigned
table_length(hb_face_t *face, hb_tag_t table)
{
	hb_blob_t *blob = hb_face_reference_table(face, table);
	unsigned length = hb_blob_get_length(blob);

	hb_blob_destroy(blob);
	return length;
}

static bool
has_whole_metrics(hb_face_t *face)
{
	unsigned glyphs = hb_face_get_glyph_count(face);
	unsigned wide;

	if (!field(face, HB_TAG('h', 'h', 'e', 'a'), HHEA_METRICS, &wide))
		return false;
	if (wide == 0 || wide > glyphs)
		return false;
	return table_length(face, HB_TAG('h', 'm', 't', 'x')) >=
	       4 * wide + 2 * (glyphs - wide);
}

static bool
has_characters(hb_face_t *face)
{
	hb_set_t *characters = hb_set_create();
	bool any;

	hb_face_collect_unicodes(face, characters);
	any = !hb_set_is_empty(characters);
	hb_set_destroy(characters);
	return any;
}

static bool
may_be_embedded(hb_face_t *face)
{
	unsigned type;

	if (!field(face, HB_TAG('O', 'S', '/', '2'), OS2_FS_TYPE, &type))
		return false;
	return (type & EMBEDDING_MASK) != EMBEDDING_RESTRICTED &&
	       !(type & (EMBEDDING_NO_SUBSET | EMBEDDING_BITMAP_ONLY));
}

/* NULL, or why the face is of no use to us. */
static const char *
fault_of(hb_face_t *face)
{
	unsigned units;

	if (hb_face_get_glyph_count(face) == 0 ||
	    !field(face, HB_TAG('h', 'e', 'a', 'd'), HEAD_UNITS, &units))
		return MESSAGE_LATER("is not a whole OpenType font");
	if (units < UNITS_MIN || units > UNITS_MAX)
		return MESSAGE_LATER("has units per em outside 16 to 16384");
	if (!has_whole_metrics(face))
		return MESSAGE_LATER(
		    "has a horizontal metrics table shorter than it says");
	if (hb_ot_var_has_data(face))
		return MESSAGE_LATER(
		    "is a variable font; give a fixed instance of it");
	if (table_length(face, HB_TAG('g', 'l', 'y', 'f')) == 0 ||
	    table_length(face, HB_TAG('l', 'o', 'c', 'a')) == 0)
		return MESSAGE_LATER(
		    "has no TrueType outlines (glyf); convert it or take "
		    "the .ttf");
	if (!has_characters(face))
		return MESSAGE_LATER("maps no characters to glyphs (cmap)");
	if (!may_be_embedded(face))
		return MESSAGE_LATER(
		    "does not allow embedding as a subset (fsType)");
	return NULL;
}

/*
 * The PostScript name, only of characters that stand in a PDF name as they
 * are; NULL when the font has none.
 */
static const char *
postscript_name(hb_face_t *face, struct arena *arena)
{
	char text[NAME_MAX_LENGTH + 1];
	unsigned size = sizeof(text);
	size_t length = 0;
	size_t i;

	hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME,
	    HB_LANGUAGE_INVALID, &size, text);
	for (i = 0; i < size; i++)
		if (text[i] > ' ' && text[i] < 127 &&
		    strchr("()<>[]{}/%#+\\", text[i]) == NULL)
			text[length++] = text[i];
	return length == 0 ? NULL : arena_strndup(arena, text, length);
}

static void
read_box(hb_face_t *face, int box[4])
{
	int i;

	for (i = 0; i < 4; i++) {
		unsigned value = 0;

		field(face, HB_TAG('h', 'e', 'a', 'd'),
		    HEAD_BOX + 2 * (unsigned)i, &value);
		box[i] = (int16_t)value;
	}
}

static int
rounded(float value)
{
	return (int)(value < 0 ? value - 0.5f : value + 0.5f);
}

static void
read_metrics(struct face *face)
{
	hb_font_t *font = face->hb_font;
	hb_font_extents_t extents;
	hb_position_t height;

	face->units_per_em = (int)hb_face_get_upem(face->hb_face);
	hb_font_get_h_extents(font, &extents);
	face->ascender = extents.ascender;
	face->descender = extents.descender;
	hb_ot_metrics_get_position_with_fallback(
	    font, HB_OT_METRICS_TAG_CAP_HEIGHT, &height);
	face->cap_height = height;
	hb_ot_metrics_get_position_with_fallback(
	    font, HB_OT_METRICS_TAG_X_HEIGHT, &height);
	face->x_height = height;
	face->weight = rounded(hb_style_get_value(font, HB_STYLE_TAG_WEIGHT));
	face->italic_angle_tenths =
	    rounded(10 * hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE));
	read_box(face->hb_face, face->box);
}

/* The face takes the reference to hb_face over; on NULL it is given back. */
static struct face *
make(const char *path, hb_face_t *hb_face, struct arena *arena,
    struct diag *diag)
{
	const char *fault = fault_of(hb_face);
	const char *name = postscript_name(hb_face, arena);
	struct face *face;

	if (fault == NULL && name == NULL)
		fault = MESSAGE_LATER("has no PostScript name");
	if (fault != NULL) {
		diag_error(diag, pos_file(path), "font", "the font %s",
		    message_text(fault));
		hb_face_destroy(hb_face);
		return NULL;
	}
	hb_face_make_immutable(hb_face);
	face = ARENA_NEW(arena, struct face);
	face->path = path;
	face->name = name;
	face->hb_face = hb_face;
	face->hb_font = hb_font_create(hb_face); /* scaled to units per em */
	hb_font_make_immutable(face->hb_font);
	read_metrics(face);
	return face;
}

static void
unmap(void *bytes)
{
	file_unmap(bytes);
}

struct face *
face_open(const char *folder, const char *name, struct arena *arena,
    struct diag *diag)
{
	const char *path = path_join(arena, folder, name);
	struct bytes *bytes = ARENA_NEW(arena, struct bytes);
	hb_blob_t *blob;
	hb_face_t *hb_face;

	if (!file_exists(path)) {
		diag_error(diag, pos_file(path), "font",
		    "the font file does not exist; put it there or name "
		    "another in the theme");
		return NULL;
	}
	if (!file_map_beneath(folder, name, arena, diag, bytes))
		return NULL;
	blob = hb_blob_create(bytes->data, (unsigned)bytes->length,
	    HB_MEMORY_MODE_READONLY, bytes, unmap);
	hb_face = hb_face_create(blob, 0);
	hb_blob_destroy(blob);
	return make(path, hb_face, arena, diag);
}

void
face_free(struct face *face)
{
	if (face == NULL)
		return;
	hb_font_destroy(face->hb_font);
	hb_face_destroy(face->hb_face);
	face->hb_font = NULL;
	face->hb_face = NULL;
}

void
faces_init(struct faces *faces, const char *folder)
{
	memset(faces, 0, sizeof(*faces));
	faces->folder = folder;
}

struct face *
faces_get(struct faces *faces, const char *name, struct arena *arena,
    struct diag *diag)
{
	struct face *face;

	for (size_t i = 0; i < faces->count; i++)
		if (faces->items[i].face != NULL &&
		    str_equal(faces->items[i].name, name))
			return faces->items[i].face;
	if (faces->count == FACES_MAX) {
		diag_error(diag, pos_file(faces->folder), "font",
		    "themes name over %d fonts; use fewer", FACES_MAX);
		return NULL;
	}
	face = face_open(faces->folder, name, arena, diag);
	faces->items[faces->count].name = name;
	faces->items[faces->count++].face = face;
	return face;
}

void
faces_release(struct faces *faces)
{
	for (size_t i = 0; i < faces->count; i++)
		if (faces->items[i].face != NULL)
			face_free(faces->items[i].face);
	faces->count = 0;
}
