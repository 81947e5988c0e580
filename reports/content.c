/*
 * What a document is filled with: the figures and lists that it names, and
 * the values that templates may say of the county and the period.
 */
#include "content.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/str.h"
#include "county.h"
#include "document/document.h"
#include "jobs.h"
#include "logo.h"
#include "project.h"
#include "text/lang.h"
#include "text/number.h"
#include "text/unicode.h"
#include "writers/writers.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

const struct safe_table *
content_figure(const struct prepared *prepared,
    const struct figure_request *figure, enum disclosure_class disclosure_class,
    const char *dimension)
{
	const struct task *task = prepared->task;
	int32_t month;

	/* deliveries_months has found every period of every document. */
	if (!document_month(figure->period, figure->period_pos, task->county,
		task->month, NULL, &month))
		return NULL;
	return safe_find(&prepared->safe[disclosure_class],
	    indicator_id(figure->indicator),
	    indicator_period(figure->indicator, month), dimension);
}

/* The table's cell of that category, as a table; one that is not there is
 * missing.  What is left out of a table has no cell in it. */
static const struct safe_table *
one_category(
    const struct safe_table *table, const char *category, struct arena *arena)
{
	struct safe_table *one = ARENA_NEW(arena, struct safe_table);

	*one = *table;
	one->count = 1;
	for (size_t i = 0; i < table->count; i++)
		if (str_equal(table->cells[i].category, category)) {
			one->cells = &table->cells[i];
			return one;
		}
	one->cells = ARENA_NEW(arena, struct safe_cell);
	one->cells[0] = (struct safe_cell){ .category = category,
		.label = category,
		.status = SAFE_MISSING,
		.value = fraction_integer(0),
		.high = fraction_integer(0) };
	return one;
}

static void
find_figures(const struct prepared *prepared, const struct job *job,
    struct arena *arena, struct safe_figures *figures)
{
	const struct document_declaration *document = job->document;

	figures->tables = &prepared->safe[job->disclosure_class];
	figures->count = document->figure_count;
	figures->items =
	    ARENA_ARRAY(arena, struct safe_figure, document->figure_count);
	for (size_t i = 0; i < document->figure_count; i++) {
		const struct figure_request *request = &document->figures[i];
		struct safe_figure *figure = &figures->items[i];

		figure->name = request->name;
		figure->pos = request->pos;
		figure->table = content_figure(
		    prepared, request, job->disclosure_class, request->by);
		figure->total = content_figure(
		    prepared, request, job->disclosure_class, NULL);
		assert(figure->table != NULL);
		if (request->category != NULL)
			figure->table = figure->total = one_category(
			    figure->table, request->category, arena);
	}
}

/* The deliveries of the job's own month, and what became of their rows; those
 * of earlier months stand in earlier reports. */
static void
list_deliveries(const struct datasets *datasets, int32_t month,
    const struct list_request *request, struct arena *arena,
    struct safe_list *list)
{
	static const char *const columns[] = { "nimi", "kausi", "luettu",
		"hyvaksytty", "hylatty", "toistuva" };
	size_t column_count = sizeof(columns) / sizeof(columns[0]);
	struct list_cell *cell;

	*list = (struct safe_list){ .name = request->name,
		.pos = request->pos,
		.column_count = column_count,
		.columns = columns };
	list->cells = cell = ARENA_ARRAY(
	    arena, struct list_cell, datasets->count * column_count);
	for (size_t i = 0; i < datasets->count; i++) {
		const struct dataset *dataset = datasets->items[i];
		const size_t numbers[] = { dataset->read, dataset->row_count,
			dataset->rejected_count, dataset->duplicates };

		if (dataset->month != month)
			continue;
		list->row_count++;
		*cell++ = (struct list_cell){ .kind = LIST_TEXT,
			.text = dataset->schema->label };
		*cell++ = (struct list_cell){ .kind = LIST_MONTH,
			.day = dataset->month };
		for (size_t n = 0; n < 4; n++)
			*cell++ = (struct list_cell){ .kind = LIST_NUMBER,
				.number =
				    fraction_integer((int64_t)numbers[n]) };
	}
}

bool
content_list(const struct prepared *prepared,
    const struct list_request *request, struct arena *arena, struct diag *diag,
    struct safe_list *list)
{
	const struct task *task = prepared->task;
	const struct raw_list *raw;
	int32_t month = task->month;

