/*
 * Joins: what finds lead to, against a plain walk over all rows, for random
 * stocks with ties, open ends, empty cells and groups of all sizes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/date.h"
#include "expressions/find.h"
#include "expressions/joins.h"
#include "registers/registers.h"

#include <string.h>

#define ROWS_MAX 700 /* more than two blocks */

enum {
	KEY,
	WHO,
	BEGIN,
	END,
	HOURS,
	COLUMNS
};

struct bench {
	struct arena arena;
	struct column_schema columns[COLUMNS];
	struct schema schema;
	struct column cells[COLUMNS];
	struct dataset dataset;
	struct dataset *items[1];
	struct datasets datasets;
	struct id_pool pool;
	struct joins joins;
	struct expr_context context;
	struct expr_scope scope;
	struct expr day; /* the present row's begin, moved by a number */
	struct expr begin, shift;
	struct expr *operands[2];
	uint64_t seed;
};

static uint32_t
chance(struct bench *bench, uint32_t below)
{
	bench->seed = bench->seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(bench->seed >> 33) % below;
}

static void
open_column(
    struct bench *bench, int index, const char *name, enum column_type type)
{
	struct column *column = &bench->cells[index];

	bench->columns[index].name = name;
	bench->columns[index].type = type;
	bench->columns[index].default_code = -1;
	column->schema = &bench->columns[index];
	column->given = ARENA_ARRAY(&bench->arena, uint8_t, ROWS_MAX);
	column->numbers = ARENA_ARRAY(&bench->arena, int64_t, ROWS_MAX);
	column->days = ARENA_ARRAY(&bench->arena, int32_t, ROWS_MAX);
}

/* from, in_force: alku + shift */
static void
open_day(struct bench *bench)
{
	bench->begin = (struct expr){
		.kind = EXPR_COLUMN, .type = EXPR_TYPE_DATE, .column = BEGIN
	};
	bench->shift =
	    (struct expr){ .kind = EXPR_CONSTANT, .type = EXPR_TYPE_NUMBER };
	bench->operands[0] = &bench->begin;
	bench->operands[1] = &bench->shift;
	bench->day = (struct expr){ .kind = EXPR_ADD,
		.type = EXPR_TYPE_DATE,
		.count = 2,
		.operands = bench->operands };
}

static void
fill_row(struct bench *bench, size_t row, uint32_t persons, uint32_t days)
{
	for (int i = 0; i < COLUMNS; i++)
		bench->cells[i].given[row] = 1;
	/* The key is a number, in no order. */
	bench->cells[KEY].numbers[row] = (int64_t)(row * 7919 % 1009);
	bench->cells[WHO].numbers[row] = chance(bench, persons);
	bench->cells[WHO].given[row] = chance(bench, 20) > 0;
	bench->cells[BEGIN].days[row] = (int32_t)chance(bench, days);
	bench->cells[END].days[row] =
	    bench->cells[BEGIN].days[row] + (int32_t)chance(bench, days) - 2;
	bench->cells[END].given[row] = chance(bench, 3) > 0;
	bench->cells[HOURS].numbers[row] = (int64_t)chance(bench, 100) - 20;
	bench->cells[HOURS].given[row] = chance(bench, 10) > 0;
}

