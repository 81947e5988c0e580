/*
 * Which deliveries are needed, as the definitions alone tell: a mark a schema,
 * one delivered month of the county after another.
 */
#ifndef NEEDS_H
#define NEEDS_H

#include <stdbool.h>

struct arena;
struct county;
struct dataset;
struct definitions;
struct document_declaration;
struct months;
struct task;

/* All that a period reads: for its figures and lists, and the rules of their
 * rows. */
const bool *needs_find(const struct definitions *definitions,
    const struct task *task, const struct months *months, struct arena *arena);

/* What the figures and lists of one document are made of. */
const bool *needs_of_document(const struct definitions *definitions,
    const struct task *task, const struct document_declaration *document,
    struct arena *arena);

/* Whether a delivery is among them. */
bool needs_include(const struct definitions *definitions,
    const struct county *county, const bool *needs,
    const struct dataset *dataset);

#endif
