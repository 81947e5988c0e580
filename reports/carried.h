/*
 * The files that a document's PDFs carry: those that its document.yaml names
 * (`attachments:`), and in a public one the figures that all of them show.
 */
#ifndef CARRIED_H
#define CARRIED_H

#include "pipeline.h"

#include <stdbool.h>

struct arena;
struct diag;
struct document;
struct shelf;

/* Makes document->attachments.  `public_figures` is figures.csv of the run.
 * False: see diag. */
bool carried_find(const struct definitions *definitions,
    const struct prepared *prepared, const struct job *job,
    const struct imprint *imprint, struct bytes public_figures,
    struct shelf *shelf, struct arena *arena, struct diag *diag,
    struct document *document);

#endif
