/*
 * The text of one item to page operators: glyphs as codes of two bytes, each
 * moved to where shaping put it, ActualText where several glyphs stand for one
 * text, and what an abbreviation is in speech.
 */
#include "writers/pdf/content-imp.h"

#include "base/diag.h"
#include "document/document.h"
#include "layout/face.h"
#include "layout/ruler.h"
#include "text/spoken.h"

#include <hb.h>

#include <stdlib.h>
#include <string.h>

/* The text of one item while it is written. */
struct line {
	struct content *content;
	const struct run *run;
	struct font *font;
	int64_t position; /* font units: where the next glyph belongs */
	long pen;	  /* thousandths of an em: where the writing stands */
	int32_t rise;	  /* font units */
	bool in_array, in_string;
	bool is_mark; /* of a footnote */
	/* the next abbreviation, which may be open; words: NULL, none */
	struct spoken_part part;
	bool in_part;
};

static void
close_string(struct line *line)
{
	if (line->in_string)
		str_putc(&line->content->out, '>');
	line->in_string = false;
}

static void
close_array(struct line *line)
{
	close_string(line);
	if (line->in_array)
		str_puts(&line->content->out, "] TJ\n");
	line->in_array = false;
}

static void
open_string(struct line *line)
{
	if (!line->in_array)
		str_putc(&line->content->out, '[');
	if (!line->in_string)
		str_putc(&line->content->out, '<');
	line->in_array = true;
	line->in_string = true;
}

/*
 * Moves the pen to `position`, unless it stands within a thousandth of an em.
 * The adjustment is a whole number taken from where the glyph belongs exactly,
 * so that rounding never adds up.
 */
static void
move_pen(struct line *line, int64_t position)
{
	int64_t upem = line->run->face->units_per_em;
	int64_t doubled = 2000 * position;
	long target = (long)((doubled >= 0 ? doubled + upem : doubled - upem) /
			     (2 * upem));

	if (labs(line->pen - target) <= 1)
		return;
	close_string(line);
	if (!line->in_array)
		str_putc(&line->content->out, '[');
	line->in_array = true;
	str_put_integer(&line->content->out, line->pen - target);
	line->pen = target;
}

static void
set_rise(struct line *line, int32_t rise)
{
	if (line->rise == rise)
		return;
	close_array(line);
	content_put(line->content,
	    rise * line->run->size_pt / line->run->face->units_per_em);
	str_puts(&line->content->out, "Ts\n");
	line->rise = rise;
}

static void
put_code(struct line *line, uint32_t glyph, int32_t natural, const char *text,
    size_t length)
{
	long width;
	unsigned code = pdf_font_code(line->content->pdf, line->font, glyph,
	    natural, text, length, &width);

	open_string(line);
	str_put_hex(&line->content->out,
	    (const uint8_t[]){ (uint8_t)(code >> 8), (uint8_t)code }, 2);
	line->pen += width;
}

/* `text` is what the glyph means here. */
static void
put_glyph(struct line *line, const struct glyph *glyph, const char *text,
    size_t length)
{
	set_rise(line, glyph->y_offset);
	move_pen(line, line->position + glyph->x_offset);
	put_code(line, glyph->id, glyph->natural, text, length);
	line->position += glyph->advance;
}

/* Opens a Span that has `text` under that key. */
static void
open_span(struct line *line, const char *key, const char *text, size_t length)
{
	struct str *out = &line->content->out;
	struct str utf16;

	close_array(line);
	str_init(&utf16, line->content->pdf->arena);
	pdf_utf16(&utf16, text, length);
	str_printf(out, "/Span <</%s <FEFF", key);
	str_put_hex(out, utf16.text, utf16.length);
	str_puts(out, ">>> BDC\n");
}

static void
close_span(struct line *line)
{
	close_array(line);
	str_puts(&line->content->out, "EMC\n");
}

/* Where it stands in place of a figure, all of the text is one sign. */
static void
find_part(struct line *line, const struct block *block, size_t from)
{
	const struct spoken *spoken = line->content->pdf->spoken;
	const struct run *run = line->run;
	const char *words = NULL;

	line->part.words = NULL;
	if (from == 0 && (block_ancestor(block, BLOCK_CELL) != NULL ||
			     block_ancestor(block, BLOCK_CARD) != NULL))
		words = spoken_cell(spoken, run->text, run->length);
	if (words != NULL)
		line->part = (struct spoken_part){ 0, run->length, words };
	else if (!spoken_next(
		     spoken, run->text, run->length, from, &line->part))
		line->part.words = NULL;
}

