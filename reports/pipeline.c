/* From registers to the bytes of a file; each step is a stage's one call. */
#include "pipeline.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "county.h"
#include "document/document.h"
#include "layout/layout.h"
#include "layout/ruler.h"
#include "layout/theme.h"
#include "text/lang.h"
#include "text/number.h"
#include "text/text.h"
#include "text/unicode.h"
#include "writers/writers.h"

#include <assert.h>
#include <string.h>

int32_t
imprint_date(const struct imprint *imprint, int32_t month)
{
	return imprint->has_date ? imprint->date : month_last_day(month);
}

enum status
pipeline_prepare(const struct definitions *definitions, const struct task *task,
    struct arena *arena, struct diag *diag, struct prepared *prepared)
{
	memset(prepared, 0, sizeof(*prepared));
	prepared->task = task;
	id_pool_init(&prepared->pool, arena);
	if (!deliveries_months(
		definitions, task, arena, diag, &prepared->months))
		return STATUS_DEFINITION;
	if (!deliveries_read(definitions, task, &prepared->months,
		&prepared->pool, arena, diag, &prepared->datasets))
		return STATUS_DATA;
	for (size_t i = 0; i < prepared->months.count; i++)
		if (!indicators_compute(&definitions->indicators,
			&prepared->datasets, &prepared->pool,
			task->county->code, prepared->months.items[i], arena,
			diag, &prepared->raw))
			return STATUS_DATA;
	for (int c = 0; c < CLASS_NUM; c++)
		if (!disclosure_apply(&definitions->policy,
			(enum disclosure_class)c, &prepared->raw, arena, diag,
			&prepared->safe[c]))
			return STATUS_GATE;
	return STATUS_OK;
}

const struct safe_table *
pipeline_figure(const struct prepared *prepared,
    const struct figure_request *figure, enum disclosure_class disclosure_class,
    const char *dimension)
{
	const struct task *task = prepared->task;
	int32_t month;

	/* deliveries_months has found every period of every document. */
	if (!figure_month(figure, task->county, task->month, NULL, &month))
		return NULL;
	return safe_find(&prepared->safe[disclosure_class],
	    indicator_id(figure->indicator),
	    indicator_period(figure->indicator, month), dimension);
}

static void
find_figures(const struct prepared *prepared, const struct job *job,
    struct arena *arena, struct safe_figures *figures)
{
	const struct document_declaration *document = job->document;

	figures->count = document->figure_count;
	figures->items =
	    ARENA_ARRAY(arena, struct safe_figure, document->figure_count);
	for (size_t i = 0; i < document->figure_count; i++) {
		const struct figure_request *request = &document->figures[i];
		struct safe_figure *figure = &figures->items[i];

		figure->name = request->name;
		figure->pos = request->pos;
		figure->table = pipeline_figure(
		    prepared, request, job->disclosure_class, request->by);
		figure->total = pipeline_figure(
		    prepared, request, job->disclosure_class, NULL);
		assert(figure->table != NULL);
	}
}

/* What templates may say of the county and the period. */
#define VALUE_COUNT 10

static void
find_values(const struct job *job, const struct lang *lang, int32_t date,
    struct arena *arena, struct text_value *values)
{
	static const struct county_contact nobody = { "", "", "", "", "" };
	const struct county *county = job->county;
	const struct county_contact *contact =
	    county->contact_count > 0 ? &county->contacts[0] : &nobody;
	struct period period = period_month(job->month);
	const struct text_value list[VALUE_COUNT] = {
		{ "county", county_official_name(county, job->language) },
		{ "county_short", county->short_name },
		{ "period", lang_period(lang, period, arena) },
		{ "in_period", lang_in_period(lang, period, arena) },
		{ "last_day",
		    number_day(lang, month_last_day(job->month), arena) },
		{ "date", number_day(lang, date, arena) },
		{ "contact_name", contact->name },
		{ "contact_email", contact->email },
		{ "contact_phone",
		    contact->phone != NULL ? contact->phone : "" },
		{ "contact_url", contact->url != NULL ? contact->url : "" },
	};

	memcpy(values, list, sizeof(list));
}

static void
describe(const struct job *job, const struct lang *lang,
    const struct imprint *imprint, struct arena *arena,
    struct document *document)
{
	const struct document_declaration *declaration = job->document;
	char *class_key =
	    arena_printf(arena, "class-%s", class_names[job->disclosure_class]);

	memset(document, 0, sizeof(*document));
	document->lang = lang;
	document->name = document_text(&declaration->title, job->language);
	document->theme_line =
	    document_text(&declaration->theme_line, job->language);
	document->author = county_official_name(job->county, job->language);
	document->period = unicode_capital(
	    lang_period(lang, period_month(job->month), arena), arena);
	document->subject = document->period;
	document->class_name = lang_word(lang, class_key);
	document->disclosure_class = job->disclosure_class;
	document->county = job->county->code;
	document->draft = imprint->draft;
	document->date = imprint_date(imprint, job->month);
	document->id = arena_printf(arena, "%s-%s.%s", declaration->name,
	    job->form->name, job->language);
}

static const char **
form_names(const struct document_declaration *document, struct arena *arena)
{
	const char **names =
	    ARENA_ARRAY(arena, const char *, document->form_count);

	for (size_t i = 0; i < document->form_count; i++)
		names[i] = document->forms[i].name;
	return names;
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
	struct text_value values[VALUE_COUNT];
	struct safe_figures figures;
	struct text_input input = { .lang = lang,
		.figures = &figures,
		.values = values,
		.value_count = VALUE_COUNT,
		.form = job->form->name,
		.forms = form_names(job->document, arena),
		.form_count = job->document->form_count };
	struct markdown markdown;

	describe(job, lang, imprint, arena, document);
	find_figures(prepared, job, arena, &figures);
	find_values(job, lang, document->date, arena, values);
	if (!text_expand(&input, job->document->folder, template, partials,
		arena, diag, &markdown) ||
	    !document_parse(&markdown, &figures, job->document->folder, arena,
		diag, document))
		return STATUS_DEFINITION;
	return STATUS_OK;
}

static enum status
lay_out(const struct definitions *definitions, const struct job *job,
    const struct document *document, struct arena *arena, struct diag *diag,
    struct pages *pages)
{
	const struct theme *theme =
	    definitions_theme(definitions, job->form->theme);
	struct ruler *ruler = ruler_new(
	    job->language, theme->kern, theme->liga, theme->calt, arena);
	bool ok = layout_pages(document, theme, ruler, arena, diag, pages);

	ruler_free(ruler);
	return ok ? STATUS_OK : STATUS_DOCUMENT;
}

enum status
pipeline_produce(const struct definitions *definitions,
    const struct prepared *prepared, const struct job *job,
    const struct imprint *imprint, const char *scratch_folder,
    struct arena *arena, struct diag *diag, struct bytes *bytes,
    size_t *page_count)
{
	const struct writer *writer = job->form->writer;
	struct document document;
	struct pages pages = { 0 };
	size_t failures = diag->failures;
	enum status status = pipeline_write_text(
	    definitions, prepared, job, imprint, arena, diag, &document);

	if (status == STATUS_OK && writer->wants_pages)
		status =
		    lay_out(definitions, job, &document, arena, diag, &pages);
	if (status == STATUS_OK &&
	    !writer->write(&document, writer->wants_pages ? &pages : NULL,
		scratch_folder, arena, diag, bytes))
		status = STATUS_DOCUMENT;
	*page_count = pages.count;
	return diag->failures > failures ? STATUS_FAILURE : status;
}
