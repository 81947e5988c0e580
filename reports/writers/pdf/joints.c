/*
 * Where words would run together.  Layout breaks lines at spaces and may drop
 * them; eyes see the gap, but assistive technology reads the content stream.
 * So a space follows an item's text when the document has one there and the
 * items do not.
 *
 * The document's own text decides: each item's text is found again in its
 * block, soft hyphens aside.  Text that is not the block's (a formatted value,
 * a label in a chart, a hyphen added at the line's end) is judged by its
 * place: a gap or a new line is a space, unless the word goes on after a
 * hyphen.  The mark of a footnote is always parted from what it follows:
 * "206" and "1" must not be read as 2061.
 */
#include "writers/pdf/pdf-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "layout/layout.h"
#include "layout/ruler.h"

#include <string.h>

#define LINE_TOLERANCE_PT 0.5
#define MARK_RAISED_EM 0.6 /* at most */
#define GAP_EM 0.15	   /* a wider gap on a line is read as a space */

/* How far a block's text has been met on the pages. */
struct cursor {
	const struct block *block; /* BLOCK_TEXT, or NULL: not known */
	const char *at;
	bool space_before; /* the item's text follows a space */
};

/* A text item, and where in its block it ends. */
struct place {
	const struct item *item;
	size_t page;
	struct cursor cursor;
	bool *space_after;
};

/* Bytes at `at` that are a space (1), no-break ones too, or 0. */
static size_t
space_length(const char *at)
{
	if (*at == ' ' || *at == '\n' || *at == '\t')
		return 1;
	return strncmp(at, "\xc2\xa0", 2) == 0 ? 2 : 0;
}

/* Soft hyphen, zero-width space or word joiner: the ruler drops them. */
static size_t
break_mark_length(const char *at)
{
	if (strncmp(at, "\xc2\xad", 2) == 0)
		return 2;
	if (strncmp(at, "\xe2\x80\x8b", 3) == 0 ||
	    strncmp(at, "\xe2\x81\xa0", 3) == 0)
		return 3;
	return 0;
}

/* Moves past spaces and break marks; says whether there was a space. */
static bool
skip_spaces(const char **at)
{
	bool any = false;

	for (;;) {
		size_t space = space_length(*at);
		size_t length = space > 0 ? space : break_mark_length(*at);

		if (length == 0)
			return any;
		any = any || space > 0;
		*at += length;
	}
}

/* The hyphen of a line that breaks a word is a run of its own. */
static bool
is_soft_hyphen(const struct run *run)
{
	return run->length == 2 && memcmp(run->text, "\xc2\xad", 2) == 0;
}

/*
 * Whether the run's text stands at *at; then *at is moved past it.  A soft
 * hyphen stands anywhere.
 */
static bool
match(const char **at, const struct run *run)
{
	const char *source = *at;
	size_t i = 0;

	if (is_soft_hyphen(run))
		return true;
	while (i < run->length) {
		source += break_mark_length(source);
		if (break_mark_length(source) > 0)
			continue;
		if (*source == '\0' || *source != run->text[i])
			return false;
		source++;
		i++;
	}
	*at = source;
	return true;
}

static bool
begins_with_space(const struct run *run)
{
	return run->length > 0 &&
	       (run->text[0] == ' ' ||
		   (run->length > 1 && memcmp(run->text, "\xc2\xa0", 2) == 0));
}

static bool
ends_with_space(const struct run *run)
{
	size_t length = run->length;

	return length > 0 && (run->text[length - 1] == ' ' ||
				 (length > 1 && memcmp(run->text + length - 2,
						    "\xc2\xa0", 2) == 0));
}

/* A hyphen (also U+2010, U+2011) right after a letter or figure. */
static bool
ends_with_hyphen(const struct run *run)
{
	size_t length = run->length;

	if (length > 1 && run->text[length - 1] == '-')
		return run->text[length - 2] != ' ';
	return length > 3 &&
	       (memcmp(run->text + length - 3, "\xe2\x80\x90", 3) == 0 ||
		   memcmp(run->text + length - 3, "\xe2\x80\x91", 3) == 0) &&
	       run->text[length - 4] != ' ';
}

