/* Contrast as WCAG 2.1 computes it, and the form of colours. */
#include "layout/contrast.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct colour
colour(const char *text)
{
	struct colour result = { 0, 0, 0 };

	assert_true(contrast_colour_parse(text, &result));
	return result;
}

static void
assert_ratio(const char *a, const char *b, double ratio)
{
	assert_true(fabs(contrast_ratio(colour(a), colour(b)) - ratio) < 0.005);
}

static void
ratios_go_from_1_to_21(void **state)
{
	(void)state;
	assert_ratio("#000000", "#FFFFFF", 21);
	assert_ratio("#FFFFFF", "#000000", 21);
	assert_ratio("#123456", "#123456", 1);
}

/* Values that other tools give, too. */
static void
known_ratios_come_out(void **state)
{
	(void)state;
	assert_ratio("#777777", "#FFFFFF", 4.48);
	assert_ratio("#767676", "#FFFFFF", 4.54);
	assert_ratio("#D96E10", "#FFFFFF", 3.39);
	assert_ratio("#17252E", "#D96E10", 4.62);
}

static void
colours_are_six_digits(void **state)
{
	static const char *const wrong[] = { "", "#", "#12345", "#1234567",
		"123456", "#12345G", "#12 456", "red" };
	struct colour result;

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_false(contrast_colour_parse(wrong[i], &result));
	result = colour("#0aF001");
	assert_int_equal(result.red, 10);
	assert_int_equal(result.green, 240);
	assert_int_equal(result.blue, 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ratios_go_from_1_to_21),
		cmocka_unit_test(known_ratios_come_out),
		cmocka_unit_test(colours_are_six_digits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
