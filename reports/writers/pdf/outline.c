/*
 * Bookmarks out of the headings, when there is more than one, and page labels.
 * libharu's own outline wants an encoder and refuses the zoom that leaves the
 * reader's as it is, so the dictionaries are made here (12.3.3).
 */
#include "writers/pdf/pdf-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "layout/layout.h"

#include <assert.h>

#define LEVEL_NUM 7	/* 0 is the root, 1 to 6 are headings */
#define ROOM_ABOVE_PT 6 /* above a heading when a bookmark leads to it */

struct entry {
	HPDF_Dict dict;
	struct entry *parent;
	HPDF_Dict last; /* child */
	long count;	/* of all entries below */
};

static void
put_destination(struct pdf *pdf, HPDF_Dict dict, size_t page, double y)
{
	HPDF_Array array = pdf_array_in(pdf, dict, "Dest");
	double height = pdf->pages->items[page].height;
	double top = height - y + ROOM_ABOVE_PT;

	pdf_add(pdf, array, pdf->page_handles[page]);
	pdf_add_name(pdf, array, "XYZ");
	pdf_add_number(pdf, array, 0);
	pdf_add_real(pdf, array, top < height ? top : height);
	pdf_add_null(pdf, array);
}

/* Hangs a new entry below its parent, after the parent's last one. */
static struct entry *
add_entry(struct pdf *pdf, struct entry *parent, const struct block *heading)
{
	struct entry *entry = ARENA_NEW(pdf->arena, struct entry);
	struct entry *above;
	size_t page;
	double y;

	assert(parent != NULL);
	entry->dict = pdf_dict(pdf);
	entry->parent = parent;
	pdf_put_text(
	    pdf, entry->dict, "Title", block_plain_text(heading, pdf->arena));
	pdf_put(pdf, entry->dict, "Parent", parent->dict);
	if (pdf_element_place(pdf, heading, &page, &y))
		put_destination(pdf, entry->dict, page, y);
	if (parent->last == NULL) {
		pdf_put(pdf, parent->dict, "First", entry->dict);
	} else {
		pdf_put(pdf, parent->last, "Next", entry->dict);
		pdf_put(pdf, entry->dict, "Prev", parent->last);
	}
	parent->last = entry->dict;
	for (above = parent; above != NULL; above = above->parent)
		above->count++;
	return entry;
}

static void
finish_entry(struct pdf *pdf, const struct entry *entry)
{
	assert(entry != NULL);
	if (entry->last == NULL)
		return;
	pdf_put(pdf, entry->dict, "Last", entry->last);
	pdf_put_number(pdf, entry->dict, "Count", entry->count);
}

static size_t
count_headings(const struct document *document)
{
	struct block *block = document->root;
	size_t count = 0;

	for (; block != NULL; block = block_next(document->root, block))
		if (block->type == BLOCK_HEADING)
			count++;
	return count;
}

static void
write_outline(struct pdf *pdf)
{
	struct entry root = { .dict = pdf_dict(pdf) };
	struct entry *open[LEVEL_NUM] = { &root };
	struct block *top = pdf->document->root;
	struct block *block = top;
	int depth = 0; /* of the last entry */

	pdf_put_name(pdf, root.dict, "Type", "Outlines");
	for (; block != NULL && pdf_ok(pdf); block = block_next(top, block)) {
		int level;

		if (block->type != BLOCK_HEADING)
			continue;
		/* levels are never skipped, but a tree may begin at any */
		level = block->heading.level;
		if (level > depth + 1)
			level = depth + 1;
		while (depth >= level)
			finish_entry(pdf, open[depth--]);
		open[level] = add_entry(pdf, open[level - 1], block);
		depth = level;
	}
	while (depth >= 0)
		finish_entry(pdf, open[depth--]);
	pdf_put(pdf, pdf->doc->catalog, "Outlines", root.dict);
}

static void
write_page_labels(struct pdf *pdf)
{
	HPDF_Dict labels = pdf_dict_in(pdf, pdf->doc->catalog, "PageLabels");
	HPDF_Array nums = pdf_array_in(pdf, labels, "Nums");
	HPDF_Dict label;

	pdf_add_number(pdf, nums, 0);
	label = pdf_dict_within(pdf, nums);
	pdf_put_name(pdf, label, "S", "D");
}

void
pdf_outline_write(struct pdf *pdf)
{
	if (count_headings(pdf->document) > 1)
		write_outline(pdf);
	write_page_labels(pdf);
}
