/*
 * Footnotes: [^name] in text, "[^name]: …" on a line of its own.  cmark
 * resolves them within one text, and ours is cut into pieces, so the notes
 * are taken out here, and each mark becomes a link that leads to its note;
 * what stands behind a backslash (all of a value) is no mark.  Lines keep
 * their numbers.
 */
#include "document/document-imp.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/str.h"
#include "text/text.h"
#include "text/unicode.h"

#include <string.h>

#define NOTES_MAX 999

#define LABEL_CHARACTERS                                                       \
	"abcdefghijklmnopqrstuvwxyz"                                           \
	"ABCDEFGHIJKLMNOPQRSTUVWXYZ"                                           \
	"0123456789_-"

/* The label of [^label] at `text`, or NULL; *length is of the whole mark. */
static const char *
read_mark(const char *text, struct arena *arena, size_t *length)
{
	if (text[0] != '[' || text[1] != '^')
		return NULL;
	size_t label = strspn(text + 2, LABEL_CHARACTERS);
	if (label == 0 || text[2 + label] != ']')
		return NULL;
	*length = label + 3;
	return arena_strndup(arena, text + 2, label);
}

static struct note *
find_note(struct parse *parse, const char *label)
{
	for (size_t i = 0; i < parse->note_count; i++)
		if (str_equal(parse->notes[i].label, label))
			return &parse->notes[i];
	return NULL;
}

/* Where the note's text ends: at a blank line, or before another note. */
static size_t
note_length(const char *text, const char *end, struct arena *arena)
{
	const char *at = text;
	size_t mark;
	for (;;) {
		const char *newline = memchr(at, '\n', (size_t)(end - at));
		at = newline != NULL ? newline + 1 : end;
		if (at == end || *at == '\n' || strncmp(at, ":::", 3) == 0 ||
		    strncmp(at, "```", 3) == 0 || *at == '#' ||
		    (read_mark(at, arena, &mark) != NULL && at[mark] == ':'))
			return (size_t)(at - text);
	}
}

static void
add_note(struct parse *parse, const char *label, const char *text,
    size_t length, int line, size_t *capacity)
{
	struct pos pos = markdown_pos(parse, line);
	if (parse->note_count == NOTES_MAX) {
		diag_error(parse->diag, pos, "footnote",
		    "a document has %d footnotes at the most", NOTES_MAX);
		return;
	}
	if (find_note(parse, label) != NULL)
		diag_error(parse->diag, pos, "footnote",
		    "a second footnote \"%s\"; give it another name", label);
	parse->notes = arena_grow(parse->arena, parse->notes, parse->note_count,
	    capacity, sizeof(*parse->notes));
	parse->notes[parse->note_count++] = (struct note){
		.label = label,
		.pos = pos,
		.line = line,
		.text = arena_strndup(parse->arena, text, length),
	};
}

/* A line that is no note, each mark in it as a link. */
static void
put_marks(
    struct parse *parse, const char *line, const char *end, struct str *out)
{
	size_t length;
	while (line < end) {
		const char *label = read_mark(line, parse->arena, &length);
		if (label != NULL) {
			str_printf(out, "[^](" FOOTNOTE_SCHEME "%s)", label);
			line += length;
			continue;
		}
		if (*line == '\\' && line + 1 < end)
			str_putc(out, *line++);
		str_putc(out, *line++);
	}
}

void
footnotes_collect(struct parse *parse, struct str *text)
{
	const char *at = parse->markdown->text;
	const char *end = at + parse->markdown->length;
	size_t capacity = 0, mark;
	int line = 1;

	str_init(text, parse->arena);
	while (at < end) {
		const char *label = read_mark(at, parse->arena, &mark);
		const char *newline = memchr(at, '\n', (size_t)(end - at));
		const char *next = newline != NULL ? newline + 1 : end;
		if (label != NULL && at[mark] == ':') {
			size_t length = note_length(at, end, parse->arena);
			add_note(parse, label, at + mark + 1, length - mark - 1,
			    line, &capacity);
			next = at + length;
		} else {
			put_marks(parse, at, next, text);
			line++;
			at = next;
			continue;
		}
		for (; at < next; at++) {
			if (*at != '\n')
				continue;
			str_putc(text, '\n');
			line++;
		}
	}
}

/* Where a note's mark may not stand: what is not set as running text. */
static const char *
refused_place(const struct block *parent)
{
	static const struct {
		enum block_type type;
		const char *name;
	} places[] = {
		{ BLOCK_HEADING, MESSAGE_LATER("a heading") },
		{ BLOCK_FOOTNOTE, MESSAGE_LATER("a footnote") },
		{ BLOCK_COVER, MESSAGE_LATER("a cover") },
		{ BLOCK_CLOSING, MESSAGE_LATER("a closing") },
		{ BLOCK_EU, MESSAGE_LATER("an EU block") },
		{ BLOCK_PANEL, MESSAGE_LATER("a panel") },
		{ BLOCK_CARD, MESSAGE_LATER("a card") },
	};
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		if (block_ancestor(parent, places[i].type) != NULL)
			return places[i].name;
	return NULL;
}

void
footnotes_refer(struct parse *parse, struct block *parent, const char *label,
    struct pos pos)
{
	struct note *note = find_note(parse, label);
	const char *place = refused_place(parent);
	if (note == NULL) {
		diag_error(parse->diag, pos, "footnote",
		    "no footnote is named \"%s\"; expected a line \"[^%s]: "
		    "…\"",
		    label, label);
		return;
	}
	if (place != NULL)
		diag_error(parse->diag, pos, "footnote",
		    "a footnote's mark inside %s; it stands in running text",
		    message_text(place));
	struct block *reference =
	    block_new(parse, parent, BLOCK_REFERENCE, pos);
	if (note->reference == NULL) {
		note->reference = reference;
		note->block = block_new(parse, NULL, BLOCK_FOOTNOTE, note->pos);
		note->block->footnote.number = ++parse->footnotes;
		note->block->footnote.reference = reference;
		note->waits = true;
	}
	reference->footnote.number = note->block->footnote.number;
	reference->footnote.note = note->block;
}

/* In the order of their numbers, which is that of their marks. */
void
footnotes_place(struct parse *parse)
{
	for (;;) {
		struct note *next = NULL;
		for (size_t i = 0; i < parse->note_count; i++) {
			struct note *note = &parse->notes[i];
			if (note->waits &&
			    (next == NULL || note->block->footnote.number <
						 next->block->footnote.number))
				next = note;
		}
		if (next == NULL)
			return;
		next->waits = false;
		block_append(parse->document->root, next->block);
		markdown_parse_piece(parse, next->block, next->text,
		    strlen(next->text), next->line - 1);
	}
}

void
footnotes_check(struct parse *parse)
{
	for (size_t i = 0; i < parse->note_count; i++) {
		const struct note *note = &parse->notes[i];
		if (note->reference == NULL)
			diag_error(parse->diag, note->pos, "footnote",
			    "nothing refers to the footnote \"%s\"; write "
			    "[^%s] where it belongs, or take it out",
			    note->label, note->label);
		else if (!unicode_is_said(
			     block_plain_text(note->block, parse->arena)))
			diag_error(parse->diag, note->pos, "footnote",
			    "the footnote \"%s\" has no words", note->label);
	}
}
