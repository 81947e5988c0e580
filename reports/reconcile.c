/* Figures against the rows that they are the sums of: see the header. */
#include "reconcile.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/message.h"
#include "base/str.h"
#include "content.h"
#include "document/document.h"
#include "text/number.h"

#include <string.h>

/* Sums are integers of these parts of one: computed columns have at most nine
 * decimal places. */
#define PARTS 1000000000
#define PARTS_PLACES 9
#define MONEY_PLACES 2

/* What the rows of a category come to. */
struct sum {
	const char *category; /* NULL: of all rows */
	__int128 parts;
	bool met; /* the figure has that category */
};

struct sums {
	size_t count;
	size_t capacity;
	struct sum *items; /* the first is of all rows */
};

struct comparison {
	const struct prepared *prepared;
	const struct reconcile_request *request;
	const struct document *document; /* its language says how to write */
	const struct safe_table *table;
	struct sums sums;
	struct arena *arena;
	struct diag *diag;
};

static struct sum *
find_sum(struct comparison *comparison, const char *category)
{
	struct sums *sums = &comparison->sums;

	for (size_t i = 1; i < sums->count; i++)
		if (str_equal(sums->items[i].category, category))
			return &sums->items[i];
	sums->items = arena_grow(comparison->arena, sums->items, sums->count,
	    &sums->capacity, sizeof(*sums->items));
	sums->items[sums->count] = (struct sum){ .category = category };
	return &sums->items[sums->count++];
}

/* A code, an id or a text; an empty cell is the category "". */
static const char *
category_of(const struct list_cell *cell)
{
	if (cell->kind != LIST_TEXT)
		return "";
	return cell->code != NULL ? cell->code : cell->text;
}

/* False: it is too large, or has more decimal places than can be added. */
static bool
parts_of(struct fraction value, __int128 *parts)
{
	return PARTS % value.denominator == 0 &&
	       !__builtin_mul_overflow(value.numerator,
		   (__int128)(PARTS / value.denominator), parts);
}

static bool
add_row(struct comparison *comparison, const struct list_cell *row)
{
	const struct reconcile_request *request = comparison->request;
	const struct list_cell *amount = &row[request->amount];
	struct sum *all = &comparison->sums.items[0];
	struct sum *sum;
	__int128 parts;

	if (amount->kind != LIST_NUMBER)
		return true;
	if (!parts_of(amount->number, &parts) ||
	    __builtin_add_overflow(all->parts, parts, &all->parts))
		return false;
	if (request->category < 0)
		return true;
	sum = find_sum(comparison, category_of(&row[request->category]));
	return !__builtin_add_overflow(sum->parts, parts, &sum->parts);
}

/* Whether the figure has a number: without its deliveries it has none. */
static bool
is_told(const struct safe_table *table)
{
	for (size_t i = 0; table != NULL && i < table->count; i++)
		if (table->cells[i].status != SAFE_MISSING)
			return true;
	return false;
}

/* Adds the rows up; false after an error. */
static bool
add_rows(struct comparison *comparison)
{
	const struct reconcile_request *request = comparison->request;
	struct safe_list list;
	bool ok;

	/* The first sum is of all rows. */
	(void)find_sum(comparison, NULL);
	ok = content_list(comparison->prepared, request->list,
	    comparison->arena, comparison->diag, &list);
	if (ok && list.missing_reason != NULL && is_told(comparison->table)) {
		diag_error(comparison->diag, request->pos, "reconcile",
		    "the rows of %s are not all there: %s is not delivered; "
		    "put the file in its place",
		    request->list->name, list.missing_reason);
		return false;
	}
	for (size_t r = 0; ok && r < list.row_count; r++)
		if (!add_row(comparison, &list.cells[r * list.column_count])) {
			diag_error(comparison->diag, request->pos, "reconcile",
			    "the rows of %s cannot be added up exactly; name "
			    "a column of money",
			    request->list->name);
			ok = false;
		}
	return ok;
}

