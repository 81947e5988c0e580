/*
 * DISCLOSURE: raw tables in, safe tables out; the only stage that sees both.
 *
 * Runs before any document, over every document declared for the county,
 * period and class, whatever is selected.
 */
#ifndef DISCLOSURE_DISCLOSURE_H
#define DISCLOSURE_DISCLOSURE_H

#include "disclosure/safe.h"
#include "indicators/indicators.h"

#include <stdbool.h>
#include <stdint.h>

struct arena;

/* How few are too few; 0: nothing is hidden. */
struct thresholds {
	int64_t min_persons;
	int64_t min_answerers; /* of a survey */
};

/* input/disclosure.yaml: by class, the fewest that a shown cell may have. */
struct policy {
	struct thresholds classes[CLASS_NUM];
};

bool policy_read(const char *input_folder, struct arena *arena,
    struct diag *diag, struct policy *policy);

/* Why a cell is hidden.  Documents never tell these apart: who knows that a
 * cell is a companion knows that it is not small. */
enum hiding {
	HIDING_NONE,
	HIDING_PRIMARY,	  /* about too few */
	HIDING_COMPANION, /* so that those of its breakdown stay hidden */
	HIDING_LINKED,	  /* so that those of other tables of its rows do */
	HIDING_FORMULA	  /* worked out from something hidden */
};

/* "", "primary", "companion", "linked", "formula". */
extern const char *const hiding_names[HIDING_FORMULA + 1];

/* What a class hides, and why; for internal files alone. */
struct disclosure_audit {
	uint8_t **hiding; /* by table, then by cell: enum hiding */
};

/*
 * Safe tables of one class out of all raw tables, in the order of
 * raw_tables_order.  False when a gate refuses
 * (exit 4).
 */
bool disclosure_apply(const struct policy *policy,
    enum disclosure_class disclosure_class, const struct raw_tables *raw,
    struct arena *arena, struct diag *diag, struct safe_tables *safe,
    struct disclosure_audit *audit);

/* Copies the rows of a list over the line; see list_define for what may. */
void disclosure_release_list(
    const struct raw_list *raw, struct arena *arena, struct safe_list *safe);

#endif
