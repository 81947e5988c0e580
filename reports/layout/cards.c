/*
 * Key-figure cards, side by side in rows.  All lines of a card stand on fixed
 * baselines, so that the eye can compare along a row; a row in which a label
 * needs two lines is higher by one.
 *
 *	━━━━━━━━━━━━━━━━━━━━━━━━
 *	 Avustajapyyntöjen täyttö
 *	 61 %            ⌵⌃⌵ •    sparkline, where there is room
 *	 ▼ −4 %-yks., heikkeni ⚠  mark of direction, mark of judgement
 *	 Tavoite 75 %
 *
 * The marks repeat what the words say, so they are artifacts.
 */
#include "layout/layout-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "layout/face.h"

#include <math.h>
#include <string.h>

/* How much smaller than its style a card's value may be set. */
#define VALUE_LEAST 0.6

#define WRAPPED_LINES 2
#define NBSP "\xc2\xa0"

/* A text of one line or two; the row's height follows from it. */
struct wrapped {
	struct passage passage;
	struct lines lines;
};

struct card {
	const struct block *block;
	const struct block *label, *value, *change, *compared;
	const struct block *sparkline;
	double x, width;
	double shift; /* the second line of a label in the row: down by it */
	double value_shift; /* none where the label stands below the value */
	double rise; /* what is compared: up by this when nothing changed */
	struct wrapped label_text, compared_text;
};

struct row {
	size_t count;
	struct card *cards;
};

static void
read_paragraph(const struct block *block, struct card *card)
{
	switch (block->paragraph.role) {
	case ROLE_CARD_LABEL:
		card->label = block;
		return;
	case ROLE_CARD_VALUE:
		card->value = block;
		return;
	case ROLE_CARD_CHANGE:
		card->change = block;
		return;
	case ROLE_CARD_COMPARED:
		card->compared = block;
		return;
	case ROLE_BODY:
	case ROLE_LEAD:
	case ROLE_THEME:
	case ROLE_CAPTION_NUMBER:
	case ROLE_CAPTION_TITLE:
	case ROLE_CAPTION_SUBTITLE:
	case ROLE_QUOTE_SOURCE:
	case ROLE_LACKING:
	case ROLE_SIGNATORY:
	case ROLE_SIGNED:
		return;
	}
}

static void
read_card(const struct block *block, struct card *card)
{
	card->block = block;
	for (const struct block *b = block->first; b != NULL; b = b->next)
		if (b->type == BLOCK_PARAGRAPH)
			read_paragraph(b, card);
		else if (b->type == BLOCK_CHART)
			card->sparkline = b;
}

static double
inner_width(const struct layout *layout, const struct card *card)
{
	return card->width - 2 * layout->theme->card.padding;
}

static void
refuse_width(struct layout *layout, const struct card *card, double room)
{
	diag_error(layout->diag, card->block->pos, "card",
	    "a line of the card is wider than its %.1f points: give the figure "
	    "fewer decimals, or show it in a table",
	    room);
}

static bool
wrap(struct layout *layout, const struct card *card, const struct block *block,
    enum theme_style style, struct wrapped *text)
{
	if (block == NULL)
		return false;
	passage_init(layout, style, block->pos, &text->passage);
	passage_add_block(layout, block, &text->passage);
	return lines_break(
	    layout, &text->passage, inner_width(layout, card), &text->lines);
}

static void
wrap_label(struct layout *layout, struct card *card)
{
	struct wrapped *text = &card->label_text;

	if (!wrap(layout, card, card->label, STYLE_CARD_LABEL, text) ||
	    !lines_require(layout, &text->lines))
		return;
	if (text->lines.count > WRAPPED_LINES)
		diag_error(layout->diag, card->label->pos, "card",
		    "the label of a card has %zu lines, but %d is the most: "
		    "give a shorter one with 'label'",
		    text->lines.count, WRAPPED_LINES);
}

static void
wrap_compared(struct layout *layout, struct card *card)
{
	struct wrapped *text = &card->compared_text;

	if (!wrap(layout, card, card->compared, STYLE_CARD_COMPARED, text))
		return;
	if (text->lines.count > WRAPPED_LINES || text->lines.excess > 0)
		refuse_width(layout, card, inner_width(layout, card));
}

/* What the second lines of the row's texts add to its height. */
static double
second_line(const struct wrapped *text)
{
	return text->lines.count > 1 ? text->passage.pitch : 0;
}

static void
draw_wrapped(struct layout *layout, const struct card *card,
    const struct wrapped *text, double baseline, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct passage *passage = &text->passage;

	for (size_t i = 0; i < text->lines.count; i++)
		lines_draw(layout, passage, &text->lines.items[i],
		    card->x + theme->card.padding,
		    baseline -
			baseline_of(theme->faces[passage->font], passage->size,
			    passage->pitch) +
			(double)i * passage->pitch,
		    slab);
}

