/* What only the files of rules/ share. */
#ifndef RULES_RULES_IMP_H
#define RULES_RULES_IMP_H

#include "base/yaml.h"
#include "registers/registers.h"
#include "rules/rules.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct expr;
struct expr_scope;
struct joins;
struct rule_kind;
struct table;

struct column_set {
	size_t count;
	int *items; /* indexes of columns */
};

/* `chain` and `returns`: whose rows, in which order, from what to what. */
struct moves {
	int of;	      /* an id */
	int order;    /* a date */
	int from, to; /* codes of one list */
};

struct rule {
	const char *name;
	struct pos pos;
	const struct schema *schema;
	const struct rule_kind *kind;
	int column; /* that messages name, or -1 */
	bool warning;
	/* Once it holds it holds, whatever rows are taken out. */
	bool lasting;
	struct expr_scope *scope; /* what its conditions may speak of */
	const char *says_en, *says_fi;
	const struct expr *when; /* `if`, or NULL */
	struct column_set per;	 /* rows that belong together */
	/* By kind; what a kind does not take is empty. */
	const struct expr *then;
	struct column_set columns;   /* unique, no_overlap, constant */
	int64_t number;		     /* rows, month */
	const struct schema *target; /* exists, delivered */
	int target_column;
	const struct table *table; /* at_least */
	struct moves moves;	   /* chain, returns */
};

/* --- read.c: a rule that is being read --- */

struct rule_reader {
	const char *input_folder;
	const struct schemas *schemas;
	struct rule *rule;
	struct arena *arena;
	struct diag *diag;
};

/* The column of that name and of one of the types, a set of 1 << COLUMN_…; an
 * error names what was expected. */
bool rule_column(struct rule_reader *reader, const struct schema *schema,
    struct yaml_text name, unsigned types, const char *expected, int *column);

/* A column, or a list of them. */
bool rule_columns(struct rule_reader *reader, const struct yaml *node,
    const char *key, struct column_set *columns);

/* A whole number from 1 on. */
bool rule_number(struct rule_reader *reader, const struct yaml *node,
    const char *key, int64_t highest);

/* An error when the rule has no `column` or no `per`. */
bool rule_needs_column(struct rule_reader *reader, const char *kind);
bool rule_needs_per(struct rule_reader *reader, const char *kind);

/* --- rules.c: a rule that is being tried --- */

enum mark {
	MARK_NONE,
	MARK_BROKEN,
	MARK_SILENT /* broken as well, told at another row */
};

struct trial {
	const struct rule *rule;
	const struct rules_month *month;
	const struct dataset *dataset;
	struct joins *joins;
	struct arena *arena; /* of the trial alone */
	uint8_t *marks;	     /* enum mark of each row */
	uint32_t *others;    /* row + 1 that a broken one clashes with; or
			      * NULL */
};

/* The month's dataset of a register, or NULL. */
const struct dataset *month_find(
    const struct rules_month *month, const struct schema *schema);

/* The row breaks the rule because of another. */
void trial_clash(struct trial *trial, size_t row, size_t other);

/* --- conditions.c --- */

/* The rows that `if` takes, in order; `rows` in the trial's arena. */
size_t trial_rows(const struct trial *trial, uint32_t **rows);

/* --- kinds.c --- */

struct rule_kind {
	const char *key;
	/* Once it holds it holds, whatever rows are taken out. */
	bool lasting;
	/* Looks at earlier months, of `target` where there is one. */
	bool earlier;
	bool (*read)(struct rule_reader *reader, const struct yaml *node);
	/* Marks the rows that break the rule. */
	void (*check)(struct trial *trial);
};

#define RULE_KINDS 11
extern const struct rule_kind rule_kinds[RULE_KINDS];

const struct rule_kind *rule_kind_find(const char *key);

/* conditions.c */
bool then_read(struct rule_reader *reader, const struct yaml *node);
void then_check(struct trial *trial);
bool month_read(struct rule_reader *reader, const struct yaml *node);
void month_check(struct trial *trial);
/* grouped.c */
bool unique_read(struct rule_reader *reader, const struct yaml *node);
void unique_check(struct trial *trial);
bool constant_read(struct rule_reader *reader, const struct yaml *node);
void constant_check(struct trial *trial);
bool rows_read(struct rule_reader *reader, const struct yaml *node);
void rows_check(struct trial *trial);
/* overlap.c */
bool no_overlap_read(struct rule_reader *reader, const struct yaml *node);
void no_overlap_check(struct trial *trial);
/* exists.c */
bool exists_read(struct rule_reader *reader, const struct yaml *node);
void exists_check(struct trial *trial);
/* As exists, but of deliveries up to the month's; it is read by exists_read. */
void delivered_check(struct trial *trial);
/* The rule of a column with `references`; false when it has none. */
bool exists_of_reference(
    struct rule_reader *reader, const struct schema *schema, int column);
/* moves.c */
bool chain_read(struct rule_reader *reader, const struct yaml *node);
void chain_check(struct trial *trial);
void returns_check(struct trial *trial);
/* tables.c */
bool at_least_read(struct rule_reader *reader, const struct yaml *node);
void at_least_check(struct trial *trial);

/* --- groups.c --- */

/* Rows with the same cells in some columns; an empty cell equals an empty
 * one. */
struct groups {
	size_t count;
	uint32_t *of;	 /* of each of the rows: its group */
	uint32_t *first; /* of each group: place among the rows */
};

void groups_make(const struct dataset *dataset, const uint32_t *rows,
    size_t count, const struct column_set *columns, struct arena *arena,
    struct groups *groups);

bool cells_equal(const struct column *column, size_t a, size_t b);
bool cell_given(const struct column *column, size_t row);

#endif
