/*
 * Notes of a section: note boxes and footnotes stand in a document's text, and
 * a reader of one sheet sees no text.  So each is repeated on the sheets of
 * what its section holds: the innermost one around it that holds a table, a
 * chart or cards.
 */
#include "writers/xlsx/plan-imp.h"

#include "base/arena.h"
#include "document/document.h"

/* Blocks at the document's level from `first` up to `end`, NULL: the last. */
struct section {
	const struct block *first, *end;
};

static const struct block *
top_of(const struct block *block)
{
	while (block->parent != NULL && block->parent->type != BLOCK_DOCUMENT)
		block = block->parent;
	return block;
}

static bool
is_heading(const struct block *block, int level)
{
	return block->type == BLOCK_HEADING && block->heading.level <= level;
}

/* The section around a block whose heading is of that level or above. */
static struct section
section_around(const struct block *top, int level)
{
	struct section section = { top, top->next };

	while (section.first->previous != NULL &&
	       !is_heading(section.first, level))
		section.first = section.first->previous;
	while (section.end != NULL && !is_heading(section.end, level))
		section.end = section.end->next;
	return section;
}

static bool
contains(const struct section *section, const struct block *top)
{
	for (const struct block *block = section->first; block != section->end;
	     block = block->next)
		if (block == top)
			return true;
	return false;
}

static bool
is_data(const struct block *block)
{
	return block->type == BLOCK_TABLE || block->type == BLOCK_CARDS ||
	       block->type == BLOCK_FIGURE;
}

static bool
holds_data(const struct section *section)
{
	for (const struct block *top = section->first; top != section->end;
	     top = top->next) {
		if (is_data(top))
			return true;
		for (struct block *block = top->first; block != NULL;
		     block = block_next(top, block))
			if (is_data(block))
				return true;
	}
	return false;
}

/* False: no section of the note holds anything that has a sheet. */
static bool
find_section(const struct block *note, struct section *section)
{
	const struct block *top = top_of(note);

	for (int level = LEVEL_MAX; level >= 2; level--) {
		*section = section_around(top, level);
		if (holds_data(section))
			return true;
	}
	return false;
}

static bool
is_note(const struct block *block)
{
	return block->type == BLOCK_NOTE_BOX || block->type == BLOCK_FOOTNOTE;
}

void
plan_item(struct planner *planner, const struct block *block)
{
	planner->items =
	    arena_grow(planner->arena, planner->items, planner->item_count,
		&planner->item_capacity, sizeof(*planner->items));
	planner->items[planner->item_count++] = block;
}

static bool
has_item(const struct planner *planner, const struct section *section)
{
	for (size_t i = 0; i < planner->item_count; i++)
		if (contains(section, top_of(planner->items[i])))
			return true;
	return false;
}

void
plan_section_notes(struct planner *planner)
{
	struct block *root = planner->document->root;

	for (struct block *block = root; block != NULL;
	     block = block_next(root, block)) {
		struct section section;
		if (!is_note(block) || !find_section(block, &section) ||
		    !has_item(planner, &section))
			continue;
		plan_gap(planner);
		plan_blocks(planner, block, NULL);
	}
}
