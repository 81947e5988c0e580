/*
 * Containers: `::: NAME` … `:::`.  They are no Markdown: the text is cut at
 * those lines, and each piece is parsed by itself into the container's block
 * or the root.  What may stand in which container, markdown.c says.
 */
#include "document/document-imp.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/str.h"
#include "document/visibility.h"
#include "text/lang.h"

#include <string.h>

static const struct {
	const char *name;
	enum block_type type;
} containers[] = {
	{ "panel", BLOCK_PANEL },
	{ "note", BLOCK_NOTE_BOX },
	{ "cover", BLOCK_COVER },
	{ "columns", BLOCK_COLUMNS },
	{ "closing", BLOCK_CLOSING },
	{ "eu", BLOCK_EU },
	{ "terms", BLOCK_TERMS },
	{ "signatures", BLOCK_SIGNATURES },
};
#define CONTAINER_NUM (sizeof(containers) / sizeof(containers[0]))

#define KEEP "keep"

/* What `::: NAME` is called, of a container's block. */
static const char *
name_of(enum block_type type)
{
	for (size_t i = 0; i < CONTAINER_NUM; i++)
		if (containers[i].type == type)
			return containers[i].name;
	return NULL;
}

/*
 * What follows the colons of a container's line, "" at its end; NULL when the
 * line (without its newline) is another.
 */
static const char *
read_fence(const char *line, size_t length, struct arena *arena)
{
	if (length < 3 || memcmp(line, ":::", 3) != 0)
		return NULL;
	line += 3;
	length -= 3;
	while (length > 0 && *line == ' ') {
		line++;
		length--;
	}
	while (length > 0 && line[length - 1] == ' ')
		length--;
	return arena_strndup(arena, line, length);
}

/* The emblem with its statement: no template writes them. */
static void
put_emblem(struct parse *parse, struct block *eu)
{
	const struct lang *lang = parse->document->lang;
	const struct visibility *visibility = parse->document->visibility;
	struct block *emblem = block_new(parse, eu, BLOCK_EMBLEM, eu->pos);
	const char *statement = visibility != NULL ? visibility->statement : "";
	const char *const names[] = { "statement", NULL };
	const char *const values[] = { statement, NULL };
	emblem->emblem.statement = statement;
	emblem->emblem.alternative =
	    lang_phrase(lang, "eu-alternative", names, values, parse->arena);
	if (visibility == NULL)
		diag_error(parse->diag, eu->pos, "visibility",
		    "the county has no project that the European Union pays "
		    "for: leave the EU block out, or write project: in "
		    "county.yaml");
}

static struct block *
open_container(struct parse *parse, const char *name, struct pos pos)
{
	const char *names[CONTAINER_NUM + 1];
	for (size_t i = 0; i < CONTAINER_NUM; i++) {
		names[i] = containers[i].name;
		if (!str_equal(containers[i].name, name))
			continue;
		struct block *opened = block_new(
		    parse, parse->document->root, containers[i].type, pos);
		if (opened->type == BLOCK_EU)
			put_emblem(parse, opened);
		return opened;
	}
	names[CONTAINER_NUM] = KEEP;
	const char *near = str_nearest(name, names, CONTAINER_NUM + 1);
	diag_error(parse->diag, pos, "container",
	    "no container is named \"%s\"; there are panel, note, cover, "
	    "columns, closing, eu, terms, signatures and keep, and \":::\" "
	    "closes them%s",
	    name, message_near(near, parse->arena));
	return NULL;
}

static void
check_filled(struct parse *parse, struct block *container)
{
	size_t columns = 0;
	const char *name = name_of(container->type);
	if (container->first == NULL)
		diag_error(parse->diag, container->pos, "container",
		    "the container \"%s\" is empty", name);
	if (container->type == BLOCK_NOTE_BOX && container->first != NULL &&
	    (container->first->type != BLOCK_PARAGRAPH ||
		container->first->first == NULL ||
		container->first->first->type != BLOCK_STRONG))
		diag_error(parse->diag, container->pos, "container",
		    "a note begins with its title, a line \"**…**\"");
	if (container->type == BLOCK_TERMS)
		terms_finish(parse, container);
	if (container->type == BLOCK_SIGNATURES && container->first != NULL)
		signatures_finish(parse, container);
	if (container->type != BLOCK_COLUMNS || container->first == NULL)
		return;
	for (const struct block *at = container->first; at != NULL;
	     at = at->next)
		columns++;
	if (columns < 2)
		diag_error(parse->diag, container->pos, "container",
		    "columns are two or more; each begins with a heading "
		    "\"### …\"");
}

/* A keep is no block: it says of the root's blocks that they stay together. */
static void
open_keep(struct parse *parse, struct pos pos)
{
	if (parse->keeping)
		diag_error(parse->diag, pos, "container",
		    "a container \"keep\" inside another; close that with "
		    "\":::\"");
	parse->keeping = true;
	parse->kept = parse->document->root->last;
}

