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

/*
 * Expands `length` bytes of a template: the values, and those sections that
 * are named in `sections` (NULL-terminated).  The output comes in pieces
 * through `put`.  False when ctemplate refuses or fails; nothing is thrown.
 */
bool bridge_expand(const char *text, size_t length,
    const struct bridge_value *values, size_t value_count,
    const char *const *sections,
    void (*put)(void *context, const char *bytes, size_t length),
    void *context);

#ifdef __cplusplus
}
#endif

#endif
