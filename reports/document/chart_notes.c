/*
 * The note under a chart: its source, what its figures say of themselves, where
 * a series breaks, whether shares are rounded, and which signs stand in it.
 */
#include "document/directives-imp.h"

#include "text/lang.h"
#include "text/number.h"

/* "Sarjakatkos 1.1.2024: …" */
static void
put_break(struct parse *parse, struct block *note,
    const struct safe_table *table, const struct series_break *stop)
{
	const struct lang *lang = parse->document->lang;
	const char *const names[] = { "day", "why", NULL };
	const char *const values[] = { number_day(
					   lang, stop->from, parse->arena),
		lang_break(lang, table->id, stop->from, stop->why), NULL };
	note_put_line(parse, note,
	    lang_phrase(lang, "note-break", names, values, parse->arena));
}

/* The breaks that lie within the months. */
static void
put_breaks(struct parse *parse, struct block *note, const struct block *chart)
{
	const struct safe_table *last = NULL;
	for (size_t i = 0; i < chart->chart.series_count; i++) {
		const struct safe_table *table = chart->chart.series[i].table;
		for (size_t j = 0; table != last && j < table->break_count; j++)
			if (access_has_break(chart, &table->breaks[j]))
				put_break(
				    parse, note, table, &table->breaks[j]);
		last = table;
	}
}

/* The breaks that keep changes from being told. */
static void
put_broken(struct parse *parse, struct block *note, const struct block *chart)
{
	const char *last = NULL;
	for (size_t i = 0; i < chart->chart.point_count; i++) {
		const struct chart_pair *pair = &chart->chart.pairs[i];
		const struct safe_table *now = pair->tables[1];
		if (pair->change != CHANGE_BREAK || now->id == last)
			continue;
		last = now->id;
		for (size_t j = 0; j < now->break_count; j++)
			if (now->breaks[j].from >
				period_last_day(pair->tables[0]->period) &&
			    now->breaks[j].from <= period_last_day(now->period))
				put_break(parse, note, now, &now->breaks[j]);
	}
}

/* Whether the percentages of a whole, as they are printed, do not add up. */
static bool
is_rounded(const struct block *chart)
{
	const struct safe_table *shares = chart->chart.shares;
	const struct chart_answers *answers = chart->chart.answers;
	const struct safe_cell all = { .status = SAFE_SHOWN,
		.value = fraction_integer(1) };
	if (shares != NULL && shares_stray(shares, 0, shares->count, &all))
		return true;
	for (size_t i = 0; i < chart->chart.series_count; i++) {
		const struct safe_table *row = chart->chart.series[i].table;
		if (shares != NULL && shares_stray(row, 0, row->count, &all))
			return true;
		if (answers == NULL)
			continue;
		const struct safe_cell *sides = answers->sides[i];
		if (shares_stray(row, 0, ANSWERS, &all) ||
		    shares_stray(row, 0, ANSWERS / 2, &sides[0]) ||
		    shares_stray(row, ANSWERS / 2, ANSWERS / 2, &sides[1]))
			return true;
	}
	return false;
}

void
chart_put_note(struct parse *parse, struct block *figure,
    const struct directive *directive, const struct named *named,
    const struct block *chart)
{
	struct signs signs = { { false }, { false } };
	struct block *note = note_put(parse, figure, directive);
	note_put_figures(parse, note, named);
	if (chart->chart.months != NULL)
		put_breaks(parse, note, chart);
	if (chart->chart.kind == CHART_CHANGES)
		put_broken(parse, note, chart);
	if (chart->chart.kind == CHART_FLOW && chart->chart.point_count > 0)
		note_put_line(
		    parse, note, lang_word(parse->document->lang, "note-flow"));
	if (is_rounded(chart))
		note_put_line(parse, note,
		    lang_word(parse->document->lang, "note-rounding"));
	access_find_signs(chart, &signs);
	signs.status[SAFE_NIL] = false; /* a chart writes 0 for it */
	if (chart->chart.months != NULL && signs.status[SAFE_MISSING]) {
		signs.status[SAFE_MISSING] = false;
		note_put_line(parse, note, access_missing(parse, chart));
	}
	note_put_signs(parse, note, &signs);
}
