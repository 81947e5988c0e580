/* The reader of trees written by hand; see tree.h. */
#include "tree.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/str.h"
#include "base/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH_MAX 8
#define SCALE 6
#define SCALE_UNIT 1000000
#define NAMES_MAX 16

struct reader {
	struct arena *arena;
	struct tree *tree;
	struct pos pos;
	struct block *open[DEPTH_MAX];
	/* of the series to come */
	enum unit unit;
	int decimals;
	const char *id;
	struct period period;
	bool fine;
};

static void
complain(struct reader *reader, const char *what)
{
	fprintf(
	    stderr, "%s:%d: %s\n", reader->pos.file, reader->pos.line, what);
	reader->fine = false;
}

static struct block *
add(struct reader *reader, struct block *parent, enum block_type type)
{
	struct block *block = ARENA_NEW(reader->arena, struct block);

	block->type = type;
	block->pos = reader->pos;
	block->parent = parent;
	if (parent == NULL)
		return block;
	block->previous = parent->last;
	if (parent->last == NULL)
		parent->first = block;
	else
		parent->last->next = block;
	parent->last = block;
	return block;
}

static void
add_text(struct reader *reader, struct block *parent, const char *text)
{
	if (*text != '\0')
		add(reader, parent, BLOCK_TEXT)->text.text = text;
}

static struct block *
add_paragraph(struct reader *reader, struct block *parent,
    enum paragraph_role role, const char *text)
{
	struct block *block = add(reader, parent, BLOCK_PARAGRAPH);

	block->paragraph.role = role;
	add_text(reader, block, text);
	return block;
}

static struct block *
child_of(struct reader *reader, struct block *parent, enum block_type type)
{
	if (parent->last != NULL && parent->last->type == type)
		return parent->last;
	return add(reader, parent, type);
}

/* Splits at the separator and trims spaces. */
static size_t
split(
    struct reader *reader, const char *text, char separator, const char **parts)
{
	size_t count = 0;

	while (*text != '\0' && count < NAMES_MAX) {
		const char *end = strchr(text, separator);
		size_t length =
		    end != NULL ? (size_t)(end - text) : strlen(text);

		while (length > 0 && *text == ' ')
			text++, length--;
		while (length > 0 && text[length - 1] == ' ')
			length--;
		if (length > 0)
			parts[count++] =
			    arena_strndup(reader->arena, text, length);
		if (end == NULL)
			break;
		text = end + 1;
	}
	return count;
}

/* --- charts --- */

static bool
read_kind(const char *text, enum chart_kind *kind)
{
	static const char *const names[CHART_NUM] = { "share-bar", "columns",
		"line", "bars", "dots", "flow", "sparkline" };

	for (size_t i = 0; i < CHART_NUM; i++)
		if (str_equal(text, names[i])) {
			*kind = (enum chart_kind)i;
			return true;
		}
	return false;
}

