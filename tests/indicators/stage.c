/*
 * The driver of the stage's cases:
 *
 *	stage diag STEM		the messages of STEM.yaml over STEM.data
 *	stage raw STEM		the same and the raw tables
 *	stage rows STEM		the messages and rows of the lists in STEM.lists
 *
 * registers.txt beside the cases declares the registers for all of them.
 */
#include "fixture.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/str.h"
#include "indicators/definitions.h"
#include "indicators/indicators.h"

#include <stdio.h>
#include <string.h>

static void
print_fraction(struct fraction value)
{
	char text[FRACTION_TEXT_SIZE];

	fraction_exact(value, text);
	printf("%s", text);
}

static void
print_day(int32_t day, bool month_only)
{
	char text[DATE_TEXT_SIZE];

	if (month_only)
		month_format(month_of_day(day), text);
	else
		day_format(day, text);
	printf("%s", text);
}

static void
print_number(const struct raw_cell *cell)
{
	static const char *const words[] = { "", "about ", "nearly " };

	printf("%s", words[cell->approx]);
	print_fraction(cell->value);
	if (!cell->is_band)
		return;
	printf("..");
	print_fraction(cell->high);
}

static void
print_value(const struct raw_cell *cell, enum unit unit)
{
	printf(" ");
	if (unit == UNIT_DATE)
		print_day((int32_t)cell->value.numerator, cell->month_only);
	else if (unit == UNIT_CODE)
		printf("%s (%s)", cell->code, cell->text);
	else
		print_number(cell);
}

static void
print_cell(const struct raw_cell *cell, enum unit unit)
{
	static const char *const statuses[] = { "value", "nil", "missing" };

	if (cell->category == NULL)
		printf("  total");
	else
		printf("  [%s]", cell->category);
	printf(" %s", statuses[cell->status]);
	if (cell->status != RAW_MISSING)
		print_value(cell, unit);
	if (cell->has_parts) {
		printf(" = ");
		print_fraction(cell->numerator);
		printf(" / ");
		print_fraction(cell->denominator);
	}
	printf("; persons %lld part, %lld all, %lld outside\n",
	    (long long)cell->persons.part, (long long)cell->persons.all,
	    (long long)cell->persons.outside);
}

static void
print_target(const struct raw_table *table)
{
	static const char *const kinds[] = { NULL, "at least", "at most",
		"between" };

	if (table->target == RAW_TARGET_NONE)
		return;
	printf(" (target %s ", kinds[table->target]);
	if (table->target != RAW_TARGET_AT_MOST)
		print_fraction(table->target_low);
	if (table->target == RAW_TARGET_BETWEEN)
		printf(" and ");
	if (table->target != RAW_TARGET_AT_LEAST)
		print_fraction(table->target_high);
	printf(")");
}

static void
print_table(const struct raw_table *table)
{
	char period[DATE_TEXT_SIZE];

	period_format(table->period, period);
	printf("%s %s %s", table->id, period, unit_names[table->unit]);
	if (table->dimension != NULL)
		printf(" by %s", table->dimension);
	print_target(table);
	if (table->provisional)
		printf(" (provisional)");
	if (table->missing_reason != NULL)
		printf(" (missing: %s)", table->missing_reason);
	printf("\n");
	for (size_t i = 0; i < table->count; i++)
		print_cell(&table->cells[i], table->unit);
}

/* registers.txt stands in the folder of the case. */
static char *
shared_registers(struct arena *arena, const char *stem)
{
	const char *slash = strrchr(stem, '/');
	size_t length = slash == NULL ? 0 : (size_t)(slash - stem) + 1;

	return arena_printf(arena, "%.*sregisters.txt", (int)length, stem);
}

static void
print_list_cell(const struct raw_list_cell *cell)
{
	switch (cell->kind) {
	case RAW_LIST_EMPTY:
		printf("-");
		break;
	case RAW_LIST_TEXT:
		printf("%s", cell->text);
		break;
	case RAW_LIST_NUMBER:
		printf("%s", cell->approx == APPROX_NONE ? "" : "~");
		print_fraction(cell->number);
		break;
	case RAW_LIST_DAY:
		print_day(cell->day, false);
		break;
	case RAW_LIST_MONTH:
		print_day(month_first_day(cell->day), true);
		break;
	}
}