/* One line of a card; an error when it has no room.  Where it ends. */
static double
draw_line(struct layout *layout, const struct card *card,
    const struct passage *passage, double x, double baseline, double room,
    struct slab *slab)
{
	double shift = baseline_of(
	    layout->theme->faces[passage->font], passage->size, passage->pitch);
	struct lines lines;

	if (!lines_break(layout, passage, room, &lines) || lines.count == 0)
		return x;
	if (lines.count > 1 || lines.excess > 0) {
		refuse_width(layout, card, room);
		return x;
	}
	lines_draw(layout, passage, &lines.items[0], x, baseline - shift, slab);
	return x + lines.items[0].width;
}

/*
 * Where the unit begins: at the last NBSP, unless that one groups digits
 * (1 700).  The text's length when there is no unit.
 */
static size_t
unit_start(const struct passage *passage)
{
	const char *text = passage->text.text;
	size_t length = passage->text.length;
	size_t width = strlen(NBSP);

	for (size_t at = length; at-- > 0;) {
		if (length - at < width || memcmp(text + at, NBSP, width) != 0)
			continue;
		if (at + width < length && text[at + width] >= '0' &&
		    text[at + width] <= '9')
			return length;
		return at;
	}
	return length;
}

/* Whether words stand in a number's place, such as puuttuu. */
static bool
is_words(const struct passage *passage)
{
	const char *text = passage->text.text;

	return strpbrk(text, "0123456789") == NULL &&
	       strpbrk(text, "abcdefghijklmnopqrstuvwxyz") != NULL;
}

/*
 * The figure large, its unit at half the size; both are one text.  So are
 * words that stand for it.
 */
static void
shrink_unit(struct layout *layout, struct passage *passage)
{
	size_t at = unit_start(passage);
	struct span *number, *unit;

	if (passage->count != 1)
		return;
	if (is_words(passage))
		passage->spans[0].size /= 2;
	if (is_words(passage) || at == passage->text.length || at == 0)
		return;
	passage->spans = arena_grow(layout->arena, passage->spans,
	    passage->count, &passage->capacity, sizeof(*passage->spans));
	number = &passage->spans[0];
	unit = &passage->spans[passage->count++];
	*unit = *number;
	unit->start = at;
	unit->length = passage->text.length - at;
	unit->size = number->size / 2;
	unit->face = layout->theme->faces[FONT_BOLD];
	number->length = at;
}

/* A long number is set smaller, so that a sum of millions has room. */
static void
fit_value(struct layout *layout, struct passage *passage, double room)
{
	struct lines lines;

	if (!lines_break(layout, passage, room, &lines) || lines.count != 1 ||
	    lines.excess <= 0)
		return;
	double fits = room / (room + lines.excess);
	for (size_t i = 0; fits >= VALUE_LEAST && i < passage->count; i++)
		passage->spans[i].size *= fits;
}

static double
draw_value(struct layout *layout, const struct card *card, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double x = card->x + theme->card.padding;
	struct passage passage;

	if (card->value == NULL)
		return x;
	passage_init(layout, STYLE_CARD_VALUE, card->value->pos, &passage);
	passage_add_block(layout, card->value, &passage);
	shrink_unit(layout, &passage);
	fit_value(layout, &passage, inner_width(layout, card));
	return draw_line(layout, card, &passage, x,
	    theme->card.value + card->value_shift, inner_width(layout, card),
	    slab);
}

/* The direction before the change's words, the judgement at the right. */
static void
draw_marks(struct layout *layout, const struct card *card, struct colour colour,
    struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct face *face = theme->faces[FONT_BOLD];
	double cap = theme->styles[STYLE_CARD_CHANGE].size * face->cap_height /
		     face->units_per_em;
	double baseline = theme->card.change + card->shift;

	mark_direction(layout, slab, card->block->card.change_sign,
	    card->x + theme->card.padding, baseline, theme->card.mark, colour);
	mark_judgement(layout, slab, card->block->card.judgement,
	    card->x + card->width - theme->card.judgement, baseline - cap / 2,
	    theme->card.judgement_size, colour);
}

static void
draw_change(struct layout *layout, const struct card *card, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	bool marked = card->block->card.change == CHANGE_SHOWN;
	struct colour colour =
	    mark_colour(layout, card->block->card.judgement, STYLE_CARD_CHANGE);
	double offset = marked ? theme->card.words : theme->card.padding;
	double room = card->width - offset - theme->card.padding;
	struct passage passage;

	if (card->change == NULL)
		return;
	if (marked && card->block->card.judgement != JUDGEMENT_NONE)
		room = card->width - offset - theme->card.judgement -
		       theme->card.judgement_size;
	passage_init(layout, STYLE_CARD_CHANGE, card->change->pos, &passage);
	passage.colour = colour;
	passage_add_block(layout, card->change, &passage);
	draw_line(layout, card, &passage, card->x + offset,
	    theme->card.change + card->shift, room, slab);
	if (marked)
		draw_marks(layout, card, colour, slab);
}

