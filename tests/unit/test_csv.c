/*
 * The fast scan against libcsv: the same bytes, read in both ways, give the
 * same records, places and messages; over what is known to be hard and over
 * made-up bytes.
 */
#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "registers/csv.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

typedef bool(reading)(const char *path, const char *data, size_t length,
    char delimiter, csv_taker *take, void *user, struct diag *diag);

static bool
write_record(void *user, const struct csv_record *record)
{
	struct str *told = user;

	str_printf(told, "%d:", record->line);
	for (size_t i = 0; i < record->count; i++) {
		int line, column;

		csv_field_place(record, i, &line, &column);
		str_printf(told, " %d,%d[", line, column);
		str_put(told, record->fields[i].text, record->fields[i].length);
		str_putc(told, ']');
		assert_int_equal(
		    record->fields[i].text[record->fields[i].length], '\0');
	}
	str_putc(told, '\n');
	return true;
}

/* Everything that a reading gives, as text. */
static const char *
tell(
    reading *read, const char *data, size_t length, char d, struct arena *arena)
{
	struct diag diag;
	struct str told;
	bool ok;

	diag_init(&diag, arena);
	str_init(&told, arena);
	ok = read("case.csv", data, length, d, write_record, &told, &diag);
	str_puts(&told, ok ? "read\n" : "refused\n");
	for (size_t i = 0; i < diag.count; i++)
		str_printf(&told, "%d:%d %s [%s]\n", diag.messages[i].pos.line,
		    diag.messages[i].pos.column, diag.messages[i].text,
		    diag.messages[i].rule);
	return told.text;
}

static void
check(const char *data, size_t length, char delimiter)
{
	struct arena arena;

	arena_init(&arena);
	assert_string_equal(tell(csv_read, data, length, delimiter, &arena),
	    tell(csv_read_by_libcsv, data, length, delimiter, &arena));
	arena_release(&arena);
}

/* A case, also behind and before plain lines, so that it is scanned, and cut
 * at each byte. */
static void
check_around(const char *text)
{
	static const char plain[] =
	    "02;008253035c3e4ef9;2024-02;PS;KK;26,25;790,45;505\n"
	    "02;008253035c3e4ef9;2024-02;PS;KK;26,25;790,45;505\r\n";
	struct arena arena;
	struct str all;

	arena_init(&arena);
	str_init(&all, &arena);
	str_puts(&all, plain);
	str_puts(&all, text);
	str_puts(&all, plain);
	check(text, strlen(text), ';');
	for (size_t i = 0; i <= all.length; i++) {
		check(all.text, i, ';');
		check(all.text + i, all.length - i, ';');
	}
	arena_release(&arena);
}

static void
test_hard_cases(void **state)
{
	static const char *const cases[] = { "", "\n", "\r\n", "\n\n\r\n\n",
		";", ";;;\n", "a;b", "a;b\n", "a;b\r\n", "a;b\r", "a\rb;c\n",
		"a;b\r\r\n", "\r\r\n", ";\r\n", " a ; b \n", "\ta\t;b\n",
		"\"a;b\";c\n", "\"a\nb\";c\n", "\"a\"\"b\";c\n", "a\"b;c\n",
		"\"a\"b;c\n", "\"a\" ;c\n", " \"a\";c\n", "\"a;b\n", "a;\"\"\n",
		"\"\"\n", "\xEF\xBB\xBF;b\n", "ä;ö\n", "\xC3;b\n", "=1+1;@x\n",
		"\x01\x7f;b\n" };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		check_around(cases[i]);
}

/* Around the sizes of a block, of a line and of what a delivery may have. */
static void
test_sizes(void **state)
{
	static const size_t sizes[] = { 62, 63, 64, 65, 127, 128, 129, 4031,
		4032, 4095, 4096, 4097, CSV_FIELD_MAX, CSV_FIELD_MAX + 1 };
	static const char ends[][4] = { "\n", "\r\n", ";\n", "\"\n" };
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		for (size_t e = 0; e < sizeof(ends) / sizeof(ends[0]); e++) {
			struct str text;

			str_init(&text, &arena);
			while (text.length < sizes[i])
				str_putc(&text, 'x');
			str_puts(&text, ends[e]);
			for (int more = 0; more < 100; more++)
				str_puts(&text, "1;2\n");
			check(text.text, text.length, ';');
		}
	arena_release(&arena);
}

static void
test_columns(void **state)
{
	static const size_t counts[] = { 255, 256, 257, CSV_COLUMNS_MAX,
		CSV_COLUMNS_MAX + 1 };
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof(counts) / sizeof(counts[0]); i++) {
		struct str text;

		str_init(&text, &arena);
		for (size_t c = 1; c < counts[i]; c++)
			str_puts(&text, "1;");
		str_puts(&text, "1\n");
		for (int more = 0; more < 100; more++)
			str_puts(&text, "1;2\n");
		check(text.text, text.length, ';');
	}
	arena_release(&arena);
}

/* An xorshift, so that each run tries the same bytes. */
static unsigned
draw(uint64_t *state, unsigned below)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return (unsigned)(*state >> 33) % below;
}

/* Bytes that matter, among some that do not; quotes are rare, so that not
 * every reading ends at once. */
static void
test_made_up_bytes(void **state)
{
	static const char bytes[] = ";;;;;\n\n\n\r\r\"abc 1,\t\xC3\xA4";
	static const char delimiters[] = { ';', ',', '\t', '|' };
	uint64_t seed = 88172645463325252u;
	char data[400];

	(void)state;
	for (int round = 0; round < 20000; round++) {
		size_t length = draw(&seed, sizeof(data));
		unsigned kinds = 6 + draw(&seed, sizeof(bytes) - 7);

		for (size_t i = 0; i < length; i++) {
			data[i] = bytes[draw(&seed, kinds)];
			if (data[i] == '\r' && draw(&seed, 8) > 0 &&
			    i + 1 < length)
				data[++i] = '\n';
			if (data[i] == '"' && draw(&seed, 8) > 0)
				data[i] = 'q';
		}
		check(data, length, delimiters[draw(&seed, 4)]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_hard_cases),
		cmocka_unit_test(test_sizes),
		cmocka_unit_test(test_columns),
		cmocka_unit_test(test_made_up_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
