/*
 * figures.csv: the cells that documents show, all public ones or one alone.  A
 * cell is shown when a document names its figure, or when a block of a
 * document's tree refers to it; the trees, not the declarations, know which
 * months a chart draws.
 */
#include "record.h"

#include "base/arena.h"
#include "base/str.h"
#include "content.h"
#include "county.h"
#include "document/document.h"

/* Shown or not, for each cell of each table of a class. */
struct shown {
	const struct safe_tables *tables;
	bool **cells;
};

static void
mark_cell(struct shown *shown, const struct safe_cell *cell)
{
	for (size_t i = 0; cell != NULL && i < shown->tables->count; i++) {
		const struct safe_table *table = &shown->tables->items[i];

		if (cell >= table->cells && cell < table->cells + table->count)
			shown->cells[i][cell - table->cells] = true;
	}
}

/* `category` NULL: all of them. */
static void
mark_table(
    struct shown *shown, const struct safe_table *table, const char *category)
{
	for (size_t i = 0; table != NULL && i < table->count; i++)
		if (category == NULL ||
		    str_equal(table->cells[i].category, category))
			mark_cell(shown, &table->cells[i]);
}

static void
mark_chart(struct shown *shown, const struct block *chart)
{
	for (size_t s = 0; s < chart->chart.series_count; s++)
		for (size_t p = 0; p < chart->chart.point_count; p++)
			mark_cell(shown, chart->chart.series[s].cells[p]);
}

/* Sentences show what a document names; blocks what they refer to. */
static void
mark_document(struct shown *shown, const struct prepared *prepared,
    const struct job *job, const struct document *document)
{
	for (size_t i = 0; i < job->document->figure_count; i++) {
		const struct figure_request *figure =
		    &job->document->figures[i];

		if (figure->category == NULL)
			mark_table(shown,
			    content_figure(prepared, figure,
				shown->tables->disclosure_class, NULL),
			    NULL);
		mark_table(shown,
		    content_figure(prepared, figure,
			shown->tables->disclosure_class, figure->by),
		    figure->category);
	}
	for (struct block *block = document->root; block != NULL;
	     block = block_next(document->root, block)) {
		if (block->type == BLOCK_CELL)
			mark_cell(shown, block->cell.value);
		else if (block->type == BLOCK_CARD)
			mark_cell(shown, block->card.value);
		else if (block->type == BLOCK_CHART)
			mark_chart(shown, block);
	}
}

static void
init_shown(const struct prepared *prepared,
    enum disclosure_class disclosure_class, struct arena *arena,
    struct shown *shown)
{
	const struct safe_tables *tables = &prepared->safe[disclosure_class];

	shown->tables = tables;
	shown->cells = ARENA_ARRAY(arena, bool *, tables->count);
	for (size_t i = 0; i < tables->count; i++)
		shown->cells[i] =
		    ARENA_ARRAY(arena, bool, tables->items[i].count);
}

static struct bytes
write_shown(const struct shown *shown, const char *area, struct arena *arena)
{
	struct str out;

	str_init(&out, arena);
	record_put_header(&out);
	for (size_t i = 0; i < shown->tables->count; i++)
		for (size_t c = 0; c < shown->tables->items[i].count; c++)
			if (shown->cells[i][c])
				record_put_safe(&out, area,
				    &shown->tables->items[i],
				    &shown->tables->items[i].cells[c]);
	return (struct bytes){ out.text, out.length };
}

struct bytes
record_figures(const struct prepared *prepared, const struct jobs *jobs,
    const struct document *documents, struct arena *arena)
{
	struct shown shown;

	init_shown(prepared, CLASS_PUBLIC, arena, &shown);
	for (size_t i = 0; i < jobs->count; i++)
		if (jobs->items[i].disclosure_class == CLASS_PUBLIC)
			mark_document(
			    &shown, prepared, &jobs->items[i], &documents[i]);
	return write_shown(&shown, prepared->task->county->code, arena);
}

struct bytes
record_own_figures(const struct prepared *prepared, const struct job *job,
    const struct document *document, struct arena *arena)
{
	struct shown shown;

	init_shown(prepared, job->disclosure_class, arena, &shown);
	mark_document(&shown, prepared, job, document);
	return write_shown(&shown, prepared->task->county->code, arena);
}