/* --- what is told --- */

/* "12 345,67 €", with as many places as tell the two apart. */
static const char *
amount_text(
    const struct comparison *comparison, struct fraction value, int places)
{
	return arena_printf(comparison->arena, "%s %s",
	    number_format(
		comparison->document->lang, value, places, comparison->arena),
	    unit_symbol(comparison->table->unit));
}

static const char *
category_text(const char *category)
{
	if (category == NULL)
		return MESSAGE("the total");
	return category[0] == '\0' ? MESSAGE("rows without a category")
				   : category;
}

/* Both numbers, as they stand in the message. */
static void
put_amounts(const struct comparison *comparison, struct fraction a,
    struct fraction b, const char **text_a, const char **text_b)
{
	int places = MONEY_PLACES;

	do {
		*text_a = amount_text(comparison, a, places);
		*text_b = amount_text(comparison, b, places);
		places += PARTS_PLACES - MONEY_PLACES;
	} while (str_equal(*text_a, *text_b) && places <= PARTS_PLACES);
}

static bool
tell_difference(const struct comparison *comparison, const char *category,
    struct fraction figure, struct fraction rows)
{
	const struct reconcile_request *request = comparison->request;
	const char *in_figure, *in_rows;

	put_amounts(comparison, figure, rows, &in_figure, &in_rows);
	diag_error(comparison->diag, request->pos, "reconcile",
	    "%s: %s in the figure %s, %s in the rows of %s; one of them leaves "
	    "rows out or counts them otherwise: compare %s with the list's "
	    "when, where and value",
	    category_text(category), in_figure, request->figure->name, in_rows,
	    request->list->name, indicator_id(request->figure->indicator));
	return false;
}

/* --- the comparison --- */

static struct fraction
fraction_of(__int128 parts)
{
	struct fraction value = fraction_integer(0);

	/* A power of ten that is not 0: nothing can overflow. */
	(void)fraction_make(parts, PARTS, &value);
	return value;
}

/* A hidden cell tells nothing, so there is nothing to hold against it; where
 * nothing was counted the rows must come to nothing. */
static bool
compare_cell(const struct comparison *comparison, const struct safe_cell *cell,
    struct sum *sum)
{
	struct fraction rows = fraction_of(sum->parts);

	sum->met = true;
	if (cell->status == SAFE_HIDDEN ||
	    fraction_compare(cell->value, rows) == 0)
		return true;
	return tell_difference(comparison, cell->category, cell->value, rows);
}

static bool
compare_categories(struct comparison *comparison)
{
	const struct safe_table *table = comparison->table;
	const char *only = comparison->request->figure->category;
	struct sums *sums = &comparison->sums;
	bool ok = true;

	for (size_t i = 0; i < table->count; i++) {
		const struct safe_cell *cell = &table->cells[i];

		if (only == NULL || str_equal(cell->category, only))
			ok = compare_cell(comparison, cell,
				 find_sum(comparison, cell->category)) &&
			     ok;
	}
	for (size_t i = 1; only == NULL && i < sums->count; i++)
		if (!sums->items[i].met && sums->items[i].parts != 0)
			ok = tell_difference(comparison,
			    sums->items[i].category, fraction_integer(0),
			    fraction_of(sums->items[i].parts));
	return ok;
}

/* The total of the figure and the sum of its own categories. */
static bool
compare_whole(
    const struct comparison *comparison, const struct safe_cell *total)
{
	const struct safe_table *table = comparison->table;
	const struct reconcile_request *request = comparison->request;
	struct fraction sum = fraction_integer(0);
	const char *whole, *parts;

	for (size_t i = 0; i < table->count; i++)
		if (table->cells[i].status == SAFE_HIDDEN ||
		    !fraction_add(sum, table->cells[i].value, &sum))
			return true;
	if (total->status == SAFE_HIDDEN ||
	    fraction_compare(total->value, sum) == 0)
		return true;
	put_amounts(comparison, total->value, sum, &whole, &parts);
	diag_error(comparison->diag, request->pos, "reconcile",
	    "%s: %s in the figure %s, %s in all its categories together; a row "
	    "counts in none or in several of them: look at %s",
	    category_text(NULL), whole, request->figure->name, parts,
	    indicator_id(request->figure->indicator));
	return false;
}

