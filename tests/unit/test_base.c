/* Dates, decimals, UTF-8, JSON, nearest names: the arithmetic of base/. */
#include "base/arena.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/short_decimal.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/json.h"
#include "base/library.h"
#include "base/str.h"
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void
every_day_has_its_number(void **state)
{
	int32_t day = day_from_civil(1900, 1, 1);

	(void)state;
	assert_int_equal(day_from_civil(1970, 1, 1), 0);
	for (int y = 1900; y < 2200; y++) {
		for (int m = 1; m <= 12; m++) {
			int32_t month = y * 12 + m - 1;

			assert_int_equal(month_first_day(month), day);
			for (; day <= month_last_day(month); day++) {
				int a, b, c;

				day_to_civil(day, &a, &b, &c);
				assert_int_equal(day_from_civil(a, b, c), day);
				assert_int_equal(month_of_day(day), month);
			}
		}
	}
}

static bool
reads_day(const char *text)
{
	int32_t day;

	return day_parse(text, strlen(text), &day);
}

static void
days_are_read_in_two_ways_only(void **state)
{
	int32_t day;

	(void)state;
	assert_true(day_parse("29.2.2024", 9, &day));
	assert_int_equal(day, day_from_civil(2024, 2, 29));
	assert_true(reads_day("2024-02-29"));
	assert_true(reads_day("01.02.2024"));
	assert_false(reads_day("29.2.2023"));
	assert_false(reads_day("1.2.24"));
	assert_false(reads_day("2024-2-1"));
	assert_false(reads_day("45323"));
	assert_false(reads_day("1.2.2024 "));
	assert_false(reads_day("31.4.2024"));
	assert_false(reads_day("1/2/2024"));
	assert_false(reads_day(""));
}

static void
every_day_is_read_again(void **state)
{
	int32_t first = day_from_civil(YEAR_FIRST, 1, 1);
	int32_t last = day_from_civil(YEAR_LAST, 12, 31), day;
	char text[DATE_TEXT_SIZE];

	(void)state;
	for (int32_t at = first; at <= last; at++) {
		day_format(at, text);
		assert_true(day_parse(text, strlen(text), &day));
		assert_int_equal(day, at);
	}
	assert_false(reads_day("1899-12-31"));
	assert_false(reads_day("2200-01-01"));
	assert_false(reads_day("1900-02-29"));
	assert_false(reads_day("2024-00-01"));
	assert_false(reads_day("2024-13-01"));
	assert_false(reads_day("2024-01-00"));
	assert_false(reads_day("2024-01-1a"));
	assert_false(reads_day("20a4-01-01"));
}

static void
months_and_periods_print(void **state)
{
	char text[DATE_TEXT_SIZE];
	int32_t month;

	(void)state;
	assert_true(month_parse("2024-02", 7, &month));
	assert_false(month_parse("2024-13", 7, &month));
	assert_false(month_parse("2/2024", 6, &month));
	assert_int_equal(
	    month_last_day(2024 * 12 + 1), day_from_civil(2024, 2, 29));
	period_format(period_month(2024 * 12 + 1), text);
	assert_string_equal(text, "2024-02");
	period_format(period_year(2023), text);
	assert_string_equal(text, "2023");
	day_format(day_from_civil(2023, 4, 17), text);
	assert_string_equal(text, "2023-04-17");
}

static enum decimal_fault
reads(const char *text, int scale, int64_t *value)
{
	return decimal_parse(text, strlen(text), ',', scale, value);
}

