/*
 * What only the stage DOCUMENT sees.  markdown.c builds blocks through these
 * functions and leaves data blocks to directives.c, which in turn asks it to
 * read a line of inline Markdown.
 */
#ifndef DOCUMENT_DOCUMENT_IMP_H
#define DOCUMENT_DOCUMENT_IMP_H

#include "document/document.h"

struct chart_series;
struct str;

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
	int footnotes;
	size_t note_count;
	struct note *notes;	/* in the order of their lines */
	struct block *contents; /* the first; NULL: none yet */
	size_t name_count, name_capacity;
	struct name *names; /* what references may point at */
	bool keeping;	    /* inside `::: keep`, */
	struct block *kept; /* which begins after this block; NULL: first */
};

struct name {
	const char *text;
	struct block *block;
};

/* walk.c: a new last child of `parent` (NULL: a root). */
struct block *block_new(struct parse *parse, struct block *parent,
    enum block_type type, struct pos pos);
/* The block as the last child of `parent`. */
void block_append(struct block *parent, struct block *block);
/* The block as the first child of `parent`. */
void block_prepend(struct block *parent, struct block *block);
/* Takes the block out of its parent. */
void block_remove(struct block *block);
struct block *block_new_text(struct parse *parse, struct block *parent,
    struct pos pos, const char *text);
struct block *block_new_paragraph(struct parse *parse, struct block *parent,
    struct pos pos, enum paragraph_role role);
/* A paragraph of one text. */
struct block *block_new_words(struct parse *parse, struct block *parent,
    struct pos pos, enum paragraph_role role, const char *text);

/* markdown.c: reads blocks into `parent`; `before` lines come before them. */
void markdown_parse_piece(struct parse *parse, struct block *parent,
    const char *text, size_t length, int before);

/* Reads one line of inline Markdown into `parent`. */
void markdown_parse_inline(struct parse *parse, struct block *parent,
    const char *text, struct pos pos);

/* The place of a line (from 1) of parse->markdown. */
struct pos markdown_pos(const struct parse *parse, int line);

/*
 * places.c: whether a block may have such a child (BLOCK_TABLE: any data
 * block), and a heading of that level.
 */
bool place_allows(const struct block *parent, enum block_type type);
bool place_allows_heading(const struct block *parent, int level);
/* Tells a quotation's source from its words. */
void quote_finish(struct parse *parse, struct block *quote);

/* containers.c: reads Markdown with its containers into the root. */
void containers_parse(struct parse *parse, const char *text, size_t length);
/* terms.c: the container's list becomes its terms. */
void terms_finish(struct parse *parse, struct block *terms);
/* signatures.c: the container's list becomes its signatures. */
void signatures_finish(struct parse *parse, struct block *signatures);
/* One cover, first; one closing, last; columns two or more. */
void containers_check(struct parse *parse);

/* A footnote: its line in the Markdown, then its blocks. */
struct note {
	const char *label;
	struct pos pos;
	int line; /* of the Markdown, from 1 */
	const char *text;
	struct block *reference; /* the first; NULL: none yet */
	struct block *block;	 /* NULL: not placed yet */
	bool waits;		 /* referred to, not placed yet */
};

/*
 * footnotes.c: takes the notes out of the Markdown and makes a link to
 * FOOTNOTE_SCHEME of each mark, so that lines stay where they are.
 */
#define FOOTNOTE_SCHEME "footnote:"
void footnotes_collect(struct parse *parse, struct str *text);
/* The mark of the note `label`, as a child of `parent`. */
void footnotes_refer(struct parse *parse, struct block *parent,
    const char *label, struct pos pos);
/* Notes that wait become blocks of the root. */
void footnotes_place(struct parse *parse);
void footnotes_check(struct parse *parse);

/*
 * pointers.c: gives a block its name; makes a reference to a name, which may
 * be given later; points all of them at their blocks, in words.
 */
