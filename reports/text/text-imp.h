/*
 * What only the stage TEXT sees: the names that a template may use, and the
 * template as the scanner hands it to ctemplate.
 */
#ifndef TEXT_TEXT_IMP_H
#define TEXT_TEXT_IMP_H

#include "base/str.h"
#include "text/text.h"

#include <stdint.h>

enum symbol_kind {
	SYMBOL_VALUE,
	SYMBOL_CAPITAL, /* a value that {{NAME:capital}} became */
	SYMBOL_SECTION,
	SYMBOL_LIST /* a section that repeats for each row */
};

struct symbol {
	const char *name;
	size_t hash; /* of the name */
	enum symbol_kind kind;
	const char *text; /* of a value: escaped for Markdown */
	bool shown;	  /* of a section */
	const struct safe_list *list;
};

/* In the order they came; places to find them by the hash of their names. */
struct symbols {
	size_t count;
	size_t capacity;
	struct symbol *items;
	size_t place_count; /* a power of two, over twice the symbols */
	uint32_t *places;   /* an item's index and 1; 0: free */
};

/*
 * All names of an input but the columns of its lists.  A figure or list whose
 * names collide with others is an error at its place in document.yaml.
 */
bool symbols_build(const struct text_input *input, struct arena *arena,
    struct diag *diag, struct symbols *symbols);

/* The names of one row of a list: its columns, and COLUMN_given. */
void symbols_build_row(const struct lang *lang, const struct safe_list *list,
    size_t row, struct arena *arena, struct symbols *symbols);

const struct symbol *symbols_find(
    const struct symbols *symbols, enum symbol_kind kind, const char *name);

/*
 * names.c: whether a template may use the name at `pos`, where it stands
 * within the rows of `list` (NULL: of none); a message if not.
 */
void names_check_value(const struct symbols *symbols,
    const struct safe_list *list, const char *name, struct pos pos,
    struct arena *arena, struct diag *diag);
void names_check_section(const struct symbols *symbols,
    const struct safe_list *list, const char *name, struct pos pos,
    struct arena *arena, struct diag *diag);

/* "; did you mean "x"?" of the files in the two folders, or "". */
const char *names_near_include(const char *folder, const char *partials,
    const char *name, struct arena *arena);

/*
 * slips.c: tells what the line begins with that was meant as a mark of
 * Markdown.  *in_block: whether it stands in a data block, whose keys are
 * none; changed where the line opens or closes one.
 */
void slips_check_line(
    const char *line, struct pos pos, bool *in_block, struct diag *diag);

/*
 * A template that ctemplate may have: all includes in place, comments gone,
 * and before each line SCAN_MARK, the index into `lines`, SCAN_MARK_END.
 * Neither character can come out of a template or a value.
 */
#define SCAN_MARK '\x01'
#define SCAN_MARK_END '\x02'

struct scan {
	struct str text;
	size_t line_count;
	size_t line_capacity;
	struct pos *lines;
};

bool scan_template(const struct text_input *input,
    const struct symbols *symbols, const char *folder, const char *name,
    const char *partials, struct arena *arena, struct diag *diag,
    struct scan *scan);

#endif
