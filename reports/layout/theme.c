/*
 * Reads a theme: each section of the YAML is bound to its part of struct
 * theme by a table of fields, so that an unknown key, a missing one and a
 * number out of reason are told at their place.  Then the fonts are opened
 * and the colours are checked (theme_colours.c).
 */
#include "layout/theme.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/yaml.h"
#include "layout/face.h"
#include "layout/theme-imp.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define LENGTH_MAX 4000.0 /* points; more is a slip of the pen */
#define TEXT_CONTRAST 4.5
#define GRAPHICS_CONTRAST 3.0

struct raw_theme {
	struct yaml_text name;
	int flow;
	struct yaml *sections[SECTION_NUM];
};

static const char *const flow_names[] = { "running", "slides", NULL };
static const char *const figures_names[] = { "proportional", "tabular", NULL };
static const char *const font_names[FONT_NUM + 1] = { "regular", "bold",
	"heavy", "eu", NULL };

const char *const theme_style_names[STYLE_NUM] = {
	[STYLE_THEME] = "theme",
	[STYLE_TITLE] = "title",
	[STYLE_LEAD] = "lead",
	[STYLE_H2] = "h2",
	[STYLE_H3] = "h3",
	[STYLE_BODY] = "body",
	[STYLE_CAPTION_NUMBER] = "caption_number",
	[STYLE_CAPTION_TITLE] = "caption_title",
	[STYLE_CAPTION_SUBTITLE] = "caption_subtitle",
	[STYLE_NOTE] = "note",
	[STYLE_TABLE_HEAD] = "table_head",
	[STYLE_TABLE_CELL] = "table_cell",
	[STYLE_TABLE_SMALL] = "table_small",
	[STYLE_CHART_LABEL] = "chart_label",
	[STYLE_PANEL_HEADING] = "panel_heading",
	[STYLE_PANEL_TEXT] = "panel_text",
	[STYLE_FURNITURE] = "furniture",
	[STYLE_H1] = "h1",
	[STYLE_COVER_NAME] = "cover_name",
	[STYLE_COVER_TITLE] = "cover_title",
	[STYLE_COVER_SUBTITLE] = "cover_subtitle",
	[STYLE_COVER_PERIOD] = "cover_period",
	[STYLE_COVER_FOOT] = "cover_foot",
	[STYLE_CONTENTS_CHAPTER] = "contents_chapter",
	[STYLE_CONTENTS_PART] = "contents_part",
	[STYLE_CARD_LABEL] = "card_label",
	[STYLE_CARD_VALUE] = "card_value",
	[STYLE_CARD_CHANGE] = "card_change",
	[STYLE_CARD_COMPARED] = "card_compared",
	[STYLE_BOX] = "box",
	[STYLE_QUOTE] = "quote",
	[STYLE_QUOTE_SOURCE] = "quote_source",
	[STYLE_FOOTNOTE] = "footnote",
	[STYLE_PROGRAMME] = "programme",
	[STYLE_COLUMN_HEADING] = "column_heading",
	[STYLE_NUMERAL] = "numeral",
	[STYLE_CHART_CATEGORY] = "chart_category",
	[STYLE_CHART_VALUE] = "chart_value",
	[STYLE_STAGE] = "stage",
	[STYLE_STAGE_COUNT] = "stage_count",
	[STYLE_MOVE] = "move",
};

