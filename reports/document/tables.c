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

#define COLUMNS_MAX 8

const enum use table_keys[KEY_NUM] = {
	REQUIRED, /* figure */
	REQUIRED, /* title */
	REQUIRED, /* subtitle */
	REQUIRED, /* source */
	REQUIRED, /* head */
	OPTIONAL, /* share */
	OPTIONAL, /* total */
	NOT_USED, /* kind */
};

/* A column of figures. */
struct column {
	const struct safe_table *table;
	const struct safe_table *total; /* NULL: none */
};

struct columns {
	size_t count;
	struct column items[COLUMNS_MAX];
};

static bool
same_categories(const struct safe_table *a, const struct safe_table *b)
{
	if (!str_equal(a->dimension, b->dimension) || a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (!str_equal(a->cells[i].category, b->cells[i].category))
			return false;
	return true;
}

static bool
add_column(struct parse *parse, struct pos pos, const struct safe_table *table,
    const struct safe_table *total, struct columns *columns)
{
	if (columns->count == COLUMNS_MAX) {
		diag_error(parse->diag, pos, "figure",
		    "a table has %d columns of figures at the most",
		    COLUMNS_MAX);
		return false;
	}
	if (columns->count > 0 &&
	    !same_categories(columns->items[0].table, table)) {
		diag_error(parse->diag, pos, "figure",
		    "the figures of a table have the same categories");
		return false;
	}
	if (total != NULL && total->count != 1)
		total = NULL;
	columns->items[columns->count++] =
	    (struct column){ .table = table, .total = total };
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
	if (shares == NULL) {
		diag_error(parse->diag, share->pos, "figure",
		    "shares are worked out of counts that have a total");
		return false;
	}
	return add_column(parse, share->pos, shares,
	    whole_share(shares, figure->total, parse->arena), columns);
}

/* The columns that the keys `figure` and `share` ask for. */
static bool
read_columns(struct parse *parse, const struct directive *directive,
    struct columns *columns)
{
	const struct entry *entry = &directive->entries[KEY_FIGURE];
	const struct entry *share = &directive->entries[KEY_SHARE];
	const struct safe_figure *figure = NULL;
	bool ok = true;

	columns->count = 0;
	for (const char *at = entry->text; ok; at++) {
		size_t length = strcspn(at, ",");
		figure = directive_figure(parse,
		    directive_trim(parse->arena, at, length), entry->pos);
		ok = figure != NULL &&
		     add_column(parse, entry->pos, figure->table, figure->total,
			 columns);
		at += length;
		if (*at == '\0')
			break;
	}
	if (ok && directive_switch(parse, share, false))
		ok = add_shares(parse, figure, share, columns);
	return ok;
}

/* Which statuses the table shows, for the signs to be explained. */
static void
find_statuses(const struct columns *columns, bool with_totals, bool *occurs)
{
	for (size_t i = 0; i < columns->count; i++) {
		const struct column *column = &columns->items[i];
		for (size_t j = 0; j < column->table->count; j++)
			occurs[column->table->cells[j].status] = true;
		if (with_totals)
			occurs[column->total->cells[0].status] = true;
	}
}

static struct block *
put_cell(
    struct parse *parse, struct block *row, enum cell_kind kind, size_t column)
{
	struct block *cell = block_new(parse, row, BLOCK_CELL, row->pos);
	cell->cell.kind = kind;
	cell->cell.column = column;
	return cell;
}

/* `head` is cut at each | that no backslash guards. */
static size_t
put_head(struct parse *parse, struct block *table, const struct entry *head)
{
	struct block *row = block_new(parse, table, BLOCK_ROW, head->pos);
	size_t column = 0;
	row->row.header = true;
	for (const char *at = head->text;; at++) {
		const char *start = at;
		while (*at != '\0' && *at != '|')
			at += at[0] == '\\' && at[1] != '\0' ? 2 : 1;
		struct block *cell = put_cell(parse, row, CELL_HEAD, column++);
		markdown_parse_inline(parse, cell,
		    directive_trim(parse->arena, start, (size_t)(at - start)),
		    head->pos);
		if (*at == '\0')
			return column;
	}
}

/* A row of values: category `index`, or the totals. */
static void
put_row(struct parse *parse, struct block *table, const char *label,
    const struct columns *columns, size_t index, bool total)
{
	struct block *row = block_new(parse, table, BLOCK_ROW, table->pos);
	row->row.total = total;
	block_new_text(
	    parse, put_cell(parse, row, CELL_LABEL, 0), row->pos, label);
	for (size_t i = 0; i < columns->count; i++) {
		struct block *cell = put_cell(parse, row, CELL_VALUE, i + 1);
		cell->cell.table =
		    total ? columns->items[i].total : columns->items[i].table;
		cell->cell.value = &cell->cell.table->cells[index];
	}
}

static bool
all_have_totals(const struct columns *columns)
{
	for (size_t i = 0; i < columns->count; i++)
		if (columns->items[i].total == NULL)
			return false;
	return true;
}

void
table_parse(struct parse *parse, struct block *parent,
    const struct directive *directive)
{
	const struct lang *lang = parse->document->lang;
	const struct entry *head = &directive->entries[KEY_HEAD];
	struct columns columns;
	bool occurs[SAFE_MISSING + 1] = { false };
	if (!read_columns(parse, directive, &columns))
		return;

	struct block *table =
	    block_new(parse, parent, BLOCK_TABLE, directive->pos);
	table->table.column_count = columns.count + 1;
	table->table.number = ++parse->tables;
	directive_caption(
	    parse, table, directive, "table", table->table.number);
	if (put_head(parse, table, head) != columns.count + 1)
		diag_error(parse->diag, head->pos, "data-block",
		    "expected %zu headers with | between them, for the "
		    "categories and each column of figures",
		    columns.count + 1);
	const struct safe_table *first = columns.items[0].table;
	for (size_t i = 0; i < first->count; i++)
		put_row(parse, table, access_category(lang, &first->cells[i]),
		    &columns, i, false);
	bool with_totals =
	    directive_switch(parse, &directive->entries[KEY_TOTAL], true) &&
	    all_have_totals(&columns);
	if (with_totals)
		put_row(
		    parse, table, lang_word(lang, "total"), &columns, 0, true);
	find_statuses(&columns, with_totals, occurs);
	directive_note(parse, table, directive, first->note, occurs);
}
