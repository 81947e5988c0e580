/*
 * What abbreviations are in speech: "pv" behind a figure is "päivää".  The
 * signs and their words are the language's (`spoken`, and what stands in place
 * of a figure).
 */
#ifndef TEXT_SPOKEN_H
#define TEXT_SPOKEN_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct lang;
struct spoken;

/* An abbreviation in a text, and its words. */
struct spoken_part {
	size_t start, length;
	const char *words;
};

const struct spoken *spoken_read(const struct lang *lang, struct arena *arena);

/*
 * The next abbreviation at or after `from`: behind a figure or a comma, or all
 * that there is of the text.  False: none.
 */
bool spoken_next(const struct spoken *spoken, const char *text, size_t length,
    size_t from, struct spoken_part *part);

/* What a sign in place of a figure is, as ".." of one that is hidden; NULL when
 * the text is none. */
const char *spoken_cell(
    const struct spoken *spoken, const char *text, size_t length);

/* The text with its abbreviations spelt out. */
const char *spoken_text(
    const struct spoken *spoken, const char *text, struct arena *arena);

/* Whether a language's word is pairs like "pv=päivä/päivää; h=tuntia". */
bool spoken_valid(const char *word);

#endif
