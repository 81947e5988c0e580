/*
 * Sentences about charts that are no series over months or categories: the
 * stages and moves of a flow, answers on a scale, rows of two dots.
 */
#include "document/document-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"
#include "text/number.h"
#include "text/unicode.h"

/* " Vaiheet: Työkokeilu (19), Palkkatuki." */
static void
put_stages(struct parse *parse, const struct chart_flow *flow, struct str *out)
{
	const struct lang *lang = parse->document->lang;
	struct str stages;
	str_init(&stages, parse->arena);
	for (size_t i = 0; i < flow->count; i++) {
		str_printf(&stages, "%s%s", i == 0 ? "" : ", ", flow->names[i]);
		if (flow->table != NULL && access_is_told(flow->cells[i]))
			str_printf(&stages, " (%s)",
			    number_sentence(lang, flow->table, flow->cells[i],
				parse->arena));
	}
	if (flow->count > 0)
		str_printf(out, " %s",
		    access_phrase(
			parse, "alternative-stages", "names", stages.text));
}

/* Words in place of the arrow: "vaiheesta A vaiheeseen B". */
const char *
access_move(struct parse *parse, const struct chart_flow *flow, size_t move)
{
	const char *const names[] = { "from", "to", NULL };
	const char *const values[] = { flow->names[flow->moves[move].from],
		flow->names[flow->moves[move].to], NULL };
	return lang_phrase(parse->document->lang, "alternative-move", names,
	    values, parse->arena);
}

/* " Eteenpäin: vaiheesta A vaiheeseen B 21.", or nothing when none can be
 * told. */
static void
put_moves(struct parse *parse, const struct block *chart, bool forward,
    struct str *out)
{
	const struct chart_series *series = &chart->chart.series[0];
	const struct chart_flow *flow = chart->chart.flow;
	struct str moves;
	str_init(&moves, parse->arena);
	for (size_t i = 0; i < chart->chart.point_count; i++)
		if ((flow->moves[i].to > flow->moves[i].from) == forward &&
		    access_is_told(series->cells[i]))
			str_printf(&moves, "%s%s %s",
			    moves.length > 0 ? "; " : "",
			    access_move(parse, flow, i),
			    access_value(parse, series, i));
	if (moves.length > 0)
		str_printf(out, " %s",
		    access_phrase(parse,
			forward ? "alternative-forward" : "alternative-back",
			"moves", moves.text));
}

/* Why there are none: nobody has moved, or nothing is known. */
static const char *
access_no_moves(struct parse *parse, const struct block *chart)
{
	const struct safe_figure *moves = chart->chart.data;
	if (moves->total == NULL || moves->total->count != 1 ||
	    moves->total->cells[0].status != SAFE_MISSING)
		return lang_word(parse->document->lang, "flow-none");
	return access_phrase(
	    parse, "alternative-missing", "names", chart->chart.series[0].name);
}

void
access_put_flow(struct parse *parse, const struct block *chart, struct str *out)
{
	put_stages(parse, chart->chart.flow, out);
	put_moves(parse, chart, true, out);
	put_moves(parse, chart, false, out);
	if (chart->chart.point_count == 0)
		str_printf(out, " %s", access_no_moves(parse, chart));
}

/* " Vaikea 28 %. Helppo 72 %." */
static void
put_sides(struct parse *parse, const struct chart_series *series,
    const struct chart_answers *answers, const struct safe_cell *sides,
    struct str *out)
{
	const struct lang *lang = parse->document->lang;
	for (size_t i = 0; i < 2; i++)
		str_printf(out, " %s %s.", answers->names[i],
		    number_sentence(
			lang, series->table, &sides[i], parse->arena));
}

/* " Vastaukset 1–6: 3 %, 8 %, 17 %, 34 %, 27 %, 11 %." */
static void
put_answers(
    struct parse *parse, const struct chart_series *series, struct str *out)
{
	struct str values;
	str_init(&values, parse->arena);
	for (size_t i = 0; i < ANSWERS; i++)
		str_printf(&values, "%s%s", i > 0 ? ", " : "",
		    access_value(parse, series, i));
	str_printf(out, " %s",
	    access_phrase(parse, "alternative-scale", "values", values.text));
}

