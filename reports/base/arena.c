/*
 * Arena: chunks in a list, newest first; an allocation is a step forward in
 * the newest chunk.  The only place, with yaml.c's library, where memory can
 * run out: then the program ends with status 5 (interface: disk, memory).
 */
#include "base/arena.h"

#include <assert.h>
#include <malloc.h>
#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHUNK_SIZE ((size_t)4 * 1024)
#define CHUNK_SIZE_MAX ((size_t)4 * 1024 * 1024)
#define STATUS_OUT_OF_MEMORY 5
#define PRINTED_BRIEF 256   /* what is longer is formatted twice */
#define MAP_ABOVE (8 << 20) /* chunks are used again: a third of the faults */
#define KEEP_BELOW (1 << 30)
#define GROW_BY (4 << 20)

struct arena_chunk {
	struct arena_chunk *next;
	size_t size;
	size_t used;
	alignas(max_align_t) unsigned char bytes[];
};

static _Noreturn void
out_of_memory(void)
{
	fputs("kausi: error: out of memory: give the machine more, or make "
	      "fewer counties at once [memory]\n",
	    stderr);
	exit(STATUS_OUT_OF_MEMORY);
}

void
arena_keep_memory(void)
{
	mallopt(M_MMAP_THRESHOLD, MAP_ABOVE);
	mallopt(M_TRIM_THRESHOLD, KEEP_BELOW);
	mallopt(M_TOP_PAD, GROW_BY);
}

void
arena_init(struct arena *arena)
{
	arena->chunk = NULL;
}

void
arena_release(struct arena *arena)
{
	struct arena_chunk *chunk = arena->chunk;

	while (chunk != NULL) {
		struct arena_chunk *next = chunk->next;

		free(chunk);
		chunk = next;
	}
	arena->chunk = NULL;
}

/* Chunks double up to a limit, so that small runs stay small. */
static size_t
next_chunk_size(const struct arena *arena, size_t needed)
{
	size_t size = CHUNK_SIZE;

	if (arena->chunk != NULL)
		size = arena->chunk->size * 2;
	if (size > CHUNK_SIZE_MAX)
		size = CHUNK_SIZE_MAX;
	return size < needed ? needed : size;
}

/* What an allocation takes of a chunk, aligned for the next one. */
static size_t
taken(size_t size)
{
	if (size > SIZE_MAX / 2)
		out_of_memory();
	size = (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
	return size == 0 ? alignof(max_align_t) : size;
}

void *
arena_room(struct arena *arena, size_t size)
{
	struct arena_chunk *chunk = arena->chunk;
	void *memory;

	size = taken(size);
	if (chunk == NULL || chunk->size - chunk->used < size) {
		size_t chunk_size = next_chunk_size(arena, size);

		chunk = malloc(sizeof(*chunk) + chunk_size);
		if (chunk == NULL)
			out_of_memory();
		chunk->next = arena->chunk;
		chunk->size = chunk_size;
		chunk->used = 0;
		arena->chunk = chunk;
	}
	memory = chunk->bytes + chunk->used;
	chunk->used += size;
	return memory;
}

/* What is handed out is cleared, and not the chunk: most of one is never used.
 */
void *
arena_alloc(struct arena *arena, size_t size)
{
	return memset(arena_room(arena, size), 0, size);
}

static size_t
array_size(size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / size)
		out_of_memory();
	return count * size;
}

void *
arena_array(struct arena *arena, size_t count, size_t size)
{
	return arena_alloc(arena, array_size(count, size));
}

void *
arena_array_room(struct arena *arena, size_t count, size_t size)
{
	return arena_room(arena, array_size(count, size));
}

/* Whether the memory was the newest, and its chunk had room for more of it. */
static bool
extend(struct arena *arena, const void *memory, size_t size, size_t larger)
{
	struct arena_chunk *chunk = arena->chunk;
	size_t more = taken(larger) - taken(size);

	if (chunk == NULL || chunk->size - chunk->used < more ||
	    (const unsigned char *)memory + taken(size) !=
		chunk->bytes + chunk->used)
		return false;
	chunk->used += more;
	return true;
}

void *
arena_resize(struct arena *arena, void *memory, size_t size, size_t larger)
{
	void *moved;

	if (memory != NULL && extend(arena, memory, size, larger))
		return memory;
	moved = arena_room(arena, larger);
	if (memory != NULL && size > 0)
		memcpy(moved, memory, size);
	return moved;
}

void *
arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity,
    size_t size)
{
	size_t used = count * size;
	size_t wanted;

	if (count < *capacity)
		return items;
	wanted = array_size(*capacity < 8 ? 8 : *capacity * 2, size);
	items = arena_resize(arena, items, used, wanted);
	memset((unsigned char *)items + used, 0, wanted - used);
	*capacity = wanted / size;
	return items;
}

char *
arena_strndup(struct arena *arena, const char *text, size_t length)
{
	char *copy = arena_room(arena, length + 1);

	if (length > 0)
		memcpy(copy, text, length);
	copy[length] = '\0';
	return copy;
}

char *
arena_strdup(struct arena *arena, const char *text)
{
	return arena_strndup(arena, text, strlen(text));
}

char *
arena_vprintf(struct arena *arena, const char *format, va_list args)
{
	va_list again;
	char brief[PRINTED_BRIEF];
	char *text;
	int length;

	va_copy(again, args);
	length = vsnprintf(brief, sizeof(brief), format, args);
	assert(length >= 0);
	text = arena_room(arena, (size_t)length + 1);
	if ((size_t)length < sizeof(brief))
		memcpy(text, brief, (size_t)length + 1);
	else
		vsnprintf(text, (size_t)length + 1, format, again);
	va_end(again);
	return text;
}

char *
arena_printf(struct arena *arena, const char *format, ...)
{
	va_list args;
	char *text;

	va_start(args, format);
	text = arena_vprintf(arena, format, args);
	va_end(args);
	return text;
}