/* How a style looks that a theme leaves out. */
static const enum theme_style stand_ins[STYLE_NUM] = {
	[STYLE_H1] = STYLE_H2,
	[STYLE_COVER_NAME] = STYLE_PANEL_HEADING,
	[STYLE_COVER_TITLE] = STYLE_PANEL_HEADING,
	[STYLE_COVER_SUBTITLE] = STYLE_PANEL_TEXT,
	[STYLE_COVER_PERIOD] = STYLE_PANEL_TEXT,
	[STYLE_COVER_FOOT] = STYLE_BODY,
	[STYLE_CONTENTS_CHAPTER] = STYLE_BODY,
	[STYLE_CONTENTS_PART] = STYLE_BODY,
	[STYLE_CARD_LABEL] = STYLE_TABLE_CELL,
	[STYLE_CARD_VALUE] = STYLE_H2,
	[STYLE_CARD_CHANGE] = STYLE_CAPTION_NUMBER,
	[STYLE_CARD_COMPARED] = STYLE_NOTE,
	[STYLE_BOX] = STYLE_TABLE_CELL,
	[STYLE_QUOTE] = STYLE_BODY,
	[STYLE_QUOTE_SOURCE] = STYLE_NOTE,
	[STYLE_FOOTNOTE] = STYLE_NOTE,
	[STYLE_PROGRAMME] = STYLE_NOTE,
	[STYLE_COLUMN_HEADING] = STYLE_H3,
	[STYLE_NUMERAL] = STYLE_H2,
	[STYLE_CHART_CATEGORY] = STYLE_TABLE_CELL,
	[STYLE_CHART_VALUE] = STYLE_TABLE_HEAD,
	[STYLE_STAGE] = STYLE_TABLE_CELL,
	[STYLE_STAGE_COUNT] = STYLE_H2,
	[STYLE_MOVE] = STYLE_TABLE_HEAD,
};

/* clang-format off */
#define SECTION(key, index)                                                    \
	{ key, YAML_NODE, true, offsetof(struct raw_theme, sections[index]),   \
	  NULL }
#define OPTIONAL(key, index)                                                   \
	{ key, YAML_NODE, false, offsetof(struct raw_theme, sections[index]),  \
	  NULL }
#define LENGTH(key, member)                                                    \
	{ key, YAML_REAL, true, offsetof(struct theme, member), NULL }
#define FLAG(key, member)                                                      \
	{ key, YAML_BOOLEAN, true, offsetof(struct theme, member), NULL }
#define FONT(key, index)                                                       \
	{ key, YAML_TEXT, true, (index) * sizeof(struct yaml_text), NULL }
#define STYLE_LENGTH(key, member)                                              \
	{ key, YAML_REAL, true, offsetof(struct style, member), NULL }

static const struct yaml_field top_fields[] = {
	{ "name", YAML_TEXT, true, offsetof(struct raw_theme, name), NULL },
	{ "flow", YAML_CHOICE, true, offsetof(struct raw_theme, flow),
	  flow_names },
	SECTION("page", SECTION_PAGE),
	SECTION("furniture", SECTION_FURNITURE),
	SECTION("fonts", SECTION_FONTS),
	SECTION("features", SECTION_FEATURES),
	SECTION("colours", SECTION_COLOURS),
	SECTION("styles", SECTION_STYLES),
	SECTION("list", SECTION_LIST),
	SECTION("table", SECTION_TABLE),
	SECTION("chart", SECTION_CHART),
	SECTION("plot", SECTION_PLOT),
	SECTION("flows", SECTION_FLOWS),
	SECTION("panel", SECTION_PANEL),
	SECTION("underline", SECTION_UNDERLINE),
	SECTION("contrast", SECTION_CONTRAST),
	OPTIONAL("cover", SECTION_COVER),
	OPTIONAL("card", SECTION_CARD),
	OPTIONAL("box", SECTION_BOX),
	OPTIONAL("quote", SECTION_QUOTE),
	OPTIONAL("footnote", SECTION_FOOTNOTE),
	OPTIONAL("contents", SECTION_CONTENTS),
	OPTIONAL("columns", SECTION_COLUMNS),
	OPTIONAL("signatures", SECTION_SIGNATURES),
	OPTIONAL("image", SECTION_IMAGE),
	OPTIONAL("logo", SECTION_LOGO),
	OPTIONAL("hyphenation", SECTION_HYPHENATION),
	OPTIONAL("eu", SECTION_EU),
	OPTIONAL("slides", SECTION_SLIDES),
};

