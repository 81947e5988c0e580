/*
 * `::: signatures`: a list of the roles that sign.  Each becomes a signature:
 * its role, and what is written on its lines by hand.  The list names no
 * people: who holds a role is seen from the hand.
 */
#include "document/document-imp.h"

#include "text/lang.h"

#define SIGNATURES_MAX 6 /* that a page holds */

/* The one paragraph of an item; NULL: something else. */
static const struct block *
role_of(const struct block *item)
{
	const struct block *body = item->last;

	if (body->first == NULL || body->first->type != BLOCK_PARAGRAPH ||
	    body->first->next != NULL)
		return NULL;
	return body->first;
}

static void
put_signature(
    struct parse *parse, struct block *signatures, const struct block *role)
{
	static const char *const words[] = { "signature-when", "signature",
		"signature-name" };
	struct block *signature =
	    block_new(parse, signatures, BLOCK_SIGNATURE, role->pos);
	struct block *line =
	    block_new_paragraph(parse, signature, role->pos, ROLE_SIGNATORY);

	for (struct block *at = role->first, *next; at != NULL; at = next) {
		next = at->next;
		block_remove(at);
		block_append(line, at);
	}
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		block_new_words(parse, signature, role->pos, ROLE_SIGNED,
		    lang_word(parse->document->lang, words[i]));
}

void
signatures_finish(struct parse *parse, struct block *signatures)
{
	struct block *list = signatures->first;
	size_t count = 0;
	bool fine =
	    list != NULL && list->type == BLOCK_LIST && list->next == NULL;

	for (const struct block *item = fine ? list->first : NULL; item != NULL;
	     item = item->next, count++)
		fine = fine && role_of(item) != NULL;
	if (!fine || count > SIGNATURES_MAX) {
		diag_error(parse->diag, signatures->pos, "signatures",
		    "signatures are one list of the roles that sign (\"- "
		    "Hankkeen vastuuhenkilö\"), %d at the most",
		    SIGNATURES_MAX);
		return;
	}
	block_remove(list);
	for (const struct block *item = list->first; item != NULL;
	     item = item->next)
		put_signature(parse, signatures, role_of(item));
}
