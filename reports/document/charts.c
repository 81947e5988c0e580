/*
 * ```chart: figures as a chart.  The chart is a leaf; what it shows is said
 * by its alternative text, made from the same cells (access.c).  Limits are
 * those of the eye: colours that can be told apart, labels that fit.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"
#include "text/number.h"

#define SHARES_MAX 4 /* a fifth category cannot be told apart by colour */
#define LINES_MAX 4
#define GROUPED_MAX 3
#define GROUPS_MAX 6 /* labels of more do not fit under columns */
#define BARS_MAX 30
#define DOT_COLOURS_MAX 2
#define DOTS_MAX 720

static const char *const chart_names[] = {
	"share-bar", /* CHART_SHARE_BAR */
	"columns",   /* CHART_COLUMNS */
	"line",	     /* CHART_LINE */
	"bars",	     /* CHART_BARS */
	"dots",	     /* CHART_DOTS */
	"flow",	     /* CHART_FLOW */
};
#define NAMED_NUM (sizeof(chart_names) / sizeof(chart_names[0]))

static bool
read_kind(struct parse *parse, const struct entry *entry, enum chart_kind *kind)
{
	for (size_t i = 0; i < NAMED_NUM; i++) {
		if (!str_equal(chart_names[i], entry->text))
			continue;
		*kind = (enum chart_kind)i;
		return true;
	}
	diag_error(parse->diag, entry->pos, "chart",
	    "no kind of chart is named \"%s\"; expected share-bar, columns, "
	    "line, bars, dots or flow",
	    entry->text);
	return false;
}

/* Messages of limits: at the line that names the figures. */
static bool
check_count(struct parse *parse, const struct directive *directive,
    const char *what, size_t count, size_t most)
{
	if (count > 0 && count <= most)
		return true;
	diag_error(parse->diag, directive->entries[KEY_FIGURE].pos, "chart",
	    "%s: 1 to %zu, here %zu; group them, or show a table", what, most,
	    count);
	return false;
}

static bool
fill_share_bar(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart)
{
	struct pos pos = directive->entries[KEY_FIGURE].pos;
	const struct safe_figure *figure = named->items[0];
	if (!check_count(parse, directive, "the figures of a share bar",
		named->count, 1) ||
	    !directive_has_categories(parse, figure, pos))
		return false;
	chart->chart.shares = shares_of(figure, parse->arena);
	if (chart->chart.shares != NULL)
		return check_count(parse, directive,
		    "the categories of a share bar", chart->chart.shares->count,
		    SHARES_MAX);
	diag_error(parse->diag, pos, "chart",
	    "a share bar needs a figure with a total, or of shares");
	return false;
}

/* month or category; left out, what the first figure has. */
static bool
read_by(struct parse *parse, const struct directive *directive,
    const struct named *named, bool *by_month)
{
	const struct entry *by = &directive->entries[KEY_BY];
	*by_month = by->text != NULL
			? str_equal(by->text, "month")
			: named->items[0]->table->dimension == NULL;
	if (by->text == NULL || *by_month || str_equal(by->text, "category"))
		return true;
	diag_error(parse->diag, by->pos, "chart", "expected month or category");
	return false;
}

/* What lies on each other must add up. */
static bool
check_stacked(struct parse *parse, const struct directive *directive,
    const struct block *chart)
{
	enum unit unit = chart->chart.series[0].table->unit;
	if (unit == UNIT_RATIO || unit == UNIT_EURO_PER_HOUR ||
	    unit == UNIT_POINTS) {
		diag_error(parse->diag, directive->entries[KEY_STACKED].pos,
		    "chart",
		    "only what adds up is stacked: amounts, or shares of one "
		    "whole");
		return false;
	}
	return check_count(parse, directive, "the parts of stacked columns",
	    chart->chart.series_count, SHARES_MAX);
}

static bool
fill_columns(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart)
{
	struct pos pos = directive->entries[KEY_FIGURE].pos;
	bool by_month, ok;
	chart->chart.stacked =
	    directive_switch(parse, &directive->entries[KEY_STACKED], false);
	if (!read_by(parse, directive, named, &by_month))
		return false;
	if (by_month && chart->chart.stacked && named->count == 1)
		ok = directive_has_categories(parse, named->items[0], pos) &&
		     series_of_categories(parse, named->items[0], pos, chart);
	else if (by_month)
		ok = series_by_month(parse, named, pos, chart);
	else
		ok = series_by_category(parse, named, pos, chart) &&
		     check_count(parse, directive,
			 "the categories under columns (bars have more room)",
			 chart->chart.point_count, GROUPS_MAX);
	if (!ok)
		return false;
	if (chart->chart.stacked)
		return check_stacked(parse, directive, chart);
	return check_count(parse, directive, "the figures of columns",
	    chart->chart.series_count, GROUPED_MAX);
}

