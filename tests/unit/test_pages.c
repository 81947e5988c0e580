/*
 * Documents at random, laid out in each theme: whatever a template holds,
 * nothing is lost, nothing overlaps, nothing leaves the margins, and no page
 * ends as no page may.
 */
#include "../document/grant.h"
#include "../document/markdown.h"
#include "../layout/figures.h"
#include "../layout/random.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/str.h"
#include "document/document.h"
#include "layout/face.h"
#include "layout/hyphenate.h"
#include "layout/layout.h"
#include "layout/ruler.h"
#include "layout/theme.h"
#include "text/lang.h"
#include "text/text.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define SLACK 0.05 /* points that rounding may add */

/* --- what must hold of its pages ------------------------------------------ */

struct sheet {
	const struct theme *theme;
	const struct document *document;
	const struct pages *pages;
	const char *markdown; /* shown when something does not hold */
};

static void
fail_on(const struct sheet *sheet, size_t page, const char *what)
{
	fail_msg("page %zu: %s, in:\n%s", page + 1, what, sheet->markdown);
}

struct area {
	double left, top, right, bottom;
};

static struct area
area_of(const struct item *item)
{
	const struct run *run = item->text.run;

	switch (item->type) {
	case ITEM_TEXT:
		/* from above x-height to a little under the baseline */
		return (struct area){ item->text.x,
			item->text.baseline - 0.55 * run->size_pt,
			item->text.x + run->width_pt,
			item->text.baseline + 0.1 * run->size_pt };
	case ITEM_BOX:
		return (struct area){ item->box.x, item->box.y,
			item->box.x + item->box.width,
			item->box.y + item->box.height };
	case ITEM_LINE:
		return (struct area){ fmin(item->line.x1, item->line.x2),
			fmin(item->line.y1, item->line.y2),
			fmax(item->line.x1, item->line.x2),
			fmax(item->line.y1, item->line.y2) };
	case ITEM_IMAGE:
		return (struct area){ item->image.x, item->image.y,
			item->image.x + item->image.width,
			item->image.y + item->image.height };
	case ITEM_SHAPE:
	case ITEM_PATH:
		break;
	}
	/* both begin with their points */
	return (struct area){ item->shape.points[0].x, item->shape.points[0].y,
		item->shape.points[0].x, item->shape.points[0].y };
}

/* Headers and footers stand in the margins, all else between them. */
static void
nothing_leaves_the_margins(const struct sheet *sheet, size_t number)
{
	const struct page *page = &sheet->pages->items[number];
	const struct theme *theme = sheet->theme;

	for (size_t i = 0; i < page->count; i++) {
		const struct item *item = &page->items[i];
		struct area area = area_of(item);
		bool furniture = item->artifact == ARTIFACT_HEADER ||
				 item->artifact == ARTIFACT_FOOTER;
		double top = furniture ? 0 : theme->page.top;
		double bottom = furniture ? 0 : theme->page.bottom;

		if (area.left < theme->page.left - SLACK ||
		    area.right > page->width - theme->page.right + SLACK)
			fail_on(sheet, number, "beyond the side margins");
		if (area.top < top - SLACK ||
		    area.bottom > page->height - bottom + SLACK)
			fail_on(sheet, number, "above or below the margins");
	}
}

static bool
overlap(struct area a, struct area b)
{
	return a.left < b.right - SLACK && b.left < a.right - SLACK &&
	       a.top < b.bottom - SLACK && b.top < a.bottom - SLACK;
}

static void
no_texts_overlap(const struct sheet *sheet, size_t number)
{
	const struct page *page = &sheet->pages->items[number];

	for (size_t i = 0; i < page->count; i++) {
		const struct item *a = &page->items[i];

		for (size_t j = i + 1; a->type == ITEM_TEXT && j < page->count;
		     j++) {
			const struct item *b = &page->items[j];

			if (b->type == ITEM_TEXT &&
			    overlap(area_of(a), area_of(b)))
				fail_on(sheet, number, "texts overlap");
		}
	}
}

