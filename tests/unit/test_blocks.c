/*
 * Rows by blocks against rows one by one: a delivery made up of good and odd
 * cells gives the same dataset and the same messages with line feeds, when its
 * rows may be taken by blocks, and with carriage returns, when they may not.
 */
#define _GNU_SOURCE /* memfd_create */
#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "registers/dialect.h"
#include "registers/registers.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmocka.h>

#define MONTH (2024 * 12 + 1)
#define ROWS_MOST 300

struct reading {
	struct arena arena;
	struct diag diag;
	struct id_pool pool;
	const struct dataset *dataset; /* NULL: refused */
};

/* What may stand in a column: mostly one of the first, which are right.  Behind
 * a # a number follows. */
struct choice {
	const char *name;
	size_t right;
	const char *cells[12];
};

static const struct choice use[] = {
	{ "hva", 1, { "02", "04", "2", "" } },
	{ "asiakas_id", 3,
	    { "a#", "b0123456789abcdef#", "b0123456789abcdee#", "a1", "",
		"\xC3\xA4", "Yhteens\xC3\xA4" } },
	{ "kausi", 1, { "2024-02", "2024-03", "2/2024", "" } },
	{ "tapa", 2, { "TA", "PS", "ta", "Palveluseteli", "" } },
	{ "tarkkuus", 3, { "KK", "VUOSI", "", "VUOSIA" } },
	{ "tunnit", 6,
	    { "10", "0", "7,5", "12,25", "744", "000012,5", "744,01", "-1",
		"1 000", "10,125", "", "kymmenen" } },
	{ "brutto", 4,
	    { "12345,67", "", "0", "99,5", "-5,00", "123456789,12",
		"99999999999999999999", "," } },
	{ "maara", 3, { "", "3", "12345678", "123456789", "-1", "1,0" } },
};

static const struct choice contract[] = {
	{ "sopimus_id", 2, { "s#", "sopimus-#", "s1", "" } },
	{ "tyonantaja_id", 2, { "t1", "t#", "", "t 1" } },
	{ "ehdot", 1, { "HETA", "HETA_YS", "" } },
	{ "alku", 4,
	    { "2020-01-31", "1.2.2023", "2024-02-29", "2019-12-01",
		"2023-02-29", "2024-03-01", "" } },
	{ "loppu", 3, { "", "2024-02-29", "30.6.2024", "2019-01-01", "x" } },
};

static uint64_t state_of_chance = 88172645463325252u;

static size_t
chance(size_t below)
{
	state_of_chance ^= state_of_chance << 13;
	state_of_chance ^= state_of_chance >> 7;
	state_of_chance ^= state_of_chance << 17;
	return (size_t)(state_of_chance >> 33) % below;
}

static const char *
choose(const struct choice *choice, size_t odd)
{
	size_t count = 1;

	if (chance(odd) != 0)
		return choice->cells[chance(choice->right)];
	while (count < 12 && choice->cells[count] != NULL)
		count++;
	return choice->cells[chance(count)];
}

static void
put_cell(struct str *text, const char *mark, const char *cell)
{
	size_t length = strcspn(cell, "#");

	str_puts(text, mark);
	str_put(text, cell, length);
	if (cell[length] == '#')
		str_printf(text, "%zu", chance(ROWS_MOST * 4));
}

/* A delivery with an odd cell in so many; `end` ends its lines. */
static void
make_up(struct str *text, const struct choice *choices, size_t count,
    size_t odd, const char *end)
{
	size_t rows = chance(ROWS_MOST);

	for (size_t i = 0; i < count; i++)
		str_printf(text, "%s%s", i == 0 ? "" : ";", choices[i].name);
	str_puts(text, end);
	for (size_t row = 0; row < rows; row++) {
		for (size_t i = 0; i < count; i++)
			put_cell(
			    text, i == 0 ? "" : ";", choose(&choices[i], odd));
		if (chance(odd * 8) == 0)
			str_puts(text, chance(2) == 0 ? ";" : ";x");
		str_puts(text, end);
		if (chance(odd * 8) == 0)
			str_puts(text, end);
	}
}

static void
read_delivery(
    struct reading *reading, const char *register_name, const struct str *text)
{
	struct schemas schemas;
	char path[64];
	int file = memfd_create("delivery", MFD_CLOEXEC);

	assert_true(file >= 0);
	assert_int_equal(
	    write(file, text->text, text->length), (ssize_t)text->length);
	snprintf(path, sizeof(path), "/dev/fd/%d", file);
	arena_init(&reading->arena);
	diag_init(&reading->diag, &reading->arena);
	id_pool_init(&reading->pool, &reading->arena);
	assert_true(schemas_read("tests/registers/input", &reading->arena,
	    &reading->diag, &schemas));
	reading->dataset = registers_read(schemas_find(&schemas, register_name),
	    path, MONTH, "02", &dialect_default, NULL, false, &reading->pool,
	    &reading->arena, &reading->diag);
	close(file);
}

static void
tell_cell(struct str *told, const struct reading *reading, size_t c, size_t row)
{
	const struct column *column = &reading->dataset->columns[c];
	int64_t number = 0;

	if (column->ids != NULL && column->given[row])
		str_puts(told,
		    id_pool_text(&reading->pool, column_id_kind(column->schema),
			column->ids[row]));
	else if (column->texts == NULL &&
		 column_number(column, (uint32_t)row, &number))
		str_printf(told, "%lld", (long long)number);
	str_printf(told, "/%d ", column->given[row]);
}

/* Everything that a reading gives, as text. */
static const char *
tell(struct reading *reading)
{
	const struct dataset *dataset = reading->dataset;
	struct str told;

	str_init(&told, &reading->arena);
	for (size_t i = 0; i < reading->diag.count; i++)
		str_printf(&told, "%d:%d %s [%s]\n",
		    reading->diag.messages[i].pos.line,
		    reading->diag.messages[i].pos.column,
		    reading->diag.messages[i].text,
		    reading->diag.messages[i].rule);
	if (dataset == NULL)
		return told.text;
	str_printf(&told, "read %zu, rejected %zu, duplicates %zu\n",
	    dataset->read, dataset->rejected_count, dataset->duplicates);
	for (size_t row = 0; row < dataset->row_count; row++) {
		str_printf(&told, "%d: ", dataset->lines[row]);
		for (size_t c = 0; c < dataset->schema->column_count; c++)
			tell_cell(&told, reading, c, row);
		str_putc(&told, '\n');
	}
	return told.text;
}

static void
check(const char *register_name, const struct choice *choices, size_t count,
    size_t odd)
{
	static const char *const ends[] = { "\n", "\r\n" };
	uint64_t start = state_of_chance;
	struct reading readings[2];

	for (int i = 0; i < 2; i++) {
		struct arena arena;
		struct str text;

		arena_init(&arena);
		str_init(&text, &arena);
		state_of_chance = start;
		make_up(&text, choices, count, odd, ends[i]);
		read_delivery(&readings[i], register_name, &text);
		arena_release(&arena);
	}
	assert_string_equal(tell(&readings[0]), tell(&readings[1]));
	arena_release(&readings[0].arena);
	arena_release(&readings[1].arena);
}

/* From a file with many odd cells to one with hardly any. */
static void
rows_are_the_same_by_blocks(void **state)
{
	(void)state;
	for (size_t odd = 2; odd < 2000; odd *= 3)
		for (int i = 0; i < 30; i++) {
			check("use", use, sizeof(use) / sizeof(use[0]), odd);
			check("contract", contract,
			    sizeof(contract) / sizeof(contract[0]), odd);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_the_same_by_blocks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
