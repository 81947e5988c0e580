/*
 * The European Union's emblem and its statement of funding.
 *
 * The emblem's geometry is the official one (Council of Europe, 1955; Annex to
 * OJ C 271, 8.9.2012): a rectangle of 3:2, on it twelve upright stars at the
 * hours of a dial.  Its measures and colours are no theme's affair: an emblem
 * that is altered is none.
 *
 *	┌──────────────┐
 *	│     ⋆ ⋆      │   Euroopan unionin rahoittama –
 *	│   ⋆     ⋆    │   NextGenerationEU                │ what comes next
 *	│     ⋆ ⋆      │
 *	└──────────────┘
 *	     1.5 H       H/3                       free space
 */
#include "layout/layout-imp.h"

#include "base/arena.h"
#include "document/document.h"

#include <math.h>
#include <string.h>

#define PI 3.14159265358979323846

/* All as parts of the emblem's height. */
#define RING (1.0 / 3)
#define STAR_RADIUS (1.0 / 18)
#define STATEMENT_GAP (1.0 / 3)

#define STARS 12
#define STAR_POINTS 10
#define STAR_INNER 0.381966 /* of its radius: the pentagram's */

#define DASH_AND_SPACE "\u2013 "

static const struct colour reflex_blue = { 0x00, 0x33, 0x99 };
static const struct colour yellow = { 0xff, 0xcc, 0x00 };

struct statement {
	struct passage passage;
	struct lines lines;
};

/* The statement's line ends after its dash, never before it. */
static bool
set_statement(struct layout *layout, const struct block *emblem,
    struct statement *statement)
{
	const struct theme *theme = layout->theme;
	struct passage *passage = &statement->passage;
	const char *text = emblem->emblem.statement;
	const char *dash = strstr(text, DASH_AND_SPACE);

	passage_init(layout, STYLE_PROGRAMME, emblem->pos, passage);
	passage->font = FONT_EU;
	passage->size = theme->eu.text;
	passage->pitch = theme->eu.pitch;
	passage->colour = reflex_blue;
	if (dash != NULL) {
		size_t first = (size_t)(dash - text) + strlen("\u2013");

		passage_add_text(layout,
		    arena_strndup(layout->arena, text, first), emblem, passage);
		str_putc(&passage->text, '\n');
		text += first + 1;
	}
	passage_add_text(layout, text, emblem, passage);
	return lines_break(
	    layout, passage, theme->page.width, &statement->lines);
}

static void
draw_star(struct layout *layout, const struct block *emblem, double x, double y,
    double radius, struct slab *slab)
{
	struct point points[STAR_POINTS];

	for (size_t i = 0; i < STAR_POINTS; i++) {
		double turn = 2 * PI * (double)i / STAR_POINTS;
		double reach = i % 2 == 0 ? radius : radius * STAR_INNER;

		points[i].x = x + reach * sin(turn);
		points[i].y = y - reach * cos(turn);
	}
	slab_shape(layout, slab, emblem, yellow, points, STAR_POINTS);
}

static void
draw_flag(struct layout *layout, const struct block *emblem, double x, double y,
    struct slab *slab)
{
	double height = layout->theme->eu.height;

	slab_box(layout, slab, emblem, reflex_blue, x, y, EMBLEM_WIDTH * height,
	    height);
	for (size_t i = 0; i < STARS; i++) {
		double turn = 2 * PI * (double)i / STARS;

		draw_star(layout, emblem,
		    x + height * (EMBLEM_WIDTH / 2 + RING * sin(turn)),
		    y + height * (0.5 - RING * cos(turn)), height * STAR_RADIUS,
		    slab);
	}
}

/* Right of emblem and statement. */
static double
free_space(const struct layout *layout)
{
	return layout->theme->eu.height * layout->theme->eu.clear;
}

double
emblem_width(struct layout *layout, const struct block *emblem)
{
	struct statement statement;

	if (!set_statement(layout, emblem, &statement))
		return 0;
	return layout->theme->eu.height * (EMBLEM_WIDTH + STATEMENT_GAP) +
	       statement.lines.widest + free_space(layout);
}

void
emblem_draw(struct layout *layout, const struct block *emblem, double x,
    double y, struct slab *slab)
{
	double height = layout->theme->eu.height;
	struct statement statement;

	if (!set_statement(layout, emblem, &statement))
		return;
	draw_flag(layout, emblem, x, y, slab);
	x += height * (EMBLEM_WIDTH + STATEMENT_GAP);
	y +=
	    (height - statement.passage.pitch * (double)statement.lines.count) /
	    2;
	for (size_t i = 0; i < statement.lines.count; i++)
		lines_draw(layout, &statement.passage,
		    &statement.lines.items[i], x,
		    y + statement.passage.pitch * (double)i, slab);
}

/*
 * The block stands on the bottom margin, under a rule: the emblem at the left,
 * the programme's words beyond its free space.
 */
void
layout_eu(struct layout *layout, const struct block *eu)
{
	const struct theme *theme = layout->theme;
	const struct block *emblem = eu->first;
	double clear = free_space(layout);
	struct layout inner = *layout;
	struct strip words = { .count = 0 };
	double height, width;
	struct slab *slab;

	if (!layout_require(layout, eu->pos, theme->eu.given, "eu"))
		return;
	/* it has no page to itself */
	if (layout->strip->count > 0)
		layout->strip->slabs[layout->strip->count - 1]->parts = true;
	width = emblem_width(layout, emblem);
	inner.setting = SETTING_EU;
	inner.left += width;
	inner.width -= width;
	layout_apart(&inner, emblem->next, NULL, &words);
	height = fmax(theme->eu.height, strip_height(&words));
	slab = strip_add(layout, eu->pos, clear + height);
	slab->above = clear;
	slab->foot = true;
	slab_rule(layout, slab, COLOUR_RULE, layout->left, 0, layout->width,
	    theme->furniture.rule);
	emblem_draw(layout, emblem, layout->left,
	    clear + (height - theme->eu.height) / 2, slab);
	slab_append_strip(
	    layout, &words, clear + (height - strip_height(&words)) / 2, slab);
}
