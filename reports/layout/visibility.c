/*
 * Measures each emblem on the pages.  The emblem and its statement are the
 * items of one block; around what they cover there is free room:
 *
 *	┌─────────────────────────────────────┐ room
 *	│  ┌──────┐                           │
 *	│  │ flag │  Statement –              │ no item, no edge of the page
 *	│  └──────┘  NextGenerationEU         │
 *	└─────────────────────────────────────┘
 */
#include "layout/visibility.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/message.h"
#include "base/str.h"
#include "document/document.h"
#include "document/visibility.h"
#include "layout/extent.h"
#include "layout/layout.h"
#include "layout/ruler.h"
#include "layout/theme.h"

#include <string.h>

#define SLACK_PT 0.5 /* what may come nearer without being seen to */
#define SIZE_SLACK 0.01
#define PROPORTION 1.5 /* the flag's width, parts of its height */
#define STARS 12

#define NBSP "\u00a0"

/* What is checked, and where it is told. */
struct check {
	const struct document *document;
	const struct visibility *visibility;
	const struct pages *pages;
	struct arena *arena;
	struct diag *diag;
};

/* An emblem as it is drawn. */
struct drawn {
	const struct block *block;
	const struct page *page;
	const struct item *flag;
	size_t stars;
	struct colour star_colour;
	struct extent extent; /* flag and statement */
	struct str statement; /* its lines, a blank between them */
};

static void
add_words(const struct run *run, struct str *statement)
{
	if (statement->length > 0)
		str_putc(statement, ' ');
	for (size_t i = 0; i < run->length; i++)
		if (strncmp(run->text + i, NBSP, strlen(NBSP)) == 0 &&
		    i + 1 < run->length)
			str_putc(statement, ' '), i++;
		else
			str_putc(statement, run->text[i]);
}

/* All that the page shows of the flag's block. */
static void
measure(const struct check *check, const struct page *page,
    const struct item *flag, struct drawn *drawn)
{
	*drawn =
	    (struct drawn){ .block = flag->block, .page = page, .flag = flag };
	str_init(&drawn->statement, check->arena);
	for (size_t i = 0; i < page->count; i++) {
		const struct item *item = &page->items[i];

		if (item->block != flag->block)
			continue;
		extent_add(&drawn->extent, item);
		if (item->type == ITEM_TEXT)
			add_words(item->text.run, &drawn->statement);
		if (item->type == ITEM_SHAPE) {
			drawn->stars++;
			drawn->star_colour = item->colour;
		}
	}
}

static bool
is_colour(const struct check *check, struct colour colour, const char *wanted)
{
	return str_equal(arena_printf(check->arena, "#%02X%02X%02X", colour.red,
			     colour.green, colour.blue),
	    wanted);
}

static void
check_form(const struct check *check, const struct drawn *drawn)
{
	const struct visibility *visibility = check->visibility;
	double width = drawn->flag->box.width;
	double height = drawn->flag->box.height;

	if (width > PROPORTION * height + SIZE_SLACK ||
	    width < PROPORTION * height - SIZE_SLACK || drawn->stars != STARS)
		diag_error(check->diag, drawn->block->pos, "visibility",
		    "the emblem is altered: %.2f × %.2f points with %zu stars, "
		    "but it is three to two with %d stars",
		    width, height, drawn->stars, STARS);
	if (!is_colour(check, drawn->flag->colour, visibility->ground) ||
	    !is_colour(check, drawn->star_colour, visibility->stars))
		diag_error(check->diag, drawn->block->pos, "visibility",
		    "the emblem is not in its colours, stars of %s on %s: "
		    "input/visibility.yaml says what %s asks for",
		    visibility->stars, visibility->ground,
		    visibility->instrument);
	if (height < visibility->height - SIZE_SLACK)
		diag_error(check->diag, drawn->block->pos, "visibility",
		    "the emblem is %.2f points high, but %s asks for %.2f: set "
		    "eu: height in %s",
		    height, visibility->instrument, visibility->height,
		    check->pages->theme->path);
}

static void
check_statement(const struct check *check, const struct drawn *drawn)
{
	struct str wanted;

	str_init(&wanted, check->arena);
	add_words(&(struct run){ .text = check->visibility->statement,
		      .length = strlen(check->visibility->statement) },
	    &wanted);
	if (str_equal(drawn->statement.text, wanted.text))
		return;
	diag_error(check->diag, drawn->block->pos, "visibility",
	    "beside the emblem stands \"%s\", but in this document's language "
	    "%s asks for \"%s\": word for word, and nothing else",
	    drawn->statement.text, check->visibility->instrument, wanted.text);
}

/* --- free room --- */

static bool
is_white_box(const struct item *item)
{
	return item->type == ITEM_BOX && item->box.stroke <= 0 &&
	       item->colour.red == 0xff && item->colour.green == 0xff &&
	       item->colour.blue == 0xff;
}

static bool
covers(const struct extent *outer, const struct extent *inner)
{
	return outer->left <= inner->left + SLACK_PT &&
	       outer->right >= inner->right - SLACK_PT &&
	       outer->top <= inner->top + SLACK_PT &&
	       outer->bottom >= inner->bottom - SLACK_PT;
}

static bool
reaches_into(const struct extent *extent, const struct extent *room)
{
	return extent->any && extent->left < room->right - SLACK_PT &&
	       extent->right > room->left + SLACK_PT &&
	       extent->top < room->bottom - SLACK_PT &&
	       extent->bottom > room->top + SLACK_PT;
}

