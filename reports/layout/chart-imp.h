/*
 * What the files of the charts share.  A chart is one slab; all that is drawn
 * on it belongs to its block, which has an alternative text.  A value that is
 * hidden or missing is neither drawn nor measured, and never sets a scale.
 *
 *	            ┌── plot ─────────────┐
 *	tick label ─┤                     │ ── direct labels
 *	            └─┬───────┬─────────┬─┘
 *	            month   month     month
 */
#ifndef LAYOUT_CHART_IMP_H
#define LAYOUT_CHART_IMP_H

#include "disclosure/safe.h"
#include "layout/layout-imp.h"

#include <stdbool.h>
#include <stddef.h>

struct chart_series;

#define CHART_SERIES_MAX 4 /* a fifth cannot be told apart by colour */

/* --- chart_ticks.c, chart_axis.c: ticks, gridlines, months --- */

struct ticks {
	double first, last, step;
	int decimals; /* of the labels: those of the step */
};

enum ticks_kind {
	TICKS_COUNTS,  /* whole steps of at least 1 */
	TICKS_SHARES,  /* of a whole, in per cent: 0 to 100 by 25 */
	TICKS_MEASURES /* anything else */
};

/* Round ticks from lo or less to hi or more, about `wanted` intervals. */
struct ticks ticks_make(double lo, double hi, int wanted, enum ticks_kind kind);
size_t ticks_count(const struct ticks *ticks);

/* Ticks at the first days of months. */
struct month_ticks {
	int32_t first, step;
	size_t count;
};

/* At the most so many, from month lo to the end of month hi or later. */
struct month_ticks month_ticks_make(int32_t lo, int32_t hi, size_t most);

/* The least and the most that is shown, 0 among them unless the axis is free;
 * stacked: of the sums. */
void chart_extent(
    const struct block *chart, bool stacked, double *lo, double *hi);
/* Ticks of a chart's values. */
struct ticks chart_ticks(
    const struct block *chart, double lo, double hi, bool few);
const struct run *ticks_run(struct layout *layout, const struct block *chart,
    const struct ticks *ticks, double value);
/* A line that says that the axis does not begin at 0, when it does not, and
 * the room for it: none where it always does. */
double not_zero_height(const struct layout *layout, const struct block *chart);
void draw_not_zero(struct layout *layout, const struct block *chart,
    const struct ticks *ticks, double x, double y, struct slab *slab);

/* Where the data of a chart with axes stand; y of the slab. */
struct plot {
	const struct block *chart;
	struct slab *slab;
	double left, right, top, bottom;
	struct ticks ticks;
	size_t first; /* the month at its left edge */
};

/* Chooses the ticks, draws the grid; `over` and `under` are room for labels
 * above and below the plot, `beside` right of it. */
bool plot_open(struct layout *layout, const struct block *chart, bool stacked,
    double over, double under, double beside, struct slab *slab,
    struct plot *plot);
double plot_y(const struct plot *plot, double value);
/* The axis through 0, with a tick at each of the months that are labelled;
 * x[i] is where month i stands. */
void plot_months(
    struct layout *layout, const struct plot *plot, const double *x);
void plot_zero_line(struct layout *layout, const struct plot *plot);
/* ".." where a month is hidden. */
void plot_hidden(struct layout *layout, const struct plot *plot, double x);
/* Height that the months' labels need. */
double months_height(const struct layout *layout);

/* --- chart_break.c: series breaks --- */

/* Whether any series breaks there. */
bool breaks_before(const struct block *chart, size_t point);
/* The break between months point - 1 and point of any series, or NULL. */
const struct series_break *break_before(
    const struct block *chart, const struct chart_series *series, size_t point);
/* Room above the plot that the words of breaks need over columns. */
double breaks_height(const struct layout *layout, const struct block *chart);
/* Dashed lines midway and their words: at the first height where no line of
 * the chart touches them, or above the plot when it has columns. */
void plot_breaks(struct layout *layout, const struct plot *plot,
    const double *x, bool above);

/* --- chart.c: values, colours, texts --- */

struct datum {
	enum safe_status status;
	double value; /* SHOWN, and 0 for NIL; per cent: times 100 */
	bool provisional;
};

struct datum chart_datum(
    const struct block *chart, size_t series, size_t point);
/* What stands in place of what is hidden or missing. */
const char *chart_reason(struct layout *layout, enum safe_status status);
/* What a chart writes for a cell (NULL: missing), and for a point. */
const char *chart_cell_words(struct layout *layout,
    const struct safe_table *table, const struct safe_cell *cell,
    bool with_unit);
const char *chart_words(struct layout *layout, const struct block *chart,
    size_t series, size_t point, bool with_unit);

/* An error [chart] when there are none, or more series than colours. */
bool chart_check(struct layout *layout, const struct block *chart, size_t most);
/* Two series of one figure, an earlier and a later one. */
bool chart_is_before_and_now(const struct block *chart);

