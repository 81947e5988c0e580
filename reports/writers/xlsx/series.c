/*
 * Months × series: the numbers behind lines, columns of months and the lines
 * drawn in cards.  Months are real dates (their first day); what is not known
 * is an empty cell, so that a drawing has a gap there; what is hidden is its
 * mark.  A book has one sheet of all series, with the charts that draw them.
 */
#include "writers/xlsx/plan-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "document/document.h"
#include "text/lang.h"
#include "text/number.h"

#include <string.h>

#define MONTH_WIDTH 36.0 /* characters: captions stand in this column, too */

struct column {
	const struct chart_series *series;
	const struct block *chart;
	const char *header;
};

static void
put_cell(struct planner *planner, uint16_t column, enum sheet_style style,
    const struct safe_table *table, const struct safe_cell *cell)
{
	struct arena *arena = planner->arena;

	if (cell == NULL || cell->status == SAFE_MISSING) {
		plan_words(planner, column, style, "");
		return;
	}
	if (cell->status == SAFE_HIDDEN) {
		plan_words(planner, column, style, plan_word(planner, "hidden"))
		    ->right = true;
		return;
	}
	/* Nobody and nothing is a number here: it is drawn. */
	struct sheet_cell *put = plan_cell(planner, column, style);
	const char *pattern = plan_cell_pattern(planner, table, cell);
	put->right = true;
	put->number = fraction_double(cell->value);
	put->format = cell->status == SAFE_NIL
			  ? arena_printf(arena, "%s;%s;\"%s\"", pattern,
				pattern, plan_word(planner, "nil"))
			  : pattern;
	const char *words =
	    number_cell(planner->document->lang, table, cell, true, arena);
	plan_width(planner, column, (double)utf8_count(words, strlen(words)));
}

/* Cell of the month; NULL: none, or the series has not that month. */
static const struct safe_cell *
cell_of(const struct column *column, int32_t month)
{
	for (size_t i = 0; i < column->chart->chart.point_count; i++)
		if (column->chart->chart.months[i] == month)
			return column->series->cells[i];
	return NULL;
}

static void
read_span(
    const struct column *columns, size_t count, int32_t *first, int32_t *last)
{
	*first = INT32_MAX;
	*last = INT32_MIN;
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < columns[i].chart->chart.point_count;
		     j++) {
			int32_t month = columns[i].chart->chart.months[j];
			*first = month < *first ? month : *first;
			*last = month > *last ? month : *last;
		}
}

/* Where charts find the columns that now stand. */
static void
note_places(struct planner *planner, const struct column *columns, size_t count,
    int32_t first)
{
	for (size_t i = 0; i < count; i++) {
		planner->months = arena_grow(planner->arena, planner->months,
		    planner->months_count, &planner->months_capacity,
		    sizeof(*planner->months));
		planner->months[planner->months_count++] = (struct months){
			.chart = columns[i].chart,
			.series = columns[i].series,
			.sheet = planner->sheet,
			.first = first,
			.header_row = planner->row,
			.column = (uint16_t)(i + 1),
		};
	}
}

static void
put_header(struct planner *planner, const struct column *columns, size_t count)
{
	const char **headers =
	    ARENA_ARRAY(planner->arena, const char *, count + 1);
	bool *right = ARENA_ARRAY(planner->arena, bool, count + 1);
	int32_t first, last;

	read_span(columns, count, &first, &last);
	headers[0] = plan_word(planner, "workbook-month");
	for (size_t i = 0; i < count; i++) {
		headers[i + 1] = sheet_text(columns[i].header, planner->arena);
		right[i + 1] = true;
	}
	for (size_t i = 0; i <= count; i++) {
		plan_words(planner, (uint16_t)i, STYLE_HEAD, headers[i])
		    ->right = right[i];
		plan_width(planner, (uint16_t)i,
		    (double)plan_longest_word(headers[i]));
	}
	plan_native(planner, headers, right, count + 1, planner->row,
	    planner->row + 1 + (uint32_t)(last - first));
	plan_end_row(planner);
}

/* Equal names are told apart by the period that their figures are of. */
static void
name_columns(struct planner *planner, struct column *columns, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct chart_series *series = columns[i].series;
		columns[i].header = series->name;
		for (size_t j = 0; j < count; j++)
			if (j != i &&
			    str_equal(columns[j].series->name, series->name))
				columns[i].header = arena_printf(planner->arena,
				    "%s, %s", series->name,
				    lang_short_period(planner->document->lang,
					series->table->period, planner->arena));
	}
}

