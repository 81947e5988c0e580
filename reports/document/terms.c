/*
 * `::: terms`: a list whose items are "- **Termi** selitys" becomes terms and
 * their meanings.  The term is taken out of its item's text and is what the
 * item is labelled with.
 */
#include "document/document-imp.h"

#include "base/arena.h"

#include <string.h>

/* The strong text that an item begins with; NULL: something else. */
static struct block *
term_of(const struct block *item)
{
	const struct block *body = item->last;
	const struct block *words = body->first;
	if (words == NULL || words->type != BLOCK_PARAGRAPH ||
	    words->first == NULL || words->first->type != BLOCK_STRONG)
		return NULL;
	return words->first;
}

static void
refuse(struct parse *parse, struct pos pos)
{
	diag_error(parse->diag, pos, "terms",
	    "terms are one list, each item \"- **term** meaning\"");
}

/* The term becomes the label's content, the rest stays the body's. */
static void
take_term(struct parse *parse, struct block *item)
{
	struct block *term = term_of(item);
	struct block *label = item->first, *meaning;
	if (term == NULL || term->next == NULL) {
		refuse(parse, item->pos);
		return;
	}
	meaning = term->next;
	block_remove(term);
	block_append(label, term);
	label->label.text = block_plain_text(term, parse->arena);
	if (meaning->type == BLOCK_TEXT)
		meaning->text.text += strspn(meaning->text.text, " ");
}

void
terms_finish(struct parse *parse, struct block *terms)
{
	struct block *list = terms->first, *next;
	if (list == NULL || list->type != BLOCK_LIST || list->list.ordered ||
	    list->next != NULL) {
		refuse(parse, terms->pos);
		return;
	}
	block_remove(list);
	for (struct block *item = list->first; item != NULL; item = next) {
		next = item->next;
		take_term(parse, item);
		block_append(terms, item);
		item->next = NULL;
	}
}
