/*
 * The scanner before ctemplate.  ctemplate renders an unknown marker as
 * nothing, has no line numbers, and reads past a template's end on `{{=`; so
 * what it gets has been read here first: every marker known, sections
 * balanced, includes in place.
 *
 * Markers: {{name}} {{name:capital}} {{#section}} {{/section}} {{>include}}
 * {{!comment}}.  A line of section marks and comments alone vanishes with its
 * newline; an include stands alone on its line and becomes the lines of its
 * file.  Each remaining line is told apart by a mark (text-imp.h).
 */
#include "text/text-imp.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/utf8.h"
#include "text/lang.h"

#include <string.h>

#define SECTION_DEPTH_MAX 32
#define INCLUDE_DEPTH_MAX 8
#define TEMPLATE_SIZE_MAX ((size_t)1 << 20) /* with its includes */

#define MODIFIER "capital"

struct scanner {
	const struct text_input *input;
	const struct symbols *symbols;
	const char *folder;
	const char *partials;
	struct arena *arena;
	struct diag *diag;
	struct scan *scan;
	const char *files[INCLUDE_DEPTH_MAX + 1]; /* being read */
	size_t depth;
	const struct safe_list *list; /* whose rows are written; or NULL */
	bool too_large;
};

/* A file under the scanner. */
struct source {
	const char *file;
	const char *at;
	const char *line_start;
	int line;
	struct {
		const char *name;
		struct pos pos;
		bool is_list;
	} open[SECTION_DEPTH_MAX];
	size_t open_count;
	bool in_block; /* of data */
};

/* A line under the scanner; a comment may join several of the file's. */
struct line {
	struct pos pos;
	struct str text;     /* all but comments and includes */
	struct str sections; /* the section marks alone */
	bool has_text;	     /* anything visible, or a value */
	bool has_mark;	     /* a section mark or a comment */
	const char *include; /* file name; NULL: none */
	struct pos include_pos;
	size_t faults; /* told before it */
};

static bool scan_file(struct scanner *scanner, const char *folder,
    const char *name, struct pos pos);

static struct pos
here(const struct source *source)
{
	return (struct pos){
		.file = source->file,
		.line = source->line,
		.column = (int)(source->at - source->line_start) + 1,
	};
}

/* The list of that name is entered; lists do not stand in each other. */
static bool
list_open(struct scanner *scanner, struct source *source, const char *name)
{
	const struct symbol *symbol =
	    symbols_find(scanner->symbols, SYMBOL_LIST, name);
	if (symbol == NULL)
		return false;
	if (scanner->list == NULL) {
		scanner->list = symbol->list;
		return true;
	}
	diag_error(scanner->diag, here(source), "list",
	    "a list inside the list \"%s\"; close that before",
	    scanner->list->name);
	return false;
}

static void
section_open(struct scanner *scanner, struct source *source, const char *name)
{
	struct pos pos = here(source);
	names_check_section(scanner->symbols, scanner->list, name, pos,
	    scanner->arena, scanner->diag);
	if (source->open_count == SECTION_DEPTH_MAX) {
		diag_error(scanner->diag, pos, "section-depth",
		    "sections stand more than %d deep in each other",
		    SECTION_DEPTH_MAX);
		return;
	}
	source->open[source->open_count].name = name;
	source->open[source->open_count].pos = pos;
	source->open[source->open_count].is_list =
	    list_open(scanner, source, name);
	source->open_count++;
}

static void
section_close(struct scanner *scanner, struct source *source, const char *name)
{
	size_t depth = source->open_count;
	if (depth == 0) {
		diag_error(scanner->diag, here(source), "section",
		    "{{/%s}} closes a section that is not open", name);
		return;
	}
	if (!str_equal(source->open[depth - 1].name, name))
		diag_error(scanner->diag, here(source), "section",
		    "expected {{/%s}}, of the section opened at line %d, "
		    "before {{/%s}}",
		    source->open[depth - 1].name,
		    source->open[depth - 1].pos.line, name);
	if (source->open[depth - 1].is_list)
		scanner->list = NULL;
	source->open_count--;
}

