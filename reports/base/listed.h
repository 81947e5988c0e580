/*
 * A code of a code list with its place there.  Codes of one list compare by
 * their places: the order in which its editors think of them.
 */
#ifndef BASE_LISTED_H
#define BASE_LISTED_H

#include <stdint.h>

struct listed_code {
	const char *text;
	const char *label; /* Finnish */
	uint32_t place;
};

#endif
