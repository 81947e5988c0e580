/* What a chart shows: its kind, and the data that are no table's. */
#ifndef DOCUMENT_CHART_H
#define DOCUMENT_CHART_H

#include "disclosure/safe.h"

#include <stddef.h>

enum chart_kind {
	CHART_SHARE_BAR,
	CHART_COLUMNS,
	CHART_LINE,
	CHART_BARS,
	CHART_DOTS,
	CHART_FLOW,
	CHART_ANSWERS,
	CHART_CHANGES,
	CHART_MILESTONES,
	CHART_SPARKLINE /* of a card; never by a directive */
};
#define CHART_NUM (CHART_SPARKLINE + 1)

/* As templates name them, in the order above. */
extern const char *const chart_names[CHART_NUM];

/* One line, or one colour of columns, over months or categories. */
struct chart_series {
	const char *name;		/* of the figure or category */
	const char *label;		/* at a line's end; NULL: the name */
	const struct safe_table *table; /* unit, decimals, breaks */
	const struct safe_cell **cells; /* by point; NULL: missing */
};

/* From one stage to another; the chart's point of the same number has what is
 * counted. */
struct chart_move {
	size_t from, to;
};

/* The stages of a flow, in order. */
struct chart_flow {
	size_t count;
	const char **names;
	const struct safe_table *table; /* NULL: the stages are not counted */
	const struct safe_cell **cells; /* by stage */
	const struct chart_move *moves; /* by point */
};

#define ANSWERS 6 /* of a scale, half of them on each side */

/* The two halves of a scale of answers, and each series' sums of them. */
struct chart_answers {
	const char *names[2]; /* low, high */
	const struct safe_cell (*sides)[2];
};

/* A row of two dots: a figure before and now, or a day planned and reached. */
struct chart_pair {
	const char *name;
	const char *words; /* how it turned out; "" when there is none */
	enum judgement judgement;
	/* changes; the cells are the chart's two series */
	enum change_status change;
	int sign; /* -1, 0, 1, as it is printed */
	const struct safe_table *tables[2];
	/* milestones; NULL: none */
	const struct list_cell *days[2];
};

#endif
