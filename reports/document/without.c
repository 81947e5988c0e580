/*
 * `without: A, B`: codes that a block leaves out of its figures.  The figures
 * become shorter ones; totals and shares stay those of the whole.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/str.h"

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
suggestion(
    struct parse *parse, const struct safe_table *table, const char *code)
{
	const char **names =
	    ARENA_ARRAY(parse->arena, const char *, table->count);
	size_t count = 0;
	for (size_t i = 0; i < table->count; i++)
		if (table->cells[i].category != NULL)
			names[count++] = table->cells[i].category;
	const char *near = str_nearest(code, names, count);
	if (near == NULL)
		return "";
	return arena_printf(parse->arena, "; did you mean \"%s\"?", near);
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
		    suggestion(parse, named->items[0]->table, codes->items[i]));
		return false;
	}
	return true;
}

/* The figure without those categories. */
static const struct safe_figure *
leave_out(struct parse *parse, const struct safe_figure *figure,
    const struct codes *codes)
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
	for (size_t i = 0; i < figure->table->count; i++) {
		const struct safe_cell *cell = &figure->table->cells[i];
		if (!codes_have(codes, cell->category))
			table->cells[table->count++] = *cell;
	}
	return shorter;
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
