/*
 * What the files of the layout share.
 *
 * A document becomes one long strip of slabs, horizontal slices that no page
 * break may cut: a line of text, a row of a table, a chart.  A slab's items
 * know their final x, and y from the slab's top.  flow_running.c then cuts the
 * strip into pages.
 *
 *	block ── passage (text and its spans) ── lines ──┐
 *	block ── table, chart ───────────────────────────┴─ slabs ── pages
 */
#ifndef LAYOUT_LAYOUT_IMP_H
#define LAYOUT_LAYOUT_IMP_H

#include "base/diag.h"
#include "base/str.h"
#include "disclosure/safe.h"
#include "layout/layout.h"
#include "layout/theme.h"

#include <stdbool.h>
#include <stddef.h>

struct block;
struct hyphenator;
struct run;

struct slab {
	struct pos pos;	     /* of its block, for messages */
	double height;	     /* without the space around it */
	double above, below; /* the larger of two that meet counts */
	bool keep;	     /* on one page with the next slab */
	bool parts;	     /* the same, where both go on one page */
	bool heading;	     /* its `below` alone parts it from what it heads */
	bool foot;	     /* stands on the page's bottom margin */
	bool opens_page;     /* begins a page */
	bool chapter;	     /* the same, unless the page before is short */
	bool whole_page;     /* is a page: its y is the page's, no header */
	/* drawn first when a page begins with this slab; or NULL */
	const struct slab *repeat;
	size_t count;
	size_t capacity;
	struct item *items;
	/* footnotes that must stand on the same page, each in one slab only */
	size_t note_count;
	size_t note_capacity;
	struct slab **notes;
};

struct strip {
	size_t count;
	size_t capacity;
	struct slab **slabs;
};

/* The footnotes that are set; each is set where it is first referred to. */
struct footnotes {
	size_t count;
	size_t capacity;
	const struct block **items;
	double hanging; /* how far their texts hang; 0: not known yet */
};

/* The pages that references name, as the layout before this one had them. */
struct page_labels {
	size_t count;
	struct destination {
		const struct block *target;
		const char *label; /* NULL: not known yet */
	} * items;
};

/* What text is set in: decides its style and how wide it runs. */
enum setting {
	SETTING_PAGE,
	SETTING_PANEL,
	SETTING_BOX,
	SETTING_QUOTE,
	SETTING_COLUMN,
	SETTING_FOOTNOTE,
	SETTING_EU
};

/* One call of layout_pages; what is being laid out stands where. */
struct layout {
	const struct document *document;
	const struct theme *theme;
	struct ruler *ruler;
	struct hyphenator *hyphenator;
	struct UBreakIterator *line_ends; /* of segments.c */
	struct arena *arena;
	struct diag *diag;
	struct strip *strip; /* slabs are added here */
	double left, width;  /* the column */
	bool on_dark;	     /* on a panel or a cover */
	enum setting setting;
	bool chapters; /* there is a cover: headings of level 2 open pages */
	const struct run
	    *page_mark; /* stands for a page number not yet known */
	struct footnotes *footnotes; /* those set already */
	const struct block *label;   /* waits for the first line of its item */
	double label_x;
	const struct page_labels *labels; /* what references lead to; or NULL */
	double room; /* the most a chart is high; 0: what the theme says */
};

/* A stretch of a passage in one look. */
struct span {
	size_t start, length; /* bytes of the passage's text */
	const struct face *face;
	double size;
	double rise; /* above the baseline: marks of footnotes */
	struct colour colour;
	bool underline;
	const struct block *block;
	struct pos pos;
};

/* A paragraph's worth of text to set, '\n' where a line must end. */
struct passage {
	struct str text;
	struct pos pos;
	double size, pitch;
	enum theme_font font;
	enum figures_style figures;
	struct colour colour;
	bool running; /* may be hyphenated, as the theme says */
	size_t count;
	size_t capacity;
	struct span *spans;
};

struct piece {
	const struct run *run;
	const struct span *span;
	double x; /* from the line's left */
};

struct line {
	double width;
	size_t count;
	size_t capacity;
	struct piece *pieces;
};

struct lines {
	size_t count;
	size_t capacity;
	struct line *items;
	double widest;
	double excess; /* how much a word is wider than the box; 0: all fit */
	const struct span *excess_span; /* where that word stands */
};

/* passage.c */
void passage_init(struct layout *layout, enum theme_style style, struct pos pos,
    struct passage *passage);
/* All inline content below a block, in the passage's style. */
void passage_add_block(
    struct layout *layout, const struct block *block, struct passage *passage);