static bool
fill_line(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart)
{
	return check_count(parse, directive, "the figures of a line chart",
		   named->count, LINES_MAX) &&
	       series_by_month(
		   parse, named, directive->entries[KEY_FIGURE].pos, chart);
}

/* Codes of the key "without" have no bar; each must be one that has. */
static bool
leave_out(
    struct parse *parse, const struct directive *directive, struct block *chart)
{
	struct chart_series *series = &chart->chart.series[0];
	size_t kept = 0, count = chart->chart.point_count;
	const char **labels = ARENA_ARRAY(parse->arena, const char *, count);
	struct codes without;
	directive_without(parse, directive, &without);
	for (size_t i = 0; i < count; i++) {
		if (codes_have(&without, series->cells[i]->category))
			continue;
		labels[kept] = chart->chart.labels[i];
		series->cells[kept++] = series->cells[i];
	}
	chart->chart.labels = labels;
	chart->chart.point_count = kept;
	if (count - kept == without.count)
		return true;
	diag_error(parse->diag, directive->entries[KEY_WITHOUT].pos, "chart",
	    "\"without\" names a category that the figure has not; take its "
	    "codes");
	return false;
}

static bool
fill_bars(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart)
{
	struct pos pos = directive->entries[KEY_FIGURE].pos;
	if (!check_count(
		parse, directive, "the figures of bars", named->count, 1) ||
	    !directive_has_categories(parse, named->items[0], pos) ||
	    !series_by_category(parse, named, pos, chart))
		return false;
	return leave_out(parse, directive, chart) &&
	       check_count(parse, directive, "the categories of bars",
		   chart->chart.point_count, BARS_MAX);
}

/* So many units a dot that the dots of all categories are not too many. */
static int64_t
units_a_dot(const struct block *chart)
{
	double sum = 0;
	int64_t units = 1;
	for (size_t i = 0; i < chart->chart.point_count; i++)
		sum += fraction_double(chart->chart.series[0].cells[i]->value);
	while (sum / (double)units > DOTS_MAX)
		units *= 10;
	return units;
}

static bool
all_shown(const struct safe_table *table)
{
	for (size_t i = 0; i < table->count; i++)
		if (table->cells[i].status != SAFE_SHOWN &&
		    table->cells[i].status != SAFE_NIL)
			return false;
	return table->count > 0;
}

/* The total alone, in one colour. */
static void
set_total(
    struct parse *parse, const struct safe_table *total, struct block *chart)
{
	const char **label = ARENA_NEW(parse->arena, const char *);
	struct chart_series *series =
	    ARENA_NEW(parse->arena, struct chart_series);
	*label = lang_label(parse->document->lang, total->id, total->label);
	series->name = *label;
	series->table = total;
	series->cells = ARENA_NEW(parse->arena, const struct safe_cell *);
	series->cells[0] = &total->cells[0];
	chart->chart.series = series;
	chart->chart.series_count = 1;
	chart->chart.labels = label;
	chart->chart.point_count = all_shown(total) ? 1 : 0;
}

static bool
fill_dots(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart)
{
	struct pos pos = directive->entries[KEY_FIGURE].pos;
	const struct safe_figure *figure = named->items[0];
	const struct safe_table *table = figure->table;
	if (!check_count(
		parse, directive, "the figures of dots", named->count, 1))
		return false;
	if (table->unit != UNIT_COUNT) {
		diag_error(parse->diag, pos, "chart",
		    "dots stand for what is counted; expected a figure of "
		    "unit n");
		return false;
	}
	if (safe_figure_has_categories(figure) &&
	    (!check_count(parse, directive, "the categories of dots",
		 table->count, DOT_COLOURS_MAX) ||
		!series_by_category(parse, named, pos, chart)))
		return false;
	if (!safe_figure_has_categories(figure) || !all_shown(table)) {
		const struct safe_table *total =
		    directive_total(parse, figure, pos);
		if (total == NULL)
			return false;
		set_total(parse, total, chart);
	}
	chart->chart.per_dot = units_a_dot(chart);
	return true;
}