	if (request->definition == NULL) {
		list_deliveries(
		    &prepared->datasets, month, request, arena, list);
		return true;
	}
	document_month(request->period, request->period_pos, task->county,
	    task->month, NULL, &month);
	raw = list_compute(request->definition, &prepared->datasets,
	    prepared->pool, task->county->code, month, arena, diag);
	if (raw != NULL)
		disclosure_release_list(raw, arena, list);
	return raw != NULL;
}

/* Codes and partners by their names in the document's language. */
static void
name_list(
    const struct job *job, const struct lang *lang, struct safe_list *list)
{
	for (size_t i = 0; i < list->row_count * list->column_count; i++)
		if (list->cells[i].kind == LIST_TEXT)
			list->cells[i].text = lang_name(
			    lang, list->cells[i].text, list->cells[i].others);
	project_name_list(job->county, job->language, list);
}

static bool
find_lists(const struct prepared *prepared, const struct job *job,
    const struct lang *lang, struct arena *arena, struct diag *diag,
    struct safe_figures *figures)
{
	const struct document_declaration *document = job->document;
	bool ok = true;

	figures->list_count = document->list_count;
	figures->lists =
	    ARENA_ARRAY(arena, struct safe_list, document->list_count);
	for (size_t i = 0; i < document->list_count; i++) {
		ok = content_list(prepared, &document->lists[i], arena, diag,
			 &figures->lists[i]) &&
		     ok;
		name_list(job, lang, &figures->lists[i]);
	}
	return ok;
}

/* "2022–2025", or one year; "" without a project. */
static const char *
project_years(const struct county_project *project, const struct lang *lang,
    struct arena *arena)
{
	const char *first =
	    arena_printf(arena, "%" PRId64, project->first_year);
	const char *last = arena_printf(arena, "%" PRId64, project->last_year);
	const char *const names[] = { "low", "high", NULL };
	const char *const values[] = { first, last, NULL };

	if (!project->given)
		return "";
	return str_equal(first, last)
		   ? first
		   : lang_phrase(lang, "band", names, values, arena);
}

/* Days of the project. */
enum project_day {
	PROJECT_DAYS,	/* of the grant: "1.1.2022–31.12.2025" */
	PROJECT_BEGIN,	/* its first */
	PROJECT_END,	/* its last */
	PROJECT_DECIDED /* of the decision */
};

/* "" without a project, or where it does not know the day. */
static const char *
project_day(enum project_day which, const struct county_project *project,
    const struct lang *lang, struct arena *arena)
{
	if (!project->given)
		return "";
	switch (which) {
	case PROJECT_DAYS:
		return number_days(lang, project_first_day(project),
		    project_last_day(project), arena);
	case PROJECT_BEGIN:
		return number_day(lang, project_first_day(project), arena);
	case PROJECT_END:
		return number_day(lang, project_last_day(project), arena);
	case PROJECT_DECIDED:
		break;
	}
	return project->decided == DAY_NONE
		   ? ""
		   : number_day(lang, project->decided, arena);
}

/* "joulukuu 2024" or, of more than a month, "1.7.–31.12.2024". */
static const char *
reported_period(
    const struct job *job, const struct lang *lang, struct arena *arena)
{
	int32_t first = form_first_day(job->form, job->county, job->month);

	return job->form->period == FORM_MONTH
		   ? lang_period(lang, period_month(job->month), arena)
		   : number_days(
			 lang, first, month_last_day(job->month), arena);
}

