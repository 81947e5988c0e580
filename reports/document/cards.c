/*
 * ```figures: key figures as cards.  A card says its figure, how it has
 * changed and what it is held against; the line drawn in it has an
 * alternative text, and marks of direction and judgement have their words.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "text/change.h"
#include "text/lang.h"
#include "text/number.h"
#include "text/unicode.h"

bool
directive_compare(
    struct parse *parse, const struct entry *entry, enum compare *compare)
{
	static const char *const names[] = {
		"month", /* COMPARE_BEFORE */
		"year",	 /* COMPARE_YEAR */
		"none",	 /* COMPARE_NONE */
	};
	*compare = COMPARE_BEFORE;
	if (entry->text == NULL)
		return true;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (!str_equal(names[i], entry->text))
			continue;
		*compare = (enum compare)i;
		return true;
	}
	diag_error(parse->diag, entry->pos, "data-block",
	    "expected month, year or none");
	return false;
}

/* "+5 edelliskuusta"; what is judged says how in place of since when. */
static const char *
change_words(struct parse *parse, const struct safe_table *table,
    enum compare compare, const struct change *change)
{
	const struct lang *lang = parse->document->lang;
	const char *key = change->judgement != JUDGEMENT_NONE ? "change-judged"
			  : table->period.kind == PERIOD_YEAR
			      ? "change-previous-year"
			  : compare == COMPARE_YEAR ? "change-year"
						    : "change-month";
	const char *const names[] = { "change", "judgement", NULL };
	const char *const values[] = { change->difference, change->word, NULL };
	if (change->sign == 0)
		return lang_word(lang, "change-none");
	return lang_phrase(lang, key, names, values, parse->arena);
}

static void
put_change(struct parse *parse, struct block *card,
    const struct safe_table *total, enum compare compare)
{
	const struct lang *lang = parse->document->lang;
	const char *words = NULL;
	struct change change = { .status = CHANGE_MISSING };
	if (compare != COMPARE_NONE) {
		change_read(lang, parse->figures->tables, total,
		    &total->cells[0], compare == COMPARE_YEAR, parse->arena,
		    &change);
		words = change.status == CHANGE_SHOWN
			    ? change_words(parse, total, compare, &change)
			    : lang_word(lang, "no-comparison");
	}
	if (total->cells[0].status == SAFE_HIDDEN)
		words = lang_word(lang, "hidden-words");
	if (words != NULL)
		block_new_words(
		    parse, card, card->pos, ROLE_CARD_CHANGE, words);
	card->card.change = change.status;
	card->card.change_sign = change.sign;
	card->card.judgement = change.judgement;
}

/* "Tavoite 75 %", else "Vuosi sitten 206", else nothing. */
static const char *
compared_words(
    struct parse *parse, const struct safe_table *total, enum compare compare)
{
	const struct lang *lang = parse->document->lang;
	const char *target = change_target(lang, total, parse->arena);
	const char *const names[] = { "target", "value", "year", NULL };
	const char *values[] = { target, "", "", NULL };
	if (target != NULL)
		return lang_phrase(lang, "target", names, values, parse->arena);
	if (compare == COMPARE_NONE)
		return NULL;
	struct change change;
	change_read(lang, parse->figures->tables, total, &total->cells[0], true,
	    parse->arena, &change);
	if (change.status != CHANGE_SHOWN)
		return NULL;
	bool year = change.before_period.kind == PERIOD_YEAR;
	values[0] = "";
	values[1] = change.before_bare;
	values[2] = lang_period(lang, change.before_period, parse->arena);
	return lang_phrase(lang,
	    year ? "compared-previous-year" : "compared-year", names, values,
	    parse->arena);
}

/* "Ennakkotieto. Tavoite 75 %": the last line says what is not final, first,
 * for what it compares with is. */
static const char *
with_standing(
    struct parse *parse, const struct safe_cell *cell, const char *compared)
{
	static const char *const keys[] = {
		NULL,	       /* STANDING_FINAL */
		"provisional", /* STANDING_PROVISIONAL */
		"revised"      /* STANDING_REVISED */
	};
	const char *key = keys[cell->standing];
	const char *word =
	    key != NULL ? lang_word(parse->document->lang, key) : NULL;
	if (word == NULL)
		return compared;
	word = unicode_capital(word, parse->arena);
	return compared == NULL
		   ? word
		   : arena_printf(parse->arena, "%s. %s", word, compared);
}

/* `label` NULL: the indicator's. */
static void
put_card(struct parse *parse, struct block *cards,
    const struct safe_table *total, const char *label, enum compare compare)
{
	struct pos pos = cards->pos;
	struct block *card = block_new(parse, cards, BLOCK_CARD, pos);
	card->card.table = total;
	card->card.value = &total->cells[0];
	struct block *line =
	    block_new_paragraph(parse, card, pos, ROLE_CARD_LABEL);
	if (label != NULL)
		markdown_parse_inline(parse, line, label, pos);
	else
		block_new_text(parse, line, pos, directive_name(parse, total));
	const char *name = block_plain_text(line, parse->arena);
	if (utf8_is_blank(name))
		diag_error(parse->diag, pos, "empty",
		    "a card's label comes out without words");
	block_new_words(parse, card, pos, ROLE_CARD_VALUE,
	    number_bare(
		parse->document->lang, total, &total->cells[0], parse->arena));
	put_change(parse, card, total, compare);
	const char *compared = with_standing(
	    parse, &total->cells[0], compared_words(parse, total, compare));
	bool hidden = total->cells[0].status == SAFE_HIDDEN;
	if (compared != NULL)
		block_new_words(parse, card, pos, ROLE_CARD_COMPARED, compared);
	if (!hidden && !total->bands)
		series_sparkline(parse, card, total, name);
}

/* The labels of the key, as many as figures; false after a message. */
static bool
read_labels(struct parse *parse, const struct directive *directive,
    size_t count, const char **labels)
{
	const struct entry *entry = &directive->entries[KEY_LABEL];
	const char *at = entry->text, *label;
	size_t given = 0;
	while ((label = directive_next(parse, &at, '|')) != NULL) {
		if (given < count)
			labels[given] = label;
		given++;
	}
	if (entry->text == NULL || given == count)
		return true;
	diag_error(parse->diag, entry->pos, "data-block",
	    "expected %zu labels with | between them, one for each figure",
	    count);
	return false;
}

static void
parse_cards(struct parse *parse, struct block *parent,
    const struct directive *directive)
{
	struct pos pos = directive->entries[KEY_FIGURE].pos;
	const char *labels[FIGURES_MAX] = { NULL };
	const struct safe_table *totals[FIGURES_MAX];
	enum compare compare;
	struct named named;
	bool ok = directive_compare(
	    parse, &directive->entries[KEY_COMPARE], &compare);
	if (!directive_figures(parse, directive, &named) || !ok)
		return;
	for (size_t i = 0; i < named.count; i++) {
		totals[i] = directive_total(parse, named.items[i], pos);
		ok = totals[i] != NULL &&
		     directive_is_number(parse, named.items[i], pos) && ok;
	}
	if (!read_labels(parse, directive, named.count, labels) || !ok)
		return;
	struct block *cards =
	    block_new(parse, parent, BLOCK_CARDS, directive->pos);
	for (size_t i = 0; i < named.count; i++)
		put_card(parse, cards, totals[i], labels[i], compare);
}

const struct directive_kind cards_directive = {
	.info = "figures",
	.keys = {
		[KEY_FIGURE] = REQUIRED,
		[KEY_COMPARE] = OPTIONAL,
		[KEY_LABEL] = OPTIONAL,
	},
	.parse = parse_cards,
};
