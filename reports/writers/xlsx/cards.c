/*
 * Key figures: the cards of a document as rows of numbers.  Input: cards and
 * the thirteen months behind the line drawn in each; output: value, value
 * before, change, value a year ago, target.  The card's own words of change
 * stand beside them, for a year's figure has no months.
 */
#include "writers/xlsx/plan-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "document/document.h"
#include "text/lang.h"
#include "text/number.h"

#include <math.h>
#include <string.h>

#define LABEL_WIDTH 40.0 /* characters */
#define WORDS_WIDTH 28.0

enum card_column {
	CARD_LABEL,
	CARD_PERIOD,
	CARD_WORDS,
	CARD_UNIT,
	CARD_VALUE, /* numbers from here on */
	CARD_BEFORE,
	CARD_CHANGE,
	CARD_RATIO,
	CARD_YEAR_AGO,
	CARD_TARGET_LOW,
	CARD_TARGET_HIGH
};
#define CARD_COLUMN_NUM (CARD_TARGET_HIGH + 1)

static const struct {
	const char *key;
	bool right;
} card_columns[CARD_COLUMN_NUM] = {
	[CARD_LABEL] = { "workbook-label", false },
	[CARD_PERIOD] = { "workbook-period", false },
	[CARD_WORDS] = { "workbook-words", false },
	[CARD_UNIT] = { "workbook-unit", false },
	[CARD_VALUE] = { "workbook-value", true },
	[CARD_BEFORE] = { "workbook-before", true },
	[CARD_CHANGE] = { "workbook-change", true },
	[CARD_RATIO] = { "workbook-change-ratio", true },
	[CARD_YEAR_AGO] = { "workbook-year-ago", true },
	[CARD_TARGET_LOW] = { "workbook-target-low", true },
	[CARD_TARGET_HIGH] = { "workbook-target-high", true },
};

/* The card's paragraph of that role; "" when it has none. */
static const char *
words_of(const struct planner *planner, const struct block *card,
    enum paragraph_role role)
{
	for (const struct block *part = card->first; part != NULL;
	     part = part->next)
		if (part->type == BLOCK_PARAGRAPH &&
		    part->paragraph.role == role)
			return block_plain_text(part, planner->arena);
	return "";
}

/* "+5 edelliskuusta; Vuosi sitten 206" */
static const char *
compared_words(const struct planner *planner, const struct block *card)
{
	const char *change = words_of(planner, card, ROLE_CARD_CHANGE);
	const char *compared = words_of(planner, card, ROLE_CARD_COMPARED);

	return arena_printf(planner->arena, "%s%s%s", change,
	    change[0] != '\0' && compared[0] != '\0' ? "; " : "", compared);
}

/* The card's months as tables, for what compares them. */
static void
read_history(const struct planner *planner, const struct block *card,
    struct safe_tables *history)
{
	const struct block *line = card->last;

	*history = (struct safe_tables){ 0 };
	if (line == NULL || line->type != BLOCK_CHART ||
	    line->chart.series_count != 1 || line->chart.months == NULL)
		return;
	size_t count = line->chart.point_count;
	history->items = ARENA_ARRAY(planner->arena, struct safe_table, count);
	for (size_t i = 0; i < count; i++) {
		const struct safe_cell *from = line->chart.series[0].cells[i];
		if (from == NULL)
			continue;
		struct safe_table *table = &history->items[history->count++];
		*table = *card->card.table;
		table->period = period_month(line->chart.months[i]);
		table->count = 1;
		table->cells = ARENA_NEW(planner->arena, struct safe_cell);
		table->cells[0] = *from;
	}
}

static void
put_before(struct planner *planner, enum card_column column,
    enum sheet_style style, const struct block *card,
    const struct safe_change *change)
{
	struct safe_table *table;

	/* Across a break it does not compare; the series tell of both. */
	if (change->before == NULL || change->status == CHANGE_BREAK) {
		plan_words(planner, (uint16_t)column, style, "");
		return;
	}
	table = ARENA_NEW(planner->arena, struct safe_table);
	*table = *card->card.table;
	table->period = change->before_period;
	plan_value(planner, (uint16_t)column, style, table, change->before);
}

static void
put_number(struct planner *planner, enum card_column column,
    enum sheet_style style, double number, const char *format)
{
	struct sheet_cell *cell = plan_cell(planner, (uint16_t)column, style);

	cell->right = true;
	cell->number = number;
	cell->format = format;
	if (format == NULL)
		cell->text = "";
}

/* In the unit, of per cent in points; beside it the share of the value
 * before, which of per cent would be misread. */
static void
put_change(struct planner *planner, enum sheet_style style,
    const struct safe_table *table, const struct safe_change *change)
{
	bool shown = change->status == CHANGE_SHOWN;
	bool percent = table->unit == UNIT_PERCENT;
	double difference = shown ? fraction_double(change->difference) : 0;

	put_number(planner, CARD_CHANGE, style,
	    percent ? difference * 100 : difference,
	    shown ? plan_change_pattern(planner, table, change->difference)
		  : NULL);
	double ratio = shown && change->has_ratio && !percent
			   ? fraction_double(change->ratio)
			   : NAN;
	put_number(planner, CARD_RATIO, style, isnan(ratio) ? 0 : ratio,
	    isnan(ratio)	   ? NULL
	    : fabs(ratio) < 0.0005 ? "0.0 %;0.0 %"
				   : "+0.0 %;−0.0 %");
	if (change->status == CHANGE_SHOWN) {
		const char *words = number_change(planner->document->lang,
		    table, change->difference, APPROX_NONE, planner->arena);
		plan_width(planner, CARD_CHANGE,
		    (double)utf8_count(words, strlen(words)));
	}
}

