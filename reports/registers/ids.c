/*
 * Ids as dense numbers.  One hash table a kind, open addressing; numbers are
 * given in order of first sight, so they depend on the data alone.
 */
#include "registers/registers.h"
#include "registers/registers-imp.h"

#include "base/arena.h"
#include "base/str.h"

#include <string.h>

#define FIRST_SLOTS 1024

struct ids {
	const char *kind;
	uint32_t count;
	size_t text_capacity;
	const char **texts; /* by number */
	size_t slot_count;  /* a power of two */
	uint32_t *slots;    /* number + 1; 0: free */
};

void
id_pool_init(struct id_pool *pool, struct arena *arena)
{
	memset(pool, 0, sizeof(*pool));
	pool->arena = arena;
}

static struct ids *
find_kind(const struct id_pool *pool, const char *kind)
{
	for (size_t i = 0; i < pool->count; i++)
		if (str_equal(pool->kinds[i]->kind, kind))
			return pool->kinds[i];
	return NULL;
}

struct ids *
id_pool_kind(struct id_pool *pool, const char *kind)
{
	struct ids *ids = find_kind(pool, kind);

	if (ids != NULL)
		return ids;
	ids = ARENA_NEW(pool->arena, struct ids);
	ids->kind = kind;
	ids->slot_count = FIRST_SLOTS;
	ids->slots = ARENA_ARRAY(pool->arena, uint32_t, ids->slot_count);
	pool->kinds = arena_grow(pool->arena, pool->kinds, pool->count,
	    &pool->capacity, sizeof(struct ids *));
	pool->kinds[pool->count++] = ids;
	return ids;
}

const char *
id_pool_text(const struct id_pool *pool, const char *kind, uint32_t id)
{
	const struct ids *ids = find_kind(pool, kind);

	return ids == NULL || id >= ids->count ? NULL : ids->texts[id];
}

/* FNV-1a with a final mix; the seed is fixed, so runs are alike. */
uint64_t
hash_bytes(const void *bytes, size_t length)
{
	const unsigned char *at = bytes;
	uint64_t hash = 0xCBF29CE484222325u;

	for (size_t i = 0; i < length; i++)
		hash = (hash ^ at[i]) * 0x100000001B3u;
	return hash ^ hash >> 29;
}

static size_t
find_slot(const struct ids *ids, const char *text)
{
	size_t mask = ids->slot_count - 1;
	size_t slot = (size_t)hash_bytes(text, strlen(text)) & mask;

	while (ids->slots[slot] != 0 &&
	       !str_equal(ids->texts[ids->slots[slot] - 1], text))
		slot = (slot + 1) & mask;
	return slot;
}

static void
grow_slots(struct ids *ids, struct arena *arena)
{
	ids->slot_count *= 4;
	ids->slots = ARENA_ARRAY(arena, uint32_t, ids->slot_count);
	for (uint32_t i = 0; i < ids->count; i++)
		ids->slots[find_slot(ids, ids->texts[i])] = i + 1;
}

uint32_t
ids_number(struct ids *ids, const char *text, struct arena *arena)
{
	size_t slot = find_slot(ids, text);

	if (ids->slots[slot] != 0)
		return ids->slots[slot] - 1;
	if ((size_t)ids->count * 2 >= ids->slot_count) {
		grow_slots(ids, arena);
		slot = find_slot(ids, text);
	}
	ids->texts = arena_grow(arena, ids->texts, ids->count,
	    &ids->text_capacity, sizeof(*ids->texts));
	ids->texts[ids->count] = arena_strdup(arena, text);
	ids->slots[slot] = ++ids->count;
	return ids->count - 1;
}
