/*
 * Definitions of indicators.  In: input/indicators/THEME.yaml and the schemas;
 * out: struct indicator, checked as far as it can be without data.  The keys
 * are bound by base/yaml; the words inside them are read in leaves.c and
 * expr.c.  All errors are collected.
 */
#include "indicators/definitions.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/str.h"
#include "indicators/expr.h"
#include "indicators/indicators.h"
#include "registers/schema.h"

#include <string.h>

#define DECIMALS_MAX 6

/* An entry as written. */
struct entry {
	struct yaml_text id, label, register_name, when, where, measure, part,
	    per, unit, note;
	struct yaml_texts by;
	int total; /* index into totals[], -1: not given */
	int direction;
	int64_t decimals;
	struct yaml *breaks;
};

static const char *const totals[] = { "none", NULL };
static const char *const directions[] = { "none", "up", "down", NULL };

/* clang-format off */
static const struct yaml_field entry_fields[] = {
	{ "id", YAML_TEXT, true, offsetof(struct entry, id), NULL },
	{ "label", YAML_TEXT, true, offsetof(struct entry, label), NULL },
	{ "register", YAML_TEXT, true, offsetof(struct entry, register_name), NULL },
	{ "when", YAML_TEXT, true, offsetof(struct entry, when), NULL },
	{ "where", YAML_TEXT, false, offsetof(struct entry, where), NULL },
	{ "measure", YAML_TEXT, true, offsetof(struct entry, measure), NULL },
	{ "part", YAML_TEXT, false, offsetof(struct entry, part), NULL },
	{ "per", YAML_TEXT, false, offsetof(struct entry, per), NULL },
	{ "by", YAML_TEXTS, false, offsetof(struct entry, by), NULL },
	{ "total", YAML_CHOICE, false, offsetof(struct entry, total), totals },
	{ "unit", YAML_TEXT, true, offsetof(struct entry, unit), NULL },
	{ "decimals", YAML_INTEGER, false, offsetof(struct entry, decimals), NULL },
	{ "direction", YAML_CHOICE, true, offsetof(struct entry, direction), directions },
	{ "breaks", YAML_NODE, false, offsetof(struct entry, breaks), NULL },
	{ "note", YAML_TEXT, false, offsetof(struct entry, note), NULL },
};
/* clang-format on */

/* The reading of one file. */
struct reader {
	const struct schemas *schemas;
	struct arena *arena;
	struct diag *diag;
};

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Two capitals, two digits, and a suffix: HA03_ytd. */
static bool
id_is_valid(const char *id)
{
	size_t length = strlen(id);

	if (length < 4 || length > 40 || !is_upper(id[0]) || !is_upper(id[1]) ||
	    !is_digit(id[2]) || !is_digit(id[3]))
		return false;
	if (length == 4)
		return true;
	for (size_t i = 5; i < length; i++)
		if (!is_digit(id[i]) && id[i] != '_' &&
		    !(id[i] >= 'a' && id[i] <= 'z'))
			return false;
	return id[4] == '_' && length > 5;
}

static const struct schema *
find_register(const struct reader *reader, struct yaml_text text)
{
	const struct schemas *schemas = reader->schemas;
	const struct schema *schema = schemas_find(schemas, text.text);
	const char **names;
	const char *nearest;

	if (schema != NULL)
		return schema;
	names = ARENA_ARRAY(reader->arena, const char *, schemas->count);
	for (size_t i = 0; i < schemas->count; i++)
		names[i] = schemas->items[i].name;
	nearest = str_nearest(text.text, names, schemas->count);
	if (nearest == NULL)
		diag_error(reader->diag, text.pos, "register",
		    "there is no register %s", text.text);
	else
		diag_error(reader->diag, text.pos, "register",
		    "there is no register %s; did you mean %s?", text.text,
		    nearest);
	return NULL;
}

static bool
read_unit(const struct reader *reader, struct yaml_text text, enum unit *unit)
{
	const char *nearest;

	for (size_t i = 0; i < UNIT_NUM; i++) {
		if (str_equal(text.text, unit_names[i])) {
			*unit = (enum unit)i;
			return true;
		}
	}
	nearest = str_nearest(text.text, unit_names, UNIT_NUM);
	diag_error(reader->diag, text.pos, "unit",
	    "unknown unit %s; did you mean %s?", text.text,
	    nearest == NULL ? "n or percent" : nearest);
	return false;
}

