/* document.yaml of each document, and the templates that stand beside it. */
#include "documents.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/str.h"
#include "base/yaml.h"
#include "county.h"
#include "indicators/indicators.h"
#include "writers/writers.h"

#include <string.h>

struct declared {
	struct yaml *title;
	struct yaml *theme_line;
	struct yaml_texts classes;
	struct yaml_texts counties;
	struct yaml *forms;
	struct yaml *figures;
	struct yaml *lists;
};

#define FIELD(key, type, required, member)                                     \
	{                                                                      \
		key, type, required, offsetof(struct declared, member), NULL   \
	}

static const struct yaml_field document_fields[] = {
	FIELD("title", YAML_NODE, true, title),
	FIELD("theme_line", YAML_NODE, false, theme_line),
	FIELD("class", YAML_TEXTS, true, classes),
	FIELD("counties", YAML_TEXTS, true, counties),
	FIELD("forms", YAML_NODE, true, forms),
	FIELD("figures", YAML_NODE, false, figures),
	FIELD("lists", YAML_NODE, false, lists),
};
#define DOCUMENT_FIELDS (sizeof(document_fields) / sizeof(document_fields[0]))

struct declared_form {
	struct yaml_text form, writer, theme;
};

static const struct yaml_field form_fields[] = {
	{ "form", YAML_TEXT, true, offsetof(struct declared_form, form), NULL },
	{ "writer", YAML_TEXT, true, offsetof(struct declared_form, writer),
	    NULL },
	{ "theme", YAML_TEXT, false, offsetof(struct declared_form, theme),
	    NULL },
};
#define FORM_FIELDS (sizeof(form_fields) / sizeof(form_fields[0]))

struct declared_figure {
	struct yaml_text name, indicator, period, by;
};

static const struct yaml_field figure_fields[] = {
	{ "name", YAML_TEXT, true, offsetof(struct declared_figure, name),
	    NULL },
	{ "indicator", YAML_TEXT, true,
	    offsetof(struct declared_figure, indicator), NULL },
	{ "period", YAML_TEXT, true, offsetof(struct declared_figure, period),
	    NULL },
	{ "by", YAML_TEXT, false, offsetof(struct declared_figure, by), NULL },
};
#define FIGURE_FIELDS (sizeof(figure_fields) / sizeof(figure_fields[0]))