static bool
compare(struct comparison *comparison, enum disclosure_class class)
{
	const struct figure_request *figure = comparison->request->figure;
	const struct safe_table *total =
	    content_figure(comparison->prepared, figure, class, NULL);
	bool ok = add_rows(comparison);

	if (!ok)
		return false;
	if (figure->by != NULL)
		ok = compare_categories(comparison);
	if (total == NULL || figure->category != NULL)
		return ok;
	ok = compare_cell(
		 comparison, &total->cells[0], &comparison->sums.items[0]) &&
	     ok;
	if (figure->by != NULL)
		ok = compare_whole(comparison, &total->cells[0]) && ok;
	return ok;
}

/* --- what the document shows --- */

static bool
is_of(const struct safe_table *shown, const struct safe_table *table)
{
	return str_equal(shown->id, table->id) && shown->unit == table->unit &&
	       period_equal(shown->period, table->period) &&
	       (shown->dimension == NULL) == (table->dimension == NULL) &&
	       (shown->dimension == NULL ||
		   str_equal(shown->dimension, table->dimension));
}

/* The cell that was compared with the rows; a category without rows is nil. */
static bool
says_the_same(const struct safe_table *table, const struct safe_cell *shown)
{
	for (size_t i = 0; i < table->count; i++) {
		const struct safe_cell *cell = &table->cells[i];

		if (shown->category == NULL ||
		    str_equal(cell->category, shown->category))
			return cell->status == shown->status &&
			       fraction_compare(cell->value, shown->value) == 0;
	}
	return shown->status == SAFE_NIL;
}

/* Each cell of the figure that a table refers to is one of those compared. */
static bool
check_tree(const struct comparison *comparison)
{
	const struct safe_table *table = comparison->table;
	struct block *root = comparison->document->root;

	for (struct block *block = root; block != NULL;
	     block = block_next(root, block)) {
		if (block->type != BLOCK_CELL ||
		    block->cell.kind != CELL_VALUE ||
		    !is_of(block->cell.table, table) ||
		    says_the_same(table, block->cell.value))
			continue;
		diag_error(comparison->diag, block->pos, "reconcile",
		    "this table shows a cell of the figure %s that was not "
		    "compared with the rows of %s; name the figure itself",
		    comparison->request->figure->name,
		    comparison->request->list->name);
		return false;
	}
	return true;
}

/* Whether an earlier job has compared the same figures: they do not depend on
 * the form or the language. */
static bool
is_compared(const struct jobs *jobs, size_t job)
{
	for (size_t i = 0; i < job; i++)
		if (jobs->items[i].document == jobs->items[job].document &&
		    jobs->items[i].disclosure_class ==
			jobs->items[job].disclosure_class)
			return true;
	return false;
}

bool
reconcile_documents(const struct prepared *prepared, const struct jobs *jobs,
    const struct document *documents, struct arena *arena, struct diag *diag)
{
	bool ok = true;

	for (size_t i = 0; i < jobs->count; i++) {
		const struct job *job = &jobs->items[i];
		bool compared = is_compared(jobs, i);

		for (size_t r = 0; r < job->document->reconcile_count; r++) {
			const struct reconcile_request *request =
			    &job->document->reconciles[r];
			struct comparison comparison = { .prepared = prepared,
				.request = request,
				.document = &documents[i],
				.table = content_figure(prepared,
				    request->figure, job->disclosure_class,
				    request->figure->by),
				.arena = arena,
				.diag = diag };

			if (!compared)
				ok = compare(
					 &comparison, job->disclosure_class) &&
				     ok;
			ok = check_tree(&comparison) && ok;
		}
	}
	return ok;
}