/* Plain text of one block. */
void passage_add_text(struct layout *layout, const char *text,
    const struct block *block, struct passage *passage);
void passage_set_font(
    struct layout *layout, enum theme_font font, struct passage *passage);
/* A note: all of its paragraphs run on in one. */
void passage_init_note(
    struct layout *layout, const struct block *note, struct passage *passage);

/* lines.c */
/*
 * Breaks the passage; false: see diag.  A word that is too wide is no error
 * yet: see lines_require.
 */
bool lines_break(struct layout *layout, const struct passage *passage,
    double width, struct lines *lines);
/* An error [overflow] when a word was wider than its box. */
bool lines_require(struct layout *layout, const struct lines *lines);
/*
 * The smallest width in which the passage has no more than `most` lines and
 * no word is too wide, words being broken only if `soft`; false: see diag.
 */
bool lines_least_width(struct layout *layout, const struct passage *passage,
    size_t most, bool soft, double *width);
/*
 * The narrowest width that has no more lines than `width`: titles of several
 * lines have lines of one length, and no word is alone on the last.
 */
double lines_even_width(
    struct layout *layout, const struct passage *passage, double width);
/* Draws a line whose box of `pitch` begins at y. */
void lines_draw(struct layout *layout, const struct passage *passage,
    const struct line *line, double x, double y, struct slab *slab);

/* slab.c */
struct slab *strip_add(struct layout *layout, struct pos pos, double height);
/* Rounds the height of the slabs from `first` on up to the baseline grid. */
void strip_round(struct layout *layout, size_t first);
/* The height of a strip that is set in one go. */
double strip_height(const struct strip *strip);
/* The same of the slabs from `first` on. */
double strip_height_from(const struct strip *strip, size_t first);
double slab_gap(const struct slab *above, const struct slab *below);
struct item *slab_item(struct layout *layout, struct slab *slab,
    enum item_type type, const struct block *block, struct colour colour);
void slab_text(struct layout *layout, struct slab *slab,
    const struct block *block, struct colour colour, const struct run *run,
    double x, double baseline);
/* A filled rectangle. */
void slab_box(struct layout *layout, struct slab *slab,
    const struct block *block, struct colour colour, double x, double y,
    double width, double height);
/* A horizontal rule: an artifact. */
void slab_rule(struct layout *layout, struct slab *slab,
    enum theme_colour colour, double x, double y, double length, double width);
/* A filled polygon; the points are copied. */
void slab_shape(struct layout *layout, struct slab *slab,
    const struct block *block, struct colour colour, const struct point *points,
    size_t count);
/* An open line; the points are copied. */
void slab_path(struct layout *layout, struct slab *slab,
    const struct block *block, struct colour colour, const struct point *points,
    size_t count, double width);
/* Copies the items and the notes of `source`, moved down by dy. */
void slab_append(struct layout *layout, const struct slab *source, double dy,
    struct slab *slab);
/* Sets a strip into one slab, from y down. */
void slab_append_strip(struct layout *layout, const struct strip *strip,
    double y, struct slab *slab);
/* A footnote that must stand on the slab's page. */
void slab_note(struct layout *layout, struct slab *slab, struct slab *note);
/* Makes all items artifacts: what is drawn again says nothing new. */
void slab_make_artifact(struct slab *slab);
/* Where the baseline is in a line's box. */
double baseline_of(const struct face *face, double size, double pitch);

/* One piece of text in a style; NULL: see diag. */
struct run *layout_run(struct layout *layout, enum theme_style style,
    enum theme_font font, const char *text, struct pos pos);

/* paragraph.c */
void layout_body(struct layout *layout, const struct block *paragraph);
/* How wide running text is. */
double layout_text_width(const struct layout *layout);
void layout_heading(struct layout *layout, const struct block *heading);
void layout_caption(
    struct layout *layout, const struct block *caption, double above);
void layout_note(struct layout *layout, const struct block *note, double gap);

/* Blocks of a container, set in a strip of their own. */
void layout_apart(struct layout *layout, const struct block *first,
    const struct block *end, struct strip *strip);

/* cover.c, contents.c, cards.c, boxes.c, signatures.c, columns.c, image.c */
void layout_cover(struct layout *layout, const struct block *cover);
void layout_contents(struct layout *layout, const struct block *contents);
/* Writes the page numbers, once the pages are known. */
void layout_fill_contents(struct layout *layout, struct pages *pages);
void layout_cards(struct layout *layout, const struct block *cards);
void layout_note_box(struct layout *layout, const struct block *box);
void layout_quote(struct layout *layout, const struct block *quote);
/* A row of a page's quotations, two where another follows; the last of it. */
const struct block *layout_quotes(
    struct layout *layout, const struct block *first);
