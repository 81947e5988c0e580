/*
 * The categories of a breakdown.  In: its columns and the rows; out: a
 * category for each cell in order, and the rows' categories.
 *
 * A code list gives a cell to each of its codes that is valid on the last day
 * and belongs to the county or to all: that nobody is there is a finding too.
 * So does an integer of a scale to each of its values.
 * Ids, days and texts have cells for what the rows hold, and so have two
 * columns that are crossed.
 */
#include "indicators/categories.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/listed.h"
#include "base/str.h"
#include "indicators/definitions.h"
#include "indicators/population.h"
#include "registers/registers.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define UNKNOWN_LABEL "ei tiedossa"

/* What categories are found with. */
struct finding {
	struct population *population;
	const struct id_pool *pool;
	int32_t day;
	bool seen_only; /* codes without rows are left out */
	struct arena *arena;
};

/* Whether the code is valid on the day, and the county's or everybody's. */
static bool
code_is_listed(const struct code *code, int32_t day, const char *area)
{
	return (code->from == DAY_NONE || code->from <= day) &&
	       (code->to == DAY_NONE || code->to >= day) &&
	       (code->area == NULL || str_equal(code->area, area));
}

/* For each key, the first row that has it, or KEY_NONE; and whether each row
 * has a key. */
static uint32_t *
first_rows(const struct population *population, const struct keys *keys,
    bool *all_known)
{
	uint32_t *rows = ARENA_ROOM(population->arena, uint32_t, keys->limit);

	memset(rows, 0xff, keys->limit * sizeof(*rows));
	*all_known = true;
	for (size_t row = population->count; row-- > 0;)
		if (keys->of_row[row] != KEY_NONE)
			rows[keys->of_row[row]] = (uint32_t)row;
		else
			*all_known = false;
	return rows;
}

static void
list_codes(const struct finding *finding, const struct code_list *codes,
    const struct keys *keys, const uint32_t *rows, struct category_list *list)
{
	const char *area = finding->population->context.area;

	for (size_t i = 0; i < codes->count; i++) {
		const struct code *code = &codes->codes[i];
		bool seen = i < keys->limit && rows[i] != KEY_NONE;

		if (seen || (!finding->seen_only &&
				code_is_listed(code, finding->day, area)))
			list->items[list->count++] =
			    (struct category){ .key = (uint32_t)i,
				    .text = code->text,
				    .label = code->label,
				    .others = &code->others };
	}
}

/* The text of an id, a day, a month or a text. */
static const char *
category_text(
    const struct finding *finding, const struct column *cells, uint32_t row)
{
	char text[DATE_TEXT_SIZE];

	if (cells->schema->type == COLUMN_ID)
		return arena_strdup(finding->arena,
		    id_pool_text(finding->pool, column_id_kind(cells->schema),
			cells->ids[row]));
	if (cells->schema->type == COLUMN_TEXT)
		return cells->texts[row];
	if (cells->schema->type == COLUMN_MONTH)
		month_format(cells->days[row], text);
	else
		day_format(cells->days[row], text);
	return arena_strdup(finding->arena, text);
}

/* As a Finnish reader writes it: 31.12.2030; of what is no day, the text. */
static const char *
category_label(const struct finding *finding, const struct column *cells,
    uint32_t row, const char *text)
{
	int year, month, day;

	if (cells->schema->type != COLUMN_DATE)
		return text;
	day_to_civil(cells->days[row], &year, &month, &day);
	return arena_printf(finding->arena, "%d.%d.%d", day, month, year);
}

static int
compare_categories(const void *left, const void *right)
{
	const struct category *a = left, *b = right;

	return strcmp(a->text, b->text);
}

static void
list_seen(const struct finding *finding, const struct expr_column *column,
    const struct keys *keys, const uint32_t *rows, struct category_list *list)
{
	for (uint32_t key = 0; key < keys->limit; key++) {
		const struct column *cells;
		uint32_t number;
		const char *text;

		if (rows[key] == KEY_NONE ||
		    !population_cell(finding->population, rows[key], column,
			&cells, &number))
			continue;
		text = category_text(finding, cells, number);
		list->items[list->count++] = (struct category){
			.key = key,
			.text = text,
			.label = category_label(finding, cells, number, text),
		};
	}
	if (list->count > 0)
		qsort(list->items, list->count, sizeof(*list->items),
		    compare_categories);
}

/* All values of a scale, in order: nobody's answer is a finding too. */
static void
list_scale(const struct finding *finding, const struct expr_column *column,
    const struct keys *keys, const uint32_t *rows, struct category_list *list)
{
	const struct column_schema *schema =
	    &column->schema->columns[column->column];
	uint32_t key = 0; /* they are ranks */

	for (int64_t value = schema->min; value <= schema->max; value++) {
		const struct column *cells;
		uint32_t number;
		bool seen = key < keys->limit &&
			    population_cell(finding->population, rows[key],
				column, &cells, &number) &&
			    cells->numbers[number] == value;
		const char *text =
		    arena_printf(finding->arena, "%" PRId64, value);

		if (seen || !finding->seen_only)
			list->items[list->count++] =
			    (struct category){ .key = seen ? key : keys->limit,
				    .text = text,
				    .label = text };
		key += seen;
	}
}

static void
number_rows(const struct population *population, const struct keys *keys,
    const struct category_list *list, uint32_t *category_of_row)
{
	uint32_t *category_of_key =
	    ARENA_ARRAY(population->arena, uint32_t, keys->limit);
	uint32_t unknown = (uint32_t)list->count - 1;

	for (uint32_t i = 0; i < list->count; i++)
		if (list->items[i].key < keys->limit)
			category_of_key[list->items[i].key] = i;
	for (size_t row = 0; row < population->count; row++) {
		uint32_t key = keys->of_row[row];

		category_of_row[row] =
		    key == KEY_NONE ? unknown : category_of_key[key];
	}
}

