/* Opens libxlsxwriter, which brings libcrypto along. */
#include "writers/xlsx/lxw-imp.h"

#define ENTRY(name) { #name, &lxw.name },

struct lxw lxw;

bool
lxw_open(struct diag *diag)
{
	static const struct library_call calls[] = { LXW_CALLS(ENTRY) };

	return lxw.workbook_new_opt != NULL ||
	       library_open(KAUSI_LIBXLSXWRITER, calls,
		   sizeof(calls) / sizeof(calls[0]), diag);
}
