/*
 * Packs the file that libharu has saved: a tagged document is thousands of
 * small dictionaries, and with them a file shrinks to a quarter once
 * they stand in compressed object streams (ISO 32000-1, 7.5.7) with a
 * cross-reference stream (7.5.8).  40 pages of tables: 555 kB become 142 kB in
 * 8 ms; libqpdf takes 80 ms for the same, since it parses all.
 *
 *	header
 *	what has a stream, and bare numbers (lengths): as it was
 *	object streams, each of up to OBJECTS_MAX other objects
 *	cross-reference stream with the identity
 *
 * Nothing is parsed: libharu tells where each object begins.
 */
#include "writers/pdf/pdf-imp.h"

#include "base/arena.h"
#include "base/hash.h"

#include <assert.h>
#include <string.h>

#define OBJECTS_MAX 500 /* of a stream: a reader unpacks it whole */
#define ID_DIGITS 32	/* of each half of the identity */
#define CLASS_MASK HPDF_OCLASS_ANY
#define NUMBER_MASK 0x00ffffff /* above are libharu's flags */

/* A row of the cross-reference stream: type, two fields. */
#define ROW_SIZE 7
#define OFFSET_MAX UINT32_MAX

enum place_type {
	PLACE_FREE,
	PLACE_OFFSET, /* at: bytes from the file's start */
	PLACE_PACKED  /* at: number of the object stream */
};

struct place {
	enum place_type type;
	size_t at;
	size_t index; /* in the object stream */
};

struct packer {
	struct pdf *pdf;
	const struct bytes *file;
	struct str out;
	size_t count, capacity;
	struct place *places; /* by object number */
	size_t saved;	      /* objects of the saved file, the free one too */
	/* the object stream that is being filled */
	size_t stream; /* its number; 0: none */
	size_t filled;
	struct str numbers, objects;
};

static size_t
add_place(struct packer *packer, enum place_type type, size_t at, size_t index)
{
	packer->places = arena_grow(packer->pdf->arena, packer->places,
	    packer->count, &packer->capacity, sizeof(struct place));
	packer->places[packer->count] =
	    (struct place){ .type = type, .at = at, .index = index };
	return packer->count++;
}

/* Where the object begins in the saved file; the table ends the last one. */
static size_t
saved_offset(const struct packer *packer, size_t number)
{
	HPDF_Xref xref = packer->pdf->doc->xref;

	if (number == packer->saved)
		return xref->addr;
	return HPDF_Xref_GetEntry(xref, (HPDF_UINT)number)->byte_offset;
}

/* Bytes of the object, "N 0 obj" and "endobj" included. */
static struct bytes
saved_object(const struct packer *packer, size_t number)
{
	size_t start = saved_offset(packer, number);
	size_t end = saved_offset(packer, number + 1);

	assert(start < end && end <= packer->file->length);
	return (struct bytes){ packer->file->data + start, end - start };
}

/* What lies between "obj" and "endobj". */
static struct bytes
inside(struct bytes object)
{
	static const char head[] = " 0 obj\n";
	static const char foot[] = "endobj\n";
	char *start = memchr(object.data, ' ', object.length);
	size_t length;

	assert(start != NULL);
	start += sizeof(head) - 1;
	length = object.length - (size_t)(start - object.data);
	assert(memcmp(start - (sizeof(head) - 1), head, sizeof(head) - 1) == 0);
	assert(length > sizeof(foot) - 1);
	length -= sizeof(foot) - 1;
	assert(memcmp(start + length, foot, sizeof(foot) - 1) == 0);
	return (struct bytes){ start, length };
}

/*
 * A stream cannot stand in another; a number is a stream's length, which
 * simple readers want to find before they can unpack anything.
 */
static bool
stays_outside(const struct packer *packer, size_t number)
{
	HPDF_XrefEntry entry =
	    HPDF_Xref_GetEntry(packer->pdf->doc->xref, (HPDF_UINT)number);
	const HPDF_Obj_Header *header = entry->obj;
	unsigned class = header->obj_class & CLASS_MASK;

	return class == HPDF_OCLASS_NUMBER ||
	       (class == HPDF_OCLASS_DICT &&
		   ((HPDF_Dict)entry->obj)->stream != NULL);
}

/* An object with a stream; `entries` are those beside filter and length. */
static void
put_stream(struct packer *packer, size_t number, const struct str *entries,
    const struct str *bytes)
{
	struct bytes data =
	    pdf_deflate(packer->pdf, bytes->text, bytes->length);

	if (!pdf_ok(packer->pdf))
		return;
	str_printf(&packer->out,
	    "%zu 0 obj\n<< %s/Filter /FlateDecode /Length %zu >>\nstream\r\n",
	    number, entries->text, data.length);
	str_put(&packer->out, data.data, data.length);
	str_puts(&packer->out, "\nendstream\nendobj\n");
}

