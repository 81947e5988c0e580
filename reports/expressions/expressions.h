/*
 * Expressions: the conditions and sums that definitions write in words.  A
 * text becomes a tree, the tree is checked against what it may speak of (every
 * word is resolved and every node has a type), and a checked tree is evaluated
 * over blocks of rows.
 *
 *	condition = conj { "or" conj } ;   conj = neg { "and" neg } ;
 *	neg       = "not" neg | test ;
 *	test      = sum [ comparison | between | in | is ] ;
 *	sum       = product { ( "+" | "-" ) product } ;
 *	product   = item { "*" item } ;
 *	item      = number | date | month | quoted | word | "-" item
 *	          | "if" "(" condition "," sum "," sum ")" | "(" condition ")"
 *	          | "sum" "(" word ")" | "rows" "(" word ")"
 *	          | "year" "(" sum ")" | "month" "(" sum ")" ;
 *	word      = name [ "." name ] ;
 *
 * Three-valued: a comparison with a missing value is undecided; and, or, not
 * are those of SQL.  Numbers are exact: integers with a scale.
 */
#ifndef EXPRESSIONS_EXPRESSIONS_H
#define EXPRESSIONS_EXPRESSIONS_H

#include "base/yaml.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct code_list;
struct column;
struct dataset;
struct diag;
struct find;
struct joins;
struct schema;

#define EXPR_LENGTH_MAX 4096
#define EXPR_DEPTH_MAX 32
#define EXPR_SCALE_MAX 9 /* decimal places of a product */
#define EXPR_BLOCK 256	 /* rows that are evaluated at once */

enum expr_type {
	EXPR_TYPE_FAULTY, /* its error is reported: parents stay silent */
	EXPR_TYPE_NUMBER,
	EXPR_TYPE_DATE,
	EXPR_TYPE_MONTH,
	EXPR_TYPE_CODE,
	EXPR_TYPE_ID,
	EXPR_TYPE_TEXT,
	EXPR_TYPE_ROW, /* a found row: there or not, no more */
	EXPR_TYPE_CONDITION
};

enum expr_kind {
	/* as parsed; the check makes a constant or a column of each */
	EXPR_WORD,
	EXPR_NUMBER,
	EXPR_DATE,
	EXPR_MONTH,
	EXPR_QUOTED,
	/* values */
	EXPR_CONSTANT,
	EXPR_COLUMN,
	EXPR_FOUND,	 /* a found row itself */
	EXPR_FOUND_ROWS, /* rows(x): how many were found */
	EXPR_FOUND_SUM,	 /* sum(x.tunnit): a column of all that were found */
	EXPR_FIRST_DAY,	 /* of the period */
	EXPR_LAST_DAY,
	EXPR_COUNTY, /* the county's code */
	EXPR_RAISE,  /* operand * value: brought to a larger scale */
	EXPR_NEGATIVE,
	EXPR_ADD,
	EXPR_SUBTRACT,
	EXPR_MULTIPLY,
	EXPR_IF,       /* condition, value, other value */
	EXPR_YEAR_OF,  /* of a date or month: 2024 */
	EXPR_MONTH_OF, /* the same: 1 to 12 */
	/* conditions */
	EXPR_COMPARE,
	EXPR_BETWEEN, /* value, lowest, highest */
	EXPR_IN,      /* value, items… */
	EXPR_GIVEN,
	EXPR_NOT,
	EXPR_AND, /* two or more operands */
	EXPR_OR
};

enum expr_comparison {
	EXPR_EQUAL,
	EXPR_UNEQUAL,
	EXPR_LESS,
	EXPR_LESS_EQUAL,
	EXPR_GREATER,
	EXPR_GREATER_EQUAL
};

