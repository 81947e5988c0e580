/*
 * Markdown, which only this and markdown_inline.c know (cmark-gfm).  Its tree
 * becomes ours block by block, or is refused at the template's line: a document
 * has no emphasis, code, raw HTML or pictures, and its tables come from data
 * blocks.
 *
 * A panel (`::: panel` … `:::`) is no Markdown: the text is cut at those
 * lines and each piece is parsed by itself.
 */
#include "document/markdown-imp.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/str.h"
#include "text/text.h"

#include <string.h>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#define DEPTH_MAX 16

static void convert_block(
    struct place *place, cmark_node *node, struct block *parent);
static void convert_blocks(
    struct place *place, cmark_node *node, struct block *parent);

struct pos
markdown_pos(const struct parse *parse, int line)
{
	const struct markdown *markdown = parse->markdown;
	if (markdown->line_count == 0)
		return (struct pos){ 0 };
	size_t index = line < 1 ? 0 : (size_t)line - 1;
	if (index >= markdown->line_count)
		index = markdown->line_count - 1;
	return markdown->lines[index];
}

struct pos
place_pos(const struct place *place)
{
	if (place->fixed.file != NULL)
		return place->fixed;
	return markdown_pos(place->parse, place->line);
}

void
refuse(struct place *place, const char *rule, const char *text)
{
	diag_error(place->parse->diag, place_pos(place), rule, "%s",
	    message_text(text));
}

static bool
is_type(cmark_node *node, const char *type)
{
	return str_equal(cmark_node_get_type_string(node), type);
}

/* The inline content of a block of Markdown, and what went wrong in it. */
static void
convert_content(struct place *place, cmark_node *node, struct block *parent)
{
	int line = place->line;

	place->likely_slip = false;
	convert_inlines(place, node, parent);
	place->line = line;
	if (place->likely_slip)
		slips_check(place, node);
}

/* The image's words are read as a paragraph that is in no tree. */
static void
put_image(struct place *place, cmark_node *image, struct block *parent)
{
	struct parse *parse = place->parse;
	struct pos pos = place_pos(place);
	struct block *words = block_new_paragraph(parse, NULL, pos, ROLE_BODY);
	convert_inlines(place, image, words);
	image_parse(parse, parent,
	    arena_strdup(parse->arena, cmark_node_get_url(image)),
	    block_plain_text(words, parse->arena), pos);
}

static void
convert_paragraph(struct place *place, cmark_node *node, struct block *parent)
{
	cmark_node *first = cmark_node_first_child(node);
	if (first != NULL && cmark_node_next(first) == NULL &&
	    is_type(first, "image")) {
		if (place_allows(parent, BLOCK_IMAGE))
			put_image(place, first, parent);
		else
			refuse(place, "image",
			    "an image stands outside lists, quotations, notes "
			    "and panels");
		return;
	}
	struct block *paragraph = block_new_paragraph(
	    place->parse, parent, place_pos(place), ROLE_BODY);
	convert_content(place, node, paragraph);
}

static void
convert_heading(struct place *place, cmark_node *node, struct block *parent)
{
	int level = cmark_node_get_heading_level(node);
	if (!place_allows_heading(parent, level))
		refuse(place, "heading",
		    "a heading stands outside lists, quotations and "
		    "containers; only a cover begins with the title (#), a "
		    "closing with a heading (##), a column with one (###)");
	if (slip_is_underlined(place, node))
		refuse(place, "slip",
		    "a line of --- or === makes a heading of the text above; "
		    "take it out, or begin the heading with #");
	struct block *heading =
	    block_new(place->parse, parent, BLOCK_HEADING, place_pos(place));
	heading->heading.level = level;
	convert_content(place, node, heading);
}

static void
convert_list(struct place *place, cmark_node *node, struct block *parent)
{
	if (!place_allows(parent, BLOCK_LIST)) {
		refuse(place, "list",
		    "a list in a cover, quotation, footnote or EU block; "
		    "write paragraphs");
		return;
	}
	struct block *list =
	    block_new(place->parse, parent, BLOCK_LIST, place_pos(place));
	list->list.ordered =
	    cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
	list->list.start =
	    list->list.ordered ? cmark_node_get_list_start(node) : 1;
	long number = list->list.start;
	cmark_node *item = cmark_node_first_child(node);
	for (; item != NULL; item = cmark_node_next(item)) {
		place->number = number++;
		convert_block(place, item, list);
	}
}

static void
convert_item(struct place *place, cmark_node *node, struct block *parent)
{
	struct parse *parse = place->parse;
	struct pos pos = place_pos(place);
	struct block *item = block_new(parse, parent, BLOCK_ITEM, pos);
	struct block *label = block_new(parse, item, BLOCK_LABEL, pos);
	label->label.text = parent->list.ordered ? arena_printf(parse->arena,
						       "%ld.", place->number)
						 : "•";
	struct block *body = block_new(parse, item, BLOCK_BODY, pos);
	convert_blocks(place, node, body);
}

static void
convert_fence(struct place *place, cmark_node *node, struct block *parent)
{
	int length, offset;
	char character;
	struct parse *parse = place->parse;
	if (!cmark_node_get_fenced(node, &length, &offset, &character)) {
		refuse(place, "code",
		    "a line that begins with four blanks is code; take them "
		    "out");
		return;
	}
	if (!place_allows(parent, BLOCK_TABLE)) {
		refuse(place, "data-block",
		    "a data block stands outside lists, quotations and "
		    "containers; only a cover has one, of dots");
		return;
	}
	directive_parse(parse, parent,
	    arena_strdup(parse->arena, cmark_node_get_fence_info(node)),
	    arena_strdup(parse->arena, cmark_node_get_literal(node)),
	    place->line);
}

