/*
 * Shared libraries that most runs do without.  What a program is linked with
 * is loaded and bound before its first line, with all that it needs in turn.
 *
 * The calls of a library are members of a struct, typed by its own header:
 *	#define CALLS(call) call(open_it) call(close_it)
 *	static struct { CALLS(LIBRARY_MEMBER) } it;
 *	#define ENTRY(name) { #name, &it.name },
 */
#ifndef BASE_LIBRARY_H
#define BASE_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

struct diag;

struct library_call {
	const char *name;
	void *pointer; /* to the pointer to the function */
};

#define LIBRARY_MEMBER(name) __typeof__(name) *(name);

/*
 * Opens the library of that name ("libvoikko.so.1") and fills its calls in; it
 * stays open.  False after a failure, rule [library].
 */
bool library_open(const char *name, const struct library_call *calls,
    size_t count, struct diag *diag);

#endif
