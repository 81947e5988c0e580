/*
 * INDICATORS: datasets in, raw tables out.  An indicator is a definition in
 * input/indicators/THEME.yaml, never C: of the register's rows, those of the
 * period (`when`) that count (`where`): the measure of the part, per the
 * measure of all.
 */
#ifndef INDICATORS_INDICATORS_H
#define INDICATORS_INDICATORS_H

#include "base/approx.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/diag.h"
#include "base/unit.h"
#include "registers/schema.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct datasets;     /* registers/registers.h */
struct id_pool;	     /* the same */
struct listed_code;  /* base/listed.h */
struct other_labels; /* the same */
struct yaml;
struct indicator; /* indicators/definitions.h */
struct parameter; /* the same */

struct indicators {
	size_t count;
	struct indicator **items; /* in order of id */
	/* As they are computed: those that count the same rows side by side. */
	struct indicator **by_rows;
	size_t parameter_count;
	struct parameter **parameters; /* in order of name */
};

/*
 * Reads every input/indicators/THEME.yaml below `input_folder`.  All errors
 * are collected; names between indicators resolve in a second pass, so the
 * order of entries and files is free.
 */
bool indicators_read(const char *input_folder, const struct schemas *schemas,
    struct arena *arena, struct diag *diag, struct indicators *indicators);

const struct indicator *indicators_find(
    const struct indicators *indicators, const char *id);

void indicators_ids(const struct indicators *indicators, struct arena *arena,
    const char *const **ids, size_t *count);

const char *indicator_id(const struct indicator *indicator);
const char *indicator_label(const struct indicator *indicator);

/* The register an indicator counts; NULL when it is a formula. */
const struct schema *indicator_register(const struct indicator *indicator);

/*
 * Whether the indicator, or anything that its formula is worked out from,
 * counts that register; if so, the months [*first, *last] of all of them.
 */
bool indicator_needs(const struct indicator *indicator,
    const struct schema *schema, int32_t month, int32_t *first, int32_t *last);

/*
 * The period that its figures for `month` bear: that month, or the year.  A
 * formula's is the month, also when it uses a year's figure.
 */
struct period indicator_period(
    const struct indicator *indicator, int32_t month);

/* False: `total: none`; it has breakdowns alone. */
bool indicator_has_total(const struct indicator *indicator);

/* Whether `by` has that dimension ("kunta", "lahettaja+kunta"). */
bool indicator_has_breakdown(
    const struct indicator *indicator, const char *dimension);

/*
 * The dimension that a document writes, perhaps with blanks ("lahettaja +
 * kunta"), as tables name it; NULL: the indicator has none such.
 */
const char *indicator_dimension(
    const struct indicator *indicator, const char *written);

/* All that indicator_dimension knows of it. */
void indicator_dimensions(const struct indicator *indicator,
    struct arena *arena, const char *const **names, size_t *count);

/* The codes of a dimension of one column; of others none. */
void indicator_codes(const struct indicator *indicator, const char *dimension,
    struct arena *arena, const char *const **codes, size_t *count);

/*
 * Whether the dimension may have that category: of codes those of the list;
 * ids, days and texts are known from the rows alone.
 */
bool indicator_may_have_category(const struct indicator *indicator,
    const char *dimension, const char *category);

/*
 * Whether that dimension's categories are a register's own values that may
 * give a person away, even when each figure is hidden: ids, days and months of
 * a register of clients, employers or assistants.
 */
bool indicator_breakdown_is_private(
    const struct indicator *indicator, const char *dimension);

enum raw_status {
	RAW_VALUE,
	RAW_NIL,    /* a count or sum that nothing was counted for: 0 */
	RAW_MISSING /* nothing to divide by, no value, no delivery */
};

/*
 * Persons behind a cell: distinct clients, employers and assistants (staff are
 * not counted) in the part, in all, and in the rest that makes up the
 * difference.  Each person column is counted apart and the smallest number
 * stands; it may be 0 in a cell whose rows bear no id.
 *
 * `outside` are the persons of the rows outside the part; where distinct
 * things are counted, of the things with no row in the part: a client with two
 * arrangements is not outside either.  A measure without `part` has part = all
 * and outside = 0.  -1: the register has no such column.
 *
 * A formula has in `part` and `all` the smallest number over 0 of all three of
 * all its ingredients (0: none is over 0; -1: none has persons), and outside =
 * 0: so a threshold hides the formula wherever it hides an ingredient.
 */
struct persons {
	int64_t part;
	int64_t all;
	int64_t outside;
};

struct raw_cell {
	const char *category; /* code; "" not known; NULL in a total */
	const char *label;    /* Finnish, of the code */
	const struct other_labels *others; /* or NULL */
	/* of two columns that are crossed, counted: theirs; NULL: not so, or
	 * not known */
	const struct listed_code *from, *to;
	enum raw_status status;
	struct fraction value; /* percent: as a fraction of 1 */
	bool is_band;	       /* it has two ends, of which value is the low */
	struct fraction high;  /* of a band; else 0/0 */
	enum approx approx;
	bool revised;	  /* an earlier run had another value */
	const char *text; /* UNIT_CODE: the label, joined by ", " */
	const char *code; /* UNIT_CODE: the code, joined by "+" */
	bool month_only;  /* UNIT_DATE: only the month is known */
	bool has_parts;	  /* numerator and denominator are set */
	struct fraction numerator;
	struct fraction denominator;
	struct persons persons;
	int64_t answerers; /* of a survey, counted: distinct; else 0 */
};

