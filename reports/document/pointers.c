/*
 * Cross-references.  A heading is named by a link without words behind it, a
 * data block by its key `name`; `[](ref:NAME)` says "kuvio 3", "taulukko 2"
 * or "luku 4.1" wherever it stands, since what it points at may come later.
 * Words of the template's own (`[kuviossa](ref:NAME)`) stay as they are.
 */
#include "document/document-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"
#include "text/unicode.h"

#include <string.h>

#define CAPITAL ":capital"
#define NAME_CHARACTERS "abcdefghijklmnopqrstuvwxyz0123456789-_"

static const struct name *
find_name(const struct parse *parse, const char *text)
{
	for (size_t i = 0; i < parse->name_count; i++)
		if (str_equal(parse->names[i].text, text))
			return &parse->names[i];
	return NULL;
}

void
pointers_name(
    struct parse *parse, struct block *block, const char *text, struct pos pos)
{
	if (text[0] == '\0' || text[strspn(text, NAME_CHARACTERS)] != '\0') {
		diag_error(parse->diag, pos, "reference",
		    "a name is made of a-z, 0-9, - and _");
		return;
	}
	if (find_name(parse, text) != NULL) {
		diag_error(parse->diag, pos, "reference",
		    "the name \"%s\" is given twice; choose another", text);
		return;
	}
	parse->names = arena_grow(parse->arena, parse->names, parse->name_count,
	    &parse->name_capacity, sizeof(*parse->names));
	parse->names[parse->name_count++] =
	    (struct name){ .text = arena_strdup(parse->arena, text),
		    .block = block };
}

struct block *
pointers_refer(
    struct parse *parse, struct block *parent, const char *name, struct pos pos)
{
	struct block *pointer;
	if (block_ancestor(parent, BLOCK_HEADING) != NULL)
		diag_error(parse->diag, pos, "reference",
		    "a reference inside a heading; it stands in running text");
	pointer = block_new(parse, parent, BLOCK_POINTER, pos);
	pointer->pointer.name = arena_strdup(parse->arena, name);
	return pointer;
}

/* "kuvio 3", "taulukko 2", "luku 4.1", or what a heading says. */
static const char *
words_for(struct parse *parse, const struct block *target)
{
	const char *names[] = { "number", NULL };
	const char *values[] = { NULL, NULL };
	const char *key = "reference-title";
	if (target->type == BLOCK_TABLE) {
		key = "reference-table";
		values[0] =
		    arena_printf(parse->arena, "%d", target->table.number);
	} else if (target->type == BLOCK_FIGURE) {
		key = "reference-figure";
		values[0] =
		    arena_printf(parse->arena, "%d", target->figure.number);
	} else if (target->heading.number != NULL) {
		key = "reference-heading";
		values[0] = target->heading.number;
	} else {
		names[0] = "title";
		values[0] = block_plain_text(target, parse->arena);
	}
	return lang_phrase(
	    parse->document->lang, key, names, values, parse->arena);
}

static void
refuse(struct parse *parse, const struct block *pointer, const char *name)
{
	const char **names =
	    ARENA_ARRAY(parse->arena, const char *, parse->name_count + 1);
	const char *near;
	for (size_t i = 0; i < parse->name_count; i++)
		names[i] = parse->names[i].text;
	near = str_nearest(name, names, parse->name_count);
	if (near != NULL)
		diag_error(parse->diag, pointer->pos, "reference",
		    "nothing is named \"%s\"; did you mean \"%s\"?", name,
		    near);
	else
		diag_error(parse->diag, pointer->pos, "reference",
		    "nothing is named \"%s\"; name a heading by [](name:…) "
		    "behind its words, a table or chart by its key \"name\"",
		    name);
}

static void
resolve(struct parse *parse, struct block *pointer)
{
	const char *text = pointer->pointer.name;
	size_t length = strlen(text), tail = strlen(CAPITAL);
	bool capital =
	    length > tail && str_equal(text + length - tail, CAPITAL);
	const char *plain =
	    capital ? arena_strndup(parse->arena, text, length - tail) : text;
	const struct name *name = find_name(parse, plain);
	const char *words;
	if (name == NULL) {
		refuse(parse, pointer, plain);
		return;
	}
	pointer->pointer.target = name->block;
	if (pointer->first != NULL)
		return;
	words = words_for(parse, name->block);
	block_new_text(parse, pointer, pointer->pos,
	    capital ? unicode_capital(words, parse->arena) : words);
}

void
pointers_resolve(struct parse *parse)
{
	struct block *root = parse->document->root;
	for (struct block *at = root; at != NULL; at = block_next(root, at))
		if (at->type == BLOCK_POINTER && at->pointer.target == NULL)
			resolve(parse, at);
}
