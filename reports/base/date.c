/*
 * Civil dates.  Day numbers by the well-known algorithm over eras of 400
 * years that begin in March, so that the leap day is a year's last.
 */
#include "base/date.h"

int32_t
day_from_civil(int year, int month, int day)
{
	int y = year - (month <= 2);
	int era = (y >= 0 ? y : y - 399) / 400;
	int year_of_era = y - era * 400;
	int day_of_year =
	    (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	int day_of_era = year_of_era * 365 + year_of_era / 4 -
			 year_of_era / 100 + day_of_year;

	return era * 146097 + day_of_era - 719468;
}

void
day_to_civil(int32_t day, int *year, int *month, int *day_of_month)
{
	int z = day + 719468;
	int era = (z >= 0 ? z : z - 146096) / 146097;
	int day_of_era = z - era * 146097;
	int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 -
			      day_of_era / 146096) /
			  365;
	int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 -
					   year_of_era / 100);
	int mp = (5 * day_of_year + 2) / 153;

	*day_of_month = day_of_year - (153 * mp + 2) / 5 + 1;
	*month = mp < 10 ? mp + 3 : mp - 9;
	*year = year_of_era + era * 400 + (*month <= 2);
}

/* Reads up to `max` digits; false unless at least `min`. */
static bool
digits(const char **text, const char *end, int min, int max, int *value)
{
	int count = 0;

	*value = 0;
	while (*text < end && count < max && **text >= '0' && **text <= '9') {
		*value = *value * 10 + (**text - '0');
		(*text)++;
		count++;
	}
	return count >= min;
}

static bool
mark(const char **text, const char *end, char c)
{
	if (*text == end || **text != c)
		return false;
	(*text)++;
	return true;
}

static int
month_length(int year, int month)
{
	static const signed char lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31,
		30, 31, 30, 31 };

	if (month != 2)
		return lengths[month - 1];
	return 28 + (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

static bool
civil_exists(int year, int month, int day)
{
	return year >= YEAR_FIRST && year <= YEAR_LAST && month >= 1 &&
	       month <= 12 && day >= 1 && day <= month_length(year, month);
}

/* Two digits; over 99, when they are none. */
static int
two_digits(const char *text)
{
	unsigned tens = (unsigned char)text[0] - '0';
	unsigned ones = (unsigned char)text[1] - '0';

	return tens > 9 || ones > 9 ? 100 : (int)(tens * 10 + ones);
}

/* 2024-02-01: all its places are known. */
static bool
iso_parse(const char *text, size_t length, int *y, int *m, int *d)
{
	int century, year;

	if (length != 10 || text[4] != '-' || text[7] != '-')
		return false;
	century = two_digits(text);
	year = two_digits(text + 2);
	*m = two_digits(text + 5);
	*d = two_digits(text + 8);
	*y = century * 100 + year;
	return century < 100 && year < 100;
}

static bool
finnish_parse(const char *text, size_t length, int *y, int *m, int *d)
{
	const char *end = text + length;

	return digits(&text, end, 1, 2, d) && mark(&text, end, '.') &&
	       digits(&text, end, 1, 2, m) && mark(&text, end, '.') &&
	       digits(&text, end, 4, 4, y) && text == end;
}

bool
day_parse(const char *text, size_t length, int32_t *day)
{
	int y, m, d;

	if (!iso_parse(text, length, &y, &m, &d) &&
	    !finnish_parse(text, length, &y, &m, &d))
		return false;
	if (!civil_exists(y, m, d))
		return false;
	*day = day_from_civil(y, m, d);
	return true;
}

bool
month_parse(const char *text, size_t length, int32_t *month)
{
	const char *end = text + length;
	int y, m;

	if (!digits(&text, end, 4, 4, &y) || !mark(&text, end, '-') ||
	    !digits(&text, end, 2, 2, &m) || text != end)
		return false;
	if (y < YEAR_FIRST || y > YEAR_LAST || m < 1 || m > 12)
		return false;
	*month = y * 12 + m - 1;
	return true;
}

bool
day_in_calendar(int64_t day)
{
	return day >= day_from_civil(YEAR_FIRST, 1, 1) &&
	       day <= day_from_civil(YEAR_LAST, 12, 31);
}

int32_t
month_of_day(int32_t day)
{
	int y, m, d;

	day_to_civil(day, &y, &m, &d);
	return y * 12 + m - 1;
}

int32_t
month_first_day(int32_t month)
{
	return day_from_civil(month_year(month), month_number(month), 1);
}

int32_t
month_last_day(int32_t month)
{
	return month_first_day(month + 1) - 1;
}

int
month_year(int32_t month)
{
	return month / 12;
}

int
month_number(int32_t month)
{
	return month % 12 + 1;
}

struct period
period_month(int32_t month)
{
	return (struct period){ PERIOD_MONTH, month };
}

struct period
period_year(int year)
{
	return (struct period){ PERIOD_YEAR, year };
}

int32_t
period_last_day(struct period period)
{
	switch (period.kind) {
	case PERIOD_MONTH:
		return month_last_day(period.number);
	case PERIOD_YEAR:
		return day_from_civil(period.number, 12, 31);
	}
	return DAY_NONE;
}

/* The last digits of a number, without printf: thousands of figures bear a
 * period.  A year that is read has four. */
static char *
put_digits(char *at, int number, int digits)
{
	for (int i = digits; i-- > 0; number /= 10)
		at[i] = (char)('0' + number % 10);
	return at + digits;
}

void
day_format(int32_t day, char *text)
{
	int y, m, d;

	day_to_civil(day, &y, &m, &d);
	text = put_digits(text, y, 4);
	*text++ = '-';
	text = put_digits(text, m, 2);
	*text++ = '-';
	*put_digits(text, d, 2) = '\0';
}

void
month_format(int32_t month, char *text)
{
	text = put_digits(text, month_year(month), 4);
	*text++ = '-';
	*put_digits(text, month_number(month), 2) = '\0';
}

void
period_format(struct period period, char *text)
{
	switch (period.kind) {
	case PERIOD_MONTH:
		month_format(period.number, text);
		break;
	case PERIOD_YEAR:
		*put_digits(text, period.number, 4) = '\0';
		break;
	}
}
