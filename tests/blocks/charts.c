/* The charts of trees written by hand; see tree.h. */
#include "tree-imp.h"

#include "base/arena.h"
#include "base/decimal.h"
#include "base/str.h"

#include <stdlib.h>
#include <string.h>

#define SCALE 6
#define SCALE_UNIT 1000000

static bool
read_kind(const char *text, enum chart_kind *kind)
{
	static const char *const names[CHART_NUM] = { "share-bar", "columns",
		"line", "bars", "dots", "flow", "answers", "changes",
		"milestones", "sparkline" };

	for (size_t i = 0; i < CHART_NUM; i++)
		if (str_equal(text, names[i])) {
			*kind = (enum chart_kind)i;
			return true;
		}
	return false;
}

struct block *
tree_add_chart(struct reader *reader, struct block *parent, const char *text)
{
	const char *words[NAMES_MAX];
	size_t count = tree_split(reader, text, ' ', words);
	struct block *chart = tree_add(reader, parent, BLOCK_CHART);

	if (count == 0 || !read_kind(words[0], &chart->chart.kind))
		tree_complain(reader, "a kind of chart is expected");
	chart->chart.stacked = count > 1 && str_equal(words[1], "stacked");
	chart->chart.span = count > 1 && str_equal(words[1], "span");
	chart->chart.alternative = "Kuvio.";
	reader->unit = UNIT_COUNT;
	reader->decimals = 0;
	reader->id = "A";
	reader->period = period_month(2024 * 12 + 1);
	return chart;
}

static void
read_months(struct reader *reader, struct block *chart, const char *text)
{
	const char *words[NAMES_MAX];
	size_t count = tree_split(reader, text, ' ', words);
	int32_t first = 0;
	int32_t *months;

	if (count != 2 || !month_parse(words[0], strlen(words[0]), &first)) {
		tree_complain(reader, "months FIRST COUNT is expected");
		return;
	}
	chart->chart.point_count = strtoul(words[1], NULL, 10);
	months = ARENA_ARRAY(reader->arena, int32_t, chart->chart.point_count);
	for (size_t i = 0; i < chart->chart.point_count; i++)
		months[i] = first + (int32_t)i;
	chart->chart.months = months;
}

static void
read_labels(struct reader *reader, struct block *chart, const char *text)
{
	const char **labels =
	    ARENA_ARRAY(reader->arena, const char *, NAMES_MAX);

	chart->chart.point_count = tree_split(reader, text, '|', labels);
	chart->chart.labels = labels;
}

static void
read_unit(struct reader *reader, const char *text)
{
	const char *words[NAMES_MAX];
	size_t count = tree_split(reader, text, ' ', words);

	for (size_t i = 0; i < UNIT_NUM; i++)
		if (count > 0 && str_equal(words[0], unit_names[i]))
			reader->unit = (enum unit)i;
	reader->decimals = count > 1 ? (int)strtol(words[1], NULL, 10) : 0;
}

static void
read_period(struct reader *reader, const char *text)
{
	int32_t month;

	if (month_parse(text, strlen(text), &month))
		reader->period = period_month(month);
	else
		reader->period = period_year((int)strtol(text, NULL, 10));
}

static bool
read_cell(struct reader *reader, const char *word, struct safe_cell *cell)
{
	size_t length = strlen(word);
	int64_t value;

	if (length > 0 && word[length - 1] == '*') {
		cell->standing = STANDING_PROVISIONAL;
		length--;
	}
	if (str_equal(word, ".."))
		cell->status = SAFE_HIDDEN;
	else if (str_equal(word, "-"))
		cell->status = SAFE_NIL;
	else if (decimal_parse(word, length, '.', SCALE, &value) == DECIMAL_OK)
		fraction_make(value,
		    reader->unit == UNIT_PERCENT ? (__int128)100 * SCALE_UNIT
						 : SCALE_UNIT,
		    &cell->value);
	else
		return false;
	return true;
}

/* A table over the cells, as the indicator's. */
static struct safe_table *
make_table(struct reader *reader, const struct block *chart, const char *name,
    struct safe_cell *cells, size_t count)
{
	struct safe_table *table = ARENA_NEW(reader->arena, struct safe_table);

	table->id = reader->id;
	table->label = name;
	table->unit = reader->unit;
	table->decimals = reader->decimals;
	table->period = reader->period;
	table->count = count;
	table->cells = cells;
	table->dimension = chart->chart.labels != NULL ? "kunta" : NULL;
	for (size_t i = 0; i < count; i++) {
		cells[i].category = chart->chart.labels != NULL ? "X" : NULL;
		if (chart->chart.labels != NULL)
			cells[i].label = chart->chart.labels[i];
	}
	return table;
}

