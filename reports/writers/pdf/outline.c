/*
 * Bookmarks out of the headings, when there is more than one, destinations in
 * the document, and page labels.
 * libharu's own outline wants an encoder and refuses the zoom that leaves the
 * reader's as it is, so the dictionaries are made here (12.3.3).
 */
#include "writers/pdf/pdf-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "layout/layout.h"

#include <assert.h>

#define LEVEL_NUM 7 /* 0 is the root, 1 to 6 are headings */
#define PAGE_NUMBER_MAX 1000000
#define ROOM_ABOVE_PT 6 /* above what a bookmark or link leads to */

struct entry {
	HPDF_Dict dict;
	struct entry *parent;
	HPDF_Dict last; /* child */
	long count;	/* of all entries below */
};

bool
pdf_put_destination(struct pdf *pdf, HPDF_Dict dict, const struct block *block)
{
	HPDF_Array array;
	double height, top, y;
	size_t page;

	if (!pdf_element_place(pdf, block, &page, &y))
		return false;
	array = pdf_array_in(pdf, dict, "Dest");
	height = pdf->pages->items[page].height;
	top = height - y + ROOM_ABOVE_PT;
	pdf_add(pdf, array, pdf->page_handles[page]);
	pdf_add_name(pdf, array, "XYZ");
	pdf_add_number(pdf, array, 0);
	pdf_add_real(pdf, array, top < height ? top : height);
	pdf_add_null(pdf, array);
	return true;
}

/* Hangs a new entry below its parent, after the parent's last one. */
static struct entry *
add_entry(struct pdf *pdf, struct entry *parent, const struct block *heading)
{
	struct entry *entry = ARENA_NEW(pdf->arena, struct entry);
	struct entry *above;

	assert(parent != NULL);
	entry->dict = pdf_dict(pdf);
	entry->parent = parent;
	pdf_put_text(
	    pdf, entry->dict, "Title", block_plain_text(heading, pdf->arena));
	pdf_put(pdf, entry->dict, "Parent", parent->dict);
	pdf_put_destination(pdf, entry->dict, heading);
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

/* The number that the page's label is, or 0 when it is another text. */
static long
label_number(const struct pages *pages, size_t page)
{
	const char *label = pages->items[page].label;
	long number = 0;

	if (label == NULL)
		return (long)page + 1;
	if (*label == '0')
		return 0;
	for (; *label >= '0' && *label <= '9'; label++)
		if (number < PAGE_NUMBER_MAX)
			number = number * 10 + (*label - '0');
	return *label == '\0' && number < PAGE_NUMBER_MAX ? number : 0;
}

/* Whether the page's label follows from that of the page before. */
static bool
continues_labels(const struct pages *pages, size_t page)
{
	long number = label_number(pages, page);
	long before = label_number(pages, page - 1);

	if (number > 0 || before > 0)
		return before > 0 && number == before + 1;
	return str_equal(
	    pages->items[page - 1].label, pages->items[page].label);
}

/*
 * A range for each run of numbers; a page with another text, or none as on a
 * cover, gets that as its prefix without a number (12.4.2).
 */
static void
write_page_labels(struct pdf *pdf)
{
	HPDF_Dict labels = pdf_dict_in(pdf, pdf->doc->catalog, "PageLabels");
	HPDF_Array nums = pdf_array_in(pdf, labels, "Nums");
	size_t i;

	for (i = 0; i < pdf->pages->count; i++) {
		long number = label_number(pdf->pages, i);
		HPDF_Dict label;

		if (i > 0 && continues_labels(pdf->pages, i))
			continue;
		pdf_add_number(pdf, nums, (long)i);
		label = pdf_dict_within(pdf, nums);
		if (number > 0)
			pdf_put_name(pdf, label, "S", "D");
		else
			pdf_put_text(
			    pdf, label, "P", pdf->pages->items[i].label);
		if (number > 1)
			pdf_put_number(pdf, label, "St", number);
	}
}

void
pdf_outline_write(struct pdf *pdf)
{
	if (count_headings(pdf->document) > 1)
		write_outline(pdf);
	write_page_labels(pdf);
}
