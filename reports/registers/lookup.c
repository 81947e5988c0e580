/* What is asked of schemas once they are read. */
#include "registers/schema.h"

#include "base/str.h"

bool
person_is_protected(enum person_kind kind)
{
	switch (kind) {
	case PERSON_CLIENT:
	case PERSON_EMPLOYER:
	case PERSON_ASSISTANT:
		return true;
	case PERSON_NONE:
	case PERSON_STAFF:
	case PERSON_ANSWERER:
		return false;
	}
	return false;
}

int
column_scale(const struct column_schema *column)
{
	return column->type == COLUMN_DECIMAL || column->type == COLUMN_MONEY
		   ? 2
		   : 0;
}

const char *
column_id_kind(const struct column_schema *column)
{
	const struct schema *target = column->references;

	for (size_t i = 0; target != NULL && i < target->column_count; i++)
		if (target->columns[i].key &&
		    target->columns[i].type == COLUMN_ID)
			return target->columns[i].name;
	return column->name;
}

int
schema_column(const struct schema *schema, const char *name)
{
	for (size_t i = 0; i < schema->column_count; i++)
		if (str_equal(schema->columns[i].name, name))
			return (int)i;
	return -1;
}

int
schema_area_column(const struct schema *schema)
{
	int column = schema_column(schema, "hva");

	return column < 0 || schema->columns[column].codes == NULL ? -1
								   : column;
}

const struct schema *
schemas_find(const struct schemas *schemas, const char *name)
{
	for (size_t i = 0; i < schemas->count; i++)
		if (str_equal(schemas->items[i].name, name))
			return &schemas->items[i];
	return NULL;
}

const struct code_list *
schemas_find_list(const struct schemas *schemas, const char *name)
{
	for (size_t i = 0; i < schemas->list_count; i++)
		if (str_equal(schemas->lists[i].name, name))
			return &schemas->lists[i];
	return NULL;
}