/* Months run down; a month that a series does not reach is empty. */
static void
put_columns(struct planner *planner, struct column *columns, size_t count)
{
	int32_t first, last;

	name_columns(planner, columns, count);
	read_span(columns, count, &first, &last);
	note_places(planner, columns, count, first);
	put_header(planner, columns, count);
	for (int32_t month = first; month <= last; month++) {
		enum sheet_style style =
		    month < last ? STYLE_ROW : STYLE_ROW_LAST;
		struct sheet_cell *label = plan_cell(planner, 0, style);
		label->number = plan_serial(month_first_day(month));
		label->format = "m/yyyy";
		for (size_t i = 0; i < count; i++)
			put_cell(planner, (uint16_t)(i + 1), style,
			    columns[i].series->table,
			    cell_of(&columns[i], month));
		plan_end_row(planner);
	}
}

void
plan_months(struct planner *planner, const struct block *chart)
{
	size_t count = chart->chart.series_count;
	struct column *columns =
	    ARENA_ARRAY(planner->arena, struct column, count);

	for (size_t i = 0; i < count; i++)
		columns[i] = (struct column){
			.series = &chart->chart.series[i],
			.chart = chart,
		};
	put_columns(planner, columns, count);
}

/* Every series of the document over months; equal ones once. */
static struct column *
collect(struct planner *planner, size_t *count)
{
	const struct block *root = planner->document->root;
	struct column *columns = NULL;
	size_t capacity = 0;

	*count = 0;
	for (struct block *block = planner->document->root; block != NULL;
	     block = block_next(root, block)) {
		if (block->type != BLOCK_CHART || block->chart.months == NULL)
			continue;
		for (size_t i = 0; i < block->chart.series_count; i++) {
			const struct chart_series *series =
			    &block->chart.series[i];
			size_t known = 0;
			while (known < *count &&
			       !plan_same_series(columns[known].series, series))
				known++;
			if (known < *count)
				continue;
			columns = arena_grow(planner->arena, columns, *count,
			    &capacity, sizeof(*columns));
			columns[(*count)++] = (struct column){
				.series = series,
				.chart = block,
			};
		}
	}
	return columns;
}

/* "Sarjakatkos …" of the breaks between the months, each once. */
static void
put_breaks(struct planner *planner, const struct column *columns, size_t count)
{
	static const char *const names[] = { "day", "why", NULL };
	const struct lang *lang = planner->document->lang;
	int32_t first, last;

	read_span(columns, count, &first, &last);
	for (size_t i = 0; i < count; i++) {
		const struct safe_table *table = columns[i].series->table;
		for (size_t j = 0; j < table->break_count; j++) {
			const struct series_break *stop = &table->breaks[j];
			const char *values[] = { number_day(lang, stop->from,
						     planner->arena),
				stop->why, NULL };
			if (stop->from <= month_last_day(first) ||
			    stop->from > month_last_day(last))
				continue;
			plan_text(planner, STYLE_NOTE,
			    arena_printf(planner->arena, "%s: %s",
				columns[i].header,
				lang_phrase(lang, "note-break", names, values,
				    planner->arena)));
		}
	}
}

static void
put_signs(struct planner *planner, const struct column *columns, size_t count)
{
	struct signs signs = { { false }, { false } };

	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < columns[i].chart->chart.point_count; j++)
			signs_add(&signs, columns[i].series->cells[j]);
	plan_signs(planner, &signs, "workbook-note-empty");
}

/* The charts of months stand below the numbers that they draw. */
void
plan_series_sheet(struct planner *planner)
{
	const struct block *root = planner->document->root;
	size_t count;
	struct column *columns = collect(planner, &count);

	if (count == 0)
		return;
	plan_sheet(planner, plan_word(planner, "workbook-series"), count + 1,
	    MONTH_WIDTH);
	plan_title(planner, plan_word(planner, "workbook-series-title"));
	put_columns(planner, columns, count);
	put_breaks(planner, columns, count);
	put_signs(planner, columns, count);
	for (struct block *block = planner->document->root; block != NULL;
	     block = block_next(root, block)) {
		if (block->type == BLOCK_CHART && block->chart.months != NULL &&
		    block->parent->type == BLOCK_FIGURE) {
			plan_gap(planner);
			plan_figure(planner, block->parent);
		}
	}
	plan_section_notes(planner);
}
