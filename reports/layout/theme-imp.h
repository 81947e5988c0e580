/* What the files that read a theme share. */
#ifndef LAYOUT_THEME_IMP_H
#define LAYOUT_THEME_IMP_H

#include "layout/theme.h"

struct yaml;

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
	SECTION_PANEL,
	SECTION_UNDERLINE,
	SECTION_CONTRAST
};
#define SECTION_NUM (SECTION_CONTRAST + 1)

/* NULL-terminated. */
extern const char *const theme_colour_names[COLOUR_NUM + 1];

extern const char *const theme_style_names[STYLE_NUM];

bool theme_read_colours(const struct yaml *node, struct arena *arena,
    struct diag *diag, struct theme *theme);

/* `node` holds the colours: a message stands at the colour's key. */
void theme_check_contrast(
    const struct yaml *node, struct diag *diag, const struct theme *theme);

/* The same for the colour that each style is set in. */
void theme_check_styles(
    const struct yaml *node, struct diag *diag, const struct theme *theme);

#endif
