/*
 * Sums of euros as tables of 1 000 € print them.  The cell is divided, exactly,
 * and then printed as any other: it is rounded once.
 */
#include "text/number.h"

#include <assert.h>

/* The table and its cell as they are in thousands. */
struct thousands {
	struct safe_table table;
	struct safe_cell cell;
};

static struct fraction
thousandth(struct fraction value)
{
	struct fraction result;
	bool fits = fraction_divide(value, fraction_integer(1000), &result);
	assert(fits); /* INDICATORS keeps figures far from the limits */
	return result;
}

static struct thousands
in_thousands(const struct safe_table *table, const struct safe_cell *cell)
{
	struct thousands scaled = { *table, *cell };

	scaled.table.decimals = 1;
	if (cell->status == SAFE_SHOWN)
		scaled.cell.value = thousandth(cell->value);
	if (cell->is_band)
		scaled.cell.high = thousandth(cell->high);
	return scaled;
}

char *
number_thousands(const struct lang *lang, const struct safe_table *table,
    const struct safe_cell *cell, struct arena *arena)
{
	struct thousands scaled = in_thousands(table, cell);

	return number_cell(lang, &scaled.table, &scaled.cell, false, arena);
}

int
number_thousands_sign(
    const struct safe_table *table, const struct safe_cell *cell)
{
	struct thousands scaled = in_thousands(table, cell);

	return number_change_sign(&scaled.table, scaled.cell.value);
}
