/*
 * Revisions.  The file is our own, so a figure's line is found by the bytes
 * before its value, as record.c writes them, and the values are compared as
 * they were written: no number is read back.
 */
#include "revisions.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/file.h"
#include "base/str.h"
#include "county.h"
#include "definitions.h"
#include "jobs.h"
#include "record.h"

#include <stdlib.h>
#include <string.h>

/* A line of the earlier figures.csv, without its end. */
struct line {
	const char *text;
	size_t length;
};

struct lines {
	size_t count;
	struct line *items; /* by their bytes */
};

static bool
is_text(struct line field, const char *text, size_t length)
{
	return field.length == length && memcmp(field.text, text, length) == 0;
}

/* The field that begins at *at; *at moves behind its comma. */
static struct line
next_field(const char **at, const char *end)
{
	const char *start = *at;
	const char *stop = memchr(start, ',', (size_t)(end - start));

	*at = stop != NULL ? stop + 1 : end;
	return (struct line){ start,
		(size_t)((stop != NULL ? stop : end) - start) };
}

/* Whether one of the tables has that id. */
static bool
have_id(const struct raw_tables *tables, struct line id)
{
	const char *last = NULL;

	for (size_t i = 0; i < tables->count; i++) {
		const char *next = tables->items[i].id;

		if (next != last && is_text(id, next, strlen(next)))
			return true;
		last = next;
	}
	return false;
}

static int
compare_bytes(const char *a, size_t a_length, const char *b, size_t b_length)
{
	size_t least = a_length < b_length ? a_length : b_length;
	int order = memcmp(a, b, least);

	if (order != 0)
		return order;
	return (a_length > b_length) - (a_length < b_length);
}

static int
compare_lines(const void *left, const void *right)
{
	const struct line *a = left, *b = right;

	return compare_bytes(a->text, a->length, b->text, b->length);
}

/* The lines of figures that there are now: a preview has only some. */
static void
split(struct bytes bytes, const struct raw_tables *tables, struct arena *arena,
    struct lines *lines)
{
	struct line last = { "", 0 }; /* id; its lines stand side by side */
	bool known = false;
	const char *at = bytes.data, *end = at + bytes.length;
	size_t most = 1;

	for (size_t i = 0; i < bytes.length; i++)
		most += at[i] == '\n';
	lines->items = ARENA_ARRAY(arena, struct line, most);
	lines->count = 0;
	while (at < end) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		const char *behind = at;
		struct line id;

		if (stop == NULL)
			stop = end;
		id = next_field(&behind, stop);
		if (!is_text(last, id.text, id.length)) {
			last = id;
			known = have_id(tables, id);
		}
		if (known)
			lines->items[lines->count++] =
			    (struct line){ at, (size_t)(stop - at) };
		at = stop + 1;
	}
	qsort(lines->items, lines->count, sizeof(*lines->items), compare_lines);
}

/* The first line that is not before `key` begins with it, if any does. */
static const struct line *
find_line(const struct lines *lines, const struct str *key)
{
	size_t low = 0, high = lines->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct line *line = &lines->items[middle];

		if (compare_bytes(
			line->text, line->length, key->text, key->length) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == lines->count || lines->items[low].length < key->length ||
	    memcmp(lines->items[low].text, key->text, key->length) != 0)
		return NULL;
	return &lines->items[low];
}

/* Behind the key of the earlier line: value, unit, status. */
static bool
is_revised(const struct line *earlier, size_t key_length, const struct str *now)
{
	const char *at = earlier->text + key_length;
	const char *end = earlier->text + earlier->length;
	struct line value = next_field(&at, end);
	struct line status;

	next_field(&at, end); /* the unit */
	status = next_field(&at, end);
	if (value.length == 0 || now->length == 0)
		return false;
	if (!is_text(value, now->text, now->length))
		return true;
	return is_text(status, "revised", strlen("revised"));
}

static struct raw_cell *
copy_cells(const struct raw_table *table, struct arena *arena)
{
	struct raw_cell *cells =
	    ARENA_ROOM(arena, struct raw_cell, table->count);

	return memcpy(cells, table->cells, table->count * sizeof(*cells));
}

/* The cells are other periods' too, for which these are not revised: the first
 * mark makes them the table's own. */
static void
mark_table(const struct lines *lines, const char *area, struct arena *arena,
    struct arena *tables_arena, struct raw_table *table)
{
	struct raw_cell *own = NULL;

	for (size_t i = 0; i < table->count; i++) {
		const struct raw_cell *cell = &table->cells[i];
		const struct line *earlier;
		struct str key, now;

		str_init(&key, arena);
		str_init(&now, arena);
		record_put_key(&key, table->id, area, table->period,
		    table->dimension, cell->category);
		record_put_raw_value(&now, table, cell);
		earlier = find_line(lines, &key);
		if (earlier == NULL || !is_revised(earlier, key.length, &now))
			continue;
		if (own == NULL)
			table->cells = own = copy_cells(table, tables_arena);
		own[i].revised = true;
	}
}

bool
revisions_mark(const struct places *places, const struct task *task,
    struct arena *arena, struct diag *diag, struct raw_tables *tables)
{
	char period[DATE_TEXT_SIZE];
	struct arena scratch; /* nothing of the file outlives the marks */
	struct bytes bytes;
	struct lines lines;
	const char *path;
	bool ok = true;

	arena_init(&scratch);
	month_format(task->month, period);
	path = arena_printf(arena, "%s/%s/%s/internal/figures.csv", places->out,
	    task->county->name, period);
	if (file_exists(path)) {
		ok = file_read(path, &scratch, diag, &bytes);
		if (ok) {
			split(bytes, tables, &scratch, &lines);
			for (size_t i = 0; i < tables->count; i++)
				mark_table(&lines, task->county->code, &scratch,
				    arena, &tables->items[i]);
		}
	}
	arena_release(&scratch);
	return ok;
}
