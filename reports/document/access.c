/*
 * What is drawn, said in words, for those who cannot see it.  Made from the
 * safe cells alone, in the order of the drawing; what is hidden or missing is
 * told, and where a series breaks.  Figures stand in forms that need no
 * inflection.
 */
#include "document/document-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"
#include "text/number.h"
#include "text/spoken.h"
#include "text/unicode.h"

#include <string.h>

const char *
access_category(const struct lang *lang, const struct safe_cell *cell)
{
	return lang_category(lang, cell);
}

static enum safe_status
status_of(const struct safe_cell *cell)
{
	return cell != NULL ? cell->status : SAFE_MISSING;
}

void
signs_add(struct signs *signs, const struct safe_cell *cell)
{
	signs->status[status_of(cell)] = true;
	if (cell != NULL)
		signs->standing[cell->standing] = true;
}

void
access_find_signs(const struct block *chart, struct signs *signs)
{
	const struct safe_table *shares = chart->chart.shares;
	for (size_t i = 0; shares != NULL && i < shares->count; i++)
		signs_add(signs, &shares->cells[i]);
	for (size_t i = 0; i < chart->chart.series_count; i++)
		for (size_t j = 0; j < chart->chart.point_count; j++)
			signs_add(signs, chart->chart.series[i].cells[j]);
	const struct chart_flow *flow = chart->chart.flow;
	for (size_t i = 0;
	     flow != NULL && flow->table != NULL && i < flow->count; i++)
		signs_add(signs, flow->cells[i]);
}

bool
access_has_break(const struct block *chart, const struct series_break *stop)
{
	const int32_t *months = chart->chart.months;
	size_t last = chart->chart.point_count - 1;
	return months != NULL && stop->from > month_last_day(months[0]) &&
	       stop->from <= month_last_day(months[last]);
}

static void
put_name(struct str *out, const char *before, const char *name)
{
	if (out->length > 0)
		str_puts(out, ", ");
	if (before != NULL)
		str_printf(out, "%s ", before);
	str_puts(out, name);
}

static const char *
month_name(struct parse *parse, const struct block *chart, size_t point)
{
	return lang_short_period(parse->document->lang,
	    period_month(chart->chart.months[point]), parse->arena);
}

#define RUN_MIN 3 /* months in a row that are told as from–to */

/* The points of a series with that status. */
static void
put_points(struct parse *parse, const struct block *chart,
    const struct chart_series *series, enum safe_status status, struct str *out)
{
	const char *before =
	    chart->chart.series_count > 1 ? series->name : NULL;
	size_t count = chart->chart.point_count;
	for (size_t i = 0, end; i < count; i = end) {
		end = i + 1;
		if (status_of(series->cells[i]) != status)
			continue;
		if (chart->chart.months == NULL) {
			put_name(out, before,
			    chart->chart.flow != NULL
				? access_move(parse, chart->chart.flow, i)
				: chart->chart.labels[i]);
			continue;
		}
		while (end < count && status_of(series->cells[end]) == status)
			end++;
		if (end - i < RUN_MIN)
			end = i + 1;
		put_name(out, before, month_name(parse, chart, i));
		if (end > i + 1)
			str_printf(
			    out, "–%s", month_name(parse, chart, end - 1));
	}
}

/* Points of that status, with commas: "7/2023" or "Heta-TES"; "" for none. */
static const char *
names_with(
    struct parse *parse, const struct block *chart, enum safe_status status)
{
	const struct lang *lang = parse->document->lang;
	const struct safe_table *shares = chart->chart.shares;
	struct str out;
	str_init(&out, parse->arena);
	bool one = chart->chart.series_count == 0;
	for (size_t i = 0; one && shares != NULL && i < shares->count; i++)
		if (shares->cells[i].status == status)
			put_name(&out, NULL,
			    access_category(lang, &shares->cells[i]));
	const struct chart_flow *flow = chart->chart.flow;
	for (size_t i = 0;
	     flow != NULL && flow->table != NULL && i < flow->count; i++)
		if (status_of(flow->cells[i]) == status)
			put_name(&out, NULL, flow->names[i]);
	for (size_t i = 0; i < chart->chart.series_count; i++)
		put_points(parse, chart, &chart->chart.series[i], status, &out);
	return out.text;
}

