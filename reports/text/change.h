/*
 * Changes and targets in words: one wording for sentences (TEXT) and for
 * cards (DOCUMENT).
 */
#ifndef TEXT_CHANGE_H
#define TEXT_CHANGE_H

#include "disclosure/safe.h"

#include <stdbool.h>

struct arena;
struct lang;

struct change {
	enum change_status status;
	/*
	 * SHOWN: -1, 0 or 1 of the difference as it is printed, so that no
	 * text says "+0".  With 0 there is no judgement.
	 */
	int sign;
	enum judgement judgement;
	struct period before_period;
	const char *difference;	 /* "+5"; ".." or words when there is none */
	const char *before;	 /* "206 (ennakkotieto)", "..", "puuttuu" */
	const char *before_bare; /* "206", "..", "puuttuu" */
	const char *word;	 /* parani, heikkeni, ennallaan or "" */
};

/*
 * A cell against the period before (of a month: the month before; of a year:
 * the year before), or against the same month a year ago.  `tables` NULL: no
 * history is known.
 */
void change_read(const struct lang *lang, const struct safe_tables *tables,
    const struct safe_table *table, const struct safe_cell *cell, bool year,
    struct arena *arena, struct change *change);

/* "75 %", "enintään 5", "15–20"; NULL: the table has no target. */
const char *change_target(const struct lang *lang,
    const struct safe_table *table, struct arena *arena);

#endif
