/*
 * Items of the pages to page operators, inside marked content.
 *
 * Consecutive items of one element share a sequence; it is closed where the
 * element or the page ends and opened again on the next page.  What belongs to
 * no block is an artifact.  The y axis is turned here: items count down from
 * the top, PDF counts up.
 */
#include "writers/pdf/pdf-imp.h"

#include "base/arena.h"
#include "base/diag.h"
#include "document/document.h"
#include "layout/face.h"
#include "layout/layout.h"
#include "layout/ruler.h"

#include <hb.h>

#include <assert.h>
#include <stdlib.h>

/* What the page has set already; it begins with width 1 and no dash. */
struct state {
	bool has_fill, has_stroke;
	struct colour fill, stroke;
	const struct font *font;
	double size;
	double width;
	double dash_on, dash_off;
};

struct content {
	struct pdf *pdf;
	struct str out;
	size_t page;
	double height;
	struct state state;
	struct element *open;	     /* NULL: no element's sequence is open */
	enum artifact open_artifact; /* NONE: no artifact is open */
};

/* The text of one item while it is written. */
struct line {
	struct content *content;
	const struct run *run;
	struct font *font;
	int64_t position; /* font units: where the next glyph belongs */
	long pen;	  /* thousandths of an em: where the writing stands */
	int32_t rise;	  /* font units */
	bool in_array, in_string;
};

static void
put(struct content *content, double number)
{
	pdf_number(&content->out, number, 2);
	str_putc(&content->out, ' ');
}

static void
put_x_y(struct content *content, double x, double y)
{
	put(content, x);
	put(content, content->height - y);
}

static bool
same_colour(struct colour a, struct colour b)
{
	return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

/* Three decimals, so that exactly the colour's bytes come back. */
static void
put_colour(struct content *content, struct colour colour, const char *operator)
{
	pdf_number(&content->out, colour.red / 255.0, 3);
	str_putc(&content->out, ' ');
	pdf_number(&content->out, colour.green / 255.0, 3);
	str_putc(&content->out, ' ');
	pdf_number(&content->out, colour.blue / 255.0, 3);
	str_puts(&content->out, operator);
}

static void
set_fill(struct content *content, struct colour colour)
{
	struct state *state = &content->state;

	if (state->has_fill && same_colour(state->fill, colour))
		return;
	put_colour(content, colour, " rg\n");
	state->fill = colour;
	state->has_fill = true;
}

static void
set_stroke(struct content *content, struct colour colour, double width,
    double dash_on, double dash_off)
{
	struct state *state = &content->state;

	if (!state->has_stroke || !same_colour(state->stroke, colour))
		put_colour(content, colour, " RG\n");
	state->stroke = colour;
	state->has_stroke = true;
	if (state->width != width) {
		put(content, width);
		str_puts(&content->out, "w\n");
		state->width = width;
	}
	if (state->dash_on == dash_on && state->dash_off == dash_off)
		return;
	str_putc(&content->out, '[');
	if (dash_on > 0) {
		put(content, dash_on);
		pdf_number(&content->out, dash_off, 2);
	}
	str_puts(&content->out, "] 0 d\n");
	state->dash_on = dash_on;
	state->dash_off = dash_off;
}

static void
put_box(struct content *content, const struct item *item)
{
	bool filled = item->box.stroke == 0;

	if (filled)
		set_fill(content, item->colour);
	else
		set_stroke(content, item->colour, item->box.stroke,
		    item->box.dash_on, item->box.dash_off);
	put_x_y(content, item->box.x, item->box.y + item->box.height);
	put(content, item->box.width);
	put(content, item->box.height);
	str_puts(&content->out, filled ? "re f\n" : "re S\n");
}

static void
put_line(struct content *content, const struct item *item)
{
	set_stroke(content, item->colour, item->line.width, item->line.dash_on,
	    item->line.dash_off);
	put_x_y(content, item->line.x1, item->line.y1);
	str_puts(&content->out, "m ");
	put_x_y(content, item->line.x2, item->line.y2);
	str_puts(&content->out, "l S\n");
}

static void
put_shape(struct content *content, const struct item *item)
{
	size_t i;

	if (item->shape.count == 0)
		return;
	set_fill(content, item->colour);
	for (i = 0; i < item->shape.count; i++) {
		put_x_y(
		    content, item->shape.points[i].x, item->shape.points[i].y);
		str_puts(&content->out, i == 0 ? "m " : "l ");
	}
	str_puts(&content->out, "h f\n");
}

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
	str_printf(&line->content->out, "%ld", line->pen - target);
	line->pen = target;
}

