/*
 * The cover of a report: a page of its own, whose upper part is coloured to
 * the page's edges.  Title, subtitle and period come from the tree; the
 * office and the four facts at the foot repeat the document's properties and
 * are artifacts.  A cover may have one figure, a field of dots.
 *
 *	Keski-Uudenmaan hyvinvointialue
 *	▬▬
 *	Kuukausiraportti
 *	Henkilökohtaisen avun työnantajamalli
 *	Helmikuu 2024
 *	● ● ● ● ● ●                      logo
 *	─────────────────────────────────────
 *	Tilanne  Laadittu  Julkisuus  Laatija
 */
#include "layout/layout-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "layout/face.h"
#include "text/lang.h"
#include "text/number.h"

#include <math.h>

#define FACT_NUM 4

/* What stands at the cover's foot. */
struct fact {
	const char *name; /* a word's key */
	const char *text;
	bool is_class;
};

/* Where the next line of the cover goes. */
struct place {
	struct slab *slab;
	double baseline;
};

/* Draws lines so that the first one's baseline is at y; the last baseline. */
static double
draw_lines(struct layout *layout, const struct passage *passage, double width,
    double x, double y, struct slab *slab)
{
	double shift = baseline_of(
	    layout->theme->faces[passage->font], passage->size, passage->pitch);
	struct lines lines;

	if (!lines_break(layout, passage, width, &lines))
		return y;
	lines_require(layout, &lines);
	for (size_t i = 0; i < lines.count; i++)
		lines_draw(layout, passage, &lines.items[i], x,
		    y - shift + (double)i * passage->pitch, slab);
	return lines.count == 0
		   ? y
		   : y + (double)(lines.count - 1) * passage->pitch;
}

static void
draw_block(struct layout *layout, const struct block *block,
    enum theme_style style, struct place *place)
{
	struct passage passage;

	passage_init(layout, style, block->pos, &passage);
	passage_add_block(layout, block, &passage);
	place->baseline = draw_lines(layout, &passage,
	    lines_even_width(layout, &passage, layout->width), layout->left,
	    place->baseline, place->slab);
}

static void
draw_words(struct layout *layout, const char *text, enum theme_style style,
    struct place *place)
{
	struct passage passage;

	passage_init(layout, style, layout->document->root->pos, &passage);
	passage_add_text(layout, text, NULL, &passage);
	place->baseline = draw_lines(layout, &passage, layout->width,
	    layout->left, place->baseline, place->slab);
}

static const struct block *
find_chart(const struct block *cover)
{
	for (const struct block *b = cover->first; b != NULL; b = b->next) {
		if (b->type == BLOCK_CHART)
			return b;
		if (b->type != BLOCK_FIGURE)
			continue;
		for (const struct block *c = b->first; c != NULL; c = c->next)
			if (c->type == BLOCK_CHART)
				return c;
	}
	return NULL;
}

static void
draw_ground(struct layout *layout, double height, struct slab *slab)
{
	const struct theme *theme = layout->theme;

	slab_box(layout, slab, NULL, theme->colours[COLOUR_PRIMARY], 0, 0,
	    theme->page.width, height);
	slab_box(layout, slab, NULL, theme->colours[COLOUR_ON_DARK_ACCENT],
	    layout->left, theme->cover.bar, theme->cover.bar_width,
	    theme->cover.bar_height);
}

/*
 * The title, then under it the paragraphs, each a step further down: first
 * the subtitle, then the period, which the document's own stands in for.  The
 * last one's baseline.
 */
static double
draw_titles(struct layout *layout, const struct block *cover, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	struct place place = { slab, theme->cover.name };
	size_t paragraphs = 0;

	draw_words(layout, layout->document->author, STYLE_COVER_NAME, &place);
	place.baseline = theme->cover.title;
	for (const struct block *b = cover->first; b != NULL; b = b->next) {
		if (b->type == BLOCK_HEADING) {
			draw_block(layout, b, STYLE_COVER_TITLE, &place);
		} else if (b->type == BLOCK_PARAGRAPH) {
			place.baseline += theme->cover.step;
			draw_block(layout, b,
			    paragraphs++ == 0 ? STYLE_COVER_SUBTITLE
					      : STYLE_COVER_PERIOD,
			    &place);
		}
	}
	if (paragraphs > 1)
		return place.baseline;
	place.baseline += theme->cover.step;
	draw_words(
	    layout, layout->document->period, STYLE_COVER_PERIOD, &place);
	return place.baseline;
}

/*
 * How far down the dark ground goes: with a figure as the theme says, else it
 * grows as far when a long title needs it.
 */
