/*
 * PDF: a document and its pages in, one tagged and archival PDF 1.7 out that
 * claims PDF/UA-1 and PDF/A-3a.  libharu stores the objects, HarfBuzz subsets
 * the fonts; the structure tree follows the document's tree node by node.
 */
#ifndef WRITERS_PDF_PDF_H
#define WRITERS_PDF_PDF_H

#include "base/file.h"

#include <stdbool.h>

struct arena;
struct diag;
struct document;
struct pages;

/*
 * Writes the file into the arena's memory; never to disk, `scratch_folder` is
 * not used.  The same document, pages and fonts give the same bytes.
 *
 * Refused, since no outside judge would notice (diag_error): a missing glyph
 * (rule [glyph]), a chart or image that shows nothing or has no alternative
 * text ([alternative]), a link without words, an entry of the contents or a
 * mark of a footnote that leads to nothing drawn ([link]), items that do not
 * follow the document's order ([order]).  libharu's faults are failures
 * ([pdf]).
 */
bool pdf_write(const struct document *document, const struct pages *pages,
    const char *scratch_folder, struct arena *arena, struct diag *diag,
    struct bytes *bytes);

#endif
