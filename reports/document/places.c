/*
 * What may stand where: blocks in blocks, headings at their levels, and in a
 * quotation its source at the end.
 */
#include "document/document-imp.h"

#include "text/unicode.h"

#include <string.h>

/* Sets of block types, a bit each. */
#define SET(type) (UINT64_C(1) << (type))

static uint64_t
places_of(enum block_type type)
{
	if (type == BLOCK_TABLE) /* all data blocks */
		return SET(BLOCK_DOCUMENT) | SET(BLOCK_COVER);
	if (type == BLOCK_QUOTE)
		return SET(BLOCK_DOCUMENT) | SET(BLOCK_COLUMN);
	if (type == BLOCK_IMAGE)
		return SET(BLOCK_DOCUMENT) | SET(BLOCK_COVER) |
		       SET(BLOCK_COLUMN) | SET(BLOCK_CLOSING);
	if (type == BLOCK_LIST)
		return ~(SET(BLOCK_COVER) | SET(BLOCK_QUOTE) |
			 SET(BLOCK_FOOTNOTE) | SET(BLOCK_EU));
	return ~UINT64_C(0);
}

bool
place_allows(const struct block *parent, enum block_type type)
{
	return (places_of(type) & SET(parent->type)) != 0;
}

/* In a document, any; elsewhere the one that a container begins with. */
bool
place_allows_heading(const struct block *parent, int level)
{
	static const struct {
		enum block_type type;
		int level;
	} first[] = {
		{ BLOCK_COVER, 1 },
		{ BLOCK_CLOSING, 2 },
		{ BLOCK_COLUMN, 3 },
	};
	for (size_t i = 0; i < sizeof(first) / sizeof(first[0]); i++)
		if (parent->type == first[i].type)
			return level == first[i].level && parent->first == NULL;
	return parent->type == BLOCK_DOCUMENT;
}

#define DASH "\u2014"
#define NBSP "\u00a0"

/* Past the dash that a source begins with, and blanks; NULL: no source. */
static const char *
after_dash(const char *text)
{
	if (strncmp(text, DASH, strlen(DASH)) != 0)
		return NULL;
	text += strlen(DASH);
	for (;;) {
		if (*text == ' ')
			text++;
		else if (strncmp(text, NBSP, strlen(NBSP)) == 0)
			text += strlen(NBSP);
		else
			return text;
	}
}

void
quote_finish(struct parse *parse, struct block *quote)
{
	struct block *last = quote->last;
	struct block *text = last != NULL ? last->first : NULL;
	const char *source = text != NULL && text->type == BLOCK_TEXT
				 ? after_dash(text->text.text)
				 : NULL;
	if (source != NULL) {
		text->text.text = source;
		last->paragraph.role = ROLE_QUOTE_SOURCE;
		if (!unicode_is_said(block_plain_text(last, parse->arena)))
			diag_error(parse->diag, last->pos, "quote",
			    "the quotation's source has no words");
	}
	if (quote->first == NULL || (source != NULL && quote->first == last))
		diag_error(parse->diag, quote->pos, "quote",
		    "a quotation has words, and its source after them");
}
