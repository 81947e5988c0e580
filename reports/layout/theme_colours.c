/*
 * A theme's colours: read, and refused when a reader with low vision could
 * not tell them apart (WCAG 2.1, 1.4.3 for text and 1.4.11 for graphics).
 * What is only decoration (rule, grid) is not checked, so it may never carry
 * meaning.
 */
#include "layout/theme-imp.h"

#include "base/yaml.h"
#include "layout/contrast.h"

#include <math.h>

const char *const theme_colour_names[COLOUR_NUM + 1] = {
	[COLOUR_PAPER] = "paper",
	[COLOUR_INK] = "ink",
	[COLOUR_INK2] = "ink2",
	[COLOUR_PRIMARY] = "primary",
	[COLOUR_CAT1] = "cat1",
	[COLOUR_CAT2] = "cat2",
	[COLOUR_CAT3] = "cat3",
	[COLOUR_CAT4] = "cat4",
	[COLOUR_CAT1_TEXT] = "cat1_text",
	[COLOUR_CAT2_TEXT] = "cat2_text",
	[COLOUR_CAT3_TEXT] = "cat3_text",
	[COLOUR_CAT4_TEXT] = "cat4_text",
	[COLOUR_QUIET] = "quiet",
	[COLOUR_AXIS] = "axis",
	[COLOUR_RULE] = "rule",
	[COLOUR_GRID] = "grid",
	[COLOUR_TINT] = "tint",
	[COLOUR_GOOD] = "good",
	[COLOUR_BAD] = "bad",
	[COLOUR_WARN] = "warn",
	[COLOUR_WARN_TINT] = "warn_tint",
	[COLOUR_ON_DARK] = "on_dark",
	[COLOUR_ON_DARK_ACCENT] = "on_dark_accent",
	[COLOUR_ON_DARK_DATA] = "on_dark_data",
	[COLOUR_SCALE1] = "scale1",
	[COLOUR_SCALE2] = "scale2",
	[COLOUR_SCALE3] = "scale3",
	[COLOUR_SCALE4] = "scale4",
	[COLOUR_SCALE5] = "scale5",
	[COLOUR_SCALE6] = "scale6",
};

/* Colours that carry data or tell where something stands. */
static const struct {
	enum theme_colour colour, ground;
} graphics[] = {
	{ COLOUR_CAT1, COLOUR_PAPER },
	{ COLOUR_CAT2, COLOUR_PAPER },
	{ COLOUR_CAT3, COLOUR_PAPER },
	{ COLOUR_CAT4, COLOUR_PAPER },
	{ COLOUR_QUIET, COLOUR_PAPER },
	{ COLOUR_AXIS, COLOUR_PAPER },
	/* the palest, 3 and 4, have an outline of the next */
	{ COLOUR_SCALE1, COLOUR_PAPER },
	{ COLOUR_SCALE2, COLOUR_PAPER },
	{ COLOUR_SCALE5, COLOUR_PAPER },
	{ COLOUR_SCALE6, COLOUR_PAPER },
	/* neighbours in a chart */
	{ COLOUR_CAT2, COLOUR_CAT1 },
	{ COLOUR_CAT3, COLOUR_CAT2 },
	{ COLOUR_CAT4, COLOUR_CAT3 },
	/* on a cover and a card */
	{ COLOUR_ON_DARK_ACCENT, COLOUR_PRIMARY },
	{ COLOUR_ON_DARK_DATA, COLOUR_PRIMARY },
	{ COLOUR_CAT2, COLOUR_TINT },
};

/* Words that change their colour with what they say. */
static const struct {
	enum theme_colour colour, ground;
} words[] = {
	{ COLOUR_INK2, COLOUR_TINT },
	{ COLOUR_GOOD, COLOUR_TINT },
	{ COLOUR_BAD, COLOUR_TINT },
	{ COLOUR_WARN, COLOUR_WARN_TINT },
	{ COLOUR_BAD, COLOUR_WARN_TINT },
};

static const enum theme_colour texts[] = {
	COLOUR_INK,
	COLOUR_INK2,
	COLOUR_PRIMARY,
	COLOUR_CAT1_TEXT,
	COLOUR_CAT2_TEXT,
	COLOUR_CAT3_TEXT,
	COLOUR_CAT4_TEXT,
	COLOUR_GOOD,
	COLOUR_BAD,
	COLOUR_WARN,
};

