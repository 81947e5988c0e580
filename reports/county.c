/* county.yaml and the folders of deliveries beside it. */
#include "county.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/file.h"
#include "base/message.h"
#include "base/str.h"
#include "base/yaml.h"
#include "contacts.h"
#include "logo.h"
#include "project.h"
#include "provisional.h"
#include "registers/dialect.h"

#include <string.h>

#define NAME_LENGTH_MAX 40
#define REJECTION_LIMIT_PERCENT 5

struct declared {
	struct yaml_text code;
	struct yaml *names;
	struct yaml_text short_name;
	struct yaml_texts languages;
	struct yaml_texts municipalities;
	struct yaml *periods;
	struct yaml *contacts;
	struct yaml *colours;
	struct yaml *logo;
	struct yaml *project;
	struct yaml *csv;
	struct yaml *mappings;
	struct yaml *provisional;
	int64_t rejection_limit;
};

#define FIELD(key, type, required, member)                                     \
	{                                                                      \
		key, type, required, offsetof(struct declared, member), NULL   \
	}

static const struct yaml_field county_fields[] = {
	FIELD("code", YAML_TEXT, true, code),
	FIELD("names", YAML_NODE, true, names),
	FIELD("short_name", YAML_TEXT, true, short_name),
	FIELD("languages", YAML_TEXTS, false, languages),
	FIELD("municipalities", YAML_TEXTS, false, municipalities),
	FIELD("periods", YAML_NODE, false, periods),
	FIELD("contacts", YAML_NODE, false, contacts),
	FIELD("colours", YAML_NODE, false, colours),
	FIELD("logo", YAML_NODE, false, logo),
	FIELD("project", YAML_NODE, false, project),
	FIELD("csv", YAML_NODE, false, csv),
	FIELD("mappings", YAML_NODE, false, mappings),
	FIELD("provisional", YAML_NODE, false, provisional),
	FIELD("rejection_limit", YAML_INTEGER, false, rejection_limit),
};
#define COUNTY_FIELDS (sizeof(county_fields) / sizeof(county_fields[0]))

bool
county_name_valid(const char *name)
{
	size_t length = strlen(name);

	if (length == 0 || length > NAME_LENGTH_MAX || name[0] == '-' ||
	    name[0] == '_')
		return false;
	return strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_-") == length;
}

bool
county_check_given(
    const char *text, struct pos pos, const char *what, struct diag *diag)
{
	if (text[0] != '\0')
		return true;
	diag_error(diag, pos, "empty",
	    "%s is empty, and documents print it; write it",
	    message_text(what));
	return false;
}

bool
county_names_read(const struct yaml *node, const char *what,
    struct arena *arena, struct diag *diag, struct county_names *names)
{
	if (!yaml_expect(node, YAML_MAPPING, what, diag))
		return false;
	if (yaml_get(node, "fi") == NULL) {
		diag_error(diag, node->pos, "key",
		    "%s in Finnish (fi) is missing; add it",
		    message_text(what));
		return false;
	}
	names->count = node->count;
	names->items = ARENA_ARRAY(arena, struct county_name, node->count);
	for (size_t i = 0; i < node->count; i++) {
		if (!yaml_expect(node->values[i], YAML_SCALAR, what, diag))
			return false;
		names->items[i].language = node->keys[i]->text;
		names->items[i].text = node->values[i]->text;
		if (!county_check_given(node->values[i]->text,
			node->values[i]->pos, what, diag))
			return false;
	}
	return true;
}

static bool
read_period_names(const struct yaml *node, struct arena *arena,
    struct diag *diag, struct county *county)
{
	bool ok = true;

	if (!yaml_expect(node, YAML_MAPPING, "periods", diag))
		return false;
	county->period_name_count = node->count;
	county->period_names =
	    ARENA_ARRAY(arena, struct county_period, node->count);
	for (size_t i = 0; i < node->count; i++) {
		struct county_period *period = &county->period_names[i];
		const struct yaml *value = node->values[i];

		period->name = node->keys[i]->text;
		period->pos = value->pos;
		if (value->kind != YAML_SCALAR ||
		    !month_parse(
			value->text, strlen(value->text), &period->month)) {
			diag_error(diag, value->pos, "type",
			    "expected a month like 2023-10 as value of %s",
			    period->name);
			ok = false;
		}
	}
	return ok;
}

const struct mapping *
county_mapping(const struct county *county, const struct schema *schema)
{
	for (size_t i = 0; i < county->mapping_count; i++)
		if (county->mappings[i].schema == schema)
			return &county->mappings[i];
	return NULL;
}

static bool
read_mappings(const struct yaml *node, const struct schemas *schemas,
    struct arena *arena, struct diag *diag, struct county *county)
{
	bool ok = true;