/* "Tieto suojattu: A, B."; NULL when there are no such points. */
static const char *
gaps(struct parse *parse, const struct block *chart, enum safe_status status,
    const char *key)
{
	const char *const names[] = { "names", NULL };
	const char *const values[] = { names_with(parse, chart, status), NULL };
	if (values[0][0] == '\0')
		return NULL;
	return lang_phrase(
	    parse->document->lang, key, names, values, parse->arena);
}

const char *
access_missing(struct parse *parse, const struct block *chart)
{
	return gaps(parse, chart, SAFE_MISSING, "alternative-missing");
}

static void
put_sentence(struct str *out, const char *sentence)
{
	if (sentence == NULL)
		return;
	if (out->length > 0)
		str_putc(out, ' ');
	str_puts(out, sentence);
}

/* "A 80 %, B 20 %" of those that can be told; a nil share is "0 %". */
static void
put_shares(
    struct parse *parse, const struct safe_table *shares, struct str *out)
{
	const struct lang *lang = parse->document->lang;
	const char *before = "";
	for (size_t i = 0; i < shares->count; i++) {
		const struct safe_cell *cell = &shares->cells[i];
		if (!access_is_told(cell))
			continue;
		str_printf(out, "%s%s %s", before, access_category(lang, cell),
		    number_sentence(lang, shares, cell, parse->arena));
		before = ", ";
	}
}

/* The one bar, or each with its name before it. */
static void
put_bars(struct parse *parse, const struct block *chart, struct str *out)
{
	size_t count = chart->chart.series_count;
	const char *before = " ";
	for (size_t i = 0; i < (count > 0 ? count : 1); i++) {
		struct str bar;
		str_init(&bar, parse->arena);
		put_shares(parse,
		    count > 0 ? chart->chart.series[i].table
			      : chart->chart.shares,
		    &bar);
		if (bar.length == 0)
			continue;
		str_printf(out, "%s%s%s%s", before,
		    count > 0 ? chart->chart.series[i].name : "",
		    count > 0 ? ": " : "", bar.text);
		before = "; ";
	}
	if (before[0] == ';')
		str_putc(out, '.');
}

/* Each break once, though several series may have it. */
static void
put_breaks(struct parse *parse, const struct block *chart, struct str *out)
{
	int32_t told = DAY_NONE;
	for (size_t i = 0; i < chart->chart.series_count; i++) {
		const struct safe_table *table = chart->chart.series[i].table;
		for (size_t j = 0; j < table->break_count; j++) {
			const struct series_break *stop = &table->breaks[j];
			if (stop->from == told ||
			    !access_has_break(chart, stop))
				continue;
			told = stop->from;
			const char *const names[] = { "day", NULL };
			const char *const values[] = {
				number_day(parse->document->lang, stop->from,
				    parse->arena),
				NULL
			};
			put_sentence(out, lang_phrase(parse->document->lang,
					      "alternative-break", names,
					      values, parse->arena));
		}
	}
}

/* "Viivakuvio: {subtitle}, helmikuu 2023 – helmikuu 2024." */
static const char *
beginning(struct parse *parse, const struct block *chart, const char *key)
{
	const struct block *caption = chart->parent->first;
	const struct block *line = caption->first;
	while (
	    line->next != NULL && line->paragraph.role != ROLE_CAPTION_SUBTITLE)
		line = line->next;
	const char *subtitle = block_plain_text(line, parse->arena);
	size_t length = strlen(subtitle);
	while (length > 0 && subtitle[length - 1] == '.')
		length--;
	bool months = chart->chart.months != NULL;
	const char *const names[] = { "what", NULL };
	const char *const values[] = {
		arena_printf(parse->arena, "%.*s%s%s", (int)length, subtitle,
		    months ? ", " : "",
		    months ? access_months(parse, chart) : ""),
		NULL,
	};
	return lang_phrase(
	    parse->document->lang, key, names, values, parse->arena);
}

static const char *
describe(struct parse *parse, const struct block *chart, const char *key)
{
	struct str out;
	str_init(&out, parse->arena);
	str_puts(&out, beginning(parse, chart, key));
	if (chart->chart.shares != NULL)
		put_bars(parse, chart, &out);
	if (chart->chart.flow != NULL)
		access_put_flow(parse, chart, &out);
	else if (chart->chart.answers != NULL)
		access_put_answers(parse, chart, &out);
	else if (chart->chart.kind == CHART_CHANGES ||
		 chart->chart.kind == CHART_MILESTONES)
		access_put_pairs(parse, chart, &out);
	else if (chart->chart.shares == NULL)
		access_put_series(parse, chart, &out);
	put_breaks(parse, chart, &out);
	put_sentence(
	    &out, gaps(parse, chart, SAFE_HIDDEN, "alternative-hidden"));
	put_sentence(&out, access_missing(parse, chart));
	return out.text;
}

