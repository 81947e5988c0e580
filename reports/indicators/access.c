/*
 * What the later stages ask of a definition without seeing inside it.
 */
#include "indicators/definitions.h"

#include "base/str.h"

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
			break;
		}
	return false;
}

/* A formula's breakdown is taken for private unless it is one of codes. */
bool
indicator_breakdown_is_private(
    const struct indicator *indicator, const char *dimension)
{
	const struct schema *schema = indicator->rows.schema;

	for (size_t i = 0; i < indicator->by_count; i++)
		if (str_equal(indicator->by[i].dimension, dimension))
			return indicator->by[i].codes == NULL &&
			       (schema == NULL || has_persons(schema));
	return false;
}
