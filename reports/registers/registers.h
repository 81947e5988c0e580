/*
 * REGISTERS: one delivery (a CSV file) in, a dataset of checked, typed columns
 * out.  Nothing is lost: rows read = accepted + rejected + duplicates.
 *
 * A row is rejected by an error at one of its cells; the row's place, column
 * and rule are kept, its values never.  The second of two equal rows is a
 * duplicate (a warning); the same key with other content is rejected.
 */
#ifndef REGISTERS_REGISTERS_H
#define REGISTERS_REGISTERS_H

#include "registers/schema.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How a county's exports are written: county.yaml, never guessed. */
enum encoding {
	ENCODING_UTF_8,
	ENCODING_WINDOWS_1252
};

struct dialect {
	enum encoding encoding;
	char delimiter;	   /* ';' */
	char decimal_mark; /* ',' */
	bool serial_days;  /* a day may be a spreadsheet's number: 45323 */
};

struct mapping; /* registers/mapping.h */

/*
 * Ids of one kind (one column name: asiakas_id) as dense numbers, shared by
 * all deliveries of a county, so that equal ids are equal numbers everywhere.
 */
struct ids;

struct id_pool {
	struct arena *arena;
	size_t count;
	size_t capacity;
	struct ids **kinds;
};

void id_pool_init(struct id_pool *pool, struct arena *arena);

/* The text of an id; for internal use only, never for a message. */
const char *id_pool_text(
    const struct id_pool *pool, const char *kind, uint32_t id);

/* One typed column; `given` has a byte per row: 0 where the cell is empty. */
struct column {
	const struct column_schema *schema;
	uint8_t *given;
	/* By type; the other pointers are NULL.  Not given: 0, DAY_NONE. */
	int64_t *numbers;   /* integer, decimal, money: scaled */
	int32_t *days;	    /* date: day number; month: month number */
	uint32_t *ids;	    /* id: number in the id pool, kind = references'
			     * key column name or the column's own name */
	uint16_t *codes;    /* code, yes/no: index in the list */
	const char **texts; /* text */
};

struct rejected_row {
	int line;
	const char *column; /* "" when the whole row is at fault */
	const char *rule;
};

struct dataset {
	const struct schema *schema;
	const char *path;
	int32_t month;		/* the delivery's period */
	bool provisional;	/* not final; the reader's caller knows */
	size_t size;		/* of the file, in bytes */
	char sha256[65];	/* of its bytes; "": not asked for */
	struct dialect dialect; /* how it is written */
	int *field_of;		/* of each column: a field's index, or -1 */
	const char **told;	/* of each column: its name in messages; NULL:
				 * the schema's */
	size_t row_count;	/* accepted rows */
	int *lines;		/* of each accepted row */
	struct column *columns; /* as in the schema */
	size_t read;		/* rows in the file, without its header */
	size_t duplicates;
	size_t warnings; /* on its rows, also those not told */
	size_t rejected_count;
	struct rejected_row *rejected;
	bool over_limit; /* more than may be; the reader's caller knows */
	int32_t first_day, last_day; /* own days seen; DAY_NONE: none */
};

/* A delivery that was refused as a whole: nothing of it is kept. */
struct refused_delivery {
	const struct schema *schema;
	int32_t month;
};

/* The datasets that were read of one county; NULL from a gap. */
struct datasets {
	size_t count;
	struct dataset **items;
	size_t refused_count;
	struct refused_delivery *refused; /* in the order of the datasets */
};

/* The delivery of that month; NULL: there is none. */
const struct dataset *datasets_find(const struct datasets *datasets,
    const struct schema *schema, int32_t month);

/* Whether too many rows of one are rejected for anything to be published. */
bool datasets_over_limit(const struct datasets *datasets);

/* What messages call a column: its name, behind that of the export's header
 * when it has another: "Palkanlaskija (ulkoistettu)". */
const char *dataset_told(const struct dataset *dataset, size_t column);

/*
 * The value of a cell as a number: a scaled number, a day or month, an id's
 * number, a code's index (its column's default, when the cell is empty).
 * False: it is missing, or a text.
 */
bool column_number(const struct column *column, uint32_t row, int64_t *number);

/*
 * Reads and checks input/counties/NAME/PERIOD/REGISTER.csv.  NULL when the
 * delivery as a whole is refused (cannot be opened, empty, no header, column
 * lacking, not UTF-8, broken quoting); rejected rows alone leave a dataset.
 * `area` is the county's code, which every hva must equal.  `mapping` says how
 * this register's export is written and what its headers and values mean;
 * NULL: as `dialect` says, and our own.  `hash`: the file's SHA-256 is wanted.
 */
struct dataset *registers_read(const struct schema *schema, const char *path,
    int32_t month, const char *area, const struct dialect *dialect,
    const struct mapping *mapping, bool hash, struct id_pool *pool,
    struct arena *arena, struct diag *diag);

/*
 * Takes the rows out that have a mark (a byte a row); whoever marked them
 * accounts for them.
 */
void dataset_drop(struct dataset *dataset, const uint8_t *marks);

#endif
