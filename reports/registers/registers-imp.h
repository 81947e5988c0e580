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
#include <string.h>

/* What is seldom done is kept out of functions that each cell goes through, so
 * that these need no room for it. */
#define SELDOM __attribute__((noinline, cold))

/* --- ids.c --- */

struct ids *id_pool_kind(struct id_pool *pool, const char *kind);
/* The number of an id that was met before. */
#define IDS_NONE UINT32_MAX
uint32_t ids_find(struct ids *ids, const char *text, size_t length);

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

/* Cells of one column in rows that follow each other. */
struct cells {
	const char *text;
	const uint32_t *starts; /* in the text: of the first cell, and behind
				 * the mark that ends it */
	size_t step;		/* from a row's starts to the next one's */
	size_t count;
};

struct cell_reader;

/*
 * Reads cells that are written as most are, and stores them from a row on.
 * How many were read before one that value_read has to look at; *value is what
 * the last cell of the column gave.
 */
typedef size_t(plain_reader)(const struct cell_reader *reader,
    const struct cells *cells, size_t row, struct value *value);

/* What the cells of a column are read with. */
struct cell_reader {
	int field; /* of each record; -1: none */
	const struct column_schema *column;
	int scale;	  /* of a number */
	int64_t min, max; /* its range, but for `negative_when` */
	const struct mapped_column *mapped; /* NULL: cells are our own */
	struct memo *memo;		    /* NULL: cells do not repeat */
	plain_reader *plain;  /* of most cells; NULL: none are plain */
	struct sum *sum;      /* of its cells */
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

/* The same of a cell as it is written, which may be mapped; it is stored in its
 * row. */
bool cell_read(const struct cell_reader *reader, const struct csv_field *field,
    size_t row, struct value *value, struct fault *fault);

/* The number of an id, a new one when it was not met before; IDS_NONE: it is no
 * id. */
uint32_t id_read(
    const struct cell_reader *reader, const char *text, size_t length);

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

/* --- plain.c: cells as most are --- */

/* How plain cells of the reader's column are read, once its field is known and
 * whether it is mapped; NULL: no cells are plain. */
plain_reader *plain_reader_of(const struct cell_reader *reader);

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

/* The bytes of the blank that the text begins with; 0: it begins with none. */
size_t spelling_blank(const char *text, size_t length);

/* The field without the blanks around it; its end has no NUL. */
struct csv_field spelling_trim(const struct csv_field *field);

/* --- rows.c: one row --- */

struct row_check {
	const struct schema *schema;
	const struct column *columns; /* where the row stands */
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
    const struct column *columns, const char *area, int32_t month,
    struct arena *arena);

/* Rules of the whole row.  False: *column (an index, or -1) and *fault. */
bool row_check(const struct row_check *check, size_t row, int *column,
    struct fault *fault);

/* The column of the rows' own day; -1: they have none. */
int row_day_column(const struct schema *schema);

/* --- encoding.c --- */

/*
 * Makes the bytes valid UTF-8 with composed letters; unchanged bytes stay where
 * they are, others live in the arena.  False, and an error at the line: they
 * are not what is declared.
 */
bool encoding_decode(const char *path, enum encoding encoding,
    struct arena *arena, struct diag *diag, struct bytes *bytes);

/* --- identity.c --- */

/* False, and errors without a digit of it, where the file holds one. */
bool identity_check(
    const char *path, const struct bytes *bytes, struct diag *diag);

/* --- registers.c: a delivery that is being read --- */

/* What the sum of a column's cells is made of, besides the rows that are kept.
 */
struct sum {
	bool wanted;	   /* a column of numbers */
	bool unknown;	   /* a cell could not be read */
	__int128 left_out; /* of the rows that are not kept */
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
	struct block *block; /* NULL: rows are taken one by one */
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

/* Whether a record with that first field is a row at first sight, when all of
 * its fields are there: it is nothing that another line begins with. */
bool lines_begins_row(
    const struct reading *reading, const char *first, size_t length);

/* Of another record: false, it holds no row and has been left out.  Empty
 * fields over the header's number are taken away. */
bool lines_is_row(struct reading *reading, struct csv_record *record);

/* No cell of the row at hand could be read. */
void lines_skip(struct reading *reading);

/* --- blocks.c: rows of a plain file --- */

/* After the header: rows may be taken by blocks, when all columns have plain
 * cells, and no two have ids of one kind, which are numbered row by row. */
void blocks_open(struct reading *reading);

/* A csv_block_taker. */
size_t blocks_take(
    void *user, const char *data, size_t length, int line, int *lines);

/* --- header.c --- */

/* Finds each column's field; reading->refused tells that one lacks. */
void header_take(struct reading *reading, const struct csv_record *record);

/* --- keys.c --- */

/* The file has at most so many rows. */
void keys_open(struct reading *reading, size_t rows);

/* Whether an accepted row has the key of the row at hand, and which; if none,
 * the row at hand is entered with it. */
bool keys_find(struct reading *reading, size_t *row);

/* Whether the row at hand equals an accepted one altogether. */
bool keys_same_row(const struct reading *reading, size_t row);

/* --- memo.c: cells that were read before --- */

#define MEMO_TEXT_MAX 16
#define MEMO_PLACES 16 /* a power of two */

/* A cell as it was written: two words with zeros behind it. */
struct memo_text {
	uint64_t first, second;
	size_t length;
};

/* Cells of one column as they were written, and what they mean. */
struct memo {
	struct memo_text last;	/* whose value is at hand */
	struct memo_text masks; /* of its bytes */
	struct memo_cell {
		struct memo_text text;
		int64_t number;
		bool given;
		bool taken;
	} cells[MEMO_PLACES][2]; /* the one kept last, and the one before */
};

/* For a column of codes, months or mapped days; NULL: other cells do not
 * repeat.
 */
struct memo *memo_new(const struct cell_reader *reader, struct arena *arena);

/* The bytes from `text` on, whatever its length is: behind a cell there are as
 * many as are read here. */
static inline struct memo_text
memo_load(const char *text, size_t length)
{
	struct memo_text loaded = { .length = length };

	memcpy(&loaded.first, text, sizeof(loaded.first));
	memcpy(&loaded.second, text + 8, sizeof(loaded.second));
	return loaded;
}

/* Whether the cell is written as the last one of its column, whose value stays
 * what it was. */
static inline bool
memo_repeats(const struct memo *memo, const char *text, size_t length)
{
	const struct memo_text cell = memo_load(text, length);

	return (((cell.first ^ memo->last.first) & memo->masks.first) |
		   ((cell.second ^ memo->last.second) & memo->masks.second) |
		   (cell.length ^ memo->last.length)) == 0;
}

/* Whether another cell was written so before; then its value. */
bool memo_find(
    struct memo *memo, const char *text, size_t length, struct value *value);

/* The cell that was not found takes the place of the older one of two. */
void memo_keep(struct memo *memo, const char *text, size_t length,
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