static void
set_rise(struct line *line, int32_t rise)
{
	if (line->rise == rise)
		return;
	close_array(line);
	put(line->content,
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
	str_printf(&line->content->out, "%04X", code);
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

static void
put_actual_text(struct line *line, const char *text, size_t length)
{
	struct str *out = &line->content->out;
	struct str utf16;
	size_t i;

	close_array(line);
	str_init(&utf16, line->content->pdf->arena);
	pdf_utf16(&utf16, text, length);
	str_puts(out, "/Span <</ActualText <FEFF");
	for (i = 0; i < utf16.length; i++)
		str_printf(out, "%02X", (unsigned)(uint8_t)utf16.text[i]);
	str_puts(out, ">>> BDC\n");
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

	if (count == 1 && length > 0) {
		put_glyph(line, glyphs, text, length);
		return;
	}
	put_actual_text(line, text, length);
	for (i = 0; i < count; i++)
		if (i == 0 && length > 0)
			put_glyph(line, &glyphs[i], text, length);
		else
			put_glyph(line, &glyphs[i], "\xe2\x80\x8b", 3);
	close_array(line);
	str_puts(&line->content->out, "EMC\n");
}

static void
put_run(struct line *line)
{
	const struct run *run = line->run;
	size_t i = 0;

	while (i < run->count) {
		size_t end = i + 1;

		while (end < run->count && run->glyphs[end].text_length == 0)
			end++;
		put_cluster(line, &run->glyphs[i], end - i);
		i = end;
	}
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
	put(content, size);
	str_puts(&content->out, "Tf\n");
	state->font = font;
	state->size = size;
}

static void
put_text(struct content *content, const struct item *item, bool space_after)
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
	line.font = pdf_font(content->pdf, run->face);
	set_fill(content, item->colour);
	str_puts(&content->out, "BT\n");
	set_font(content, line.font, run->size_pt);
	put_x_y(content, item->text.x, item->text.baseline);
	str_puts(&content->out, "Td\n");
	put_run(&line);
	if (space_after)
		put_space(&line);
	set_rise(&line, 0);
	close_array(&line);
	str_puts(&content->out, "ET\n");
}

static void
close_marked(struct content *content)
{
	if (content->open != NULL || content->open_artifact != ARTIFACT_NONE)
		str_puts(&content->out, "EMC\n");
	content->open = NULL;
	content->open_artifact = ARTIFACT_NONE;
}

static void
open_artifact(struct content *content, enum artifact artifact)
{
	if (content->open_artifact == artifact)
		return;
	close_marked(content);
	content->open_artifact = artifact;
	switch (artifact) {
	case ARTIFACT_HEADER:
		str_puts(&content->out,
		    "/Artifact <</Type /Pagination /Subtype /Header>> BDC\n");
		break;
	case ARTIFACT_FOOTER:
		str_puts(&content->out,
		    "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n");
		break;
	case ARTIFACT_NONE:
	case ARTIFACT_LAYOUT:
		str_puts(&content->out, "/Artifact <</Type /Layout>> BDC\n");
		break;
	}
}

static void
open_element(struct content *content, const struct item *item)
{
	struct element *element = pdf_element(content->pdf, item->block);

	if (content->open != element) {
		close_marked(content);
		content->open = element;
		str_printf(&content->out, "/%s <</MCID %zu>> BDC\n",
		    pdf_element_type(element),
		    pdf_element_open(
			content->pdf, element, item->block, content->page));
	}
	pdf_element_note(element, item, content->page);
}

/* Items of a block are its content, all others artifacts. */
static void
put_item(struct content *content, const struct item *item, bool space_after)
{
	if (item->block != NULL && item->artifact == ARTIFACT_NONE)
		open_element(content, item);
	else
		open_artifact(content, item->artifact == ARTIFACT_NONE
					   ? ARTIFACT_LAYOUT
					   : item->artifact);
	switch (item->type) {
	case ITEM_TEXT:
		put_text(content, item, space_after);
		break;
	case ITEM_BOX:
		put_box(content, item);
		break;
	case ITEM_LINE:
		put_line(content, item);
		break;
	case ITEM_SHAPE:
		put_shape(content, item);
		break;
	}
}

/* libharu's page holds its stream behind `attr`. */
static void
store(struct content *content)
{
	struct pdf *pdf = content->pdf;
	HPDF_PageAttr attributes = pdf->page_handles[content->page]->attr;

	assert(content->out.length <= INT32_MAX);
	if (pdf_ok(pdf))
		pdf_check(pdf, HPDF_Stream_Write(attributes->stream,
				   (const HPDF_BYTE *)content->out.text,
				   (HPDF_UINT)content->out.length));
}

void
pdf_content_write(struct pdf *pdf)
{
	bool **joints = pdf_joints(pdf);
	size_t i, k;

	for (i = 0; i < pdf->pages->count && pdf_ok(pdf); i++) {
		const struct page *page = &pdf->pages->items[i];
		struct content content = { .pdf = pdf,
			.page = i,
			.height = page->height,
			.state = { .width = 1 } };

		str_init(&content.out, pdf->arena);
		for (k = 0; k < page->count; k++)
			put_item(&content, &page->items[k], joints[i][k]);
		close_marked(&content);
		store(&content);
	}
}