static const struct item *
last_text(const struct page *page)
{
	const struct item *last = NULL;

	for (size_t i = 0; i < page->count; i++)
		if (page->items[i].type == ITEM_TEXT &&
		    page->items[i].block != NULL &&
		    block_ancestor(page->items[i].block, BLOCK_FOOTNOTE) ==
			NULL)
			last = &page->items[i];
	return last;
}

static void
no_page_ends_with_a_heading(const struct sheet *sheet, size_t number)
{
	const struct item *last = last_text(&sheet->pages->items[number]);

	if (last != NULL && block_ancestor(last->block, BLOCK_HEADING) != NULL)
		fail_on(sheet, number, "a heading is last");
}

/* How many lines of a block's text stand on a page. */
static size_t
lines_on(const struct page *page, const struct block *block)
{
	size_t lines = 0;
	double baseline = -1;

	for (size_t i = 0; i < page->count; i++) {
		const struct item *item = &page->items[i];

		if (item->type != ITEM_TEXT || item->block == NULL ||
		    block_ancestor(item->block, block->type) != block ||
		    fabs(item->text.baseline - baseline) < 6)
			continue; /* the mark of a footnote is raised */
		baseline = item->text.baseline;
		lines++;
	}
	return lines;
}

/* How a block lies over pages. */
struct spread {
	size_t pages, first; /* the first of them */
	size_t least;	     /* lines, or rows, on a page */
};

static void
spread_add(struct spread *spread, size_t page, size_t parts)
{
	if (parts == 0)
		return;
	if (spread->pages++ == 0)
		*spread = (struct spread){ 1, page, parts };
	if (parts < spread->least)
		spread->least = parts;
}

/* Over a page break there are two lines, or rows, at least on each side. */
static void
check_spread(
    const struct sheet *sheet, const struct spread *spread, const char *what)
{
	if (spread->pages > 1 && spread->least < 2)
		fail_on(sheet, spread->first, what);
}

static void
no_line_stands_alone(const struct sheet *sheet)
{
	const struct block *root = sheet->document->root;

	for (struct block *block = root->first; block != NULL;
	     block = block->next) {
		struct spread spread = { 0 };

		if (block->type != BLOCK_PARAGRAPH)
			continue;
		for (size_t i = 0; i < sheet->pages->count; i++)
			spread_add(&spread, i,
			    lines_on(&sheet->pages->items[i], block));
		check_spread(sheet, &spread, "a line of a paragraph alone");
	}
}

/* The rows of a table's body, and its total, on a page. */
static size_t
rows_on(const struct page *page, const struct block *table)
{
	const struct block *previous = NULL;
	size_t rows = 0;

	for (size_t i = 0; i < page->count; i++) {
		const struct block *row =
		    page->items[i].block == NULL
			? NULL
			: block_ancestor(page->items[i].block, BLOCK_ROW);

		if (row == NULL || row == previous || row->row.header ||
		    row->parent != table)
			continue;
		previous = row;
		rows++;
	}
	return rows;
}

static void
no_row_stands_alone(const struct sheet *sheet)
{
	const struct block *root = sheet->document->root;

	for (struct block *block = sheet->document->root; block != NULL;
	     block = block_next(root, block)) {
		struct spread spread = { 0 };

		if (block->type != BLOCK_TABLE)
			continue;
		for (size_t i = 0; i < sheet->pages->count; i++)
			spread_add(&spread, i,
			    rows_on(&sheet->pages->items[i], block));
		check_spread(sheet, &spread, "a row of a table alone");
	}
}

/* A text without what a line's end may add or drop: blanks, hyphens. */
static void
add_letters(const char *text, size_t length, struct str *letters)
{
	for (size_t i = 0; i < length; i++) {
		if (length - i >= 2 && memcmp(text + i, "\u00AD", 2) == 0)
			i++;
		else if (text[i] != ' ' && text[i] != '\n')
			str_putc(letters, text[i]);
	}
}

static bool
is_under(const struct block *block, const struct block *top)
{
	while (block != NULL && block != top)
		block = block->parent;
	return block != NULL;
}

