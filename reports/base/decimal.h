/*
 * Exact arithmetic: register columns are integers with a scale (cents,
 * centi-hours), figures are reduced fractions of 128-bit integers.  Every
 * operation that could overflow says so.  Rounding is half away from zero
 * and happens once, when a figure is printed.
 */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define FRACTION_TEXT_SIZE 64

/* numerator / denominator, reduced, denominator > 0. */
struct fraction {
	__int128 numerator;
	__int128 denominator;
};

enum decimal_fault {
	DECIMAL_OK,
	DECIMAL_NOT_A_NUMBER,
	DECIMAL_TOO_MANY_PLACES, /* more digits after the mark than `scale` */
	DECIMAL_OVERFLOW
};

/*
 * Reads [-]digits[mark digits] (also with U+2212) into an integer scaled by
 * 10^scale: "12,5" with mark ',' and scale 2 is 1250.  No grouping, no
 * exponent, no sign but minus.
 */
enum decimal_fault decimal_parse(
    const char *text, size_t length, char mark, int scale, int64_t *value);

struct fraction fraction_integer(int64_t value);

/* False when the denominator is 0 or reducing overflows. */
bool fraction_make(
    __int128 numerator, __int128 denominator, struct fraction *result);
bool fraction_add(struct fraction a, struct fraction b, struct fraction *sum);
bool fraction_subtract(
    struct fraction a, struct fraction b, struct fraction *difference);
bool fraction_multiply(
    struct fraction a, struct fraction b, struct fraction *product);
/* False also when b is 0. */
bool fraction_divide(
    struct fraction a, struct fraction b, struct fraction *quotient);
int fraction_compare(struct fraction a, struct fraction b);

/*
 * Rounded to `decimals` places (0 to 12), half away from zero, as plain ASCII
 * with '.' and '-': "46", "2.39", "-0.5".  Every fraction can be; the buffer
 * holds FRACTION_TEXT_SIZE bytes.
 */
void fraction_round(struct fraction value, int decimals, char *text);

/*
 * For data files: all decimals when they end within 12 places, otherwise 10
 * places.
 */
void fraction_exact(struct fraction value, char *text);

/* The same of a percent, which is kept as a fraction of 1: times 100. */
void fraction_round_percent(struct fraction value, int decimals, char *text);
void fraction_exact_percent(struct fraction value, char *text);

/* For drawing only. */
double fraction_double(struct fraction value);

#endif