/* As enum target_kind of disclosure/safe.h. */
enum raw_target {
	RAW_TARGET_NONE,
	RAW_TARGET_AT_LEAST,
	RAW_TARGET_AT_MOST,
	RAW_TARGET_BETWEEN
};

/*
 * One breakdown of one indicator for one period.
 *
 * The total is computed from rows.  A breakdown has a cell, in the list's
 * order, for every code that is valid on the month's last day and belongs to
 * the county (or to all), and for every other code that rows have; of ids and
 * dates only those that rows have.  Rows with an empty code are the category
 * "", last, when there are any.  A formula's table has every category that one
 * of its ingredients has.
 *
 * `missing_reason` names what lacks: a delivery ("ha_toteuma 2023-07") or the
 * value of a parameter on the last day ("annual_hours").
 */
struct raw_table {
	const struct indicator *indicator;
	const char *id;
	const char *label; /* Finnish */
	const char *note;  /* Finnish, or NULL */
	enum unit unit;
	int decimals;
	bool bands;	  /* made of a band, so that cells may be bands */
	bool provisional; /* made of a delivery that is not final */
	struct period period;
	const char *dimension; /* column's name; NULL: the total, one cell */
	enum direction direction;
	enum raw_target target;
	struct fraction target_low, target_high; /* percent: fractions of 1 */
	size_t break_count;
	const struct indicator_break *breaks; /* indicators/definitions.h */
	size_t count;
	struct raw_cell *cells;	    /* in the code list's order */
	const char *missing_reason; /* or NULL */
};

struct raw_tables {
	size_t count;
	struct raw_table *items; /* by indicator's id, period, dimension */
};

/* Tables of one county that later periods of it need not compute again. */
struct kept_slot;

struct kept_tables {
	struct arena *arena; /* outlives the periods */
	size_t count;
	size_t slot_count; /* 0, or a power of two */
	struct kept_slot *slots;
};

void kept_tables_init(struct kept_tables *kept, struct arena *arena);

/*
 * Computes every indicator for `month`: the total and each breakdown.
 * Appends to *tables, which begins as zeros and is filled by this function
 * alone; what it holds already (a year's figure, another month's) is not
 * computed again, so months may follow each other in any order.  A formula
 * over a window appends its ingredient's tables of earlier months too.
 *
 * False after an error at an indicator, whose tables are left out: a number
 * too large ([overflow]), a `value` over two rows ([value]), a `once per` over
 * unequal values ([once]).
 * `pool` holds the counties' ids, `area` is the county's code (`county`).
 * `kept` holds what was computed over the same deliveries before, and takes
 * what is computed now: the tables' cells then live in its arena.
 */
bool indicators_compute(const struct indicators *indicators,
    const struct datasets *datasets, const struct id_pool *pool,
    const char *area, int32_t month, struct kept_tables *kept,
    struct arena *arena, struct diag *diag, struct raw_tables *tables);

/*
 * Sorts the tables by id and period; the total first, then the breakdowns as
 * they are declared.  indicators_compute leaves them as it made them.
 */
void raw_tables_order(struct raw_tables *tables);

/*
 * A list: rows of a register, as a document asks for them (`lists:` in
 * document.yaml).  Only columns that their schema releases (`release: true`),
 * and never persons' columns.
 *
 *	- {name: teemat, register: tapahtuma, when: pvm in 12 months,
 *	   where: laji = RAATI, columns: [teema_nro, teema], order: teema_nro}
 *
 * `order` is one released column or several.  A column may be computed from
 * released ones ({name: brutto, value: netto + alv}); `find` gives other rows,
 * as in an indicator; `repeated: [pvm, netto]` keeps those rows whose values
 * of these columns stand in another row, too.
 */
struct list_definition;

/* Binds one entry of `lists:`; NULL after an error. */
const struct list_definition *list_define(const struct yaml *node,
    const struct schemas *schemas, struct arena *arena, struct diag *diag);
const char *list_name(const struct list_definition *definition);
/* The name of the register whose rows it has. */
const char *list_register(const struct list_definition *definition);
struct pos list_pos(const struct list_definition *definition);
/* As indicator_needs. */
bool list_needs(const struct list_definition *definition,
    const struct schema *schema, int32_t month, int32_t *first, int32_t *last);

/* A cell of a list; the kinds are those of enum list_cell_kind in
 * disclosure/safe.h. */
enum raw_list_kind {
	RAW_LIST_EMPTY,
	RAW_LIST_TEXT,
	RAW_LIST_NUMBER,
	RAW_LIST_DAY,
	RAW_LIST_MONTH
};

struct raw_list_cell {
	enum raw_list_kind kind;
	const char *text;
	const char *code; /* of a text that is a code's label; else NULL */
	const struct other_labels *others; /* of such a label; or NULL */
	struct fraction number;
	enum approx approx; /* of a number */
	int decimals;	    /* of a number, at least: euros have two */
	int32_t day;
};

struct raw_list {
	const struct list_definition *definition;
	size_t column_count;
	const char *const *columns;
	size_t row_count; /* by `order`, empty last; then as delivered */
	struct raw_list_cell *cells;
	const char *missing_reason; /* a delivery that lacks; or NULL */
};

/* All in `arena`; without a delivery that it needs there are no rows.  NULL
 * after an error: a number too large to compute with. */
struct raw_list *list_compute(const struct list_definition *definition,
    const struct datasets *datasets, const struct id_pool *pool,
    const char *area, int32_t month, struct arena *arena, struct diag *diag);

/* The number of its column of that name, -1: none; and whether it is one of
 * numbers. */
int list_find_column(const struct list_definition *definition, const char *name,
    bool *is_number);

#endif
