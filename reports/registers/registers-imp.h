/* What only the files of registers/ share. */
#ifndef REGISTERS_REGISTERS_IMP_H
#define REGISTERS_REGISTERS_IMP_H

#include "registers/csv.h"
#include "registers/mapping.h"
#include "base/arena.h"
#include "base/date.h"
#include "base/file.h"
#include "registers/notes.h"
#include "registers/registers.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What is seldom done is kept out of functions that each cell goes through, so
 * that these need no room for it. */
#define SELDOM __attribute__((noinline, cold))

/* --- ids.c --- */

struct ids *id_pool_kind(struct id_pool *pool, const char *kind);
/* Whether the id was met before; then its number. */
bool ids_find(
    struct ids *ids, const char *text, size_t length, uint32_t *number);

/* The id's number, a new one when it was not met before. */
uint32_t ids_number(
    struct ids *ids, const char *text, size_t length, struct arena *arena);
uint64_t hash_bytes(const void *bytes, size_t length);

/* Stirs one more word into a hash. */
static inline uint64_t
hash_mix(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
	return hash ^ hash >> 32;
}

/* --- codes.c --- */

/* Reads input/codes/NAME.csv. */
bool code_list_read(const char *path, const char *name, struct arena *arena,
    struct diag *diag, struct code_list *list);

/* --- values.c: one cell --- */

struct value {
	bool given;
	bool padded;	/* a code whose leading noughts were lost */
	int64_t number; /* also day, month, code or id */
	const char *text;
};

/* Why a cell is refused: the rule, and a sentence without its value. */
struct fault {
	const char *rule;
	const char *text;
};

/* What the cells of a column are read with. */
struct cell_reader {
	int field; /* of each record; -1: none */
	const struct column_schema *column;
	int scale;	  /* of a number */
	int64_t min, max; /* its range, but for `negative_when` */
	const struct mapped_column *mapped; /* NULL: cells are our own */
	struct memo *memo;		    /* NULL: cells do not repeat */
	struct sum *sum;      /* of a column of numbers, or NULL */
	struct column *cells; /* where they are stored */
	const struct dialect *dialect;
	struct ids *ids; /* of an id column */
	struct arena *ids_arena;
	struct arena *arena; /* texts, also those of faults */
};

/* What the column says of its cells. */
void cell_reader_init(
    struct cell_reader *reader, const struct column_schema *column);

/* Reads a cell as its column says.  False: *fault tells why. */
bool value_read(const struct cell_reader *reader, const struct csv_field *field,
    struct value *value, struct fault *fault);

/* The sum that an export gives for a column; no range holds for it. */
bool value_read_sum(const struct column_schema *column,
    const struct csv_field *field, const struct dialect *dialect,
    struct arena *arena, int64_t *sum);

/*
 * A limit of the column as messages write it: 744, 0.5.  `text` holds
 * FRACTION_TEXT_SIZE bytes.
 */
const char *limit_text(
    const struct column_schema *column, int64_t limit, char *text);

/* --- spelling.c: other ways of writing a value --- */

/* No value of a column but free text is longer. */
#define SPELLING_LENGTH_MAX ((size_t)64)

enum spelling {
	SPELLING_UNKNOWN, /* it is written in no other way that is known */
	SPELLING_FOUND,	  /* *out is how it should be written */
	SPELLING_PADDED,  /* the same, with leading noughts that were lost */
	SPELLING_FAULT	  /* *fault: it may be one value or another */
};

/*
 * What a cell means that its column could not read as it stands.  *out lives
 * in the arena, or is a constant; it ends in NUL.
 */
enum spelling spelling_find(const struct column_schema *column,
    const struct csv_field *field, const struct dialect *dialect,
    struct arena *arena, struct csv_field *out, struct fault *fault);

/* The field without the blanks around it; its end has no NUL. */
struct csv_field spelling_trim(const struct csv_field *field);

/* --- rows.c: one row --- */

struct row_check {
	const struct schema *schema;
	const char *area;
	int32_t month;
	int32_t first_day, last_day; /* of the month */
	int area_column;	     /* -1: the rows name no county */
	int area_code;
	size_t dated_count;
	size_t *dated; /* columns whose list has a code with dates */
	size_t limited_count;
	size_t *limited;     /* columns whose least value has an exception */
	struct arena *arena; /* for texts of faults */
};

void row_check_init(struct row_check *check, const struct schema *schema,
    const char *area, int32_t month, struct arena *arena);

/* Rules of the whole row.  False: *column (an index, or -1) and *fault. */
bool row_check(const struct row_check *check, const struct value *values,
    int *column, struct fault *fault);

/* The column of the rows' own day; -1: they have none. */
int row_day_column(const struct schema *schema);

/* The row's own day: of an event, or the first day in force of a stock. */
bool row_own_day(
    const struct row_check *check, const struct value *values, int32_t *day);

/* --- encoding.c --- */

/*
 * Makes the bytes valid UTF-8 with composed letters; unchanged bytes stay where
 * they are, others live in the arena.  False, and an error at the line: they
 * are not what is declared.
 */
