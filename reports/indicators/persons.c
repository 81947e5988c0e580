/*
 * The persons behind each cell, whom disclosure protects.  In: a population
 * and its rows' cells; out: distinct clients, employers and assistants in the
 * part, in all and in the rest; and of a survey those who answered.
 */
#include "indicators/compute-imp.h"

#include "base/arena.h"
#include "indicators/definitions.h"
#include "indicators/measures.h"
#include "indicators/population.h"
#include "indicators/things.h"

static void
keep_smaller(int64_t *smallest, int64_t number)
{
	if (*smallest < 0 || number < *smallest)
		*smallest = number;
}

/* Persons of one column in all, in the part and in the rest. */
static void
count_persons(struct population *population, int column,
    const struct grouping *grouping, const uint8_t *marks,
    struct raw_table *table)
{
	const struct expr_column ids = { NULL, population->schema, column };
	const struct things *persons =
	    things_find(population, &ids, 1, grouping);
	const struct things_marked *marked = NULL;

	if (marks != NULL)
		marked = things_count(persons, population, grouping, marks);
	for (size_t i = 0; i < table->count; i++) {
		struct persons *cell = &table->cells[i].persons;
		int64_t all = persons->in_cell[i];

		keep_smaller(&cell->all, all);
		keep_smaller(
		    &cell->part, marked == NULL ? all : marked[i].first);
		keep_smaller(
		    &cell->outside, marked == NULL ? 0 : marked[i].second);
	}
}

/* Answerers are distinct together with the ids of the key: one's number in one
 * survey is another's in the next. */
static void
count_answerers(struct population *population, int column,
    const struct grouping *grouping, struct raw_table *table)
{
	const struct schema *schema = population->schema;
	struct expr_column *columns = ARENA_ARRAY(
	    population->arena, struct expr_column, schema->column_count);
	const struct things *answerers;
	size_t count = 0;

	for (size_t i = 0; i < schema->column_count; i++)
		if ((int)i == column ||
		    (schema->columns[i].key &&
			schema->columns[i].type == COLUMN_ID))
			columns[count++] =
			    (struct expr_column){ NULL, schema, (int)i };
	answerers = things_find(population, columns, count, grouping);
	for (size_t i = 0; i < table->count; i++)
		table->cells[i].answerers = answerers->in_cell[i];
}

void
persons_count(const struct indicator *indicator, struct population *population,
    const struct grouping *grouping, struct raw_table *table)
{
	const struct schema *schema = population->schema;
	const uint8_t *marks = NULL;

	for (size_t i = 0; i < table->count; i++)
		table->cells[i].persons = (struct persons){ -1, -1, -1 };
	for (size_t i = 0; i < schema->column_count; i++) {
		if (schema->columns[i].person == PERSON_ANSWERER)
			count_answerers(population, (int)i, grouping, table);
		if (!person_is_protected(schema->columns[i].person) ||
		    schema->columns[i].type != COLUMN_ID)
			continue;
		if (marks == NULL && population->part != NULL)
			marks = measure_marks(
			    &indicator->measure, population, grouping);
		count_persons(population, (int)i, grouping, marks, table);
	}
}
