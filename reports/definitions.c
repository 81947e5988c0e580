/* All definitions of a run, in the order in which they need each other. */
#include "definitions.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "base/str.h"
#include "funding.h"
#include "layout/face.h"
#include "layout/hyphenate.h"
#include "layout/rulers.h"
#include "layout/theme.h"
#include "text/lang.h"
#include "project.h"
#include "translations.h"
#include "writers/writers.h"

#include <string.h>

const struct lang *
definitions_lang(const struct definitions *definitions, const char *name)
{
	for (size_t i = 0; i < definitions->lang_count; i++)
		if (str_equal(definitions->langs[i].name, name))
			return definitions->langs[i].lang;
	return NULL;
}

const struct theme *
definitions_theme(const struct definitions *definitions,
    const struct county *county, const char *name)
{
	if (county != NULL && county->colours == NULL)
		county = NULL;
	for (size_t i = 0; i < definitions->theme_count; i++)
		if (definitions->themes[i].county == county &&
		    str_equal(definitions->themes[i].name, name))
			return definitions->themes[i].theme;
	return NULL;
}

static bool
add_lang(struct definitions *definitions, const char *name, size_t *capacity,
    struct arena *arena, struct diag *diag)
{
	struct lang *lang;
	const char *path;

	if (definitions_lang(definitions, name) != NULL)
		return true;
	lang = ARENA_NEW(arena, struct lang);
	definitions->langs = arena_grow(arena, definitions->langs,
	    definitions->lang_count, capacity, sizeof(*definitions->langs));
	definitions->langs[definitions->lang_count++] =
	    (struct named_lang){ name, lang };
	path = arena_printf(
	    arena, "%s/lang/%s.yaml", definitions->places.templates, name);
	if (!lang_read(path, arena, diag, lang))
		return false;
	if (str_equal(lang->code, name))
		return translations_check(definitions, lang, arena, diag);
	/* Documents are tagged with the code and named by the file. */
	diag_error(diag, pos_file(path), "lang",
	    "the code is %s; expected the file's name, %s", lang->code, name);
	return false;
}

static struct theme *
new_theme(struct definitions *definitions, const char *name,
    const struct county *county, size_t *capacity, struct arena *arena)
{
	struct theme *theme = ARENA_NEW(arena, struct theme);

	definitions->themes = arena_grow(arena, definitions->themes,
	    definitions->theme_count, capacity, sizeof(*definitions->themes));
	definitions->themes[definitions->theme_count++] =
	    (struct named_theme){ name, county, theme };
	return theme;
}

static bool
add_theme(struct definitions *definitions, const struct document_form *form,
    size_t *capacity, struct arena *arena, struct diag *diag)
{
	const char *folder =
	    path_join(arena, definitions->places.templates, "themes");
	const char *name = form->theme, *file, *path;
	struct theme *theme;

	if (name == NULL || definitions_theme(definitions, NULL, name) != NULL)
		return true;
	file = arena_printf(arena, "%s.yaml", name);
	path = path_join(arena, folder, file);
	if (!file_exists(path)) {
		diag_error(diag, form->pos, "theme",
		    "there is no file \"%s\" in the folder %s%s", file, folder,
		    message_near(file_nearest(folder, file, arena), arena));
		return false;
	}
	theme = new_theme(definitions, name, NULL, capacity, arena);
	return theme_read(path, definitions->faces, arena, diag, theme);
}

/* Each of the first `count` themes in the county's colours.  All themes have
 * much the same faults with them: those of one are enough to tell. */
static bool
add_recoloured(struct definitions *definitions, size_t count,
    const struct county *county, size_t *capacity, struct arena *arena,
    struct diag *diag)
{
	for (size_t i = 0; i < count; i++) {
		const struct named_theme *base = &definitions->themes[i];
		const struct theme *theme = base->theme;

		if (!theme_recolour(theme, county->colours, arena, diag,
			new_theme(
			    definitions, base->name, county, capacity, arena)))
			return false;
	}
	return true;
}

/* What add_theme has read, for the counties with colours of their own. */
static bool
recolour_themes(struct definitions *definitions, size_t *capacity,
    struct arena *arena, struct diag *diag)
{
	size_t count = definitions->theme_count;
	bool ok = true;

	for (size_t i = 0; i < definitions->counties.count; i++) {
		const struct county *county = &definitions->counties.items[i];

		if (county->colours != NULL)
			ok = add_recoloured(definitions, count, county,
				 capacity, arena, diag) &&
			     ok;
	}
	return ok;
}

/* The languages and themes that documents ask for, each once. */
static bool
read_looks(
    struct definitions *definitions, struct arena *arena, struct diag *diag)
{
	size_t lang_capacity = 0, theme_capacity = 0;
	bool ok = true;

	for (size_t d = 0; d < definitions->documents.count; d++) {
		const struct document_declaration *document =
		    &definitions->documents.items[d];

		for (size_t i = 0; i < document->language_count; i++)
			ok = add_lang(definitions, document->languages[i],
				 &lang_capacity, arena, diag) &&
			     ok;
		for (size_t i = 0; i < document->form_count; i++)
			ok = add_theme(definitions, &document->forms[i],
				 &theme_capacity, arena, diag) &&
			     ok;
	}
	return ok && recolour_themes(definitions, &theme_capacity, arena, diag);
}

bool
definitions_read(const struct places *places, struct arena *arena,
    struct diag *diag, struct definitions *definitions)
{
	struct document_scope scope;
	bool ok;

	memset(definitions, 0, sizeof(*definitions));
	definitions->places = *places;
	definitions->faces = ARENA_NEW(arena, struct faces);
	faces_init(definitions->faces, places->fonts);
	definitions->rulers = rulers_new(arena);
	definitions->hyphenator = hyphenator_new(places->dictionaries, arena);
	ok = schemas_read(places->input, arena, diag, &definitions->schemas);
	/* What speaks of schemas would be full of errors without them. */
	if (ok) {
		ok = rules_read(places->input, &definitions->schemas, arena,
		    diag, &definitions->rules);
		ok = indicators_read(places->input, &definitions->schemas,
			 arena, diag, &definitions->indicators) &&
		     ok;
	}
	ok =
	    policy_read(places->input, arena, diag, &definitions->policy) && ok;
	ok = visibility_read(
		 places->input, arena, diag, &definitions->visibility) &&
	     ok;
	ok = counties_read(places->input, &definitions->schemas, arena, diag,
		 &definitions->counties) &&
	     ok;
	if (!ok)
		return false;
	scope = (struct document_scope){ &definitions->indicators,
		&definitions->schemas, &definitions->counties };
	ok = documents_read(
	    places->templates, &scope, arena, diag, &definitions->documents);
	ok = projects_check(
		 &definitions->documents, &definitions->counties, diag) &&
	     ok;
	ok = counties_check_languages(&definitions->counties,
		 path_join(arena, places->templates, "lang"), arena, diag) &&
	     ok;
	ok = read_looks(definitions, arena, diag) && ok;
	if (ok)
		translations_check_codes(definitions, arena, diag);
	funding_warn(definitions, diag);
	/* What is laid out depends on the dictionary. */
	if (definitions->theme_count > 0)
		ok = hyphenator_check(definitions->hyphenator, diag) && ok;
	return ok;
}

void
definitions_release(struct definitions *definitions)
{
	rulers_free(definitions->rulers);
	hyphenator_release(definitions->hyphenator);
	faces_release(definitions->faces);
}
