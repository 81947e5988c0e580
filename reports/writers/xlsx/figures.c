/*
 * Charts of the planned sheets.  A chart draws from cells: those of a table
 * that shows the same figures, of the columns of months, or else of a range of
 * its own below it.  What cannot be drawn stands as words: its alternative
 * text.
 */
#include "writers/xlsx/plan-imp.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "document/document.h"
#include "text/lang.h"
#include "text/unicode.h"

#include <string.h>

#define PAIR_COLUMNS 4 /* of rows of two dots */
#define SHARE_ROWS 9   /* of the usual height that a chart takes */
#define COLUMN_ROWS 17
#define BAR_ROWS_LEAST 6

/*
 * A share bar needs every part of its whole: with a part hidden or missing,
 * below zero or too many of them, its words stand instead.
 */
static bool
is_share_drawable(const struct safe_table *table)
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
	return shown > 0 && table->count <= SHEET_COLOURS;
}

/* One share bar has its shares, several are series. */
static bool
is_one_bar(const struct block *chart)
{
	return chart->chart.kind == CHART_SHARE_BAR &&
	       chart->chart.series_count == 0;
}

static bool
has_shown(const struct block *chart)
{
	for (size_t i = 0; i < chart->chart.series_count; i++)
		for (size_t j = 0; j < chart->chart.point_count; j++) {
			const struct safe_cell *cell =
			    chart->chart.series[i].cells[j];
			if (cell != NULL && cell->status == SAFE_SHOWN)
				return true;
		}
	return false;
}

/* Rows of the usual height that a chart takes; 0: it is not drawn. */
static uint32_t
chart_rows(const struct block *chart)
{
	switch (chart->chart.kind) {
	case CHART_SHARE_BAR:
		/* several bars of names of their own: a table tells them */
		return is_one_bar(chart) &&
			       is_share_drawable(chart->chart.shares)
			   ? SHARE_ROWS
			   : 0;
	case CHART_COLUMNS:
	case CHART_LINE:
		return has_shown(chart) ? COLUMN_ROWS : 0;
	case CHART_BARS:
		return has_shown(chart) ? (uint32_t)(BAR_ROWS_LEAST +
						     chart->chart.point_count)
					: 0;
	case CHART_DOTS:
	case CHART_FLOW: /* no spreadsheet has such charts */
	case CHART_ANSWERS:
	case CHART_CHANGES:
	case CHART_MILESTONES:
	case CHART_SPARKLINE:
		break;
	}
	return 0;
}

/* A range: the chart's categories × columns, in a book with a header. */
struct range {
	const char **labels;
	size_t row_count;
	size_t column_count;
	struct chart_series *columns;
	bool headed;
};

static struct chart_series
column_of(
    struct planner *planner, const char *name, const struct safe_table *table)
{
	struct chart_series column = { .name = name, .table = table };

	column.cells =
	    ARENA_ARRAY(planner->arena, const struct safe_cell *, table->count);
	for (size_t i = 0; i < table->count; i++)
		column.cells[i] = &table->cells[i];
	return column;
}

/* In a book with what was counted beside its shares. */
static void
read_shares(
    struct planner *planner, const struct block *chart, struct range *range)
{
	const struct safe_table *shares = chart->chart.shares;
	const struct safe_table *table = chart->chart.data->table;

	range->headed = planner->many;
	range->row_count = shares->count;
	range->labels =
	    ARENA_ARRAY(planner->arena, const char *, shares->count);
	for (size_t i = 0; i < shares->count; i++)
		range->labels[i] = plan_category(planner, &shares->cells[i]);
	range->columns = ARENA_ARRAY(planner->arena, struct chart_series, 2);
	if (planner->many && table != shares && table->count == shares->count)
		range->columns[range->column_count++] =
		    column_of(planner, plan_unit(planner, table), table);
	range->columns[range->column_count++] =
	    column_of(planner, plan_word(planner, "workbook-share"), shares);
}

static void
read_points(
    struct planner *planner, const struct block *chart, struct range *range)
{
	range->headed = planner->many || chart->chart.series_count > 1;
	range->row_count = chart->chart.point_count;
	range->labels =
	    ARENA_ARRAY(planner->arena, const char *, chart->chart.point_count);
	for (size_t i = 0; i < range->row_count; i++)
		range->labels[i] = chart->chart.labels[i];
	range->column_count = chart->chart.series_count;
	range->columns = chart->chart.series;
}

/* The stages of a flow: cells of their own beside those of the moves. */
static void
read_stages(
    struct planner *planner, const struct chart_flow *flow, struct range *range)
{
	range->headed = true;
	range->row_count = flow->count;
	range->labels = flow->names;
	range->column_count = 1;
	range->columns = ARENA_NEW(planner->arena, struct chart_series);
	range->columns->name = lang_label(
	    planner->document->lang, flow->table->id, flow->table->label);
	range->columns->table = flow->table;
	range->columns->cells = flow->cells;
}

/* A figure before or now, of its own table. */
static void
put_change(struct planner *planner, const struct block *chart, size_t row,
    uint16_t which, enum sheet_style style)
{
	const struct safe_cell *cell = chart->chart.series[which].cells[row];
	uint16_t column = which + 1;

	if (cell != NULL)
		plan_value(planner, column, style,
		    chart->chart.pairs[row].tables[which], cell);
	else
		plan_words(
		    planner, column, style, plan_word(planner, "missing"))
		    ->right = true;
}

