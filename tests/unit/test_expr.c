/*
 * Expressions: precedence, three-valued logic, exact arithmetic, the edges of
 * the evaluation's blocks and the limits of depth, over a small register.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/str.h"
#include "expressions/parser.h"
#include "expressions/expressions.h"
#include "registers/registers.h"

#include <string.h>

#define ROWS 600 /* two full blocks and a rest */

/* Columns: a number, a decimal, a date, a code. */
static struct code codes[] = {
	{ .text = "016", .label = "016", .from = DAY_NONE, .to = DAY_NONE },
	{ .text = "18_29", .label = "18_29", .from = DAY_NONE, .to = DAY_NONE },
	{ .text = "TA", .label = "TA", .from = DAY_NONE, .to = DAY_NONE },
};
static const struct code_list list = { "LISTA", 3, codes };

struct bench {
	struct arena arena;
	struct diag diag;
	struct schema schema;
	struct expr_scope scope;
	struct dataset dataset;
	struct expr_context context;
	uint32_t rows[ROWS];
};

static void
add_column(
    struct bench *bench, size_t index, const char *name, enum column_type type)
{
	struct column_schema *schema = &bench->schema.columns[index];
	struct column *column = &bench->dataset.columns[index];

	schema->name = name;
	schema->type = type;
	schema->default_code = -1;
	if (type == COLUMN_CODE)
		schema->codes = &list;
	column->schema = schema;
	column->given = ARENA_ARRAY(&bench->arena, uint8_t, ROWS);
	column->numbers = ARENA_ARRAY(&bench->arena, int64_t, ROWS);
	column->days = ARENA_ARRAY(&bench->arena, int32_t, ROWS);
	column->codes = ARENA_ARRAY(&bench->arena, uint16_t, ROWS);
}

/* Row i: n = i, d = i / 100, pvm = day i, k = code i % 3; row 1 is empty. */
static int
set_up(void **state)
{
	static struct bench bench;
	struct column *columns;

	memset(&bench, 0, sizeof(bench));
	arena_init(&bench.arena);
	diag_init(&bench.diag, &bench.arena);
	bench.schema.name = "koe";
	bench.scope.schema = &bench.schema;
	bench.schema.kind = REGISTER_COMPLETE;
	bench.schema.day = bench.schema.begin = bench.schema.end = -1;
	bench.schema.column_count = 4;
	bench.schema.columns =
	    ARENA_ARRAY(&bench.arena, struct column_schema, 4);
	columns = ARENA_ARRAY(&bench.arena, struct column, 4);
	bench.dataset.columns = columns;
	bench.dataset.schema = &bench.schema;
	bench.dataset.row_count = ROWS;
	add_column(&bench, 0, "n", COLUMN_INTEGER);
	add_column(&bench, 1, "d", COLUMN_DECIMAL);
	add_column(&bench, 2, "pvm", COLUMN_DATE);
	add_column(&bench, 3, "k", COLUMN_CODE);
	for (int i = 0; i < ROWS; i++) {
		for (int c = 0; c < 4; c++)
			columns[c].given[i] = i != 1;
		columns[0].numbers[i] = columns[1].numbers[i] = i;
		columns[2].days[i] = i == 1 ? DAY_NONE : i;
		columns[3].codes[i] = (uint16_t)(i % 3);
		bench.rows[i] = (uint32_t)i;
	}
	bench.context.first_day = 31;
	bench.context.last_day = 58;
	bench.context.area = "016";
	*state = &bench;
	return 0;
}

static int
tear_down(void **state)
{
	struct bench *bench = *state;

	arena_release(&bench->arena);
	return 0;
}

static struct expr *
condition(struct bench *bench, const char *text)
{
	struct yaml_text source = { text, { "koe.yaml", 1, 1 } };

	return expr_condition(
	    source, &bench->scope, &bench->arena, &bench->diag);
}

static enum expr_truth
truth_of(struct bench *bench, const char *text, uint32_t row)
{
	struct expr *expr = condition(bench, text);
	uint8_t truth;

	assert_non_null(expr);
	expr_truths(expr, &bench->dataset, &row, 1, &bench->context, &truth);
	return (enum expr_truth)truth;
}

static void
assert_truths(struct bench *bench, const char *text, enum expr_truth second,
    enum expr_truth sixth)
{
	assert_int_equal(truth_of(bench, text, 1), second);
	assert_int_equal(truth_of(bench, text, 5), sixth);
}