static void
put_target(struct planner *planner, enum sheet_style style,
    const struct safe_table *table)
{
	const struct target *target = &table->target;
	bool low =
	    target->kind == TARGET_AT_LEAST || target->kind == TARGET_BETWEEN;
	bool high =
	    target->kind == TARGET_AT_MOST || target->kind == TARGET_BETWEEN;
	const char *pattern = plan_pattern(table, planner->arena);

	put_number(planner, CARD_TARGET_LOW, style,
	    low ? fraction_double(target->low) : 0, low ? pattern : NULL);
	put_number(planner, CARD_TARGET_HIGH, style,
	    high ? fraction_double(target->high) : 0, high ? pattern : NULL);
}

static const char *
period_words(const struct planner *planner, struct period period)
{
	return lang_short_period(
	    planner->document->lang, period, planner->arena);
}

static void
put_card(
    struct planner *planner, const struct block *card, enum sheet_style style)
{
	const struct safe_table *table = card->card.table;
	struct safe_tables history;
	struct safe_change change, year;

	read_history(planner, card, &history);
	safe_change_since(&history, table, card->card.value,
	    table->period.kind == PERIOD_YEAR ? 12 : 1, &change);
	safe_change_since(&history, table, card->card.value, 12, &year);
	plan_words(planner, CARD_LABEL, style,
	    words_of(planner, card, ROLE_CARD_LABEL));
	plan_words(
	    planner, CARD_PERIOD, style, period_words(planner, table->period));
	plan_words(planner, CARD_WORDS, style, compared_words(planner, card));
	plan_words(planner, CARD_UNIT, style, plan_unit(planner, table));
	plan_value(planner, CARD_VALUE, style, table, card->card.value);
	put_before(planner, CARD_BEFORE, style, card, &change);
	put_change(planner, style, table, &change);
	put_before(planner, CARD_YEAR_AGO, style, card, &year);
	put_target(planner, style, table);
	plan_end_row(planner);
}

/* On the one sheet: the value behind its words. */
void
plan_cards(struct planner *planner, struct block *cards)
{
	plan_gap(planner);
	for (const struct block *card = cards->first; card != NULL;
	     card = card->next) {
		const char *words = compared_words(planner, card);
		enum sheet_style style =
		    card->next != NULL ? STYLE_ROW : STYLE_ROW_LAST;
		plan_words(planner, 0, style,
		    arena_printf(planner->arena,
			words[0] != '\0' ? "%s (%s)" : "%s%s",
			words_of(planner, card, ROLE_CARD_LABEL), words));
		plan_value(
		    planner, 1, style, card->card.table, card->card.value);
		plan_end_row(planner);
	}
	plan_gap(planner);
}

/* The same figure on two cards is one row. */
static const struct block **
collect(struct planner *planner, size_t *count)
{
	const struct block *root = planner->document->root;
	const struct block **cards = NULL;
	size_t capacity = 0;

	*count = 0;
	for (struct block *block = planner->document->root; block != NULL;
	     block = block_next(root, block)) {
		size_t known = 0;
		if (block->type != BLOCK_CARD)
			continue;
		while (known < *count &&
		       cards[known]->card.value != block->card.value)
			known++;
		plan_item(planner, block);
		if (known < *count)
			continue;
		cards = arena_grow(
		    planner->arena, cards, *count, &capacity, sizeof(*cards));
		cards[(*count)++] = block;
	}
	return cards;
}

static void
put_signs(
    struct planner *planner, const struct block *const *cards, size_t count)
{
	struct signs signs = { { false }, { false } };

	for (size_t i = 0; i < count; i++)
		signs_add(&signs, cards[i]->card.value);
	/* Values before and a year ago stand on the sheet, too. */
	for (size_t i = 0; i < planner->place_count; i++)
		if (planner->places[i].sheet == planner->sheet)
			signs_add(&signs, planner->places[i].cell);
	plan_signs(planner, &signs, "note-missing");
}

static void
put_columns(struct planner *planner, size_t row_count)
{
	const char **headers =
	    ARENA_ARRAY(planner->arena, const char *, CARD_COLUMN_NUM);
	bool *right = ARENA_ARRAY(planner->arena, bool, CARD_COLUMN_NUM);

	for (size_t i = 0; i < CARD_COLUMN_NUM; i++) {
		headers[i] = plan_word(planner, card_columns[i].key);
		right[i] = card_columns[i].right;
		plan_words(planner, (uint16_t)i, STYLE_HEAD, headers[i])
		    ->right = right[i];
	}
	plan_width(planner, CARD_WORDS, WORDS_WIDTH);
	plan_native(planner, headers, right, CARD_COLUMN_NUM, planner->row,
	    planner->row + (uint32_t)row_count);
	plan_end_row(planner);
}

void
plan_cards_sheet(struct planner *planner)
{
	const struct block *first = planner->document->root;
	size_t count;
	const struct block **cards;

	while (first != NULL && first->type != BLOCK_CARD)
		first =
		    block_next(planner->document->root, (struct block *)first);
	if (first == NULL)
		return;
	plan_sheet(planner, plan_word(planner, "workbook-key-figures"),
	    CARD_COLUMN_NUM, LABEL_WIDTH)
	    ->landscape = true;
	plan_title(planner, plan_word(planner, "workbook-key-figures"));
	cards = collect(planner, &count);
	put_columns(planner, count);
	for (size_t i = 0; i < count; i++)
		put_card(planner, cards[i],
		    i + 1 < count ? STYLE_ROW : STYLE_ROW_LAST);
	put_signs(planner, cards, count);
	plan_section_notes(planner);
}
