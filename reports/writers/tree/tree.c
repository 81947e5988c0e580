/*
 * Blocks as text.  Nothing is formatted as for readers: a value cell shows
 * what it refers to, so that a fault is found here before any page is made.
 */
#include "writers/tree/tree.h"

#include "base/str.h"
#include "disclosure/safe.h"
#include "document/document.h"

#include <inttypes.h>

static const char *const role_names[ROLE_NUM] = {
	"body",	     /* ROLE_BODY */
	"lead",	     /* ROLE_LEAD */
	"theme",     /* ROLE_THEME */
	"number",    /* ROLE_CAPTION_NUMBER */
	"title",     /* ROLE_CAPTION_TITLE */
	"subtitle",  /* ROLE_CAPTION_SUBTITLE */
	"source",    /* ROLE_QUOTE_SOURCE */
	"label",     /* ROLE_CARD_LABEL */
	"value",     /* ROLE_CARD_VALUE */
	"change",    /* ROLE_CARD_CHANGE */
	"compared",  /* ROLE_CARD_COMPARED */
	"lacking",   /* ROLE_LACKING */
	"signatory", /* ROLE_SIGNATORY */
	"signed",    /* ROLE_SIGNED */
};

static const char *const cell_names[] = {
	"head",	 /* CELL_HEAD */
	"label", /* CELL_LABEL */
	"value", /* CELL_VALUE */
	"list",	 /* CELL_LIST */
};

static const char *const list_cell_names[] = {
	"empty",  /* LIST_EMPTY */
	"text",	  /* LIST_TEXT */
	"number", /* LIST_NUMBER */
	"day",	  /* LIST_DAY */
	"month",  /* LIST_MONTH */
};

static const char *const change_names[] = {
	"shown",   /* CHANGE_SHOWN */
	"hidden",  /* CHANGE_HIDDEN */
	"missing", /* CHANGE_MISSING */
	"break",   /* CHANGE_BREAK */
};

static const char *const judgement_names[] = {
	"none",	  /* JUDGEMENT_NONE */
	"better", /* JUDGEMENT_BETTER */
	"worse",  /* JUDGEMENT_WORSE */
};

static const char *const approx_signs[] = {
	"",  /* APPROX_NONE */
	"~", /* APPROX_ABOUT */
	"<~" /* APPROX_NEARLY */
};

static void
print_safe_cell(const struct safe_table *table, const struct safe_cell *cell,
    struct str *out)
{
	char value[FRACTION_TEXT_SIZE];
	str_printf(out, " %s %s %s", table->id,
	    cell->category != NULL ? cell->category : "(total)",
	    safe_status_names[cell->status]);
	if (cell->status == SAFE_SHOWN) {
		fraction_exact(cell->value, value);
		str_printf(out, " %s%s", approx_signs[cell->approx], value);
	}
	if (cell->is_band) {
		fraction_exact(cell->high, value);
		str_printf(out, "..%s", value);
	}
	if (cell->standing != STANDING_FINAL)
		str_printf(out, " %s", safe_standing_names[cell->standing]);
}

static void
print_list_cell(const struct list_cell *cell, int decimals, struct str *out)
{
	char text[FRACTION_TEXT_SIZE];
	str_printf(out, " %s", list_cell_names[cell->kind]);
	switch (cell->kind) {
	case LIST_EMPTY:
		break;
	case LIST_TEXT:
		str_printf(out, " \"%s\"", cell->text);
		break;
	case LIST_NUMBER:
		fraction_round(cell->number, decimals, text);
		str_printf(out, " %s", text);
		break;
	case LIST_DAY:
		day_format(cell->day, text);
		str_printf(out, " %s", text);
		break;
	case LIST_MONTH:
		month_format(cell->day, text);
		str_printf(out, " %s", text);
		break;
	}
}

static const char *const money_names[] = {
	"",	      /* MONEY_AS_DECLARED */
	" thousands", /* MONEY_THOUSANDS */
	" cents",     /* MONEY_CENTS */
};

