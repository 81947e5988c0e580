/* From the county's project to what its documents show of who pays. */
#include "funding.h"

#include "base/diag.h"
#include "definitions.h"
#include "document/document.h"
#include "document/visibility.h"
#include "jobs.h"
#include "writers/writers.h"

#include <string.h>

bool
funding_find(const struct definitions *definitions, const struct job *job,
    struct arena *arena, struct diag *diag, struct document *document)
{
	const struct county *county = job->county;

	document->visibility = NULL;
	document->shows_funding =
	    job->document->visibility == VISIBILITY_PROJECT;
	return !county->project.given ||
	       visibility_find(&definitions->visibility,
		   county->project.instrument, county->project.instrument_pos,
		   job->language, document->date, arena, diag,
		   &document->visibility);
}

/* Nothing is said, and others than the office read it on pages. */
static bool
is_undeclared(const struct document_declaration *document)
{
	if (document->visibility != VISIBILITY_UNDECLARED ||
	    (!document->classes[CLASS_AUTHORITY] &&
		!document->classes[CLASS_PUBLIC]))
		return false;
	for (size_t i = 0; i < document->form_count; i++)
		if (document->forms[i].writer != NULL &&
		    document->forms[i].writer->wants_pages)
			return true;
	return false;
}

static bool
is_for_a_project(const struct definitions *definitions,
    const struct document_declaration *document)
{
	for (size_t i = 0; i < definitions->counties.count; i++) {
		const struct county *county = &definitions->counties.items[i];

		if (county->project.given && document_is_for(document, county))
			return true;
	}
	return false;
}

static void
warn(struct diag *diag, struct pos pos, const char *register_name)
{
	diag_warning(diag, pos, "visibility",
	    "this is of a project's register (%s), and the document does not "
	    "say whether it shows who pays; add visibility: project, or none",
	    register_name);
}

/* Told once: of the first figure, or else of the first list. */
static void
warn_of(const struct definitions *definitions,
    const struct document_declaration *document, struct diag *diag)
{
	for (size_t i = 0; i < document->figure_count; i++) {
		const struct figure_request *figure = &document->figures[i];
		/* A formula has none of its own. */
		const struct schema *schema =
		    figure->indicator != NULL
			? indicator_register(figure->indicator)
			: NULL;
		const char *name = schema != NULL ? schema->name : "";

		if (visibility_covers(&definitions->visibility, name)) {
			warn(diag, figure->pos, name);
			return;
		}
	}
	for (size_t i = 0; i < document->list_count; i++) {
		const struct list_request *list = &document->lists[i];
		const char *name = list->definition != NULL
				       ? list_register(list->definition)
				       : "";

		if (visibility_covers(&definitions->visibility, name)) {
			warn(diag, list->pos, name);
			return;
		}
	}
}

void
funding_warn(const struct definitions *definitions, struct diag *diag)
{
	for (size_t i = 0; i < definitions->documents.count; i++) {
		const struct document_declaration *document =
		    &definitions->documents.items[i];

		if (is_undeclared(document) &&
		    is_for_a_project(definitions, document))
			warn_of(definitions, document, diag);
	}
}

void
funding_warn_of_text(const struct job *job, const struct document *document,
    struct arena *arena, struct diag *diag)
{
	const struct county_project *project = &job->county->project;
	const char *text;

	if (document->visibility == NULL || !is_undeclared(job->document) ||
	    !job->form->writer->wants_pages)
		return;
	text = block_plain_text(document->root, arena);
	if (strstr(text, county_names_get(&project->name, job->language)) !=
		NULL ||
	    strstr(text,
		county_names_get(&project->programme, job->language)) != NULL)
		diag_warning(diag, document->root->pos, "visibility",
		    "the document names the project that %s pays for, and "
		    "does not say whether it shows that; add visibility: "
		    "project, or none, to document.yaml",
		    project->instrument);
}
