/*
 * The names that a template may use.  Values come in from the job (county,
 * period, contacts) and from the figures; this is the one place that turns a
 * value into Markdown, so that no path around markdown_escape exists.
 */
#include "text/text-imp.h"

#include "base/arena.h"
#include "text/lang.h"
#include "text/number.h"
#include "text/unicode.h"

#include <string.h>

static void
add(struct symbols *symbols, struct arena *arena, struct symbol symbol)
{
	symbols->items = arena_grow(arena, symbols->items, symbols->count,
	    &symbols->capacity, sizeof(*symbols->items));
	symbols->items[symbols->count++] = symbol;
}

static void
add_value(struct symbols *symbols, struct arena *arena, const char *name,
    const char *value)
{
	const char *capital = unicode_capital(value, arena);
	add(symbols, arena,
	    (struct symbol){
		.name = name,
		.kind = SYMBOL_VALUE,
		.text = markdown_escape(value, arena),
	    });
	add(symbols, arena,
	    (struct symbol){
		.name = arena_printf(arena, "%s__capital", name),
		.kind = SYMBOL_CAPITAL,
		.text = markdown_escape(capital, arena),
	    });
}

static void
add_section(
    struct symbols *symbols, struct arena *arena, const char *name, bool shown)
{
	add(symbols, arena,
	    (struct symbol){
		.name = name,
		.kind = SYMBOL_SECTION,
		.shown = shown,
	    });
}

/* A form's name may have hyphens, a section's not: state-aid is form_state_aid.
 */
static const char *
form_section(const char *form, struct arena *arena)
{
	char *name = arena_printf(arena, "form_%s", form);
	for (char *at = name; *at != '\0'; at++)
		if (*at == '-')
			*at = '_';
	return name;
}

/* The cell that the bare name of a figure says; NULL: it has no total. */
static const struct safe_table *
figure_total(const struct safe_figure *figure)
{
	const struct safe_table *total =
	    figure->table->dimension == NULL ? figure->table : figure->total;
	return total != NULL && total->count > 0 ? total : NULL;
}

static void
add_figure(struct symbols *symbols, const struct lang *lang,
    const struct safe_figure *figure, struct arena *arena)
{
	const char *name = figure->name;
	struct period period = figure->table->period;
	add_value(symbols, arena, arena_printf(arena, "%s_period", name),
	    lang_period(lang, period, arena));
	add_value(symbols, arena, arena_printf(arena, "%s_in_period", name),
	    lang_in_period(lang, period, arena));
	add_value(symbols, arena, arena_printf(arena, "%s_short_period", name),
	    lang_short_period(lang, period, arena));

	const struct safe_table *total = figure_total(figure);
	if (total == NULL)
		return;
	const struct safe_cell *cell = &total->cells[0];
	add_value(
	    symbols, arena, name, number_sentence(lang, total, cell, arena));
	bool shown = cell->status == SAFE_SHOWN || cell->status == SAFE_NIL;
	add_section(
	    symbols, arena, arena_printf(arena, "%s_shown", name), shown);
	add_section(
	    symbols, arena, arena_printf(arena, "%s_absent", name), !shown);
	add_section(symbols, arena, arena_printf(arena, "%s_hidden", name),
	    cell->status == SAFE_HIDDEN);
	add_section(symbols, arena, arena_printf(arena, "%s_missing", name),
	    cell->status == SAFE_MISSING);
}

const struct symbol *
symbols_find(
    const struct symbols *symbols, enum symbol_kind kind, const char *name)
{
	for (size_t i = 0; i < symbols->count; i++)
		if (symbols->items[i].kind == kind &&
		    strcmp(symbols->items[i].name, name) == 0)
			return &symbols->items[i];
	return NULL;
}

const char *
symbols_nearest(const struct symbols *symbols, enum symbol_kind kind,
    const char *name, struct arena *arena)
{
	const char **names = ARENA_ARRAY(arena, const char *, symbols->count);
	size_t count = 0;
	for (size_t i = 0; i < symbols->count; i++)
		if (symbols->items[i].kind == kind)
			names[count++] = symbols->items[i].name;
	return str_nearest(name, names, count);
}

/* Whether a name of the symbols from `from` on stands before `from` too. */
static bool
collides(const struct symbols *symbols, size_t from)
{
	for (size_t i = from; i < symbols->count; i++)
		for (size_t j = 0; j < i; j++)
			if (strcmp(symbols->items[i].name,
				symbols->items[j].name) == 0)
				return true;
	return false;
}

bool
symbols_build(const struct text_input *input, struct arena *arena,
    struct diag *diag, struct symbols *symbols)
{
	bool ok = true;
	memset(symbols, 0, sizeof(*symbols));
	for (size_t i = 0; i < input->form_count; i++)
		add_section(symbols, arena,
		    form_section(input->forms[i], arena),
		    str_equal(input->forms[i], input->form));
	for (size_t i = 0; i < input->value_count; i++) {
		const struct text_value *value = &input->values[i];
		const char *text = value->value != NULL ? value->value : "";
		add_value(symbols, arena, value->name, text);
		add_section(symbols, arena,
		    arena_printf(arena, "%s_given", value->name),
		    text[0] != '\0');
	}
	for (size_t i = 0; i < input->figures->count; i++) {
		const struct safe_figure *figure = &input->figures->items[i];
		size_t before = symbols->count;
		add_figure(symbols, input->lang, figure, arena);
		if (!collides(symbols, before))
			continue;
		diag_error(diag, figure->pos, "name",
		    "the figure \"%s\" gives templates a name that they have "
		    "already; choose another",
		    figure->name);
		ok = false;
	}
	return ok;
}
