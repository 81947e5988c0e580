/*
 * Blocks down one sheet: the tree of blocks in, cells with rows and columns
 * out.  Text in the first column (wrapped, nothing
 * merged, so that it reads in order), each table from the first column on.
 * Tables stand in tables.c, charts in figures.c, single cells in cells.c.
 */
#include "writers/xlsx/plan-imp.h"

#include "base/arena.h"
#include "document/document.h"

#include <assert.h>
#include <string.h>

/* The links inside a passage: one makes its cell a link, more get rows. */
static void
put_links(struct planner *planner, struct block *top, size_t cell)
{
	struct sheet_cell *passage = &planner->sheet->cells[cell];
	size_t count = 0;
	struct block *only = NULL;

	for (struct block *block = top->first; block != NULL;
	     block = block_next(top, block))
		if (block->type == BLOCK_LINK && count++ == 0)
			only = block;
	if (count == 1) {
		passage->url = sheet_text(only->link.url, planner->arena);
		passage->style = STYLE_LINK;
	}
	if (count <= 1)
		return;
	for (struct block *block = only; block != NULL;
	     block = block_next(top, block)) {
		if (block->type != BLOCK_LINK)
			continue;
		struct sheet_cell *link = plan_text(planner, STYLE_LINK,
		    block_plain_text(block, planner->arena));
		if (link != NULL)
			link->url = sheet_text(block->link.url, planner->arena);
	}
}

/* Headings that have waited for the first passage below them. */
static void
put_waiting(struct planner *planner)
{
	for (int level = 2; level <= LEVEL_MAX; level++) {
		struct block *heading = planner->waiting[level];
		planner->waiting[level] = NULL;
		if (heading == NULL)
			continue;
		plan_gap(planner);
		plan_text(planner, STYLE_HEADING,
		    block_plain_text(heading, planner->arena));
	}
}

/* A passage of inline content, behind `mark` when that is given. */
static void
add_passage(struct planner *planner, struct block *block,
    enum sheet_style style, const char *mark)
{
	char *text = block_plain_text(block, planner->arena);

	put_waiting(planner);
	size_t cell = planner->sheet->cell_count;
	if (mark != NULL)
		text = arena_printf(planner->arena, "%s %s", mark, text);
	if (plan_text(planner, style, text) != NULL)
		put_links(planner, block, cell);
}

static enum sheet_style
paragraph_style(enum paragraph_role role)
{
	switch (role) {
	case ROLE_BODY:
	case ROLE_LEAD:
	case ROLE_CARD_LABEL:
	case ROLE_CARD_VALUE:
	case ROLE_CARD_CHANGE:
	case ROLE_CARD_COMPARED:
		return STYLE_TEXT;
	case ROLE_THEME:
		return STYLE_THEME;
	case ROLE_CAPTION_NUMBER:
	case ROLE_CAPTION_TITLE:
	case ROLE_LACKING:
	case ROLE_SIGNATORY:
		return STYLE_CAPTION;
	case ROLE_CAPTION_SUBTITLE:
		return STYLE_SUBTITLE;
	case ROLE_QUOTE_SOURCE:
	case ROLE_SIGNED:
		return STYLE_NOTE;
	}
	assert(!"a role that is none");
	return STYLE_TEXT;
}

/* Number and title in one row, "Taulukko 1. Sopimukset", subtitle below. */
void
plan_caption(struct planner *planner, const struct block *caption)
{
	struct arena *arena = planner->arena;
	const char *heading = "";

	plan_gap(planner);
	for (struct block *part = caption->first; part != NULL;
	     part = part->next) {
		const char *text = block_plain_text(part, arena);
		if (part->paragraph.role != ROLE_CAPTION_SUBTITLE)
			heading = arena_printf(arena, "%s%s%s", heading,
			    heading[0] == '\0' ? "" : ". ", text);
	}
	bool first = planner->many && planner->row == 0;
	plan_entry(planner, heading);
	plan_text(planner, first ? STYLE_HEADING : STYLE_CAPTION, heading);
	for (struct block *part = caption->first; part != NULL;
	     part = part->next)
		if (part->paragraph.role == ROLE_CAPTION_SUBTITLE)
			add_passage(planner, part, STYLE_SUBTITLE, NULL);
}

/* The source, then one explanation a row. */
void
plan_note(struct planner *planner, const struct block *note)
{
	for (struct block *part = note->first; part != NULL; part = part->next)
		add_passage(planner, part, STYLE_NOTE, NULL);
}

