/*
 * DOCUMENT: Markdown in, a tree of blocks out.  The tree is the document's
 * logical structure: PDF tags follow it node by node, and pages only refer to
 * it.  Inline content is part of the same tree.
 *
 * A data block is a fence with lines of `key: value` (not YAML: a value ends
 * with its line, so data cannot become syntax):
 *
 *	```table                                ```chart
 *	figure: ehdoittain                      kind: share-bar
 *	title: …  (inline Markdown)             figure: ehdoittain
 *	subtitle: …                             title: …
 *	head: Työehdot | Sopimuksia | Osuus     subtitle: …
 *	share: yes  (a column of shares)        source: …
 *	total: no   (no row of totals)          ```
 *	thousands: yes (euros as 1 000 €)
 *	meter: yes  (a bar beside a share)
 *	source: …
 *	```
 *
 * Several figures of the same categories (`figure: a, b`) give a column each.
 * `cents: yes` in place of `thousands` prints euros to the cent.
 * `share`, `total`, `thousands` and `meter` may be left out (no, yes, no, no);
 * the other keys may not.  `thousands` is for pages: a document whose figures
 * stand `exact` has them to the cent, and none of what says that they are
 * rounded.  `meter` stands beside the last column, or beside that of the
 * figure that it names.
 *
 * More data blocks:
 *
 *	```figures                    cards, one a figure; `compare` says what
 *	figure: tyonantajat, heta     with: month, year or none
 *	compare: month                `label` (a list parted by |) may replace
 *	```                           the indicators' labels
 *
 *	```contents                   a table of contents: headings of levels
 *	```                           2 and 3 with links and page numbers
 *
 *	```list                       a table out of rows of text
 *	list: aineistot
 *	title: …
 *	subtitle: …
 *	head: Aineisto | Rivejä
 *	columns: nimi, luettu         the list's columns; all, when left out
 *	source: …
 *	```
 *
 *	```explanations               what deviates, a note box each, with what
 *	figure: poikkeama             its author says of it: categories that do
 *	milestones: etapit            not meet the indicator's target, and rows
 *	columns: id, nimi, suunniteltu, toteutunut      of a list that are late.
 *	texts: selvitykset            The texts are rows of another list, whose
 *	words: kohde, selite          first column is the category's code or the
 *	```                           milestone's id.  A text that lacks makes
 *	                              the document a draft.  Without the keys
 *	                              `columns` and `words` the first four and
 *	                              two of the lists.
 *
 * Kinds of chart:
 *	share-bar	one bar of at most four categories; `figure: a, b` a bar
 *			each, six at most
 *	columns		`figure: a` a column a month or a category;
 *			`figure: a, b` grouped, three at most; `stacked: yes`
 *			lays them, or by months the categories of one figure,
 *			on each other, four at most
 *	line		13 months of each figure's total, four at most
 *	bars		the categories of one figure
 *	dots		the dot field of a cover; title and source may be left
 *			out, and `unit: työsopimus | työsopimusta` (one and
 *			many) gives the subtitle "Yksi piste on …", which
 *			tells when a dot is 10, 100…
 *	flow		stages as cards and the moves between them; the last
 *			figure counts by two columns of one code list (from +
 *			to), one before it may count the stages; moves along
 *			the list's order run forward, the others return
 *	answers		answers on a scale of 1 to 6, a bar a figure: figures of
 *			six categories, or one by two columns, the second of the
 *			answers 1 to 6; `sides: Vaikea | Helppo` names the
 *			halves, `label` (six, parted by |) the answers
 *	changes		the categories of a figure, or several figures, before
 *			and now: `compare: month` (or year) says since when
 *	milestones	days planned and reached, a row of the list a row
 *			(two rows on one line, span: yes):
 *			`list: etapit`, `columns: nimi, suunniteltu, toteutunut`
 *
 * `by: month` or `by: category` says what stands on the axis of columns; left
 * out, a figure of one number has months, one with categories those.
 *
 * `zero: no` lets the axis of a line or of changes begin elsewhere than at
 * nought; then the chart says so.
 *
 * `empty: no` leaves out of a table or a chart the categories that are nil or
 * missing in all of its figures, unless all are; `without: A, B` leaves those
 * codes out.  Totals and shares stay those of the whole.
 *
 * Any of table, list and chart may have `note: …`, a line under it.
 *
 * Containers stand between `::: NAME` and `:::`:
 *	panel      a coloured block at the page's foot
 *	note       a note box; its first line is a strong text
 *	cover      the first page of a report or the first slide, before all
 *	           else: the title, paragraphs (subtitle, period), a ```chart
 *	           of kind dots
 *	columns    each heading of level 3 in it opens a column; two or more
 *	closing    the last slide, after all else: a heading, text, a picture
 *	eu         who pays, at the very end: the emblem and its statement come
 *	           from here; in it the programme's paragraphs, or nothing
 *	terms      a list of "- **term** meaning"
 *	signatures a list of the roles that sign; the lines to write on come
 *	           from here
 *	keep       blocks that no page divides; it is no block itself, and is
 *	           the one that other containers may stand in
 * None stands in another.  A fence ```break alone begins a page.
 *
 * A heading is named by `[](name:NAME)` behind it, a data block by its key
 * `name`; `[](ref:NAME)` then points at it (pointers.c), `[](ref:NAME:capital)`
 * at the beginning of a sentence.
 *
 * Markdown itself gives quotations (the last paragraph of a quotation that
 * begins with an em dash is its source; the dash is taken off), footnotes
 * ([^1] in text, the line "[^1]: …" anywhere), images (PNG beside the
 * template, with an alternative text, alone in their paragraph), and text in
 * another language as a link to it: [servicesedel](lang:sv).
 *
 * What hangs where: a caption's and a note's children are paragraphs (a note:
 * one for the source, then one for each explanation of a sign); a cell's,
 * heading's and paragraph's are inline; a list item's body has blocks.  A
 * reference is a leaf: its mark is its number.  The footnote stands at the
 * document's level, after the block (or container) that first refers to it.
 * A card's children are paragraphs in the order of their roles, those that it
 * has, and at the end its sparkline.  An entry's children are the words of
 * its heading.  A cell CELL_LIST is a leaf, as CELL_VALUE is.
 */
