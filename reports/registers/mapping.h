/*
 * How one county's export of a register becomes its columns: exports have
 * headers and values of their own.  An entry of `mappings:` in county.yaml:
 *
 *	- register: palkanmaksu
 *	  file: oima-maksuerat.csv        # as it comes; else palkanmaksu.csv
 *	  columns:
 *	  - {column: era_id, header: Maksuerä}
 *	  - {column: hva, value: "02"}    # the same in all rows
 *	  - {column: jarjestelma, header: Palvelu,
 *	     codes: {Oima: OIMA, Suoratyö: SUORATYO}, default: MUU}
 *
 * `csv` declares how this file is written where it differs from the county's
 * others; without `columns` its headers are the columns' own names.
 *
 * A value that `codes` does not have is what `default` says; without a default
 * it is read as it stands.  Columns that have no entry are empty, whatever the
 * export calls its own; headers that no entry names are left out.
 */
#ifndef REGISTERS_MAPPING_H
#define REGISTERS_MAPPING_H

#include "registers/registers.h"
#include "registers/schema.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct csv_field;
struct diag;
struct yaml;

/* A value of the export, and what it means. */
struct mapped_value {
	const char *written;
	const char *code;
};

struct mapped_column {
	struct pos pos;
	int column;	      /* index in the schema */
	const char *header;   /* the export's name; NULL: a constant */
	const char *constant; /* its value in all rows */
	size_t value_count;
	struct mapped_value *values;
	const char *other; /* what any other value means; NULL: itself */
};

struct mapping {
	const struct schema *schema;
	struct pos pos;
	const char *file; /* name in the period's folder; NULL: NAME.csv */
	struct dialect dialect;
	bool has_columns; /* false: the headers are the columns' names */
	size_t count;
	struct mapped_column *columns;
};

/*
 * Binds an entry of `mappings:`; `area` and `dialect` are the county's.  False:
 * see diag; a required column without a source is an error at the entry, and so
 * is another county's code for all rows.
 */
bool mapping_read(const struct yaml *node, const struct schemas *schemas,
    const char *area, const struct dialect *dialect, struct arena *arena,
    struct diag *diag, struct mapping *mapping);

/* The entry of a column; NULL: it has none. */
const struct mapped_column *mapping_column(
    const struct mapping *mapping, size_t column);

/* What a field of the export means: itself, or the text in its stead. */
struct csv_field mapping_apply(
    const struct mapped_column *column, const struct csv_field *field);

#endif
