/*
 * The sRGB profile that an output intent needs (ISO 19005-3, 6.2.3), made
 * here: an ICC version 4 display profile of 480 bytes with the primaries of
 * IEC 61966-2-1, adapted to D50 as ICC.1 asks (Bradford).
 */
#include "writers/pdf/pdf-imp.h"

#include "base/arena.h"

#include <assert.h>
#include <string.h>

#define PROFILE_SIZE 480
#define HEADER_SIZE 128

/* Numbers are s15Fixed16: counts of 1/65536. */
static const int32_t white[] = { 63190, 65536, 54061 };
static const int32_t red[] = { 28579, 14582, 913 };
static const int32_t green[] = { 25236, 46981, 6364 };
static const int32_t blue[] = { 9377, 3973, 46804 };
/* the matrix that carries D65 to D50 */
static const int32_t adaptation[] = { 68677, 1504, -3289, 1942, 64909, -1119,
	-606, 987, 49275 };
/* y = ((x + 0.055) / 1.055)^2.4, below 0.04045 x / 12.92 */
static const int32_t curve[] = { 157286, 62119, 3417, 5072, 2651 };

static void
put_32(struct str *out, uint32_t number)
{
	str_putc(out, (char)(number >> 24));
	str_putc(out, (char)(number >> 16 & 0xff));
	str_putc(out, (char)(number >> 8 & 0xff));
	str_putc(out, (char)(number & 0xff));
}

static void
put_numbers(struct str *out, const int32_t *numbers, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		put_32(out, (uint32_t)numbers[i]);
}

static void
put_header(struct str *out)
{
	put_32(out, PROFILE_SIZE);
	put_32(out, 0);		 /* no preferred module */
	put_32(out, 0x04200000); /* version 4.2 */
	str_puts(out, "mntrRGB XYZ ");
	str_put(out, "\x07\xe8\0\1\0\1\0\0\0\0\0\0", 12); /* 2024-01-01 */
	str_puts(out, "acsp");
	put_32(out, 0); /* platform */
	put_32(out, 0); /* flags */
	put_32(out, 0); /* manufacturer */
	put_32(out, 0); /* model */
	put_32(out, 0); /* attributes */
	put_32(out, 0);
	put_32(out, 0); /* perceptual */
	put_numbers(out, white, 3);
	while (out->length < HEADER_SIZE)
		str_putc(out, '\0');
}

/* A text in one language (mluc), padded to four bytes. */
static void
put_text(struct str *out, const char *text)
{
	size_t length = strlen(text);

	str_puts(out, "mluc");
	put_32(out, 0);
	put_32(out, 1);	 /* record */
	put_32(out, 12); /* its size */
	str_puts(out, "enUS");
	put_32(out, (uint32_t)(2 * length));
	put_32(out, 28); /* where it begins */
	pdf_utf16(out, text, length);
	while (out->length % 4 != 0)
		str_putc(out, '\0');
}

static void
put_xyz(struct str *out, const int32_t *xyz)
{
	str_puts(out, "XYZ ");
	put_32(out, 0);
	put_numbers(out, xyz, 3);
}

/* Offsets and sizes follow from what put_data writes. */
static void
put_tags(struct str *out)
{
	static const struct {
		const char *name;
		uint32_t offset, size;
	} tags[] = {
		{ "desc", 252, 36 },
		{ "cprt", 288, 34 },
		{ "wtpt", 324, 20 },
		{ "chad", 344, 44 },
		{ "rXYZ", 388, 20 },
		{ "gXYZ", 408, 20 },
		{ "bXYZ", 428, 20 },
		{ "rTRC", 448, 32 },
		{ "gTRC", 448, 32 },
		{ "bTRC", 448, 32 },
	};
	const size_t count = sizeof(tags) / sizeof(tags[0]);
	size_t i;

	put_32(out, (uint32_t)count);
	for (i = 0; i < count; i++) {
		str_puts(out, tags[i].name);
		put_32(out, tags[i].offset);
		put_32(out, tags[i].size);
	}
	assert(out->length == tags[0].offset);
}

static void
put_data(struct str *out)
{
	put_text(out, "sRGB");
	put_text(out, "CC0");
	put_xyz(out, white);
	str_puts(out, "sf32");
	put_32(out, 0);
	put_numbers(out, adaptation, 9);
	put_xyz(out, red);
	put_xyz(out, green);
	put_xyz(out, blue);
	str_puts(out, "para");
	put_32(out, 0);
	put_32(out, 0x00030000); /* function 3: five parameters */
	put_numbers(out, curve, 5);
}

struct bytes
pdf_srgb_profile(struct arena *arena)
{
	struct bytes bytes;
	struct str out;

	str_init(&out, arena);
	put_header(&out);
	put_tags(&out);
	put_data(&out);
	assert(out.length == PROFILE_SIZE);
	bytes.data = out.text;
	bytes.length = out.length;
	return bytes;
}
