/*
 * The categories of a breakdown: which there are, in which order, and which of
 * them each row belongs to.
 */
#ifndef INDICATORS_CATEGORIES_H
#define INDICATORS_CATEGORIES_H

#include <stddef.h>
#include <stdint.h>

struct arena;
struct breakdown;
struct id_pool;
struct listed_code;
struct other_labels;
struct population;

struct category {
	uint32_t key; /* of the rows' keys; KEY_NONE: not known */
	const char *text;
	const char *label;
	const struct other_labels *others; /* or NULL */
	/* of two columns that are crossed: theirs; NULL: not known */
	const struct listed_code *from, *to;
};

struct category_list {
	size_t count;
	struct category *items;
};

/*
 * The categories of the population's rows on `day`, and for each row its
 * number among them.  Texts live in `arena`, the list with the population.
 *
 * Codes stand in their list's order, those of the day even without rows; so do
 * the values of a scale; all others by text; what is not known stands last, if
 * a row has it.  Of crossed columns only what rows have: by the first, then by
 * the second.
 */
void categories_find(const struct breakdown *by, struct population *population,
    const struct id_pool *pool, int32_t day, struct arena *arena,
    struct category_list *list, uint32_t *category_of_row);

#endif
