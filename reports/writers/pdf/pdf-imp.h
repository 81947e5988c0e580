/*
 * What the files of writers/pdf share.
 *
 *	pdf.c       the order of work, saving
 *	error.c     libharu's faults by name
 *	objects.c   dictionaries, arrays, strings: libharu's calls, checked
 *	elements.c  structure elements out of blocks
 *	tags.c      what each element shows
 *	structure.c the structure tree, written at the end
 *	content.c   items to page operators, marked content
 *	text.c      the text of an item to page operators
 *	images.c    pictures
 *	joints.c    where the text between two items has a space
 *	fonts.c     codes of glyphs, subsets, font dictionaries
 *	links.c     annotations
 *	attachments.c files that the document carries
 *	outline.c   bookmarks and page labels
 *	metadata.c  XMP, Info, catalogue entries
 *	icc.c       the sRGB profile
 *	pack.c      object streams, the file's identity
 *
 * Faults of libharu latch in struct pdf: the first one is kept and every
 * helper below does nothing from then on, so that callers need not check.
 */
#ifndef WRITERS_PDF_PDF_IMP_H
#define WRITERS_PDF_PDF_IMP_H

#include "base/file.h"
#include "base/str.h"
#include "layout/extent.h"

#include <hpdf.h>
#include <hpdf_consts.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct block;
struct diag;
struct document;
struct face;
struct fonts;
struct images;
struct item;
struct pages;
struct picture;
struct spoken;
struct tags;

struct pdf {
	HPDF_Doc doc;
	HPDF_STATUS fault; /* the first; HPDF_OK: none */
	HPDF_STATUS detail;
	const struct document *document;
	const struct pages *pages;
	HPDF_Page *page_handles; /* as pages->items */
	struct fonts *fonts;
	struct images *images;
	struct tags *tags;
	const struct spoken *spoken;
	struct arena *arena;
	struct diag *diag;
};

/* error.c */

/* libharu's handler: latches; `pdf` is the struct pdf. */
void pdf_latch(HPDF_STATUS code, HPDF_STATUS detail, void *pdf);
/* Whether all has gone well; latches a status that was not told before. */
bool pdf_ok(const struct pdf *pdf);
void pdf_check(struct pdf *pdf, HPDF_STATUS status);
/* NULL is a fault; returns the pointer. */
void *pdf_check_pointer(struct pdf *pdf, void *pointer);
/* Tells the latched fault, once, as a failure. */
void pdf_tell(struct pdf *pdf);

/* deflate.c */

/* The bytes deflated, in the job's arena. */
struct bytes pdf_deflate(struct pdf *pdf, const void *bytes, size_t length);
/* Gives the stream of `dict`, which is empty, the bytes deflated: libharu only
 * stores them. */
void pdf_put_deflated(
    struct pdf *pdf, HPDF_Dict dict, const void *bytes, size_t length);

/* objects.c: new objects are owned at once, by the file or by `parent`. */

HPDF_Dict pdf_dict(struct pdf *pdf); /* indirect */
HPDF_Dict pdf_dict_in(struct pdf *pdf, HPDF_Dict parent, const char *key);
HPDF_Dict pdf_dict_within(struct pdf *pdf, HPDF_Array parent);
HPDF_Array pdf_array(struct pdf *pdf); /* indirect */
HPDF_Array pdf_array_in(struct pdf *pdf, HPDF_Dict parent, const char *key);
HPDF_Array pdf_array_within(struct pdf *pdf, HPDF_Array parent);
/* An indirect stream with these bytes, deflated when `deflate`. */
HPDF_Dict pdf_stream(
    struct pdf *pdf, const void *bytes, size_t length, bool deflate);

/* `object` is indirect: a reference is written. */
void pdf_put(struct pdf *pdf, HPDF_Dict dict, const char *key, void *object);
void pdf_put_name(
    struct pdf *pdf, HPDF_Dict dict, const char *key, const char *name);
void pdf_put_number(
    struct pdf *pdf, HPDF_Dict dict, const char *key, long number);
void pdf_put_true(struct pdf *pdf, HPDF_Dict dict, const char *key);
/* A text string out of UTF-8. */
void pdf_put_text(
    struct pdf *pdf, HPDF_Dict dict, const char *key, const char *text);
