/*
 * Arena: memory that is given out piece by piece and taken back all at once.
 *
 * There are three by lifetime: run (definitions), county (datasets and
 * tables), job (text, blocks, pages).  A stage allocates from the arena it is
 * given and frees nothing; the owner resets or releases the arena.
 * Out of memory ends the program here, so no caller checks for NULL.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct arena_chunk;

struct arena {
	struct arena_chunk *chunk; /* newest first */
};

/*
 * Asks the C library to keep what is given back, for a run is short and
 * libraries take and return the same memory hundreds of times.  Once, first.
 */
void arena_keep_memory(void);

void arena_init(struct arena *arena);

/* Gives all memory back to the system; the arena may be used again. */
void arena_release(struct arena *arena);

/* Zeroed memory, aligned for any type.  Never NULL, also for size 0. */
void *arena_alloc(struct arena *arena, size_t size);

/* Zeroed array; a product that overflows ends the program. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/*
 * The same without zeros, for what is written before it is read: clearing it
 * would touch each of its pages twice.
 */
void *arena_room(struct arena *arena, size_t size);
void *arena_array_room(struct arena *arena, size_t count, size_t size);

#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, type, count)                                        \
	((type *)arena_array((arena), (count), sizeof(type)))
#define ARENA_ROOM(arena, type, count)                                         \
	((type *)arena_array_room((arena), (count), sizeof(type)))

/*
 * Makes room for `larger` bytes where `size` were: `memory` itself when nothing
 * was handed out since and its chunk has room, or a copy.  What is new is not
 * cleared.
 */
void *arena_resize(
    struct arena *arena, void *memory, size_t size, size_t larger);

/*
 * Makes room for one more element: returns `items` or a larger copy, and
 * updates *capacity.  An old copy stays in the arena.
 *	list->items = arena_grow(arena, list->items, list->count,
 *	    &list->capacity, sizeof(*list->items));
 */
void *arena_grow(struct arena *arena, void *items, size_t count,
    size_t *capacity, size_t size);

char *arena_strdup(struct arena *arena, const char *text);
char *arena_strndup(struct arena *arena, const char *text, size_t length);
char *arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *arena, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));

#endif
