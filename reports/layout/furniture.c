/*
 * Headers and footers, once all pages are known.  All of it is artifact: what
 * it says stands in the document's properties.
 */
#include "layout/layout-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "text/lang.h"

/* Where the text of a header or footer goes. */
struct place {
	struct slab *slab;
	enum artifact artifact;
	double baseline;
};

static void
put(struct layout *layout, const struct place *place, const struct run *run,
    enum theme_colour colour, double x)
{
	size_t before = place->slab->count;

	slab_text(layout, place->slab, NULL, layout->theme->colours[colour],
	    run, x, place->baseline);
	if (place->slab->count > before)
		place->slab->items[before].artifact = place->artifact;
}

static struct run *
shape(struct layout *layout, enum theme_font font, const char *text)
{
	return layout_run(
	    layout, STYLE_FURNITURE, font, text, layout->document->root->pos);
}

static void
put_rule(struct layout *layout, const struct place *place, double y)
{
	slab_rule(layout, place->slab, COLOUR_RULE, layout->left, y,
	    layout->width, layout->theme->furniture.rule);
	place->slab->items[place->slab->count - 1].artifact = place->artifact;
}

static double
width_of(const struct run *run)
{
	return run != NULL ? run->width_pt : 0;
}

static void
add_header(struct layout *layout, struct slab *slab)
{
	const struct document *document = layout->document;
	const struct theme *theme = layout->theme;
	enum theme_colour colour = theme->styles[STYLE_FURNITURE].colour;
	struct place place = { slab, ARTIFACT_HEADER, theme->furniture.header };
	const struct run *period =
	    shape(layout, FONT_REGULAR, document->period);

	put(layout, &place, shape(layout, FONT_BOLD, document->name), colour,
	    layout->left);
	put(layout, &place, period, colour,
	    layout->left + layout->width - width_of(period));
	put_rule(layout, &place, theme->furniture.header_rule);
}

/* The class, and before it that this is a draft. */
static void
add_class(struct layout *layout, const struct place *place)
{
	const struct document *document = layout->document;
	enum theme_colour colour =
	    layout->theme->styles[STYLE_FURNITURE].colour;
	const struct run *name =
	    shape(layout, FONT_REGULAR, document->class_name);
	const struct run *draft = NULL;
	double width = width_of(name);
	double x;

	if (document->draft) {
		draft = shape(layout, FONT_BOLD,
		    arena_printf(layout->arena, "%s ",
			lang_word(document->lang, "draft")));
		width += width_of(draft);
	}
	x = layout->left + (layout->width - width) / 2;
	put(layout, place, draft, COLOUR_BAD, x);
	put(layout, place, name, colour, x + width_of(draft));
}

static void
add_footer(
    struct layout *layout, struct slab *slab, size_t number, size_t count)
{
	const struct theme *theme = layout->theme;
	enum theme_colour colour = theme->styles[STYLE_FURNITURE].colour;
	struct place place = { slab, ARTIFACT_FOOTER, theme->furniture.footer };
	const char *const names[] = { "page", "pages", NULL };
	const char *const values[] = { arena_printf(
					   layout->arena, "%zu", number),
		arena_printf(layout->arena, "%zu", count), NULL };
	const struct run *page = shape(layout, FONT_REGULAR,
	    lang_phrase(
		layout->document->lang, "page", names, values, layout->arena));

	put_rule(layout, &place, theme->furniture.footer_rule);
	put(layout, &place,
	    shape(layout, FONT_REGULAR, layout->document->author), colour,
	    layout->left);
	add_class(layout, &place);
	put(layout, &place, page, colour,
	    layout->left + layout->width - width_of(page));
}

/* The cover is the first page, and counts. */
static bool
is_cover(const struct layout *layout, size_t index)
{
	return layout->chapters && index == 0;
}

void
furniture_label(struct layout *layout, struct pages *pages)
{
	for (size_t i = 0; i < pages->count; i++)
		pages->items[i].label =
		    is_cover(layout, i)
			? lang_word(layout->document->lang, "cover")
			: arena_printf(layout->arena, "%zu", i + 1);
}

void
furniture_add(struct layout *layout, struct pages *pages)
{
	for (size_t i = 0; i < pages->count; i++) {
		struct page *page = &pages->items[i];
		struct slab slab = { .count = page->count,
			.capacity = page->capacity,
			.items = page->items };

		if (is_cover(layout, i))
			continue;
		add_header(layout, &slab);
		add_footer(layout, &slab, i + 1, pages->count);
		page->count = slab.count;
		page->capacity = slab.capacity;
		page->items = slab.items;
	}
}