/* What a county may choose; all else is one for all, so that good and bad, a
 * rule and an axis look the same everywhere. */
static const bool own_colours[COLOUR_NUM] = {
	[COLOUR_PRIMARY] = true,
	[COLOUR_CAT1] = true,
	[COLOUR_CAT2] = true,
	[COLOUR_CAT3] = true,
	[COLOUR_CAT4] = true,
	[COLOUR_CAT1_TEXT] = true,
	[COLOUR_CAT2_TEXT] = true,
	[COLOUR_CAT3_TEXT] = true,
	[COLOUR_CAT4_TEXT] = true,
	[COLOUR_ON_DARK_ACCENT] = true,
	[COLOUR_ON_DARK_DATA] = true,
};

static const enum theme_colour fills[] = { COLOUR_CAT1, COLOUR_CAT2,
	COLOUR_CAT3, COLOUR_CAT4, COLOUR_SCALE1, COLOUR_SCALE2, COLOUR_SCALE3,
	COLOUR_SCALE4, COLOUR_SCALE5, COLOUR_SCALE6 };

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Binds the colours that are allowed (NULL: all); those not given stay. */
static bool
bind_colours(const struct yaml *node, const bool *allowed, bool required,
    struct arena *arena, struct diag *diag, struct theme *theme)
{
	struct yaml_text given[COLOUR_NUM] = { { .text = NULL } };
	struct yaml_field fields[COLOUR_NUM];
	size_t count = 0;
	bool fine;

	for (size_t i = 0; i < COLOUR_NUM; i++)
		if (allowed == NULL || allowed[i])
			fields[count++] =
			    (struct yaml_field){ theme_colour_names[i],
				    YAML_TEXT, required, i * sizeof(given[0]),
				    NULL };
	fine = yaml_expect(node, YAML_MAPPING, "colours", diag) &&
	       yaml_bind(node, "colours", fields, count, arena, diag, given);
	for (size_t i = 0; i < COLOUR_NUM; i++) {
		if (given[i].text == NULL ||
		    contrast_colour_parse(given[i].text, &theme->colours[i]))
			continue;
		diag_error(diag, given[i].pos, "theme",
		    "colour '%s' is written \"#RRGGBB\" (# and six "
		    "hexadecimal digits)",
		    theme_colour_names[i]);
		fine = false;
	}
	return fine;
}

bool
theme_read_colours(const struct yaml *node, struct arena *arena,
    struct diag *diag, struct theme *theme)
{
	return bind_colours(node, NULL, true, arena, diag, theme);
}

/* A ratio is told as cut, not rounded: 4.4999 must not read as 4.50. */
static double
cut(double ratio)
{
	return floor(ratio * 100) / 100;
}

static void
require(const struct yaml *node, const struct theme *theme,
    enum theme_colour colour, enum theme_colour ground, const char *use,
    double need, struct diag *diag)
{
	const struct yaml *value = yaml_get(node, theme_colour_names[colour]);
	double ratio =
	    contrast_ratio(theme->colours[colour], theme->colours[ground]);

	if (ratio >= need)
		return;
	if (value == NULL)
		value = yaml_get(node, theme_colour_names[ground]);
	/* what is too light on paper was told there */
	if ((ground == COLOUR_TINT || ground == COLOUR_WARN_TINT) &&
	    contrast_ratio(
		theme->colours[colour], theme->colours[COLOUR_PAPER]) < need)
		return;
	diag_error(diag, value != NULL ? value->pos : node->pos, "contrast",
	    "colour '%s' on '%s' has contrast %.2f, but %s must have %.2f: "
	    "make "
	    "one of them darker or lighter",
	    theme_colour_names[colour], theme_colour_names[ground], cut(ratio),
	    use, need);
}

/* What a style's text stands on; paper where nothing is said. */
static enum theme_colour
ground_of(const struct theme *theme, enum theme_style style)
{
	static const enum theme_colour grounds[STYLE_NUM] = {
		[STYLE_COVER_NAME] = COLOUR_PRIMARY,
		[STYLE_COVER_TITLE] = COLOUR_PRIMARY,
		[STYLE_COVER_SUBTITLE] = COLOUR_PRIMARY,
		[STYLE_COVER_PERIOD] = COLOUR_PRIMARY,
		[STYLE_CARD_LABEL] = COLOUR_TINT,
		[STYLE_CARD_VALUE] = COLOUR_TINT,
		[STYLE_CARD_CHANGE] = COLOUR_TINT,
		[STYLE_CARD_COMPARED] = COLOUR_TINT,
		[STYLE_BOX] = COLOUR_WARN_TINT,
		[STYLE_STAGE] = COLOUR_TINT,
		[STYLE_STAGE_COUNT] = COLOUR_TINT,
	};

	return style == STYLE_PANEL_HEADING || style == STYLE_PANEL_TEXT
		   ? theme->panel.ground
		   : grounds[style];
}

