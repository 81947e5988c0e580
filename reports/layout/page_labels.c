/*
 * The pages that references and contents name.  They are known once the pages
 * are, and then stand in the text that makes the pages: see layout.c.
 */
#include "layout/layout-imp.h"

#include "base/arena.h"
#include "document/document.h"

void
page_labels_find(const struct layout *layout, struct page_labels *labels)
{
	struct block *root = layout->document->root;
	size_t count = 0;

	for (struct block *b = root; b != NULL; b = block_next(root, b))
		count += b->type == BLOCK_POINTER;
	*labels = (struct page_labels){ .items = ARENA_ARRAY(layout->arena,
					    struct destination, count) };
	for (struct block *b = root; b != NULL; b = block_next(root, b))
		if (b->type == BLOCK_POINTER)
			labels->items[labels->count++].target =
			    b->pointer.target;
}

const struct page *
page_of(const struct pages *pages, const struct block *block)
{
	for (size_t i = 0; i < pages->count; i++)
		for (size_t j = 0; j < pages->items[i].count; j++)
			if (block_is_inside(
				pages->items[i].items[j].block, block))
				return &pages->items[i];
	return NULL;
}

bool
page_labels_update(const struct pages *pages, struct page_labels *labels)
{
	bool same = true;

	for (size_t i = 0; i < labels->count; i++) {
		struct destination *place = &labels->items[i];
		const struct page *page = page_of(pages, place->target);
		const char *label = page != NULL ? page->label : NULL;

		same = same && place->label != NULL && label != NULL &&
		       str_equal(label, place->label);
		place->label = label;
	}
	return same;
}

const char *
page_labels_get(const struct page_labels *labels, const struct block *target)
{
	if (labels == NULL)
		return NULL;
	for (size_t i = 0; i < labels->count; i++)
		if (labels->items[i].target == target)
			return labels->items[i].label;
	return NULL;
}