static void
convert_quote(struct place *place, cmark_node *node, struct block *parent)
{
	if (!place_allows(parent, BLOCK_QUOTE)) {
		refuse(place, "quote",
		    "a quotation stands outside lists and containers other "
		    "than columns");
		return;
	}
	struct block *quote =
	    block_new(place->parse, parent, BLOCK_QUOTE, place_pos(place));
	convert_blocks(place, node, quote);
	quote_finish(place->parse, quote);
}

static const struct kind block_kinds[] = {
	{ "paragraph", convert_paragraph, NULL, NULL },
	{ "heading", convert_heading, NULL, NULL },
	{ "list", convert_list, NULL, NULL },
	{ "item", convert_item, NULL, NULL },
	{ "code_block", convert_fence, NULL, NULL },
	{ "html_block", NULL, "html",
	    MESSAGE_LATER(
		"raw HTML is not used; write Markdown, or \\< for a < sign") },
	{ "block_quote", convert_quote, NULL, NULL },
	{ "thematic_break", NULL, "rule",
	    MESSAGE_LATER("rules are the look's; take the line out") },
	{ "table", NULL, "pipe-table",
	    MESSAGE_LATER("tables come from data; use a ```table block") },
	{ "tasklist", NULL, "list",
	    MESSAGE_LATER("lists have no boxes to tick") },
	{ NULL, NULL, "markdown",
	    MESSAGE_LATER("a document has no such passage") },
};

/* Where a block of columns goes: a heading of level 3 opens a column. */
static struct block *
choose_column(struct place *place, cmark_node *node, struct block *columns)
{
	if (is_type(node, "heading") && cmark_node_get_heading_level(node) == 3)
		return block_new(
		    place->parse, columns, BLOCK_COLUMN, place_pos(place));
	if (columns->last == NULL)
		refuse(place, "container",
		    "columns begin with a heading of level 3, \"### …\"");
	return columns->last;
}

/* Lines come from blocks; inline content counts on from its block's. */
static void
convert_block(struct place *place, cmark_node *node, struct block *parent)
{
	place->line = place->before + cmark_node_get_start_line(node);
	if (parent->type == BLOCK_COLUMNS)
		parent = choose_column(place, node, parent);
	if (parent == NULL)
		return;
	convert(place, node, parent, block_kinds);
	if (parent->type == BLOCK_DOCUMENT)
		footnotes_place(place->parse);
}

static void
convert_blocks(struct place *place, cmark_node *node, struct block *parent)
{
	cmark_node *child = cmark_node_first_child(node);
	for (; child != NULL; child = cmark_node_next(child))
		convert_block(place, child, parent);
}

void
convert(struct place *place, cmark_node *node, struct block *parent,
    const struct kind *kind)
{
	const char *type = cmark_node_get_type_string(node);
	while (kind->type != NULL && !str_equal(kind->type, type))
		kind++;
	if (kind->convert == NULL) {
		refuse(place, kind->rule, kind->refusal);
		return;
	}
	if (place->depth == DEPTH_MAX) {
		refuse(place, "depth",
		    "lists or marks stand too deep in each other");
		return;
	}
	place->depth++;
	kind->convert(place, node, parent);
	place->depth--;
}

/* The caller frees the node with cmark_node_free. */
static cmark_node *
run_cmark(const char *text, size_t length)
{
	static const char *const extensions[] = { "table", "strikethrough",
		"tasklist" };
	cmark_gfm_core_extensions_ensure_registered();
	cmark_parser *parser = cmark_parser_new(CMARK_OPT_FULL_INFO_STRING);
	for (size_t i = 0; i < sizeof(extensions) / sizeof(extensions[0]); i++)
		cmark_parser_attach_syntax_extension(
		    parser, cmark_find_syntax_extension(extensions[i]));
	cmark_parser_feed(parser, text, length);
	cmark_node *document = cmark_parser_finish(parser);
	cmark_parser_free(parser);
	return document;
}

void
markdown_parse_piece(struct parse *parse, struct block *parent,
    const char *text, size_t length, int before)
{
	struct place place = { .parse = parse,
		.source = text,
		.source_length = length,
		.before = before };
	str_init(&place.text, parse->arena);
	cmark_node *document = run_cmark(text, length);
	convert_blocks(&place, document, parent);
	cmark_node_free(document);
}

/*
 * cmark has no entry for inline content alone: an escaped mark put before the
 * line keeps it from opening any block, and is taken off again.
 */
#define INLINE_GUARD "\\!"

void
markdown_parse_inline(
    struct parse *parse, struct block *parent, const char *text, struct pos pos)
{
	const char *guarded =
	    arena_printf(parse->arena, INLINE_GUARD "%s", text);
	struct place place = { .parse = parse,
		.fixed = pos,
		.source = guarded,
		.source_length = strlen(guarded) };
	str_init(&place.text, parse->arena);
	cmark_node *document = run_cmark(guarded, place.source_length);
	cmark_node *paragraph = cmark_node_first_child(document);
	cmark_node *first = cmark_node_first_child(paragraph);
	const char *rest = cmark_node_get_literal(first) + 1;
	cmark_node_set_literal(first, arena_strdup(parse->arena, rest));
	convert_content(&place, paragraph, parent);
	cmark_node_free(document);
}
