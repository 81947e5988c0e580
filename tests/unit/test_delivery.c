/*
 * Deliveries that are too large or too broken to stand as files: cut at each
 * byte, of a million columns, with fields over the limit, with a line of one
 * quote mark.  Nothing is lost: every row is accounted for, or the file is
 * refused with an error.
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
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmocka.h>

#define MONTH (2024 * 12 + 1)

static const char whole[] =
    "hva;asiakas_id;kausi;tapa;tarkkuus;tunnit;brutto;maara;selite\n"
    "02;a1;2024-02;TA;KK;10,5;210,00;3;\"kaksi\nrivi\xC3\xA4\"\n"
    "02;a2;2024-02;PS;;4;99,5;;\"lainaus \"\"x\"\"\"\n"
    "02;a3;2024-02;TA;VUOSI;0;-1,00;;loppu\n";

struct reading {
	struct arena arena;
	struct diag diag;
	const struct dataset *dataset; /* NULL: refused */
};

static void
read_delivery(struct reading *reading, const char *text, size_t length)
{
	const struct dialect *dialect = &dialect_default;
	struct schemas schemas;
	struct id_pool pool;
	char path[64];
	int file = memfd_create("delivery", MFD_CLOEXEC);

	assert_true(file >= 0);
	assert_int_equal(write(file, text, length), (ssize_t)length);
	snprintf(path, sizeof(path), "/dev/fd/%d", file);
	arena_init(&reading->arena);
	diag_init(&reading->diag, &reading->arena);
	id_pool_init(&pool, &reading->arena);
	assert_true(schemas_read("tests/registers/input", &reading->arena,
	    &reading->diag, &schemas));
	reading->dataset =
	    registers_read(schemas_find(&schemas, "use"), path, MONTH, "02",
		dialect, NULL, false, &pool, &reading->arena, &reading->diag);
	close(file);
}

static bool
has_rule(const struct reading *reading, const char *rule)
{
	for (size_t i = 0; i < reading->diag.count; i++)
		if (str_equal(reading->diag.messages[i].rule, rule))
			return true;
	return false;
}

/* A cut that leaves a whole line is not seen; every other one is told. */
static void
a_file_cut_at_each_byte_is_told(void **state)
{
	size_t length = strlen(whole);

	(void)state;
	for (size_t at = 0; at < length; at++) {
		const struct dataset *dataset;
		struct reading reading;

		read_delivery(&reading, whole, at);
		dataset = reading.dataset;
		if (dataset == NULL)
			assert_true(diag_faults(&reading.diag) > 0);
		else
			assert_int_equal(dataset->read,
			    dataset->row_count + dataset->rejected_count +
				dataset->duplicates);
		if (at == 0 || whole[at - 1] != '\n' || dataset == NULL)
			assert_true(reading.diag.count > 0);
		arena_release(&reading.arena);
	}
}

static void
a_whole_file_is_read_without_a_message(void **state)
{
	struct reading reading;

	(void)state;
	read_delivery(&reading, whole, strlen(whole));
	assert_non_null(reading.dataset);
	assert_int_equal(reading.dataset->row_count, 3);
	assert_int_equal(reading.diag.count, 0);
	arena_release(&reading.arena);
}

/* `count` times `text` between a beginning and an end. */
static void
read_repeated(struct reading *reading, const char *beginning, const char *text,
    size_t count, const char *end)
{
	struct arena arena;
	struct str file;

	arena_init(&arena);
	str_init(&file, &arena);
	str_puts(&file, beginning);
	for (size_t i = 0; i < count; i++)
		str_puts(&file, text);
	str_puts(&file, end);
	read_delivery(reading, file.text, file.length);
	arena_release(&arena);
}

static void
a_million_columns_are_refused(void **state)
{
	struct reading reading;

	(void)state;
	read_repeated(&reading, "hva", ";x", 1000000, "\n");
	assert_null(reading.dataset);
	assert_true(has_rule(&reading, "columns"));
	arena_release(&reading.arena);
	read_repeated(&reading, whole, ";", 1000000, "\n");
	assert_null(reading.dataset);
	assert_true(has_rule(&reading, "columns"));
	arena_release(&reading.arena);
}

static void
a_field_over_the_limit_is_refused(void **state)
{
	struct reading reading;

	(void)state;
	read_repeated(&reading, whole, "x", 65536, "\n");
	assert_true(
	    reading.dataset != NULL && !has_rule(&reading, "field-size"));
	arena_release(&reading.arena);
	read_repeated(&reading, whole, "x", 65537, "\n");
	assert_null(reading.dataset);
	assert_true(has_rule(&reading, "field-size"));
	arena_release(&reading.arena);
	read_repeated(&reading, whole, "x", 70 * 1000 * 1000, "\n");
	assert_null(reading.dataset);
	arena_release(&reading.arena);
}

static void
a_quote_that_is_never_closed_is_refused(void **state)
{
	struct reading reading;

	(void)state;
	read_repeated(
	    &reading, whole, "02;a9;2024-02;TA;KK;1;2;3;\"x\n", 1, "");
	assert_null(reading.dataset);
	assert_true(has_rule(&reading, "quote"));
	arena_release(&reading.arena);
	read_repeated(&reading, whole, "\"", 100001, "\n");
	assert_null(reading.dataset);
	assert_true(diag_faults(&reading.diag) > 0);
	arena_release(&reading.arena);
}

/* A fault in each row is told so many times and counted for the rest. */
static void
messages_do_not_grow_with_the_file(void **state)
{
	struct reading reading;

	(void)state;
	read_repeated(
	    &reading, whole, "02;b;2024-02;TA;KK;x;y;z;\x01\n", 50000, "");
	assert_non_null(reading.dataset);
	assert_int_equal(reading.dataset->rejected_count, 50000);
	assert_true(reading.diag.count < 100);
	arena_release(&reading.arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_cut_at_each_byte_is_told),
		cmocka_unit_test(a_whole_file_is_read_without_a_message),
		cmocka_unit_test(a_million_columns_are_refused),
		cmocka_unit_test(a_field_over_the_limit_is_refused),
		cmocka_unit_test(a_quote_that_is_never_closed_is_refused),
		cmocka_unit_test(messages_do_not_grow_with_the_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
