/*
 * Figures before and now: a row for each category of one figure, or for each
 * of several figures.  All rows share an axis; how each turned out is told in
 * words as cards tell it.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "text/change.h"
#include "text/lang.h"
#include "text/number.h"

#include <assert.h>

#define ROWS_MAX 16

/* "+17 %-yks., parani", "ennallaan", ".." or that it cannot be told. */
static const char *
result_words(struct parse *parse, const struct safe_cell *cell,
    const struct safe_cell *before, const struct change *change)
{
	const struct lang *lang = parse->document->lang;
	const char *const names[] = { "change", "judgement", NULL };
	const char *const values[] = { change->difference, change->word, NULL };
	if (cell->status == SAFE_HIDDEN ||
	    (before != NULL && before->status == SAFE_HIDDEN))
		return arena_printf(parse->arena, "%s %s",
		    lang_word(lang, "hidden"), lang_word(lang, "hidden-words"));
	if (change->status != CHANGE_SHOWN)
		return lang_word(lang, "no-comparison");
	if (change->sign == 0)
		return lang_word(lang, "unchanged");
	if (change->judgement == JUDGEMENT_NONE)
		return change->difference;
	return lang_phrase(lang, "change-judged", names, values, parse->arena);
}

/* What is not final has its mark behind the words. */
static const char *
with_mark(struct parse *parse, const struct safe_cell *cell, const char *words)
{
	static const char *const keys[] = {
		NULL,		    /* STANDING_FINAL */
		"mark-provisional", /* STANDING_PROVISIONAL */
		"mark-revised"	    /* STANDING_REVISED */
	};
	const char *const names[] = { "value", NULL };
	const char *const values[] = { words, NULL };
	const char *key = keys[cell->standing];
	return key == NULL ? words
			   : lang_phrase(parse->document->lang, key, names,
				 values, parse->arena);
}

/* One row: a cell of a table, and what it was. */
static void
put_row(struct parse *parse, const struct safe_table *table,
    const struct safe_cell *cell, const char *name, bool year,
    struct block *chart)
{
	const struct safe_tables *tables = parse->figures->tables;
	struct chart_pair *pairs = (struct chart_pair *)chart->chart.pairs;
	size_t point = chart->chart.point_count++;
	struct chart_pair *pair = &pairs[point];
	struct safe_change since = { .before = NULL };
	struct change change;
	change_read(parse->document->lang, tables, table, cell, year,
	    parse->arena, &change);
	if (tables != NULL) {
		safe_change_since(tables, table, cell, year ? 12 : 1, &since);
		pair->tables[0] = safe_find(
		    tables, table->id, change.before_period, table->dimension);
	}
	pair->tables[1] = table;
	if (pair->tables[0] == NULL)
		pair->tables[0] = table;
	pair->name = name;
	pair->change = change.status;
	pair->sign = change.sign;
	pair->judgement = change.judgement;
	pair->words = with_mark(
	    parse, cell, result_words(parse, cell, since.before, &change));
	chart->chart.series[0].cells[point] = since.before;
	chart->chart.series[1].cells[point] = cell;
	((const char **)chart->chart.labels)[point] = name;
}

static void
begin(struct parse *parse, const struct safe_table *table, size_t rows,
    bool year, struct block *chart)
{
	const struct lang *lang = parse->document->lang;
	struct period before = table->period;
	bool of_year = table->period.kind == PERIOD_YEAR;
	before.number -= !year || of_year ? 1 : 12;
	chart->chart.series = ARENA_ARRAY(parse->arena, struct chart_series, 2);
	chart->chart.series_count = 2;
	for (size_t i = 0; i < 2; i++) {
		struct chart_series *series = &chart->chart.series[i];
		series->name = lang_short_period(
		    lang, i == 0 ? before : table->period, parse->arena);
		series->table = table;
		series->cells =
		    ARENA_ARRAY(parse->arena, const struct safe_cell *, rows);
	}
	chart->chart.labels = ARENA_ARRAY(parse->arena, const char *, rows);
	chart->chart.pairs = ARENA_ARRAY(parse->arena, struct chart_pair, rows);
}

/* Several figures: the total of each, of one unit and period. */
static bool
check_figures(struct parse *parse, const struct named *named, struct pos pos,
    const struct safe_table **totals)
{
	for (size_t i = 0; i < named->count; i++) {
		totals[i] = directive_total(parse, named->items[i], pos);
		if (totals[i] == NULL)
			return false;
		if (totals[i]->unit == totals[0]->unit &&
		    period_equal(totals[i]->period, totals[0]->period))
			continue;
		diag_error(parse->diag, pos, "chart",
		    "the figures of a chart have one unit and one period");
		return false;
	}
	return true;
}

static bool
check_rows(struct parse *parse, size_t rows, struct pos pos)
{
	if (rows <= ROWS_MAX)
		return true;
	diag_error(parse->diag, pos, "chart",
	    "the rows of a chart of changes: %d at the most, here %zu; leave "
	    "some out (without), or show a table",
	    ROWS_MAX, rows);
	return false;
}

bool
changes_fill(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart)
{
	struct pos pos = directive->entries[KEY_FIGURE].pos;
	const struct lang *lang = parse->document->lang;
	const struct safe_table *first = named->items[0]->table;
	const struct safe_table *totals[FIGURES_MAX];
	enum compare compare;
	if (!directive_compare(
		parse, &directive->entries[KEY_COMPARE], &compare))
		return false;
	if (compare == COMPARE_NONE) {
		diag_error(parse->diag, directive->entries[KEY_COMPARE].pos,
		    "data-block", "expected month or year");
		return false;
	}
	bool year = compare == COMPARE_YEAR;
	chart->chart.free_axis =
	    !directive_switch(parse, &directive->entries[KEY_ZERO], true);
	if (named->count == 1 && first->dimension != NULL) {
		if (!check_rows(parse, first->count, pos))
			return false;
		begin(parse, first, first->count, year, chart);
		for (size_t i = 0; i < first->count; i++)
			put_row(parse, first, &first->cells[i],
			    access_category(lang, &first->cells[i]), year,
			    chart);
		return true;
	}
	if (!check_figures(parse, named, pos, totals))
		return false;
	assert(named->count > 0); /* a figure is named */
	begin(parse, totals[0], named->count, year, chart);
	for (size_t i = 0; i < named->count; i++)
		put_row(parse, totals[i], &totals[i]->cells[0],
		    lang_label(lang, totals[i]->id, totals[i]->label), year,
		    chart);
	return true;
}
