/*
 * Numbers and dates as people write them.  A figure is an exact fraction; it
 * is rounded once, half away from zero, by base/decimal.c into a decimal
 * string, which formatter.c sets in the language's marks: no double is ever
 * involved.
 */
#include "text/number.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/str.h"
#include "text/lang.h"
#include "text/formatter.h"
#include "text/spoken.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

static char *
format_fraction(const struct lang *lang, struct fraction value, int decimals,
    const char *unit, struct arena *arena)
{
	char decimal[FRACTION_TEXT_SIZE];
	fraction_round(value, decimals, decimal);
	return formatter_set(lang, decimal, decimals, unit, arena);
}

/* The same times 100. */
static char *
format_percent(const struct lang *lang, struct fraction value, int decimals,
    const char *unit, struct arena *arena)
{
	char decimal[FRACTION_TEXT_SIZE];
	fraction_round_percent(value, decimals, decimal);
	return formatter_set(lang, decimal, decimals, unit, arena);
}

char *
number_format(const struct lang *lang, struct fraction value, int decimals,
    struct arena *arena)
{
	return format_fraction(lang, value, decimals, "", arena);
}

static char *
day_phrase(
    const struct lang *lang, const char *key, int32_t day, struct arena *arena)
{
	int year, month, day_of_month;
	day_to_civil(day, &year, &month, &day_of_month);
	const char *const names[] = { "day", "month", "name", "year", NULL };
	const char *const values[] = {
		arena_printf(arena, "%d", day_of_month),
		arena_printf(arena, "%d", month),
		lang->months[month - 1].nominative,
		arena_printf(arena, "%d", year),
		NULL,
	};
	return lang_phrase(lang, key, names, values, arena);
}

char *
number_day(const struct lang *lang, int32_t day, struct arena *arena)
{
	return day_phrase(lang, "day", day, arena);
}

char *
number_days(
    const struct lang *lang, int32_t first, int32_t last, struct arena *arena)
{
	bool one_year =
	    month_year(month_of_day(first)) == month_year(month_of_day(last));
	const char *const names[] = { "low", "high", NULL };
	const char *const values[] = { day_phrase(lang,
					   one_year ? "day-of-year" : "day",
					   first, arena),
		number_day(lang, last, arena), NULL };
	return lang_phrase(lang, "band", names, values, arena);
}

/* The unit behind a number that ICU does not write: a word of the language. */
static char *
with_word(const struct lang *lang, const char *number, const char *key,
    struct arena *arena)
{
	const char *const names[] = { "number", NULL };
	const char *const values[] = { number, NULL };
	char *text = lang_phrase(lang, key, names, values, arena);
	/* A number and its unit stay on one line. */
	char *space = strchr(text, ' ');
	if (space == NULL)
		return text;
	return arena_printf(
	    arena, "%.*s\u00a0%s", (int)(space - text), text, space + 1);
}

/* The word behind a number of that unit; NULL: none, or ICU writes it. */
static const char *
unit_word(enum unit unit)
{
	switch (unit) {
	case UNIT_EURO_PER_HOUR:
		return "unit-euro-per-hour";
	case UNIT_HOUR:
		return "unit-hour";
	case UNIT_DAYS:
		return "unit-days";
	case UNIT_POINTS:
		return "unit-points";
	case UNIT_FTE:
		return "unit-fte";
	case UNIT_COUNT:
	case UNIT_PERCENT:
	case UNIT_RATIO:
	case UNIT_EURO:
	case UNIT_DATE:
	case UNIT_CODE:
		break;
	}
	return NULL;
}

char *
number_in_unit(const struct lang *lang, const struct safe_table *table,
    struct fraction value, bool with_unit, struct arena *arena)
{
	int places = table->decimals;
	const char *word = unit_word(table->unit);

