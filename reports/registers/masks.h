/*
 * Bytes of a file looked at in blocks of 64: a mask has a bit for each byte,
 * the first one lowest.  Vectors of gcc and clang; a comparison of 16 bytes is
 * one instruction.
 */
#ifndef REGISTERS_MASKS_H
#define REGISTERS_MASKS_H

#include <stdint.h>
#include <string.h>

#define MASK_BLOCK 64

typedef unsigned char mask_vector __attribute__((vector_size(16)));

static inline mask_vector
mask_load(const char *bytes)
{
	mask_vector vector;

	memcpy(&vector, bytes, sizeof(vector));
	return vector;
}

/* The highest bit of each byte. */
static inline uint64_t
mask_bits(mask_vector truths)
{
#ifdef __SSE2__
	typedef char bytes __attribute__((vector_size(16)));

	return (unsigned)__builtin_ia32_pmovmskb128((bytes)truths);
#else
	uint64_t bits = 0;

	for (int i = 0; i < 16; i++)
		bits |= (uint64_t)(truths[i] >> 7) << i;
	return bits;
#endif
}

/* The bits of four vectors.  A loop over them is left as one by gcc, which
 * doubles the instructions. */
static inline uint64_t
mask_join(mask_vector a, mask_vector b, mask_vector c, mask_vector d)
{
	return mask_bits(a) | mask_bits(b) << 16 | mask_bits(c) << 32 |
	       mask_bits(d) << 48;
}

static inline mask_vector
mask_equal_16(const char *bytes, char c)
{
	return (mask_vector)(mask_load(bytes) == (unsigned char)c);
}

static inline mask_vector
mask_digits_16(const char *bytes)
{
	return (mask_vector)(mask_load(bytes) - '0' < (unsigned char)10);
}

/* Bytes that are `c`. */
static inline uint64_t
mask_equal(const char *block, char c)
{
	return mask_join(mask_equal_16(block, c), mask_equal_16(block + 16, c),
	    mask_equal_16(block + 32, c), mask_equal_16(block + 48, c));
}

static inline uint64_t
mask_digits(const char *block)
{
	return mask_join(mask_digits_16(block), mask_digits_16(block + 16),
	    mask_digits_16(block + 32), mask_digits_16(block + 48));
}

/* How many bytes are `c`. */
static inline size_t
mask_count(const char *bytes, size_t length, char c)
{
	size_t count = 0;

	while (length >= 16) {
		/* A truth is -1, and 255 of them fit a byte. */
		size_t rounds = length / 16 < 255 ? length / 16 : 255;
		mask_vector counts = { 0 };

		length -= rounds * 16;
		for (; rounds > 0; rounds--, bytes += 16)
			counts -= mask_equal_16(bytes, c);
		for (int i = 0; i < 16; i++)
			count += counts[i];
	}
	for (; length > 0; length--)
		count += *bytes++ == c;
	return count;
}

#endif
