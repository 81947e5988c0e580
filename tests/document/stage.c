/*
 * Driver of the document cases: STEM.md, parsed over a fixed set of figures.
 *
 *	stage tree STEM		the tree of blocks
 *	stage diag STEM		the messages
 *
 * A STEM with "grant" in it is of a half-year's end, one with "exact" has no
 * rounded figures, as a workbook; "theme-line" and "numbered" give the document
 * these, "unfunded" asks for no emblem, "over-one-mebibyte" repeats the file.
 */
#include "figures.h"
#include "grant.h"
#include "markdown.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/str.h"
#include "base/utf8.h"
#include "document/document.h"
#include "document/visibility.h"
#include "text/lang.h"
#include "text/text.h"
#include "writers/tree/tree.h"

#include <stdio.h>
#include <string.h>

/* The bytes again and again, until they are at least `length`. */
static void
repeat(struct bytes *bytes, size_t length, struct arena *arena)
{
	struct str out;
	str_init(&out, arena);
	while (out.length < length)
		str_put(&out, bytes->data, bytes->length);
	bytes->data = out.text;
	bytes->length = out.length;
}

static bool
parse(const char *stem, struct arena *arena, struct diag *diag,
    struct lang *lang, struct document *document)
{
	struct safe_figures figures = document_figures(arena);
	struct bytes bytes;
	struct markdown markdown;
	const char *path = arena_printf(arena, "%s.md", stem);
	const char *slash = strrchr(stem, '/');
	const char *folder =
	    slash == NULL ? "."
			  : arena_strndup(arena, stem, (size_t)(slash - stem));
	if (!lang_read("templates/lang/fi.yaml", arena, diag, lang) ||
	    !file_read(path, arena, diag, &bytes))
		return false;
	size_t bad;
	if (!utf8_valid(bytes.data, bytes.length, &bad)) {
		diag_error(diag, pos_file(path), "character",
		    "no UTF-8; TEXT would not have let it pass");
		return false;
	}
	if (strstr(stem, "over-one-mebibyte") != NULL)
		repeat(&bytes, ((size_t)1 << 20) + 1, arena);
	markdown = markdown_of(path, bytes.data, bytes.length, arena);
	static const struct visibility visibility = {
		.statement =
		    "Euroopan unionin rahoittama\u00a0– NextGenerationEU"
	};
	*document = (struct document){
		.lang = lang,
		.visibility =
		    strstr(stem, "unfunded") == NULL ? &visibility : NULL,
		.status_day = strstr(stem, "grant") != NULL
				  ? GRANT_LAST_DAY
				  : 19781 /* 28.2.2024 */,
		.exact = strstr(stem, "exact") != NULL,
		.theme_line = strstr(stem, "theme-line") != NULL
				  ? "Henkilökohtainen apu"
				  : NULL,
		.numbered = strstr(stem, "numbered") != NULL,
	};
	return document_parse(
	    &markdown, &figures, folder, arena, diag, document);
}

int
main(int argc, char **argv)
{
	struct arena arena;
	struct diag diag;
	struct lang lang;
	struct document document;
	if (argc != 3)
		return 2;
	arena_init(&arena);
	diag_init(&diag, &arena);
	bool ok = parse(argv[2], &arena, &diag, &lang, &document);
	if (strcmp(argv[1], "tree") == 0 && ok) {
		struct str out;
		str_init(&out, &arena);
		tree_print(&document, &out);
		fputs(out.text, stdout);
	}
	diag_print(&diag, 0, strcmp(argv[1], "diag") == 0 ? stdout : stderr);
	arena_release(&arena);
	return ok ? 0 : 1;
}