static bool
read_breakdowns(const struct reader *reader, const struct entry *entry,
    struct indicator *indicator)
{
	bool good = true;

	indicator->by = ARENA_ARRAY(reader->arena, int, entry->by.count);
	for (size_t i = 0; i < entry->by.count; i++) {
		struct yaml_text text = entry->by.items[i];
		int column;

		if (!leaf_breakdown(text, indicator->schema, reader->arena,
			reader->diag, &column)) {
			good = false;
			continue;
		}
		for (size_t j = 0; j < indicator->by_count; j++) {
			if (indicator->by[j] == column) {
				diag_error(reader->diag, text.pos, "by",
				    "%s stands twice in by", text.text);
				good = false;
			}
		}
		indicator->by[indicator->by_count++] = column;
	}
	return good;
}

static bool
read_break(const struct reader *reader, const struct yaml *node,
    struct indicator_break *result)
{
	struct raw_break {
		int32_t from;
		struct yaml_text why;
	} raw = { 0 };
	static const struct yaml_field fields[] = {
		{ "from", YAML_DAY, true, offsetof(struct raw_break, from),
		    NULL },
		{ "why", YAML_TEXT, true, offsetof(struct raw_break, why),
		    NULL },
	};

	if (!yaml_expect(node, YAML_MAPPING, "a break", reader->diag) ||
	    !yaml_bind(
		node, "a break", fields, 2, reader->arena, reader->diag, &raw))
		return false;
	result->from = raw.from;
	result->why = raw.why.text;
	return true;
}

static bool
read_breaks(const struct reader *reader, const struct yaml *node,
    struct indicator *indicator)
{
	bool good = true;

	if (node == NULL)
		return true;
	if (!yaml_expect(node, YAML_SEQUENCE, "breaks", reader->diag))
		return false;
	indicator->breaks =
	    ARENA_ARRAY(reader->arena, struct indicator_break, node->count);
	indicator->break_count = node->count;
	for (size_t i = 0; i < node->count; i++)
		good = read_break(
			   reader, node->values[i], &indicator->breaks[i]) &&
		       good;
	return good;
}

static bool
read_condition(const struct reader *reader, struct yaml_text text,
    const struct schema *schema, const struct expr **condition)
{
	if (text.text == NULL)
		return true;
	*condition = expr_condition(text, schema, reader->arena, reader->diag);
	return *condition != NULL;
}

/* The keys that speak of a register's columns. */
static bool
read_leaves(const struct reader *reader, const struct entry *entry,
    struct indicator *indicator)
{
	const struct schema *schema = indicator->schema;
	struct arena *arena = reader->arena;
	struct diag *diag = reader->diag;
	bool good;

	good = leaf_when(entry->when, schema, arena, diag, &indicator->when);
	good =
	    read_condition(reader, entry->where, schema, &indicator->where) &&
	    good;
	good = leaf_measure(
		   entry->measure, schema, arena, diag, &indicator->measure) &&
	       good;
	good = read_condition(reader, entry->part, schema, &indicator->part) &&
	       good;
	if (entry->per.text != NULL)
		good = leaf_per(
			   entry->per, schema, arena, diag, &indicator->per) &&
		       good;
	return read_breakdowns(reader, entry, indicator) && good;
}

static bool
check_id(const struct reader *reader, const struct entry *entry)
{
	if (id_is_valid(entry->id.text))
		return true;
	diag_error(reader->diag, entry->id.pos, "id",
	    "an id has two capitals, two digits and perhaps a suffix "
	    "(HA03, HA03_ytd)");
	return false;
}

static bool
check_decimals(const struct reader *reader, const struct entry *entry)
{
	if (entry->decimals >= 0 && entry->decimals <= DECIMALS_MAX)
		return true;
	diag_error(reader->diag, entry->id.pos, "decimals",
	    "%s: decimals are 0 to %d", entry->id.text, DECIMALS_MAX);
	return false;
}

static bool
check_total(const struct reader *reader, const struct entry *entry)
{
	if (entry->total < 0 || entry->by.count > 0)
		return true;
	diag_error(reader->diag, entry->id.pos, "total",
	    "%s has neither a total nor a breakdown; add by", entry->id.text);
	return false;
}