static void
read_series(struct reader *reader, struct block *chart, const char *text)
{
	const char *values[NAMES_MAX];
	const char *colon = strchr(text, ':');
	size_t count =
	    colon != NULL ? tree_split(reader, colon + 1, ' ', values) : 0;
	struct safe_cell *cells =
	    ARENA_ARRAY(reader->arena, struct safe_cell, NAMES_MAX);
	struct chart_series *series;
	size_t capacity = chart->chart.series_count;

	if (chart->chart.point_count == 0)
		chart->chart.point_count = 1; /* figures of one number */
	if (count != chart->chart.point_count) {
		tree_complain(reader, "series NAME: a value for each point");
		return;
	}
	chart->chart.series = arena_grow(reader->arena, chart->chart.series,
	    chart->chart.series_count, &capacity, sizeof(*series));
	series = &chart->chart.series[chart->chart.series_count++];
	series->name =
	    arena_strndup(reader->arena, text, (size_t)(colon - text));
	series->cells =
	    ARENA_ARRAY(reader->arena, const struct safe_cell *, count);
	for (size_t i = 0; i < count; i++) {
		series->cells[i] = &cells[i];
		if (!read_cell(reader, values[i], &cells[i])) {
			cells[i].status = SAFE_MISSING;
			series->cells[i] = NULL;
		}
	}
	series->table = make_table(reader, chart, series->name, cells, count);
	if (chart->chart.kind == CHART_SHARE_BAR) {
		struct safe_figure *data =
		    ARENA_NEW(reader->arena, struct safe_figure);

		*data = (struct safe_figure){ series->name, reader->pos,
			series->table, NULL };
		chart->chart.data = data;
		chart->chart.shares = chart->chart.series[0].table;
	}
}

static void
read_stages(struct reader *reader, struct block *chart, const char *text)
{
	struct chart_flow *flow = ARENA_NEW(reader->arena, struct chart_flow);

	flow->names = ARENA_ARRAY(reader->arena, const char *, NAMES_MAX);
	flow->count = tree_split(reader, text, '|', flow->names);
	chart->chart.flow = flow;
	chart->chart.data = ARENA_NEW(reader->arena, struct safe_figure);
}

static void
read_counts(struct reader *reader, struct block *chart, const char *text)
{
	const char *values[NAMES_MAX];
	struct chart_flow *flow = (struct chart_flow *)chart->chart.flow;
	struct safe_cell *cells =
	    ARENA_ARRAY(reader->arena, struct safe_cell, NAMES_MAX);

	if (tree_split(reader, text, ' ', values) != flow->count) {
		tree_complain(reader, "counts: a value for each stage");
		return;
	}
	flow->cells =
	    ARENA_ARRAY(reader->arena, const struct safe_cell *, flow->count);
	for (size_t i = 0; i < flow->count; i++) {
		flow->cells[i] = &cells[i];
		if (!read_cell(reader, values[i], &cells[i]))
			cells[i].status = SAFE_MISSING;
	}
	flow->table = make_table(reader, chart, "Vaihe", cells, flow->count);
}

/* "1-2 2-1": from stage to stage, counted from 1. */
static void
read_moves(struct reader *reader, struct block *chart, const char *text)
{
	const char *words[NAMES_MAX];
	struct chart_flow *flow = (struct chart_flow *)chart->chart.flow;
	size_t count = tree_split(reader, text, ' ', words);
	struct chart_move *moves =
	    ARENA_ARRAY(reader->arena, struct chart_move, count);
	const char **labels = ARENA_ARRAY(reader->arena, const char *, count);

	for (size_t i = 0; i < count; i++) {
		char *end;

		moves[i].from = strtoul(words[i], &end, 10) - 1;
		moves[i].to = strtoul(end + 1, NULL, 10) - 1;
		labels[i] = words[i];
	}
	flow->moves = moves;
	chart->chart.labels = labels;
	chart->chart.point_count = count;
}

/* "sides Vaikea | Helppo", after the series. */
static void
read_sides(struct reader *reader, struct block *chart, const char *text)
{
	const char *names[NAMES_MAX];
	struct chart_answers *answers =
	    ARENA_NEW(reader->arena, struct chart_answers);
	struct safe_cell *sides = ARENA_ARRAY(
	    reader->arena, struct safe_cell, 2 * chart->chart.series_count);

	if (tree_split(reader, text, '|', names) != 2)
		tree_complain(reader, "sides LOW | HIGH is expected");
	answers->names[0] = names[0];
	answers->names[1] = names[1];
	for (size_t i = 0; i < ANSWERS * chart->chart.series_count; i++) {
		struct safe_cell *side = &sides[i / (ANSWERS / 2)];
		const struct safe_cell *cell =
		    chart->chart.series[i / ANSWERS].cells[i % ANSWERS];

		if (i % (ANSWERS / 2) == 0)
			side->value = fraction_integer(0);
		if (cell == NULL || cell->status == SAFE_HIDDEN)
			side->status =
			    cell == NULL ? SAFE_MISSING : SAFE_HIDDEN;
		else if (cell->status == SAFE_SHOWN)
			fraction_add(side->value, cell->value, &side->value);
	}
	answers->sides = (const struct safe_cell(*)[2])sides;
	chart->chart.answers = answers;
}

