/*
 * CSV records: the only user of libcsv.  Knows nothing of registers; also
 * reads code lists.
 */
#ifndef REGISTERS_CSV_H
#define REGISTERS_CSV_H

#include <stdbool.h>
#include <stddef.h>

struct diag;

#define CSV_FIELD_MAX ((size_t)64 * 1024)
#define CSV_COLUMNS_MAX ((size_t)1000)

/* Behind a field's NUL so many bytes may be read: texts are compared by words.
 */
#define CSV_PADDING 16

struct csv_field {
	const char *text; /* NUL-terminated; valid during the call */
	size_t length;	  /* 0: empty */
};

struct csv_record {
	int line; /* that its first byte stands on */
	size_t count;
	const struct csv_field *fields;
	const char *source; /* its first byte in the file's data */
	char delimiter;
};

/* False ends the reading. */
typedef bool(csv_taker)(void *user, const struct csv_record *record);

/*
 * Gives each record of `data`, which is valid UTF-8 (a BOM is skipped), to
 * `take`, in order.  The delivery as a whole is refused, with the line: NUL, a
 * carriage return without a line feed, a quote that is not closed or stands in
 * the middle of a field, a field over CSV_FIELD_MAX, more than CSV_COLUMNS_MAX
 * columns.  A last line without a line end is read, with a warning.  Blanks
 * around a field are part of it.
 */
bool csv_read(const char *path, const char *data, size_t length, char delimiter,
    csv_taker *take, void *user, struct diag *diag);

/*
 * Takes records from the beginning of `data`, the first of them on that line,
 * by itself; the bytes and lines they are.  0: the next one goes to the other
 * taker.
 */
typedef size_t(csv_block_taker)(
    void *user, const char *data, size_t length, int line, int *lines);

/* The same as csv_read, but of a file with neither quote mark nor carriage
 * return `take_block` may take records first. */
bool csv_read_by_blocks(const char *path, const char *data, size_t length,
    char delimiter, csv_taker *take, csv_block_taker *take_block, void *user,
    struct diag *diag);

/* The same, every record by libcsv: what the fast scan must agree with. */
bool csv_read_by_libcsv(const char *path, const char *data, size_t length,
    char delimiter, csv_taker *take, void *user, struct diag *diag);

/* Where a field of the record begins: line and column (in bytes), from 1. */
void csv_field_place(
    const struct csv_record *record, size_t field, int *line, int *column);

#endif
