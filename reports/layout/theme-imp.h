/* What the files that read a theme share. */
#ifndef LAYOUT_THEME_IMP_H
#define LAYOUT_THEME_IMP_H

#include "layout/theme.h"

struct yaml;
struct yaml_field;

enum theme_section {
	SECTION_PAGE,
	SECTION_FURNITURE,
	SECTION_FONTS,
	SECTION_FEATURES,
	SECTION_COLOURS,
	SECTION_STYLES,
	SECTION_LIST,
	SECTION_TABLE,
	SECTION_CHART,
	SECTION_PLOT,
	SECTION_FLOWS,
	SECTION_PANEL,
	SECTION_UNDERLINE,
	SECTION_CONTRAST,
	SECTION_COVER, /* these may be left out, as those below */
	SECTION_CARD,
	SECTION_BOX,
	SECTION_QUOTE,
	SECTION_FOOTNOTE,
	SECTION_CONTENTS,
	SECTION_COLUMNS,
	SECTION_SIGNATURES,
	SECTION_IMAGE,
	SECTION_LOGO,
	SECTION_HYPHENATION,
	SECTION_EU,
	SECTION_SLIDES
};
#define SECTION_NUM (SECTION_SLIDES + 1)

/* NULL-terminated. */
extern const char *const theme_colour_names[COLOUR_NUM + 1];

extern const char *const theme_style_names[STYLE_NUM];

/* Binds a mapping and checks its lengths. */
bool theme_bind(const struct yaml *node, const char *what,
    const struct yaml_field *fields, size_t count, struct arena *arena,
    struct diag *diag, void *target);

/* theme_blocks.c: how plots look, and the sections that may be left out. */
bool theme_read_blocks(struct yaml *const *sections, struct arena *arena,
    struct diag *diag, struct theme *theme);

/* theme_colours.c */
bool theme_read_colours(const struct yaml *node, struct arena *arena,
    struct diag *diag, struct theme *theme);

/* `node` holds the colours: a message stands at the colour's key. */
void theme_check_contrast(
    const struct yaml *node, struct diag *diag, const struct theme *theme);

/* The same for the colour that each style is set in. */
void theme_check_styles(
    const struct yaml *node, struct diag *diag, const struct theme *theme);

#endif
