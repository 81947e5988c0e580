/*
 * What makes a document a draft: the word on each page, and a warning that says
 * what must be done before it is none.  Its texts are for offices, who write
 * the deliveries.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/message.h"

/* `why` says, in the messages' language, what must be done first. */
static void
mark(struct parse *parse, struct pos pos, const char *why)
{
	parse->document->draft = true;
	diag_warning(parse->diag, pos, "explanation",
	    "%s; until that is done, the document is marked as a draft on each "
	    "page",
	    why);
}

static const char *
source_of(const struct safe_list *texts)
{
	return texts->source != NULL ? texts->source : texts->name;
}

void
draft_category(struct parse *parse, struct pos pos,
    const struct explained *texts, const char *code)
{
	const struct safe_list *list = texts->list;

	mark(parse, pos,
	    arena_printf(parse->arena,
		MESSAGE("%s deviates and has no explanation; add a row to "
			"%s.csv with %s in %s and the text in %s"),
		code, source_of(list), code, list->columns[texts->target],
		list->columns[texts->words]));
}

void
draft_milestone(struct parse *parse, struct pos pos,
    const struct explained *texts, const struct safe_list *milestones,
    size_t row)
{
	const struct safe_list *list = texts->list;

	mark(parse, pos,
	    arena_printf(parse->arena,
		MESSAGE("milestone %zu of the list \"%s\" is late and has no "
			"explanation; add a row to %s.csv with its id in %s "
			"and the text in %s"),
		row + 1, milestones->name, source_of(list),
		list->columns[texts->target], list->columns[texts->words]));
}
