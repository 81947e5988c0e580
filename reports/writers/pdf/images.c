/*
 * Pictures as image XObjects: each once in the file, however often it is
 * drawn.  RGB, and beside it the opacity as a soft mask where there is any.
 *
 * libharu reads only files or its own formats and knows no mask of eight bits
 * for them, so the dictionaries are made here (ISO 32000-1, 8.9.5).
 */
#include "writers/pdf/pdf-imp.h"

#include "base/arena.h"
#include "document/document.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#define RGBA 4

struct image {
	const struct picture *picture;
	char name[16];
};

struct images {
	HPDF_Dict resource; /* the /XObject dictionary that pages share */
	size_t count, capacity;
	struct image *items;
	size_t page_end; /* pages before it have been given the resource */
};

struct images *
pdf_images_new(struct pdf *pdf)
{
	return ARENA_NEW(pdf->arena, struct images);
}

static HPDF_Dict
new_image(struct pdf *pdf, const struct picture *picture, const char *space,
    const uint8_t *bytes, size_t length)
{
	HPDF_Dict dict = pdf_stream(pdf, bytes, length, true);

	pdf_put_name(pdf, dict, "Type", "XObject");
	pdf_put_name(pdf, dict, "Subtype", "Image");
	pdf_put_number(pdf, dict, "Width", (long)picture->width);
	pdf_put_number(pdf, dict, "Height", (long)picture->height);
	pdf_put_name(pdf, dict, "ColorSpace", space);
	pdf_put_number(pdf, dict, "BitsPerComponent", 8);
	return dict;
}

static HPDF_Dict
write_colours(struct pdf *pdf, const struct picture *picture)
{
	size_t count = picture->width * picture->height;
	uint8_t *bytes = arena_array(pdf->arena, count, 3);
	size_t i;

	for (i = 0; i < count; i++)
		memcpy(bytes + 3 * i, picture->pixels + RGBA * i, 3);
	return new_image(pdf, picture, "DeviceRGB", bytes, 3 * count);
}

static bool
is_opaque(const struct picture *picture)
{
	size_t count = picture->width * picture->height;
	size_t i;

	if (!picture->has_alpha)
		return true;
	for (i = 0; i < count; i++)
		if (picture->pixels[RGBA * i + 3] != 0xff)
			return false;
	return true;
}

static HPDF_Dict
write_mask(struct pdf *pdf, const struct picture *picture)
{
	size_t count = picture->width * picture->height;
	uint8_t *bytes = arena_alloc(pdf->arena, count);
	size_t i;

	for (i = 0; i < count; i++)
		bytes[i] = picture->pixels[RGBA * i + 3];
	return new_image(pdf, picture, "DeviceGray", bytes, count);
}

/* Two blocks may have decoded one file each for itself. */
static bool
same_picture(const struct picture *a, const struct picture *b)
{
	if (a == b)
		return true;
	return a->width == b->width && a->height == b->height &&
	       a->has_alpha == b->has_alpha &&
	       memcmp(a->pixels, b->pixels, RGBA * a->width * a->height) == 0;
}

static const struct image *
find_or_add(struct pdf *pdf, const struct picture *picture)
{
	struct images *images = pdf->images;
	struct image *image;
	HPDF_Dict dict;
	size_t i;

	for (i = 0; i < images->count; i++)
		if (same_picture(images->items[i].picture, picture))
			return &images->items[i];
	images->items = arena_grow(pdf->arena, images->items, images->count,
	    &images->capacity, sizeof(struct image));
	image = &images->items[images->count++];
	image->picture = picture;
	snprintf(image->name, sizeof(image->name), "Im%zu", images->count);
	dict = write_colours(pdf, picture);
	if (!is_opaque(picture))
		pdf_put(pdf, dict, "SMask", write_mask(pdf, picture));
	pdf_put(pdf, images->resource, image->name, dict);
	return image;
}

const char *
pdf_image(struct pdf *pdf, const struct picture *picture, size_t page)
{
	struct images *images = pdf->images;

	assert(picture->width > 0 && picture->height > 0);
	if (images->resource == NULL)
		images->resource = pdf_dict(pdf);
	if (page >= images->page_end) {
		images->page_end = page + 1;
		pdf_put(pdf, pdf_page_resources(pdf, page), "XObject",
		    images->resource);
	}
	return find_or_add(pdf, picture)->name;
}
