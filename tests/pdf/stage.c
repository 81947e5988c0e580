/*
 * Driver of the PDF writer's cases.  Layout is not asked: each stem names a
 * document and pages made by hand below.
 *
 *	stage pdf STEM    the file, to standard output
 *	stage tags STEM   the structure tree as tests/pdf/tags.py reads it back
 *	stage diag STEM   the messages
 *	stage list        the stems whose file is whole, for the judges
 */
#include "builder.h"
#include "tags.h"
#include "writers/pdf/pdf.h"

#include <stdio.h>

/*
 * A word broken by the writer's soft hyphen, and one by the dictionary: at the
 * line's end each has a hyphen that is read as a soft one.
 */
static void
words_broken(struct builder *b)
{
	struct block *p = add(b, b->document.root, BLOCK_PARAGRAPH);
	struct block *text = add_text(
	    b, p, "Apu on henkilö\xc2\xadkohtaista, avustaja työntekijä.");

	set_hyphen(
	    b, text, set_text(b, text, STYLE_BODY, LEFT, "Apu on henkilö"));
	b->y += 15;
	set_hyphen(b, text,
	    set_text(b, text, STYLE_BODY, LEFT, "kohtaista, avustaja työn"));
	b->y += 15;
	set_text(b, text, STYLE_BODY, LEFT, "tekijä.");
}

/* Words broken over lines at spaces that layout dropped, or at hyphens. */
static void
line_ends(struct builder *b)
{
	struct block *p = add(b, b->document.root, BLOCK_PARAGRAPH);
	struct block *text = add_text(b, p,
	    "Työnantajamallissa asiakas toimii hyvin\xc2\xadvointi\xc2\xad"
	    "alueen EU-rahoitus hankkeen ja muun avun ");
	struct block *strong = add(b, p, BLOCK_STRONG);
	struct block *bold = add_text(b, strong, "työnantajana");
	struct block *end = add_text(b, p, ", sanoo laki.");
	double x;

	set_text(
	    b, text, STYLE_BODY, LEFT, "Työnantajamallissa asiakas toimii");
	b->y += 15;
	set_text(b, text, STYLE_BODY, LEFT, "hyvinvointialueen EU-");
	b->y += 15;
	x = set_text(b, text, STYLE_BODY, LEFT, "rahoitus hankkeen ");
	set_text(b, text, STYLE_BODY, x, "ja muun avun");
	b->y += 15;
	x = set_text(b, bold, STYLE_BOLD, LEFT, "työnantajana");
	set_text(b, end, STYLE_BODY, x, ", sanoo laki.");
	b->y += 22;
	words_broken(b);
}

static void
kerned_text(struct builder *b)
{
	heading(b, 1, "Työ, AVTO ja raportti");
	paragraph(b, b->document.root, LEFT,
	    "Yhteistyö: tittelit, vaihtoehdot, 1\xc2\xa0"
	    "700 ja 46\xc2\xa0% – T. A. \xe2\x88\x92"
	    "5; toimi\xe2\x80\x91"
	    "alue.");
}

static void
paragraph_over_two_pages(struct builder *b)
{
	struct block *p = add(b, b->document.root, BLOCK_PARAGRAPH);
	struct block *text =
	    add_text(b, p, "Ensimmäinen rivi jatkuu toiselle sivulle asti.");

	b->y = 760;
	set_text(b, text, STYLE_BODY, LEFT, "Ensimmäinen rivi jatkuu");
	add_page(b);
	set_text(b, text, STYLE_BODY, LEFT, "toiselle sivulle asti.");
	b->y += 22;
	paragraph(b, b->document.root, LEFT, "Uusi kappale.");
}

static void
link_over_two_lines(struct builder *b)
{
	struct block *p = add(b, b->document.root, BLOCK_PARAGRAPH);
	struct block *before = add_text(b, p, "Lue lisää: ");
	struct block *link = add(b, p, BLOCK_LINK);
	struct block *inner = add_text(b, link, "henkilökohtaisen avun opas");
	struct block *after = add_text(b, p, ".");
	double x;

	link->link.url = "https://example.org/apu?kieli=fi&osa=äö";
	link->link.description = "Henkilökohtaisen avun opas";
	x = set_text(b, before, STYLE_BODY, LEFT, "Lue lisää: ");
	set_text(b, inner, STYLE_BODY, x, "henkilökohtaisen");
	b->y += 15;
	x = set_text(b, inner, STYLE_BODY, LEFT, "avun opas");
	set_text(b, after, STYLE_BODY, x, ".");
}

