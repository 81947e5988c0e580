/*
 * Cells of the planned sheet.  Input: texts and safe cells; output: cells with
 * rows, columns, styles and number formats, and a note of where each figure
 * stands.  A shown value is a number; what is hidden, nil or missing is its
 * mark as text, and nothing on the sheet knows more, for such a safe cell
 * holds no value.
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
#define SERIAL_OF_1970 25569 /* day number of 1970-01-01 in a spreadsheet */

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

void
plan_width(struct planner *planner, uint16_t column, double characters)
{
	double *width = &planner->sheet->widths[column];

	if (column > 0 && *width < characters + COLUMN_PADDING)
		*width = characters + COLUMN_PADDING;
}

/* "0" with `decimals` places behind `whole`, and the unit's mark. */
const char *
plan_pattern(const struct safe_table *table, struct arena *arena)
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

void
plan_value(struct planner *planner, uint16_t column, enum sheet_style style,
    const struct safe_table *table, const struct safe_cell *value)
{
	struct arena *arena = planner->arena;
	struct sheet_cell *cell = plan_cell(planner, column, style);
	const char *words =
	    number_cell(planner->document->lang, table, value, true, arena);

	cell->right = true;
	if (value->status == SAFE_SHOWN && table->unit != UNIT_CODE) {
		cell->format = plan_pattern(table, arena);
		cell->number = fraction_double(value->value);
		if (table->unit == UNIT_DATE)
			cell->number += SERIAL_OF_1970;
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
		.row = planner->row,
		.column = column,
	};
}

const char *
plan_category(const struct planner *planner, const struct safe_cell *cell)
{
	if (cell->category == NULL || cell->category[0] == '\0')
		return lang_word(planner->document->lang, "not-known");
	return cell->label != NULL ? cell->label : cell->category;
}

/* By name: a share worked out twice is two cells of one figure. */
bool
plan_same(const struct safe_table *a, const struct safe_cell *a_cell,
    const struct safe_table *b, const struct safe_cell *b_cell)
{
	return str_equal(a->id, b->id) && a->unit == b->unit &&
	       period_equal(a->period, b->period) &&
	       str_equal(a->dimension, b->dimension) &&
	       str_equal(a_cell->category, b_cell->category);
}

const struct place *
plan_find(const struct planner *planner, const struct safe_table *table,
    const struct safe_cell *cell)
{
	for (size_t i = 0; i < planner->place_count; i++) {
		const struct place *place = &planner->places[i];
		if (plan_same(place->table, place->cell, table, cell))
			return place;
	}
	return NULL;
}