static double
ground_height(
    const struct layout *layout, const struct block *chart, double baseline)
{
	const struct theme *theme = layout->theme;
	double needed = baseline + theme->cover.figure_foot;

	if (chart != NULL)
		return theme->cover.figure_ground;
	return fmin(
	    fmax(theme->cover.ground, needed), theme->cover.figure_ground);
}

/* At the right margin, above the rule of the foot. */
static void
draw_logo(struct layout *layout, const struct block *logo, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	struct logo_box box;

	if (!logo_fit(layout, INFINITY, &box))
		return;
	box.y = theme->cover.foot_rule - theme->logo.gap - box.height;
	logo_draw(layout, logo, &box, slab);
}

/* The light words must end above what stands at `foot`. */
static void
check_titles(struct layout *layout, const struct block *cover, double baseline,
    double foot)
{
	double excess =
	    baseline + layout->theme->styles[STYLE_COVER_PERIOD].size - foot;

	if (excess > 0)
		diag_error(layout->diag, cover->pos, "overflow",
		    "the words of the cover are %.1f points too high for its "
		    "ground: use a shorter title or fewer paragraphs",
		    excess);
}

/* No footer says on the cover that this is a draft; its class does. */
static void
add_draft(struct layout *layout, struct passage *passage)
{
	struct passage look = *passage;

	passage->font = FONT_BOLD;
	passage->colour = layout->theme->colours[COLOUR_BAD];
	passage_add_text(layout,
	    arena_printf(layout->arena, "%s ",
		lang_word(layout->document->lang, "draft")),
	    NULL, passage);
	passage->font = look.font;
	passage->colour = look.colour;
}

static void
draw_fact(struct layout *layout, const struct fact *fact, double x,
    double width, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	struct passage passage;
	double y = theme->cover.foot;

	passage_init(
	    layout, STYLE_COVER_FOOT, layout->document->root->pos, &passage);
	passage_set_font(layout, FONT_BOLD, &passage);
	passage_add_text(layout, lang_word(layout->document->lang, fact->name),
	    NULL, &passage);
	y = draw_lines(layout, &passage, width, x, y, slab) + passage.pitch;
	passage_init(
	    layout, STYLE_COVER_FOOT, layout->document->root->pos, &passage);
	if (fact->is_class && layout->document->draft)
		add_draft(layout, &passage);
	passage_add_text(layout, fact->text, NULL, &passage);
	draw_lines(layout, &passage, width, x, y, slab);
}

static const char *
status_of(const struct layout *layout)
{
	const struct document *document = layout->document;

	return document->status_day == 0
		   ? document->period
		   : number_day(
			 document->lang, document->status_day, layout->arena);
}

static void
draw_foot(struct layout *layout, struct slab *slab)
{
	const struct document *document = layout->document;
	const struct theme *theme = layout->theme;
	const struct lang *lang = document->lang;
	const struct fact facts[FACT_NUM] = {
		{ "cover-status", status_of(layout), false },
		{ "cover-made", number_day(lang, document->date, layout->arena),
		    false },
		{ "cover-class", document->class_name, true },
		{ "cover-author", document->author, false },
	};
	double step = layout->width / FACT_NUM;

	slab_rule(layout, slab, COLOUR_RULE, layout->left,
	    theme->cover.foot_rule, layout->width, theme->furniture.rule);
	for (size_t i = 0; i < FACT_NUM; i++)
		draw_fact(layout, &facts[i], layout->left + (double)i * step,
		    step - theme->page.gutter, slab);
}

/*
 * The sentence and key of the dots stand on paper, a line below the ground.
 * Where the field begins.
 */
static double
draw_dots(struct layout *layout, const struct block *chart, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double ground = theme->cover.figure_ground;

	return chart_dots(layout, chart, slab,
	    ground - theme->cover.figure_foot,
	    ground + theme->styles[STYLE_BODY].pitch);
}

void
layout_cover(struct layout *layout, const struct block *cover)
{
	const struct theme *theme = layout->theme;
	const struct block *chart = find_chart(cover);
	struct slab titles = { .count = 0 };
	struct slab *slab;
	double foot, baseline;

	if (!layout_require(layout, cover->pos, theme->cover.given, "cover"))
		return;
	slab = strip_add(layout, cover->pos, theme->page.height);
	slab->whole_page = true;
	baseline = draw_titles(layout, cover, &titles);
	foot = ground_height(layout, chart, baseline);
	draw_ground(layout, foot, slab);
	slab_append(layout, &titles, 0, slab);
	if (chart != NULL)
		foot = draw_dots(layout, chart, slab);
	check_titles(layout, cover, baseline, foot);
	if (cover->last != NULL && cover->last->type == BLOCK_LOGO)
		draw_logo(layout, cover->last, slab);
	draw_foot(layout, slab);
}
