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

/* Bytes that are `c`. */
static inline uint64_t
mask_equal(const char *block, char c)
{
	uint64_t mask = 0;

	for (int i = 0; i < MASK_BLOCK; i += 16)
		mask |= mask_bits((mask_vector)(mask_load(block + i) ==
						(unsigned char)c))
			<< i;
	return mask;
}

static inline uint64_t
mask_digits(const char *block)
{
	uint64_t mask = 0;

	for (int i = 0; i < MASK_BLOCK; i += 16)
		mask |= mask_bits((mask_vector)(mask_load(block + i) - '0' <
						(unsigned char)10))
			<< i;
	return mask;
}

#endif
