/*
 * The record is looked at in blocks of 64 bytes.  Of each block a mask tells
 * where delimiters and line feeds stand, a bit a byte, and the scan goes from
 * one set bit to the next.  The block is copied at the same time, so that a
 * NUL can stand behind each field.
 */
#include "registers/scan.h"

#include <string.h>

/* The mask's bits below its lowest set bit; all, when none is set. */
static uint64_t
below_first(uint64_t mask)
{
	return (mask & -mask) - 1;
}

static bool
end_field(struct scan *scan, size_t start, size_t end)
{
	if (scan->count == SCAN_FIELDS_MAX)
		return false;
	scan->text[end] = '\0';
	scan->fields[scan->count].text = scan->text + start;
	scan->fields[scan->count++].length = end - start;
	return true;
}

/* The carriage return of a line end is no part of the last field. */
static bool
end_record(struct scan *scan, size_t start, size_t end)
{
	scan->length = end + 1;
	if (end > 0 && scan->text[end - 1] == '\r')
		end--;
	if (scan->count == 0 && end == 0)
		return true;
	return end_field(scan, start, end);
}

/* Whether a carriage return stands elsewhere than before the line feed. */
static bool
is_crooked(uint64_t returns, uint64_t feeds)
{
	return (returns & ~(feeds >> 1)) != 0;
}

/* Whether libcsv has to look at the line. */
static bool
is_odd(const char *block, uint64_t line, uint64_t feeds)
{
	return (mask_equal(block, '"') & line) != 0 ||
	       is_crooked(mask_equal(block, '\r') & line, feeds);
}

bool
scan_record(struct scan *scan, const char *data, size_t length)
{
	size_t start = 0;

	scan->count = 0;
	for (size_t at = 0; at + MASK_BLOCK <= length && at < SCAN_LINE_MAX;
	     at += MASK_BLOCK) {
		const char *block = data + at;
		uint64_t feeds = mask_equal(block, '\n');
		uint64_t line = below_first(feeds);
		uint64_t marks = mask_equal(block, scan->delimiter) & line;

		if (!scan->plain && is_odd(block, line, feeds))
			return false;
		memcpy(scan->text + at, block, MASK_BLOCK);
		for (; marks != 0; marks &= marks - 1) {
			size_t end = at + (size_t)__builtin_ctzll(marks);

			if (!end_field(scan, start, end))
				return false;
			start = end + 1;
		}
		if (feeds != 0)
			return end_record(
			    scan, start, at + (size_t)__builtin_ctzll(feeds));
	}
	return false;
}
