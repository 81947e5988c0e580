/*
 * Series of charts: a line or colour over months or categories.  Months are
 * thirteen, up to the figures' own; where nothing was computed, a point has
 * no cell.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"

#include <string.h>

#define SPARKLINE_LEAST 3 /* months: fewer make no course */

/* The months of a category (NULL: the total); false: a table of a year. */
static bool
read_months(struct parse *parse, const struct safe_table *table,
    const char *category, struct safe_series *series)
{
	static const struct safe_tables none = { 0 };
	const struct safe_tables *tables = parse->figures->tables;
	return safe_series_find(
	    tables != NULL ? tables : &none, table, category, series);
}

/* Room for the series; months are set by the first. */
static void
begin(struct parse *parse, struct block *chart, size_t series, size_t points)
{
	chart->chart.series =
	    ARENA_ARRAY(parse->arena, struct chart_series, series);
	chart->chart.point_count = points;
}

static const char *
name_of(const struct parse *parse, const struct safe_table *table)
{
	return lang_label(parse->document->lang, table->id, table->label);
}

static struct chart_series *
add_series(struct parse *parse, struct block *chart, const char *name,
    const struct safe_table *table)
{
	struct chart_series *series =
	    &chart->chart.series[chart->chart.series_count++];
	series->name = name;
	series->table = table;
	series->cells = ARENA_ARRAY(
	    parse->arena, const struct safe_cell *, chart->chart.point_count);
	return series;
}

static void
put_months(struct parse *parse, struct block *chart,
    const struct safe_series *from, struct chart_series *to)
{
	memcpy(to->cells, from->cells, sizeof(from->cells));
	if (chart->chart.months != NULL)
		return;
	int32_t *months = ARENA_ARRAY(parse->arena, int32_t, SERIES_MONTHS);
	memcpy(months, from->months, sizeof(from->months));
	chart->chart.months = months;
}

static bool
refuse_year(struct parse *parse, const char *name, struct pos pos)
{
	diag_error(parse->diag, pos, "chart",
	    "the figure \"%s\" is of a year; months are drawn of figures of a "
	    "month",
	    name);
	return false;
}

/* All series of a chart share one axis. */
static bool
same_axis(struct parse *parse, const struct safe_table *a,
    const struct safe_table *b, struct pos pos)
{
	if (a->unit == b->unit && period_equal(a->period, b->period))
		return true;
	diag_error(parse->diag, pos, "chart",
	    "the figures of a chart have one unit and one period");
	return false;
}

bool
series_by_month(struct parse *parse, const struct named *named, struct pos pos,
    struct block *chart)
{
	begin(parse, chart, named->count, SERIES_MONTHS);
	for (size_t i = 0; i < named->count; i++) {
		const struct safe_figure *figure = named->items[i];
		const struct safe_table *total =
		    directive_total(parse, figure, pos);
		struct safe_series months;
		if (total == NULL ||
		    (i > 0 && !same_axis(parse, chart->chart.series[0].table,
				  total, pos)))
			return false;
		if (!read_months(
			parse, total, total->cells[0].category, &months))
			return refuse_year(parse, figure->name, pos);
		put_months(parse, chart, &months,
		    add_series(
			parse, chart, directive_name(parse, total), total));
	}
	return true;
}

bool
series_of_categories(struct parse *parse, const struct safe_figure *figure,
    struct pos pos, struct block *chart)
{
	const struct safe_table *table = figure->table;
	begin(parse, chart, table->count, SERIES_MONTHS);
	for (size_t i = 0; i < table->count; i++) {
		const struct safe_cell *cell = &table->cells[i];
		struct safe_series months;
		if (!read_months(parse, table, cell->category, &months))
			return refuse_year(parse, figure->name, pos);
		put_months(parse, chart, &months,
		    add_series(parse, chart,
			access_category(parse->document->lang, cell), table));
	}
	return true;
}

void
series_begin(struct parse *parse, struct block *chart, size_t series,
    const struct safe_table *first)
{
	const char **labels =
	    ARENA_ARRAY(parse->arena, const char *, first->count);
	for (size_t i = 0; i < first->count; i++)
		labels[i] =
		    access_category(parse->document->lang, &first->cells[i]);
	begin(parse, chart, series, first->count);
	chart->chart.labels = labels;
}

void
series_add(struct parse *parse, struct block *chart, const char *name,
    const struct safe_table *table)
{
	struct chart_series *series = add_series(parse, chart, name, table);
	for (size_t i = 0; i < table->count; i++)
		series->cells[i] = &table->cells[i];
}

bool
series_by_category(struct parse *parse, const struct named *named,
    struct pos pos, struct block *chart)
{
	const struct safe_table *first = named->items[0]->table;
	series_begin(parse, chart, named->count, first);
	for (size_t i = 0; i < named->count; i++) {
		const struct safe_figure *figure = named->items[i];
		const struct safe_table *table = figure->table;
		if (!directive_has_categories(parse, figure, pos) ||
		    !same_axis(parse, first, table, pos))
			return false;
		if (!directive_same_categories(first, table)) {
			diag_error(parse->diag, pos, "figure",
			    "the figures of a chart have the same categories");
			return false;
		}
		series_add(parse, chart, name_of(parse, table), table);
	}
	return true;
}

/* Whether b is to stand before a; hidden values are not looked at. */
static bool
is_larger(const struct safe_cell *a, const struct safe_cell *b)
{
	if (!access_is_told(a) || !access_is_told(b))
		return !access_is_told(a) && access_is_told(b);
	return fraction_compare(b->value, a->value) > 0;
}

const struct safe_figure *
series_sorted(struct parse *parse, const struct safe_figure *figure)
{
	struct safe_figure *sorted =
	    ARENA_NEW(parse->arena, struct safe_figure);
	struct safe_table *table = ARENA_NEW(parse->arena, struct safe_table);

	*sorted = *figure;
	*table = *figure->table;
	sorted->table = table;
	table->cells =
	    ARENA_ARRAY(parse->arena, struct safe_cell, table->count);
	for (size_t i = 0; i < table->count; i++) {
		const struct safe_cell *cell = &figure->table->cells[i];
		size_t to = i;

		for (; to > 0 && is_larger(&table->cells[to - 1], cell); to--)
			table->cells[to] = table->cells[to - 1];
		table->cells[to] = *cell;
	}
	return sorted;
}

struct block *
series_sparkline(struct parse *parse, struct block *card,
    const struct safe_table *total, const char *name)
{
	struct safe_series months;
	size_t shown = 0;
	if (!read_months(parse, total, total->cells[0].category, &months))
		return NULL;
	for (size_t i = 0; i < SERIES_MONTHS; i++) {
		const struct safe_cell *cell = months.cells[i];
		if (cell != NULL &&
		    (cell->status == SAFE_SHOWN || cell->status == SAFE_NIL))
			shown++;
	}
	if (shown < SPARKLINE_LEAST)
		return NULL;
	struct block *chart = block_new(parse, card, BLOCK_CHART, card->pos);
	chart->chart.kind = CHART_SPARKLINE;
	chart->chart.title = name;
	begin(parse, chart, 1, SERIES_MONTHS);
	put_months(
	    parse, chart, &months, add_series(parse, chart, name, total));
	return chart;
}
