/*
 * Data blocks among themselves: directives.c reads keys, captions.c makes what
 * all that have a caption share; each kind has a file of its own.
 */
#ifndef DOCUMENT_DIRECTIVES_IMP_H
#define DOCUMENT_DIRECTIVES_IMP_H

#include "document/document-imp.h"

/* Keys of all kinds; each kind has those that its table below names. */
enum key {
	KEY_FIGURE,
	KEY_TITLE,
	KEY_SUBTITLE,
	KEY_SOURCE,
	KEY_HEAD,
	KEY_SHARE,
	KEY_TOTAL,
	KEY_KIND,
	KEY_BY,
	KEY_STACKED,
	KEY_UNIT,
	KEY_NOTE,
	KEY_COMPARE,
	KEY_LABEL,
	KEY_LIST,
	KEY_COLUMNS,
	KEY_NAME,
	KEY_WITHOUT,
	KEY_EMPTY,
	KEY_BELOW,
	KEY_SIDES,
	KEY_ZERO,
	KEY_THOUSANDS,
	KEY_CENTS,
	KEY_METER,
	KEY_MILESTONES,
	KEY_TEXTS,
	KEY_WORDS,
	KEY_SPAN,
	KEY_SORT
};
#define KEY_NUM (KEY_SORT + 1)

enum use {
	NOT_USED,
	OPTIONAL,
	REQUIRED
};

struct entry {
	const char *text; /* NULL: not given */
	struct pos pos;
};

struct directive {
	struct pos pos; /* of the fence */
	struct entry entries[KEY_NUM];
};

/* One kind of data block: its keys, those not named are not used. */
struct directive_kind {
	const char *info;
	enum use keys[KEY_NUM];
	void (*parse)(struct parse *parse, struct block *parent,
	    const struct directive *directive);
};

extern const struct directive_kind table_directive;
extern const struct directive_kind list_directive;
extern const struct directive_kind chart_directive;
extern const struct directive_kind cards_directive;
extern const struct directive_kind contents_directive;
extern const struct directive_kind explanations_directive;

#define FIGURES_MAX 12

/* The figures that a key names. */
struct named {
	size_t count;
	const struct safe_figure *items[FIGURES_MAX];
};

/* Text without blanks at its ends, in the arena. */
char *directive_trim(struct arena *arena, const char *text, size_t length);

/* yes or no; `absent` when not given. */
bool directive_switch(
    struct parse *parse, const struct entry *entry, bool absent);

/* The key's value must be there, or must not; false after a message. */
bool directive_require(
    struct parse *parse, const struct directive *directive, enum key key);
bool directive_refuse(struct parse *parse, const struct directive *directive,
    enum key key, const char *why);

/*
 * Cuts an entry's text at each `mark` that no backslash guards: the next part
 * without blanks at its ends, or NULL after the last.  *at begins as the text.
 */
const char *directive_next(struct parse *parse, const char **at, char mark);

/*
 * The figures of the key `figure`; with `empty: no`, without the categories
 * that have nothing to tell, with `below`, those below nought alone.  False
 * after a message.
 */
bool directive_figures(struct parse *parse, const struct directive *directive,
    struct named *named);
/* Whether the figure has categories; a message if not. */
bool directive_has_categories(
    struct parse *parse, const struct safe_figure *figure, struct pos pos);
/* The one number of a figure; NULL after a message. */
const struct safe_table *directive_total(
    struct parse *parse, const struct safe_figure *figure, struct pos pos);
/* What the one number is called: its category, or else its indicator. */
const char *directive_name(
    const struct parse *parse, const struct safe_table *total);
/* Whether the figure is a number, not a day or a code; a message if not. */
bool directive_is_number(
    struct parse *parse, const struct safe_figure *figure, struct pos pos);
bool directive_same_categories(
    const struct safe_table *a, const struct safe_table *b);

