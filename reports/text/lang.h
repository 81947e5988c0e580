/*
 * Words of one language: templates/lang/XX.yaml, with what the indicators are
 * called in it.  Finnish stands with the indicators themselves.
 */
#ifndef TEXT_LANG_H
#define TEXT_LANG_H

#include "base/date.h"
#include "base/diag.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct other_labels; /* base/listed.h */
struct safe_cell;    /* disclosure/safe.h */

/* What input/ says in Finnish of an indicator, in this language. */
struct lang_entry {
	const char *id;
	int32_t day; /* of a break; else DAY_NONE */
	const char *text;
	struct pos pos;
};

struct lang_entries {
	size_t count, capacity;
	struct lang_entry *items; /* in the file's order */
};

struct lang {
	const char *code;	     /* "fi": of documents, BCP 47 */
	const char *locale;	     /* "fi_FI": of ICU */
	struct number_memo *numbers; /* formatted before; NULL: none is kept */
	struct {
		const char *nominative; /* helmikuu */
		const char *in;		/* helmikuussa */
		const char *short_name; /* helmi */
	} months[12];
	size_t word_count;
	struct lang_word {
		const char *key;
		const char *text;
		struct pos pos;
	} * words; /* sorted by key */
	struct lang_entries labels, notes, breaks;
};

bool lang_read(const char *path, struct arena *arena, struct diag *diag,
    struct lang *lang);

/*
 * The word of a key.  A key that the language lacks is a bug of the caller or
 * of the file: lang_read checks the full list of keys, so this never fails.
 */
const char *lang_word(const struct lang *lang, const char *key);

/* labels.c: the name in the language, where `others` (or NULL) has one, or in
 * Finnish. */
const char *lang_name(const struct lang *lang, const char *finnish,
    const struct other_labels *others);

/* What a cell's category is called.  One without a code is not known, unless
 * it has names. */
const char *lang_category(
    const struct lang *lang, const struct safe_cell *cell);

/*
 * labels.c: the label, note or word of a series break (from `day`) of the
 * indicator `id`; `finnish`, when the language has none.
 */
const char *lang_label(
    const struct lang *lang, const char *id, const char *finnish);
const char *lang_note(
    const struct lang *lang, const char *id, const char *finnish);
const char *lang_break(
    const struct lang *lang, const char *id, int32_t day, const char *finnish);

/*
 * The word with {name} replaced by the value of that name; `names` and
 * `values` run in parallel and end with NULL.
 */
char *lang_phrase(const struct lang *lang, const char *key,
    const char *const *names, const char *const *values, struct arena *arena);

/* "helmikuu 2024", "2023" / "helmikuussa 2024", "vuonna 2023" / "2/2024". */
char *lang_period(
    const struct lang *lang, struct period period, struct arena *arena);
char *lang_in_period(
    const struct lang *lang, struct period period, struct arena *arena);
char *lang_short_period(
    const struct lang *lang, struct period period, struct arena *arena);

#endif
