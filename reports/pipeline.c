/* From registers to the bytes of a file; each step is a stage's one call. */
#include "pipeline.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "content.h"
#include "county.h"
#include "document/document.h"
#include "funding.h"
#include "layout/layout.h"
#include "layout/rulers.h"
#include "layout/theme.h"
#include "layout/visibility.h"
#include "project.h"
#include "revisions.h"
#include "shelf.h"
#include "text/text.h"
#include "writers/writers.h"

#include <string.h>

int32_t
imprint_date(const struct imprint *imprint, int32_t month)
{
	return imprint->has_date ? imprint->date : month_last_day(month);
}

enum status
pipeline_compute(const struct definitions *definitions, const struct task *task,
    struct shelf *shelf, struct arena *arena, struct diag *diag,
    struct prepared *prepared)
{
	memset(prepared, 0, sizeof(*prepared));
	prepared->task = task;
	prepared->pool = &shelf->pool;
	shelf_use(shelf, task->county);
	if (!deliveries_months(
		definitions, task, arena, diag, &prepared->months))
		return STATUS_DEFINITION;
	if (!deliveries_read(definitions, task, &prepared->months, shelf, arena,
		diag, &prepared->datasets))
		return STATUS_DATA;
	for (size_t i = 0; i < prepared->months.count; i++)
		if (!indicators_compute(&definitions->indicators,
			&prepared->datasets, &shelf->pool, task->county->code,
			prepared->months.items[i], &shelf->tables, arena, diag,
			&prepared->raw))
			return STATUS_DATA;
	raw_tables_order(&prepared->raw);
	return STATUS_OK;
}

enum status
pipeline_prepare(const struct definitions *definitions, const struct task *task,
    struct shelf *shelf, struct arena *arena, struct diag *diag,
    struct prepared *prepared)
{
	enum status status =
	    pipeline_compute(definitions, task, shelf, arena, diag, prepared);

	if (status != STATUS_OK)
		return status;
	if (!revisions_mark(
		&definitions->places, task, arena, diag, &prepared->raw))
		return STATUS_FAILURE;
	for (int c = 0; c < CLASS_NUM; c++) {
		if (!disclosure_apply(&definitions->policy,
			(enum disclosure_class)c, &prepared->raw, arena, diag,
			&prepared->safe[c], &prepared->audits[c]))
			return STATUS_GATE;
		project_name_tables(task->county, arena, &prepared->safe[c]);
	}
	return STATUS_OK;
}

enum status
pipeline_write_text(const struct definitions *definitions,
    const struct prepared *prepared, const struct job *job,
    const struct imprint *imprint, struct arena *arena, struct diag *diag,
    struct document *document)
{
	const struct lang *lang = definitions_lang(definitions, job->language);
	const char *partials =
	    path_join(arena, definitions->places.templates, "partials");
	const char *template = arena_printf(arena, "%s.tpl", job->language);
	struct content content;
	struct markdown markdown;

	content_describe(job, lang, imprint, arena, document);
	if (!funding_find(definitions, job, arena, diag, document))
		return STATUS_DEFINITION;
	if (!content_find(&definitions->schemas, prepared, job, lang,
		document->date, arena, diag, &content))
		return STATUS_DATA;
	if (!text_expand(&content.input, job->document->folder, template,
		partials, arena, diag, &markdown) ||
	    !document_parse(&markdown, content.input.figures,
		job->document->folder, arena, diag, document))
		return STATUS_DEFINITION;
	funding_warn_of_text(job, document, arena, diag);
	return STATUS_OK;
}

/* Whether the form has room for the pages; an error at its line if not. */
static bool
check_pages(const struct document_form *form, const struct pages *pages,
    struct diag *diag)
{
	if (form->most_pages == 0 || pages->count <= form->most_pages)
		return true;
	diag_error(diag, form->pos, "pages",
	    "%s took %zu pages and may have %zu: shorten its text, tables or "
	    "charts, or let it have more (pages)",
	    form->name, pages->count, form->most_pages);
	return false;
}

static enum status
lay_out(const struct definitions *definitions, const struct job *job,
    const struct document *document, struct arena *arena, struct diag *diag,
    struct pages *pages)
{
	const struct theme *theme =
	    definitions_theme(definitions, job->county, job->form->theme);
	struct ruler *ruler =
	    rulers_get(definitions->rulers, job->language, theme);
	bool ok = layout_pages(document, theme, ruler, definitions->hyphenator,
	    arena, diag, pages);

	if (!ok || !check_pages(job->form, pages, diag))
		return STATUS_DOCUMENT;
	return visibility_check(document, pages, arena, diag) ? STATUS_OK
							      : STATUS_GATE;
}

enum status
pipeline_write_file(const struct definitions *definitions,
    const struct job *job, const struct document *document,
    const char *scratch_folder, struct arena *arena, struct diag *diag,
    struct bytes *bytes, size_t *page_count)
{
	const struct writer *writer = job->form->writer;
	struct pages pages = { 0 };
	size_t failures = diag->failures;
	enum status status = STATUS_OK;

	if (writer->wants_pages)
		status =
		    lay_out(definitions, job, document, arena, diag, &pages);
	if (status == STATUS_OK &&
	    !writer->write(document, writer->wants_pages ? &pages : NULL,
		scratch_folder, arena, diag, bytes))
		status = STATUS_DOCUMENT;
	*page_count = pages.count;
	return diag->failures > failures ? STATUS_FAILURE : status;
}