/* "results +17 %-yks., parani | ennallaan": a row each, after the series. */
static void
read_results(struct reader *reader, struct block *chart, const char *text)
{
	const char *words[NAMES_MAX];
	size_t count = tree_split(reader, text, '|', words);
	struct chart_pair *pairs =
	    ARENA_ARRAY(reader->arena, struct chart_pair, count);

	if (count != chart->chart.point_count || chart->chart.labels == NULL) {
		tree_complain(reader, "results: one for each label");
		return;
	}
	for (size_t i = 0; i < count; i++) {
		bool shown = strstr(words[i], "vertailutietoa") == NULL &&
			     strstr(words[i], "suojattu") == NULL;

		pairs[i].name = chart->chart.labels[i];
		pairs[i].words = words[i];
		pairs[i].judgement = tree_judgement(words[i]);
		pairs[i].sign = tree_sign(words[i]);
		pairs[i].change = shown ? CHANGE_SHOWN : CHANGE_MISSING;
	}
	chart->chart.pairs = pairs;
}

static const struct list_cell *
read_day(struct reader *reader, const char *text)
{
	struct list_cell *cell = ARENA_NEW(reader->arena, struct list_cell);

	if (day_parse(text, strlen(text), &cell->day))
		cell->kind = LIST_DAY;
	else if (month_parse(text, strlen(text), &cell->day))
		cell->kind = LIST_MONTH;
	return cell;
}

/* "milestone NAME | 2023-01-01 | - | kesken" */
static void
read_milestone(struct reader *reader, struct block *chart, const char *text)
{
	const char *parts[NAMES_MAX];
	struct chart_pair *pairs = (struct chart_pair *)chart->chart.pairs;
	size_t capacity = chart->chart.point_count;
	struct chart_pair *pair;

	if (tree_split(reader, text, '|', parts) != 4) {
		tree_complain(reader, "milestone NAME | DAY | DAY | WORDS");
		return;
	}
	pairs = arena_grow(reader->arena, pairs, chart->chart.point_count,
	    &capacity, sizeof(*pairs));
	chart->chart.pairs = pairs;
	pair = &pairs[chart->chart.point_count++];
	*pair = (struct chart_pair){ .name = parts[0],
		.words = parts[3],
		.judgement = tree_judgement(parts[3]) };
	pair->days[0] = read_day(reader, parts[1]);
	pair->days[1] = read_day(reader, parts[2]);
}

static void
read_break(struct reader *reader, struct block *chart, const char *text)
{
	struct series_break *found =
	    ARENA_NEW(reader->arena, struct series_break);
	const char *words = strchr(text, ' ');
	struct safe_table *table;

	if (chart->chart.series_count == 0 || words == NULL ||
	    !day_parse(text, (size_t)(words - text), &found->from)) {
		tree_complain(
		    reader, "break DAY WORDS after a series is expected");
		return;
	}
	found->why = words + 1;
	table = ARENA_NEW(reader->arena, struct safe_table);
	*table = *chart->chart.series[chart->chart.series_count - 1].table;
	table->break_count = 1;
	table->breaks = found;
	chart->chart.series[chart->chart.series_count - 1].table = table;
}

void
tree_read_chart_line(struct reader *reader, struct block *chart,
    const char *key, const char *text)
{
	if (str_equal(key, "months"))
		read_months(reader, chart, text);
	else if (str_equal(key, "labels"))
		read_labels(reader, chart, text);
	else if (str_equal(key, "unit"))
		read_unit(reader, text);
	else if (str_equal(key, "id"))
		reader->id = text;
	else if (str_equal(key, "period"))
		read_period(reader, text);
	else if (str_equal(key, "series"))
		read_series(reader, chart, text);
	else if (str_equal(key, "break"))
		read_break(reader, chart, text);
	else if (str_equal(key, "stages"))
		read_stages(reader, chart, text);
	else if (str_equal(key, "counts"))
		read_counts(reader, chart, text);
	else if (str_equal(key, "moves"))
		read_moves(reader, chart, text);
	else if (str_equal(key, "sides"))
		read_sides(reader, chart, text);
	else if (str_equal(key, "results"))
		read_results(reader, chart, text);
	else if (str_equal(key, "milestone"))
		read_milestone(reader, chart, text);
	else if (str_equal(key, "free"))
		chart->chart.free_axis = true;
	else if (str_equal(key, "perdot"))
		chart->chart.per_dot = strtol(text, NULL, 10);
	else if (str_equal(key, "says"))
		chart->chart.title = text;
	else
		tree_complain(reader, "a line of a chart is expected");
}
