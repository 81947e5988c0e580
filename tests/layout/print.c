#include "print.h"

#include "../pdf/tags.h"

#include "base/arena.h"
#include "base/str.h"
#include "document/document.h"
#include "layout/hyphenate.h"
#include "layout/layout.h"
#include "layout/ruler.h"
#include "layout/theme.h"
#include "layout/visibility.h"
#include "text/lang.h"
#include "writers/pdf/pdf.h"
#include "writers/tree/pages.h"

#include <stdio.h>
#include <string.h>

static bool
print(const char *what, const struct document *document,
    const struct pages *pages, struct arena *arena, struct diag *diag)
{
	struct bytes bytes;
	struct str out;

	if (strcmp(what, "pdf") == 0 || strcmp(what, "tags") == 0) {
		if (!pdf_write(document, pages, ".", arena, diag, &bytes))
			return false;
		if (strcmp(what, "tags") == 0)
			print_tags(&bytes);
		else
			fwrite(bytes.data, 1, bytes.length, stdout);
		return true;
	}
	str_init(&out, arena);
	pages_print(pages, &out);
	if (strcmp(what, "pages") == 0)
		fwrite(out.text, 1, out.length, stdout);
	return true;
}

bool
layout_print(const char *what, const struct document *document,
    const struct theme *theme, struct arena *arena, struct diag *diag)
{
	struct ruler *ruler = ruler_new(
	    document->lang->code, theme->kern, theme->liga, theme->calt, arena);
	struct hyphenator *hyphenator =
	    hyphenator_new(KAUSI_DICTIONARIES, arena);
	struct pages pages;
	bool fine = layout_pages(document, theme, ruler, hyphenator, arena,
			diag, &pages) &&
		    visibility_check(document, &pages, arena, diag);

	hyphenator_release(hyphenator);
	ruler_free(ruler);
	return fine && print(what, document, &pages, arena, diag);
}
