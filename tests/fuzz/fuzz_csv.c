/*
 * The fast scan of records without a quote against libcsv: whatever the bytes,
 * both give the same records, at the same places, and say the same.  The first
 * byte chooses the delimiter.
 */
#include "fuzz.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "base/utf8.h"
#include "registers/csv.h"

#include <assert.h>
#include <string.h>

typedef bool(csv_reader)(const char *path, const char *data, size_t length,
    char delimiter, csv_taker *take, void *user, struct diag *diag);

/* Writes a record down: line, then each field with its place. */
static bool
take_record(void *user, const struct csv_record *record)
{
	struct str *told = user;

	str_printf(told, "%d:%zu\n", record->line, record->count);
	for (size_t i = 0; i < record->count; i++) {
		int line, column;

		csv_field_place(record, i, &line, &column);
		str_printf(
		    told, "%d:%d:%zu:", line, column, record->fields[i].length);
		str_put(told, record->fields[i].text, record->fields[i].length);
		assert(
		    record->fields[i].text[record->fields[i].length] == '\0');
		str_putc(told, '\n');
	}
	return true;
}

static void
read_with(csv_reader *reader, const char *data, size_t length, char delimiter,
    struct arena *arena, struct str *told)
{
	struct diag diag;
	bool ok;

	str_init(told, arena);
	diag_init(&diag, arena);
	ok = reader(
	    "fuzz.csv", data, length, delimiter, take_record, told, &diag);
	assert(ok == (diag_faults(&diag) == 0));
	for (size_t i = 0; i < diag.count; i++)
		str_printf(told, "%d: %s [%s]\n", diag.messages[i].pos.line,
		    diag.messages[i].text, diag.messages[i].rule);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char delimiters[] = { ';', ',', '\t', '|' };
	struct str fast, slow;
	struct arena arena;
	size_t bad = 0;
	char *copy;

	if (size < 1 || !utf8_valid((const char *)data + 1, size - 1, &bad))
		return 0;
	arena_init(&arena);
	/* As file_read leaves it: a NUL behind the last byte. */
	copy = arena_alloc(&arena, size);
	memcpy(copy, data + 1, size - 1);
	copy[size - 1] = '\0';
	read_with(
	    csv_read, copy, size - 1, delimiters[data[0] % 4], &arena, &fast);
	read_with(csv_read_by_libcsv, copy, size - 1, delimiters[data[0] % 4],
	    &arena, &slow);
	assert(fast.length == slow.length &&
	       memcmp(fast.text, slow.text, fast.length) == 0);
	arena_release(&arena);
	return 0;
}
