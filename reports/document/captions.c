/*
 * What data blocks have around their data: a caption above and a note below.
 */
#include "document/directives-imp.h"

#include "base/arena.h"
#include "base/str.h"
#include "text/lang.h"
#include "text/unicode.h"

/* A paragraph of inline Markdown, which must come out with words. */
static struct block *
put_line(struct parse *parse, struct block *parent, const struct entry *entry,
    enum paragraph_role role)
{
	struct block *line =
	    block_new_paragraph(parse, parent, entry->pos, role);
	markdown_parse_inline(parse, line, entry->text, entry->pos);
	if (!unicode_is_said(block_plain_text(line, parse->arena)))
		diag_error(parse->diag, entry->pos, "empty",
		    "the line comes out without words");
	return line;
}

const char *
caption_number(struct parse *parse, const char *key, int number)
{
	const char *const names[] = { "number", NULL };
	const char *const values[] = { arena_printf(parse->arena, "%d", number),
		NULL };
	return lang_phrase(
	    parse->document->lang, key, names, values, parse->arena);
}

void
caption_put(struct parse *parse, struct block *parent,
    const struct directive *directive, const char *key, int number)
{
	struct block *caption =
	    block_new(parse, parent, BLOCK_CAPTION, directive->pos);
	if (number > 0)
		block_new_words(parse, caption, directive->pos,
		    ROLE_CAPTION_NUMBER, caption_number(parse, key, number));
	if (directive->entries[KEY_TITLE].text != NULL)
		put_line(parse, caption, &directive->entries[KEY_TITLE],
		    ROLE_CAPTION_TITLE);
	if (directive->entries[KEY_SUBTITLE].text != NULL)
		put_line(parse, caption, &directive->entries[KEY_SUBTITLE],
		    ROLE_CAPTION_SUBTITLE);
}

const char *
caption_text(
    const struct block *caption, enum paragraph_role role, struct arena *arena)
{
	const struct block *line = caption->first;
	while (line != NULL && line->paragraph.role != role)
		line = line->next;
	return line != NULL ? block_plain_text(line, arena) : "";
}

struct block *
note_put(struct parse *parse, struct block *parent,
    const struct directive *directive)
{
	struct block *note =
	    block_new(parse, parent, BLOCK_NOTE, directive->pos);
	if (directive->entries[KEY_SOURCE].text != NULL)
		put_line(
		    parse, note, &directive->entries[KEY_SOURCE], ROLE_BODY);
	if (directive->entries[KEY_NOTE].text != NULL)
		put_line(parse, note, &directive->entries[KEY_NOTE], ROLE_BODY);
	return note;
}

void
note_put_line(struct parse *parse, struct block *note, const char *text)
{
	block_new_words(parse, note, note->pos, ROLE_BODY, text);
}

/* Whether one of the first `count` figures has that note. */
static bool
note_is_told(const struct named *named, size_t count, const char *text)
{
	for (size_t i = 0; i < count; i++) {
		const char *other = named->items[i]->table->note;
		if (other != NULL && str_equal(other, text))
			return true;
	}
	return false;
}

void
note_put_figures(
    struct parse *parse, struct block *note, const struct named *named)
{
	for (size_t i = 0; i < named->count; i++) {
		const struct safe_table *table = named->items[i]->table;
		if (table->note != NULL && !note_is_told(named, i, table->note))
			note_put_line(parse, note,
			    lang_note(
				parse->document->lang, table->id, table->note));
	}
}

void
note_put_signs(
    struct parse *parse, struct block *note, const struct signs *signs)
{
	const struct {
		bool occurs;
		const char *key;
	} notes[] = {
		{ signs->status[SAFE_HIDDEN], "note-hidden" },
		{ signs->status[SAFE_NIL], "note-nil" },
		{ signs->status[SAFE_MISSING], "note-missing" },
		{ signs->standing[STANDING_PROVISIONAL], "note-provisional" },
		{ signs->standing[STANDING_REVISED], "note-revised" },
	};
	for (size_t i = 0; i < sizeof(notes) / sizeof(notes[0]); i++)
		if (notes[i].occurs)
			note_put_line(parse, note,
			    lang_word(parse->document->lang, notes[i].key));
}