static void
print_list(const struct raw_list *list)
{
	printf("%s", list_name(list->definition));
	if (list->missing_reason != NULL)
		printf(" (missing: %s)", list->missing_reason);
	printf("\n");
	for (size_t c = 0; c < list->column_count; c++)
		printf("%s%s", c == 0 ? "  " : " | ", list->columns[c]);
	printf("\n");
	for (size_t r = 0; r < list->row_count; r++) {
		for (size_t c = 0; c < list->column_count; c++) {
			printf("%s", c == 0 ? "  " : " | ");
			print_list_cell(
			    &list->cells[r * list->column_count + c]);
		}
		printf("\n");
	}
}

static void
run_indicators(const struct fixture *fixture, const char *path,
    struct arena *arena, struct diag *diag, struct raw_tables *tables)
{
	struct indicators indicators = { 0 };
	struct kept_tables kept;
	bool good = indicators_read_file(
	    path, &fixture->schemas, arena, diag, &indicators);

	if (!indicators_resolve(&indicators, arena, diag) || !good)
		return;
	kept_tables_init(&kept, arena);
	for (size_t i = 0; i < fixture->period_count; i++) {
		size_t before = tables->count;
		struct raw_tables added;

		indicators_compute(&indicators, &fixture->datasets,
		    &fixture->pool, fixture->area, fixture->periods[i], &kept,
		    arena, diag, tables);
		/* in order, one period after the other */
		added = (struct raw_tables){ tables->count - before,
			tables->items + before };
		if (added.count > 0)
			raw_tables_order(&added);
	}
}

/* The lists that are good; NULL in place of the others. */
static struct raw_list **
run_lists(const struct fixture *fixture, const char *path, struct arena *arena,
    struct diag *diag, size_t *count)
{
	const struct yaml *root = yaml_read(path, arena, diag);
	struct raw_list **lists;

	*count = 0;
	if (root == NULL ||
	    !yaml_expect(root, YAML_SEQUENCE, "a file of lists", diag))
		return NULL;
	lists = ARENA_ARRAY(arena, struct raw_list *, root->count);
	for (size_t i = 0; i < root->count; i++) {
		const struct list_definition *definition = list_define(
		    root->values[i], &fixture->schemas, arena, diag);

		if (definition == NULL || fixture->period_count == 0)
			continue;
		lists[*count] =
		    list_compute(definition, &fixture->datasets, &fixture->pool,
			fixture->area, fixture->periods[0], arena, diag);
		*count += lists[*count] != NULL;
	}
	return lists;
}

int
main(int argc, char **argv)
{
	struct fixture fixture;
	struct raw_tables tables = { 0 };
	struct raw_list **lists = NULL;
	size_t list_count = 0;
	struct arena arena;
	struct diag diag;
	const char *path;

	if (argc != 3) {
		fprintf(stderr, "usage: stage raw|rows|diag STEM\n");
		return 2;
	}
	arena_init(&arena);
	diag_init(&diag, &arena);
	fixture_init(&fixture, &arena);
	fixture_read(&fixture, shared_registers(&arena, argv[2]));
	path = arena_printf(&arena, "%s.data", argv[2]);
	if (file_exists(path))
		fixture_read(&fixture, path);
	path = arena_printf(&arena, "%s.yaml", argv[2]);
	if (file_exists(path))
		run_indicators(&fixture, path, &arena, &diag, &tables);
	path = arena_printf(&arena, "%s.lists", argv[2]);
	if (file_exists(path))
		lists = run_lists(&fixture, path, &arena, &diag, &list_count);
	diag_print(&diag, 0, stdout);
	for (size_t i = 0; i < tables.count && str_equal(argv[1], "raw"); i++)
		print_table(&tables.items[i]);
	for (size_t i = 0; i < list_count && str_equal(argv[1], "rows"); i++)
		print_list(lists[i]);
	arena_release(&arena);
	return 0;
}
