/*
 * Data blocks: fences whose lines are `key: value`.  A block names figures;
 * the cells of its table or chart refer to safe cells, so that numbers stay
 * numbers up to the writer.  Titles are inline Markdown and come with values
 * that TEXT has escaped, so a value cannot become a key, a column or a mark.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"

#include <string.h>

static const char *const key_names[KEY_NUM] = {
	"figure",   /* KEY_FIGURE */
	"title",    /* KEY_TITLE */
	"subtitle", /* KEY_SUBTITLE */
	"source",   /* KEY_SOURCE */
	"head",	    /* KEY_HEAD */
	"share",    /* KEY_SHARE */
	"total",    /* KEY_TOTAL */
	"kind",	    /* KEY_KIND */
};

char *
directive_trim(struct arena *arena, const char *text, size_t length)
{
	while (length > 0 && (*text == ' ' || *text == '\t')) {
		text++;
		length--;
	}
	while (
	    length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\t'))
		length--;
	return arena_strndup(arena, text, length);
}

static void
refuse_key(
    struct parse *parse, const enum use *uses, const char *name, struct pos pos)
{
	const char *names[KEY_NUM];
	size_t count = 0;
	for (size_t i = 0; i < KEY_NUM; i++)
		if (uses[i] != NOT_USED)
			names[count++] = key_names[i];
	const char *near = str_nearest(name, names, count);
	diag_error(parse->diag, pos, "unknown-key",
	    "this block has no key \"%s\"%s%s%s", name,
	    near != NULL ? "; did you mean \"" : "", near != NULL ? near : "",
	    near != NULL ? "\"?" : "");
}

static void
read_entry(struct parse *parse, const enum use *uses, const char *line,
    size_t length, struct pos pos, struct directive *directive)
{
	const char *colon = memchr(line, ':', length);
	if (colon == NULL) {
		diag_error(parse->diag, pos, "data-block",
		    "expected a line \"key: value\"");
		return;
	}
	size_t before = (size_t)(colon - line);
	const char *name = directive_trim(parse->arena, line, before);
	size_t key = 0;
	while (key < KEY_NUM &&
	       (uses[key] == NOT_USED || !str_equal(key_names[key], name)))
		key++;
	if (key == KEY_NUM) {
		refuse_key(parse, uses, name, pos);
		return;
	}
	if (directive->entries[key].text != NULL)
		diag_error(parse->diag, pos, "data-block",
		    "the key \"%s\" is given twice", name);
	directive->entries[key].text =
	    directive_trim(parse->arena, colon + 1, length - before - 1);
	directive->entries[key].pos = pos;
}

/* False when a required key lacks or is empty. */
static bool
read_entries(struct parse *parse, const enum use *uses, const char *text,
    int fence_line, struct directive *directive)
{
	bool ok = true;
	memset(directive, 0, sizeof(*directive));
	directive->pos = markdown_pos(parse, fence_line);
	for (int line = fence_line + 1; *text != '\0'; line++) {
		size_t length = strcspn(text, "\n");
		if (strspn(text, " \t") < length)
			read_entry(parse, uses, text, length,
			    markdown_pos(parse, line), directive);
		text += length + (text[length] == '\n');
	}
	for (size_t i = 0; i < KEY_NUM; i++) {
		const struct entry *entry = &directive->entries[i];
		bool lacks = uses[i] == REQUIRED && entry->text == NULL;
		if (!lacks && (entry->text == NULL || entry->text[0] != '\0'))
			continue;
		diag_error(parse->diag, lacks ? directive->pos : entry->pos,
		    "data-block", "expected a value for the key \"%s\"",
		    key_names[i]);
		ok = false;
	}
	return ok;
}

bool
directive_switch(struct parse *parse, const struct entry *entry, bool absent)
{
	if (entry->text == NULL)
		return absent;
	if (str_equal(entry->text, "yes"))
		return true;
	if (!str_equal(entry->text, "no"))
		diag_error(parse->diag, entry->pos, "data-block",
		    "expected yes or no");
	return false;
}

static const char *
nearest_figure(struct parse *parse, const char *name)
{
	size_t count = parse->figures->count;
	const char **names = ARENA_ARRAY(parse->arena, const char *, count);
	for (size_t i = 0; i < count; i++)
		names[i] = parse->figures->items[i].name;
	return str_nearest(name, names, count);
}

const struct safe_figure *
directive_figure(struct parse *parse, const char *name, struct pos pos)
{
	const struct safe_figure *figure =
	    safe_figure_find(parse->figures, name);
	if (figure == NULL) {
		const char *near = nearest_figure(parse, name);
		diag_error(parse->diag, pos, "unknown-figure",
		    "document.yaml has no figure \"%s\"%s%s%s", name,
		    near != NULL ? "; did you mean \"" : "",
		    near != NULL ? near : "", near != NULL ? "\"?" : "");
		return NULL;
	}
	if (figure->table->dimension == NULL) {
		diag_error(parse->diag, pos, "figure",
		    "the figure \"%s\" is one number; a table or chart needs "
		    "one with categories (by: in document.yaml)",
		    name);
		return NULL;
	}
	return figure;
}

/* A paragraph of inline Markdown, which must come out with words. */
static struct block *
put_line(struct parse *parse, struct block *parent, const struct entry *entry,
    enum paragraph_role role)
{
	struct block *line =
	    block_new_paragraph(parse, parent, entry->pos, role);
	markdown_parse_inline(parse, line, entry->text, entry->pos);
	if (block_plain_text(line, parse->arena)[0] == '\0')
		diag_error(parse->diag, entry->pos, "empty",
		    "the line comes out without words");
	return line;
}

void
directive_caption(struct parse *parse, struct block *parent,
    const struct directive *directive, const char *key, int number)
{
	const char *const names[] = { "number", NULL };
	const char *const values[] = { arena_printf(parse->arena, "%d", number),
		NULL };
	struct block *caption =
	    block_new(parse, parent, BLOCK_CAPTION, directive->pos);
	struct block *line = block_new_paragraph(
	    parse, caption, directive->pos, ROLE_CAPTION_NUMBER);
	block_new_text(parse, line, directive->pos,
	    lang_phrase(
		parse->document->lang, key, names, values, parse->arena));
	put_line(
	    parse, caption, &directive->entries[KEY_TITLE], ROLE_CAPTION_TITLE);
	put_line(parse, caption, &directive->entries[KEY_SUBTITLE],
	    ROLE_CAPTION_SUBTITLE);
}

const char *
directive_caption_text(
    const struct block *caption, enum paragraph_role role, struct arena *arena)
{
	const struct block *line = caption->first;
	while (line != NULL && line->paragraph.role != role)
		line = line->next;
	return line != NULL ? block_plain_text(line, arena) : "";
}

static void
put_note_line(struct parse *parse, struct block *note, const char *text)
{
	struct block *line =
	    block_new_paragraph(parse, note, note->pos, ROLE_BODY);
	block_new_text(parse, line, note->pos, text);
}

void
directive_note(struct parse *parse, struct block *parent,
    const struct directive *directive, const char *indicator_note,
    const bool *occurs)
{
	const struct lang *lang = parse->document->lang;
	struct block *note =
	    block_new(parse, parent, BLOCK_NOTE, directive->pos);
	put_line(parse, note, &directive->entries[KEY_SOURCE], ROLE_BODY);
	if (indicator_note != NULL)
		put_note_line(parse, note, indicator_note);
	if (occurs[SAFE_HIDDEN])
		put_note_line(parse, note, lang_word(lang, "note-hidden"));
	if (occurs[SAFE_NIL])
		put_note_line(parse, note, lang_word(lang, "note-nil"));
	if (occurs[SAFE_MISSING])
		put_note_line(parse, note, lang_word(lang, "note-missing"));
}

static const struct {
	const char *info;
	const enum use *keys;
	void (*parse)(struct parse *parse, struct block *parent,
	    const struct directive *directive);
} kinds[] = {
	{ "table", table_keys, table_parse },
	{ "chart", chart_keys, chart_parse },
};

void
directive_parse(struct parse *parse, struct block *parent, const char *info,
    const char *text, int fence_line)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		struct directive directive;
		if (!str_equal(kinds[i].info, info))
			continue;
		if (read_entries(
			parse, kinds[i].keys, text, fence_line, &directive))
			kinds[i].parse(parse, parent, &directive);
		return;
	}
	diag_error(parse->diag, markdown_pos(parse, fence_line), "data-block",
	    "a fence is a data block: expected ```table or ```chart");
}