static void
close_keep(struct parse *parse, struct pos pos)
{
	struct block *root = parse->document->root;
	struct block *first =
	    parse->kept != NULL ? parse->kept->next : root->first;
	footnotes_place(parse);
	parse->keeping = false;
	if (first == NULL)
		diag_error(parse->diag, pos, "container",
		    "the container \"keep\" is empty");
	struct block *last = NULL;
	for (struct block *at = first; at != NULL; at = at->next) {
		if (at->type == BLOCK_BREAK)
			diag_error(parse->diag, at->pos, "container",
			    "a page break inside what must stay together");
		if (at->type == BLOCK_FOOTNOTE) /* stands at the page's foot */
			continue;
		at->keep = KEEP_NEXT;
		last = at;
	}
	if (last != NULL)
		last->keep = KEEP_WHOLE;
}

/* The block that takes what follows the line: a container, or the root. */
static struct block *
cross_fence(
    struct parse *parse, struct block *parent, const char *name, struct pos pos)
{
	struct block *root = parse->document->root;
	bool inside = parent != root;
	struct block *opened;
	if (name[0] == '\0' && inside) {
		check_filled(parse, parent);
		footnotes_place(parse);
		return root;
	}
	if (name[0] == '\0' && parse->keeping) {
		close_keep(parse, pos);
		return root;
	}
	if (name[0] == '\0') {
		diag_error(parse->diag, pos, "container",
		    "\":::\" closes nothing; a container opens with \"::: "
		    "panel\" or another name");
		return root;
	}
	if (inside) {
		diag_error(parse->diag, pos, "container",
		    "a container inside the container \"%s\"; close that "
		    "with \":::\"",
		    name_of(parent->type));
		return parent;
	}
	if (str_equal(name, KEEP)) {
		open_keep(parse, pos);
		return root;
	}
	opened = open_container(parse, name, pos);
	return opened != NULL ? opened : root;
}

void
containers_parse(struct parse *parse, const char *text, size_t length)
{
	struct block *root = parse->document->root, *parent = root;
	const char *at = text, *piece = text, *end = text + length;
	int line = 0, before = 0;

	while (at < end) {
		const char *newline = memchr(at, '\n', (size_t)(end - at));
		const char *stop = newline != NULL ? newline : end;
		const char *name =
		    read_fence(at, (size_t)(stop - at), parse->arena);
		line++;
		if (name != NULL) {
			markdown_parse_piece(
			    parse, parent, piece, (size_t)(at - piece), before);
			parent = cross_fence(
			    parse, parent, name, markdown_pos(parse, line));
			piece = newline != NULL ? newline + 1 : end;
			before = line;
		}
		at = newline != NULL ? newline + 1 : end;
	}
	markdown_parse_piece(
	    parse, parent, piece, (size_t)(end - piece), before);
	if (parent != root)
		diag_error(parse->diag, parent->pos, "container",
		    "the container \"%s\" is not closed; expected a line "
		    "\":::\"",
		    name_of(parent->type));
	if (parse->keeping)
		diag_error(parse->diag, markdown_pos(parse, line), "container",
		    "the container \"keep\" is not closed; expected a line "
		    "\":::\"");
	footnotes_place(parse);
}

/* Neither the theme's line nor a footnote is told as standing before. */
static bool
stands_first(const struct block *block)
{
	for (block = block->previous; block != NULL; block = block->previous)
		if (block->type != BLOCK_PARAGRAPH ||
		    block->paragraph.role != ROLE_THEME)
			return false;
	return true;
}

void
containers_check(struct parse *parse)
{
	const struct block *cover = NULL, *closing = NULL;
	struct block *root = parse->document->root;
	for (const struct block *at = root->first; at != NULL; at = at->next) {
		if (at->type == BLOCK_COVER && cover != NULL)
			diag_error(parse->diag, at->pos, "container",
			    "a second cover; a document has one");
		else if (at->type == BLOCK_COVER && !stands_first(at))
			diag_error(parse->diag, at->pos, "container",
			    "the cover comes before all else");
		if (at->type == BLOCK_CLOSING && at->next != NULL &&
		    at->next->type != BLOCK_EU)
			diag_error(parse->diag, at->pos, "container",
			    closing != NULL
				? MESSAGE_LATER(
				      "a second closing; a document has one")
				: MESSAGE_LATER("the closing comes after all "
						"else but an EU "
						"block"));
		if (at->type == BLOCK_EU && at->next != NULL)
			diag_error(parse->diag, at->pos, "container",
			    "the EU block comes after all else, and once");
		if (at->type == BLOCK_COVER)
			cover = at;
		if (at->type == BLOCK_CLOSING)
			closing = at;
	}
}
