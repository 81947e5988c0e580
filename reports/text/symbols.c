/*
 * The names that a template may use.  Values come in from the job (county,
 * period, contacts), from the figures and from lists; this is the one place
 * that turns a value into Markdown, so that no path around markdown_escape
 * exists.
 */
#include "text/text-imp.h"

#include "base/arena.h"
#include "base/message.h"
#include "text/change.h"
#include "text/lang.h"
#include "text/number.h"
#include "text/unicode.h"

#include <string.h>

#define PLACES_FIRST 32

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Behind those of the same hash, so that the first to come is found first. */
static void
put_in_place(struct symbols *symbols, size_t index)
{
	size_t at = symbols->items[index].hash;
	while (symbols->places[at &= symbols->place_count - 1] != 0)
		at++;
	symbols->places[at] = (uint32_t)index + 1;
}

static void
add(struct symbols *symbols, struct arena *arena, struct symbol symbol)
{
	symbols->items = arena_grow(arena, symbols->items, symbols->count,
	    &symbols->capacity, sizeof(*symbols->items));
	symbol.hash = str_hash(symbol.name, strlen(symbol.name));
	symbols->items[symbols->count++] = symbol;
	if (symbols->count * 2 < symbols->place_count) {
		put_in_place(symbols, symbols->count - 1);
		return;
	}
	symbols->place_count =
	    symbols->place_count == 0 ? PLACES_FIRST : symbols->place_count * 4;
	symbols->places = ARENA_ARRAY(arena, uint32_t, symbols->place_count);
	for (size_t i = 0; i < symbols->count; i++)
		put_in_place(symbols, i);
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
	    safe_figure_has_categories(figure) ? figure->total : figure->table;
	return total != NULL && total->count > 0 ? total : NULL;
}

/*
 * What has become of a figure since a period before; `suffix` ("" or "_year")
 * says since which.
 */
static void
add_change(struct symbols *symbols, const struct text_input *input,
    const char *name, const struct safe_table *total, const char *suffix,
    struct arena *arena)
{
	struct change change;
	const struct lang *lang = input->lang;
	change_read(lang, input->figures->tables, total, &total->cells[0],
	    suffix[0] != '\0', arena, &change);
	bool compared = change.status == CHANGE_SHOWN;
	const struct {
		const char *name;
		const char *text;
	} values[] = {
		{ "change", change.difference },
		{ "change_word", change.word },
		{ "before", change.before },
		{ "before_period",
		    lang_period(lang, change.before_period, arena) },
		{ "before_in_period",
		    lang_in_period(lang, change.before_period, arena) },
	};
	const struct {
		const char *name;
		bool shown;
	} sections[] = {
		{ "compared", compared },
		{ "uncompared", !compared },
		{ "grew", compared && change.sign > 0 },
		{ "fell", compared && change.sign < 0 },
		{ "same", compared && change.sign == 0 },
	};
	for (size_t i = 0; i < COUNT(values); i++)
		add_value(symbols, arena,
		    arena_printf(
			arena, "%s_%s%s", name, values[i].name, suffix),
		    values[i].text);
	for (size_t i = 0; i < COUNT(sections); i++)
		add_section(symbols, arena,
		    arena_printf(
			arena, "%s_%s%s", name, sections[i].name, suffix),
		    sections[i].shown);
}

static void
add_target(struct symbols *symbols, const struct lang *lang, const char *name,
    const struct safe_table *total, bool shown, struct arena *arena)
{
	const char *target = change_target(lang, total, arena);
	bool met = safe_target_met(total, &total->cells[0]);
	add_value(symbols, arena, arena_printf(arena, "%s_target", name),
	    target != NULL ? target : "");
	add_section(symbols, arena,
	    arena_printf(arena, "%s_target_given", name), target != NULL);
	add_section(
	    symbols, arena, arena_printf(arena, "%s_target_met", name), met);
	add_section(symbols, arena,
	    arena_printf(arena, "%s_target_unmet", name),
	    target != NULL && shown && !met);
}

/* Whether any category has a number to tell. */
static bool
tells_something(const struct safe_table *table)
{
	for (size_t i = 0; i < table->count; i++)
		if (table->cells[i].status == SAFE_SHOWN)
			return true;
	return false;
}

