/* Libraries by dlopen. */
#include "base/library.h"

#include "base/diag.h"

#include <dlfcn.h>
#include <string.h>

static bool
fail(const char *name, struct diag *diag)
{
	diag_failure(diag, pos_file(name), "library",
	    "the library could not be opened; install its package: %s",
	    dlerror());
	return false;
}

bool
library_open(const char *name, const struct library_call *calls, size_t count,
    struct diag *diag)
{
	void *library = dlopen(name, RTLD_LAZY | RTLD_LOCAL);

	if (library == NULL)
		return fail(name, diag);
	for (size_t i = 0; i < count; i++) {
		void *function = dlsym(library, calls[i].name);

		if (function == NULL)
			return fail(name, diag);
		/* POSIX lets a function's address pass through void *. */
		memcpy(calls[i].pointer, &function, sizeof(function));
	}
	return true;
}
