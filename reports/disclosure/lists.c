/*
 * Lists of rows: what a register gives to documents.  Which columns may cross
 * the line was decided where the list was defined (released columns only);
 * here the rows are copied over it.
 */
#include "disclosure/disclosure.h"

#include "base/arena.h"

static enum list_cell_kind
cell_kind(enum raw_list_kind kind)
{
	switch (kind) {
	case RAW_LIST_EMPTY:
		return LIST_EMPTY;
	case RAW_LIST_TEXT:
		return LIST_TEXT;
	case RAW_LIST_NUMBER:
		return LIST_NUMBER;
	case RAW_LIST_DAY:
		return LIST_DAY;
	case RAW_LIST_MONTH:
		return LIST_MONTH;
	}
	return LIST_EMPTY;
}

void
disclosure_release_list(
    const struct raw_list *raw, struct arena *arena, struct safe_list *safe)
{
	size_t count = raw->row_count * raw->column_count;

	safe->name = list_name(raw->definition);
	safe->source = list_register(raw->definition);
	safe->pos = list_pos(raw->definition);
	safe->column_count = raw->column_count;
	safe->columns = raw->columns;
	safe->row_count = raw->row_count;
	safe->missing_reason = raw->missing_reason;
	safe->cells = ARENA_ARRAY(arena, struct list_cell, count);
	for (size_t i = 0; i < count; i++)
		safe->cells[i] = (struct list_cell){
			.kind = cell_kind(raw->cells[i].kind),
			.text = raw->cells[i].text,
			.code = raw->cells[i].code,
			.others = raw->cells[i].others,
			.number = raw->cells[i].number,
			.approx = raw->cells[i].approx,
			.decimals = raw->cells[i].decimals,
			.day = raw->cells[i].day,
		};
}
