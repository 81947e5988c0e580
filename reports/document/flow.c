/*
 * Flows: stages in their order and the moves between them.  The moves are a
 * figure by two columns of one code list, from + to; the stages are the codes
 * that those name, or the categories of a figure that counts them.  A move
 * along the order runs forward, any other returns.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"

#include <stdlib.h>
#include <string.h>

#define STAGES_MAX 8 /* more cards have no room beside each other */

struct stage {
	const char *code;
	const char *name;
	uint32_t place; /* in the code list */
	const struct safe_cell *cell;
};

struct stages {
	size_t count, capacity;
	struct stage *items;
};

static bool
is_crossing(const struct safe_table *table)
{
	return table->dimension != NULL &&
	       strchr(table->dimension, '+') != NULL;
}

/* Both ends are known, and codes of one list. */
static bool
is_move(const struct safe_cell *cell)
{
	return cell->from != NULL && cell->to != NULL &&
	       cell->from->list != NULL && cell->to->list != NULL &&
	       str_equal(cell->from->list, cell->to->list);
}

static size_t
find_stage(const struct stages *stages, const char *code)
{
	size_t i = 0;
	while (i < stages->count && !str_equal(stages->items[i].code, code))
		i++;
	return i;
}

static void
add_stage(struct parse *parse, struct stage stage, const struct codes *without,
    struct stages *stages)
{
	if (codes_have(without, stage.code) ||
	    find_stage(stages, stage.code) < stages->count)
		return;
	stages->items = arena_grow(parse->arena, stages->items, stages->count,
	    &stages->capacity, sizeof(*stages->items));
	stages->items[stages->count++] = stage;
}

static void
add_code(struct parse *parse, const struct listed_code *code,
    const struct codes *without, struct stages *stages)
{
	add_stage(parse,
	    (struct stage){ .code = code->text,
		.name =
		    lang_name(parse->document->lang, code->label, code->others),
		.place = code->place },
	    without, stages);
}

static int
compare_places(const void *left, const void *right)
{
	const struct stage *a = left, *b = right;
	return (a->place > b->place) - (a->place < b->place);
}

/* Stages that are counted stand as their figure has them; others follow. */
static void
find_stages(struct parse *parse, const struct safe_table *counts,
    const struct safe_table *moves, const struct codes *without,
    struct stages *stages)
{
	*stages = (struct stages){ 0 };
	for (size_t i = 0; counts != NULL && i < counts->count; i++) {
		const struct safe_cell *cell = &counts->cells[i];
		if (cell->category[0] != '\0')
			add_stage(parse,
			    (struct stage){ .code = cell->category,
				.name = access_category(
				    parse->document->lang, cell),
				.cell = cell },
			    without, stages);
	}
	size_t counted = stages->count;
	for (size_t i = 0; i < moves->count; i++) {
		if (!is_move(&moves->cells[i]))
			continue;
		add_code(parse, moves->cells[i].from, without, stages);
		add_code(parse, moves->cells[i].to, without, stages);
	}
	if (stages->count > counted)
		qsort(stages->items + counted, stages->count - counted,
		    sizeof(*stages->items), compare_places);
}

/* A stage without a cell is one that its figure does not know. */
static void
put_stages(struct parse *parse, const struct stages *stages,
    const struct safe_table *counts, struct chart_flow *flow)
{
	static const struct safe_cell unknown = { .status = SAFE_MISSING };
	flow->count = stages->count;
	flow->table = counts;
	flow->names = ARENA_ARRAY(parse->arena, const char *, stages->count);
	flow->cells =
	    ARENA_ARRAY(parse->arena, const struct safe_cell *, stages->count);
	for (size_t i = 0; i < stages->count; i++) {
		flow->names[i] = stages->items[i].name;
		flow->cells[i] = stages->items[i].cell != NULL
				     ? stages->items[i].cell
				     : &unknown;
	}
}

/* The moves that run forward, or those that return. */
static void
put_moves(struct parse *parse, const struct safe_table *table,
    const struct stages *stages, bool forward, struct block *chart,
    struct chart_move *moves)
{
	struct chart_series *series = &chart->chart.series[0];
	const char **labels = (const char **)chart->chart.labels;
	for (size_t i = 0; i < table->count; i++) {
		const struct safe_cell *cell = &table->cells[i];
		if (!is_move(cell) || cell->status == SAFE_NIL)
			continue;
		struct chart_move move = { find_stage(stages, cell->from->text),
			find_stage(stages, cell->to->text) };
		if (move.from == stages->count || move.to == stages->count ||
		    move.from == move.to || (move.to > move.from) != forward)
			continue;
		size_t point = chart->chart.point_count++;
		moves[point] = move;
		series->cells[point] = cell;
		labels[point] = arena_printf(parse->arena, "%s – %s",
		    stages->items[move.from].name, stages->items[move.to].name);
	}
}

