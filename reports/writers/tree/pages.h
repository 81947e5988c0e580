/* Pages as text, for developers and for tests. */
#ifndef WRITERS_TREE_PAGES_H
#define WRITERS_TREE_PAGES_H

struct pages;
struct str;

/*
 * A line an item, in reading order: what it is, where, its colour, its block
 * (or the kind of artifact), and a text's words.  Points, with one decimal:
 * enough to see a change, too little to see another machine's rounding.
 */
void pages_print(const struct pages *pages, struct str *out);

#endif