static void
decimals_are_exact_or_refused(void **state)
{
	int64_t value = 0;

	(void)state;
	assert_int_equal(reads("12,5", 2, &value), DECIMAL_OK);
	assert_int_equal(value, 1250);
	assert_int_equal(reads("-0,05", 2, &value), DECIMAL_OK);
	assert_int_equal(value, -5);
	assert_int_equal(reads("\xE2\x88\x92"
			       "7",
			     0, &value),
	    DECIMAL_OK);
	assert_int_equal(value, -7);
	assert_int_equal(reads("1,234", 2, &value), DECIMAL_TOO_MANY_PLACES);
	assert_int_equal(reads("1.234", 2, &value), DECIMAL_NOT_A_NUMBER);
	assert_int_equal(reads("1 234", 2, &value), DECIMAL_NOT_A_NUMBER);
	assert_int_equal(reads("12,", 2, &value), DECIMAL_NOT_A_NUMBER);
	assert_int_equal(reads(",5", 2, &value), DECIMAL_NOT_A_NUMBER);
	assert_int_equal(reads("1,5E+05", 2, &value), DECIMAL_NOT_A_NUMBER);
	assert_int_equal(
	    reads("92233720368547758,08", 2, &value), DECIMAL_OVERFLOW);
}

/* What is short is read as the same, or left to the one that reads all. */
static void
short_decimals_are_read_alike(void **state)
{
	static const char *const texts[] = { "0", "7", "007", "12345678", "1,5",
		"12,50", "12345,67", "1,234", "12,", ",5", ",50", "1,2,3",
		"1.50", "-1,50", "1 50", "1,5a", "a1,50", "123456789", "" };
	int64_t value, same;

	(void)state;
	for (int scale = 0; scale <= 2; scale++) {
		for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
			char text[16] = "";

			snprintf(text, sizeof(text), "%s", texts[i]);
			if (!decimal_parse_short(
				text, strlen(text), ',', scale, &value))
				continue;
			assert_int_equal(reads(text, scale, &same), DECIMAL_OK);
			assert_int_equal(value, same);
		}
	}
	assert_true(decimal_parse_short("12345,67", 8, ',', 2, &value));
	assert_int_equal(value, 1234567);
	assert_true(decimal_parse_short("37,5;;;;;", 4, ',', 2, &value));
	assert_int_equal(value, 3750);
	assert_true(decimal_parse_short("9;;;;;;;", 1, ',', 2, &value));
	assert_int_equal(value, 900);
}

static const char *
rounded(int64_t numerator, int64_t denominator, int decimals)
{
	static char text[FRACTION_TEXT_SIZE];
	struct fraction value;

	assert_true(fraction_make(numerator, denominator, &value));
	fraction_round(value, decimals, text);
	return text;
}

static void
rounding_is_half_away_from_zero(void **state)
{
	(void)state;
	assert_string_equal(rounded(1, 2, 0), "1");
	assert_string_equal(rounded(5, 2, 0), "3");
	assert_string_equal(rounded(-1, 2, 0), "-1");
	assert_string_equal(rounded(-2, 5, 0), "0");
	assert_string_equal(rounded(529, 221, 2), "2.39");
	assert_string_equal(rounded(5, 1000, 2), "0.01");
	assert_string_equal(rounded(-5, 100, 1), "-0.1");
	assert_string_equal(rounded(7, 1, 2), "7.00");
}

static void
fractions_add_up(void **state)
{
	struct fraction a, b, c;
	char text[FRACTION_TEXT_SIZE];

	(void)state;
	fraction_make(1, 3, &a);
	fraction_make(-1, 6, &b);
	assert_true(fraction_add(a, b, &c));
	assert_int_equal(c.numerator, 1);
	assert_int_equal(c.denominator, 6);
	assert_true(fraction_divide(a, b, &c));
	assert_int_equal(c.numerator, -2);
	assert_int_equal(c.denominator, 1);
	assert_true(fraction_compare(a, b) > 0);
	assert_true(fraction_compare(b, a) < 0);
	assert_int_equal(fraction_compare(a, a), 0);
	assert_false(fraction_make(1, 0, &c));
	assert_false(fraction_divide(a, fraction_integer(0), &c));
	fraction_exact(a, text);
	assert_string_equal(text, "0.3333333333");
	fraction_make(46, 1, &c);
	fraction_exact(c, text);
	assert_string_equal(text, "46");
	fraction_make(1, 8, &c);
	fraction_exact(c, text);
	assert_string_equal(text, "0.125");
}

static void
overflow_is_told(void **state)
{
	struct fraction huge = { (__int128)1 << 126, 1 }, c;

	(void)state;
	assert_false(fraction_multiply(huge, fraction_integer(4), &c));
	assert_false(fraction_add(huge, huge, &c));
}

