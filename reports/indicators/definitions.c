/*
 * Definitions of indicators and parameters.  In: input/indicators/THEME.yaml
 * and the schemas; out: both lists in order, with all names resolved.  Entries
 * are read in entry.c and parameters.c, names between them in resolve.c.  All
 * errors are collected.
 */
#include "indicators/definitions.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/str.h"

#include <string.h>

/* Keeps the items in order of id; the same id twice is an error. */
static bool
add_indicator(struct indicators *indicators, struct indicator *indicator,
    struct arena *arena, struct diag *diag)
{
	struct indicator **items =
	    ARENA_ARRAY(arena, struct indicator *, indicators->count + 1);
	size_t place = 0;

	while (place < indicators->count &&
	       strcmp(indicators->items[place]->id, indicator->id) < 0)
		place++;
	if (place < indicators->count &&
	    str_equal(indicators->items[place]->id, indicator->id)) {
		const struct pos *other = &indicators->items[place]->pos;

		diag_error(diag, indicator->pos, "duplicate",
		    "%s is defined already at %s:%d", indicator->id,
		    other->file, other->line);
		return false;
	}
	for (size_t i = 0; i < indicators->count; i++)
		items[i < place ? i : i + 1] = indicators->items[i];
	items[place] = indicator;
	indicators->items = items;
	indicators->count++;
	return true;
}

/* The same for parameters and their names. */
static bool
add_parameter(struct indicators *indicators, struct parameter *parameter,
    struct arena *arena, struct diag *diag)
{
	size_t count = indicators->parameter_count;
	struct parameter **items =
	    ARENA_ARRAY(arena, struct parameter *, count + 1);
	size_t place = 0;

	while (place < count &&
	       strcmp(indicators->parameters[place]->name, parameter->name) < 0)
		place++;
	if (place < count &&
	    str_equal(indicators->parameters[place]->name, parameter->name)) {
		const struct pos *other = &indicators->parameters[place]->pos;

		diag_error(diag, parameter->pos, "duplicate",
		    "%s is defined already at %s:%d", parameter->name,
		    other->file, other->line);
		return false;
	}
	for (size_t i = 0; i < count; i++)
		items[i < place ? i : i + 1] = indicators->parameters[i];
	items[place] = parameter;
	indicators->parameters = items;
	indicators->parameter_count++;
	return true;
}

static bool
read_indicators(const struct reader *reader, const struct yaml *list,
    struct indicators *indicators)
{
	bool good = true;

	if (list == NULL)
		return true;
	if (!yaml_expect(list, YAML_SEQUENCE, "indicators", reader->diag))
		return false;
	for (size_t i = 0; i < list->count; i++) {
		struct indicator *indicator =
		    entry_read(reader, list->values[i]);

		good = indicator != NULL &&
		       add_indicator(indicators, indicator, reader->arena,
			   reader->diag) &&
		       !indicator->faulty && good;
	}
	return good;
}

static bool
read_parameters(const struct reader *reader, const struct yaml *list,
    struct indicators *indicators)
{
	bool good = true;

	if (list == NULL)
		return true;
	if (!yaml_expect(list, YAML_SEQUENCE, "parameters", reader->diag))
		return false;
	for (size_t i = 0; i < list->count; i++) {
		struct parameter *parameter =
		    parameter_read(reader, list->values[i]);

		good = parameter != NULL &&
		       add_parameter(indicators, parameter, reader->arena,
			   reader->diag) &&
		       !parameter->faulty && good;
	}
	return good;
}

bool
indicators_read_file(const char *path, const struct schemas *schemas,
    struct arena *arena, struct diag *diag, struct indicators *indicators)
{
	struct lists {
		struct yaml *indicators, *parameters;
	} lists = { NULL, NULL };
	static const struct yaml_field fields[] = {
		{ "indicators", YAML_NODE, false,
		    offsetof(struct lists, indicators), NULL },
		{ "parameters", YAML_NODE, false,
		    offsetof(struct lists, parameters), NULL },
	};
	struct reader reader = { schemas, arena, diag };
	const struct yaml *root = yaml_read(path, arena, diag);
	bool good;

	if (root == NULL ||
	    !yaml_expect(root, YAML_MAPPING, "a file of indicators", diag))
		return false;
	good = yaml_bind(
	    root, "a file of indicators", fields, 2, arena, diag, &lists);
	good = read_parameters(&reader, lists.parameters, indicators) && good;
	return read_indicators(&reader, lists.indicators, indicators) && good;
}

static bool
is_yaml(const char *name)
{
	size_t length = strlen(name);

	return length > 5 && str_equal(name + length - 5, ".yaml");
}

bool
indicators_read(const char *input_folder, const struct schemas *schemas,
    struct arena *arena, struct diag *diag, struct indicators *indicators)
{
	const char *folder = path_join(arena, input_folder, "indicators");
	const char *const *names;
	size_t count;
	bool good = true;

	memset(indicators, 0, sizeof(*indicators));
	if (!file_list(folder, arena, diag, &names, &count))
		return false;
	for (size_t i = 0; i < count; i++)
		if (is_yaml(names[i]))
			good = indicators_read_file(
				   path_join(arena, folder, names[i]), schemas,
				   arena, diag, indicators) &&
			       good;
	return indicators_resolve(indicators, arena, diag) && good;
}
