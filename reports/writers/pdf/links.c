/*
 * Link annotations: one for each link and page, so that a reader who moves by
 * the tab key stops once.  A link over several lines has one quadrilateral a
 * line.
 */
#include "writers/pdf/pdf-imp.h"

#include "base/arena.h"
#include "base/diag.h"
#include "document/document.h"
#include "layout/layout.h"
#include "layout/ruler.h"

#include <string.h>

#define FLAG_PRINT 4 /* ISO 19005-3, 6.3.2 */
#define LINES_MAX 64 /* of one link on one page */

/* A link on the page that is being walked. */
struct link {
	const struct block *block; /* NULL: none is open */
	size_t page;
	size_t count;
	struct extent lines[LINES_MAX];
	double baseline; /* of the last line */
};

/* Percent-encodes what a URI may not hold (RFC 3986). */
static const char *
uri(const char *url, struct arena *arena)
{
	struct str out;

	str_init(&out, arena);
	for (; *url != '\0'; url++)
		if (*url > ' ' && *url < 127 &&
		    strchr("<>\"\\^`{|}", *url) == NULL)
			str_putc(&out, *url);
		else
			str_printf(&out, "%%%02X", (unsigned)(uint8_t)*url);
	return out.text;
}

/* What the link is called: its description, or else its own words. */
static const char *
name_of(const struct block *block, struct arena *arena)
{
	const char *name = block->link.description;

	if (name == NULL || name[strspn(name, " ")] == '\0')
		name = block_plain_text(block, arena);
	return name[strspn(name, " ")] == '\0' ? NULL : name;
}

static void
put_quads(struct pdf *pdf, HPDF_Dict annotation, const struct link *link)
{
	double height = pdf->pages->items[link->page].height;
	HPDF_Array quads = pdf_array_in(pdf, annotation, "QuadPoints");
	size_t i;

	for (i = 0; i < link->count; i++) {
		const struct extent *line = &link->lines[i];

		pdf_add_real(pdf, quads, line->left);
		pdf_add_real(pdf, quads, height - line->bottom);
		pdf_add_real(pdf, quads, line->right);
		pdf_add_real(pdf, quads, height - line->bottom);
		pdf_add_real(pdf, quads, line->right);
		pdf_add_real(pdf, quads, height - line->top);
		pdf_add_real(pdf, quads, line->left);
		pdf_add_real(pdf, quads, height - line->top);
	}
}

/* The rectangle around all lines. */
static HPDF_Rect
around(const struct link *link, double height)
{
	struct extent all = link->lines[0];
	HPDF_Rect rect;
	size_t i;

	for (i = 1; i < link->count; i++) {
		const struct extent *line = &link->lines[i];

		if (line->left < all.left)
			all.left = line->left;
		if (line->right > all.right)
			all.right = line->right;
		if (line->top < all.top)
			all.top = line->top;
		if (line->bottom > all.bottom)
			all.bottom = line->bottom;
	}
	rect.left = pdf_real(all.left);
	rect.right = pdf_real(all.right);
	rect.bottom = pdf_real(height - all.bottom);
	rect.top = pdf_real(height - all.top);
	return rect;
}

static void
write_link(struct pdf *pdf, const struct link *link)
{
	HPDF_Page page = pdf->page_handles[link->page];
	const char *name = name_of(link->block, pdf->arena);
	HPDF_Annotation annotation;
	HPDF_Array border;
	int i;

	if (name == NULL) {
		diag_error(pdf->diag, link->block->pos, "link",
		    "the link has no words; write what it leads to");
		return;
	}
	if (!pdf_ok(pdf))
		return;
	annotation = pdf_check_pointer(
	    pdf, HPDF_Page_CreateURILinkAnnot(page,
		     around(link, pdf->pages->items[link->page].height),
		     uri(link->block->link.url, pdf->arena)));
	pdf_put_number(pdf, annotation, "F", FLAG_PRINT);
	pdf_put_text(pdf, annotation, "Contents", name);
	border = pdf_array_in(pdf, annotation, "Border");
	for (i = 0; i < 3; i++)
		pdf_add_number(pdf, border, 0);
	if (link->count > 1)
		put_quads(pdf, annotation, link);
	if (pdf_ok(pdf))
		pdf_element_annotation(
		    pdf, link->block, annotation, link->page);
}

/* Adds the item's area to the link's line, or begins a line. */
static void
add_item(struct link *link, const struct item *item)
{
	double drop = item->text.baseline - link->baseline;

	if (link->count == 0 ||
	    ((drop > 0.5 || drop < -0.5) && link->count < LINES_MAX)) {
		memset(&link->lines[link->count], 0, sizeof(struct extent));
		link->count++;
	}
	link->baseline = item->text.baseline;
	pdf_extent_add(&link->lines[link->count - 1], item);
}

static void
walk_page(struct pdf *pdf, size_t number)
{
	const struct page *page = &pdf->pages->items[number];
	struct link link = { .block = NULL, .page = number };
	size_t i;

	for (i = 0; i < page->count; i++) {
		const struct item *item = &page->items[i];
		const struct block *block =
		    item->block == NULL
			? NULL
			: block_ancestor(item->block, BLOCK_LINK);

		if (item->type != ITEM_TEXT || item->artifact != ARTIFACT_NONE)
			continue;
		if (block != link.block) {
			if (link.block != NULL)
				write_link(pdf, &link);
			link.block = block;
			link.count = 0;
		}
		if (block != NULL)
			add_item(&link, item);
	}
	if (link.block != NULL)
		write_link(pdf, &link);
}

void
pdf_links_write(struct pdf *pdf)
{
	size_t i;

	for (i = 0; i < pdf->pages->count && pdf_ok(pdf); i++)
		walk_page(pdf, i);
}
