/*
 * Numbers, dates and periods in Finnish; rounding half away from zero.
 */
#include "base/arena.h"
#include "base/date.h"
#include "text/lang.h"
#include "text/number.h"
#include "text/text.h"
#include "text/spoken.h"
#include "text/unicode.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define NBSP "\u00a0"
#define MINUS "\u2212"

static struct arena arena;
static struct lang fi;

static int
set_up(void **state)
{
	struct diag diag;
	(void)state;
	arena_init(&arena);
	diag_init(&diag, &arena);
	return lang_read("templates/lang/fi.yaml", &arena, &diag, &fi) ? 0 : 1;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

static const char *
number(int64_t numerator, int64_t denominator, int decimals)
{
	struct fraction value;
	assert_true(fraction_make(numerator, denominator, &value));
	return number_format(&fi, value, decimals, &arena);
}

static void
rounds_half_away_from_zero(void **state)
{
	(void)state;
	assert_string_equal(number(1, 2, 0), "1");
	assert_string_equal(number(5, 2, 0), "3");
	assert_string_equal(number(-1, 2, 0), MINUS "1");
	assert_string_equal(number(-5, 2, 0), MINUS "3");
	assert_string_equal(number(49, 100, 0), "0");
	assert_string_equal(number(2, 3, 2), "0,67");
	assert_string_equal(number(1005, 1000, 2), "1,01");
}

static void
zero_has_no_sign(void **state)
{
	(void)state;
	assert_string_equal(number(-4, 10, 0), "0");
	assert_string_equal(number(-4, 1000, 1), "0,0");
}

static void
groups_from_four_digits(void **state)
{
	(void)state;
	assert_string_equal(number(999, 1, 0), "999");
	assert_string_equal(number(1700, 1, 0), "1" NBSP "700");
	assert_string_equal(number(276000, 1, 0), "276" NBSP "000");
	assert_string_equal(
	    number(-12345678, 10, 1), MINUS "1" NBSP "234" NBSP "567,8");
}

static void
decimals_take_a_comma(void **state)
{
	(void)state;
	assert_string_equal(number(529, 221, 2), "2,39");
	assert_string_equal(number(221, 2, 1), "110,5");
	assert_string_equal(number(2, 1, 2), "2,00");
}

static const char *
cell(enum unit unit, int decimals, enum safe_status status, int64_t numerator,
    int64_t denominator, bool with_unit)
{
	struct safe_cell cell = { .status = status };
	struct safe_table table = {
		.id = "X",
		.unit = unit,
		.decimals = decimals,
		.count = 1,
		.cells = &cell,
	};
	assert_true(fraction_make(numerator, denominator, &cell.value));
	return number_cell(&fi, &table, &cell, with_unit, &arena);
}

static void
cells_carry_their_unit(void **state)
{
	(void)state;
	assert_string_equal(
	    cell(UNIT_PERCENT, 0, SAFE_SHOWN, 46, 100, true), "46" NBSP "%");
	assert_string_equal(
	    cell(UNIT_PERCENT, 0, SAFE_SHOWN, 46, 100, false), "46");
	assert_string_equal(
	    cell(UNIT_PERCENT, 0, SAFE_SHOWN, 423, 529, true), "80" NBSP "%");
	assert_string_equal(cell(UNIT_EURO, 2, SAFE_SHOWN, 123450, 100, true),
	    "1" NBSP "234,50" NBSP "€");
	assert_string_equal(cell(UNIT_HOUR, 0, SAFE_SHOWN, 16560, 1, true),
	    "16" NBSP "560" NBSP "h");
	assert_string_equal(
	    cell(UNIT_EURO_PER_HOUR, 2, SAFE_SHOWN, 1131, 100, true),
	    "11,31" NBSP "€/h");
	assert_string_equal(cell(UNIT_DATE, 0, SAFE_SHOWN,
				day_from_civil(2023, 4, 17), 1, true),
	    "17.4.2023");
}

static void
cells_without_a_value(void **state)
{
	(void)state;
	assert_string_equal(cell(UNIT_COUNT, 0, SAFE_HIDDEN, 0, 1, true), "..");
	assert_string_equal(cell(UNIT_COUNT, 0, SAFE_NIL, 0, 1, true), "–");
	assert_string_equal(
	    cell(UNIT_COUNT, 0, SAFE_MISSING, 0, 1, true), "puuttuu");
}

static void
a_sentence_says_nil_as_zero(void **state)
{
	struct safe_cell nil = { .status = SAFE_NIL };
	struct safe_table table = {
		.id = "X",
		.unit = UNIT_PERCENT,
		.count = 1,
		.cells = &nil,
	};
	(void)state;
	nil.value = fraction_integer(0);
	assert_string_equal(
	    number_sentence(&fi, &table, &nil, &arena), "0" NBSP "%");
}

/* A mean of shares has the product of their denominators for its own. */
static void
a_share_of_many_digits_is_set(void **state)
{
	const __int128 most = ~((__int128)1 << 127);
	struct safe_cell share = { .status = SAFE_SHOWN,
		.value = { most / 3, most } };
	struct safe_table table = {
		.id = "X",
		.unit = UNIT_PERCENT,
		.count = 1,
		.cells = &share,
	};
	(void)state;
	assert_string_equal(
	    number_sentence(&fi, &table, &share, &arena), "33" NBSP "%");
	assert_string_equal(
	    number_change(&fi, &table, share.value, APPROX_NONE, &arena),
	    "+33" NBSP "%-yks.");
}

static const char *
change(enum unit unit, int decimals, int64_t numerator, int64_t denominator)
{
	struct safe_table table = { .unit = unit, .decimals = decimals };
	struct fraction value;
	assert_true(fraction_make(numerator, denominator, &value));
	return number_change(&fi, &table, value, APPROX_NONE, &arena);
}

static void
changes_carry_their_sign(void **state)
{
	struct safe_table table = { .unit = UNIT_PERCENT };
	struct fraction small;
	(void)state;
	assert_string_equal(change(UNIT_COUNT, 0, 5, 1), "+5");
	assert_string_equal(
	    change(UNIT_COUNT, 0, -1700, 1), MINUS "1" NBSP "700");
	assert_string_equal(
	    change(UNIT_PERCENT, 0, -4, 100), MINUS "4" NBSP "%-yks.");
	assert_string_equal(
	    change(UNIT_PERCENT, 0, -4, 1000), "0" NBSP "%-yks.");
	assert_string_equal(change(UNIT_HOUR, 1, 5, 2), "+2,5" NBSP "h");
	assert_string_equal(change(UNIT_EURO, 2, -5, 2), MINUS "2,50" NBSP "€");
	assert_true(fraction_make(-4, 1000, &small));
	assert_int_equal(number_change_sign(&table, small), 0);
	table.decimals = 1;
	assert_int_equal(number_change_sign(&table, small), -1);
}

static void
cells_of_lists(void **state)
{
	struct list_cell number = { .kind = LIST_NUMBER };
	struct list_cell month = { .kind = LIST_MONTH, .day = 2022 * 12 + 1 };
	struct list_cell empty = { .kind = LIST_EMPTY };
	(void)state;
	assert_true(fraction_make(24691, 20, &number.number));
	assert_int_equal(number_list_decimals(&number), 2);
	assert_string_equal(
	    number_list_cell(&fi, &number, 2, &arena), "1" NBSP "234,55");
	number.approx = APPROX_NEARLY;
	assert_string_equal(
	    number_list_cell(&fi, &number, 2, &arena), "lähes 1" NBSP "234,55");
	assert_string_equal(number_list_cell(&fi, &month, 0, &arena), "2/2022");
	assert_string_equal(number_list_cell(&fi, &empty, 0, &arena), "");
}

static void
dates_and_periods(void **state)
{
	struct period october = period_month(2023 * 12 + 9);
	struct period year = period_year(2023);
	(void)state;
	assert_string_equal(
	    number_day(&fi, day_from_civil(2024, 2, 1), &arena), "1.2.2024");
	assert_string_equal(lang_period(&fi, october, &arena), "lokakuu 2023");
	assert_string_equal(
	    lang_in_period(&fi, october, &arena), "lokakuussa 2023");
	assert_string_equal(lang_short_period(&fi, october, &arena), "10/2023");
	assert_string_equal(lang_period(&fi, year, &arena), "2023");
	assert_string_equal(lang_in_period(&fi, year, &arena), "vuonna 2023");
}

static void
values_are_one_guarded_line(void **state)
{
	(void)state;
	assert_string_equal(markdown_escape("a*b", &arena), "a\\*b");
	assert_string_equal(markdown_escape(" a\n\n b ", &arena), "a b");
	assert_string_equal(markdown_escape("a\x01\x02", &arena), "a");
	assert_string_equal(markdown_escape("221", &arena), "&#50;21");
	assert_string_equal(markdown_escape("", &arena), "");
}

static void
text_is_composed(void **state)
{
	(void)state;
	assert_string_equal(unicode_nfc("tyo\u0308", &arena), "työ");
	assert_string_equal(unicode_nfc("työ", &arena), "työ");
	assert_string_equal(unicode_capital("älä", &arena), "Älä");
	assert_string_equal(unicode_capital("", &arena), "");
}

static void
what_a_listener_hears(void **state)
{
	(void)state;
	assert_true(unicode_is_said("…a"));
	assert_true(unicode_is_said("%"));
	assert_true(unicode_is_said("€"));
	assert_false(unicode_is_said(""));
	assert_false(unicode_is_said("– … .\u00a0\u00ad\u200b"));
	assert_true(unicode_has_word("1 ä ää"));
	assert_false(unicode_has_word("1 ä 2ö."));
	assert_true(unicode_sounds_alike("Ääni\u00a0 1.", "ääni 1"));
	assert_false(unicode_sounds_alike("ääni 1", "ääni 12"));
	assert_false(unicode_sounds_alike("ääni 12", "ääni 1"));
}

static void
abbreviations_are_spelt_out(void **state)
{
	const struct spoken *spoken = spoken_read(&fi, &arena);
	const char *const cases[][2] = {
		{ "oli 1\u00a0pv, 21\u00a0pv",
		    "oli 1\u00a0päivä, 21\u00a0päivää" },
		{ "1,1\u00a0h. 3 kk", "1,1\u00a0tuntia. 3 kuukautta" },
		{ "5\u00a0h/vko", "5\u00a0tuntia viikossa" },
		{ "Käytetty, h", "Käytetty, tuntia" },
		{ "\u00a0pv", "\u00a0päivää" },
		{ "€/h", "euroa tunnilta" },
		{ "kk, 5\u00a0hyvää, a h, 2\u00a0h-luokkaa",
		    "kk, 5\u00a0hyvää, a h, 2\u00a0h-luokkaa" },
		{ "..", ".." },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(
		    spoken_text(spoken, cases[i][0], &arena), cases[i][1]);
	assert_string_equal(spoken_cell(spoken, "..", 2), "tieto suojattu");
	assert_null(spoken_cell(spoken, "...", 3));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rounds_half_away_from_zero),
		cmocka_unit_test(zero_has_no_sign),
		cmocka_unit_test(groups_from_four_digits),
		cmocka_unit_test(decimals_take_a_comma),
		cmocka_unit_test(cells_carry_their_unit),
		cmocka_unit_test(cells_without_a_value),
		cmocka_unit_test(a_sentence_says_nil_as_zero),
		cmocka_unit_test(a_share_of_many_digits_is_set),
		cmocka_unit_test(changes_carry_their_sign),
		cmocka_unit_test(cells_of_lists),
		cmocka_unit_test(dates_and_periods),
		cmocka_unit_test(values_are_one_guarded_line),
		cmocka_unit_test(text_is_composed),
		cmocka_unit_test(what_a_listener_hears),
		cmocka_unit_test(abbreviations_are_spelt_out),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
