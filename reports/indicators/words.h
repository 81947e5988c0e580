/*
 * A definition for a reader: as its file has it, and as one sentence.  The
 * file is read again, so that what is shown is what is written there.
 */
#ifndef INDICATORS_WORDS_H
#define INDICATORS_WORDS_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;
struct indicator;

struct indicator_key {
	const char *key;  /* "where" */
	const char *text; /* "tapa = TA"; lists and finds on one line */
};

struct indicator_words {
	size_t count;
	struct indicator_key *keys; /* in the file's order */
	const char *sentence;
};

/*
 * Describes the indicator out of its file.  False when the file can no longer
 * be read; see diag.
 */
bool indicator_describe(const struct indicator *indicator, struct arena *arena,
    struct diag *diag, struct indicator_words *words);

#endif
