/*
 * Categories that a block leaves out of its figures: the codes of `without: A,
 * B`, and with `empty: no` those that have nothing to tell, and those where a
 * figure is not below nought (`below: FIGURE`).  The figures become shorter
 * ones; totals and shares stay those of the whole.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/str.h"

/* The figure without the categories that are marked. */
static const struct safe_figure *
shorten(struct parse *parse, const struct safe_figure *figure, const bool *out)
{
	struct safe_figure *shorter =
	    ARENA_NEW(parse->arena, struct safe_figure);
	struct safe_table *table = ARENA_NEW(parse->arena, struct safe_table);

	*shorter = *figure;
	*table = *figure->table;
	shorter->table = table;
	table->count = 0;
	table->cells =
	    ARENA_ARRAY(parse->arena, struct safe_cell, figure->table->count);
	for (size_t i = 0; i < figure->table->count; i++)
		if (!out[i])
			table->cells[table->count++] = figure->table->cells[i];
	return shorter;
}

void
directive_without(
    struct parse *parse, const struct directive *directive, struct codes *codes)
{
	const char *at = directive->entries[KEY_WITHOUT].text, *code;
	size_t capacity = 0;
	*codes = (struct codes){ 0 };
	while ((code = directive_next(parse, &at, ',')) != NULL) {
		codes->items = arena_grow(parse->arena, codes->items,
		    codes->count, &capacity, sizeof(*codes->items));
		codes->items[codes->count++] = code;
	}
}

bool
codes_have(const struct codes *codes, const char *code)
{
	for (size_t i = 0; i < codes->count; i++)
		if (str_equal(codes->items[i], code))
			return true;
	return false;
}

static bool
has_category(const struct safe_table *table, const char *code)
{
	for (size_t i = 0; i < table->count; i++)
		if (table->cells[i].category != NULL &&
		    str_equal(table->cells[i].category, code))
			return true;
	return false;
}

/* "; did you mean "X"?", or nothing. */
static const char *
suggest_category(
    struct parse *parse, const struct safe_table *table, const char *code)
{
	const char **names =
	    ARENA_ARRAY(parse->arena, const char *, table->count);
	size_t count = 0;

	for (size_t i = 0; i < table->count; i++)
		if (table->cells[i].category != NULL)
			names[count++] = table->cells[i].category;
	return directive_suggestion(parse, code, names, count);
}

static bool
check_codes(struct parse *parse, struct pos pos, const struct named *named,
    const struct codes *codes)
{
	for (size_t i = 0; i < codes->count; i++) {
		bool found = false;
		for (size_t j = 0; j < named->count; j++)
			found = found || has_category(named->items[j]->table,
					     codes->items[i]);
		if (found)
			continue;
		diag_error(parse->diag, pos, "without",
		    "no figure of this block has a category of the code "
		    "\"%s\"%s",
		    codes->items[i],
		    suggest_category(
			parse, named->items[0]->table, codes->items[i]));
		return false;
	}
	return true;
}

/* The figure without the categories of those codes. */
static const struct safe_figure *
leave_out(struct parse *parse, const struct safe_figure *figure,
    const struct codes *codes)
{
	const struct safe_table *table = figure->table;
	bool *out = ARENA_ARRAY(parse->arena, bool, table->count);

	for (size_t i = 0; i < table->count; i++)
		out[i] = codes_have(codes, table->cells[i].category);
	return shorten(parse, figure, out);
}

bool
directive_leave_out(
    struct parse *parse, const struct directive *directive, struct named *named)
{
	struct pos pos = directive->entries[KEY_WITHOUT].pos;
	struct codes codes;
	directive_without(parse, directive, &codes);
	if (!check_codes(parse, pos, named, &codes))
		return false;
	for (size_t i = 0; codes.count > 0 && i < named->count; i++) {
		if (named->items[i]->table->dimension == NULL)
			continue;
		named->items[i] = leave_out(parse, named->items[i], &codes);
		if (named->items[i]->table->count > 0)
			continue;
		diag_error(parse->diag, pos, "without",
		    "the figure \"%s\" is left without categories",
		    named->items[i]->name);
		return false;
	}
	return true;
}

/* A count worked out as nothing, such as the capacity of no staff. */
static bool
counts_nothing(const struct safe_table *table, const struct safe_cell *cell)
{
	return cell->status == SAFE_SHOWN && table->unit == UNIT_COUNT &&
	       cell->value.numerator == 0 &&
	       (!cell->is_band || cell->high.numerator == 0);
}

/* Nobody, or no data, in any of the figures; what is hidden is something. */
static bool
is_empty(const struct named *named, size_t category)
{
	for (size_t i = 0; i < named->count; i++) {
		const struct safe_table *table = named->items[i]->table;
		const struct safe_cell *cell = &table->cells[category];
		if (cell->status != SAFE_NIL && cell->status != SAFE_MISSING &&
		    !counts_nothing(table, cell))
			return false;
	}
	return true;
}

void
directive_drop_empty(struct parse *parse, struct named *named)
{
	size_t count = named->count > 0 ? named->items[0]->table->count : 0;
	bool *out = ARENA_ARRAY(parse->arena, bool, count);
	size_t kept = 0;

	for (size_t i = 0; i < named->count; i++)
		if (named->items[i]->table->dimension == NULL ||
		    !directive_same_categories(
			named->items[0]->table, named->items[i]->table))
			return; /* refused by who asks */
	for (size_t c = 0; c < count; c++) {
		out[c] = is_empty(named, c);
		kept += !out[c];
	}
	if (kept == 0) /* that there is nothing is told */
		return;
	for (size_t i = 0; i < named->count; i++)
		named->items[i] = shorten(parse, named->items[i], out);
}

static const struct safe_table *
table_of(const struct named *named, const char *name)
{
	for (size_t i = 0; i < named->count; i++)
		if (str_equal(named->items[i]->name, name))
			return named->items[i]->table;
	return NULL;
}

/* The figure with the categories alone in which `measure` is below nought. */
static const struct safe_figure *
keep_below(struct parse *parse, const struct safe_figure *figure,
    const struct safe_table *measure)
{
	const struct safe_table *table = figure->table;
	bool *out = ARENA_ARRAY(parse->arena, bool, table->count);

	for (size_t c = 0; c < table->count; c++) {
		out[c] = true;
		for (size_t i = 0; i < measure->count; i++)
			if (str_equal(table->cells[c].category,
				measure->cells[i].category))
				out[c] = !safe_is_below(&measure->cells[i]);
	}
	return shorten(parse, figure, out);
}

bool
directive_keep_below(
    struct parse *parse, const struct directive *directive, struct named *named)
{
	const struct entry *entry = &directive->entries[KEY_BELOW];
	const struct safe_table *measure;

	if (entry->text == NULL)
		return true;
	measure = table_of(named, entry->text);
	if (measure == NULL) {
		diag_error(parse->diag, entry->pos, "below",
		    "expected the name of a figure of this block");
		return false;
	}
	for (size_t i = 0; i < named->count; i++)
		if (!directive_has_categories(
			parse, named->items[i], entry->pos))
			return false;
	for (size_t i = 0; i < named->count; i++)
		named->items[i] = keep_below(parse, named->items[i], measure);
	if (table_of(named, entry->text)->count > 0)
		return true;
	diag_error(parse->diag, entry->pos, "below",
	    "the figure \"%s\" is below nought in no category; put the block "
	    "between {{#%s_below}} and {{/%s_below}}",
	    entry->text, entry->text, entry->text);
	return false;
}