/* Colours that theme_check_contrast looks at anyway: told once is enough. */
static bool
is_checked(enum theme_colour colour, enum theme_colour ground)
{
	for (size_t i = 0; i < COUNT(words); i++)
		if (words[i].colour == colour && words[i].ground == ground)
			return true;
	if (ground != COLOUR_PAPER)
		return colour == COLOUR_ON_DARK;
	for (size_t i = 0; i < COUNT(texts); i++)
		if (texts[i] == colour)
			return true;
	return false;
}

static void
check_style(enum theme_style style, struct pos pos, struct diag *diag,
    const struct theme *theme)
{
	enum theme_colour colour = theme->styles[style].colour;
	enum theme_colour ground = ground_of(theme, style);
	double ratio =
	    contrast_ratio(theme->colours[colour], theme->colours[ground]);

	if (ratio >= theme->contrast.text || is_checked(colour, ground))
		return;
	diag_error(diag, pos, "contrast",
	    "the colour '%s' of style '%s' has contrast %.2f on '%s', but "
	    "text must have %.2f: choose another",
	    theme_colour_names[colour], theme_style_names[style], cut(ratio),
	    theme_colour_names[ground], theme->contrast.text);
}

void
theme_check_styles(
    const struct yaml *node, struct diag *diag, const struct theme *theme)
{
	for (size_t i = 0; i < STYLE_NUM; i++) {
		const struct yaml *style = yaml_get(node, theme_style_names[i]);

		/* what stands in for one left out is checked as itself */
		if (style != NULL)
			check_style((enum theme_style)i,
			    yaml_get(style, "colour")->pos, diag, theme);
	}
}

bool
theme_recolour(const struct theme *theme, const struct yaml *node,
    struct arena *arena, struct diag *diag, struct theme *own)
{
	size_t faults = diag_faults(diag);

	*own = *theme;
	if (!bind_colours(node, own_colours, false, arena, diag, own))
		return false;
	theme_check_contrast(node, diag, own);
	/* most styles are in colours that were looked at now */
	for (size_t i = 0; diag_faults(diag) == faults && i < STYLE_NUM; i++)
		check_style((enum theme_style)i, node->pos, diag, own);
	return diag_faults(diag) == faults;
}

/* A value inside a bar is on_dark or ink: one of them must be legible. */
static void
check_fill(const struct yaml *node, const struct theme *theme,
    enum theme_colour fill, struct diag *diag)
{
	struct colour ground = theme->colours[fill];
	double dark = contrast_ratio(theme->colours[COLOUR_INK], ground);
	double light = contrast_ratio(theme->colours[COLOUR_ON_DARK], ground);
	const struct yaml *value = yaml_get(node, theme_colour_names[fill]);

	if (fmax(dark, light) >= theme->contrast.text)
		return;
	diag_error(diag, value != NULL ? value->pos : node->pos, "contrast",
	    "neither 'ink' (%.2f) nor 'on_dark' (%.2f) is legible on '%s', "
	    "but text must have %.2f: make it darker or lighter",
	    cut(dark), cut(light), theme_colour_names[fill],
	    theme->contrast.text);
}

void
theme_check_contrast(
    const struct yaml *node, struct diag *diag, const struct theme *theme)
{
	for (size_t i = 0; i < COUNT(texts); i++)
		require(node, theme, texts[i], COLOUR_PAPER, "text",
		    theme->contrast.text, diag);
	for (size_t i = 0; i < COUNT(words); i++)
		require(node, theme, words[i].colour, words[i].ground, "text",
		    theme->contrast.text, diag);
	require(node, theme, COLOUR_ON_DARK, theme->panel.ground, "text",
	    theme->contrast.text, diag);
	for (size_t i = 0; i < COUNT(graphics); i++)
		require(node, theme, graphics[i].colour, graphics[i].ground,
		    "graphics", theme->contrast.graphics, diag);
	for (size_t i = 0; i < COUNT(fills); i++)
		check_fill(node, theme, fills[i], diag);
}
