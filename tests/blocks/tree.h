/*
 * Trees of blocks written by hand, for cases of charts and slides: what the
 * document stage would give, without registers, figures and templates.
 *
 * A line a block, indented by tabs below its parent:
 *
 *	theme slides
 *	h2 Pyyntöjä tuli 31
 *	figure
 *		subtitle Uudet pyynnöt kuukaudessa, lkm
 *		chart columns
 *			months 2023-02 13
 *			unit n
 *			series Pyynnöt: 24 27 22 26 19 .. ? 21 28 30 25 29 31
 *		note Lähde: välityspyyntörekisteri.
 *
 * A flow has `stages A | B`, perhaps `counts 34 19`, `moves 1-2 2-1` (from
 * stage to stage), then a series with a value for each move.
 *
 * Answers have, after their series, `sides LOW | HIGH`; changes two series and
 * `results WORDS | WORDS`, a row each; milestones a line
 * `milestone NAME | DAY | DAY | WORDS` each.  `free`: the axis need not begin at
 * 0.
 *
 * `logo layout/small.png` is the county's logo, a file of tests/, `image` another
 * picture.  `set eu.height 24` changes the theme; `funded`: the emblem must be
 * shown.
 *
 * In a series ".." is hidden, "?" missing and "-" nil; a percentage is written
 * as 46, what is provisional as 46*.  `period`, `id`, `unit` hold for the series after them, `break` for
 * the one before it.
 */
#ifndef TESTS_BLOCKS_TREE_H
#define TESTS_BLOCKS_TREE_H

#include "base/file.h"
#include "document/document.h"

#define TREE_CHANGES 4

struct arena;

struct tree {
	struct block *root;
	const char *theme; /* "report", unless the case says another */
	bool draft;
	bool internal;
	bool funded;
	const struct block *logo; /* or NULL */
	size_t change_count;	  /* of the theme */
	struct tree_change {
		const char *key;
		double value;
	} changes[TREE_CHANGES];
};

/* False when the case itself is wrong: told on stderr. */
bool tree_read(const char *file, const struct bytes *bytes, struct arena *arena,
    struct tree *tree);

#endif
