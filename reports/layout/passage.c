/*
 * Passages: the inline content of a block flattened into one text and the
 * spans that give its stretches their look.  A span points at the text's own
 * node, so that strong and link are found by going up the tree.
 */
#include "layout/layout-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "text/lang.h"

#include <string.h>

/* Figures of this size and more are set proportionally. */
#define LARGE_FIGURES_PT 20.0

/* The look that the blocks around a text give it. */
struct look {
	enum theme_font font;
	double size, rise;
	struct colour colour;
	bool underline;
};

static enum figures_style
figures_of(const struct theme *theme, enum theme_style style)
{
	bool table = style == STYLE_TABLE_HEAD || style == STYLE_TABLE_CELL ||
		     style == STYLE_TABLE_SMALL || style == STYLE_CHART_LABEL;

	return table && theme->styles[style].size < LARGE_FIGURES_PT
		   ? theme->table_figures
		   : theme->figures;
}

/* Running text alone is hyphenated, and only if the theme says so. */
static bool
is_running(const struct theme *theme, enum theme_style style)
{
	return theme->hyphenation.given &&
	       (style == STYLE_BODY || style == STYLE_LEAD ||
		   style == STYLE_BOX || style == STYLE_QUOTE ||
		   style == STYLE_FOOTNOTE);
}

void
passage_init(struct layout *layout, enum theme_style style, struct pos pos,
    struct passage *passage)
{
	const struct style *look = &layout->theme->styles[style];

	*passage = (struct passage){ .pos = pos,
		.size = look->size,
		.pitch = look->pitch,
		.font = look->font,
		.colour = layout->theme->colours[look->colour],
		.figures = figures_of(layout->theme, style),
		.running = is_running(layout->theme, style) };
	str_init(&passage->text, layout->arena);
}

void
passage_set_font(
    struct layout *layout, enum theme_font font, struct passage *passage)
{
	passage->font = font;
	for (size_t i = 0; i < passage->count; i++)
		passage->spans[i].face = layout->theme->faces[font];
}

/* A line end in the template is a space in the text. */
static void
put_text(struct passage *passage, const char *text)
{
	for (; *text != '\0'; text++)
		str_putc(&passage->text, *text == '\n' ? ' ' : *text);
}

static bool
line_is_new(const struct passage *passage)
{
	size_t length = passage->text.length;

	return length > 0 && passage->text.text[length - 1] == '\n';
}

static void
add_span(struct layout *layout, const char *text, const struct block *block,
    const struct look *look, struct passage *passage)
{
	struct span *span;

	if (line_is_new(passage))
		while (*text == ' ' || *text == '\n')
			text++;
	if (*text == '\0')
		return;
	passage->spans = arena_grow(layout->arena, passage->spans,
	    passage->count, &passage->capacity, sizeof(*passage->spans));
	span = &passage->spans[passage->count++];
	*span = (struct span){ .start = passage->text.length,
		.length = strlen(text),
		.face = layout->theme->faces[look->font],
		.size = look->size,
		.rise = look->rise,
		.colour = look->colour,
		.underline = look->underline,
		.block = block,
		.pos = block != NULL ? block->pos : passage->pos };
	put_text(passage, text);
}

static struct look
plain_look(const struct passage *passage)
{
	return (struct look){ .font = passage->font,
		.size = passage->size,
		.colour = passage->colour };
}

void
passage_add_text(struct layout *layout, const char *text,
    const struct block *block, struct passage *passage)
{
	struct look look = plain_look(passage);

	add_span(layout, text, block, &look, passage);
}

/* The strong text that a note box begins with is its title. */
static bool
is_box_title(const struct layout *layout, const struct block *block)
{
	return layout->setting == SETTING_BOX && block->type == BLOCK_STRONG &&
	       block->previous == NULL &&
	       block->parent->type == BLOCK_PARAGRAPH &&
	       block->parent->previous == NULL;
}

/*
 * The blocks between a text and `top` decide its look.  A link is underlined:
 * colour alone would not tell it (WCAG 1.4.1).
 */
static struct look
look_of(const struct layout *layout, const struct passage *passage,
    const struct block *text, const struct block *top)
{
	struct look look = plain_look(passage);

	for (const struct block *b = text; b != top; b = b->parent) {
		if (b->type == BLOCK_STRONG && look.font == FONT_REGULAR)
			look.font = FONT_BOLD;
		if (is_box_title(layout, b))
			look.colour = layout->theme->colours[COLOUR_WARN];
		if (b->type == BLOCK_LINK || b->type == BLOCK_POINTER) {
			look.underline = true;
			if (!layout->on_dark)
				look.colour =
				    layout->theme->colours[COLOUR_PRIMARY];
		}
	}
	return look;
}

/* The number of a footnote, small and raised. */
static void
add_reference(struct layout *layout, const struct block *reference,
    struct passage *passage)
{
	const struct theme *theme = layout->theme;
	struct look look = plain_look(passage);

	if (!layout_require(
		layout, reference->pos, theme->footnote.given, "footnote"))
		return;
	look.size = passage->size * theme->footnote.mark;
	look.rise = passage->size * theme->footnote.rise;
	add_span(layout,
	    arena_printf(layout->arena, "%d", reference->footnote.number),
	    reference, &look, passage);
}

/* " (s. 5)": the page that a reference leads to, once it is known. */
static void
add_page(struct layout *layout, const struct block *top,
    const struct block *pointer, struct passage *passage)
{
	const char *label =
	    page_labels_get(layout->labels, pointer->pointer.target);
	const char *const names[] = { "page", NULL };
	const char *const values[] = { label, NULL };
	struct look look = look_of(layout, passage, pointer, top);

	if (label == NULL)
		return;
	add_span(layout,
	    arena_printf(layout->arena, " %s",
		lang_phrase(layout->document->lang, "reference-page", names,
		    values, layout->arena)),
	    pointer, &look, passage);
}

static void
add_below(struct layout *layout, const struct block *top,
    const struct block *block, struct passage *passage)
{
	struct look look;

	for (const struct block *b = block->first; b != NULL; b = b->next) {
		if (b->type == BLOCK_TEXT) {
			look = look_of(layout, passage, b, top);
			add_span(layout, b->text.text, b, &look, passage);
		} else if (b->type == BLOCK_LINE_BREAK) {
			str_putc(&passage->text, '\n');
		} else if (b->type == BLOCK_REFERENCE) {
			if (top->type != BLOCK_ENTRY)
				add_reference(layout, b, passage);
		} else {
			add_below(layout, top, b, passage);
			if (b->type == BLOCK_POINTER)
				add_page(layout, top, b, passage);
			if (is_box_title(layout, b) && b->next != NULL)
				str_putc(&passage->text, '\n');
		}
	}
}

void
passage_add_block(
    struct layout *layout, const struct block *block, struct passage *passage)
{
	add_below(layout, block, block, passage);
}

void
passage_init_note(
    struct layout *layout, const struct block *note, struct passage *passage)
{
	passage_init(layout, STYLE_NOTE, note->pos, passage);
	for (const struct block *b = note->first; b != NULL; b = b->next) {
		if (b != note->first)
			passage_add_text(layout, " ", NULL, passage);
		passage_add_block(layout, b, passage);
	}
}
