/*
 * Tables of the planned sheet: a BLOCK_TABLE becomes rows of cells, and a
 * native table over them where spreadsheets allow one.
 */
#include "writers/xlsx/plan-imp.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "document/document.h"
#include "text/number.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#define LIST_WIDTH_MAX 36.0 /* characters of a column of texts */

static void
put_words(struct planner *planner, const struct block *block,
    enum sheet_style style, bool right)
{
	uint16_t column = (uint16_t)block->cell.column;
	struct sheet_cell *cell = plan_words(
	    planner, column, style, block_plain_text(block, planner->arena));

	cell->right = right;
	plan_width(planner, column, (double)plan_longest_word(cell->text));
}

/* Whether a column's cells stand right: all but the first of figures; of a
 * list those of numbers and days. */
static void
read_alignment(const struct block *table, bool *right)
{
	bool listed = false;

	for (const struct block *row = table->first; row != NULL;
	     row = row->next)
		for (const struct block *cell =
			 row->type == BLOCK_ROW ? row->first : NULL;
		     cell != NULL; cell = cell->next) {
			if (cell->cell.kind != CELL_LIST)
				continue;
			listed = true;
			if (cell->cell.list->kind != LIST_EMPTY &&
			    cell->cell.list->kind != LIST_TEXT)
				right[cell->cell.column] = true;
		}
	for (size_t i = 1; !listed && i < table->table.column_count; i++)
		right[i] = true;
}

void
plan_list_cell(struct planner *planner, uint16_t column, enum sheet_style style,
    const struct list_cell *from, int decimals, bool right)
{
	struct arena *arena = planner->arena;
	struct sheet_cell *cell = plan_cell(planner, column, style);
	const char *words =
	    number_list_cell(planner->document->lang, from, decimals, arena);
	double width = (double)utf8_count(words, strlen(words));

	cell->right = right;
	switch (from->kind) {
	case LIST_EMPTY:
	case LIST_TEXT:
		cell->text = sheet_text(words, arena);
		width = fmin(width + 1, LIST_WIDTH_MAX); /* the indent */
		break;
	case LIST_NUMBER:
		cell->number = fraction_double(from->number);
		cell->format = plan_approx(
		    planner, from->approx, plan_decimals(decimals, arena));
		break;
	case LIST_DAY:
		cell->number = plan_serial(from->day);
		cell->format = "d.m.yyyy";
		break;
	case LIST_MONTH:
		cell->number = plan_serial(month_first_day(from->day));
		cell->format = "m/yyyy";
		break;
	}
	plan_width(planner, column, width);
}

/* Euros with their cents, though the indicator prints fewer decimals. */
static void
put_value(
    struct planner *planner, const struct block *block, enum sheet_style style)
{
	struct safe_table table = *block->cell.table;
	struct sheet_cell *cell =
	    plan_value(planner, (uint16_t)block->cell.column, style,
		block->cell.table, block->cell.value);
	const char *words;

	if (block->cell.money != MONEY_CENTS || cell->format == NULL ||
	    table.decimals >= CENTS)
		return;
	table.decimals = CENTS;
	cell->format = plan_cell_pattern(planner, &table, block->cell.value);
	words = number_cell(planner->document->lang, &table, block->cell.value,
	    true, planner->arena);
	plan_width(
	    planner, cell->column, (double)utf8_count(words, strlen(words)));
}

static void
put_row(struct planner *planner, const struct block *row,
    enum sheet_style style, const bool *right)
{
	for (struct block *block = row->first; block != NULL;
	     block = block->next) {
		uint16_t column = (uint16_t)block->cell.column;
		assert(block->type == BLOCK_CELL);
		assert(column < planner->sheet->column_count);
		switch (block->cell.kind) {
		case CELL_VALUE:
			put_value(planner, block, style);
			break;
		case CELL_LIST:
			plan_list_cell(planner, column, style, block->cell.list,
			    block->cell.decimals, right[column]);
			break;
		case CELL_HEAD:
		case CELL_LABEL:
			put_words(planner, block, style, right[column]);
			break;
		}
	}
	plan_end_row(planner);
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
			if (sheet_names_equal(headers[i], headers[j]))
				return false;
	}
	return true;
}

void
plan_native(struct planner *planner, const char **headers, const bool *right,
    size_t count, uint32_t first, uint32_t last)
{
	struct sheet *sheet = planner->sheet;

	if (last <= first || !headers_allowed(headers, count))
		return;
	sheet->tables = arena_grow(planner->arena, sheet->tables,
	    sheet->table_count, &sheet->table_capacity, sizeof(*sheet->tables));
	sheet->tables[sheet->table_count++] = (struct sheet_table){
		.first_row = first,
		.last_row = last,
		.column_count = (uint16_t)count,
		.headers = headers,
		.right = right,
	};
}

static const char **
read_headers(struct planner *planner, const struct block *table,
    const struct block *header)
{
	const char **headers = ARENA_ARRAY(
	    planner->arena, const char *, table->table.column_count);

	for (struct block *cell = header->first; cell != NULL;
	     cell = cell->next)
		headers[cell->cell.column] = sheet_text(
		    block_plain_text(cell, planner->arena), planner->arena);
	return headers;
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
	size_t count = table->table.column_count;
	bool *right = ARENA_ARRAY(planner->arena, bool, count);

	plan_item(planner, table);
	read_alignment(table, right);

	for (struct block *child = table->first; child != NULL;
	     child = child->next) {
		if (child->type == BLOCK_CAPTION) {
			plan_caption(planner, child);
		} else if (child->type == BLOCK_ROW && child->row.header) {
			header = child;
			first = last = planner->row;
			put_row(planner, child, STYLE_HEAD, right);
		} else if (child->type == BLOCK_ROW && child->row.total) {
			sorted = sorted && is_last_row(child);
			put_row(planner, child, STYLE_TOTAL, right);
		} else if (child->type == BLOCK_ROW) {
			last = planner->row;
			put_row(planner, child,
			    is_last_row(child) ? STYLE_ROW_LAST : STYLE_ROW,
			    right);
		} else if (child->type == BLOCK_NOTE) {
			plan_note(planner, child);
		}
	}
	if (sorted && header != NULL)
		plan_native(planner, read_headers(planner, table, header),
		    right, count, first, last);
	plan_gap(planner);
}