static void
scan_section(struct scanner *scanner, struct source *source, struct line *line,
    char kind, const char *name)
{
	if (kind == '#')
		section_open(scanner, source, name);
	else
		section_close(scanner, source, name);
	line->has_mark = true;
	str_printf(&line->text, "{{%c%s}}", kind, name);
	str_printf(&line->sections, "{{%c%s}}", kind, name);
}

/* Whether the text ends in a backslash that guards what follows. */
static bool
ends_guarded(const struct str *text)
{
	size_t count = 0;
	while (count < text->length &&
	       text->text[text->length - 1 - count] == '\\')
		count++;
	return count % 2 == 1;
}

/* {{name}} or {{name:modifier}}; `body` is what stands in the braces. */
static void
scan_value(struct scanner *scanner, struct source *source, struct line *line,
    char *body)
{
	char *colon = strchr(body, ':');
	const char *modifier = NULL;
	if (colon != NULL) {
		*colon = '\0';
		modifier = colon + 1;
	}
	names_check_value(scanner->symbols, scanner->list, body, here(source),
	    scanner->arena, scanner->diag);
	if (modifier != NULL && !str_equal(modifier, MODIFIER))
		diag_error(scanner->diag, here(source), "unknown-modifier",
		    "no modifier is named \"%s\"; the only one is \"%s\"",
		    modifier, MODIFIER);
	/* It would guard the value's own backslash and free the mark after. */
	if (ends_guarded(&line->text))
		diag_error(scanner->diag, here(source), "marker",
		    "a backslash before a value; take it out, values are "
		    "guarded");
	line->has_text = true;
	str_printf(&line->text, "{{%s%s}}", body,
	    modifier != NULL ? "__" MODIFIER : "");
}

static void
scan_include(struct scanner *scanner, struct source *source, struct line *line,
    const char *name)
{
	if (line->include != NULL)
		diag_error(scanner->diag, here(source), "include",
		    "two includes on one line; give each its own");
	line->include = arena_printf(
	    scanner->arena, "%s.%s.tpl", name, scanner->input->lang->code);
	line->include_pos = here(source);
}

/* Moves past {{! … }}, over lines if need be; false when it does not end. */
static bool
skip_comment(struct scanner *scanner, struct source *source)
{
	const char *close = strstr(source->at, "}}");
	if (close == NULL) {
		diag_error(scanner->diag, here(source), "marker",
		    "a comment that is not closed; expected }}");
		source->at += strlen(source->at);
		return false;
	}
	for (; source->at < close; source->at++) {
		if (*source->at != '\n')
			continue;
		source->line++;
		source->line_start = source->at + 1;
	}
	source->at = close + 2;
	return true;
}

#define NAME_CHARACTERS                                                        \
	"abcdefghijklmnopqrstuvwxyz"                                           \
	"ABCDEFGHIJKLMNOPQRSTUVWXYZ"                                           \
	"0123456789_"

/* Whether the marker's body can be read; a message if not. */
static bool
check_body(
    struct scanner *scanner, struct source *source, char kind, const char *name)
{
	struct pos pos = here(source);
	if (kind == '=' || kind == '%' || kind == '{') {
		diag_error(scanner->diag, pos, "marker",
		    "markers that begin with {{%c are not used", kind);
		return false;
	}
	const char *allowed = kind == '>' ? NAME_CHARACTERS "-"
			      : kind == 0 ? NAME_CHARACTERS ":"
					  : NAME_CHARACTERS;
	if (name[0] != '\0' && name[strspn(name, allowed)] == '\0')
		return true;
	if (kind == '>')
		diag_error(scanner->diag, pos, "path",
		    "an include is named by letters, digits, _ and - alone; "
		    "it lies in the document's folder or in the partials'");
	else
		diag_error(scanner->diag, pos, "marker",
		    "expected a name of letters, digits and _ between "
		    "{{ and }}, without spaces");
	return false;
}