/* "; did you mean "x"?" of the nearest name, or "". */
const char *directive_suggestion(struct parse *parse, const char *name,
    const char *const *names, size_t count);

/* The codes that the key `without` names; none, when it is not given. */
struct codes {
	size_t count;
	const char **items;
};
void directive_without(struct parse *parse, const struct directive *directive,
    struct codes *codes);
bool codes_have(const struct codes *codes, const char *code);

/*
 * Takes the categories that `without` names out of the figures: an error when
 * no figure has such a one, or one is left without any.
 */
bool directive_leave_out(struct parse *parse, const struct directive *directive,
    struct named *named);
/* Takes those out that are nil or missing in all of the figures, unless all
 * are; figures of other categories than each other stay as they are. */
void directive_drop_empty(struct parse *parse, struct named *named);
/*
 * With `below: FIGURE`, one of the block's, keeps only the categories where it
 * is less than nought: budgets that are overrun.  False after a message, which
 * is also told when there is none.
 */
bool directive_keep_below(struct parse *parse,
    const struct directive *directive, struct named *named);

/* chart_notes.c: the note under a chart, from its directive and its cells. */
void chart_put_note(struct parse *parse, struct block *figure,
    const struct directive *directive, const struct named *named,
    const struct block *chart);

/* charts.c: 1 to `most`; messages stand at the line that names the figures. */
bool chart_check_count(struct parse *parse, const struct directive *directive,
    const char *what, size_t count, size_t most);

/* dots.c: a point a category; false after a message. */
bool dots_fill(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart);
/* "Yksi piste on yksi työsopimus." as the subtitle; false after a message. */
bool dots_put_unit(struct parse *parse, const struct directive *directive,
    int64_t per_dot, struct block *caption);

/* flow.c: stages and moves into the chart; false after a message. */
bool flow_fill(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart);

/*
 * Cuts an entry's text at each |: `wanted` parts, none empty; false after a
 * message.
 */
bool directive_parts(struct parse *parse, const struct entry *entry,
    size_t wanted, const char **parts);

/* answers.c: shares and sums into the chart; false after a message. */
bool answers_fill(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart);

/* What a figure is held against. */
enum compare {
	COMPARE_BEFORE, /* month: the month before, of a year the year before */
	COMPARE_YEAR,
	COMPARE_NONE
};

/* cards.c: month, when not given; false after a message. */
bool directive_compare(
    struct parse *parse, const struct entry *entry, enum compare *compare);

/* changes.c: figures before and now; false after a message. */
bool changes_fill(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart);

/* milestones.c: days planned and reached; false after a message. */
bool milestones_fill(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart);
/*
 * A row of a list as a milestone, of the columns of its name and its days: how
 * it turned out, JUDGEMENT_WORSE when it is late.  False after a message at
 * `pos`, when a day is none.
 */
bool milestones_read(struct parse *parse, const struct safe_list *list,
    const size_t *columns, struct pos pos, size_t row, struct chart_pair *pair);

/* lists.c: the list that an entry names; NULL after a message. */
const struct safe_list *directive_list(
    struct parse *parse, const struct entry *entry);
/*
 * So many columns of a list: those that the entry names, or the list's first.
 * `what` they are of, for messages; false after one.
 */
bool directive_columns(struct parse *parse, const struct safe_list *list,
    const struct entry *entry, const char *what, size_t count, size_t *columns);
/* The cell of a list. */
const struct list_cell *list_cell_at(
    const struct safe_list *list, size_t row, size_t column);
/* Whether that cell is just this text, such as the code that a row is about. */
bool list_says(
    const struct safe_list *list, size_t row, size_t column, const char *text);

/* captions.c --------------------------------------------------------------- */

/* "Taulukko 3"; `key` is of the word. */
const char *caption_number(struct parse *parse, const char *key, int number);

/* Number, title and subtitle. */
void caption_put(struct parse *parse, struct block *parent,
    const struct directive *directive, const char *key, int number);

