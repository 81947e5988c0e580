/*
 * The tree of blocks: growing it, walking it, reading text out of it.  Every
 * stage above walks with block_next, so that the order is one and the same.
 */
#include "document/document-imp.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/str.h"
#include "base/utf8.h"
#include "text/lang.h"
#include "text/typography.h"
#include "text/unicode.h"

#include <string.h>

const char *const block_names[BLOCK_NUM] = {
	"document",   /* BLOCK_DOCUMENT */
	"heading",    /* BLOCK_HEADING */
	"paragraph",  /* BLOCK_PARAGRAPH */
	"list",	      /* BLOCK_LIST */
	"terms",      /* BLOCK_TERMS */
	"item",	      /* BLOCK_ITEM */
	"label",      /* BLOCK_LABEL */
	"body",	      /* BLOCK_BODY */
	"panel",      /* BLOCK_PANEL */
	"note-box",   /* BLOCK_NOTE_BOX */
	"cover",      /* BLOCK_COVER */
	"columns",    /* BLOCK_COLUMNS */
	"column",     /* BLOCK_COLUMN */
	"closing",    /* BLOCK_CLOSING */
	"signatures", /* BLOCK_SIGNATURES */
	"signature",  /* BLOCK_SIGNATURE */
	"eu",	      /* BLOCK_EU */
	"break",      /* BLOCK_BREAK */
	"emblem",     /* BLOCK_EMBLEM */
	"quote",      /* BLOCK_QUOTE */
	"contents",   /* BLOCK_CONTENTS */
	"entry",      /* BLOCK_ENTRY */
	"cards",      /* BLOCK_CARDS */
	"card",	      /* BLOCK_CARD */
	"footnote",   /* BLOCK_FOOTNOTE */
	"image",      /* BLOCK_IMAGE */
	"logo",	      /* BLOCK_LOGO */
	"table",      /* BLOCK_TABLE */
	"caption",    /* BLOCK_CAPTION */
	"row",	      /* BLOCK_ROW */
	"cell",	      /* BLOCK_CELL */
	"figure",     /* BLOCK_FIGURE */
	"chart",      /* BLOCK_CHART */
	"note",	      /* BLOCK_NOTE */
	"text",	      /* BLOCK_TEXT */
	"strong",     /* BLOCK_STRONG */
	"link",	      /* BLOCK_LINK */
	"span",	      /* BLOCK_SPAN */
	"reference",  /* BLOCK_REFERENCE */
	"pointer",    /* BLOCK_POINTER */
	"line-break", /* BLOCK_LINE_BREAK */
};

/* Whose words a message speaks of. */
static const char *const these[BLOCK_NUM] = {
	/* TRANSLATORS: the genitive, from here to "this line-break". */
	[BLOCK_DOCUMENT] = MESSAGE_LATER("this document"),
	[BLOCK_HEADING] = MESSAGE_LATER("this heading"),
	[BLOCK_PARAGRAPH] = MESSAGE_LATER("this paragraph"),
	[BLOCK_LIST] = MESSAGE_LATER("this list"),
	[BLOCK_TERMS] = MESSAGE_LATER("this terms"),
	[BLOCK_ITEM] = MESSAGE_LATER("this item"),
	[BLOCK_LABEL] = MESSAGE_LATER("this label"),
	[BLOCK_BODY] = MESSAGE_LATER("this body"),
	[BLOCK_PANEL] = MESSAGE_LATER("this panel"),
	[BLOCK_NOTE_BOX] = MESSAGE_LATER("this note-box"),
	[BLOCK_COVER] = MESSAGE_LATER("this cover"),
	[BLOCK_COLUMNS] = MESSAGE_LATER("this columns"),
	[BLOCK_COLUMN] = MESSAGE_LATER("this column"),
	[BLOCK_CLOSING] = MESSAGE_LATER("this closing"),
	[BLOCK_SIGNATURES] = MESSAGE_LATER("this signatures"),
	[BLOCK_SIGNATURE] = MESSAGE_LATER("this signature"),
	[BLOCK_EU] = MESSAGE_LATER("this eu"),
	[BLOCK_BREAK] = MESSAGE_LATER("this break"),
	[BLOCK_EMBLEM] = MESSAGE_LATER("this emblem"),
	[BLOCK_QUOTE] = MESSAGE_LATER("this quote"),
	[BLOCK_CONTENTS] = MESSAGE_LATER("this contents"),
	[BLOCK_ENTRY] = MESSAGE_LATER("this entry"),
	[BLOCK_CARDS] = MESSAGE_LATER("this cards"),
	[BLOCK_CARD] = MESSAGE_LATER("this card"),
	[BLOCK_FOOTNOTE] = MESSAGE_LATER("this footnote"),
	[BLOCK_IMAGE] = MESSAGE_LATER("this image"),
	[BLOCK_LOGO] = MESSAGE_LATER("this logo"),
	[BLOCK_TABLE] = MESSAGE_LATER("this table"),
	[BLOCK_CAPTION] = MESSAGE_LATER("this caption"),
	[BLOCK_ROW] = MESSAGE_LATER("this row"),
	[BLOCK_CELL] = MESSAGE_LATER("this cell"),
	[BLOCK_FIGURE] = MESSAGE_LATER("this figure"),
	[BLOCK_CHART] = MESSAGE_LATER("this chart"),
	[BLOCK_NOTE] = MESSAGE_LATER("this note"),
	[BLOCK_TEXT] = MESSAGE_LATER("this text"),
	[BLOCK_STRONG] = MESSAGE_LATER("this strong"),
	[BLOCK_LINK] = MESSAGE_LATER("this link"),
	[BLOCK_SPAN] = MESSAGE_LATER("this span"),
	[BLOCK_REFERENCE] = MESSAGE_LATER("this reference"),
	[BLOCK_POINTER] = MESSAGE_LATER("this pointer"),
	[BLOCK_LINE_BREAK] = MESSAGE_LATER("this line-break"),
};