static const struct yaml_field page_fields[] = {
	LENGTH("width", page.width),
	LENGTH("height", page.height),
	LENGTH("left", page.left),
	LENGTH("right", page.right),
	LENGTH("top", page.top),
	LENGTH("bottom", page.bottom),
	LENGTH("gutter", page.gutter),
	LENGTH("lead_width", page.lead_width),
	LENGTH("short_part", page.short_part),
	LENGTH("baseline", page.baseline),
	LENGTH("columns", page.columns),
	LENGTH("text_columns", page.text_columns),
};

static const struct yaml_field furniture_fields[] = {
	LENGTH("header", furniture.header),
	LENGTH("header_rule", furniture.header_rule),
	LENGTH("footer", furniture.footer),
	LENGTH("footer_rule", furniture.footer_rule),
	LENGTH("rule", furniture.rule),
};

static const struct yaml_field font_fields[] = {
	FONT("regular", FONT_REGULAR),
	FONT("bold", FONT_BOLD),
	FONT("heavy", FONT_HEAVY),
	FONT("eu", FONT_EU),
};

static const struct yaml_field feature_fields[] = {
	FLAG("kern", kern),
	FLAG("liga", liga),
	FLAG("calt", calt),
	{ "figures", YAML_CHOICE, true,
	  offsetof(struct theme, figures), figures_names },
	{ "table_figures", YAML_CHOICE, true,
	  offsetof(struct theme, table_figures), figures_names },
};

static const struct yaml_field style_fields[] = {
	STYLE_LENGTH("size", size),
	STYLE_LENGTH("pitch", pitch),
	STYLE_LENGTH("above", above),
	STYLE_LENGTH("below", below),
	{ "font", YAML_CHOICE, true, offsetof(struct style, font),
	  font_names },
	{ "colour", YAML_CHOICE, true, offsetof(struct style, colour),
	  theme_colour_names },
};

static const struct yaml_field list_fields[] = {
	LENGTH("bullet", list.bullet),
	LENGTH("hanging", list.hanging),
	LENGTH("between", list.between),
	LENGTH("below", list.below),
};

static const struct yaml_field table_fields[] = {
	LENGTH("above", table.above),
	LENGTH("below", table.below),
	LENGTH("row", table.row),
	LENGTH("padding", table.padding),
	LENGTH("least_column", table.least_column),
	LENGTH("spread", table.spread),
	LENGTH("whole", table.whole),
	LENGTH("outer_rule", table.outer_rule),
	LENGTH("inner_rule", table.inner_rule),
	LENGTH("row_rule", table.row_rule),
	LENGTH("caption_gap", table.caption_gap),
	LENGTH("note_gap", table.note_gap),
	LENGTH("meter", table.meter),
	LENGTH("meter_height", table.meter_height),
};

static const struct yaml_field chart_fields[] = {
	LENGTH("above", chart.above),
	LENGTH("below", chart.below),
	LENGTH("caption_gap", chart.caption_gap),
	LENGTH("note_gap", chart.note_gap),
	LENGTH("bar", chart.bar),
	LENGTH("gap", chart.gap),
	LENGTH("label_gap", chart.label_gap),
	LENGTH("inset", chart.inset),
	LENGTH("key", chart.key),
	LENGTH("outline", chart.outline),
	LENGTH("dash_on", chart.dash_on),
	LENGTH("dash_off", chart.dash_off),
};

static const struct yaml_field panel_fields[] = {
	LENGTH("above", panel.above),
	LENGTH("padding_x", panel.padding_x),
	LENGTH("padding_y", panel.padding_y),
	{ "ground", YAML_CHOICE, true, offsetof(struct theme, panel.ground),
	  theme_colour_names },
};

static const struct yaml_field underline_fields[] = {
	LENGTH("offset", underline.offset),
	LENGTH("width", underline.width),
};

static const struct yaml_field contrast_fields[] = {
	LENGTH("text", contrast.text),
	LENGTH("graphics", contrast.graphics),
};

