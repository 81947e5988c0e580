/*
 * Round ticks: the step is 1, 2, 2.5, 5 or 10 times a power of ten, whole for
 * counts, and a quarter of the whole for shares.  Rounding errors of binary
 * fractions are kept from adding a tick by a slack far below any step.
 */
#include "layout/chart-imp.h"

#include <math.h>

#define SLACK 1e-9
#define DECIMALS_MAX 6

static double
round_up_mantissa(double mantissa, bool whole)
{
	static const double steps[] = { 1, 2, 2.5, 5 };

	for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
		if (mantissa <= steps[i] + SLACK &&
		    (!whole || steps[i] == floor(steps[i])))
			return steps[i];
	return 10;
}

static double
step_of(double raw, bool counts)
{
	double unit = pow(10, floor(log10(raw) + SLACK));
	double step;

	/* 2.5 is no step of counts, but 25 is one */
	step = unit * round_up_mantissa(raw / unit, counts && unit < 10);
	return counts ? fmax(step, 1) : step;
}

static int
decimals_of(double step)
{
	int decimals = 0;

	for (; decimals < DECIMALS_MAX; decimals++) {
		double scaled = step * pow(10, decimals);

		if (fabs(scaled - round(scaled)) < SLACK * scaled)
			break;
	}
	return decimals;
}

struct ticks
ticks_make(double lo, double hi, int wanted, enum ticks_kind kind)
{
	struct ticks ticks = { .first = 0, .last = 100, .step = 25 };

	if (kind == TICKS_SHARES && lo >= 0 && hi <= 100 + SLACK)
		return ticks;
	if (hi <= lo)
		hi = lo + 1;
	ticks.step = step_of((hi - lo) / wanted, kind == TICKS_COUNTS);
	ticks.first = floor(lo / ticks.step + SLACK) * ticks.step;
	ticks.last = ceil(hi / ticks.step - SLACK) * ticks.step;
	ticks.decimals = decimals_of(ticks.step);
	return ticks;
}

size_t
ticks_count(const struct ticks *ticks)
{
	return (size_t)llround((ticks->last - ticks->first) / ticks->step) + 1;
}

struct month_ticks
month_ticks_make(int32_t lo, int32_t hi, size_t most)
{
	static const int32_t steps[] = { 1, 2, 3, 6, 12, 24, 60, 120, 240 };
	size_t step = 0;
	int32_t count;

	do {
		count = (hi - lo + steps[step]) / steps[step] + 1;
	} while (
	    count > (int32_t)most && ++step < sizeof(steps) / sizeof(steps[0]));
	step -= step == sizeof(steps) / sizeof(steps[0]);
	return (struct month_ticks){ lo, steps[step], (size_t)count };
}

/* --- labels --- */

/* A group of labels that would overlap: its mean stays in place. */
struct group {
	size_t first, count;
	double sum;
};

static double
clamp_first(const struct group *group, double pitch, double top, double bottom)
{
	double height = pitch * (double)(group->count - 1);
	double first = group->sum / (double)group->count - height / 2;

	return fmax(top, fmin(first, bottom - height));
}

void
labels_spread(double *y, size_t count, double pitch, double top, double bottom)
{
	struct group groups[CHART_SERIES_MAX];
	size_t group_count = 0;

	for (size_t i = 0; i < count; i++) {
		groups[group_count++] = (struct group){ i, 1, y[i] };
		while (group_count > 1) {
			struct group *above = &groups[group_count - 2];
			struct group *below = &groups[group_count - 1];
			double end = clamp_first(above, pitch, top, bottom) +
				     pitch * (double)above->count;

			if (clamp_first(below, pitch, top, bottom) >=
			    end - SLACK)
				break;
			above->count += below->count;
			above->sum += below->sum;
			group_count--;
		}
	}
	for (size_t g = 0; g < group_count; g++)
		for (size_t i = 0; i < groups[g].count; i++)
			y[groups[g].first + i] =
			    clamp_first(&groups[g], pitch, top, bottom) +
			    pitch * (double)i;
}
