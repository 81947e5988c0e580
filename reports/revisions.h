/*
 * Figures that an earlier run of the same county and period told otherwise:
 * its internal/figures.csv is held against what was computed now.
 */
#ifndef REVISIONS_H
#define REVISIONS_H

#include <stdbool.h>

struct arena;
struct diag;
struct places;
struct raw_tables;
struct task;

/*
 * Marks each cell whose value is another than in the earlier run, or the same
 * but revised already then.  A figure that was missing, or is, is no revision.
 * Without an earlier run nothing is marked; false: its file cannot be read.
 */
bool revisions_mark(const struct places *places, const struct task *task,
    struct arena *arena, struct diag *diag, struct raw_tables *tables);

#endif
