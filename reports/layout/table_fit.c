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

/*
 * Outer edges have no padding.  The first column takes what the others leave;
 * false when that is less than it needs, by *lack.
 */
static bool
place_columns(const struct layout *layout, const double *needs,
    struct grid *grid, double *lack)
{
	const struct theme *theme = layout->theme;
	double padding = theme->table.padding;
	double right = layout->left + layout->width;
	size_t last = grid->column_count - 1;

	for (size_t c = last; c > 0; c--) {
		double meter = table_meter_room(layout, &grid->columns[c]);
		double outer = fmax(
		    needs[c] + 2 * padding + meter, theme->table.least_column);

		right -= outer;
		grid->columns[c].x = right + padding;
		grid->columns[c].width =
		    outer - meter - (c == last ? padding : 2 * padding);
	}
	grid->columns[0].x = layout->left;
	grid->columns[0].width =
	    right - layout->left - (last > 0 ? padding : 0);
	*lack = needs[0] - grid->columns[0].width;
	return *lack <= SLACK_PT;
}

/*
 * What a way saves more than it must goes back: to the first column, until its
 * labels stand on one line, then to the other texts.
 */
static void
give_back(
    const struct grid *grid, double spare, const double *wishes, double *needs)
{
	spare -= fmax(0, wishes[0] - needs[0]);
	for (size_t c = grid->column_count; c-- > 1 && spare > 0;) {
		double more = fmin(spare, wishes[c] - needs[c]);

		if (grid->columns[c].numeric)
			continue;
		needs[c] += more;
		spare -= more;
	}
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

	if (grid->column_count == 0)
		return false;
	for (size_t i = 0; i < WAY_NUM; i++) {
		if (ways[i].cell != cell)
			table_refill(layout, ways[i].cell, grid);
		cell = ways[i].cell;
		if (!find_needs(layout, &ways[i], grid, needs))
			return false;
		if (i == 0)
			memcpy(wishes, needs,
			    grid->column_count * sizeof(*wishes));
		if (!place_columns(layout, needs, grid, &lack))
			continue;
		give_back(grid, -lack, wishes, needs);
		place_columns(layout, needs, grid, &lack);
		return break_cells(layout, grid);
	}
	diag_error(layout->diag, table->pos, "table-width",
	    "the table is %.1f points wider than the page: shorten its "
	    "headers or leave out a column",
	    lack);
	return false;
}
