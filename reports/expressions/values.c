/*
 * The values that stand at the leaves of an expression, for a block of rows:
 * constants, cells of the rows themselves and of rows that are found for them,
 * and sums over found rows.
 */
#include "expressions/evaluate-imp.h"

#include "expressions/check.h"
#include "expressions/find.h"
#include "expressions/joins-imp.h"
#include "registers/registers.h"

#include <assert.h>
#include <string.h>

void
block_fill(
    const struct block *block, int64_t number, struct expr_vector *values)
{
	size_t count = block->count;

	for (size_t i = 0; i < count; i++)
		values->numbers[i] = number;
	memset(values->known, 1, count);
}

void
block_constant_values(const struct block *block, const struct expr *node,
    struct expr_vector *values)
{
	if (node->type != EXPR_TYPE_TEXT) {
		block_fill(block, node->value, values);
		return;
	}
	for (size_t i = 0; i < block->count; i++)
		values->texts[i] = node->word;
	memset(values->known, 1, block->count);
}

/* An empty cell of codes has its column's default. */
static void
code_values(const struct column *column, const uint32_t *rows, size_t count,
    struct expr_vector *values)
{
	int empty = column->schema->default_code;

	for (size_t i = 0; i < count; i++) {
		values->numbers[i] = empty;
		if (values->known[i])
			values->numbers[i] = column->codes[rows[i]];
		else if (empty >= 0 && rows[i] != JOIN_NO_ROW)
			values->known[i] = 1;
	}
}

/* The same for rows that follow each other. */
static void
run_of_codes(const struct column *column, size_t first, size_t count,
    struct expr_vector *values)
{
	int empty = column->schema->default_code;

	for (size_t i = 0; i < count; i++)
		values->numbers[i] = column->codes[first + i];
	for (size_t i = 0; i < count && empty >= 0; i++)
		if (!values->known[i]) {
			values->numbers[i] = empty;
			values->known[i] = 1;
		}
}

/* The cells of a column in the given rows; a row may be none. */
static void
cell_values(const struct column *column, enum expr_type type,
    const uint32_t *rows, size_t count, struct expr_vector *values)
{
	for (size_t i = 0; i < count; i++)
		values->known[i] =
		    rows[i] != JOIN_NO_ROW && column->given[rows[i]] != 0;
	switch (type) {
	case EXPR_TYPE_NUMBER:
		for (size_t i = 0; i < count; i++)
			values->numbers[i] =
			    values->known[i] ? column->numbers[rows[i]] : 0;
		break;
	case EXPR_TYPE_DATE:
	case EXPR_TYPE_MONTH:
		for (size_t i = 0; i < count; i++)
			values->numbers[i] =
			    values->known[i] ? column->days[rows[i]] : 0;
		break;
	case EXPR_TYPE_CODE:
		code_values(column, rows, count, values);
		break;
	case EXPR_TYPE_ID:
		for (size_t i = 0; i < count; i++)
			values->numbers[i] =
			    values->known[i] ? column->ids[rows[i]] : 0;
		break;
	case EXPR_TYPE_TEXT:
		for (size_t i = 0; i < count; i++)
			values->texts[i] =
			    values->known[i] ? column->texts[rows[i]] : NULL;
		break;
	case EXPR_TYPE_FAULTY:
	case EXPR_TYPE_ROW:
	case EXPR_TYPE_CONDITION:
		assert(!"a column has a value");
	}
}

/* The same for rows that follow each other from `first` on, as most do: no
 * row's number is looked up. */
