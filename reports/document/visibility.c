/* input/visibility.yaml, and what of it holds on a day. */
#include "document/visibility.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/file.h"
#include "base/message.h"
#include "base/str.h"
#include "base/yaml.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum requirement {
	REQUIREMENT_STATEMENT,
	REQUIREMENT_HEIGHT,
	REQUIREMENT_CLEAR,
	REQUIREMENT_LOGO_HEIGHT,
	REQUIREMENT_LOGO_WIDTH,
	REQUIREMENT_COLOURS
};
#define REQUIREMENT_NUM (REQUIREMENT_COLOURS + 1)

static const char *const requirement_names[REQUIREMENT_NUM] = {
	[REQUIREMENT_STATEMENT] = "statement",
	[REQUIREMENT_HEIGHT] = "height",
	[REQUIREMENT_CLEAR] = "clear",
	[REQUIREMENT_LOGO_HEIGHT] = "logo_height",
	[REQUIREMENT_LOGO_WIDTH] = "logo_width",
	[REQUIREMENT_COLOURS] = "colours",
};

struct version {
	int32_t from, to; /* DAY_NONE: it still holds */
	struct yaml_text source;
	struct yaml *text; /* statement: by language */
	double value;
	struct yaml_text ground, stars; /* colours */
};

struct instrument {
	const char *name;
	struct pos pos;
	struct {
		struct pos pos;
		size_t count;
		struct version *items; /* oldest first */
	} versions[REQUIREMENT_NUM];
};

#define FIELD(key, type, required, member)                                     \
	{                                                                      \
		key, type, required, offsetof(struct version, member), NULL    \
	}
#define DATED                                                                  \
	FIELD("from", YAML_DAY, true, from), FIELD("to", YAML_DAY, false, to), \
	    FIELD("source", YAML_TEXT, true, source)

static const struct yaml_field statement_fields[] = { DATED,
	FIELD("text", YAML_NODE, true, text) };
static const struct yaml_field value_fields[] = { DATED,
	FIELD("value", YAML_REAL, true, value) };
static const struct yaml_field colour_fields[] = { DATED,
	FIELD("ground", YAML_TEXT, true, ground),
	FIELD("stars", YAML_TEXT, true, stars) };

/* Every language's statement is a text. */
static bool
check_statement(const struct yaml *text, struct diag *diag)
{
	bool ok = yaml_expect(text, YAML_MAPPING, "text", diag);

	for (size_t i = 0; ok && i < text->count; i++)
		ok = yaml_expect(text->values[i], YAML_SCALAR, "text", diag);
	return ok;
}

static bool
check_colour(struct yaml_text colour, struct diag *diag)
{
	const char *text = colour.text;

	if (strlen(text) == 7 && text[0] == '#' &&
	    strspn(text + 1, "0123456789ABCDEF") == 6)
		return true;
	diag_error(diag, colour.pos, "visibility",
	    "expected a colour like \"#003399\"");
	return false;
}

static bool
read_version(const struct yaml *node, enum requirement requirement,
    struct arena *arena, struct diag *diag, struct version *version)
{
	bool is_statement = requirement == REQUIREMENT_STATEMENT;
	bool is_colour = requirement == REQUIREMENT_COLOURS;
	const struct yaml_field *fields = is_statement ? statement_fields
					  : is_colour  ? colour_fields
						       : value_fields;
	size_t count = is_statement ? COUNT(statement_fields)
		       : is_colour  ? COUNT(colour_fields)
				    : COUNT(value_fields);

	*version = (struct version){ .from = DAY_NONE, .to = DAY_NONE };
	if (!yaml_expect(
		node, YAML_MAPPING, requirement_names[requirement], diag) ||
	    !yaml_bind(node, requirement_names[requirement], fields, count,
		arena, diag, version))
		return false;
	if (is_statement)
		return check_statement(version->text, diag);
	if (is_colour)
		return check_colour(version->ground, diag) &&
		       check_colour(version->stars, diag);
	if (version->value >= 0)
		return true;
	diag_error(diag, node->pos, "visibility", "a value is 0 or more");
	return false;
}

