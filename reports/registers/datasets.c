/*
 * Datasets that have been read, as the later stages look into them: which one
 * is a month's, and what a cell is as a number.
 */
#include "registers/registers.h"

const struct dataset *
datasets_find(
    const struct datasets *datasets, const struct schema *schema, int32_t month)
{
	for (size_t i = 0; i < datasets->count; i++)
		if (datasets->items[i] != NULL &&
		    datasets->items[i]->schema == schema &&
		    datasets->items[i]->month == month)
			return datasets->items[i];
	return NULL;
}

bool
datasets_over_limit(const struct datasets *datasets)
{
	for (size_t i = 0; i < datasets->count; i++)
		if (datasets->items[i]->over_limit)
			return true;
	return false;
}

bool
column_number(const struct column *column, uint32_t row, int64_t *number)
{
	bool given = column->given[row] != 0;

	switch (column->schema->type) {
	case COLUMN_ID:
		*number = column->ids[row];
		break;
	case COLUMN_DATE:
	case COLUMN_MONTH:
		*number = column->days[row];
		break;
	case COLUMN_INTEGER:
	case COLUMN_DECIMAL:
	case COLUMN_MONEY:
		*number = column->numbers[row];
		break;
	case COLUMN_CODE:
	case COLUMN_YESNO:
		*number = column->codes[row];
		if (!given && column->schema->default_code >= 0) {
			*number = column->schema->default_code;
			given = true;
		}
		break;
	case COLUMN_TEXT:
		return false;
	}
	return given;
}

const char *
dataset_told(const struct dataset *dataset, size_t column)
{
	return dataset->told != NULL && dataset->told[column] != NULL
		   ? dataset->told[column]
		   : dataset->schema->columns[column].name;
}
