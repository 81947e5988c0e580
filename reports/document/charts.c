/*
 * ```chart: figures as a chart.  The chart is a leaf; what it shows is said
 * by its alternative text, made from the same cells (access.c).  Limits are
 * those of the eye: colours that can be told apart, labels that fit.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/str.h"
#include "text/lang.h"
#include "text/unicode.h"

#define SHARES_MAX 4 /* a fifth category cannot be told apart by colour */
#define SHARE_BARS_MAX 6
#define LINES_MAX 4
#define GROUPED_MAX 3
#define GROUPS_MAX 6 /* labels of more do not fit under columns */
#define BARS_MAX 30

const char *const chart_names[CHART_NUM] = {
	"share-bar",  /* CHART_SHARE_BAR */
	"columns",    /* CHART_COLUMNS */
	"line",	      /* CHART_LINE */
	"bars",	      /* CHART_BARS */
	"dots",	      /* CHART_DOTS */
	"flow",	      /* CHART_FLOW */
	"answers",    /* CHART_ANSWERS */
	"changes",    /* CHART_CHANGES */
	"milestones", /* CHART_MILESTONES */
	"sparkline",  /* CHART_SPARKLINE */
};
#define NAMED_NUM CHART_SPARKLINE /* kinds that a template may ask for */

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
	    "line, bars, dots, flow, answers, changes or milestones",
	    entry->text);
	return false;
}

/* Messages of limits: at the line that names the figures. */
bool
chart_check_count(struct parse *parse, const struct directive *directive,
    const char *what, size_t count, size_t most)
{
	if (count > 0 && count <= most)
		return true;
	diag_error(parse->diag, directive->entries[KEY_FIGURE].pos, "chart",
	    "%s: 1 to %zu, here %zu; group them, or show a table",
	    message_text(what), most, count);
	return false;
}

/* The figure's shares of its whole; NULL after a message. */
static const struct safe_table *
read_shares(
    struct parse *parse, const struct safe_figure *figure, struct pos pos)
{
	if (!directive_has_categories(parse, figure, pos))
		return NULL;
	const struct safe_table *shares = shares_of(figure, parse->arena);
	if (shares == NULL)
		diag_error(parse->diag, pos, "chart",
		    "a share bar needs a figure with a total, or of shares");
	return shares;
}

/* A bar's name: its figure's, or its period where figures differ by that. */
static const char *
bar_name(struct parse *parse, const struct named *named, size_t index)
{
	const struct lang *lang = parse->document->lang;
	const struct safe_table *table = named->items[index]->table;
	for (size_t i = 0; i < named->count; i++) {
		const struct safe_table *other = named->items[i]->table;
		if (str_equal(other->id, table->id) &&
		    !period_equal(other->period, table->period))
			return unicode_capital(
			    lang_period(lang, table->period, parse->arena),
			    parse->arena);
	}
	return lang_label(lang, table->id, table->label);
}

/* Several bars: a series each, over the categories that all have. */
static bool
add_bars(struct parse *parse, const struct named *named, struct pos pos,
    struct block *chart)
{
	for (size_t i = 0; i < named->count; i++) {
		const struct safe_table *shares =
		    read_shares(parse, named->items[i], pos);
		if (shares == NULL)
			return false;
		if (!directive_same_categories(chart->chart.shares, shares)) {
			diag_error(parse->diag, pos, "figure",
			    "the figures of a chart have the same categories");
			return false;
		}
		series_add(parse, chart, bar_name(parse, named, i), shares);
	}
	return true;
}

static bool
fill_share_bar(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart)
{
	struct pos pos = directive->entries[KEY_FIGURE].pos;
	if (!chart_check_count(parse, directive, "the figures of a share bar",
		named->count, SHARE_BARS_MAX))
		return false;
	chart->chart.shares = read_shares(parse, named->items[0], pos);
	if (chart->chart.shares == NULL ||
	    !chart_check_count(parse, directive,
		"the categories of a share bar", chart->chart.shares->count,
		SHARES_MAX))
		return false;
	if (named->count == 1)
		return true;
	series_begin(parse, chart, named->count, chart->chart.shares);
	return add_bars(parse, named, pos, chart);
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
	return chart_check_count(parse, directive,
	    "the parts of stacked columns", chart->chart.series_count,
	    SHARES_MAX);
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
		     chart_check_count(parse, directive,
			 "the categories under columns (bars have more room)",
			 chart->chart.point_count, GROUPS_MAX);
	if (!ok)
		return false;
	if (chart->chart.stacked)
		return check_stacked(parse, directive, chart);
	return chart_check_count(parse, directive, "the figures of columns",
	    chart->chart.series_count, GROUPED_MAX);
}

