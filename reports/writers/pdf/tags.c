/*
 * The structure tree (ISO 32000-1, 14.7 and 14.8), as it is collected.
 *
 * In: the document's tree.  Each block becomes an element, inline text belongs
 * to the element around it; what the standard asks beyond the tree is made
 * here: THead and TBody around rows, notes beside their table instead of in
 * it.  While pages are written, elements collect their marked-content
 * sequences.
 */
#include "writers/pdf/tags-imp.h"

#include "base/arena.h"
#include "base/diag.h"
#include "document/document.h"
#include "layout/face.h"
#include "layout/layout.h"
#include "layout/ruler.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define BODY_ROWS_MAX 5000 /* of a TBody: arrays end at 32,767 items */

static const char *
heading_type(int level)
{
	static const char *const types[] = { "H1", "H2", "H3", "H4", "H5",
		"H6" };

	assert(level >= 1 && level <= 6);
	return types[level - 1];
}

static bool
has_paragraphs(const struct block *block)
{
	return block->first != NULL && block->first->type == BLOCK_PARAGRAPH;
}

/* NULL: the content belongs to the element around it. */
static const char *
type_of(const struct block *block)
{
	switch (block->type) {
	case BLOCK_DOCUMENT:
		return "Document";
	case BLOCK_HEADING:
		return heading_type(block->heading.level);
	case BLOCK_PARAGRAPH:
		return "P";
	case BLOCK_LIST:
		return "L";
	case BLOCK_ITEM:
		return "LI";
	case BLOCK_LABEL:
		return "Lbl";
	case BLOCK_BODY:
		return "LBody";
	case BLOCK_PANEL:
		return "Sect";
	case BLOCK_TABLE:
		return "Table";
	case BLOCK_CAPTION:
		return "Caption";
	case BLOCK_ROW:
		return "TR";
	case BLOCK_CELL:
		return block->cell.kind == CELL_VALUE ? "TD" : "TH";
	case BLOCK_FIGURE:
		/* not Figure: its Alt would hide caption and note */
		return "Div";
	case BLOCK_CHART:
		return "Figure";
	case BLOCK_NOTE:
		return has_paragraphs(block) ? NULL : "P";
	case BLOCK_LINK:
		return "Link";
	case BLOCK_TEXT:
	case BLOCK_STRONG:
	case BLOCK_LINE_BREAK:
		return NULL;
	}
	return NULL;
}

static struct element *
new_element(struct arena *arena, struct element *parent, const char *type,
    const struct block *block, size_t order)
{
	struct element *element = ARENA_NEW(arena, struct element);

	element->block = block;
	element->type = type;
	element->order = order;
	element->parent = parent;
	if (parent == NULL)
		return element;
	if (parent->last == NULL)
		parent->first = element;
	else
		parent->last->next = element;
	parent->last = element;
	return element;
}

/* The THead or TBody that takes the row. */
static struct element *
row_group(struct tags *tags, struct element *table, const struct block *row,
    size_t order, struct arena *arena)
{
	const char *type = row->row.header ? "THead" : "TBody";

	if (tags->body == NULL || tags->body->parent != table ||
	    strcmp(tags->body->type, type) != 0 ||
	    tags->body_rows == BODY_ROWS_MAX) {
		tags->body = new_element(arena, table, type, NULL, order);
		tags->body_rows = 0;
	}
	tags->body_rows++;
	return tags->body;
}

static int
compare_nodes(const void *a, const void *b)
{
	uintptr_t left = (uintptr_t)((const struct node *)a)->block;
	uintptr_t right = (uintptr_t)((const struct node *)b)->block;

	return (left > right) - (left < right);
}

const struct node *
pdf_node(const struct tags *tags, const struct block *block)
{
	struct node key = { .block = block };

	return bsearch(&key, tags->nodes, tags->node_count, sizeof(struct node),
	    compare_nodes);
}

/*
 * The element of a block whose ancestors have theirs; `around` is that of its
 * parent.
 */
static struct element *
element_for(struct tags *tags, struct element *around,
    const struct block *block, size_t order, struct arena *arena)
{
	const char *type = type_of(block);

	assert(around != NULL || block->type == BLOCK_DOCUMENT);
	if (block->type == BLOCK_ROW)
		around = row_group(tags, around, block, order, arena);
	/* a Table takes only rows and a caption (14.8.4.3.4) */
	if (block->type == BLOCK_NOTE && block->parent->type == BLOCK_TABLE)
		around = around->parent;
	if (type == NULL)
		return around;
	return new_element(arena, around, type, block, order);
}