/* Whether any category is less than nought: of what is left, overrun. */
static bool
falls_below(const struct safe_table *table)
{
	for (size_t i = 0; i < table->count; i++)
		if (safe_is_below(&table->cells[i]))
			return true;
	return false;
}

/* NAME_given and NAME_empty. */
static void
add_given(
    struct symbols *symbols, struct arena *arena, const char *name, bool given)
{
	add_section(
	    symbols, arena, arena_printf(arena, "%s_given", name), given);
	add_section(
	    symbols, arena, arena_printf(arena, "%s_empty", name), !given);
}

/* A sum of noughts is no more than one of nothing. */
static bool
is_nought(const struct safe_cell *cell)
{
	return cell->value.numerator == 0 &&
	       (!cell->is_band || cell->high.numerator == 0);
}

/* What stands behind it is then one, too: "1 asiakas", but "16 asiakasta". */
static bool
is_one(const struct safe_cell *cell)
{
	return !cell->is_band &&
	       cell->value.numerator == cell->value.denominator;
}

static void
add_figure(struct symbols *symbols, const struct text_input *input,
    const struct safe_figure *figure, struct arena *arena)
{
	const struct lang *lang = input->lang;
	const char *name = figure->name;
	struct period period = figure->table->period;
	add_value(symbols, arena, arena_printf(arena, "%s_period", name),
	    lang_period(lang, period, arena));
	add_value(symbols, arena, arena_printf(arena, "%s_in_period", name),
	    lang_in_period(lang, period, arena));
	add_value(symbols, arena, arena_printf(arena, "%s_short_period", name),
	    lang_short_period(lang, period, arena));
	int year = period.kind == PERIOD_YEAR ? period.number
					      : month_year(period.number);
	add_value(symbols, arena, arena_printf(arena, "%s_year", name),
	    arena_printf(arena, "%d", year));
	if (figure->table->dimension != NULL) {
		bool below = falls_below(figure->table);
		add_given(symbols, arena, figure->name,
		    tells_something(figure->table));
		add_section(symbols, arena,
		    arena_printf(arena, "%s_below", name), below);
		add_section(symbols, arena,
		    arena_printf(arena, "%s_not_below", name), !below);
	}

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
	bool some = cell->status == SAFE_SHOWN && !is_nought(cell);
	add_section(symbols, arena, arena_printf(arena, "%s_some", name), some);
	add_section(symbols, arena, arena_printf(arena, "%s_nil", name),
	    shown && !some);
	bool one = some && is_one(cell);
	add_section(symbols, arena, arena_printf(arena, "%s_one", name), one);
	add_section(symbols, arena, arena_printf(arena, "%s_many", name),
	    shown && !one);
	add_section(symbols, arena, arena_printf(arena, "%s_hidden", name),
	    cell->status == SAFE_HIDDEN);
	add_section(symbols, arena, arena_printf(arena, "%s_missing", name),
	    cell->status == SAFE_MISSING);
	add_section(symbols, arena, arena_printf(arena, "%s_provisional", name),
	    cell->standing == STANDING_PROVISIONAL);
	add_section(symbols, arena, arena_printf(arena, "%s_revised", name),
	    cell->standing == STANDING_REVISED);
	add_change(symbols, input, name, total, "", arena);
	add_change(symbols, input, name, total, "_year", arena);
	add_target(symbols, lang, name, total, shown, arena);
}

static void
add_list(
    struct symbols *symbols, const struct safe_list *list, struct arena *arena)
{
	bool given = list->row_count > 0;
	add(symbols, arena,
	    (struct symbol){
		.name = list->name,
		.kind = SYMBOL_LIST,
		.list = list,
	    });
	add_given(symbols, arena, list->name, given);
}

void
symbols_build_row(const struct lang *lang, const struct safe_list *list,
    size_t row, struct arena *arena, struct symbols *symbols)
{
	memset(symbols, 0, sizeof(*symbols));
	for (size_t i = 0; i < list->column_count; i++) {
		const struct list_cell *cell =
		    &list->cells[row * list->column_count + i];
		const char *text = number_list_cell(
		    lang, cell, number_list_decimals(cell), arena);
		add_value(symbols, arena, list->columns[i], text);
		add_section(symbols, arena,
		    arena_printf(arena, "%s_given", list->columns[i]),
		    text[0] != '\0');
	}
}

