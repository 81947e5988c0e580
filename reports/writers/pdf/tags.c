/*
 * The structure tree (ISO 32000-1, 14.7 and 14.8).
 *
 * In: the document's tree.  Each block becomes an element, inline text belongs
 * to the element around it; what the standard asks beyond the tree is made
 * here: THead and TBody around rows, notes beside their table instead of in
 * it.  While pages are written, elements collect their marked-content
 * sequences; then the tree is written with the sequences between the child
 * elements, in the document's order.
 */
#include "writers/pdf/pdf-imp.h"

#include "base/arena.h"
#include "base/diag.h"
#include "document/document.h"
#include "layout/face.h"
#include "layout/layout.h"
#include "layout/ruler.h"
#include "text/lang.h"

#include <assert.h>

#define BODY_ROWS_MAX 5000     /* of a TBody: arrays end at 32,767 items */
#define TREE_LEAF_ENTRIES 1000 /* of the parent tree */

/* Attribute dictionaries that many elements share. */
enum attribute {
	ATTRIBUTE_COLUMN,
	ATTRIBUTE_ROW,
	ATTRIBUTE_DECIMAL,
	ATTRIBUTE_DISC
};
#define ATTRIBUTE_NUM (ATTRIBUTE_DISC + 1)

struct sequence {
	size_t order; /* of the block that it begins with */
	size_t page;
	size_t mcid;
};

struct annotation {
	HPDF_Annotation handle;
	size_t page;
};

struct element {
	const struct block *block;
	const char *type;
	size_t order;
	struct element *parent, *first, *last, *next;
	size_t sequence_count, sequence_capacity;
	struct sequence *sequences;
	size_t annotation_count, annotation_capacity;
	struct annotation *annotations;
	bool has_text;
	size_t page;	      /* of what was drawn first */
	struct extent extent; /* on that page */
	HPDF_Dict dict;
};

/* From a block to its element; sorted by address. */
struct node {
	const struct block *block;
	size_t order; /* in the document */
	struct element *element;
};

struct parents {
	size_t count, capacity;
	struct element **items;
};

struct tags {
	size_t node_count, node_capacity;
	struct node *nodes;
	struct element *root;
	struct element *body; /* of the table that is being read */
	size_t body_rows;
	struct parents *pages; /* by page: elements by MCID */
	struct parents annotations;
	const struct node *last; /* whose item came last */
	bool order_refused;
	HPDF_Dict attributes[ATTRIBUTE_NUM];
};

static const char *
heading_type(int level)
{
	static const char *const types[] = { "H1", "H2", "H3", "H4", "H5",
		"H6" };

	assert(level >= 1 && level <= 6);
	return types[level - 1];
}

/* NULL: inline content of the element around it. */
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
		return block->first != NULL &&
			       block->first->type == BLOCK_PARAGRAPH
			   ? "Div"
			   : "P";
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

