/*
 * The PDF writer: pages with tags, then fonts, structure tree, metadata; the
 * bytes out of libharu's memory, packed.
 *
 * libharu 2.3.0 stores objects and deflates streams; its drawing is not used,
 * since it knows no tags and its fonts are not shaped.  It is never asked to
 * write a file: it hides a full disk.
 */
#include "writers/pdf/pdf.h"

#include "base/arena.h"
#include "base/diag.h"
#include "document/document.h"
#include "layout/layout.h"
#include "text/spoken.h"
#include "writers/pdf/pdf-imp.h"

#include <assert.h>
#include <string.h>

#define PAGES_PER_NODE 500 /* an array holds at most 32,767 items */

static void
open_document(struct pdf *pdf)
{
	pdf->doc = HPDF_New(pdf_latch, pdf);
	if (pdf_check_pointer(pdf, pdf->doc) == NULL)
		return;
	/* 1.7 is asked for directly: no libharu call offers it */
	pdf->doc->pdf_version = HPDF_VER_17;
	pdf_check(pdf, HPDF_SetCompressionMode(pdf->doc, HPDF_COMP_ALL));
	if (pdf->pages->count > PAGES_PER_NODE)
		pdf_check(
		    pdf, HPDF_SetPagesConfiguration(pdf->doc, PAGES_PER_NODE));
}

HPDF_Dict
pdf_page_resources(struct pdf *pdf, size_t page)
{
	if (!pdf_ok(pdf))
		return NULL;
	return pdf_check_pointer(
	    pdf, HPDF_Page_GetInheritableItem(
		     pdf->page_handles[page], "Resources", HPDF_OCLASS_DICT));
}

static void
add_page(struct pdf *pdf, size_t i)
{
	const struct page *page = &pdf->pages->items[i];
	HPDF_Page handle = pdf_check_pointer(pdf, HPDF_AddPage(pdf->doc));

	if (handle == NULL)
		return;
	pdf->page_handles[i] = handle;
	pdf_check(pdf, HPDF_Page_SetWidth(handle, pdf_real(page->width)));
	pdf_check(pdf, HPDF_Page_SetHeight(handle, pdf_real(page->height)));
	pdf_put(
	    pdf, pdf_page_resources(pdf, i), "Font", pdf_fonts_resource(pdf));
	/* reading order, also for the tab key (ISO 14289-1, 7.18.3) */
	pdf_put_name(pdf, handle, "Tabs", "S");
}

static void
add_pages(struct pdf *pdf)
{
	size_t i;

	pdf->page_handles =
	    ARENA_ARRAY(pdf->arena, HPDF_Page, pdf->pages->count);
	for (i = 0; i < pdf->pages->count && pdf_ok(pdf); i++)
		add_page(pdf, i);
}

/* All that HPDF_SaveToStream wrote, out of libharu's buffers. */
static struct bytes
read_stream(struct pdf *pdf)
{
	HPDF_Stream stream = pdf->doc->stream;
	size_t size = HPDF_Stream_Size(stream);
	struct bytes bytes = { arena_room(pdf->arena, size + 1), 0 };

	for (HPDF_UINT i = 0; i < HPDF_MemStream_GetBufCount(stream); i++) {
		HPDF_UINT length;
		const HPDF_BYTE *buffer =
		    HPDF_MemStream_GetBufPtr(stream, i, &length);

		assert(bytes.length + length <= size);
		memcpy(bytes.data + bytes.length, buffer, length);
		bytes.length += length;
	}
	if (bytes.length == 0 || bytes.length != size)
		pdf_latch(HPDF_INVALID_STREAM, 0, pdf);
	return bytes;
}

static void
save(struct pdf *pdf, struct bytes *bytes)
{
	pdf_check(pdf, HPDF_SaveToStream(pdf->doc));
	if (pdf_ok(pdf))
		*bytes = read_stream(pdf);
	if (pdf_ok(pdf))
		pdf_pack(pdf, bytes);
}

static void
write_all(struct pdf *pdf)
{
	pdf->fonts = pdf_fonts_new(pdf);
	pdf->images = pdf_images_new(pdf);
	pdf->tags = pdf_tags_new(pdf);
	pdf->spoken = spoken_read(pdf->document->lang, pdf->arena);
	add_pages(pdf);
	if (pdf_ok(pdf))
		pdf_content_write(pdf);
	if (pdf_ok(pdf))
		pdf_links_write(pdf);
	if (pdf_ok(pdf))
		pdf_fonts_finish(pdf);
	if (pdf_ok(pdf))
		pdf_tags_finish(pdf);
	if (pdf_ok(pdf))
		pdf_outline_write(pdf);
	if (pdf_ok(pdf))
		pdf_attachments_write(pdf);
	if (pdf_ok(pdf))
		pdf_metadata_write(pdf);
}

bool
pdf_write(const struct document *document, const struct pages *pages,
    const char *scratch_folder, struct arena *arena, struct diag *diag,
    struct bytes *bytes)
{
	struct pdf pdf = { .document = document,
		.pages = pages,
		.arena = arena,
		.diag = diag };
	size_t faults = diag_faults(diag);

	(void)scratch_folder;
	assert(pages->count > 0 && document->root != NULL);
	open_document(&pdf);
	if (pdf_ok(&pdf))
		write_all(&pdf);
	if (pdf_ok(&pdf) && diag_faults(diag) == faults)
		save(&pdf, bytes);
	if (!pdf_ok(&pdf))
		pdf_tell(&pdf);
	if (pdf.doc != NULL)
		HPDF_Free(pdf.doc);
	return diag_faults(diag) == faults;
}