bool encoding_decode(const char *path, enum encoding encoding,
    struct arena *arena, struct diag *diag, struct bytes *bytes);

/* --- identity.c --- */

/* Whether 11 characters are a personal identity code. */
bool identity_is_code(const char *text);

/* The first code from `from` on that is part of no longer word. */
bool identity_find(const struct bytes *bytes, size_t from, size_t *at);

/* False, and errors without a digit of it, where the file holds one. */
bool identity_check(
    const char *path, const struct bytes *bytes, struct diag *diag);

/* --- registers.c: a delivery that is being read --- */

/* The sum of a column's cells up to now. */
struct sum {
	bool wanted;  /* a column of numbers */
	bool unknown; /* a cell could not be read */
	__int128 value;
};

/* An accepted row by its key. */
struct key_slot {
	uint32_t hash;
	uint32_t row; /* + 1; 0: free */
};

struct reading {
	const struct schema *schema;
	const struct dialect *dialect;
	const struct mapping *mapping; /* NULL: the columns' own names */
	bool hash;		       /* the file's SHA-256 is wanted */
	struct row_check check;
	struct dataset *dataset;
	struct notes notes;
	struct diag *diag;
	struct arena *arena;
	struct arena scratch; /* texts of faults; the table of keys */
	struct id_pool *pool;
	struct cell_reader *readers; /* one a column */
	bool has_header;
	bool has_empty_columns; /* at the right end; told once */
	bool refused;
	size_t field_count;	  /* the header's */
	struct csv_field *header; /* its fields, as they stand */
	struct sum *sums;	  /* by column */
	struct value *values;
	size_t key_count;
	size_t *keys;		/* columns of the key */
	const char *key_names;	/* the same for messages: "a, b" */
	int key_id;		/* the first id of the key; -1: it has none */
	size_t rows_most;	/* that the file may have */
	size_t slot_count;	/* a power of two */
	struct key_slot *slots; /* NULL: the rows are in order of that id */
};

/* --- lines.c: what is no row --- */

/* `sep=;` on the first line; another sign refuses the file. */
bool lines_is_separator(
    struct reading *reading, const struct csv_record *record);

/* Takes empty names at the header's end away. */
void lines_trim_header(struct reading *reading, struct csv_record *record);

/* False: the record holds no row and has been left out.  Empty fields over
 * the header's number are taken away. */
bool lines_is_row(struct reading *reading, struct csv_record *record);

/* No cell of the row at hand could be read. */
void lines_skip(struct reading *reading);

/* --- header.c --- */

/* Finds each column's field; reading->refused tells that one lacks. */
void header_take(struct reading *reading, const struct csv_record *record);

/* --- keys.c --- */

/* The file has at most so many rows. */
void keys_open(struct reading *reading, size_t rows);

/* Whether an accepted row has the key of `reading->values`, and which; if
 * none, the row that is stored next is entered with it. */
bool keys_find(struct reading *reading, size_t *row);

/* Whether the row at hand equals an accepted one altogether. */
bool keys_same_row(const struct reading *reading, size_t row);

/* --- memo.c: cells that were read before --- */

#define MEMO_TEXT_MAX 16
#define MEMO_CELLS 32 /* a power of two */

/* A cell as it was written: two words with zeros behind it. */
struct memo_text {
	uint64_t first, second;
	size_t length; /* + 1; 0: none */
};

/* Cells of one column as they were written, and what they mean. */
struct memo {
	struct memo_text last; /* whose value is at hand */
	struct memo_cell {
		struct memo_text text;
		struct value value;
	} cells[MEMO_CELLS];
};

/* For a column of codes, days or months; NULL: other cells do not repeat. */
struct memo *memo_new(enum column_type type, struct arena *arena);

/*
 * Whether the cell was read before; then its value.  *value is what the last
 * cell of the column gave, and stays when this one is the same.
 */
bool memo_find(
    struct memo *memo, const struct csv_field *field, struct value *value);

/* The cell that was not found takes the place of another one. */
void memo_keep(struct memo *memo, const struct csv_field *field,
    const struct value *value);

/* --- store.c: columns of a dataset --- */

void store_open_column(struct column *column, size_t rows, struct arena *arena);

/* Writes a cell of the row at hand. */
static inline void
store_cell(struct column *column, size_t row, const struct value *value)
{
	column->given[row] = value->given;
	if (column->codes != NULL)
		column->codes[row] = (uint16_t)value->number;
	else if (column->numbers != NULL)
		column->numbers[row] = value->number;
	else if (column->days != NULL)
		column->days[row] =
		    value->given ? (int32_t)value->number : DAY_NONE;
	else if (column->ids != NULL)
		column->ids[row] = (uint32_t)value->number;
	else
		column->texts[row] = value->text;
}

/* Keeps the row at hand: the next one is written behind it. */
void store_keep(struct reading *reading, int line);

/* After the last row: the first and last of their own days. */
void store_finish(struct reading *reading);

#endif
