/*
 * Cases of what reports, slides and their cards are made of: contents, notes,
 * quotations, pictures, attachments… by hand, as in stage.c.
 */
#ifndef TESTS_PDF_REPORT_H
#define TESTS_PDF_REPORT_H

#include "builder.h"

#include <stdio.h>

static struct block *
within(struct builder *b, enum block_type type)
{
	return add(b, b->document.root, type);
}

static struct block *
role(struct builder *b, struct block *parent, enum paragraph_role role,
    const char *text)
{
	struct block *block = paragraph(b, parent, LEFT, text);

	block->paragraph.role = role;
	return block;
}

/* --- contents, page labels ------------------------------------------------ */

/* What a heading had inside comes along: a link and words in Swedish. */
static double
linked_words(struct builder *b, struct block *parent, double x)
{
	struct block *link = add(b, parent, BLOCK_LINK);
	struct block *span = add(b, link, BLOCK_SPAN);

	link->link.url = "https://example.org/";
	span->span.language = "sv";
	return set_text(
	    b, add_text(b, span, " per kommun"), STYLE_BODY, x, " per kommun");
}

/* An entry: its text, a leader that is only drawn, the page's number. */
static void
entry(struct builder *b, struct block *contents, const struct block *target,
    const char *text, const char *page)
{
	struct block *block = add(b, contents, BLOCK_ENTRY);
	double x = LEFT + (target->heading.level - 2) * 14;

	block->entry.heading = target;
	x = set_text(b, add_text(b, block, text), STYLE_BODY, x, text);
	if (target->heading.level == 3)
		x = linked_words(b, block, x);
	set_line(b, NULL, grid, b->y, 0.5)->line.x1 = x;
	set_text(b, block, STYLE_BODY, 520, page);
	b->y += 18;
}

static struct block *
undrawn_heading(struct builder *b, int level)
{
	struct block *block = add_heading(b, level);

	block->heading.level = level;
	return block;
}

static void
draw_heading(struct builder *b, struct block *block, const char *text)
{
	set_text(b, add_text(b, block, text), STYLE_HEADING, LEFT, text);
	b->y += 22;
}

/* The tree first, as documents come; then the pages. */
static void
contents_with_levels(struct builder *b)
{
	static const char *const texts[] = { "Työnantajat", "Sopimukset",
		"Kunnittain", "Kustannukset" };
	static const int levels[] = { 2, 3, 3, 2 };
	static const char *const numbers[] = { "1", "1", "2", "2" };
	struct block *contents, *headings[4];
	int i;

	heading(b, 1, "Kuukausiraportti");
	b->pages.items[0].label = "";
	add_page(b);
	b->pages.items[1].label = "";
	contents = within(b, BLOCK_CONTENTS);
	for (i = 0; i < 4; i++)
		headings[i] = undrawn_heading(b, levels[i]);
	for (i = 0; i < 4; i++)
		entry(b, contents, headings[i], texts[i], numbers[i]);
	for (i = 0; i < 4; i++) {
		if (i % 2 == 0) {
			add_page(b);
			b->pages.items[b->pages.count - 1].label = numbers[i];
		}
		draw_heading(b, headings[i], texts[i]);
	}
}

static void
page_labels(struct builder *b)
{
	static const char *const labels[] = { "", "i", "ii", "1", "2", NULL,
		"A-7", "08" };
	int i;

	for (i = 0; i < 8; i++) {
		if (i > 0)
			add_page(b);
		b->pages.items[i].label = labels[i];
		paragraph(b, b->document.root, LEFT, "Sivu.");
	}
}

static void
refused_entry_that_leads_nowhere(struct builder *b)
{
	struct block *contents = within(b, BLOCK_CONTENTS);

	entry(b, contents, undrawn_heading(b, 2), "Puuttuva luku", "7");
}

/* --- footnotes, quotations, spans ----------------------------------------- */

static struct block *
reference(struct builder *b, struct block *parent, struct block *note, double x)
{
	struct block *block = add(b, parent, BLOCK_REFERENCE);

	block->footnote.number = note->footnote.number;
	block->footnote.note = note;
	b->y -= 4;
	set_text(b, block, STYLE_SMALL, x,
	    arena_printf(b->arena, "%d", note->footnote.number));
	b->y += 4;
	return block;
}

