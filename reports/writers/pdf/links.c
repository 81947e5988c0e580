/*
 * Link annotations: to addresses, from the contents to headings, from marks to
 * footnotes, from references to what they name.  One for each link and page, so
 * that a reader who moves by the tab key stops once; a link over several lines
 * has one quadrilateral a line.
 */
#include "writers/pdf/pdf-imp.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/message.h"
#include "document/document.h"
#include "layout/layout.h"
#include "layout/ruler.h"
#include "text/lang.h"
#include "text/unicode.h"

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

/* What the link leads to in the document; NULL: out of it. */
static const struct block *
target_of(const struct block *block)
{
	if (block->type == BLOCK_ENTRY)
		return block->entry.heading;
	if (block->type == BLOCK_POINTER)
		return block->pointer.target;
	return block->type == BLOCK_REFERENCE ? block->footnote.note : NULL;
}

/* Not the note itself: that is read out right behind its mark. */
static const char *
name_of_mark(const struct pdf *pdf, const struct block *mark)
{
	const char *const names[] = { "number", NULL };
	const char *const values[] = {
		arena_printf(pdf->arena, "%d", mark->footnote.number), NULL
	};

	return lang_phrase(
	    pdf->document->lang, "footnote", names, values, pdf->arena);
}

/*
 * What the link is called: its description, the heading that it leads to, the
 * number of its note, or else its own words.
 */
static const char *
name_of(const struct pdf *pdf, const struct block *block)
{
	const struct block *target = target_of(block);
	const char *name;

	if (block->type == BLOCK_REFERENCE)
		return name_of_mark(pdf, block);
	if (block->type == BLOCK_POINTER) /* it names its target */
		name = block_plain_text(block, pdf->arena);
	else if (target != NULL)
		name = block_plain_text(target, pdf->arena);
	else
		name = block->link.description;
	if (name == NULL || !unicode_is_said(name))
		name = block_plain_text(block, pdf->arena);
	return unicode_is_said(name) ? name : NULL;
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
static void
put_rectangle(struct pdf *pdf, HPDF_Dict annotation, const struct link *link)
{
	double height = pdf->pages->items[link->page].height;
	struct extent all = link->lines[0];
	HPDF_Array rectangle = pdf_array_in(pdf, annotation, "Rect");
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
	pdf_add_real(pdf, rectangle, all.left);
	pdf_add_real(pdf, rectangle, height - all.bottom);
	pdf_add_real(pdf, rectangle, all.right);
	pdf_add_real(pdf, rectangle, height - all.top);
}

/* Where the link leads. */
static void
put_target(struct pdf *pdf, HPDF_Dict annotation, const struct block *block)
{
	HPDF_Dict action;

	if (block->type != BLOCK_LINK) {
		if (!pdf_put_destination(pdf, annotation, target_of(block)) &&
		    pdf_ok(pdf))
			diag_error(pdf->diag, block->pos, "link",
			    "the %s leads to what is drawn on no page",
			    block->type == BLOCK_ENTRY
				? MESSAGE("entry of the contents")
			    : block->type == BLOCK_POINTER
				? MESSAGE("reference")
				: MESSAGE("mark of a footnote"));
		return;
	}
	action = pdf_dict_in(pdf, annotation, "A");
	pdf_put_name(pdf, action, "Type", "Action");
	pdf_put_name(pdf, action, "S", "URI");
	pdf_put_text(pdf, action, "URI", uri(block->link.url, pdf->arena));
}

static void
write_link(struct pdf *pdf, const struct link *link, HPDF_Array annotations)
{
	const char *name = name_of(pdf, link->block);
	HPDF_Dict annotation;
	HPDF_Array border;
	int i;

	if (name == NULL) {
		diag_error(pdf->diag, link->block->pos, "link",
		    "the link has no words; write what it leads to");
		return;
	}
	annotation = pdf_dict(pdf);
	pdf_put_name(pdf, annotation, "Type", "Annot");
	pdf_put_name(pdf, annotation, "Subtype", "Link");
	put_rectangle(pdf, annotation, link);
	pdf_put_number(pdf, annotation, "F", FLAG_PRINT);
	pdf_put_text(pdf, annotation, "Contents", name);
	border = pdf_array_in(pdf, annotation, "Border");
	for (i = 0; i < 3; i++)
		pdf_add_number(pdf, border, 0);
	if (link->count > 1)
		put_quads(pdf, annotation, link);
	put_target(pdf, annotation, link->block);
	pdf_add(pdf, annotations, annotation);
	if (pdf_ok(pdf))
		pdf_element_annotation(
		    pdf, link->block, annotation, link->page);
}

/* Ends the open link, if there is one; the page's first makes the array. */
static void
close_link(struct pdf *pdf, struct link *link, HPDF_Array *annotations)
{
	if (link->block == NULL)
		return;
	if (*annotations == NULL)
		*annotations =
		    pdf_array_in(pdf, pdf->page_handles[link->page], "Annots");
	write_link(pdf, link, *annotations);
	link->block = NULL;
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
	extent_add(&link->lines[link->count - 1], item);
}

static void
walk_page(struct pdf *pdf, size_t number)
{
	const struct page *page = &pdf->pages->items[number];
	struct link link = { .block = NULL, .page = number };
	HPDF_Array annotations = NULL;
	size_t i;

	for (i = 0; i < page->count; i++) {
		const struct item *item = &page->items[i];
		const struct block *block = pdf_link_block(item->block);

		if (item->type != ITEM_TEXT || item->artifact != ARTIFACT_NONE)
			continue;
		if (block != link.block) {
			close_link(pdf, &link, &annotations);
			link.block = block;
			link.count = 0;
		}
		if (block != NULL)
			add_item(&link, item);
	}
	close_link(pdf, &link, &annotations);
}

void
pdf_links_write(struct pdf *pdf)
{
	size_t i;

	for (i = 0; i < pdf->pages->count && pdf_ok(pdf); i++)
		walk_page(pdf, i);
}