/* What the tree's texts say is what their items say, in the same order. */
static void
no_text_is_lost(const struct sheet *sheet, struct arena *arena)
{
	const struct block *root = sheet->document->root;

	for (struct block *block = root->first; block != NULL;
	     block = block->next) {
		const char *text = block_plain_text(block, arena);
		struct str said, drawn;

		if (block->type != BLOCK_PARAGRAPH &&
		    block->type != BLOCK_HEADING && block->type != BLOCK_QUOTE)
			continue;
		str_init(&said, arena);
		str_init(&drawn, arena);
		add_letters(text, strlen(text), &said);
		for (size_t i = 0; i < sheet->pages->count; i++) {
			const struct page *page = &sheet->pages->items[i];

			for (size_t j = 0; j < page->count; j++)
				if (page->items[j].type == ITEM_TEXT &&
				    page->items[j].block != NULL &&
				    page->items[j].block->type !=
					BLOCK_REFERENCE &&
				    is_under(page->items[j].block, block))
					add_letters(
					    page->items[j].text.run->text,
					    page->items[j].text.run->length,
					    &drawn);
		}
		if (strcmp(said.text, drawn.text) != 0)
			fail_msg("of\n%s\nthe pages show\n%s\n", said.text,
			    drawn.text);
	}
}

static void
check_pages(const struct sheet *sheet, struct arena *arena)
{
	for (size_t i = 0; i < sheet->pages->count; i++) {
		nothing_leaves_the_margins(sheet, i);
		no_texts_overlap(sheet, i);
		no_page_ends_with_a_heading(sheet, i);
	}
	no_line_stands_alone(sheet);
	no_row_stands_alone(sheet);
	no_text_is_lost(sheet, arena);
}

/* --- laying it out ---------------------------------------------------------
 */

static void
lay_out(uint64_t seed, const struct theme *theme, const struct lang *lang,
    struct hyphenator *hyphenator)
{
	struct arena arena;
	struct diag diag;
	struct str text;
	struct markdown markdown;
	struct pages pages = { 0 };
	struct safe_figures figures;
	struct document document = { .lang = lang,
		.author = "Keski-Uudenmaan hyvinvointialue",
		.name = "Jakomoniste",
		.date = 19793,
		.period = "Helmikuu 2024",
		.class_name = "Julkinen",
		.status_day = GRANT_LAST_DAY,
		.disclosure_class = CLASS_PUBLIC };
	struct ruler *ruler;

	arena_init(&arena);
	diag_init(&diag, &arena);
	str_init(&text, &arena);
	figures = layout_figures(&arena);
	grant_add(&arena, &figures);
	random_document(seed, &text);
	markdown = markdown_of("random.md", text.text, text.length, &arena);
	ruler = ruler_new(
	    lang->code, theme->kern, theme->liga, theme->calt, &arena);
	if (!document_parse(&markdown, &figures, "tests/layout", &arena, &diag,
		&document) ||
	    !layout_pages(
		&document, theme, ruler, hyphenator, &arena, &diag, &pages)) {
		diag_print(&diag, 0, stderr);
		fail_msg("refused: seed %zu:\n%s", (size_t)seed, text.text);
	}
	ruler_free(ruler);
	check_pages(
	    &(struct sheet){ theme, &document, &pages, text.text }, &arena);
	arena_release(&arena);
}

static void
lay_out_many(const char *path, uint64_t from, uint64_t to)
{
	struct arena arena;
	struct diag diag;
	struct faces faces;
	struct theme theme;
	struct lang lang;
	struct hyphenator *hyphenator;

	arena_init(&arena);
	diag_init(&diag, &arena);
	faces_init(&faces, "fonts");
	hyphenator = hyphenator_new(KAUSI_DICTIONARIES, &arena);
	assert_true(theme_read(path, &faces, &arena, &diag, &theme));
	assert_true(lang_read("templates/lang/fi.yaml", &arena, &diag, &lang));
	for (uint64_t seed = from; seed < to; seed++)
		lay_out(seed, &theme, &lang, hyphenator);
	hyphenator_release(hyphenator);
	faces_release(&faces);
	arena_release(&arena);
}

static void
handouts_hold_together(void **state)
{
	(void)state;
	lay_out_many("templates/themes/handout.yaml", 0, 250);
}

static void
reports_hold_together(void **state)
{
	(void)state;
	lay_out_many("templates/themes/report.yaml", 250, 500);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(handouts_hold_together),
		cmocka_unit_test(reports_hold_together),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
