/* Rulers in a list; one that has seen very many words begins anew. */
#include "layout/rulers.h"

#include "base/arena.h"
#include "base/str.h"
#include "layout/ruler.h"
#include "layout/theme.h"

#define WORDS_MAX 50000 /* some 20 MB */

struct kept {
	struct kept *next;
	const char *language;
	bool kern, liga, calt;
	struct arena arena; /* of the ruler and its words */
	struct ruler *ruler;
};

struct rulers {
	struct arena *arena;
	struct kept *first;
};

struct rulers *
rulers_new(struct arena *arena)
{
	struct rulers *rulers = ARENA_NEW(arena, struct rulers);

	rulers->arena = arena;
	return rulers;
}

static void
forget(struct kept *kept)
{
	ruler_free(kept->ruler);
	kept->ruler = NULL;
	arena_release(&kept->arena);
}

void
rulers_free(struct rulers *rulers)
{
	if (rulers == NULL)
		return;
	for (struct kept *kept = rulers->first; kept != NULL; kept = kept->next)
		forget(kept);
}

static struct kept *
find(struct rulers *rulers, const char *language, const struct theme *theme)
{
	struct kept *kept = rulers->first;

	while (kept != NULL &&
	       (!str_equal(kept->language, language) ||
		   kept->kern != theme->kern || kept->liga != theme->liga ||
		   kept->calt != theme->calt))
		kept = kept->next;
	return kept;
}

static struct kept *
add(struct rulers *rulers, const char *language, const struct theme *theme)
{
	struct kept *kept = ARENA_NEW(rulers->arena, struct kept);

	*kept = (struct kept){ .next = rulers->first,
		.language = language,
		.kern = theme->kern,
		.liga = theme->liga,
		.calt = theme->calt };
	arena_init(&kept->arena);
	rulers->first = kept;
	return kept;
}

struct ruler *
rulers_get(
    struct rulers *rulers, const char *language, const struct theme *theme)
{
	struct kept *kept = find(rulers, language, theme);

	if (kept == NULL)
		kept = add(rulers, language, theme);
	else if (ruler_word_count(kept->ruler) > WORDS_MAX)
		forget(kept);
	if (kept->ruler == NULL)
		kept->ruler = ruler_new(
		    language, kept->kern, kept->liga, kept->calt, &kept->arena);
	return kept->ruler;
}