/* The notes hang after all else, as Markdown gives them. */
static struct block *
new_note(struct builder *b, int number)
{
	struct block *block = ARENA_NEW(b->arena, struct block);

	block->type = BLOCK_FOOTNOTE;
	block->pos = pos_file("fi.tpl");
	block->footnote.number = number;
	return block;
}

static void
hang(struct builder *b, struct block *note)
{
	struct block *root = b->document.root;

	note->parent = root;
	note->previous = root->last;
	root->last->next = note;
	root->last = note;
}

static void
draw_note(struct builder *b, struct block *note, const char *text)
{
	struct block *p = add(b, note, BLOCK_PARAGRAPH);

	b->y = 760 + 12 * note->footnote.number;
	set_text(b, note, STYLE_SMALL, LEFT,
	    arena_printf(b->arena, "%d", note->footnote.number));
	set_text(b, add_text(b, p, text), STYLE_SMALL, LEFT + 14, text);
}

/* A paragraph with a mark inside, and words after it. */
static void
noted(struct builder *b, struct block *parent, struct block *note)
{
	struct block *p = add(b, parent, BLOCK_PARAGRAPH);
	struct block *text = add_text(b, p, "Sopimuksia oli 206");
	struct block *after;
	double x = set_text(b, text, STYLE_BODY, LEFT, "Sopimuksia oli 206");

	reference(b, p, note, x);
	after = add_text(b, p, ", kuten ennenkin.");
	set_text(b, after, STYLE_BODY, x + 5, ", kuten ennenkin.");
	b->y += 22;
}

/* Also a note that is referred to twice, and one from a list's body. */
static void
footnotes_at_the_foot(struct builder *b)
{
	struct block *first = new_note(b, 1);
	struct block *second = new_note(b, 2);
	struct block *item, *body, *label;

	heading(b, 1, "Alaviitteet");
	noted(b, b->document.root, first);
	paragraph(b, b->document.root, LEFT, "Väliin jäävä kappale.");
	item = add(b, within(b, BLOCK_LIST), BLOCK_ITEM);
	label = add(b, item, BLOCK_LABEL);
	label->label.text = "•";
	set_box(b, label, lakka, LEFT, b->y - 6, 4.5, 4.5);
	body = add(b, item, BLOCK_BODY);
	noted(b, body, second);
	noted(b, b->document.root, first);
	hang(b, first);
	hang(b, second);
	draw_note(b, first, "Lähde: sopimusrekisteri.");
	draw_note(b, second, "Ennakkotieto, joka voi tarkentua.");
	add_page(b);
	paragraph(b, b->document.root, LEFT, "Viitteiden jälkeen.");
}

static void
refused_mark_of_a_note_that_is_not_drawn(struct builder *b)
{
	struct block *note = new_note(b, 1);

	noted(b, b->document.root, note);
	hang(b, note);
	add_text(b, add(b, note, BLOCK_PARAGRAPH), "Lähde: rekisteri.");
}

static void
quotation_and_its_source(struct builder *b)
{
	struct block *quote = within(b, BLOCK_QUOTE);

	paragraph(b, quote, LEFT, "Saan itse päättää, kuka minua auttaa.");
	paragraph(b, quote, LEFT, "Se on tärkeintä.");
	role(b, quote, ROLE_QUOTE_SOURCE, "— asiakas, kysely 2024");
	paragraph(
	    b, b->document.root, LEFT, "Raatilaiset olivat samaa mieltä.");
}

static void
text_in_another_language(struct builder *b)
{
	struct block *p = add(b, b->document.root, BLOCK_PARAGRAPH);
	struct block *text = add_text(b, p,
	    "Palvelusetelin ruotsinkielinen "
	    "nimi on ");
	struct block *span = add(b, p, BLOCK_SPAN);
	struct block *inner = add_text(b, span, "servicesedel");
	struct block *after = add_text(b, p, ".");
	double x;

	span->span.language = "sv";
	x = set_text(b, text, STYLE_BODY, LEFT, text->text.text);
	x = set_text(b, inner, STYLE_BODY, x, "servicesedel");
	set_text(b, after, STYLE_BODY, x, ".");
}

