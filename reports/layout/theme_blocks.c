/*
 * The sections of a theme that may be left out, because not every form has
 * such blocks: a cover, cards, note boxes, quotations, footnotes, a table of
 * contents, columns, images, a logo and an EU block; what slides alone have;
 * and how plots and flows look, which every theme says.
 */
#include "layout/theme-imp.h"

#include "base/message.h"
#include "base/yaml.h"

#include <stddef.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define IN_A_ROW_MAX 9

/* clang-format off */
#define FLAG(key, member)                                                      \
	{ key, YAML_BOOLEAN, true, offsetof(struct theme, member), NULL }
#define LENGTH(key, member)                                                    \
	{ key, YAML_REAL, true, offsetof(struct theme, member), NULL }

static const struct yaml_field plot_fields[] = {
	LENGTH("height", plot.height),
	LENGTH("low", plot.low),
	LENGTH("line", plot.line),
	LENGTH("mark", plot.mark),
	LENGTH("edge", plot.edge),
	LENGTH("grid", plot.grid),
	LENGTH("axis", plot.axis),
	LENGTH("tick", plot.tick),
	LENGTH("tick_gap", plot.tick_gap),
	LENGTH("label_gap", plot.label_gap),
	LENGTH("value_gap", plot.value_gap),
	LENGTH("group", plot.group),
	LENGTH("group_gap", plot.group_gap),
	LENGTH("bar_gap", plot.bar_gap),
	LENGTH("bar_value_gap", plot.bar_value_gap),
	LENGTH("spark", plot.spark),
	LENGTH("spark_mark", plot.spark_mark),
	LENGTH("dot", plot.dot),
	LENGTH("dot_pitch", plot.dot_pitch),
	LENGTH("answers", plot.answers),
	LENGTH("answers_mark", plot.answers_mark),
	FLAG("bar_units", plot.bar_units),
};

static const struct yaml_field flows_fields[] = {
	LENGTH("card", flows.card),
	LENGTH("edge", flows.edge),
	LENGTH("gap", flows.gap),
	LENGTH("padding", flows.padding),
	LENGTH("label", flows.label),
	LENGTH("count", flows.count),
	LENGTH("widest", flows.widest),
	LENGTH("least", flows.least),
	LENGTH("head", flows.head),
	LENGTH("lane", flows.lane),
	LENGTH("radius", flows.radius),
	LENGTH("hidden", flows.hidden),
};

static const struct yaml_field cover_fields[] = {
	LENGTH("ground", cover.ground),
	LENGTH("figure_ground", cover.figure_ground),
	LENGTH("name", cover.name),
	LENGTH("title", cover.title),
	LENGTH("step", cover.step),
	LENGTH("bar", cover.bar),
	LENGTH("bar_width", cover.bar_width),
	LENGTH("bar_height", cover.bar_height),
	LENGTH("figure_foot", cover.figure_foot),
	LENGTH("foot", cover.foot),
	LENGTH("foot_rule", cover.foot_rule),
};

static const struct yaml_field card_fields[] = {
	LENGTH("columns", card.columns),
	LENGTH("height", card.height),
	LENGTH("edge", card.edge),
	LENGTH("padding", card.padding),
	LENGTH("gap", card.gap),
	LENGTH("above", card.above),
	LENGTH("below", card.below),
	LENGTH("label", card.label),
	LENGTH("value", card.value),
	LENGTH("change", card.change),
	LENGTH("compared", card.compared),
	LENGTH("mark", card.mark),
	LENGTH("words", card.words),
	LENGTH("judgement", card.judgement),
	LENGTH("judgement_size", card.judgement_size),
	LENGTH("sparkline", card.sparkline),
	LENGTH("sparkline_least", card.sparkline_least),
	LENGTH("sparkline_gap", card.sparkline_gap),
	LENGTH("sparkline_top", card.sparkline_top),
	LENGTH("sparkline_foot", card.sparkline_foot),
};

static const struct yaml_field box_fields[] = {
	LENGTH("above", box.above),
	LENGTH("below", box.below),
	LENGTH("edge", box.edge),
	LENGTH("left", box.left),
	LENGTH("right", box.right),
	LENGTH("top", box.top),
	LENGTH("bottom", box.bottom),
};

