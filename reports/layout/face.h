/*
 * Font files, opened and checked: HarfBuzz reads them, we read nothing of them
 * ourselves.  One face serves all documents of a run.
 */
#ifndef LAYOUT_FACE_H
#define LAYOUT_FACE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;

struct hb_face_t;
struct hb_font_t;

struct face {
	const char *path;
	const char *name; /* PostScript name, for the PDF */
	struct hb_face_t *hb_face;
	struct hb_font_t *hb_font; /* scaled to units_per_em */
	int units_per_em;
	int ascender, descender; /* font units; descender is negative */
	int cap_height, x_height;
	int italic_angle_tenths, weight;
	int box[4]; /* font bounding box */
};

/*
 * Opens folder/name.  A missing file is an error (rule [font]) that names it;
 * refused as well: hmtx shorter than it says, units per em outside 16…16384,
 * no usable cmap, embedding forbidden by fsType, a variable font, outlines
 * other than glyf.  NULL: see diag.  The face is freed with face_free.
 */
struct face *face_open(const char *folder, const char *name,
    struct arena *arena, struct diag *diag);
void face_free(struct face *face);

#define FACES_MAX 32

/* The faces of a run, each file opened once; themes share them. */
struct faces {
	const char *folder;
	size_t count;
	struct {
		const char *name;
		struct face *face; /* NULL: refused before */
	} items[FACES_MAX];
};

void faces_init(struct faces *faces, const char *folder);
/* As face_open; the face lives until faces_release. */
struct face *faces_get(struct faces *faces, const char *name,
    struct arena *arena, struct diag *diag);
void faces_release(struct faces *faces);

#endif
