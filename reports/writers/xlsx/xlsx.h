/*
 * XLSX: a document's tree of blocks as a workbook, with native tables and
 * charts and with numbers as numbers.
 */
#ifndef WRITERS_XLSX_XLSX_H
#define WRITERS_XLSX_XLSX_H

#include "base/file.h"

#include <stdbool.h>

struct arena;
struct diag;
struct document;
struct pages;

/*
 * The workbook's bytes, in the arena; a row of writers[].  `pages` is not
 * used.  False: libxlsxwriter or the disk failed, rule [xlsx].
 */
bool xlsx_write(const struct document *document, const struct pages *pages,
    const char *scratch_folder, struct arena *arena, struct diag *diag,
    struct bytes *bytes);

#endif