/* An entry's binding to an indicator; NULL: see diag. */
static struct indicator *
read_entry(const struct reader *reader, const struct entry *entry)
{
	struct indicator *indicator =
	    ARENA_NEW(reader->arena, struct indicator);
	bool good = check_id(reader, entry);
	bool has_unit = read_unit(reader, entry->unit, &indicator->unit);

	good = check_decimals(reader, entry) && good;
	good = check_total(reader, entry) && good;
	good = read_breaks(reader, entry->breaks, indicator) && good;
	indicator->id = entry->id.text;
	indicator->pos = entry->id.pos;
	indicator->label = entry->label.text;
	indicator->note = entry->note.text;
	indicator->has_total = entry->total < 0;
	indicator->decimals = (int)entry->decimals;
	indicator->direction = (enum direction)entry->direction;
	indicator->schema = find_register(reader, entry->register_name);
	if (indicator->schema == NULL)
		return NULL;
	if (!read_leaves(reader, entry, indicator) || !has_unit)
		return NULL;
	good = leaf_unit(indicator, entry->unit, reader->diag) && good;
	return good ? indicator : NULL;
}

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

static bool
is_whole(const struct entry *entry)
{
	return entry->id.text != NULL && entry->label.text != NULL &&
	       entry->register_name.text != NULL && entry->when.text != NULL &&
	       entry->measure.text != NULL && entry->unit.text != NULL;
}

/* A wrong key does not keep the words of the others from being read. */
static bool
read_node(const struct reader *reader, const struct yaml *node,
    struct indicators *indicators)
{
	struct entry entry = { .total = -1 };
	struct indicator *indicator;
	bool bound;

	if (!yaml_expect(node, YAML_MAPPING, "an indicator", reader->diag))
		return false;
	bound = yaml_bind(node, "an indicator", entry_fields,
	    sizeof(entry_fields) / sizeof(entry_fields[0]), reader->arena,
	    reader->diag, &entry);
	if (!is_whole(&entry))
		return false;
	indicator = read_entry(reader, &entry);
	return bound && indicator != NULL &&
	       add_indicator(
		   indicators, indicator, reader->arena, reader->diag);
}

bool
indicators_read_file(const char *path, const struct schemas *schemas,
    struct arena *arena, struct diag *diag, struct indicators *indicators)
{
	static const struct yaml_field fields[] = {
		{ "indicators", YAML_NODE, true, 0, NULL },
	};
	struct reader reader = { schemas, arena, diag };
	const struct yaml *root = yaml_read(path, arena, diag);
	struct yaml *list = NULL;
	bool good = true;

	if (root == NULL ||
	    !yaml_expect(root, YAML_MAPPING, "a file of indicators", diag) ||
	    !yaml_bind(
		root, "a file of indicators", fields, 1, arena, diag, &list) ||
	    !yaml_expect(list, YAML_SEQUENCE, "indicators", diag))
		return false;
	for (size_t i = 0; i < list->count; i++)
		good = read_node(&reader, list->values[i], indicators) && good;
	return good;
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
	return good;
}

const struct indicator *
indicators_find(const struct indicators *indicators, const char *id)
{
	for (size_t i = 0; i < indicators->count; i++)
		if (str_equal(indicators->items[i]->id, id))
			return indicators->items[i];
	return NULL;
}

const char *
indicator_id(const struct indicator *indicator)
{
	return indicator->id;
}

const char *
indicator_label(const struct indicator *indicator)
{
	return indicator->label;
}

struct pos
indicator_pos(const struct indicator *indicator)
{
	return indicator->pos;
}

const struct schema *
indicator_register(const struct indicator *indicator)
{
	return indicator->schema;
}

bool
indicator_has_total(const struct indicator *indicator)
{
	return indicator->has_total;
}

bool
indicator_has_breakdown(
    const struct indicator *indicator, const char *dimension)
{
	for (size_t i = 0; i < indicator->by_count; i++)
		if (str_equal(indicator->schema->columns[indicator->by[i]].name,
			dimension))
			return true;
	return false;
}

static bool
has_persons(const struct schema *schema)
{
	for (size_t i = 0; i < schema->column_count; i++)
		switch (schema->columns[i].person) {
		case PERSON_CLIENT:
		case PERSON_EMPLOYER:
		case PERSON_ASSISTANT:
			return true;
		case PERSON_NONE:
		case PERSON_STAFF:
			break;
		}
	return false;
}

bool
indicator_breakdown_is_private(
    const struct indicator *indicator, const char *dimension)
{
	const struct schema *schema = indicator->schema;
	int column = schema_column(schema, dimension);

	return column >= 0 && has_persons(schema) &&
	       schema->columns[column].codes == NULL;
}