static const struct yaml_field quote_fields[] = {
	LENGTH("above", quote.above),
	LENGTH("below", quote.below),
	LENGTH("bar", quote.bar),
	LENGTH("indent", quote.indent),
};

static const struct yaml_field footnote_fields[] = {
	LENGTH("above", footnote.above),
	LENGTH("rule", footnote.rule),
	LENGTH("rule_length", footnote.rule_length),
	LENGTH("gap", footnote.gap),
	LENGTH("hanging", footnote.hanging),
	LENGTH("mark", footnote.mark),
	LENGTH("rise", footnote.rise),
};

static const struct yaml_field contents_fields[] = {
	LENGTH("indent", contents.indent),
	LENGTH("number", contents.number),
};

static const struct yaml_field signatures_fields[] = {
	LENGTH("above", signatures.above),
	LENGTH("below", signatures.below),
	LENGTH("row_gap", signatures.row_gap),
	LENGTH("room", signatures.room),
	LENGTH("rule", signatures.rule),
	LENGTH("gap", signatures.gap),
};

static const struct yaml_field columns_fields[] = {
	LENGTH("rule", columns.rule),
	LENGTH("rule_gap", columns.rule_gap),
	LENGTH("row_gap", columns.row_gap),
	LENGTH("above", columns.above),
	LENGTH("below", columns.below),
	LENGTH("numeral", columns.numeral),
};

static const struct yaml_field hyphenation_fields[] = {
	LENGTH("ragged", hyphenation.ragged),
	LENGTH("before", hyphenation.before),
	LENGTH("after", hyphenation.after),
	LENGTH("in_a_row", hyphenation.in_a_row),
};

static const struct yaml_field image_fields[] = {
	LENGTH("above", image.above),
	LENGTH("below", image.below),
	LENGTH("resolution", image.resolution),
	LENGTH("max_height", image.max_height),
};

static const struct yaml_field logo_fields[] = {
	LENGTH("width", logo.width),
	LENGTH("height", logo.height),
	LENGTH("top", logo.top),
	LENGTH("gap", logo.gap),
	LENGTH("resolution", logo.resolution),
};

static const struct yaml_field eu_fields[] = {
	LENGTH("height", eu.height),
	LENGTH("text", eu.text),
	LENGTH("pitch", eu.pitch),
	LENGTH("clear", eu.clear),
};

static const struct yaml_field slides_fields[] = {
	LENGTH("title", slides.title),
	LENGTH("subtitle", slides.subtitle),
	LENGTH("source", slides.source),
	LENGTH("content", slides.content),
	LENGTH("content_end", slides.content_end),
	LENGTH("cover_name", slides.cover_name),
	LENGTH("cover_bar", slides.cover_bar),
	LENGTH("cover_title", slides.cover_title),
	LENGTH("cover_period", slides.cover_period),
	LENGTH("bar_width", slides.bar_width),
	LENGTH("bar_height", slides.bar_height),
	LENGTH("cards", slides.cards),
	LENGTH("column_rule", slides.column_rule),
	LENGTH("item", slides.item),
	LENGTH("panel", slides.panel),
	LENGTH("entry", slides.entry),
	LENGTH("band", slides.band),
};