/* A heading of the text alone: deeper ones no longer wait. */
static void
let_wait(struct planner *planner, struct block *heading)
{
	int level = heading->heading.level;

	for (int i = level; i <= LEVEL_MAX; i++)
		planner->waiting[i] = NULL;
	if (level > 1)
		planner->waiting[level] = heading;
}

/* The title with the document's subject and author below it. */
static void
put_heading(struct planner *planner, struct block *heading)
{
	const struct document *document = planner->document;

	if (planner->text_only) {
		let_wait(planner, heading);
		return;
	}
	if (heading->heading.level > 1) {
		plan_gap(planner);
		add_passage(planner, heading, STYLE_HEADING, NULL);
		return;
	}
	add_passage(planner, heading, STYLE_TITLE, NULL);
	plan_text(planner, STYLE_SUBJECT, document->subject);
	plan_text(planner, STYLE_SUBJECT, document->author);
	plan_gap(planner);
}

static void
put_apart(struct planner *planner, struct block *block, const char *mark)
{
	plan_gap(planner);
	plan_blocks(planner, block, mark);
	plan_gap(planner);
}

/* What has a sheet of its own in a workbook of many. */
static void
put_data(struct planner *planner, struct block *block)
{
	if (planner->text_only)
		return;
	if (block->type == BLOCK_TABLE)
		plan_table(planner, block);
	else if (block->type == BLOCK_FIGURE)
		plan_figure(planner, block);
	else
		plan_cards(planner, block);
}

/*
 * The blocks inside `parent`.  `mark`, a bullet or number, goes before the
 * first passage.  Long because it is the switch over all block types.
 */
void
plan_blocks(struct planner *planner, struct block *parent, const char *mark)
{
	for (struct block *block = parent->first; block != NULL;
	     block = block->next) {
		switch (block->type) {
		case BLOCK_HEADING:
			put_heading(planner, block);
			break;
		case BLOCK_PARAGRAPH:
			if (planner->text_only &&
			    block->paragraph.role == ROLE_THEME)
				break; /* the contents have it */
			add_passage(planner, block,
			    paragraph_style(block->paragraph.role), mark);
			mark = NULL;
			break;
		case BLOCK_LABEL:
			mark = block->label.text;
			break;
		case BLOCK_BODY:
			plan_blocks(planner, block, mark);
			mark = NULL;
			break;
		case BLOCK_LIST:
		case BLOCK_TERMS:
			if (!planner->text_only ||
			    !plan_is_definitions(block, planner->arena))
				plan_blocks(planner, block, NULL);
			break;
		case BLOCK_PANEL:
		case BLOCK_NOTE_BOX:
		case BLOCK_QUOTE:
		case BLOCK_SIGNATURE:
		case BLOCK_EU:
			put_apart(planner, block, NULL);
			break;
		case BLOCK_FOOTNOTE:
			put_apart(planner, block,
			    arena_printf(
				planner->arena, "%d", block->footnote.number));
			break;
		case BLOCK_DOCUMENT:
		case BLOCK_ITEM:
		case BLOCK_COVER:
		case BLOCK_COLUMNS:
		case BLOCK_COLUMN:
		case BLOCK_SIGNATURES:
		case BLOCK_CLOSING:
			plan_blocks(planner, block, NULL);
			break;
		case BLOCK_IMAGE:
			plan_text(
			    planner, STYLE_NOTE, block->image.alternative);
			break;
		case BLOCK_EMBLEM:
			plan_text(planner, STYLE_NOTE, block->emblem.statement);
			break;
		case BLOCK_TABLE:
		case BLOCK_FIGURE:
		case BLOCK_CARDS:
			put_data(planner, block);
			break;
		case BLOCK_LOGO:     /* a workbook shows none */
		case BLOCK_CONTENTS: /* of pages, which are none here */
		case BLOCK_BREAK:
			break;
		case BLOCK_CHART: /* these stand inside the ones above */
		case BLOCK_CAPTION:
		case BLOCK_ROW:
		case BLOCK_CELL:
		case BLOCK_NOTE:
		case BLOCK_CARD:
		case BLOCK_ENTRY:
		case BLOCK_TEXT:
		case BLOCK_STRONG:
		case BLOCK_LINK:
		case BLOCK_SPAN:
		case BLOCK_REFERENCE:
		case BLOCK_POINTER:
		case BLOCK_LINE_BREAK:
			assert(!"a block where none may stand");
			break;
		}
	}
}
