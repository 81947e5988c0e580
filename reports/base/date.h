/*
 * Days, months and periods of the proleptic Gregorian calendar as plain
 * numbers, so that they compare and subtract.  No clock and no time zone.
 *
 * A day is the number of days since 1970-01-01; a month is
 * year * 12 + (month - 1).
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* No day is read outside these years. */
#define YEAR_FIRST 1900
#define YEAR_LAST 2199

#define DAY_NONE INT32_MIN /* an open end, an unset date */
#define DATE_TEXT_SIZE 16  /* enough for any text that this file writes */

enum period_kind {
	PERIOD_MONTH,
	PERIOD_YEAR
};

/* What a figure is about: a month, or a calendar year (`number` = year). */
struct period {
	enum period_kind kind;
	int32_t number;
};

int32_t day_from_civil(int year, int month, int day);
void day_to_civil(int32_t day, int *year, int *month, int *day_of_month);

/* 2024-02-01 or 1.2.2024 (01.02.2024 too); years 1900 to 2199 only. */
bool day_parse(const char *text, size_t length, int32_t *day);

/* 2024-02 */
bool month_parse(const char *text, size_t length, int32_t *month);

/* Whether it is a day of those years: days added to one may pass them. */
bool day_in_calendar(int64_t day);

int32_t month_of_day(int32_t day);
int32_t month_first_day(int32_t month);
int32_t month_last_day(int32_t month);
int month_year(int32_t month);
int month_number(int32_t month); /* 1 to 12 */

struct period period_month(int32_t month);
struct period period_year(int year);
int32_t period_last_day(struct period period);

/* Inline, for thousands of tables are looked through by it. */
static inline bool
period_equal(struct period a, struct period b)
{
	return a.number == b.number && a.kind == b.kind;
}

/* 2024-02-01, 2024-02, 2024-02 or 2024; buffers hold DATE_TEXT_SIZE bytes. */
void day_format(int32_t day, char *text);
void month_format(int32_t month, char *text);
void period_format(struct period period, char *text);

#endif
