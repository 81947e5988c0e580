/*
 * Parameters: dated constants of the office, so that no number of theirs hides
 * in a formula.
 *
 *	- name: annual_hours
 *	  label: Henkilötyövuoden tunnit
 *	  unit: h
 *	  source: vahvistettava viraston ohjeesta
 *	  values:
 *	  - {from: 2021-01-01, value: 1720}
 *
 * A value holds from its day until the next one's.  With low and high in place
 * of value it is a band: a figure made of it has two ends.
 */
#include "indicators/definitions.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/str.h"

#include <string.h>

#define NAME_MAX_BYTES 40
#define PLACES_MAX 6

/* A value as written. */
struct entry {
	int32_t from;
	struct yaml_text value, low, high;
};

static bool
name_is_valid(const char *name)
{
	size_t length = strlen(name);

	for (size_t i = 0; i < length; i++)
		if (!(name[i] >= 'a' && name[i] <= 'z') &&
		    (i == 0 || (name[i] != '_' &&
				   !(name[i] >= '0' && name[i] <= '9'))))
			return false;
	return length > 0 && length <= NAME_MAX_BYTES;
}

static bool
check_name(const struct reader *reader, struct yaml_text name)
{
	static const char *const taken[] = { "mean", "sum", "lowest", "highest",
		"rows", "distinct", "median", "value" };

	for (size_t i = 0; i < sizeof(taken) / sizeof(taken[0]); i++) {
		if (!str_equal(name.text, taken[i]))
			continue;
		diag_error(reader->diag, name.pos, "name",
		    "%s is a word of the language; choose another name",
		    name.text);
		return false;
	}
	if (name_is_valid(name.text))
		return true;
	diag_error(reader->diag, name.pos, "name",
	    "a parameter's name has at most %d small letters, digits and _ "
	    "(annual_hours)",
	    NAME_MAX_BYTES);
	return false;
}

/* A plain number; percent is written as it is shown: 40. */
static bool
read_number(const struct reader *reader, struct yaml_text text, enum unit unit,
    struct fraction *value)
{
	size_t length = strlen(text.text);
	int64_t scaled;
	int64_t divisor = unit == UNIT_PERCENT ? 100 : 1;

	if (decimal_parse(text.text, length, '.', PLACES_MAX, &scaled) ==
	    DECIMAL_OK) {
		for (int i = 0; i < PLACES_MAX; i++)
			divisor *= 10;
		return fraction_make(scaled, divisor, value);
	}
	diag_error(reader->diag, text.pos, "number",
	    "expected a number with a point and at most %d decimals (0.5)",
	    PLACES_MAX);
	return false;
}

static bool
read_band(const struct reader *reader, const struct yaml *node,
    const struct entry *entry, enum unit unit, struct parameter_value *value)
{
	if (entry->low.text == NULL || entry->high.text == NULL) {
		diag_error(reader->diag, node->pos, "key",
		    "a value has from and value, or from, low and high");
		return false;
	}
	if (!read_number(reader, entry->low, unit, &value->low) ||
	    !read_number(reader, entry->high, unit, &value->high))
		return false;
	if (fraction_compare(value->low, value->high) <= 0)
		return true;
	diag_error(reader->diag, entry->low.pos, "band",
	    "low is over high; exchange them");
	return false;
}

static bool
read_value(const struct reader *reader, const struct yaml *node, enum unit unit,
    struct parameter_value *value)
{
	static const struct yaml_field fields[] = {
		{ "from", YAML_DAY, true, offsetof(struct entry, from), NULL },
		{ "value", YAML_TEXT, false, offsetof(struct entry, value),
		    NULL },
		{ "low", YAML_TEXT, false, offsetof(struct entry, low), NULL },
		{ "high", YAML_TEXT, false, offsetof(struct entry, high),
		    NULL },
	};
	struct entry entry = { .from = DAY_NONE };

