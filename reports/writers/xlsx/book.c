/*
 * Plans a workbook: the tree of blocks in, sheets of cells out.
 *
 * The tree alone decides.  With one table at the most, everything runs down
 * one sheet in its order.  With more of them there is a sheet
 *	of contents: what the document is, and links to all others;
 *	of key figures, when there are cards;
 *	for each table, with the charts that draw figures of it; and for each
 *	chart whose figures no table has, with a range of its own;
 *	of series over months, when there are any, with the charts of them;
 *	for each list of definitions;
 *	of the text, so that nothing is lost.
 * A field of dots is not drawn: its counts stand in a table, or get a sheet.
 */
#include "writers/xlsx/plan-imp.h"

#include "base/arena.h"
#include "document/document.h"

#include <assert.h>

#define TABLE_TEXT_WIDTH 44.0 /* characters of the first column */
#define CONTENTS_WIDTH 36.0
#define CONTENTS_TITLE_WIDTH 64.0
#define TEXT_WIDTH 72.0

void
plan_entry(struct planner *planner, const char *title)
{
	planner->entries =
	    arena_grow(planner->arena, planner->entries, planner->entry_count,
		&planner->entry_capacity, sizeof(*planner->entries));
	planner->entries[planner->entry_count++] = (struct entry){
		.sheet = planner->sheet,
		.row = planner->row,
		.title = title,
	};
}

void
plan_title(struct planner *planner, const char *title)
{
	plan_entry(planner, title);
	plan_text(planner, STYLE_HEADING, title);
	plan_gap(planner);
}

static const struct block *
chart_of(const struct block *figure)
{
	const struct block *child = figure->first;

	while (child != NULL && child->type != BLOCK_CHART)
		child = child->next;
	assert(child != NULL);
	return child;
}

/* "1 Työnantajia oli 340", "Kuvio 2 Heta-TESin osuus on 80 %" */
static const char *
captioned_name(const struct planner *planner, const struct block *block)
{
	struct arena *arena = planner->arena;
	const char *number = "", *title = "";

	for (const struct block *part =
		 block->first != NULL && block->first->type == BLOCK_CAPTION
		     ? block->first->first
		     : NULL;
	     part != NULL; part = part->next) {
		const char *text = block_plain_text(part, arena);
		if (part->paragraph.role == ROLE_CAPTION_NUMBER)
			number = text;
		else if (title[0] == '\0')
			title = text;
	}
	if (block->type == BLOCK_TABLE)
		number = arena_printf(arena, "%d", block->table.number);
	return arena_printf(
	    arena, "%s%s%s", number, number[0] != '\0' ? " " : "", title);
}

static void
put_charts_of(struct planner *planner, const struct block *table)
{
	struct block *root = planner->document->root;

	for (struct block *block = root; block != NULL;
	     block = block_next(root, block))
		if (block->type == BLOCK_FIGURE &&
		    chart_of(block)->chart.kind != CHART_DOTS &&
		    plan_home(planner->document, chart_of(block)) == table)
			plan_figure(planner, block);
}

/* Every cell of the dots stands somewhere. */
static bool
are_placed(const struct planner *planner, const struct block *chart)
{
	for (size_t i = 0; i < chart->chart.series_count; i++)
		for (size_t j = 0; j < chart->chart.point_count; j++)
			if (plan_find(planner, NULL,
				chart->chart.series[i].table,
				chart->chart.series[i].cells[j]) == NULL)
				return false;
	return true;
}

static void
put_figure_sheet(struct planner *planner, const struct block *figure)
{
	plan_sheet(planner, captioned_name(planner, figure),
	    plan_range_columns(planner, chart_of(figure)), TABLE_TEXT_WIDTH);
	plan_figure(planner, figure);
	plan_section_notes(planner);
}

/* Tables and charts in their order; dots last, when they need a sheet. */
static void
put_data_sheets(struct planner *planner, bool dots)
{
	struct block *root = planner->document->root;

	for (struct block *block = root; block != NULL;
	     block = block_next(root, block)) {
		if (block->type == BLOCK_TABLE && !dots) {
			plan_sheet(planner, captioned_name(planner, block),
			    block->table.column_count, TABLE_TEXT_WIDTH);
			plan_table(planner, block);
			put_charts_of(planner, block);
			plan_section_notes(planner);
		}
		if (block->type != BLOCK_FIGURE)
			continue;
		const struct block *chart = chart_of(block);
		if (chart->chart.months != NULL ||
		    (chart->chart.kind == CHART_DOTS) != dots)
			continue;
		if (dots ? !are_placed(planner, chart)
			 : plan_home(planner->document, chart) == NULL)
			put_figure_sheet(planner, block);
	}
}

