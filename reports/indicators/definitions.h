/*
 * Indicators as declared in input/indicators/THEME.yaml:
 *
 *	indicators:
 *	- id: HA02
 *	  label: Työnantajamallin osuus asiakkaista
 *	  register: ha_toteuma
 *	  when: kausi in month
 *	  where: tarkkuus = KK and tunnit > 0
 *	  measure: distinct asiakas_id
 *	  part: tapa = TA
 *	  by: [kunta]
 *	  unit: percent
 *	  direction: none
 *
 * Every word is resolved against the register's schema when it is read.
 */
#ifndef INDICATORS_DEFINITIONS_H
#define INDICATORS_DEFINITIONS_H

#include "base/decimal.h"
#include "base/diag.h"
#include "base/unit.h"
#include "base/yaml.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct expr;
struct expr_parser;
struct indicators;
struct measure_kind;
struct schema;
struct schemas;

/* Which months, seen from the month K that is reported on. */
enum window_kind {
	WINDOW_MONTHS,	    /* `months` of them, the last is K */
	WINDOW_YEAR,	    /* the last calendar year that has ended by K */
	WINDOW_YEAR_TO_DATE /* January … K */
};

enum when_kind {
	WHEN_ALL,      /* every row of K's delivery */
	WHEN_IN_FORCE, /* begun by the last day and not ended before it */
	WHEN_IN_WINDOW /* `moment` lies in the window */
};

struct when {
	enum when_kind kind;
	enum window_kind window;
	int32_t months;
	const struct expr *moment; /* a date or a month */
};

/* What is taken from the rows: a row of the table in measures.c. */
struct measure {
	const struct measure_kind *kind;
	size_t column_count; /* distinct: what is counted */
	int *columns;
	const struct expr *sum; /* sum: what is added up */
};

enum per_kind {
	PER_NONE, /* with a part: the measure of all rows */
	PER_MEASURE,
	PER_NUMBER
};

struct per {
	enum per_kind kind;
	struct measure measure;
	struct fraction number;
};

/* Figures before and from this day on do not compare. */
struct indicator_break {
	int32_t from;
	const char *why; /* Finnish */
};

struct indicator {
	const char *id;
	struct pos pos;
	const char *label; /* Finnish */
	const char *note;  /* Finnish, or NULL */
	const struct schema *schema;
	struct when when;
	const struct expr *where; /* NULL: all rows of the period */
	struct measure measure;
	const struct expr *part; /* NULL: none */
	struct per per;
	size_t by_count;
	int *by; /* columns */
	bool has_total;
	enum unit unit;
	int decimals;
	enum direction direction;
	size_t break_count;
	struct indicator_break *breaks;
};

/*
 * Adds the definitions of one file to *indicators, which stays in order of
 * id.  All errors are collected; a faulty definition is left out.
 */
bool indicators_read_file(const char *path, const struct schemas *schemas,
    struct arena *arena, struct diag *diag, struct indicators *indicators);

/* window.c: months of the window, [*first, *last], seen from `month`. */
void window_months(
    const struct when *when, int32_t month, int32_t *first, int32_t *last);

/*
 * leaves.c: the keys that hold words of the language, each read against the
 * schema.  False: see diag.
 */
bool leaf_when(struct yaml_text text, const struct schema *schema,
    struct arena *arena, struct diag *diag, struct when *when);
bool leaf_measure(struct yaml_text text, const struct schema *schema,
    struct arena *arena, struct diag *diag, struct measure *measure);
bool leaf_per(struct yaml_text text, const struct schema *schema,
    struct arena *arena, struct diag *diag, struct per *per);
bool leaf_breakdown(struct yaml_text text, const struct schema *schema,
    struct arena *arena, struct diag *diag, int *column);
/* Whether the indicator's measures give its unit. */
bool leaf_unit(const struct indicator *indicator, struct yaml_text text,
    struct diag *diag);

#endif
