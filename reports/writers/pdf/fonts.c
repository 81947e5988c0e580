/*
 * Fonts of one file.
 *
 * Text is written in codes of two bytes.  A code stands for a glyph *and* the
 * text it means here, so that one glyph can mean two texts and a ligature
 * means all its letters: ToUnicode is exact.  Codes are given in the order of
 * use.  At the end each face is subset to the glyphs that were used
 * (HarfBuzz), embedded as it is, and CIDToGIDMap leads from codes to glyphs of
 * the subset.
 */
#include "writers/pdf/pdf-imp.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/hash.h"
#include "document/document.h"
#include "layout/face.h"

#include <hb.h>
#include <hb-subset.h>

#include <assert.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#define CODES_FULL 60000 /* then another font is begun for the face */
#define SLOTS_START 256	 /* a power of two */
#define TAG_LENGTH 6
#define BFCHAR_MAX 100 /* entries of one block of a CMap (Adobe TN 5014) */
#define FLAG_SYMBOLIC 4

struct code {
	uint32_t glyph;
	int32_t natural; /* font units */
	const char *text;
	size_t length;
	long width; /* thousandths of an em */
};

struct font {
	const struct face *face;
	char name[16];
	HPDF_Dict dict; /* Type0 */
	size_t count;	/* codes 1 to count; 0 is .notdef, never written */
	size_t capacity;
	struct code *codes; /* of code - 1 */
	size_t slot_count;
	size_t *slots; /* hash table of codes; 0: empty */
	/* the code that a character of ASCII had last, or 0: nearly all text
	 * finds its code here */
	uint16_t last[UCHAR_MAX + 1];
};

struct fonts {
	HPDF_Dict resource;
	size_t count;
	size_t capacity;
	struct font **items;
};

struct fonts *
pdf_fonts_new(struct pdf *pdf)
{
	struct fonts *fonts = ARENA_NEW(pdf->arena, struct fonts);

	fonts->resource = pdf_dict(pdf);
	return fonts;
}

HPDF_Dict
pdf_fonts_resource(struct pdf *pdf)
{
	return pdf->fonts->resource;
}

const char *
pdf_font_name(const struct font *font)
{
	return font->name;
}

struct font *
pdf_font(struct pdf *pdf, const struct face *face)
{
	struct fonts *fonts = pdf->fonts;
	struct font *font;
	size_t i;

	for (i = 0; i < fonts->count; i++) {
		font = fonts->items[i];
		if (font->face == face && font->count < CODES_FULL)
			return font;
	}
	font = ARENA_NEW(pdf->arena, struct font);
	fonts->items = arena_grow(pdf->arena, fonts->items, fonts->count,
	    &fonts->capacity, sizeof(struct font *));
	fonts->items[fonts->count++] = font;
	font->face = face;
	snprintf(font->name, sizeof(font->name), "F%zu", fonts->count);
	font->slot_count = SLOTS_START;
	font->slots = ARENA_ARRAY(pdf->arena, size_t, font->slot_count);
	font->dict = pdf_dict(pdf);
	pdf_put(pdf, fonts->resource, font->name, font->dict);
	return font;
}

static long
thousandths(const struct face *face, long units)
{
	long doubled = 2000 * units / face->units_per_em;

	return doubled >= 0 ? (doubled + 1) / 2 : -((1 - doubled) / 2);
}

/* FNV-1a over glyph and text. */
static size_t
hash_of(uint32_t glyph, const char *text, size_t length)
{
	uint64_t hash = UINT64_C(14695981039346656037) ^ glyph;
	size_t i;

	hash *= UINT64_C(1099511628211);
	for (i = 0; i < length; i++)
		hash = (hash ^ (uint8_t)text[i]) * UINT64_C(1099511628211);
	return (size_t)(hash ^ hash >> 32);
}

static size_t *
slot_of(struct font *font, uint32_t glyph, const char *text, size_t length)
{
	size_t i = hash_of(glyph, text, length) & (font->slot_count - 1);

	while (font->slots[i] != 0) {
		const struct code *code = &font->codes[font->slots[i] - 1];

		if (code->glyph == glyph && code->length == length &&
		    memcmp(code->text, text, length) == 0)
			break;
		i = (i + 1) & (font->slot_count - 1);
	}
	return &font->slots[i];
}

