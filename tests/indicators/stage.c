/*
 * The driver of the stage's cases:
 *
 *	stage diag STEM		the messages of STEM.yaml over STEM.data
 *	stage raw STEM		the same and the raw tables
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

	printf("%s", fraction_exact(value, text) ? text : "?");
}

static void
print_cell(const struct raw_cell *cell)
{
	static const char *const statuses[] = { "value", "nil", "missing" };

	if (cell->category == NULL)
		printf("  total");
	else
		printf("  [%s]", cell->category);
	printf(" %s", statuses[cell->status]);
	if (cell->status != RAW_MISSING) {
		printf(" ");
		print_fraction(cell->value);
	}
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
print_table(const struct raw_table *table)
{
	char period[DATE_TEXT_SIZE];

	period_format(table->period, period);
	printf("%s %s %s", table->id, period, unit_names[table->unit]);
	if (table->dimension != NULL)
		printf(" by %s", table->dimension);
	if (table->missing_reason != NULL)
		printf(" (missing: %s)", table->missing_reason);
	printf("\n");
	for (size_t i = 0; i < table->count; i++)
		print_cell(&table->cells[i]);
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
run_case(const char *stem, struct arena *arena, struct diag *diag,
    struct raw_tables *tables)
{
	const char *data = arena_printf(arena, "%s.data", stem);
	struct indicators indicators = { 0, NULL };
	struct fixture *fixture = ARENA_NEW(arena, struct fixture);

	fixture_init(fixture, arena);
	fixture_read(fixture, shared_registers(arena, stem));
	if (file_exists(data))
		fixture_read(fixture, data);
	if (!indicators_read_file(arena_printf(arena, "%s.yaml", stem),
		&fixture->schemas, arena, diag, &indicators))
		return;
	indicators_compute(&indicators, &fixture->datasets, &fixture->pool,
	    fixture->area, fixture->period, arena, diag, tables);
}

int
main(int argc, char **argv)
{
	struct raw_tables tables = { 0, NULL };
	struct arena arena;
	struct diag diag;

	if (argc != 3) {
		fprintf(stderr, "usage: stage raw|diag STEM\n");
		return 2;
	}
	arena_init(&arena);
	diag_init(&diag, &arena);
	run_case(argv[2], &arena, &diag, &tables);
	diag_print(&diag, 0, stdout);
	for (size_t i = 0; i < tables.count && str_equal(argv[1], "raw"); i++)
		print_table(&tables.items[i]);
	arena_release(&arena);
	return 0;
}
