/*
 * Finds: for each row of a register another row, of the same person or thing.
 *
 *	find:
 *	- {as: tyo, first: tyosuhde, same: asiakas_id, from: alku}
 *	- {as: yha, any: tyosuhde, same: asiakas_id, in_force: alku + 91}
 *	- {as: tunnit, all: hanke_tyoaika, same: [hanke_id, kausi]}
 *
 * Rows are looked for in a stock or a complete register, in the delivery of
 * the period's month; it may be the register itself.  A find never multiplies
 * rows.  A reference (tyonantaja_id.kunta) is a find too, by its key.
 */
#ifndef EXPRESSIONS_FIND_H
#define EXPRESSIONS_FIND_H

#include "base/diag.h"
#include "expressions/expressions.h"

struct schemas;
struct yaml;

#define FIND_SAME_MAX 8 /* columns of `same` */

enum find_kind {
	FIND_REFERENCE, /* the row whose key a column holds */
	FIND_FIRST,	/* by the day that it begins on, then by its key */
	FIND_LAST,
	FIND_ANY, /* whether there is one */
	FIND_ALL  /* how many, and sums over them */
};

struct find {
	const char *name; /* `as`; of a reference, its column */
	struct pos pos;
	bool faulty; /* an error was reported */
	enum find_kind kind;
	const struct schema *schema; /* the register that is looked in */
	size_t same_count;
	int *same;		  /* columns of the present row's register */
	int *found_same;	  /* and of the found one's */
	struct expr_scope found;  /* what `where` may speak of */
	const struct expr *where; /* over the rows there; NULL: all */
	/* Days or months of the present row; a month's last day counts. */
	const struct expr *from;     /* begins on this day or after it */
	const struct expr *in_force; /* is in force on this day */
};

/*
 * Reads the list under `find:` and adds each to the scope, in order: one may
 * use those before it.  False: see diag; a faulty find stays in, so that its
 * name adds no second message.
 */
bool finds_read(const struct yaml *node, const struct schemas *schemas,
    struct expr_scope *scope, struct arena *arena, struct diag *diag);

/* The find of that name, or NULL. */
const struct find *scope_find(const struct expr_scope *scope, const char *name);

/* The find that follows a reference; it is added when it is not there. */
const struct find *scope_reference(
    struct expr_scope *scope, int column, struct arena *arena);

/* Whether rows are found in that register. */
bool scope_reads(const struct expr_scope *scope, const struct schema *schema);

#endif
