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
	KEY_NIL,
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
	KEY_WITHOUT
};
#define KEY_NUM (KEY_WITHOUT + 1)

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

/* The figures of the key `figure`; false after a message. */
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

/* The codes that the key `without` names; none, when it is not given. */
struct codes {
	size_t count;
	const char **items;
};
void directive_without(struct parse *parse, const struct directive *directive,
    struct codes *codes);
bool codes_have(const struct codes *codes, const char *code);

/* flow.c: stages and moves into the chart; false after a message. */
bool flow_fill(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart);

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

/* rows.c ------------------------------------------------------------------- */

/* A table with its caption and head, which must have so many columns. */
struct block *table_put(struct parse *parse, struct block *parent,
    const struct directive *directive, size_t column_count);
struct block *table_put_cell(
    struct parse *parse, struct block *row, enum cell_kind kind, size_t column);

/* series.c ----------------------------------------------------------------- */

/* Months of totals, a series a figure; false after a message. */
bool series_by_month(struct parse *parse, const struct named *named,
    struct pos pos, struct block *chart);
/* Months of one figure's categories, a series a category. */
bool series_of_categories(struct parse *parse, const struct safe_figure *figure,
    struct pos pos, struct block *chart);
/* Categories, a series a figure. */
bool series_by_category(struct parse *parse, const struct named *named,
    struct pos pos, struct block *chart);
/* One total's months, for a card; NULL: fewer than two are shown. */
struct block *series_sparkline(struct parse *parse, struct block *card,
    const struct safe_table *total, const char *name);

#endif