/* The categories of one column. */
static void
find_column(const struct finding *finding, const struct expr_column *column,
    struct category_list *list, uint32_t *category_of_row)
{
	struct population *population = finding->population;
	const struct column_schema *schema =
	    &column->schema->columns[column->column];
	const struct code_list *codes = schema->codes;
	const struct keys *keys = population_keys(population, column, 1);
	bool all_known;
	const uint32_t *rows = first_rows(population, keys, &all_known);
	size_t most = keys->limit + 1;

	if (codes != NULL)
		most += codes->count;
	if (schema->type == COLUMN_INTEGER)
		most += (size_t)(schema->max - schema->min) + 1;
	list->count = 0;
	list->items = ARENA_ARRAY(population->arena, struct category, most);
	if (codes != NULL)
		list_codes(finding, codes, keys, rows, list);
	else if (schema->type == COLUMN_INTEGER)
		list_scale(finding, column, keys, rows, list);
	else
		list_seen(finding, column, keys, rows, list);
	if (!all_known)
		list->items[list->count++] = (struct category){
			.key = KEY_NONE, .text = "", .label = UNKNOWN_LABEL
		};
	number_rows(population, keys, list, category_of_row);
}

static int
compare_pairs(const void *left, const void *right)
{
	const uint64_t *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

/* The pairs that there are, in order, once each; returns their number. */
static size_t
sort_pairs(uint64_t *pairs, size_t count)
{
	size_t kept = 0;

	if (count > 0)
		qsort(pairs, count, sizeof(*pairs), compare_pairs);
	for (size_t i = 0; i < count; i++)
		if (kept == 0 || pairs[i] != pairs[kept - 1])
			pairs[kept++] = pairs[i];
	return kept;
}

static uint32_t
place_of(const uint64_t *pairs, size_t count, uint64_t pair)
{
	const uint64_t *place =
	    bsearch(&pair, pairs, count, sizeof(*pairs), compare_pairs);

	return (uint32_t)(place - pairs);
}

/* One half of a crossing; NULL: it is not known. */
static const struct listed_code *
listed(const struct finding *finding, const struct code_list *codes,
    const struct category *category)
{
	struct listed_code *code;

	if (category->key == KEY_NONE)
		return NULL;
	code = ARENA_NEW(finding->arena, struct listed_code);
	*code = (struct listed_code){ category->text, category->label,
		category->key, codes != NULL ? codes->name : NULL,
		category->others };
	return code;
}

/* "Kuntouttava – Avoin" in one of the other languages; NULL: in none. */
static const char *
cross_label(const struct finding *finding, const char *a, const char *b,
    const struct category *first, const struct category *second)
{
	if (a == NULL && b == NULL)
		return NULL;
	return arena_printf(finding->arena, "%s – %s",
	    a != NULL ? a : first->label, b != NULL ? b : second->label);
}

static const struct other_labels *
cross_labels(const struct finding *finding, const struct category *a,
    const struct category *b)
{
	static const struct other_labels none = { NULL, NULL };
	const struct other_labels *x = a->others != NULL ? a->others : &none;
	const struct other_labels *y = b->others != NULL ? b->others : &none;
	struct other_labels *both =
	    ARENA_NEW(finding->arena, struct other_labels);

	both->sv = cross_label(finding, x->sv, y->sv, a, b);
	both->en = cross_label(finding, x->en, y->en, a, b);
	return both;
}

/* One category of two columns. */
static struct category
cross(const struct finding *finding, const struct breakdown *by,
    const struct category *a, const struct category *b)
{
	return (struct category){ .key = KEY_NONE,
		.text = arena_printf(finding->arena, "%s+%s", a->text, b->text),
		.label =
		    arena_printf(finding->arena, "%s – %s", a->label, b->label),
		.others = cross_labels(finding, a, b),
		.from = listed(finding, by->codes[0], a),
		.to = listed(finding, by->codes[1], b) };
}

/* The categories of two columns together. */
static void
find_crossed(const struct finding *finding, const struct breakdown *by,
    struct category_list *list, uint32_t *category_of_row)
{
	struct population *population = finding->population;
	struct arena *arena = population->arena;
	size_t rows = population->count;
	struct category_list first, second;
	uint32_t *seconds = ARENA_ARRAY(arena, uint32_t, rows);
	uint64_t *pairs = ARENA_ARRAY(arena, uint64_t, rows);

	find_column(finding, &by->columns[0], &first, category_of_row);
	find_column(finding, &by->columns[1], &second, seconds);
	for (size_t row = 0; row < rows; row++)
		pairs[row] =
		    (uint64_t)category_of_row[row] << 32 | seconds[row];
	list->count = sort_pairs(pairs, rows);
	list->items = ARENA_ARRAY(arena, struct category, list->count);
	for (size_t i = 0; i < list->count; i++)
		list->items[i] =
		    cross(finding, by, &first.items[pairs[i] >> 32],
			&second.items[pairs[i] & UINT32_MAX]);
	for (size_t row = 0; row < rows; row++)
		category_of_row[row] = place_of(pairs, list->count,
		    (uint64_t)category_of_row[row] << 32 | seconds[row]);
}

void
categories_find(const struct breakdown *by, struct population *population,
    const struct id_pool *pool, int32_t day, struct arena *arena,
    struct category_list *list, uint32_t *category_of_row)
{
	struct finding finding = { population, pool, day, by->column_count > 1,
		arena };

	if (by->column_count > 1)
		find_crossed(&finding, by, list, category_of_row);
	else
		find_column(&finding, &by->columns[0], list, category_of_row);
}
