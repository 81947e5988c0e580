/*
 * A job is one file to make: county × period × document × class × form ×
 * language.  Jobs come in a fixed order, so that a run's bytes do not depend
 * on how it was asked for.
 */
#ifndef JOBS_H
#define JOBS_H

#include "documents.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct counties;
struct county;
struct diag;

/* What the command line asks for; an empty list means all. */
struct names {
	size_t count;
	const char **items;
};

struct selection {
	struct names counties;
	struct names documents;
	struct names forms;
	struct names languages;
	size_t month_count;
	int32_t *months;
};

/* A county's period: the unit that is read, computed and published. */
struct task {
	const struct county *county;
	int32_t month;
};

struct tasks {
	size_t count;
	struct task *items;
};

struct job {
	const struct county *county;
	int32_t month;
	const struct document_declaration *document;
	const struct document_form *form;
	enum disclosure_class disclosure_class;
	const char *language;
	const char *file_name; /* in the run's folder: internal/… */
	bool selected;	       /* asked for; the others only protect it */
};

struct jobs {
	size_t count;
	struct job *items;
};

/* Whether the month is asked for by name. */
bool selection_names_month(const struct selection *selection, int32_t month);

/* Whether the county is asked for, by name or because all are. */
bool selection_has_county(
    const struct selection *selection, const struct county *county);

/* Counties that are asked for and not there are errors; false then. */
bool selection_check_counties(const struct selection *selection,
    const struct counties *counties, struct diag *diag);

/* Whether the selection narrows the documents: then a run is a preview. */
bool selection_is_preview(const struct selection *selection);

/*
 * The county-periods asked for: each county's newest period unless some are
 * named.  A county, or a period of a county, that is not there is an error.
 */
bool jobs_tasks(const struct counties *counties,
    const struct selection *selection, struct arena *arena, struct diag *diag,
    struct tasks *tasks);

/*
 * The files of one county-period, all of them: what a document shows is
 * protected over every document declared, whatever is selected.
 */
void jobs_list(const struct document_declarations *documents,
    const struct task *task, const struct selection *selection,
    struct arena *arena, struct jobs *jobs);

/* Names of documents, forms and languages that nothing has are errors. */
bool jobs_check(const struct document_declarations *documents,
    const struct selection *selection, struct diag *diag);

#endif
