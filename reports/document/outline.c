/*
 * What a reader's program relies on, checked once the tree stands: one title
 * that comes first, heading levels without a gap (ISO 14289-1, 7.4.2), and no
 * heading, link, list item, header or caption without words.
 */
#include "document/document-imp.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "text/unicode.h"

#define LEVEL_MAX 6
#define NUMBER_GAP "\u00a0\u00a0" /* between a heading's number and words */

static void
check_heading(struct parse *parse, const struct block *heading, int *last_level)
{
	int level = heading->heading.level;
	if (*last_level == 0 && level != 1)
		diag_error(parse->diag, heading->pos, "heading",
		    "the title (#) comes before all other headings");
	else if (*last_level > 0 && level == 1)
		diag_error(parse->diag, heading->pos, "heading",
		    "a second title; a document has one, make this a "
		    "heading (##)");
	else if (level > *last_level + 1)
		diag_error(parse->diag, heading->pos, "heading",
		    "a heading of level %d follows one of level %d; levels "
		    "go down one by one",
		    level, *last_level);
	*last_level = level;
}

/* Pointers get their words once all names are known. */
static bool
has_pointer(const struct block *top)
{
	for (struct block *b = top->first; b != NULL; b = block_next(top, b))
		if (b->type == BLOCK_POINTER)
			return true;
	return false;
}

static bool
is_blank(struct parse *parse, const struct block *block)
{
	return utf8_is_blank(block_plain_text(block, parse->arena));
}

/* A writer's paragraph; of an item or footnote without words that is told, and
 * lines of data blocks where they are read. */
static bool
is_text_of_its_own(struct parse *parse, const struct block *block)
{
	const struct block *parent = block->parent;

	return block->type == BLOCK_PARAGRAPH && block->first != NULL &&
	       block->paragraph.role == ROLE_BODY &&
	       parent->type != BLOCK_NOTE && parent->type != BLOCK_FOOTNOTE &&
	       !(parent->type == BLOCK_BODY && is_blank(parse, parent->parent));
}

/* Those by which a reader finds the rest, and a listener is told of it. */
static bool
is_signpost(const struct block *block)
{
	if (block->type == BLOCK_CELL)
		return block->cell.kind != CELL_VALUE &&
		       block->cell.kind != CELL_LIST;
	if (block->type == BLOCK_LABEL)
		return block->first != NULL; /* a term */
	return block->type == BLOCK_HEADING || block->type == BLOCK_LINK ||
	       block->type == BLOCK_SPAN || block->type == BLOCK_ITEM;
}

static void
check_words(struct parse *parse, const struct block *block)
{
	bool lacks =
	    is_signpost(block)
		? !unicode_is_said(block_plain_text(block, parse->arena))
		: is_text_of_its_own(parse, block) && is_blank(parse, block);

	if (lacks && !has_pointer(block))
		diag_error(parse->diag, block->pos, "empty",
		    "%s has no words; write what it says or take it out",
		    block_this(block->type));
}

/* Only the theme's line may stand above the title, or the cover that has it. */
static void
check_first(struct parse *parse, const struct block *first)
{
	while (first != NULL && first->type == BLOCK_PARAGRAPH &&
	       first->paragraph.role == ROLE_THEME)
		first = first->next;
	if (first != NULL && first->type == BLOCK_COVER && first->first != NULL)
		first = first->first;
	if (first == NULL || first->type != BLOCK_HEADING)
		diag_error(parse->diag,
		    first != NULL ? first->pos : parse->document->root->pos,
		    "heading",
		    "a document begins with its title, a line \"# …\"");
}

/* "2.1" into the heading, as its first words. */
static void
put_number(struct parse *parse, struct block *heading, const int *counts)
{
	struct block *first = heading->first, *next;
	const char *number = arena_printf(parse->arena, "%d", counts[2]);
	for (int level = 3; level <= heading->heading.level; level++)
		number =
		    arena_printf(parse->arena, "%s.%d", number, counts[level]);
	heading->heading.number = number;
	heading->first = heading->last = NULL;
	block_new_text(parse, heading, heading->pos,
	    arena_printf(parse->arena, "%s" NUMBER_GAP, number));
	for (; first != NULL; first = next) {
		next = first->next;
		first->next = NULL;
		block_append(heading, first);
	}
}

void
outline_number(struct parse *parse)
{
	int counts[LEVEL_MAX + 1] = { 0 };
	struct block *at = parse->document->root->first;
	if (!parse->document->numbered)
		return;
	if (parse->contents != NULL)
		at = parse->contents;
	for (; at != NULL; at = at->next) {
		if (at->type != BLOCK_HEADING || at->heading.level < 2)
			continue;
		counts[at->heading.level]++;
		for (int level = at->heading.level; level < LEVEL_MAX; level++)
			counts[level + 1] = 0;
		put_number(parse, at, counts);
	}
}

/*
 * The first paragraph after the title; with a cover, after the first heading
 * behind it and behind the contents.
 */
static void
find_lead(const struct parse *parse)
{
	struct block *at = parse->contents != NULL
			       ? parse->contents
			       : parse->document->root->first;
	while (at != NULL && at->type != BLOCK_HEADING)
		at = at->next;
	if (at != NULL && at->next != NULL && at->next->type == BLOCK_PARAGRAPH)
		at->next->paragraph.role = ROLE_LEAD;
}

void
outline_check(struct parse *parse)
{
	struct block *root = parse->document->root;
	int last_level = 0;
	check_first(parse, root->first);
	for (struct block *at = root; at != NULL; at = block_next(root, at)) {
		check_words(parse, at);
		if (at->type != BLOCK_HEADING)
			continue;
		if (last_level == 0)
			parse->document->title =
			    block_plain_text(at, parse->arena);
		check_heading(parse, at, &last_level);
	}
	find_lead(parse);
}
