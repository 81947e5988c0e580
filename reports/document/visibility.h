/*
 * What a document must show of who pays for a project.  It is data,
 * input/visibility.yaml: an instrument (NextGenerationEU, as `project:` of
 * county.yaml names it) has requirements, each in versions that hold from one
 * day to another and tell where they come from:
 *
 *	instruments:
 *	- name: NextGenerationEU
 *	  statement:
 *	  - {from: 2021-02-19, text: {fi: …, sv: …}, source: …}
 *	  height:
 *	  - {from: 2021-02-19, value: 28.35, source: …}
 *
 * An instrument without requirements asks for no emblem.
 */
#ifndef DOCUMENT_VISIBILITY_H
#define DOCUMENT_VISIBILITY_H

#include "base/diag.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* One instrument's requirements on one day, for one language. */
struct visibility {
	const char *instrument;
	const char *statement; /* beside the emblem */
	double height;	       /* of the emblem, points, at least */
	double clear;	       /* free room around, parts of its height */
	double logo_height;    /* the emblem's, parts of any other logo's */
	double logo_width;
	const char *ground, *stars; /* "#003399" */
};

struct visibility_rules {
	size_t instrument_count;
	struct instrument *instruments;
	size_t register_count;
	const char **registers; /* whose figures are those of a project */
};

/* Reads input/visibility.yaml; all errors are collected. */
bool visibility_read(const char *input_folder, struct arena *arena,
    struct diag *diag, struct visibility_rules *rules);

/*
 * What the instrument asks for on that day; *visibility is NULL when that is
 * nothing.  False after an error: an instrument that is not known, at `pos`; a
 * requirement that no version of holds on that day, or a statement that is
 * lacking in the language, at its place in visibility.yaml.
 */
bool visibility_find(const struct visibility_rules *rules,
    const char *instrument, struct pos pos, const char *language, int32_t day,
    struct arena *arena, struct diag *diag,
    const struct visibility **visibility);

/* Whether figures of the register are those of a project. */
bool visibility_covers(
    const struct visibility_rules *rules, const char *register_name);

#endif
