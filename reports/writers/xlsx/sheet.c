/*
 * Plans the sheet: the tree of blocks in, cells with rows and columns out.
 *
 * Everything runs down one sheet, text in the first column (wrapped, nothing
 * merged, so that it reads in order), each table from the first column on.  A
 * shown value is a number with a format.  What is hidden, nil or missing is
 * its mark as text, and no chart, formula or cache knows more: a safe cell
 * holds no value then.  A chart draws from the cells of the table that shows
 * the same figure, or else from a small range below it.
 */
#include "writers/xlsx/xlsx-imp.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "document/document.h"
#include "text/number.h"

#include <assert.h>
#include <string.h>

#define VALUE_WIDTH_LEAST 12.0 /* characters */
#define COLUMN_PADDING 2.0
#define SERIAL_OF_1970 25569 /* day number of 1970-01-01 in a spreadsheet */

/* Where a safe cell stands on the sheet, for charts. */
struct place {
	const struct safe_cell *cell;
	uint32_t row;
	uint16_t column;
};

struct planner {
	const struct document *document;
	struct arena *arena;
	struct sheet *sheet;
	uint32_t row; /* the next free one */
	bool gap;     /* the row above is empty, or there is none */
	size_t place_count, place_capacity;
	struct place *places;
};

static struct sheet_cell *
add_cell(struct planner *planner, uint16_t column, enum sheet_style style)
{
	struct sheet *sheet = planner->sheet;

	sheet->cells = arena_grow(planner->arena, sheet->cells,
	    sheet->cell_count, &sheet->cell_capacity, sizeof(*sheet->cells));
	struct sheet_cell *cell = &sheet->cells[sheet->cell_count++];
	*cell = (struct sheet_cell){
		.row = planner->row, .column = column, .style = style
	};
	return cell;
}

static void
leave_gap(struct planner *planner)
{
	if (!planner->gap)
		planner->row++;
	planner->gap = true;
}

static void
end_row(struct planner *planner)
{
	planner->row++;
	planner->gap = false;
}

/* One row of text; an empty one is left out. */
static struct sheet_cell *
put_text(struct planner *planner, enum sheet_style style, const char *text)
{
	if (text == NULL || text[0] == '\0')
		return NULL;
	size_t index = planner->sheet->cell_count;
	add_cell(planner, 0, style)->text = sheet_text(text, planner->arena);
	end_row(planner);
	return &planner->sheet->cells[index];
}

static void
widen(struct planner *planner, uint16_t column, double characters)
{
	double *width = &planner->sheet->widths[column];

	if (column > 0 && *width < characters + COLUMN_PADDING)
		*width = characters + COLUMN_PADDING;
}

static size_t
longest_word(const char *text)
{
	size_t longest = 0;

	for (;;) {
		size_t length = strcspn(text, " ");
		size_t count = utf8_count(text, length);
		longest = count > longest ? count : longest;
		if (text[length] == '\0')
			return longest;
		text += length + 1;
	}
}

/* "0" with `decimals` places behind `whole`, and the unit's mark. */
static const char *
number_pattern(const struct safe_table *table, struct arena *arena)
{
	const char *whole = "#,##0";
	const char *mark = "";

	switch (table->unit) {
	case UNIT_PERCENT:
		whole = "0";
		mark = " %";
		break;
	case UNIT_EURO:
		mark = " \"€\"";
		break;
	case UNIT_EURO_PER_HOUR:
		mark = " \"€/h\"";
		break;
	case UNIT_DATE:
		return "d.m.yyyy";
	case UNIT_COUNT:
	case UNIT_RATIO:
	case UNIT_HOUR:
	case UNIT_DAYS:
	case UNIT_CODE:
	case UNIT_POINTS:
	case UNIT_FTE:
		break;
	}
	return arena_printf(arena, "%s%s%.*s%s", whole,
	    table->decimals > 0 ? "." : "", table->decimals, "000000000000",
	    mark);
}