/* Days as days; how each row turned out in words. */
static void
put_pair(struct planner *planner, const struct block *chart, size_t row)
{
	const struct chart_pair *pair = &chart->chart.pairs[row];
	enum sheet_style style =
	    row + 1 < chart->chart.point_count ? STYLE_ROW : STYLE_ROW_LAST;

	plan_words(planner, 0, style, pair->name);
	for (uint16_t i = 0; i < 2; i++)
		if (chart->chart.kind == CHART_MILESTONES)
			plan_list_cell(
			    planner, i + 1, style, pair->days[i], 0, true);
		else
			put_change(planner, chart, row, i, style);
	plan_words(planner, 3, style, pair->words);
	plan_width(
	    planner, 3, (double)utf8_count(pair->words, strlen(pair->words)));
	plan_end_row(planner);
}

/* Rows of two dots, their headers those of the chart's key. */
static void
put_pairs(struct planner *planner, const struct block *chart)
{
	bool days = chart->chart.kind == CHART_MILESTONES;
	const char *const headers[] = {
		plan_word(planner, days ? "milestone" : "workbook-category"),
		days ? plan_word(planner, "milestone-planned")
		     : chart->chart.series[0].name,
		days ? plan_word(planner, "milestone-reached")
		     : chart->chart.series[1].name,
		plan_word(planner, days ? "workbook-words" : "workbook-change"),
	};

	if (chart->chart.point_count == 0)
		return;
	for (uint16_t i = 0; i < PAIR_COLUMNS; i++) {
		plan_words(planner, i, STYLE_HEAD,
		    unicode_capital(headers[i], planner->arena))
		    ->right = i == 1 || i == 2;
		plan_width(planner, i, (double)plan_longest_word(headers[i]));
	}
	plan_end_row(planner);
	for (size_t i = 0; i < chart->chart.point_count; i++)
		put_pair(planner, chart, i);
}

static void
put_range_header(struct planner *planner, const struct range *range,
    const char **headers, bool *right)
{
	headers[0] = plan_word(planner, "workbook-category");
	for (size_t i = 0; i < range->column_count; i++) {
		headers[i + 1] =
		    sheet_text(range->columns[i].name, planner->arena);
		right[i + 1] = true;
	}
	for (size_t i = 0; i <= range->column_count; i++) {
		plan_words(planner, (uint16_t)i, STYLE_HEAD, headers[i])
		    ->right = right[i];
		plan_width(planner, (uint16_t)i,
		    (double)plan_longest_word(headers[i]));
	}
	plan_end_row(planner);
}

static void
put_range(struct planner *planner, const struct range *range)
{
	size_t count = range->column_count + 1;
	const char **headers = ARENA_ARRAY(planner->arena, const char *, count);
	bool *right = ARENA_ARRAY(planner->arena, bool, count);
	uint32_t first = planner->row;

	if (range->row_count == 0)
		return;
	if (range->headed)
		put_range_header(planner, range, headers, right);
	for (size_t i = 0; i < range->row_count; i++) {
		enum sheet_style style =
		    i + 1 < range->row_count ? STYLE_ROW : STYLE_ROW_LAST;
		plan_words(planner, 0, style, range->labels[i]);
		for (size_t j = 0; j < range->column_count; j++)
			plan_value(planner, (uint16_t)(j + 1), style,
			    range->columns[j].table,
			    range->columns[j].cells[i]);
		plan_end_row(planner);
	}
	if (range->headed)
		plan_native(
		    planner, headers, right, count, first, planner->row - 1);
}

/* Cells that a chart draws from, when no table has them. */
static void
add_range(struct planner *planner, const struct block *chart)
{
	struct range range = { 0 };
	const struct chart_flow *flow = chart->chart.flow;

	if (chart->chart.pairs != NULL ||
	    chart->chart.kind == CHART_MILESTONES) {
		put_pairs(planner, chart);
		return;
	}
	if (flow != NULL && flow->table != NULL) {
		read_stages(planner, flow, &range);
		put_range(planner, &range);
		plan_gap(planner);
		range = (struct range){ 0 };
	}
	if (is_one_bar(chart))
		read_shares(planner, chart, &range);
	else
		read_points(planner, chart, &range);
	put_range(planner, &range);
}

size_t
plan_range_columns(const struct planner *planner, const struct block *chart)
{
	if (chart->chart.kind == CHART_CHANGES ||
	    chart->chart.kind == CHART_MILESTONES)
		return PAIR_COLUMNS;
	if (!is_one_bar(chart))
		return 1 + chart->chart.series_count;
	return planner->many ? 3 : 2;
}

static void
put_chart(struct planner *planner, const struct block *block)
{
	struct sheet *sheet = planner->sheet;
	uint32_t rows = chart_rows(block);

	if (rows > 0) {
		sheet->charts = arena_grow(planner->arena, sheet->charts,
		    sheet->chart_count, &sheet->chart_capacity,
		    sizeof(*sheet->charts));
		sheet->charts[sheet->chart_count++] = (struct sheet_chart){
			.row = planner->row,
			.row_count = rows,
			.block = block,
			.title = sheet_text(block->chart.title, planner->arena),
			.alternative = sheet_text(
			    block->chart.alternative, planner->arena),
		};
		planner->row += rows;
		planner->gap = true;
	} else if (block->chart.pairs == NULL ||
		   block->chart.point_count == 0) {
		/* the rows of pairs say all that it says */
		plan_text(planner, STYLE_TEXT, block->chart.alternative);
	}
	if (block->chart.months != NULL) {
		if (!planner->many) /* else the sheet of series has them */
			plan_months(planner, block);
	} else if (plan_home(planner->document, block) == NULL) {
		add_range(planner, block);
	}
}

void
plan_figure(struct planner *planner, const struct block *figure)
{
	plan_item(planner, figure);
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
