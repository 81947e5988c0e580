/*
 * Tables: rows as slabs under their caption.  Text stands left, figures right
 * on the decimal mark, and the columns stand evenly apart.
 * When a table is too wide its header wraps, then its words break, then its
 * cells get smaller, and then it is an error.
 *
 *	Taulukko 2
 *	Lähes puolet sopimuksista …
 *	━━━━━━━━━━━━━━━━━━━━━━━━━━━ outer rule
 *	Kunta            Sopimuksia
 *	─────────────────────────── inner rule
 *	Hyvinkää                141
 *	Yhteensä                529
 *	━━━━━━━━━━━━━━━━━━━━━━━━━━━
 */
#include "layout/table-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "layout/face.h"
#include "text/lang.h"
#include "text/number.h"

#include <math.h>
#include <string.h>

static struct column *
column_of(struct grid *grid, const struct cell *cell)
{
	return &grid->columns[cell->block->cell.column];
}

static void
read_row(struct layout *layout, const struct block *block, struct grid *grid,
    struct row *row)
{
	row->block = block;
	for (const struct block *b = block->first; b != NULL; b = b->next)
		row->count += b->type == BLOCK_CELL;
	row->cells = ARENA_ARRAY(layout->arena, struct cell, row->count);
	row->count = 0;
	for (const struct block *b = block->first; b != NULL; b = b->next) {
		if (b->type != BLOCK_CELL ||
		    b->cell.column >= grid->column_count)
			continue;
		row->cells[row->count++].block = b;
		if (b->cell.kind == CELL_VALUE) {
			grid->columns[b->cell.column].numeric = true;
			grid->columns[b->cell.column].meter = b->cell.meter;
		} else if (b->cell.kind == CELL_LIST)
			table_list_read(b, &grid->columns[b->cell.column]);
	}
}

static void
read_grid(struct layout *layout, const struct block *table, struct grid *grid)
{
	*grid = (struct grid){ .column_count = table->table.column_count };
	grid->columns =
	    ARENA_ARRAY(layout->arena, struct column, grid->column_count);
	for (const struct block *b = table->first; b != NULL; b = b->next)
		grid->row_count += b->type == BLOCK_ROW;
	grid->rows = ARENA_ARRAY(layout->arena, struct row, grid->row_count);
	grid->row_count = 0;
	for (const struct block *b = table->first; b != NULL; b = b->next)
		if (b->type == BLOCK_ROW)
			read_row(
			    layout, b, grid, &grid->rows[grid->row_count++]);
}

/*
 * Width of what stands behind the whole number: the decimals with their mark,
 * which is the last one in the text, and the sign of what is not final.
 */
static double
tail_of(struct layout *layout, const struct passage *passage, bool decimals)
{
	const char *text = passage->text.text;
	size_t length = passage->text.length, at = length;
	double width;

	if (decimals) {
		while (at > 0 && text[at - 1] != ',' && text[at - 1] != '.')
			at--;
		at = at > 0 ? at - 1 : length;
	} else {
		while (at > 0 && (text[at - 1] < '0' || text[at - 1] > '9'))
			at--;
	}
	if (at == length)
		return 0;
	return ruler_measure(layout->ruler, passage->spans[0].face,
		   passage->size, passage->figures, text + at, length - at,
		   passage->pos, layout->diag, &width)
		   ? width
		   : 0;
}

/* The cell's text without its unit, and with how many decimals. */
static const char *
value_text(
    const struct layout *layout, const struct block *block, int *decimals)
{
	const struct lang *lang = layout->document->lang;
	struct safe_table table = *block->cell.table;

	switch (block->cell.money) {
	case MONEY_THOUSANDS:
		*decimals = 1;
		return number_thousands(
		    lang, &table, block->cell.value, layout->arena);
	case MONEY_CENTS:
		if (table.decimals < CENTS)
			table.decimals = CENTS;
		break;
	case MONEY_AS_DECLARED:
		break;
	}
	*decimals = table.decimals;
	return number_cell(
	    lang, &table, block->cell.value, false, layout->arena);
}