/* The first }} before the line's end, or NULL. */
static const char *
find_close(const char *text)
{
	for (; *text != '\0' && *text != '\n'; text++)
		if (text[0] == '}' && text[1] == '}')
			return text;
	return NULL;
}

static void
scan_marker(struct scanner *scanner, struct source *source, struct line *line)
{
	const char *inside = source->at + 2;
	if (*inside == '!') {
		line->has_mark = true;
		skip_comment(scanner, source);
		return;
	}
	const char *close = find_close(inside);
	if (close == NULL) {
		diag_error(scanner->diag, here(source), "marker",
		    "a marker that is not closed on its line; expected }}");
		source->at = inside + strcspn(inside, "\n");
		return;
	}
	char kind =
	    *inside != '\0' && strchr("#/>={%", *inside) != NULL ? *inside : 0;
	const char *start = inside + (kind != 0);
	char *body =
	    arena_strndup(scanner->arena, start, (size_t)(close - start));
	if (check_body(scanner, source, kind, body)) {
		if (kind == 0)
			scan_value(scanner, source, line, body);
		else if (kind == '>')
			scan_include(scanner, source, line, body);
		else
			scan_section(scanner, source, line, kind, body);
	}
	source->at = close + 2;
}

/* A brace alone would be printed as it stands; one message a line will do. */
static void
check_brace(struct scanner *scanner, const struct source *source,
    const struct line *line)
{
	if (strchr("{}", *source->at) == NULL || ends_guarded(&line->text) ||
	    diag_faults(scanner->diag) > line->faults)
		return;
	diag_error(scanner->diag, here(source), "marker",
	    "a brace alone; a marker stands between {{ and }}, and where a "
	    "brace is meant it is \\{ or \\}");
}

/* Reads one line and moves past its newline. */
static void
scan_line(struct scanner *scanner, struct source *source, struct line *line)
{
	memset(line, 0, sizeof(*line));
	line->pos = here(source);
	line->pos.column = 0;
	line->faults = diag_faults(scanner->diag);
	str_init(&line->text, scanner->arena);
	str_init(&line->sections, scanner->arena);
	while (*source->at != '\0' && *source->at != '\n') {
		if (source->at[0] == '{' && source->at[1] == '{') {
			scan_marker(scanner, source, line);
			continue;
		}
		if (*source->at != ' ' && *source->at != '\t')
			line->has_text = true;
		check_brace(scanner, source, line);
		str_putc(&line->text, *source->at++);
	}
	if (*source->at == '\n') {
		source->at++;
		source->line++;
		source->line_start = source->at;
	}
}

/* The finished line into the template for ctemplate. */
static void
put_line(struct scanner *scanner, const struct line *line)
{
	struct scan *scan = scanner->scan;
	if (line->has_mark && !line->has_text) {
		str_puts(&scan->text, line->sections.text);
		return;
	}
	scan->lines = arena_grow(scanner->arena, scan->lines, scan->line_count,
	    &scan->line_capacity, sizeof(*scan->lines));
	scan->lines[scan->line_count] = line->pos;
	str_printf(&scan->text, "%c%zu%c%s\n", SCAN_MARK, scan->line_count,
	    SCAN_MARK_END, line->text.text);
	scan->line_count++;
}

static void
put_include(struct scanner *scanner, const struct line *line)
{
	if (line->has_text || line->has_mark) {
		diag_error(scanner->diag, line->include_pos, "include",
		    "an include stands alone on its line");
		return;
	}
	const char *own =
	    path_join(scanner->arena, scanner->folder, line->include);
	const char *shared =
	    path_join(scanner->arena, scanner->partials, line->include);
	if (file_exists(own))
		scan_file(
		    scanner, scanner->folder, line->include, line->include_pos);
	else if (file_exists(shared))
		scan_file(scanner, scanner->partials, line->include,
		    line->include_pos);
	else
		diag_error(scanner->diag, line->include_pos, "include",
		    "neither the document's folder nor the partials' has a "
		    "file \"%s\"%s",
		    line->include,
		    names_near_include(scanner->folder, scanner->partials,
			line->include, scanner->arena));
}