	if (!yaml_expect(node, YAML_SEQUENCE, "mappings", diag))
		return false;
	county->mappings = ARENA_ARRAY(arena, struct mapping, node->count);
	for (size_t i = 0; i < node->count; i++) {
		struct mapping *mapping =
		    &county->mappings[county->mapping_count];

		if (!mapping_read(node->values[i], schemas, county->code,
			&county->dialect, arena, diag, mapping)) {
			ok = false;
			continue;
		}
		if (county_mapping(county, mapping->schema) != NULL) {
			diag_error(diag, mapping->pos, "mapping",
			    "the register %s has a mapping already; leave one "
			    "of them",
			    mapping->schema->name);
			ok = false;
		}
		county->mapping_count++;
	}
	return ok;
}

static bool
check_code(const struct yaml_text *code, const struct schemas *schemas,
    struct diag *diag)
{
	const struct code_list *areas = schemas_find_list(schemas, "HVA");

	if (areas == NULL ||
	    code_list_find(areas, code->text, strlen(code->text)) >= 0)
		return true;
	diag_error(diag, code->pos, "code",
	    "%s is not an area's code; see input/codes/HVA.csv", code->text);
	return false;
}

/* "; did you mean 186?" of the area's municipalities, or where they stand. */
static const char *
near_municipality(const struct code_list *list, const char *area,
    const char *code, struct arena *arena)
{
	const char **codes = ARENA_ARRAY(arena, const char *, list->count);
	size_t count = 0;

	for (size_t i = 0; i < list->count; i++)
		if (list->codes[i].area != NULL &&
		    str_equal(list->codes[i].area, area))
			codes[count++] = list->codes[i].text;
	return message_suggestion_or(code, codes, count,
	    MESSAGE_LATER("; add it to input/codes/KUNTA.csv"), arena);
}

/* No figure is made of them: a warning will do. */
static void
check_municipalities(const struct yaml_texts *codes,
    const struct schemas *schemas, const char *area, struct arena *arena,
    struct diag *diag)
{
	const struct code_list *list = schemas_find_list(schemas, "KUNTA");

	for (size_t i = 0; list != NULL && i < codes->count; i++) {
		const struct yaml_text *code = &codes->items[i];
		int found =
		    code_list_find(list, code->text, strlen(code->text));

		if (found < 0 || list->codes[found].area == NULL ||
		    !str_equal(list->codes[found].area, area))
			diag_warning(diag, code->pos, "code",
			    "%s is not a municipality of the area %s%s",
			    code->text, area,
			    near_municipality(list, area, code->text, arena));
	}
}

/* Which languages there are, the templates tell. */
static bool
read_languages(const struct yaml *node, const struct yaml_texts *languages,
    struct diag *diag, struct county *county)
{
	county->languages = *languages;
	if (node == NULL || languages->count > 0)
		return true;
	diag_error(diag, node->pos, "languages",
	    "expected the languages that the county publishes in, like [fi]");
	return false;
}

static bool
read_declaration(const struct yaml *root, const struct schemas *schemas,
    struct arena *arena, struct diag *diag, struct county *county)
{
	struct declared declared;
	bool ok;

	memset(&declared, 0, sizeof(declared));
	declared.rejection_limit = REJECTION_LIMIT_PERCENT;
	if (!yaml_bind(root, "county.yaml", county_fields, COUNTY_FIELDS, arena,
		diag, &declared))
		return false;
	county->pos = root->pos;
	county->code = declared.code.text;
	county->short_name = declared.short_name.text;
	county->rejection_limit_percent = declared.rejection_limit;
	county->colours = declared.colours;
	county->dialect = dialect_default;
	ok = check_code(&declared.code, schemas, diag);
	check_municipalities(
	    &declared.municipalities, schemas, county->code, arena, diag);
	ok = county_check_given(declared.short_name.text,
		 declared.short_name.pos, MESSAGE_LATER("the short name"),
		 diag) &&
	     ok;
	if (declared.rejection_limit < 0 || declared.rejection_limit > 100) {
		diag_error(diag, yaml_get(root, "rejection_limit")->pos,
		    "limit", "rejection_limit is a percentage from 0 to 100");
		ok = false;
	}
	ok = county_names_read(declared.names,
		 MESSAGE_LATER("the official name"), arena, diag,
		 &county->names) &&
	     ok;
	ok = read_languages(yaml_get(root, "languages"), &declared.languages,
		 diag, county) &&
	     ok;
	if (declared.logo != NULL)
		ok = logo_read(declared.logo, arena, diag, county) && ok;
	if (declared.project != NULL)
		ok = project_read(
			 declared.project, arena, diag, &county->project) &&
		     ok;
	if (declared.periods != NULL)
		ok = read_period_names(declared.periods, arena, diag, county) &&
		     ok;
	if (declared.provisional != NULL)
		ok = provisional_read(
			 declared.provisional, schemas, arena, diag, county) &&
		     ok;
	if (declared.contacts != NULL)
		ok =
		    contacts_read(declared.contacts, arena, diag, county) && ok;
	/* What all files are like, before what single ones are. */
	if (declared.csv != NULL)
		ok =
		    dialect_read(declared.csv, arena, diag, &county->dialect) &&
		    ok;
	if (declared.mappings != NULL)
		ok = read_mappings(
			 declared.mappings, schemas, arena, diag, county) &&
		     ok;
	return ok;
}

