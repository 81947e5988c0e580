/*
 * ```explanations: what deviates, and what the author says of it.  Categories
 * that do not meet their indicator's target, and milestones that are late, get
 * a note box each; where the author's text lacks, the box says so and the
 * document is a draft.  The texts are a register's: they are set as they are
 * and never parsed.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"
#include "text/number.h"

#define MILESTONE_COLUMNS 4 /* id, name, planned, reached */
#define TEXT_COLUMNS 2	    /* what it is of, the text */

struct explanations {
	struct parse *parse;
	struct block *parent;
	struct pos pos; /* of the block */
	struct explained texts;
	struct pos texts_pos;
	size_t count; /* boxes put */
};

/* --- boxes --- */

/* "Matkakulut: +27,3 %" */
static struct block *
put_box(struct explanations *all, const char *name, const char *value)
{
	static const char *const names[] = { "name", "value", NULL };
	struct parse *parse = all->parse;
	const char *const values[] = { name, value, NULL };
	struct block *box =
	    block_new(parse, all->parent, BLOCK_NOTE_BOX, all->pos);
	struct block *line =
	    block_new_paragraph(parse, box, all->pos, ROLE_BODY);

	all->count++;
	block_new_text(parse, block_new(parse, line, BLOCK_STRONG, all->pos),
	    all->pos,
	    lang_phrase(parse->document->lang, "deviation", names, values,
		parse->arena));
	return box;
}

/* Each text of the target; false when there is none, which the box says. */
static bool
put_texts(struct explanations *all, struct block *box, const char *target)
{
	const struct explained *texts = &all->texts;
	struct parse *parse = all->parse;
	bool found = false;

	for (size_t i = 0; i < texts->list->row_count; i++) {
		const struct list_cell *words =
		    list_cell_at(texts->list, i, texts->words);

		if (!list_says(texts->list, i, texts->target, target) ||
		    words->kind != LIST_TEXT)
			continue;
		block_new_words(parse, box, all->pos, ROLE_BODY, words->text);
		found = true;
	}
	if (!found)
		block_new_words(parse, box, all->pos, ROLE_LACKING,
		    lang_word(parse->document->lang, "explanation-missing"));
	return found;
}

/* --- categories --- */

/* A deviation to either side of nought has its sign: "+27,3 %". */
static const char *
value_of(struct parse *parse, const struct safe_table *table,
    const struct safe_cell *cell)
{
	const struct target *target = &table->target;
	const char *value =
	    number_bare(parse->document->lang, table, cell, parse->arena);
	bool both = target->kind == TARGET_BETWEEN &&
		    fraction_compare(target->low, fraction_integer(0)) < 0;

	if (!both || number_change_sign(table, cell->value) <= 0)
		return value;
	return arena_printf(parse->arena, "+%s", value);
}

static void
put_figure(struct explanations *all, const struct safe_figure *figure,
    const struct entry *entry)
{
	const struct safe_table *table = figure->table;
	struct parse *parse = all->parse;

	if (!directive_has_categories(parse, figure, entry->pos))
		return;
	if (table->target.kind == TARGET_NONE) {
		diag_error(parse->diag, entry->pos, "figure",
		    "the figure \"%s\" has no target in this period that it "
		    "could "
		    "miss (target: of its indicator; a parameter that it names "
		    "needs a value for the period)",
		    figure->name);
		return;
	}
	for (size_t i = 0; i < table->count; i++) {
		const struct safe_cell *cell = &table->cells[i];
		struct block *box;

		if (cell->status != SAFE_SHOWN || safe_target_met(table, cell))
			continue;
		box = put_box(all, access_category(parse->document->lang, cell),
		    value_of(parse, table, cell));
		if (!put_texts(all, box, cell->category))
			draft_category(
			    parse, all->texts_pos, &all->texts, cell->category);
	}
}

static void
put_figures(struct explanations *all, const struct directive *directive)
{
	const struct entry *entry = &directive->entries[KEY_FIGURE];
	struct named named;

	if (entry->text == NULL ||
	    !directive_figures(all->parse, directive, &named))
		return;
	for (size_t i = 0; i < named.count; i++)
		put_figure(all, named.items[i], entry);
}

/* --- milestones --- */

static void
put_milestones(struct explanations *all, const struct directive *directive)
{
	const struct entry *entry = &directive->entries[KEY_MILESTONES];
	const struct entry *named = &directive->entries[KEY_COLUMNS];
	struct parse *parse = all->parse;
	size_t columns[MILESTONE_COLUMNS];
	const struct safe_list *list;

	if (entry->text == NULL)
		return;
	list = directive_list(parse, entry);
	if (list == NULL ||
	    !directive_columns(parse, list, named,
		"the id, the name, the day planned and the day reached",
		MILESTONE_COLUMNS, columns))
		return;
	for (size_t i = 0; i < list->row_count; i++) {
		const struct list_cell *id = list_cell_at(list, i, columns[0]);
		struct chart_pair pair;
		struct block *box;

		if (!milestones_read(parse, list, columns + 1,
			named->text != NULL ? named->pos : entry->pos, i,
			&pair))
			return;
		if (pair.judgement != JUDGEMENT_WORSE)
			continue;
		box = put_box(all, pair.name, pair.words);
		if (!put_texts(all, box, id->kind == LIST_TEXT ? id->text : ""))
			draft_milestone(
			    parse, all->texts_pos, &all->texts, list, i);
	}
}

/* --- the whole --- */

static bool
read_texts(struct explanations *all, const struct directive *directive)
{
	const struct entry *entry = &directive->entries[KEY_TEXTS];
	size_t columns[TEXT_COLUMNS];

	all->texts_pos = entry->pos;
	all->texts.list = directive_list(all->parse, entry);
	if (all->texts.list == NULL ||
	    !directive_columns(all->parse, all->texts.list,
		&directive->entries[KEY_WORDS],
		"what the text is of, and the text", TEXT_COLUMNS, columns))
		return false;
	all->texts.target = columns[0];
	all->texts.words = columns[1];
	return true;
}

static void
parse_explanations(struct parse *parse, struct block *parent,
    const struct directive *directive)
{
	struct explanations all = {
		.parse = parse,
		.parent = parent,
		.pos = directive->pos,
	};

	if (directive->entries[KEY_FIGURE].text == NULL &&
	    directive->entries[KEY_MILESTONES].text == NULL) {
		diag_error(parse->diag, directive->pos, "data-block",
		    "expected a figure with a target, or milestones, that may "
		    "need explanations");
		return;
	}
	if (!read_texts(&all, directive))
		return;
	put_figures(&all, directive);
	put_milestones(&all, directive);
	if (all.count == 0)
		block_new_words(parse, parent, directive->pos, ROLE_BODY,
		    lang_word(parse->document->lang, "explanations-none"));
}

const struct directive_kind explanations_directive = {
	.info = "explanations",
	.keys = {
		[KEY_FIGURE] = OPTIONAL,
		[KEY_MILESTONES] = OPTIONAL,
		[KEY_COLUMNS] = OPTIONAL,
		[KEY_TEXTS] = REQUIRED,
		[KEY_WORDS] = OPTIONAL,
	},
	.parse = parse_explanations,
};
