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
 *	- id: HA08
 *	  label: Työsopimuksia työnantajaa kohti
 *	  formula: HA05 / HA04
 *	  unit: ratio
 *	  decimals: 2
 *	  direction: none
 *	parameters:
 *	- name: annual_hours
 *	  label: Henkilötyövuoden tunnit
 *	  unit: h
 *	  source: …
 *	  values: [{from: 2021-01-01, value: 1720}]
 *
 * An indicator is counted (`register` … `per`) or worked out (`formula`).
 * Columns and codes are resolved against the register's schema when they are
 * read; names of indicators and parameters when all files have been read.
 */
#ifndef INDICATORS_DEFINITIONS_H
#define INDICATORS_DEFINITIONS_H

#include "base/decimal.h"
#include "base/diag.h"
#include "base/unit.h"
#include "base/yaml.h"
#include "expressions/expressions.h"
#include "indicators/indicators.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct dataset;
struct code_list;
struct expr_parser;
struct measure_kind;
struct schema;
struct schemas;

/* Which months, seen from the month K that is reported on. */
enum window_kind {
	WINDOW_MONTHS,	    /* `months` of them, the last is K */
	WINDOW_HALF_YEAR,   /* January or July … K */
	WINDOW_YEAR,	    /* the last calendar year that has ended by K */
	WINDOW_YEAR_TO_DATE /* January … K */
};

struct window {
	enum window_kind kind;
	int32_t months;
};

enum when_kind {
	WHEN_ALL,	      /* every row of K's delivery */
	WHEN_IN_FORCE,	      /* begun by the last day, not ended before it */
	WHEN_IN_FORCE_DURING, /* in force on a day of the window */
	WHEN_IN_WINDOW, /* `moment` lies in the window, and since `since` */
	WHEN_SINCE,	/* `moment` lies from `since` to the last day */
	WHEN_LATEST	/* the newest day of each group */
};

struct when {
	enum when_kind kind;
	struct window window;
	const struct expr *moment; /* a date or a month */
	const struct expr *since;  /* the same; NULL: none */
	int latest;		   /* column of the rows themselves */
	size_t group_count;	   /* `per` of latest */
	const struct expr_column *groups;
};

/* Which rows of a register are taken, and which of them are the part. */
struct rowset {
	const struct schema *schema;
	struct expr_scope *scope; /* what its words speak of */
	struct when when;
	const struct expr *where; /* NULL: all rows of the period */
	const struct expr *part;  /* NULL: none */
};

/* What is taken from the rows: a row of the table in measures.c. */
struct measure {
	const struct measure_kind *kind;
	size_t column_count; /* distinct: what is counted */
	struct expr_column *columns;
	const struct expr *sum; /* of the other kinds: the values */
	bool has_once;		/* sum: each value of a column counts once */
	struct expr_column once;
};

/* A dated constant of the office. */
struct parameter_value {
	int32_t from;
	struct fraction low, high; /* percent: fractions of 1; equal: no band */
};

struct parameter {
	const char *name;
	struct pos pos;
	bool faulty;	    /* an error was reported */
	const char *label;  /* Finnish */
	const char *source; /* Finnish */
	enum unit unit;
	bool is_band; /* one of its values is */
	size_t count;
	struct parameter_value *values; /* by day */
};

enum per_kind {
	PER_NONE, /* with a part: the measure of all rows */
	PER_MEASURE,
	PER_NUMBER,
	PER_PARAMETER
};

struct per {
	enum per_kind kind;
	struct measure measure;
	struct fraction number;
	struct yaml_text name; /* of the parameter, until it is resolved */
	const struct parameter *parameter;
};

enum formula_kind {
	FORMULA_NUMBER,
	FORMULA_NAME, /* not resolved yet */
	FORMULA_INDICATOR,
	FORMULA_PARAMETER,
	FORMULA_NEGATIVE,
	FORMULA_ADD,
	FORMULA_SUBTRACT,
	FORMULA_MULTIPLY,
	FORMULA_DIVIDE,
	FORMULA_MEAN, /* of an indicator's months in a window */
	FORMULA_SUM,
	FORMULA_LOWEST, /* category of an indicator's breakdown */
	FORMULA_HIGHEST
};

/* A node of a formula. */
struct formula {
	enum formula_kind kind;
	size_t offset; /* of its word in the text */
	const char *name;
	struct fraction number;
	const struct indicator *indicator; /* also of the last four */
	const struct parameter *parameter;
	struct window window;
	size_t count;
	struct formula *operands[2];
};

/* One end of a target: a number in the unit shown, or a parameter. */
struct target_end {
	struct fraction number;		   /* percent: as a fraction of 1 */
	const struct parameter *parameter; /* NULL: the number */
	bool negative;			   /* minus the parameter */
};

struct indicator_target {
	enum raw_target kind;
	struct target_end low, high;
};

/* Figures before and from this day on do not compare. */
struct indicator_break {
	int32_t from;
	const char *why; /* Finnish */
};

#define BREAKDOWN_COLUMNS 2

/* One column, or two that are crossed (lahettaja + kunta). */
struct breakdown {
	const char *dimension; /* "kunta", "lahettaja+kunta" */
	struct pos pos;
	size_t column_count;
	struct expr_column columns[BREAKDOWN_COLUMNS];	  /* not in a formula */
	const struct code_list *codes[BREAKDOWN_COLUMNS]; /* NULL: none */
};

