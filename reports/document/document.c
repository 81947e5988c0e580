/*
 * Markdown in, document out: the line above the title, the Markdown's blocks
 * (containers.c cuts, markdown.c and directives.c build), and at last what
 * needs or holds for the whole tree: order and headings, the table of
 * contents, alternative texts.
 */
#include "document/document-imp.h"

#include "base/str.h"
#include "text/text.h"

#define MARKDOWN_SIZE_MAX ((size_t)1 << 20)

/* A cover says what the document is about; no line stands above it. */
static void
drop_theme_line(struct block *root)
{
	struct block *line = root->first;
	if (line == NULL || line->type != BLOCK_PARAGRAPH ||
	    line->paragraph.role != ROLE_THEME || line->next == NULL ||
	    line->next->type != BLOCK_COVER)
		return;
	root->first = line->next;
	root->first->previous = NULL;
}

bool
document_parse(const struct markdown *markdown,
    const struct safe_figures *figures, const char *folder, struct arena *arena,
    struct diag *diag, struct document *document)
{
	size_t faults = diag_faults(diag);
	struct parse parse = {
		.markdown = markdown,
		.figures = figures,
		.folder = folder,
		.arena = arena,
		.diag = diag,
		.document = document,
	};
	struct pos pos = markdown_pos(&parse, 1);
	if (markdown->length > MARKDOWN_SIZE_MAX) {
		diag_error(diag, pos, "size",
		    "the document's text is over %zu MiB",
		    MARKDOWN_SIZE_MAX >> 20);
		return false;
	}
	document->root = block_new(&parse, NULL, BLOCK_DOCUMENT, pos);
	if (document->theme_line != NULL)
		block_new_words(&parse, document->root, pos, ROLE_THEME,
		    document->theme_line);
	struct str text;
	footnotes_collect(&parse, &text);
	containers_parse(&parse, text.text, text.length);
	footnotes_check(&parse);
	drop_theme_line(document->root);
	containers_check(&parse);
	outline_check(&parse);
	outline_number(&parse);
	contents_list(&parse);
	pointers_resolve(&parse);
	logo_place(&parse);
	access_describe(&parse);
	return diag_faults(diag) == faults;
}