static struct block *
add_chart(struct reader *reader, struct block *parent, const char *text)
{
	const char *words[NAMES_MAX];
	size_t count = split(reader, text, ' ', words);
	struct block *chart = add(reader, parent, BLOCK_CHART);

	if (count == 0 || !read_kind(words[0], &chart->chart.kind))
		complain(reader, "a kind of chart is expected");
	chart->chart.stacked = count > 1 && str_equal(words[1], "stacked");
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
	size_t count = split(reader, text, ' ', words);
	int32_t first = 0;
	int32_t *months;

	if (count != 2 || !month_parse(words[0], strlen(words[0]), &first)) {
		complain(reader, "months FIRST COUNT is expected");
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

	chart->chart.point_count = split(reader, text, '|', labels);
	chart->chart.labels = labels;
}

static void
read_unit(struct reader *reader, const char *text)
{
	const char *words[NAMES_MAX];
	size_t count = split(reader, text, ' ', words);

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
	int64_t value;

	if (str_equal(word, ".."))
		cell->status = SAFE_HIDDEN;
	else if (str_equal(word, "-"))
		cell->status = SAFE_NIL;
	else if (decimal_parse(word, strlen(word), '.', SCALE, &value) ==
		 DECIMAL_OK)
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
	    colon != NULL ? split(reader, colon + 1, ' ', values) : 0;
	struct safe_cell *cells =
	    ARENA_ARRAY(reader->arena, struct safe_cell, NAMES_MAX);
	struct chart_series *series;
	size_t capacity = chart->chart.series_count;

	if (chart->chart.point_count == 0)
		chart->chart.point_count = 1; /* figures of one number */
	if (count != chart->chart.point_count) {
		complain(reader, "series NAME: a value for each point");
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
		chart->chart.shares = series->table;
	}
}

static void
read_stages(struct reader *reader, struct block *chart, const char *text)
{
	struct chart_flow *flow = ARENA_NEW(reader->arena, struct chart_flow);

	flow->names = ARENA_ARRAY(reader->arena, const char *, NAMES_MAX);
	flow->count = split(reader, text, '|', flow->names);
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

	if (split(reader, text, ' ', values) != flow->count) {
		complain(reader, "counts: a value for each stage");
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
	size_t count = split(reader, text, ' ', words);
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

static void
read_break(struct reader *reader, struct block *chart, const char *text)
{
	struct series_break *found =
	    ARENA_NEW(reader->arena, struct series_break);
	const char *words = strchr(text, ' ');
	struct safe_table *table;

	if (chart->chart.series_count == 0 || words == NULL ||
	    !day_parse(text, (size_t)(words - text), &found->from)) {
		complain(reader, "break DAY WORDS after a series is expected");
		return;
	}
	found->why = words + 1;
	table = ARENA_NEW(reader->arena, struct safe_table);
	*table = *chart->chart.series[chart->chart.series_count - 1].table;
	table->break_count = 1;
	table->breaks = found;
	chart->chart.series[chart->chart.series_count - 1].table = table;
}

static void
read_chart_line(struct reader *reader, struct block *chart, const char *key,
    const char *text)
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
	else if (str_equal(key, "perdot"))
		chart->chart.per_dot = strtol(text, NULL, 10);
	else if (str_equal(key, "says"))
		chart->chart.title = text;
	else
		complain(reader, "a line of a chart is expected");
}

/* --- blocks --- */

static struct block *
add_item(struct reader *reader, struct block *list, const char *text)
{
	struct block *item = add(reader, list, BLOCK_ITEM);
	struct block *body;

	add(reader, item, BLOCK_LABEL)->label.text = "•";
	body = add(reader, item, BLOCK_BODY);
	add_paragraph(reader, body, ROLE_BODY, text);
	return body;
}

static struct block *
add_heading(
    struct reader *reader, struct block *parent, int level, const char *text)
{
	struct block *heading = add(reader, parent, BLOCK_HEADING);

	heading->heading.level = level;
	add_text(reader, heading, text);
	return heading;
}

static struct block *
add_card(struct reader *reader, struct block *parent)
{
	struct block *card = add(reader, parent, BLOCK_CARD);

	card->card.change = CHANGE_MISSING;
	return card;
}

static struct block *
add_emblem(struct reader *reader, struct block *parent, const char *text)
{
	struct block *emblem = add(reader, parent, BLOCK_EMBLEM);

	emblem->emblem.statement = text;
	emblem->emblem.alternative = text;
	return emblem;
}

/* Blocks that only hold others. */
static struct block *
add_container(struct reader *reader, struct block *parent, const char *key)
{
	static const struct {
		const char *key;
		enum block_type type;
	} containers[] = {
		{ "cover", BLOCK_COVER },
		{ "closing", BLOCK_CLOSING },
		{ "columns", BLOCK_COLUMNS },
		{ "column", BLOCK_COLUMN },
		{ "quote", BLOCK_QUOTE },
		{ "contents", BLOCK_CONTENTS },
		{ "cards", BLOCK_CARDS },
		{ "figure", BLOCK_FIGURE },
		{ "list", BLOCK_LIST },
		{ "panel", BLOCK_PANEL },
		{ "eu", BLOCK_EU },
	};

	for (size_t i = 0; i < sizeof(containers) / sizeof(containers[0]); i++)
		if (str_equal(key, containers[i].key))
			return add(reader, parent, containers[i].type);
	return NULL;
}

/* What the words of a change say. */
static void
read_change(const char *text, struct block *card)
{
	card->card.change = CHANGE_SHOWN;
	card->card.change_sign = strncmp(text, "+", 1) == 0		? 1
				 : strncmp(text, "−", strlen("−")) == 0 ? -1
									: 0;
	if (strstr(text, "heikkeni") != NULL)
		card->card.judgement = JUDGEMENT_WORSE;
	if (strstr(text, "parani") != NULL)
		card->card.judgement = JUDGEMENT_BETTER;
}

static struct block *
add_role(struct reader *reader, struct block *parent, const char *key,
    const char *text)
{
	static const struct {
		const char *key;
		enum paragraph_role role;
	} roles[] = {
		{ "p", ROLE_BODY },
		{ "lead", ROLE_LEAD },
		{ "from", ROLE_QUOTE_SOURCE },
		{ "number", ROLE_CAPTION_NUMBER },
		{ "title", ROLE_CAPTION_TITLE },
		{ "subtitle", ROLE_CAPTION_SUBTITLE },
		{ "label", ROLE_CARD_LABEL },
		{ "value", ROLE_CARD_VALUE },
		{ "change", ROLE_CARD_CHANGE },
		{ "compared", ROLE_CARD_COMPARED },
	};

	for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++) {
		if (!str_equal(key, roles[i].key))
			continue;
		if (roles[i].role >= ROLE_CAPTION_NUMBER &&
		    roles[i].role <= ROLE_CAPTION_SUBTITLE)
			parent = child_of(reader, parent, BLOCK_CAPTION);
		if (roles[i].role == ROLE_CARD_CHANGE)
			read_change(text, parent);
		return add_paragraph(reader, parent, roles[i].role, text);
	}
	return NULL;
}

static struct block *
read_block(struct reader *reader, struct block *parent, const char *key,
    const char *text)
{
	struct block *block;

	if (key[0] == 'h' && key[1] >= '1' && key[1] <= '6' && key[2] == '\0')
		return add_heading(reader, parent, key[1] - '0', text);
	if (str_equal(key, "-"))
		return add_item(reader, parent, text);
	if (str_equal(key, "chart"))
		return add_chart(reader, parent, text);
	if (str_equal(key, "card"))
		return add_card(reader, parent);
	if (str_equal(key, "note"))
		return add_paragraph(reader,
		    child_of(reader, parent, BLOCK_NOTE), ROLE_BODY, text);
	if (str_equal(key, "emblem"))
		return add_emblem(reader, parent, text);
	block = add_container(reader, parent, key);
	if (block == NULL)
		block = add_role(reader, parent, key, text);
	if (block == NULL)
		complain(reader, "a block is expected");
	return block;
}

static bool
read_setting(struct reader *reader, const char *key, const char *text)
{
	if (str_equal(key, "theme"))
		reader->tree->theme = text;
	else if (str_equal(key, "draft"))
		reader->tree->draft = true;
	else if (str_equal(key, "internal"))
		reader->tree->internal = true;
	else
		return false;
	return true;
}

static void
read_line(struct reader *reader, char *line)
{
	size_t depth = strspn(line, "\t");
	char *key = line + depth;
	char *text = strchr(key, ' ');
	struct block *parent;

	if (*key == '\0' || *key == '#')
		return;
	if (text != NULL)
		*text++ = '\0';
	else
		text = key + strlen(key);
	if (depth == 0 && read_setting(reader, key, text))
		return;
	if (depth + 1 >= DEPTH_MAX || reader->open[depth] == NULL) {
		complain(reader, "a line is indented too far");
		return;
	}
	parent = reader->open[depth];
	for (size_t i = depth + 1; i < DEPTH_MAX; i++)
		reader->open[i] = NULL;
	if (parent->type == BLOCK_CHART)
		read_chart_line(reader, parent, key, text);
	else
		reader->open[depth + 1] = read_block(reader, parent, key, text);
}

/* The contents name all headings of levels 2 and 3. */
static void
fill_contents(struct reader *reader, struct block *contents)
{
	for (struct block *b =
		 block_next(reader->tree->root, reader->tree->root);
	     b != NULL; b = block_next(reader->tree->root, b))
		if (b->type == BLOCK_HEADING && b->heading.level >= 2)
			add(reader, contents, BLOCK_ENTRY)->entry.heading = b;
}

bool
tree_read(const char *file, const struct bytes *bytes, struct arena *arena,
    struct tree *tree)
{
	struct reader reader = { .arena = arena,
		.tree = tree,
		.pos = { .file = file, .line = 0 },
		.fine = true };
	char *text = arena_strndup(arena, bytes->data, bytes->length);

	*tree = (struct tree){ .theme = "report" };
	tree->root = add(&reader, NULL, BLOCK_DOCUMENT);
	reader.open[0] = tree->root;
	while (*text != '\0') {
		char *end = text + strcspn(text, "\n");
		bool last = *end == '\0';

		*end = '\0';
		reader.pos.line++;
		read_line(&reader, text);
		text = last ? end : end + 1;
	}
	for (struct block *b = tree->root; b != NULL;
	     b = block_next(tree->root, b))
		if (b->type == BLOCK_CONTENTS)
			fill_contents(&reader, b);
	return reader.fine;
}