	if (table->unit == UNIT_PERCENT)
		return format_percent(
		    lang, value, places, with_unit ? "percent" : "", arena);
	if (table->unit == UNIT_EURO)
		return format_fraction(lang, value, places,
		    with_unit ? "currency/EUR" : "", arena);
	if (table->unit == UNIT_DATE)
		return number_day(lang,
		    (int32_t)(value.numerator / value.denominator), arena);
	if (word == NULL || !with_unit)
		return number_format(lang, value, places, arena);
	return with_word(
	    lang, number_format(lang, value, places, arena), word, arena);
}

static char *
month_of(const struct lang *lang, int32_t month, struct arena *arena)
{
	return lang_short_period(lang, period_month(month), arena);
}

/* "noin 7 300": the word stands before the number. */
static char *
approx_text(const struct lang *lang, enum approx approx, char *number,
    struct arena *arena)
{
	const char *const names[] = { "number", NULL };
	const char *const values[] = { number, NULL };

	switch (approx) {
	case APPROX_NONE:
		return number;
	case APPROX_ABOUT:
		return lang_phrase(lang, "approx-about", names, values, arena);
	case APPROX_NEARLY:
		return lang_phrase(lang, "approx-nearly", names, values, arena);
	}
	return number;
}

/* "45–60 h": the unit stands once, unless it stands before its number; ends
 * that print alike are one number. */
static char *
band_text(const struct lang *lang, const struct safe_table *table,
    const struct safe_cell *cell, bool with_unit, struct arena *arena)
{
	char *low = number_in_unit(lang, table, cell->value, false, arena);
	char *high = number_in_unit(lang, table, cell->high, with_unit, arena);
	char *low_with =
	    number_in_unit(lang, table, cell->value, with_unit, arena);
	bool unit_first = strncmp(high, "€", strlen("€")) == 0;
	const char *const names[] = { "low", "high", NULL };
	const char *const values[] = { unit_first ? low_with : low, high,
		NULL };

	if (str_equal(low_with, high))
		return high;
	return lang_phrase(lang, "band", names, values, arena);
}

/* A shown value as its cell says it. */
static char *
shown_text(const struct lang *lang, const struct safe_table *table,
    const struct safe_cell *cell, bool with_unit, struct arena *arena)
{
	if (table->unit == UNIT_CODE)
		return arena_strdup(
		    arena, cell->text != NULL ? cell->text
			   : cell->label != NULL
			       ? lang_name(lang, cell->label, cell->others)
			       : "");
	if (table->unit == UNIT_DATE && cell->month_only)
		return month_of(lang,
		    month_of_day((int32_t)(cell->value.numerator /
					   cell->value.denominator)),
		    arena);
	return approx_text(lang, cell->approx,
	    cell->is_band
		? band_text(lang, table, cell, with_unit, arena)
		: number_in_unit(lang, table, cell->value, with_unit, arena),
	    arena);
}

static bool
has_nought(const struct safe_table *table)
{
	return table->unit != UNIT_DATE && table->unit != UNIT_CODE;
}

static char *
cell_text(const struct lang *lang, const struct safe_table *table,
    const struct safe_cell *cell, bool with_unit, bool sentence,
    struct arena *arena)
{
	switch (cell->status) {
	case SAFE_SHOWN:
		return shown_text(lang, table, cell, with_unit, arena);
	case SAFE_HIDDEN:
		return arena_strdup(arena, lang_word(lang, "hidden"));
	case SAFE_NIL:
		if (sentence && has_nought(table))
			return number_in_unit(
			    lang, table, fraction_integer(0), with_unit, arena);
		return arena_strdup(arena, lang_word(lang, "nil"));
	case SAFE_MISSING:
		return arena_strdup(arena, lang_word(lang, "missing"));
	}
	assert(!"a status that is none");
	return NULL;
}

