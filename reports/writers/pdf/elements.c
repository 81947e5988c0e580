/*
 * Elements of the structure tree (ISO 32000-1, 14.7 and 14.8) out of blocks.
 *
 * In: the document's tree.  Each block becomes an element, inline text belongs
 * to the element around it; what the standard or a listener asks beyond the
 * tree is made here: THead and TBody around rows, notes beside their table
 * instead of in it, levels of the contents, footnotes where they are referred
 * to.
 */
#include "writers/pdf/tags-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "layout/layout.h"

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

const struct block *
pdf_link_block(const struct block *block)
{
	const struct block *link = NULL;

	for (; block != NULL; block = block->parent)
		if (block->type == BLOCK_LINK || block->type == BLOCK_ENTRY ||
		    block->type == BLOCK_REFERENCE ||
		    block->type == BLOCK_POINTER)
			link = block;
	return link;
}

/* A link inside another (in a heading that the contents repeat) is none. */
static const char *
type_of_link(const struct block *block, const char *type)
{
	return pdf_link_block(block) == block ? type : NULL;
}

/*
 * NULL: the content belongs to the element around it.
 *
 * A part with a heading or a theme of its own is a Sect; columns and note
 * boxes only set their paragraphs apart for the eye and are a Div, which
 * screen readers pass over.
 *
 * Cards are a list without labels: a listener hears how many key figures there
 * are, can step from one to the next, and in each meets a paragraph for what is
 * counted, its value, the change, then the sparkline.  (In a table these would
 * be heard as cells, in a Div they would not be set apart at all.)  Signatures
 * are such a list as well.
 *
 * Long because it is the switch over all block types.
 */
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
	case BLOCK_TERMS:
	case BLOCK_CARDS:
	case BLOCK_SIGNATURES:
		return "L";
	case BLOCK_ITEM:
	case BLOCK_CARD:
	case BLOCK_SIGNATURE:
		return "LI";
	case BLOCK_LABEL:
		return "Lbl";
	case BLOCK_BODY:
		return "LBody";
	case BLOCK_PANEL:
	case BLOCK_COVER:
	case BLOCK_COLUMN:
	case BLOCK_CLOSING:
	case BLOCK_EU:
		return "Sect";
	case BLOCK_COLUMNS:
	case BLOCK_NOTE_BOX:
		return "Div";
	case BLOCK_QUOTE:
		return "BlockQuote";
	case BLOCK_CONTENTS:
		return "TOC";
	case BLOCK_ENTRY:
		return "TOCI";
	case BLOCK_FOOTNOTE:
		return "Note";
	case BLOCK_TABLE:
		return "Table";
	case BLOCK_CAPTION:
		return "Caption";
	case BLOCK_ROW:
		return "TR";
	case BLOCK_CELL:
		return block->cell.kind == CELL_HEAD ||
			       block->cell.kind == CELL_LABEL
			   ? "TH"
			   : "TD";
	case BLOCK_FIGURE:
		/* not Figure: its Alt would hide caption and note */
		return "Div";
	case BLOCK_CHART:
	case BLOCK_IMAGE:
	case BLOCK_LOGO:
	case BLOCK_EMBLEM: /* the statement is said by its Alt, once */
		return "Figure";
	case BLOCK_NOTE:
		return has_paragraphs(block) ? NULL : "P";
	case BLOCK_LINK:
		return type_of_link(block, "Link");
	case BLOCK_REFERENCE:
	case BLOCK_POINTER:
		return type_of_link(block, "Reference");
	case BLOCK_SPAN:
		return "Span";
	case BLOCK_BREAK:
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
 * The TOC that takes an entry: entries of a lower level stand in a TOC inside
 * the entry above them (14.8.4.2), so that the levels are heard.
 */
static struct element *
contents_level(struct tags *tags, struct element *contents,
    const struct block *entry, size_t order, struct arena *arena)
{
	int level = entry->entry.heading->heading.level;
	struct element *above = tags->entry;

	if (entry->previous == NULL || above == NULL)
		return contents;
	while (above->block->entry.heading->heading.level >= level) {
		if (above->parent == contents)
			return contents;
		above = above->parent->parent;
	}
	if (strcmp(above->last->type, "TOC") == 0)
		return above->last;
	return new_element(arena, above, "TOC", NULL, order);
}

/* What stands inside the element of a block and takes its content. */
static struct element *
add_inner(struct tags *tags, struct element *element, size_t order,
    struct arena *arena)
{
	const struct block *block = element->block;