static void
close_stream(struct packer *packer)
{
	struct arena *arena = packer->pdf->arena;
	struct str entries;

	if (packer->stream == 0)
		return;
	str_init(&entries, arena);
	str_printf(&entries, "/Type /ObjStm /N %zu /First %zu ", packer->filled,
	    packer->numbers.length);
	str_put(&packer->numbers, packer->objects.text, packer->objects.length);
	packer->places[packer->stream].at = packer->out.length;
	put_stream(packer, packer->stream, &entries, &packer->numbers);
	packer->stream = 0;
}

static void
pack(struct packer *packer, size_t number, struct bytes object)
{
	struct bytes body = inside(object);

	if (packer->stream != 0 && packer->filled == OBJECTS_MAX)
		close_stream(packer);
	if (packer->stream == 0) {
		packer->stream = add_place(packer, PLACE_OFFSET, 0, 0);
		packer->filled = 0;
		str_init(&packer->numbers, packer->pdf->arena);
		str_init(&packer->objects, packer->pdf->arena);
	}
	str_printf(
	    &packer->numbers, "%zu %zu ", number, packer->objects.length);
	str_put(&packer->objects, body.data, body.length);
	packer->places[number] = (struct place){ .type = PLACE_PACKED,
		.at = packer->stream,
		.index = packer->filled++ };
}

static void
put_objects(struct packer *packer)
{
	size_t i;

	str_put(&packer->out, packer->file->data, saved_offset(packer, 1));
	for (i = 0; i < packer->saved; i++)
		add_place(packer, PLACE_FREE, 0, i == 0 ? UINT16_MAX : 0);
	for (i = 1; i < packer->saved && pdf_ok(packer->pdf); i++) {
		struct bytes object = saved_object(packer, i);

		if (!stays_outside(packer, i)) {
			pack(packer, i, object);
			continue;
		}
		packer->places[i].type = PLACE_OFFSET;
		packer->places[i].at = packer->out.length;
		str_put(&packer->out, object.data, object.length);
	}
	close_stream(packer);
}

static void
format_row(const struct place *place, uint8_t row[ROW_SIZE])
{
	assert(place->at <= OFFSET_MAX && place->index <= UINT16_MAX);
	row[0] = (uint8_t)place->type;
	row[1] = (uint8_t)(place->at >> 24);
	row[2] = (uint8_t)(place->at >> 16);
	row[3] = (uint8_t)(place->at >> 8);
	row[4] = (uint8_t)place->at;
	row[5] = (uint8_t)(place->index >> 8);
	row[6] = (uint8_t)place->index;
}

/* Each row as its difference from the one before (PNG's filter Up). */
static void
put_rows(const struct packer *packer, struct str *rows)
{
	uint8_t before[ROW_SIZE] = { 0 };
	uint8_t row[ROW_SIZE];
	size_t i, k;

	for (i = 0; i < packer->count; i++) {
		format_row(&packer->places[i], row);
		str_putc(rows, 2);
		for (k = 0; k < ROW_SIZE; k++)
			str_putc(rows, (char)(uint8_t)(row[k] - before[k]));
		memcpy(before, row, ROW_SIZE);
	}
}

static unsigned long
number_of(const HPDF_Obj_Header *header)
{
	return header->obj_id & NUMBER_MASK;
}

/*
 * The identity is the hash of all that comes before.  Both halves are equal:
 * this is the first version.
 */
static void
put_references(struct packer *packer)
{
	const struct pdf *pdf = packer->pdf;
	size_t start = packer->out.length;
	size_t number = add_place(packer, PLACE_OFFSET, start, 0);
	char hash[HASH_TEXT_SIZE];
	struct str entries, rows;

	hash_sha256(packer->out.text, start, hash);
	str_init(&entries, pdf->arena);
	str_init(&rows, pdf->arena);
	str_printf(&entries,
	    "/Type /XRef /Size %zu /W [ 1 4 2 ] /Root %lu 0 R /Info %lu 0 R\n"
	    "/ID [ <%.*s> <%.*s> ]\n"
	    "/DecodeParms << /Predictor 12 /Columns %d >> ",
	    packer->count, number_of(&pdf->doc->catalog->header),
	    number_of(&pdf->doc->info->header), ID_DIGITS, hash, ID_DIGITS,
	    hash, ROW_SIZE);
	put_rows(packer, &rows);
	put_stream(packer, number, &entries, &rows);
	str_printf(&packer->out, "startxref\n%zu\n%%%%EOF\n", start);
}

void
pdf_pack(struct pdf *pdf, struct bytes *bytes)
{
	struct packer packer = { .pdf = pdf, .file = bytes };

	packer.saved = pdf->doc->xref->entries->count;
	str_init(&packer.out, pdf->arena);
	put_objects(&packer);
	if (pdf_ok(pdf))
		put_references(&packer);
	bytes->data = packer.out.text;
	bytes->length = packer.out.length;
}
