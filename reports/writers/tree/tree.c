/*
 * Blocks as text.  Nothing is formatted as for readers: a value cell shows
 * what it refers to, so that a fault is found here before any page is made.
 */
#include "writers/tree/tree.h"

#include "base/str.h"
#include "disclosure/safe.h"
#include "document/document.h"

static const char *const role_names[ROLE_NUM] = {
	"body",	    /* ROLE_BODY */
	"lead",	    /* ROLE_LEAD */
	"theme",    /* ROLE_THEME */
	"number",   /* ROLE_CAPTION_NUMBER */
	"title",    /* ROLE_CAPTION_TITLE */
	"subtitle", /* ROLE_CAPTION_SUBTITLE */
};

static const char *const chart_names[CHART_NUM] = {
	"share-bar", /* CHART_SHARE_BAR */
};

static const char *const cell_names[] = {
	"head",	 /* CELL_HEAD */
	"label", /* CELL_LABEL */
	"value", /* CELL_VALUE */
};

static void
print_safe_cell(const struct safe_table *table, const struct safe_cell *cell,
    struct str *out)
{
	char value[FRACTION_TEXT_SIZE];
	str_printf(out, " %s %s %s", table->id,
	    cell->category != NULL ? cell->category : "(total)",
	    safe_status_names[cell->status]);
	if (cell->status == SAFE_SHOWN && fraction_exact(cell->value, value))
		str_printf(out, " %s", value);
}

static void
print_cell(const struct block *block, struct str *out)
{
	str_printf(out, " %s column %zu", cell_names[block->cell.kind],
	    block->cell.column);
	if (block->cell.kind == CELL_VALUE)
		print_safe_cell(block->cell.table, block->cell.value, out);
}

static void
print_chart(const struct block *block, struct str *out)
{
	str_printf(out, " %s %s title \"%s\" alternative \"%s\"",
	    chart_names[block->chart.kind], block->chart.data->name,
	    block->chart.title, block->chart.alternative);
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
	case BLOCK_CAPTION:
	case BLOCK_NOTE:
	case BLOCK_STRONG:
	case BLOCK_LINE_BREAK:
		break;
	case BLOCK_HEADING:
		str_printf(out, " %d", block->heading.level);
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
		if (at->pos.line != line)
			str_printf(out, " @%d", at->pos.line);
		line = at->pos.line;
		str_putc(out, '\n');
	}
}