/* "D:20240229000000Z"; nothing for DAY_NONE. */
void pdf_put_date(
    struct pdf *pdf, HPDF_Dict dict, const char *key, int32_t day);
void pdf_add(struct pdf *pdf, HPDF_Array array, void *object);
void pdf_add_name(struct pdf *pdf, HPDF_Array array, const char *name);
void pdf_add_number(struct pdf *pdf, HPDF_Array array, long number);
void pdf_add_null(struct pdf *pdf, HPDF_Array array);
/* Rounded to two decimals: versions of libharu differ in the last ones. */
HPDF_REAL pdf_real(double real);
void pdf_add_real(struct pdf *pdf, HPDF_Array array, double real);
void pdf_add_bytes(
    struct pdf *pdf, HPDF_Array array, const void *bytes, size_t length);

/* Big-endian UTF-16 of UTF-8, appended. */
void pdf_utf16(struct str *out, const char *text, size_t length);

/* fonts.c */

struct font; /* a face, or a part of its codes, in this file */

struct fonts *pdf_fonts_new(struct pdf *pdf);
/* The /Font dictionary that all pages share. */
HPDF_Dict pdf_fonts_resource(struct pdf *pdf);
struct font *pdf_font(struct pdf *pdf, const struct face *face);
const char *pdf_font_name(const struct font *font); /* "F1" */
/*
 * The code of a glyph that stands for that text (two bytes in strings), and
 * the width in thousandths of an em that the file will state for it.
 */
unsigned pdf_font_code(struct pdf *pdf, struct font *font, uint32_t glyph,
    int32_t natural, const char *text, size_t length, long *width);
/* Subsets and writes all fonts; when all content is written. */
void pdf_fonts_finish(struct pdf *pdf);

/* images.c */

struct images *pdf_images_new(struct pdf *pdf);
/* Makes the picture known to the page, which comes after those before it;
 * returns its name ("Im1"). */
const char *pdf_image(
    struct pdf *pdf, const struct picture *picture, size_t page);

/* elements.c and tags.c */

struct element;

/* All elements out of the document's tree. */
struct tags *pdf_tags_new(struct pdf *pdf);
/* The element that an item's block belongs to; refuses a wrong order. */
struct element *pdf_element(struct pdf *pdf, const struct block *block);
const char *pdf_element_type(const struct element *element);
/* A new marked-content sequence; returns its MCID. */
size_t pdf_element_open(struct pdf *pdf, struct element *element,
    const struct block *block, size_t page);
/* Notes what an open sequence shows. */
void pdf_element_note(
    struct element *element, const struct item *item, size_t page);
/* Gives a link's annotation to its element, with a StructParent. */
void pdf_element_annotation(struct pdf *pdf, const struct block *block,
    HPDF_Dict annotation, size_t page);
/* Where a block begins; false when nothing of it was drawn. */
bool pdf_element_place(
    const struct pdf *pdf, const struct block *block, size_t *page, double *y);
/* The block whose annotation an inline block belongs to: the outermost link,
 * entry of the contents or mark of a footnote; or NULL. */
const struct block *pdf_link_block(const struct block *block);
/* structure.c: writes the structure tree, when all content is written. */
void pdf_tags_finish(struct pdf *pdf);

/* joints.c: whether a space is to follow each text item, by page and item. */
bool **pdf_joints(const struct pdf *pdf);

/* pdf.c */
HPDF_Dict pdf_page_resources(struct pdf *pdf, size_t page);

/* The others, each a step of pdf.c. */
void pdf_content_write(struct pdf *pdf);
void pdf_links_write(struct pdf *pdf);
void pdf_attachments_write(struct pdf *pdf);
void pdf_outline_write(struct pdf *pdf);
/* `dict` gets a destination: where the block begins; false when nowhere. */
bool pdf_put_destination(
    struct pdf *pdf, HPDF_Dict dict, const struct block *block);
void pdf_metadata_write(struct pdf *pdf);
/* Replaces the saved file by the packed one, with its identity. */
void pdf_pack(struct pdf *pdf, struct bytes *bytes);
struct bytes pdf_srgb_profile(struct arena *arena);

/* A number of at most `decimals` (2 or 3) places, with '.'. */
void pdf_number(struct str *out, double number, int decimals);

#endif
