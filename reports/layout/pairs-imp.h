/* Rows of two dots on their way to a slab: chart_pairs.c, chart_milestones.c,
 * chart_span.c. */
#ifndef LAYOUT_PAIRS_IMP_H
#define LAYOUT_PAIRS_IMP_H

#include "layout/chart-imp.h"

#define PAIRS_RING 1.82 /* around dots that are one, of a dot's radius */

/* One of a row's two dots. */
struct dot {
	bool there;
	double value;
};

struct row {
	struct name name;
	const struct run *words;
	struct dot dots[2];
};

struct pairs {
	const struct block *chart;
	bool days; /* milestones */
	size_t count;
	struct row *rows;
	double names, results;	   /* widths of the columns */
	double left, right;	   /* of the plot */
	double top, pitch;	   /* of the rows */
	double first, last;	   /* of the axis */
	struct ticks ticks;	   /* of figures */
	struct month_ticks months; /* of days */
	size_t tick_count;
};

/* chart_pairs.c */
const struct chart_pair *pairs_row(const struct pairs *pairs, size_t row);
/* Where the axis has the value, in points. */
double pairs_x(const struct pairs *pairs, double value);
/* Where the rows end and the axis stands. */
double pairs_foot(const struct pairs *pairs);
/* Hollow, or solid and a little larger. */
void pairs_draw_dot(struct layout *layout, const struct pairs *pairs,
    bool solid, double x, double y, struct slab *slab);

/* chart_milestones.c */
/* A day, or the first one of a month. */
struct dot milestones_dot(const struct list_cell *cell);
/* The axis; no ticks when no row has a day. */
void milestones_scale(struct pairs *pairs);
/* The month of a tick. */
int32_t milestones_tick(const struct pairs *pairs, size_t index);
/* Whether the period's end stands on the axis; it takes a line over the rows.
 */
bool milestones_has_end(const struct pairs *pairs);
void milestones_draw_end(
    struct layout *layout, const struct pairs *pairs, struct slab *slab);
/* How the row turned out, beside its dots. */
void milestones_words(struct layout *layout, const struct pairs *pairs,
    size_t row, double y, struct slab *slab);

/* chart_span.c */
/* Two milestones on one line; false, and nothing is drawn, when the chart is
 * none of those, days lack or its labels have no room beside each other. */
bool span_add(struct layout *layout, struct pairs *pairs, struct slab *slab);

#endif
