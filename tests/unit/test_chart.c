/* Ticks and labels of charts: the arithmetic, without a page. */
#include "layout/chart-imp.h"

#include "layout/theme.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void
assert_ticks(
    struct ticks ticks, double first, double last, double step, int decimals)
{
	assert_true(fabs(ticks.first - first) < 1e-9);
	assert_true(fabs(ticks.last - last) < 1e-9);
	assert_true(fabs(ticks.step - step) < 1e-9);
	assert_int_equal(ticks.decimals, decimals);
}

static void
counts_have_whole_steps(void **state)
{
	(void)state;
	assert_ticks(ticks_make(0, 529, 4, TICKS_COUNTS), 0, 600, 200, 0);
	assert_ticks(ticks_make(0, 31, 4, TICKS_COUNTS), 0, 40, 10, 0);
	assert_ticks(ticks_make(0, 31, 3, TICKS_COUNTS), 0, 40, 20, 0);
	assert_ticks(ticks_make(0, 3, 4, TICKS_COUNTS), 0, 3, 1, 0);
	assert_ticks(ticks_make(0, 1, 4, TICKS_COUNTS), 0, 1, 1, 0);
	/* 2.5 is no step of counts, 25 is one */
	assert_ticks(ticks_make(0, 10, 4, TICKS_COUNTS), 0, 10, 5, 0);
	assert_ticks(ticks_make(0, 100, 4, TICKS_COUNTS), 0, 100, 25, 0);
	assert_ticks(ticks_make(0, 1700, 4, TICKS_COUNTS), 0, 2000, 500, 0);
}

static void
measures_have_the_decimals_of_their_step(void **state)
{
	(void)state;
	assert_ticks(ticks_make(0, 35.2, 4, TICKS_MEASURES), 0, 40, 10, 0);
	assert_ticks(ticks_make(0, 2.39, 4, TICKS_MEASURES), 0, 3, 1, 0);
	assert_ticks(ticks_make(0, 1.9, 4, TICKS_MEASURES), 0, 2, 0.5, 1);
	assert_ticks(ticks_make(0, 10, 4, TICKS_MEASURES), 0, 10, 2.5, 1);
	assert_ticks(ticks_make(0, 0.9, 4, TICKS_MEASURES), 0, 1, 0.25, 2);
}

static void
a_data_end_on_a_tick_needs_no_other(void **state)
{
	(void)state;
	assert_ticks(ticks_make(0, 0.3, 3, TICKS_MEASURES), 0, 0.3, 0.1, 1);
	assert_ticks(ticks_make(0, 40, 4, TICKS_COUNTS), 0, 40, 10, 0);
	assert_ticks(ticks_make(0, 0.7, 4, TICKS_MEASURES), 0, 0.8, 0.2, 1);
}

/* Whatever shares there are, the axis is that of the whole. */
static void
shares_go_from_0_to_100_by_25(void **state)
{
	(void)state;
	for (int hi = 0; hi <= 100; hi++) {
		struct ticks ticks = ticks_make(0, hi, 4, TICKS_SHARES);

		assert_ticks(ticks, 0, 100, 25, 0);
		assert_int_equal(ticks_count(&ticks), 5);
		assert_ticks(ticks_make(0, hi, 3, TICKS_SHARES), 0, 100, 25, 0);
	}
	/* what is no share of a whole has round ticks as all others */
	assert_ticks(ticks_make(0, 130, 4, TICKS_SHARES), 0, 150, 50, 0);
	assert_ticks(ticks_make(-4, 10, 4, TICKS_SHARES), -5, 10, 5, 0);
}

static void
negative_values_have_ticks_below_zero(void **state)
{
	struct ticks ticks = ticks_make(-8, 6, 4, TICKS_COUNTS);

	(void)state;
	assert_ticks(ticks, -10, 10, 5, 0);
	assert_int_equal(ticks_count(&ticks), 5);
}

static void
no_range_becomes_one(void **state)
{
	(void)state;
	assert_ticks(ticks_make(0, 0, 4, TICKS_COUNTS), 0, 1, 1, 0);
	assert_ticks(ticks_make(0, 0, 4, TICKS_MEASURES), 0, 1, 0.25, 2);
}

static void
assert_places(const double *given, const double *wanted, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_true(fabs(given[i] - wanted[i]) < 1e-9);
}

static void
labels_far_apart_stay(void **state)
{
	double y[] = { 20, 40, 90 };
	const double wanted[] = { 20, 40, 90 };

	(void)state;
	labels_spread(y, 3, 10, 0, 100);
	assert_places(y, wanted, 3);
}

static void
labels_that_overlap_spread_about_their_mean(void **state)
{
	double y[] = { 50, 52, 54 };
	const double wanted[] = { 42, 52, 62 };

	(void)state;
	labels_spread(y, 3, 10, 0, 100);
	assert_places(y, wanted, 3);
}

