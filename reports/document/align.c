/*
 * Figures of a table that are broken down by the same column, but not by the
 * same categories: ids and texts have only those that rows have (a partner
 * without costs in the half-year).  Each gets the categories of all, in an
 * order that none of them contradicts; over no rows a sum is nil, and anything
 * else is missing.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/str.h"

static bool
of_one_dimension(const struct named *named)
{
	const char *first = named->items[0]->table->dimension;

	for (size_t i = 0; i < named->count; i++) {
		const char *dimension = named->items[i]->table->dimension;

		if (dimension == NULL || !str_equal(dimension, first))
			return false;
	}
	return true;
}

/* The place of a category; `count` when it is not there. */
static size_t
place_of(const struct safe_cell *cells, size_t count, const char *category)
{
	size_t place = 0;

	while (place < count && !str_equal(cells[place].category, category))
		place++;
	return place;
}

/* Adds the table's categories that are not there yet, each behind the one
 * that stands before it in the table. */
static size_t
merge(const struct safe_table *table, struct safe_cell *cells, size_t count)
{
	size_t next = 0;

	for (size_t i = 0; i < table->count; i++) {
		size_t place = place_of(cells, count, table->cells[i].category);

		if (place == count) {
			for (size_t j = count++; j > next; j--)
				cells[j] = cells[j - 1];
			cells[next] = table->cells[i];
			place = next;
		}
		next = place + 1;
	}
	return count;
}

/* What a category without rows has. */
static struct safe_cell
of_no_rows(const struct safe_table *table, const struct safe_cell *category)
{
	bool adds_up = table->unit == UNIT_COUNT || table->unit == UNIT_EURO ||
		       table->unit == UNIT_HOUR;

	struct safe_cell cell = { .status = adds_up ? SAFE_NIL : SAFE_MISSING,
		.value = fraction_integer(0),
		.high = fraction_integer(0) };

	cell.category = category->category;
	cell.label = category->label;
	cell.others = category->others;
	cell.from = category->from;
	cell.to = category->to;
	return cell;
}

static const struct safe_figure *
widen(struct parse *parse, const struct safe_figure *figure,
    const struct safe_cell *categories, size_t count)
{
	const struct safe_table *table = figure->table;
	struct safe_figure *wide = ARENA_NEW(parse->arena, struct safe_figure);
	struct safe_table *copy = ARENA_NEW(parse->arena, struct safe_table);

	*wide = *figure;
	*copy = *table;
	wide->table = copy;
	copy->count = count;
	copy->cells = ARENA_ARRAY(parse->arena, struct safe_cell, count);
	for (size_t i = 0; i < count; i++) {
		size_t place = place_of(
		    table->cells, table->count, categories[i].category);

		copy->cells[i] = place < table->count
				     ? table->cells[place]
				     : of_no_rows(table, &categories[i]);
	}
	return wide;
}

void
directive_align(struct parse *parse, struct named *named)
{
	struct safe_cell *categories;
	size_t count = 0;

	if (named->count < 2 || !of_one_dimension(named))
		return;
	for (size_t i = 0; i < named->count; i++)
		count += named->items[i]->table->count;
	categories = ARENA_ARRAY(parse->arena, struct safe_cell, count);
	count = 0;
	for (size_t i = 0; i < named->count; i++)
		count = merge(named->items[i]->table, categories, count);
	for (size_t i = 0; i < named->count; i++)
		if (named->items[i]->table->count < count)
			named->items[i] =
			    widen(parse, named->items[i], categories, count);
}