/* The block that reads as one text: paragraph, heading, cell… */
static const struct block *
text_block(const struct block *block)
{
	while (block->parent != NULL &&
	       (block->type == BLOCK_TEXT || block->type == BLOCK_STRONG ||
		   block->type == BLOCK_LINK || block->type == BLOCK_SPAN ||
		   block->type == BLOCK_REFERENCE ||
		   block->type == BLOCK_POINTER ||
		   block->type == BLOCK_LINE_BREAK))
		block = block->parent;
	return block;
}

/* Finds the item's text in its block, from where the one before ended. */
static struct cursor
locate(const struct cursor *before, const struct item *item)
{
	const struct block *block = item->block;
	struct cursor cursor = { NULL, NULL, false };
	const char *at;

	if (block->type != BLOCK_TEXT)
		return cursor;
	at = before->block == block ? before->at : block->text.text;
	if (match(&at, item->text.run)) {
		/* the item kept its spaces itself, or none lie between */
		cursor.block = block;
		cursor.at = at;
		return cursor;
	}
	cursor.space_before = skip_spaces(&at);
	if (match(&at, item->text.run)) {
		cursor.block = block;
		cursor.at = at;
	}
	return cursor;
}

static bool
is_mark(const struct place *place)
{
	return block_ancestor(place->item->block, BLOCK_REFERENCE) != NULL;
}

/* The mark of a footnote is raised, but stands on the line. */
static bool
is_new_line(const struct place *a, const struct place *b)
{
	double drop = b->item->text.baseline - a->item->text.baseline;
	double tolerance = LINE_TOLERANCE_PT;

	if (is_mark(a))
		tolerance = MARK_RAISED_EM * b->item->text.run->size_pt;
	else if (is_mark(b))
		tolerance = MARK_RAISED_EM * a->item->text.run->size_pt;
	return a->page != b->page || drop > tolerance || drop < -tolerance;
}

static bool
is_gap(const struct place *a, const struct place *b)
{
	const struct run *left = a->item->text.run;
	double end = a->item->text.x + left->width_pt;

	return b->item->text.x > end + GAP_EM * left->size_pt ||
	       b->item->text.x < a->item->text.x;
}

/*
 * Both texts were found, in two blocks: what the first one has left decides.
 * A line break between them leaves nothing and parts words as well.
 */
static bool
is_space_at_seam(const struct place *a, const struct place *b)
{
	const char *at = a->cursor.at;

	if (*at != '\0')
		return skip_spaces(&at);
	return is_new_line(a, b) && !ends_with_hyphen(a->item->text.run);
}

/* Whether a space belongs between the two items. */
static bool
is_space_between(const struct place *a, const struct place *b)
{
	const struct run *left = a->item->text.run;
	const struct run *right = b->item->text.run;

	if (text_block(a->item->block) != text_block(b->item->block))
		return false;
	if (ends_with_space(left) || begins_with_space(right))
		return false;
	/* or else a figure would go on with the number of the note */
	if (is_mark(b))
		return true;
	if (a->cursor.block != NULL && b->cursor.block != NULL) {
		if (b->cursor.space_before)
			return true;
		return a->cursor.block != b->cursor.block &&
		       is_space_at_seam(a, b);
	}
	return is_new_line(a, b) ? !ends_with_hyphen(left) : is_gap(a, b);
}

bool **
pdf_joints(const struct pdf *pdf)
{
	const struct pages *pages = pdf->pages;
	bool **joints = ARENA_ARRAY(pdf->arena, bool *, pages->count);
	struct place last = { .item = NULL };
	size_t i, k;

	for (i = 0; i < pages->count; i++) {
		const struct page *page = &pages->items[i];

		joints[i] = ARENA_ARRAY(pdf->arena, bool, page->count);
		for (k = 0; k < page->count; k++) {
			struct place place = { .item = &page->items[k],
				.page = i,
				.space_after = &joints[i][k] };

			if (place.item->type != ITEM_TEXT ||
			    place.item->block == NULL ||
			    place.item->artifact != ARTIFACT_NONE)
				continue;
			place.cursor = locate(&last.cursor, place.item);
			if (last.item != NULL)
				*last.space_after =
				    is_space_between(&last, &place);
			last = place;
		}
	}
	return joints;
}
