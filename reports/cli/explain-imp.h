/* What the ways of explaining share: of one indicator, as text or JSON, and of
 * all as a page. */
#ifndef CLI_EXPLAIN_IMP_H
#define CLI_EXPLAIN_IMP_H

#include "cli/cli.h"
#include "text/lang.h"

struct indicator;
struct prepared;
struct raw_cell;
struct raw_table;
struct row_counts;
struct task;

/* The languages of templates/lang but Finnish, whose labels stand with the
 * indicators. */
struct explain_langs {
	size_t count;
	struct lang *items; /* by name */
};

/* False: see diag. */
bool explain_langs_read(struct session *session, struct explain_langs *langs);

/* --- explain_cells.c: one line each, as text or as JSON --- */

void explain_print_rows(struct session *session, const struct task *task,
    const struct indicator *indicator, const struct row_counts *counts);
void explain_print_cell(struct session *session, const struct task *task,
    const struct raw_table *table, const struct raw_cell *cell);

/*
 * explain_page.c: every indicator as a page of Markdown, docs/indicators.md.
 * Deliveries are not read.
 */
enum status explain_page(struct session *session);

#endif
