/*
 * ```contents: where it stands is known when it is read, its entries once all
 * headings stand.  Page numbers come from LAYOUT.
 */
#include "document/directives-imp.h"

static void
parse_contents(struct parse *parse, struct block *parent,
    const struct directive *directive)
{
	if (parse->contents != NULL)
		diag_error(parse->diag, directive->pos, "contents",
		    "a second table of contents; a document has one");
	else
		parse->contents =
		    block_new(parse, parent, BLOCK_CONTENTS, directive->pos);
}

/* The words of a heading; of its marks only another language stays. */
static void
copy_words(struct parse *parse, struct block *to, const struct block *from)
{
	for (const struct block *at = from->first; at != NULL; at = at->next) {
		struct block *parent = to;
		if (at->type == BLOCK_TEXT)
			block_new_text(parse, to, at->pos, at->text.text);
		if (at->type == BLOCK_LINE_BREAK)
			block_new_text(parse, to, at->pos, " ");
		if (at->type == BLOCK_SPAN) {
			parent = block_new(parse, to, BLOCK_SPAN, at->pos);
			parent->span.language = at->span.language;
		}
		copy_words(parse, parent, at);
	}
}

void
contents_list(struct parse *parse)
{
	struct block *contents = parse->contents;
	if (contents == NULL)
		return;
	for (struct block *at = contents->next; at != NULL; at = at->next) {
		if (at->type != BLOCK_HEADING || at->heading.level < 2 ||
		    at->heading.level > 3)
			continue;
		struct block *entry =
		    block_new(parse, contents, BLOCK_ENTRY, at->pos);
		entry->entry.heading = at;
		copy_words(parse, entry, at);
	}
	if (contents->first == NULL)
		diag_error(parse->diag, contents->pos, "contents",
		    "no heading of level 2 or 3 follows the table of "
		    "contents");
}

const struct directive_kind contents_directive = {
	.info = "contents",
	.parse = parse_contents,
};