void
access_put_answers(
    struct parse *parse, const struct block *chart, struct str *out)
{
	const struct chart_answers *answers = chart->chart.answers;
	for (size_t i = 0; i < chart->chart.series_count; i++) {
		const struct chart_series *series = &chart->chart.series[i];
		const struct safe_cell *sides = answers->sides[i];
		if (!access_is_told(&sides[0]) || !access_is_told(&sides[1]))
			continue;
		if (chart->chart.series_count > 1)
			str_printf(out, " %s:", series->name);
		put_sides(parse, series, answers, sides, out);
		put_answers(parse, series, out);
	}
}

/* "2/2023 51 %, 2/2024 68 %"; what cannot be told is told by its sign. */
static void
put_cells(
    struct parse *parse, const struct block *chart, size_t row, struct str *out)
{
	const struct lang *lang = parse->document->lang;
	const struct chart_pair *pair = &chart->chart.pairs[row];
	for (size_t i = 0; i < 2; i++) {
		const struct chart_series *series = &chart->chart.series[i];
		const struct safe_cell *cell = series->cells[row];
		if (access_is_told(cell))
			str_printf(out, "%s %s, ", series->name,
			    number_sentence(
				lang, pair->tables[i], cell, parse->arena));
	}
}

/* "suunniteltu 1.1.2023, toteutunut 17.4.2023" */
static void
put_days(struct parse *parse, const struct chart_pair *pair, struct str *out)
{
	static const char *const keys[] = { "milestone-planned",
		"milestone-reached" };
	const struct lang *lang = parse->document->lang;
	for (size_t i = 0; i < 2; i++)
		if (pair->days[i]->kind != LIST_EMPTY)
			str_printf(out, "%s %s, ", lang_word(lang, keys[i]),
			    number_list_cell(
				lang, pair->days[i], 0, parse->arena));
}

/* Of two milestones on one line, how long the way from one to the other was to
 * take, as the band shows it; 0: that is not known. */
static int32_t
span_days(const struct block *chart)
{
	const struct chart_pair *pairs = chart->chart.pairs;
	const struct list_cell *from = pairs[0].days[1];
	if (from->kind != LIST_DAY)
		from = pairs[0].days[0];
	if (!chart->chart.span || from->kind != LIST_DAY ||
	    pairs[1].days[0]->kind != LIST_DAY)
		return 0;
	int32_t end = pairs[1].days[0]->day;
	if (pairs[1].days[1]->kind == LIST_DAY && pairs[1].days[1]->day < end)
		end = pairs[1].days[1]->day;
	return end - from->day;
}

/* What a table beneath has is not told twice: of its rows how they turned out
 * alone. */
static bool
is_in_table(struct parse *parse, const struct block *chart)
{
	struct str where;
	str_init(&where, parse->arena);
	return chart->chart.series_count == 0 && chart->chart.point_count > 0 &&
	       access_put_table(parse, chart->chart.pairs[0].days[0], &where);
}

void
access_put_pairs(
    struct parse *parse, const struct block *chart, struct str *out)
{
	bool in_table = is_in_table(parse, chart);
	for (size_t i = 0; i < chart->chart.point_count; i++) {
		const struct chart_pair *pair = &chart->chart.pairs[i];
		struct str told;
		str_init(&told, parse->arena);
		if (chart->chart.series_count > 0)
			put_cells(parse, chart, i, &told);
		else if (!in_table)
			put_days(parse, pair, &told);
		if (i == 0 && chart->chart.series_count == 0 &&
		    span_days(chart) > 0)
			str_printf(&told, "%s, ",
			    access_phrase(parse, "unit-days", "number",
				arena_printf(
				    parse->arena, "%d", span_days(chart))));
		str_puts(&told, pair->words);
		/* no words: the comma before them goes */
		if (pair->words[0] == '\0' && told.length >= 2)
			told.text[told.length -= 2] = '\0';
		str_printf(out, "%s%s%s%s", i == 0 ? " " : "; ", pair->name,
		    told.length > 0 ? ": " : "", told.text);
	}
	str_puts(out, chart->chart.point_count > 0 ? "." : "");
	if (in_table)
		access_put_table(parse, chart->chart.pairs[0].days[0], out);
	if (chart->chart.point_count > 0 && chart->chart.status_day != 0)
		str_printf(out, " %s.",
		    unicode_capital(
			access_phrase(parse, "period-ended", "day",
			    number_day(parse->document->lang,
				chart->chart.status_day, parse->arena)),
			parse->arena));
	if (chart->chart.point_count == 0)
		str_printf(
		    out, " %s", lang_word(parse->document->lang, "rows-none"));
}
