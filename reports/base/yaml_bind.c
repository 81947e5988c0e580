/*
 * The binder: a table of fields says which keys a mapping has, of which type,
 * and where in a struct they go.
 */
#include "base/yaml.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/message.h"
#include "base/str.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define FIELDS_MAX 64

struct yaml_text
yaml_text_of(const struct yaml *scalar)
{
	struct yaml_text text = { scalar->text, scalar->pos };

	if (scalar->quoted)
		text.pos.column++;
	return text;
}

struct pos
yaml_text_pos(struct yaml_text text, size_t offset)
{
	struct pos pos = text.pos;

	if (pos.column > 0)
		pos.column += (int)offset;
	return pos;
}

static const char *
kind_name(enum yaml_kind kind)
{
	switch (kind) {
	case YAML_SCALAR:
		return MESSAGE("a value");
	case YAML_SEQUENCE:
		return MESSAGE("a list");
	case YAML_MAPPING:
		return MESSAGE("keys with values");
	}
	return "";
}

bool
yaml_expect(const struct yaml *node, enum yaml_kind kind, const char *what,
    struct diag *diag)
{
	if (node->kind == kind)
		return true;
	diag_error(diag, node->pos, "type", "expected %s for %s",
	    kind_name(kind), message_text(what));
	return false;
}

static bool
is_null(const struct yaml *node)
{
	return node->kind == YAML_SCALAR && !node->quoted &&
	       (node->text[0] == '\0' || str_equal(node->text, "~") ||
		   str_equal(node->text, "null"));
}

static bool
type_error(const struct yaml *node, const char *key, const char *expected,
    struct diag *diag)
{
	diag_error(diag, node->pos, "type", "expected %s as value of %s",
	    message_text(expected), key);
	return false;
}

static bool
read_integer(const char *text, int64_t *value)
{
	char *end;
	long long number;

	errno = 0;
	number = strtoll(text, &end, 10);
	if (errno != 0 || end == text || *end != '\0')
		return false;
	*value = number;
	return true;
}

/* Digits with a point, read without the locale. */
static bool
read_real(const char *text, double *value)
{
	bool negative = *text == '-';
	double whole = 0, place = 1;
	bool point = false;
	int digits = 0;

	for (text += negative; *text != '\0'; text++) {
		if (*text == '.' && !point) {
			point = true;
		} else if (*text >= '0' && *text <= '9' && digits < 15) {
			whole = whole * 10 + (*text - '0');
			place *= point ? 10 : 1;
			digits++;
		} else {
			return false;
		}
	}
	*value = (negative ? -whole : whole) / place;
	return digits > 0;
}

static bool
read_boolean(const char *text, bool *value)
{
	*value = str_equal(text, "true");
	return *value || str_equal(text, "false");
}

static bool
bind_choice(const struct yaml *node, const struct yaml_field *field,
    struct arena *arena, struct diag *diag, int *value)
{
	const char *nearest;
	struct str known;
	size_t count = 0;

	while (field->choices[count] != NULL)
		count++;
	for (size_t i = 0; i < count; i++) {
		if (str_equal(node->text, field->choices[i])) {
			*value = (int)i;
			return true;
		}
	}
	nearest = str_nearest(node->text, field->choices, count);
	str_init(&known, arena);
	str_put_list(&known, field->choices, count);
	if (nearest != NULL)
		diag_error(diag, node->pos, "choice",
		    "%s is not known as %s; did you mean %s?", node->text,
		    field->key, nearest);
	else
		diag_error(diag, node->pos, "choice",
		    "%s is not known as %s; choose one of %s", node->text,
		    field->key, known.text);
	return false;
}

static bool
bind_texts(const struct yaml *node, const struct yaml_field *field,
    struct arena *arena, struct diag *diag, struct yaml_texts *texts)
{
	size_t count = node->kind == YAML_SEQUENCE ? node->count : 1;