#ifndef DOCUMENT_DOCUMENT_H
#define DOCUMENT_DOCUMENT_H

#include "base/diag.h"
#include "base/file.h"
#include "disclosure/safe.h"
#include "document/chart.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct lang;
struct markdown;
struct visibility;

enum block_type {
	BLOCK_DOCUMENT,
	BLOCK_HEADING,
	BLOCK_PARAGRAPH,
	BLOCK_LIST,	  /* children: items */
	BLOCK_TERMS,	  /* children: items whose labels are terms, inline */
	BLOCK_ITEM,	  /* children: one label, one body */
	BLOCK_LABEL,	  /* of an item: bullet, number or term; its `text` */
	BLOCK_BODY,	  /* of a list item: blocks */
	BLOCK_PANEL,	  /* a coloured block at the page's foot: blocks */
	BLOCK_NOTE_BOX,	  /* a note with a ground: blocks */
	BLOCK_COVER,	  /* the first page: blocks */
	BLOCK_COLUMNS,	  /* children: columns */
	BLOCK_COLUMN,	  /* blocks, the first a heading of level 3 */
	BLOCK_CLOSING,	  /* the last slide: blocks */
	BLOCK_SIGNATURES, /* children: signatures */
	BLOCK_SIGNATURE,  /* paragraphs: the role, what is written by hand */
	BLOCK_EU,	  /* who pays: an emblem, then paragraphs */
	BLOCK_BREAK,	  /* a leaf: what follows begins a page */
	BLOCK_EMBLEM,	  /* a leaf: the European flag and its statement */
	BLOCK_QUOTE,	  /* blocks; a last paragraph ROLE_QUOTE_SOURCE */
	BLOCK_CONTENTS,	  /* children: entries */
	BLOCK_ENTRY,	  /* of the contents: inline, points at a heading */
	BLOCK_CARDS,	  /* children: cards */
	BLOCK_CARD,	  /* a key figure: paragraphs ROLE_CARD_… */
	BLOCK_FOOTNOTE,	  /* the note itself: blocks */
	BLOCK_IMAGE,	  /* a leaf with an alternative text */
	BLOCK_LOGO,	  /* the county's: a leaf, image as well; of the cover,
			     or first in the document */
	BLOCK_TABLE,	  /* children: caption, rows, notes */
	BLOCK_CAPTION,	  /* children: paragraphs number, title, subtitle */
	BLOCK_ROW,
	BLOCK_CELL,
	BLOCK_FIGURE, /* children: caption, chart, note */
	BLOCK_CHART,  /* a leaf; its alternative text says what it shows */
	BLOCK_NOTE,   /* source and notes under a table or chart */
	/* inline */
	BLOCK_TEXT,
	BLOCK_STRONG,
	BLOCK_LINK,
	BLOCK_SPAN,	 /* text in another language */
	BLOCK_REFERENCE, /* the mark of a footnote */
	BLOCK_POINTER,	 /* "kuvio 3": a link in the document */
	BLOCK_LINE_BREAK
};
#define BLOCK_NUM (BLOCK_LINE_BREAK + 1)

