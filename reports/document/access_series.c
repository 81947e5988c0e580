/*
 * Sentences about series: over months both ends, the change between them and
 * the extremes; over categories each value.
 */
#include "document/document-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"
#include "text/number.h"
#include "text/unicode.h"

#define CATEGORIES_MAX 12 /* more are told by the table that has them */
#define CATEGORIES_FIRST 3

/* Points of a series that can be told. */
struct course {
	const struct chart_series *series;
	size_t count;
	size_t first, last, least, most;
};

bool
access_is_told(const struct safe_cell *cell)
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
		if (!access_is_told(cell))
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

const char *
access_value(
    struct parse *parse, const struct chart_series *series, size_t point)
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
	    access_value(parse, series, point),
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
	const char *const names[] = { "name", "first", "last", "least", "most",
		"change", "value", NULL };
	const char *const values[] = {
		unicode_capital(series->name, parse->arena),
		dated(parse, chart, series, course->first),
		dated(parse, chart, series, course->last),
		dated(parse, chart, series, course->least),
		dated(parse, chart, series, course->most),
		change != NULL ? change : "",
		access_value(parse, series, course->last),
		NULL,
	};
	return lang_phrase(
	    parse->document->lang, key, names, values, parse->arena);
}

/* Whether all values are printed alike: then there is no more to say. */
static bool
is_level(struct parse *parse, const struct course *course)
{
	return course->count > 1 &&
	       str_equal(access_value(parse, course->series, course->least),
		   access_value(parse, course->series, course->most));
}

static void
put_courses(struct parse *parse, const struct block *chart, struct str *out)
{
	for (size_t i = 0; i < chart->chart.series_count; i++) {
		struct course course;
		follow(
		    &chart->chart.series[i], chart->chart.point_count, &course);
		if (course.count == 0)
			continue;
		const char *change = change_text(parse, chart, &course);
		const char *key = is_level(parse, &course)
				      ? "alternative-course-level"
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
		if (!access_is_told(series->cells[point]))
			continue;
		if (!told)
			str_printf(out, "%s%s: ", before,
			    unicode_capital(
				chart->chart.labels[point], parse->arena));
		else
			str_puts(out, ", ");
		if (chart->chart.series_count > 1)
			str_printf(out, "%s ", series->name);
		str_puts(out, access_value(parse, series, point));
		told = true;
	}
	return told;
}

/* Whether they are of one figure; each may leave categories out. */
static bool
is_same(const struct safe_table *a, const struct safe_table *b)
{
	return str_equal(a->id, b->id) && a->unit == b->unit &&
	       period_equal(a->period, b->period) &&
	       (a->dimension == NULL || b->dimension == NULL
		       ? a->dimension == b->dimension
		       : str_equal(a->dimension, b->dimension));
}

/* The number of the table that shows the figure, or else that cell of a list;
 * 0: none does. */
static int
table_of(struct parse *parse, const struct safe_table *figure,
    const struct list_cell *list)
{
	struct block *root = parse->document->root;
	for (struct block *at = root; at != NULL; at = block_next(root, at))
		if (at->type == BLOCK_CELL &&
		    (figure != NULL ? at->cell.kind == CELL_VALUE &&
					  is_same(at->cell.table, figure)
				    : at->cell.kind == CELL_LIST &&
					  at->cell.list == list))
			return block_ancestor(at, BLOCK_TABLE)->table.number;
	return 0;
}

/* " Kaikki luvut: taulukko 2." */
static void
put_rest(struct parse *parse, int table, struct str *out)
{
	const char *number = access_phrase(
	    parse, "table", "number", arena_printf(parse->arena, "%d", table));
	str_printf(out, " %s",
	    access_phrase(parse, "alternative-rest", "table", number));
}

bool
access_put_table(
    struct parse *parse, const struct list_cell *list, struct str *out)
{
	int table = table_of(parse, NULL, list);
	if (table > 0)
		put_rest(parse, table, out);
	return table > 0;
}

const char *
access_phrase(
    struct parse *parse, const char *key, const char *name, const char *value)
{
	const char *const names[] = { name, NULL };
	const char *const values[] = { value, NULL };
	return lang_phrase(
	    parse->document->lang, key, names, values, parse->arena);
}

/* " 149 neuvontatapahtumaa.": dots of one colour are one number. */
static bool
put_total(struct parse *parse, const struct block *chart, struct str *out)
{
	const struct chart_series *series = chart->chart.series;
	if (chart->chart.kind != CHART_DOTS || chart->chart.point_count != 1 ||
	    series->table->dimension != NULL ||
	    !access_is_told(series->cells[0]))
		return false;
	str_printf(out, " %s %s.", access_value(parse, series, 0),
	    chart->chart.labels[0]);
	return true;
}

static void
put_categories(struct parse *parse, const struct block *chart, struct str *out)
{
	size_t count = chart->chart.point_count;
	int table = count > CATEGORIES_MAX
			? table_of(parse, chart->chart.series[0].table, NULL)
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
	if (table > 0)
		put_rest(parse, table, out);
}

void
access_put_series(
    struct parse *parse, const struct block *chart, struct str *out)
{
	if (chart->chart.series_count == 0)
		return;
	if (chart->chart.months != NULL)
		put_courses(parse, chart, out);
	else if (!put_total(parse, chart, out))
		put_categories(parse, chart, out);
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
		access_value(parse, series, course.first),
		access_value(parse, series, course.last),
		access_value(parse, series, course.least),
		access_value(parse, series, course.most),
		NULL,
	};
	return lang_phrase(parse->document->lang,
	    is_level(parse, &course) ? "alternative-sparkline-level"
				     : "alternative-sparkline",
	    names, values, parse->arena);
}
