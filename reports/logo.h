/* A county's logo: `logo:` of its county.yaml. */
#ifndef LOGO_H
#define LOGO_H

#include "county.h"

#include <stdbool.h>

struct arena;
struct diag;
struct logo;
struct yaml;

/*
 * Reads
 *
 *	logo:
 *	  file: logo.png
 *	  alternative: {fi: Päijät-Soten tunnus, sv: …}
 *
 * and the picture, a PNG beside county.yaml.  False: see diag.
 */
bool logo_read(const struct yaml *node, struct arena *arena, struct diag *diag,
    struct county *county);

/* As a document in that language shows it; without a picture when the county
 * has none. */
struct logo logo_of(const struct county *county, const char *language);

#endif