/* The sections whose members lie in struct theme itself. */
static const struct {
	enum theme_section section;
	const char *what;
	const struct yaml_field *fields;
	size_t count;
} plain_sections[] = {
	{ SECTION_PAGE, "page", page_fields, COUNT(page_fields) },
	{ SECTION_FURNITURE, "furniture", furniture_fields,
	  COUNT(furniture_fields) },
	{ SECTION_FEATURES, "features", feature_fields,
	  COUNT(feature_fields) },
	{ SECTION_LIST, "list", list_fields, COUNT(list_fields) },
	{ SECTION_TABLE, "table", table_fields, COUNT(table_fields) },
	{ SECTION_CHART, "chart", chart_fields, COUNT(chart_fields) },
	{ SECTION_PANEL, "panel", panel_fields, COUNT(panel_fields) },
	{ SECTION_UNDERLINE, "underline", underline_fields,
	  COUNT(underline_fields) },
	{ SECTION_CONTRAST, "contrast", contrast_fields,
	  COUNT(contrast_fields) },
};
/* clang-format on */

/* Every length of a bound mapping must be 0 to LENGTH_MAX. */
static bool
check_lengths(const struct yaml *node, const struct yaml_field *fields,
    size_t count, const void *target, struct diag *diag)
{
	bool fine = true;

	for (size_t i = 0; i < count; i++) {
		const struct yaml *value = yaml_get(node, fields[i].key);
		double length;

		if (fields[i].type != YAML_REAL || value == NULL)
			continue;
		memcpy(&length, (const char *)target + fields[i].offset,
		    sizeof(length));
		if (length >= 0 && length <= LENGTH_MAX)
			continue;
		diag_error(diag, value->pos, "theme",
		    "'%s' is a length from 0 to %.0f points", fields[i].key,
		    LENGTH_MAX);
		fine = false;
	}
	return fine;
}

bool
theme_bind(const struct yaml *node, const char *what,
    const struct yaml_field *fields, size_t count, struct arena *arena,
    struct diag *diag, void *target)
{
	return yaml_expect(node, YAML_MAPPING, what, diag) &&
	       yaml_bind(node, what, fields, count, arena, diag, target) &&
	       check_lengths(node, fields, count, target, diag);
}

static bool
read_style(const struct yaml *node, const char *name, struct arena *arena,
    struct diag *diag, struct style *style)
{
	if (!theme_bind(node, name, style_fields, COUNT(style_fields), arena,
		diag, style))
		return false;
	if (style->size < 1 || style->pitch < style->size) {
		diag_error(diag, node->pos, "theme",
		    "style '%s' needs a size of at least 1 and a pitch not "
		    "smaller than the size",
		    name);
		return false;
	}
	return true;
}

static bool
read_styles(const struct yaml *node, struct arena *arena, struct diag *diag,
    struct theme *theme)
{
	struct yaml *nodes[STYLE_NUM] = { NULL };
	struct yaml_field fields[STYLE_NUM];
	bool fine;

	for (size_t i = 0; i < STYLE_NUM; i++)
		fields[i] =
		    (struct yaml_field){ theme_style_names[i], YAML_NODE,
			    i <= STYLE_FURNITURE, i * sizeof(nodes[0]), NULL };
	fine =
	    theme_bind(node, "styles", fields, STYLE_NUM, arena, diag, nodes);
	for (size_t i = 0; i < STYLE_NUM; i++)
		if (nodes[i] != NULL)
			fine = read_style(nodes[i], theme_style_names[i], arena,
				   diag, &theme->styles[i]) &&
			       fine;
		else
			theme->styles[i] = theme->styles[stand_ins[i]];
	return fine;
}

static bool
read_fonts(const struct yaml *node, struct faces *faces, struct arena *arena,
    struct diag *diag, struct theme *theme)
{
	struct yaml_text names[FONT_NUM] = { { .text = NULL } };
	bool fine = theme_bind(
	    node, "fonts", font_fields, COUNT(font_fields), arena, diag, names);

	for (size_t i = 0; fine && i < FONT_NUM; i++) {
		theme->faces[i] = faces_get(faces, names[i].text, arena, diag);
		fine = theme->faces[i] != NULL;
	}
	return fine;
}

