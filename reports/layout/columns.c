/*
 * Columns: short texts of one kind side by side, two in a row under a rule, or
 * three.  A heading that begins with a number is a step: the number stands
 * large at the left and everything else of the column beside it.
 *
 *	──────────────  ──────────────      1  Ota yhteyttä
 *	Neuvonta        Lomakkeet              Sovimme tapaamisen ja
 *	Vastaamme …     Autamme …              käymme läpi …
 */
#include "layout/layout-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "layout/face.h"

#include <math.h>
#include <string.h>

#define IN_A_ROW 2
#define THREE 3

struct cell {
	const struct block *block;
	struct strip strip;
	double x;
	bool step;
};

static size_t
count_columns(const struct block *columns)
{
	size_t count = 0;

	for (const struct block *b = columns->first; b != NULL; b = b->next)
		count += b->type == BLOCK_COLUMN;
	return count;
}

/* The text that a column's heading begins with; NULL when it has none. */
static const struct block *
heading_text(const struct block *column)
{
	const struct block *heading = column->first;

	if (heading == NULL || heading->type != BLOCK_HEADING ||
	    heading->first == NULL || heading->first->type != BLOCK_TEXT)
		return NULL;
	return heading->first;
}

/* How many bytes of the heading are a step's number and the space after it. */
static size_t
number_length(const struct block *column)
{
	const struct block *text = heading_text(column);
	size_t digits;

	if (text == NULL)
		return 0;
	digits = strspn(text->text.text, "0123456789");
	return digits > 0 && text->text.text[digits] == ' ' ? digits + 1 : 0;
}

/* The heading without its number, which is drawn apart. */
static void
set_step_heading(
    struct layout *layout, const struct block *column, struct strip *strip)
{
	const struct block *text = heading_text(column);
	struct passage passage;
	struct lines lines;

	passage_init(layout, STYLE_COLUMN_HEADING, text->pos, &passage);
	passage_add_text(
	    layout, text->text.text + number_length(column), text, &passage);
	layout->strip = strip;
	if (!lines_break(layout, &passage, layout->width, &lines))
		return;
	lines_require(layout, &lines);
	for (size_t i = 0; i < lines.count; i++)
		lines_draw(layout, &passage, &lines.items[i], layout->left, 0,
		    strip_add(layout, text->pos, passage.pitch));
}

static void
set_cell(struct layout *layout, double width, struct cell *cell)
{
	struct layout inner = *layout;
	const struct block *first = cell->block->first;
	double hanging = cell->step ? layout->theme->columns.numeral : 0;

	inner.setting = SETTING_COLUMN;
	inner.left = cell->x + hanging;
	inner.width = width - hanging;
	if (cell->step) {
		set_step_heading(&inner, cell->block, &cell->strip);
		first = first->next;
	}
	layout_apart(&inner, first, NULL, &cell->strip);
}

/* The numeral's cap height hangs at that of the heading's first line. */
static void
draw_numeral(
    struct layout *layout, const struct cell *cell, double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct block *text = heading_text(cell->block);
	const struct style *style = &theme->styles[STYLE_NUMERAL];
	const struct style *heading = &theme->styles[STYLE_COLUMN_HEADING];
	const struct face *face = theme->faces[style->font];
	size_t length = number_length(cell->block);
	double cap = face->cap_height / (double)face->units_per_em;
	double baseline = baseline_of(
	    theme->faces[heading->font], heading->size, heading->pitch);

	slab_text(layout, slab, text, theme->colours[style->colour],
	    ruler_shape(layout->ruler, face, style->size, theme->figures,
		text->text.text, length, text->pos, layout->arena,
		layout->diag),
	    cell->x, y + baseline + cap * (style->size - heading->size));
}

static void
draw_row(struct layout *layout, struct cell *cells, size_t count, double width)
{
	const struct theme *theme = layout->theme;
	double top = cells[0].step ? 0 : theme->columns.rule_gap;
	double height = 0;
	struct slab *slab;

	for (size_t i = 0; i < count; i++) {
		set_cell(layout, width, &cells[i]);
		height = fmax(height, strip_height(&cells[i].strip));
		if (cells[i].step)
			height =
			    fmax(height, theme->styles[STYLE_NUMERAL].pitch);
	}
	slab = strip_add(layout, cells[0].block->pos, top + height);
	slab->above = theme->columns.row_gap;
	slab->below = theme->columns.row_gap;
	for (size_t i = 0; i < count; i++) {
		if (cells[i].step)
			draw_numeral(layout, &cells[i], top, slab);
		else
			slab_rule(layout, slab, COLOUR_RULE, cells[i].x, 0,
			    width, theme->columns.rule);
		slab_append_strip(layout, &cells[i].strip, top, slab);
	}
}

void
layout_columns(struct layout *layout, const struct block *columns)
{
	const struct theme *theme = layout->theme;
	size_t most = count_columns(columns) == THREE ? THREE : IN_A_ROW;
	double step = (layout->width + theme->page.gutter) / (double)most;
	size_t first = layout->strip->count;
	struct cell *cells = ARENA_ARRAY(layout->arena, struct cell, most);
	size_t count = 0;

	if (!layout_require(
		layout, columns->pos, theme->columns.given, "columns"))
		return;
	for (const struct block *b = columns->first; b != NULL; b = b->next) {
		if (b->type != BLOCK_COLUMN)
			continue;
		cells[count] = (struct cell){ .block = b,
			.x = layout->left + (double)count * step,
			.step = number_length(b) > 0 };
		count++;
		if (count < most && b->next != NULL)
			continue;
		draw_row(layout, cells, count, step - theme->page.gutter);
		count = 0;
	}
	if (first == layout->strip->count)
		return;
	layout->strip->slabs[first]->above = theme->columns.above;
	if (layout->setting == SETTING_PAGE)
		strip_round(layout, first);
	layout->strip->slabs[layout->strip->count - 1]->below =
	    theme->columns.below;
}