/* What reaches into the room; what a white ground covers is not seen. */
static const struct item *
find_crowding(const struct drawn *drawn, const struct extent *room)
{
	const struct item *crowding = NULL;

	for (size_t i = 0; i < drawn->page->count; i++) {
		const struct item *item = &drawn->page->items[i];
		struct extent extent = { .any = false };

		if (item->block == drawn->block)
			continue;
		extent_add(&extent, item);
		if (is_white_box(item) && covers(&extent, room))
			crowding = NULL;
		else if (crowding == NULL && reaches_into(&extent, room))
			crowding = item;
	}
	return crowding;
}

/* How an item is called in messages. */
static const char *
name_of(const struct check *check, const struct item *item)
{
	if (item->type == ITEM_IMAGE)
		return item->image.picture == check->document->logo.picture
			   ? MESSAGE_LATER("the logo")
			   : MESSAGE_LATER("a picture");
	return item->type == ITEM_TEXT	 ? MESSAGE_LATER("a text")
	       : item->type == ITEM_BOX	 ? MESSAGE_LATER("a ground")
	       : item->type == ITEM_LINE ? MESSAGE_LATER("a rule")
					 : MESSAGE_LATER("a drawing");
}

static void
check_room(const struct check *check, const struct drawn *drawn)
{
	double clear = check->visibility->clear * drawn->flag->box.height;
	const struct extent *own = &drawn->extent;
	const struct extent room = { .left = own->left - clear,
		.top = drawn->flag->box.y - clear,
		.right = own->right + clear,
		.bottom = drawn->flag->box.y + drawn->flag->box.height + clear,
		.any = true };
	const struct extent page = { .right = drawn->page->width,
		.bottom = drawn->page->height };
	const struct item *crowding = find_crowding(drawn, &room);
	const char *what = crowding != NULL ? name_of(check, crowding)
					    : MESSAGE_LATER("the page's edge");

	if (crowding == NULL && covers(&page, &room))
		return;
	diag_error(check->diag, drawn->block->pos, "visibility",
	    "%s is too near the emblem: %s asks for %.2f points of white "
	    "around it and its statement: move what is there, or change "
	    "the theme (%s)",
	    message_text(what), check->visibility->instrument, clear,
	    check->pages->theme->path);
}

/* --- other logos --- */

/* The county's, and those of who else takes part, on the last slide. */
static bool
is_logo(const struct check *check, const struct item *item)
{
	return item->type == ITEM_IMAGE &&
	       (item->image.picture == check->document->logo.picture ||
		   (item->block != NULL &&
		       block_ancestor(item->block, BLOCK_CLOSING) != NULL));
}

static bool
is_larger(const struct check *check, const struct item *logo,
    const struct drawn *drawn)
{
	const struct visibility *visibility = check->visibility;

	return logo->image.height * visibility->logo_height >
		   drawn->flag->box.height + SIZE_SLACK ||
	       logo->image.width * visibility->logo_width >
		   drawn->flag->box.width + SIZE_SLACK;
}

/* One that is too large is enough to tell. */
static void
check_logos(const struct check *check, const struct drawn *drawn)
{
	const struct visibility *visibility = check->visibility;

	for (size_t p = 0; p < check->pages->count; p++) {
		const struct page *page = &check->pages->items[p];

		for (size_t i = 0; i < page->count; i++) {
			const struct item *item = &page->items[i];

			if (!is_logo(check, item) ||
			    !is_larger(check, item, drawn))
				continue;
			diag_error(check->diag,
			    item->block != NULL ? item->block->pos
						: check->document->logo.pos,
			    "visibility",
			    "%s is %.2f × %.2f points and the emblem %.2f × "
			    "%.2f, but %s asks for an emblem %.2f times as "
			    "wide and %.2f times as high, at least: set logo: "
			    "or eu: in %s",
			    message_text(name_of(check, item)),
			    item->image.width, item->image.height,
			    drawn->flag->box.width, drawn->flag->box.height,
			    visibility->instrument, visibility->logo_width,
			    visibility->logo_height, check->pages->theme->path);
			return;
		}
	}
}

/* The emblems of a page; how many. */
static size_t
check_page(const struct check *check, const struct page *page)
{
	size_t count = 0;

	for (size_t i = 0; i < page->count; i++) {
		const struct item *item = &page->items[i];
		struct drawn drawn;

		if (item->type != ITEM_BOX || item->block == NULL ||
		    item->block->type != BLOCK_EMBLEM)
			continue;
		count++;
		measure(check, page, item, &drawn);
		check_form(check, &drawn);
		check_statement(check, &drawn);
		check_room(check, &drawn);
		check_logos(check, &drawn);
	}
	return count;
}

bool
visibility_check(const struct document *document, const struct pages *pages,
    struct arena *arena, struct diag *diag)
{
	struct check check = { .document = document,
		.visibility = document->visibility,
		.pages = pages,
		.arena = arena,
		.diag = diag };
	size_t faults = diag_faults(diag);
	size_t count = 0;

	if (document->visibility == NULL)
		return true;
	for (size_t i = 0; i < pages->count; i++)
		count += check_page(&check, &pages->items[i]);
	if (count == 0 && document->shows_funding)
		diag_error(diag, document->root->pos, "visibility",
		    "%s pays for the project, and this form shows neither the "
		    "emblem nor the statement: end it with {{>eu}}",
		    document->visibility->instrument);
	return diag_faults(diag) == faults;
}