static void
print_cell(const struct block *block, struct str *out)
{
	str_printf(out, " %s column %zu", cell_names[block->cell.kind],
	    block->cell.column);
	if (block->cell.kind == CELL_VALUE)
		print_safe_cell(block->cell.table, block->cell.value, out);
	str_printf(out, "%s%s%s", money_names[block->cell.money],
	    block->cell.meter ? " meter" : "", block->cell.bad ? " bad" : "");
	if (block->cell.kind == CELL_LIST)
		print_list_cell(block->cell.list, block->cell.decimals, out);
}

/* A shown value, or what its cell is. */
static void
print_value(const struct safe_cell *cell, struct str *out)
{
	char value[FRACTION_TEXT_SIZE];
	if (cell->status != SAFE_SHOWN) {
		str_puts(out, safe_status_names[cell->status]);
		return;
	}
	fraction_exact(cell->value, value);
	str_puts(out, value);
}

/* The points of a series: a value, nil, ".." hidden or "-" missing. */
static void
print_series(const struct block *block, struct str *out)
{
	for (size_t i = 0; i < block->chart.series_count; i++) {
		const struct chart_series *series = &block->chart.series[i];
		str_printf(out, " [%s", series->name);
		if (series->label != NULL)
			str_printf(out, " label \"%s\"", series->label);
		str_putc(out, ':');
		for (size_t j = 0; j < block->chart.point_count; j++) {
			str_putc(out, ' ');
			if (series->cells[j] != NULL)
				print_value(series->cells[j], out);
			else
				str_putc(out, '-');
		}
		str_putc(out, ']');
	}
}

/* The stages of a flow, each with its count, then the moves by number. */
static void
print_flow(const struct block *block, struct str *out)
{
	const struct chart_flow *flow = block->chart.flow;
	str_puts(out, " stages");
	for (size_t i = 0; i < flow->count; i++) {
		const struct safe_cell *cell =
		    flow->table != NULL ? flow->cells[i] : NULL;
		str_printf(out, " [%s", flow->names[i]);
		if (cell != NULL) {
			str_puts(out, ": ");
			print_value(cell, out);
		}
		str_putc(out, ']');
	}
	str_puts(out, " moves");
	for (size_t i = 0; i < block->chart.point_count; i++)
		str_printf(
		    out, " %zu-%zu", flow->moves[i].from, flow->moves[i].to);
}

/* The rows of two dots: their days, and how they turned out. */
static void
print_pairs(const struct block *block, struct str *out)
{
	for (size_t i = 0; i < block->chart.point_count; i++) {
		const struct chart_pair *pair = &block->chart.pairs[i];
		str_printf(out, " {%s:", pair->name);
		for (size_t j = 0; j < 2 && pair->days[j] != NULL; j++)
			print_list_cell(pair->days[j], 0, out);
		str_printf(out, " %s %d \"%s\"}",
		    judgement_names[pair->judgement], pair->sign, pair->words);
	}
}

static void
print_chart(const struct block *block, struct str *out)
{
	str_printf(out, " %s", chart_names[block->chart.kind]);
	if (block->chart.data != NULL)
		str_printf(out, " %s", block->chart.data->name);
	if (block->chart.stacked)
		str_puts(out, " stacked");
	if (block->chart.per_dot > 0)
		str_printf(out, " per-dot %" PRId64, block->chart.per_dot);
	if (block->chart.flow != NULL)
		print_flow(block, out);
	print_series(block, out);
	if (block->chart.pairs != NULL)
		print_pairs(block, out);
	if (block->chart.status_day != 0) {
		char day[DATE_TEXT_SIZE];
		day_format(block->chart.status_day, day);
		str_printf(out, " status %s", day);
	}
	if (block->chart.span)
		str_puts(out, " span");
	if (block->chart.free_axis)
		str_puts(out, " free-axis");
	str_printf(out, " title \"%s\" alternative \"%s\"", block->chart.title,
	    block->chart.alternative);
}

static void
print_card(const struct block *block, struct str *out)
{
	print_safe_cell(block->card.table, block->card.value, out);
	str_printf(out, " change %s %d %s", change_names[block->card.change],
	    block->card.change_sign, judgement_names[block->card.judgement]);
}