/* The ends of lines in the author's words, where the indicators' are long;
 * what is read aloud and noted keeps the indicators'. */
static bool
label_lines(
    struct parse *parse, const struct directive *directive, struct block *chart)
{
	const struct entry *entry = &directive->entries[KEY_LABEL];
	const char *labels[LINES_MAX];
	if (entry->text == NULL)
		return true;
	if (!directive_parts(parse, entry, chart->chart.series_count, labels))
		return false;
	for (size_t i = 0; i < chart->chart.series_count; i++)
		chart->chart.series[i].label = labels[i];
	return true;
}

static bool
fill_line(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart)
{
	chart->chart.free_axis =
	    !directive_switch(parse, &directive->entries[KEY_ZERO], true);
	return chart_check_count(parse, directive,
		   "the figures of a line chart", named->count, LINES_MAX) &&
	       series_by_month(
		   parse, named, directive->entries[KEY_FIGURE].pos, chart) &&
	       label_lines(parse, directive, chart);
}

/* sort: value, the largest first; left out, the categories' own order. */
static bool
read_sort(struct parse *parse, const struct directive *directive, bool *sort)
{
	const struct entry *entry = &directive->entries[KEY_SORT];
	*sort = entry->text != NULL;
	if (!*sort || str_equal(entry->text, "value"))
		return true;
	diag_error(parse->diag, entry->pos, "chart",
	    "bars are sorted by value; left out, the categories keep their "
	    "order");
	return false;
}

static bool
fill_bars(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart)
{
	struct pos pos = directive->entries[KEY_FIGURE].pos;
	struct named shown = *named;
	bool sort;
	if (!read_sort(parse, directive, &sort) ||
	    !chart_check_count(
		parse, directive, "the figures of bars", named->count, 1) ||
	    !directive_has_categories(parse, named->items[0], pos))
		return false;
	if (sort)
		shown.items[0] = series_sorted(parse, named->items[0]);
	return series_by_category(parse, &shown, pos, chart) &&
	       chart_check_count(parse, directive, "the categories of bars",
		   chart->chart.point_count, BARS_MAX);
}

static const struct {
	bool (*fill)(struct parse *parse, const struct directive *directive,
	    const struct named *named, struct block *chart);
} fills[NAMED_NUM] = {
	{ fill_share_bar },  /* CHART_SHARE_BAR */
	{ fill_columns },    /* CHART_COLUMNS */
	{ fill_line },	     /* CHART_LINE */
	{ fill_bars },	     /* CHART_BARS */
	{ dots_fill },	     /* CHART_DOTS */
	{ flow_fill },	     /* CHART_FLOW */
	{ answers_fill },    /* CHART_ANSWERS */
	{ changes_fill },    /* CHART_CHANGES */
	{ milestones_fill }, /* CHART_MILESTONES */
};

/* Keys that only some kinds have. */
static const struct {
	enum key key;
	unsigned kinds; /* 1 << kind */
	const char *who;
} own_keys[] = {
	{ KEY_UNIT, 1u << CHART_DOTS, MESSAGE_LATER("only dots have it") },
	{ KEY_STACKED, 1u << CHART_COLUMNS,
	    MESSAGE_LATER("only columns have it") },
	{ KEY_BY, 1u << CHART_COLUMNS, MESSAGE_LATER("only columns have it") },
	{ KEY_SIDES, 1u << CHART_ANSWERS,
	    MESSAGE_LATER("only answers have it") },
	{ KEY_LABEL, 1u << CHART_ANSWERS | 1u << CHART_LINE,
	    MESSAGE_LATER("only answers and lines have it") },
	{ KEY_COMPARE, 1u << CHART_CHANGES,
	    MESSAGE_LATER("only changes have it") },
	{ KEY_ZERO, 1u << CHART_CHANGES | 1u << CHART_LINE,
	    MESSAGE_LATER("only lines and changes have it") },
	{ KEY_LIST, 1u << CHART_MILESTONES,
	    MESSAGE_LATER("only milestones have it") },
	{ KEY_COLUMNS, 1u << CHART_MILESTONES,
	    MESSAGE_LATER("only milestones have it") },
	{ KEY_SORT, 1u << CHART_BARS, "only bars have it" },
	{ KEY_SPAN, 1u << CHART_MILESTONES,
	    MESSAGE_LATER("only milestones have it") },
	{ KEY_FIGURE, ~(1u << CHART_MILESTONES),
	    MESSAGE_LATER("milestones are rows of a list") },
	{ KEY_WITHOUT, ~(1u << CHART_MILESTONES),
	    MESSAGE_LATER("milestones are rows of a list") },
};

