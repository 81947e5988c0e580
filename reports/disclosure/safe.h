/*
 * What crosses the line: safe tables.  From TEXT on nothing else exists.
 * A hidden cell holds no value at all.
 */
#ifndef DISCLOSURE_SAFE_H
#define DISCLOSURE_SAFE_H

#include "base/date.h"
#include "base/decimal.h"
#include "base/diag.h"
#include "base/unit.h"

#include <stddef.h>

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

struct safe_cell {
	const char *category; /* code; "" not known; NULL in a total */
	const char *label;    /* Finnish, of the code; NULL in a total */
	enum safe_status status;
	struct fraction value; /* SHOWN only; else 0/1 */
};

struct safe_table {
	const char *id;	   /* the indicator's */
	const char *label; /* Finnish */
	const char *note;  /* Finnish, or NULL */
	enum unit unit;
	int decimals;
	struct period period;
	const char *dimension; /* NULL: the total, one cell */
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

/* A figure that a document names: a total, or a table with its total. */
struct safe_figure {
	const char *name;
	struct pos pos; /* in document.yaml */
	const struct safe_table *table;
	const struct safe_table *total; /* NULL: the indicator has none */
};

struct safe_figures {
	size_t count;
	struct safe_figure *items;
};

const struct safe_figure *safe_figure_find(
    const struct safe_figures *figures, const char *name);

#endif