/* The sheet of text, unless there is none. */
static void
put_text_sheet(struct planner *planner)
{
	const char *name = plan_word(planner, "workbook-text");

	plan_sheet(planner, name, 1, TEXT_WIDTH);
	plan_title(planner, name);
	planner->text_only = true;
	uint32_t row = planner->row;
	plan_blocks(planner, planner->document->root, NULL);
	planner->text_only = false;
	if (planner->row == row) {
		planner->book->count--;
		planner->entry_count--;
	}
}

static const char *
link_to(const struct planner *planner, const struct entry *entry)
{
	return arena_printf(planner->arena, "internal:'%s'!A%lu",
	    entry->sheet->name, (unsigned long)entry->row + 1);
}

/*
 * The list of what stands on the sheets.  A sheet's name stands once; its
 * other titles follow below it.
 */
static void
put_entries(struct planner *planner)
{
	static const char *const keys[] = { "workbook-sheet",
		"workbook-holds" };
	static const bool right[] = { false, false };

	plan_gap(planner);
	plan_header(planner, keys, right, 2);
	for (size_t i = 0; i < planner->entry_count; i++) {
		const struct entry *entry = &planner->entries[i];
		bool end = i + 1 == planner->entry_count;
		enum sheet_style style = end ? STYLE_ROW_LAST : STYLE_ROW;
		enum sheet_style link =
		    end ? STYLE_ROW_LINK_LAST : STYLE_ROW_LINK;
		bool again = i > 0 && entry->sheet == entry[-1].sheet;
		struct sheet_cell *name = plan_words(
		    planner, 0, style, again ? "" : entry->sheet->name);
		if (!again) {
			name->style = link;
			name->url = link_to(planner, entry);
		}
		struct sheet_cell *title =
		    plan_words(planner, 1, style, entry->title);
		if (again) {
			title->style = link;
			title->url = link_to(planner, entry);
		}
		plan_end_row(planner);
	}
}

/* Filled last, when all the others are known. */
static void
fill_contents(struct planner *planner, struct sheet *contents)
{
	const struct document *document = planner->document;

	planner->sheet = contents;
	planner->row = 0;
	planner->gap = true;
	plan_width(planner, 1, CONTENTS_TITLE_WIDTH);
	plan_text(planner, STYLE_THEME, document->theme_line);
	plan_text(planner, STYLE_TITLE, document->title);
	plan_text(planner, STYLE_SUBJECT, document->subject);
	plan_text(planner, STYLE_SUBJECT, document->author);
	plan_text(planner, STYLE_SUBJECT, document->name);
	plan_text(planner, STYLE_SUBJECT, document->class_name);
	if (document->draft)
		plan_text(planner, STYLE_SUBJECT, plan_word(planner, "draft"));
	put_entries(planner);
}

static void
plan_many(struct planner *planner)
{
	struct sheet *contents = plan_sheet(
	    planner, plan_word(planner, "contents"), 2, CONTENTS_WIDTH);

	planner->many = true;
	plan_cards_sheet(planner);
	put_data_sheets(planner, false);
	put_data_sheets(planner, true);
	plan_series_sheet(planner);
	plan_definitions_sheets(planner);
	put_text_sheet(planner);
	fill_contents(planner, contents);
}

/* The widest of what runs down the one sheet. */
static size_t
count_columns(const struct planner *planner)
{
	struct block *root = planner->document->root;
	size_t most = 2;

	for (struct block *block = root; block != NULL;
	     block = block_next(root, block)) {
		size_t count = 0;
		if (block->type == BLOCK_TABLE)
			count = block->table.column_count;
		else if (block->type == BLOCK_CHART)
			count = plan_range_columns(planner, block);
		most = count > most ? count : most;
	}
	return most;
}

static size_t
count_tables(const struct document *document)
{
	size_t count = 0;

	for (struct block *block = document->root; block != NULL;
	     block = block_next(document->root, block))
		count += block->type == BLOCK_TABLE;
	return count;
}

void
book_plan(
    const struct document *document, struct arena *arena, struct book *book)
{
	struct planner planner = {
		.document = document,
		.arena = arena,
		.book = book,
	};

	*book = (struct book){ 0 };
	if (count_tables(document) > 1) {
		plan_many(&planner);
	} else {
		plan_sheet(&planner, document->name, count_columns(&planner),
		    SHEET_TEXT_WIDTH);
		plan_blocks(&planner, document->root, NULL);
	}
	for (size_t i = 0; i < book->count; i++)
		for (size_t j = 0; j < book->sheets[i]->chart_count; j++)
			plan_resolve(&planner, book->sheets[i],
			    &book->sheets[i]->charts[j]);
}
