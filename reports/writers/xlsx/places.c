/*
 * Where figures stand: charts draw from cells, and a figure that has its place
 * needs no second one.
 */
#include "writers/xlsx/plan-imp.h"

#include "base/str.h"
#include "document/document.h"
#include "text/lang.h"

const char *
plan_category(const struct planner *planner, const struct safe_cell *cell)
{
	return lang_category(planner->document->lang, cell);
}

/* NULL, of totals, is a name of its own. */
static bool
same_text(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : str_equal(a, b);
}

/* By name: a share worked out twice is two cells of one figure. */
static bool
same_table(const struct safe_table *a, const struct safe_table *b)
{
	return str_equal(a->id, b->id) && a->unit == b->unit &&
	       period_equal(a->period, b->period) &&
	       same_text(a->dimension, b->dimension);
}

static bool
same_cell(const struct safe_table *a, const struct safe_cell *a_cell,
    const struct safe_table *b, const struct safe_cell *b_cell)
{
	return same_table(a, b) &&
	       same_text(a_cell->category, b_cell->category);
}

const struct place *
plan_find(const struct planner *planner, const struct sheet *sheet,
    const struct safe_table *table, const struct safe_cell *cell)
{
	for (size_t i = 0; i < planner->place_count; i++) {
		const struct place *place = &planner->places[i];
		if ((sheet == NULL || place->sheet == sheet) &&
		    same_cell(place->table, place->cell, table, cell))
			return place;
	}
	return NULL;
}

/* The category of a series over months; NULL: of a total, or of nothing. */
static const char *
series_category(const struct chart_series *series)
{
	for (size_t i = 0; i < SERIES_MONTHS; i++)
		if (series->cells[i] != NULL)
			return series->cells[i]->category;
	return NULL;
}

bool
plan_same_series(const struct chart_series *a, const struct chart_series *b)
{
	return same_table(a->table, b->table) &&
	       same_text(series_category(a), series_category(b));
}

const struct months *
plan_find_months(const struct planner *planner, const struct sheet *sheet,
    const struct block *chart, const struct chart_series *series)
{
	const struct months *found = NULL;

	for (size_t i = 0; i < planner->months_count; i++) {
		const struct months *months = &planner->months[i];
		if (months->sheet != sheet ||
		    !plan_same_series(months->series, series))
			continue;
		if (months->chart == chart)
			return months;
		if (found == NULL)
			found = months;
	}
	return found;
}

static bool
table_has(const struct block *table, const struct safe_table *of,
    const struct safe_cell *cell)
{
	for (const struct block *row = table->first; row != NULL;
	     row = row->next)
		for (const struct block *block =
			 row->type == BLOCK_ROW ? row->first : NULL;
		     block != NULL; block = block->next)
			if (block->cell.kind == CELL_VALUE &&
			    same_cell(
				block->cell.table, block->cell.value, of, cell))
				return true;
	return false;
}

static bool
has_all(const struct block *table, const struct block *chart)
{
	const struct safe_table *shares = chart->chart.shares;

	if (chart->chart.kind == CHART_SHARE_BAR &&
	    chart->chart.series_count == 0) {
		for (size_t i = 0; i < shares->count; i++)
			if (!table_has(table, shares, &shares->cells[i]))
				return false;
		return true;
	}
	/* Nor have tables how changes turned out, or milestones. */
	if (chart->chart.kind == CHART_CHANGES ||
	    chart->chart.kind == CHART_MILESTONES)
		return false;
	/* No table has both the moves of a flow and its stages. */
	if (chart->chart.flow != NULL &&
	    (chart->chart.flow->table != NULL || chart->chart.point_count == 0))
		return false;
	for (size_t i = 0; i < chart->chart.series_count; i++) {
		const struct chart_series *series = &chart->chart.series[i];
		for (size_t j = 0; j < chart->chart.point_count; j++)
			if (series->cells[j] == NULL ||
			    !table_has(table, series->table, series->cells[j]))
				return false;
	}
	return true;
}

const struct block *
plan_home(const struct document *document, const struct block *chart)
{
	/* The cells of a series of months all bear the newest's table. */
	if (chart->chart.months != NULL)
		return NULL;
	for (struct block *block = document->root; block != NULL;
	     block = block_next(document->root, block))
		if (block->type == BLOCK_TABLE && has_all(block, chart))
			return block;
	return NULL;
}
