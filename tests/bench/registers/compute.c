/*
 * The program's own pipeline as far as the peers go: all deliveries of all
 * counties and months are read and checked under every rule, the indicators
 * computed, and one table is written.  Nothing is protected or published.
 * Each county has a process of its own, two at a time and the largest first,
 * as with --jobs 2.
 *
 * usage: compute INPUT TEMPLATES OUT
 */
#include "base/arena.h"
#include "base/diag.h"
#include "definitions.h"
#include "pipeline.h"
#include "shelf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define PROCESSES 2

static void
write_table(FILE *out, const struct task *task, const struct raw_table *table)
{
	char period[DATE_TEXT_SIZE];
	char numerator[FRACTION_TEXT_SIZE], denominator[FRACTION_TEXT_SIZE];

	month_format(task->month, period);
	for (size_t i = 0; i < table->count; i++) {
		const struct raw_cell *cell = &table->cells[i];

		if (!cell->has_parts)
			continue;
		fraction_exact(cell->numerator, numerator);
		fraction_exact(cell->denominator, denominator);
		fprintf(out, "%s;%s;%s;%s;%s;%s\n", task->county->code, period,
		    table->id, cell->category == NULL ? "" : cell->category,
		    numerator, denominator);
	}
}

/* Tables of the month's own figures; false: see diag. */
static bool
compute_month(const struct definitions *definitions, const struct task *task,
    struct shelf *shelf, struct diag *diag, FILE *out)
{
	struct prepared prepared;
	struct arena arena;
	bool ok;

	arena_init(&arena);
	ok = pipeline_compute(definitions, task, shelf, &arena, diag,
		 &prepared) == STATUS_OK;
	for (size_t i = 0; ok && i < prepared.raw.count; i++)
		if (period_equal(prepared.raw.items[i].period,
			period_month(task->month)))
			write_table(out, task, &prepared.raw.items[i]);
	arena_release(&arena);
	return ok;
}

static bool
compute_county(const struct definitions *definitions,
    const struct county *county, struct diag *diag, FILE *out)
{
	struct shelf shelf;
	bool ok = true;

	shelf_init(&shelf, NULL);
	for (size_t i = 0; i < county->month_count && ok; i++)
		ok = compute_month(definitions,
		    &(struct task){ county, county->months[i] }, &shelf, diag,
		    out);
	diag_print(diag, 0, stderr);
	shelf_release(&shelf);
	return fclose(out) == 0 && ok;
}

/* The largest county that has no file yet: so are they begun. */
static size_t
next_county(const struct counties *counties, const size_t *sizes, FILE **outs)
{
	size_t next = counties->count;

	for (size_t i = 0; i < counties->count; i++)
		if (outs[i] == NULL &&
		    (next == counties->count || sizes[i] > sizes[next]))
			next = i;
	return next;
}

/* Begins a process for a county. */
static bool
begin(const struct definitions *definitions, size_t at, struct diag *diag,
    FILE **outs)
{
	outs[at] = tmpfile();
	if (outs[at] == NULL)
		return false;
	if (fork() == 0)
		_exit(!compute_county(definitions,
		    &definitions->counties.items[at], diag, outs[at]));
	return true;
}

/* The counties' tables, each from a process; false: one of them failed. */
static bool
compute_all(const struct definitions *definitions, struct arena *arena,
    struct diag *diag, FILE **outs)
{
	const struct counties *counties = &definitions->counties;
	size_t *sizes = ARENA_ARRAY(arena, size_t, counties->count);
	size_t begun = 0;
	bool ok = true;
	int status;

	for (size_t i = 0; i < counties->count; i++)
		sizes[i] = county_size(&counties->items[i], arena);
	for (size_t ended = 0; ended < counties->count && ok; ended++) {
		for (;
		     ok && begun < counties->count && begun < ended + PROCESSES;
		     begun++)
			ok = begin(definitions,
			    next_county(counties, sizes, outs), diag, outs);
		ok = ok && wait(&status) > 0 && WIFEXITED(status) &&
		     WEXITSTATUS(status) == 0;
	}
	return ok;
}

static bool
gather(FILE **outs, size_t count, const char *path)
{
	FILE *all = fopen(path, "w");
	char buffer[65536];
	size_t n;

	if (all == NULL)
		return false;
	fputs("hva;kausi;id;luokka;osoittaja;nimittaja\n", all);
	for (size_t i = 0; i < count; i++) {
		rewind(outs[i]);
		while ((n = fread(buffer, 1, sizeof(buffer), outs[i])) > 0)
			fwrite(buffer, 1, n, all);
	}
	return fclose(all) == 0;
}

int
main(int argc, char **argv)
{
	struct places places = { .fonts = "", .dictionaries = "" };
	struct definitions definitions;
	struct arena arena;
	struct diag diag;
	FILE **outs;

	if (argc != 4)
		return 2;
	places.input = argv[1];
	places.templates = argv[2];
	places.out = argv[3];
	arena_keep_memory();
	arena_init(&arena);
	diag_init(&diag, &arena);
	if (!definitions_read(&places, &arena, &diag, &definitions)) {
		diag_print(&diag, 0, stderr);
		return 1;
	}
	outs = ARENA_ARRAY(&arena, FILE *, definitions.counties.count);
	return !compute_all(&definitions, &arena, &diag, outs) ||
	       !gather(outs, definitions.counties.count, argv[3]);
}