const char *
block_this(enum block_type type)
{
	return message_text(these[type]);
}

void
block_append(struct block *parent, struct block *block)
{
	block->parent = parent;
	block->previous = parent->last;
	if (parent->last != NULL)
		parent->last->next = block;
	else
		parent->first = block;
	parent->last = block;
}

void
block_prepend(struct block *parent, struct block *block)
{
	block->parent = parent;
	block->next = parent->first;
	if (parent->first != NULL)
		parent->first->previous = block;
	else
		parent->last = block;
	parent->first = block;
}

void
block_remove(struct block *block)
{
	struct block *parent = block->parent;
	if (block->previous != NULL)
		block->previous->next = block->next;
	else
		parent->first = block->next;
	if (block->next != NULL)
		block->next->previous = block->previous;
	else
		parent->last = block->previous;
	block->parent = block->previous = block->next = NULL;
}

struct block *
block_new(struct parse *parse, struct block *parent, enum block_type type,
    struct pos pos)
{
	struct block *block = ARENA_NEW(parse->arena, struct block);
	block->type = type;
	block->pos = pos;
	if (parent != NULL)
		block_append(parent, block);
	return block;
}

static bool
is_inline(enum block_type type)
{
	return type == BLOCK_STRONG || type == BLOCK_LINK || type == BLOCK_SPAN;
}

/* The character that a text would follow as the last child of `parent`; 0 at
 * the start of its paragraph. */
static unsigned
last_character(const struct block *parent)
{
	const struct block *at = parent;
	while (at->last == NULL && is_inline(at->type)) {
		if (at->previous != NULL) {
			at = at->previous;
			break;
		}
		at = at->parent;
	}
	while (at->last != NULL)
		at = at->last;
	if (at->type != BLOCK_TEXT || at->text.text[0] == '\0')
		return 0;
	const char *last = at->text.text + strlen(at->text.text) - 1;
	while (((unsigned char)*last & 0xc0) == 0x80)
		last--;
	return utf8_next(&last);
}

/* Text in another language stays as it was typed. */
static bool
is_foreign(const struct parse *parse, const struct block *parent)
{
	const struct block *span = block_ancestor(parent, BLOCK_SPAN);
	return span != NULL &&
	       !str_equal(span->span.language, parse->document->lang->code);
}

struct block *
block_new_text(
    struct parse *parse, struct block *parent, struct pos pos, const char *text)
{
	const char *set = unicode_nfc(text, parse->arena);
	if (!is_foreign(parse, parent))
		set = typography_set(parse->document->lang,
		    last_character(parent), set, parse->arena);
	struct block *block = block_new(parse, parent, BLOCK_TEXT, pos);
	block->text.text = set;
	return block;
}

struct block *
block_new_paragraph(struct parse *parse, struct block *parent, struct pos pos,
    enum paragraph_role role)
{
	struct block *block = block_new(parse, parent, BLOCK_PARAGRAPH, pos);
	block->paragraph.role = role;
	return block;
}

struct block *
block_new_words(struct parse *parse, struct block *parent, struct pos pos,
    enum paragraph_role role, const char *text)
{
	struct block *block = block_new_paragraph(parse, parent, pos, role);
	block_new_text(parse, block, pos, text);
	return block;
}

struct block *
block_next(const struct block *top, struct block *block)
{
	if (block->first != NULL)
		return block->first;
	while (block != top) {
		if (block->next != NULL)
			return block->next;
		block = block->parent;
	}
	return NULL;
}

char *
block_plain_text(const struct block *block, struct arena *arena)
{
	struct str out;
	str_init(&out, arena);
	/* The walk changes nothing; block_next gives what its caller owns. */
	struct block *at = (struct block *)block;
	for (; at != NULL; at = block_next(block, at)) {
		if (at->type == BLOCK_TEXT)
			str_puts(&out, at->text.text);
		else if (at->type == BLOCK_LINE_BREAK)
			str_putc(&out, ' ');
	}
	return out.text;
}

bool
block_is_inside(const struct block *block, const struct block *around)
{
	while (block != NULL && block != around)
		block = block->parent;
	return block != NULL;
}

const struct block *
block_ancestor(const struct block *block, enum block_type type)
{
	while (block != NULL && block->type != type)
		block = block->parent;
	return block;
}