static bool
read_texts(const struct yaml *node, const char *what, struct arena *arena,
    struct diag *diag, struct document_texts *texts)
{
	if (!yaml_expect(node, YAML_MAPPING, what, diag))
		return false;
	texts->count = node->count;
	texts->items = ARENA_ARRAY(arena, struct document_text, node->count);
	for (size_t i = 0; i < node->count; i++) {
		if (!yaml_expect(node->values[i], YAML_SCALAR, what, diag))
			return false;
		texts->items[i].language = node->keys[i]->text;
		texts->items[i].text = node->values[i]->text;
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

static void
read_counties(const struct yaml_texts *texts, struct arena *arena,
    struct document_declaration *document)
{
	document->counties = ARENA_ARRAY(arena, const char *, texts->count);
	for (size_t i = 0; i < texts->count; i++) {
		if (str_equal(texts->items[i].text, "all"))
			document->all_counties = true;
		else
			document->counties[document->county_count++] =
			    texts->items[i].text;
	}
}

static bool
read_form(const struct yaml *node, struct arena *arena, struct diag *diag,
    struct document_form *form)
{
	struct declared_form declared;

	memset(&declared, 0, sizeof(declared));
	if (!yaml_bind(node, "a form", form_fields, FORM_FIELDS, arena, diag,
		&declared))
		return false;
	form->name = declared.form.text;
	form->pos = node->pos;
	form->theme = declared.theme.text;
	form->writer = writers_find(declared.writer.text);
	if (!county_name_valid(form->name)) {
		diag_error(diag, declared.form.pos, "name",
		    "a form has a name of a-z, 0-9, - and _");
		return false;
	}
	if (form->writer == NULL) {
		diag_error(diag, declared.writer.pos, "writer",
		    "%s is no file format that can be written; %s is one",
		    declared.writer.text, writers[0]->name);
		return false;
	}
	if (form->writer->wants_pages &&
	    (form->theme == NULL || !county_name_valid(form->theme))) {
		diag_error(diag, node->pos, "theme",
		    "a form that has pages needs a theme; name a file of "
		    "templates/themes");
		return false;
	}
	return true;
}

static bool
figure_name_valid(const char *name)
{
	return name[0] != '\0' && strlen(name) <= 40 &&
	       strspn(name,
		   "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
		   "0123456789_") == strlen(name);
}

static bool
check_indicator(const struct indicators *indicators,
    const struct declared_figure *declared, struct diag *diag,
    struct figure_request *figure)
{
	const struct indicator *indicator =
	    indicators_find(indicators, declared->indicator.text);

	if (indicator == NULL) {
		diag_error(diag, declared->indicator.pos, "indicator",
		    "there is no indicator %s; see kausi list indicators",
		    declared->indicator.text);
		return false;
	}
	if (declared->by.text != NULL &&
	    !indicator_has_breakdown(indicator, declared->by.text)) {
		diag_error(diag, declared->by.pos, "by",
		    "%s has no breakdown by %s; add it to its definition",
		    declared->indicator.text, declared->by.text);
		return false;
	}
	figure->indicator = indicator;
	return true;
}

static bool
read_figure(const struct yaml *node, const struct indicators *indicators,
    struct arena *arena, struct diag *diag,
    struct document_declaration *document)
{
	struct figure_request *figure =
	    &document->figures[document->figure_count];
	struct declared_figure declared;

	memset(&declared, 0, sizeof(declared));
	if (!yaml_bind(node, "a figure", figure_fields, FIGURE_FIELDS, arena,
		diag, &declared))
		return false;
	figure->name = declared.name.text;
	figure->pos = node->pos;
	figure->period = declared.period.text;
	figure->period_pos = declared.period.pos;
	figure->by = declared.by.text;
	if (!figure_name_valid(figure->name)) {
		diag_error(diag, declared.name.pos, "name",
		    "a figure has a name of letters, digits and _");
		return false;
	}
	for (size_t i = 0; i < document->figure_count; i++) {
		if (str_equal(document->figures[i].name, figure->name)) {
			diag_error(diag, declared.name.pos, "name",
			    "the figure %s stands twice; rename one",
			    figure->name);
			return false;
		}
	}
	document->figure_count++;
	return check_indicator(indicators, &declared, diag, figure);
}

static bool
read_figures(const struct yaml *node, const struct indicators *indicators,
    struct arena *arena, struct diag *diag,
    struct document_declaration *document)
{
	bool ok = true;

	if (!yaml_expect(node, YAML_SEQUENCE, "figures", diag))
		return false;
	document->figures =
	    ARENA_ARRAY(arena, struct figure_request, node->count);
	for (size_t i = 0; i < node->count; i++)
		ok = read_figure(
			 node->values[i], indicators, arena, diag, document) &&
		     ok;
	return ok;
}

static bool
read_forms(const struct yaml *node, struct arena *arena, struct diag *diag,
    struct document_declaration *document)
{
	bool ok = true;

	if (!yaml_expect(node, YAML_SEQUENCE, "forms", diag))
		return false;
	document->forms = ARENA_ARRAY(arena, struct document_form, node->count);
	document->form_count = node->count;
	for (size_t i = 0; i < node->count; i++)
		ok = read_form(
			 node->values[i], arena, diag, &document->forms[i]) &&
		     ok;
	return ok;
}

/* The mapping without one of its keys. */
static struct yaml *
without_key(const struct yaml *node, const char *key, struct arena *arena)
{
	struct yaml *copy = ARENA_NEW(arena, struct yaml);

	*copy = *node;
	copy->count = 0;
	copy->keys = ARENA_ARRAY(arena, struct yaml *, node->count);
	copy->values = ARENA_ARRAY(arena, struct yaml *, node->count);
	for (size_t i = 0; i < node->count; i++) {
		if (str_equal(node->keys[i]->text, key))
			continue;
		copy->keys[copy->count] = node->keys[i];
		copy->values[copy->count++] = node->values[i];
	}
	return copy;
}

struct declared_deliveries {
	struct yaml_text name;
	int of;
};

static const char *const built_in_lists[] = { "deliveries", NULL };

static const struct yaml_field deliveries_fields[] = {
	{ "name", YAML_TEXT, true, offsetof(struct declared_deliveries, name),
	    NULL },
	{ "of", YAML_CHOICE, true, offsetof(struct declared_deliveries, of),
	    built_in_lists },
};

/* Row counts give persons away: they stay inside. */
static bool
read_deliveries_list(const struct yaml *node, struct arena *arena,
    struct diag *diag, const struct document_declaration *document,
    struct list_request *list)
{
	struct declared_deliveries declared;

	memset(&declared, 0, sizeof(declared));
	if (!yaml_bind(
		node, "a list", deliveries_fields, 2, arena, diag, &declared))
		return false;
	list->name = declared.name.text;
	if (!document->classes[CLASS_PUBLIC] &&
	    !document->classes[CLASS_AUTHORITY])
		return true;
	diag_error(diag, node->pos, "class",
	    "only internal documents may list deliveries: numbers of rows "
	    "can give persons away");
	return false;
}

static bool
read_list(const struct yaml *node, const struct schemas *schemas,
    struct arena *arena, struct diag *diag,
    const struct document_declaration *document, struct list_request *list)
{
	const struct yaml *period;

	if (!yaml_expect(node, YAML_MAPPING, "a list", diag))
		return false;
	list->pos = node->pos;
	list->period = "job";
	list->period_pos = node->pos;
	if (yaml_get(node, "of") != NULL)
		return read_deliveries_list(node, arena, diag, document, list);
	period = yaml_get(node, "period");
	if (period != NULL) {
		if (!yaml_expect(period, YAML_SCALAR, "period", diag))
			return false;
		list->period = period->text;
		list->period_pos = period->pos;
		node = without_key(node, "period", arena);
	}
	list->definition = list_define(node, schemas, arena, diag);
	if (list->definition == NULL)
		return false;
	list->name = list_name(list->definition);
	return true;
}

static bool
read_lists(const struct yaml *node, const struct schemas *schemas,
    struct arena *arena, struct diag *diag,
    struct document_declaration *document)
{
	bool ok = true;

	if (!yaml_expect(node, YAML_SEQUENCE, "lists", diag))
		return false;
	document->lists = ARENA_ARRAY(arena, struct list_request, node->count);
	for (size_t i = 0; i < node->count; i++)
		ok = read_list(node->values[i], schemas, arena, diag, document,
			 &document->lists[document->list_count++]) &&
		     ok;
	return ok;
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

static bool
read_document(const struct indicators *indicators,
    const struct schemas *schemas, struct arena *arena, struct diag *diag,
    struct document_declaration *document)
{
	const struct yaml *root = yaml_read(
	    path_join(arena, document->folder, "document.yaml"), arena, diag);
	struct declared declared;
	bool ok;

	memset(&declared, 0, sizeof(declared));
	if (root == NULL || !yaml_bind(root, "document.yaml", document_fields,
				DOCUMENT_FIELDS, arena, diag, &declared))
		return false;
	ok = read_texts(declared.title, "title", arena, diag, &document->title);
	if (declared.theme_line != NULL)
		ok = read_texts(declared.theme_line, "theme_line", arena, diag,
			 &document->theme_line) &&
		     ok;
	ok = read_classes(&declared.classes, diag, document) && ok;
	read_counties(&declared.counties, arena, document);
	ok = read_forms(declared.forms, arena, diag, document) && ok;
	if (declared.figures != NULL)
		ok = read_figures(
			 declared.figures, indicators, arena, diag, document) &&
		     ok;
	if (declared.lists != NULL)
		ok = read_lists(
			 declared.lists, schemas, arena, diag, document) &&
		     ok;
	return list_languages(arena, diag, document) && ok;
}

bool
documents_read(const char *templates_folder,
    const struct indicators *indicators, const struct schemas *schemas,
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
		ok =
		    read_document(indicators, schemas, arena, diag, document) &&
		    ok;
	}
	return ok;
}

bool
document_is_for(
    const struct document_declaration *document, const struct county *county)
{
	if (document->all_counties)
		return true;
	for (size_t i = 0; i < document->county_count; i++)
		if (str_equal(document->counties[i], county->name))
			return true;
	return false;
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

/* The newest delivery up to `month`; `month` itself when there is none. */
static int32_t
latest_month(const struct county *county, int32_t month)
{
	for (size_t i = county->month_count; i > 0; i--)
		if (county->months[i - 1] <= month)
			return county->months[i - 1];
	return month;
}

bool
document_month(const char *period, struct pos pos, const struct county *county,
    int32_t month, struct diag *diag, int32_t *result)
{
	if (str_equal(period, "job")) {
		*result = month;
	} else if (str_equal(period, "latest")) {
		*result = latest_month(county, month);
	} else if (str_equal(period, "previous-year")) {
		*result = month_year(month) * 12 - 1;
	} else if (!county_period(county, period, result)) {
		if (diag != NULL)
			diag_error(diag, pos, "period",
			    "expected job, latest, previous-year or a period "
			    "that %s names; add %s under its periods",
			    county->name, period);
		return false;
	}
	return true;
}
