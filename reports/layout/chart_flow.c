/*
 * A flow: stages as cards in their order, each with its count, and the moves
 * between them.  An arrow to the next stage runs from card to card, as wide as
 * its count; one that skips stages runs above them, a return below, with
 * words on its line.  What is hidden is dashed and of one width.
 */
#include "layout/chart-imp.h"

#include "base/arena.h"
#include "document/document.h"
#include "layout/face.h"
#include "text/lang.h"

#include <math.h>

#define HEAD_LENGTH 0.6 /* of an arrow's head, of its width */
#define NAME_LINES 3
#define HEAD_ROOM 0.6 /* and at the most of the gap */

struct flow {
	const struct block *chart;
	const struct chart_flow *data;
	struct cards_row row;
	double top, height; /* of the cards */
	double per_one;	    /* a line's width for each that moves */
	bool tight; /* lines half as wide, as near each other as words let */
	struct lanes over, back;
	struct name *names;
};

static bool
is_hidden(const struct flow *flow, size_t move)
{
	return chart_datum(flow->chart, 0, move).status != SAFE_SHOWN;
}

/* The line of a move, by its count; hidden ones tell nothing by it. */
static double
thickness_of(const struct layout *layout, const struct flow *flow, size_t move)
{
	if (is_hidden(flow, move))
		return layout->theme->flows.hidden;
	return fmax(layout->theme->flows.least,
	    flow->per_one * chart_datum(flow->chart, 0, move).value);
}

static void
find_scale(const struct layout *layout, struct flow *flow)
{
	double most = 1;

	for (size_t i = 0; i < flow->chart->chart.point_count; i++)
		most = fmax(most, chart_datum(flow->chart, 0, i).value);
	flow->per_one = layout->theme->flows.widest / most;
	if (flow->tight)
		flow->per_one /= 2;
}

/* --- lines past cards --- */

static bool
is_next(const struct chart_move *move)
{
	return move->to == move->from + 1;
}

/* "6 palasi" */
static const struct run *
lane_words(
    struct layout *layout, const struct flow *flow, size_t move, bool above)
{
	const char *const names[] = { "value", NULL };
	const char *const values[] = {
		chart_words(layout, flow->chart, 0, move, false), NULL
	};

	return chart_run(layout, flow->chart, STYLE_CHART_LABEL, FONT_BOLD,
	    lang_phrase(layout->document->lang,
		above ? "flow-over" : "flow-back", names, values,
		layout->arena));
}

static void
fill_lanes(
    struct layout *layout, struct flow *flow, bool above, struct lanes *lanes)
{
	size_t count = flow->chart->chart.point_count;

	*lanes = (struct lanes){ .chart = flow->chart,
		.row = &flow->row,
		.above = above,
		.least = flow->tight ? 0 : layout->theme->flows.lane,
		.line = above ? COLOUR_CAT1 : COLOUR_CAT2_TEXT,
		.words = above ? COLOUR_CAT1_TEXT : COLOUR_CAT2_TEXT,
		.items = ARENA_ARRAY(layout->arena, struct lane, count) };
	for (size_t i = 0; i < count; i++) {
		const struct chart_move *move = &flow->data->moves[i];

		if (is_next(move) || (move->to > move->from) != above)
			continue;
		lanes->items[lanes->count++] =
		    (struct lane){ .from = move->from,
			    .to = move->to,
			    .thickness = thickness_of(layout, flow, i),
			    .hidden = is_hidden(flow, i),
			    .label = lane_words(layout, flow, i, above) };
	}
}

/* --- cards --- */

/* As many as there is room for above the count. */
static size_t
most_lines(const struct layout *layout, const struct flow *flow)
{
	const struct theme *theme = layout->theme;
	double digits = 2 * chart_middle(layout, STYLE_STAGE_COUNT, 0);
	double room = theme->flows.count - digits - theme->flows.label;
	double more = floor(room / theme->styles[STYLE_STAGE].pitch);

	if (flow->data->table == NULL || more >= NAME_LINES)
		return NAME_LINES;
	return more > 0 ? 1 + (size_t)more : 1;
}

static bool
set_names(struct layout *layout, struct flow *flow)
{
	size_t most = most_lines(layout, flow);
	double width = flow->row.width - 2 * layout->theme->flows.padding;
	bool fine = true;

	flow->names =
	    ARENA_ARRAY(layout->arena, struct name, flow->data->count);
	for (size_t i = 0; i < flow->data->count; i++)
		fine =
		    name_set_lines(layout, flow->chart, STYLE_STAGE,
			flow->data->names[i], width, most, &flow->names[i]) &&
		    fine;
	return fine;
}