static void
run_values(const struct column *column, enum expr_type type, size_t first,
    size_t count, struct expr_vector *values)
{
	memcpy(values->known, column->given + first, count);
	switch (type) {
	case EXPR_TYPE_NUMBER:
		memcpy(values->numbers, column->numbers + first,
		    count * sizeof(*values->numbers));
		break;
	case EXPR_TYPE_DATE:
	case EXPR_TYPE_MONTH:
		for (size_t i = 0; i < count; i++)
			values->numbers[i] = column->days[first + i];
		break;
	case EXPR_TYPE_ID:
		for (size_t i = 0; i < count; i++)
			values->numbers[i] = column->ids[first + i];
		break;
	case EXPR_TYPE_CODE:
		run_of_codes(column, first, count, values);
		break;
	case EXPR_TYPE_TEXT:
		memcpy(values->texts, column->texts + first,
		    count * sizeof(*values->texts));
		break;
	case EXPR_TYPE_FAULTY:
	case EXPR_TYPE_ROW:
	case EXPR_TYPE_CONDITION:
		assert(!"a column has a value");
	}
}

/* Whether the rows follow each other; JOIN_NO_ROW is before row 0 no more than
 * it is after the last. */
static bool
is_run(const uint32_t *rows, size_t count)
{
	uint32_t gaps = 0, size = (uint32_t)count;

	for (uint32_t i = 0; i < size; i++)
		gaps |= rows[i] ^ (rows[0] + i);
	return count > 0 && gaps == 0 && rows[0] <= rows[count - 1] &&
	       rows[count - 1] != JOIN_NO_ROW;
}

void
expr_cells(const struct column *column, const uint32_t *rows, size_t count,
    struct expr_vector *values)
{
	enum expr_type type = expr_type_of(column->schema);

	if (is_run(rows, count))
		run_values(column, type, rows[0], count, values);
	else
		cell_values(column, type, rows, count, values);
}

static struct join *
join_of(const struct block *block, const struct expr *node)
{
	return joins_look_up(node->find, block->dataset, block->rows,
	    block->count, block->evaluation, block->context);
}

void
block_column_values(const struct block *block, const struct expr *node,
    struct expr_vector *values)
{
	const struct dataset *dataset = block->dataset;
	const uint32_t *rows = block->rows;

	if (node->find == NULL && block->run) {
		run_values(&dataset->columns[node->column], node->type, rows[0],
		    block->count, values);
		return;
	}
	if (node->find != NULL) {
		const struct join *join = join_of(block, node);

		dataset = join->dataset;
		rows = join->found;
	}
	cell_values(&dataset->columns[node->column], node->type, rows,
	    block->count, values);
}

void
block_found_values(const struct block *block, const struct expr *node,
    struct expr_vector *values)
{
	const struct join *join = join_of(block, node);

	block_fill(block, 0, values);
	for (size_t i = 0; i < block->count; i++)
		values->known[i] = join->found[i] != JOIN_NO_ROW;
}

void
block_sum_values(const struct block *block, const struct expr *node,
    struct expr_vector *values)
{
	struct join *join = join_of(block, node);
	const struct join_sums *sums =
	    join_sums(join, node->kind == EXPR_FOUND_ROWS ? -1 : node->column,
		block->context->joins->arena);

	block_fill(block, 0, values);
	for (size_t i = 0; i < block->count; i++) {
		uint32_t from = join->from[i];
		__int128 sum = sums->begun[join->to[i]] - sums->begun[from];

		if (sums->ended != NULL)
			sum -= sums->ended[join->ended[i]] - sums->ended[from];
		values->numbers[i] = (int64_t)sum;
		if (sum != values->numbers[i])
			block->context->overflow = true;
	}
}

/* An area that the list does not have equals no row: it is missing. */
void
block_county_values(const struct block *block, const struct expr *node,
    struct expr_vector *values)
{
	const char *area = block->context->area;
	int code = code_list_find(node->codes, area, strlen(area));

	block_fill(block, code, values);
	if (code < 0)
		memset(values->known, 0, block->count);
}

struct expr_column
expr_column_read(const struct expr *expr, const struct schema *schema)
{
	return (struct expr_column){ expr->find,
		expr->find == NULL ? schema : expr->find->schema,
		expr->column };
}
