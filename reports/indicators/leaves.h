/*
 * A key's words under reading, for leaves.c and when.c.
 */
#ifndef INDICATORS_LEAVES_H
#define INDICATORS_LEAVES_H

#include "expressions/check.h"
#include "expressions/parser.h"

struct leaf {
	struct expr_parser parser;
	struct expr_scope *scope;
};

void leaf_open(struct leaf *leaf, struct yaml_text text,
    struct expr_scope *scope, struct arena *arena, struct diag *diag);

/* A column's name that stands next; false: see diag. */
bool leaf_column(struct leaf *leaf, struct expr_column *column);

/* Whether rows can be gathered by the column's values, free text only where
 * it is released, in all rows. */
bool leaf_has_categories(const struct expr_column *column);

#endif