/* Days never overlap: on each, one version holds at most. */
static bool
check_order(const struct yaml *node, const struct version *version,
    const struct version *before, struct diag *diag)
{
	if ((version->to == DAY_NONE || version->to >= version->from) &&
	    (before == NULL ||
		(version->from > before->from &&
		    (before->to == DAY_NONE || before->to < version->from))))
		return true;
	diag_error(diag, node->pos, "visibility",
	    "versions stand in order of their days and do not overlap");
	return false;
}

static bool
read_versions(const struct yaml *node, enum requirement requirement,
    struct arena *arena, struct diag *diag, struct instrument *instrument)
{
	struct version *versions;

	if (!yaml_expect(
		node, YAML_SEQUENCE, requirement_names[requirement], diag))
		return false;
	versions = ARENA_ARRAY(arena, struct version, node->count);
	instrument->versions[requirement].pos = node->pos;
	instrument->versions[requirement].count = node->count;
	instrument->versions[requirement].items = versions;
	for (size_t i = 0; i < node->count; i++)
		if (!read_version(node->values[i], requirement, arena, diag,
			&versions[i]) ||
		    !check_order(node->values[i], &versions[i],
			i > 0 ? &versions[i - 1] : NULL, diag))
			return false;
	return true;
}

struct declared_instrument {
	struct yaml_text name;
	struct yaml *requirements[REQUIREMENT_NUM];
};

static bool
read_instrument(const struct yaml *node, struct arena *arena, struct diag *diag,
    struct instrument *instrument)
{
	struct declared_instrument declared = { .name = { .text = NULL } };
	struct yaml_field fields[REQUIREMENT_NUM + 1] = { { "name", YAML_TEXT,
	    true, offsetof(struct declared_instrument, name), NULL } };
	bool ok = true;

	for (size_t i = 0; i < REQUIREMENT_NUM; i++)
		fields[i + 1] =
		    (struct yaml_field){ requirement_names[i], YAML_NODE, false,
			    offsetof(struct declared_instrument, requirements) +
				i * sizeof(declared.requirements[0]),
			    NULL };
	if (!yaml_expect(
		node, YAML_MAPPING, MESSAGE_LATER("an instrument"), diag) ||
	    !yaml_bind(node, MESSAGE_LATER("an instrument"), fields,
		COUNT(fields), arena, diag, &declared))
		return false;
	instrument->name = declared.name.text;
	instrument->pos = declared.name.pos;
	for (size_t i = 0; i < REQUIREMENT_NUM; i++)
		if (declared.requirements[i] != NULL)
			ok =
			    read_versions(declared.requirements[i],
				(enum requirement)i, arena, diag, instrument) &&
			    ok;
	return ok;
}

struct declared {
	struct yaml *instruments;
	struct yaml_texts registers;
};

static const struct yaml_field file_fields[] = {
	{ "instruments", YAML_NODE, true,
	    offsetof(struct declared, instruments), NULL },
	{ "registers", YAML_TEXTS, true, offsetof(struct declared, registers),
	    NULL },
};

bool
visibility_read(const char *input_folder, struct arena *arena,
    struct diag *diag, struct visibility_rules *rules)
{
	const struct yaml *root = yaml_read(
	    path_join(arena, input_folder, "visibility.yaml"), arena, diag);
	struct declared declared = { .instruments = NULL };
	bool ok = true;

	memset(rules, 0, sizeof(*rules));
	if (root == NULL ||
	    !yaml_bind(root, "visibility.yaml", file_fields, COUNT(file_fields),
		arena, diag, &declared) ||
	    !yaml_expect(
		declared.instruments, YAML_SEQUENCE, "instruments", diag))
		return false;
	rules->instrument_count = declared.instruments->count;
	rules->instruments =
	    ARENA_ARRAY(arena, struct instrument, rules->instrument_count);
	for (size_t i = 0; i < rules->instrument_count; i++)
		ok = read_instrument(declared.instruments->values[i], arena,
			 diag, &rules->instruments[i]) &&
		     ok;
	rules->register_count = declared.registers.count;
	rules->registers =
	    ARENA_ARRAY(arena, const char *, rules->register_count);
	for (size_t i = 0; i < rules->register_count; i++)
		rules->registers[i] = declared.registers.items[i].text;
	return ok;
}

