/*
 * A template and figures in, Markdown out: names (symbols.c), scanner
 * (scan.c), ctemplate (the bridge), and last the scanner's line marks are
 * taken out of the text into markdown->lines, so that a fault found later in
 * the Markdown is told at the template's line.
 */
#include "text/text-imp.h"

#include "base/arena.h"
#include "base/file.h"
#include "text/ctemplate_bridge.h"

#include <assert.h>
#include <string.h>

/* ctemplate has read past the end of templates that end in a marker. */
#define PADDING "\n\n"

static void
put_output(void *context, const char *bytes, size_t length)
{
	str_put(context, bytes, length);
}

static void
to_bridge(const struct symbols *symbols, struct arena *arena,
    struct bridge_names *names)
{
	struct bridge_value *values =
	    ARENA_ARRAY(arena, struct bridge_value, symbols->count);
	const char **sections =
	    ARENA_ARRAY(arena, const char *, symbols->count + 1);
	size_t section_count = 0;
	names->value_count = 0;
	for (size_t i = 0; i < symbols->count; i++) {
		const struct symbol *symbol = &symbols->items[i];
		if (symbol->text != NULL)
			values[names->value_count++] = (struct bridge_value){
				.name = symbol->name,
				.text = symbol->text,
			};
		else if (symbol->shown)
			sections[section_count++] = symbol->name;
	}
	names->values = values;
	names->sections = sections;
}

static void
list_to_bridge(const struct lang *lang, const struct safe_list *list,
    struct arena *arena, struct bridge_list *result)
{
	struct bridge_names *rows =
	    ARENA_ARRAY(arena, struct bridge_names, list->row_count);
	for (size_t i = 0; i < list->row_count; i++) {
		struct symbols symbols;
		symbols_build_row(lang, list, i, arena, &symbols);
		to_bridge(&symbols, arena, &rows[i]);
	}
	*result = (struct bridge_list){
		.name = list->name,
		.rows = rows,
		.row_count = list->row_count,
	};
}

static bool
run_bridge(const struct text_input *input, const struct symbols *symbols,
    const struct scan *scan, struct arena *arena, struct str *output)
{
	struct bridge_names names;
	size_t count = input->figures->list_count;
	struct bridge_list *lists =
	    ARENA_ARRAY(arena, struct bridge_list, count);
	to_bridge(symbols, arena, &names);
	for (size_t i = 0; i < count; i++)
		list_to_bridge(
		    input->lang, &input->figures->lists[i], arena, &lists[i]);
	return bridge_expand(scan->text.text, scan->text.length, &names, lists,
	    count, put_output, output);
}

/* Reads a mark and moves past it. */
static size_t
read_mark(const char **at)
{
	size_t index = 0;
	for (++*at; **at != SCAN_MARK_END; ++*at)
		index = index * 10 + (size_t)(**at - '0');
	++*at;
	return index;
}

/*
 * A line has the place of the first mark in it; one without (its mark was in
 * a hidden section that began in the line before) that of the line before.
 */
static void
split_lines(const struct scan *scan, const struct str *output, size_t length,
    struct arena *arena, struct markdown *markdown)
{
	struct str text;
	size_t capacity = 0;
	struct pos last = { 0 }, line = last;
	bool marked = false;

	str_init(&text, arena);
	const char *end = output->text + length;
	for (const char *at = output->text; at < end;) {
		if (*at == SCAN_MARK) {
			last = scan->lines[read_mark(&at)];
			if (!marked)
				line = last;
			marked = true;
			continue;
		}
		str_putc(&text, *at);
		if (*at++ != '\n')
			continue;
		markdown->lines = arena_grow(arena, markdown->lines,
		    markdown->line_count, &capacity, sizeof(struct pos));
		markdown->lines[markdown->line_count++] = line;
		line = last;
		marked = false;
	}
	markdown->text = text.text;
	markdown->length = text.length;
}

/* All names and what they stand for live in `scratch`. */
static bool
expand(const struct text_input *input, const char *folder, const char *name,
    const char *partials, struct arena *scratch, struct arena *arena,
    struct diag *diag, struct markdown *markdown)
{
	struct symbols symbols;
	struct scan scan;
	bool named = symbols_build(input, scratch, diag, &symbols);
	if (!scan_template(
		input, &symbols, folder, name, partials, arena, diag, &scan) ||
	    !named)
		return false;

	struct pos pos = pos_file(path_join(arena, folder, name));
	str_puts(&scan.text, PADDING);
	struct str output;
	str_init(&output, scratch);
	if (!run_bridge(input, &symbols, &scan, scratch, &output)) {
		diag_failure(diag, pos, "template",
		    "ctemplate could not expand the template");
		return false;
	}
	assert(output.length >= strlen(PADDING));
	memset(markdown, 0, sizeof(*markdown));
	split_lines(
	    &scan, &output, output.length - strlen(PADDING), arena, markdown);
	if (markdown->line_count > 0)
		return true;
	diag_error(diag, pos, "template",
	    "the template has no text to show in the form \"%s\"", input->form);
	return false;
}

bool
text_expand(const struct text_input *input, const char *folder,
    const char *name, const char *partials, struct arena *arena,
    struct diag *diag, struct markdown *markdown)
{
	struct arena scratch;
	bool ok;

	arena_init(&scratch);
	ok = expand(
	    input, folder, name, partials, &scratch, arena, diag, markdown);
	arena_release(&scratch);
	return ok;
}
