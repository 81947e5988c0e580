/*
 * The widths of a table's columns.  Each of the ways below is tried in turn
 * and the first that fits is taken, so a table is only as cramped as it must
 * be.
 */
#include "layout/table-imp.h"

#include "base/arena.h"
#include "document/document.h"

#include <math.h>
#include <string.h>

#define SLACK_PT 0.01

struct way {
	size_t head_lines, label_lines; /* at most */
	size_t text_lines;		/* of a cell of a list */
	bool soft; /* words may break where their compound does */
	enum theme_style cell;
};

static const struct way ways[] = {
	{ 1, 1, 1, false, STYLE_TABLE_CELL },
	{ 2, 1, 1, false, STYLE_TABLE_CELL },
	{ 3, 2, 2, false, STYLE_TABLE_CELL },
	{ 3, 2, 3, false, STYLE_TABLE_CELL },
	{ 3, 2, 5, false, STYLE_TABLE_CELL },
	{ 3, 2, 5, true, STYLE_TABLE_CELL },
	{ 3, 2, 9, true, STYLE_TABLE_CELL },
	{ 3, 3, 9, true, STYLE_TABLE_SMALL },
	{ 3, 3, 90, true, STYLE_TABLE_SMALL },
};
#define WAY_NUM (sizeof(ways) / sizeof(ways[0]))

static size_t
most_lines(const struct way *way, const struct cell *cell)
{
	switch (cell->block->cell.kind) {
	case CELL_HEAD:
		return way->head_lines;
	case CELL_LABEL:
		return way->label_lines;
	case CELL_LIST:
		return cell->block->cell.list->kind == LIST_TEXT
			   ? way->text_lines
			   : 1;
	case CELL_VALUE:
		return 1;
	}
	return 1;
}

/* The room that each column's text needs in this way. */
static bool
find_needs(struct layout *layout, const struct way *way,
    const struct grid *grid, double *needs)
{
	for (size_t c = 0; c < grid->column_count; c++)
		needs[c] = 0;
	for (size_t r = 0; r < grid->row_count; r++)
		for (size_t c = 0; c < grid->rows[r].count; c++) {
			const struct cell *cell = &grid->rows[r].cells[c];
			size_t column = cell->block->cell.column;
			double shift =
			    cell->aligned
				? grid->columns[column].tail - cell->tail
				: 0;
			double width;

			if (!lines_least_width(layout, &cell->passage,
				most_lines(way, cell), way->soft, &width))
				return false;
			needs[column] = fmax(needs[column], width + shift);
		}
	return true;
}

/* What a column takes with its padding; the outer edges have none. */
static double
outer_width(const struct layout *layout, const struct grid *grid,
    const double *needs, size_t c)
{
	const struct theme *theme = layout->theme;
	size_t last = grid->column_count - 1;

	if (c == 0)
		return needs[0] + (last > 0 ? theme->table.padding : 0);
	return fmax(needs[c] + 2 * theme->table.padding +
			table_meter_room(layout, &grid->columns[c]),
	    theme->table.least_column);
}

/* The table's width when its columns stand close together. */
static double
closest(
    const struct layout *layout, const struct grid *grid, const double *needs)
{
	double width = 0;

	for (size_t c = 0; c < grid->column_count; c++)
		width += outer_width(layout, grid, needs, c);
	return width;
}

/* Where the columns stand, each `apart` from the one before it. */
static void
place_columns(const struct layout *layout, const double *needs, double apart,
    struct grid *grid)
{
	double padding = layout->theme->table.padding;
	double right = layout->left + grid->width;
	size_t last = grid->column_count - 1;

	for (size_t c = last; c > 0; c--) {
		double meter = table_meter_room(layout, &grid->columns[c]);
		double outer = outer_width(layout, grid, needs, c);

		right -= outer;
		grid->columns[c].x = right + padding;
		grid->columns[c].width =
		    outer - meter - (c == last ? padding : 2 * padding);
		right -= apart;
	}
	grid->columns[0].x = layout->left;
	grid->columns[0].width =
	    right - layout->left - (last > 0 ? padding : 0);
}

/*
 * What a way saves more than it must goes back: to the first column, until its
 * labels stand on one line, then to the other texts.  What is left.
 */
static double
give_back(
    const struct grid *grid, double spare, const double *wishes, double *needs)
{
	for (size_t i = 0; i < grid->column_count && spare > 0; i++) {
		size_t c = i == 0 ? 0 : grid->column_count - i;
		double more = fmin(spare, wishes[c] - needs[c]);

		if (grid->columns[c].numeric || more <= 0)
			continue;
		needs[c] += more;
		spare -= more;
	}
	return spare;
}

/*
 * A table that has room enough is no wider than running text, so that the eye
 * finds the figures of a row; its columns stand evenly apart.
 */
static void
spread_columns(struct layout *layout, const double *wishes, double *needs,
    struct grid *grid)
{
	const struct theme *theme = layout->theme;
	size_t gaps = grid->column_count > 1 ? grid->column_count - 1 : 1;
	double narrow = fmin(theme->page.text_width, grid->width);
	double spare;

	if (closest(layout, grid, wishes) +
		(double)gaps * theme->table.spread <=
	    narrow)
		grid->width = narrow;
	spare = give_back(
	    grid, grid->width - closest(layout, grid, needs), wishes, needs);
	place_columns(layout, needs, fmax(0, spare) / (double)gaps, grid);
}

static size_t
widest_column(const struct grid *grid, const double *needs)
{
	size_t widest = 0;

	for (size_t c = 1; c < grid->column_count; c++)
		if (needs[c] > needs[widest])
			widest = c;
	return widest;
}

static bool
break_cells(struct layout *layout, struct grid *grid)
{
	bool fine = true;

	for (size_t r = 0; r < grid->row_count; r++)
		for (size_t c = 0; c < grid->rows[r].count; c++) {
			struct cell *cell = &grid->rows[r].cells[c];
			double width =
			    grid->columns[cell->block->cell.column].width;

			fine = lines_break(layout, &cell->passage, width,
				   &cell->lines) &&
			       lines_require(layout, &cell->lines) && fine;
		}
	return fine;
}

bool
table_fit(struct layout *layout, const struct block *table, struct grid *grid)
{
	double *wishes = ARENA_ARRAY(layout->arena, double, grid->column_count);
	double *needs = ARENA_ARRAY(layout->arena, double, grid->column_count);
	enum theme_style cell = STYLE_TABLE_CELL;
	double lack = 0;
	size_t widest;

	if (grid->column_count == 0)
		return false;
	grid->width = layout->width;
	for (size_t i = 0; i < WAY_NUM; i++) {
		if (ways[i].cell != cell)
			table_refill(layout, ways[i].cell, grid);
		cell = ways[i].cell;
		if (!find_needs(layout, &ways[i], grid, needs))
			return false;
		if (i == 0)
			memcpy(wishes, needs,
			    grid->column_count * sizeof(*wishes));
		lack = closest(layout, grid, needs) - grid->width;
		if (lack > SLACK_PT)
			continue;
		spread_columns(layout, wishes, needs, grid);
		return break_cells(layout, grid);
	}
	widest = widest_column(grid, needs);
	diag_error(layout->diag, table->pos, "table-width",
	    "the table is %.1f points wider than the page, and its column %zu "
	    "takes the most, %.1f: shorten its header or the long words in it, "
	    "or leave out a column",
	    lack, widest + 1, needs[widest]);
	return false;
}
