/*
 * Numbers, days and months out of text: what is read and written again is
 * read as the same.  The first byte chooses what is tried.
 */
#include "fuzz.h"

#include "base/date.h"
#include "base/decimal.h"
#include "base/str.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
try_day(const char *text, size_t length)
{
	char again[DATE_TEXT_SIZE];
	int32_t day, same;

	if (!day_parse(text, length, &day))
		return;
	day_format(day, again);
	assert(day_parse(again, strlen(again), &same) && same == day);
}

static void
try_month(const char *text, size_t length)
{
	char again[DATE_TEXT_SIZE];
	int32_t month, same;

	if (!month_parse(text, length, &month))
		return;
	month_format(month, again);
	assert(month_parse(again, strlen(again), &same) && same == month);
}

static void
try_decimal(const char *text, size_t length, char mark, int scale)
{
	int64_t number, same;
	char again[64];
	uint64_t size, unit = scale == 2 ? 100 : 1;

	if (decimal_parse(text, length, mark, scale, &number) != DECIMAL_OK)
		return;
	size = number < 0 ? -(uint64_t)number : (uint64_t)number;
	if (scale == 0)
		snprintf(again, sizeof(again), "%s%" PRIu64,
		    number < 0 ? "-" : "", size);
	else
		snprintf(again, sizeof(again), "%s%" PRIu64 "%c%02" PRIu64,
		    number < 0 ? "-" : "", size / unit, mark, size % unit);
	assert(decimal_parse(again, strlen(again), mark, scale, &same) ==
		   DECIMAL_OK &&
	       same == number);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text;

	if (size < 1)
		return 0;
	/* A copy of its own, so that one byte too far is found. */
	text = malloc(size);
	memcpy(text, data + 1, size - 1);
	text[size - 1] = '\0';
	switch (data[0] % 6) {
	case 0:
		try_day(text, size - 1);
		break;
	case 1:
		try_month(text, size - 1);
		break;
	case 2:
		try_decimal(text, size - 1, ',', 0);
		break;
	case 3:
		try_decimal(text, size - 1, ',', 2);
		break;
	default:
		try_decimal(text, size - 1, '.', 2);
		break;
	}
	free(text);
	return 0;
}