struct expr {
	enum expr_kind kind;
	enum expr_type type;
	size_t offset;	  /* of its word in the text */
	const char *word; /* of what is written as one word */
	size_t count;
	struct expr **operands;
	int depth;
	enum expr_comparison comparison;
	bool negated;  /* not in; is missing */
	int64_t value; /* constant: scaled number, day, month, code; factor */
	const struct find *find;       /* whose row; NULL: the present row */
	int column;		       /* of that row */
	int scale;		       /* number: decimal places */
	bool money;		       /* number: euros */
	const struct code_list *codes; /* code */
	const char *ids;	       /* id: its kind */
};

/* A truth value; and is the smaller, or the larger, not 2 minus it. */
enum expr_truth {
	EXPR_FALSE,
	EXPR_UNDECIDED,
	EXPR_TRUE
};

/* Values of one block of rows; by type, `texts` for texts alone. */
struct expr_vector {
	union {
		int64_t numbers[EXPR_BLOCK];
		const char *texts[EXPR_BLOCK];
	};
	uint8_t known[EXPR_BLOCK]; /* 0: missing */
};

/*
 * What an expression may speak of: the columns of a register, and those of
 * rows that are found for each of its rows (expressions/find.h).  It is opened
 * with the schema alone; finds_read adds finds, and each reference that an
 * expression follows (tyonantaja_id.kunta) becomes one.
 */
struct expr_scope {
	const struct schema *schema;
	size_t find_count, find_capacity;
	struct find **finds;
};

/*
 * A column of the row (kunta) or of a row that is found for it (tyo.kunta,
 * tyonantaja_id.kunta).
 */
struct expr_column {
	const struct find *find; /* NULL: of the row itself */
	const struct schema *schema;
	int column;
};

/* The column that a node of the kind EXPR_COLUMN reads; `schema` is the rows'
 * own. */
struct expr_column expr_column_read(
    const struct expr *expr, const struct schema *schema);

/* What an evaluation knows besides the rows. */
struct expr_context {
	int32_t first_day, last_day; /* of the period, a month */
	const char *area;	     /* the county's code */
	struct joins *joins;	     /* where rows are found; NULL: nowhere */
	bool overflow;		     /* set by a number too large */
};

/*
 * Reads and checks a condition.  NULL: see diag; every error stands at its
 * word.  The scope must live as long as the expression.
 */
struct expr *expr_condition(struct yaml_text text, struct expr_scope *scope,
    struct arena *arena, struct diag *diag);

/* The same for a sum: any value that is no condition. */
struct expr *expr_sum(struct yaml_text text, struct expr_scope *scope,
    struct arena *arena, struct diag *diag);

/* Whether two expressions over one register say the same of each row; those
 * that find rows are never the same.  NULL is the same as NULL alone. */
bool expr_same(const struct expr *a, const struct expr *b);

/*
 * The truth (enum expr_truth) of a condition for `count` ≤ EXPR_BLOCK rows, in
 * ascending order.
 * The registers that its rows are found in must be there (joins_lacking).
 */
void expr_truths(const struct expr *expr, const struct dataset *dataset,
    const uint32_t *rows, size_t count, struct expr_context *context,
    uint8_t *truths);

/*
 * Copies the rows whose truth is EXPR_TRUE to `taken`, which may be `rows` or
 * begin before them, and has room for one row more than are taken; returns
 * their number.
 */
size_t expr_take_true(
    const uint8_t *truths, const uint32_t *rows, size_t count, uint32_t *taken);

/* Keeps the rows of a list, however long, for which the condition is true. */
size_t expr_keep_true(const struct expr *condition,
    const struct dataset *dataset, uint32_t *rows, size_t count,
    struct expr_context *context);

/* The values of any other expression. */
void expr_values(const struct expr *expr, const struct dataset *dataset,
    const uint32_t *rows, size_t count, struct expr_context *context,
    struct expr_vector *values);

/* The cells of one column in `count` ≤ EXPR_BLOCK rows, in any order; a row
 * that is JOIN_NO_ROW has none. */
void expr_cells(const struct column *column, const uint32_t *rows, size_t count,
    struct expr_vector *values);

#endif
