/*
 * Numbers that are more than a number, in three languages: approximate ones,
 * bands, and what is not final; targets that bands meet or not.
 */
#include "base/arena.h"
#include "base/date.h"
#include "text/change.h"
#include "text/lang.h"
#include "text/number.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define NBSP "\u00a0"
#define MINUS "\u2212"

static struct arena arena;
static struct lang fi, sv, en;

static int
set_up(void **state)
{
	struct diag diag;

	(void)state;
	arena_init(&arena);
	diag_init(&diag, &arena);
	return lang_read("templates/lang/fi.yaml", &arena, &diag, &fi) &&
		       lang_read(
			   "templates/lang/sv.yaml", &arena, &diag, &sv) &&
		       lang_read("templates/lang/en.yaml", &arena, &diag, &en)
		   ? 0
		   : 1;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

static const struct safe_table counts = { .id = "YM06", .unit = UNIT_COUNT };
static const struct safe_table shares = {
	.id = "YM02", .unit = UNIT_PERCENT, .decimals = 1
};
static const struct safe_table euros = { .id = "RR02", .unit = UNIT_EURO };
static const struct safe_table hours = { .id = "HA10", .unit = UNIT_HOUR };

static struct safe_cell
about(enum approx approx, int64_t value)
{
	return (struct safe_cell){
		.status = SAFE_SHOWN, .value = { value, 1 }, .approx = approx
	};
}

static struct safe_cell
band(int64_t low, int64_t high)
{
	return (struct safe_cell){ .status = SAFE_SHOWN,
		.value = { low, 1 },
		.is_band = true,
		.high = { high, 1 } };
}

static const char *
text(const struct lang *lang, const struct safe_table *table,
    struct safe_cell cell)
{
	return number_cell(lang, table, &cell, true, &arena);
}

static void
the_word_stands_before_the_number(void **state)
{
	struct safe_cell half = about(APPROX_ABOUT, 1);

	(void)state;
	half.value.denominator = 2;
	assert_string_equal(text(&fi, &counts, about(APPROX_ABOUT, 276000)),
	    "noin 276" NBSP "000");
	assert_string_equal(text(&fi, &counts, about(APPROX_NEARLY, 3600)),
	    "lähes 3" NBSP "600");
	assert_string_equal(text(&fi, &shares, half), "noin 50,0" NBSP "%");
	assert_string_equal(text(&sv, &counts, about(APPROX_NEARLY, 3600)),
	    "nästan 3" NBSP "600");
	assert_string_equal(
	    text(&en, &counts, about(APPROX_ABOUT, 3600)), "about 3,600");
}

static void
a_band_has_an_en_dash_and_one_unit(void **state)
{
	struct safe_cell close = band(304, 307);
	struct safe_cell far = band(45, 60);

	(void)state;
	close.value.denominator = close.high.denominator = 20;
	far.approx = APPROX_ABOUT;
	assert_string_equal(text(&fi, &counts, band(45, 60)), "45–60");
	assert_string_equal(text(&fi, &counts, far), "noin 45–60");
	assert_string_equal(text(&fi, &hours, band(45, 60)), "45–60" NBSP "h");
	assert_string_equal(text(&fi, &euros, band(45, 60)), "45–60" NBSP "€");
	assert_string_equal(text(&en, &euros, band(45, 60)), "€45–€60");
	/* 15.2 and 15.35 both print 15 */
	assert_string_equal(text(&fi, &counts, close), "15");
}

static void
what_is_not_final_is_marked(void **state)
{
	struct safe_cell cell = about(APPROX_NONE, 529);
	struct safe_cell nil = { .status = SAFE_NIL,
		.standing = STANDING_PROVISIONAL,
		.value = { 0, 1 } };

	(void)state;
	cell.standing = STANDING_PROVISIONAL;
	assert_string_equal(text(&fi, &counts, cell), "529*");
	assert_string_equal(
	    number_sentence(&fi, &counts, &cell, &arena), "529 (ennakkotieto)");
	assert_string_equal(text(&fi, &counts, nil), "–*");
	assert_string_equal(
	    number_sentence(&fi, &counts, &nil, &arena), "0 (ennakkotieto)");
	cell.standing = STANDING_REVISED;
	assert_string_equal(text(&fi, &counts, cell), "529**");
	assert_string_equal(
	    number_sentence(&en, &counts, &cell, &arena), "529 (revised)");
}

static void
a_difference_of_approximate_values_is_about(void **state)
{
	const struct fraction five = { 500, 1 }, less = { -500, 1 };

	(void)state;
	assert_string_equal(
	    number_change(&fi, &counts, five, APPROX_ABOUT, &arena),
	    "noin +500");
	assert_string_equal(
	    number_change(&en, &counts, less, APPROX_NONE, &arena),
	    MINUS "500");
}

static bool
met(enum target_kind kind, struct safe_cell cell)
{
	const struct safe_table table = { .unit = UNIT_COUNT,
		.target = { kind, { 15, 1 }, { 20, 1 } } };

	return safe_target_met(&table, &cell);
}

/* The whole band must meet it. */
static void
targets_of_bands(void **state)
{
	struct safe_cell hidden = { .status = SAFE_HIDDEN };

	(void)state;
	assert_true(met(TARGET_AT_LEAST, band(15, 30)));
	assert_false(met(TARGET_AT_LEAST, band(14, 30)));
	assert_true(met(TARGET_AT_MOST, band(1, 20)));
	assert_false(met(TARGET_AT_MOST, band(1, 21)));
	assert_true(met(TARGET_BETWEEN, band(15, 20)));
	assert_false(met(TARGET_BETWEEN, band(15, 21)));
	assert_false(met(TARGET_BETWEEN, band(14, 20)));
	assert_true(met(TARGET_BETWEEN, about(APPROX_ABOUT, 15)));
	assert_false(met(TARGET_AT_MOST, hidden));
}

/* Of two bands, or of a band and a number, there is no change to tell. */
static void
changes_of_bands(void **state)
{
	struct safe_cell now = band(45, 60), before = about(APPROX_NONE, 40);
	struct safe_table items[] = {
		{ .id = "TE03",
		    .period = period_month(24289),
		    .count = 1,
		    .cells = &now },
		{ .id = "TE03",
		    .period = period_month(24288),
		    .count = 1,
		    .cells = &before },
	};
	const struct safe_tables tables = { CLASS_PUBLIC, 2, items };
	struct safe_change change;

	(void)state;
	safe_change_since(&tables, &items[0], &now, 1, &change);
	assert_int_equal(change.status, CHANGE_MISSING);
	now = about(APPROX_NEARLY, 45);
	safe_change_since(&tables, &items[0], &now, 1, &change);
	assert_int_equal(change.status, CHANGE_SHOWN);
	assert_int_equal(change.approx, APPROX_ABOUT);
}

static void
numbers_and_days_of_each_language(void **state)
{
	const struct fraction value = { -12345678, 1000 };
	int32_t day = day_from_civil(2024, 2, 1);

	(void)state;
	assert_string_equal(
	    number_format(&fi, value, 1, &arena), MINUS "12" NBSP "345,7");
	assert_string_equal(
	    number_format(&sv, value, 1, &arena), MINUS "12" NBSP "345,7");
	assert_string_equal(
	    number_format(&en, value, 1, &arena), MINUS "12,345.7");
	assert_string_equal(number_day(&sv, day, &arena), "1.2.2024");
	assert_string_equal(number_day(&en, day, &arena), "1 February 2024");
	assert_string_equal(
	    number_days(&sv, day, day + 151, &arena), "1.2–1.7.2024");
	assert_string_equal(
	    number_days(&en, day, day + 151, &arena), "1 February–1 July 2024");
	assert_string_equal(
	    number_days(&sv, day, day + 366, &arena), "1.2.2024–1.2.2025");
	assert_string_equal(lang_in_period(&sv, period_month(24289), &arena),
	    "i februari 2024");
	assert_string_equal(
	    lang_period(&en, period_month(24289), &arena), "February 2024");
}

static void
labels_fall_back_to_finnish(void **state)
{
	(void)state;
	assert_string_equal(
	    lang_label(&sv, "HA04", "Työnantajia"), "Arbetsgivare");
	assert_string_equal(
	    lang_label(&fi, "HA04", "Työnantajia"), "Työnantajia");
	assert_string_equal(lang_label(&en, "ZZ99", "Luku"), "Luku");
	assert_string_equal(
	    lang_break(&en, "HA06", day_from_civil(2025, 5, 1), "katkos"),
	    "The Heta agreement is generally binding from 1 May 2025");
	assert_string_equal(
	    lang_break(&en, "HA06", day_from_civil(2025, 5, 2), "katkos"),
	    "katkos");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_word_stands_before_the_number),
		cmocka_unit_test(a_band_has_an_en_dash_and_one_unit),
		cmocka_unit_test(what_is_not_final_is_marked),
		cmocka_unit_test(a_difference_of_approximate_values_is_about),
		cmocka_unit_test(targets_of_bands),
		cmocka_unit_test(changes_of_bands),
		cmocka_unit_test(numbers_and_days_of_each_language),
		cmocka_unit_test(labels_fall_back_to_finnish),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
