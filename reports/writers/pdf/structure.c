/*
 * The structure tree as it is written, when all pages are: dictionaries of the
 * elements, the sequences between child elements in the document's order,
 * attributes, and the parent tree that leads from marked content back to its
 * element.
 */
#include "writers/pdf/tags-imp.h"

#include "base/arena.h"
#include "base/diag.h"
#include "document/document.h"
#include "layout/layout.h"
#include "text/unicode.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#define TREE_LEAF_ENTRIES 1000 /* of the parent tree */
#define NOTE_ID_SIZE 32

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
		[ATTRIBUTE_UNNUMBERED] = { "List", "ListNumbering", "None" },
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

static void
write_figure(
    struct pdf *pdf, const struct element *element, const char *alternative)
{
	const struct block *block = element->block;
	const struct extent *extent = &element->extent;
	double height = pdf->pages->items[element->page].height;
	const char *what =
	    block->type == BLOCK_IMAGE ? "image" : block_names[block->type];
	HPDF_Dict attributes;
	HPDF_Array box;

	if (alternative == NULL || !unicode_has_word(alternative)) {
		diag_error(pdf->diag, block->pos, "alternative",
		    "the %s has no alternative text; it must say in words "
		    "what the %s shows",
		    what, what);
		return;
	}
	if (!extent->any) {
		diag_error(pdf->diag, block->pos, "alternative",
		    "nothing of the %s was drawn, so that it has no place "
		    "on a page",
		    what);
		return;
	}
	pdf_put_text(pdf, element->dict, "Alt", alternative);
	attributes = pdf_dict_in(pdf, element->dict, "A");
	pdf_put_name(pdf, attributes, "O", "Layout");
	pdf_put_name(pdf, attributes, "Placement", "Block");
	box = pdf_array_in(pdf, attributes, "BBox");
	pdf_add_real(pdf, box, extent->left);
	pdf_add_real(pdf, box, height - extent->bottom);
	pdf_add_real(pdf, box, extent->right);
	pdf_add_real(pdf, box, height - extent->top);
}

static void
put_shared(
    struct pdf *pdf, const struct element *element, enum attribute attribute)
{
	pdf_put(pdf, element->dict, "A", shared_attribute(pdf, attribute));
}

/* By this name the tree of IDs finds the note. */
static void
format_note_id(char *id, size_t size, const struct element *element)
{
	snprintf(id, size, "note-%06zu", element->note);
}

/* Each note has its own (ISO 14289-1, 7.9). */
static void
write_note_id(struct pdf *pdf, const struct element *element)
{
	char id[NOTE_ID_SIZE];

	if (element->note == 0)
		return;
	format_note_id(id, sizeof(id), element);
	pdf_put_text(pdf, element->dict, "ID", id);
}

/* What an element has beside its kids; a switch over all types. */
static void
write_attributes(struct pdf *pdf, const struct element *element)
{
	const struct block *block = element->block;

	if (block == NULL)
		return;
	switch (block->type) {
	case BLOCK_CHART:
		write_figure(pdf, element, block->chart.alternative);
		break;
	case BLOCK_IMAGE:
	case BLOCK_LOGO:
		write_figure(pdf, element, block->image.alternative);
		break;
	case BLOCK_EMBLEM:
		write_figure(pdf, element, block->emblem.alternative);
		break;
	case BLOCK_LABEL:
		/* a drawn bullet has no text of its own */
		if (!element->has_text)
			pdf_put_text(pdf, element->dict, "ActualText",
			    block->label.text);
		break;
	case BLOCK_CELL:
		if (block->cell.kind == CELL_HEAD)
			put_shared(pdf, element, ATTRIBUTE_COLUMN);
		else if (block->cell.kind == CELL_LABEL)
			put_shared(pdf, element, ATTRIBUTE_ROW);
		break;
	case BLOCK_LIST:
		put_shared(pdf, element,
		    block->list.ordered ? ATTRIBUTE_DECIMAL : ATTRIBUTE_DISC);
		break;
	case BLOCK_TERMS:
		put_shared(pdf, element, ATTRIBUTE_UNNUMBERED);
		break;
	case BLOCK_FOOTNOTE:
		write_note_id(pdf, element);
		break;
	case BLOCK_SPAN:
		pdf_put_text(pdf, element->dict, "Lang", block->span.language);
		break;
	case BLOCK_DOCUMENT:
	case BLOCK_HEADING:
	case BLOCK_PARAGRAPH:
	case BLOCK_ITEM:
	case BLOCK_BODY:
	case BLOCK_PANEL:
	case BLOCK_NOTE_BOX:
	case BLOCK_COVER:
	case BLOCK_COLUMNS:
	case BLOCK_COLUMN:
	case BLOCK_CLOSING:
	case BLOCK_SIGNATURES:
	case BLOCK_SIGNATURE:
	case BLOCK_EU:
	case BLOCK_QUOTE:
	case BLOCK_CONTENTS:
	case BLOCK_ENTRY:
	case BLOCK_CARDS:
	case BLOCK_CARD:
	case BLOCK_TABLE:
	case BLOCK_CAPTION:
	case BLOCK_ROW:
	case BLOCK_FIGURE:
	case BLOCK_NOTE:
	case BLOCK_TEXT:
	case BLOCK_STRONG:
	case BLOCK_LINK:
	case BLOCK_REFERENCE:
	case BLOCK_POINTER:
	case BLOCK_BREAK:
	case BLOCK_LINE_BREAK:
		break;
	}
}

/* Of what nothing may be drawn: a card too narrow for its sparkline, lines of a
 * caption that a slide's title says already, entries that a slide of contents
 * leaves out. */
static bool
may_be_left_out(const struct element *element)
{
	static const char *const types[] = { "Lbl", "P", "Caption", "TOC",
		"TOCI", "Reference", "Link" };
	const struct block *block = element->block;
	size_t i;

	for (i = 0; i < sizeof(types) / sizeof(types[0]); i++)
		if (strcmp(element->type, types[i]) == 0)
			return true;
	return block != NULL && block->type == BLOCK_CHART &&
	       block->chart.kind == CHART_SPARKLINE;
}

/* An element without content would only be noise. */
static bool
is_left_out(const struct element *element)
{
	const struct element *child;

	if (element->sequence_count > 0 || element->annotation_count > 0 ||
	    !may_be_left_out(element))
		return false;
	for (child = element->first; child != NULL; child = child->next)
		if (!is_left_out(child))
			return false;
	return true;
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

/* Of the notes below `element`, by number. */
static void
collect_notes(struct element *element, struct element **notes)
{
	struct element *child;

	if (element->note > 0)
		notes[element->note - 1] = element;
	for (child = element->first; child != NULL; child = child->next)
		collect_notes(child, notes);
}

/* From IDs to elements (14.7.2), in the order of the IDs' bytes. */
static void
write_id_tree(struct pdf *pdf, HPDF_Dict root)
{
	struct tags *tags = pdf->tags;
	struct element **notes;
	HPDF_Array names;
	size_t i;

	if (tags->note_count == 0)
		return;
	notes = ARENA_ARRAY(pdf->arena, struct element *, tags->note_count);
	collect_notes(tags->root, notes);
	names = pdf_array_in(pdf, pdf_dict_in(pdf, root, "IDTree"), "Names");
	for (i = 0; i < tags->note_count; i++) {
		char id[NOTE_ID_SIZE];

		format_note_id(id, sizeof(id), notes[i]);
		pdf_add_bytes(pdf, names, id, strlen(id));
		pdf_add(pdf, names, notes[i]->dict);
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
	write_id_tree(pdf, root);
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
