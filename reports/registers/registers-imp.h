/* What only the files of registers/ share. */
#ifndef REGISTERS_REGISTERS_IMP_H
#define REGISTERS_REGISTERS_IMP_H

#include "registers/csv.h"
#include "registers/mapping.h"
#include "base/arena.h"
#include "registers/registers.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* --- ids.c --- */

struct ids *id_pool_kind(struct id_pool *pool, const char *kind);
uint32_t ids_number(struct ids *ids, const char *text, struct arena *arena);
uint64_t hash_bytes(const void *bytes, size_t length);

/* --- codes.c --- */

/* Reads input/codes/NAME.csv. */
bool code_list_read(const char *path, const char *name, struct arena *arena,
    struct diag *diag, struct code_list *list);

/* --- values.c: one cell --- */

struct value {
	bool given;
	int64_t number; /* also day, month, code or id */
	const char *text;
};

/* Why a cell is refused: the rule, and a sentence without its value. */
struct fault {
	const char *rule;
	const char *text;
};

/*
 * Reads a cell as its column says.  False: *fault tells why (its text lives in
 * the arena).  `ids` is the column's kind, for an id column.
 */
bool value_read(const struct column_schema *column,
    const struct csv_field *field, const struct dialect *dialect,
    struct ids *ids, struct arena *ids_arena, struct arena *arena,
    struct value *value, struct fault *fault);

/*
 * A limit of the column as messages write it: 744, 0.5.  `text` holds
 * FRACTION_TEXT_SIZE bytes.
 */
const char *limit_text(
    const struct column_schema *column, int64_t limit, char *text);

/* --- rows.c: one row --- */

struct row_check {
	const struct schema *schema;
	const char *area;
	int32_t month;
	struct arena *arena;
};

/* Rules of the whole row.  False: *column (an index, or -1) and *fault. */
bool row_check(const struct row_check *check, const struct value *values,
    int *column, struct fault *fault);

/* The row's own day: of an event, or the first day in force of a stock. */
bool row_own_day(
    const struct schema *schema, const struct value *values, int32_t *day);

/* --- notes.c: messages about rows --- */

/* At most so many messages of one rule in one file. */
#define NOTES_MAX 20

struct notes {
	struct dataset *dataset;
	struct arena *arena;
	struct diag *diag;
	size_t capacity; /* of dataset->rejected */
	size_t rule_count;
	struct {
		const char *rule;
		size_t count;
	} rules[32];
};

/* A warning at a place of the file (column 0: the whole row); over NOTES_MAX
 * it is only counted. */
void notes_warn(struct notes *notes, int line, int column, const char *rule,
    const char *name, const char *text);

/* The row is left out: kept in dataset->rejected. */
void notes_reject(
    struct notes *notes, int line, const char *column, const char *rule);

/* Tells how many messages of each rule were left out. */
void notes_finish(struct notes *notes);

/* --- registers.c: a delivery that is being read --- */

struct reading {
	const struct schema *schema;
	const struct dialect *dialect;
	const struct mapping *mapping; /* NULL: the columns' own names */
	struct row_check check;
	struct dataset *dataset;
	struct notes notes;
	struct diag *diag;
	struct arena *arena;
	struct arena scratch; /* texts of faults; the table of keys */
	struct id_pool *pool;
	struct ids **ids; /* of each column, or NULL */
	bool has_header;
	bool refused;
	size_t field_count; /* the header's */
	int *field_of;	    /* of each column: field's index, or -1 */
	const struct mapped_column **mapped; /* of each column, or NULL */
	struct value *values;
	size_t slot_count; /* a power of two */
	uint32_t *slots;   /* row + 1 */
};

/* --- header.c --- */

/* Finds each column's field; reading->refused tells that one lacks. */
void header_take(struct reading *reading, const struct csv_record *record);

/* --- keys.c --- */

/* The slot of a row with the key of `reading->values`, or the free one that it
 * will have. */
size_t keys_find(const struct reading *reading);

/* Whether the row at hand equals an accepted one altogether. */
bool keys_same_row(const struct reading *reading, size_t row);

/* --- store.c: columns of a dataset --- */

void store_open_column(struct column *column, size_t rows, struct arena *arena);

/* Appends the row at hand, `reading->values`, to the dataset. */
void store_row(struct reading *reading, int line);

/* Copies a row over another of the same dataset. */
void store_move(struct dataset *dataset, size_t from, size_t to);

#endif