static const struct {
	bool (*fill)(struct parse *parse, const struct directive *directive,
	    const struct named *named, struct block *chart);
} fills[NAMED_NUM] = {
	{ fill_share_bar }, /* CHART_SHARE_BAR */
	{ fill_columns },   /* CHART_COLUMNS */
	{ fill_line },	    /* CHART_LINE */
	{ fill_bars },	    /* CHART_BARS */
	{ fill_dots },	    /* CHART_DOTS */
	{ flow_fill },	    /* CHART_FLOW */
};

/* Keys that only some kinds have. */
static bool
check_keys(struct parse *parse, const struct directive *directive,
    enum chart_kind kind)
{
	bool dots = kind == CHART_DOTS;
	bool ok = true;
	if (!dots) {
		ok = directive_require(parse, directive, KEY_TITLE) && ok;
		ok = directive_require(parse, directive, KEY_SUBTITLE) && ok;
		ok = directive_require(parse, directive, KEY_SOURCE) && ok;
		ok = directive_refuse(
			 parse, directive, KEY_UNIT, "only dots have it") &&
		     ok;
	} else if (directive->entries[KEY_UNIT].text == NULL) {
		ok = directive_require(parse, directive, KEY_SUBTITLE);
	} else {
		ok = directive_refuse(parse, directive, KEY_SUBTITLE,
		    "\"unit\" makes the subtitle");
	}
	if (kind != CHART_FLOW && kind != CHART_BARS)
		ok = directive_refuse(parse, directive, KEY_WITHOUT,
			 "only a flow and bars have it") &&
		     ok;
	if (kind == CHART_COLUMNS)
		return ok;
	ok = directive_refuse(
		 parse, directive, KEY_STACKED, "only columns have it") &&
	     ok;
	return directive_refuse(
		   parse, directive, KEY_BY, "only columns have it") &&
	       ok;
}

/* "Yksi piste on yksi työsopimus." as the subtitle; false after a message. */
static bool
put_unit(struct parse *parse, const struct directive *directive,
    int64_t per_dot, struct block *caption)
{
	const struct entry *unit = &directive->entries[KEY_UNIT];
	const struct lang *lang = parse->document->lang;
	const char *at = unit->text;
	if (at == NULL && per_dot == 1)
		return true;
	if (at == NULL) {
		diag_error(parse->diag, directive->entries[KEY_SUBTITLE].pos,
		    "chart",
		    "there are more than %d, so a dot is several; say \"unit: "
		    "one | many\" in place of the subtitle",
		    DOTS_MAX);
		return false;
	}
	const char *one = directive_next(parse, &at, '|');
	const char *many = directive_next(parse, &at, '|');
	if (many == NULL || one[0] == '\0' || many[0] == '\0' || at != NULL) {
		diag_error(parse->diag, unit->pos, "chart",
		    "expected two words with | between them, of one and of "
		    "many");
		return false;
	}
	const char *const names[] = { "unit", "number", NULL };
	const char *const values[] = { per_dot == 1 ? one : many,
		number_format(lang, fraction_integer(per_dot), 0, parse->arena),
		NULL };
	struct block *line = block_new_paragraph(
	    parse, caption, unit->pos, ROLE_CAPTION_SUBTITLE);
	markdown_parse_inline(parse, line,
	    lang_phrase(lang, per_dot == 1 ? "dot-one" : "dot-many", names,
		values, parse->arena),
	    unit->pos);
	return true;
}

/* "Sarjakatkos 1.1.2024: …" of the breaks that lie within the months. */
static void
put_breaks(struct parse *parse, struct block *note, const struct block *chart)
{
	const struct lang *lang = parse->document->lang;
	const struct safe_table *last = NULL;
	for (size_t i = 0; i < chart->chart.series_count; i++) {
		const struct safe_table *table = chart->chart.series[i].table;
		for (size_t j = 0; table != last && j < table->break_count;
		     j++) {
			const struct series_break *stop = &table->breaks[j];
			if (!access_has_break(chart, stop))
				continue;
			const char *const names[] = { "day", "why", NULL };
			const char *const values[] = {
				number_day(lang, stop->from, parse->arena),
				lang_break(
				    lang, table->id, stop->from, stop->why),
				NULL
			};
			note_put_line(parse, note,
			    lang_phrase(lang, "note-break", names, values,
				parse->arena));
		}
		last = table;
	}
}