extern const char *const block_names[BLOCK_NUM];

/* "this heading", in the language of messages: whose words one speaks of. */
const char *block_this(enum block_type type);

enum paragraph_role {
	ROLE_BODY,
	ROLE_LEAD,  /* first after the title; after a cover's first heading */
	ROLE_THEME, /* the line above the title */
	ROLE_CAPTION_NUMBER,
	ROLE_CAPTION_TITLE,
	ROLE_CAPTION_SUBTITLE,
	ROLE_QUOTE_SOURCE,
	ROLE_CARD_LABEL,
	ROLE_CARD_VALUE,    /* "46 %"; the writer's text of the card's cell */
	ROLE_CARD_CHANGE,   /* "+5 edelliskuusta", "−4 %-yks., heikkeni" */
	ROLE_CARD_COMPARED, /* "Vuosi sitten 206" or "Tavoite 75 %" */
	ROLE_LACKING,	    /* in place of words that must be written yet */
	ROLE_SIGNATORY,	    /* who signs: a role, not a name */
	ROLE_SIGNED	    /* what is written on the line above it */
};
#define ROLE_NUM (ROLE_SIGNED + 1)

/* A picture, decoded: rows of RGBA, top first. */
struct picture {
	const char *path;
	size_t width, height;
	bool has_alpha;
	const uint8_t *pixels;
};

enum cell_kind {
	CELL_HEAD,  /* text; a column's header */
	CELL_LABEL, /* text; a row's header */
	CELL_VALUE, /* refers to a safe cell */
	CELL_LIST   /* refers to a cell of a list */
};

/* How a value in euros stands in its cell. */
enum cell_money {
	MONEY_AS_DECLARED, /* the indicator's decimals */
	MONEY_THOUSANDS,   /* 1 000 € with one decimal */
	MONEY_CENTS	   /* with CENTS decimals at the least */
};
#define CENTS 2

/* Of blocks in the root: what `::: keep` stands around. */
enum block_keep {
	KEEP_NOT,
	KEEP_WHOLE, /* no page divides it */
	KEEP_NEXT   /* nor parts it from the next block */
};

struct block {
	enum block_type type;
	enum block_keep keep;
	struct pos pos; /* the template's line */
	struct block *parent;
	struct block *first, *last; /* children */
	struct block *previous, *next;
	union {
		struct {
			int level; /* 1 to 6; 1 is the title */
			const char
			    *number; /* "4.1", also its text's; or NULL */
		} heading;
		struct {
			enum paragraph_role role;
		} paragraph;
		struct {
			bool ordered;
			int start;
		} list;
		struct {
			const char *text; /* "•" or "1." */
		} label;
		struct {
			size_t column_count;
			int number; /* Taulukko N */
		} table;
		struct {
			bool header; /* the table's first row */
			bool total;
		} row;
		struct {
			enum cell_kind kind;
			size_t column;
			/* CELL_VALUE only; not owned */
			const struct safe_table *table;
			const struct safe_cell *value;
			enum cell_money money;
			bool meter; /* a share of a whole, with a bar */
			bool bad;   /* over the whole, or what lacks then */
			/* CELL_LIST; text: number_list_cell(decimals) */
			const struct list_cell *list;
			int decimals; /* equal in all of the column */
		} cell;
		struct {
			int number; /* Kuvio N; 0: dots, without one */
		} figure;
		struct {
			enum chart_kind kind;
			/* the first that it names; NULL: sparkline */
			const struct safe_figure *data;
			/*
			 * Share bar only.  Each cell of data->table as a share
			 * of the whole, in the same order; data->table itself
			 * when its unit is per cent.  Of several bars
			 * that of the first, and a series of shares each.
			 */
			const struct safe_table *shares;
			/*
			 * All others.  Dots have one series: a point a
			 * category, or the total alone (labels are names)
			 * when a category is not shown.
			 */
			size_t series_count;
			struct chart_series *series;
			size_t point_count;
			const int32_t *months;	   /* or NULL: categories */
			const char *const *labels; /* of categories */
			bool stacked;
			int64_t per_dot; /* dots: units a dot, 1, 10, 100… */
			/* flow: its one series has a point a move, those
			 * forward first; nil is left out */
			const struct chart_flow *flow;
			/* answers: a series has the shares of a whole */
			const struct chart_answers *answers;
			/* changes: by point of two series, before and now;
			 * milestones: as many as points, and no series */
			const struct chart_pair *pairs;
			/* milestones: the period's last day; 0: not told */
			int32_t status_day;
			/* two milestones on one line, what leads from the
			 * first to the second as a band */
			bool span;
			/* lines, changes: the axis may begin elsewhere than
			 * at nought */
			bool free_axis;
			const char *title; /* plain text, for writers */
			const char *alternative;
		} chart;
		struct {
			const struct safe_table *table;
			const struct safe_cell *value;
			/* MISSING too when `compare: none` asks for none */
			enum change_status change;
			int change_sign; /* -1, 0, 1, as it is printed */
			enum judgement judgement;
		} card;
		struct {
			const struct block *heading;
		} entry;
		struct {
			int number;
			const struct block *note;      /* of a reference */
			const struct block *reference; /* of a note: first */
		} footnote;			       /* and reference */
		struct {
			const char *name;	    /* as the template has it */
			const struct block *target; /* heading, table, figure */
		} pointer;
		struct {
			const char *language; /* BCP 47 */
		} span;
		struct { /* of a logo, too */
			const struct picture *picture;
			const char *alternative;
		} image;
		struct {
			const char *statement; /* breaks after its dash */
			const char *alternative;
		} emblem;
		struct {
			const char *text; /* UTF-8, NFC */
		} text;
		struct {
			const char *url;	 /* https:, http: or mailto: */
			const char *description; /* for Contents */
		} link;
	};
};