static void
put_value(struct planner *planner, uint16_t column, enum sheet_style style,
    const struct safe_table *table, const struct safe_cell *value)
{
	struct arena *arena = planner->arena;
	struct sheet_cell *cell = add_cell(planner, column, style);
	const char *words =
	    number_cell(planner->document->lang, table, value, true, arena);

	cell->right = true;
	if (value->status == SAFE_SHOWN && table->unit != UNIT_CODE) {
		cell->format = number_pattern(table, arena);
		cell->number = fraction_double(value->value);
		if (table->unit == UNIT_DATE)
			cell->number += SERIAL_OF_1970;
	} else {
		cell->text = sheet_text(words, arena);
	}
	widen(planner, column, (double)utf8_count(words, strlen(words)));

	planner->places =
	    arena_grow(arena, planner->places, planner->place_count,
		&planner->place_capacity, sizeof(*planner->places));
	planner->places[planner->place_count++] = (struct place){
		.cell = value, .row = planner->row, .column = column
	};
}

static const struct place *
find_place(const struct planner *planner, const struct safe_cell *cell)
{
	for (size_t i = 0; i < planner->place_count; i++)
		if (planner->places[i].cell == cell)
			return &planner->places[i];
	return NULL;
}

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
		struct sheet_cell *link = put_text(planner, STYLE_LINK,
		    block_plain_text(block, planner->arena));
		if (link != NULL)
			link->url = sheet_text(block->link.url, planner->arena);
	}
}

/* A passage of inline content, behind `mark` when that is given. */
static void
put_passage(struct planner *planner, struct block *block,
    enum sheet_style style, const char *mark)
{
	char *text = block_plain_text(block, planner->arena);
	size_t cell = planner->sheet->cell_count;

	if (mark != NULL)
		text = arena_printf(planner->arena, "%s %s", mark, text);
	if (put_text(planner, style, text) != NULL)
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
static void
put_caption(struct planner *planner, const struct block *caption)
{
	struct arena *arena = planner->arena;
	const char *heading = "";

	leave_gap(planner);
	for (struct block *part = caption->first; part != NULL;
	     part = part->next) {
		const char *text = block_plain_text(part, arena);
		if (part->paragraph.role != ROLE_CAPTION_SUBTITLE)
			heading = arena_printf(arena, "%s%s%s", heading,
			    heading[0] == '\0' ? "" : ". ", text);
	}
	put_text(planner, STYLE_CAPTION, heading);
	for (struct block *part = caption->first; part != NULL;
	     part = part->next)
		if (part->paragraph.role == ROLE_CAPTION_SUBTITLE)
			put_passage(planner, part, STYLE_SUBTITLE, NULL);
}

static void
put_row(
    struct planner *planner, const struct block *row, enum sheet_style style)
{
	for (struct block *block = row->first; block != NULL;
	     block = block->next) {
		uint16_t column = (uint16_t)block->cell.column;
		assert(block->type == BLOCK_CELL);
		assert(column < planner->sheet->column_count);
		if (block->cell.kind == CELL_VALUE) {
			put_value(planner, column, style, block->cell.table,
			    block->cell.value);
			continue;
		}
		struct sheet_cell *cell = add_cell(planner, column, style);
		cell->text = sheet_text(
		    block_plain_text(block, planner->arena), planner->arena);
		cell->right = column > 0;
		widen(planner, column, (double)longest_word(cell->text));
	}
	end_row(planner);
}

/*
 * What a spreadsheet holds equal in two headers' characters: it ignores case.
 * Known for ASCII and Latin-1; all others count as equal, for a table too few
 * does no harm and a repeated header breaks the file.
 */
static unsigned
fold(unsigned c)
{
	if (c >= 0x100)
		return 0x100;
	if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7))
		return c + 0x20;
	return c;
}

