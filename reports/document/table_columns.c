/*
 * How the columns of a table of figures look: euros in thousands, and a share
 * of a whole with a meter, which says where more was used than there was.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"
#include "text/number.h"
#include "text/typography.h"

#include <string.h>

/* Columns of euros look so; how many there are. */
static size_t
set_money(struct columns *columns, enum cell_money money)
{
	size_t count = 0;

	for (size_t i = 0; i < columns->count; i++) {
		struct column *column = &columns->items[i];

		if (column->table->unit != UNIT_EURO)
			continue;
		column->money = money;
		count++;
	}
	return count;
}

/* Euros in thousands are for pages; elsewhere they have their cents. */
static bool
read_money(struct parse *parse, const struct directive *directive,
    struct columns *columns)
{
	const struct entry *entry = &directive->entries[KEY_THOUSANDS];
	const struct entry *cents = &directive->entries[KEY_CENTS];
	bool exact = parse->document->exact;

	if (directive_switch(parse, entry, false)) {
		columns->money = true;
		columns->thousands = !exact;
	} else if (directive_switch(parse, cents, false)) {
		entry = cents;
	} else {
		return true;
	}
	if (set_money(columns,
		columns->thousands ? MONEY_THOUSANDS : MONEY_CENTS) > 0)
		return true;
	diag_error(parse->diag, entry->pos, "figure",
	    "no figure of the table is in euros; leave the key out");
	return false;
}

/* The column that `meter` names; NULL after a message. */
static const struct column *
find_meter(struct parse *parse, const struct entry *entry,
    const struct columns *columns)
{
	const char *names[COLUMNS_MAX];

	if (str_equal(entry->text, "yes"))
		return &columns->items[columns->count - 1];
	for (size_t i = 0; i < columns->count; i++) {
		names[i] = columns->items[i].figure->name;
		if (str_equal(names[i], entry->text))
			return &columns->items[i];
	}
	diag_error(parse->diag, entry->pos, "figure",
	    "expected yes, no or a figure of this table%s",
	    directive_suggestion(parse, entry->text, names, columns->count));
	return NULL;
}

static bool
read_meter(struct parse *parse, const struct directive *directive,
    struct columns *columns)
{
	const struct entry *entry = &directive->entries[KEY_METER];

	if (entry->text == NULL || str_equal(entry->text, "no"))
		return true;
	columns->meter = find_meter(parse, entry, columns);
	if (columns->meter == NULL)
		return false;
	if (columns->meter->table->unit == UNIT_PERCENT)
		return true;
	diag_error(parse->diag, entry->pos, "figure",
	    "a meter shows a share of a whole; the figure \"%s\" is not in "
	    "per cent",
	    columns->meter->figure->name);
	return false;
}

bool
columns_read_looks(struct parse *parse, const struct directive *directive,
    struct columns *columns)
{
	bool ok = read_money(parse, directive, columns);

	return read_meter(parse, directive, columns) && ok;
}

void
columns_put_unit(
    struct parse *parse, const struct columns *columns, struct block *table)
{
	const char *unit = lang_word(parse->document->lang, "thousands");
	struct block *line = table->first->first;

	while (line != NULL && line->paragraph.role != ROLE_CAPTION_SUBTITLE)
		line = line->next;
	if (line == NULL || !columns->money)
		return;
	if (strstr(block_plain_text(line, parse->arena),
		typography_set(parse->document->lang, 0,
		    unit + strspn(unit, ", "), parse->arena)) != NULL)
		diag_error(parse->diag, line->pos, "figure",
		    "the subtitle names the unit, which differs between pages "
		    "and a workbook: leave it to the key \"thousands\"");
	if (columns->thousands)
		block_new_text(parse, line, line->pos, unit);
}

/* Whether the share is more than the whole, as it is printed. */
static bool
is_over(const struct block *cell)
{
	struct fraction over;

	return cell->cell.value->status == SAFE_SHOWN &&
	       fraction_subtract(
		   cell->cell.value->value, fraction_integer(1), &over) &&
	       number_change_sign(cell->cell.table, over) > 0;
}

/* Whether the cell prints as euros less than nought. */
static bool
is_debt(const struct block *cell)
{
	const struct safe_table *table = cell->cell.table;
	const struct safe_cell *value = cell->cell.value;

	if (table->unit != UNIT_EURO || value->status != SAFE_SHOWN)
		return false;
	return (cell->cell.money == MONEY_THOUSANDS
		       ? number_thousands_sign(table, value)
		       : number_change_sign(table, value->value)) < 0;
}

/*
 * A row that uses more than its whole, or uses without one, says so: its
 * share, and what is left of the whole.  Elsewhere a negative sum is no fault
 * (a correction).
 */
void
columns_mark_row(const struct columns *columns, struct block *row)
{
	bool over = false;

	for (struct block *cell = row->first; cell != NULL; cell = cell->next) {
		const struct column *column;

		if (cell->cell.kind != CELL_VALUE)
			continue;
		column = &columns->items[cell->cell.column - 1];
		cell->cell.money = column->money;
		cell->cell.meter = column == columns->meter;
		if (!cell->cell.meter)
			continue;
		cell->cell.bad = is_over(cell);
		over =
		    cell->cell.bad || cell->cell.value->status == SAFE_MISSING;
	}
	for (struct block *cell = row->first; over && cell != NULL;
	     cell = cell->next)
		if (cell->cell.kind == CELL_VALUE && !cell->cell.meter)
			cell->cell.bad = is_debt(cell);
}

/* Whether thousands with one decimal say all of the cell's value. */
static bool
is_whole(const struct safe_cell *cell)
{
	struct fraction hundreds;

	return cell->status != SAFE_SHOWN ||
	       (fraction_divide(
		    cell->value, fraction_integer(100), &hundreds) &&
		   hundreds.denominator == 1);
}

/*
 * Sums run down to the totals and across from one column of money to another;
 * one rounded figure is enough for them not to add up.
 */
static bool
sums_may_stray(const struct columns *columns, bool with_totals)
{
	size_t sums = 0;
	bool rounded = false;

	for (size_t i = 0; i < columns->count; i++) {
		const struct column *column = &columns->items[i];

		if (column->money != MONEY_THOUSANDS)
			continue;
		sums++;
		for (size_t j = 0; j < column->table->count; j++)
			rounded =
			    rounded || !is_whole(&column->table->cells[j]);
	}
	return rounded && (with_totals || sums > 1);
}

void
columns_put_notes(struct parse *parse, const struct columns *columns,
    bool with_totals, struct block *note)
{
	const struct lang *lang = parse->document->lang;

	if (columns->meter != NULL && !parse->document->exact)
		note_put_line(parse, note, lang_word(lang, "note-meter"));
	if (sums_may_stray(columns, with_totals))
		note_put_line(parse, note, lang_word(lang, "note-rounding"));
}
