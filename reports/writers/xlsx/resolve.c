/*
 * Series of the planned charts.  Input: charts whose figures all have their
 * places; output: ranges in formulas.
 *
 * A spreadsheet draws text as nought, and a mark such as ".." is text.  So a
 * range passes by the cells that hold no number: an empty cell to the right of
 * the sheet's columns stands in for each, which is a gap in the drawing.
 */
#include "writers/xlsx/plan-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "document/document.h"

#include <assert.h>

/* A list of areas that grows cell by cell. */
struct areas {
	struct str str;
	const char *sheet;
	size_t count;
	uint32_t first, last; /* rows of the newest */
	uint16_t column;
};

static void
areas_init(struct areas *areas, const struct sheet *sheet, struct arena *arena)
{
	*areas = (struct areas){ .sheet = sheet->name };
	str_init(&areas->str, arena);
}

static void
put_cell_name(struct str *str, uint32_t row, uint16_t column)
{
	char letters[4] = "";
	int length = 0;

	for (unsigned rest = column + 1u; rest > 0; rest = (rest - 1) / 26)
		letters[length++] = (char)('A' + (rest - 1) % 26);
	str_putc(str, '$');
	while (length > 0)
		str_putc(str, letters[--length]);
	str_printf(str, "$%lu", (unsigned long)row + 1);
}

static void
end_area(struct areas *areas)
{
	if (areas->count == 0)
		return;
	if (areas->count > 1)
		str_putc(&areas->str, ',');
	str_printf(&areas->str, "'%s'!", areas->sheet);
	put_cell_name(&areas->str, areas->first, areas->column);
	if (areas->last > areas->first) {
		str_putc(&areas->str, ':');
		put_cell_name(&areas->str, areas->last, areas->column);
	}
}

static void
put_area(struct areas *areas, uint32_t row, uint16_t column)
{
	if (areas->count > 0 && column == areas->column &&
	    row == areas->last + 1) {
		areas->last = row;
		return;
	}
	end_area(areas);
	areas->count++;
	areas->first = areas->last = row;
	areas->column = column;
}

static const char *
areas_formula(struct areas *areas, struct arena *arena)
{
	end_area(areas);
	return arena_printf(arena, areas->count > 1 ? "=(%s)" : "=%s",
	    areas->str.text != NULL ? areas->str.text : "");
}

static const char *
cell_formula(const struct sheet *sheet, uint32_t row, uint16_t column,
    struct arena *arena)
{
	struct areas areas;

	areas_init(&areas, sheet, arena);
	put_area(&areas, row, column);
	return areas_formula(&areas, arena);
}

/* A segment for each part that is shown, its name from the first column. */
static void
resolve_shares(const struct planner *planner, const struct sheet *sheet,
    struct sheet_chart *chart)
{
	struct arena *arena = planner->arena;
	const struct safe_table *table = chart->block->chart.shares;
	double whole = 0;

	chart->series = ARENA_ARRAY(arena, struct sheet_series, table->count);
	for (size_t i = 0; i < table->count; i++)
		whole += fraction_double(table->cells[i].value);
	for (size_t i = 0; i < table->count; i++) {
		const struct safe_cell *cell = &table->cells[i];
		const struct place *place =
		    plan_find(planner, sheet, table, cell);
		assert(place != NULL);
		if (cell->status != SAFE_SHOWN)
			continue; /* nil: no segment, its colour stays free */
		chart->series[chart->series_count++] = (struct sheet_series){
			.name = cell_formula(sheet, place->row, 0, arena),
			.values = cell_formula(
			    sheet, place->row, place->column, arena),
			.format = plan_pattern(table, arena),
			.share = fraction_double(cell->value) / whole,
			.colour = i,
		};
	}
}

static bool
is_number(const struct safe_cell *cell)
{
	return cell != NULL && cell->status == SAFE_SHOWN;
}

static void
resolve_points(const struct planner *planner, const struct sheet *sheet,
    const struct chart_series *from, size_t count, struct sheet_series *to)
{
	struct areas labels, values;

	areas_init(&labels, sheet, planner->arena);
	areas_init(&values, sheet, planner->arena);
	for (size_t i = 0; i < count; i++) {
		const struct place *place =
		    plan_find(planner, sheet, from->table, from->cells[i]);
		assert(place != NULL);
		put_area(&labels, place->row, 0);
		put_area(&values, place->row,
		    is_number(from->cells[i]) ? place->column
					      : sheet->column_count);
	}
	to->name = sheet_text(from->name, planner->arena);
	to->categories = areas_formula(&labels, planner->arena);
	to->values = areas_formula(&values, planner->arena);
}

static void
resolve_months(const struct planner *planner, const struct sheet *sheet,
    const struct block *block, const struct chart_series *from,
    struct sheet_series *to)
{
	const struct months *months =
	    plan_find_months(planner, sheet, block, from);
	struct areas labels, values;

	assert(months != NULL);
	areas_init(&labels, sheet, planner->arena);
	areas_init(&values, sheet, planner->arena);
	for (size_t i = 0; i < block->chart.point_count; i++) {
		uint32_t row =
		    months->header_row + 1 +
		    (uint32_t)(block->chart.months[i] - months->first);
		const struct safe_cell *cell = from->cells[i];
		bool text = cell != NULL && cell->status == SAFE_HIDDEN;
		put_area(&labels, row, 0);
		put_area(
		    &values, row, text ? sheet->column_count : months->column);
	}
	to->name = cell_formula(
	    sheet, months->header_row, months->column, planner->arena);
	to->categories = areas_formula(&labels, planner->arena);
	to->values = areas_formula(&values, planner->arena);
}

void
plan_resolve(const struct planner *planner, const struct sheet *sheet,
    struct sheet_chart *chart)
{
	const struct block *block = chart->block;

	if (block->chart.kind == CHART_SHARE_BAR) {
		resolve_shares(planner, sheet, chart);
		return;
	}
	chart->series_count = block->chart.series_count;
	chart->series = ARENA_ARRAY(
	    planner->arena, struct sheet_series, chart->series_count);
	for (size_t i = 0; i < chart->series_count; i++) {
		const struct chart_series *from = &block->chart.series[i];
		struct sheet_series *to = &chart->series[i];
		if (block->chart.months != NULL)
			resolve_months(planner, sheet, block, from, to);
		else
			resolve_points(
			    planner, sheet, from, block->chart.point_count, to);
		to->format = plan_pattern(from->table, planner->arena);
		to->colour = i % SHEET_COLOURS;
	}
}
