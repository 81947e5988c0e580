/*
 * A shortest path through the possible line ends.  A place remembers the
 * cheapest way to each of its ends by how many lines in a row end inside a
 * word there, since that limits what may follow.
 */
#include "layout/breaks.h"

#include "base/arena.h"

#include <math.h>

/* Beyond what any shortness adds up to, in the order in which they weigh. */
#define FEWEST_COST 1e4
#define ROW_COST 1e7
#define TOO_WIDE_COST 1e10

/* The cheapest way to a line end. */
struct way {
	double cost;	 /* INFINITY: none */
	size_t from;	 /* the line's first stretch, the end before it */
	size_t from_row; /* lines in a row that ended inside a word before */
};

struct search {
	const struct stretch *stretches;
	size_t count;
	const struct breaks_rules *rules;
	size_t rows;	  /* ways of a place */
	struct way *ways; /* of count + 1 places */
};

/* A line while it grows, stretch by stretch. */
struct growth {
	double before; /* width of what stands before the last stretch */
	double whole;  /* width if it ended with its last whole word */
};

bool
breaks_inside(enum ending ending)
{
	return ending == ENDING_COMPOUND || ending == ENDING_SYLLABLE;
}

static struct way *
way_of(const struct search *search, size_t place, size_t row)
{
	return &search->ways[place * search->rows + row];
}

static double
squared(double x)
{
	return x * x;
}

/* A line that ends a paragraph, not inside a word. */
static bool
is_last(const struct search *search, size_t index)
{
	return index + 1 == search->count ||
	       search->stretches[index].ending == ENDING_FORCED;
}

/* Of a line of this width, `row` before it in a row ending inside a word. */
static double
line_cost(const struct search *search, size_t index, size_t row, double width)
{
	const struct breaks_rules *rules = search->rules;
	enum ending ending = search->stretches[index].ending;
	double part = width / rules->width;
	double cost = rules->fewest ? FEWEST_COST : BREAKS_LINE;

	if (width > rules->width + BREAKS_SLACK)
		cost += TOO_WIDE_COST;
	if (is_last(search, index))
		return cost + squared(2 * fmax(0, BREAKS_LAST - part));
	if (breaks_inside(ending) && rules->in_a_row > 0 &&
	    row == rules->in_a_row)
		cost += ROW_COST;
	if (ending == ENDING_COMPOUND)
		cost += squared(rules->ragged);
	if (ending == ENDING_SYLLABLE)
		cost += squared(BREAKS_SYLLABLE * rules->ragged);
	return cost + squared(fmax(0, 1 - part));
}

/* Whether the line has room for the rest of the word that it breaks. */
static bool
has_room(const struct search *search, size_t index, double width)
{
	const struct stretch *rest = &search->stretches[index];

	for (; !is_last(search, index) && breaks_inside(rest->ending); index++)
		width += rest++->width;
	return width + rest->visible <= search->rules->width + BREAKS_SLACK;
}

/*
 * A word is broken only where it has no room, and where the line would be too
 * short without its beginning.
 */
static bool
may_end(const struct search *search, size_t index, const struct growth *growth)
{
	const struct breaks_rules *rules = search->rules;

	if (is_last(search, index) ||
	    !breaks_inside(search->stretches[index].ending))
		return true;
	return growth->whole <=
		   (1 - rules->ragged) * rules->width + BREAKS_SLACK &&
	       !has_room(search, index, growth->before);
}

static size_t
next_row(const struct search *search, size_t index, size_t row)
{
	if (is_last(search, index) ||
	    !breaks_inside(search->stretches[index].ending))
		return 0;
	return row + 1 < search->rows ? row + 1 : row;
}

/* A line from `from` to behind the stretch `index`, if it is a better way. */
static void
try_line(const struct search *search, size_t from, size_t row, size_t index,
    double width)
{
	struct way *way =
	    way_of(search, index + 1, next_row(search, index, row));
	double cost = way_of(search, from, row)->cost +
		      line_cost(search, index, row, width);

	if (cost < way->cost)
		*way = (struct way){ cost, from, row };
}

static void
grow_line(const struct search *search, size_t from, size_t row)
{
	struct growth growth = { .before = 0 };
	double most = search->rules->width + BREAKS_SLACK;

	for (size_t i = from; i < search->count; i++) {
		const struct stretch *last = &search->stretches[i];
		double visible = growth.before + last->visible;
		double width = visible + last->hyphen;

		if (visible > most && i > from)
			return;
		if ((width <= most || i == from) && may_end(search, i, &growth))
			try_line(search, from, row, i, width);
		if (last->ending == ENDING_FORCED)
			return;
		if (last->ending == ENDING_SPACE)
			growth.whole = visible;
		growth.before += last->width;
	}
}

/* Follows the ways back from the cheapest one to the end. */
static size_t
read_ends(const struct search *search, size_t *ends)
{
	size_t place = search->count, row = 0, lines = 0;

	for (size_t r = 1; r < search->rows; r++)
		if (way_of(search, place, r)->cost <
		    way_of(search, place, row)->cost)
			row = r;
	while (place > 0) {
		const struct way *way = way_of(search, place, row);

		ends[lines++] = place;
		place = way->from;
		row = way->from_row;
	}
	for (size_t i = 0; i < lines / 2; i++) {
		size_t end = ends[i];

		ends[i] = ends[lines - 1 - i];
		ends[lines - 1 - i] = end;
	}
	return lines;
}

size_t
breaks_find(const struct stretch *stretches, size_t count,
    const struct breaks_rules *rules, struct arena *arena, size_t *ends)
{
	struct search search = { stretches, count, rules,
		.rows = rules->in_a_row + 1 };

	search.ways = ARENA_ARRAY(arena, struct way, (count + 1) * search.rows);
	for (size_t i = 1; i < (count + 1) * search.rows; i++)
		search.ways[i].cost = INFINITY;
	for (size_t i = 1; i < search.rows; i++)
		way_of(&search, 0, i)->cost = INFINITY;
	for (size_t i = 0; i < count; i++)
		for (size_t row = 0; row < search.rows; row++)
			if (way_of(&search, i, row)->cost < INFINITY)
				grow_line(&search, i, row);
	return read_ends(&search, ends);
}