/* Walks down the tree; depth is bounded by the document's grammar. */
static void
add_blocks(struct tags *tags, struct element *around, const struct block *block,
    struct arena *arena)
{
	const struct block *child;
	struct node *node;

	tags->nodes = arena_grow(arena, tags->nodes, tags->node_count,
	    &tags->node_capacity, sizeof(struct node));
	node = &tags->nodes[tags->node_count];
	node->block = block;
	node->order = tags->node_count++;
	around = element_for(tags, around, block, node->order, arena);
	node->element = around;
	for (child = block->first; child != NULL; child = child->next)
		add_blocks(tags, around, child, arena);
}

struct tags *
pdf_tags_new(struct pdf *pdf)
{
	struct tags *tags = ARENA_NEW(pdf->arena, struct tags);

	add_blocks(tags, NULL, pdf->document->root, pdf->arena);
	tags->root = tags->nodes[0].element;
	qsort(
	    tags->nodes, tags->node_count, sizeof(struct node), compare_nodes);
	tags->pages =
	    ARENA_ARRAY(pdf->arena, struct parents, pdf->pages->count);
	return tags;
}

static bool
is_inside(const struct block *block, const struct block *around)
{
	while (block != NULL && block != around)
		block = block->parent;
	return block != NULL;
}

struct element *
pdf_element(struct pdf *pdf, const struct block *block)
{
	struct tags *tags = pdf->tags;
	const struct node *node = pdf_node(tags, block);

	assert(node != NULL && node->element != NULL);
	if (tags->last != NULL && node->order < tags->last->order &&
	    !is_inside(tags->last->block, block) && !tags->order_refused) {
		tags->order_refused = true; /* once tells it all */
		diag_error(pdf->diag, block->pos, "order",
		    "the %s is drawn after what follows it in the document; "
		    "pages must keep the document's order",
		    block_names[block->type]);
	}
	tags->last = node;
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
	sequence->page = page;
	sequence->mcid = parents->count;
	add_parent(parents, element, pdf->arena);
	return sequence->mcid;
}

static void
extend(struct extent *extent, double x1, double y1, double x2, double y2)
{
	double left = x1 < x2 ? x1 : x2;
	double right = x1 < x2 ? x2 : x1;
	double top = y1 < y2 ? y1 : y2;
	double bottom = y1 < y2 ? y2 : y1;

	if (!extent->any || left < extent->left)
		extent->left = left;
	if (!extent->any || right > extent->right)
		extent->right = right;
	if (!extent->any || top < extent->top)
		extent->top = top;
	if (!extent->any || bottom > extent->bottom)
		extent->bottom = bottom;
	extent->any = true;
}

static void
extend_by_text(struct extent *extent, const struct item *item)
{
	const struct run *run = item->text.run;
	double unit = run->size_pt / run->face->units_per_em;

	extend(extent, item->text.x,
	    item->text.baseline - unit * run->face->ascender,
	    item->text.x + run->width_pt,
	    item->text.baseline - unit * run->face->descender);
}

void
pdf_extent_add(struct extent *extent, const struct item *item)
{
	double half;
	size_t i;

	switch (item->type) {
	case ITEM_TEXT:
		extend_by_text(extent, item);
		break;
	case ITEM_BOX:
		half = item->box.stroke / 2;
		extend(extent, item->box.x - half, item->box.y - half,
		    item->box.x + item->box.width + half,
		    item->box.y + item->box.height + half);
		break;
	case ITEM_LINE:
		half = item->line.width / 2;
		extend(extent, item->line.x1 - half, item->line.y1 - half,
		    item->line.x1 + half, item->line.y1 + half);
		extend(extent, item->line.x2 - half, item->line.y2 - half,
		    item->line.x2 + half, item->line.y2 + half);
		break;
	case ITEM_SHAPE:
		for (i = 0; i < item->shape.count; i++)
			extend(extent, item->shape.points[i].x,
			    item->shape.points[i].y, item->shape.points[i].x,
			    item->shape.points[i].y);
		break;
	}
}

void
pdf_element_note(struct element *element, const struct item *item, size_t page)
{
	if (item->type == ITEM_TEXT)
		element->has_text = true;
	if (!element->extent.any)
		element->page = page;
	if (element->page == page)
		pdf_extent_add(&element->extent, item);
}

bool
pdf_element_place(
    const struct pdf *pdf, const struct block *block, size_t *page, double *y)
{
	const struct element *element = pdf_node(pdf->tags, block)->element;

	if (!element->extent.any)
		return false;
	*page = element->page;
	*y = element->extent.top;
	return true;
}

void
pdf_element_annotation(struct pdf *pdf, const struct block *block,
    HPDF_Annotation annotation, size_t page)
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