static const struct node *
find_node(const struct tags *tags, const struct block *block)
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

	if (type == NULL)
		return around;
	if (block->type == BLOCK_ROW)
		around = row_group(tags, around, block, order, arena);
	/* a Table takes only rows and a caption (14.8.4.3.4) */
	if (block->type == BLOCK_NOTE && block->parent->type == BLOCK_TABLE)
		around = around->parent;
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
	const struct node *node = find_node(tags, block);

	assert(node != NULL && node->element != NULL);
	if (tags->last != NULL && node->order < tags->last->order &&
	    !is_inside(tags->last->block, block) && !tags->order_refused) {
		tags->order_refused = true; /* once tells it all */
		diag_error(pdf->diag, block->pos, "order",
		    "the %s is drawn after what follows it in the document; "
		    "pages must keep the document's order",
		    node->element->type);
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
	sequence->order = find_node(pdf->tags, block)->order;
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
	const struct element *element = find_node(pdf->tags, block)->element;

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
	struct element *element = find_node(pdf->tags, block)->element;
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

/* Writing, below. */

static HPDF_Dict
shared_attribute(struct pdf *pdf, enum attribute attribute)
{
	static const struct {
		const char *owner, *key, *value;
	} entries[ATTRIBUTE_NUM] = {
		[ATTRIBUTE_COLUMN] = { "Table", "Scope", "Column" },
		[ATTRIBUTE_ROW] = { "Table", "Scope", "Row" },
		[ATTRIBUTE_DECIMAL] = { "List", "ListNumbering", "Decimal" },
		[ATTRIBUTE_DISC] = { "List", "ListNumbering", "Disc" },
	};
	HPDF_Dict *dict = &pdf->tags->attributes[attribute];

	if (*dict == NULL) {
		*dict = pdf_dict(pdf);
		pdf_put_name(pdf, *dict, "O", entries[attribute].owner);
		pdf_put_name(pdf, *dict, entries[attribute].key,
		    entries[attribute].value);
	}
	return *dict;
}

static bool
says_nothing(const char *text)
{
	return text == NULL || text[strspn(text, " \t\r\n.,-")] == '\0';
}

static void
write_figure(struct pdf *pdf, const struct element *element)
{
	const struct block *block = element->block;
	const struct extent *extent = &element->extent;
	double height = pdf->pages->items[element->page].height;
	HPDF_Dict attributes;
	HPDF_Array box;

	if (says_nothing(block->chart.alternative)) {
		diag_error(pdf->diag, block->pos, "alternative",
		    "the chart has no alternative text; it must say in words "
		    "what the chart shows");
		return;
	}
	if (!extent->any) {
		diag_error(pdf->diag, block->pos, "alternative",
		    "nothing of the chart was drawn, so that it has no place "
		    "on a page");
		return;
	}
	pdf_put_text(pdf, element->dict, "Alt", block->chart.alternative);
	attributes = pdf_dict_in(pdf, element->dict, "A");
	pdf_put_name(pdf, attributes, "O", "Layout");
	pdf_put_name(pdf, attributes, "Placement", "Block");
	box = pdf_array_in(pdf, attributes, "BBox");
	pdf_add_real(pdf, box, extent->left);
	pdf_add_real(pdf, box, height - extent->bottom);
	pdf_add_real(pdf, box, extent->right);
	pdf_add_real(pdf, box, height - extent->top);
}

/* What an element has beside its kids. */
static void
write_attributes(struct pdf *pdf, const struct element *element)
{
	const struct block *block = element->block;
	enum attribute attribute;

	if (block == NULL)
		return;
	if (block->type == BLOCK_CHART)
		write_figure(pdf, element);
	/* a drawn bullet has no text of its own */
	if (block->type == BLOCK_LABEL && !element->has_text)
		pdf_put_text(
		    pdf, element->dict, "ActualText", block->label.text);
	if (block->type == BLOCK_CELL && block->cell.kind != CELL_VALUE)
		attribute = block->cell.kind == CELL_HEAD ? ATTRIBUTE_COLUMN
							  : ATTRIBUTE_ROW;
	else if (block->type == BLOCK_LIST)
		attribute =
		    block->list.ordered ? ATTRIBUTE_DECIMAL : ATTRIBUTE_DISC;
	else
		return;
	pdf_put(pdf, element->dict, "A", shared_attribute(pdf, attribute));
}

/* A label that nothing was drawn for would only be noise. */
static bool
is_left_out(const struct element *element)
{
	return element->block != NULL && element->block->type == BLOCK_LABEL &&
	       element->sequence_count == 0;
}

static size_t
count_kids(const struct element *element)
{
	size_t count = element->sequence_count + element->annotation_count;
	const struct element *child;

	for (child = element->first; child != NULL; child = child->next)
		if (!is_left_out(child))
			count++;
	return count;
}

static void
write_sequence(struct pdf *pdf, const struct element *element,
    const struct sequence *sequence, HPDF_Array kids)
{
	HPDF_Dict dict;

	if (sequence->page == element->page) {
		if (kids != NULL)
			pdf_add_number(pdf, kids, (long)sequence->mcid);
		else
			pdf_put_number(
			    pdf, element->dict, "K", (long)sequence->mcid);
		return;
	}
	/* goes on over the page */
	assert(kids != NULL);
	dict = pdf_dict_within(pdf, kids);
	pdf_put_name(pdf, dict, "Type", "MCR");
	pdf_put(pdf, dict, "Pg", pdf->page_handles[sequence->page]);
	pdf_put_number(pdf, dict, "MCID", (long)sequence->mcid);
}

static void
write_annotation(struct pdf *pdf, const struct element *element,
    const struct annotation *annotation, HPDF_Array kids)
{
	HPDF_Dict dict = kids != NULL ? pdf_dict_within(pdf, kids)
				      : pdf_dict_in(pdf, element->dict, "K");

	pdf_put_name(pdf, dict, "Type", "OBJR");
	pdf_put(pdf, dict, "Obj", annotation->handle);
	if (annotation->page != element->page || element->sequence_count == 0)
		pdf_put(pdf, dict, "Pg", pdf->page_handles[annotation->page]);
}

static HPDF_Dict
start_element(struct pdf *pdf, struct element *element, HPDF_Dict parent)
{
	element->dict = pdf_dict(pdf);
	pdf_put_name(pdf, element->dict, "S", element->type);
	pdf_put(pdf, element->dict, "P", parent);
	if (element->sequence_count > 0)
		pdf_put(
		    pdf, element->dict, "Pg", pdf->page_handles[element->page]);
	write_attributes(pdf, element);
	return element->dict;
}

static void
write_child(
    struct pdf *pdf, struct element *element, HPDF_Dict parent, HPDF_Array kids)
{
	HPDF_Dict dict = start_element(pdf, element, parent);

	if (kids != NULL)
		pdf_add(pdf, kids, dict);
	else
		pdf_put(pdf, parent, "K", dict);
}

/*
 * Kids in the document's order: sequences go by the block that they begin
 * with.  A single kid stands without an array.
 */
static void
write_kids(struct pdf *pdf, struct element *element)
{
	HPDF_Array kids = NULL;
	struct element *child = element->first;
	size_t done = 0;
	size_t i;

	if (count_kids(element) > 1)
		kids = pdf_array_in(pdf, element->dict, "K");
	while (child != NULL || done < element->sequence_count) {
		if (child != NULL && is_left_out(child)) {
			child = child->next;
		} else if (child == NULL ||
			   (done < element->sequence_count &&
			       element->sequences[done].order < child->order)) {
			write_sequence(
			    pdf, element, &element->sequences[done++], kids);
		} else {
			write_child(pdf, child, element->dict, kids);
			child = child->next;
		}
	}
	for (i = 0; i < element->annotation_count; i++)
		write_annotation(pdf, element, &element->annotations[i], kids);
	for (child = element->first; child != NULL; child = child->next)
		if (child->dict != NULL && pdf_ok(pdf))
			write_kids(pdf, child);
}

/* The entry of one key: a page's elements, or an annotation's element. */
static void
write_parent(struct pdf *pdf, HPDF_Array nums, size_t key)
{
	const struct parents *parents;
	HPDF_Array array;
	size_t i;

	pdf_add_number(pdf, nums, (long)key);
	if (key >= pdf->pages->count) {
		parents = &pdf->tags->annotations;
		pdf_add(
		    pdf, nums, parents->items[key - pdf->pages->count]->dict);
		return;
	}
	parents = &pdf->tags->pages[key];
	array = pdf_array(pdf);
	for (i = 0; i < parents->count; i++)
		pdf_add(pdf, array, parents->items[i]->dict);
	pdf_add(pdf, nums, array);
}

static void
write_leaf(struct pdf *pdf, HPDF_Dict leaf, size_t first, size_t end)
{
	HPDF_Array nums = pdf_array_in(pdf, leaf, "Nums");

	for (; first < end; first++)
		write_parent(pdf, nums, first);
}

static void
write_parent_tree(struct pdf *pdf, HPDF_Dict tree)
{
	size_t count = pdf->pages->count + pdf->tags->annotations.count;
	HPDF_Array kids;
	size_t first;

	if (count <= TREE_LEAF_ENTRIES) {
		write_leaf(pdf, tree, 0, count);
		return;
	}
	kids = pdf_array_in(pdf, tree, "Kids");
	for (first = 0; first < count; first += TREE_LEAF_ENTRIES) {
		size_t end = count - first < TREE_LEAF_ENTRIES
				 ? count
				 : first + TREE_LEAF_ENTRIES;
		HPDF_Dict leaf = pdf_dict(pdf);
		HPDF_Array limits = pdf_array_in(pdf, leaf, "Limits");

		pdf_add_number(pdf, limits, (long)first);
		pdf_add_number(pdf, limits, (long)end - 1);
		write_leaf(pdf, leaf, first, end);
		pdf_add(pdf, kids, leaf);
	}
}

void
pdf_tags_finish(struct pdf *pdf)
{
	struct tags *tags = pdf->tags;
	HPDF_Dict root = pdf_dict(pdf);
	HPDF_Dict tree = pdf_dict(pdf);
	HPDF_Dict mark;
	size_t i;

	pdf_put_name(pdf, root, "Type", "StructTreeRoot");
	pdf_put(pdf, root, "K", start_element(pdf, tags->root, root));
	if (pdf_ok(pdf))
		write_kids(pdf, tags->root);
	if (pdf_ok(pdf))
		write_parent_tree(pdf, tree);
	pdf_put(pdf, root, "ParentTree", tree);
	pdf_put_number(pdf, root, "ParentTreeNextKey",
	    (long)(pdf->pages->count + tags->annotations.count));
	pdf_put(pdf, pdf->doc->catalog, "StructTreeRoot", root);
	mark = pdf_dict_in(pdf, pdf->doc->catalog, "MarkInfo");
	pdf_put_true(pdf, mark, "Marked");
	for (i = 0; i < pdf->pages->count; i++)
		pdf_put_number(
		    pdf, pdf->page_handles[i], "StructParents", (long)i);
}
