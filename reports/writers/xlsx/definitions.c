/*
 * Definitions: terms, and a list in which each item begins with a strong text
 * that ends with a colon, become two columns, term and meaning, on a sheet
 * named as the chapter that they stand in.
 */
#include "writers/xlsx/plan-imp.h"

#include "base/arena.h"
#include "document/document.h"

#include <assert.h>
#include <string.h>

#define TERM_WIDTH 32.0 /* characters */
#define MEANING_WIDTH 72.0

/* An item's strong text at its beginning; NULL: something else. */
static const struct block *
strong_of(const struct block *item)
{
	const struct block *body = item->last;

	if (body == NULL || body->type != BLOCK_BODY || body->first == NULL ||
	    body->first->type != BLOCK_PARAGRAPH ||
	    body->first->first == NULL ||
	    body->first->first->type != BLOCK_STRONG)
		return NULL;
	return body->first->first;
}

bool
plan_is_definitions(const struct block *list, struct arena *arena)
{
	if (list->type == BLOCK_TERMS)
		return true;
	if (list->type != BLOCK_LIST || list->list.ordered ||
	    list->first == NULL)
		return false;
	for (const struct block *item = list->first; item != NULL;
	     item = item->next) {
		const struct block *term = strong_of(item);
		const char *text =
		    term != NULL ? block_plain_text(term, arena) : "";
		if (text[0] == '\0' || text[strlen(text) - 1] != ':')
			return false;
	}
	return true;
}

/* The label of terms; of a list the strong text without its colon. */
static const char *
term_of(struct planner *planner, const struct block *item)
{
	char *term;

	if (item->parent->type == BLOCK_TERMS)
		return block_plain_text(item->first, planner->arena);
	term = block_plain_text(strong_of(item), planner->arena);
	term[strlen(term) - 1] = '\0';
	return term;
}

/* Behind the term all that the item holds, a block a line. */
static const char *
meaning_of(struct planner *planner, const struct block *item, const char *term)
{
	const char *meaning = "";
	size_t term_length =
	    item->parent->type == BLOCK_TERMS ? 0 : strlen(term) + 1;

	for (const struct block *block = item->last->first; block != NULL;
	     block = block->next) {
		const char *text = block_plain_text(block, planner->arena);
		if (block->previous == NULL)
			text += term_length;
		text += strspn(text, " \n");
		meaning = arena_printf(planner->arena, "%s%s%s", meaning,
		    meaning[0] != '\0' ? "\n" : "", text);
	}
	return meaning;
}

static void
put_list(struct planner *planner, const struct block *list)
{
	static const char *const keys[] = { "workbook-term",
		"workbook-meaning" };
	static const bool right[] = { false, false };
	const char **headers = ARENA_ARRAY(planner->arena, const char *, 2);
	uint32_t first = planner->row;

	for (size_t i = 0; i < 2; i++)
		headers[i] = plan_word(planner, keys[i]);
	plan_header(planner, keys, right, 2);
	plan_width(planner, 1, MEANING_WIDTH);
	for (const struct block *item = list->first; item != NULL;
	     item = item->next) {
		enum sheet_style style =
		    item->next != NULL ? STYLE_ROW : STYLE_ROW_LAST;
		const char *term = term_of(planner, item);
		plan_words(planner, 0, style, term);
		plan_words(planner, 1, style, meaning_of(planner, item, term));
		plan_end_row(planner);
	}
	plan_native(planner, headers, right, 2, first, planner->row - 1);
}

/* The words of the heading above; the sheet of text has its own name. */
static const char *
chapter_of(struct planner *planner, const struct block *block)
{
	while (block->parent != NULL && block->parent->type != BLOCK_DOCUMENT)
		block = block->parent;
	for (; block != NULL; block = block->previous)
		if (block->type == BLOCK_HEADING)
			return block_plain_text(block, planner->arena);
	return plan_word(planner, "workbook-term");
}

void
plan_definitions_sheets(struct planner *planner)
{
	const struct block *root = planner->document->root;

	for (struct block *block = planner->document->root; block != NULL;
	     block = block_next(root, block)) {
		if (!plan_is_definitions(block, planner->arena))
			continue;
		const char *chapter = chapter_of(planner, block);
		plan_sheet(planner, chapter, 2, TERM_WIDTH);
		plan_title(planner, chapter);
		put_list(planner, block);
	}
}
