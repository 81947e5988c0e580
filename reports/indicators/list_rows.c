/*
 * The rows of a list: those of its period that count, that may be shown, that
 * are repeated if only such are asked for, in its order.
 */
#include "indicators/lists.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "expressions/joins.h"
#include "indicators/indicators.h"
#include "indicators/population.h"
#include "registers/registers.h"

#include <stdlib.h>
#include <string.h>

struct row {
	const struct dataset *dataset;
	uint32_t row;
	const struct sorting *sorting;
	size_t place; /* as delivered */
};

/* What rows are sorted by. */
struct sorting {
	const struct list_columns *columns;
	const struct id_pool *pool;
};

static const char *
text_of(const struct column *column, uint32_t row, const struct id_pool *pool)
{
	return column->schema->type == COLUMN_TEXT
		   ? column->texts[row]
		   : id_pool_text(pool, column_id_kind(column->schema),
			 column->ids[row]);
}

/* By one column, ids by their text; an empty cell after all others. */
static int
compare_cells(const struct row *a, const struct row *b, int index)
{
	const struct column *left = &a->dataset->columns[index];
	const struct column *right = &b->dataset->columns[index];
	enum column_type type = left->schema->type;
	int64_t x = 0, y = 0;
	bool has_x, has_y;

	if (type == COLUMN_TEXT || type == COLUMN_ID) {
		has_x = left->given[a->row];
		has_y = right->given[b->row];
		if (has_x && has_y)
			x = strcmp(text_of(left, a->row, a->sorting->pool),
			    text_of(right, b->row, b->sorting->pool));
	} else {
		has_x = column_number(left, a->row, &x);
		has_y = column_number(right, b->row, &y);
	}
	if (has_x != has_y)
		return has_x ? -1 : 1;
	return has_x ? (x > y) - (x < y) : 0;
}

static int
compare_columns(const struct row *a, const struct row *b)
{
	const struct list_columns *columns = a->sorting->columns;
	int order = 0;

	for (size_t i = 0; i < columns->count && order == 0; i++)
		order = compare_cells(a, b, columns->items[i]);
	return order;
}

static int
compare_rows(const void *left, const void *right)
{
	const struct row *a = left, *b = right;
	int order = compare_columns(a, b);

	return order != 0 ? order
			  : (a->place > b->place) - (a->place < b->place);
}

static void
sort_rows(struct row *rows, size_t count, const struct sorting *sorting)
{
	for (size_t i = 0; i < count; i++)
		rows[i].sorting = sorting;
	if (count > 0)
		qsort(rows, count, sizeof(*rows), compare_rows);
}

/* Whether the row says yes to whatever its shown columns ask. */
static bool
has_consents(const struct list_columns *consents, const struct dataset *dataset,
    uint32_t row)
{
	for (size_t i = 0; i < consents->count; i++) {
		const struct column *consent =
		    &dataset->columns[consents->items[i]];
		int64_t code;

		if (!column_number(consent, row, &code) ||
		    !str_equal(consent->schema->codes->codes[code].text, "K"))
			return false;
	}
	return true;
}

/* Of rows that stand in order, those with an equal beside them. */
static size_t
keep_repeated(struct row *rows, size_t count, struct arena *arena)
{
	bool *equal =
	    ARENA_ARRAY(arena, bool, count + 1); /* to the one before */
	size_t kept = 0;

	for (size_t i = 1; i < count; i++)
		equal[i] = compare_columns(&rows[i - 1], &rows[i]) == 0;
	for (size_t i = 0; i < count; i++)
		if (equal[i] || equal[i + 1])
			rows[kept++] = rows[i];
	return kept;
}

/* The rows of the population that may be shown, in the list's order. */
static struct row *
order_rows(const struct list_definition *list,
    const struct population *population, const struct id_pool *pool,
    struct arena *arena, size_t *count)
{
	const struct sorting repeated = { &list->repeated, pool };
	const struct sorting order = { &list->order, pool };
	struct row *rows = ARENA_ARRAY(arena, struct row, population->count);

	*count = 0;
	for (size_t b = 0; b < population->block_count; b++) {
		const struct population_block *block = &population->blocks[b];

		for (size_t i = 0; i < block->count; i++)
			if (has_consents(&list->consents, block->dataset,
				block->rows[i]))
				rows[(*count)++] = (struct row){ block->dataset,
					block->rows[i], NULL,
					block->first + i };
	}
	if (list->repeated.count > 0) {
		sort_rows(rows, *count, &repeated);
		*count = keep_repeated(rows, *count, arena);
	}
	sort_rows(rows, *count, &order);
	return rows;
}

static void
fill_cells(const struct list_definition *definition, const struct row *rows,
    const struct id_pool *pool, struct expr_context *context,
    struct raw_list *list)
{
	struct raw_list_cell *cell = list->cells;

	for (size_t r = 0; r < list->row_count; r++)
		for (size_t c = 0; c < list->column_count; c++) {
			const struct list_column *column =
			    &definition->columns[c];

			*cell++ =
			    column->value == NULL
				? list_cell(rows[r].dataset, column->column,
				      rows[r].row, pool)
				: list_value(column->value, rows[r].dataset,
				      rows[r].row, context);
		}
}

struct raw_list *
list_compute(const struct list_definition *definition,
    const struct datasets *datasets, const struct id_pool *pool,
    const char *area, int32_t month, struct arena *arena, struct diag *diag)
{
	struct raw_list *list = ARENA_NEW(arena, struct raw_list);
	struct joins joins;
	struct expr_context context = rowset_context(&joins, area, month);
	const struct dataset *const *window;
	struct population population;
	const struct row *rows;
	size_t count, left_out = 0;

	joins_init(&joins, datasets, pool, arena);
	list->missing_reason = rowset_datasets(
	    &definition->rows, &context, arena, &window, &count);
	population_select(
	    &definition->rows, window, count, &context, arena, &population);
	rows =
	    order_rows(definition, &population, pool, arena, &list->row_count);
	if (definition->last > 0 && list->row_count > definition->last)
		left_out = list->row_count - definition->last;
	list->definition = definition;
	list->column_count = definition->column_count;
	list->columns = definition->names;
	list->row_count -= left_out;
	list->cells = ARENA_ARRAY(
	    arena, struct raw_list_cell, list->row_count * list->column_count);
	fill_cells(definition, rows + left_out, pool, &context, list);
	if (!context.overflow && !population.context.overflow)
		return list;
	diag_error(diag, definition->pos, "overflow",
	    "the list %s: a number is too large to compute with; correct the "
	    "register, or the value",
	    definition->name);
	return NULL;
}