static void
grow_slots(struct font *font, struct arena *arena)
{
	size_t i;

	font->slot_count *= 2;
	font->slots = ARENA_ARRAY(arena, size_t, font->slot_count);
	for (i = 0; i < font->count; i++) {
		const struct code *code = &font->codes[i];

		*slot_of(font, code->glyph, code->text, code->length) = i + 1;
	}
}

/* The code of a glyph and its text, a new one when there is none. */
static size_t
find_code(struct pdf *pdf, struct font *font, uint32_t glyph, int32_t natural,
    const char *text, size_t length)
{
	size_t *slot = slot_of(font, glyph, text, length);
	struct code *code;

	if (*slot == 0) {
		font->codes = arena_grow(pdf->arena, font->codes, font->count,
		    &font->capacity, sizeof(struct code));
		code = &font->codes[font->count++];
		code->glyph = glyph;
		code->natural = natural;
		code->text = arena_strndup(pdf->arena, text, length);
		code->length = length;
		code->width = thousandths(font->face, natural);
		*slot = font->count;
		if (font->count * 2 > font->slot_count) {
			grow_slots(font, pdf->arena);
			slot = slot_of(font, glyph, text, length);
		}
	}
	assert(*slot <= UINT16_MAX);
	return *slot;
}

unsigned
pdf_font_code(struct pdf *pdf, struct font *font, uint32_t glyph,
    int32_t natural, const char *text, size_t length, long *width)
{
	size_t code = length == 1 ? font->last[(unsigned char)*text] : 0;

	if (code == 0 || font->codes[code - 1].glyph != glyph)
		code = find_code(pdf, font, glyph, natural, text, length);
	if (length == 1)
		font->last[(unsigned char)*text] = (uint16_t)code;
	*width = font->codes[code - 1].width;
	return (unsigned)code;
}

/* What HarfBuzz made of a face for one file. */
struct subset {
	hb_face_t *face;
	hb_map_t *glyphs; /* old to new */
	hb_blob_t *blob;
	char tag[TAG_LENGTH + 1];
};

static void
subset_release(struct subset *subset)
{
	hb_face_destroy(subset->face);
	hb_map_destroy(subset->glyphs);
	hb_blob_destroy(subset->blob);
}

/* The tables that a glyf font without hints has inside a PDF (9.9).  All others
 * are empty: the subsetter reads a character map that is there from end to end,
 * though it drops it. */
static hb_blob_t *
reference_table(hb_face_t *face, hb_tag_t tag, void *whole)
{
	static const char *const tags[] = { "glyf", "loca", "head", "hhea",
		"hmtx", "maxp" };
	size_t i;

	(void)face;
	for (i = 0; i < sizeof(tags) / sizeof(tags[0]); i++)
		if (tag == hb_tag_from_string(tags[i], 4))
			return hb_face_reference_table(whole, tag);
	return hb_blob_get_empty();
}