static const struct {
	enum theme_section section;
	const char *what;
	const struct yaml_field *fields;
	size_t count;
	size_t given;
} sections[] = {
	{ SECTION_PLOT, "plot", plot_fields, COUNT(plot_fields),
	  offsetof(struct theme, plot.given) },
	{ SECTION_FLOWS, "flows", flows_fields, COUNT(flows_fields),
	  offsetof(struct theme, flows.given) },
	{ SECTION_COVER, "cover", cover_fields, COUNT(cover_fields),
	  offsetof(struct theme, cover.given) },
	{ SECTION_CARD, "card", card_fields, COUNT(card_fields),
	  offsetof(struct theme, card.given) },
	{ SECTION_BOX, "box", box_fields, COUNT(box_fields),
	  offsetof(struct theme, box.given) },
	{ SECTION_QUOTE, "quote", quote_fields, COUNT(quote_fields),
	  offsetof(struct theme, quote.given) },
	{ SECTION_FOOTNOTE, "footnote", footnote_fields, COUNT(footnote_fields),
	  offsetof(struct theme, footnote.given) },
	{ SECTION_CONTENTS, "contents", contents_fields, COUNT(contents_fields),
	  offsetof(struct theme, contents.given) },
	{ SECTION_SIGNATURES, "signatures", signatures_fields,
	  COUNT(signatures_fields), offsetof(struct theme, signatures.given) },
	{ SECTION_COLUMNS, "columns", columns_fields, COUNT(columns_fields),
	  offsetof(struct theme, columns.given) },
	{ SECTION_IMAGE, "image", image_fields, COUNT(image_fields),
	  offsetof(struct theme, image.given) },
	{ SECTION_LOGO, "logo", logo_fields, COUNT(logo_fields),
	  offsetof(struct theme, logo.given) },
	{ SECTION_HYPHENATION, "hyphenation", hyphenation_fields,
	  COUNT(hyphenation_fields),
	  offsetof(struct theme, hyphenation.given) },
	{ SECTION_EU, "eu", eu_fields, COUNT(eu_fields),
	  offsetof(struct theme, eu.given) },
	{ SECTION_SLIDES, "slides", slides_fields, COUNT(slides_fields),
	  offsetof(struct theme, slides.given) },
};
/* clang-format on */

/* Numbers that no page could be set with. */
static bool
check_hyphenation(
    struct yaml *const *nodes, struct diag *diag, const struct theme *theme)
{
	if (!theme->hyphenation.given ||
	    (theme->hyphenation.ragged > 0 && theme->hyphenation.ragged < 1 &&
		theme->hyphenation.before >= 2 &&
		theme->hyphenation.after >= 2 &&
		theme->hyphenation.in_a_row >= 1 &&
		theme->hyphenation.in_a_row <= IN_A_ROW_MAX))
		return true;
	diag_error(diag, nodes[SECTION_HYPHENATION]->pos, "theme",
	    "'ragged' is between 0 and 1, 'before' and 'after' are at least 2 "
	    "letters, 'in_a_row' is from 1 to %d lines",
	    IN_A_ROW_MAX);
	return false;
}

/* What is divided by must not be nothing. */
static bool
check_divisors(
    struct yaml *const *nodes, struct diag *diag, const struct theme *theme)
{
	bool fine = true;

	if (theme->card.given &&
	    (theme->card.columns < 1 ||
		theme->card.columns > theme->page.columns)) {
		diag_error(diag, nodes[SECTION_CARD]->pos, "theme",
		    "a card's columns are from 1 to all of the page");
		fine = false;
	}
	if (theme->image.given && theme->image.resolution < 1) {
		diag_error(diag, nodes[SECTION_IMAGE]->pos, "theme",
		    "an image's resolution is at least 1 point an inch");
		fine = false;
	}
	return fine;
}

/* A theme of slides, and no other, says where things stand on them. */
static bool
check_flow(
    struct yaml *const *nodes, struct diag *diag, const struct theme *theme)
{
	const struct yaml *node = nodes[SECTION_SLIDES];

	if ((theme->flow == FLOW_SLIDES) == (node != NULL))
		return true;
	diag_error(diag, node != NULL ? node->pos : pos_file(theme->path),
	    "theme",
	    node == NULL
		? MESSAGE_LATER("flow 'slides' needs the section 'slides'")
		: MESSAGE_LATER("the section 'slides' belongs to flow 'slides' "
				"alone"));
	return false;
}

bool
theme_read_blocks(struct yaml *const *nodes, struct arena *arena,
    struct diag *diag, struct theme *theme)
{
	bool fine = true;

	for (size_t i = 0; i < COUNT(sections); i++) {
		const struct yaml *node = nodes[sections[i].section];

		if (node == NULL)
			continue;
		fine = theme_bind(node, sections[i].what, sections[i].fields,
			   sections[i].count, arena, diag, theme) &&
		       fine;
		*(bool *)((char *)theme + sections[i].given) = true;
	}
	fine = check_flow(nodes, diag, theme) && fine;
	return fine && check_hyphenation(nodes, diag, theme) &&
	       check_divisors(nodes, diag, theme);
}
