/* Thirteen months, changes, judgements and targets out of safe cells. */
#include "base/str.h"
#include "disclosure/safe.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define FEBRUARY (2024 * 12 + 1)

/* Tables of one total, a month each, from February 2024 backwards. */
struct fixture {
	struct safe_cell cells[14];
	struct safe_table items[14];
	struct safe_tables tables;
};

static void
fill(struct fixture *f, int count)
{
	memset(f, 0, sizeof(*f));
	for (int i = 0; i < count; i++) {
		f->cells[i] = (struct safe_cell){ .status = SAFE_SHOWN,
			.value = fraction_integer(100 - i) };
		f->items[i] = (struct safe_table){ .id = "HA04",
			.period = period_month(FEBRUARY - i),
			.count = 1,
			.cells = &f->cells[i] };
	}
	f->tables.count = (size_t)count;
	f->tables.items = f->items;
}

static struct safe_change
since(struct fixture *f, int months)
{
	struct safe_change change;

	safe_change_since(
	    &f->tables, &f->items[0], &f->cells[0], months, &change);
	return change;
}

static void
a_series_is_thirteen_months(void **state)
{
	struct safe_series series;
	struct fixture f;

	(void)state;
	fill(&f, 14);
	f.items[5].id = "other"; /* a month that was not computed */
	assert_true(safe_series_find(&f.tables, &f.items[0], NULL, &series));
	assert_int_equal(series.months[0], FEBRUARY - 12);
	assert_ptr_equal(series.cells[12], &f.cells[0]);
	assert_ptr_equal(series.cells[0], &f.cells[12]);
	assert_null(series.cells[7]);
	f.items[0].period = period_year(2023);
	assert_false(safe_series_find(&f.tables, &f.items[0], NULL, &series));
}

static void
a_break_lies_between_two_months(void **state)
{
	const struct series_break breaks[] = { { 0, "why" } };
	struct series_break dated = breaks[0];
	struct safe_series series;
	struct fixture f;

	(void)state;
	fill(&f, 14);
	dated.from = day_from_civil(2023, 12, 1);
	f.items[0].break_count = 1;
	f.items[0].breaks = &dated;
	assert_true(safe_series_find(&f.tables, &f.items[0], NULL, &series));
	for (int i = 0; i < SERIES_MONTHS; i++)
		assert_int_equal(series.breaks[i], i == 10 ? 0 : -1);
	assert_int_equal(since(&f, 2).status, CHANGE_SHOWN);
	assert_int_equal(since(&f, 3).status, CHANGE_BREAK);
}

static void
a_change_has_a_sign_and_a_judgement(void **state)
{
	struct safe_change change;
	struct fixture f;

	(void)state;
	fill(&f, 14);
	change = since(&f, 12);
	assert_int_equal(change.status, CHANGE_SHOWN);
	assert_int_equal(change.difference.numerator, 12);
	assert_int_equal(change.ratio.numerator, 3); /* 12 / 88 */
	assert_int_equal(change.ratio.denominator, 22);
	assert_int_equal(change.judgement, JUDGEMENT_NONE);
	f.items[0].direction = DIRECTION_UP;
	assert_int_equal(since(&f, 1).judgement, JUDGEMENT_BETTER);
	f.items[0].direction = DIRECTION_DOWN;
	assert_int_equal(since(&f, 1).judgement, JUDGEMENT_WORSE);
	f.cells[1].value = f.cells[0].value;
	assert_int_equal(since(&f, 1).judgement, JUDGEMENT_NONE);
}

static void
what_is_hidden_has_no_change(void **state)
{
	struct fixture f;

	(void)state;
	fill(&f, 14);
	f.cells[1].status = SAFE_HIDDEN;
	f.cells[1].value = fraction_integer(0);
	assert_int_equal(since(&f, 1).status, CHANGE_HIDDEN);
	f.cells[1].status = SAFE_MISSING;
	assert_int_equal(since(&f, 1).status, CHANGE_MISSING);
	f.cells[1].status = SAFE_NIL;
	assert_int_equal(since(&f, 1).status, CHANGE_SHOWN);
	assert_false(since(&f, 1).has_ratio);
	assert_int_equal(since(&f, 20).status, CHANGE_MISSING);
	f.items[0].unit = UNIT_DATE;
	assert_int_equal(since(&f, 2).status, CHANGE_MISSING);
}

static void
a_year_compares_with_the_year_before(void **state)
{
	struct safe_change change;
	struct fixture f;

	(void)state;
	fill(&f, 2);
	f.items[0].period = period_year(2023);
	f.items[1].period = period_year(2022);
	change = since(&f, 12);
	assert_int_equal(change.status, CHANGE_SHOWN);
	assert_int_equal(change.before_period.number, 2022);
	assert_int_equal(since(&f, 1).status, CHANGE_MISSING);
}

static void
a_target_is_met_or_not(void **state)
{
	struct fixture f;
	struct safe_table *table = &f.items[0];

	(void)state;
	fill(&f, 1);
	assert_false(safe_target_met(table, &f.cells[0]));
	table->target = (struct target){ TARGET_AT_LEAST, fraction_integer(100),
		fraction_integer(0) };
	assert_true(safe_target_met(table, &f.cells[0]));
	table->target.low = fraction_integer(101);
	assert_false(safe_target_met(table, &f.cells[0]));
	table->target = (struct target){ TARGET_BETWEEN, fraction_integer(90),
		fraction_integer(100) };
	assert_true(safe_target_met(table, &f.cells[0]));
	table->target = (struct target){ TARGET_AT_MOST, fraction_integer(0),
		fraction_integer(99) };
	assert_false(safe_target_met(table, &f.cells[0]));
	f.cells[0].status = SAFE_HIDDEN;
	assert_false(safe_target_met(table, &f.cells[0]));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_series_is_thirteen_months),
		cmocka_unit_test(a_break_lies_between_two_months),
		cmocka_unit_test(a_change_has_a_sign_and_a_judgement),
		cmocka_unit_test(what_is_hidden_has_no_change),
		cmocka_unit_test(a_year_compares_with_the_year_before),
		cmocka_unit_test(a_target_is_met_or_not),
	};

	return cmocka_run_group_tests_name("series", tests, NULL, NULL);
}
