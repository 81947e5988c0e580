/*
 * Documents and pages by hand, for the PDF writer's own cases: what layout
 * would give, reduced to what a case is about.
 */
#ifndef TESTS_PDF_BUILDER_H
#define TESTS_PDF_BUILDER_H

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "document/document.h"
#include "layout/face.h"
#include "layout/layout.h"
#include "layout/ruler.h"
#include "text/lang.h"

#include <stdlib.h>
#include <string.h>

#define LEFT 57.0
#define PAGE_WIDTH 595.28
#define PAGE_HEIGHT 841.89

enum style {
	STYLE_TITLE,
	STYLE_HEADING,
	STYLE_BODY,
	STYLE_BOLD,
	STYLE_SMALL
};

struct builder {
	struct arena *arena;
	struct diag *diag;
	struct face *faces[3]; /* regular, bold, heavy */
	struct ruler *ruler;
	struct lang lang;
	struct document document;
	struct pages pages;
	double y; /* of the next baseline */
};

static const struct colour ink = { 0x17, 0x25, 0x2e };
static const struct colour primary = { 0x0a, 0x3f, 0x56 };
static const struct colour lakka = { 0xd9, 0x6e, 0x10 };
static const struct colour grid = { 0xdc, 0xe3, 0xe7 };

static struct block *
add(struct builder *b, struct block *parent, enum block_type type)
{
	struct block *block = ARENA_NEW(b->arena, struct block);

	block->type = type;
	block->pos.file = "fi.tpl";
	block->pos.line = 1;
	block->parent = parent;
	if (parent == NULL)
		return block;
	block->pos.line = parent->pos.line + 1;
	block->previous = parent->last;
	if (parent->last == NULL)
		parent->first = block;
	else
		parent->last->next = block;
	parent->last = block;
	return block;
}

static struct block *
add_text(struct builder *b, struct block *parent, const char *text)
{
	struct block *block = add(b, parent, BLOCK_TEXT);

	block->text.text = text;
	return block;
}

static struct block *
add_heading(struct builder *b, int level)
{
	struct block *block = add(b, b->document.root, BLOCK_HEADING);

	block->heading.level = level;
	return block;
}

static void
add_page(struct builder *b)
{
	struct page *page;

	b->pages.items = arena_grow(b->arena, b->pages.items, b->pages.count,
	    &b->pages.capacity, sizeof(struct page));
	page = &b->pages.items[b->pages.count++];
	memset(page, 0, sizeof(*page));
	page->width = PAGE_WIDTH;
	page->height = PAGE_HEIGHT;
	b->y = 100;
}

static struct item *
add_item(struct builder *b, enum item_type type, const struct block *block,
    struct colour colour)
{
	struct page *page = &b->pages.items[b->pages.count - 1];
	struct item *item;

	page->items = arena_grow(b->arena, page->items, page->count,
	    &page->capacity, sizeof(struct item));
	item = &page->items[page->count++];
	memset(item, 0, sizeof(*item));
	item->type = type;
	item->block = block;
	item->colour = colour;
	item->artifact = block == NULL ? ARTIFACT_LAYOUT : ARTIFACT_NONE;
	return item;
}

/* Sets a text at x on the current baseline; returns where it ends. */
static double
set_text(struct builder *b, const struct block *block, enum style style,
    double x, const char *text)
{
	static const struct {
		double size;
		int face;
	} styles[] = { { 22, 2 }, { 14, 1 }, { 10.5, 0 }, { 10.5, 1 },
		{ 8.5, 0 } };
	struct run *run = ruler_shape(b->ruler, b->faces[styles[style].face],
	    styles[style].size,
	    style == STYLE_SMALL ? FIGURES_TABULAR : FIGURES_PROPORTIONAL, text,
	    strlen(text), pos_file("fi.tpl"), b->arena, b->diag);
	struct item *item;

	if (run == NULL)
		return x;
	item = add_item(
	    b, ITEM_TEXT, block, style <= STYLE_HEADING ? primary : ink);
	item->text.run = run;
	item->text.x = x;
	item->text.baseline = b->y;
	return x + run->width_pt;
}

/* The hyphen at the end of a line of body text that breaks a word. */
static void
set_hyphen(struct builder *b, const struct block *block, double x)
{
	struct item *item = add_item(b, ITEM_TEXT, block, ink);

	item->text.run = ruler_hyphen(b->ruler, b->faces[0], 10.5,
	    pos_file("fi.tpl"), b->arena, b->diag);
	item->text.x = x;
	item->text.baseline = b->y;
}

static struct item *
set_box(struct builder *b, const struct block *block, struct colour colour,
    double x, double y, double width, double height)
{
	struct item *item = add_item(b, ITEM_BOX, block, colour);

	item->box.x = x;
	item->box.y = y;
	item->box.width = width;
	item->box.height = height;
	return item;
}

static struct item *
set_line(struct builder *b, const struct block *block, struct colour colour,
    double y, double width)
{
	struct item *item = add_item(b, ITEM_LINE, block, colour);

	item->line.x1 = LEFT;
	item->line.x2 = PAGE_WIDTH - LEFT;
	item->line.y1 = item->line.y2 = y;
	item->line.width = width;
	return item;
}

/* A heading of one line, drawn. */
static struct block *
heading(struct builder *b, int level, const char *text)
{
	struct block *block = add_heading(b, level);
	struct block *inner = add_text(b, block, text);

	b->y += level == 1 ? 12 : 10;
	set_text(
	    b, inner, level == 1 ? STYLE_TITLE : STYLE_HEADING, LEFT, text);
	b->y += level == 1 ? 30 : 22;
	return block;
}

/* A paragraph of one line, drawn. */
static struct block *
paragraph(struct builder *b, struct block *parent, double x, const char *text)
{
	struct block *block = add(b, parent, BLOCK_PARAGRAPH);
	struct block *inner = add_text(b, block, text);

	set_text(b, inner, STYLE_BODY, x, text);
	b->y += 22;
	return block;
}

static bool
builder_init(struct builder *b, struct arena *arena, struct diag *diag)
{
	static const char *const names[] = { "Lato-Regular.ttf",
		"Lato-Bold.ttf", "Lato-Heavy.ttf" };
	int i;

	memset(b, 0, sizeof(*b));
	b->arena = arena;
	b->diag = diag;
	for (i = 0; i < 3; i++) {
		b->faces[i] = face_open("fonts", names[i], arena, diag);
		if (b->faces[i] == NULL)
			return false;
	}
	b->ruler = ruler_new("fi", true, false, false, arena);
	if (!lang_read("templates/lang/fi.yaml", b->arena, b->diag, &b->lang))
		abort();
	b->document.lang = &b->lang;
	b->document.title = "Työnantajamalli & <kausi>";
	b->document.subject = "helmikuu 2024";
	b->document.author = "Keski-Uudenmaan hyvinvointialue";
	b->document.id = "case.fi";
	b->document.date = day_from_civil(2024, 2, 29);
	b->document.root = add(b, NULL, BLOCK_DOCUMENT);
	add_page(b);
	return true;
}

static void
builder_release(struct builder *b)
{
	int i;

	ruler_free(b->ruler);
	for (i = 0; i < 3; i++)
		face_free(b->faces[i]);
}

#endif