static void
fill_value(struct layout *layout, struct cell *cell)
{
	const struct block *block = cell->block;
	int decimals;
	const char *text = value_text(layout, block, &decimals);

	passage_add_text(layout, text, block, &cell->passage);
	if (block->cell.value->status == SAFE_SHOWN &&
	    block->cell.table->unit != UNIT_DATE &&
	    block->cell.table->unit != UNIT_CODE) {
		cell->aligned = true;
		cell->tail = tail_of(layout, &cell->passage, decimals > 0);
	}
}

static void
fill_cell(struct layout *layout, const struct row *row, enum theme_style style,
    const struct column *column, struct cell *cell)
{
	if (row->block->row.header || cell->block->cell.kind == CELL_HEAD)
		style = STYLE_TABLE_HEAD;
	passage_init(layout, style, cell->block->pos, &cell->passage);
	if (row->block->row.total || cell->block->cell.bad)
		passage_set_font(layout, FONT_BOLD, &cell->passage);
	if (cell->block->cell.bad)
		cell->passage.colour = layout->theme->colours[COLOUR_BAD];
	if (cell->block->cell.kind == CELL_VALUE)
		fill_value(layout, cell);
	else if (cell->block->cell.kind == CELL_LIST)
		table_list_fill(layout, column, cell);
	else
		passage_add_block(layout, cell->block, &cell->passage);
}

static void
fill_grid(struct layout *layout, enum theme_style style, struct grid *grid)
{
	for (size_t r = 0; r < grid->row_count; r++)
		for (size_t c = 0; c < grid->rows[r].count; c++) {
			struct cell *cell = &grid->rows[r].cells[c];
			struct column *column = column_of(grid, cell);

			fill_cell(layout, &grid->rows[r], style, column, cell);
			column->tail = fmax(column->tail, cell->tail);
		}
}

/* Every row a slab of its own, the text at the row's foot or middle. */
static void
draw_cell(struct layout *layout, const struct grid *grid, const struct row *row,
    const struct cell *cell, struct slab *slab)
{
	const struct column *column = &grid->columns[cell->block->cell.column];
	double pitch = cell->passage.pitch;
	double padding = (layout->theme->table.row -
			     layout->theme->styles[STYLE_TABLE_CELL].pitch) /
			 2;
	double y =
	    row->block->row.header
		? slab->height - padding - (double)cell->lines.count * pitch
		: padding;

	for (size_t i = 0; i < cell->lines.count; i++) {
		const struct line *line = &cell->lines.items[i];
		double x = column->x;

		if (column->numeric)
			x += column->width - line->width;
		if (cell->aligned)
			x -= column->tail - cell->tail;
		lines_draw(layout, &cell->passage, line, x, y, slab);
		if (cell->block->cell.meter)
			table_meter_draw(
			    layout, column, cell->block, y + pitch / 2, slab);
		y += pitch;
	}
}

static double
row_height(const struct layout *layout, const struct row *row)
{
	const struct theme *theme = layout->theme;
	double height = theme->styles[STYLE_TABLE_CELL].pitch;

	for (size_t c = 0; c < row->count; c++)
		height = fmax(height, (double)row->cells[c].lines.count *
					  row->cells[c].passage.pitch);
	return height + theme->table.row -
	       theme->styles[STYLE_TABLE_CELL].pitch;
}

static void
draw_rule_below(struct layout *layout, const struct grid *grid, size_t index,
    struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct block *row = grid->rows[index].block;
	bool last = index + 1 == grid->row_count;
	bool strong = row->row.header ||
		      (!last && grid->rows[index + 1].block->row.total);
	enum theme_colour colour = last	    ? COLOUR_PRIMARY
				   : strong ? COLOUR_AXIS
					    : COLOUR_GRID;
	double width = last	? theme->table.outer_rule
		       : strong ? theme->table.inner_rule
				: theme->table.row_rule;

	slab_rule(layout, slab, colour, layout->left, slab->height, grid->width,
	    width);
}

static struct slab *
draw_row(struct layout *layout, const struct grid *grid, size_t index)
{
	const struct row *row = &grid->rows[index];
	struct slab *slab =
	    strip_add(layout, row->block->pos, row_height(layout, row));

	if (index == 0)
		slab_rule(layout, slab, COLOUR_PRIMARY, layout->left, 0,
		    grid->width, layout->theme->table.outer_rule);
	for (size_t c = 0; c < row->count; c++)
		draw_cell(layout, grid, row, &row->cells[c], slab);
	draw_rule_below(layout, grid, index, slab);
	return slab;
}