/* A file that a PDF carries (ISO 19005-3, 6.8). */
struct attachment {
	const char *name; /* "figures.csv" */
	const char *mime;
	const char *description;
	const char *relationship; /* AFRelationship: Data, Source… */
	struct bytes bytes;
};

/* The logo of the county that the document is of. */
struct logo {
	const struct picture *picture; /* NULL: it has none */
	const char *alternative;       /* in the document's language */
	struct pos pos;
};

struct document {
	struct block *root;
	/* what the emblem must be like; NULL: nothing is asked for */
	const struct visibility *visibility;
	bool shows_funding; /* each form must show the emblem */
	const struct lang *lang;
	const char *title;	/* of the first heading, plain text */
	const char *theme_line; /* above a title on no cover; or NULL */
	const char *subject;	/* period in words */
	const char *author;	/* the county's official name */
	const char *name;	/* of the document kind: header, left */
	const char *period;	/* header, right */
	const char *class_name; /* footer, centre: "Julkinen" */
	enum disclosure_class disclosure_class;
	int32_t date;	    /* of the document, a day */
	int32_t status_day; /* the period's last day; 0: not told */
	const char *id;	    /* "tyonantajamalli-handout.fi" */
	const char *county; /* code, "02" */
	struct logo logo;
	bool draft;
	bool numbered; /* headings get numbers */
	bool exact;    /* no figure is rounded: a workbook */
	size_t attachment_count;
	const struct attachment *attachments;
};

/*
 * Parses Markdown into the tree below document->root.  The other members of
 * the document are set by the caller before (title: by the parse).  Refused,
 * each at the template's line: no or a second title, a heading level skipped,
 * raw HTML, emphasis (the look has no italics), unknown keys, figures and
 * lists, links of another kind, footnotes without a note or a reference,
 * images that leave the folder, are damaged, too large or without an
 * alternative text, over 1 MiB.
 */
bool document_parse(const struct markdown *markdown,
    const struct safe_figures *figures, const char *folder, struct arena *arena,
    struct diag *diag, struct document *document);

/* Walks the tree: next node in document order below `top`, NULL at the end. */
struct block *block_next(const struct block *top, struct block *block);

/* Plain text of all that is inside a block. */
char *block_plain_text(const struct block *block, struct arena *arena);

/* Whether the block stands in the other, or is it. */
bool block_is_inside(const struct block *block, const struct block *around);

/* The innermost ancestor of that type, the block itself included; or NULL. */
const struct block *block_ancestor(
    const struct block *block, enum block_type type);

/* Which signs stand in place of figures, or behind them. */
struct signs {
	bool status[SAFE_MISSING + 1];
	bool standing[STANDING_REVISED + 1];
};

/* Notes a cell's; NULL: missing. */
void signs_add(struct signs *signs, const struct safe_cell *cell);

#endif
