/*
 * A register as declared in input/registers/NAME.yaml: its kind, its columns
 * and what they point at.  Every declared thing keeps its place.
 *
 *	name: ta_sopimus
 *	label: Työsopimukset
 *	kind: stock                     # event | stock | complete
 *	columns:
 *	- {name: hva, type: code, list: HVA, required: true}
 *	- {name: sopimus_id, type: id, key: true, required: true}
 *	- {name: tyonantaja_id, type: id, person: employer, required: true,
 *	   references: ta_tyonantaja}
 *	- {name: tunnit_vko, type: decimal, min: 0, max: 168}
 *	- {name: tarkkuus, type: code, list: TARKKUUS, default: KK}
 *	- {name: brutto, type: money, min: 0, negative_when: tarkkuus = VUOSI}
 *	- {name: teema, type: text, release: true}
 *	- {name: toteutunut, type: date, precision: tarkkuus}
 *	- {name: arvo, type: decimal, approx: likiarvo}
 *
 * `list: HVA+KUNTA` takes the codes of two lists.
 *
 * `person:` says whose the ids are, for few of them are protected.  Those who
 * answer a survey have no ids; a key's integer that is `person: answerer`
 * numbers them within its ids.
 *
 * An event register names its own day with `day: true` on a date or month
 * column; a stock has `begin: true` and `end: true` columns.
 *
 * `release: true` lets documents show a column's cells row by row; what is
 * not released reaches them as counts and sums only.  `release_when:
 * [anonymisoitu, julkaisulupa]` names yes/no columns that must all say K before
 * a row with that column is shown.  `precision` names the
 * column of codes that says how much of a day is known: KK, its month.
 * `approx` names the one that says how near a number is: TARKKA, NOIN, LAHES
 * or ARVIO.
 *
 * `rules:` is kept as it stands; rules/ reads it.
 */
#ifndef REGISTERS_SCHEMA_H
#define REGISTERS_SCHEMA_H

#include "base/approx.h"
#include "base/diag.h"
#include "base/listed.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct yaml;

enum register_kind {
	REGISTER_EVENT,	  /* rows of their own month */
	REGISTER_STOCK,	  /* rows in force within 24 months */
	REGISTER_COMPLETE /* all rows as known, in each delivery anew */
};

enum column_type {
	COLUMN_ID,	/* text of [A-Za-z0-9_-], at most 40 bytes */
	COLUMN_DATE,	/* a day */
	COLUMN_MONTH,	/* yyyy-mm */
	COLUMN_INTEGER, /* whole number */
	COLUMN_DECIMAL, /* at most 2 places; an integer of hundredths */
	COLUMN_MONEY,	/* the same, in euros: cents */
	COLUMN_CODE,	/* code of a list */
	COLUMN_YESNO,	/* K/E: a code of the list KE */
	COLUMN_TEXT	/* free text, at most 4 KiB */
};

enum person_kind {
	PERSON_NONE,
	PERSON_CLIENT,
	PERSON_EMPLOYER,
	PERSON_ASSISTANT,
	PERSON_STAFF,
	PERSON_ANSWERER /* numbered within the ids of the key: a survey's */
};

/* Whether disclosure protects them by their ids: clients, employers and
 * assistants, but not the county's staff. */
bool person_is_protected(enum person_kind kind);

/* One code of a list; valid from…to (days; DAY_NONE: open). */
struct code {
	const char *text;
	const char *label; /* Finnish */
	int32_t from;
	int32_t to;
	const char *area; /* the county that it belongs to; NULL: all */
	struct other_labels others;
	const char *short_label; /* Finnish; or NULL */
};

/* input/codes/NAME.csv: code;label;from;to, and what else it has (codes.c) */
struct code_list {
	const char *name;
	size_t count;
	struct code *codes; /* in the file's order */
};

struct column_schema {
	const char *name;
	struct pos pos;
	enum column_type type;
	bool required;
	bool key;     /* part of the register's key */
	bool day;     /* the event's own day or month */
	bool begin;   /* the stock's first day in force */
	bool end;     /* the stock's last day in force; empty: open */
	bool release; /* lists may show it; never an id, nor a person's */
	/* `release_when:`, and only rows where these columns all say K. */
	size_t consent_count;
	int *consents;
	enum person_kind person;
	const struct code_list *codes;	 /* COLUMN_CODE, COLUMN_YESNO */
	const struct schema *references; /* its single key column; or NULL */
	bool has_min, has_max;
	int64_t min, max; /* scaled as the column's values */
	int default_code; /* code an empty cell has; -1: none */
	/* `negative_when: tarkkuus = VUOSI`: rows that `min` does not bind. */
	int negative_column; /* index, or -1 */
	int negative_code;
	/* `precision: tarkkuus`: where that is KK, only the month is known. */
	int precision;	    /* index, or -1; COLUMN_DATE only */
	int precision_code; /* of KK in its list */
	/* `approx: likiarvo`: how near a number is, by the code there. */
	int approx;
	const enum approx *approx_of_code; /* NULL: numbers are exact */
};

struct schema {
	const char *name;
	const char *label; /* Finnish */
	struct pos pos;
	enum register_kind kind;
	bool whole; /* not a row may lack: accounts, of which sums are proven */
	size_t column_count;
	struct column_schema *columns;
	int day;		  /* index of the event's day column, or -1 */
	int begin, end;		  /* indexes of the stock's columns, or -1 */
	const struct yaml *rules; /* as written, for rules/; or NULL */
};

struct schemas {
	size_t count;
	struct schema *items; /* sorted by name */
	size_t list_count;
	struct code_list *lists; /* sorted by name; KE is always there */
};

/*
 * Reads every input/registers/NAME.yaml and input/codes/LIST.csv below
 * `input_folder`.  All errors are collected; names (lists, references)
 * resolve in a second pass, so order is free.
 */
bool schemas_read(const char *input_folder, struct arena *arena,
    struct diag *diag, struct schemas *schemas);

const struct schema *schemas_find(
    const struct schemas *schemas, const char *name);
const struct code_list *schemas_find_list(
    const struct schemas *schemas, const char *name);

/* Index of the column or of the code, -1 when there is none. */
int schema_column(const struct schema *schema, const char *name);
/* The column of the county's code, which every row has the same; -1: none. */
int schema_area_column(const struct schema *schema);
int code_list_find(
    const struct code_list *list, const char *text, size_t length);

/* How near a number with that code is; false: the code says nothing of it. */
bool approx_of_code(const char *code, enum approx *approx);

/* Digits after the decimal mark that values of this column are scaled by. */
int column_scale(const struct column_schema *column);

/*
 * The kind of a column's ids, the same for all columns that may hold the same
 * thing: the name of the key that it references, or its own.
 */
const char *column_id_kind(const struct column_schema *column);

#endif
