/* Deliveries are compared by the hashes that their manifests bear. */
#include "repeated.h"

#include "base/diag.h"
#include "base/str.h"
#include "registers/registers.h"

/* A file that has its header alone is the same every month. */
static bool
is_again(const struct dataset *dataset, const struct dataset *other)
{
	return other->schema == dataset->schema &&
	       other->month < dataset->month && dataset->read > 0 &&
	       str_equal(other->sha256, dataset->sha256);
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
