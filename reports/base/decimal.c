/*
 * Exact numbers.  A fraction is always reduced and its denominator positive,
 * so equal values are equal structs.
 */
#include "base/decimal.h"

#include <assert.h>
#include <string.h>

#define PLACES_MAX 12  /* decimals that can be asked for */
#define PLACES_OPEN 10 /* decimals of a value that does not end */

/* A minus: ASCII, or U+2212 as word processors write it. */
static bool
skip_minus(const char **text, const char *end)
{
	if (end - *text >= 1 && **text == '-') {
		*text += 1;
		return true;
	}
	if (end - *text >= 3 && memcmp(*text, "\xE2\x88\x92", 3) == 0) {
		*text += 3;
		return true;
	}
	return false;
}

static enum decimal_fault
add_digit(int64_t *value, char c)
{
	if (__builtin_mul_overflow(*value, (int64_t)10, value) ||
	    __builtin_add_overflow(*value, (int64_t)(c - '0'), value))
		return DECIMAL_OVERFLOW;
	return DECIMAL_OK;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

enum decimal_fault
decimal_parse(
    const char *text, size_t length, char mark, int scale, int64_t *value)
{
	const char *end = text + length;
	enum decimal_fault fault = DECIMAL_OK;
	int places = 0;
	int64_t number = 0;
	bool negative = skip_minus(&text, end);

	if (text == end || !is_digit(*text))
		return DECIMAL_NOT_A_NUMBER;
	for (; text < end && is_digit(*text); text++)
		if (fault == DECIMAL_OK)
			fault = add_digit(&number, *text);
	if (text < end) {
		if (*text++ != mark || text == end)
			return DECIMAL_NOT_A_NUMBER;
		for (; text < end && is_digit(*text); text++, places++)
			if (fault == DECIMAL_OK && places < scale)
				fault = add_digit(&number, *text);
		if (text < end)
			return DECIMAL_NOT_A_NUMBER;
	}
	if (places > scale)
		return DECIMAL_TOO_MANY_PLACES;
	for (; places < scale && fault == DECIMAL_OK; places++)
		fault = add_digit(&number, '0');
	if (fault == DECIMAL_OK)
		*value = negative ? -number : number;
	return fault;
}

static unsigned __int128
magnitude(__int128 value)
{
	return value < 0 ? -(unsigned __int128)value : (unsigned __int128)value;
}

static unsigned __int128
greatest_common_divisor(unsigned __int128 a, unsigned __int128 b)
{
	while (b != 0) {
		unsigned __int128 rest = a % b;

		a = b;
		b = rest;
	}
	return a;
}

struct fraction
fraction_integer(int64_t value)
{
	return (struct fraction){ value, 1 };
}

bool
fraction_make(__int128 numerator, __int128 denominator, struct fraction *result)
{
	__int128 divisor;

	if (denominator == 0)
		return false;
	if (denominator < 0 &&
	    (__builtin_sub_overflow((__int128)0, numerator, &numerator) ||
		__builtin_sub_overflow((__int128)0, denominator, &denominator)))
		return false;
	divisor = (__int128)greatest_common_divisor(
	    magnitude(numerator), magnitude(denominator));
	result->numerator = numerator / divisor;
	result->denominator = denominator / divisor;
	return true;
}

bool
fraction_add(struct fraction a, struct fraction b, struct fraction *sum)
{
	__int128 left, right, numerator, denominator;

	if (__builtin_mul_overflow(a.numerator, b.denominator, &left) ||
	    __builtin_mul_overflow(b.numerator, a.denominator, &right) ||
	    __builtin_add_overflow(left, right, &numerator) ||
	    __builtin_mul_overflow(a.denominator, b.denominator, &denominator))
		return false;
	return fraction_make(numerator, denominator, sum);
}

bool
fraction_subtract(
    struct fraction a, struct fraction b, struct fraction *difference)
{
	if (__builtin_sub_overflow((__int128)0, b.numerator, &b.numerator))
		return false;
	return fraction_add(a, b, difference);
}

bool
fraction_multiply(
    struct fraction a, struct fraction b, struct fraction *product)
{
	__int128 numerator, denominator;

	if (__builtin_mul_overflow(a.numerator, b.numerator, &numerator) ||
	    __builtin_mul_overflow(a.denominator, b.denominator, &denominator))
		return false;
	return fraction_make(numerator, denominator, product);
}

bool
fraction_divide(struct fraction a, struct fraction b, struct fraction *quotient)
{
	__int128 numerator, denominator;

	if (b.numerator == 0 ||
	    __builtin_mul_overflow(a.numerator, b.denominator, &numerator) ||
	    __builtin_mul_overflow(a.denominator, b.numerator, &denominator))
		return false;
	return fraction_make(numerator, denominator, quotient);
}

/* Compares whole parts first, then turns the rests around: no overflow. */
int
fraction_compare(struct fraction a, struct fraction b)
{
	for (int sign = 1;; sign = -sign) {
		__int128 whole_a = a.numerator / a.denominator;
		__int128 whole_b = b.numerator / b.denominator;
		__int128 rest_a = a.numerator % a.denominator;
		__int128 rest_b = b.numerator % b.denominator;

		if (rest_a < 0) {
			rest_a += a.denominator;
			whole_a--;
		}
		if (rest_b < 0) {
			rest_b += b.denominator;
			whole_b--;
		}
		if (whole_a != whole_b)
			return whole_a < whole_b ? -sign : sign;
		if (rest_a == 0 || rest_b == 0)
			return rest_a == rest_b ? 0
			       : rest_a == 0	? -sign
						: sign;
		a = (struct fraction){ a.denominator, rest_a };
		b = (struct fraction){ b.denominator, rest_b };
	}
}

static bool
power_of_ten(int places, __int128 *power)
{
	*power = 1;
	for (int i = 0; i < places; i++)
		*power *= 10;
	return places <= PLACES_MAX;
}

/* Writes scaled / 10^places. */
static void
write_scaled(unsigned __int128 scaled, bool negative, int places, char *text)
{
	char digits[FRACTION_TEXT_SIZE];
	int count = 0;

	do {
		digits[count++] = (char)('0' + (int)(scaled % 10));
		scaled /= 10;
	} while (scaled != 0 || count <= places);
	if (negative)
		*text++ = '-';
	while (count > 0) {
		if (count == places)
			*text++ = '.';
		*text++ = digits[--count];
	}
	*text = '\0';
}

bool
fraction_round(struct fraction value, int decimals, char *text)
{
	unsigned __int128 twice, rounded, limit = ~(unsigned __int128)0;
	__int128 power;
	bool negative = value.numerator < 0;

	assert(decimals >= 0);
	if (!power_of_ten(decimals, &power) ||
	    magnitude(value.numerator) > limit / 4 / (unsigned __int128)power ||
	    (unsigned __int128)value.denominator > limit / 4)
		return false;
	twice = 2 * magnitude(value.numerator) * (unsigned __int128)power;
	rounded = (twice + (unsigned __int128)value.denominator) /
		  (2 * (unsigned __int128)value.denominator);
	write_scaled(rounded, negative && rounded != 0, decimals, text);
	return true;
}

/* Decimals that the value needs, or -1 when they don't end in time. */
static int
places_needed(struct fraction value)
{
	__int128 power = 1;

	for (int places = 0; places <= PLACES_MAX; places++, power *= 10)
		if (power % value.denominator == 0)
			return places;
	return -1;
}

bool
fraction_exact(struct fraction value, char *text)
{
	int places = places_needed(value);

	return fraction_round(value, places < 0 ? PLACES_OPEN : places, text);
}

double
fraction_double(struct fraction value)
{
	return (double)value.numerator / (double)value.denominator;
}
