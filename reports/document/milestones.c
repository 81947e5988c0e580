/*
 * Milestones: rows of a list with the day that was planned and the day that
 * was reached, and in words how late or early that was.  What is not reached
 * is held against the last day of the document's period.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"
#include "text/number.h"

#include <stdlib.h>

#define ROWS_MAX 12
#define COLUMNS 3 /* name, planned, reached */
#define SPAN 2	  /* milestones: where a span begins, where it leads */

/* A day of a cell; a month is its first. */
static int32_t
day_of(const struct list_cell *cell)
{
	switch (cell->kind) {
	case LIST_DAY:
		return cell->day;
	case LIST_MONTH:
		return month_first_day(cell->day);
	case LIST_EMPTY:
	case LIST_TEXT:
	case LIST_NUMBER:
		break;
	}
	return DAY_NONE;
}

/* Whole months from one day to a later one. */
static int32_t
months_between(int32_t from, int32_t to)
{
	int year, month, first, last;
	day_to_civil(from, &year, &month, &first);
	day_to_civil(to, &year, &month, &last);
	return month_of_day(to) - month_of_day(from) - (last < first ? 1 : 0);
}

/* How much later `to` is than `from`: in months, in days when that is less than
 * a month.  Of a month alone only months are known. */
struct distance {
	int32_t months, days;
};

static struct distance
distance_of(const struct list_cell *from, const struct list_cell *to)
{
	int32_t a = day_of(from), b = day_of(to);
	if (from->kind == LIST_MONTH || to->kind == LIST_MONTH)
		return (
		    struct distance){ month_of_day(b) - month_of_day(a), 0 };
	return (struct distance){
		a <= b ? months_between(a, b) : -months_between(b, a), b - a
	};
}

static int
sign_of(const struct distance *distance)
{
	int32_t whole =
	    distance->months != 0 ? distance->months : distance->days;
	return (whole > 0) - (whole < 0);
}

/* "3 kk myöhässä", "12 pv etuajassa" */
static const char *
time_phrase(
    struct parse *parse, const char *key, const struct distance *distance)
{
	bool whole = distance->months != 0;
	const char *words =
	    access_phrase(parse, whole ? "unit-months" : "unit-days", "number",
		arena_printf(parse->arena, "%d",
		    abs(whole ? distance->months : distance->days)));
	return access_phrase(parse, key, "time", words);
}

/* Not reached: held against the last day of the document's period, on which it
 * should have been at the latest. */
static void
judge_open(struct parse *parse, struct chart_pair *pair)
{
	const struct list_cell today = { .kind = LIST_DAY,
		.day = parse->document->status_day };
	pair->words = lang_word(parse->document->lang, "milestone-open");
	if (day_of(pair->days[0]) == DAY_NONE || today.day == 0)
		return;
	struct distance late = distance_of(pair->days[0], &today);
	if (sign_of(&late) < 0) {
		pair->words =
		    lang_word(parse->document->lang, "milestone-coming");
		return;
	}
	if (sign_of(&late) > 0)
		pair->words = time_phrase(parse, "milestone-open-late", &late);
	pair->judgement = JUDGEMENT_WORSE;
}

/* How the milestone turned out. */
static void
judge(struct parse *parse, struct chart_pair *pair)
{
	pair->words = "";
	if (day_of(pair->days[1]) == DAY_NONE) {
		judge_open(parse, pair);
		return;
	}
	if (day_of(pair->days[0]) == DAY_NONE)
		return;
	struct distance late = distance_of(pair->days[0], pair->days[1]);
	int sign = sign_of(&late);
	if (sign == 0) {
		pair->words =
		    lang_word(parse->document->lang, "milestone-on-time");
		return;
	}
	pair->judgement = sign > 0 ? JUDGEMENT_WORSE : JUDGEMENT_BETTER;
	pair->words = time_phrase(
	    parse, sign > 0 ? "milestone-late" : "milestone-early", &late);
}

/* Days or months, or nothing. */
static bool
check_day(struct parse *parse, const struct list_cell *cell, struct pos pos)
{
	if (cell->kind == LIST_EMPTY || day_of(cell) != DAY_NONE)
		return true;
	diag_error(parse->diag, pos, "list",
	    "the second and the third column of milestones are days");
	return false;
}

bool
milestones_read(struct parse *parse, const struct safe_list *list,
    const size_t *columns, struct pos pos, size_t row, struct chart_pair *pair)
{
	*pair = (struct chart_pair){ 0 };
	pair->name = number_list_cell(parse->document->lang,
	    list_cell_at(list, row, columns[0]), 0, parse->arena);
	if (pair->name[0] == '\0')
		pair->name = lang_word(parse->document->lang, "not-known");
	for (size_t i = 0; i < 2; i++) {
		pair->days[i] = list_cell_at(list, row, columns[i + 1]);
		if (!check_day(parse, pair->days[i], pos))
			return false;
	}
	judge(parse, pair);
	return true;
}

/* A span is counted in days, and so is how late what it leads to was. */
static void
count_in_days(struct parse *parse, struct chart_pair *pair)
{
	const struct list_cell *planned = pair->days[0];
	const struct list_cell *reached = pair->days[1];
	if (planned->kind != LIST_DAY || reached->kind != LIST_DAY ||
	    planned->day == reached->day)
		return;
	const struct distance late = { 0, reached->day - planned->day };
	pair->words = time_phrase(
	    parse, late.days > 0 ? "milestone-late" : "milestone-early", &late);
}

bool
milestones_fill(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart)
{
	const struct entry *entry = &directive->entries[KEY_COLUMNS];
	const struct safe_list *list =
	    directive_list(parse, &directive->entries[KEY_LIST]);
	size_t columns[COLUMNS];
	(void)named; /* a list has the rows */
	if (list == NULL || !directive_columns(parse, list, entry,
				"the name, the day planned and the day reached",
				COLUMNS, columns))
		return false;
	if (list->row_count > ROWS_MAX) {
		diag_error(parse->diag, directive->entries[KEY_LIST].pos,
		    "list",
		    "a chart of milestones has %d rows at the most, and the "
		    "list \"%s\" has %zu: choose among them (where:), or show "
		    "a table",
		    ROWS_MAX, list->name, list->row_count);
		return false;
	}
	struct chart_pair *pairs =
	    ARENA_ARRAY(parse->arena, struct chart_pair, list->row_count);
	for (size_t i = 0; i < list->row_count; i++)
		if (!milestones_read(
			parse, list, columns, entry->pos, i, &pairs[i]))
			return false;
	chart->chart.span =
	    directive_switch(parse, &directive->entries[KEY_SPAN], false) &&
	    list->row_count == SPAN;
	if (chart->chart.span)
		count_in_days(parse, &pairs[SPAN - 1]);
	chart->chart.pairs = pairs;
	chart->chart.status_day = parse->document->status_day;
	chart->chart.point_count = list->row_count;
	return true;
}
