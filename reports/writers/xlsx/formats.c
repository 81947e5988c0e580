/*
 * Number formats of the planned sheets: a table's unit and decimals in, the
 * format of its cells out.  Also the words of a unit, for a column of them,
 * and the numbers that spreadsheets have for days.
 */
#include "writers/xlsx/plan-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "text/lang.h"
#include "text/number.h"

#include <string.h>

#define SERIAL_OF_1970 25569 /* day number of 1970-01-01 in a spreadsheet */
#define PLACES "000000000000"

double
plan_serial(int32_t day)
{
	return (double)day + SERIAL_OF_1970;
}

const char *
plan_decimals(int decimals, struct arena *arena)
{
	return arena_printf(
	    arena, "#,##0%s%.*s", decimals > 0 ? "." : "", decimals, PLACES);
}

/* "0" with `decimals` places behind `whole`, and the unit's mark. */
const char *
plan_pattern(const struct safe_table *table, struct arena *arena)
{
	const char *whole = "#,##0";
	const char *mark = "";

	switch (table->unit) {
	case UNIT_PERCENT:
		whole = "0";
		mark = " %";
		break;
	case UNIT_EURO:
		mark = " \"€\"";
		break;
	case UNIT_EURO_PER_HOUR:
		mark = " \"€/h\"";
		break;
	case UNIT_DATE:
		return "d.m.yyyy";
	case UNIT_COUNT:
	case UNIT_RATIO:
	case UNIT_HOUR:
	case UNIT_DAYS:
	case UNIT_CODE:
	case UNIT_POINTS:
	case UNIT_FTE:
		break;
	}
	return arena_printf(arena, "%s%s%.*s%s", whole,
	    table->decimals > 0 ? "." : "", table->decimals, PLACES, mark);
}

/* What a phrase says before its number, or behind it, as text of a format. */
static const char *
around(const struct planner *planner, const char *key, const char *name,
    bool before)
{
	const char *const names[] = { name, NULL };
	static const char *const values[] = { "\x01", NULL };
	const char *words = lang_phrase(
	    planner->document->lang, key, names, values, planner->arena);
	size_t length = strcspn(words, "\x01");

	if (before)
		return arena_printf(
		    planner->arena, "\"%.*s\"", (int)length, words);
	return arena_printf(planner->arena, "\"%s\"", words + length + 1);
}

const char *
plan_approx(
    const struct planner *planner, enum approx approx, const char *number)
{
	static const char *const keys[] = {
		NULL,		/* APPROX_NONE */
		"approx-about", /* APPROX_ABOUT */
		"approx-nearly" /* APPROX_NEARLY */
	};
	const char *word;

	if (keys[approx] == NULL)
		return number;
	/* The sign belongs to the number, behind the word. */
	word = around(planner, keys[approx], "number", true);
	return arena_printf(
	    planner->arena, "%s%s;%s−%s", word, number, word, number);
}

const char *
plan_cell_pattern(const struct planner *planner, const struct safe_table *table,
    const struct safe_cell *cell)
{
	static const char *const standing_keys[] = {
		NULL,		    /* STANDING_FINAL */
		"mark-provisional", /* STANDING_PROVISIONAL */
		"mark-revised"	    /* STANDING_REVISED */
	};
	struct arena *arena = planner->arena;
	const char *number = plan_pattern(table, arena);
	const char *mark = standing_keys[cell->standing];

	if (mark != NULL)
		number = arena_printf(arena, "%s%s", number,
		    around(planner, mark, "value", false));
	return plan_approx(planner, cell->approx, number);
}

/* "h" of "{number} h". */
static const char *
unit_words(const struct planner *planner, const char *key)
{
	static const char *const names[] = { "number", NULL };
	static const char *const values[] = { "", NULL };
	const char *words = lang_phrase(
	    planner->document->lang, key, names, values, planner->arena);

	return words + strspn(words, " ");
}

const char *
plan_change_pattern(const struct planner *planner,
    const struct safe_table *table, struct fraction difference)
{
	struct arena *arena = planner->arena;
	const char *number = plan_decimals(table->decimals, arena);
	const char *mark = "";

	if (table->unit == UNIT_PERCENT)
		mark = arena_printf(arena, "\" %s\"",
		    unit_words(planner, "unit-percent-points"));
	if (number_change_sign(table, difference) == 0)
		return arena_printf(
		    arena, "%s%s;%s%s", number, mark, number, mark);
	return arena_printf(arena, "+%s%s;−%s%s", number, mark, number, mark);
}

const char *
plan_unit(const struct planner *planner, const struct safe_table *table)
{
	switch (table->unit) {
	case UNIT_COUNT:
		return plan_word(planner, "workbook-count");
	case UNIT_RATIO:
		return plan_word(planner, "workbook-ratio");
	case UNIT_PERCENT:
		return "%";
	case UNIT_EURO:
		return "€";
	case UNIT_EURO_PER_HOUR:
		return unit_words(planner, "unit-euro-per-hour");
	case UNIT_HOUR:
		return unit_words(planner, "unit-hour");
	case UNIT_DAYS:
		return unit_words(planner, "unit-days");
	case UNIT_POINTS:
		return unit_words(planner, "unit-points");
	case UNIT_FTE:
		return unit_words(planner, "unit-fte");
	case UNIT_DATE:
	case UNIT_CODE:
		break;
	}
	return "";
}