	if (!yaml_expect(node, YAML_MAPPING, "a value", reader->diag) ||
	    !yaml_bind(node, "a value", fields,
		sizeof(fields) / sizeof(fields[0]), reader->arena, reader->diag,
		&entry))
		return false;
	value->from = entry.from;
	if (entry.value.text == NULL)
		return read_band(reader, node, &entry, unit, value);
	if (entry.low.text != NULL || entry.high.text != NULL) {
		diag_error(reader->diag, entry.value.pos, "band",
		    "a band has no value beside its low and high; leave one "
		    "or the other");
		return false;
	}
	if (!read_number(reader, entry.value, unit, &value->low))
		return false;
	value->high = value->low;
	return true;
}

static bool
read_values(const struct reader *reader, const struct yaml *list,
    struct parameter *parameter)
{
	bool good = true;

	if (!yaml_expect(list, YAML_SEQUENCE, "values", reader->diag))
		return false;
	parameter->values =
	    ARENA_ARRAY(reader->arena, struct parameter_value, list->count);
	parameter->count = list->count;
	for (size_t i = 0; i < list->count; i++) {
		struct parameter_value *value = &parameter->values[i];

		if (!read_value(
			reader, list->values[i], parameter->unit, value)) {
			good = false;
		} else if (good && i > 0 && value->from <= value[-1].from) {
			diag_error(reader->diag, list->values[i]->pos, "order",
			    "values stand in order of their days, each day "
			    "once");
			good = false;
		} else {
			parameter->is_band =
			    parameter->is_band ||
			    fraction_compare(value->low, value->high) != 0;
		}
	}
	return good;
}

static bool
check_unit(const struct reader *reader, struct yaml_text text, enum unit unit)
{
	if (unit != UNIT_DATE && unit != UNIT_CODE)
		return true;
	diag_error(reader->diag, text.pos, "unit",
	    "a parameter is a number; %s is no unit of numbers", text.text);
	return false;
}

struct parameter *
parameter_read(const struct reader *reader, const struct yaml *node)
{
	struct declared {
		struct yaml_text name, label, unit, source;
		struct yaml *values;
	} declared = { 0 };
	static const struct yaml_field fields[] = {
		{ "name", YAML_TEXT, true, offsetof(struct declared, name),
		    NULL },
		{ "label", YAML_TEXT, true, offsetof(struct declared, label),
		    NULL },
		{ "unit", YAML_TEXT, true, offsetof(struct declared, unit),
		    NULL },
		{ "source", YAML_TEXT, true, offsetof(struct declared, source),
		    NULL },
		{ "values", YAML_NODE, true, offsetof(struct declared, values),
		    NULL },
	};
	struct parameter *parameter =
	    ARENA_NEW(reader->arena, struct parameter);

	if (!yaml_expect(node, YAML_MAPPING, "a parameter", reader->diag) ||
	    !yaml_bind(node, "a parameter", fields,
		sizeof(fields) / sizeof(fields[0]), reader->arena, reader->diag,
		&declared) ||
	    !check_name(reader, declared.name) ||
	    !entry_unit(reader, declared.unit, &parameter->unit) ||
	    !check_unit(reader, declared.unit, parameter->unit))
		return NULL;
	parameter->name = declared.name.text;
	parameter->pos = declared.name.pos;
	parameter->label = declared.label.text;
	parameter->source = declared.source.text;
	parameter->faulty = !read_values(reader, declared.values, parameter);
	return parameter;
}

const struct parameter_value *
parameter_value(const struct parameter *parameter, int32_t day)
{
	const struct parameter_value *value = NULL;

	for (size_t i = 0; i < parameter->count; i++)
		if (parameter->values[i].from <= day)
			value = &parameter->values[i];
	return value;
}

const struct parameter *
parameters_find(const struct indicators *indicators, const char *name)
{
	for (size_t i = 0; i < indicators->parameter_count; i++)
		if (str_equal(indicators->parameters[i]->name, name))
			return indicators->parameters[i];
	return NULL;
}
