/* Interval arithmetic over exact fractions. */
#include "indicators/interval.h"

struct interval
interval_point(struct fraction value)
{
	return (struct interval){ value, value };
}

bool
interval_is_point(struct interval interval)
{
	return fraction_compare(interval.low, interval.high) == 0;
}

bool
interval_has_zero(struct interval interval)
{
	return interval.low.numerator <= 0 && interval.high.numerator >= 0;
}

bool
interval_add(struct interval a, struct interval b, struct interval *sum)
{
	return fraction_add(a.low, b.low, &sum->low) &&
	       fraction_add(a.high, b.high, &sum->high);
}

bool
interval_subtract(
    struct interval a, struct interval b, struct interval *difference)
{
	return fraction_subtract(a.low, b.high, &difference->low) &&
	       fraction_subtract(a.high, b.low, &difference->high);
}

/* The outermost of the results of all pairs of ends. */
static bool
span(bool (*apply)(struct fraction, struct fraction, struct fraction *),
    struct interval a, struct interval b, struct interval *result)
{
	const struct fraction as[] = { a.low, a.high };
	const struct fraction bs[] = { b.low, b.high };

	for (int i = 0; i < 4; i++) {
		struct fraction one;

		if (!apply(as[i / 2], bs[i % 2], &one))
			return false;
		if (i == 0 || fraction_compare(one, result->low) < 0)
			result->low = one;
		if (i == 0 || fraction_compare(one, result->high) > 0)
			result->high = one;
	}
	return true;
}

bool
interval_multiply(
    struct interval a, struct interval b, struct interval *product)
{
	return span(fraction_multiply, a, b, product);
}

bool
interval_divide(struct interval a, struct interval b, struct interval *quotient)
{
	return !interval_has_zero(b) && span(fraction_divide, a, b, quotient);
}