static const struct instrument *
find_instrument(const struct visibility_rules *rules, const char *name,
    struct pos pos, struct arena *arena, struct diag *diag)
{
	const char **names =
	    ARENA_ARRAY(arena, const char *, rules->instrument_count);

	for (size_t i = 0; i < rules->instrument_count; i++) {
		names[i] = rules->instruments[i].name;
		if (str_equal(names[i], name))
			return &rules->instruments[i];
	}
	diag_error(diag, pos, "visibility",
	    "input/visibility.yaml has no instrument %s%s", name,
	    message_suggestion(name, names, rules->instrument_count, arena));
	return NULL;
}

static bool
asks_for_nothing(const struct instrument *instrument)
{
	for (size_t i = 0; i < REQUIREMENT_NUM; i++)
		if (instrument->versions[i].count > 0)
			return false;
	return true;
}

/* The version that holds on the day; NULL after an error. */
static const struct version *
find_version(const struct instrument *instrument, enum requirement requirement,
    int32_t day, struct diag *diag)
{
	const char *name = requirement_names[requirement];
	size_t count = instrument->versions[requirement].count;
	char text[DATE_TEXT_SIZE];

	for (size_t i = 0; i < count; i++) {
		const struct version *version =
		    &instrument->versions[requirement].items[i];

		if (version->from <= day &&
		    (version->to == DAY_NONE || day <= version->to))
			return version;
	}
	day_format(day, text);
	diag_error(diag,
	    count > 0 ? instrument->versions[requirement].pos : instrument->pos,
	    "visibility",
	    "nothing is said of the %s of %s for %s; add a version that holds "
	    "on that day",
	    name, instrument->name, text);
	return NULL;
}

/* The statement in that language; NULL after an error. */
static const char *
statement_in(const struct instrument *instrument, const struct version *version,
    const char *language, struct diag *diag)
{
	const struct yaml *text = yaml_get(version->text, language);

	if (text != NULL && text->text[0] != '\0')
		return text->text;
	diag_error(diag, version->text->pos, "visibility",
	    "the statement of %s in the document's language (%s) is missing; "
	    "add it",
	    instrument->name, language);
	return NULL;
}

bool
visibility_find(const struct visibility_rules *rules, const char *name,
    struct pos pos, const char *language, int32_t day, struct arena *arena,
    struct diag *diag, const struct visibility **visibility)
{
	const struct instrument *instrument =
	    find_instrument(rules, name, pos, arena, diag);
	const struct version *found[REQUIREMENT_NUM];
	const char *statement;

	*visibility = NULL;
	if (instrument == NULL)
		return false;
	if (asks_for_nothing(instrument))
		return true;
	for (size_t i = 0; i < REQUIREMENT_NUM; i++) {
		found[i] =
		    find_version(instrument, (enum requirement)i, day, diag);
		if (found[i] == NULL)
			return false;
	}
	statement = statement_in(
	    instrument, found[REQUIREMENT_STATEMENT], language, diag);
	if (statement == NULL)
		return false;
	struct visibility *made = ARENA_NEW(arena, struct visibility);
	*made = (struct visibility){ .instrument = instrument->name,
		.statement = statement,
		.height = found[REQUIREMENT_HEIGHT]->value,
		.clear = found[REQUIREMENT_CLEAR]->value,
		.logo_height = found[REQUIREMENT_LOGO_HEIGHT]->value,
		.logo_width = found[REQUIREMENT_LOGO_WIDTH]->value,
		.ground = found[REQUIREMENT_COLOURS]->ground.text,
		.stars = found[REQUIREMENT_COLOURS]->stars.text };
	*visibility = made;
	return true;
}

bool
visibility_covers(
    const struct visibility_rules *rules, const char *register_name)
{
	for (size_t i = 0; i < rules->register_count; i++)
		if (str_equal(rules->registers[i], register_name))
			return true;
	return false;
}
