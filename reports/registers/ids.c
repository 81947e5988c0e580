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

/* A part of the hash stands beside the number, so that texts are compared
 * only when they are likely to be equal. */
struct slot {
	uint32_t hash;
	uint32_t number; /* + 1; 0: free */
};

struct ids {
	const char *kind;
	uint32_t count;
	uint32_t next; /* after the one that was found last */
	size_t text_capacity;
	struct id_text {
		const char *text;
		size_t length;
	} * texts;	   /* by number */
	size_t slot_count; /* a power of two */
	struct slot *slots;
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
	ids->slots = ARENA_ARRAY(pool->arena, struct slot, ids->slot_count);
	pool->kinds = arena_grow(pool->arena, pool->kinds, pool->count,
	    &pool->capacity, sizeof(struct ids *));
	pool->kinds[pool->count++] = ids;
	return ids;
}

const char *
id_pool_text(const struct id_pool *pool, const char *kind, uint32_t id)
{
	const struct ids *ids = find_kind(pool, kind);

	return ids == NULL || id >= ids->count ? NULL : ids->texts[id].text;
}

/* Eight bytes a step; the seed is fixed, so runs are alike. */
uint64_t
hash_bytes(const void *bytes, size_t length)
{
	const unsigned char *at = bytes;
	uint64_t hash = length, word;

	for (; length >= sizeof(word); length -= sizeof(word)) {
		memcpy(&word, at, sizeof(word));
		hash = hash_mix(hash, word);
		at += sizeof(word);
	}
	word = 0;
	for (size_t i = 0; i < length; i++)
		word = word << 8 | at[i];
	return hash_mix(hash, word);
}

static bool
is_text(const struct id_text *id, const char *text, size_t length)
{
	return id->length == length && memcmp(id->text, text, length) == 0;
}

static struct slot *
find_slot(const struct ids *ids, uint64_t hash, const char *text, size_t length)
{
	size_t mask = ids->slot_count - 1;
	size_t at = (size_t)hash & mask;

	for (;; at = (at + 1) & mask) {
		struct slot *slot = &ids->slots[at];

		if (slot->number == 0 ||
		    (slot->hash == hash >> 32 &&
			is_text(&ids->texts[slot->number - 1], text, length)))
			return slot;
	}
}

static void
grow_slots(struct ids *ids, struct arena *arena)
{
	ids->slot_count *= 4;
	ids->slots = ARENA_ARRAY(arena, struct slot, ids->slot_count);
	for (uint32_t i = 0; i < ids->count; i++) {
		const struct id_text *id = &ids->texts[i];
		uint64_t hash = hash_bytes(id->text, id->length);

		*find_slot(ids, hash, id->text, id->length) =
		    (struct slot){ (uint32_t)(hash >> 32), i + 1 };
	}
}

/*
 * Deliveries keep their order from month to month, so that the id which was
 * first met after the last one is mostly the one looked for: nothing is hashed,
 * and its text lies behind the last one's.
 */
uint32_t
ids_find(struct ids *ids, const char *text, size_t length)
{
	uint32_t number = ids->next;

	if (number >= ids->count ||
	    !is_text(&ids->texts[number], text, length)) {
		number = find_slot(ids, hash_bytes(text, length), text, length)
			     ->number;
		if (number-- == 0)
			return IDS_NONE;
	}
	ids->next = number + 1;
	return number;
}

uint32_t
ids_number(
    struct ids *ids, const char *text, size_t length, struct arena *arena)
{
	uint64_t hash = hash_bytes(text, length);
	struct slot *slot = find_slot(ids, hash, text, length);

	if (slot->number != 0)
		return slot->number - 1;
	if ((size_t)ids->count * 2 >= ids->slot_count) {
		grow_slots(ids, arena);
		slot = find_slot(ids, hash, text, length);
	}
	ids->texts = arena_grow(arena, ids->texts, ids->count,
	    &ids->text_capacity, sizeof(*ids->texts));
	ids->texts[ids->count] =
	    (struct id_text){ arena_strndup(arena, text, length), length };
	*slot = (struct slot){ (uint32_t)(hash >> 32), ++ids->count };
	return ids->count - 1;
}
