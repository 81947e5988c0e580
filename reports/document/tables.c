/*
 * ```table: the rows are the categories of one or several figures, in the
 * figure's order, and their totals.  Cells refer to safe cells; a column of
 * shares is a safe table of its own, made in shares.c.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"

#include <string.h>

static bool
add_column(struct parse *parse, struct pos pos,
    const struct safe_figure *figure, const struct safe_table *table,
    const struct safe_table *total, struct columns *columns)
{
	if (columns->count == COLUMNS_MAX) {
		diag_error(parse->diag, pos, "figure",
		    "a table has %d columns of figures at the most",
		    COLUMNS_MAX);
		return false;
	}
	if (columns->count > 0 &&
	    !directive_same_categories(columns->items[0].table, table)) {
		diag_error(parse->diag, pos, "figure",
		    "the figures of a table have the same categories");
		return false;
	}
	if (total != NULL && total->count != 1)
		total = NULL;
	columns->items[columns->count++] =
	    (struct column){ .figure = figure, .table = table, .total = total };
	return true;
}

/* The whole as a share of itself: hidden, nil or missing as the whole is. */
static const struct safe_table *
whole_share(const struct safe_table *shares, const struct safe_table *total,
    struct arena *arena)
{
	struct safe_table *whole = ARENA_NEW(arena, struct safe_table);
	*whole = *shares;
	whole->dimension = NULL;
	whole->count = 1;
	whole->cells = ARENA_NEW(arena, struct safe_cell);
	whole->cells[0].status = total->cells[0].status;
	whole->cells[0].value =
	    fraction_integer(total->cells[0].status == SAFE_SHOWN ? 1 : 0);
	return whole;
}

static bool
add_shares(struct parse *parse, const struct safe_figure *figure,
    const struct entry *share, struct columns *columns)
{
	const struct safe_table *shares = figure->table->unit == UNIT_COUNT
					      ? shares_of(figure, parse->arena)
					      : NULL;
	if (shares == NULL || figure->table->bands) {
		diag_error(parse->diag, share->pos, "figure",
		    "shares are worked out of counts that have a total, and "
		    "not of bands");
		return false;
	}
	return add_column(parse, share->pos, figure, shares,
	    whole_share(shares, figure->total, parse->arena), columns);
}

/* The columns that the keys `figure` and `share` ask for. */
static bool
read_columns(struct parse *parse, const struct directive *directive,
    struct named *named, struct columns *columns)
{
	const struct entry *entry = &directive->entries[KEY_FIGURE];
	const struct entry *share = &directive->entries[KEY_SHARE];
	bool ok = directive_figures(parse, directive, named);
	if (ok)
		directive_align(parse, named);
	ok = ok && directive_leave_out(parse, directive, named);
	*columns = (struct columns){ 0 };
	for (size_t i = 0; ok && i < named->count; i++)
		ok = directive_has_categories(
			 parse, named->items[i], entry->pos) &&
		     add_column(parse, entry->pos, named->items[i],
			 named->items[i]->table, named->items[i]->total,
			 columns);
	if (ok && directive_switch(parse, share, false))
		ok = add_shares(
		    parse, named->items[named->count - 1], share, columns);
	return ok && columns->count > 0 &&
	       columns_read_looks(parse, directive, columns);
}

/* Which statuses the table shows, for the signs to be explained. */
static void
find_signs(const struct columns *columns, bool with_totals, struct signs *signs)
{
	for (size_t i = 0; i < columns->count; i++) {
		const struct column *column = &columns->items[i];
		for (size_t j = 0; j < column->table->count; j++)
			signs_add(signs, &column->table->cells[j]);
		if (with_totals)
			signs_add(signs, &column->total->cells[0]);
	}
}

/* What categories that are ids are called: a list's names of them. */
struct names {
	const struct safe_list *list; /* NULL: their own labels */
	size_t columns[2];	      /* the id, the name */
};

static bool
read_names(
    struct parse *parse, const struct directive *directive, struct names *names)
{
	const struct entry *entry = &directive->entries[KEY_LIST];

