/* Deliveries of one size are read again and compared byte by byte. */
#include "repeated.h"

#include "base/arena.h"
#include "base/file.h"

#include "base/diag.h"
#include "registers/registers.h"

#include <string.h>

/* What cannot be read any more is not the same. */
static bool
has_same_bytes(const char *one, const char *other)
{
	struct arena arena;
	struct bytes a, b;
	struct diag unheard;
	bool same;

	arena_init(&arena);
	diag_init(&unheard, &arena);
	same = file_read(one, &arena, &unheard, &a) &&
	       file_read(other, &arena, &unheard, &b) && a.length == b.length &&
	       memcmp(a.data, b.data, a.length) == 0;
	arena_release(&arena);
	return same;
}

/* A file that has its header alone is the same every month. */
static bool
is_again(const struct dataset *dataset, const struct dataset *other)
{
	return other->schema == dataset->schema &&
	       other->month < dataset->month && dataset->read > 0 &&
	       other->read == dataset->read && other->size == dataset->size &&
	       has_same_bytes(other->path, dataset->path);
}

static void
compare(const struct datasets *datasets, const struct dataset *dataset,
    struct diag *diag)
{
	for (size_t i = 0; i < datasets->count; i++) {
		const struct dataset *other = datasets->items[i];

		if (!is_again(dataset, other))
			continue;
		diag_warning(diag, pos_file(dataset->path), "same-file",
		    "is the same file as %s, so its rows are those of another "
		    "month; put the export of this month here",
		    other->path);
		return;
	}
}

void
repeated_warn(const struct datasets *datasets, int32_t month, struct diag *diag)
{
	for (size_t i = 0; i < datasets->count; i++)
		if (datasets->items[i]->month == month &&
		    datasets->items[i]->schema->kind == REGISTER_EVENT)
			compare(datasets, datasets->items[i], diag);
}