static void
print_picture(const struct block *block, struct str *out)
{
	const struct picture *picture = block->image.picture;
	str_printf(out, " %s %zu x %zu%s alternative \"%s\"", picture->path,
	    picture->width, picture->height, picture->has_alpha ? " alpha" : "",
	    block->image.alternative);
}

/* What a block holds besides its children; a switch over all types. */
static void
print_content(const struct block *block, struct str *out)
{
	switch (block->type) {
	case BLOCK_DOCUMENT:
	case BLOCK_ITEM:
	case BLOCK_BODY:
	case BLOCK_PANEL:
	case BLOCK_NOTE_BOX:
	case BLOCK_COVER:
	case BLOCK_COLUMNS:
	case BLOCK_COLUMN:
	case BLOCK_CLOSING:
	case BLOCK_SIGNATURES:
	case BLOCK_SIGNATURE:
	case BLOCK_EU:
	case BLOCK_TERMS:
	case BLOCK_BREAK:
	case BLOCK_QUOTE:
	case BLOCK_CONTENTS:
	case BLOCK_CARDS:
	case BLOCK_CAPTION:
	case BLOCK_NOTE:
	case BLOCK_STRONG:
	case BLOCK_LINE_BREAK:
		break;
	case BLOCK_HEADING:
		str_printf(out, " %d", block->heading.level);
		if (block->heading.number != NULL)
			str_printf(out, " %s", block->heading.number);
		break;
	case BLOCK_PARAGRAPH:
		str_printf(out, " %s", role_names[block->paragraph.role]);
		break;
	case BLOCK_LIST:
		if (block->list.ordered)
			str_printf(out, " from %d", block->list.start);
		break;
	case BLOCK_LABEL:
		str_printf(out, " \"%s\"", block->label.text);
		break;
	case BLOCK_TABLE:
		str_printf(out, " %d columns %zu", block->table.number,
		    block->table.column_count);
		break;
	case BLOCK_ROW:
		str_puts(out, block->row.header	 ? " header"
			      : block->row.total ? " total"
						 : "");
		break;
	case BLOCK_CELL:
		print_cell(block, out);
		break;
	case BLOCK_FIGURE:
		str_printf(out, " %d", block->figure.number);
		break;
	case BLOCK_CHART:
		print_chart(block, out);
		break;
	case BLOCK_POINTER:
		if (block->pointer.target != NULL)
			str_printf(
			    out, " to %d", block->pointer.target->pos.line);
		break;
	case BLOCK_ENTRY:
		str_printf(out, " to %d", block->entry.heading->pos.line);
		break;
	case BLOCK_CARD:
		print_card(block, out);
		break;
	case BLOCK_FOOTNOTE:
	case BLOCK_REFERENCE:
		str_printf(out, " %d", block->footnote.number);
		break;
	case BLOCK_IMAGE:
	case BLOCK_LOGO:
		print_picture(block, out);
		break;
	case BLOCK_EMBLEM:
		str_printf(out, " \"%s\" alternative \"%s\"",
		    block->emblem.statement, block->emblem.alternative);
		break;
	case BLOCK_SPAN:
		str_printf(out, " %s", block->span.language);
		break;
	case BLOCK_TEXT:
		str_printf(out, " \"%s\"", block->text.text);
		break;
	case BLOCK_LINK:
		str_printf(out, " <%s> \"%s\"", block->link.url,
		    block->link.description);
		break;
	}
}

static int
depth_of(const struct block *root, const struct block *block)
{
	int depth = 0;
	for (; block != root; block = block->parent)
		depth++;
	return depth;
}

void
tree_print(const struct document *document, struct str *out)
{
	struct block *root = document->root;
	int line = 0;
	for (struct block *at = root; at != NULL; at = block_next(root, at)) {
		for (int depth = depth_of(root, at); depth > 0; depth--)
			str_puts(out, "  ");
		str_puts(out, block_names[at->type]);
		print_content(at, out);
		if (at->keep != KEEP_NOT)
			str_puts(out, at->keep == KEEP_NEXT ? " keep-next"
							    : " keep-whole");
		if (at->pos.line != line)
			str_printf(out, " @%d", at->pos.line);
		line = at->pos.line;
		str_putc(out, '\n');
	}
}
