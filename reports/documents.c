/* document.yaml of each document, and the templates that stand beside it. */
#include "documents.h"
#include "documents-imp.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/str.h"
#include "base/yaml.h"
#include "county.h"
#include "indicators/indicators.h"
#include "text/unicode.h"

#include <string.h>

struct declared {
	struct yaml *title;
	struct yaml *theme_line;
	bool numbered; /* all forms, but those that say otherwise */
	struct yaml_texts classes;
	struct yaml_texts counties;
	struct yaml_texts except;
	struct yaml *forms;
	struct yaml *figures;
	struct yaml *lists;
	struct yaml *attachments;
	struct yaml *reconcile;
	int registers;
	int project;
	int visibility;
};

/* Whether a county must deliver each register that the document's figures are
 * made of, or only those that it has been delivering. */
static const char *const register_demands[] = { "all", "delivered", NULL };
#define DEMAND_DELIVERED 1

/* Whether the document reports on the grant of the county's project. */
static const char *const project_demands[] = { "optional", "required", NULL };
#define PROJECT_REQUIRED 1

/* In the order of enum document_visibility. */
static const char *const visibilities[] = { "project", "none", NULL };

#define FIELD(key, type, required, member)                                     \
	{                                                                      \
		key, type, required, offsetof(struct declared, member), NULL   \
	}

static const struct yaml_field document_fields[] = {
	FIELD("title", YAML_NODE, true, title),
	FIELD("theme_line", YAML_NODE, false, theme_line),
	FIELD("numbered", YAML_BOOLEAN, false, numbered),
	FIELD("class", YAML_TEXTS, true, classes),
	FIELD("counties", YAML_TEXTS, true, counties),
	FIELD("except", YAML_TEXTS, false, except),
	FIELD("forms", YAML_NODE, true, forms),
	FIELD("figures", YAML_NODE, false, figures),
	FIELD("lists", YAML_NODE, false, lists),
	FIELD("attachments", YAML_NODE, false, attachments),
	FIELD("reconcile", YAML_NODE, false, reconcile),
	{ "registers", YAML_CHOICE, false, offsetof(struct declared, registers),
	    register_demands },
	{ "project", YAML_CHOICE, false, offsetof(struct declared, project),
	    project_demands },
	{ "visibility", YAML_CHOICE, false,
	    offsetof(struct declared, visibility), visibilities },
};
#define DOCUMENT_FIELDS (sizeof(document_fields) / sizeof(document_fields[0]))

bool
document_read_texts(const struct yaml *node, const char *what,
    struct arena *arena, struct diag *diag, struct document_texts *texts)
{
	if (!yaml_expect(node, YAML_MAPPING, what, diag))
		return false;
	texts->count = 0;
	texts->items = ARENA_ARRAY(arena, struct document_text, node->count);
	for (size_t i = 0; i < node->count; i++) {
		if (!yaml_expect(node->values[i], YAML_SCALAR, what, diag))
			return false;
		texts->items[texts->count++] =
		    (struct document_text){ node->keys[i]->text,
			    node->values[i]->text };
	}
	return true;
}

static bool
read_classes(const struct yaml_texts *texts, struct diag *diag,
    struct document_declaration *document)
{
	bool ok = true;

	for (size_t i = 0; i < texts->count; i++) {
		size_t c = 0;

		while (c < CLASS_NUM &&
		       !str_equal(texts->items[i].text, class_names[c]))
			c++;
		if (c == CLASS_NUM) {
			diag_error(diag, texts->items[i].pos, "class",
			    "expected internal, authority or public");
			ok = false;
		} else {
			document->classes[c] = true;
		}
	}
	return ok;
}

/* A county that has no folder here is no error: an office may share its
 * templates with others.  It may also be a slip, so it is told. */
static void
warn_of_county(const struct yaml_text *text, const struct counties *counties,
    struct arena *arena, struct diag *diag)
{
	const char **names = ARENA_ARRAY(arena, const char *, counties->count);
	const char *nearest;

	for (size_t i = 0; i < counties->count; i++)
		names[i] = counties->items[i].name;
	nearest = str_nearest(text->text, names, counties->count);
	if (nearest != NULL)
		diag_warning(diag, text->pos, "county",
		    "there is no county %s; did you mean %s?", text->text,
		    nearest);
	else
		diag_warning(diag, text->pos, "county",
		    "there is no county %s; see kausi list counties",
		    text->text);
}

/* Names of counties; "all" is none.  True when it stands among them. */
static bool
read_names(const struct yaml_texts *texts, const struct counties *counties,
    struct arena *arena, struct diag *diag, struct document_counties *names)
{
	bool all = false;