/* The next symbol of that name from the place on, which moves behind it. */
static const struct symbol *
next_named(
    const struct symbols *symbols, size_t hash, const char *name, size_t *at)
{
	while (symbols->place_count > 0) {
		uint32_t place =
		    symbols->places[(*at)++ & (symbols->place_count - 1)];
		if (place == 0)
			return NULL;
		const struct symbol *symbol = &symbols->items[place - 1];
		if (symbol->hash == hash && strcmp(symbol->name, name) == 0)
			return symbol;
	}
	return NULL;
}

const struct symbol *
symbols_find(
    const struct symbols *symbols, enum symbol_kind kind, const char *name)
{
	size_t hash = str_hash(name, strlen(name)), at = hash;
	const struct symbol *found;
	do
		found = next_named(symbols, hash, name, &at);
	while (found != NULL && found->kind != kind);
	return found;
}

/* Whether a name of the symbols from `from` on stands before it, too. */
static bool
collides(const struct symbols *symbols, size_t from)
{
	for (size_t i = from; i < symbols->count; i++) {
		const struct symbol *symbol = &symbols->items[i];
		size_t at = symbol->hash;
		if (next_named(symbols, symbol->hash, symbol->name, &at) !=
		    symbol)
			return true;
	}
	return false;
}

/* The columns of a list hide no other name while its rows are read. */
static bool
columns_collide(const struct symbols *symbols, const struct safe_list *list,
    const struct lang *lang, struct arena *arena)
{
	struct safe_list row = *list;
	struct symbols names = *symbols, columns;
	row.row_count = 1;
	row.cells = ARENA_ARRAY(arena, struct list_cell, list->column_count);
	symbols_build_row(lang, &row, 0, arena, &columns);
	names.capacity = names.count; /* a copy grows elsewhere */
	for (size_t i = 0; i < columns.count; i++)
		add(&names, arena, columns.items[i]);
	return collides(&names, symbols->count);
}

static void
refuse_name(
    struct diag *diag, struct pos pos, const char *what, const char *name)
{
	diag_error(diag, pos, "name",
	    "%s \"%s\" gives templates a name that they have already; "
	    "choose another",
	    message_text(what), name);
}

static bool
add_lists(struct symbols *symbols, const struct text_input *input,
    struct arena *arena, struct diag *diag)
{
	const struct safe_figures *figures = input->figures;
	bool ok = true;
	for (size_t i = 0; i < figures->list_count; i++) {
		size_t before = symbols->count;
		add_list(symbols, &figures->lists[i], arena);
		if (!collides(symbols, before))
			continue;
		refuse_name(diag, figures->lists[i].pos,
		    MESSAGE_LATER("the list"), figures->lists[i].name);
		ok = false;
	}
	for (size_t i = 0; i < figures->list_count; i++) {
		if (!columns_collide(
			symbols, &figures->lists[i], input->lang, arena))
			continue;
		diag_error(diag, figures->lists[i].pos, "name",
		    "a column of the list \"%s\" bears a name that templates "
		    "have already; rename what bears it beside the list",
		    figures->lists[i].name);
		ok = false;
	}
	return ok;
}

static void
add_registers(struct symbols *symbols, const struct text_input *input,
    struct arena *arena)
{
	bool any = false;
	for (size_t i = 0; i < input->register_count; i++) {
		const struct text_register *its = &input->registers[i];
		any = any || its->given;
		add_given(symbols, arena,
		    arena_printf(arena, "register_%s", its->name), its->given);
	}
	add_given(symbols, arena, "registers", any);
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
	add_registers(symbols, input, arena);
	for (size_t i = 0; i < input->value_count; i++) {
		const struct text_value *value = &input->values[i];
		const char *text = value->value != NULL ? value->value : "";
		add_value(symbols, arena, value->name, text);
		add_given(symbols, arena, value->name, text[0] != '\0');
	}
	for (size_t i = 0; i < input->figures->count; i++) {
		const struct safe_figure *figure = &input->figures->items[i];
		size_t before = symbols->count;
		add_figure(symbols, input, figure, arena);
		if (!collides(symbols, before))
			continue;
		refuse_name(diag, figure->pos, MESSAGE_LATER("the figure"),
		    figure->name);
		ok = false;
	}
	return add_lists(symbols, input, arena, diag) && ok;
}
