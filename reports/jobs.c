/* County × period × document × class × form × language → jobs. */
#include "jobs.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/str.h"
#include "county.h"
#include "writers/writers.h"

#include <string.h>

static bool
selected(const struct names *names, const char *name)
{
	if (names->count == 0)
		return true;
	for (size_t i = 0; i < names->count; i++)
		if (str_equal(names->items[i], name))
			return true;
	return false;
}

bool
selection_names_month(const struct selection *selection, int32_t month)
{
	for (size_t i = 0; i < selection->month_count; i++)
		if (selection->months[i] == month)
			return true;
	return false;
}

bool
selection_has_county(
    const struct selection *selection, const struct county *county)
{
	return selected(&selection->counties, county->name);
}

bool
selection_check_counties(const struct selection *selection,
    const struct counties *counties, struct diag *diag)
{
	bool ok = true;

	for (size_t i = 0; i < selection->counties.count; i++) {
		if (counties_find(counties, selection->counties.items[i]))
			continue;
		diag_error(diag, pos_file(NULL), "county",
		    "there is no county %s; see kausi list counties",
		    selection->counties.items[i]);
		ok = false;
	}
	return ok;
}

bool
selection_is_preview(const struct selection *selection)
{
	return selection->documents.count > 0 || selection->forms.count > 0 ||
	       selection->languages.count > 0;
}

static bool
has_month(const struct county *county, int32_t month)
{
	for (size_t i = 0; i < county->month_count; i++)
		if (county->months[i] == month)
			return true;
	return false;
}

static void
add_task(const struct county *county, int32_t month, struct arena *arena,
    size_t *capacity, struct tasks *tasks)
{
	tasks->items = arena_grow(
	    arena, tasks->items, tasks->count, capacity, sizeof(*tasks->items));
	tasks->items[tasks->count++] = (struct task){ county, month };
}

/* A county that is named must have what is asked for; the others are passed
 * over when they have no such period. */
static bool
add_county(const struct county *county, const struct selection *selection,
    struct arena *arena, struct diag *diag, size_t *capacity,
    struct tasks *tasks)
{
	bool named = selection->counties.count > 0;
	bool ok = true;

	if (selection->month_count == 0 && county->month_count > 0)
		add_task(county, county->months[county->month_count - 1], arena,
		    capacity, tasks);
	if (selection->month_count == 0 && county->month_count == 0 && named) {
		diag_error(diag, pos_file(county->folder), "delivery",
		    "has no delivery; put the registers into a folder named "
		    "by their month, like 2024-02");
		ok = false;
	}
	for (size_t i = 0; i < selection->month_count; i++) {
		int32_t month = selection->months[i];
		char text[DATE_TEXT_SIZE];

		if (has_month(county, month)) {
			add_task(county, month, arena, capacity, tasks);
		} else if (named) {
			month_format(month, text);
			diag_error(diag, pos_file(county->folder), "delivery",
			    "has no delivery of %s; put it into the folder %s",
			    text, text);
			ok = false;
		}
	}
	return ok;
}

bool
jobs_tasks(const struct counties *counties, const struct selection *selection,
    struct arena *arena, struct diag *diag, struct tasks *tasks)
{
	size_t capacity = 0;
	bool ok = selection_check_counties(selection, counties, diag);

	memset(tasks, 0, sizeof(*tasks));
	for (size_t i = 0; i < counties->count; i++) {
		const struct county *county = &counties->items[i];

		if (selection_has_county(selection, county))
			ok = add_county(county, selection, arena, diag,
				 &capacity, tasks) &&
			     ok;
	}
	if (ok && tasks->count == 0) {
		diag_error(diag, pos_file(NULL), "delivery",
		    "no county has a delivery of the period asked for; see "
		    "kausi list periods");
		ok = false;
	}
	return ok;
}

static const char *
class_folder(enum disclosure_class disclosure_class)
{
	switch (disclosure_class) {
	case CLASS_INTERNAL:
		return "internal/";
	case CLASS_AUTHORITY:
		return "authority/";
	case CLASS_PUBLIC:
		return "";
	}
	return "";
}

static void
add_job(
    struct job job, struct arena *arena, size_t *capacity, struct jobs *jobs)
{
	job.file_name = arena_printf(arena, "%s%s-%s.%s%s",
	    class_folder(job.disclosure_class), job.document->name,
	    job.form->name, job.language, job.form->writer->suffix);
	jobs->items = arena_grow(
	    arena, jobs->items, jobs->count, capacity, sizeof(*jobs->items));
	jobs->items[jobs->count++] = job;
}

static void
add_forms(struct job job, const struct selection *selection,
    struct arena *arena, size_t *capacity, struct jobs *jobs)
{
	const struct document_declaration *document = job.document;

	for (size_t f = 0; f < document->form_count; f++) {
		job.form = &document->forms[f];
		for (size_t i = 0; i < document->language_count; i++) {
			job.language = document->languages[i];
			job.selected =
			    selected(&selection->documents, document->name) &&
			    selected(&selection->forms, job.form->name) &&
			    selected(&selection->languages, job.language);
			add_job(job, arena, capacity, jobs);
		}
	}
}

void
jobs_list(const struct document_declarations *documents,
    const struct task *task, const struct selection *selection,
    struct arena *arena, struct jobs *jobs)
{
	struct job job = { .county = task->county, .month = task->month };
	size_t capacity = 0;

	memset(jobs, 0, sizeof(*jobs));
	for (size_t d = 0; d < documents->count; d++) {
		job.document = &documents->items[d];
		if (!document_is_for(job.document, task->county))
			continue;
		for (int c = 0; c < CLASS_NUM; c++) {
			job.disclosure_class = (enum disclosure_class)c;
			if (job.document->classes[c])
				add_forms(
				    job, selection, arena, &capacity, jobs);
		}
	}
}

static bool
document_has(const struct document_declaration *document, const char *kind,
    const char *name)
{
	if (str_equal(kind, "document"))
		return str_equal(document->name, name);
	for (size_t i = 0; i < document->form_count; i++)
		if (str_equal(kind, "form") &&
		    str_equal(document->forms[i].name, name))
			return true;
	for (size_t i = 0; i < document->language_count; i++)
		if (str_equal(kind, "language") &&
		    str_equal(document->languages[i], name))
			return true;
	return false;
}

static bool
check_names(const struct document_declarations *documents, const char *kind,
    const struct names *names, struct diag *diag)
{
	bool ok = true;

	for (size_t i = 0; i < names->count; i++) {
		bool found = false;

		for (size_t d = 0; d < documents->count; d++)
			found = found || document_has(&documents->items[d],
					     kind, names->items[i]);
		if (found)
			continue;
		diag_error(diag, pos_file(NULL), kind,
		    "there is no %s %s; see kausi list documents", kind,
		    names->items[i]);
		ok = false;
	}
	return ok;
}

bool
jobs_check(const struct document_declarations *documents,
    const struct selection *selection, struct diag *diag)
{
	bool ok =
	    check_names(documents, "document", &selection->documents, diag);

	ok = check_names(documents, "form", &selection->forms, diag) && ok;
	return check_names(
		   documents, "language", &selection->languages, diag) &&
	       ok;
}
