/*
 * ```chart: one figure as a chart.  The chart is a leaf; what it shows is
 * said by its alternative text, made from the same cells.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/str.h"

#define SHARES_MAX 4 /* a fifth category cannot be told apart by colour */

const enum use chart_keys[KEY_NUM] = {
	REQUIRED, /* figure */
	REQUIRED, /* title */
	REQUIRED, /* subtitle */
	REQUIRED, /* source */
	NOT_USED, /* head */
	NOT_USED, /* share */
	NOT_USED, /* total */
	REQUIRED, /* kind */
};

static const char *const chart_names[CHART_NUM] = {
	"share-bar", /* CHART_SHARE_BAR */
};

static bool
read_kind(struct parse *parse, const struct entry *entry, enum chart_kind *kind)
{
	for (size_t i = 0; i < CHART_NUM; i++) {
		if (!str_equal(chart_names[i], entry->text))
			continue;
		*kind = (enum chart_kind)i;
		return true;
	}
	const char *near = str_nearest(entry->text, chart_names, CHART_NUM);
	diag_error(parse->diag, entry->pos, "chart",
	    "no kind of chart is named \"%s\"; expected %s", entry->text,
	    near != NULL ? near : chart_names[0]);
	return false;
}

static bool
check_shares(
    struct parse *parse, const struct safe_table *shares, struct pos pos)
{
	if (shares == NULL) {
		diag_error(parse->diag, pos, "chart",
		    "a share bar needs a figure with a total, or of shares");
		return false;
	}
	if (shares->count == 0 || shares->count > SHARES_MAX) {
		diag_error(parse->diag, pos, "chart",
		    "a share bar has 1 to %d categories, the figure has %zu",
		    SHARES_MAX, shares->count);
		return false;
	}
	return true;
}

void
chart_parse(struct parse *parse, struct block *parent,
    const struct directive *directive)
{
	const struct entry *name = &directive->entries[KEY_FIGURE];
	enum chart_kind kind;
	const struct safe_figure *data =
	    directive_figure(parse, name->text, name->pos);
	if (!read_kind(parse, &directive->entries[KEY_KIND], &kind) ||
	    data == NULL)
		return;
	const struct safe_table *shares = shares_of(data, parse->arena);
	if (!check_shares(parse, shares, name->pos))
		return;

	struct block *figure =
	    block_new(parse, parent, BLOCK_FIGURE, directive->pos);
	figure->figure.number = ++parse->charts;
	directive_caption(
	    parse, figure, directive, "figure", figure->figure.number);
	struct block *chart =
	    block_new(parse, figure, BLOCK_CHART, directive->pos);
	chart->chart.kind = kind;
	chart->chart.data = data;
	chart->chart.shares = shares;
	chart->chart.title = directive_caption_text(
	    figure->first, ROLE_CAPTION_TITLE, parse->arena);
	chart->chart.alternative = access_chart(parse->document->lang, chart,
	    directive_caption_text(
		figure->first, ROLE_CAPTION_SUBTITLE, parse->arena),
	    parse->arena);
	bool occurs[SAFE_MISSING + 1] = { false };
	for (size_t i = 0; i < shares->count; i++)
		occurs[shares->cells[i].status] = true;
	occurs[SAFE_NIL] = false; /* a chart draws nothing for it */
	directive_note(parse, figure, directive, data->table->note, occurs);
}
