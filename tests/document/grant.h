/*
 * The figures and lists of a grant, made up: its funds by kind of cost, its
 * milestones, and what its author says of deviations.  Cases of documents,
 * pages and workbooks show the same.
 */
#ifndef TESTS_DOCUMENT_GRANT_H
#define TESTS_DOCUMENT_GRANT_H

#include "disclosure/safe.h"

struct arena;

#define GRANT_LAST_DAY 19904 /* 30.6.2024, of its half-year */

/* Adds them to those that a case has; some of them are of the arena. */
void grant_add(struct arena *arena, struct safe_figures *figures);

#endif
