/* The area that items cover. */
#ifndef LAYOUT_EXTENT_H
#define LAYOUT_EXTENT_H

#include <stdbool.h>

struct item;

/* In points from the page's top left corner. */
struct extent {
	double left, top, right, bottom;
	bool any; /* false: nothing is covered */
};

/* Makes the extent take in the item; a text is as high as its font. */
void extent_add(struct extent *extent, const struct item *item);

#endif
