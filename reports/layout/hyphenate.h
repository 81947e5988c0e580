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

/*
 * What the breaks depend on: "voikko-fi 2.5, libvoikko 4.3.1".  NULL when
 * there is no dictionary, an error [hyphenation] that says what to install.
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