static const char *
describe_chart(struct parse *parse, const struct block *chart)
{
	struct str out;
	switch (chart->chart.kind) {
	case CHART_SHARE_BAR:
		return describe(parse, chart, "alternative-share-bar");
	case CHART_COLUMNS:
		return describe(parse, chart, "alternative-columns");
	case CHART_LINE:
		return describe(parse, chart, "alternative-line");
	case CHART_BARS:
		return describe(parse, chart, "alternative-bars");
	case CHART_DOTS:
		return describe(parse, chart, "alternative-dots");
	case CHART_FLOW:
		return describe(parse, chart, "alternative-flow");
	case CHART_ANSWERS:
		return describe(parse, chart, "alternative-answers");
	case CHART_CHANGES:
		return describe(parse, chart, "alternative-changes");
	case CHART_MILESTONES:
		return describe(parse, chart, "alternative-milestones");
	case CHART_SPARKLINE:
		break;
	}
	str_init(&out, parse->arena);
	str_puts(&out, access_sparkline(parse, chart));
	put_breaks(parse, chart, &out);
	put_sentence(
	    &out, gaps(parse, chart, SAFE_HIDDEN, "alternative-hidden"));
	put_sentence(&out, access_missing(parse, chart));
	return out.text;
}

/* Whether both show the one file: then the same words are true of both. */
static bool
is_same_picture(const struct block *one, const struct block *other)
{
	return one->type == BLOCK_IMAGE && other->type == BLOCK_IMAGE &&
	       str_equal(one->image.picture->path, other->image.picture->path);
}

/* What tells a picture from all others of the document; NULL: no picture.
 * A card's sparkline is told by its card. */
static const char *
words_of(const struct block *block)
{
	if (block->type == BLOCK_IMAGE)
		return block->image.alternative;
	if (block->type == BLOCK_CHART && block->chart.kind != CHART_SPARKLINE)
		return block->chart.alternative;
	return NULL;
}

/* Of charts each sign counts, since "−4" is not "4". */
static bool
is_heard_alike(
    const struct block *one, const char *words, const struct block *other)
{
	const char *others = words_of(other);
	if (others == NULL || is_same_picture(one, other))
		return false;
	return one->type == BLOCK_IMAGE ? unicode_sounds_alike(words, others)
					: str_equal(words, others);
}

static void
refuse_repeated(struct parse *parse, const struct block *block)
{
	struct block *root = parse->document->root;
	const char *words = words_of(block);
	for (struct block *at = root; at != block; at = block_next(root, at)) {
		if (!is_heard_alike(block, words, at))
			continue;
		diag_error(parse->diag, block->pos, "alternative",
		    "its alternative text is that of line %d, so nobody who "
		    "hears it can tell them apart: take one out, or say what "
		    "this one shows",
		    at->pos.line);
		return;
	}
}

/* Words that stand beside an image are heard anyway. */
static void
refuse_echo(
    struct parse *parse, const struct block *image, const struct block *beside)
{
	if (beside != NULL && beside->type != BLOCK_IMAGE &&
	    unicode_sounds_alike(image->image.alternative,
		block_plain_text(beside, parse->arena)))
		diag_error(parse->diag, image->pos, "alternative",
		    "its alternative text says line %d again, and both are "
		    "heard; say what the image shows",
		    beside->pos.line);
}

void
access_describe(struct parse *parse)
{
	struct block *root = parse->document->root;
	const struct spoken *spoken =
	    spoken_read(parse->document->lang, parse->arena);
	for (struct block *at = root; at != NULL; at = block_next(root, at)) {
		if (at->type == BLOCK_CHART)
			at->chart.alternative = spoken_text(
			    spoken, describe_chart(parse, at), parse->arena);
		if (words_of(at) != NULL)
			refuse_repeated(parse, at);
		if (at->type != BLOCK_IMAGE)
			continue;
		refuse_echo(parse, at, at->previous);
		refuse_echo(parse, at, at->next);
	}
}
