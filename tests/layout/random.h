/*
 * Documents at random: Markdown with every kind of block, none of which is too
 * large for its page.
 */
#ifndef TESTS_LAYOUT_RANDOM_H
#define TESTS_LAYOUT_RANDOM_H

#include <stdint.h>

struct str;

/* The same text for the same seed. */
void random_document(uint64_t seed, struct str *text);

#endif
