/*
 * Data blocks among themselves: directives.c reads keys and what both kinds
 * have, tables.c and charts.c build the blocks.
 */
#ifndef DOCUMENT_DIRECTIVES_IMP_H
#define DOCUMENT_DIRECTIVES_IMP_H

#include "document/document-imp.h"

/* Keys of both kinds; each kind has those that its table below names. */
enum key {
	KEY_FIGURE,
	KEY_TITLE,
	KEY_SUBTITLE,
	KEY_SOURCE,
	KEY_HEAD,
	KEY_SHARE,
	KEY_TOTAL,
	KEY_KIND
};
#define KEY_NUM (KEY_KIND + 1)

enum use {
	NOT_USED,
	OPTIONAL,
	REQUIRED
};

extern const enum use table_keys[KEY_NUM];
extern const enum use chart_keys[KEY_NUM];

struct entry {
	const char *text; /* NULL: not given */
	struct pos pos;
};

struct directive {
	struct pos pos; /* of the fence */
	struct entry entries[KEY_NUM];
};

void table_parse(struct parse *parse, struct block *parent,
    const struct directive *directive);
void chart_parse(struct parse *parse, struct block *parent,
    const struct directive *directive);

/* Text without blanks at its ends, in the arena. */
char *directive_trim(struct arena *arena, const char *text, size_t length);

/* yes or no; `absent` when not given. */
bool directive_switch(
    struct parse *parse, const struct entry *entry, bool absent);

/* A figure with categories, or NULL after a message. */
const struct safe_figure *directive_figure(
    struct parse *parse, const char *name, struct pos pos);

/* Number, title and subtitle; `key` is of the word for "Taulukko {number}". */
void directive_caption(struct parse *parse, struct block *parent,
    const struct directive *directive, const char *key, int number);

/* The caption's line of that role, as plain text. */
const char *directive_caption_text(
    const struct block *caption, enum paragraph_role role, struct arena *arena);

/* The source, the indicator's note (or NULL), and signs that occur. */
void directive_note(struct parse *parse, struct block *parent,
    const struct directive *directive, const char *indicator_note,
    const bool *occurs);

#endif
