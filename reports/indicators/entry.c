/*
 * One entry of `indicators:`.  In: its mapping and the schemas; out: a struct
 * indicator, checked as far as it can be without the other entries.  The keys
 * are bound by base/yaml; the words inside them are read in leaves.c, when.c
 * and formula.c.
 */
#include "indicators/definitions.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/str.h"
#include "expressions/expressions.h"
#include "expressions/find.h"
#include "indicators/measures.h"
#include "registers/schema.h"

#include <string.h>

#define DECIMALS_MAX 6

/* An entry as written. */
struct entry {
	struct yaml_text id, label, register_name, when, where, measure, part,
	    per, require, formula, unit, target, note;
	struct yaml_texts by;
	int total; /* index into totals[], -1: not given */
	int direction;
	int64_t decimals;
	struct yaml *breaks, *find;
};

static const char *const totals[] = { "none", NULL };
static const char *const directions[] = { "none", "up", "down", NULL };

/* clang-format off */
static const struct yaml_field entry_fields[] = {
	{ "id", YAML_TEXT, true, offsetof(struct entry, id), NULL },
	{ "label", YAML_TEXT, true, offsetof(struct entry, label), NULL },
	{ "register", YAML_TEXT, false, offsetof(struct entry, register_name), NULL },
	{ "when", YAML_TEXT, false, offsetof(struct entry, when), NULL },
	{ "where", YAML_TEXT, false, offsetof(struct entry, where), NULL },
	{ "find", YAML_NODE, false, offsetof(struct entry, find), NULL },
	{ "measure", YAML_TEXT, false, offsetof(struct entry, measure), NULL },
	{ "part", YAML_TEXT, false, offsetof(struct entry, part), NULL },
	{ "per", YAML_TEXT, false, offsetof(struct entry, per), NULL },
	{ "require", YAML_TEXT, false, offsetof(struct entry, require), NULL },
	{ "formula", YAML_TEXT, false, offsetof(struct entry, formula), NULL },
	{ "by", YAML_TEXTS, false, offsetof(struct entry, by), NULL },
	{ "total", YAML_CHOICE, false, offsetof(struct entry, total), totals },
	{ "unit", YAML_TEXT, true, offsetof(struct entry, unit), NULL },
	{ "decimals", YAML_INTEGER, false, offsetof(struct entry, decimals), NULL },
	{ "direction", YAML_CHOICE, true, offsetof(struct entry, direction), directions },
	{ "target", YAML_TEXT, false, offsetof(struct entry, target), NULL },
	{ "breaks", YAML_NODE, false, offsetof(struct entry, breaks), NULL },
	{ "note", YAML_TEXT, false, offsetof(struct entry, note), NULL },
};
/* clang-format on */

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

const struct schema *
entry_register(const struct reader *reader, struct yaml_text text)
{
	const struct schemas *schemas = reader->schemas;
	const struct schema *schema = schemas_find(schemas, text.text);
	const char **names;

	if (schema != NULL)
		return schema;
	names = ARENA_ARRAY(reader->arena, const char *, schemas->count);
	for (size_t i = 0; i < schemas->count; i++)
		names[i] = schemas->items[i].name;
	diag_error(reader->diag, text.pos, "register",
	    "there is no register %s%s", text.text,
	    message_suggestion(
		text.text, names, schemas->count, reader->arena));
	return NULL;
}

bool
entry_unit(const struct reader *reader, struct yaml_text text, enum unit *unit)
{
	const char *nearest;
	struct str known;

	for (size_t i = 0; i < UNIT_NUM; i++) {
		if (str_equal(text.text, unit_names[i])) {
			*unit = (enum unit)i;
			return true;
		}
	}
	nearest = str_nearest(text.text, unit_names, UNIT_NUM);
	if (nearest != NULL) {
		diag_error(reader->diag, text.pos, "unit",
		    "unknown unit %s; did you mean %s?", text.text, nearest);
		return false;
	}
	str_init(&known, reader->arena);
	str_put_list(&known, unit_names, UNIT_NUM);
	diag_error(reader->diag, text.pos, "unit",
	    "unknown unit %s; choose one of %s", text.text, known.text);
	return false;
}

static bool
read_breakdowns(const struct reader *reader, const struct entry *entry,
    struct indicator *indicator)
{
	bool good = true;

	indicator->by =
	    ARENA_ARRAY(reader->arena, struct breakdown, entry->by.count);
	for (size_t i = 0; i < entry->by.count; i++) {
		struct breakdown by;

		if (!leaf_breakdown(entry->by.items[i], indicator->rows.scope,
			reader->arena, reader->diag, &by)) {
			good = false;
			continue;
		}
		if (indicator_has_breakdown(indicator, by.dimension)) {
			diag_error(reader->diag, by.pos, "by",
			    "%s stands twice in by", by.dimension);
			good = false;
		}
		indicator->by[indicator->by_count++] = by;
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
    struct expr_scope *scope, const struct expr **condition)
{
	if (text.text == NULL)
		return true;
	*condition = expr_condition(text, scope, reader->arena, reader->diag);
	return *condition != NULL;
}

/* A share needs a measure that its parts add up to. */
static bool
check_part(const struct reader *reader, const struct entry *entry,
    const struct indicator *indicator)
{
	if (entry->part.text == NULL || indicator->measure.kind == NULL ||
	    indicator->measure.kind->adds_up)
		return true;
	diag_error(reader->diag, entry->part.pos, "part",
	    "a %s has no parts; use where, or measure rows, distinct or sum",
	    indicator->measure.kind->word);
	return false;
}

/* The keys that speak of a register's columns. */
static bool
read_leaves(const struct reader *reader, const struct entry *entry,
    struct indicator *indicator)
{
	struct rowset *rows = &indicator->rows;
	struct arena *arena = reader->arena;
	struct diag *diag = reader->diag;
	bool good;

