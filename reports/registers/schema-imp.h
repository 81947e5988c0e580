/* What the two passes over schemas share. */
#ifndef REGISTERS_SCHEMA_IMP_H
#define REGISTERS_SCHEMA_IMP_H

#include "base/yaml.h"
#include "registers/schema.h"

#include <stdbool.h>

#define YES_NO_LIST "KE"

/* A column as its file says it, names not yet found. */
struct declared_column {
	struct yaml_text name, list, references, min, max, default_code;
	struct yaml_text negative_when, precision, approx;
	struct yaml_texts release_when;
	int type, person;
	bool required, key, day, begin, end, release;
};

/* What the first pass leaves for the second. */
struct draft {
	struct schema *schema;
	struct declared_column *columns;
};

struct loader {
	struct schemas *schemas;
	struct draft *drafts;
	struct arena *arena;
	struct diag *diag;
};

/* Finds every name; all errors are collected. */
bool schemas_resolve(struct loader *loader);

#endif
