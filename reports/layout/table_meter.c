/*
 * A meter: how much of a whole is used, as a bar beside the number that says
 * it, on a scale that ends at 125 %.  It repeats its number, and so is an
 * artifact.
 *
 *	63,9  ██████░░░│		108,2  █████████│█
 */
#include "layout/table-imp.h"

#include "document/document.h"

#include <math.h>

#define SCALE_END 1.25

double
table_meter_room(const struct layout *layout, const struct column *column)
{
	const struct theme *theme = layout->theme;

	return column->meter ? theme->table.meter + 2 * theme->table.padding
			     : 0;
}

void
table_meter_draw(struct layout *layout, const struct column *column,
    const struct block *cell, double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct safe_cell *value = cell->cell.value;
	double x = column->x + column->width + 2 * theme->table.padding;
	double whole = theme->table.meter / SCALE_END;
	double height = theme->table.meter_height;
	double tick = theme->table.inner_rule;
	double part = fraction_double(value->value);

	if (value->status != SAFE_SHOWN && value->status != SAFE_NIL)
		return;
	slab_box(layout, slab, NULL, theme->colours[COLOUR_GRID], x,
	    y - height / 2, whole, height);
	if (part > 0)
		slab_box(layout, slab, NULL,
		    theme
			->colours[cell->cell.bad ? COLOUR_BAD : COLOUR_PRIMARY],
		    x, y - height / 2, whole * fmin(part, SCALE_END), height);
	slab_box(layout, slab, NULL, theme->colours[COLOUR_INK],
	    x + whole - tick / 2, y - height, tick, 2 * height);
}