/* --- cards ---------------------------------------------------------------- */

static void
sparkline(struct builder *b, struct block *card, const char *alternative)
{
	struct block *block = add(b, card, BLOCK_CHART);
	struct item *item;
	int i;

	block->chart.kind = CHART_SPARKLINE;
	block->chart.title = "";
	block->chart.alternative = alternative;
	item = add_item(b, ITEM_PATH, block, primary);
	item->path.width = 1.5;
	item->path.count = 13;
	item->path.points = ARENA_ARRAY(b->arena, struct point, 13);
	for (i = 0; i < 13; i++)
		item->path.points[i] =
		    (struct point){ LEFT + 8.0 * i, b->y - i * i % 7 };
	item = add_item(b, ITEM_PATH, block, lakka);
	item->path.width = 4;
	item->path.count = 1;
	item->path.points = ARENA_ARRAY(b->arena, struct point, 1);
	item->path.points[0] = (struct point){ LEFT + 96, b->y - 4 };
	b->y += 22;
}

static void
cards_with_sparklines(struct builder *b)
{
	struct block *cards = within(b, BLOCK_CARDS);
	struct block *card = add(b, cards, BLOCK_CARD);

	set_box(b, NULL, grid, LEFT, b->y - 16, 150, 100);
	role(b, card, ROLE_CARD_LABEL, "Työnantajina toimivat");
	role(b, card, ROLE_CARD_VALUE, "211");
	role(b, card, ROLE_CARD_CHANGE, "+5 edelliskuusta");
	role(b, card, ROLE_CARD_COMPARED, "Vuosi sitten 206");
	sparkline(b, card, "Kasvoi 13 kuukaudessa 198:sta 211:een.");
	card = add(b, cards, BLOCK_CARD);
	role(b, card, ROLE_CARD_LABEL, "HETA-TES");
	role(b, card, ROLE_CARD_VALUE, "46\xc2\xa0%");
	role(b, card, ROLE_CARD_CHANGE,
	    "\xe2\x88\x92"
	    "4\xc2\xa0%-yks., heikkeni");
	set_line(b, NULL, grid, b->y, 0.5);
	/* the card has no room for it */
	add(b, card, BLOCK_CHART)->chart.kind = CHART_SPARKLINE;
}

/* --- covers, columns, boxes ------------------------------------------------
 */

static struct block *
heading_in(struct builder *b, struct block *parent, int level, const char *text)
{
	struct block *block = add(b, parent, BLOCK_HEADING);

	block->heading.level = level;
	draw_heading(b, block, text);
	return block;
}

static void
slides(struct builder *b)
{
	struct block *cover = within(b, BLOCK_COVER);
	struct block *dots, *columns, *column, *box;
	int i;

	heading_in(b, cover, 1, "Työnantajamalli");
	paragraph(b, cover, LEFT, "Helmikuu 2024");
	dots = add(b, cover, BLOCK_CHART);
	dots->chart.kind = CHART_DOTS;
	dots->chart.alternative = "Sadasta pisteestä 46 on täynnä.";
	for (i = 0; i < 100; i++)
		set_box(b, dots, i < 46 ? lakka : grid, LEFT + 10.0 * (i % 10),
		    b->y + 10.0 * (i / 10), 6, 6);
	add_page(b);
	heading(b, 2, "Kaksi tapaa");
	columns = within(b, BLOCK_COLUMNS);
	for (i = 0; i < 2; i++) {
		column = add(b, columns, BLOCK_COLUMN);
		b->y = 200;
		heading_in(b, column, 3, i == 0 ? "Ennen" : "Nyt");
		paragraph(b, column, LEFT, "Sama teksti.");
	}
	box = within(b, BLOCK_NOTE_BOX);
	set_box(b, NULL, grid, LEFT, b->y - 14, 300, 24);
	paragraph(b, box, LEFT, "Huomaa raja-arvo.");
	add_page(b);
	heading_in(b, within(b, BLOCK_CLOSING), 2, "Kiitos");
}

/* --- tables over pages ---------------------------------------------------- */

static void
list_row(
    struct builder *b, struct block *table, const char *name, const char *day)
{
	struct block *block = add(b, table, BLOCK_ROW);

