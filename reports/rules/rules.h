/*
 * RULES: the datasets of one month in, the same datasets without the rows that
 * break a rule out, and warnings.  Nothing is lost: a row that goes joins its
 * dataset's rejected rows with the rule's name.
 *
 * Rules stand in their register's input/registers/NAME.yaml, under `rules:`,
 * and are read when all registers are known:
 *
 *	- name: end-and-reason
 *	  column: paattymissyy
 *	  if: loppu is given
 *	  then: paattymissyy is given
 *	  level: error                  # or warning; error when left out
 *	  says: {en: …, fi: …}
 *
 * `then` is one of the kinds of kinds.c; each says what must hold among the
 * rows that `if` takes (all, when left out).  A rule that is undecided, since a
 * cell is empty, is not broken.  docs/rules.md is its manual.
 */
#ifndef RULES_RULES_H
#define RULES_RULES_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct datasets;
struct diag;
struct id_pool;
struct rule;
struct schema;
struct schemas;

struct rules {
	size_t count;
	size_t capacity;
	struct rule *items; /* by register, then as written */
};

/*
 * Reads the rules of all registers, and the tables below input/tables that
 * they name.  A column with `references` becomes a rule of that name, the
 * first of its register.  False after an error; all are collected.
 */
bool rules_read(const char *input_folder, const struct schemas *schemas,
    struct arena *arena, struct diag *diag, struct rules *rules);

/* Whether a rule of the register looks at all its earlier deliveries. */
bool rules_need_earlier(const struct rules *rules, const struct schema *schema);

/*
 * Adds to the registers that are needed (one flag each, as in `schemas`) those
 * that a rule looks at when it decides which of their rows stay.
 */
void rules_add_needed(
    const struct rules *rules, const struct schemas *schemas, bool *needed);

/* A month's datasets, those from `first` on; before them stand those of earlier
 * months, by month, already checked. */
struct rules_month {
	const char *area; /* the county's code */
	const struct datasets *datasets;
	size_t first;
	const struct id_pool *pool; /* of their ids */
};

/*
 * Takes the rows out that break a rule.  A rule about a register that was not
 * delivered is passed over.  Since a row may have leaned on one that goes, this
 * goes on until none goes.
 */
void rules_check(const struct rules *rules, const struct rules_month *month,
    struct arena *arena, struct diag *diag);

/* Tells of rows that break a rule of the level `warning`; after rules_check. */
void rules_warn(const struct rules *rules, const struct rules_month *month,
    struct arena *arena, struct diag *diag);

#endif
