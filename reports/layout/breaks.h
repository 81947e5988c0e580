/*
 * Where the lines of a passage end.  All ends are weighed together (Knuth and
 * Plass, Breaking Paragraphs into Lines, 1981), for text that is set ragged
 * right: a line costs what it is short, squared, as a part of the measure.
 * Knows widths alone; segments.c measures them.
 */
#ifndef LAYOUT_BREAKS_H
#define LAYOUT_BREAKS_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* What stands where a line may end. */
enum ending {
	ENDING_SPACE,	 /* the word's end */
	ENDING_COMPOUND, /* between the parts of a compound */
	ENDING_SYLLABLE,
	ENDING_FORCED /* the line must end */
};

/* From one possible line end to the next; lengths in points. */
struct stretch {
	double width;	/* on its line */
	double visible; /* without the spaces at its end */
	double hyphen;	/* drawn when a line ends here; 0: none is */
	enum ending ending;
};

struct breaks_rules {
	double width; /* of a line */
	/*
	 * The part of its width that a line may lack before a word is broken:
	 * at 1 only a word that no line has room for.
	 */
	double ragged;
	size_t in_a_row; /* lines that may end inside a word; 0: any number */
	bool fewest;	 /* as few lines as can be, before all else */
};

/* Rounding errors of sums, in points. */
#define BREAKS_SLACK 0.01

/*
 * The cheapest way to part the stretches into lines: their number, and in
 * ends[line] the stretch after its last one; `ends` has room for `count`.  A
 * stretch wider than a line has a line of its own.
 *
 * A line that ends a paragraph costs nothing unless it is shorter than
 * BREAKS_LAST of the measure: then what it lacks of that counts twice.
 * An end inside a word costs as much as a line short by `ragged`; between
 * syllables, as one BREAKS_SYLLABLE times as short.
 */
size_t breaks_find(const struct stretch *stretches, size_t count,
    const struct breaks_rules *rules, struct arena *arena, size_t *ends);

#define BREAKS_LAST 0.2
#define BREAKS_SYLLABLE 2.5
/* What each line costs, so that none is added for little. */
#define BREAKS_LINE 0.01

/* Whether a line ends inside a word here. */
bool breaks_inside(enum ending ending);

#endif