	switch (block->type) {
	case BLOCK_ENTRY:
		tags->entry = element;
		element =
		    new_element(arena, element, "Reference", block, order);
		return new_element(arena, element, "Link", block, order);
	case BLOCK_REFERENCE:
	case BLOCK_POINTER:
		return new_element(arena, element, "Link", block, order);
	case BLOCK_CARD:
	case BLOCK_SIGNATURE:
		return new_element(arena, element, "LBody", block, order);
	case BLOCK_FOOTNOTE:
		element->note = ++tags->note_count;
		return element;
	case BLOCK_DOCUMENT:
	case BLOCK_HEADING:
	case BLOCK_PARAGRAPH:
	case BLOCK_LIST:
	case BLOCK_ITEM:
	case BLOCK_LABEL:
	case BLOCK_BODY:
	case BLOCK_PANEL:
	case BLOCK_NOTE_BOX:
	case BLOCK_COVER:
	case BLOCK_COLUMNS:
	case BLOCK_COLUMN:
	case BLOCK_CLOSING:
	case BLOCK_SIGNATURES:
	case BLOCK_EU:
	case BLOCK_EMBLEM:
	case BLOCK_TERMS:
	case BLOCK_BREAK:
	case BLOCK_QUOTE:
	case BLOCK_CONTENTS:
	case BLOCK_CARDS:
	case BLOCK_IMAGE:
	case BLOCK_LOGO:
	case BLOCK_TABLE:
	case BLOCK_CAPTION:
	case BLOCK_ROW:
	case BLOCK_CELL:
	case BLOCK_FIGURE:
	case BLOCK_CHART:
	case BLOCK_NOTE:
	case BLOCK_TEXT:
	case BLOCK_STRONG:
	case BLOCK_LINK:
	case BLOCK_SPAN:
	case BLOCK_LINE_BREAK:
		return element;
	}
	return element;
}

/* Beside its parent's element instead of in it? */
static bool
stands_outside(const struct block *block)
{
	/* a Table takes only rows and a caption (14.8.4.3.4) */
	if (block->type == BLOCK_NOTE)
		return block->parent->type == BLOCK_TABLE;
	/* who said it is no part of what was said */
	return block->type == BLOCK_PARAGRAPH &&
	       block->paragraph.role == ROLE_QUOTE_SOURCE &&
	       block->parent->type == BLOCK_QUOTE;
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
	if (block->type == BLOCK_ENTRY)
		around = contents_level(tags, around, block, order, arena);
	if (stands_outside(block))
		around = around->parent;
	if (type == NULL)
		return around;
	return add_inner(
	    tags, new_element(arena, around, type, block, order), order, arena);
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
	/* what is drawn of a footnote beside its blocks is its mark */
	if (block->type == BLOCK_FOOTNOTE)
		node->element =
		    new_element(arena, around, "Lbl", block, node->order);
	for (child = block->first; child != NULL; child = child->next)
		add_blocks(tags, around, child, arena);
}

struct element *
pdf_outermost(const struct node *node)
{
	struct element *element = node->element;

	while (element->block == node->block && element->parent != NULL &&
	       element->parent->block == node->block)
		element = element->parent;
	return element;
}

static void
unlink_element(struct element *element)
{
	struct element *parent = element->parent;
	struct element **link = &parent->first;
	struct element *before = NULL;

	while (*link != element) {
		before = *link;
		link = &before->next;
	}
	*link = element->next;
	if (parent->last == element)
		parent->last = before;
}

static void
insert_after(struct element *element, struct element *before)
{
	element->parent = before->parent;
	element->next = before->next;
	before->next = element;
	if (element->parent->last == before)
		element->parent->last = element;
}

/* Whether notes may stand among the block's children. */
static bool
takes_notes(const struct block *block)
{
	return block->type == BLOCK_DOCUMENT || block->type == BLOCK_BODY ||
	       block->type == BLOCK_PANEL || block->type == BLOCK_NOTE_BOX ||
	       block->type == BLOCK_COVER || block->type == BLOCK_COLUMN ||
	       block->type == BLOCK_CLOSING || block->type == BLOCK_QUOTE;
}

/* Moves the note behind what refers to it, and the notes already there. */
static void
move_note(const struct tags *tags, const struct block *reference)
{
	const struct block *block = reference;
	struct element *note, *before;

	assert(reference->footnote.note != NULL);
	note = pdf_outermost(pdf_node(tags, reference->footnote.note));
	if (note->moved)
		return;
	note->moved = true;
	while (!takes_notes(block->parent))
		block = block->parent;
	before = pdf_outermost(pdf_node(tags, block));
	while (before->next != NULL && before->next->note > 0 &&
	       before->next != note)
		before = before->next;
	if (before->next == note)
		return;
	unlink_element(note);
	insert_after(note, before);
}

/*
 * A footnote is heard right after the paragraph that first refers to it,
 * wherever it hangs in the tree and stands on the page (14.8.4.4.1 leaves the
 * place to us): a listener cannot glance at the page's foot.
 */
static void
move_notes(const struct tags *tags, const struct document *document)
{
	struct block *block = document->root;

	for (; block != NULL; block = block_next(document->root, block))
		if (block->type == BLOCK_REFERENCE &&
		    block_ancestor(block, BLOCK_ENTRY) == NULL)
			move_note(tags, block);
}

struct tags *
pdf_tags_new(struct pdf *pdf)
{
	struct tags *tags = ARENA_NEW(pdf->arena, struct tags);

	add_blocks(tags, NULL, pdf->document->root, pdf->arena);
	tags->root = tags->nodes[0].element;
	qsort(
	    tags->nodes, tags->node_count, sizeof(struct node), compare_nodes);
	move_notes(tags, pdf->document);
	tags->pages =
	    ARENA_ARRAY(pdf->arena, struct parents, pdf->pages->count);
	return tags;
}
