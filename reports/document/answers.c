/*
 * Answers on a scale of six, as shares of all who answered: a row a figure, or
 * of a figure by two columns a row for each category of the first.  Each row
 * has the sums of its two halves.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"

#include <assert.h>
#include <string.h>

#define ROWS_MAX 8

/* Counts of one row's answers, and their sum. */
struct row {
	const char *name;
	const struct safe_figure *figure;
};

struct rows {
	size_t count;
	struct row items[ROWS_MAX];
};

static bool
refuse_figure(
    struct parse *parse, const struct safe_figure *figure, struct pos pos)
{
	diag_error(parse->diag, pos, "chart",
	    "the figure \"%s\" has not the answers 1 to 6: expected six "
	    "categories in their order and a total, or two columns crossed, "
	    "the "
	    "second with the answers 1 to 6",
	    figure->name);
	return false;
}

static bool
add_row(struct parse *parse, struct pos pos, const char *name,
    const struct safe_figure *figure, struct rows *rows)
{
	if (rows->count == ROWS_MAX) {
		diag_error(parse->diag, pos, "chart",
		    "a chart of answers has %d bars at the most", ROWS_MAX);
		return false;
	}
	rows->items[rows->count++] =
	    (struct row){ .name = name, .figure = figure };
	return true;
}

/* --- two columns crossed --- */

/* The answer that a crossing's second half is, from 0; ANSWERS: none. */
static size_t
answer_of(const struct safe_cell *cell)
{
	const char *text = cell->to != NULL ? cell->to->text : "";
	if (text[0] < '1' || text[0] >= '1' + ANSWERS || text[1] != '\0')
		return ANSWERS;
	return (size_t)(text[0] - '1');
}

/* The sum of cells: hidden or missing when one of them is. */
static struct safe_cell
sum_of(const struct safe_cell *cells, size_t count)
{
	struct safe_cell sum = { .status = SAFE_NIL,
		.value = fraction_integer(0) };
	for (size_t i = 0; i < count; i++) {
		if (cells[i].status == SAFE_HIDDEN ||
		    cells[i].status == SAFE_MISSING)
			return (struct safe_cell){ .status = cells[i].status,
				.value = fraction_integer(0) };
		if (cells[i].status == SAFE_NIL)
			continue;
		sum.status = SAFE_SHOWN;
		sum.approx = approx_join(sum.approx, cells[i].approx);
		if (cells[i].standing > sum.standing)
			sum.standing = cells[i].standing;
		if (!fraction_add(sum.value, cells[i].value, &sum.value))
			return (struct safe_cell){ .status = SAFE_MISSING,
				.value = fraction_integer(0) };
	}
	return sum;
}

/* A table of the answers of one category: those that nobody gave are nil. */
static struct safe_table *
open_row(struct parse *parse, const struct safe_table *table,
    const struct listed_code *from)
{
	struct safe_table *row = ARENA_NEW(parse->arena, struct safe_table);
	*row = *table;
	row->count = ANSWERS;
	row->cells = ARENA_ARRAY(parse->arena, struct safe_cell, ANSWERS);
	for (size_t i = 0; i < ANSWERS; i++) {
		row->cells[i] = (struct safe_cell){ .status = SAFE_NIL,
			.value = fraction_integer(0) };
		row->cells[i].category =
		    arena_printf(parse->arena, "%s+%zu", from->text, i + 1);
		row->cells[i].label = arena_printf(parse->arena, "%s – %zu",
		    lang_name(parse->document->lang, from->label, from->others),
		    i + 1);
	}
	return row;
}

/* The row's own total is the sum of its answers. */
static const struct safe_figure *
close_row(struct parse *parse, const struct safe_figure *figure,
    const struct safe_table *row)
{
	struct safe_figure *own = ARENA_NEW(parse->arena, struct safe_figure);
	struct safe_table *total = ARENA_NEW(parse->arena, struct safe_table);
	*total = *row;
	total->dimension = NULL;
	total->count = 1;
	total->cells = ARENA_NEW(parse->arena, struct safe_cell);
	total->cells[0] = sum_of(row->cells, ANSWERS);
	*own = *figure;
	own->table = row;
	own->total = total;
	return own;
}