static bool
same_header(const char *a, const char *b)
{
	while (*a != '\0' && *b != '\0')
		if (fold(utf8_next(&a)) != fold(utf8_next(&b)))
			return false;
	return *a == *b;
}

/* Headers of a native table are short, one line, not empty, all different. */
static bool
headers_allowed(const char *const *headers, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (headers[i] == NULL || headers[i][0] == '\0' ||
		    strpbrk(headers[i], "\t\n") != NULL ||
		    utf8_count(headers[i], strlen(headers[i])) > 255)
			return false;
		for (size_t j = 0; j < i; j++)
			if (same_header(headers[i], headers[j]))
				return false;
	}
	return true;
}

/* A native table over the rows from `first` to `last`, if one is allowed. */
static void
add_table(struct planner *planner, const struct block *table,
    const struct block *header, uint32_t first, uint32_t last)
{
	struct sheet *sheet = planner->sheet;
	size_t count = table->table.column_count;

	if (header == NULL || last <= first)
		return;
	const char **headers = ARENA_ARRAY(planner->arena, const char *, count);
	for (struct block *cell = header->first; cell != NULL;
	     cell = cell->next)
		headers[cell->cell.column] = sheet_text(
		    block_plain_text(cell, planner->arena), planner->arena);
	if (!headers_allowed(headers, count))
		return;
	sheet->tables = arena_grow(planner->arena, sheet->tables,
	    sheet->table_count, &sheet->table_capacity, sizeof(*sheet->tables));
	sheet->tables[sheet->table_count++] = (struct sheet_table){
		.first_row = first,
		.last_row = last,
		.column_count = (uint16_t)count,
		.headers = headers,
	};
}

static bool
is_last_row(const struct block *row)
{
	return row->next == NULL || row->next->type != BLOCK_ROW;
}

static void
put_table(struct planner *planner, const struct block *table)
{
	const struct block *header = NULL;
	uint32_t first = 0, last = 0;
	bool sorted = true; /* only the last row may be a total */

	for (struct block *child = table->first; child != NULL;
	     child = child->next) {
		if (child->type == BLOCK_CAPTION) {
			put_caption(planner, child);
		} else if (child->type == BLOCK_ROW && child->row.header) {
			header = child;
			first = last = planner->row;
			put_row(planner, child, STYLE_HEAD);
		} else if (child->type == BLOCK_ROW && child->row.total) {
			sorted = sorted && is_last_row(child);
			put_row(planner, child, STYLE_TOTAL);
		} else if (child->type == BLOCK_ROW) {
			last = planner->row;
			put_row(planner, child,
			    is_last_row(child) ? STYLE_ROW_LAST : STYLE_ROW);
		} else if (child->type == BLOCK_NOTE) {
			put_passage(planner, child, STYLE_NOTE, NULL);
		}
	}
	if (sorted)
		add_table(planner, table, header, first, last);
	leave_gap(planner);
}

/*
 * A share bar needs every part of its whole: with a part hidden or missing,
 * below zero or too many of them, its words stand instead.
 */
static bool
is_drawable(const struct safe_table *table)
{
	size_t shown = 0;

	for (size_t i = 0; i < table->count; i++) {
		const struct safe_cell *cell = &table->cells[i];
		if (cell->status == SAFE_HIDDEN ||
		    cell->status == SAFE_MISSING || cell->value.numerator < 0)
			return false;
		shown +=
		    cell->status == SAFE_SHOWN && cell->value.numerator > 0;
	}
	return shown > 0 && table->count <= SHEET_SEGMENTS;
}

static bool
is_tabled(const struct document *document, const struct safe_cell *cell)
{
	for (struct block *block = document->root; block != NULL;
	     block = block_next(document->root, block))
		if (block->type == BLOCK_CELL &&
		    block->cell.kind == CELL_VALUE && block->cell.value == cell)
			return true;
	return false;
}

