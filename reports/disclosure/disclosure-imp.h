/* What only the files of disclosure/ share. */
#ifndef DISCLOSURE_DISCLOSURE_IMP_H
#define DISCLOSURE_DISCLOSURE_IMP_H

#include "disclosure/disclosure.h"

#include <stdint.h>

/* A share, or a mean: of one measure per another. */
bool table_is_ratio(const struct raw_table *table);
/* Whether answerers of a survey stand behind it. */
bool table_is_survey(const struct raw_table *table);
/* The threshold that holds for it. */
int64_t table_least(
    const struct raw_table *table, const struct thresholds *thresholds);

/* Whom a cell is about: persons, or a survey's answerers, of whom the part and
 * the rest may be few. */
struct persons cell_persons(const struct raw_cell *cell);

/* Whether a cell is too small by itself. */
bool primary_hides(const struct raw_table *table, const struct raw_cell *cell,
    const struct thresholds *thresholds);

/* Notes that the cells that are hidden, and were not when it was last called,
 * are so for this reason. */
void audit_note(const struct safe_tables *safe, enum hiding why,
    struct disclosure_audit *audit);

/* Takes away all that a cell tells but whose it is. */
void cell_hide(struct safe_cell *cell);

/*
 * Hides further cells of a breakdown in which some are hidden, until at least
 * two are and each of them could, for all that the total tells, be about as
 * many persons as the threshold asks for.
 */
void companions_hide(const struct raw_table *raw,
    const struct thresholds *thresholds, struct safe_table *safe);
/* Whether they do, or nothing is hidden: not where too few cells are left. */
bool companions_suffice(const struct raw_table *raw,
    const struct thresholds *thresholds, const struct safe_table *safe);

/*
 * Hides the total, and all breakdowns that add up to it, of an indicator of
 * which one breakdown has too few cells to protect each other.  And each
 * crossing in which, or in a table of one of whose columns,
 * something is hidden: its cells add up to that table's.  And the shares and
 * means of a register and period in which a breakdown of plain counts or sums
 * hides something: a share times its whole is a sum of the breakdown's cells.
 */
void linked_hide(const struct raw_tables *raw,
    const struct thresholds *thresholds, struct safe_tables *safe);

/* Hides what is worked out from something that is hidden. */
void formulas_hide(const struct raw_tables *raw, struct safe_tables *safe);

#endif
