/*
 * The tree of blocks as text, one block a line, for developers and tests.
 */
#ifndef WRITERS_TREE_TREE_H
#define WRITERS_TREE_TREE_H

struct document;
struct str;

/*
 * Appends the tree, indented by depth.  Each line has the block's type, what
 * the block holds, and "@" with the template's line where it is another than
 * that of the block before.
 */
void tree_print(const struct document *document, struct str *out);

#endif
