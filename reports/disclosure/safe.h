/*
 * What crosses the line: safe tables.  From TEXT on nothing else exists.
 * A hidden cell holds no value at all.
 */
#ifndef DISCLOSURE_SAFE_H
#define DISCLOSURE_SAFE_H

#include "base/approx.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/diag.h"
#include "base/listed.h"
#include "base/unit.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Whom a document is for; each class has its own safe tables. */
enum disclosure_class {
	CLASS_INTERNAL,
	CLASS_AUTHORITY,
	CLASS_PUBLIC
};
#define CLASS_NUM (CLASS_PUBLIC + 1)

/* "internal", "authority", "public". */
extern const char *const class_names[CLASS_NUM];

enum safe_status {
	SAFE_SHOWN,
	SAFE_HIDDEN,
	SAFE_NIL,
	SAFE_MISSING
};

/* "shown", "hidden", "nil", "missing": as in figures.csv. */
extern const char *const safe_status_names[SAFE_MISSING + 1];

/* Whether a value will stay as it is. */
enum safe_standing {
	STANDING_FINAL,
	STANDING_PROVISIONAL, /* a delivery behind it is not final */
	STANDING_REVISED      /* an earlier run had another value */
};

/* "shown", "provisional", "revised": as in figures.csv. */
extern const char *const safe_standing_names[STANDING_REVISED + 1];

struct safe_cell {
	const char *category; /* code; "" not known; NULL in a total */
	const char *label;    /* Finnish, of the code; NULL in a total */
	const struct other_labels *others; /* or NULL */
	/* of two columns that are crossed: theirs; NULL: not so, or it is not
	 * known */
	const struct listed_code *from, *to;
	enum safe_status status;
	enum safe_standing standing; /* SHOWN and NIL only; else FINAL */
	/* of what follows, SHOWN only; else 0/1 and nothing */
	struct fraction value;
	bool is_band;	      /* it has two ends, of which value is the low */
	struct fraction high; /* of a band */
	enum approx approx;
	const char *code; /* of a code: itself (several: A+B) */
	const char *text; /* of a code: its label (several: joined by ", ") */
	bool month_only;  /* a date of which only the month is known */
};

/* What a figure should reach, in its own unit (percent: a fraction of 1). */
enum target_kind {
	TARGET_NONE,
	TARGET_AT_LEAST, /* low */
	TARGET_AT_MOST,	 /* high */
	TARGET_BETWEEN	 /* low and high */
};

struct target {
	enum target_kind kind;
	struct fraction low, high;
};

/* Figures before and from this day on do not compare. */
struct series_break {
	int32_t from;
	const char *why; /* Finnish */
};

struct safe_table {
	const char *id;	   /* the indicator's */
	const char *label; /* Finnish */
	const char *note;  /* Finnish, or NULL */
	enum unit unit;
	int decimals;
	bool bands; /* cells may be bands */
	struct period period;
	const char *dimension; /* NULL: the total, one cell */
	enum direction direction;
	struct target target;
	size_t break_count;
	const struct series_break *breaks;
	size_t count;
	struct safe_cell *cells;
};

struct safe_tables {
	enum disclosure_class disclosure_class;
	size_t count;
	struct safe_table *items;
};

/* `dimension` NULL: the total.  NULL when there is none. */
const struct safe_table *safe_find(const struct safe_tables *tables,
    const char *id, struct period period, const char *dimension);

/* --- time: series.c --- */

#define SERIES_MONTHS 13

/* A category's thirteen months up to a table's own, oldest first. */
struct safe_series {
	int32_t months[SERIES_MONTHS];
	/* NULL where nothing was computed: missing */
	const struct safe_cell *cells[SERIES_MONTHS];
	/* a break lies between month i - 1 and month i: its index, or -1 */
	int breaks[SERIES_MONTHS];
};

/* False when the table is not of a month.  `category` NULL: the total. */
bool safe_series_find(const struct safe_tables *tables,
    const struct safe_table *table, const char *category,
    struct safe_series *series);

enum change_status {
	CHANGE_SHOWN,
	CHANGE_HIDDEN,	/* either value is hidden */
	CHANGE_MISSING, /* either value is missing, or is no one number */
	CHANGE_BREAK	/* a series break lies between them */
};

enum judgement {
	JUDGEMENT_NONE, /* the direction is neutral, or nothing has changed */
	JUDGEMENT_BETTER,
	JUDGEMENT_WORSE
};

struct safe_change {
	enum change_status status;
	const struct safe_cell *before; /* NULL: none */
	struct period before_period;
	struct fraction difference; /* SHOWN: now - before, in the unit */
	enum approx approx;	    /* of the difference */
	bool has_ratio;		    /* before is not 0 */
	struct fraction ratio;	    /* difference / before */
	enum judgement judgement;
};

/* The change of a table's cell since `months` months before (12 for a year's
 * table: the year before). */
void safe_change_since(const struct safe_tables *tables,
    const struct safe_table *table, const struct safe_cell *cell, int months,
    struct safe_change *change);

/* Whether a shown cell meets its target, a band as a whole; false too when
 * there is none. */
bool safe_target_met(
    const struct safe_table *table, const struct safe_cell *cell);

/* Whether a shown cell is less than nought, a band as a whole. */
bool safe_is_below(const struct safe_cell *cell);

/* --- lists: rows of text that a register gives to a document --- */

enum list_cell_kind {
	LIST_EMPTY,
	LIST_TEXT,   /* text: a text, an id, or a code's label */
	LIST_NUMBER, /* number */
	LIST_DAY,    /* day */
	LIST_MONTH   /* day: a month number */
};

struct list_cell {
	enum list_cell_kind kind;
	const char *text;
	const char *code; /* of a text that is a code's label; else NULL */
	const struct other_labels *others; /* of such a label; or NULL */
	struct fraction number;
	enum approx approx; /* of a number */
	int decimals;	    /* of a number, at least: euros have two */
	int32_t day;
};

struct safe_list {
	const char *name;
	const char *source; /* the register; NULL: none, or not known */
	struct pos pos;	    /* in document.yaml */
	size_t column_count;
	const char *const *columns; /* the register's names */
	size_t row_count;
	struct list_cell *cells;    /* row by row */
	const char *missing_reason; /* a delivery that lacks; or NULL */
};

/* --- what a document names --- */

/*
 * A figure that a document names: a total, a table with its total, or one
 * category of a table, which is then its own total: `table` and `total` are
 * the same, of one cell that stands in the whole table.
 */
struct safe_figure {
	const char *name;
	struct pos pos; /* in document.yaml */
	const struct safe_table *table;
	const struct safe_table *total; /* NULL: the indicator has none */
};

/* Whether it is a table of categories, and not one number. */
bool safe_figure_has_categories(const struct safe_figure *figure);

struct safe_figures {
	size_t count;
	struct safe_figure *items;
	const struct safe_tables *tables; /* all of the class: history */
	size_t list_count;
	struct safe_list *lists;
};

const struct safe_figure *safe_figure_find(
    const struct safe_figures *figures, const char *name);
const struct safe_list *safe_list_find(
    const struct safe_figures *figures, const char *name);

#endif
