/*
 * All that is declared, read once a run: registers and their rules, indicators,
 * disclosure, counties, documents, languages, themes with their fonts.
 */
#ifndef DEFINITIONS_H
#define DEFINITIONS_H

#include "county.h"
#include "disclosure/disclosure.h"
#include "document/visibility.h"
#include "documents.h"
#include "indicators/indicators.h"
#include "registers/schema.h"
#include "rules/rules.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;
struct faces;
struct hyphenator;
struct lang;
struct rulers;
struct theme;

/* The folders that a run reads and writes. */
struct places {
	const char *input;
	const char *templates;
	const char *fonts;
	const char *out;
	const char *dictionaries; /* Voikko's */
};

struct named_lang {
	const char *name; /* "fi" */
	struct lang *lang;
};

struct named_theme {
	const char *name;	     /* "handout" */
	const struct county *county; /* in whose colours; NULL: its own */
	struct theme *theme;
};

struct definitions {
	struct places places;
	struct schemas schemas;
	struct rules rules;
	struct indicators indicators;
	struct policy policy;
	struct visibility_rules visibility;
	struct counties counties;
	struct document_declarations documents;
	size_t lang_count;
	struct named_lang *langs;
	struct faces *faces; /* fonts, shared by the themes */
	struct rulers *rulers;
	struct hyphenator *hyphenator;
	size_t theme_count;
	struct named_theme *themes;
};

/*
 * Reads everything below the places.  All errors of all files are collected;
 * false when there is one.  definitions_release closes the fonts and the
 * dictionary, also after a false.
 */
bool definitions_read(const struct places *places, struct arena *arena,
    struct diag *diag, struct definitions *definitions);
void definitions_release(struct definitions *definitions);

const struct lang *definitions_lang(
    const struct definitions *definitions, const char *name);
/* The theme, in the county's colours when it has some. */
const struct theme *definitions_theme(const struct definitions *definitions,
    const struct county *county, const char *name);

#endif
