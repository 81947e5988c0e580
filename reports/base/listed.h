/*
 * Names of categories, and a category that a column gives, with its place among
 * the column's.  Codes of one list compare by their places: the order in which
 * its editors think of them.
 */
#ifndef BASE_LISTED_H
#define BASE_LISTED_H

#include <stdint.h>

/* What it is called in other languages; NULL: as in Finnish. */
struct other_labels {
	const char *sv, *en;
};

struct listed_code {
	const char *text;
	const char *label; /* Finnish */
	uint32_t place;
	const char *list; /* the code list; NULL: the column has none */
	const struct other_labels *others; /* or NULL */
};

#endif
