/* kausi list: what is declared, one thing a line, fields parted by tabs; or an
 * object a line. */
#include "cli/cli.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/str.h"
#include "county.h"
#include "jobs.h"

static enum status
list_counties(struct session *session)
{
	const struct definitions *definitions = session->definitions;
	const struct selection *selection = &session->options->selection;

	if (!selection_check_counties(
		selection, &definitions->counties, session->diag))
		return STATUS_DEFINITION;
	for (size_t i = 0; i < definitions->counties.count; i++) {
		const struct county *county = &definitions->counties.items[i];

		if (selection_has_county(selection, county))
			SESSION_PRINT_FIELDS(session,
			    { "county", county->name },
			    { "code", county->code },
			    { "name", county_official_name(county, "fi") });
	}
	return STATUS_OK;
}

static void
print_periods(struct session *session, const struct county *county)
{
	const struct selection *selection = &session->options->selection;

	for (size_t i = 0; i < county->month_count; i++) {
		int32_t month = county->months[i];
		char period[DATE_TEXT_SIZE];

		if (selection->month_count > 0 &&
		    !selection_names_month(selection, month))
			continue;
		month_format(month, period);
		SESSION_PRINT_FIELDS(
		    session, { "county", county->name }, { "period", period });
	}
}

static enum status
list_periods(struct session *session)
{
	const struct definitions *definitions = session->definitions;
	const struct selection *selection = &session->options->selection;

	if (!selection_check_counties(
		selection, &definitions->counties, session->diag))
		return STATUS_DEFINITION;
	for (size_t i = 0; i < definitions->counties.count; i++) {
		const struct county *county = &definitions->counties.items[i];

		if (selection_has_county(selection, county))
			print_periods(session, county);
	}
	return STATUS_OK;
}

static enum status
list_registers(struct session *session)
{
	static const char *const kinds[] = {
		"event",   /* REGISTER_EVENT */
		"stock",   /* REGISTER_STOCK */
		"complete" /* REGISTER_COMPLETE */
	};
	const struct definitions *definitions = session->definitions;

	for (size_t i = 0; i < definitions->schemas.count; i++) {
		const struct schema *schema = &definitions->schemas.items[i];

		SESSION_PRINT_FIELDS(session, { "register", schema->name },
		    { "kind", kinds[schema->kind] }, { "name", schema->label });
	}
	return STATUS_OK;
}

static enum status
list_indicators(struct session *session)
{
	const struct definitions *definitions = session->definitions;

	for (size_t i = 0; i < definitions->indicators.count; i++) {
		const struct indicator *indicator =
		    definitions->indicators.items[i];

		SESSION_PRINT_FIELDS(session,
		    { "indicator", indicator_id(indicator) },
		    { "name", indicator_label(indicator) });
	}
	return STATUS_OK;
}

static enum status
list_documents(struct session *session)
{
	const struct definitions *definitions = session->definitions;

	for (size_t i = 0; i < definitions->documents.count; i++) {
		const struct document_declaration *document =
		    &definitions->documents.items[i];
		struct str forms, languages;

		str_init(&forms, session->arena);
		for (size_t f = 0; f < document->form_count; f++)
			str_printf(&forms, "%s%s", f == 0 ? "" : ",",
			    document->forms[f].name);
		str_init(&languages, session->arena);
		for (size_t l = 0; l < document->language_count; l++)
			str_printf(&languages, "%s%s", l == 0 ? "" : ",",
			    document->languages[l]);
		SESSION_PRINT_FIELDS(session, { "document", document->name },
		    { "name", document_text(&document->title, "fi") },
		    { "forms", forms.text }, { "languages", languages.text });
	}
	return STATUS_OK;
}

static enum status
list_jobs(struct session *session)
{
	const struct definitions *definitions = session->definitions;
	const struct selection *selection = &session->options->selection;
	struct tasks tasks;

	if (!jobs_check(&definitions->documents, selection, session->diag) ||
	    !jobs_tasks(&definitions->counties, selection, session->arena,
		session->diag, &tasks))
		return STATUS_DEFINITION;
	for (size_t t = 0; t < tasks.count; t++) {
		char period[DATE_TEXT_SIZE];
		struct jobs jobs;

		month_format(tasks.items[t].month, period);
		jobs_list(&definitions->documents, &tasks.items[t], selection,
		    session->arena, &jobs);
		for (size_t i = 0; i < jobs.count; i++) {
			if (!jobs.items[i].selected)
				continue;
			SESSION_PRINT_FIELDS(session,
			    { "county", tasks.items[t].county->name },
			    { "period", period },
			    { "file", jobs.items[i].file_name });
		}
	}
	return STATUS_OK;
}

static const struct {
	const char *name;
	enum status (*run)(struct session *session);
} lists[] = {
	{ "counties", list_counties },
	{ "periods", list_periods },
	{ "registers", list_registers },
	{ "indicators", list_indicators },
	{ "documents", list_documents },
	{ "jobs", list_jobs },
};

enum status
command_list(struct session *session)
{
	const char *what = session->options->what;

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		if (what != NULL && str_equal(what, lists[i].name))
			return lists[i].run(session);
	diag_error(session->diag, pos_file(NULL), "usage",
	    "expected counties, periods, registers, indicators, documents or "
	    "jobs after list");
	return STATUS_DEFINITION;
}