/* Checks what must hold between the page's lengths; works out the columns. */
static bool
finish_page(const struct yaml *node, struct diag *diag, struct theme *theme)
{
	double columns = theme->page.columns;
	double text = theme->page.text_columns;
	double gutter = theme->page.gutter;
	double width = theme_content_width(theme);
	double height =
	    theme->page.height - theme->page.top - theme->page.bottom;

	if (columns < 1 || text < 1 || text > columns ||
	    theme->page.baseline < 1) {
		diag_error(diag, node->pos, "theme",
		    "a page has at least one column, text_columns are no "
		    "more than columns, and baseline is at least 1");
		return false;
	}
	if (height <= 0 || width <= (columns - 1) * gutter ||
	    theme->page.lead_width > width) {
		diag_error(diag, node->pos, "theme",
		    "margins and gutters leave no room, or lead_width is "
		    "wider than the room between the margins");
		return false;
	}
	theme->page.text_width = (width + gutter) / columns * text - gutter;
	return true;
}

/* A theme may ask for more than WCAG 2.1 does at level AA, never for less. */
static bool
check_ratios(
    const struct yaml *node, struct diag *diag, const struct theme *theme)
{
	if (theme->contrast.text >= TEXT_CONTRAST &&
	    theme->contrast.graphics >= GRAPHICS_CONTRAST)
		return true;
	diag_error(diag, node->pos, "theme",
	    "contrast is at least %.1f for text and %.1f for graphics",
	    TEXT_CONTRAST, GRAPHICS_CONTRAST);
	return false;
}

static bool
read_sections(const struct raw_theme *raw, struct arena *arena,
    struct diag *diag, struct theme *theme)
{
	bool fine = true;

	for (size_t i = 0; i < COUNT(plain_sections); i++) {
		const struct yaml *node =
		    raw->sections[plain_sections[i].section];
		bool bound = theme_bind(node, plain_sections[i].what,
		    plain_sections[i].fields, plain_sections[i].count, arena,
		    diag, theme);

		if (bound && plain_sections[i].section == SECTION_PAGE)
			bound = finish_page(node, diag, theme);
		if (bound && plain_sections[i].section == SECTION_CONTRAST)
			bound = check_ratios(node, diag, theme);
		fine = bound && fine;
	}
	fine = read_styles(raw->sections[SECTION_STYLES], arena, diag, theme) &&
	       fine;
	fine = theme_read_blocks(raw->sections, arena, diag, theme) && fine;
	return theme_read_colours(
		   raw->sections[SECTION_COLOURS], arena, diag, theme) &&
	       fine;
}

static bool
load(const char *file, const struct yaml *root, struct faces *faces,
    struct arena *arena, struct diag *diag, struct theme *theme)
{
	struct raw_theme raw = { .flow = 0 };
	size_t faults = diag_faults(diag);

	*theme = (struct theme){ .path = file };
	if (root == NULL ||
	    !theme_bind(root, MESSAGE_LATER("a theme"), top_fields,
		COUNT(top_fields), arena, diag, &raw))
		return false;
	theme->name = raw.name.text;
	theme->flow = (enum theme_flow)raw.flow;
	if (read_sections(&raw, arena, diag, theme)) {
		theme_check_styles(raw.sections[SECTION_STYLES], diag, theme);
		theme_check_contrast(
		    raw.sections[SECTION_COLOURS], diag, theme);
	}
	read_fonts(raw.sections[SECTION_FONTS], faces, arena, diag, theme);
	return diag_faults(diag) == faults;
}

bool
theme_read(const char *path, struct faces *faces, struct arena *arena,
    struct diag *diag, struct theme *theme)
{
	return load(
	    path, yaml_read(path, arena, diag), faces, arena, diag, theme);
}

bool
theme_parse(const char *file, const char *text, size_t length,
    struct faces *faces, struct arena *arena, struct diag *diag,
    struct theme *theme)
{
	return load(file, yaml_parse(file, text, length, arena, diag), faces,
	    arena, diag, theme);
}

double
theme_content_width(const struct theme *theme)
{
	return theme->page.width - theme->page.left - theme->page.right;
}
