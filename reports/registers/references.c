/*
 * References between the registers of one delivery.  A row that points at no
 * accepted row is rejected; since another may have pointed at it, this goes on
 * until nothing changes.
 */
#include "registers/registers.h"
#include "registers/registers-imp.h"

#include "base/arena.h"

#include <assert.h>
#include <string.h>

static const struct dataset *
find_dataset(
    struct dataset *const *datasets, size_t count, const struct schema *schema)
{
	for (size_t i = 0; i < count; i++)
		if (datasets[i]->schema == schema)
			return datasets[i];
	return NULL;
}

static const struct column *
key_column(const struct dataset *dataset)
{
	for (size_t i = 0; i < dataset->schema->column_count; i++)
		if (dataset->columns[i].schema->key &&
		    dataset->columns[i].ids != NULL)
			return &dataset->columns[i];
	return NULL;
}

/* A byte for each id of the target's key: 1 when a row has it. */
static uint8_t *
mark_keys(const struct dataset *target, size_t *count, struct arena *arena)
{
	const struct column *key = key_column(target);
	uint8_t *marks;

	*count = 0;
	for (size_t row = 0; row < target->row_count; row++)
		if (key->ids[row] >= *count)
			*count = (size_t)key->ids[row] + 1;
	marks = ARENA_ARRAY(arena, uint8_t, *count);
	for (size_t row = 0; row < target->row_count; row++)
		marks[key->ids[row]] = 1;
	return marks;
}

/* Drops the rows whose reference in this column leads nowhere. */
static bool
check_column(struct dataset *dataset, const struct column *column,
    const struct dataset *target, struct notes *notes, struct arena *arena)
{
	size_t count, kept = 0;
	const uint8_t *marks = mark_keys(target, &count, arena);
	const char *text = arena_printf(arena,
	    "points at no row of %s in this delivery; add the row there or "
	    "correct the id",
	    target->schema->name);
	bool changed;

	for (size_t row = 0; row < dataset->row_count; row++) {
		uint32_t id = column->ids[row];
		int line = dataset->lines[row];

		if (!column->given[row] || (id < count && marks[id] != 0)) {
			store_move(dataset, row, kept++);
			continue;
		}
		notes_warn(
		    notes, line, 0, "reference", column->schema->name, text);
		notes_reject(notes, line, column->schema->name, "reference");
	}
	changed = kept < dataset->row_count;
	dataset->row_count = kept;
	return changed;
}

static bool
check_dataset(struct dataset *const *datasets, size_t count, size_t at,
    struct notes *notes, struct arena *arena)
{
	struct dataset *dataset = datasets[at];
	bool changed = false;

	for (size_t i = 0; i < dataset->schema->column_count; i++) {
		const struct column *column = &dataset->columns[i];
		const struct dataset *target = NULL;

		if (column->ids != NULL && column->schema->references != NULL)
			target = find_dataset(
			    datasets, count, column->schema->references);
		if (target != NULL && key_column(target) != NULL)
			changed = check_column(
				      dataset, column, target, notes, arena) ||
				  changed;
	}
	return changed;
}

void
registers_check_references(struct dataset *const *datasets, size_t count,
    struct arena *arena, struct diag *diag)
{
	struct notes *notes = ARENA_ARRAY(arena, struct notes, count);
	bool changed = true;

	for (size_t i = 0; i < count; i++) {
		notes[i].dataset = datasets[i];
		notes[i].arena = arena;
		notes[i].diag = diag;
		/* The list of rejected rows grows on from where it stands. */
		notes[i].capacity = datasets[i]->rejected_count;
	}
	while (changed) {
		changed = false;
		for (size_t i = 0; i < count; i++)
			changed = check_dataset(
				      datasets, count, i, &notes[i], arena) ||
				  changed;
	}
	for (size_t i = 0; i < count; i++) {
		notes_finish(&notes[i]);
		assert(datasets[i]->read == datasets[i]->row_count +
						datasets[i]->rejected_count +
						datasets[i]->duplicates);
	}
}
