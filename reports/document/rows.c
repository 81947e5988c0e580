/*
 * What the tables of figures and of lists share: caption, head and cells.
 */
#include "document/directives-imp.h"

struct block *
table_put_cell(
    struct parse *parse, struct block *row, enum cell_kind kind, size_t column)
{
	struct block *cell = block_new(parse, row, BLOCK_CELL, row->pos);
	cell->cell.kind = kind;
	cell->cell.column = column;
	return cell;
}

/* `head` is cut at each | that no backslash guards; gives their number. */
static size_t
put_head(struct parse *parse, struct block *table, const struct entry *head)
{
	struct block *row = block_new(parse, table, BLOCK_ROW, head->pos);
	const char *at = head->text, *text;
	size_t column = 0;
	row->row.header = true;
	while ((text = directive_next(parse, &at, '|')) != NULL)
		markdown_parse_inline(parse,
		    table_put_cell(parse, row, CELL_HEAD, column++), text,
		    head->pos);
	return column;
}

struct block *
table_put(struct parse *parse, struct block *parent,
    const struct directive *directive, size_t column_count)
{
	const struct entry *head = &directive->entries[KEY_HEAD];
	struct block *table =
	    block_new(parse, parent, BLOCK_TABLE, directive->pos);
	table->table.column_count = column_count;
	table->table.number = ++parse->tables;
	caption_put(parse, table, directive, "table", table->table.number);
	if (put_head(parse, table, head) != column_count)
		diag_error(parse->diag, head->pos, "data-block",
		    "expected %zu headers with | between them, one for each "
		    "column",
		    column_count);
	return table;
}
