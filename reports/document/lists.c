/*
 * ```list: a table out of rows of text.  The first column names the row; the
 * other cells refer to the list's, so that numbers and days stay what they
 * are up to the writer.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/str.h"
#include "text/lang.h"
#include "text/number.h"
#include "text/unicode.h"

#define COLUMNS_MAX 8

struct chosen {
	size_t count;
	size_t columns[COLUMNS_MAX]; /* of the list */
	int decimals[COLUMNS_MAX];
};

const struct safe_list *
directive_list(struct parse *parse, const struct entry *entry)
{
	const struct safe_figures *figures = parse->figures;
	const struct safe_list *list = safe_list_find(figures, entry->text);
	if (list != NULL)
		return list;
	const char **names =
	    ARENA_ARRAY(parse->arena, const char *, figures->list_count);
	for (size_t i = 0; i < figures->list_count; i++)
		names[i] = figures->lists[i].name;
	diag_error(parse->diag, entry->pos, "unknown-list",
	    "document.yaml has no list \"%s\"%s", entry->text,
	    directive_suggestion(
		parse, entry->text, names, figures->list_count));
	return NULL;
}

const struct list_cell *
list_cell_at(const struct safe_list *list, size_t row, size_t column)
{
	return &list->cells[row * list->column_count + column];
}

bool
list_says(
    const struct safe_list *list, size_t row, size_t column, const char *text)
{
	const struct list_cell *cell = list_cell_at(list, row, column);

	return cell->kind == LIST_TEXT && str_equal(cell->text, text);
}

static bool
choose(struct parse *parse, const struct safe_list *list, struct pos pos,
    size_t column, struct chosen *chosen)
{
	if (chosen->count == COLUMNS_MAX) {
		diag_error(parse->diag, pos, "list",
		    "a table has %d columns of a list at the most; name "
		    "them with \"columns\"",
		    COLUMNS_MAX);
		return false;
	}
	int decimals = 0;
	for (size_t i = 0; i < list->row_count; i++) {
		int own = number_list_decimals(list_cell_at(list, i, column));
		decimals = own > decimals ? own : decimals;
	}
	chosen->decimals[chosen->count] = decimals;
	chosen->columns[chosen->count++] = column;
	return true;
}

/* The place of a list's column; false after a message at `pos`. */
static bool
find_column(struct parse *parse, const struct safe_list *list, const char *name,
    struct pos pos, size_t *column)
{
	*column = 0;
	while (*column < list->column_count &&
	       !str_equal(list->columns[*column], name))
		++*column;
	if (*column < list->column_count)
		return true;
	diag_error(parse->diag, pos, "list",
	    "the list \"%s\" has no column \"%s\"%s", list->name, name,
	    directive_suggestion(
		parse, name, list->columns, list->column_count));
	return false;
}

bool
directive_columns(struct parse *parse, const struct safe_list *list,
    const struct entry *entry, const char *what, size_t count, size_t *columns)
{
	const char *at = entry->text, *name;
	size_t given = 0;
	if (at == NULL && list->column_count >= count) {
		for (; given < count; given++)
			columns[given] = given;
		return true;
	}
	while ((name = directive_next(parse, &at, ',')) != NULL) {
		if (given < count && !find_column(parse, list, name, entry->pos,
					 &columns[given]))
			return false;
		given++;
	}
	if (given == count)
		return true;
	diag_error(parse->diag, entry->text != NULL ? entry->pos : list->pos,
	    "list", "expected %zu columns of the list \"%s\": %s", count,
	    list->name, message_text(what));
	return false;
}

/* The columns that the key names, or all of the list. */
static bool
read_columns(struct parse *parse, const struct safe_list *list,
    const struct directive *directive, struct chosen *chosen)
{
	const struct entry *entry = &directive->entries[KEY_COLUMNS];
	const char *at = entry->text, *name;
	bool ok = true;
	*chosen = (struct chosen){ 0 };
	if (entry->text == NULL) {
		for (size_t i = 0; ok && i < list->column_count; i++)
			ok = choose(parse, list, directive->pos, i, chosen);
		return ok;
	}
	while (ok && (name = directive_next(parse, &at, ',')) != NULL) {
		size_t column;
		ok = find_column(parse, list, name, entry->pos, &column) &&
		     choose(parse, list, entry->pos, column, chosen);
	}
	return ok && chosen->count > 0;
}

static void
put_row(struct parse *parse, struct block *table, const struct safe_list *list,
    const struct chosen *chosen, size_t index)
{
	const struct lang *lang = parse->document->lang;
	struct block *row = block_new(parse, table, BLOCK_ROW, table->pos);
	const char *label = number_list_cell(lang,
	    list_cell_at(list, index, chosen->columns[0]), chosen->decimals[0],
	    parse->arena);
	block_new_text(parse, table_put_cell(parse, row, CELL_LABEL, 0),
	    row->pos,
	    unicode_is_said(label) ? label : lang_word(lang, "not-known"));
	for (size_t i = 1; i < chosen->count; i++) {
		struct block *cell = table_put_cell(parse, row, CELL_LIST, i);
		cell->cell.list = list_cell_at(list, index, chosen->columns[i]);
		cell->cell.decimals = chosen->decimals[i];
	}
}

/* A list without rows says so, in words that are heard; a table is never
 * without one. */
static void
put_empty_row(
    struct parse *parse, struct block *table, const struct chosen *chosen)
{
	static const struct list_cell empty = { .kind = LIST_EMPTY };
	struct block *row = block_new(parse, table, BLOCK_ROW, table->pos);
	block_new_text(parse, table_put_cell(parse, row, CELL_LABEL, 0),
	    row->pos, lang_word(parse->document->lang, "rows-none"));
	for (size_t i = 1; i < chosen->count; i++)
		table_put_cell(parse, row, CELL_LIST, i)->cell.list = &empty;
}

static void
parse_list(struct parse *parse, struct block *parent,
    const struct directive *directive)
{
	struct chosen chosen;
	struct signs signs = { { false }, { false } };
	const struct safe_list *list =
	    directive_list(parse, &directive->entries[KEY_LIST]);
	if (list == NULL || !read_columns(parse, list, directive, &chosen))
		return;
	struct block *table = table_put(parse, parent, directive, chosen.count);
	for (size_t i = 0; i < list->row_count; i++)
		put_row(parse, table, list, &chosen, i);
	if (list->row_count == 0)
		put_empty_row(parse, table, &chosen);
	note_put_signs(parse, note_put(parse, table, directive), &signs);
}

const struct directive_kind list_directive = {
	.info = "list",
	.keys = {
		[KEY_LIST] = REQUIRED,
		[KEY_TITLE] = REQUIRED,
		[KEY_SUBTITLE] = REQUIRED,
		[KEY_SOURCE] = REQUIRED,
		[KEY_HEAD] = REQUIRED,
		[KEY_COLUMNS] = OPTIONAL,
		[KEY_NOTE] = OPTIONAL,
		[KEY_NAME] = OPTIONAL,
	},
	.parse = parse_list,
};