static void
open_bench(struct bench *bench, uint64_t seed)
{
	uint32_t persons, days;

	memset(bench, 0, sizeof(*bench));
	bench->seed = seed;
	arena_init(&bench->arena);
	id_pool_init(&bench->pool, &bench->arena);
	open_column(bench, KEY, "rivi", COLUMN_INTEGER);
	open_column(bench, WHO, "kuka", COLUMN_INTEGER);
	open_column(bench, BEGIN, "alku", COLUMN_DATE);
	open_column(bench, END, "loppu", COLUMN_DATE);
	open_column(bench, HOURS, "tunnit", COLUMN_DECIMAL);
	bench->columns[KEY].key = true;
	bench->schema = (struct schema){ .name = "koe",
		.kind = REGISTER_COMPLETE,
		.column_count = COLUMNS,
		.columns = bench->columns,
		.day = -1,
		.begin = BEGIN,
		.end = END };
	bench->scope.schema = &bench->schema;
	bench->dataset.schema = &bench->schema;
	bench->dataset.columns = bench->cells;
	bench->dataset.month = month_of_day(0);
	bench->dataset.row_count = chance(bench, ROWS_MAX);
	persons = 1 + chance(bench, 1 + chance(bench, 200));
	days = 3 + chance(bench, 400);
	for (size_t row = 0; row < bench->dataset.row_count; row++)
		fill_row(bench, row, persons, days);
	bench->items[0] = &bench->dataset;
	bench->datasets =
	    (struct datasets){ .count = 1, .items = bench->items };
	joins_init(
	    &bench->joins, &bench->datasets, &bench->pool, &bench->arena);
	bench->context.last_day = 27;
	bench->context.joins = &bench->joins;
	open_day(bench);
}

static bool
is_found(const struct bench *bench, const struct find *find, uint32_t present,
    uint32_t row)
{
	const struct column *who = &bench->cells[WHO];
	int64_t day = bench->cells[BEGIN].days[present] + bench->shift.value;
	int32_t begin = bench->cells[BEGIN].days[row];
	int32_t end = bench->cells[END].days[row];
	bool open = !bench->cells[END].given[row];

	if (!who->given[present] || !who->given[row] ||
	    who->numbers[present] != who->numbers[row])
		return false;
	if (find->from != NULL)
		return begin >= day;
	if (find->in_force == NULL)
		return true;
	return begin <= day && (open || (end >= day && end >= begin));
}

static bool
is_before(const struct bench *bench, uint32_t a, uint32_t b)
{
	const int32_t *days = bench->cells[BEGIN].days;

	if (days[a] != days[b])
		return days[a] < days[b];
	return bench->cells[KEY].numbers[a] < bench->cells[KEY].numbers[b];
}

/* What a walk over all rows finds. */
struct walked {
	uint32_t first, last;
	int64_t rows, sum;
};

static struct walked
walk(const struct bench *bench, const struct find *find, uint32_t present)
{
	struct walked walked = { JOIN_NO_ROW, JOIN_NO_ROW, 0, 0 };

	for (uint32_t row = 0; row < bench->dataset.row_count; row++) {
		if (!is_found(bench, find, present, row))
			continue;
		if (walked.rows++ == 0)
			walked.first = walked.last = row;
		if (is_before(bench, row, walked.first))
			walked.first = row;
		if (is_before(bench, walked.last, row))
			walked.last = row;
		if (bench->cells[HOURS].given[row])
			walked.sum += bench->cells[HOURS].numbers[row];
	}
	return walked;
}

/* The rows of one block, found and summed, against the walk. */
static void
check_block(struct bench *bench, const struct find *find, const uint32_t *rows,
    size_t count)
{
	const struct expr items[] = {
		{ .kind = EXPR_FOUND_ROWS,
		    .type = EXPR_TYPE_NUMBER,
		    .find = find },
		{ .kind = EXPR_FOUND_SUM,
		    .type = EXPR_TYPE_NUMBER,
		    .find = find,
		    .column = HOURS },
	};
	uint32_t found[EXPR_BLOCK];
	struct expr_vector number, sum;
	bool all = find->kind == FIND_ALL;

	joins_find(find, &bench->dataset, rows, count, &bench->context, found);
	if (all) {
		expr_values(&items[0], &bench->dataset, rows, count,
		    &bench->context, &number);
		expr_values(&items[1], &bench->dataset, rows, count,
		    &bench->context, &sum);
	}
	for (size_t i = 0; i < count; i++) {
		struct walked walked = walk(bench, find, rows[i]);

		assert_int_equal(found[i] != JOIN_NO_ROW, walked.rows > 0);
		if (find->kind == FIND_FIRST)
			assert_int_equal(found[i], walked.first);
		if (find->kind == FIND_LAST)
			assert_int_equal(found[i], walked.last);
		if (all)
			assert_int_equal(number.numbers[i], walked.rows);
		if (all)
			assert_int_equal(sum.numbers[i], walked.sum);
	}
}