static void
groups_that_meet_become_one(void **state)
{
	double y[] = { 40, 41, 52, 53 };
	const double wanted[] = { 31.5, 41.5, 51.5, 61.5 };

	(void)state;
	labels_spread(y, 4, 10, 0, 100);
	assert_places(y, wanted, 4);
}

static void
groups_stay_in_the_plot(void **state)
{
	double low[] = { 98, 99 }, high[] = { 1, 2 };
	const double at_foot[] = { 90, 100 }, at_top[] = { 0, 10 };

	(void)state;
	labels_spread(low, 2, 10, 0, 100);
	assert_places(low, at_foot, 2);
	labels_spread(high, 2, 10, 0, 100);
	assert_places(high, at_top, 2);
}

/* A group that the foot pushes up may meet the next one above. */
static void
clamped_groups_still_keep_their_distance(void **state)
{
	double y[] = { 84, 99, 100 };
	const double wanted[] = { 80, 90, 100 };

	(void)state;
	labels_spread(y, 3, 10, 0, 100);
	assert_places(y, wanted, 3);
}

static void
assert_months(struct month_ticks ticks, int32_t step, size_t count)
{
	assert_int_equal(ticks.first, 24264);
	assert_int_equal(ticks.step, step);
	assert_int_equal(ticks.count, count);
}

/* The last tick is the first day after the last month, or later. */
static void
months_are_no_more_than_fit(void **state)
{
	(void)state;
	assert_months(month_ticks_make(24264, 24264, 5), 1, 2);
	assert_months(month_ticks_make(24264, 24267, 5), 1, 5);
	assert_months(month_ticks_make(24264, 24268, 5), 2, 4);
	assert_months(month_ticks_make(24264, 24275, 5), 3, 5);
	assert_months(month_ticks_make(24264, 24276, 5), 6, 4);
	assert_months(month_ticks_make(24264, 24264 + 12000, 5), 240, 52);
}

static void
place_lanes(struct lane *lanes, size_t count, double *height)
{
	static struct theme theme;
	struct layout layout = { .theme = &theme };
	struct cards_row row = { .count = 4, .width = 100, .gap = 20 };
	struct lanes all = {
		.row = &row, .least = 17, .count = count, .items = lanes
	};

	theme.flows.head = 12;
	theme.chart.label_gap = 4;
	theme.styles[STYLE_CHART_LABEL].pitch = 11;
	assert_true(lanes_place(&layout, &all, height));
}

/* A long line runs outside of a short one, and ends nearer the cards' ends. */
static void
long_lanes_run_outside_of_short_ones(void **state)
{
	struct lane lanes[] = { { .from = 2, .to = 0, .thickness = 2 },
		{ .from = 1, .to = 0, .thickness = 2 },
		{ .from = 2, .to = 1, .thickness = 2 } };
	double height;

	(void)state;
	place_lanes(lanes, 3, &height);
	assert_int_equal(lanes[0].from, 1);
	assert_int_equal(lanes[0].level, 0);
	assert_int_equal(lanes[1].level, 0);
	assert_int_equal(lanes[2].level, 1);
	assert_true(lanes[2].end < lanes[0].end);
	assert_true(lanes[2].start > lanes[1].start);
	assert_true(fabs(height - 35) < 1e-9);
}

/* Words need a line of text between two thick lines. */
static void
thick_lanes_stand_further_apart(void **state)
{
	struct lane lanes[] = { { .from = 0, .to = 2, .thickness = 8 },
		{ .from = 0, .to = 3, .thickness = 8 } };
	double height;

	(void)state;
	place_lanes(lanes, 2, &height);
	assert_true(fabs(height - (17 + 19 + 4)) < 1e-9);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_have_whole_steps),
		cmocka_unit_test(measures_have_the_decimals_of_their_step),
		cmocka_unit_test(a_data_end_on_a_tick_needs_no_other),
		cmocka_unit_test(shares_go_from_0_to_100_by_25),
		cmocka_unit_test(negative_values_have_ticks_below_zero),
		cmocka_unit_test(no_range_becomes_one),
		cmocka_unit_test(labels_far_apart_stay),
		cmocka_unit_test(labels_that_overlap_spread_about_their_mean),
		cmocka_unit_test(groups_that_meet_become_one),
		cmocka_unit_test(groups_stay_in_the_plot),
		cmocka_unit_test(clamped_groups_still_keep_their_distance),
		cmocka_unit_test(months_are_no_more_than_fit),
		cmocka_unit_test(long_lanes_run_outside_of_short_ones),
		cmocka_unit_test(thick_lanes_stand_further_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
