/*
 * Tables of the planned sheet: a BLOCK_TABLE becomes rows of cells, and a
 * native table over them where spreadsheets allow one.
 */
#include "writers/xlsx/plan-imp.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "document/document.h"

#include <assert.h>
#include <string.h>

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
			plan_value(planner, column, style, block->cell.table,
			    block->cell.value);
			continue;
		}
		struct sheet_cell *cell = plan_cell(planner, column, style);
		cell->text = sheet_text(
		    block_plain_text(block, planner->arena), planner->arena);
		cell->right = column > 0;
		plan_width(planner, column, (double)longest_word(cell->text));
	}
	plan_end_row(planner);
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

void
plan_table(struct planner *planner, const struct block *table)
{
	const struct block *header = NULL;
	uint32_t first = 0, last = 0;
	bool sorted = true; /* only the last row may be a total */

	for (struct block *child = table->first; child != NULL;
	     child = child->next) {
		if (child->type == BLOCK_CAPTION) {
			plan_caption(planner, child);
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
			plan_note(planner, child);
		}
	}
	if (sorted)
		add_table(planner, table, header, first, last);
	plan_gap(planner);
}
