/*
 * LAYOUT: blocks and a theme in, pages out; knows no file format.
 *
 * Coordinates are PDF points, y grows downward from the page's top, text sits
 * on baselines.  Every item points at its block or is an artifact; items stand
 * in reading order.
 */
#ifndef LAYOUT_LAYOUT_H
#define LAYOUT_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct block;
struct diag;
struct document;
struct hyphenator;
struct ruler;
struct run;
struct theme;

struct colour {
	uint8_t red, green, blue;
};

/* Items that belong to no block (ISO 32000-1, 14.8.2.2). */
enum artifact {
	ARTIFACT_NONE,
	ARTIFACT_HEADER, /* pagination */
	ARTIFACT_FOOTER, /* pagination */
	ARTIFACT_LAYOUT	 /* rules, grounds, marks without meaning */
};

enum item_type {
	ITEM_TEXT,
	ITEM_BOX,
	ITEM_LINE,
	ITEM_SHAPE, /* a filled polygon */
	ITEM_PATH,  /* an open line through points: round joins */
	ITEM_IMAGE
};

struct point {
	double x, y;
};

struct item {
	enum item_type type;
	const struct block *block; /* NULL: artifact */
	enum artifact artifact;
	struct colour colour;
	union {
		struct {
			const struct run *run;
			double x, baseline;
		} text;
		struct {
			double x, y, width, height;
			double stroke; /* 0: filled; else the line's width */
			double dash_on, dash_off; /* 0: solid */
		} box;
		struct {
			double x1, y1, x2, y2, width;
			double dash_on, dash_off; /* 0: solid */
		} line;
		struct {
			struct point *points; /* closed polygon, filled */
			size_t count;
		} shape;
		struct {
			struct point *points;
			size_t count;
			double width;
		} path;
		struct {
			const struct picture *picture; /* document.h */
			double x, y, width, height;
		} image;
	};
};

struct page {
	double width, height;
	const char *label; /* as printed: "3"; NULL: its number */
	size_t count;
	size_t capacity;
	struct item *items;
};

struct pages {
	size_t count;
	size_t capacity;
	struct page *items;
	const struct theme *theme; /* colours and fonts by name */
};

/*
 * Lays the document out.  What does not fit (a table wider than its page, a
 * word wider than its box) is an error at the template's line.
 */
bool layout_pages(const struct document *document, const struct theme *theme,
    struct ruler *ruler, struct hyphenator *hyphenator, struct arena *arena,
    struct diag *diag, struct pages *pages);

#endif
