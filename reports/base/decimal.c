/*
 * Exact numbers.  A fraction is always reduced and its denominator positive,
 * so equal values are equal structs.
 */
#include "base/decimal.h"

#include <assert.h>
#include <string.h>

#define PLACES_MAX 12  /* decimals that can be asked for */
#define PLACES_OPEN 10 /* decimals of a value that does not end */
#define PERCENT_PLACES 2

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

/* Over the least common denominator: a product of both may be too large. */
bool
fraction_add(struct fraction a, struct fraction b, struct fraction *sum)
{
	__int128 common = (__int128)greatest_common_divisor(
	    magnitude(a.denominator), magnitude(b.denominator));
	__int128 rest = b.denominator / common;
	__int128 left, right, numerator, denominator;

	if (__builtin_mul_overflow(a.numerator, rest, &left) ||
	    __builtin_mul_overflow(
		b.numerator, a.denominator / common, &right) ||
	    __builtin_add_overflow(left, right, &numerator) ||
	    __builtin_mul_overflow(a.denominator, rest, &denominator))
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

/* What is in common is taken out first, so that nothing is too large that the
 * product is not. */
bool
fraction_multiply(
    struct fraction a, struct fraction b, struct fraction *product)
{
	__int128 left = (__int128)greatest_common_divisor(
	    magnitude(a.numerator), magnitude(b.denominator));
	__int128 right = (__int128)greatest_common_divisor(
	    magnitude(b.numerator), magnitude(a.denominator));

	return !__builtin_mul_overflow(a.numerator / left, b.numerator / right,
		   &product->numerator) &&
	       !__builtin_mul_overflow(a.denominator / right,
		   b.denominator / left, &product->denominator);
}

bool
fraction_divide(struct fraction a, struct fraction b, struct fraction *quotient)
{
	struct fraction inverse;

	return fraction_make(b.denominator, b.numerator, &inverse) &&
	       fraction_multiply(a, inverse, quotient);
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

/* Digits of a number without its mark, `count` of them. */
struct digits {
	char items[FRACTION_TEXT_SIZE];
	int count;
};

static void
put_whole(unsigned __int128 whole, struct digits *digits)
{
	char reversed[FRACTION_TEXT_SIZE];
	int count = 0;

	do
		reversed[count++] = (char)('0' + (int)(whole % 10));
	while ((whole /= 10) != 0);
	digits->count = count;
	for (int i = 0; i < count; i++)
		digits->items[i] = reversed[count - 1 - i];
}

/* The next decimal of rest / denominator.  Ten times the rest may be too large,
 * twice it is not: 2 (2 (2 rest) + rest). */
static char
next_decimal(unsigned __int128 *rest, unsigned __int128 denominator)
{
	const unsigned __int128 one = *rest;
	unsigned digit = 0;

	for (int bit = 3; bit-- > 0;) {
		*rest *= 2;
		digit = digit * 2 + (*rest >= denominator);
		if (*rest >= denominator)
			*rest -= denominator;
		if (bit != 1)
			continue;
		*rest += one;
		digit += *rest >= denominator;
		if (*rest >= denominator)
			*rest -= denominator;
	}
	return (char)('0' + digit);
}

/* One more in the last place; an 1 may come before the first. */
static void
add_one(struct digits *digits)
{
	int at = digits->count;

	while (at > 0 && digits->items[at - 1] == '9')
		digits->items[--at] = '0';
	if (at > 0) {
		digits->items[at - 1]++;
		return;
	}
	memmove(digits->items + 1, digits->items, (size_t)digits->count);
	digits->items[0] = '1';
	digits->count++;
}

/* The absolute value, rounded to so many places. */
static void
round_digits(struct fraction value, int places, struct digits *digits)
{
	unsigned __int128 denominator = (unsigned __int128)value.denominator;
	unsigned __int128 rest = magnitude(value.numerator) % denominator;

	put_whole(magnitude(value.numerator) / denominator, digits);
	for (int i = 0; i < places; i++)
		digits->items[digits->count++] =
		    next_decimal(&rest, denominator);
	if (rest >= denominator - rest)
		add_one(digits);
}

static bool
is_nought(const struct digits *digits)
{
	for (int i = 0; i < digits->count; i++)
		if (digits->items[i] != '0')
			return false;
	return true;
}

/* The digits with the mark before the last `decimals`, but without noughts that
 * stand before the number. */
static void
write_digits(
    const struct digits *digits, bool negative, int decimals, char *text)
{
	int at = 0;

	while (at < digits->count - decimals - 1 && digits->items[at] == '0')
		at++;
	if (negative && !is_nought(digits))
		*text++ = '-';
	for (; at < digits->count; at++) {
		if (at == digits->count - decimals)
			*text++ = '.';
		*text++ = digits->items[at];
	}
	*text = '\0';
}

/* Times ten to the power of `shift`. */
static void
round_shifted(struct fraction value, int shift, int decimals, char *text)
{
	struct digits digits;

	assert(decimals >= 0 && decimals <= PLACES_MAX);
	round_digits(value, decimals + shift, &digits);
	write_digits(&digits, value.numerator < 0, decimals, text);
}

void
fraction_round(struct fraction value, int decimals, char *text)
{
	round_shifted(value, 0, decimals, text);
}

void
fraction_round_percent(struct fraction value, int decimals, char *text)
{
	round_shifted(value, PERCENT_PLACES, decimals, text);
}

/* Decimals that the value needs, `most` at the most; -1: more. */
static int
places_needed(struct fraction value, int most)
{
	__int128 power = 1;

	for (int places = 0; places <= most; places++, power *= 10)
		if (power % value.denominator == 0)
			return places;
	return -1;
}

static void
exact_shifted(struct fraction value, int shift, char *text)
{
	int places = places_needed(value, PLACES_MAX + shift);

	if (places < 0)
		places = PLACES_OPEN + shift;
	round_shifted(value, shift, places > shift ? places - shift : 0, text);
}

void
fraction_exact(struct fraction value, char *text)
{
	exact_shifted(value, 0, text);
}

void
fraction_exact_percent(struct fraction value, char *text)
{
	exact_shifted(value, PERCENT_PLACES, text);
}

double
fraction_double(struct fraction value)
{
	return (double)value.numerator / (double)value.denominator;
}
