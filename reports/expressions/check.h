/*
 * The check of a parsed expression against its scope, and what its messages
 * have in common.
 */
#ifndef EXPRESSIONS_CHECK_H
#define EXPRESSIONS_CHECK_H

#include "expressions/expressions.h"

struct column_schema;

/* check.c: resolves words and sets types; all errors are collected. */
bool expr_check(struct expr *expr, struct expr_scope *scope,
    struct yaml_text text, struct arena *arena, struct diag *diag);

/* A check under way. */
struct expr_checker {
	struct expr_scope *scope;
	struct yaml_text text;
	struct arena *arena;
	struct diag *diag;
	bool failed;
};

/* words.c: an error at the node's word; the node becomes faulty. */
void expr_fault(struct expr_checker *checker, struct expr *node,
    const char *rule, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Whether a word is a column's name: of the row, or of another (tyo.alku). */
bool expr_names_column(const struct expr_checker *checker, const char *word);

/* A word or literal; `beside` is what it is compared with, or NULL. */
void expr_check_leaf(
    struct expr_checker *checker, struct expr *node, const struct expr *beside);

/* rows(x) and sum(x.tunnit) */
void expr_check_found(struct expr_checker *checker, struct expr *node);

/* The type of a column's values. */
enum expr_type expr_type_of(const struct column_schema *column);

/* "a date", for messages. */
const char *expr_type_name(enum expr_type type);

/*
 * "; did you mean X?" with the nearest name, or "" when none is near.
 */
const char *expr_suggestion(struct arena *arena, const char *word,
    const char *const *names, size_t count);
const char *expr_suggest_column(
    struct arena *arena, const struct schema *schema, const char *word);

/* Finds the column that a word names; false: an error stands at `offset`. */
bool expr_column_of(struct expr_scope *scope, const char *word,
    struct yaml_text text, size_t offset, struct arena *arena,
    struct diag *diag, struct expr_column *column);

#endif