static bool
add_crossed(struct parse *parse, const struct safe_figure *figure,
    struct pos pos, struct rows *rows)
{
	const struct safe_table *table = figure->table;
	if (table->unit != UNIT_COUNT)
		return refuse_figure(parse, figure, pos);
	for (size_t i = 0, next; i < table->count; i = next) {
		const struct listed_code *from = table->cells[i].from;
		if (from == NULL)
			return refuse_figure(parse, figure, pos);
		struct safe_table *row = open_row(parse, table, from);
		for (next = i;
		     next < table->count && table->cells[next].from != NULL &&
		     str_equal(table->cells[next].from->text, from->text);
		     next++) {
			size_t answer = answer_of(&table->cells[next]);
			if (answer == ANSWERS)
				return refuse_figure(parse, figure, pos);
			row->cells[answer] = table->cells[next];
		}
		if (!add_row(parse, pos,
			lang_name(
			    parse->document->lang, from->label, from->others),
			close_row(parse, figure, row), rows))
			return false;
	}
	return rows->count > 0 || refuse_figure(parse, figure, pos);
}

/* --- all rows --- */

static bool
add_figure(struct parse *parse, const struct safe_figure *figure,
    struct pos pos, struct rows *rows)
{
	const struct safe_table *table = figure->table;
	if (!directive_has_categories(parse, figure, pos))
		return false;
	if (strchr(table->dimension, '+') != NULL)
		return add_crossed(parse, figure, pos, rows);
	if (table->count != ANSWERS || shares_of(figure, parse->arena) == NULL)
		return refuse_figure(parse, figure, pos);
	return add_row(parse, pos,
	    lang_label(parse->document->lang, table->id, table->label), figure,
	    rows);
}

/* "1 erittäin vaikea" out of the key `label`, or the categories' own names. */
static bool
read_labels(struct parse *parse, const struct directive *directive,
    const struct rows *rows, const char **labels)
{
	const struct entry *entry = &directive->entries[KEY_LABEL];
	assert(rows->count > 0); /* each figure has given one */
	const struct safe_table *table = rows->items[0].figure->table;
	if (entry->text != NULL &&
	    !directive_parts(parse, entry, ANSWERS, labels))
		return false;
	for (size_t i = 0; i < ANSWERS; i++)
		if (entry->text != NULL)
			labels[i] = arena_printf(
			    parse->arena, "%zu %s", i + 1, labels[i]);
		else if (strchr(table->dimension, '+') != NULL)
			labels[i] = arena_printf(parse->arena, "%zu", i + 1);
		else
			labels[i] = access_category(
			    parse->document->lang, &table->cells[i]);
	return true;
}

static void
put_row(struct parse *parse, const struct row *row, struct block *chart,
    struct safe_cell *sides)
{
	const struct safe_table *shares = shares_of(row->figure, parse->arena);
	struct chart_series *series =
	    &chart->chart.series[chart->chart.series_count++];
	series->name = row->name;
	series->table = shares;
	series->cells =
	    ARENA_ARRAY(parse->arena, const struct safe_cell *, ANSWERS);
	for (size_t i = 0; i < ANSWERS; i++)
		series->cells[i] = &shares->cells[i];
	for (size_t i = 0; i < 2; i++)
		sides[i] =
		    sum_of(shares->cells + i * (ANSWERS / 2), ANSWERS / 2);
}

bool
answers_fill(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart)
{
	struct pos pos = directive->entries[KEY_FIGURE].pos;
	struct rows rows = { 0 };
	struct chart_answers *answers =
	    ARENA_NEW(parse->arena, struct chart_answers);
	const char **labels = ARENA_ARRAY(parse->arena, const char *, ANSWERS);
	for (size_t i = 0; i < named->count; i++)
		if (!add_figure(parse, named->items[i], pos, &rows))
			return false;
	if (!directive_parts(
		parse, &directive->entries[KEY_SIDES], 2, answers->names) ||
	    !read_labels(parse, directive, &rows, labels))
		return false;
	struct safe_cell(*sides)[2] = (struct safe_cell(*)[2])ARENA_ARRAY(
	    parse->arena, struct safe_cell, 2 * rows.count);
	chart->chart.series =
	    ARENA_ARRAY(parse->arena, struct chart_series, rows.count);
	chart->chart.labels = labels;
	chart->chart.point_count = ANSWERS;
	for (size_t i = 0; i < rows.count; i++)
		put_row(parse, &rows.items[i], chart, sides[i]);
	answers->sides = (const struct safe_cell(*)[2])sides;
	chart->chart.answers = answers;
	return true;
}