/* Bytes that no template may hold: they could pass for our own marks. */
static bool
check_bytes(
    struct scanner *scanner, const char *file, const struct bytes *bytes)
{
	size_t bad;
	struct pos pos = { .file = file, .line = 1, .column = 1 };
	if (utf8_valid(bytes->data, bytes->length, &bad)) {
		for (bad = 0; bad < bytes->length; bad++) {
			unsigned char c = (unsigned char)bytes->data[bad];
			if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7f)
				break;
		}
		if (bad == bytes->length)
			return true;
	}
	for (size_t i = 0; i < bad; i++) {
		pos.column++;
		if (bytes->data[i] == '\n') {
			pos.line++;
			pos.column = 1;
		}
	}
	diag_error(scanner->diag, pos, "character",
	    "a template is UTF-8 text with LF line ends and no control "
	    "characters; save it so");
	return false;
}

static void
scan_lines(struct scanner *scanner, const char *file, const char *text)
{
	struct source source = {
		.file = file,
		.at = text,
		.line_start = text,
		.line = 1,
	};
	const struct safe_list *outer = scanner->list;
	while (*source.at != '\0' && !scanner->too_large) {
		struct line line;
		scan_line(scanner, &source, &line);
		if (line.include != NULL)
			put_include(scanner, &line);
		else
			put_line(scanner, &line);
		slips_check_line(
		    line.text.text, line.pos, &source.in_block, scanner->diag);
		if (scanner->scan->text.length > TEMPLATE_SIZE_MAX &&
		    !scanner->too_large) {
			diag_error(scanner->diag, line.pos, "size",
			    "the template with its includes is over %zu MiB",
			    TEMPLATE_SIZE_MAX >> 20);
			scanner->too_large = true;
		}
	}
	for (size_t i = 0; i < source.open_count; i++)
		diag_error(scanner->diag, source.open[i].pos, "section",
		    "the section \"%s\" is not closed in its file",
		    source.open[i].name);
	scanner->list = outer;
}

/* `pos` is where the file was asked for. */
static bool
scan_file(struct scanner *scanner, const char *folder, const char *name,
    struct pos pos)
{
	const char *file = path_join(scanner->arena, folder, name);
	for (size_t i = 0; i < scanner->depth; i++) {
		if (!str_equal(scanner->files[i], file))
			continue;
		diag_error(scanner->diag, pos, "include-cycle",
		    "\"%s\" includes itself", name);
		return false;
	}
	if (scanner->depth > INCLUDE_DEPTH_MAX) {
		diag_error(scanner->diag, pos, "include-depth",
		    "includes stand more than %d deep in each other",
		    INCLUDE_DEPTH_MAX);
		return false;
	}
	struct bytes bytes;
	if (!file_read_beneath(
		folder, name, scanner->arena, scanner->diag, &bytes)) {
		if (scanner->depth > 0)
			diag_error(scanner->diag, pos, "include",
			    "\"%s\" cannot be included", name);
		return false;
	}
	if (!check_bytes(scanner, file, &bytes))
		return false;
	scanner->files[scanner->depth++] = file;
	scan_lines(
	    scanner, file, bytes.data + utf8_mark(bytes.data, bytes.length));
	scanner->depth--;
	return true;
}

bool
scan_template(const struct text_input *input, const struct symbols *symbols,
    const char *folder, const char *name, const char *partials,
    struct arena *arena, struct diag *diag, struct scan *scan)
{
	size_t faults = diag_faults(diag);
	struct scanner scanner = {
		.input = input,
		.symbols = symbols,
		.folder = folder,
		.partials = partials,
		.arena = arena,
		.diag = diag,
		.scan = scan,
	};
	memset(scan, 0, sizeof(*scan));
	str_init(&scan->text, arena);
	scan_file(
	    &scanner, folder, name, pos_file(path_join(arena, folder, name)));
	return diag_faults(diag) == faults;
}