static const struct block *
find_number(const struct block *table)
{
	const struct block *caption = table->first;

	if (caption == NULL || caption->type != BLOCK_CAPTION)
		return NULL;
	for (const struct block *b = caption->first; b != NULL; b = b->next)
		if (b->type == BLOCK_PARAGRAPH &&
		    b->paragraph.role == ROLE_CAPTION_NUMBER)
			return b;
	return NULL;
}

/*
 * What a page begins with when the table goes on: "Taulukko 2 (jatkuu)" and
 * the header, as artifacts, for they were read once.
 */
static const struct slab *
continuation(
    struct layout *layout, const struct block *table, const struct slab *header)
{
	const struct block *number = find_number(table);
	struct slab *slab = ARENA_NEW(layout->arena, struct slab);
	struct passage passage;
	struct lines lines;

	passage_init(layout, STYLE_CAPTION_NUMBER, table->pos, &passage);
	if (number != NULL)
		passage_add_block(layout, number, &passage);
	passage_add_text(layout,
	    arena_printf(layout->arena, "%s(%s)", number != NULL ? " " : "",
		lang_word(layout->document->lang, "continued")),
	    NULL, &passage);
	slab->pos = table->pos;
	if (lines_break(layout, &passage, layout->width, &lines))
		lines_draw(
		    layout, &passage, &lines.items[0], layout->left, 0, slab);
	slab->height = passage.pitch + layout->theme->table.caption_gap;
	slab_append(layout, header, slab->height, slab);
	slab->height += header->height;
	slab->note_count = 0; /* they stand where they were first */
	slab_make_artifact(slab);
	return slab;
}

/*
 * The header stays with two rows, and the last two rows stay together, so
 * that a total is never alone.
 */
static void
draw_rows(
    struct layout *layout, const struct block *table, const struct grid *grid)
{
	const struct slab *repeat = NULL;
	size_t head = 0;

	for (size_t r = 0; r < grid->row_count; r++) {
		bool header = grid->rows[r].block->row.header;
		struct slab *slab = draw_row(layout, grid, r);

		if (header) {
			repeat = continuation(layout, table, slab);
			head = r + 1;
		}
		slab->repeat = header ? NULL : repeat;
		slab->keep = header || (r == head && r + 1 < grid->row_count) ||
			     r + 2 == grid->row_count;
	}
}

/* A short table is worth a gap at a page's foot: it is not divided. */
static void
keep_short(struct layout *layout, size_t first)
{
	struct strip *strip = layout->strip;

	if (strip_height_from(strip, first) > layout->theme->table.whole)
		return;
	for (size_t i = first; i + 1 < strip->count; i++)
		strip->slabs[i]->keep = true;
}

void
layout_table(struct layout *layout, const struct block *table)
{
	const struct theme *theme = layout->theme;
	size_t first = layout->strip->count;
	size_t body;
	struct grid grid;

	for (const struct block *b = table->first; b != NULL; b = b->next)
		if (b->type == BLOCK_CAPTION)
			layout_caption(layout, b, theme->table.above);
	body = layout->strip->count;
	read_grid(layout, table, &grid);
	fill_grid(layout, STYLE_TABLE_CELL, &grid);
	if (!table_fit(layout, table, &grid))
		return;
	draw_rows(layout, table, &grid);
	if (body < layout->strip->count)
		layout->strip->slabs[body]->above =
		    body > first ? theme->table.caption_gap
				 : theme->table.above;
	for (const struct block *b = table->first; b != NULL; b = b->next)
		if (b->type == BLOCK_NOTE)
			layout_note(layout, b, theme->table.note_gap);
	strip_round(layout, first);
	if (first == layout->strip->count)
		return;
	layout->strip->slabs[layout->strip->count - 1]->below =
	    theme->table.below;
	keep_short(layout, first);
}

void
table_refill(struct layout *layout, enum theme_style style, struct grid *grid)
{
	for (size_t c = 0; c < grid->column_count; c++)
		grid->columns[c].tail = 0;
	fill_grid(layout, style, grid);
}