/* One cell; an empty text draws nothing, the cell is still there. */
static void
cell(struct builder *b, struct block *row, enum cell_kind kind, size_t column,
    const char *text)
{
	struct block *block = add(b, row, BLOCK_CELL);
	const struct block *owner = block;

	block->cell.kind = kind;
	block->cell.column = column;
	if (*text == '\0')
		return;
	if (kind != CELL_VALUE)
		owner = add_text(b, block, text);
	set_text(b, owner, STYLE_SMALL, LEFT + 180.0 * (double)column, text);
}

static void
row(struct builder *b, struct block *table, bool header, const char *label,
    const char *value)
{
	struct block *block = add(b, table, BLOCK_ROW);

	block->row.header = header;
	cell(b, block, header ? CELL_HEAD : CELL_LABEL, 0, label);
	cell(b, block, header ? CELL_HEAD : CELL_VALUE, 1, value);
	set_line(b, NULL, grid, b->y + 5, 0.5);
	b->y += 17.5;
}

static void
caption(struct builder *b, struct block *parent, const char *number,
    const char *title)
{
	struct block *block = add(b, parent, BLOCK_CAPTION);

	paragraph(b, block, LEFT, number);
	b->y -= 8;
	paragraph(b, block, LEFT, title);
}

static void
note(struct builder *b, struct block *parent, const char *text)
{
	struct block *block = add(b, parent, BLOCK_NOTE);
	struct block *inner = add_text(b, block, text);

	b->y += 4;
	set_text(b, inner, STYLE_SMALL, LEFT, text);
	b->y += 22;
}

static void
table_with_header(struct builder *b)
{
	struct block *table = add(b, b->document.root, BLOCK_TABLE);

	caption(b, table, "Taulukko 1", "Sopimukset työehdoittain");
	row(b, table, true, "Työehdot", "Sopimuksia");
	row(b, table, false, "HETA-TES",
	    "1\xc2\xa0"
	    "234");
	row(b, table, false, "Muu", "..");
	row(b, table, false, "Ei tiedossa", "");
	note(b, table, "Lähde: sopimusrekisteri.");
}

static struct block *
chart(struct builder *b, struct block *parent)
{
	struct block *block = add(b, parent, BLOCK_CHART);

	block->chart.kind = CHART_SHARE_BAR;
	block->chart.title = "Osuudet";
	block->chart.alternative =
	    "Osuuskuvio: työehdot. HETA-TES 80\xc2\xa0%, muu 20\xc2\xa0%.";
	return block;
}

static void
figure(struct builder *b)
{
	struct block *parent = add(b, b->document.root, BLOCK_FIGURE);
	struct block *bar;
	struct item *shape;

	caption(b, parent, "Kuvio 1", "Neljä viidestä sopimuksesta HETA-TES");
	bar = chart(b, parent);
	set_box(b, bar, primary, LEFT, b->y, 380, 20);
	set_box(b, bar, lakka, LEFT + 381.25, b->y, 100, 20);
	shape = add_item(b, ITEM_SHAPE, bar, ink);
	shape->shape.count = 3;
	shape->shape.points = ARENA_ARRAY(b->arena, struct point, 3);
	shape->shape.points[0] = (struct point){ LEFT, b->y + 28 };
	shape->shape.points[1] = (struct point){ LEFT + 8, b->y + 28 };
	shape->shape.points[2] = (struct point){ LEFT + 4, b->y + 22 };
	b->y += 36;
	set_text(b, bar, STYLE_SMALL, LEFT, "80 %");
	set_text(b, bar, STYLE_SMALL, LEFT + 381.25, "20 %");
	b->y += 22;
	note(b, parent, "Lähde: sopimusrekisteri.");
}

static void
list(struct builder *b, bool ordered)
{
	struct block *block = add(b, b->document.root, BLOCK_LIST);
	int i;

	block->list.ordered = ordered;
	block->list.start = 1;
	for (i = 0; i < 2; i++) {
		struct block *item = add(b, block, BLOCK_ITEM);
		struct block *label = add(b, item, BLOCK_LABEL);

		label->label.text = ordered ? (i == 0 ? "1." : "2.") : "•";
		if (ordered)
			set_text(b, label, STYLE_BOLD, LEFT, label->label.text);
		else
			set_box(b, label, lakka, LEFT, b->y - 6, 4.5, 4.5);
		paragraph(b, add(b, item, BLOCK_BODY), LEFT + 14,
		    i == 0 ? "Hae tukea." : "Tee sopimus.");
	}
}

