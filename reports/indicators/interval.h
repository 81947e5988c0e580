/*
 * Numbers that may be bands: interval arithmetic for formulas.  A plain number
 * has equal ends.  A result is no wider than need be as long as each band
 * stands in a formula once, which formula_check.c sees to.
 */
#ifndef INDICATORS_INTERVAL_H
#define INDICATORS_INTERVAL_H

#include "base/decimal.h"

#include <stdbool.h>

struct interval {
	struct fraction low, high;
};

struct interval interval_point(struct fraction value);
bool interval_is_point(struct interval interval);
bool interval_has_zero(struct interval interval);

/* False on overflow; of the last also when `b` has a zero. */
bool interval_add(struct interval a, struct interval b, struct interval *sum);
bool interval_subtract(
    struct interval a, struct interval b, struct interval *difference);
bool interval_multiply(
    struct interval a, struct interval b, struct interval *product);
bool interval_divide(
    struct interval a, struct interval b, struct interval *quotient);

#endif
