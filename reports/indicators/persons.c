/*
 * The persons behind each cell, whom disclosure protects.  In: a population
 * and its rows' cells; out: distinct clients, employers and assistants in the
 * part, in all and in the rest.
 */
#include "indicators/compute-imp.h"

#include "base/arena.h"
#include "indicators/definitions.h"
#include "indicators/measures.h"
#include "indicators/population.h"

static bool
is_protected(enum person_kind kind)
{
	switch (kind) {
	case PERSON_CLIENT:
	case PERSON_EMPLOYER:
	case PERSON_ASSISTANT:
		return true;
	case PERSON_NONE:
	case PERSON_STAFF:
		return false;
	}
	return false;
}

static void
keep_smaller(int64_t *smallest, int64_t number)
{
	if (*smallest < 0 || number < *smallest)
		*smallest = number;
}

/* Distinct ids of one column, cell by cell, over the marked rows. */
static const struct tally *
count_ids(struct population *population, int column,
    const struct grouping *grouping, const uint8_t *rows)
{
	const struct measure_kind *distinct = measure_distinct();
	struct expr_column ids = { NULL, population->schema, column };
	const struct measure measure = {
		.kind = distinct, .column_count = 1, .columns = &ids
	};
	struct tally *tallies =
	    ARENA_ARRAY(population->arena, struct tally, grouping->cell_count);

	distinct->take(&measure, population, grouping, rows, tallies);
	return tallies;
}

/* Persons of one column in all, in the part and in the rest. */
static void
count_persons(struct population *population, int column,
    const struct grouping *grouping, const uint8_t *rest,
    struct raw_table *table)
{
	const uint8_t *marked = population->part;
	const struct tally *all = count_ids(population, column, grouping, NULL);
	const struct tally *part = all;
	const struct tally *outside = NULL;

	if (marked != NULL) {
		part = count_ids(population, column, grouping, marked);
		outside = count_ids(population, column, grouping, rest);
	}
	for (size_t i = 0; i < table->count; i++) {
		struct persons *persons = &table->cells[i].persons;

		keep_smaller(&persons->all, all[i].counted);
		keep_smaller(&persons->part, part[i].counted);
		keep_smaller(&persons->outside,
		    outside == NULL ? 0 : outside[i].counted);
	}
}

void
persons_count(const struct indicator *indicator, struct population *population,
    const struct grouping *grouping, struct raw_table *table)
{
	const struct schema *schema = population->schema;
	uint8_t *rest = NULL;

	for (size_t i = 0; i < table->count; i++)
		table->cells[i].persons = (struct persons){ -1, -1, -1 };
	for (size_t i = 0; i < schema->column_count; i++) {
		if (!is_protected(schema->columns[i].person) ||
		    schema->columns[i].type != COLUMN_ID)
			continue;
		if (rest == NULL && population->part != NULL) {
			rest = ARENA_ARRAY(
			    population->arena, uint8_t, population->count);
			measure_rest(&indicator->measure, population, grouping,
			    population->part, rest);
		}
		count_persons(population, (int)i, grouping, rest, table);
	}
}
