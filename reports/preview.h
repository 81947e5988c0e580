/*
 * What a preview needs of the definitions.  Its files are those that a whole
 * run publishes, byte by byte, but it records no other figures: so indicators
 * that no document of the county has to do with are not computed, and the
 * deliveries that they alone are made of are not read.
 */
#ifndef PREVIEW_H
#define PREVIEW_H

#include "definitions.h"
#include "jobs.h"

#include <stdbool.h>

struct arena;

/*
 * The definitions with fewer indicators: those that the county's documents
 * name, selected or not, and all others over the registers that these are made
 * of, since what one of them hides may hide what another shows
 * (disclosure/linked.c).
 */
const struct definitions *preview_definitions(
    const struct definitions *definitions, const struct task *task,
    struct arena *arena);

/* Whether a document tells the digests of the deliveries that it is made of. */
bool preview_needs_hashes(const struct definitions *definitions);

#endif
