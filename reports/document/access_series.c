/*
 * Sentences about series: over months the newest, the extremes and, of lines,
 * both ends and the change between them; over categories each value.
 */
#include "document/document-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"
#include "text/number.h"

#define CATEGORIES_MAX 12 /* more are told by the table that has them */
#define CATEGORIES_FIRST 3

/* Points of a series that can be told. */
struct course {
	const struct chart_series *series;
	size_t count;
	size_t first, last, least, most;
};

static bool
is_told(const struct safe_cell *cell)
{
	return cell != NULL &&
	       (cell->status == SAFE_SHOWN || cell->status == SAFE_NIL);
}

/* Of equal extremes, the first. */
static void
follow(const struct chart_series *series, size_t points, struct course *course)
{
	*course = (struct course){ .series = series };
	for (size_t i = 0; i < points; i++) {
		const struct safe_cell *cell = series->cells[i];
		if (!is_told(cell))
			continue;
		if (course->count++ == 0)
			course->first = course->least = course->most = i;
		course->last = i;
		if (fraction_compare(
			cell->value, series->cells[course->least]->value) < 0)
			course->least = i;
		if (fraction_compare(
			cell->value, series->cells[course->most]->value) > 0)
			course->most = i;
	}
}

static const char *
value_text(struct parse *parse, const struct chart_series *series, size_t point)
{
	return number_sentence(parse->document->lang, series->table,
	    series->cells[point], parse->arena);
}

/* "206 (2/2024)" */
static const char *
dated(struct parse *parse, const struct block *chart,
    const struct chart_series *series, size_t point)
{
	return arena_printf(parse->arena, "%s (%s)",
	    value_text(parse, series, point),
	    lang_short_period(parse->document->lang,
		period_month(chart->chart.months[point]), parse->arena));
}

const char *
access_months(struct parse *parse, const struct block *chart)
{
	const struct lang *lang = parse->document->lang;
	const int32_t *months = chart->chart.months;
	size_t last = chart->chart.point_count - 1;
	const char *const names[] = { "first", "last", NULL };
	const char *const values[] = {
		lang_period(lang, period_month(months[0]), parse->arena),
		lang_period(lang, period_month(months[last]), parse->arena),
		NULL,
	};
	return lang_phrase(lang, "months", names, values, parse->arena);
}

/* Whether a break of the series parts the two points. */
static bool
is_parted(const struct block *chart, const struct course *course)
{
	const struct safe_table *table = course->series->table;
	int32_t from = month_last_day(chart->chart.months[course->first]);
	int32_t to = month_last_day(chart->chart.months[course->last]);
	for (size_t i = 0; i < table->break_count; i++)
		if (table->breaks[i].from > from && table->breaks[i].from <= to)
			return true;
	return false;
}

/* "+15"; NULL when there is none to tell. */
static const char *
change_text(
    struct parse *parse, const struct block *chart, const struct course *course)
{
	const struct chart_series *series = course->series;
	struct fraction difference;
	if (course->first == course->last || is_parted(chart, course) ||
	    !fraction_subtract(series->cells[course->last]->value,
		series->cells[course->first]->value, &difference))
		return NULL;
	return number_change(parse->document->lang, series->table, difference,
	    approx_join(series->cells[course->first]->approx,
		series->cells[course->last]->approx),
	    parse->arena);
}

/* The phrase `key` of a series over months. */
static const char *
course_phrase(struct parse *parse, const struct block *chart,
    const struct course *course, const char *key, const char *change)
{
	const struct chart_series *series = course->series;
	const char *const names[] = { "name", "first", "last", "newest",
		"least", "most", "change", NULL };
	const char *newest = dated(parse, chart, series, course->last);
	const char *const values[] = {
		series->name,
		dated(parse, chart, series, course->first),
		newest,
		newest,
		dated(parse, chart, series, course->least),
		dated(parse, chart, series, course->most),
		change != NULL ? change : "",
		NULL,
	};
	return lang_phrase(
	    parse->document->lang, key, names, values, parse->arena);
}

static void
put_courses(struct parse *parse, const struct block *chart, struct str *out)
{
	bool line = chart->chart.kind == CHART_LINE;
	const char *newest = chart->chart.series_count > 1
				 ? "alternative-newest-each"
				 : "alternative-newest";
	for (size_t i = 0; i < chart->chart.series_count; i++) {
		struct course course;
		follow(
		    &chart->chart.series[i], chart->chart.point_count, &course);
		if (course.count == 0)
			continue;
		const char *change =
		    line ? change_text(parse, chart, &course) : NULL;
		const char *key = !line		   ? newest
				  : change != NULL ? "alternative-course-change"
						   : "alternative-course";
		str_printf(out, " %s",
		    course_phrase(parse, chart, &course, key, change));
	}
}

