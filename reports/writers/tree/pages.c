/*
 * Prints the items of pages, one a line:
 *
 *	page 1, 595.3 x 841.9
 *	text 57.0 96.6 "Apua" Lato-Heavy 28 #0A3F56 heading/text
 */
#include "writers/tree/pages.h"

#include "base/str.h"
#include "document/document.h"
#include "layout/face.h"
#include "layout/layout.h"
#include "layout/ruler.h"

#include <math.h>

static const char *const artifact_names[] = {
	[ARTIFACT_NONE] = "none",
	[ARTIFACT_HEADER] = "header",
	[ARTIFACT_FOOTER] = "footer",
	[ARTIFACT_LAYOUT] = "layout",
};

/* "-0.0" and "0.0" are one place. */
static void
print_number(double number, struct str *out)
{
	double rounded = floor(number * 10 + 0.5) / 10;

	str_printf(out, " %.1f", rounded + 0.0);
}

static void
print_text(const struct item *item, struct str *out)
{
	const struct run *run = item->text.run;

	print_number(item->text.x, out);
	print_number(item->text.baseline, out);
	str_puts(out, " \"");
	str_put(out, run->text, run->length);
	str_printf(out, "\" %s %g", run->face->name, run->size_pt);
}

static void
print_dash(double on, double off, struct str *out)
{
	if (on > 0)
		str_printf(out, " dash %g %g", on, off);
}

static void
print_box(const struct item *item, struct str *out)
{
	print_number(item->box.x, out);
	print_number(item->box.y, out);
	print_number(item->box.width, out);
	print_number(item->box.height, out);
	if (item->box.stroke > 0)
		str_printf(out, " stroke %g", item->box.stroke);
	print_dash(item->box.dash_on, item->box.dash_off, out);
}

static void
print_line(const struct item *item, struct str *out)
{
	print_number(item->line.x1, out);
	print_number(item->line.y1, out);
	print_number(item->line.x2, out);
	print_number(item->line.y2, out);
	str_printf(out, " width %g", item->line.width);
	print_dash(item->line.dash_on, item->line.dash_off, out);
}

static void
print_shape(const struct item *item, struct str *out)
{
	for (size_t i = 0; i < item->shape.count; i++) {
		print_number(item->shape.points[i].x, out);
		print_number(item->shape.points[i].y, out);
	}
}

static void
print_path(const struct item *item, struct str *out)
{
	for (size_t i = 0; i < item->path.count; i++) {
		print_number(item->path.points[i].x, out);
		print_number(item->path.points[i].y, out);
	}
	str_printf(out, " width %g", item->path.width);
}

static void
print_image(const struct item *item, struct str *out)
{
	print_number(item->image.x, out);
	print_number(item->image.y, out);
	print_number(item->image.width, out);
	print_number(item->image.height, out);
	str_printf(out, " %s", item->image.picture->path);
}

static void
print_place(const struct item *item, struct str *out)
{
	const struct block *block = item->block;

	str_printf(out, " #%02X%02X%02X ", item->colour.red, item->colour.green,
	    item->colour.blue);
	if (block == NULL)
		str_printf(out, "artifact %s", artifact_names[item->artifact]);
	else if (block->parent == NULL)
		str_puts(out, block_names[block->type]);
	else
		str_printf(out, "%s/%s", block_names[block->parent->type],
		    block_names[block->type]);
	str_putc(out, '\n');
}

static void
print_item(const struct item *item, struct str *out)
{
	switch (item->type) {
	case ITEM_TEXT:
		str_puts(out, "text");
		print_text(item, out);
		break;
	case ITEM_BOX:
		str_puts(out, "box");
		print_box(item, out);
		break;
	case ITEM_LINE:
		str_puts(out, "line");
		print_line(item, out);
		break;
	case ITEM_SHAPE:
		str_puts(out, "shape");
		print_shape(item, out);
		break;
	case ITEM_PATH:
		str_puts(out, "path");
		print_path(item, out);
		break;
	case ITEM_IMAGE:
		str_puts(out, "image");
		print_image(item, out);
		break;
	}
	print_place(item, out);
}

void
pages_print(const struct pages *pages, struct str *out)
{
	for (size_t i = 0; i < pages->count; i++) {
		const struct page *page = &pages->items[i];

		str_printf(out, "page %zu,", i + 1);
		print_number(page->width, out);
		str_puts(out, " x");
		print_number(page->height, out);
		str_putc(out, '\n');
		for (size_t j = 0; j < page->count; j++)
			print_item(&page->items[j], out);
	}
}
