/*
 * The disclosure audit.  No stage of disclosure says why it hides a cell, for
 * nothing that crosses the line may; what is hidden after one that was not
 * before, that one has hidden.
 */
#include "disclosure/disclosure-imp.h"

const char *const hiding_names[HIDING_FORMULA + 1] = {
	"",	     /* HIDING_NONE */
	"primary",   /* HIDING_PRIMARY */
	"companion", /* HIDING_COMPANION */
	"linked",    /* HIDING_LINKED */
	"formula"    /* HIDING_FORMULA */
};

void
audit_note(const struct safe_tables *safe, enum hiding why,
    struct disclosure_audit *audit)
{
	for (size_t i = 0; i < safe->count; i++) {
		const struct safe_table *table = &safe->items[i];

		for (size_t c = 0; c < table->count; c++)
			if (table->cells[c].status == SAFE_HIDDEN &&
			    audit->hiding[i][c] == HIDING_NONE)
				audit->hiding[i][c] = (uint8_t)why;
	}
}