static void
furniture(struct builder *b)
{
	struct item *item;
	double y = b->y;

	b->y = 48;
	set_text(b, NULL, STYLE_SMALL, LEFT, "Työnantajamalli");
	item = b->pages.items[b->pages.count - 1].items;
	item[b->pages.items[b->pages.count - 1].count - 1].artifact =
	    ARTIFACT_HEADER;
	set_line(b, NULL, grid, 55, 0.5);
	b->y = y;
}

static void
footer(struct builder *b)
{
	struct page *page = &b->pages.items[b->pages.count - 1];

	b->y = 803.9;
	set_text(b, NULL, STYLE_SMALL, LEFT, "1 (1)");
	page->items[page->count - 1].artifact = ARTIFACT_FOOTER;
}

static void
panel(struct builder *b)
{
	struct block *block = add(b, b->document.root, BLOCK_PANEL);
	struct item *frame;

	set_box(b, NULL, grid, LEFT, b->y - 16, 481.28, 34);
	paragraph(b, block, LEFT + 8, "Ota yhteyttä: 09 123 456.");
	frame = set_box(b, NULL, lakka, LEFT, b->y - 38, 481.28, 34);
	frame->box.stroke = 0.5;
	frame->box.dash_on = 2;
	frame->box.dash_off = 2;
}

static void
all_blocks(struct builder *b)
{
	furniture(b);
	heading(b, 1, "Työnantajamalli");
	paragraph(b, b->document.root, LEFT,
	    "Helmikuussa 2024 malli kattoi 46\xc2\xa0% asiakkaista.");
	link_over_two_lines(b);
	b->y += 22;
	heading(b, 2, "Sopimukset");
	table_with_header(b);
	figure(b);
	heading(b, 2, "Näin pääset alkuun");
	list(b, false);
	list(b, true);
	panel(b);
	footer(b);
}

/* More keys than one leaf of the parent tree and one node of pages hold. */
static void
many_pages(struct builder *b)
{
	int i;

	for (i = 0; i < 1100; i++) {
		if (i > 0)
			add_page(b);
		paragraph(b, b->document.root, LEFT, "Sivu.");
	}
}

/* Two glyphs that stand for one text, as some scripts and fonts give. */
static void
shared_cluster(struct builder *b)
{
	struct block *p = add(b, b->document.root, BLOCK_PARAGRAPH);
	struct block *text = add_text(b, p, "aäb");
	struct item *item;
	struct run *run;

	set_text(b, text, STYLE_BODY, LEFT, "aeb");
	item = b->pages.items[0].items;
	run = (struct run *)item->text.run;
	run->text = "a\xc3\xa4"
		    "b";
	run->length = 4;
	run->glyphs = arena_grow(
	    b->arena, run->glyphs, 3, &(size_t){ 3 }, sizeof(struct glyph));
	run->count = 4;
	run->glyphs[3] = run->glyphs[2];
	run->glyphs[3].text_start = 3;
	run->glyphs[1].text_length = 2;
	run->glyphs[2] = run->glyphs[1];
	run->glyphs[2].text_length = 0;
	run->glyphs[2].y_offset = 300;
	run->glyphs[2].x_offset = -200;
}

static void
refused_missing_glyph(struct builder *b)
{
	heading(b, 1, "Nuoli");
	((struct run *)b->pages.items[0].items[0].text.run)->glyphs[2].id = 0;
}

static void
refused_character_that_the_face_lacks(struct builder *b)
{
	heading(b, 1, "Nuoli \xe2\x96\xb2 ja \xd7\x90");
}

static void
refused_chart_without_alternative(struct builder *b)
{
	struct block *bar = chart(b, b->document.root);

	bar->chart.alternative = " . ";
	set_box(b, bar, primary, LEFT, 100, 380, 20);
}

static void
refused_chart_that_is_not_drawn(struct builder *b)
{
	chart(b, b->document.root);
	paragraph(b, b->document.root, LEFT, "Kuvio puuttuu.");
}

static void
refused_order_of_the_page(struct builder *b)
{
	struct block *first = add(b, b->document.root, BLOCK_PARAGRAPH);
	struct block *second = add(b, b->document.root, BLOCK_PARAGRAPH);

	set_text(
	    b, add_text(b, second, "Toinen."), STYLE_BODY, LEFT, "Toinen.");
	set_text(b, add_text(b, first, "Eka."), STYLE_BODY, 300, "Eka.");
}

