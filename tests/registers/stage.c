/*
 * Driver of the registers' cases.  usage: stage rows|diag STEM
 *
 * STEM.csv is a delivery of February 2024 of the area 02 to the register that
 * its name begins with (use-…, employer-…, contract-…; schemas in input/ here,
 * or else one of the project's own);
 * STEM.mapping says how it is read.  STEM.yaml is a schema instead: the driver
 * reads it as the file registers/case.yaml beside the others; so is a code
 * list, codes-….csv, as codes/CASE.csv.
 */
#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/str.h"
#include "base/yaml.h"
#include "registers/mapping.h"
#include "registers/dialect.h"
#include "registers/registers.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define INPUT "tests/registers/input"
#define MONTH (2024 * 12 + 1)

static void
print_cell(const struct column *column, const struct id_pool *pool, size_t row)
{
	char text[DATE_TEXT_SIZE];

	if (!column->given[row]) {
		printf(" -");
		return;
	}
	switch (column->schema->type) {
	case COLUMN_ID:
		printf(" %s#%" PRIu32,
		    id_pool_text(pool, column->schema->name, column->ids[row]),
		    column->ids[row]);
		break;
	case COLUMN_DATE:
		day_format(column->days[row], text);
		printf(" %s", text);
		break;
	case COLUMN_MONTH:
		month_format(column->days[row], text);
		printf(" %s", text);
		break;
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		printf(" %" PRId64, column->numbers[row]);
		break;
	case COLUMN_CODE:
	case COLUMN_YESNO:
		printf(" %s",
		    column->schema->codes->codes[column->codes[row]].text);
		break;
	case COLUMN_TEXT:
		printf(" \"%s\"", column->texts[row]);
		break;
	}
}

static void
print_dataset(const struct dataset *dataset, const struct id_pool *pool)
{
	printf("%s: read %zu accepted %zu rejected %zu duplicates %zu\n",
	    dataset->schema->name, dataset->read, dataset->row_count,
	    dataset->rejected_count, dataset->duplicates);
	for (size_t row = 0; row < dataset->row_count; row++) {
		printf("%d:", dataset->lines[row]);
		for (size_t i = 0; i < dataset->schema->column_count; i++)
			print_cell(&dataset->columns[i], pool, row);
		putchar('\n');
	}
	for (size_t i = 0; i < dataset->rejected_count; i++)
		printf("rejected %d: %s [%s]\n", dataset->rejected[i].line,
		    dataset->rejected[i].column, dataset->rejected[i].rule);
}

/* The register is what the case's name begins with. */
static const struct schema *
schema_of(const struct schemas *schemas, const char *stem, struct arena *arena)
{
	const char *name = strrchr(stem, '/');

	name = name == NULL ? stem : name + 1;
	return schemas_find(
	    schemas, arena_strndup(arena, name, strcspn(name, "-")));
}

/* STEM.mapping: an entry of `mappings:` of county.yaml, when it is there. */
static bool
read_mapping(const char *stem, const struct schemas *schemas,
    struct arena *arena, struct diag *diag, const struct mapping **mapping)
{
	const char *path = arena_printf(arena, "%s.mapping", stem);
	struct mapping *found = ARENA_NEW(arena, struct mapping);
	const struct yaml *node;

	*mapping = NULL;
	if (!file_exists(path))
		return true;
	*mapping = found;
	node = yaml_read(path, arena, diag);
	return node != NULL && mapping_read(node, schemas, "02",
				   &dialect_default, arena, diag, found);
}

static bool
read_case(const char *stem, bool rows, struct arena *arena, struct diag *diag)
{
	const struct dialect *dialect = &dialect_default;
	const char *path = arena_printf(arena, "%s.csv", stem);
	struct dataset *dataset;
	struct schemas schemas;
	const struct mapping *mapping;
	struct id_pool pool;

	id_pool_init(&pool, arena);
	if (!schemas_read(INPUT, arena, diag, &schemas) ||
	    (schema_of(&schemas, stem, arena) == NULL &&
		!schemas_read("input", arena, diag, &schemas)))
		return false;
	if (!read_mapping(stem, &schemas, arena, diag, &mapping))
		return false;
	dataset = registers_read(schema_of(&schemas, stem, arena), path, MONTH,
	    "02", dialect, mapping, false, &pool, arena, diag);
	if (rows && dataset != NULL)
		print_dataset(dataset, &pool);
	return true;
}

static bool
copy(const char *from, const char *to, struct arena *arena, struct diag *diag)
{
	struct bytes bytes;
	FILE *stream;

	if (!file_read(from, arena, diag, &bytes) ||
	    (stream = fopen(to, "w")) == NULL)
		return false;
	fwrite(bytes.data, 1, bytes.length, stream);
	return fclose(stream) == 0;
}

static bool
copy_folder(
    const char *name, const char *to, struct arena *arena, struct diag *diag)
{
	const char *from = arena_printf(arena, INPUT "/%s", name);
	const char *folder = path_join(arena, to, name);
	const char *const *files;
	size_t count;

	if (!file_list(from, arena, diag, &files, &count) ||
	    mkdir(folder, 0700) != 0)
		return false;
	for (size_t i = 0; i < count; i++)
		if (!copy(path_join(arena, from, files[i]),
			path_join(arena, folder, files[i]), arena, diag))
			return false;
	return true;
}

/* Reads a definition among the others, in a folder of its own. */
static bool
read_definition(
    const char *path, const char *name, struct arena *arena, struct diag *diag)
{
	char folder[] = "/tmp/registers-XXXXXX";
	struct schemas schemas;
	bool ok;

	if (mkdtemp(folder) == NULL ||
	    !copy_folder("registers", folder, arena, diag) ||
	    !copy_folder("codes", folder, arena, diag) ||
	    !copy(path, path_join(arena, folder, name), arena, diag) ||
	    chdir(folder) != 0)
		return false;
	ok = schemas_read(".", arena, diag, &schemas);
	return system("rm -rf \"$PWD\"") == 0 && ok;
}

int
main(int argc, char **argv)
{
	struct arena arena;
	struct diag diag;
	const char *schema, *list;
	bool rows, ok;

	if (argc != 3)
		return 2;
	arena_init(&arena);
	diag_init(&diag, &arena);
	rows = str_equal(argv[1], "rows");
	schema = arena_printf(&arena, "%s.yaml", argv[2]);
	list = arena_printf(&arena, "%s.csv", argv[2]);
	if (file_exists(schema))
		ok = read_definition(
		    schema, "registers/case.yaml", &arena, &diag);
	else if (strstr(argv[2], "/codes-") != NULL)
		ok = read_definition(list, "codes/CASE.csv", &arena, &diag);
	else
		ok = read_case(argv[2], rows, &arena, &diag);
	if (!rows)
		diag_print(&diag, 0, stdout);
	arena_release(&arena);
	return ok ? 0 : 1;
}
