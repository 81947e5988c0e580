/*
 * What the later stages ask of a definition without seeing inside it.
 */
#include "indicators/definitions.h"

#include "base/arena.h"
#include "base/str.h"
#include "registers/schema.h"

#include <string.h>

const struct indicator *
indicators_find(const struct indicators *indicators, const char *id)
{
	for (size_t i = 0; i < indicators->count; i++)
		if (str_equal(indicators->items[i]->id, id))
			return indicators->items[i];
	return NULL;
}

void
indicators_ids(const struct indicators *indicators, struct arena *arena,
    const char *const **ids, size_t *count)
{
	const char **items =
	    ARENA_ARRAY(arena, const char *, indicators->count);

	for (size_t i = 0; i < indicators->count; i++)
		items[i] = indicators->items[i]->id;
	*ids = items;
	*count = indicators->count;
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

const struct schema *
indicator_register(const struct indicator *indicator)
{
	return indicator->rows.schema;
}

bool
indicator_has_breakdown(
    const struct indicator *indicator, const char *dimension)
{
	for (size_t i = 0; i < indicator->by_count; i++)
		if (str_equal(indicator->by[i].dimension, dimension))
			return true;
	return false;
}

/* Equal but for blanks in `written`. */
static bool
is_written(const char *dimension, const char *written)
{
	for (; *written != '\0'; written++) {
		if (*written == ' ')
			continue;
		if (*written != *dimension++)
			return false;
	}
	return *dimension == '\0';
}

const char *
indicator_dimension(const struct indicator *indicator, const char *written)
{
	for (size_t i = 0; i < indicator->by_count; i++)
		if (is_written(indicator->by[i].dimension, written))
			return indicator->by[i].dimension;
	return NULL;
}

void
indicator_dimensions(const struct indicator *indicator, struct arena *arena,
    const char *const **names, size_t *count)
{
	const char **items =
	    ARENA_ARRAY(arena, const char *, indicator->by_count);

	for (size_t i = 0; i < indicator->by_count; i++)
		items[i] = indicator->by[i].dimension;
	*names = items;
	*count = indicator->by_count;
}

void
indicator_codes(const struct indicator *indicator, const char *dimension,
    struct arena *arena, const char *const **codes, size_t *count)
{
	const struct code_list *list = NULL;
	const char **items;

	for (size_t i = 0; i < indicator->by_count; i++)
		if (str_equal(indicator->by[i].dimension, dimension) &&
		    indicator->by[i].column_count == 1)
			list = indicator->by[i].codes[0];
	*count = list != NULL ? list->count : 0;
	items = ARENA_ARRAY(arena, const char *, *count);
	for (size_t i = 0; i < *count; i++)
		items[i] = list->codes[i].text;
	*codes = items;
}

static bool
may_have(const struct breakdown *by, const char *category)
{
	size_t length = strlen(category);

	if (by->column_count > 1)
		length = strcspn(category, "+");
	if (by->codes[0] != NULL &&
	    code_list_find(by->codes[0], category, length) < 0)
		return false;
	if (by->column_count < 2)
		return true;
	if (category[length] == '\0')
		return false;
	category += length + 1;
	return by->codes[1] == NULL ||
	       code_list_find(by->codes[1], category, strlen(category)) >= 0;
}

bool
indicator_may_have_category(const struct indicator *indicator,
    const char *dimension, const char *category)
{
	for (size_t i = 0; i < indicator->by_count; i++)
		if (str_equal(indicator->by[i].dimension, dimension))
			return may_have(&indicator->by[i], category);
	return false;
}

bool
indicator_has_total(const struct indicator *indicator)
{
	return indicator->has_total;
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
		case PERSON_ANSWERER:
			break;
		}
	return false;
}

/* Whether the column's values are of a kind that may point at somebody. */
static bool
is_private(const struct expr_column *column)
{
	switch (column->schema->columns[column->column].type) {
	case COLUMN_ID:
	case COLUMN_DATE:
	case COLUMN_MONTH:
		return true;
	case COLUMN_CODE:
	case COLUMN_YESNO:
	case COLUMN_TEXT: /* a released one */
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		return false;
	}
	return true;
}

/* Of one of the columns, when the row or the found one is about persons. */
static bool
has_private(const struct indicator *indicator, const struct breakdown *by)
{
	for (size_t i = 0; i < by->column_count; i++) {
		const struct expr_column *column = &by->columns[i];

		if (is_private(column) &&
		    (has_persons(indicator->rows.schema) ||
			has_persons(column->schema)))
			return true;
	}
	return false;
}

/* A formula's breakdown is taken for private unless it is one of codes. */
static bool
has_uncoded(const struct breakdown *by)
{
	for (size_t i = 0; i < by->column_count; i++)
		if (by->codes[i] == NULL)
			return true;
	return false;
}

bool
indicator_breakdown_is_private(
    const struct indicator *indicator, const char *dimension)
{
	for (size_t i = 0; i < indicator->by_count; i++) {
		const struct breakdown *by = &indicator->by[i];

		if (str_equal(by->dimension, dimension))
			return indicator->rows.schema == NULL
				   ? has_uncoded(by)
				   : has_private(indicator, by);
	}
	return false;
}