	good = entry->find == NULL || finds_read(entry->find, reader->schemas,
					  rows->scope, arena, diag);
	good = leaf_when(entry->when, rows->scope, arena, diag, &rows->when) &&
	       good;
	good =
	    read_condition(reader, entry->where, rows->scope, &rows->where) &&
	    good;
	good = leaf_measure(entry->measure, rows->scope, arena, diag,
		   &indicator->measure) &&
	       good;
	good = read_condition(reader, entry->part, rows->scope, &rows->part) &&
	       good;
	good = check_part(reader, entry, indicator) && good;
	if (entry->per.text != NULL)
		good = leaf_per(entry->per, rows->scope, arena, diag,
			   &indicator->per) &&
		       good;
	if (entry->require.text != NULL)
		good = leaf_require(
			   entry->require, arena, diag, &indicator->require) &&
		       good;
	return good;
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

/* An entry that counts: its register, and the words about it. */
static bool
read_counted(const struct reader *reader, const struct entry *entry,
    struct indicator *indicator)
{
	const struct {
		const char *key;
		struct yaml_text text;
	} keys[] = {
		{ "register", entry->register_name },
		{ "when", entry->when },
		{ "measure", entry->measure },
	};
	bool good = true;

	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		if (keys[i].text.text != NULL)
			continue;
		diag_error(reader->diag, entry->id.pos, "key",
		    "%s has no %s; an indicator has register, when and "
		    "measure, or a formula",
		    entry->id.text, keys[i].key);
		good = false;
	}
	if (entry->register_name.text != NULL)
		indicator->rows.schema =
		    entry_register(reader, entry->register_name);
	if (!good || indicator->rows.schema == NULL)
		return false;
	indicator->rows.scope = ARENA_NEW(reader->arena, struct expr_scope);
	indicator->rows.scope->schema = indicator->rows.schema;
	good = read_leaves(reader, entry, indicator);
	return read_breakdowns(reader, entry, indicator) && good;
}

/* An entry that is worked out counts nothing itself. */
static bool
read_formula(const struct reader *reader, const struct entry *entry,
    struct indicator *indicator)
{
	const struct yaml_text counted[] = { entry->register_name, entry->when,
		entry->where, entry->measure, entry->part, entry->per,
		entry->require };
	bool good = entry->find == NULL;

	if (!good)
		diag_error(reader->diag, entry->find->pos, "key",
		    "%s is a formula and finds no rows; leave this key out, "
		    "or the formula",
		    entry->id.text);
	for (size_t i = 0; i < sizeof(counted) / sizeof(counted[0]); i++) {
		if (counted[i].text == NULL)
			continue;
		diag_error(reader->diag, counted[i].pos, "key",
		    "%s is a formula and counts no rows; leave this key out, "
		    "or the formula",
		    entry->id.text);
		good = false;
	}
	indicator->formula_text = entry->formula;
	indicator->formula =
	    formula_parse(entry->formula, reader->arena, reader->diag);
	return read_breakdowns(reader, entry, indicator) && good &&
	       indicator->formula != NULL;
}

/* An entry's binding to an indicator; false: see diag. */
static bool
read_entry(const struct reader *reader, const struct entry *entry,
    struct indicator *indicator)
{
	bool has_unit = entry_unit(reader, entry->unit, &indicator->unit);
	bool good = check_decimals(reader, entry);

	good = check_total(reader, entry) && good;
	good = read_breaks(reader, entry->breaks, indicator) && good;
	indicator->label = entry->label.text;
	indicator->note = entry->note.text;
	indicator->has_total = entry->total < 0;
	indicator->unit_text = entry->unit;
	indicator->decimals = (int)entry->decimals;
	indicator->direction = (enum direction)entry->direction;
	indicator->target_text = entry->target;
	if (entry->formula.text != NULL)
		return read_formula(reader, entry, indicator) && has_unit &&
		       good;
	return read_counted(reader, entry, indicator) && has_unit && good;
}

/* A wrong key does not keep the words of the others from being read. */
struct indicator *
entry_read(const struct reader *reader, const struct yaml *node)
{
	struct entry entry = { .total = -1 };
	struct indicator *indicator;
	bool good;

	if (!yaml_expect(node, YAML_MAPPING, "an indicator", reader->diag))
		return NULL;
	good = yaml_bind(node, "an indicator", entry_fields,
	    sizeof(entry_fields) / sizeof(entry_fields[0]), reader->arena,
	    reader->diag, &entry);
	if (entry.id.text == NULL || !check_id(reader, &entry))
		return NULL;
	indicator = ARENA_NEW(reader->arena, struct indicator);
	indicator->id = entry.id.text;
	indicator->pos = entry.id.pos;
	if (entry.label.text == NULL || entry.unit.text == NULL)
		good = false;
	else
		good = read_entry(reader, &entry, indicator) && good;
	indicator->faulty = !good;
	return indicator;
}
