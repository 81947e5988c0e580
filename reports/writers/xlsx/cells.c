/*
 * Cells of the planned sheet.  Input: texts and safe cells; output: cells with
 * rows, columns, styles and number formats, and a note of where each figure
 * stands.  A shown value is a number; a band is its words, and what is hidden,
 * nil or missing is its mark as text, and nothing on the sheet knows more, for
 * such a safe cell holds no value.
 */
#include "writers/xlsx/plan-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "document/document.h"
#include "text/lang.h"
#include "text/number.h"

#include <string.h>

#define COLUMN_PADDING 2.0
#define VALUE_WIDTH_LEAST 12.0 /* characters */

struct sheet *
plan_sheet(struct planner *planner, const char *name, size_t column_count,
    double width)
{
	struct book *book = planner->book;
	struct sheet *sheet = ARENA_NEW(planner->arena, struct sheet);

	sheet->name = sheet_new_name(book, name, planner->arena);
	/* A range of labels and values needs two. */
	sheet->column_count = (uint16_t)(column_count < 2 ? 2 : column_count);
	sheet->widths =
	    ARENA_ARRAY(planner->arena, double, sheet->column_count);
	sheet->widths[0] = width;
	for (uint16_t i = 1; i < sheet->column_count; i++)
		sheet->widths[i] = VALUE_WIDTH_LEAST;
	book->sheets = arena_grow(planner->arena, book->sheets, book->count,
	    &book->capacity, sizeof(struct sheet *));
	book->sheets[book->count++] = sheet;
	planner->sheet = sheet;
	planner->row = 0;
	planner->gap = true;
	planner->item_count = 0;
	return sheet;
}

struct sheet_cell *
plan_cell(struct planner *planner, uint16_t column, enum sheet_style style)
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

void
plan_gap(struct planner *planner)
{
	if (!planner->gap)
		planner->row++;
	planner->gap = true;
}

void
plan_end_row(struct planner *planner)
{
	planner->row++;
	planner->gap = false;
}

/* One row of text; an empty one is left out. */
struct sheet_cell *
plan_text(struct planner *planner, enum sheet_style style, const char *text)
{
	if (text == NULL || text[0] == '\0')
		return NULL;
	size_t index = planner->sheet->cell_count;
	plan_cell(planner, 0, style)->text = sheet_text(text, planner->arena);
	plan_end_row(planner);
	return &planner->sheet->cells[index];
}

size_t
plan_longest_word(const char *text)
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

const char *
plan_word(const struct planner *planner, const char *key)
{
	return lang_word(planner->document->lang, key);
}

struct sheet_cell *
plan_words(struct planner *planner, uint16_t column, enum sheet_style style,
    const char *words)
{
	struct sheet_cell *cell = plan_cell(planner, column, style);

	cell->text = sheet_text(words, planner->arena);
	return cell;
}

void
plan_header(struct planner *planner, const char *const *keys, const bool *right,
    size_t count)
{
	for (size_t i = 0; i < count; i++)
		plan_words(planner, (uint16_t)i, STYLE_HEAD,
		    plan_word(planner, keys[i]))
		    ->right = right[i];
	plan_end_row(planner);
}

void
plan_width(struct planner *planner, uint16_t column, double characters)
{
	double *width = &planner->sheet->widths[column];

	if (column > 0 && *width < characters + COLUMN_PADDING)
		*width = characters + COLUMN_PADDING;
}

struct sheet_cell *
plan_value(struct planner *planner, uint16_t column, enum sheet_style style,
    const struct safe_table *table, const struct safe_cell *value)
{
	struct arena *arena = planner->arena;
	struct sheet_cell *cell = plan_cell(planner, column, style);
	const char *words =
	    number_cell(planner->document->lang, table, value, true, arena);

	cell->right = true;
	if (value->status == SAFE_SHOWN && table->unit != UNIT_CODE &&
	    !value->is_band) {
		cell->format = plan_cell_pattern(planner, table, value);
		cell->number = fraction_double(value->value);
		if (table->unit == UNIT_DATE)
			cell->number = plan_serial((int32_t)cell->number);
	} else {
		cell->text = sheet_text(words, arena);
	}
	plan_width(planner, column, (double)utf8_count(words, strlen(words)));

	planner->places =
	    arena_grow(arena, planner->places, planner->place_count,
		&planner->place_capacity, sizeof(*planner->places));
	planner->places[planner->place_count++] = (struct place){
		.table = table,
		.cell = value,
		.sheet = planner->sheet,
		.row = planner->row,
		.column = column,
	};
	return cell;
}