static void
and_or_not_are_those_of_sql(void **state)
{
	struct bench *bench = *state;

	/* Row 1 has no n, so n = 5 is undecided there. */
	assert_truths(bench, "n = 5", EXPR_UNDECIDED, EXPR_TRUE);
	assert_truths(bench, "not n = 5", EXPR_UNDECIDED, EXPR_FALSE);
	assert_truths(bench, "n = 5 and 1 = 1", EXPR_UNDECIDED, EXPR_TRUE);
	assert_truths(bench, "n = 5 and 1 = 2", EXPR_FALSE, EXPR_FALSE);
	assert_truths(bench, "n = 5 or 1 = 1", EXPR_TRUE, EXPR_TRUE);
	assert_truths(bench, "n = 5 or 1 = 2", EXPR_UNDECIDED, EXPR_TRUE);
	assert_truths(bench, "n is missing", EXPR_TRUE, EXPR_FALSE);
	assert_truths(bench, "n + 1 is given", EXPR_FALSE, EXPR_TRUE);
	assert_truths(bench, "n in (4, 5)", EXPR_UNDECIDED, EXPR_TRUE);
	assert_truths(bench, "n not in (4, 6)", EXPR_UNDECIDED, EXPR_TRUE);
	assert_truths(bench, "5 in (n, 5)", EXPR_TRUE, EXPR_TRUE);
	assert_truths(bench, "n between 5 and 5", EXPR_UNDECIDED, EXPR_TRUE);
	assert_truths(bench, "0 between n and -1", EXPR_FALSE, EXPR_FALSE);
	assert_truths(bench, "n <> 5", EXPR_UNDECIDED, EXPR_FALSE);
}

static void
and_binds_closer_than_or(void **state)
{
	struct bench *bench = *state;

	assert_truths(bench, "1 = 1 or 1 = 2 and 1 = 2", EXPR_TRUE, EXPR_TRUE);
	assert_truths(
	    bench, "(1 = 1 or 1 = 2) and 1 = 2", EXPR_FALSE, EXPR_FALSE);
	assert_truths(bench, "not 1 = 2 and 1 = 2", EXPR_FALSE, EXPR_FALSE);
	assert_truths(
	    bench, "n between 4 and 6 and d < 1", EXPR_UNDECIDED, EXPR_TRUE);
	assert_truths(bench, "((n) + 1) * 2 = 12", EXPR_UNDECIDED, EXPR_TRUE);
	assert_truths(bench, "n + 1 * 2 = 7", EXPR_UNDECIDED, EXPR_TRUE);
	assert_truths(bench, "n - 1 - 1 = 3", EXPR_UNDECIDED, EXPR_TRUE);
}

static void
decimals_are_exact(void **state)
{
	struct bench *bench = *state;

	assert_truths(bench, "0.1 + 0.2 = 0.30", EXPR_TRUE, EXPR_TRUE);
	assert_truths(bench, "d = 0.05", EXPR_UNDECIDED, EXPR_TRUE);
	assert_truths(bench, "d * 0.5 = 0.025", EXPR_UNDECIDED, EXPR_TRUE);
	assert_truths(bench, "n * 0.01 = d", EXPR_UNDECIDED, EXPR_TRUE);
	assert_truths(bench, "-d = 0 - 0.05", EXPR_UNDECIDED, EXPR_TRUE);
	assert_truths(
	    bench, "if(n > 4, d, 9) = 0.05", EXPR_UNDECIDED, EXPR_TRUE);
}

static void
codes_keep_their_zero(void **state)
{
	struct bench *bench = *state;

	assert_int_equal(truth_of(bench, "k = 016", 3), EXPR_TRUE);
	assert_int_equal(truth_of(bench, "016 = k", 3), EXPR_TRUE);
	assert_int_equal(truth_of(bench, "k = '016'", 3), EXPR_TRUE);
	assert_int_equal(truth_of(bench, "k = county", 3), EXPR_TRUE);
	assert_int_equal(truth_of(bench, "k in (18_29, TA)", 4), EXPR_TRUE);
	assert_int_equal(truth_of(bench, "k = k", 4), EXPR_TRUE);
	assert_null(condition(bench, "k = 16"));
}

static void
days_add_and_subtract(void **state)
{
	struct bench *bench = *state;

	assert_truths(bench, "pvm = 1970-01-06", EXPR_UNDECIDED, EXPR_TRUE);
	assert_truths(bench, "pvm + 26 = first_day", EXPR_UNDECIDED, EXPR_TRUE);
	assert_truths(bench, "last_day - pvm = 53", EXPR_UNDECIDED, EXPR_TRUE);
	assert_truths(
	    bench, "1970-01-06 - 5 = 1970-01-01", EXPR_TRUE, EXPR_TRUE);
}

