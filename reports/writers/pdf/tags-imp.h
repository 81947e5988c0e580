/*
 * The structure tree as it is made (elements.c), collects what pages show
 * (tags.c) and is written (structure.c).
 */
#ifndef WRITERS_PDF_TAGS_IMP_H
#define WRITERS_PDF_TAGS_IMP_H

#include "writers/pdf/pdf-imp.h"

/* Attribute dictionaries that many elements share. */
enum attribute {
	ATTRIBUTE_COLUMN,
	ATTRIBUTE_ROW,
	ATTRIBUTE_DECIMAL,
	ATTRIBUTE_DISC,
	ATTRIBUTE_UNNUMBERED
};
#define ATTRIBUTE_NUM (ATTRIBUTE_UNNUMBERED + 1)

struct sequence {
	size_t order; /* of the block that it begins with */
	size_t page;
	size_t mcid;
};

struct annotation {
	HPDF_Dict handle;
	size_t page;
};

struct element {
	const struct block *block; /* NULL: made for the standard's sake */
	const char *type;
	size_t order;
	struct element *parent, *first, *last, *next;
	size_t sequence_count, sequence_capacity;
	struct sequence *sequences;
	size_t annotation_count, annotation_capacity;
	struct annotation *annotations;
	bool has_text;
	size_t page;	      /* of what was drawn first */
	struct extent extent; /* on that page */
	size_t note;	      /* Note: its number in the file, from 1 */
	bool moved;	      /* to what refers to it */
	HPDF_Dict dict;
};

/* From a block to its element; sorted by address. */
struct node {
	const struct block *block;
	size_t order;		 /* in the document */
	struct element *element; /* that takes its content */
};

struct parents {
	size_t count, capacity;
	struct element **items;
};

struct tags {
	size_t node_count, node_capacity;
	struct node *nodes;
	struct element *root;
	struct element *body; /* of the table that is being read */
	size_t body_rows;
	struct element *entry; /* TOCI of the entry that was read last */
	size_t note_count;
	struct parents *pages; /* by page: elements by MCID */
	struct parents annotations;
	const struct node *last; /* whose item came last */
	bool order_refused;
	HPDF_Dict attributes[ATTRIBUTE_NUM];
};

/* Looks a block of the document up; never NULL for one. */
const struct node *pdf_node(const struct tags *tags, const struct block *block);
/* The outermost of the elements that were made for the node's block. */
struct element *pdf_outermost(const struct node *node);

#endif