void layout_signatures(struct layout *layout, const struct block *signatures);
void layout_columns(struct layout *layout, const struct block *columns);
void layout_image(struct layout *layout, const struct block *image);
/* An error [theme] when the theme says nothing about such a block. */
bool layout_require(
    struct layout *layout, struct pos pos, bool given, const char *section);

/* logo.c */
struct logo_box {
	double x, y, width, height;
};
/*
 * How large the theme sets the document's logo, at the right margin and no
 * higher than `most`; false after an error: the theme sets none [theme], or the
 * picture is too coarse [image].
 */
bool logo_fit(struct layout *layout, double most, struct logo_box *box);
/* The logo; an artifact when `block` is NULL. */
void logo_draw(struct layout *layout, const struct block *block,
    const struct logo_box *box, struct slab *slab);
/* At the top of the first page, before all else. */
void layout_logo(struct layout *layout, const struct block *logo);

/* emblem.c */
#define EMBLEM_WIDTH 1.5 /* of its height */
void layout_eu(struct layout *layout, const struct block *eu);
/* Emblem and statement, from the emblem's top left corner. */
void emblem_draw(struct layout *layout, const struct block *emblem, double x,
    double y, struct slab *slab);
/* How wide they are, with the free space right of them. */
double emblem_width(struct layout *layout, const struct block *emblem);

/* footnote.c */
/* Sets the footnote of a reference that `slab` draws. */
void footnote_attach(
    struct layout *layout, const struct block *reference, struct slab *slab);
/* The room that a page's footnotes take above them. */
double footnote_lead(const struct layout *layout);

/* marks.c: of a change, beside its words */
struct colour mark_colour(const struct layout *layout, enum judgement judgement,
    enum theme_style style);
/* A triangle up or down, or a bar, `side` wide and standing on `foot`. */
void mark_direction(struct layout *layout, struct slab *slab, int sign,
    double x, double foot, double side, struct colour colour);
/* A disc with a check or a triangle with an exclamation mark around (x, y). */
void mark_judgement(struct layout *layout, struct slab *slab,
    enum judgement judgement, double x, double y, double size,
    struct colour colour);

/* A card's sparkline in the given box; `block` has what it shows. */
void chart_sparkline(struct layout *layout, const struct block *block,
    struct slab *slab, double x, double y, double width, double height);
/*
 * A cover's dots, between layout->left and layout->width: the last row ends at
 * `foot`, on the dark ground; sentence and key stand below `key_y`, on paper.
 * Where the field begins.
 */
double chart_dots(struct layout *layout, const struct block *block,
    struct slab *slab, double foot, double key_y);

/* terms.c */
void layout_terms(struct layout *layout, const struct block *terms);

/* list.c, table.c, chart.c, panel.c */
void layout_list(struct layout *layout, const struct block *list);
/* Draws the label that waits for a first line, if one does. */
void layout_label(struct layout *layout, double baseline, struct slab *slab);
void layout_table(struct layout *layout, const struct block *table);
void layout_figure(struct layout *layout, const struct block *figure);
/* The chart alone, without caption and note: a slab. */
void layout_chart(struct layout *layout, const struct block *chart);
void layout_panel(struct layout *layout, const struct block *panel);

/* bounds.c */
/* Errors [overflow]: text out of its margins, or over other text. */
void bounds_check(struct layout *layout, const struct pages *pages);
/* page_labels.c */
/* One for each reference of the document. */
void page_labels_find(const struct layout *layout, struct page_labels *labels);
/* Takes the labels from pages; false when one has changed. */
bool page_labels_update(const struct pages *pages, struct page_labels *labels);
/* The page's label of a reference's target, or NULL. */
const char *page_labels_get(
    const struct page_labels *labels, const struct block *target);
/* The page that a block begins on; NULL when it was not set. */
const struct page *page_of(
    const struct pages *pages, const struct block *block);

/* layout.c */
/* Whose words a message speaks of ("this card"): where a text stands. */
const char *layout_this(const struct block *block);
void layout_children(struct layout *layout, const struct block *block);

/* flow_running.c */
void flow_running(struct layout *layout, struct pages *pages);

/* flow_slides.c */
void flow_slides(struct layout *layout, struct pages *pages);

/* furniture.c */
/* Gives each page its label; a cover's has no number. */
void furniture_label(struct layout *layout, struct pages *pages);
void furniture_add(struct layout *layout, struct pages *pages);

#endif
