/*
 * What only the stage DOCUMENT sees.  markdown.c builds blocks through these
 * functions and leaves data blocks to directives.c, which in turn asks it to
 * read a line of inline Markdown.
 */
#ifndef DOCUMENT_DOCUMENT_IMP_H
#define DOCUMENT_DOCUMENT_IMP_H

#include "document/document.h"

/* All that a parse needs at hand. */
struct parse {
	const struct markdown *markdown;
	const struct safe_figures *figures;
	const char *folder;
	struct arena *arena;
	struct diag *diag;
	struct document *document;
	int tables; /* numbered so far */
	int charts;
};

/* walk.c: a new last child of `parent` (NULL: a root). */
struct block *block_new(struct parse *parse, struct block *parent,
    enum block_type type, struct pos pos);
struct block *block_new_text(struct parse *parse, struct block *parent,
    struct pos pos, const char *text);
struct block *block_new_paragraph(struct parse *parse, struct block *parent,
    struct pos pos, enum paragraph_role role);

/* markdown.c: reads all of parse->markdown into the root; faults are told. */
void markdown_parse(struct parse *parse);

/* Reads one line of inline Markdown into `parent`. */
void markdown_parse_inline(struct parse *parse, struct block *parent,
    const char *text, struct pos pos);

/* The place of a line (from 1) of parse->markdown. */
struct pos markdown_pos(const struct parse *parse, int line);

/* links.c: https:, http: or mailto:, and more than that. */
bool link_allowed(const char *url);
/* What RFC 3986 does not let stand in a URI is written as %XX. */
const char *link_encode(const char *url, struct arena *arena);
/* A path that is absolute, has "..", or is no path but an address. */
bool link_leaves_folder(const char *path);

/* directives.c: a fence named `info` whose first inner line is `first_line`. */
void directive_parse(struct parse *parse, struct block *parent,
    const char *info, const char *text, int fence_line);

/* shares.c: shares of `figure`, or NULL when it has no whole. */
const struct safe_table *shares_of(
    const struct safe_figure *figure, struct arena *arena);

/* outline.c: one title, first; no level skipped; nothing empty. */
void outline_check(struct parse *parse);

/* access.c: what a chart shows, in words, from its safe cells. */
const char *access_chart(const struct lang *lang, const struct block *chart,
    const char *subtitle, struct arena *arena);

/* A category's name in words; "" not known is a word of the language. */
const char *access_category(
    const struct lang *lang, const struct safe_cell *cell);

#endif