	names->items = ARENA_ARRAY(arena, const char *, texts->count);
	for (size_t i = 0; i < texts->count; i++) {
		const struct yaml_text *text = &texts->items[i];

		if (str_equal(text->text, "all")) {
			all = true;
			continue;
		}
		names->items[names->count++] = text->text;
		if (counties_find(counties, text->text) == NULL)
			warn_of_county(text, counties, arena, diag);
	}
	return all;
}

static bool
read_counties(const struct declared *declared, const struct counties *counties,
    struct arena *arena, struct diag *diag,
    struct document_declaration *document)
{
	document->all_counties = read_names(
	    &declared->counties, counties, arena, diag, &document->counties);
	if (read_names(
		&declared->except, counties, arena, diag, &document->except)) {
		diag_error(diag, declared->except.items[0].pos, "except",
		    "the document would be for no county; name those that it "
		    "is not for");
		return false;
	}
	if (document->except.count > 0 && !document->all_counties) {
		diag_error(diag, declared->except.items[0].pos, "except",
		    "except is for counties: all; leave the county out of "
		    "counties instead");
		return false;
	}
	return true;
}

/* A list without entries would leave the document unmade without a word. */
static bool
check_not_empty(
    size_t count, struct pos pos, const char *key, struct diag *diag)
{
	if (count > 0)
		return true;
	diag_error(diag, pos, "empty",
	    "%s is empty, so that nothing would be made; add an entry", key);
	return false;
}

/* A document exists in the languages that it has a template XX.tpl in. */
static bool
list_languages(struct arena *arena, struct diag *diag,
    struct document_declaration *document)
{
	const char *const *names;
	size_t count;

	if (!file_list(document->folder, arena, diag, &names, &count))
		return false;
	document->languages = ARENA_ARRAY(arena, const char *, count);
	for (size_t i = 0; i < count; i++) {
		size_t length = strlen(names[i]);

		if (length == 6 && str_equal(names[i] + 2, ".tpl"))
			document->languages[document->language_count++] =
			    arena_strndup(arena, names[i], 2);
	}
	if (document->language_count > 0)
		return true;
	diag_error(diag, pos_file(document->folder), "template",
	    "has no template; add fi.tpl");
	return false;
}

/* Each language has a title, its own or the Finnish one. */
static bool
check_title(const struct document_declaration *document, struct pos pos,
    struct diag *diag)
{
	bool ok = true;

	for (size_t i = 0; i < document->language_count; i++) {
		const char *language = document->languages[i];
		const char *title = document_text(&document->title, language);

		if (title != NULL && title[0] != '\0')
			continue;
		diag_error(diag, pos, "title",
		    "the title in the language %s is missing; add it",
		    language);
		ok = false;
	}
	return ok;
}

/* So has each file that it carries, and its name says nothing of it. */
static bool
check_descriptions(
    const struct document_declaration *document, struct diag *diag)
{
	bool ok = true;

	for (size_t i = 0; i < document->attachment_count; i++) {
		const struct attachment_request *file =
		    &document->attachments[i];

		for (size_t k = 0; k < document->language_count; k++) {
			const char *language = document->languages[k];
			const char *words =
			    document_text(&file->description, language);

			if (words != NULL && unicode_is_said(words) &&
			    !str_equal(words, file->name))
				continue;
			diag_error(diag, file->pos, "description",
			    "the attachment %s is not described in the "
			    "language %s; say what it holds",
			    file->name, language);
			ok = false;
		}
	}
	return ok;
}

/* What the document is filled with, and how that is proved. */
static bool
read_content(const struct declared *declared,
    const struct document_scope *scope, struct arena *arena, struct diag *diag,
    struct document_declaration *document)
{
	bool ok = true;

	if (declared->figures != NULL)
		ok = document_read_figures(declared->figures, scope->indicators,
		    arena, diag, document);
	if (declared->lists != NULL)
		ok = document_read_lists(declared->lists, scope->schemas, arena,
			 diag, document) &&
		     ok;
	/* A name would not be found because its entry is faulty. */
	if (!ok)
		return false;
	if (declared->attachments != NULL)
		ok = document_read_attachments(
		    declared->attachments, arena, diag, document);
	if (declared->reconcile != NULL)
		ok = document_read_reconciles(
			 declared->reconcile, arena, diag, document) &&
		     ok;
	return ok;
}

static bool
read_document(const struct document_scope *scope, struct arena *arena,
    struct diag *diag, struct document_declaration *document)
{
	const struct yaml *root = yaml_read(
	    path_join(arena, document->folder, "document.yaml"), arena, diag);
	struct declared declared;
	bool ok;

