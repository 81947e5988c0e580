/* Deliveries that are not final. */
#include "provisional.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/message.h"
#include "base/str.h"
#include "base/yaml.h"
#include "county.h"
#include "registers/schema.h"

#include <string.h>

struct declared {
	struct yaml_text period, register_name;
};

static const struct yaml_field fields[] = {
	{ "period", YAML_TEXT, true, offsetof(struct declared, period), NULL },
	{ "register", YAML_TEXT, false,
	    offsetof(struct declared, register_name), NULL },
};

static bool
unknown_register(const struct yaml_text *name, const struct schemas *schemas,
    struct arena *arena, struct diag *diag)
{
	const char **names = ARENA_ARRAY(arena, const char *, schemas->count);

	for (size_t i = 0; i < schemas->count; i++)
		names[i] = schemas->items[i].name;
	diag_error(diag, name->pos, "register", "there is no register %s%s",
	    name->text,
	    message_suggestion(name->text, names, schemas->count, arena));
	return false;
}

static bool
read_entry(const struct yaml *node, const struct schemas *schemas,
    struct arena *arena, struct diag *diag, struct county_provisional *entry)
{
	struct declared declared;
	const char *period;

	memset(&declared, 0, sizeof(declared));
	if (!yaml_expect(node, YAML_MAPPING,
		MESSAGE_LATER("a delivery that is not final"), diag) ||
	    !yaml_bind(node, MESSAGE_LATER("a delivery that is not final"),
		fields, sizeof(fields) / sizeof(fields[0]), arena, diag,
		&declared))
		return false;
	period = declared.period.text;
	if (!month_parse(period, strlen(period), &entry->month)) {
		diag_error(diag, declared.period.pos, "type",
		    "expected a month like 2024-02");
		return false;
	}
	if (declared.register_name.text == NULL)
		return true;
	entry->schema = schemas_find(schemas, declared.register_name.text);
	return entry->schema != NULL ||
	       unknown_register(&declared.register_name, schemas, arena, diag);
}

bool
provisional_read(const struct yaml *node, const struct schemas *schemas,
    struct arena *arena, struct diag *diag, struct county *county)
{
	bool ok = true;

	if (!yaml_expect(node, YAML_SEQUENCE, "provisional", diag))
		return false;
	county->provisional_count = node->count;
	county->provisional =
	    ARENA_ARRAY(arena, struct county_provisional, node->count);
	for (size_t i = 0; i < node->count; i++)
		ok = read_entry(node->values[i], schemas, arena, diag,
			 &county->provisional[i]) &&
		     ok;
	return ok;
}

bool
provisional_includes(
    const struct county *county, const struct schema *schema, int32_t month)
{
	for (size_t i = 0; i < county->provisional_count; i++) {
		const struct county_provisional *entry =
		    &county->provisional[i];

		if (entry->month == month &&
		    (entry->schema == NULL || entry->schema == schema))
			return true;
	}
	return false;
}