	names->list = NULL;
	if (entry->text == NULL)
		return true;
	names->list = directive_list(parse, entry);
	return names->list != NULL &&
	       directive_columns(parse, names->list,
		   &directive->entries[KEY_COLUMNS],
		   "the category's code and its name", 2, names->columns);
}

static const char *
name_of(struct parse *parse, const struct names *names,
    const struct safe_cell *cell)
{
	const struct safe_list *list = names->list;

	for (size_t i = 0; list != NULL && i < list->row_count; i++) {
		const struct list_cell *name =
		    list_cell_at(list, i, names->columns[1]);

		if (name->kind == LIST_TEXT &&
		    list_says(list, i, names->columns[0], cell->category))
			return name->text;
	}
	return access_category(parse->document->lang, cell);
}

/* A row of values: category `index`, or the totals. */
static void
put_row(struct parse *parse, struct block *table, const char *label,
    const struct columns *columns, size_t index, bool total)
{
	struct block *row = block_new(parse, table, BLOCK_ROW, table->pos);
	row->row.total = total;
	block_new_text(
	    parse, table_put_cell(parse, row, CELL_LABEL, 0), row->pos, label);
	for (size_t i = 0; i < columns->count; i++) {
		struct block *cell =
		    table_put_cell(parse, row, CELL_VALUE, i + 1);
		cell->cell.table =
		    total ? columns->items[i].total : columns->items[i].table;
		cell->cell.value = &cell->cell.table->cells[index];
	}
	columns_mark_row(columns, row);
}

static bool
all_have_totals(const struct columns *columns)
{
	for (size_t i = 0; i < columns->count; i++)
		if (columns->items[i].total == NULL)
			return false;
	return true;
}

static void
parse_table(struct parse *parse, struct block *parent,
    const struct directive *directive)
{
	const struct lang *lang = parse->document->lang;
	struct named named;
	struct columns columns;
	struct names names;
	struct signs signs = { { false }, { false } };
	if (!read_columns(parse, directive, &named, &columns) ||
	    !read_names(parse, directive, &names))
		return;

	struct block *table =
	    table_put(parse, parent, directive, columns.count + 1);
	columns_put_unit(parse, &columns, table);
	const struct safe_table *first = columns.items[0].table;
	for (size_t i = 0; i < first->count; i++)
		put_row(parse, table, name_of(parse, &names, &first->cells[i]),
		    &columns, i, false);
	bool with_totals =
	    directive_switch(parse, &directive->entries[KEY_TOTAL], true) &&
	    all_have_totals(&columns);
	if (with_totals)
		put_row(
		    parse, table, lang_word(lang, "total"), &columns, 0, true);
	find_signs(&columns, with_totals, &signs);
	struct block *note = note_put(parse, table, directive);
	columns_put_notes(parse, &columns, with_totals, note);
	note_put_figures(parse, note, &named);
	note_put_signs(parse, note, &signs);
}

const struct directive_kind table_directive = {
	.info = "table",
	.keys = {
		[KEY_FIGURE] = REQUIRED,
		[KEY_TITLE] = REQUIRED,
		[KEY_SUBTITLE] = REQUIRED,
		[KEY_SOURCE] = REQUIRED,
		[KEY_HEAD] = REQUIRED,
		[KEY_SHARE] = OPTIONAL,
		[KEY_TOTAL] = OPTIONAL,
		[KEY_THOUSANDS] = OPTIONAL,
		[KEY_CENTS] = OPTIONAL,
		[KEY_METER] = OPTIONAL,
		[KEY_EMPTY] = OPTIONAL,
		[KEY_BELOW] = OPTIONAL,
		[KEY_LIST] = OPTIONAL,
		[KEY_COLUMNS] = OPTIONAL,
		[KEY_NOTE] = OPTIONAL,
		[KEY_WITHOUT] = OPTIONAL,
		[KEY_NAME] = OPTIONAL,
	},
	.parse = parse_table,
};