	if (node->kind == YAML_MAPPING)
		return type_error(
		    node, field->key, MESSAGE_LATER("a value or a list"), diag);
	texts->items = ARENA_ARRAY(arena, struct yaml_text, count);
	texts->count = 0;
	for (size_t i = 0; i < count; i++) {
		const struct yaml *item =
		    node->kind == YAML_SEQUENCE ? node->values[i] : node;

		if (item->kind != YAML_SCALAR)
			return type_error(item, field->key,
			    MESSAGE_LATER("a list of values"), diag);
		texts->items[texts->count++] = yaml_text_of(item);
	}
	return true;
}

static bool
bind_scalar(const struct yaml *node, const struct yaml_field *field,
    struct arena *arena, struct diag *diag, void *member)
{
	switch (field->type) {
	case YAML_TEXT:
		*(struct yaml_text *)member = yaml_text_of(node);
		return true;
	case YAML_INTEGER:
		return read_integer(node->text, member) ||
		       type_error(node, field->key,
			   MESSAGE_LATER("a whole number"), diag);
	case YAML_REAL:
		return read_real(node->text, member) ||
		       type_error(node, field->key,
			   MESSAGE_LATER("a number with a decimal point"),
			   diag);
	case YAML_BOOLEAN:
		return read_boolean(node->text, member) ||
		       type_error(node, field->key,
			   MESSAGE_LATER("true or false"), diag);
	case YAML_DAY:
		return day_parse(node->text, strlen(node->text), member) ||
		       type_error(node, field->key,
			   MESSAGE_LATER("a day like 2024-02-01"), diag);
	case YAML_CHOICE:
		return bind_choice(node, field, arena, diag, member);
	case YAML_TEXTS:
	case YAML_NODE:
		break;
	}
	return false;
}

static bool
bind_field(const struct yaml *node, const struct yaml_field *field,
    struct arena *arena, struct diag *diag, void *member)
{
	if (field->type == YAML_NODE) {
		*(const struct yaml **)member = node;
		return true;
	}
	if (field->type == YAML_TEXTS)
		return bind_texts(node, field, arena, diag, member);
	if (node->kind != YAML_SCALAR)
		return type_error(
		    node, field->key, MESSAGE_LATER("one value"), diag);
	return bind_scalar(node, field, arena, diag, member);
}

static bool
unknown_key(const struct yaml *key, const char *what,
    const struct yaml_field *fields, size_t count, struct diag *diag)
{
	const char *names[FIELDS_MAX];
	const char *nearest;

	for (size_t i = 0; i < count; i++)
		names[i] = fields[i].key;
	nearest = str_nearest(key->text, names, count);
	if (nearest != NULL)
		diag_error(diag, key->pos, "key",
		    "unknown key %s in %s; did you mean %s?", key->text,
		    message_text(what), nearest);
	else
		diag_error(diag, key->pos, "key",
		    "unknown key %s in %s; remove it", key->text,
		    message_text(what));
	return false;
}

bool
yaml_bind(const struct yaml *node, const char *what,
    const struct yaml_field *fields, size_t count, struct arena *arena,
    struct diag *diag, void *target)
{
	bool seen[FIELDS_MAX] = { false };
	bool ok = true;

	if (count > FIELDS_MAX)
		abort();
	if (!yaml_expect(node, YAML_MAPPING, what, diag))
		return false;
	for (size_t i = 0; i < node->count; i++) {
		size_t f = 0;

		while (
		    f < count && !str_equal(fields[f].key, node->keys[i]->text))
			f++;
		if (f == count) {
			ok = unknown_key(
			    node->keys[i], what, fields, count, diag);
			continue;
		}
		if (is_null(node->values[i]))
			continue;
		seen[f] = true;
		if (!bind_field(node->values[i], &fields[f], arena, diag,
			(char *)target + fields[f].offset))
			ok = false;
	}
	for (size_t f = 0; f < count; f++) {
		if (fields[f].required && !seen[f]) {
			diag_error(diag, node->pos, "key",
			    "the key %s is missing in %s; add it",
			    fields[f].key, message_text(what));
			ok = false;
		}
	}
	return ok;
}