/* What can be had at all can be written: nothing in between is too large. */
static void
large_fractions_are_exact(void **state)
{
	const __int128 most = ~((__int128)1 << 127);
	const struct fraction huge = { (__int128)1 << 126, 1 };
	const struct fraction nearly = { most - 1, most };
	const struct fraction halves = { -(most - 1) / 2, most };
	struct fraction c;
	char text[FRACTION_TEXT_SIZE];

	(void)state;
	fraction_round(huge, 12, text);
	assert_string_equal(
	    text, "85070591730234615865843651857942052864.000000000000");
	fraction_round(nearly, 12, text);
	assert_string_equal(text, "1.000000000000");
	fraction_round_percent(nearly, 1, text);
	assert_string_equal(text, "100.0");
	fraction_round(halves, 1, text);
	assert_string_equal(text, "-0.5");
	fraction_exact_percent(halves, text);
	assert_string_equal(text, "-50.0000000000");
	assert_true(fraction_add(nearly, halves, &c));
	fraction_round(c, 1, text);
	assert_string_equal(text, "0.5");
	assert_true(fraction_divide(huge, huge, &c));
	assert_true(c.numerator == 1 && c.denominator == 1);
	assert_true(
	    fraction_multiply(nearly, (struct fraction){ most, most - 1 }, &c));
	assert_true(c.numerator == 1 && c.denominator == 1);
}

static void
percents_are_times_a_hundred(void **state)
{
	struct fraction value;
	char text[FRACTION_TEXT_SIZE];

	(void)state;
	fraction_make(1, 3, &value);
	fraction_round_percent(value, 0, text);
	assert_string_equal(text, "33");
	fraction_exact_percent(value, text);
	assert_string_equal(text, "33.3333333333");
	fraction_make(-1, 2000, &value);
	fraction_round_percent(value, 0, text);
	assert_string_equal(text, "0");
	fraction_round_percent(value, 1, text);
	assert_string_equal(text, "-0.1");
	fraction_exact_percent(value, text);
	assert_string_equal(text, "-0.05");
	fraction_make(1999, 2000, &value);
	fraction_round_percent(value, 0, text);
	assert_string_equal(text, "100");
	fraction_make(46, 1, &value);
	fraction_exact_percent(value, text);
	assert_string_equal(text, "4600");
}

static void
utf8_is_the_shortest_form_only(void **state)
{
	size_t bad = 99;

	(void)state;
	assert_true(utf8_valid("aä€😀", 10, &bad));
	assert_false(utf8_valid("a\xC0\x80", 3, &bad));
	assert_int_equal(bad, 1);
	assert_false(utf8_valid("\xED\xA0\x80", 3, &bad));
	assert_false(utf8_valid("\xF4\x90\x80\x80", 4, &bad));
	assert_false(utf8_valid("\xC3", 1, &bad));
	assert_false(utf8_valid("\xE4", 1, &bad));
	assert_int_equal(utf8_count("aä€😀", 10), 4);
}

static void
a_code_point_goes_round(void **state)
{
	static const unsigned points[] = { 0x41, 0xE4, 0x20AC, 0x1F600 };
	struct arena arena;
	struct str str;
	const char *at;

	(void)state;
	arena_init(&arena);
	str_init(&str, &arena);
	for (size_t i = 0; i < 4; i++)
		str_put_utf8(&str, points[i]);
	assert_string_equal(str.text, "Aä€😀");
	at = str.text;
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(utf8_next(&at), points[i]);
	arena_release(&arena);
}

static void
the_nearest_name_is_suggested(void **state)
{
	static const char *const names[] = { "tunnit", "tapa", "brutto" };
	static const char *const codes[] = { "106", "016", "HA01", "ET01" };

	(void)state;
	assert_string_equal(str_nearest("16", codes, 4), "016");
	assert_string_equal(str_nearest("ha01", codes, 4), "HA01");
	assert_string_equal(str_nearest("tunit", names, 3), "tunnit");
	assert_string_equal(str_nearest("tappa", names, 3), "tapa");
	assert_null(str_nearest("asiakas_id", names, 3));
}