static void
refused_link_without_words(struct builder *b)
{
	struct block *p = add(b, b->document.root, BLOCK_PARAGRAPH);
	struct block *link = add(b, p, BLOCK_LINK);

	link->link.url = "https://example.org/";
	link->link.description = "";
	set_text(b, add_text(b, link, " "), STYLE_BODY, LEFT, " ");
}

/* What libharu cannot hold is its fault, told by name, and leaks nothing. */
static void
refused_more_children_than_an_array_holds(struct builder *b)
{
	int i;

	paragraph(b, b->document.root, LEFT, "Eka.");
	for (i = 0; i < 33000; i++)
		add(b, b->document.root, BLOCK_PANEL);
}

#include "report.h"

static const struct {
	const char *stem;
	void (*build)(struct builder *b);
} cases[] = {
	{ "all-blocks", all_blocks },
	{ "attachments", attachments },
	{ "cards-with-sparklines", cards_with_sparklines },
	{ "contents-with-levels", contents_with_levels },
	{ "footnotes-at-the-foot", footnotes_at_the_foot },
	{ "kerned-text", kerned_text },
	{ "line-ends", line_ends },
	{ "list-table-over-two-pages", list_table_over_two_pages },
	{ "link-over-two-lines", link_over_two_lines },
	{ "many-pages", many_pages },
	{ "page-labels", page_labels },
	{ "paragraph-over-two-pages", paragraph_over_two_pages },
	{ "pictures", pictures },
	{ "quotation-and-its-source", quotation_and_its_source },
	{ "shared-cluster", shared_cluster },
	{ "slides", slides },
	{ "table-with-header", table_with_header },
	{ "text-in-another-language", text_in_another_language },
	{ "refused-character-that-the-face-lacks",
	    refused_character_that_the_face_lacks },
	{ "refused-chart-that-is-not-drawn", refused_chart_that_is_not_drawn },
	{ "refused-chart-without-alternative",
	    refused_chart_without_alternative },
	{ "refused-entry-that-leads-nowhere",
	    refused_entry_that_leads_nowhere },
	{ "refused-image-without-alternative",
	    refused_image_without_alternative },
	{ "refused-mark-of-a-note-that-is-not-drawn",
	    refused_mark_of_a_note_that_is_not_drawn },
	{ "refused-link-without-words", refused_link_without_words },
	{ "refused-more-children-than-an-array-holds",
	    refused_more_children_than_an_array_holds },
	{ "refused-missing-glyph", refused_missing_glyph },
	{ "refused-order-of-the-page", refused_order_of_the_page },
};
#define CASE_NUM (sizeof(cases) / sizeof(cases[0]))

static int
run_case(size_t number, const char *extension)
{
	struct arena arena;
	struct diag diag;
	struct builder builder;
	struct bytes bytes = { NULL, 0 };
	bool whole = false;

	arena_init(&arena);
	diag_init(&diag, &arena);
	if (builder_init(&builder, &arena, &diag)) {
		cases[number].build(&builder);
		whole = pdf_write(&builder.document, &builder.pages, ".",
		    &arena, &diag, &bytes);
	}
	if (strcmp(extension, "diag") == 0)
		diag_print(&diag, 0, stdout);
	else if (whole && strcmp(extension, "pdf") == 0)
		fwrite(bytes.data, 1, bytes.length, stdout);
	else if (whole && strcmp(extension, "tags") == 0)
		print_tags(&bytes);
	else
		diag_print(&diag, 0, stderr);
	builder_release(&builder);
	arena_release(&arena);
	return whole || strcmp(extension, "diag") == 0 ? 0 : 1;
}

int
main(int argc, char **argv)
{
	const char *stem;
	size_t i;

	if (argc == 2 && strcmp(argv[1], "list") == 0) {
		for (i = 0; i < CASE_NUM; i++)
			if (strncmp(cases[i].stem, "refused-", 8) != 0)
				puts(cases[i].stem);
		return 0;
	}
	if (argc != 3) {
		fputs("usage: stage pdf|tags|diag STEM, stage list\n", stderr);
		return 2;
	}
	stem = strrchr(argv[2], '/');
	stem = stem == NULL ? argv[2] : stem + 1;
	for (i = 0; i < CASE_NUM; i++)
		if (strcmp(cases[i].stem, stem) == 0)
			return run_case(i, argv[1]);
	fprintf(stderr, "no case %s\n", stem);
	return 2;
}
