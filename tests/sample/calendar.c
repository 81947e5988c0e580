/* Days and months of the Gregorian calendar, and the counts that a month is
 * to reach.  Days by Howard Hinnant's days_from_civil: a year that begins in
 * March has its leap day last, so that months before it don't move. */
#include "sample.h"

int
calendar_day(int year, int month, int day)
{
	int y = month <= 2 ? year - 1 : year;
	int m = month > 2 ? month - 3 : month + 9;

	return y * 365 + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day -
	       719469;
}

int
calendar_first(int month)
{
	return calendar_day(month / 12, month % 12 + 1, 1);
}

int
calendar_last(int month)
{
	return calendar_first(month + 1) - 1;
}

int
calendar_month(int day)
{
	int month = MONTH(1970, 1) + day / 31;

	while (calendar_last(month) < day)
		month++;
	return month;
}

/* 1.1.1970 was a Thursday. */
int
calendar_weekday(int day)
{
	return (day + 3) % 7;
}

int
calendar_of(int date)
{
	if (date == 0)
		return NO_END;
	return calendar_day(date / 10000, date / 100 % 100, date % 100);
}

void
calendar_write(FILE *file, int day)
{
	int month = calendar_month(day);

	fprintf(file, "%04d-%02d-%02d", month / 12, month % 12 + 1,
	    day - calendar_first(month) + 1);
}

int
target_of(const struct anchor *anchors, size_t count, int month)
{
	const struct anchor *a = anchors;
	int rise, months;

	while (a + 2 < anchors + count && month >= a[1].month)
		a++;
	rise = a[1].count - a[0].count;
	months = a[1].month - a[0].month;
	if (month == a[0].month)
		return a[0].count;
	if (month == a[1].month)
		return a[1].count;
	return a[0].count + rise * (month - a[0].month) / months +
	       hash_between(
		   PURPOSE_WIGGLE, (uint64_t)anchors[0].count, month, -1, 1);
}

/* Those on fixed dates; Easter and midsummer are worked through. */
static bool
is_holiday(int day)
{
	static const int holidays[] = { 101, 106, 501, 1206, 1224, 1225, 1226 };
	int month = calendar_month(day);
	int date = (month % 12 + 1) * 100 + day - calendar_first(month) + 1;
	size_t i;

	for (i = 0; i < sizeof holidays / sizeof holidays[0]; i++)
		if (holidays[i] == date)
			return true;
	return false;
}

int
calendar_workday(int day)
{
	while (calendar_weekday(day) > 4 || is_holiday(day))
		day++;
	return day;
}
