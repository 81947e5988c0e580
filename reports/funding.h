/* Whether and how a document shows who pays for the county's project. */
#ifndef FUNDING_H
#define FUNDING_H

#include <stdbool.h>

struct arena;
struct definitions;
struct diag;
struct document;
struct job;

/*
 * Sets what the county's project asks of the document on its day
 * (document->visibility), and whether it has to show it.  False: see
 * visibility_find.
 */
bool funding_find(const struct definitions *definitions, const struct job *job,
    struct arena *arena, struct diag *diag, struct document *document);

/*
 * Warnings [visibility]: documents for others than the office that show
 * figures of a project's registers, in a county with such a project, without
 * saying whether they show who pays.
 */
void funding_warn(const struct definitions *definitions, struct diag *diag);

/* The same of one whose text names the project or its programme. */
void funding_warn_of_text(const struct job *job,
    const struct document *document, struct arena *arena, struct diag *diag);

#endif