/* "34", "..", and in smaller letters "puuttuu". */
static void
draw_count(struct layout *layout, const struct flow *flow, size_t stage,
    struct slab *slab)
{
	const struct safe_cell *cell = flow->data->cells[stage];
	bool missing = cell->status == SAFE_MISSING;
	enum theme_style style =
	    missing ? STYLE_CHART_LABEL : STYLE_STAGE_COUNT;
	const struct style *look = &layout->theme->styles[style];
	const struct run *run =
	    chart_run(layout, flow->chart, style, look->font,
		chart_cell_words(layout, flow->data->table, cell, false));
	double room = flow->row.width - 2 * layout->theme->flows.padding;

	if (run_width(run) > room)
		diag_error(layout->diag, flow->chart->pos, "label",
		    "the count of a stage is %.1f points wider than its card: "
		    "leave stages out with \"without\"",
		    run_width(run) - room);
	slab_text(layout, slab, flow->chart,
	    layout->theme->colours[look->colour], run,
	    card_x(&flow->row, stage) + (flow->row.width - run_width(run)) / 2,
	    flow->top + layout->theme->flows.count);
}

static void
draw_card(struct layout *layout, const struct flow *flow, size_t stage,
    struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct name *name = &flow->names[stage];
	double x = card_x(&flow->row, stage);
	double text = name->passage.pitch * (double)name->lines.count;
	double y = flow->top + theme->flows.label -
		   chart_baseline(layout, STYLE_STAGE);

	slab_box(layout, slab, flow->chart, theme->colours[COLOUR_TINT], x,
	    flow->top, flow->row.width, flow->height);
	slab_box(layout, slab, flow->chart, theme->colours[COLOUR_PRIMARY], x,
	    flow->top, flow->row.width, theme->flows.edge);
	if (flow->data->table == NULL)
		y = flow->top + theme->flows.edge +
		    (flow->height - theme->flows.edge - text) / 2;
	name_draw(layout, name, x + flow->row.width / 2, 0.5, y, slab);
	if (flow->data->table != NULL)
		draw_count(layout, flow, stage, slab);
}

/* --- arrows from card to card --- */

static double
head_of(const struct layout *layout, const struct flow *flow, size_t move)
{
	double head = layout->theme->flows.head;

	if (is_hidden(flow, move))
		return head / 2;
	return fmax(head, lane_head(layout, thickness_of(layout, flow, move)));
}

/* The widest head: the counts stand above it, all on one line. */
static double
widest_head(const struct layout *layout, const struct flow *flow)
{
	double most = 0;

	for (size_t i = 0; i < flow->chart->chart.point_count; i++)
		if (is_next(&flow->data->moves[i]))
			most = fmax(most, head_of(layout, flow, i));
	return most;
}

/* Shaft and head in one. */
static void
draw_shown(struct layout *layout, const struct flow *flow, double from,
    double to, double y, double shaft, double head, double length,
    struct slab *slab)
{
	double neck = to - length;
	const struct point points[] = { { from, y - shaft / 2 },
		{ neck, y - shaft / 2 }, { neck, y - head / 2 }, { to, y },
		{ neck, y + head / 2 }, { neck, y + shaft / 2 },
		{ from, y + shaft / 2 } };

	slab_shape(layout, slab, flow->chart,
	    layout->theme->colours[COLOUR_CAT1], points,
	    sizeof(points) / sizeof(points[0]));
}

static void
draw_arrow(struct layout *layout, const struct flow *flow, size_t move,
    double y, struct slab *slab)
{
	const struct theme *theme = layout->theme;
	double from =
	    card_x(&flow->row, flow->data->moves[move].from) + flow->row.width;
	double to = from + flow->row.gap - theme->flows.least;
	double head = head_of(layout, flow, move);
	double length = fmin(head * HEAD_LENGTH, flow->row.gap * HEAD_ROOM);
	double shaft = thickness_of(layout, flow, move);

	if (!is_hidden(flow, move)) {
		draw_shown(
		    layout, flow, from, to, y, shaft, head, length, slab);
		return;
	}
	mark_dashes(layout, flow->chart, COLOUR_INK2, (struct point){ from, y },
	    (struct point){ to - length, y }, shaft, slab);
	mark_head(layout, flow->chart, theme->colours[COLOUR_INK2],
	    (struct point){ to, y }, 1, 0, length, head, slab);
}

