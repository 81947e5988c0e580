/*
 * Files that the document carries with it (ISO 19005-3, 6.8; ISO 32000-1,
 * 7.11.4): each a compressed stream behind a file specification that says what
 * it is to the document.  The catalogue leads to them twice: AF for programs
 * that know the relationship, the name tree for readers' lists of attachments.
 */
#include "writers/pdf/pdf-imp.h"

#include "base/arena.h"
#include "base/date.h"
#include "document/document.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct entry {
	const struct attachment *attachment;
	HPDF_Dict file; /* the file specification */
};

static HPDF_Dict
write_stream(struct pdf *pdf, const struct attachment *attachment)
{
	HPDF_Dict stream = pdf_stream(
	    pdf, attachment->bytes.data, attachment->bytes.length, true);
	HPDF_Dict params;

	pdf_put_name(pdf, stream, "Type", "EmbeddedFile");
	pdf_put_name(pdf, stream, "Subtype", attachment->mime);
	params = pdf_dict_in(pdf, stream, "Params");
	pdf_put_number(pdf, params, "Size", (long)attachment->bytes.length);
	pdf_put_date(pdf, params, "ModDate", pdf->document->date);
	return stream;
}

static HPDF_Dict
write_file(struct pdf *pdf, const struct attachment *attachment)
{
	HPDF_Dict file = pdf_dict(pdf);
	HPDF_Dict stream = write_stream(pdf, attachment);
	HPDF_Dict embedded;

	pdf_put_name(pdf, file, "Type", "Filespec");
	pdf_put_text(pdf, file, "F", attachment->name);
	pdf_put_text(pdf, file, "UF", attachment->name);
	pdf_put_text(pdf, file, "Desc", attachment->description);
	pdf_put_name(pdf, file, "AFRelationship", attachment->relationship);
	embedded = pdf_dict_in(pdf, file, "EF");
	pdf_put(pdf, embedded, "F", stream);
	pdf_put(pdf, embedded, "UF", stream);
	return file;
}

/* By the bytes of the keys: a name tree is searched by them (7.9.6). */
static int
compare_names(const void *a, const void *b)
{
	return strcmp(((const struct entry *)a)->attachment->name,
	    ((const struct entry *)b)->attachment->name);
}

/* Keys are the names' UTF-8 as bytes; no reader shows them. */
static void
write_names(struct pdf *pdf, struct entry *entries, size_t count)
{
	HPDF_Dict names = pdf_dict_in(pdf, pdf->doc->catalog, "Names");
	HPDF_Dict tree = pdf_dict_in(pdf, names, "EmbeddedFiles");
	HPDF_Array array = pdf_array_in(pdf, tree, "Names");
	size_t i;

	qsort(entries, count, sizeof(struct entry), compare_names);
	for (i = 0; i < count; i++) {
		const char *name = entries[i].attachment->name;

		assert(i == 0 || compare_names(&entries[i - 1], &entries[i]));
		pdf_add_bytes(pdf, array, name, strlen(name));
		pdf_add(pdf, array, entries[i].file);
	}
}

void
pdf_attachments_write(struct pdf *pdf)
{
	const struct document *document = pdf->document;
	size_t count = document->attachment_count;
	struct entry *entries;
	HPDF_Array files;
	size_t i;

	if (count == 0)
		return;
	entries = ARENA_ARRAY(pdf->arena, struct entry, count);
	files = pdf_array_in(pdf, pdf->doc->catalog, "AF");
	for (i = 0; i < count; i++) {
		entries[i].attachment = &document->attachments[i];
		entries[i].file = write_file(pdf, entries[i].attachment);
		pdf_add(pdf, files, entries[i].file);
	}
	write_names(pdf, entries, count);
}
