/* What a preview needs of the definitions: see the header. */
#include "preview.h"

#include "base/arena.h"
#include "county.h"

/* The figures of the county's documents, one after another. */
struct named {
	size_t count;
	const struct indicator **items;
};

static void
find_named(const struct document_declarations *documents,
    const struct county *county, struct arena *arena, struct named *named)
{
	size_t most = 0;

	for (size_t d = 0; d < documents->count; d++)
		most += documents->items[d].figure_count;
	named->count = 0;
	named->items = ARENA_ARRAY(arena, const struct indicator *, most);
	for (size_t d = 0; d < documents->count; d++) {
		const struct document_declaration *document =
		    &documents->items[d];

		if (!document_is_for(document, county))
			continue;
		for (size_t i = 0; i < document->figure_count; i++)
			named->items[named->count++] =
			    document->figures[i].indicator;
	}
}

static bool
is_named(const struct named *named, const struct indicator *indicator)
{
	for (size_t i = 0; i < named->count; i++)
		if (named->items[i] == indicator)
			return true;
	return false;
}

/* Whether a named figure is made of the register, by way of a formula too. */
static bool
is_used(const struct named *named, const struct schema *schema, int32_t month)
{
	int32_t first, last;

	for (size_t i = 0; i < named->count; i++)
		if (indicator_needs(
			named->items[i], schema, month, &first, &last))
			return true;
	return false;
}

/* Ingredients of a formula need no place of their own: they are computed. */
static struct indicator **
keep(struct indicator *const *items, size_t count, const struct named *named,
    int32_t month, struct arena *arena, size_t *kept_count)
{
	struct indicator **kept = ARENA_ARRAY(arena, struct indicator *, count);

	*kept_count = 0;
	for (size_t i = 0; i < count; i++) {
		const struct schema *schema = indicator_register(items[i]);

		if (is_named(named, items[i]) ||
		    (schema != NULL && is_used(named, schema, month)))
			kept[(*kept_count)++] = items[i];
	}
	return kept;
}

const struct definitions *
preview_definitions(const struct definitions *definitions,
    const struct task *task, struct arena *arena)
{
	const struct indicators *all = &definitions->indicators;
	struct definitions *narrow = ARENA_NEW(arena, struct definitions);
	struct indicators *some = &narrow->indicators;
	struct named named;

	find_named(&definitions->documents, task->county, arena, &named);
	*narrow = *definitions;
	some->items = keep(
	    all->items, all->count, &named, task->month, arena, &some->count);
	some->by_rows = keep(
	    all->by_rows, all->count, &named, task->month, arena, &some->count);
	return narrow;
}

bool
preview_needs_hashes(const struct definitions *definitions)
{
	for (size_t d = 0; d < definitions->documents.count; d++) {
		const struct document_declaration *document =
		    &definitions->documents.items[d];

		for (size_t i = 0; i < document->attachment_count; i++)
			if (document->attachments[i].kind == ATTACHMENT_SOURCES)
				return true;
	}
	return false;
}
