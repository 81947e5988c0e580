/* The kinds of rules.  A new one is a row here, with what reads it and what
 * checks it. */
#include "rules/rules-imp.h"

#include "base/str.h"

const struct rule_kind rule_kinds[RULE_KINDS] = {
	{ "then", true, false, then_read, then_check },
	{ "unique", true, false, unique_read, unique_check },
	{ "no_overlap", true, false, no_overlap_read, no_overlap_check },
	{ "constant", true, false, constant_read, constant_check },
	{ "rows", false, false, rows_read, rows_check },
	{ "exists", false, false, exists_read, exists_check },
	{ "delivered", false, true, exists_read, delivered_check },
	{ "at_least", true, false, at_least_read, at_least_check },
	{ "month", true, false, month_read, month_check },
	/* A chain is judged as it was delivered, so that one fault in it is
	 * one rejected row and not all that follow. */
	{ "chain", true, true, chain_read, chain_check },
	{ "returns", true, true, chain_read, returns_check },
};

const struct rule_kind *
rule_kind_find(const char *key)
{
	for (size_t i = 0; i < RULE_KINDS; i++)
		if (str_equal(rule_kinds[i].key, key))
			return &rule_kinds[i];
	return NULL;
}
