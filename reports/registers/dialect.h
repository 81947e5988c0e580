/*
 * How files are written, as county.yaml declares it under `csv:`, for all of a
 * county's files or for one export:
 *
 *	csv: {encoding: windows-1252, delimiter: ",", decimal: ".",
 *	   days: serial}
 */
#ifndef REGISTERS_DIALECT_H
#define REGISTERS_DIALECT_H

#include <stdbool.h>

struct arena;
struct diag;
struct dialect;
struct yaml;

/* UTF-8, semicolons, decimal commas: what nothing is declared for. */
extern const struct dialect dialect_default;

/* Changes what is declared; the rest of *dialect stays.  False: see diag. */
bool dialect_read(const struct yaml *node, struct arena *arena,
    struct diag *diag, struct dialect *dialect);

#endif
