/* Names in a period's folder against those that registers are read from. */
#include "strays.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/str.h"
#include "county.h"
#include "registers/mapping.h"

#include <string.h>

const char *
delivery_name(const struct county *county, const struct schema *schema,
    struct arena *arena)
{
	const struct mapping *mapping = county_mapping(county, schema);

	if (mapping != NULL && mapping->file != NULL)
		return mapping->file;
	return arena_printf(arena, "%s.csv", schema->name);
}

/* Whether the name is the schema's own file: ha_toteuma.csv. */
static bool
is_own_name(const struct schema *schema, const char *name)
{
	size_t length = strlen(schema->name);

	return strncmp(name, schema->name, length) == 0 &&
	       str_equal(name + length, ".csv");
}

bool
delivery_is_among(const struct county *county, const struct schema *schema,
    const char *const *names, size_t count)
{
	const struct mapping *mapping = county_mapping(county, schema);
	const char *file = mapping != NULL ? mapping->file : NULL;

	for (size_t i = 0; i < count; i++)
		if (file != NULL ? str_equal(names[i], file)
				 : is_own_name(schema, names[i]))
			return true;
	return false;
}

static void
warn_of(const struct schemas *schemas, const struct county *county,
    const char *path, const char *name, struct arena *arena, struct diag *diag)
{
	const char **registers =
	    ARENA_ARRAY(arena, const char *, schemas->count);
	/* up to its first point: Palkanmaksu.xlsx */
	const char *stem = arena_strndup(arena, name, strcspn(name, "."));
	const char *nearest;

	for (size_t s = 0; s < schemas->count; s++)
		registers[s] = schemas->items[s].name;
	nearest = str_nearest(stem, registers, schemas->count);
	for (size_t s = 0; nearest != NULL && s < schemas->count; s++) {
		if (registers[s] != nearest)
			continue;
		diag_warning(diag, pos_file(path), "stray",
		    "no register is read from this file; should it be %s?",
		    delivery_name(county, &schemas->items[s], arena));
		return;
	}
	diag_warning(diag, pos_file(path), "stray",
	    "no register is read from this file; name it after its register "
	    "(ha_toteuma.csv), name it in county.yaml (mappings: file) or take "
	    "it out of the folder");
}

static bool
is_delivery(const struct schemas *schemas, const struct county *county,
    const char *name)
{
	for (size_t s = 0; s < schemas->count; s++)
		if (delivery_is_among(county, &schemas->items[s], &name, 1))
			return true;
	return false;
}

void
strays_warn(const struct schemas *schemas, const struct task *task,
    struct arena *arena, struct diag *diag)
{
	const struct county *county = task->county;
	const char *const *found;
	char month[DATE_TEXT_SIZE];
	const char *folder;
	size_t count;

	month_format(task->month, month);
	folder = path_join(arena, county->folder, month);
	if (!file_list(folder, arena, diag, &found, &count))
		return;
	for (size_t i = 0; i < count; i++)
		if (!is_delivery(schemas, county, found[i]))
			warn_of(schemas, county,
			    path_join(arena, folder, found[i]), found[i], arena,
			    diag);
}
