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

static inline void
end_field(struct csv_field *field, const char *start, char *end)
{
	*end = '\0';
	field->text = start;
	field->length = (size_t)(end - start);
}

/* The last field, of which the carriage return of a line end is no part; a
 * blank line has none. */
static void
end_record(
    struct scan *scan, struct csv_field *field, const char *start, char *end)
{
	scan->length = (size_t)(end - scan->text) + 1;
	if (end > scan->text && end[-1] == '\r')
		end--;
	if (end > scan->text)
		end_field(field++, start, end);
	scan->count = (size_t)(field - scan->fields);
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

/* Ends the fields whose delimiters are in the mask of the block at `text`. */
static inline struct csv_field *
end_fields(
    struct csv_field *field, const char **start, char *text, uint64_t marks)
{
	for (; marks != 0; marks &= marks - 1) {
		char *end = text + __builtin_ctzll(marks);

		end_field(field++, *start, end);
		*start = end + 1;
	}
	return field;
}

bool
scan_record(struct scan *scan, const char *data, size_t length)
{
	struct csv_field *field = scan->fields;
	/* From here on a block may hold more fields than there is room for. */
	const struct csv_field *full =
	    scan->fields + SCAN_FIELDS_MAX - MASK_BLOCK;
	const char *start = scan->text;

	for (size_t at = 0; at + MASK_BLOCK <= length && at < SCAN_LINE_MAX;
	     at += MASK_BLOCK) {
		const char *block = data + at;
		char *text = scan->text + at;
		uint64_t feeds = mask_equal(block, '\n');
		uint64_t line = below_first(feeds);
		uint64_t marks = mask_equal(block, scan->delimiter) & line;

		if (field >= full ||
		    (!scan->plain && is_odd(block, line, feeds)))
			return false;
		memcpy(text, block, MASK_BLOCK);
		field = end_fields(field, &start, text, marks);
		if (feeds == 0)
			continue;
		end_record(scan, field, start, text + __builtin_ctzll(feeds));
		return true;
	}
	return false;
}