/* "A: 7" or, of several figures, "A: Tunnit 7, Asiakkaat 5"; false: no value.
 */
static bool
put_category(struct parse *parse, const struct block *chart, size_t point,
    const char *before, struct str *out)
{
	bool told = false;
	for (size_t i = 0; i < chart->chart.series_count; i++) {
		const struct chart_series *series = &chart->chart.series[i];
		if (!is_told(series->cells[point]))
			continue;
		if (!told)
			str_printf(
			    out, "%s%s: ", before, chart->chart.labels[point]);
		else
			str_puts(out, ", ");
		if (chart->chart.series_count > 1)
			str_printf(out, "%s ", series->name);
		str_puts(out, value_text(parse, series, point));
		told = true;
	}
	return told;
}

/* The number of the table that shows the figure; 0: none does. */
static int
table_of(struct parse *parse, const struct safe_table *figure)
{
	struct block *root = parse->document->root;
	for (struct block *at = root; at != NULL; at = block_next(root, at))
		if (at->type == BLOCK_CELL && at->cell.kind == CELL_VALUE &&
		    at->cell.table == figure)
			return block_ancestor(at, BLOCK_TABLE)->table.number;
	return 0;
}

static const char *
phrase_of_number(
    struct parse *parse, const char *key, const char *name, const char *value)
{
	const char *const names[] = { name, NULL };
	const char *const values[] = { value, NULL };
	return lang_phrase(
	    parse->document->lang, key, names, values, parse->arena);
}

static void
put_categories(struct parse *parse, const struct block *chart, struct str *out)
{
	size_t count = chart->chart.point_count;
	int table = count > CATEGORIES_MAX
			? table_of(parse, chart->chart.series[0].table)
			: 0;
	const char *before = " ";
	for (size_t i = 0; i < count; i++) {
		if (table > 0 && i >= CATEGORIES_FIRST && i + 1 < count)
			continue;
		if (put_category(parse, chart, i, before, out))
			before = "; ";
	}
	if (before[0] == ';')
		str_putc(out, '.');
	if (table == 0)
		return;
	const char *number = phrase_of_number(
	    parse, "table", "number", arena_printf(parse->arena, "%d", table));
	str_printf(out, " %s",
	    phrase_of_number(parse, "alternative-rest", "table", number));
}

void
access_put_series(
    struct parse *parse, const struct block *chart, struct str *out)
{
	if (chart->chart.series_count == 0)
		return;
	if (chart->chart.months != NULL)
		put_courses(parse, chart, out);
	else
		put_categories(parse, chart, out);
}

/* " Työkokeilu (19), Palkkatuki." */
static void
put_stages(struct parse *parse, const struct chart_flow *flow, struct str *out)
{
	const struct lang *lang = parse->document->lang;
	for (size_t i = 0; i < flow->count; i++) {
		str_printf(out, "%s%s", i == 0 ? " " : ", ", flow->names[i]);
		if (flow->table != NULL && is_told(flow->cells[i]))
			str_printf(out, " (%s)",
			    number_sentence(lang, flow->table, flow->cells[i],
				parse->arena));
	}
	if (flow->count > 0)
		str_putc(out, '.');
}

/* " Eteenpäin: A – B 21; B – C 12.", or nothing when none can be told. */
static void
put_moves(struct parse *parse, const struct block *chart, bool forward,
    struct str *out)
{
	const struct chart_series *series = &chart->chart.series[0];
	struct str moves;
	str_init(&moves, parse->arena);
	for (size_t i = 0; i < chart->chart.point_count; i++) {
		const struct chart_move *move = &chart->chart.flow->moves[i];
		if ((move->to > move->from) == forward &&
		    is_told(series->cells[i]))
			str_printf(&moves, "%s%s %s",
			    moves.length > 0 ? "; " : "",
			    chart->chart.labels[i],
			    value_text(parse, series, i));
	}
	if (moves.length > 0)
		str_printf(out, " %s",
		    phrase_of_number(parse,
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
	return phrase_of_number(
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

const char *
access_sparkline(struct parse *parse, const struct block *chart)
{
	const struct chart_series *series = &chart->chart.series[0];
	struct course course;
	follow(series, chart->chart.point_count, &course);
	const char *const names[] = { "name", "number", "first", "last",
		"least", "most", NULL };
	const char *const values[] = {
		series->name,
		arena_printf(parse->arena, "%zu", chart->chart.point_count),
		value_text(parse, series, course.first),
		value_text(parse, series, course.last),
		value_text(parse, series, course.least),
		value_text(parse, series, course.most),
		NULL,
	};
	return lang_phrase(parse->document->lang, "alternative-sparkline",
	    names, values, parse->arena);
}