static bool
refuse_keys(struct parse *parse, const struct directive *directive,
    enum chart_kind kind)
{
	bool ok = true;
	for (size_t i = 0; i < sizeof(own_keys) / sizeof(own_keys[0]); i++)
		if ((own_keys[i].kinds & 1u << kind) == 0)
			ok = directive_refuse(parse, directive, own_keys[i].key,
				 own_keys[i].who) &&
			     ok;
	return ok;
}

static bool
check_keys(struct parse *parse, const struct directive *directive,
    enum chart_kind kind)
{
	static const enum key captions[] = { KEY_TITLE, KEY_SUBTITLE,
		KEY_SOURCE };
	bool ok = refuse_keys(parse, directive, kind);
	bool dots = kind == CHART_DOTS;
	for (size_t i = 0; !dots && i < 3; i++)
		ok = directive_require(parse, directive, captions[i]) && ok;
	if (dots && directive->entries[KEY_UNIT].text == NULL)
		ok = directive_require(parse, directive, KEY_SUBTITLE) && ok;
	else if (dots)
		ok = directive_refuse(parse, directive, KEY_SUBTITLE,
			 "\"unit\" makes the subtitle") &&
		     ok;
	if (kind == CHART_ANSWERS)
		ok = directive_require(parse, directive, KEY_SIDES) && ok;
	if (kind == CHART_MILESTONES)
		return directive_require(parse, directive, KEY_LIST) &&
		       directive_require(parse, directive, KEY_COLUMNS) && ok;
	return directive_require(parse, directive, KEY_FIGURE) && ok;
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
	    !are_numbers(parse, directive, &named) ||
	    (kind != CHART_FLOW &&
		!directive_leave_out(parse, directive, &named)))
		return;
	filled.chart.kind = kind;
	filled.chart.data = named.count > 0 ? named.items[0] : NULL;
	if (!fills[kind].fill(parse, directive, &named, &filled) ||
	    (kind == CHART_DOTS && filled.chart.point_count == 0))
		return;

	struct block *figure =
	    block_new(parse, parent, BLOCK_FIGURE, directive->pos);
	if (kind != CHART_DOTS)
		figure->figure.number = ++parse->charts;
	caption_put(parse, figure, directive, "figure", figure->figure.number);
	if (kind == CHART_DOTS && !dots_put_unit(parse, directive,
				      filled.chart.per_dot, figure->first))
		return;
	struct block *chart =
	    block_new(parse, figure, BLOCK_CHART, directive->pos);
	chart->chart = filled.chart;
	chart->chart.title =
	    caption_text(figure->first, ROLE_CAPTION_TITLE, parse->arena);
	if (chart->chart.title[0] == '\0')
		chart->chart.title = caption_text(
		    figure->first, ROLE_CAPTION_SUBTITLE, parse->arena);
	chart_put_note(parse, figure, directive, &named, chart);
}

const struct directive_kind chart_directive = {
	.info = "chart",
	.keys = {
		[KEY_FIGURE] = OPTIONAL,
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
		[KEY_EMPTY] = OPTIONAL,
		[KEY_SIDES] = OPTIONAL,
		[KEY_LABEL] = OPTIONAL,
		[KEY_COMPARE] = OPTIONAL,
		[KEY_ZERO] = OPTIONAL,
		[KEY_LIST] = OPTIONAL,
		[KEY_COLUMNS] = OPTIONAL,
		[KEY_SPAN] = OPTIONAL,
		[KEY_SORT] = OPTIONAL,
	},
	.parse = parse_chart,
};
