/*
 * Items of the pages to page operators, inside marked content.
 *
 * Consecutive items of one element share a sequence; it is closed where the
 * element or the page ends and opened again on the next page.  What belongs to
 * no block is an artifact.  The y axis is turned here: items count down from
 * the top, PDF counts up.
 */
#include "writers/pdf/content-imp.h"

#include "base/arena.h"
#include "document/document.h"

#include <assert.h>

void
content_put(struct content *content, double number)
{
	pdf_number(&content->out, number, 2);
	str_putc(&content->out, ' ');
}

void
content_put_x_y(struct content *content, double x, double y)
{
	content_put(content, x);
	content_put(content, content->height - y);
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

void
content_set_fill(struct content *content, struct colour colour)
{
	struct state *state = &content->state;

	if (state->has_fill && same_colour(state->fill, colour))
		return;
	put_colour(content, colour, " rg\n");
	state->fill = colour;
	state->has_fill = true;
}

/* How lines end and meet: round, or butt caps and mitre joins. */
static void
set_round(struct content *content, bool round)
{
	if (content->state.round != round)
		str_puts(&content->out, round ? "1 J 1 j\n" : "0 J 0 j\n");
	content->state.round = round;
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
		content_put(content, width);
		str_puts(&content->out, "w\n");
		state->width = width;
	}
	if (state->dash_on == dash_on && state->dash_off == dash_off)
		return;
	str_putc(&content->out, '[');
	if (dash_on > 0) {
		content_put(content, dash_on);
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

	if (filled) {
		content_set_fill(content, item->colour);
	} else {
		set_round(content, false);
		set_stroke(content, item->colour, item->box.stroke,
		    item->box.dash_on, item->box.dash_off);
	}
	content_put_x_y(content, item->box.x, item->box.y + item->box.height);
	content_put(content, item->box.width);
	content_put(content, item->box.height);
	str_puts(&content->out, filled ? "re f\n" : "re S\n");
}

static void
put_line(struct content *content, const struct item *item)
{
	set_round(content, false);
	set_stroke(content, item->colour, item->line.width, item->line.dash_on,
	    item->line.dash_off);
	content_put_x_y(content, item->line.x1, item->line.y1);
	str_puts(&content->out, "m ");
	content_put_x_y(content, item->line.x2, item->line.y2);
	str_puts(&content->out, "l S\n");
}

static void
put_points(struct content *content, const struct point *points, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++) {
		content_put_x_y(content, points[i].x, points[i].y);
		str_puts(&content->out, i == 0 ? "m " : "l ");
	}
}

static void
put_shape(struct content *content, const struct item *item)
{
	if (item->shape.count == 0)
		return;
	content_set_fill(content, item->colour);
	put_points(content, item->shape.points, item->shape.count);
	str_puts(&content->out, "h f\n");
}

/* A single point is a line to itself: its round caps make a dot. */
static void
put_path(struct content *content, const struct item *item)
{
	const struct point *points = item->path.points;

	if (item->path.count == 0)
		return;
	set_round(content, true);
	set_stroke(content, item->colour, item->path.width, 0, 0);
	put_points(content, points, item->path.count);
	if (item->path.count == 1) {
		content_put_x_y(content, points->x, points->y);
		str_puts(&content->out, "l ");
	}
	str_puts(&content->out, "S\n");
}

static void
put_image(struct content *content, const struct item *item)
{
	const char *name =
	    pdf_image(content->pdf, item->image.picture, content->page);

	str_puts(&content->out, "q ");
	content_put(content, item->image.width);
	str_puts(&content->out, "0 0 ");
	content_put(content, item->image.height);
	content_put_x_y(
	    content, item->image.x, item->image.y + item->image.height);
	str_printf(&content->out, "cm /%s Do Q\n", name);
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
		content_put_text(content, item, space_after);
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
	case ITEM_PATH:
		put_path(content, item);
		break;
	case ITEM_IMAGE:
		put_image(content, item);
		break;
	}
}

/* libharu's page holds its stream behind `attr`. */
static void
store(struct content *content)
{
	HPDF_PageAttr attributes =
	    content->pdf->page_handles[content->page]->attr;

	assert(content->out.length <= INT32_MAX);
	if (content->out.length > 0)
		pdf_put_deflated(content->pdf, attributes->contents,
		    content->out.text, content->out.length);
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
