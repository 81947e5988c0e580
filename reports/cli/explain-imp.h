/* What the ways of explaining share: of one indicator, as text or JSON, and of
 * all as a page. */
#ifndef CLI_EXPLAIN_IMP_H
#define CLI_EXPLAIN_IMP_H

#include "cli/cli.h"
#include "text/lang.h"

struct indicator;
struct json;
struct prepared;
struct raw_cell;
struct raw_table;
struct row_counts;
struct str;
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
/* `to_date`: it is of the year so far. */
void explain_print_cell(struct session *session, const struct task *task,
    const struct raw_table *table, const struct raw_cell *cell, bool to_date);

/* A line's first words, up to where values stand. */
void explain_put_key(struct str *line, const char *key);
/* An object that says of which county and period it is. */
void explain_open_json(
    struct json *json, struct str *line, const struct task *task);

/* --- explain_time.c --- */

/*
 * The total's target, its change and, where a month's rows are counted, what
 * they are since January.  False: see diag.
 */
bool explain_print_time(struct session *session,
    const struct prepared *prepared, const struct indicator *indicator,
    struct arena *arena);
/* The office's parameters that it uses, with their values in that month. */
void explain_print_parameters(struct session *session, const struct task *task,
    const struct indicator *indicator, struct arena *arena);

/*
 * explain_page.c: every indicator as a page of Markdown, docs/indicators.md.
 * Deliveries are not read.
 */
enum status explain_page(struct session *session);

#endif