static void
check_find(struct bench *bench, struct find *find)
{
	size_t rows = bench->dataset.row_count;

	for (size_t at = 0; at < rows; at += EXPR_BLOCK) {
		uint32_t block[EXPR_BLOCK];
		size_t count = rows - at < EXPR_BLOCK ? rows - at : EXPR_BLOCK;

		for (size_t i = 0; i < count; i++)
			block[i] = (uint32_t)(at + i);
		check_block(bench, find, block, count);
	}
}

static void
finds_lead_where_a_walk_does(void **state)
{
	static const enum find_kind kinds[] = { FIND_FIRST, FIND_LAST, FIND_ANY,
		FIND_ALL };
	static int who = WHO;

	(void)state;
	for (uint64_t seed = 1; seed <= 60; seed++) {
		static struct bench bench;
		struct find finds[12];

		open_bench(&bench, seed);
		bench.shift.value = (int64_t)chance(&bench, 40) - 10;
		memset(finds, 0, sizeof(finds));
		for (size_t i = 0; i < 12; i++) {
			finds[i].kind = kinds[i % 4];
			finds[i].schema = &bench.schema;
			finds[i].same_count = 1;
			finds[i].same = finds[i].found_same = &who;
			if (i / 4 == 1)
				finds[i].from = &bench.day;
			if (i / 4 == 2)
				finds[i].in_force = &bench.day;
			check_find(&bench, &finds[i]);
		}
		arena_release(&bench.arena);
	}
}

static void
a_register_that_lacks_is_named(void **state)
{
	static struct bench bench;
	static struct schema other = { .name = "muu" };
	struct find here = { .schema = &bench.schema };
	struct find there = { .schema = &other };
	struct find *finds[] = { &here, &there };
	struct expr_scope scope = { .find_count = 1, .finds = finds };
	int32_t month = month_of_day(0);

	(void)state;
	open_bench(&bench, 1);
	assert_null(joins_lacking(&bench.joins, &scope, month));
	assert_ptr_equal(
	    joins_lacking(&bench.joins, &scope, month + 1), &bench.schema);
	scope.find_count = 2;
	assert_ptr_equal(joins_lacking(&bench.joins, &scope, month), &other);
	assert_true(scope_reads(&scope, &other));
	arena_release(&bench.arena);
}

/* Of found rows one may be none, also between rows that follow each other. */
static void
no_row_has_no_cell(void **state)
{
	static const uint32_t rows[][3] = { { 0, 1, 2 }, { JOIN_NO_ROW, 0, 1 },
		{ 1, 2, JOIN_NO_ROW },
		{ JOIN_NO_ROW, JOIN_NO_ROW, JOIN_NO_ROW }, { 2, 1, 0 } };
	static struct bench bench;
	const struct column *column = &bench.cells[KEY];

	(void)state;
	open_bench(&bench, 1);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		for (size_t count = 1; count <= 3; count++) {
			struct expr_vector cells;

			expr_cells(column, rows[i], count, &cells);
			for (size_t j = 0; j < count; j++) {
				bool none = rows[i][j] == JOIN_NO_ROW;
				int64_t number;

				assert_int_equal(cells.known[j] != 0,
				    !none && column_number(
						 column, rows[i][j], &number));
				if (cells.known[j])
					assert_int_equal(
					    cells.numbers[j], number);
			}
		}
	arena_release(&bench.arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_lead_where_a_walk_does),
		cmocka_unit_test(a_register_that_lacks_is_named),
		cmocka_unit_test(no_row_has_no_cell),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
