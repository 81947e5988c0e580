/* Whether two checked expressions say the same of a row. */
#include "expressions/expressions.h"

#include "base/str.h"

static bool
same_words(const struct expr *a, const struct expr *b)
{
	return a->type != EXPR_TYPE_TEXT || a->kind != EXPR_CONSTANT ||
	       str_equal(a->word, b->word);
}

bool
expr_same(const struct expr *a, const struct expr *b)
{
	if (a == b)
		return true;
	if (a == NULL || b == NULL || a->kind != b->kind ||
	    a->type != b->type || a->count != b->count ||
	    a->comparison != b->comparison || a->negated != b->negated ||
	    a->value != b->value || a->find != b->find ||
	    a->column != b->column || a->scale != b->scale ||
	    a->codes != b->codes || !same_words(a, b))
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (!expr_same(a->operands[i], b->operands[i]))
			return false;
	return true;
}
