/*
 * The forms of document.yaml, and what each reports on: the job's month, the
 * half-year up to it, or the whole grant of the county's project.
 */
#include "documents.h"
#include "documents-imp.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/message.h"
#include "base/str.h"
#include "base/yaml.h"
#include "county.h"
#include "project.h"
#include "writers/writers.h"

#include <string.h>

struct declared_form {
	struct yaml *title;
	struct yaml_text form, writer, theme;
	bool numbered;
	int period;
	int64_t pages;
};

/* In the order of enum form_period. */
static const char *const form_periods[] = { "month", "half-year", "grant",
	NULL };

static const struct yaml_field form_fields[] = {
	{ "form", YAML_TEXT, true, offsetof(struct declared_form, form), NULL },
	{ "writer", YAML_TEXT, true, offsetof(struct declared_form, writer),
	    NULL },
	{ "theme", YAML_TEXT, false, offsetof(struct declared_form, theme),
	    NULL },
	{ "numbered", YAML_BOOLEAN, false,
	    offsetof(struct declared_form, numbered), NULL },
	{ "title", YAML_NODE, false, offsetof(struct declared_form, title),
	    NULL },
	{ "period", YAML_CHOICE, false, offsetof(struct declared_form, period),
	    form_periods },
	{ "pages", YAML_INTEGER, false, offsetof(struct declared_form, pages),
	    NULL },
};
#define FORM_FIELDS (sizeof(form_fields) / sizeof(form_fields[0]))

/* How many pages the form may have: a whole number, of a form that has any. */
static bool
read_pages(const struct yaml *node, const struct declared_form *declared,
    struct diag *diag, struct document_form *form)
{
	const struct yaml *pages = yaml_get(node, "pages");

	if (pages == NULL)
		return true;
	if (declared->pages < 1) {
		diag_error(diag, pages->pos, "pages",
		    "a form has at least one page; leave pages out where any "
		    "number will do");
		return false;
	}
	if (!form->writer->wants_pages) {
		diag_error(diag, pages->pos, "pages",
		    "a form that has no pages cannot have too many; leave "
		    "pages out");
		return false;
	}
	form->most_pages = (size_t)declared->pages;
	return true;
}

/* "pdf, xlsx" */
static const char *
writer_names(struct arena *arena)
{
	struct str names;

	str_init(&names, arena);
	for (size_t i = 0; writers[i] != NULL; i++)
		str_printf(
		    &names, "%s%s", i == 0 ? "" : ", ", writers[i]->name);
	return names.text;
}

/* The form has the document's `numbered` unless it says otherwise. */
static bool
read_form(const struct yaml *node, struct arena *arena, struct diag *diag,
    struct document_form *form)
{
	struct declared_form declared;

	memset(&declared, 0, sizeof(declared));
	declared.numbered = form->numbered;
	if (!yaml_bind(node, MESSAGE_LATER("a form"), form_fields, FORM_FIELDS,
		arena, diag, &declared))
		return false;
	form->name = declared.form.text;
	form->pos = node->pos;
	form->theme = declared.theme.text;
	form->numbered = declared.numbered;
	form->period = (enum form_period)declared.period;
	form->writer = writers_find(declared.writer.text);
	if (!county_name_valid(form->name)) {
		diag_error(diag, declared.form.pos, "name",
		    "a form has a name of a-z, 0-9, - and _");
		return false;
	}
	if (form->writer == NULL) {
		diag_error(diag, declared.writer.pos, "writer",
		    "%s is no file format that can be written; there are %s",
		    declared.writer.text, writer_names(arena));
		return false;
	}
	if (form->writer->wants_pages &&
	    (form->theme == NULL || !county_name_valid(form->theme))) {
		diag_error(diag, node->pos, "theme",
		    "a form that has pages needs a theme; name a file of "
		    "templates/themes");
		return false;
	}
	return read_pages(node, &declared, diag, form) &&
	       (declared.title == NULL ||
		   document_read_texts(
		       declared.title, "title", arena, diag, &form->title));
}

/* Files are named by the form: two of one name would be one file. */
static bool
form_is_new(const struct document_declaration *document,
    const struct document_form *form, struct diag *diag)
{
	for (size_t i = 0; i < document->form_count; i++) {
		if (document->forms[i].name == NULL ||
		    !str_equal(document->forms[i].name, form->name))
			continue;
		diag_error(diag, form->pos, "name",
		    "the form %s stands twice; rename one", form->name);
		return false;
	}
	return true;
}

bool
document_read_forms(const struct yaml *node, bool numbered, struct arena *arena,
    struct diag *diag, struct document_declaration *document)
{
	bool ok = true;

	if (!yaml_expect(node, YAML_SEQUENCE, "forms", diag))
		return false;
	document->forms = ARENA_ARRAY(arena, struct document_form, node->count);
	for (size_t i = 0; i < node->count; i++) {
		struct document_form form = { .numbered = numbered };

		if (!read_form(node->values[i], arena, diag, &form) ||
		    !form_is_new(document, &form, diag))
			ok = false;
		document->forms[document->form_count++] = form;
	}
	return ok;
}

int32_t
form_first_day(const struct document_form *form, const struct county *county,
    int32_t month)
{
	switch (form->period) {
	case FORM_MONTH:
		break;
	case FORM_HALF_YEAR:
		return month_first_day(month - month % 6);
	case FORM_GRANT:
		if (county->project.given)
			return project_first_day(&county->project);
		break;
	}
	return month_first_day(month);
}

bool
form_is_early(const struct document_form *form, const struct county *county,
    int32_t month)
{
	return form->period == FORM_GRANT && county->project.given &&
	       month_last_day(month) < project_last_day(&county->project);
}
