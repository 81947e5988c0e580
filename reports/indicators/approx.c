/*
 * How near a counted figure is.  In: the rows that a measure is taken from;
 * out: a mark on each cell.  The value of one row keeps the row's own word,
 * also as a percentage of 100; what is added up, averaged or divided by another
 * measure is about right when any number in it is.
 */
#include "indicators/compute-imp.h"

#include "indicators/definitions.h"
#include "indicators/measures.h"
#include "indicators/population.h"
#include "registers/registers.h"

/* What marks are read for. */
struct marking {
	struct population *population;
	const struct grouping *grouping;
	const struct values *values; /* of the measure */
	const uint8_t *part;	     /* rows that it is taken from; NULL: all */
	bool keeps_word;
	struct raw_table *table;
};

static void
mark_cells(const struct marking *marking, int column)
{
	const struct column_schema *schema =
	    &marking->population->schema->columns[column];

	for (uint32_t row = 0; row < marking->population->count; row++) {
		struct raw_cell *cell =
		    &marking->table->cells[marking->grouping->cell_of_row[row]];
		const struct column *codes;
		enum approx approx;
		uint32_t number;

		if (!marking->values->known[row] ||
		    (marking->part != NULL && !marking->part[row]))
			continue;
		codes = population_cell(
		    marking->population, row, schema->approx, &number);
		if (!codes->given[number])
			continue;
		approx = schema->approx_of_code[codes->codes[number]];
		cell->approx = marking->keeps_word
				   ? approx
				   : approx_join(cell->approx, approx);
	}
}

/* Each column of approximate numbers that the expression reads. */
static void
mark_columns(const struct marking *marking, const struct expr *expr)
{
	if (expr->kind == EXPR_COLUMN &&
	    marking->population->schema->columns[expr->column].approx_of_code !=
		NULL)
		mark_cells(marking, expr->column);
	for (size_t i = 0; i < expr->count; i++)
		mark_columns(marking, expr->operands[i]);
}

static void
mark_measure(const struct indicator *indicator, const struct measure *measure,
    const uint8_t *part, struct population *population,
    const struct grouping *grouping, struct raw_table *table)
{
	bool plain = indicator->per.kind == PER_NONE ||
		     indicator->per.kind == PER_NUMBER;
	struct marking marking = { population, grouping, NULL, part, false,
		table };

	if (measure->sum == NULL)
		return;
	marking.values = population_values(population, measure->sum);
	marking.keeps_word = plain && measure_is_of_one_row(measure) &&
			     measure->sum->kind == EXPR_COLUMN;
	mark_columns(&marking, measure->sum);
}

void
approx_mark(const struct indicator *indicator, struct population *population,
    const struct grouping *grouping, struct raw_table *table)
{
	mark_measure(indicator, &indicator->measure, population->part,
	    population, grouping, table);
	if (indicator->per.kind == PER_MEASURE)
		mark_measure(indicator, &indicator->per.measure, NULL,
		    population, grouping, table);
}
