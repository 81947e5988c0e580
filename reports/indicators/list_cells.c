/*
 * What a list's rows show.  In: a row of a delivery; out: typed cells, exact
 * numbers, a day or no more than its month, a code with its label.
 */
#include "indicators/lists.h"

#include "indicators/indicators.h"
#include "registers/registers.h"

#include <assert.h>

/* The code of a cell, its column's default when it is empty; -1: none, or the
 * column has none. */
static int
code_of(const struct column *column, uint32_t row)
{
	return column->codes != NULL && column->given[row]
		   ? column->codes[row]
		   : column->schema->default_code;
}

/* How near a number is stands in a column of its row. */
static enum approx
approx_of(
    const struct dataset *dataset, const struct column *column, uint32_t row)
{
	const struct column_schema *schema = column->schema;
	const struct column *word;

	if (schema->approx_of_code == NULL)
		return APPROX_NONE;
	word = &dataset->columns[schema->approx];
	return word->given[row] ? schema->approx_of_code[word->codes[row]]
				: APPROX_NONE;
}

static struct raw_list_cell
number_cell(int64_t number, int scale, bool euros, enum approx approx)
{
	struct raw_list_cell cell = { .kind = RAW_LIST_NUMBER,
		.approx = approx,
		.decimals = euros ? 2 : 0 };
	int64_t divisor = 1;

	for (; scale > 0; scale--)
		divisor *= 10;
	/* The divisor is a power of ten: nothing can overflow. */
	(void)fraction_make(number, divisor, &cell.number);
	return cell;
}

static struct raw_list_cell
code_cell(const struct code_list *codes, int64_t index)
{
	const struct code *code = &codes->codes[index];

	return (struct raw_list_cell){ .kind = RAW_LIST_TEXT,
		.text = code->label,
		.code = code->text,
		.others = &code->others };
}

/* A day, or its month where the register knows no more. */
static struct raw_list_cell
day_cell(
    const struct dataset *dataset, const struct column *column, uint32_t row)
{
	const struct column_schema *schema = column->schema;

	if (schema->precision >= 0 &&
	    code_of(&dataset->columns[schema->precision], row) ==
		schema->precision_code)
		return (struct raw_list_cell){ .kind = RAW_LIST_MONTH,
			.day = month_of_day(column->days[row]) };
	return (struct raw_list_cell){ .kind = RAW_LIST_DAY,
		.day = column->days[row] };
}

struct raw_list_cell
list_cell(const struct dataset *dataset, int index, uint32_t row,
    const struct id_pool *pool)
{
	const struct column *column = &dataset->columns[index];
	const struct column_schema *schema = column->schema;
	const struct raw_list_cell empty = { .kind = RAW_LIST_EMPTY };
	int code = code_of(column, row);

	if (schema->codes != NULL)
		return code < 0 ? empty : code_cell(schema->codes, code);
	if (!column->given[row])
		return empty;
	switch (schema->type) {
	case COLUMN_DATE:
		return day_cell(dataset, column, row);
	case COLUMN_MONTH:
		return (struct raw_list_cell){ .kind = RAW_LIST_MONTH,
			.day = column->days[row] };
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		return number_cell(column->numbers[row], column_scale(schema),
		    schema->type == COLUMN_MONEY,
		    approx_of(dataset, column, row));
	case COLUMN_TEXT:
		return (struct raw_list_cell){ .kind = RAW_LIST_TEXT,
			.text = column->texts[row] };
	case COLUMN_ID:
		return (struct raw_list_cell){ .kind = RAW_LIST_TEXT,
			.text = id_pool_text(
			    pool, column_id_kind(schema), column->ids[row]) };
	case COLUMN_CODE:
	case COLUMN_YESNO:
		break;
	}
	assert(!"a column of codes has a list");
	return empty;
}

/* Whether the row knows all that the value reads of it: a number that is near,
 * or a day of which only the month is known, is shown as it stands, and what
 * were computed from it would look exact. */
static bool
is_exact(const struct expr *value, const struct dataset *dataset, uint32_t row)
{
	if (value->kind == EXPR_COLUMN && value->find == NULL) {
		const struct column *column = &dataset->columns[value->column];
		int precision = column->schema->precision;

		if (approx_of(dataset, column, row) != APPROX_NONE ||
		    (precision >= 0 &&
			code_of(&dataset->columns[precision], row) ==
			    column->schema->precision_code))
			return false;
	}
	for (size_t i = 0; i < value->count; i++)
		if (!is_exact(value->operands[i], dataset, row))
			return false;
	return true;
}

struct raw_list_cell
list_value(const struct expr *value, const struct dataset *dataset,
    uint32_t row, struct expr_context *context)
{
	struct expr_vector vector;

	expr_values(value, dataset, &row, 1, context, &vector);
	if (!vector.known[0] || !is_exact(value, dataset, row))
		return (struct raw_list_cell){ .kind = RAW_LIST_EMPTY };
	switch (value->type) {
	case EXPR_TYPE_NUMBER:
		return number_cell(
		    vector.numbers[0], value->scale, value->money, APPROX_NONE);
	case EXPR_TYPE_DATE:
		context->overflow |= !day_in_calendar(vector.numbers[0]);
		return (struct raw_list_cell){ .kind = RAW_LIST_DAY,
			.day = (int32_t)vector.numbers[0] };
	case EXPR_TYPE_MONTH:
		return (struct raw_list_cell){ .kind = RAW_LIST_MONTH,
			.day = (int32_t)vector.numbers[0] };
	case EXPR_TYPE_CODE:
		return code_cell(value->codes, vector.numbers[0]);
	case EXPR_TYPE_TEXT:
		return (struct raw_list_cell){ .kind = RAW_LIST_TEXT,
			.text = vector.texts[0] };
	case EXPR_TYPE_ID:
	case EXPR_TYPE_ROW:
	case EXPR_TYPE_CONDITION:
	case EXPR_TYPE_FAULTY:
		break;
	}
	assert(!"no such value is computed for a list");
	return (struct raw_list_cell){ .kind = RAW_LIST_EMPTY };
}
