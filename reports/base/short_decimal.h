/*
 * Short numbers out of columns of them, without a loop or a call each.  Eight
 * bytes are read, whatever the text's length is.
 */
#ifndef BASE_SHORT_DECIMAL_H
#define BASE_SHORT_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The lowest byte first, whatever the machine's order is. */
static inline uint64_t
decimal_load(const char *text)
{
	const unsigned char *b = (const unsigned char *)text;

	return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 |
	       (uint64_t)b[3] << 24 | (uint64_t)b[4] << 32 |
	       (uint64_t)b[5] << 40 | (uint64_t)b[6] << 48 |
	       (uint64_t)b[7] << 56;
}

#define DECIMAL_BYTES                                                          \
	UINT64_C(0x0101010101010101) /* times a byte: eight of it */

/* Eight digits, the first of them in the lowest byte: neighbours are put
 * together to numbers of two digits, four and eight. */
static inline uint32_t
decimal_join(uint64_t digits)
{
	digits = digits * 10 + (digits >> 8);
	digits &= UINT64_C(0x00FF00FF00FF00FF);
	digits = digits * 100 + (digits >> 16);
	digits &= UINT64_C(0x0000FFFF0000FFFF);
	return (uint32_t)(digits * 10000 + (digits >> 32));
}

/*
 * Reads what most cells hold: at most eight bytes of digits with no more
 * decimals than the scale of 0 to 2.  False: the text may be a number all the
 * same, and decimal_parse tells.
 *
 * All bytes are looked at at once, for a loop over digits that ends here and
 * there is what the processor guesses wrong.  The digits are moved up so that
 * zeros stand before them, and those before the mark once more, over it.
 */
static inline bool
decimal_parse_short(
    const char *text, size_t length, char mark, int scale, int64_t *value)
{
	static const int32_t powers[] = { 1, 10, 100 };
	uint64_t digits;
	int places = scale;

	if (length == 0 || length > 8 || scale > 2)
		return false;
	digits = (decimal_load(text) ^ DECIMAL_BYTES * '0') << (8 - length) * 8;
	for (; places > 0; places--) {
		uint64_t decimals = UINT64_MAX << (8 - places) * 8;

		if (length < (size_t)places + 2 ||
		    text[length - 1 - (size_t)places] != mark)
			continue;
		digits = (digits & decimals) | (digits << 8 & ~decimals);
		break;
	}
	if (((digits + DECIMAL_BYTES * (0x7F - 9)) | digits) & DECIMAL_BYTES
								   << 7)
		return false;
	*value = (int64_t)decimal_join(digits) * powers[scale - places];
	return true;
}

#endif