/* What templates may say of the county and the period. */
static void
find_values(const struct job *job, const struct lang *lang, int32_t date,
    struct arena *arena, struct content *content)
{
	static const struct county_contact nobody = { "", "", "", "", "" };
	const struct county *county = job->county;
	const struct county_contact *contact =
	    county->contact_count > 0 ? &county->contacts[0] : &nobody;
	const struct county_project *project = &county->project;
	struct period period = period_month(job->month);
	const struct text_value list[CONTENT_VALUES] = {
		{ "county", county_official_name(county, job->language) },
		{ "county_short", county->short_name },
		{ "period", reported_period(job, lang, arena) },
		{ "half_year", job->form->period == FORM_HALF_YEAR
				   ? reported_period(job, lang, arena)
				   : "" },
		{ "in_period", lang_in_period(lang, period, arena) },
		{ "first_day",
		    number_day(lang,
			form_first_day(job->form, county, job->month), arena) },
		{ "last_day",
		    number_day(lang, month_last_day(job->month), arena) },
		{ "date", number_day(lang, date, arena) },
		{ "contact_name", contact->name },
		{ "contact_email", contact->email },
		{ "contact_phone",
		    contact->phone != NULL ? contact->phone : "" },
		{ "contact_url", contact->url != NULL ? contact->url : "" },
		{ "project_name",
		    county_names_get(&project->name, job->language) },
		{ "project_programme",
		    county_names_get(&project->programme, job->language) },
		{ "project_instrument",
		    project->given ? project->instrument : "" },
		{ "project_years", project_years(project, lang, arena) },
		{ "project_days",
		    project_day(PROJECT_DAYS, project, lang, arena) },
		{ "project_begin",
		    project_day(PROJECT_BEGIN, project, lang, arena) },
		{ "project_end",
		    project_day(PROJECT_END, project, lang, arena) },
		{ "project_diary_number", project->diary_number != NULL
					      ? project->diary_number
					      : "" },
		{ "project_decision_day",
		    project_day(PROJECT_DECIDED, project, lang, arena) },
		{ "project_ministry",
		    county_names_get(&project->ministry, job->language) },
	};

	memcpy(content->values, list, sizeof(list));
}

void
content_describe(const struct job *job, const struct lang *lang,
    const struct imprint *imprint, struct arena *arena,
    struct document *document)
{
	const struct document_declaration *declaration = job->document;
	char *class_key =
	    arena_printf(arena, "class-%s", class_names[job->disclosure_class]);

	memset(document, 0, sizeof(*document));
	document->lang = lang;
	document->name =
	    document_text(job->form->title.count > 0 ? &job->form->title
						     : &declaration->title,
		job->language);
	document->theme_line =
	    document_text(&declaration->theme_line, job->language);
	document->author = county_official_name(job->county, job->language);
	document->period =
	    unicode_capital(reported_period(job, lang, arena), arena);
	document->subject = document->period;
	document->status_day = month_last_day(job->month);
	document->class_name = lang_word(lang, class_key);
	document->disclosure_class = job->disclosure_class;
	document->county = job->county->code;
	document->logo = logo_of(job->county, job->language);
	document->draft =
	    imprint->draft || form_is_early(job->form, job->county, job->month);
	document->numbered = job->form->numbered;
	document->exact = !job->form->writer->wants_pages;
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

/* Which registers have rows in the deliveries of the job's month or of the
 * twelve before it. */
static void
find_registers(const struct schemas *schemas, const struct prepared *prepared,
    int32_t month, struct arena *arena, struct content *content)
{
	const struct datasets *datasets = &prepared->datasets;

	content->registers =
	    ARENA_ARRAY(arena, struct text_register, schemas->count);
	for (size_t s = 0; s < schemas->count; s++)
		content->registers[s].name = schemas->items[s].name;
	for (size_t i = 0; i < datasets->count; i++) {
		const struct dataset *dataset = datasets->items[i];

		if (dataset->row_count > 0 && dataset->month <= month &&
		    dataset->month > month - SERIES_MONTHS)
			content->registers[dataset->schema - schemas->items]
			    .given = true;
	}
}

bool
content_find(const struct schemas *schemas, const struct prepared *prepared,
    const struct job *job, const struct lang *lang, int32_t date,
    struct arena *arena, struct diag *diag, struct content *content)
{
	memset(content, 0, sizeof(*content));
	content->figures = ARENA_NEW(arena, struct safe_figures);
	find_figures(prepared, job, arena, content->figures);
	if (!find_lists(prepared, job, lang, arena, diag, content->figures))
		return false;
	find_values(job, lang, date, arena, content);
	find_registers(schemas, prepared, job->month, arena, content);
	content->input = (struct text_input){ .lang = lang,
		.figures = content->figures,
		.values = content->values,
		.value_count = CONTENT_VALUES,
		.registers = content->registers,
		.register_count = schemas->count,
		.form = job->form->name,
		.forms = form_names(job->document, arena),
		.form_count = job->document->form_count };
	return true;
}