static void
json_escapes_and_indents(void **state)
{
	struct arena arena;
	struct json json;
	struct str out;

	(void)state;
	arena_init(&arena);
	str_init(&out, &arena);
	json_init(&json, &out);
	json_open_object(&json, NULL);
	json_string(&json, "a", "x\"\\\n");
	json_open_array(&json, "b");
	json_integer(&json, NULL, -1);
	json_close_array(&json);
	json_open_array(&json, "c");
	json_close_array(&json);
	json_close_object(&json);
	assert_string_equal(out.text,
	    "{\n  \"a\": \"x\\\"\\\\\\u000a\",\n  \"b\": [\n    -1\n  ],\n"
	    "  \"c\": []\n}\n");
	arena_release(&arena);
}

static void
sha256_of_abc(void **state)
{
	char hex[HASH_TEXT_SIZE];

	(void)state;
	hash_sha256("abc", 3, hex);
	assert_string_equal(hex,
	    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

/* What is mapped is what would be read, and stays in its folder as well. */
static void
mapped_files_are_as_read(void **state)
{
	struct arena arena;
	struct diag diag;
	struct bytes mapped, read;

	(void)state;
	arena_init(&arena);
	diag_init(&diag, &arena);
	assert_true(file_read("fonts/OFL-Lato.txt", &arena, &diag, &read));
	assert_true(
	    file_map_beneath("fonts", "OFL-Lato.txt", &arena, &diag, &mapped));
	assert_int_equal(mapped.length, read.length);
	assert_memory_equal(mapped.data, read.data, read.length);
	file_unmap(&mapped);
	assert_int_equal(diag_faults(&diag), 0);
	assert_false(
	    file_map_beneath("fonts", "../Makefile", &arena, &diag, &mapped));
	assert_false(
	    file_map_beneath("fonts", "none.ttf", &arena, &diag, &mapped));
	assert_false(file_map_beneath(".", "fonts", &arena, &diag, &mapped));
	assert_int_equal(diag_faults(&diag), 3);
	arena_release(&arena);
}

/* What is not there is told, a library as well as a call of one. */
static void
libraries_are_opened_whole(void **state)
{
	double (*power)(double, double) = NULL;
	void (*no_such_call)(void) = NULL;
	const struct library_call calls[] = {
		{ "pow", &power },
		{ "no_such_call", &no_such_call },
	};
	struct arena arena;
	struct diag diag;

	(void)state;
	arena_init(&arena);
	diag_init(&diag, &arena);
	assert_true(library_open("libm.so.6", calls, 1, &diag));
	assert_true(power(2, 3) == 8);
	assert_int_equal(diag.failures, 0);
	assert_false(library_open("libm.so.6", calls, 2, &diag));
	assert_int_equal(diag.failures, 1);
	assert_false(library_open("libnone.so.0", calls, 0, &diag));
	assert_int_equal(diag.failures, 2);
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_day_has_its_number),
		cmocka_unit_test(days_are_read_in_two_ways_only),
		cmocka_unit_test(every_day_is_read_again),
		cmocka_unit_test(months_and_periods_print),
		cmocka_unit_test(decimals_are_exact_or_refused),
		cmocka_unit_test(short_decimals_are_read_alike),
		cmocka_unit_test(rounding_is_half_away_from_zero),
		cmocka_unit_test(fractions_add_up),
		cmocka_unit_test(overflow_is_told),
		cmocka_unit_test(large_fractions_are_exact),
		cmocka_unit_test(percents_are_times_a_hundred),
		cmocka_unit_test(utf8_is_the_shortest_form_only),
		cmocka_unit_test(a_code_point_goes_round),
		cmocka_unit_test(the_nearest_name_is_suggested),
		cmocka_unit_test(json_escapes_and_indents),
		cmocka_unit_test(sha256_of_abc),
		cmocka_unit_test(mapped_files_are_as_read),
		cmocka_unit_test(libraries_are_opened_whole),
	};

	return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
