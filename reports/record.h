/*
 * The record of a run: the figures as data, what was made out of what, and
 * the rows that were left out.  Public files hold safe figures only and
 * nothing that counts rows.
 */
#ifndef RECORD_H
#define RECORD_H

#include "base/file.h"
#include "pipeline.h"

#include <stdbool.h>
#include <stddef.h>

/* The manifests of a set, and what they say that they are. */
#define MANIFEST_PUBLIC "manifest.json"
#define MANIFEST_INTERNAL "internal/manifest.json"
#define MANIFEST_TYPE "https://in-toto.io/Statement/v1"

struct arena;
struct attachment;
struct diag;
struct document;
struct places;
struct safe_list;
struct shelf;
struct sources;
struct str;

/* One file of the run, in memory. */
struct output {
	const char *name; /* relative to the run's folder */
	struct bytes bytes;
};

struct outputs {
	size_t count;
	size_t capacity;
	struct output *items;
};

void outputs_add(struct outputs *outputs, const char *name, struct bytes bytes,
    struct arena *arena);

/*
 * figures.csv: what the public documents show, in a sentence (the figures that
 * they name) or in a table, chart or card (the cells that their trees refer
 * to).  `documents` are those of all the county's jobs, in their order.
 */
struct bytes record_figures(const struct prepared *prepared,
    const struct jobs *jobs, const struct document *documents,
    struct arena *arena);

/* The same of one document alone, as its class shows them. */
struct bytes record_own_figures(const struct prepared *prepared,
    const struct job *job, const struct document *document,
    struct arena *arena);

/* The rows of a list: codes, days, exact numbers; texts as they are. */
struct bytes record_list(const struct safe_list *list, struct arena *arena);

/*
 * The digests of what all counties' files are made of: definitions, templates,
 * fonts.  They are found once a run, when a manifest first asks for them or
 * before processes are started that will all ask; in the arena, which lives as
 * long as the run.  False: see diag.
 */
struct sources *record_sources_new(struct arena *arena);
bool record_sources_find(const struct definitions *definitions,
    struct sources *sources, struct diag *diag);

/*
 * What a document was made of, as JSON: the digests of the files it carries
 * (`attachments`, of which the last is this one), of the definitions, and of
 * the deliveries that its figures and lists come from.  Never for a public
 * document.
 */
bool record_sources(const struct definitions *definitions,
    const struct prepared *prepared, const struct job *job,
    const struct imprint *imprint, const struct document *document,
    struct shelf *shelf, const struct attachment *attachments,
    size_t attachment_count, struct arena *arena, struct diag *diag,
    struct bytes *bytes);

/* The header and one line of figures.csv. */
void record_put_header(struct str *out);
void record_put_safe(struct str *out, const char *area,
    const struct safe_table *table, const struct safe_cell *cell);

/* What stands before a figure's value, with the comma; and a raw value: nothing
 * when it is missing.  An earlier run is compared by them. */
void record_put_key(struct str *out, const char *id, const char *area,
    struct period period, const char *dimension, const char *category);
void record_put_raw_value(struct str *out, const struct raw_table *table,
    const struct raw_cell *cell);

/* internal/figures.csv: every figure, none hidden. */
struct bytes record_internal_figures(
    const struct prepared *prepared, struct arena *arena);

/* internal/disclosure.csv: each cell that a class hides, and by which rule. */
struct bytes record_disclosure(
    const struct prepared *prepared, struct arena *arena);

/* Adds internal/rejected/REGISTER.csv for each register that lost rows. */
void record_rejected(const struct prepared *prepared, struct arena *arena,
    struct outputs *outputs);

/*
 * Adds internal/manifest.json (all outputs, inputs, row accounting) and
 * manifest.json (public outputs, definitions), each shaped as an in-toto
 * Statement.  Call it last: it hashes what is in `outputs`.
 */
bool record_manifests(const struct definitions *definitions,
    const struct prepared *prepared, const struct imprint *imprint,
    struct shelf *shelf, struct arena *arena, struct diag *diag,
    struct outputs *outputs);

#endif