static void
draw_next(struct layout *layout, const struct flow *flow, size_t move,
    struct slab *slab)
{
	const struct theme *theme = layout->theme;
	const struct style *style = &theme->styles[STYLE_MOVE];
	double middle = flow->top + flow->height / 2;
	double from =
	    card_x(&flow->row, flow->data->moves[move].from) + flow->row.width;
	const struct run *run = chart_run(layout, flow->chart, STYLE_MOVE,
	    style->font, chart_words(layout, flow->chart, 0, move, false));

	if (run_width(run) > flow->row.gap)
		diag_error(layout->diag, flow->chart->pos, "label",
		    "a count is %.1f points wider than its arrow in this flow: "
		    "leave stages out with \"without\"",
		    run_width(run) - flow->row.gap);
	draw_arrow(layout, flow, move, middle, slab);
	slab_text(layout, slab, flow->chart, theme->colours[style->colour], run,
	    from + (flow->row.gap - run_width(run)) / 2,
	    middle - widest_head(layout, flow) / 2 - theme->flows.least);
}

/* --- the whole --- */

/* Without counts the cards are as high as their names need. */
static double
card_height(const struct layout *layout, const struct flow *flow)
{
	const struct theme *theme = layout->theme;
	size_t lines = 2;

	if (flow->data->table != NULL)
		return theme->flows.card;
	for (size_t i = 0; i < flow->data->count; i++)
		if (flow->names[i].lines.count > lines)
			lines = flow->names[i].lines.count;
	return theme->flows.edge +
	       (double)(lines + 1) * theme->styles[STYLE_STAGE].pitch;
}

/* The lines above and below the cards, and what all of it takes. */
static bool
place_lanes(struct layout *layout, struct flow *flow, double *height)
{
	double above, below;

	find_scale(layout, flow);
	fill_lanes(layout, flow, true, &flow->over);
	fill_lanes(layout, flow, false, &flow->back);
	if (!lanes_place(layout, &flow->over, &above) ||
	    !lanes_place(layout, &flow->back, &below))
		return false;
	flow->top = above;
	*height = above + flow->height + below;
	return true;
}

static bool
place(struct layout *layout, struct flow *flow, double *height)
{
	const struct theme *theme = layout->theme;
	double count = (double)flow->data->count;
	double left;

	flow->row = (struct cards_row){ .count = flow->data->count,
		.left = layout->left,
		.gap = theme->flows.gap,
		.width =
		    (layout->width - (count - 1) * theme->flows.gap) / count };
	if (!set_names(layout, flow))
		return false;
	flow->height = card_height(layout, flow);
	if (!place_lanes(layout, flow, height))
		return false;
	flow->tight = layout->room > 0 && *height > layout->room;
	if (flow->tight && !place_lanes(layout, flow, height))
		return false;
	left = layout->room - *height;
	if (layout->room > 0 && left > 0) {
		flow->top += left / 3;
		*height += left / 3;
	}
	if (layout->room <= 0 || left >= 0)
		return true;
	diag_error(layout->diag, flow->chart->pos, "slide",
	    "this flow is %.0f points higher than the slide has room for: "
	    "leave stages out with \"without\"",
	    -left);
	return false;
}

/* Nobody has moved, or nothing is known: the reason in an outline. */
static void
draw_nothing(
    struct layout *layout, const struct block *chart, struct slab *slab)
{
	const struct safe_table *total = chart->chart.data->total;
	bool missing = total != NULL && total->count == 1 &&
		       total->cells[0].status == SAFE_MISSING;

	slab->height = layout->theme->flows.card;
	mark_outline_words(layout, chart,
	    lang_word(
		layout->document->lang, missing ? "missing" : "flow-none"),
	    layout->left, 0, layout->width, slab->height, slab);
}

void
flow_add(struct layout *layout, const struct block *chart)
{
	struct flow flow = { .chart = chart, .data = chart->chart.flow };
	struct slab *slab = strip_add(layout, chart->pos, 0);

	if (flow.data->count == 0) {
		draw_nothing(layout, chart, slab);
		return;
	}
	if (!place(layout, &flow, &slab->height))
		return;
	lanes_draw(layout, &flow.over, flow.top, slab);
	lanes_draw(layout, &flow.back, flow.top + flow.height, slab);
	for (size_t i = 0; i < flow.data->count; i++)
		draw_card(layout, &flow, i, slab);
	for (size_t i = 0; i < chart->chart.point_count; i++)
		if (is_next(&flow.data->moves[i]))
			draw_next(layout, &flow, i, slab);
}
