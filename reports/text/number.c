/*
 * Numbers and dates as people write them.  A figure is an exact fraction; it
 * is rounded once, half away from zero, by base/decimal.c into a decimal
 * string, and ICU only sets that string in the language's marks: no double is
 * ever involved.
 *
 * A formatter is opened for each number: measured, 0.01 ms, after 0.3 ms for
 * the first of a process (30 ms when the system must read ICU's data from the
 * disk).  A document prints some dozens of numbers, so nothing is kept.
 */
#include "text/number.h"

#include "base/arena.h"
#include "base/date.h"
#include "text/lang.h"

#include <assert.h>
#include <string.h>

#include <unicode/unumberformatter.h>
#include <unicode/ustring.h>

#define TEXT_MAX 256 /* of a formatted number, in UTF-16 units */

/*
 * `unit` is a part of ICU's number skeleton: "", "percent", "currency/EUR".
 */
static char *
format_decimal(const struct lang *lang, const char *decimal, int decimals,
    const char *unit, struct arena *arena)
{
	/* ".00" asks for two places; "." alone is no stem, so whole numbers
	 * say precision-integer. */
	const char *places = decimals == 0 ? "precision-integer"
					   : arena_printf(arena, ".%.*s",
						 decimals, "000000000000");
	const char *skeleton = arena_printf(
	    arena, "rounding-mode-half-up group-auto %s %s", places, unit);
	size_t length = strlen(skeleton);
	UChar *wide = ARENA_ARRAY(arena, UChar, length);
	for (size_t i = 0; i < length; i++)
		wide[i] = (UChar)skeleton[i];

	UErrorCode status = U_ZERO_ERROR;
	UNumberFormatter *formatter = unumf_openForSkeletonAndLocale(
	    wide, (int32_t)length, lang->locale, &status);
	UFormattedNumber *result = unumf_openResult(&status);
	unumf_formatDecimal(formatter, decimal, -1, result, &status);
	UChar text[TEXT_MAX];
	int32_t text_length =
	    unumf_resultToString(result, text, TEXT_MAX, &status);
	char *utf8 = ARENA_ARRAY(arena, char, TEXT_MAX * 3 + 1);
	u_strToUTF8(utf8, TEXT_MAX * 3 + 1, NULL, text, text_length, &status);
	unumf_closeResult(result);
	unumf_close(formatter);
	/* Skeleton and locale are ours and lang_read has checked the locale. */
	assert(U_SUCCESS(status));
	return utf8;
}

static char *
format_fraction(const struct lang *lang, struct fraction value, int decimals,
    const char *unit, struct arena *arena)
{
	char decimal[FRACTION_TEXT_SIZE];
	bool fits = fraction_round(value, decimals, decimal);
	assert(fits); /* INDICATORS has refused what overflows */
	/* What rounds to zero has no sign. */
	if (decimal[0] == '-' &&
	    strspn(decimal + 1, "0.") == strlen(decimal + 1))
		memmove(decimal, decimal + 1, strlen(decimal));
	return format_decimal(lang, decimal, decimals, unit, arena);
}

char *
number_format(const struct lang *lang, struct fraction value, int decimals,
    struct arena *arena)
{
	return format_fraction(lang, value, decimals, "", arena);
}

char *
number_day(const struct lang *lang, int32_t day, struct arena *arena)
{
	int year, month, day_of_month;
	day_to_civil(day, &year, &month, &day_of_month);
	const char *const names[] = { "day", "month", "year", NULL };
	const char *const values[] = {
		arena_printf(arena, "%d", day_of_month),
		arena_printf(arena, "%d", month),
		arena_printf(arena, "%d", year),
		NULL,
	};
	return lang_phrase(lang, "day", names, values, arena);
}

/* The unit behind a number that ICU does not write: a word of the language. */
static char *
number_with_word(const struct lang *lang, struct fraction value, int decimals,
    const char *key, struct arena *arena)
{
	const char *const names[] = { "number", NULL };
	const char *const values[] = {
		number_format(lang, value, decimals, arena), NULL
	};
	char *text = lang_phrase(lang, key, names, values, arena);
	/* A number and its unit stay on one line. */
	char *space = strchr(text, ' ');
	if (space == NULL)
		return text;
	return arena_printf(
	    arena, "%.*s\u00a0%s", (int)(space - text), text, space + 1);
}

static struct fraction
hundredfold(struct fraction value)
{
	struct fraction result;
	bool fits = fraction_multiply(value, fraction_integer(100), &result);
	assert(fits);
	return result;
}

/* A shown value in its unit; a switch over all units, so one case a line. */
static char *
number_value(const struct lang *lang, const struct safe_table *table,
    const struct safe_cell *cell, struct fraction value, bool with_unit,
    struct arena *arena)
{
	int places = table->decimals;
	const char *word = NULL;

	switch (table->unit) {
	case UNIT_COUNT:
	case UNIT_RATIO:
		break;
	case UNIT_PERCENT:
		return format_fraction(lang, hundredfold(value), places,
		    with_unit ? "percent" : "", arena);
	case UNIT_EURO:
		return format_fraction(lang, value, places,
		    with_unit ? "currency/EUR" : "", arena);
	case UNIT_EURO_PER_HOUR:
		word = "unit-euro-per-hour";
		break;
	case UNIT_HOUR:
		word = "unit-hour";
		break;
	case UNIT_DAYS:
		word = "unit-days";
		break;
	case UNIT_DATE:
		return number_day(lang,
		    (int32_t)(value.numerator / value.denominator), arena);
	case UNIT_CODE:
		return arena_strdup(
		    arena, cell->label != NULL ? cell->label : "");
	case UNIT_POINTS:
		word = "unit-points";
		break;
	case UNIT_FTE:
		word = "unit-fte";
		break;
	}
	if (word == NULL || !with_unit)
		return number_format(lang, value, places, arena);
	return number_with_word(lang, value, places, word, arena);
}

static char *
cell_text(const struct lang *lang, const struct safe_table *table,
    const struct safe_cell *cell, bool with_unit, bool sentence,
    struct arena *arena)
{
	switch (cell->status) {
	case SAFE_SHOWN:
		return number_value(
		    lang, table, cell, cell->value, with_unit, arena);
	case SAFE_HIDDEN:
		return arena_strdup(arena, lang_word(lang, "hidden"));
	case SAFE_NIL:
		if (sentence)
			return number_value(lang, table, cell,
			    fraction_integer(0), with_unit, arena);
		return arena_strdup(arena, lang_word(lang, "nil"));
	case SAFE_MISSING:
		return arena_strdup(arena, lang_word(lang, "missing"));
	}
	assert(!"a status that is none");
	return NULL;
}

char *
number_cell(const struct lang *lang, const struct safe_table *table,
    const struct safe_cell *cell, bool with_unit, struct arena *arena)
{
	return cell_text(lang, table, cell, with_unit, false, arena);
}

char *
number_sentence(const struct lang *lang, const struct safe_table *table,
    const struct safe_cell *cell, struct arena *arena)
{
	return cell_text(lang, table, cell, true, true, arena);
}
