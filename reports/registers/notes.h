/*
 * Messages about the rows of one dataset, and its list of rejected rows: of
 * the stage that reads them, then of the rules.
 */
#ifndef REGISTERS_NOTES_H
#define REGISTERS_NOTES_H

#include "base/diag.h"
#include "registers/places.h"

#include <stddef.h>

struct arena;
struct dataset;

/* At most so many messages of one rule in one file. */
#define NOTES_MAX 20

struct noted_rule {
	const char *rule;
	enum diag_kind kind;
	size_t count;
};

struct notes {
	struct dataset *dataset;
	struct arena *arena;
	struct diag *diag;
	struct places places;
	size_t rejected_capacity; /* of dataset->rejected */
	size_t rule_count;
	size_t rule_capacity;
	struct noted_rule *rules;
};

/* Rows rejected later join those that the dataset has. */
void notes_init(struct notes *notes, struct dataset *dataset,
    struct arena *arena, struct diag *diag);

/* A message (DIAG_WARNING or DIAG_REJECTED) at a place of the file, about the
 * column `name` ("": the whole row); over NOTES_MAX it is only counted. */
void notes_tell(struct notes *notes, enum diag_kind kind, int line, int place,
    const char *rule, const char *name, const char *text);

/* The same about a row that was read before; `column` is an index, or -1. */
void notes_tell_row(struct notes *notes, enum diag_kind kind, int line,
    int column, const char *rule, const char *text);

/* The row is left out: kept in dataset->rejected. */
void notes_reject(
    struct notes *notes, int line, const char *column, const char *rule);

/* Tells how many messages of each rule were left out, and frees what places
 * took. */
void notes_finish(struct notes *notes);

#endif
