/*
 * One page's operators while they are written: marked content and drawing
 * (content.c), text (text.c).
 */
#ifndef WRITERS_PDF_CONTENT_IMP_H
#define WRITERS_PDF_CONTENT_IMP_H

#include "layout/layout.h"
#include "writers/pdf/pdf-imp.h"

/* What the page has set already; it begins with width 1, butt caps, mitre
 * joins and no dash. */
struct state {
	bool has_fill, has_stroke;
	struct colour fill, stroke;
	const struct font *font;
	double size;
	double width;
	double dash_on, dash_off;
	bool round;
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

/* An operand and its space. */
void content_put(struct content *content, double number);
/* A place, counted from the page's top; the y axis is turned. */
void content_put_x_y(struct content *content, double x, double y);
void content_set_fill(struct content *content, struct colour colour);

/* A missing glyph is refused (rule [glyph]). */
void content_put_text(
    struct content *content, const struct item *item, bool space_after);

#endif