/* Folders named yyyy-mm are deliveries; the list is sorted by name. */
static bool
list_months(struct arena *arena, struct diag *diag, struct county *county)
{
	const char *const *names;
	size_t count;

	if (!file_list(county->folder, arena, diag, &names, &count))
		return false;
	county->months = ARENA_ARRAY(arena, int32_t, count);
	for (size_t i = 0; i < count; i++) {
		const char *path = path_join(arena, county->folder, names[i]);
		int32_t month;

		if (!file_is_folder(path))
			continue;
		if (month_parse(names[i], strlen(names[i]), &month))
			county->months[county->month_count++] = month;
		else
			diag_warning(diag, pos_file(path), "stray",
			    "no delivery is read from this folder; name it by "
			    "its month, like 2024-02, or take it away");
	}
	return true;
}

static bool
read_county(const char *folder, const char *name, const struct schemas *schemas,
    struct arena *arena, struct diag *diag, struct county *county)
{
	const struct yaml *root;

	county->name = name;
	county->folder = path_join(arena, folder, name);
	if (!county_name_valid(name)) {
		diag_error(diag, pos_file(county->folder), "name",
		    "a county's folder has a name of a-z, 0-9, - and _; "
		    "rename it");
		return false;
	}
	root = yaml_read(
	    path_join(arena, county->folder, "county.yaml"), arena, diag);
	if (root == NULL)
		return false;
	return read_declaration(root, schemas, arena, diag, county) &&
	       list_months(arena, diag, county);
}

bool
counties_read(const char *input_folder, const struct schemas *schemas,
    struct arena *arena, struct diag *diag, struct counties *counties)
{
	const char *folder = path_join(arena, input_folder, "counties");
	const char *const *names;
	size_t count;
	bool ok = true;

	memset(counties, 0, sizeof(*counties));
	if (!file_list(folder, arena, diag, &names, &count))
		return false;
	counties->items = ARENA_ARRAY(arena, struct county, count);
	for (size_t i = 0; i < count; i++) {
		if (!file_is_folder(path_join(arena, folder, names[i])))
			continue;
		ok = read_county(folder, names[i], schemas, arena, diag,
			 &counties->items[counties->count++]) &&
		     ok;
	}
	return ok;
}

static bool
check_language(struct yaml_text language, const char *folder,
    struct arena *arena, struct diag *diag)
{
	if (county_name_valid(language.text) &&
	    file_exists(
		arena_printf(arena, "%s/%s.yaml", folder, language.text)))
		return true;
	diag_error(diag, language.pos, "languages",
	    "there is no language %s; choose one that templates/lang has a "
	    "file of",
	    language.text);
	return false;
}

bool
counties_check_languages(const struct counties *counties, const char *folder,
    struct arena *arena, struct diag *diag)
{
	bool ok = true;

	for (size_t c = 0; c < counties->count; c++) {
		const struct yaml_texts *languages =
		    &counties->items[c].languages;

		for (size_t i = 0; i < languages->count; i++)
			ok = check_language(
				 languages->items[i], folder, arena, diag) &&
			     ok;
	}
	return ok;
}

const struct county *
counties_find(const struct counties *counties, const char *name)
{
	for (size_t i = 0; i < counties->count; i++)
		if (str_equal(counties->items[i].name, name))
			return &counties->items[i];
	return NULL;
}

const char *
county_names_get(const struct county_names *names, const char *language)
{
	const char *finnish = "";

	for (size_t i = 0; i < names->count; i++) {
		if (str_equal(names->items[i].language, language))
			return names->items[i].text;
		if (str_equal(names->items[i].language, "fi"))
			finnish = names->items[i].text;
	}
	return finnish;
}

const char *
county_official_name(const struct county *county, const char *language)
{
	return county_names_get(&county->names, language);
}

bool
county_period(const struct county *county, const char *name, int32_t *month)
{
	for (size_t i = 0; i < county->period_name_count; i++) {
		if (str_equal(county->period_names[i].name, name)) {
			*month = county->period_names[i].month;
			return true;
		}
	}
	return false;
}

size_t
county_size(const struct county *county, struct arena *arena)
{
	char month[DATE_TEXT_SIZE];

	if (county->month_count == 0)
		return 0;
	month_format(county->months[county->month_count - 1], month);
	return file_folder_size(path_join(arena, county->folder, month));
}
