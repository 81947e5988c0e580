/*
 * Driver of the layout's cases of charts and slides: STEM.blocks, a tree
 * written by hand (tree.h), laid out in the theme that it names.
 *
 *	stage pages STEM	the items of the pages
 *	stage diag STEM		the messages
 *	stage pdf STEM		the pages as a file, to look at
 *	stage tags STEM		the structure tree of that file
 */
#include "../layout/print.h"
#include "tree.h"

#include "base/arena.h"
#include "base/date.h"
#include "document/visibility.h"
#include "layout/face.h"
#include "layout/theme.h"
#include "text/lang.h"

#include <stdio.h>
#include <string.h>

static const char *
base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

static struct document
document_of(const struct tree *tree, const struct lang *lang)
{
	int32_t day = month_last_day(2024 * 12 + 1);

	return (struct document){ .root = tree->root,
		.lang = lang,
		.title = "Kuviot ja diat",
		.subject = "Helmikuu 2024",
		.author = "Keski-Uudenmaan hyvinvointialue",
		.name = "Työnantajamalli",
		.period = "Helmikuu 2024",
		.class_name = lang_word(
		    lang, tree->internal ? "class-internal" : "class-public"),
		.disclosure_class =
		    tree->internal ? CLASS_INTERNAL : CLASS_PUBLIC,
		.date = day,
		.id = "kuviot.fi",
		.county = "02",
		.draft = tree->draft };
}

/* What the case changes in the theme. */
static bool
change(const struct tree *tree, struct theme *theme)
{
	const struct {
		const char *key;
		double *value;
	} values[] = {
		{ "eu.height", &theme->eu.height },
		{ "eu.clear", &theme->eu.clear },
		{ "logo.width", &theme->logo.width },
		{ "logo.height", &theme->logo.height },
		{ "page.left", &theme->page.left },
		{ "slides.band", &theme->slides.band },
	};

	for (size_t c = 0; c < tree->change_count; c++) {
		size_t i = 0;

		while (i < sizeof(values) / sizeof(values[0]) &&
		       strcmp(values[i].key, tree->changes[c].key) != 0)
			i++;
		if (i == sizeof(values) / sizeof(values[0])) {
			fprintf(stderr, "no case changes %s yet\n",
			    tree->changes[c].key);
			return false;
		}
		*values[i].value = tree->changes[c].value;
	}
	return true;
}

/* As the county's declaration and input/visibility.yaml give them. */
static bool
describe_county(const struct tree *tree, struct arena *arena, struct diag *diag,
    struct document *document)
{
	struct visibility_rules rules;

	document->shows_funding = tree->funded;
	if (tree->logo != NULL)
		document->logo =
		    (struct logo){ .picture = tree->logo->image.picture,
			    .alternative = tree->logo->image.alternative,
			    .pos = tree->logo->pos };
	return visibility_read("input", arena, diag, &rules) &&
	       visibility_find(&rules, "NextGenerationEU", tree->root->pos,
		   document->lang->code, document->date, arena, diag,
		   &document->visibility);
}

static bool
lay_out(const char *what, const char *stem, struct arena *arena,
    struct diag *diag, struct faces *faces, struct theme *theme)
{
	const char *path = arena_printf(arena, "%s.blocks", stem);
	struct bytes bytes;
	struct tree tree;
	struct lang lang;
	struct document document;

	if (!file_read(path, arena, diag, &bytes) ||
	    !tree_read(base_name(path), &bytes, arena, &tree) ||
	    !theme_read(
		arena_printf(arena, "templates/themes/%s.yaml", tree.theme),
		faces, arena, diag, theme) ||
	    !lang_read("templates/lang/fi.yaml", arena, diag, &lang))
		return false;
	document = document_of(&tree, &lang);
	if (!change(&tree, theme) ||
	    !describe_county(&tree, arena, diag, &document))
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