/* The caption's line of that role, as plain text. */
const char *caption_text(
    const struct block *caption, enum paragraph_role role, struct arena *arena);

/* A note with the source and the key `note`; the notes of figures follow. */
struct block *note_put(struct parse *parse, struct block *parent,
    const struct directive *directive);
void note_put_line(struct parse *parse, struct block *note, const char *text);
/* The indicators' own notes, each once. */
void note_put_figures(
    struct parse *parse, struct block *note, const struct named *named);
/* What the signs mean that occur. */
void note_put_signs(
    struct parse *parse, struct block *note, const struct signs *signs);

/* table_columns.c ---------------------------------------------------------- */

#define COLUMNS_MAX 8

/* A column of a table of figures. */
struct column {
	const struct safe_figure *figure;
	const struct safe_table *table;
	const struct safe_table *total; /* NULL: none */
	enum cell_money money;
};

struct columns {
	size_t count;
	struct column items[COLUMNS_MAX];
	const struct column *meter; /* a share of a whole; NULL: none */
	bool money;		    /* `thousands: yes`, of a page or not */
	bool thousands;		    /* of a page */
};

/* What the keys `thousands`, `cents` and `meter` ask for; false after a
 * message. */
bool columns_read_looks(struct parse *parse, const struct directive *directive,
    struct columns *columns);
/* ", 1 000 €" behind the subtitle of a table that is in thousands. */
void columns_put_unit(
    struct parse *parse, const struct columns *columns, struct block *table);
/* How the cells of a row look, once all of them stand. */
void columns_mark_row(const struct columns *columns, struct block *row);
/* What a meter's line is, and that rounded sums may not add up. */
void columns_put_notes(struct parse *parse, const struct columns *columns,
    bool with_totals, struct block *note);

/* align.c ------------------------------------------------------------------ */

/* Gives figures broken down by one column the categories of all of them. */
void directive_align(struct parse *parse, struct named *named);

/* drafts.c ----------------------------------------------------------------- */

/* Rows of a list that say something of what they name. */
struct explained {
	const struct safe_list *list;
	size_t target, words; /* columns */
};

/* The document is a draft, with a warning at `pos`: nothing is said of a
 * category, or of a row of milestones. */
void draft_category(struct parse *parse, struct pos pos,
    const struct explained *texts, const char *code);
void draft_milestone(struct parse *parse, struct pos pos,
    const struct explained *texts, const struct safe_list *milestones,
    size_t row);

/* rows.c ------------------------------------------------------------------- */

/* A table with its caption and head, which must have so many columns. */
struct block *table_put(struct parse *parse, struct block *parent,
    const struct directive *directive, size_t column_count);
struct block *table_put_cell(
    struct parse *parse, struct block *row, enum cell_kind kind, size_t column);

/* series.c ----------------------------------------------------------------- */

/* Room for so many series over the categories of the first; then one. */
void series_begin(struct parse *parse, struct block *chart, size_t series,
    const struct safe_table *first);
void series_add(struct parse *parse, struct block *chart, const char *name,
    const struct safe_table *table);
/* Months of totals, a series a figure; false after a message. */
bool series_by_month(struct parse *parse, const struct named *named,
    struct pos pos, struct block *chart);
/* Months of one figure's categories, a series a category. */
bool series_of_categories(struct parse *parse, const struct safe_figure *figure,
    struct pos pos, struct block *chart);
/* Categories, a series a figure. */
bool series_by_category(struct parse *parse, const struct named *named,
    struct pos pos, struct block *chart);
/* The figure with its categories in order of value, the largest first; what
 * cannot be told stands last, equals as they stood. */
const struct safe_figure *series_sorted(
    struct parse *parse, const struct safe_figure *figure);
/* One total's months, for a card; NULL: fewer than two are shown. */
struct block *series_sparkline(struct parse *parse, struct block *card,
    const struct safe_table *total, const char *name);

#endif