static void
put_range(struct planner *planner, const struct safe_table *table)
{
	for (size_t i = 0; i < table->count; i++) {
		const struct safe_cell *cell = &table->cells[i];
		enum sheet_style style =
		    i + 1 < table->count ? STYLE_ROW : STYLE_ROW_LAST;
		add_cell(planner, 0, style)->text = sheet_text(
		    cell->label != NULL ? cell->label : "", planner->arena);
		put_value(planner, 1, style, table, cell);
		end_row(planner);
	}
}

static void
put_chart(struct planner *planner, const struct block *block)
{
	struct sheet *sheet = planner->sheet;
	const struct safe_table *table = block->chart.data->table;
	bool tabled = true;

	if (is_drawable(table)) {
		sheet->charts = arena_grow(planner->arena, sheet->charts,
		    sheet->chart_count, &sheet->chart_capacity,
		    sizeof(*sheet->charts));
		sheet->charts[sheet->chart_count++] = (struct sheet_chart){
			.row = planner->row,
			.title = sheet_text(block->chart.title, planner->arena),
			.alternative = sheet_text(
			    block->chart.alternative, planner->arena),
			.data = block->chart.data,
		};
		planner->row += SHEET_CHART_ROWS;
		planner->gap = true;
	} else {
		put_text(planner, STYLE_TEXT, block->chart.alternative);
	}
	for (size_t i = 0; i < table->count; i++)
		tabled =
		    tabled && is_tabled(planner->document, &table->cells[i]);
	if (!tabled)
		put_range(planner, table);
}

static void
put_figure(struct planner *planner, const struct block *figure)
{
	for (struct block *child = figure->first; child != NULL;
	     child = child->next) {
		if (child->type == BLOCK_CAPTION)
			put_caption(planner, child);
		else if (child->type == BLOCK_CHART)
			put_chart(planner, child);
		else if (child->type == BLOCK_NOTE)
			put_passage(planner, child, STYLE_NOTE, NULL);
	}
	leave_gap(planner);
}

/* The title with the document's subject and author below it. */
static void
put_heading(struct planner *planner, struct block *heading)
{
	const struct document *document = planner->document;

	if (heading->heading.level > 1) {
		leave_gap(planner);
		put_passage(planner, heading, STYLE_HEADING, NULL);
		return;
	}
	put_passage(planner, heading, STYLE_TITLE, NULL);
	put_text(planner, STYLE_SUBJECT, document->subject);
	put_text(planner, STYLE_SUBJECT, document->author);
	leave_gap(planner);
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
			put_passage(planner, block,
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
			leave_gap(planner);
			put_blocks(planner, block, NULL);
			leave_gap(planner);
			break;
		case BLOCK_DOCUMENT:
		case BLOCK_LIST:
		case BLOCK_ITEM:
			put_blocks(planner, block, NULL);
			break;
		case BLOCK_TABLE:
			put_table(planner, block);
			break;
		case BLOCK_FIGURE:
			put_figure(planner, block);
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

/* A chart's series, once all cells have their places. */
static void
resolve_chart(const struct planner *planner, struct sheet_chart *chart)
{
	const struct safe_table *table = chart->data->table;
	double whole = 0;

	for (size_t i = 0; i < table->count; i++)
		whole += fraction_double(table->cells[i].value);
	for (size_t i = 0; i < table->count; i++) {
		const struct safe_cell *cell = &table->cells[i];
		const struct place *place = find_place(planner, cell);
		assert(place != NULL);
		if (cell->status != SAFE_SHOWN)
			continue; /* nil: no segment, its colour stays free */
		chart->series[chart->series_count++] = (struct sheet_series){
			.label_row = place->row,
			.label_column = 0,
			.value_row = place->row,
			.value_column = place->column,
			.name = cell->label != NULL ? cell->label : "",
			.format = number_pattern(table, planner->arena),
			.share = fraction_double(cell->value) / whole,
			.colour = i,
		};
	}
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
		resolve_chart(&planner, &sheet->charts[i]);
}