/* Whether the counts know one of the codes that the moves name. */
static bool
share_codes(const struct safe_table *counts, const struct safe_table *moves)
{
	for (size_t i = 0; i < moves->count; i++)
		for (size_t j = 0;
		     is_move(&moves->cells[i]) && j < counts->count; j++)
			if (str_equal(counts->cells[j].category,
				moves->cells[i].from->text) ||
			    str_equal(counts->cells[j].category,
				moves->cells[i].to->text))
				return true;
	return moves->count == 0;
}

static bool
check_moves(
    struct parse *parse, const struct safe_figure *figure, struct pos pos)
{
	const struct safe_table *table = figure->table;
	bool listed = table->count == 0;
	for (size_t i = 0; i < table->count; i++)
		listed = listed || is_move(&table->cells[i]);
	if (is_crossing(table) && listed && table->unit == UNIT_COUNT)
		return true;
	diag_error(parse->diag, pos, "chart",
	    "the last figure of a flow counts moves: of unit n, by two columns "
	    "of one code list (by: from + to)");
	return false;
}

static bool
check_counts(struct parse *parse, const struct safe_figure *figure,
    const struct safe_table *moves, struct pos pos)
{
	if (!directive_has_categories(parse, figure, pos))
		return false;
	if (!is_crossing(figure->table) && share_codes(figure->table, moves))
		return true;
	diag_error(parse->diag, pos, "chart",
	    "the first of two figures of a flow counts its stages: by one "
	    "column, of the code list that the moves have");
	return false;
}

static bool
check_stages(struct parse *parse, const struct stages *stages, struct pos pos)
{
	if (stages->count <= STAGES_MAX)
		return true;
	diag_error(parse->diag, pos, "chart",
	    "the stages of a flow: %d at the most, here %zu; name the codes to "
	    "leave out with \"without\"",
	    STAGES_MAX, stages->count);
	return false;
}

/* The one series, with room for all moves; returns their stages. */
static struct chart_move *
begin(struct parse *parse, const struct safe_figure *moves, struct block *chart)
{
	const struct safe_table *table = moves->table;
	struct chart_series *series =
	    ARENA_NEW(parse->arena, struct chart_series);
	series->table = table;
	series->name =
	    lang_label(parse->document->lang, table->id, table->label);
	series->cells =
	    ARENA_ARRAY(parse->arena, const struct safe_cell *, table->count);
	chart->chart.data = moves;
	chart->chart.series = series;
	chart->chart.series_count = 1;
	chart->chart.labels =
	    ARENA_ARRAY(parse->arena, const char *, table->count);
	return ARENA_ARRAY(parse->arena, struct chart_move, table->count);
}

bool
flow_fill(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart)
{
	struct pos pos = directive->entries[KEY_FIGURE].pos;
	const struct safe_figure *moves = named->items[named->count - 1];
	const struct safe_table *counts =
	    named->count > 1 ? named->items[0]->table : NULL;
	struct codes without;
	struct stages stages;
	if (named->count > 2) {
		diag_error(parse->diag, pos, "chart",
		    "a flow has a figure of moves, and before it at the most "
		    "one of stages");
		return false;
	}
	if (!check_moves(parse, moves, pos) ||
	    (counts != NULL &&
		!check_counts(parse, named->items[0], moves->table, pos)))
		return false;
	directive_without(parse, directive, &without);
	find_stages(parse, counts, moves->table, &without, &stages);
	if (!check_stages(parse, &stages, pos))
		return false;

	struct chart_flow *flow = ARENA_NEW(parse->arena, struct chart_flow);
	struct chart_move *at = begin(parse, moves, chart);
	put_stages(parse, &stages, counts, flow);
	put_moves(parse, moves->table, &stages, true, chart, at);
	put_moves(parse, moves->table, &stages, false, chart, at);
	flow->moves = at;
	chart->chart.flow = flow;
	return true;
}
