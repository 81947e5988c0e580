/*
 * What markdown.c (blocks), markdown_inline.c and markdown_slips.c share; no
 * one else includes it, or knows Markdown.
 */
#ifndef DOCUMENT_MARKDOWN_IMP_H
#define DOCUMENT_MARKDOWN_IMP_H

#include "base/str.h"
#include "document/directives-imp.h"

#include <cmark-gfm.h>

/* Where a conversion stands. */
struct place {
	struct parse *parse;
	struct pos fixed;   /* of a data block's value; file NULL: see line */
	const char *source; /* Markdown as cmark got it */
	size_t source_length;
	bool likely_slip; /* marks are left in the text of this block */
	int before;	  /* lines before this piece */
	int line;	  /* of the inline content read now */
	long number;	  /* of the list item read next */
	int depth;
	struct str text; /* collected, not yet in a block */
	struct pos text_pos;
};

struct kind {
	const char *type; /* as cmark names it */
	void (*convert)(
	    struct place *place, cmark_node *node, struct block *parent);
	const char *rule; /* no convert: why it is refused */
	const char *refusal;
};

/* A node by its kind; the last kind of a table is all others. */
void convert(struct place *place, cmark_node *node, struct block *parent,
    const struct kind *kinds);
/* The inline children of a node, into a block. */
void convert_inlines(
    struct place *place, cmark_node *node, struct block *parent);

/* markdown_slips.c: whether a text holds marks that may be slips, */
bool slip_is_likely(const char *text);
/* those of the block's source, if they are; a message of each kind, */
void slips_check(struct place *place, cmark_node *block);
/* and whether a heading is a line with another of --- or === below. */
bool slip_is_underlined(const struct place *place, cmark_node *heading);

/* Where the place stands in the template. */
struct pos place_pos(const struct place *place);
void refuse(struct place *place, const char *rule, const char *text);

#endif
