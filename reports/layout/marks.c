/*
 * The marks of key figures, drawn because the fonts lack them: which way a
 * figure went, and whether that is good.  The words beside a mark say the
 * same, so marks are artifacts.
 */
#include "layout/layout-imp.h"

#include <math.h>

/* In parts of a mark's size. */
#define DISC_CORNERS 32
#define TRIANGLE_HEIGHT 0.87
#define STROKE 0.14
#define CHECK_LEFT 0.24
#define CHECK_MIDDLE 0.08
#define CHECK_DEPTH 0.18
#define CHECK_RISE 0.16
#define BANG_TOP 0.30
#define BANG_END 0.60
#define BANG_DOT 0.70
#define PI 3.14159265358979323846

struct colour
mark_colour(const struct layout *layout, enum judgement judgement,
    enum theme_style style)
{
	const struct theme *theme = layout->theme;

	switch (judgement) {
	case JUDGEMENT_BETTER:
		return theme->colours[COLOUR_GOOD];
	case JUDGEMENT_WORSE:
		return theme->colours[COLOUR_BAD];
	case JUDGEMENT_NONE:
		break;
	}
	return theme->colours[theme->styles[style].colour];
}

void
mark_direction(struct layout *layout, struct slab *slab, int sign, double x,
    double foot, double side, struct colour colour)
{
	double top = foot - side * TRIANGLE_HEIGHT;
	const struct point up[] = { { x, foot }, { x + side, foot },
		{ x + side / 2, top } };
	const struct point down[] = { { x, top }, { x + side, top },
		{ x + side / 2, foot } };

	if (sign > 0)
		slab_shape(layout, slab, NULL, colour, up, 3);
	else if (sign < 0)
		slab_shape(layout, slab, NULL, colour, down, 3);
	else
		slab_box(layout, slab, NULL, colour, x,
		    (foot + top - side / 4) / 2, side, side / 4);
}

/* A check in a disc. */
static void
draw_better(struct layout *layout, struct slab *slab, double x, double y,
    double size, struct colour colour)
{
	struct point disc[DISC_CORNERS];
	const struct point check[] = { { x - size * CHECK_LEFT, y },
		{ x - size * CHECK_MIDDLE, y + size * CHECK_DEPTH },
		{ x + size * CHECK_LEFT, y - size * CHECK_RISE } };

	for (size_t i = 0; i < DISC_CORNERS; i++) {
		double angle = 2 * PI * (double)i / DISC_CORNERS;

		disc[i].x = x + size / 2 * cos(angle);
		disc[i].y = y + size / 2 * sin(angle);
	}
	slab_shape(layout, slab, NULL, colour, disc, DISC_CORNERS);
	slab_path(layout, slab, NULL, layout->theme->colours[COLOUR_PAPER],
	    check, 3, size * STROKE);
}

/* An exclamation mark in a triangle. */
static void
draw_worse(struct layout *layout, struct slab *slab, double x, double y,
    double size, struct colour colour)
{
	struct colour paper = layout->theme->colours[COLOUR_PAPER];
	double height = size * TRIANGLE_HEIGHT;
	double top = y - height / 2;
	double stroke = size * STROKE;
	const struct point triangle[] = { { x, top },
		{ x + size / 2, top + height },
		{ x - size / 2, top + height } };

	slab_shape(layout, slab, NULL, colour, triangle, 3);
	slab_box(layout, slab, NULL, paper, x - stroke / 2,
	    top + height * BANG_TOP, stroke, height * (BANG_END - BANG_TOP));
	slab_box(layout, slab, NULL, paper, x - stroke / 2,
	    top + height * BANG_DOT, stroke, stroke);
}

void
mark_judgement(struct layout *layout, struct slab *slab,
    enum judgement judgement, double x, double y, double size,
    struct colour colour)
{
	switch (judgement) {
	case JUDGEMENT_BETTER:
		draw_better(layout, slab, x, y, size, colour);
		return;
	case JUDGEMENT_WORSE:
		draw_worse(layout, slab, x, y, size, colour);
		return;
	case JUDGEMENT_NONE:
		return;
	}
}