	memset(&declared, 0, sizeof(declared));
	declared.visibility = VISIBILITY_UNDECLARED;
	if (root == NULL || !yaml_bind(root, "document.yaml", document_fields,
				DOCUMENT_FIELDS, arena, diag, &declared))
		return false;
	ok = document_read_texts(
	    declared.title, "title", arena, diag, &document->title);
	if (declared.theme_line != NULL)
		ok = document_read_texts(declared.theme_line, "theme_line",
			 arena, diag, &document->theme_line) &&
		     ok;
	ok = read_classes(&declared.classes, diag, document) && ok;
	ok = read_counties(&declared, scope->counties, arena, diag, document) &&
	     ok;
	document->visibility = (enum document_visibility)declared.visibility;
	document->follows_deliveries = declared.registers == DEMAND_DELIVERED;
	document->needs_project = declared.project == PROJECT_REQUIRED;
	ok = document_read_forms(
		 declared.forms, declared.numbered, arena, diag, document) &&
	     ok;
	ok = read_content(&declared, scope, arena, diag, document) && ok;
	ok =
	    check_not_empty(declared.classes.count, root->pos, "class", diag) &&
	    ok;
	ok = check_not_empty(
		 declared.counties.count, root->pos, "counties", diag) &&
	     ok;
	ok = check_not_empty(
		 declared.forms->count, declared.forms->pos, "forms", diag) &&
	     ok;
	return list_languages(arena, diag, document) &&
	       check_title(document, declared.title->pos, diag) &&
	       check_descriptions(document, diag) && ok;
}

/* The document's form whose files have that name; or NULL. */
static const struct document_form *
find_file(const struct document_declaration *document, const char *file,
    struct arena *arena)
{
	for (size_t f = 0; f < document->form_count; f++)
		if (document->forms[f].name != NULL &&
		    str_equal(arena_printf(arena, "%s-%s", document->name,
				  document->forms[f].name),
			file))
			return &document->forms[f];
	return NULL;
}

/* a with the form b-c and a-b with the form c are both a-b-c. */
static bool
check_files(const struct document_declarations *documents, struct arena *arena,
    struct diag *diag, const struct document_declaration *document)
{
	bool ok = true;

	for (size_t f = 0; f < document->form_count; f++) {
		const char *name = document->forms[f].name;
		const char *file = arena_printf(
		    arena, "%s-%s", document->name, name != NULL ? name : "");

		if (name == NULL) /* refused already */
			continue;
		for (size_t d = 0; &documents->items[d] != document; d++) {
			if (find_file(&documents->items[d], file, arena) ==
			    NULL)
				continue;
			diag_error(diag, document->forms[f].pos, "name",
			    "the document %s makes files of the name %s, too; "
			    "rename the form",
			    documents->items[d].name, file);
			ok = false;
		}
	}
	return ok;
}

bool
documents_read(const char *templates_folder, const struct document_scope *scope,
    struct arena *arena, struct diag *diag,
    struct document_declarations *documents)
{
	const char *folder = path_join(arena, templates_folder, "documents");
	const char *const *names;
	size_t count;
	bool ok = true;

	memset(documents, 0, sizeof(*documents));
	if (!file_list(folder, arena, diag, &names, &count))
		return false;
	documents->items =
	    ARENA_ARRAY(arena, struct document_declaration, count);
	for (size_t i = 0; i < count; i++) {
		struct document_declaration *document =
		    &documents->items[documents->count++];

		document->name = names[i];
		document->folder = path_join(arena, folder, names[i]);
		if (!county_name_valid(names[i])) {
			diag_error(diag, pos_file(document->folder), "name",
			    "a document's folder has a name of a-z, 0-9, - "
			    "and _; rename it");
			ok = false;
			continue;
		}
		ok = read_document(scope, arena, diag, document) && ok;
		ok = check_files(documents, arena, diag, document) && ok;
	}
	return ok;
}

static bool
stands_in(const struct document_counties *names, const struct county *county)
{
	for (size_t i = 0; i < names->count; i++)
		if (str_equal(names->items[i], county->name))
			return true;
	return false;
}

bool
document_is_for(
    const struct document_declaration *document, const struct county *county)
{
	if (document->all_counties)
		return !stands_in(&document->except, county);
	return stands_in(&document->counties, county);
}

const char *
document_text(const struct document_texts *texts, const char *language)
{
	const char *finnish = NULL;

	for (size_t i = 0; i < texts->count; i++) {
		if (str_equal(texts->items[i].language, language))
			return texts->items[i].text;
		if (str_equal(texts->items[i].language, "fi"))
			finnish = texts->items[i].text;
	}
	return finnish;
}
