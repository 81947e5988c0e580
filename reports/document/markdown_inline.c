/*
 * Inline Markdown: text, strong words, links and what is written as if it
 * were a link.  Collected text becomes a block when something else follows.
 */
#include "document/markdown-imp.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/utf8.h"
#include "text/text.h"
#include "text/unicode.h"

#include <string.h>

/* False: an entity stands for what no text may hold.  cmark answers &#xFFFE;
 * and &#xFFFF; with bytes that are no UTF-8. */
static bool
check_characters(struct place *place, const char *text)
{
	if (!utf8_valid(text, strlen(text), NULL)) {
		refuse(place, "character",
		    "U+FFFE or U+FFFF in the text, which are no characters; "
		    "take it out");
		return false;
	}
	while (*text != '\0') {
		if (!unicode_is_control(utf8_next(&text)))
			continue;
		refuse(place, "character",
		    "a control character in the text; take it out");
		return false;
	}
	return true;
}

static void
collect(struct place *place, const char *text)
{
	if (place->text.length == 0)
		place->text_pos = place_pos(place);
	if (check_characters(place, text))
		str_puts(&place->text, text);
	else
		str_putc(
		    &place->text, 'x'); /* not empty: one fault is enough */
}

/* The collected text becomes a block before anything else follows it. */
static void
flush(struct place *place, struct block *parent)
{
	if (place->text.length == 0)
		return;
	block_new_text(place->parse, parent, place->text_pos, place->text.text);
	str_init(&place->text, place->parse->arena);
}

static void
convert_text(struct place *place, cmark_node *node, struct block *parent)
{
	const char *text = cmark_node_get_literal(node);

	(void)parent;
	place->likely_slip = place->likely_slip || slip_is_likely(text);
	collect(place, text);
}

static bool
begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

/* A line of a quotation that begins as its source would. */
static bool
looks_like_source(cmark_node *node, const struct block *parent)
{
	return block_ancestor(parent, BLOCK_QUOTE) != NULL && node != NULL &&
	       cmark_node_get_literal(node) != NULL &&
	       begins(cmark_node_get_literal(node), "\u2014");
}

static void
convert_soft_break(struct place *place, cmark_node *node, struct block *parent)
{
	collect(place, " ");
	place->line++;
	if (looks_like_source(cmark_node_next(node), parent))
		refuse(place, "quote",
		    "a quotation's source is a paragraph of its own: put a "
		    "line with > alone above it");
}

static void
convert_line_break(struct place *place, cmark_node *node, struct block *parent)
{
	(void)node;
	flush(place, parent);
	block_new(place->parse, parent, BLOCK_LINE_BREAK, place_pos(place));
	place->line++;
}

static void
convert_strong(struct place *place, cmark_node *node, struct block *parent)
{
	flush(place, parent);
	struct block *strong =
	    block_new(place->parse, parent, BLOCK_STRONG, place_pos(place));
	convert_inlines(place, node, strong);
}

/* [words](lang:sv) */
static void
convert_span(struct place *place, cmark_node *node, struct block *parent,
    const char *language)
{
	if (!link_is_language(language))
		refuse(place, "language",
		    "expected the tag of a language after lang:, as sv, se "
		    "or sv-FI");
	struct block *span =
	    block_new(place->parse, parent, BLOCK_SPAN, place_pos(place));
	span->span.language = arena_strdup(place->parse->arena, language);
	convert_inlines(place, node, span);
}

#define LANGUAGE_SCHEME "lang:"
#define NAME_SCHEME "name:"
#define POINTER_SCHEME "ref:"

/* ## Words [](name:NAME) */
static void
name_heading(struct place *place, struct block *parent, const char *name)
{
	struct block *last = parent->last;
	if (parent->type != BLOCK_HEADING) {
		refuse(place, "reference",
		    "a name stands behind the words of a heading; tables and "
		    "charts have the key \"name\"");
		return;
	}
	if (last != NULL && last->type == BLOCK_TEXT)
		last->text.text = directive_trim(place->parse->arena,
		    last->text.text, strlen(last->text.text));
	pointers_name(place->parse, parent, name, place_pos(place));
}

/* What is written as a link but is none; false: a link. */
static bool
convert_other_link(struct place *place, cmark_node *node, struct block *parent,
    const char *url)
{
	if (begins(url, LANGUAGE_SCHEME))
		convert_span(
		    place, node, parent, url + strlen(LANGUAGE_SCHEME));
	else if (begins(url, NAME_SCHEME))
		name_heading(place, parent, url + strlen(NAME_SCHEME));
	else if (begins(url, POINTER_SCHEME))
		convert_inlines(place, node,
		    pointers_refer(place->parse, parent,
			url + strlen(POINTER_SCHEME), place_pos(place)));
	else if (begins(url, FOOTNOTE_SCHEME))
		footnotes_refer(place->parse, parent,
		    url + strlen(FOOTNOTE_SCHEME), place_pos(place));
	else
		return false;
	return true;
}

static void
convert_link(struct place *place, cmark_node *node, struct block *parent)
{
	const char *url = cmark_node_get_url(node);
	const char *title = cmark_node_get_title(node);
	struct arena *arena = place->parse->arena;
	flush(place, parent);
	if (convert_other_link(place, node, parent, url))
		return;
	if (!link_allowed(url))
		refuse(place, "link",
		    "a link leads to an https:, http: or mailto: address");
	if (block_ancestor(parent, BLOCK_LINK) != NULL)
		refuse(place, "link", "a link inside a link");
	struct block *link =
	    block_new(place->parse, parent, BLOCK_LINK, place_pos(place));
	convert_inlines(place, node, link);
	link->link.url = link_encode(url, arena);
	link->link.description =
	    title != NULL && title[0] != '\0' && check_characters(place, title)
		? unicode_nfc(arena_strdup(arena, title), arena)
		: block_plain_text(link, arena);
	if (link_is_spelt_out(block_plain_text(link, arena), url, arena) ||
	    link_is_spelt_out(link->link.description, url, arena))
		refuse(place, "link",
		    "a link's words say where it leads, not the address: "
		    "[the instructions](https://…)");
}

/* Its only place is a paragraph of its own; see convert_paragraph. */
static void
convert_image(struct place *place, cmark_node *node, struct block *parent)
{
	(void)node;
	(void)parent;
	refuse(place, "image",
	    "an image stands alone in its paragraph, with blank lines around "
	    "it");
}

static const struct kind inline_kinds[] = {
	{ "text", convert_text, NULL, NULL },
	{ "softbreak", convert_soft_break, NULL, NULL },
	{ "linebreak", convert_line_break, NULL, NULL },
	{ "strong", convert_strong, NULL, NULL },
	{ "link", convert_link, NULL, NULL },
	{ "image", convert_image, NULL, NULL },
	{ "emph", NULL, "emphasis",
	    MESSAGE_LATER(
		"the look has no italics; use **strong** or plain words") },
	{ "strikethrough", NULL, "emphasis",
	    MESSAGE_LATER("text is not struck through") },
	{ "code", NULL, "code",
	    MESSAGE_LATER("code has no place in a document") },
	{ "html_inline", NULL, "html",
	    MESSAGE_LATER(
		"raw HTML is not used; write Markdown, or \\< for a < sign") },
	{ NULL, NULL, "markdown",
	    MESSAGE_LATER("a document has no such passage") },
};

void
convert_inlines(struct place *place, cmark_node *node, struct block *parent)
{
	cmark_node *child = cmark_node_first_child(node);
	for (; child != NULL; child = cmark_node_next(child))
		convert(place, child, parent, inline_kinds);
	flush(place, parent);
}
