/*
 * What TEXT would have made of a template, for cases that begin after it.
 */
#ifndef TESTS_DOCUMENT_MARKDOWN_H
#define TESTS_DOCUMENT_MARKDOWN_H

#include <stddef.h>

struct arena;
struct markdown;

/* The text, which the caller keeps, and the place of each of its lines in
 * `file`; the places are of the arena. */
struct markdown markdown_of(
    const char *file, const char *text, size_t length, struct arena *arena);

#endif
