/*
 * Driver of the layout cases: STEM.md, parsed and laid out over a fixed set
 * of figures, lists and key figures in the handout's theme.
 *
 *	stage pages STEM	the items of the pages
 *	stage diag STEM		the messages
 *	stage pdf STEM		the pages as a file, to look at and to judge
 *	stage tags STEM		the structure tree of that file
 *
 * A STEM with "report" in it has the report's theme.  STEM.theme, if there is
 * one, changes the theme: its odd lines are texts of the theme, each replaced
 * by the line after it.  A STEM with "draft" in it is a draft, one with
 * "numbered" has numbered headings, one with "grant" is of a half-year's end,
 * one with "swedish" is in Swedish.
 */
#include "../document/grant.h"
#include "../document/markdown.h"
#include "figures.h"
#include "print.h"

#include "base/arena.h"
#include "base/file.h"
#include "document/document.h"
#include "layout/face.h"
#include "layout/theme.h"
#include "text/lang.h"
#include "text/text.h"

#include <stdio.h>
#include <string.h>

#define THEMES "templates/themes"

static const char *
base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

static char *
next_line(char **rest)
{
	char *line = *rest;
	char *end = strchr(line, '\n');

	if (end == NULL)
		return NULL;
	*end = '\0';
	*rest = end + 1;
	return line;
}

/* Replaces the first `old`; the case is wrong when there is none. */
static bool
replace(struct arena *arena, const char *old, const char *new, char **text)
{
	char *at = strstr(*text, old);

	if (at == NULL) {
		fprintf(stderr, "the theme does not hold: %s\n", old);
		return false;
	}
	*at = '\0';
	*text = arena_printf(arena, "%s%s%s", *text, new, at + strlen(old));
	return true;
}

static bool
is_report(const char *stem)
{
	return strstr(stem, "report") != NULL;
}

static bool
read_theme(const char *stem, struct arena *arena, struct diag *diag,
    struct faces *faces, struct theme *theme)
{
	const char *path = arena_printf(arena, "%s.theme", stem);
	const char *file =
	    is_report(stem) ? THEMES "/report.yaml" : THEMES "/handout.yaml";
	struct bytes bytes, changes;
	char *old, *new, *rest;

	if (!file_exists(path))
		return theme_read(file, faces, arena, diag, theme);
	if (!file_read(file, arena, diag, &bytes) ||
	    !file_read(path, arena, diag, &changes))
		return false;
	rest = changes.data;
	while ((old = next_line(&rest)) != NULL &&
	       (new = next_line(&rest)) != NULL)
		if (!replace(arena, old, new, &bytes.data))
			return false;
	return theme_parse(base_name(file), bytes.data, strlen(bytes.data),
	    faces, arena, diag, theme);
}

static bool
read_document(const char *stem, const struct lang *lang, struct arena *arena,
    struct diag *diag, struct document *document)
{
	struct safe_figures all = layout_figures(arena);
	struct bytes bytes;
	struct markdown markdown;
	const char *path = arena_printf(arena, "%s.md", stem);

	grant_add(arena, &all);
	if (!file_read(path, arena, diag, &bytes))
		return false;
	markdown =
	    markdown_of(base_name(path), bytes.data, bytes.length, arena);
	*document = (struct document){ .lang = lang,
		.theme_line = strstr(stem, "handout") != NULL
				  ? "Henkilökohtainen apu"
				  : NULL,
		.author = "Keski-Uudenmaan hyvinvointialue",
		.name = is_report(stem) ? "Kuukausiraportti" : "Jakomoniste",
		.date = 19793,
		.title = is_report(stem) ? "Kuukausiraportti" : "Jakomoniste",
		.subject = "Helmikuu 2024",
		.id = "jakomoniste.fi",
		.county = "02",
		.status_day =
		    strstr(stem, "grant") != NULL ? GRANT_LAST_DAY : 19782,
		.period = "Helmikuu 2024",
		.class_name = lang_word(lang, "class-public"),
		.disclosure_class = CLASS_PUBLIC,
		.draft = strstr(stem, "draft") != NULL,
		.numbered = strstr(stem, "numbered") != NULL };
	return document_parse(
	    &markdown, &all, "tests/layout", arena, diag, document);
}

static const char *
language_file(const char *stem)
{
	return strstr(stem, "swedish") != NULL ? "templates/lang/sv.yaml"
					       : "templates/lang/fi.yaml";
}

static bool
lay_out(const char *what, const char *stem, struct arena *arena,
    struct diag *diag, struct faces *faces, struct theme *theme)
{
	struct lang lang;
	struct document document;

	if (!read_theme(stem, arena, diag, faces, theme) ||
	    !lang_read(language_file(stem), arena, diag, &lang) ||
	    !read_document(stem, &lang, arena, diag, &document))
		return false;
	return layout_print(what, &document, theme, arena, diag);
}

int
main(int argc, char **argv)
{
	struct arena arena;
	struct diag diag;
	struct theme theme = { .path = NULL };
	struct faces faces;
	bool fine;

	if (argc != 3) {
		fprintf(stderr, "usage: stage pages|diag|pdf|tags STEM\n");
		return 2;
	}
	arena_init(&arena);
	diag_init(&diag, &arena);
	faces_init(&faces, "fonts");
	fine = lay_out(argv[1], argv[2], &arena, &diag, &faces, &theme);
	diag_print(&diag, 0, strcmp(argv[1], "diag") == 0 ? stdout : stderr);
	faces_release(&faces);
	arena_release(&arena);
	return fine || strcmp(argv[1], "diag") == 0 ? 0 : 1;
}
