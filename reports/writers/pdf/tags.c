/*
 * The structure tree while pages are written: elements collect their
 * marked-content sequences, the area that they cover and their annotations.
 */
#include "writers/pdf/tags-imp.h"

#include "base/arena.h"
#include "base/diag.h"
#include "document/document.h"
#include "layout/layout.h"

#include <assert.h>

/*
 * Footnotes may stand at the foot of any page; all else keeps the document's
 * order.  A block's own items may come after those of its children (the page
 * number of an entry).
 */
static void
check_order(struct pdf *pdf, const struct node *node)
{
	struct tags *tags = pdf->tags;
	const struct block *block = node->block;

	if (tags->last == NULL || node->order >= tags->last->order) {
		tags->last = node;
	} else if (!block_is_inside(tags->last->block, block) &&
		   !tags->order_refused) {
		tags->order_refused = true; /* once tells it all */
		diag_error(pdf->diag, block->pos, "order",
		    "the %s is drawn after what follows it in the document; "
		    "pages must keep the document's order",
		    block_names[block->type]);
	}
}

struct element *
pdf_element(struct pdf *pdf, const struct block *block)
{
	const struct node *node = pdf_node(pdf->tags, block);

	assert(node != NULL && node->element != NULL);
	if (block_ancestor(block, BLOCK_FOOTNOTE) == NULL)
		check_order(pdf, node);
	return node->element;
}

const char *
pdf_element_type(const struct element *element)
{
	return element->type;
}

static void
add_parent(
    struct parents *parents, struct element *element, struct arena *arena)
{
	parents->items = arena_grow(arena, parents->items, parents->count,
	    &parents->capacity, sizeof(struct element *));
	parents->items[parents->count++] = element;
}

size_t
pdf_element_open(struct pdf *pdf, struct element *element,
    const struct block *block, size_t page)
{
	struct parents *parents = &pdf->tags->pages[page];
	struct sequence *sequence;

	element->sequences =
	    arena_grow(pdf->arena, element->sequences, element->sequence_count,
		&element->sequence_capacity, sizeof(struct sequence));
	sequence = &element->sequences[element->sequence_count++];
	sequence->order = pdf_node(pdf->tags, block)->order;
	if (block_ancestor(block, BLOCK_FOOTNOTE) == NULL)
		sequence->order = pdf->tags->last->order;
	sequence->page = page;
	sequence->mcid = parents->count;
	add_parent(parents, element, pdf->arena);
	return sequence->mcid;
}

void
pdf_element_note(struct element *element, const struct item *item, size_t page)
{
	if (item->type == ITEM_TEXT)
		element->has_text = true;
	if (!element->extent.any)
		element->page = page;
	if (element->page == page)
		extent_add(&element->extent, item);
}

/* The first element that was drawn, in the document's order. */
static const struct element *
first_drawn(const struct element *element)
{
	const struct element *child;

	if (element->extent.any)
		return element;
	for (child = element->first; child != NULL; child = child->next) {
		const struct element *drawn = first_drawn(child);

		if (drawn != NULL)
			return drawn;
	}
	return NULL;
}

bool
pdf_element_place(
    const struct pdf *pdf, const struct block *block, size_t *page, double *y)
{
	const struct element *element =
	    first_drawn(pdf_outermost(pdf_node(pdf->tags, block)));

	if (element == NULL)
		return false;
	*page = element->page;
	*y = element->extent.top;
	return true;
}

void
pdf_element_annotation(struct pdf *pdf, const struct block *block,
    HPDF_Dict annotation, size_t page)
{
	struct element *element = pdf_node(pdf->tags, block)->element;
	struct parents *parents = &pdf->tags->annotations;

	pdf_put_number(pdf, annotation, "StructParent",
	    (long)(pdf->pages->count + parents->count));
	add_parent(parents, element, pdf->arena);
	element->annotations = arena_grow(pdf->arena, element->annotations,
	    element->annotation_count, &element->annotation_capacity,
	    sizeof(struct annotation));
	element->annotations[element->annotation_count].handle = annotation;
	element->annotations[element->annotation_count++].page = page;
}