enum theme_colour chart_fill_colour(const struct block *chart, size_t series);
/* Of words that belong to a fill. */
enum theme_colour chart_words_colour(enum theme_colour fill);
/* White, or ink where white is not legible. */
struct colour chart_text_on(const struct theme *theme, struct colour fill);

const struct run *chart_run(struct layout *layout, const struct block *chart,
    enum theme_style style, enum theme_font font, const char *text);
double run_width(const struct run *run);
/* Where the baseline is when the capitals stand in the middle of y. */
double chart_middle(
    const struct layout *layout, enum theme_style style, double y);
double chart_baseline(const struct layout *layout, enum theme_style style);

/* A name in at most two lines of a width; an error [label] when it does not
 * fit.  Aligned left (0), in the middle (0.5) or right (1) of x. */
struct name {
	struct passage passage;
	struct lines lines;
};
bool name_set(struct layout *layout, const struct block *chart,
    enum theme_style style, const char *text, double width, struct name *name);
/* The same in another number of lines. */
bool name_set_lines(struct layout *layout, const struct block *chart,
    enum theme_style style, const char *text, double width, size_t most,
    struct name *name);
void name_draw(struct layout *layout, const struct name *name, double x,
    double align, double y, struct slab *slab);

/* A line of squares and names; its height. */
double chart_key(struct layout *layout, const struct block *chart, double x,
    double width, double y, struct slab *slab);

/* --- chart_marks.c: discs and the like, as polygons --- */

void mark_disc(struct layout *layout, const struct block *chart,
    struct colour colour, double x, double y, double radius, struct slab *slab);
/* The end mark of a line: disc, square, triangle, hollow disc. */
void mark_end(struct layout *layout, const struct block *chart, size_t series,
    double x, double y, struct slab *slab);
void mark_line(struct layout *layout, const struct block *chart,
    enum theme_colour colour, double x1, double y1, double x2, double y2,
    double width, struct slab *slab);

/* The same with a hole: its value is provisional. */
void mark_end_hollow(struct layout *layout, const struct block *chart,
    size_t series, double x, double y, struct slab *slab);
/* A bar or column; provisional: its outline, dashed. */
void mark_bar(struct layout *layout, const struct block *chart,
    struct colour fill, bool provisional, double x, double y, double width,
    double height, struct slab *slab);

/* A dashed rectangle: what is hidden. */
void mark_outline(struct layout *layout, const struct block *chart, double x,
    double y, double width, double height, struct slab *slab);

/* The same with words in it: why nothing is drawn. */
void mark_outline_words(struct layout *layout, const struct block *chart,
    const char *words, double x, double y, double width, double height,
    struct slab *slab);

/* A dashed line: of a series break, or of what is hidden. */
void mark_dashes(struct layout *layout, const struct block *chart,
    enum theme_colour colour, struct point from, struct point to, double width,
    struct slab *slab);
/* An arrow head that ends in `tip` and points along (dx, dy), of length 1. */
void mark_head(struct layout *layout, const struct block *chart,
    struct colour colour, struct point tip, double dx, double dy, double length,
    double width, struct slab *slab);

/* --- chart_lanes.c: lines from card to card, past those between --- */

/* Cards in a row, all as wide. */
struct cards_row {
	size_t count;
	double left, width, gap;
};
double card_x(const struct cards_row *row, size_t card);

struct lane {
	size_t from, to; /* cards */
	double thickness;
	bool hidden;
	const struct run *label;
	/* worked out */
	double start, end; /* x at the cards */
	size_t level;	   /* 0 is next to the cards */
};

/* All lines on one side of the cards. */
struct lanes {
	const struct block *chart;
	const struct cards_row *row;
	bool above;
	double least; /* between two lines: more, where words need it */
	enum theme_colour line, words;
	size_t count;
	struct lane *items;
};

/* Finds where the lines run; their height.  False: an error [label]. */
bool lanes_place(struct layout *layout, struct lanes *lanes, double *height);
/* Draws them from the cards' edge at y. */
void lanes_draw(struct layout *layout, const struct lanes *lanes, double y,
    struct slab *slab);
/* The head of an arrow: its width. */
double lane_head(const struct layout *layout, double thickness);

/* --- one file a kind --- */

void share_bar_add(struct layout *layout, const struct block *chart);
void columns_add(struct layout *layout, const struct block *chart);
void line_add(struct layout *layout, const struct block *chart);
void bars_add(struct layout *layout, const struct block *chart);
void dots_add(struct layout *layout, const struct block *chart);
void flow_add(struct layout *layout, const struct block *chart);
void answers_add(struct layout *layout, const struct block *chart);
void changes_add(struct layout *layout, const struct block *chart);
void milestones_add(struct layout *layout, const struct block *chart);

/* --- chart_ticks.c --- */

/*
 * Moves labels apart: y (sorted; CHART_SERIES_MAX at most) become at least
 * `pitch` apart, those that overlap are merged into a group whose mean stays in
 * place, and groups are clamped to top…bottom.
 */
void labels_spread(
    double *y, size_t count, double pitch, double top, double bottom);

#endif