/* The expansion of an abbreviation (14.9.5) opens and closes around it. */
static void
reach(struct line *line, const struct block *block, size_t offset)
{
	const struct spoken_part *part = &line->part;

	if (line->in_part && offset >= part->start + part->length) {
		line->in_part = false;
		close_span(line);
		find_part(line, block, part->start + part->length);
	}
	if (line->in_part || part->words == NULL || offset != part->start)
		return;
	line->in_part = true;
	open_span(line, "E", part->words, strlen(part->words));
}

/*
 * The number of a footnote's mark stands for raised figures, so that "206" and
 * the mark "1" are not copied or read out as 2061.
 */
static const char *
raised(const char *text)
{
	static const char *const figures[] = { "\xe2\x81\xb0", "\xc2\xb9",
		"\xc2\xb2", "\xc2\xb3", "\xe2\x81\xb4", "\xe2\x81\xb5",
		"\xe2\x81\xb6", "\xe2\x81\xb7", "\xe2\x81\xb8",
		"\xe2\x81\xb9" };

	return *text >= '0' && *text <= '9' ? figures[*text - '0'] : NULL;
}

/*
 * Glyphs that stand for one text together: the first takes it, the others an
 * invisible character, and ActualText (14.9.4) says it once for all.
 */
static void
put_cluster(struct line *line, const struct glyph *glyphs, size_t count)
{
	const char *text = line->run->text + glyphs->text_start;
	size_t length = glyphs->text_length;
	size_t i;

	if (line->is_mark && count == 1 && length == 1 &&
	    raised(text) != NULL) {
		text = raised(text);
		length = strlen(text);
	}
	if (count == 1 && length > 0) {
		put_glyph(line, glyphs, text, length);
		return;
	}
	open_span(line, "ActualText", text, length);
	for (i = 0; i < count; i++)
		if (i == 0 && length > 0)
			put_glyph(line, &glyphs[i], text, length);
		else
			put_glyph(line, &glyphs[i], "\xe2\x80\x8b", 3);
	close_span(line);
}

static void
put_run(struct line *line, const struct block *block)
{
	const struct run *run = line->run;
	size_t i = 0;

	/* the alternative text of a figure, and nothing of an artifact, is
	 * read */
	if (line->content->open != NULL &&
	    strcmp(pdf_element_type(line->content->open), "Figure") != 0)
		find_part(line, block, 0);

	while (i < run->count) {
		size_t end = i + 1;

		while (end < run->count && run->glyphs[end].text_length == 0)
			end++;
		reach(line, block, run->glyphs[i].text_start);
		put_cluster(line, &run->glyphs[i], end - i);
		i = end;
	}
	if (line->in_part)
		close_span(line);
	line->in_part = false;
}

static void
put_space(struct line *line)
{
	hb_font_t *font = line->run->face->hb_font;
	hb_codepoint_t glyph;

	/* a face without a space has nothing to add */
	if (!hb_font_get_nominal_glyph(font, ' ', &glyph) || glyph == 0)
		return;
	set_rise(line, 0);
	move_pen(line, line->position);
	put_code(line, glyph, hb_font_get_glyph_h_advance(font, glyph), " ", 1);
}

static bool
has_missing_glyph(const struct run *run)
{
	size_t i;

	for (i = 0; i < run->count; i++)
		if (run->glyphs[i].id == 0)
			return true;
	return false;
}

/* Sets the font unless it is on already; the operand is its name. */
static void
set_font(struct content *content, const struct font *font, double size)
{
	struct state *state = &content->state;

	if (state->font == font && state->size == size)
		return;
	str_printf(&content->out, "/%s ", pdf_font_name(font));
	content_put(content, size);
	str_puts(&content->out, "Tf\n");
	state->font = font;
	state->size = size;
}

void
content_put_text(
    struct content *content, const struct item *item, bool space_after)
{
	const struct run *run = item->text.run;
	struct line line = { .content = content, .run = run };

	if (run->count == 0)
		return;
	if (has_missing_glyph(run)) {
		diag_error(content->pdf->diag,
		    item->block != NULL ? item->block->pos
					: pos_file(content->pdf->document->id),
		    "glyph", "the font %s lacks a glyph of this text",
		    run->face->name);
		return;
	}
	line.is_mark = block_ancestor(item->block, BLOCK_REFERENCE) != NULL;
	line.font = pdf_font(content->pdf, run->face);
	content_set_fill(content, item->colour);
	str_puts(&content->out, "BT\n");
	set_font(content, line.font, run->size_pt);
	content_put_x_y(content, item->text.x, item->text.baseline);
	str_puts(&content->out, "Td\n");
	put_run(&line, item->block);
	if (space_after)
		put_space(&line);
	set_rise(&line, 0);
	close_array(&line);
	str_puts(&content->out, "ET\n");
}