static void
put_note(struct parse *parse, struct block *figure,
    const struct directive *directive, const struct named *named,
    const struct block *chart)
{
	struct signs signs = { { false }, { false } };
	struct block *note = note_put(parse, figure, directive);
	note_put_figures(parse, note, named);
	if (chart->chart.months != NULL)
		put_breaks(parse, note, chart);
	if (chart->chart.kind == CHART_FLOW && chart->chart.point_count > 0)
		note_put_line(
		    parse, note, lang_word(parse->document->lang, "note-flow"));
	access_find_signs(chart, &signs);
	signs.status[SAFE_NIL] = false; /* a chart writes 0 for it */
	if (chart->chart.months != NULL && signs.status[SAFE_MISSING]) {
		signs.status[SAFE_MISSING] = false;
		note_put_line(parse, note, access_missing(parse, chart));
	}
	note_put_signs(parse, note, &signs);
}

static bool
are_numbers(struct parse *parse, const struct directive *directive,
    const struct named *named)
{
	struct pos pos = directive->entries[KEY_FIGURE].pos;
	for (size_t i = 0; i < named->count; i++) {
		const struct safe_figure *figure = named->items[i];
		if (!directive_is_number(parse, figure, pos))
			return false;
		if (!figure->table->bands)
			continue;
		diag_error(parse->diag, pos, "figure",
		    "the figure \"%s\" is a band of two numbers, which no "
		    "chart draws; show it in a table or a sentence",
		    figure->name);
		return false;
	}
	return true;
}

/* A cover has dots and nothing else, and no other place has them. */
static bool
check_place(struct parse *parse, const struct block *parent,
    enum chart_kind kind, struct pos pos)
{
	if ((parent->type == BLOCK_COVER) == (kind == CHART_DOTS))
		return true;
	diag_error(parse->diag, pos, "chart",
	    "dots stand in a cover, and no other chart does");
	return false;
}

/*
 * The chart is filled before its figure is put into the tree: what is refused
 * takes no number, and dots of a total that is not shown are not drawn.
 */
static void
parse_chart(struct parse *parse, struct block *parent,
    const struct directive *directive)
{
	enum chart_kind kind;
	struct named named;
	struct block filled = { .type = BLOCK_CHART, .pos = directive->pos };
	bool ok = directive_figures(parse, directive, &named);
	if (!read_kind(parse, &directive->entries[KEY_KIND], &kind) ||
	    !check_place(parse, parent, kind, directive->pos) ||
	    !check_keys(parse, directive, kind) || !ok ||
	    !are_numbers(parse, directive, &named))
		return;
	filled.chart.kind = kind;
	filled.chart.data = named.items[0];
	if (!fills[kind].fill(parse, directive, &named, &filled) ||
	    (kind == CHART_DOTS && filled.chart.point_count == 0))
		return;

	struct block *figure =
	    block_new(parse, parent, BLOCK_FIGURE, directive->pos);
	if (kind != CHART_DOTS)
		figure->figure.number = ++parse->charts;
	caption_put(parse, figure, directive, "figure", figure->figure.number);
	if (kind == CHART_DOTS &&
	    !put_unit(parse, directive, filled.chart.per_dot, figure->first))
		return;
	struct block *chart =
	    block_new(parse, figure, BLOCK_CHART, directive->pos);
	chart->chart = filled.chart;
	chart->chart.title =
	    caption_text(figure->first, ROLE_CAPTION_TITLE, parse->arena);
	if (chart->chart.title[0] == '\0')
		chart->chart.title = caption_text(
		    figure->first, ROLE_CAPTION_SUBTITLE, parse->arena);
	put_note(parse, figure, directive, &named, chart);
}

const struct directive_kind chart_directive = {
	.info = "chart",
	.keys = {
		[KEY_FIGURE] = REQUIRED,
		[KEY_KIND] = REQUIRED,
		[KEY_TITLE] = OPTIONAL,
		[KEY_SUBTITLE] = OPTIONAL,
		[KEY_SOURCE] = OPTIONAL,
		[KEY_NOTE] = OPTIONAL,
		[KEY_NAME] = OPTIONAL,
		[KEY_BY] = OPTIONAL,
		[KEY_STACKED] = OPTIONAL,
		[KEY_UNIT] = OPTIONAL,
		[KEY_WITHOUT] = OPTIONAL,
	},
	.parse = parse_chart,
};
