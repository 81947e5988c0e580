/*
 * A fast scan of CSV records without a quote mark, which agrees with libcsv
 * byte for byte; whatever is not plain is left to libcsv.
 */
#ifndef REGISTERS_SCAN_H
#define REGISTERS_SCAN_H

#include "registers/csv.h"
#include "registers/masks.h"

#include <stdbool.h>
#include <stddef.h>

#define SCAN_LINE_MAX 4096
#define SCAN_FIELDS_MAX 256

struct scan {
	char delimiter;
	bool plain;    /* the file has neither quote mark nor carriage return */
	size_t count;  /* fields; 0: a blank line */
	size_t length; /* of the record in the data, with its line end */
	struct csv_field fields[SCAN_FIELDS_MAX];
	char text[SCAN_LINE_MAX + MASK_BLOCK + CSV_PADDING]; /* of the fields */
};

/*
 * Scans the record that begins at `data`.  False, and nothing is said about
 * it: it holds a quote mark or a carriage return before its end, is longer or
 * has more fields than the scan knows, or stands so near to the data's end
 * that it may not end.
 */
bool scan_record(struct scan *scan, const char *data, size_t length);

#endif