void pointers_name(
    struct parse *parse, struct block *block, const char *text, struct pos pos);
struct block *pointers_refer(struct parse *parse, struct block *parent,
    const char *name, struct pos pos);
void pointers_resolve(struct parse *parse);

/* images.c: an image of the document's folder as a block. */
void image_parse(struct parse *parse, struct block *parent, const char *path,
    const char *alternative, struct pos pos);
/* The document's logo, once all else stands: at the end of the cover, or else
 * before everything. */
void logo_place(struct parse *parse);

/* contents.c: the entries, once all headings stand. */
void contents_list(struct parse *parse);

/* links.c: https:, http: or mailto:, and more than that. */
bool link_allowed(const char *url);
/* Whether the words are the web address itself, which nobody wants read aloud;
 * a mail address is what people call it by. */
bool link_is_spelt_out(const char *words, const char *url, struct arena *arena);
/* What RFC 3986 does not let stand in a URI is written as %XX. */
const char *link_encode(const char *url, struct arena *arena);
/* A language tag as documents use them: "sv", "sv-FI", "se", "sr-Latn". */
bool link_is_language(const char *tag);
/* A path that is absolute, has "..", or is no path but an address. */
bool link_leaves_folder(const char *path);

/* directives.c: a fence named `info` whose first inner line is `first_line`. */
void directive_parse(struct parse *parse, struct block *parent,
    const char *info, const char *text, int fence_line);

/* shares.c: shares of `figure`, or NULL when it has no whole. */
const struct safe_table *shares_of(
    const struct safe_figure *figure, struct arena *arena);

/* Whether whole percentages of `count` parts do not add up to the whole's;
 * false too when one of them is not known. */
bool shares_stray(const struct safe_table *shares, size_t first, size_t count,
    const struct safe_cell *whole);

/* outline.c: one title, first; no level skipped; nothing empty. */
void outline_check(struct parse *parse);
/* Numbers the headings after the contents, if the document says so. */
void outline_number(struct parse *parse);

/*
 * access.c: what each chart shows, in words, from its safe cells; once all
 * tables have their numbers.  Refused when two pictures have the same words.
 */
void access_describe(struct parse *parse);

/* Which statuses a chart's cells have. */
void access_find_signs(const struct block *chart, struct signs *signs);
/* Whether a series break lies between two of the chart's months. */
bool access_has_break(
    const struct block *chart, const struct series_break *stop);
/* "Tieto puuttuu: 7/2023." */
const char *access_missing(struct parse *parse, const struct block *chart);

/* access_series.c: the sentences about a chart's series. */
void access_put_series(
    struct parse *parse, const struct block *chart, struct str *out);
/* Whether a cell (NULL: missing) has a value to tell. */
bool access_is_told(const struct safe_cell *cell);
const char *access_value(
    struct parse *parse, const struct chart_series *series, size_t point);
/* The phrase `key` with one name in it. */
const char *access_phrase(
    struct parse *parse, const char *key, const char *name, const char *value);
/* Where all of a list's rows are told; false: no table shows that cell. */
bool access_put_table(
    struct parse *parse, const struct list_cell *list, struct str *out);
/* access_kinds.c: the same about a flow, and what a move is called; about
 * answers. */
const char *access_move(
    struct parse *parse, const struct chart_flow *flow, size_t move);
void access_put_flow(
    struct parse *parse, const struct block *chart, struct str *out);
void access_put_answers(
    struct parse *parse, const struct block *chart, struct str *out);
/* About rows of two dots: changes, milestones. */
void access_put_pairs(
    struct parse *parse, const struct block *chart, struct str *out);
/* "helmikuu 2023 – helmikuu 2024" */
const char *access_months(struct parse *parse, const struct block *chart);
const char *access_sparkline(struct parse *parse, const struct block *chart);

/* A category's name in words; "" not known is a word of the language. */
const char *access_category(
    const struct lang *lang, const struct safe_cell *cell);

#endif