	cell(b, block, CELL_LABEL, 0, name);
	cell(b, block, CELL_LIST, 1, day);
	b->y += 17.5;
}

/* The header comes again on the second page, for the eye only. */
static void
list_table_over_two_pages(struct builder *b)
{
	struct block *table = within(b, BLOCK_TABLE);
	struct page *page;
	size_t i;

	caption(b, table, "Taulukko 1", "Aineistot");
	row(b, table, true, "Aineisto", "Luettu");
	list_row(b, table, "Sopimukset", "1.3.2024");
	add_page(b);
	set_text(b, table->first, STYLE_BODY, LEFT, "Aineistot (jatkuu)");
	set_text(b, table->first->next, STYLE_SMALL, LEFT, "Aineisto");
	page = &b->pages.items[1];
	for (i = 0; i < page->count; i++)
		page->items[i].artifact = ARTIFACT_LAYOUT;
	b->y += 20;
	list_row(b, table, "Kyselyt", "2.3.2024");
	note(b, table, "Lähde: rekisterit.");
}

/* --- pictures, attachments -------------------------------------------------
 */

static const struct picture *
picture(struct builder *b, bool has_alpha, bool opaque)
{
	struct picture *new = ARENA_NEW(b->arena, struct picture);
	uint8_t *pixels = arena_array(b->arena, 16 * 8, 4);
	size_t i;

	for (i = 0; i < 16 * 8; i++) {
		pixels[4 * i] = (uint8_t)(16 * (i % 16));
		pixels[4 * i + 1] = (uint8_t)(32 * (i / 16));
		pixels[4 * i + 2] = 0x56;
		pixels[4 * i + 3] = opaque ? 0xff : (uint8_t)(2 * i);
	}
	new->path = "images/tunnus.png";
	new->width = 16;
	new->height = 8;
	new->has_alpha = has_alpha;
	new->pixels = pixels;
	return new;
}

static struct block *
image(struct builder *b, struct block *parent, const struct picture *shown,
    const char *alternative)
{
	struct block *block = add(b, parent, BLOCK_IMAGE);
	struct item *item = add_item(b, ITEM_IMAGE, block, ink);

	block->image.picture = shown;
	block->image.alternative = alternative;
	item->image.picture = shown;
	item->image.x = LEFT;
	item->image.y = b->y;
	item->image.width = 96;
	item->image.height = 48;
	b->y += 70;
	return block;
}

/* Four pictures, two of them decoded twice; one more as an emblem only. */
static void
pictures(struct builder *b)
{
	struct item *item;

	image(b, b->document.root, picture(b, true, false), "Tunnus");
	image(b, b->document.root, picture(b, true, false), "Tunnus taas");
	image(b, add(b, b->document.root, BLOCK_PARAGRAPH),
	    picture(b, false, true), "Valokuva");
	set_line(b, NULL, grid, b->y, 0.5);
	add_page(b);
	paragraph(b, b->document.root, LEFT, "Ei kuvaa.");
	add_page(b);
	item = add_item(b, ITEM_IMAGE, NULL, ink);
	item->artifact = ARTIFACT_FOOTER;
	item->image.picture = picture(b, true, true);
	item->image.x = 100;
	item->image.y = 700;
	item->image.width = 32;
	item->image.height = 16;
}

static void
refused_image_without_alternative(struct builder *b)
{
	image(b, b->document.root, picture(b, false, true), "");
}

static void
attachments(struct builder *b)
{
	static char figures[] = "id,value\nHA01,211\n";
	static char nothing[] = "";
	static const struct attachment files[] = {
		{ "figures.csv", "text/csv", "Raportin luvut", "Data",
		    { figures, sizeof(figures) - 1 } },
		{ "työ.txt", "text/plain", "Selite \xe2\x80\x93 tyhjä",
		    "Supplement", { nothing, 0 } },
		{ "a.csv", "text/csv", "Lähdetieto", "Source",
		    { figures, sizeof(figures) - 1 } },
	};

	paragraph(b, b->document.root, LEFT, "Luvut ovat liitteenä.");
	b->document.attachments = files;
	b->document.attachment_count = 3;
}

#endif