/* `keys` by standing; NULL: nothing is said of it. */
static char *
standing_text(const struct lang *lang, const struct safe_cell *cell,
    const char *const *keys, char *text, struct arena *arena)
{
	const char *key = keys[cell->standing];
	const char *const names[] = { "value", NULL };
	const char *const values[] = { text, NULL };

	if (key == NULL)
		return text;
	return lang_phrase(lang, key, names, values, arena);
}

char *
number_cell(const struct lang *lang, const struct safe_table *table,
    const struct safe_cell *cell, bool with_unit, struct arena *arena)
{
	static const char *const keys[] = {
		NULL,		    /* STANDING_FINAL */
		"mark-provisional", /* STANDING_PROVISIONAL */
		"mark-revised"	    /* STANDING_REVISED */
	};

	return standing_text(lang, cell, keys,
	    cell_text(lang, table, cell, with_unit, false, arena), arena);
}

char *
number_sentence(const struct lang *lang, const struct safe_table *table,
    const struct safe_cell *cell, struct arena *arena)
{
	static const char *const keys[] = {
		NULL,		     /* STANDING_FINAL */
		"words-provisional", /* STANDING_PROVISIONAL */
		"words-revised"	     /* STANDING_REVISED */
	};

	char *text = cell_text(lang, table, cell, true, true, arena);

	/* "pv" is for tables */
	if (table->unit == UNIT_DAYS)
		text = arena_strdup(
		    arena, spoken_text(spoken_read(lang, arena), text, arena));
	return standing_text(lang, cell, keys, text, arena);
}

char *
number_bare(const struct lang *lang, const struct safe_table *table,
    const struct safe_cell *cell, struct arena *arena)
{
	return cell_text(lang, table, cell, true, true, arena);
}

#define SIGNED "sign-except-zero"

/* Of shares, in percentage points. */
static char *
change_text(const struct lang *lang, const struct safe_table *table,
    struct fraction difference, struct arena *arena)
{
	const char *word = unit_word(table->unit);
	char *number;

	if (table->unit == UNIT_PERCENT)
		return with_word(lang,
		    format_percent(
			lang, difference, table->decimals, SIGNED, arena),
		    "unit-percent-points", arena);
	number = format_fraction(lang, difference, table->decimals,
	    table->unit == UNIT_EURO ? "currency/EUR " SIGNED : SIGNED, arena);
	return word == NULL ? number : with_word(lang, number, word, arena);
}

char *
number_change(const struct lang *lang, const struct safe_table *table,
    struct fraction difference, enum approx approx, struct arena *arena)
{
	return approx_text(
	    lang, approx, change_text(lang, table, difference, arena), arena);
}

int
number_change_sign(const struct safe_table *table, struct fraction difference)
{
	char text[FRACTION_TEXT_SIZE];
	if (table->unit == UNIT_PERCENT)
		fraction_round_percent(difference, table->decimals, text);
	else
		fraction_round(difference, table->decimals, text);
	if (strspn(text, "-0.") == strlen(text))
		return 0;
	return text[0] == '-' ? -1 : 1;
}

int
number_list_decimals(const struct list_cell *cell)
{
	char text[FRACTION_TEXT_SIZE];
	if (cell->kind != LIST_NUMBER)
		return 0;
	fraction_exact(cell->number, text);
	const char *point = strchr(text, '.');
	int own = point != NULL ? (int)strlen(point + 1) : 0;
	return own > cell->decimals ? own : cell->decimals;
}

char *
number_list_cell(const struct lang *lang, const struct list_cell *cell,
    int decimals, struct arena *arena)
{
	switch (cell->kind) {
	case LIST_EMPTY:
		break;
	case LIST_TEXT:
		return arena_strdup(arena, cell->text);
	case LIST_NUMBER:
		return approx_text(lang, cell->approx,
		    number_format(lang, cell->number, decimals, arena), arena);
	case LIST_DAY:
		return number_day(lang, cell->day, arena);
	case LIST_MONTH:
		return month_of(lang, cell->day, arena);
	}
	return arena_strdup(arena, "");
}
