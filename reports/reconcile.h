/*
 * Reconciliation (`reconcile:` of document.yaml): a figure that a document
 * shows is the sum of the rows that it carries.  The rows are added up once
 * more, one by one, in exact integers; none of that goes through the stage
 * that computes figures.
 */
#ifndef RECONCILE_H
#define RECONCILE_H

#include "pipeline.h"

#include <stdbool.h>

struct arena;
struct diag;
struct document;

/*
 * Compares, for all documents of a county and period (one a job), each
 * category and the total with the rows, the total with its categories, and
 * the cells that the documents' tables refer to with those compared.  False
 * after a difference, each told at its line of document.yaml.
 */
bool reconcile_documents(const struct prepared *prepared,
    const struct jobs *jobs, const struct document *documents,
    struct arena *arena, struct diag *diag);

#endif
