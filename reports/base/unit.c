/* Names of units, in the enum's order. */
#include "base/unit.h"

const char *const unit_names[UNIT_NUM] = {
	"n",	   /* UNIT_COUNT */
	"percent", /* UNIT_PERCENT */
	"ratio",   /* UNIT_RATIO */
	"€",	   /* UNIT_EURO */
	"€/h",	   /* UNIT_EURO_PER_HOUR */
	"h",	   /* UNIT_HOUR */
	"days",	   /* UNIT_DAYS */
	"date",	   /* UNIT_DATE */
	"code",	   /* UNIT_CODE */
	"points",  /* UNIT_POINTS */
	"fte"	   /* UNIT_FTE */
};

const char *
unit_symbol(enum unit unit)
{
	return unit == UNIT_PERCENT ? "%" : unit_names[unit];
}
