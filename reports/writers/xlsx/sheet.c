/*
 * Plans the sheet: the tree of blocks in, cells with rows and columns out.
 *
 * Everything runs down one sheet, text in the first column (wrapped, nothing
 * merged, so that it reads in order), each table from the first column on.
 * Tables stand in tables.c, charts in figures.c, single cells in cells.c.
 */
#include "writers/xlsx/plan-imp.h"

#include "base/arena.h"
#include "document/document.h"

#include <assert.h>
#include <string.h>

#define VALUE_WIDTH_LEAST 12.0 /* characters */

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

/* A passage of inline content, behind `mark` when that is given. */
void
plan_passage(struct planner *planner, struct block *block,
    enum sheet_style style, const char *mark)
{
	char *text = block_plain_text(block, planner->arena);
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
		return STYLE_TEXT;
	case ROLE_THEME:
		return STYLE_THEME;
	case ROLE_CAPTION_NUMBER:
	case ROLE_CAPTION_TITLE:
		return STYLE_CAPTION;
	case ROLE_CAPTION_SUBTITLE:
		return STYLE_SUBTITLE;
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
	plan_text(planner, STYLE_CAPTION, heading);
	for (struct block *part = caption->first; part != NULL;
	     part = part->next)
		if (part->paragraph.role == ROLE_CAPTION_SUBTITLE)
			plan_passage(planner, part, STYLE_SUBTITLE, NULL);
}

/* The source, then one explanation a row. */
void
plan_note(struct planner *planner, const struct block *note)
{
	for (struct block *part = note->first; part != NULL; part = part->next)
		plan_passage(planner, part, STYLE_NOTE, NULL);
}

/* The title with the document's subject and author below it. */
static void
put_heading(struct planner *planner, struct block *heading)
{
	const struct document *document = planner->document;

	if (heading->heading.level > 1) {
		plan_gap(planner);
		plan_passage(planner, heading, STYLE_HEADING, NULL);
		return;
	}
	plan_passage(planner, heading, STYLE_TITLE, NULL);
	plan_text(planner, STYLE_SUBJECT, document->subject);
	plan_text(planner, STYLE_SUBJECT, document->author);
	plan_gap(planner);
}

/*
 * The blocks inside `parent`.  `mark`, a bullet or number, goes before the
 * first passage.  Long because it is the switch over all block types.
 */
static void
put_blocks(struct planner *planner, struct block *parent, const char *mark)
{
	for (struct block *block = parent->first; block != NULL;
	     block = block->next) {
		switch (block->type) {
		case BLOCK_HEADING:
			put_heading(planner, block);
			break;
		case BLOCK_PARAGRAPH:
			plan_passage(planner, block,
			    paragraph_style(block->paragraph.role), mark);
			mark = NULL;
			break;
		case BLOCK_LABEL:
			mark = block->label.text;
			break;
		case BLOCK_BODY:
			put_blocks(planner, block, mark);
			mark = NULL;
			break;
		case BLOCK_PANEL:
			plan_gap(planner);
			put_blocks(planner, block, NULL);
			plan_gap(planner);
			break;
		case BLOCK_DOCUMENT:
		case BLOCK_LIST:
		case BLOCK_ITEM:
			put_blocks(planner, block, NULL);
			break;
		case BLOCK_TABLE:
			plan_table(planner, block);
			break;
		case BLOCK_FIGURE:
			plan_figure(planner, block);
			break;
		case BLOCK_CHART: /* these stand inside the ones above */
		case BLOCK_CAPTION:
		case BLOCK_ROW:
		case BLOCK_CELL:
		case BLOCK_NOTE:
		case BLOCK_TEXT:
		case BLOCK_STRONG:
		case BLOCK_LINK:
		case BLOCK_LINE_BREAK:
			assert(!"a block where none may stand");
			break;
		}
	}
}

/* At least two columns: a chart's own range has labels and values. */
static uint16_t
count_columns(const struct document *document)
{
	size_t count = 2;

	for (struct block *block = document->root; block != NULL;
	     block = block_next(document->root, block))
		if (block->type == BLOCK_TABLE &&
		    block->table.column_count > count)
			count = block->table.column_count;
	return (uint16_t)count;
}

unsigned
sheet_width_px(const struct sheet *sheet)
{
	double width = 0;

	for (uint16_t i = 0; i < sheet->column_count; i++)
		width += sheet->widths[i] * 7 + 5; /* of the usual typeface */
	return (unsigned)width;
}

void
sheet_plan(
    const struct document *document, struct arena *arena, struct sheet *sheet)
{
	struct planner planner = {
		.document = document,
		.arena = arena,
		.sheet = sheet,
		.gap = true,
	};

	*sheet = (struct sheet){
		.name = sheet_name(document->name, arena),
		.column_count = count_columns(document),
	};
	sheet->widths = ARENA_ARRAY(arena, double, sheet->column_count);
	sheet->widths[0] = SHEET_TEXT_WIDTH;
	for (uint16_t i = 1; i < sheet->column_count; i++)
		sheet->widths[i] = VALUE_WIDTH_LEAST;
	put_blocks(&planner, document->root, NULL);
	for (size_t i = 0; i < sheet->chart_count; i++)
		plan_resolve(&planner, &sheet->charts[i]);
}
