/*
 * Where words may be broken, out of a dictionary.  Finnish is known (Voikko);
 * words of other languages stay whole.
 */
#ifndef LAYOUT_HYPHENATE_H
#define LAYOUT_HYPHENATE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;

struct hyphen_point {
	size_t at;     /* the byte before which a hyphen may stand */
	bool compound; /* between the parts of a compound, else syllables */
};

struct hyphen_points {
	size_t count;
	const struct hyphen_point *items; /* in order */
};

/* One for a process: the dictionary and the words that were asked. */
struct hyphenator;

/*
 * Nothing is opened before the first word is asked.  `folder` is where
 * Voikko's dictionaries lie ("/usr/lib/voikko"); it lives in the arena.
 */
struct hyphenator *hyphenator_new(const char *folder, struct arena *arena);
void hyphenator_release(struct hyphenator *hyphenator);

/* Whether there is a dictionary; an error [hyphenation] says what to install.
 */
bool hyphenator_check(struct hyphenator *hyphenator, struct diag *diag);

/*
 * Opens the dictionary ahead of the first word, for processes that would each
 * open it.  False: see diag.
 */
bool hyphenator_open(struct hyphenator *hyphenator, struct diag *diag);

/* What the breaks depend on: "voikko-fi 2.5, libvoikko 4.3.1"; NULL: see diag.
 */
const char *hyphenator_version(
    struct hyphenator *hyphenator, struct diag *diag);

/*
 * Where a word may be broken that is made of letters alone.  What the
 * dictionary does not know has no such place, nor has one in another language.
 * The points live as long as the hyphenator.  False: see diag.
 */
bool hyphenator_ask(struct hyphenator *hyphenator, const char *language,
    const char *word, size_t length, struct diag *diag,
    struct hyphen_points *points);

#endif
