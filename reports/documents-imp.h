/* What the two files that read document.yaml share. */
#ifndef DOCUMENTS_IMP_H
#define DOCUMENTS_IMP_H

#include "documents.h"

#include <stdbool.h>

struct yaml;

/* The entries of `figures:` and `lists:`; all errors are collected. */
bool document_read_figures(const struct yaml *node,
    const struct indicators *indicators, struct arena *arena, struct diag *diag,
    struct document_declaration *document);
bool document_read_lists(const struct yaml *node, const struct schemas *schemas,
    struct arena *arena, struct diag *diag,
    struct document_declaration *document);

/* evidence.c: the entries of `attachments:` and `reconcile:`, which name
 * figures and lists that have been read. */
bool document_read_attachments(const struct yaml *node, struct arena *arena,
    struct diag *diag, struct document_declaration *document);
bool document_read_reconciles(const struct yaml *node, struct arena *arena,
    struct diag *diag, struct document_declaration *document);

/* {fi: …, sv: …}; `what` names it in messages. */
bool document_read_texts(const struct yaml *node, const char *what,
    struct arena *arena, struct diag *diag, struct document_texts *texts);

/* The entries of `forms:`; a form is numbered as the document is unless it
 * says otherwise. */
bool document_read_forms(const struct yaml *node, bool numbered,
    struct arena *arena, struct diag *diag,
    struct document_declaration *document);

#endif
