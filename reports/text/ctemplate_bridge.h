/*
 * The only door to ctemplate, which is C++.  What comes in has passed the
 * scanner: all names are known, all sections balance, values are escaped.
 */
#ifndef TEXT_CTEMPLATE_BRIDGE_H
#define TEXT_CTEMPLATE_BRIDGE_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

struct bridge_value {
	const char *name;
	const char *text;
};

/* What a template, or a row of a list, may name. */
struct bridge_names {
	const struct bridge_value *values;
	size_t value_count;
	const char *const *sections; /* shown ones; NULL-terminated */
};

/* A section that repeats, a row at a time. */
struct bridge_list {
	const char *name;
	const struct bridge_names *rows;
	size_t row_count;
};

/*
 * Expands `length` bytes of a template.  The output comes in pieces through
 * `put`.  False when ctemplate refuses or fails; nothing is thrown.
 */
bool bridge_expand(const char *text, size_t length,
    const struct bridge_names *names, const struct bridge_list *lists,
    size_t list_count,
    void (*put)(void *context, const char *bytes, size_t length),
    void *context);

#ifdef __cplusplus
}
#endif

#endif
