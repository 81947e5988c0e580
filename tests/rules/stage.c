/*
 * Driver of the rules' cases.  usage: stage rows|diag STEM
 *
 * STEM/PERIOD/REGISTER.csv are deliveries of the area 02 to the registers of
 * input/, checked month by month.  STEM.yaml gives one of the registers other
 * rules (`register:` its name, `rules:` as there); their tables stand in
 * STEM/tables.  Without a folder STEM the rules are only read.
 */
#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/str.h"
#include "base/yaml.h"
#include "registers/dialect.h"
#include "registers/registers.h"
#include "rules/rules.h"

#include <stdio.h>
#include <string.h>

#define INPUT "input"
#define DATASETS_MAX 64

struct run {
	const char *stem;
	struct schemas schemas;
	struct rules rules;
	struct id_pool pool;
	struct datasets datasets;
	struct arena *arena;
	struct diag *diag;
};

static void
print_dataset(const struct dataset *dataset)
{
	char month[DATE_TEXT_SIZE];

	month_format(dataset->month, month);
	printf("%s %s: read %zu accepted %zu rejected %zu duplicates %zu\n",
	    month, dataset->schema->name, dataset->read, dataset->row_count,
	    dataset->rejected_count, dataset->duplicates);
	printf("  lines");
	for (size_t row = 0; row < dataset->row_count; row++)
		printf(" %d", dataset->lines[row]);
	putchar('\n');
	for (size_t i = 0; i < dataset->rejected_count; i++)
		printf("  rejected %d: %s [%s]\n", dataset->rejected[i].line,
		    dataset->rejected[i].column, dataset->rejected[i].rule);
}

/* The rules that STEM.yaml gives to its register. */
static bool
replace_rules(struct run *run)
{
	const char *path = arena_printf(run->arena, "%s.yaml", run->stem);
	const struct yaml *root, *name;

	if (!file_exists(path))
		return true;
	root = yaml_read(path, run->arena, run->diag);
	if (root == NULL || (name = yaml_get(root, "register")) == NULL)
		return false;
	for (size_t i = 0; i < run->schemas.count; i++)
		if (str_equal(run->schemas.items[i].name, name->text))
			run->schemas.items[i].rules = yaml_get(root, "rules");
	return true;
}

static bool
read_rules(struct run *run)
{
	const char *input = INPUT;

	if (!schemas_read(INPUT, run->arena, run->diag, &run->schemas) ||
	    !replace_rules(run))
		return false;
	if (file_exists(path_join(run->arena, run->stem, "tables")))
		input = run->stem;
	return rules_read(
	    input, &run->schemas, run->arena, run->diag, &run->rules);
}

static void
read_month(struct run *run, const char *name)
{
	const struct dialect *dialect = &dialect_default;
	const char *folder = path_join(run->arena, run->stem, name);
	const struct rules_month checked = { "02", &run->datasets,
		run->datasets.count, &run->pool };
	int32_t month;

	if (!month_parse(name, strlen(name), &month))
		return;
	for (size_t i = 0; i < run->schemas.count; i++) {
		const struct schema *schema = &run->schemas.items[i];
		const char *path =
		    arena_printf(run->arena, "%s/%s.csv", folder, schema->name);
		struct dataset *dataset;

		if (!file_exists(path) || run->datasets.count == DATASETS_MAX)
			continue;
		dataset = registers_read(schema, path, month, "02", dialect,
		    NULL, false, &run->pool, run->arena, run->diag);
		if (dataset != NULL)
			run->datasets.items[run->datasets.count++] = dataset;
	}
	rules_check(&run->rules, &checked, run->arena, run->diag);
	rules_warn(&run->rules, &checked, run->arena, run->diag);
}

static bool
run_case(struct run *run)
{
	const char *const *months;
	size_t count;

	id_pool_init(&run->pool, run->arena);
	run->datasets.items =
	    ARENA_ARRAY(run->arena, struct dataset *, DATASETS_MAX);
	if (!read_rules(run))
		return false;
	if (!file_exists(run->stem))
		return true;
	if (!file_list(run->stem, run->arena, run->diag, &months, &count))
		return false;
	for (size_t i = 0; i < count; i++)
		read_month(run, months[i]);
	return true;
}

int
main(int argc, char **argv)
{
	struct run run = { 0 };
	struct arena arena;
	struct diag diag;
	bool ok;

	if (argc != 3)
		return 2;
	arena_init(&arena);
	diag_init(&diag, &arena);
	run.stem = argv[2];
	run.arena = &arena;
	run.diag = &diag;
	ok = run_case(&run);
	if (str_equal(argv[1], "rows"))
		for (size_t i = 0; i < run.datasets.count; i++)
			print_dataset(run.datasets.items[i]);
	else
		diag_print(&diag, 0, stdout);
	arena_release(&arena);
	return ok ? 0 : 1;
}
