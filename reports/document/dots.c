/*
 * Dot fields of covers: a dot is one of what is counted, or 10, 100…, and the
 * subtitle says which.  A split that is hidden, or has more parts than dots
 * have colours (a code list may gain a code), gives its total alone.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "text/lang.h"
#include "text/number.h"

#define COLOURS_MAX 2
#define DOTS_MAX 720

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

/* The words of the key `unit`, of one and of many. */
static bool
read_unit(struct parse *parse, const struct entry *unit, const char *words[2])
{
	const char *at = unit->text;
	words[0] = directive_next(parse, &at, '|');
	words[1] = directive_next(parse, &at, '|');
	return words[1] != NULL && words[0][0] != '\0' && words[1][0] != '\0' &&
	       at == NULL;
}

/* What the total's dots are called: "149 neuvontatapahtumaa". */
static const char *
name_total(struct parse *parse, const struct entry *unit,
    const struct safe_table *total)
{
	const struct fraction one = fraction_integer(1);
	const char *words[2];
	if (unit->text == NULL || !read_unit(parse, unit, words))
		return lang_label(
		    parse->document->lang, total->id, total->label);
	return words[fraction_compare(total->cells[0].value, one) != 0];
}

/* The total alone, in one colour. */
static void
set_total(struct parse *parse, const struct entry *unit,
    const struct safe_table *total, struct block *chart)
{
	const char **label = ARENA_NEW(parse->arena, const char *);
	struct chart_series *series =
	    ARENA_NEW(parse->arena, struct chart_series);
	*label = name_total(parse, unit, total);
	series->name = *label;
	series->table = total;
	series->cells = ARENA_NEW(parse->arena, const struct safe_cell *);
	series->cells[0] = &total->cells[0];
	chart->chart.series = series;
	chart->chart.series_count = 1;
	chart->chart.labels = label;
	chart->chart.point_count = all_shown(total) ? 1 : 0;
}

bool
dots_fill(struct parse *parse, const struct directive *directive,
    const struct named *named, struct block *chart)
{
	struct pos pos = directive->entries[KEY_FIGURE].pos;
	const struct safe_figure *figure = named->items[0];
	const struct safe_table *table = figure->table;
	if (!chart_check_count(
		parse, directive, "the figures of dots", named->count, 1))
		return false;
	if (table->unit != UNIT_COUNT) {
		diag_error(parse->diag, pos, "chart",
		    "dots stand for what is counted; expected a figure of "
		    "unit n");
		return false;
	}
	bool split = safe_figure_has_categories(figure) && table->count > 0 &&
		     table->count <= COLOURS_MAX;
	if (split && !series_by_category(parse, named, pos, chart))
		return false;
	if (!split || !all_shown(table)) {
		const struct safe_table *total =
		    directive_total(parse, figure, pos);
		if (total == NULL)
			return false;
		set_total(parse, &directive->entries[KEY_UNIT], total, chart);
	}
	chart->chart.per_dot = units_a_dot(chart);
	return true;
}

bool
dots_put_unit(struct parse *parse, const struct directive *directive,
    int64_t per_dot, struct block *caption)
{
	const struct entry *unit = &directive->entries[KEY_UNIT];
	const struct lang *lang = parse->document->lang;
	const char *words[2];
	if (unit->text == NULL && per_dot == 1)
		return true;
	if (unit->text == NULL) {
		diag_error(parse->diag, directive->entries[KEY_SUBTITLE].pos,
		    "chart",
		    "there are more than %d, so a dot is several; say \"unit: "
		    "one | many\" in place of the subtitle",
		    DOTS_MAX);
		return false;
	}
	if (!read_unit(parse, unit, words)) {
		diag_error(parse->diag, unit->pos, "chart",
		    "expected two words with | between them, of one and of "
		    "many");
		return false;
	}
	const char *const names[] = { "unit", "number", NULL };
	const char *const values[] = { words[per_dot != 1],
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