static hb_subset_plan_t *
make_plan(const struct font *font, hb_face_t *face)
{
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	hb_subset_plan_t *plan;
	size_t i;

	if (input == NULL)
		return NULL;
	for (i = 0; i < font->count; i++)
		hb_set_add(
		    hb_subset_input_glyph_set(input), font->codes[i].glyph);
	hb_subset_input_set_flags(
	    input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
	plan = hb_subset_plan_create_or_fail(face, input);
	hb_subset_input_destroy(input);
	return plan;
}

/* Runs the subsetter; `subset` is filled as far as it came. */
static bool
run_subset(const struct font *font, struct subset *subset)
{
	hb_face_t *face = hb_face_create_for_tables(
	    reference_table, font->face->hb_face, NULL);
	hb_subset_plan_t *plan = make_plan(font, face);

	hb_face_destroy(face);
	if (plan == NULL)
		return false;
	subset->face = hb_subset_plan_execute_or_fail(plan);
	if (subset->face != NULL) {
		subset->glyphs =
		    hb_map_copy(hb_subset_plan_old_to_new_glyph_mapping(plan));
		subset->blob = hb_face_reference_blob(subset->face);
	}
	hb_subset_plan_destroy(plan);
	return subset->face != NULL && hb_blob_get_length(subset->blob) > 0;
}

/* The subset must have the advances that the file states. */
static bool
check_advances(const struct font *font, const struct subset *subset)
{
	hb_font_t *hb_font = hb_font_create(subset->face);
	bool equal = true;
	size_t i;

	for (i = 0; i < font->count; i++) {
		hb_codepoint_t glyph =
		    hb_map_get(subset->glyphs, font->codes[i].glyph);

		if (glyph == HB_MAP_VALUE_INVALID || glyph == 0 ||
		    hb_font_get_glyph_h_advance(hb_font, glyph) !=
			font->codes[i].natural)
			equal = false;
	}
	hb_font_destroy(hb_font);
	return equal;
}

/* Six capitals out of the subset's hash (9.6.4). */
static void
set_tag(struct subset *subset)
{
	char hex[HASH_TEXT_SIZE];
	unsigned length;
	const char *data = hb_blob_get_data(subset->blob, &length);
	int i;

	hash_sha256(data, length, hex);
	for (i = 0; i < TAG_LENGTH; i++) {
		char digit = hex[i];

		subset->tag[i] = (char)(digit <= '9' ? 'A' + (digit - '0')
						     : 'K' + (digit - 'a'));
	}
	subset->tag[TAG_LENGTH] = '\0';
}

static HPDF_Dict
write_descriptor(struct pdf *pdf, const struct font *font,
    const struct subset *subset, const char *base_name)
{
	const struct face *face = font->face;
	HPDF_Dict dict = pdf_dict(pdf);
	HPDF_Array box;
	HPDF_Dict file;
	unsigned length;
	const char *data = hb_blob_get_data(subset->blob, &length);
	long stem = face->weight / 65;
	int i;

	pdf_put_name(pdf, dict, "Type", "FontDescriptor");
	pdf_put_name(pdf, dict, "FontName", base_name);
	pdf_put_number(pdf, dict, "Flags", FLAG_SYMBOLIC);
	box = pdf_array_in(pdf, dict, "FontBBox");
	for (i = 0; i < 4; i++)
		pdf_add_number(pdf, box, thousandths(face, face->box[i]));
	pdf_put_number(
	    pdf, dict, "ItalicAngle", face->italic_angle_tenths / 10);
	pdf_put_number(pdf, dict, "Ascent", thousandths(face, face->ascender));
	pdf_put_number(
	    pdf, dict, "Descent", thousandths(face, face->descender));
	pdf_put_number(
	    pdf, dict, "CapHeight", thousandths(face, face->cap_height));
	pdf_put_number(pdf, dict, "XHeight", thousandths(face, face->x_height));
	/* no font says its stem; this usual estimate grows with the weight */
	pdf_put_number(pdf, dict, "StemV", 50 + stem * stem);
	file = pdf_stream(pdf, data, length, true);
	pdf_put_number(pdf, file, "Length1", (long)length);
	pdf_put(pdf, dict, "FontFile2", file);
	return dict;
}

/* From code to glyph of the subset, two bytes each. */
static HPDF_Dict
write_glyph_map(
    struct pdf *pdf, const struct font *font, const struct subset *subset)
{
	struct str map;
	size_t i;

	str_init(&map, pdf->arena);
	str_put(&map, "\0\0", 2);
	for (i = 0; i < font->count; i++) {
		hb_codepoint_t glyph =
		    hb_map_get(subset->glyphs, font->codes[i].glyph);

		str_putc(&map, (char)(glyph >> 8 & 0xff));
		str_putc(&map, (char)(glyph & 0xff));
	}
	return pdf_stream(pdf, map.text, map.length, true);
}

static void
write_widths(struct pdf *pdf, HPDF_Dict dict, const struct font *font)
{
	HPDF_Array outer = pdf_array_in(pdf, dict, "W");
	HPDF_Array inner = NULL;
	size_t i;

	/* runs of 1000: an array holds at most 32,767 items */
	for (i = 0; i < font->count; i++) {
		if (i % 1000 == 0) {
			pdf_add_number(pdf, outer, (long)i + 1);
			inner = pdf_array_within(pdf, outer);
		}
		pdf_add_number(pdf, inner, font->codes[i].width);
	}
}

static HPDF_Dict
write_descendant(struct pdf *pdf, const struct font *font,
    const struct subset *subset, const char *base_name)
{
	HPDF_Dict dict = pdf_dict(pdf);
	HPDF_Dict system;

	pdf_put_name(pdf, dict, "Type", "Font");
	pdf_put_name(pdf, dict, "Subtype", "CIDFontType2");
	pdf_put_name(pdf, dict, "BaseFont", base_name);
	system = pdf_dict_in(pdf, dict, "CIDSystemInfo");
	pdf_put_text(pdf, system, "Registry", "Adobe");
	pdf_put_text(pdf, system, "Ordering", "Identity");
	pdf_put_number(pdf, system, "Supplement", 0);
	pdf_put(pdf, dict, "FontDescriptor",
	    write_descriptor(pdf, font, subset, base_name));
	write_widths(pdf, dict, font);
	pdf_put(pdf, dict, "CIDToGIDMap", write_glyph_map(pdf, font, subset));
	return dict;
}

static void
put_bfchar(struct str *out, const struct font *font, size_t i)
{
	const struct code *code = &font->codes[i];
	struct str utf16;

	str_init(&utf16, out->arena);
	pdf_utf16(&utf16, code->text, code->length);
	str_printf(out, "<%04X> <", (unsigned)i + 1);
	str_put_hex(out, utf16.text, utf16.length);
	str_puts(out, ">\n");
}

static HPDF_Dict
write_to_unicode(struct pdf *pdf, const struct font *font)
{
	struct str out;
	size_t i;

	str_init(&out, pdf->arena);
	str_puts(&out, "/CIDInit /ProcSet findresource begin\n"
		       "12 dict begin\nbegincmap\n"
		       "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) "
		       "/Supplement 0 >> def\n"
		       "/CMapName /Adobe-Identity-UCS def\n"
		       "/CMapType 2 def\n"
		       "1 begincodespacerange\n<0000> <FFFF>\n"
		       "endcodespacerange\n");
	for (i = 0; i < font->count; i++) {
		size_t left = font->count - i;

		if (i % BFCHAR_MAX == 0)
			str_printf(&out, "%zu beginbfchar\n",
			    left < BFCHAR_MAX ? left : (size_t)BFCHAR_MAX);
		put_bfchar(&out, font, i);
		if (left == 1 || i % BFCHAR_MAX == BFCHAR_MAX - 1)
			str_puts(&out, "endbfchar\n");
	}
	str_puts(&out, "endcmap\n"
		       "CMapName currentdict /CMap defineresource pop\n"
		       "end\nend\n");
	return pdf_stream(pdf, out.text, out.length, true);
}

static void
write_font(struct pdf *pdf, const struct font *font, struct subset *subset)
{
	const char *base_name;
	HPDF_Array descendants;

	set_tag(subset);
	base_name =
	    arena_printf(pdf->arena, "%s+%s", subset->tag, font->face->name);
	pdf_put_name(pdf, font->dict, "Type", "Font");
	pdf_put_name(pdf, font->dict, "Subtype", "Type0");
	pdf_put_name(pdf, font->dict, "BaseFont", base_name);
	pdf_put_name(pdf, font->dict, "Encoding", "Identity-H");
	descendants = pdf_array_in(pdf, font->dict, "DescendantFonts");
	pdf_add(
	    pdf, descendants, write_descendant(pdf, font, subset, base_name));
	pdf_put(pdf, font->dict, "ToUnicode", write_to_unicode(pdf, font));
}

void
pdf_fonts_finish(struct pdf *pdf)
{
	size_t i;

	for (i = 0; i < pdf->fonts->count; i++) {
		const struct font *font = pdf->fonts->items[i];
		struct subset subset = { .face = NULL };

		if (font->count > 0 && run_subset(font, &subset) &&
		    check_advances(font, &subset))
			write_font(pdf, font, &subset);
		else
			diag_failure(pdf->diag, pos_file(font->face->path),
			    "font",
			    "HarfBuzz could not subset the font faithfully; "
			    "choose another font");
		subset_release(&subset);
	}
}
