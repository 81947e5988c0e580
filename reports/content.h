/*
 * What a document is filled with: the figures and lists that it names, and
 * the values that templates may say of the county and the period.
 */
#ifndef CONTENT_H
#define CONTENT_H

#include "pipeline.h"
#include "text/text.h"

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct diag;
struct document;
struct job;
struct lang;
struct schemas;

#define CONTENT_VALUES 22

struct content {
	struct text_input input; /* points at what follows */
	struct text_value values[CONTENT_VALUES];
	struct safe_figures *figures;
	struct text_register *registers;
};

/* Lives where it is: `input` points into it.  False: a list cannot be made, see
 * diag. */
bool content_find(const struct schemas *schemas,
    const struct prepared *prepared, const struct job *job,
    const struct lang *lang, int32_t date, struct arena *arena,
    struct diag *diag, struct content *content);

/* Names, period, class and date of a document, before it is parsed. */
void content_describe(const struct job *job, const struct lang *lang,
    const struct imprint *imprint, struct arena *arena,
    struct document *document);

/* The safe table that a figure of a document stands for, or NULL. */
const struct safe_table *content_figure(const struct prepared *prepared,
    const struct figure_request *figure, enum disclosure_class disclosure_class,
    const char *dimension);

/* The rows that a list of a document stands for; false: see diag. */
bool content_list(const struct prepared *prepared,
    const struct list_request *request, struct arena *arena, struct diag *diag,
    struct safe_list *list);

#endif