static void
blocks_join_without_a_seam(void **state)
{
	struct bench *bench = *state;
	struct expr *expr =
	    condition(bench, "n >= 0 and n <= 599 and k <> TA or n = 2");
	uint8_t truths[EXPR_BLOCK];
	size_t count = 0;

	assert_non_null(expr);
	for (size_t first = 0; first < ROWS; first += EXPR_BLOCK) {
		size_t size = ROWS - first;

		if (size > EXPR_BLOCK)
			size = EXPR_BLOCK;
		expr_truths(expr, &bench->dataset, bench->rows + first, size,
		    &bench->context, truths);
		for (size_t i = 0; i < size; i++)
			count += truths[i] == EXPR_TRUE;
	}
	/* 400 rows are no TA; row 1 is empty, row 2 is named. */
	assert_int_equal(count, 400);
}

static void
overflow_is_told(void **state)
{
	struct bench *bench = *state;

	bench->dataset.columns[0].numbers[5] = INT64_MAX;
	truth_of(bench, "n - 1 > 0", 5);
	assert_false(bench->context.overflow);
	truth_of(bench, "n + 1 > 0", 5);
	assert_true(bench->context.overflow);
	bench->context.overflow = false;
	truth_of(bench, "n = 0.5", 5);
	assert_true(bench->context.overflow);
	bench->dataset.columns[0].numbers[5] = INT64_MIN;
	bench->context.overflow = false;
	truth_of(bench, "-n > 0", 5);
	assert_true(bench->context.overflow);
}

static char *
repeat(struct bench *bench, const char *piece, size_t count, const char *end)
{
	struct str str;

	str_init(&str, &bench->arena);
	for (size_t i = 0; i < count; i++)
		str_puts(&str, piece);
	str_puts(&str, end);
	return str.text;
}

static void
depth_has_an_end(void **state)
{
	struct bench *bench = *state;

	assert_non_null(condition(bench, repeat(bench, "not ", 30, "n = 1")));
	assert_null(condition(bench, repeat(bench, "not ", 40, "n = 1")));
	assert_null(condition(bench, repeat(bench, "(", 4000, "n")));
	assert_null(condition(bench, repeat(bench, "-", 4000, "n = 1")));
	assert_null(condition(bench, repeat(bench, "n + ", 900, "n = 1")));
	assert_non_null(
	    condition(bench, repeat(bench, "n = 1 or ", 400, "n = 1")));
	assert_null(condition(bench, repeat(bench, "n = 1 or ", 500, "n = 1")));
	assert_null(condition(bench, repeat(bench, "if(", 1300, "n")));
}

static void
errors_stand_at_their_word(void **state)
{
	struct bench *bench = *state;

	assert_null(condition(bench, "n = 1 and m = 2 or k = TAA"));
	assert_int_equal(bench->diag.count, 2);
	assert_int_equal(bench->diag.messages[0].pos.column, 11);
	assert_string_equal(bench->diag.messages[0].rule, "name");
	assert_int_equal(bench->diag.messages[1].pos.column, 24);
	assert_string_equal(bench->diag.messages[1].text,
	    "TAA is not in the code list LISTA; did you mean TA?");
}

/* Texts that are no expression end in an error, whatever they are cut from. */
static void
every_cut_is_read_or_refused(void **state)
{
	struct bench *bench = *state;
	const char *whole = "not (n + 1.5 * d > -2 and k in (016, TA)) or "
			    "if(pvm <= 2024-02-29, n, 1) between 0 and 'x'";

	for (size_t from = 0; from < strlen(whole); from++)
		for (size_t to = from; to <= strlen(whole); to++) {
			size_t before = bench->diag.count;
			char *text = arena_strndup(
			    &bench->arena, whole + from, to - from);

			if (condition(bench, text) == NULL)
				assert_true(bench->diag.count > before);
			else
				assert_true(bench->diag.count == before);
		}
}

#define TEST(function)                                                         \
	cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(and_or_not_are_those_of_sql),
		TEST(and_binds_closer_than_or),
		TEST(decimals_are_exact),
		TEST(codes_keep_their_zero),
		TEST(days_add_and_subtract),
		TEST(blocks_join_without_a_seam),
		TEST(overflow_is_told),
		TEST(depth_has_an_end),
		TEST(errors_stand_at_their_word),
		TEST(every_cut_is_read_or_refused),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