struct indicator {
	const char *id;
	struct pos pos;
	bool faulty;	   /* an error was reported: nothing is computed */
	const char *label; /* Finnish */
	const char *note;  /* Finnish, or NULL */
	/* counted; rows.schema is NULL in a formula */
	struct rowset rows;
	struct measure measure;
	struct per per;
	const struct expr *require; /* over require_schema(); NULL: none */
	/* worked out */
	struct formula *formula; /* NULL: counted */
	struct yaml_text formula_text;
	size_t band_count; /* bands that it is made of, each once */
	const struct parameter **bands;
	/* both */
	size_t by_count;
	struct breakdown *by;
	bool has_total;
	enum unit unit;
	struct yaml_text unit_text;
	int decimals;
	enum direction direction;
	struct yaml_text target_text;
	struct indicator_target target;
	size_t break_count;
	struct indicator_break *breaks;
};

/* What a file's entries are read with. */
struct reader {
	const struct schemas *schemas;
	struct arena *arena;
	struct diag *diag;
};

/*
 * Adds the definitions of one file to *indicators, which stay in order of id.
 * All errors are collected; a faulty definition stays in, marked, so that
 * those that name it add no second message.
 */
bool indicators_read_file(const char *path, const struct schemas *schemas,
    struct arena *arena, struct diag *diag, struct indicators *indicators);

/* resolve.c: names between indicators, after the last file. */
bool indicators_resolve(
    struct indicators *indicators, struct arena *arena, struct diag *diag);

/*
 * entry.c: one entry of `indicators:`.  NULL when it has no usable id; else an
 * indicator, perhaps faulty.
 */
struct indicator *entry_read(
    const struct reader *reader, const struct yaml *node);
/* A unit's name; false: see diag. */
bool entry_unit(
    const struct reader *reader, struct yaml_text text, enum unit *unit);
/* A register's name; NULL: see diag. */
const struct schema *entry_register(
    const struct reader *reader, struct yaml_text text);

/* parameters.c: one entry of `parameters:`; NULL: see diag. */
struct parameter *parameter_read(
    const struct reader *reader, const struct yaml *node);
/* The value in force on the day; NULL: none. */
const struct parameter_value *parameter_value(
    const struct parameter *parameter, int32_t day);
const struct parameter *parameters_find(
    const struct indicators *indicators, const char *name);

/* window.c: months of the window, [*first, *last], seen from `month`. */
void window_months(
    struct window window, int32_t month, int32_t *first, int32_t *last);
/* What expressions over the rows know of the month. */
struct expr_context rowset_context(
    struct joins *joins, const char *area, int32_t month);
/* Whether both take rows of the same months, or of the same day. */
bool when_same_window(const struct when *a, const struct when *b);
/* Whether both take the same rows, whatever their parts. */
bool rowset_same(const struct rowset *a, const struct rowset *b);
/*
 * Whether the rows, or the rows that are found for them, are that register's;
 * if so, the months of the deliveries that hold them.  Where the rows
 * themselves tell since when, *first is before all months.
 */
bool rowset_needs(const struct rowset *rows, const struct schema *schema,
    int32_t month, int32_t *first, int32_t *last);
/*
 * The deliveries of the rows that are there.  When one that must be there is
 * not, or one that rows are found in, none of them, and what is returned names
 * it ("kysely 2023-07"); else NULL.  `latest` takes what there is, but the last
 * must be there.
 */
const char *rowset_datasets(const struct rowset *rows,
    struct expr_context *context, struct arena *arena,
    const struct dataset *const **window, size_t *count);

/*
 * leaves.c and when.c: the keys that hold words of the language, each read
 * against the scope.  False: see diag.
 */
bool leaf_when(struct yaml_text text, struct expr_scope *scope,
    struct arena *arena, struct diag *diag, struct when *when);
/* The words of a window, from the next one on; failed: see the parser. */
void leaf_window(struct expr_parser *parser, struct window *window);
bool leaf_measure(struct yaml_text text, struct expr_scope *scope,
    struct arena *arena, struct diag *diag, struct measure *measure);
bool leaf_per(struct yaml_text text, struct expr_scope *scope,
    struct arena *arena, struct diag *diag, struct per *per);
/* Without a scope, in a formula, the columns' names alone. */
bool leaf_breakdown(struct yaml_text text, struct expr_scope *scope,
    struct arena *arena, struct diag *diag, struct breakdown *by);

/* A condition over the one column `rows` of require_schema(). */
bool leaf_require(struct yaml_text text, struct arena *arena, struct diag *diag,
    const struct expr **require);
const struct schema *require_schema(void);

/*
 * units.c: whether the measures, or the formula, give the unit.  They are
 * asked when parameters are resolved.
 */
bool unit_fits_measures(const struct indicator *indicator, struct diag *diag);
bool unit_fits_formula(const struct indicator *indicator, struct diag *diag);
/* Whether numbers in these units can be held against each other. */
bool units_compare(enum unit a, enum unit b);

/* formula.c: parses; names are left to resolve.c.  NULL: see diag. */
struct formula *formula_parse(
    struct yaml_text text, struct arena *arena, struct diag *diag);
/* Whether the node gives a category, not a number. */
bool formula_is_code(const struct formula *formula);
/*
 * formula_check.c: breakdowns, totals and units of a formula whose ingredients
 * are checked already.  Fills the code lists of its breakdowns.
 */
bool formula_check(
    struct indicator *indicator, struct arena *arena, struct diag *diag);

/* target.c */
bool target_resolve(struct indicator *indicator,
    const struct indicators *indicators, struct arena *arena,
    struct diag *diag);

/*
 * resolve.c: the parameter of that name; NULL after an error at `text` +
 * `offset`.
 */
const struct parameter *resolve_parameter(const struct indicators *indicators,
    const char *name, struct yaml_text text, size_t offset, struct arena *arena,
    struct diag *diag);

#endif