/* Right of the value, or nowhere when too little room is left. */
static void
draw_sparkline(struct layout *layout, const struct card *card, double value_end,
    struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double right = card->x + card->width - theme->card.sparkline_gap;
	double left = fmax(value_end + theme->card.sparkline_gap,
	    card->x + card->width - theme->card.sparkline);

	if (card->sparkline == NULL ||
	    right - left < theme->card.sparkline_least)
		return;
	chart_sparkline(layout, card->sparkline, slab, left,
	    theme->card.sparkline_top + card->value_shift, right - left,
	    theme->card.sparkline_foot - theme->card.sparkline_top);
}

static void
draw_card(struct layout *layout, const struct card *card, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double end;

	slab_box(layout, slab, NULL, theme->colours[COLOUR_TINT], card->x, 0,
	    card->width, slab->height);
	slab_box(layout, slab, NULL, theme->colours[COLOUR_PRIMARY], card->x, 0,
	    card->width, theme->card.edge);
	draw_wrapped(layout, card, &card->label_text, theme->card.label, slab);
	end = draw_value(layout, card, slab);
	draw_change(layout, card, slab);
	draw_wrapped(layout, card, &card->compared_text,
	    theme->card.compared + card->shift - card->rise, slab);
	draw_sparkline(layout, card, end, slab);
}

/*
 * The room of the lines below the value that no card of the row has.  What is
 * compared stands where the change would when there is none.
 */
static double
spare_room(struct layout *layout, const struct row *row)
{
	const struct theme *theme = layout->theme;
	double line = theme->card.compared - theme->card.change;
	bool change = false, compared = false;

	for (size_t i = 0; i < row->count; i++) {
		change = change || row->cards[i].change != NULL;
		compared = compared || row->cards[i].compared != NULL;
	}
	for (size_t i = 0; i < row->count && !change; i++)
		row->cards[i].rise = line;
	if (change || compared)
		return change && compared ? 0 : line;
	/* slides' labels stand below the value */
	return theme->card.label < theme->card.value
		   ? theme->card.height - theme->card.value -
			 theme->card.padding
		   : 0;
}

static void
draw_row(struct layout *layout, const struct row *row)
{
	const struct theme *theme = layout->theme;
	double extra = 0, foot = 0;
	struct slab *slab;

	for (size_t i = 0; i < row->count; i++) {
		struct card *card = &row->cards[i];

		wrap_label(layout, card);
		wrap_compared(layout, card);
		extra = fmax(extra, second_line(&card->label_text));
		foot = fmax(foot, second_line(&card->compared_text));
	}
	slab = strip_add(layout, row->cards[0].block->pos,
	    theme->card.height + extra + foot - spare_room(layout, row));
	slab->above = theme->card.gap;
	slab->below = theme->card.gap;
	for (size_t i = 0; i < row->count; i++) {
		row->cards[i].shift = extra;
		row->cards[i].value_shift =
		    theme->card.label < theme->card.value ? extra : 0;
		draw_card(layout, &row->cards[i], slab);
	}
}

/* Gives the next cards of the block their places; the card after them. */
static const struct block *
read_row(struct layout *layout, const struct block *first, size_t most,
    struct row *row)
{
	const struct theme *theme = layout->theme;
	double step = (layout->width + theme->card.gap) / (double)most;
	const struct block *b = first;

	row->count = 0;
	row->cards = ARENA_ARRAY(layout->arena, struct card, most);
	for (; b != NULL && row->count < most; b = b->next) {
		struct card *card = &row->cards[row->count];

		if (b->type != BLOCK_CARD)
			continue;
		card->x = layout->left + (double)row->count * step;
		card->width = step - theme->card.gap;
		read_card(b, card);
		row->count++;
	}
	return b;
}

void
layout_cards(struct layout *layout, const struct block *cards)
{
	const struct theme *theme = layout->theme;
	size_t first = layout->strip->count;
	const struct block *next = cards->first;
	size_t most;

	if (!layout_require(layout, cards->pos, theme->card.given, "card"))
		return;
	most = (size_t)(theme->page.columns / theme->card.columns);
	while (next != NULL) {
		struct row row;

		next = read_row(layout, next, most, &row);
		if (row.count > 0)
			draw_row(layout, &row);
	}
	if (first == layout->strip->count)
		return;
	layout->strip->slabs[first]->above = theme->card.above;
	if (layout->setting == SETTING_PAGE)
		strip_round(layout, first);
	layout->strip->slabs[layout->strip->count - 1]->below =
	    theme->card.below;
}
