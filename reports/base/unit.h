/*
 * Units that a figure may have.  They are known to the indicators that
 * declare them, to the number formats that print them and to the files that
 * record them.
 */
#ifndef BASE_UNIT_H
#define BASE_UNIT_H

#include <stdbool.h>

enum unit {
	UNIT_COUNT,	    /* n */
	UNIT_PERCENT,	    /* percent: kept as a fraction, shown times 100 */
	UNIT_RATIO,	    /* ratio */
	UNIT_EURO,	    /* € */
	UNIT_EURO_PER_HOUR, /* €/h */
	UNIT_HOUR,	    /* h */
	UNIT_DAYS,	    /* days */
	UNIT_DATE,	    /* date: the value is a day number */
	UNIT_CODE,	    /* code */
	UNIT_POINTS,	    /* points */
	UNIT_FTE	    /* fte */
};
#define UNIT_NUM (UNIT_FTE + 1)

/* Whether a figure is better when it grows. */
enum direction {
	DIRECTION_NONE,
	DIRECTION_UP, /* better when it grows */
	DIRECTION_DOWN
};

/* The names that definitions use, in the enum's order ("n", "percent"…). */
extern const char *const unit_names[UNIT_NUM];

/* The name that figures.csv uses: "%" for percent, else as in definitions. */
const char *unit_symbol(enum unit unit);

#endif
