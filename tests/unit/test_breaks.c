/*
 * The breaks of a paragraph against every way there is to break it: short
 * paragraphs made at random (a fixed seed), each rule written down again in
 * its plainest form.
 */
#include "layout/breaks.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <math.h>

#define STRETCH_MAX 12
#define PARAGRAPHS 4000
#define NEVER 1e300

static uint32_t seed = 1;

static unsigned
roll(unsigned sides)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 10) % sides;
}

static bool
inside(const struct stretch *stretches, size_t count, size_t i)
{
	return i + 1 < count && (stretches[i].ending == ENDING_COMPOUND ||
				    stretches[i].ending == ENDING_SYLLABLE);
}

/* Width of the stretches from..to as a line's text. */
static double
text_width(const struct stretch *stretches, size_t from, size_t to)
{
	double width = stretches[to].visible;

	for (size_t i = from; i < to; i++)
		width += stretches[i].width;
	return width;
}

/* The line's start without the word that it breaks. */
static double
whole_width(
    const struct stretch *stretches, size_t count, size_t from, size_t to)
{
	size_t start = to;

	while (start > from && inside(stretches, count, start - 1))
		start--;
	return start > from ? text_width(stretches, from, start - 1) : 0;
}

static bool
may_break_word(const struct stretch *stretches, size_t count,
    const struct breaks_rules *rules, size_t from, size_t to)
{
	size_t end = to;

	while (inside(stretches, count, end))
		end++;
	return text_width(stretches, from, end) > rules->width + BREAKS_SLACK &&
	       whole_width(stretches, count, from, to) <=
		   (1 - rules->ragged) * rules->width + BREAKS_SLACK;
}

/* NEVER: no line may be so. */
static double
cost_of_line(const struct stretch *stretches, size_t count,
    const struct breaks_rules *rules, size_t from, size_t to, size_t row)
{
	bool broken = inside(stretches, count, to);
	double width = text_width(stretches, from, to) + stretches[to].hyphen;
	double lacks = 1 - width / rules->width;
	double cost = rules->fewest ? 1e4 : BREAKS_LINE;

	for (size_t i = from; i < to; i++)
		if (stretches[i].ending == ENDING_FORCED)
			return NEVER;
	if (broken && !may_break_word(stretches, count, rules, from, to))
		return NEVER;
	if (width > rules->width + BREAKS_SLACK && to > from)
		return NEVER;
	if (width > rules->width + BREAKS_SLACK)
		cost += 1e10;
	if (to + 1 == count || stretches[to].ending == ENDING_FORCED) {
		lacks -= 1 - BREAKS_LAST;
		return lacks > 0 ? cost + 4 * lacks * lacks : cost;
	}
	if (broken && rules->in_a_row > 0 && row >= rules->in_a_row)
		cost += 1e7;
	if (broken)
		cost += pow(stretches[to].ending == ENDING_COMPOUND
				? rules->ragged
				: BREAKS_SYLLABLE * rules->ragged,
		    2);
	return lacks > 0 ? cost + lacks * lacks : cost;
}

/* The cheapest of all 2^(count - 1) ways. */
static double
try_all(const struct stretch *stretches, size_t count,
    const struct breaks_rules *rules, size_t from, size_t row)
{
	double best = NEVER;

	if (from == count)
		return 0;
	for (size_t to = from; to < count; to++) {
		double cost =
		    cost_of_line(stretches, count, rules, from, to, row);

		if (cost < NEVER)
			cost += try_all(stretches, count, rules, to + 1,
			    inside(stretches, count, to) ? row + 1 : 0);
		best = fmin(best, cost);
	}
	return best;
}

static double
cost_of(const struct stretch *stretches, size_t count,
    const struct breaks_rules *rules, const size_t *ends, size_t lines)
{
	double cost = 0;
	size_t from = 0, row = 0;

	for (size_t i = 0; i < lines; i++) {
		size_t to = ends[i] - 1;

		cost += cost_of_line(stretches, count, rules, from, to, row);
		row = inside(stretches, count, to) ? row + 1 : 0;
		from = ends[i];
	}
	assert_int_equal(from, count);
	return cost;
}

static size_t
make_paragraph(struct stretch *stretches)
{
	size_t count = 1 + roll(STRETCH_MAX);

	for (size_t i = 0; i < count; i++) {
		unsigned kind = roll(12);

		stretches[i] = (struct stretch){ .visible = 3 + roll(40) };
		stretches[i].ending = kind == 0	 ? ENDING_FORCED
				      : kind < 4 ? ENDING_COMPOUND
				      : kind < 6 ? ENDING_SYLLABLE
						 : ENDING_SPACE;
		stretches[i].width = stretches[i].visible;
		if (stretches[i].ending == ENDING_SPACE)
			stretches[i].width += 2;
		if (stretches[i].ending == ENDING_SYLLABLE || kind == 1)
			stretches[i].hyphen = 3;
	}
	return count;
}

static void
the_cheapest_way_is_found(void **state)
{
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (int n = 0; n < PARAGRAPHS; n++) {
		struct stretch stretches[STRETCH_MAX];
		size_t ends[STRETCH_MAX];
		size_t count = make_paragraph(stretches), lines;
		struct breaks_rules rules = { .width = 30 + roll(70),
			.ragged = roll(2) == 0 ? 1 : 0.15,
			.in_a_row = roll(3),
			.fewest = roll(2) == 0 };
		double best, found;

		lines = breaks_find(stretches, count, &rules, &arena, ends);
		found = cost_of(stretches, count, &rules, ends, lines);
		best = try_all(stretches, count, &rules, 0, 0);
		assert_true(fabs(found - best) <= 1e-9 * fmax(1, best));
	}
	arena_release(&arena);
}

/* A text of `count` words of one width, each with a space of 5 behind it. */
static size_t
break_words(double word, size_t count, struct breaks_rules *rules, size_t *ends)
{
	struct stretch stretches[STRETCH_MAX];
	struct arena arena;
	size_t lines;

	for (size_t i = 0; i < count; i++)
		stretches[i] =
		    (struct stretch){ word + 5, word, 0, ENDING_SPACE };
	arena_init(&arena);
	lines = breaks_find(stretches, count, rules, &arena, ends);
	arena_release(&arena);
	return lines;
}

static void
nothing_has_no_line(void **state)
{
	struct breaks_rules rules = { .width = 100, .ragged = 1 };

	(void)state;
	assert_int_equal(break_words(10, 0, &rules, NULL), 0);
}

/* Seven words, five to a line: 5 + 2, since the last line is free. */
static void
the_last_line_is_free(void **state)
{
	struct breaks_rules rules = { .width = 100, .ragged = 1 };
	size_t ends[STRETCH_MAX];

	(void)state;
	assert_int_equal(break_words(16, 7, &rules, ends), 2);
	assert_int_equal(ends[0], 5);
}

/* A last word alone is too short: 6 + 2 rather than 7 + 1. */
static void
a_last_word_has_company(void **state)
{
	struct breaks_rules rules = { .width = 100, .ragged = 1 };
	size_t ends[STRETCH_MAX];

	(void)state;
	assert_int_equal(break_words(10, 8, &rules, ends), 2);
	assert_int_equal(ends[0], 6);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cheapest_way_is_found),
		cmocka_unit_test(nothing_has_no_line),
		cmocka_unit_test(the_last_line_is_free),
		cmocka_unit_test(a_last_word_has_company),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
