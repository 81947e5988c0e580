/*
 * Charts of the planned sheet.  A chart draws from cells: those of a table
 * that shows the same shares, or else a small range of its own below it.
 */
#include "writers/xlsx/plan-imp.h"

#include "base/arena.h"
#include "document/document.h"

#include <assert.h>

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
is_tabled(const struct document *document, const struct safe_table *table,
    const struct safe_cell *cell)
{
	for (struct block *block = document->root; block != NULL;
	     block = block_next(document->root, block))
		if (block->type == BLOCK_CELL &&
		    block->cell.kind == CELL_VALUE &&
		    plan_same(
			block->cell.table, block->cell.value, table, cell))
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
		plan_cell(planner, 0, style)->text =
		    sheet_text(plan_category(planner, cell), planner->arena);
		plan_value(planner, 1, style, table, cell);
		plan_end_row(planner);
	}
}

static void
put_chart(struct planner *planner, const struct block *block)
{
	struct sheet *sheet = planner->sheet;
	const struct safe_table *table = block->chart.shares;
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
			.shares = table,
		};
		planner->row += SHEET_CHART_ROWS;
		planner->gap = true;
	} else {
		plan_text(planner, STYLE_TEXT, block->chart.alternative);
	}
	for (size_t i = 0; i < table->count; i++)
		tabled = tabled &&
			 is_tabled(planner->document, table, &table->cells[i]);
	if (!tabled)
		put_range(planner, table);
}

void
plan_figure(struct planner *planner, const struct block *figure)
{
	for (struct block *child = figure->first; child != NULL;
	     child = child->next) {
		if (child->type == BLOCK_CAPTION)
			plan_caption(planner, child);
		else if (child->type == BLOCK_CHART)
			put_chart(planner, child);
		else if (child->type == BLOCK_NOTE)
			plan_note(planner, child);
	}
	plan_gap(planner);
}

/* A chart's series, once all cells have their places. */
void
plan_resolve(const struct planner *planner, struct sheet_chart *chart)
{
	const struct safe_table *table = chart->shares;
	double whole = 0;

	for (size_t i = 0; i < table->count; i++)
		whole += fraction_double(table->cells[i].value);
	for (size_t i = 0; i < table->count; i++) {
		const struct safe_cell *cell = &table->cells[i];
		const struct place *place = plan_find(planner, table, cell);
		assert(place != NULL);
		if (cell->status != SAFE_SHOWN)
			continue; /* nil: no segment, its colour stays free */
		chart->series[chart->series_count++] = (struct sheet_series){
			.label_row = place->row,
			.label_column = 0,
			.value_row = place->row,
			.value_column = place->column,
			.format = plan_pattern(table, planner->arena),
			.share = fraction_double(cell->value) / whole,
			.colour = i,
		};
	}
}
