/*
 * Documents as declared in templates/documents/NAME/document.yaml: what they
 * are called, whom they are for, in which forms they go out, and the figures
 * that they name.
 */
#ifndef DOCUMENTS_H
#define DOCUMENTS_H

#include "base/diag.h"
#include "disclosure/safe.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct counties;
struct county;
struct indicator;
struct indicators;
struct list_definition;
struct schemas;
struct theme;
struct writer;

/* {name: tunnit, indicator: HA01, period: toteuma, by: kunta, category: "106"}
 */
struct figure_request {
	const char *name; /* in templates: [A-Za-z0-9_] */
	struct pos pos;
	const struct indicator *indicator;
	const char *period; /* job, latest, previous-year, or a county's */
	struct pos period_pos;
	const char *by;	      /* NULL: the total alone */
	const char *category; /* of `by`: that one alone; NULL: all */
};

/*
 * {name: teemat, register: tapahtuma, …, period: previous-year}: rows of a
 * register (see list_define), for the job's month unless `period` says
 * otherwise; or {name: aineistot, of: deliveries}: the deliveries that were
 * read and how many of their rows, for internal documents only.
 */
struct list_request {
	const char *name;
	struct pos pos;
	const struct list_definition *definition; /* NULL: deliveries */
	const char *period;
	struct pos period_pos;
};

struct document_text {
	const char *language;
	const char *text;
};

struct document_texts {
	size_t count;
	struct document_text *items;
};

struct document_counties {
	size_t count;
	const char **items;
};

/* What a form reports on: up to the last day of the job's month. */
enum form_period {
	FORM_MONTH,
	FORM_HALF_YEAR, /* since 1 January or 1 July */
	FORM_GRANT	/* since the grant of the county's project began */
};

struct document_form {
	const char *name;	     /* report, slides, handout, workbook… */
	struct document_texts title; /* instead of the document's, if any */
	const struct writer *writer;
	const char *theme; /* NULL when the writer wants no pages */
	bool numbered;	   /* headings get numbers */
	enum form_period period;
	size_t most_pages; /* 0: as many as it takes */
	struct pos pos;
};

/* What a file that the document's PDFs carry is made of. */
enum attachment_kind {
	ATTACHMENT_LIST,    /* the rows of a list, as CSV */
	ATTACHMENT_FIGURES, /* what the document shows, as figures.csv */
	ATTACHMENT_SOURCES  /* what it was made of, with digests, as JSON */
};

/* {name: costs.csv, list: tositteet, description: {fi: …}}, or
 * {name: figures.csv, of: figures, …}, or {name: sources.json, of: sources, …}
 */
struct attachment_request {
	const char *name;
	struct pos pos;
	enum attachment_kind kind;
	const struct list_request *list; /* ATTACHMENT_LIST; else NULL */
	struct document_texts description;
};

/* {figure: kertyma, list: tositteet, amount: kelpoinen_eur}: the figure's
 * categories and total are the sums of the list's rows. */
struct reconcile_request {
	struct pos pos;
	const struct figure_request *figure;
	const struct list_request *list;
	int category; /* column of the list; -1: the total alone */
	int amount;   /* column of the list */
};

/* `visibility:` of document.yaml, in the order of its words. */
enum document_visibility {
	VISIBILITY_PROJECT, /* shows who pays for the county's project */
	VISIBILITY_NONE,
	VISIBILITY_UNDECLARED
};

struct document_declaration {
	const char *name;   /* the folder's */
	const char *folder; /* templates/documents/NAME */
	struct document_texts title;
	struct document_texts theme_line; /* the line above the title */
	bool classes[CLASS_NUM];
	bool all_counties;
	struct document_counties counties; /* when not all */
	struct document_counties except;   /* when all */
	bool needs_project; /* it reports on the county's grant */
	/* figures of registers that a county never delivers are missing */
	bool follows_deliveries;
	enum document_visibility visibility;
	size_t form_count;
	struct document_form *forms;
	size_t figure_count;
	struct figure_request *figures;
	size_t list_count;
	struct list_request *lists;
	size_t attachment_count;
	struct attachment_request *attachments;
	size_t reconcile_count;
	struct reconcile_request *reconciles;
	size_t language_count; /* those with a template */
	const char **languages;
};

/* What documents may name. */
struct document_scope {
	const struct indicators *indicators;
	const struct schemas *schemas;
	const struct counties *counties;
};

struct document_declarations {
	size_t count;
	struct document_declaration *items; /* by name */
};

/*
 * Reads every templates/documents/NAME/document.yaml.  Indicators, breakdowns,
 * writers and themes must exist; all errors are collected.  A county that does
 * not exist is a warning.
 */
bool documents_read(const char *templates_folder,
    const struct document_scope *scope, struct arena *arena, struct diag *diag,
    struct document_declarations *documents);

/* The first day of what the form reports on in a job of `month`. */
int32_t form_first_day(const struct document_form *form,
    const struct county *county, int32_t month);

/* Whether it reports on a grant that has not ended by then: such a report can
 * only be a draft. */
bool form_is_early(const struct document_form *form,
    const struct county *county, int32_t month);

bool document_is_for(
    const struct document_declaration *document, const struct county *county);

/* The text in that language, or the Finnish one, or NULL. */
const char *document_text(
    const struct document_texts *texts, const char *language);

/*
 * The month that a figure or list is computed for in a job of `month`: job is
 * that month, previous-year the December before its year, latest the newest
 * month up to it that has a delivery, anything else a period that the county
 * names.  False when it names none so; an error at `pos` (diag may be NULL).
 */
bool document_month(const char *period, struct pos pos,
    const struct county *county, int32_t month, struct diag *diag,
    int32_t *result);

#endif
