/* What only the files of disclosure/ share. */
#ifndef DISCLOSURE_DISCLOSURE_IMP_H
#define DISCLOSURE_DISCLOSURE_IMP_H

#include "disclosure/disclosure.h"

#include <stdint.h>

/* Takes away all that a cell tells but whose it is. */
void cell_hide(struct safe_cell *cell);

/*
 * Hides further cells of a breakdown in which some are hidden, until at least
 * two are and each of them could, for all that the total tells, be about
 * `least` persons.
 */
void companions_hide(
    const struct raw_table *raw, int64_t least, struct safe_table *safe);

/*
 * Hides each crossing in which, or in a table of one of whose columns,
 * something is hidden: its cells add up to that table's.  And the shares and
 * means of a register and period in which a breakdown of plain counts or sums
 * hides something: a share times its whole is a sum of the breakdown's cells.
 */
void linked_hide(const struct raw_tables *raw, struct safe_tables *safe);

/* Hides what is worked out from something that is hidden. */
void formulas_hide(const struct raw_tables *raw, struct safe_tables *safe);

#endif
