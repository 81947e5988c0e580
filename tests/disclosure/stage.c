/*
 * Driver of the cases of disclosure.  usage: stage safe|diag STEM
 *
 * STEM.table holds raw cells, one a line, fields parted by blanks:
 *
 *	ID UNIT DIMENSION CATEGORY STATUS VALUE PART ALL OUTSIDE
 *
 * with - for what is not there; lines of one ID and DIMENSION are one table.
 * The unit percent@12 is a percentage of the rows of twelve months, others are
 * about the month; h_each is a mean, answers and
 * percent@12:answers are of a survey that ALL have answered, n/HA05 is a
 *formula over HA05, whose lines stand in order of id with it. The policy is
 *STEM.policy/disclosure.yaml, or the project's own.  Each class is printed in
 *turn.
 */
#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/str.h"
#include "disclosure/disclosure.h"
#include "indicators/definitions.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CELLS_MAX 64

struct line {
	char id[16], unit[16], dimension[32], category[16], status[16];
	char numbers[4][16];
	int64_t value, part, all, outside;
};

static const char *
or_null(struct arena *arena, const char *text)
{
	return str_equal(text, "-") ? NULL : arena_strdup(arena, text);
}

static bool
is_percent(const struct line *line)
{
	return strncmp(line->unit, "percent", strlen("percent")) == 0;
}

static struct raw_cell
cell_of(struct arena *arena, const struct line *line)
{
	struct raw_cell cell = { .category = or_null(arena, line->category),
		.status = RAW_VALUE,
		.value = fraction_integer(line->value),
		.persons = { line->part, line->all, line->outside } };

	if (strstr(line->unit, "answers") != NULL) {
		cell.persons = (struct persons){ -1, -1, -1 };
		cell.answerers = line->all;
	}
	if (is_percent(line))
		fraction_make(line->value, 100, &cell.value);
	if (str_equal(line->status, "nil"))
		cell.status = RAW_NIL;
	if (str_equal(line->status, "missing"))
		cell.status = RAW_MISSING;
	return cell;
}

/* The indicator as it is, in place of a formula that divides or adds. */
static struct formula *
formula_of(struct arena *arena, const char *id)
{
	struct formula *formula = ARENA_NEW(arena, struct formula);
	struct indicator *indicator = ARENA_NEW(arena, struct indicator);

	indicator->id = arena_strdup(arena, id);
	formula->kind = FORMULA_INDICATOR;
	formula->indicator = indicator;
	return formula;
}

/* All tables count one register, or are formulas; a percentage is the share of
 * a part. */
static const struct indicator *
indicator_of(struct arena *arena, const struct line *line)
{
	static const struct schema schema = { .name = "case" };
	struct indicator *indicator = ARENA_NEW(arena, struct indicator);

	indicator->id = arena_strdup(arena, line->id);
	if (strchr(line->unit, '/') != NULL) {
		indicator->formula =
		    formula_of(arena, strchr(line->unit, '/') + 1);
		return indicator;
	}
	indicator->rows.schema = &schema;
	if (str_equal(line->unit, "h_each"))
		indicator->per.kind = PER_MEASURE;
	if (strchr(line->unit, '@') != NULL)
		indicator->rows.when.window.months =
		    (int32_t)strtol(strchr(line->unit, '@') + 1, NULL, 10);
	if (is_percent(line)) /* any expression will do */
		indicator->rows.part =
		    (const struct expr *)(const void *)indicator;
	return indicator;
}

static void
add_line(
    struct arena *arena, const struct line *line, struct raw_tables *tables)
{
	const char *dimension = or_null(arena, line->dimension);
	struct raw_table *table =
	    tables->count > 0 ? &tables->items[tables->count - 1] : NULL;
	bool same =
	    table != NULL && str_equal(table->id, line->id) &&
	    (dimension == NULL) == (table->dimension == NULL) &&
	    (dimension == NULL || str_equal(dimension, table->dimension));

	if (!same) {
		table = &tables->items[tables->count++];
		table->id = arena_strdup(arena, line->id);
		table->indicator = indicator_of(arena, line);
		table->label = table->id;
		table->unit = is_percent(line) ? UNIT_PERCENT : UNIT_COUNT;
		table->period = period_month(2024 * 12 + 1);
		table->dimension = dimension;
		table->cells = ARENA_ARRAY(arena, struct raw_cell, CELLS_MAX);
	}
	table->cells[table->count++] = cell_of(arena, line);
}

static bool
read_tables(const char *path, struct arena *arena, struct diag *diag,
    struct raw_tables *tables)
{
	FILE *stream = fopen(path, "r");
	struct line line;

	if (stream == NULL) {
		diag_error(diag, pos_file(path), "file", "is missing");
		return false;
	}
	tables->items = ARENA_ARRAY(arena, struct raw_table, CELLS_MAX);
	while (fscanf(stream, "%15s %15s %31s %15s %15s %15s %15s %15s %15s",
		   line.id, line.unit, line.dimension, line.category,
		   line.status, line.numbers[0], line.numbers[1],
		   line.numbers[2], line.numbers[3]) == 9) {
		line.value = strtoll(line.numbers[0], NULL, 10);
		line.part = strtoll(line.numbers[1], NULL, 10);
		line.all = strtoll(line.numbers[2], NULL, 10);
		line.outside = strtoll(line.numbers[3], NULL, 10);
		add_line(arena, &line, tables);
	}
	return fclose(stream) == 0;
}

static void
print_safe(const struct safe_tables *safe, const struct disclosure_audit *audit)
{
	printf("%s\n", class_names[safe->disclosure_class]);
	for (size_t i = 0; i < safe->count; i++) {
		const struct safe_table *table = &safe->items[i];

		printf("  %s %s\n", table->id,
		    table->dimension == NULL ? "-" : table->dimension);
		for (size_t c = 0; c < table->count; c++) {
			const struct safe_cell *cell = &table->cells[c];
			char value[FRACTION_TEXT_SIZE];

			fraction_exact(cell->value, value);
			printf("    %s %s %s%s%s\n",
			    cell->category == NULL ? "-" : cell->category,
			    safe_status_names[cell->status],
			    hiding_names[audit->hiding[i][c]],
			    audit->hiding[i][c] == HIDING_NONE ? "" : " ",
			    value);
		}
	}
}

static bool
run(const char *stem, bool print, struct arena *arena, struct diag *diag)
{
	const char *folder = arena_printf(arena, "%s.policy", stem);
	struct raw_tables raw = { 0 };
	struct policy policy;

	if (!policy_read(file_is_folder(folder) ? folder : "input", arena, diag,
		&policy) ||
	    !read_tables(
		arena_printf(arena, "%s.table", stem), arena, diag, &raw))
		return false;
	for (int c = 0; c < CLASS_NUM; c++) {
		struct disclosure_audit audit;
		struct safe_tables safe;

		if (!disclosure_apply(&policy, (enum disclosure_class)c, &raw,
			arena, diag, &safe, &audit))
			return false;
		if (print)
			print_safe(&safe, &audit);
	}
	return true;
}

int
main(int argc, char **argv)
{
	struct arena arena;
	struct diag diag;
	bool ok;

	if (argc != 3)
		return 2;
	arena_init(&arena);
	diag_init(&diag, &arena);
	ok = run(argv[2], str_equal(argv[1], "safe"), &arena, &diag);
	diag_print(&diag, 0, stdout);
	arena_release(&arena);
	return ok ? 0 : 1;
}
