/* kausi list: what is declared, one thing a line, fields parted by tabs. */
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
	FILE *out = session->out;

	if (!selection_check_counties(
		selection, &definitions->counties, session->diag))
		return STATUS_DEFINITION;
	for (size_t i = 0; i < definitions->counties.count; i++) {
		const struct county *county = &definitions->counties.items[i];

		if (!selection_has_county(selection, county))
			continue;
		fprintf(out, "%s\t%s\t%s\n", county->name, county->code,
		    county_official_name(county, "fi"));
	}
	return STATUS_OK;
}

static void
print_periods(
    const struct county *county, const struct selection *selection, FILE *out)
{
	for (size_t i = 0; i < county->month_count; i++) {
		int32_t month = county->months[i];
		char period[DATE_TEXT_SIZE];

		if (selection->month_count > 0 &&
		    !selection_names_month(selection, month))
			continue;
		month_format(month, period);
		fprintf(out, "%s\t%s\n", county->name, period);
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
			print_periods(county, selection, session->out);
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
	FILE *out = session->out;

	for (size_t i = 0; i < definitions->schemas.count; i++) {
		const struct schema *schema = &definitions->schemas.items[i];

		fprintf(out, "%s\t%s\t%s\n", schema->name, kinds[schema->kind],
		    schema->label);
	}
	return STATUS_OK;
}

static enum status
list_indicators(struct session *session)
{
	const struct definitions *definitions = session->definitions;
	FILE *out = session->out;
	for (size_t i = 0; i < definitions->indicators.count; i++) {
		const struct indicator *indicator =
		    definitions->indicators.items[i];

		fprintf(out, "%s\t%s\n", indicator_id(indicator),
		    indicator_label(indicator));
	}
	return STATUS_OK;
}

static enum status
list_documents(struct session *session)
{
	const struct definitions *definitions = session->definitions;
	FILE *out = session->out;
	for (size_t i = 0; i < definitions->documents.count; i++) {
		const struct document_declaration *document =
		    &definitions->documents.items[i];

		fprintf(out, "%s\t%s\t", document->name,
		    document_text(&document->title, "fi"));
		for (size_t f = 0; f < document->form_count; f++)
			fprintf(out, "%s%s", f == 0 ? "" : ",",
			    document->forms[f].name);
		fputc('\t', out);
		for (size_t l = 0; l < document->language_count; l++)
			fprintf(out, "%s%s", l == 0 ? "" : ",",
			    document->languages[l]);
		fputc('\n', out);
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
			fprintf(session->out, "%s\t%s\t%s\n",
			    tasks.items[t].county->name, period,
			    jobs.items[i].file_name);
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
