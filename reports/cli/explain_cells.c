/* What kausi explain says of rows and cells: as text, or a JSON object each. */
#include "cli/explain-imp.h"

#include "base/date.h"
#include "base/json.h"
#include "base/message.h"
#include "base/str.h"
#include "base/utf8.h"
#include "county.h"
#include "indicators/definitions.h"
#include "indicators/explain.h"
#include "indicators/indicators.h"
#include "jobs.h"
#include "record.h"
#include "registers/registers.h"

#include <inttypes.h>
#include <string.h>

#define VALUE_COLUMN 46 /* where values begin, in letters */

/* --- rows --- */

static void
put_count(struct str *line, size_t count, const char *what)
{
	if (count > 0)
		str_printf(line, ", %zu %s", count, what);
}

static void
put_deliveries(struct str *line, const struct row_counts *counts)
{
	for (size_t i = 0; i < counts->delivery_count; i++) {
		const struct dataset *dataset = counts->deliveries[i];

		str_printf(line, "  %s: %zu %s, %zu %s\n", dataset->path,
		    dataset->row_count, MESSAGE("rows accepted"),
		    dataset->rejected_count, MESSAGE("rejected"));
	}
	if (counts->missing_reason != NULL)
		str_printf(line, "  %s: %s\n", counts->missing_reason,
		    MESSAGE("not delivered, so the figure is missing"));
}

static void
put_rows(struct str *line, const struct row_counts *counts)
{
	put_deliveries(line, counts);
	str_printf(line, "  %zu %s", counts->rows, MESSAGE("rows read"));
	put_count(line, counts->other_period, MESSAGE("of another period"));
	put_count(line, counts->where_false, MESSAGE("left out by where"));
	put_count(line, counts->where_undecided,
	    MESSAGE("left out because where needs a value that is missing"));
	put_count(line, counts->older, MESSAGE("older than the newest"));
	str_printf(line, ", %zu %s\n", counts->used, MESSAGE("used"));
	if (!counts->has_part)
		return;
	str_printf(line, "  %zu %s, %zu %s", counts->part,
	    MESSAGE("in the part"), counts->used - counts->part,
	    MESSAGE("outside it"));
	put_count(line, counts->part_undecided,
	    MESSAGE("of these because a value is missing"));
	str_putc(line, '\n');
}

void
explain_open_json(struct json *json, struct str *line, const struct task *task)
{
	char period[DATE_TEXT_SIZE];

	json_init_line(json, line);
	json_open_object(json, NULL);
	json_string(json, "county", task->county->name);
	month_format(task->month, period);
	json_string(json, "period", period);
}

static void
put_rows_json(struct str *line, const struct task *task,
    const struct indicator *indicator, const struct row_counts *counts)
{
	struct json json;

	explain_open_json(&json, line, task);
	json_string(&json, "id", indicator_id(indicator));
	if (counts->missing_reason != NULL)
		json_string(&json, "lacks", counts->missing_reason);
	json_integer(&json, "rows", (int64_t)counts->rows);
	json_integer(&json, "other_period", (int64_t)counts->other_period);
	json_integer(&json, "where_false", (int64_t)counts->where_false);
	json_integer(
	    &json, "where_undecided", (int64_t)counts->where_undecided);
	json_integer(&json, "older", (int64_t)counts->older);
	json_integer(&json, "used", (int64_t)counts->used);
	if (counts->has_part) {
		json_integer(&json, "part", (int64_t)counts->part);
		json_integer(
		    &json, "part_undecided", (int64_t)counts->part_undecided);
	}
	json_close_object(&json);
}

void
explain_print_rows(struct session *session, const struct task *task,
    const struct indicator *indicator, const struct row_counts *counts)
{
	struct str line;

	str_init(&line, session->arena);
	if (session->options->json)
		put_rows_json(&line, task, indicator, counts);
	else
		put_rows(&line, counts);
	session_print(session, &line);
}

/* --- cells --- */

static void
put_fraction(struct str *line, struct fraction value)
{
	char text[FRACTION_TEXT_SIZE];

	fraction_exact(value, text);
	str_puts(line, text);
}

void
explain_put_key(struct str *line, const char *key)
{
	str_printf(line, "  %s", key);
	for (size_t width = 2 + utf8_count(key, strlen(key));
	     width < VALUE_COLUMN; width++)
		str_putc(line, ' ');
	str_putc(line, ' ');
}

/* "2024-02 kunta 106 Hyvinkää"; a category that is its own label once. */
static void
put_name(struct str *line, const struct raw_table *table,
    const struct raw_cell *cell)
{
	char period[DATE_TEXT_SIZE];
	struct str name;

	str_init(&name, line->arena);
	period_format(table->period, period);
	str_puts(&name, period);
	if (table->dimension != NULL)
		str_printf(&name, " %s %s", table->dimension,
		    cell->category[0] == '\0' ? "-" : cell->category);
	if (table->dimension != NULL && cell->label != NULL &&
	    !str_equal(cell->label, cell->category))
		str_printf(&name, " %s", cell->label);
	explain_put_key(line, name.text);
}

/* A day and a code say by themselves what they are. */
static void
put_value(struct str *line, const struct raw_table *table,
    const struct raw_cell *cell)
{
	record_put_raw_value(line, table, cell);
	if (table->unit == UNIT_CODE)
		str_printf(line, " %s", cell->text == NULL ? "" : cell->text);
	else if (table->unit != UNIT_DATE)
		str_printf(line, " %s", unit_symbol(table->unit));
	if (table->provisional)
		str_printf(line, ", %s", MESSAGE("provisional"));
	if (cell->revised)
		str_printf(line, ", %s", MESSAGE("revised"));
	if (cell->has_parts &&
	    fraction_compare(cell->denominator, fraction_integer(1)) != 0) {
		str_puts(line, "  = ");
		put_fraction(line, cell->numerator);
		str_puts(line, " / ");
		put_fraction(line, cell->denominator);
	}
	if (cell->persons.all >= 0)
		str_printf(line, "  (%" PRId64 " %s)", cell->persons.all,
		    MESSAGE("persons"));
}

/* Why a cell of the table has no value. */
static const char *
missing_words(const struct raw_table *table)
{
	const struct indicator *indicator = table->indicator;

	if (table->missing_reason != NULL)
		return table->missing_reason;
	if (indicator->formula != NULL)
		return MESSAGE(
		    "an ingredient is missing, or it is divided by 0");
	if (indicator->require != NULL)
		return MESSAGE("require does not hold");
	if (indicator->rows.part != NULL || indicator->per.kind != PER_NONE)
		return MESSAGE("nothing to divide by");
	return MESSAGE("no value");
}

static void
put_cell(struct str *line, const struct raw_table *table,
    const struct raw_cell *cell)
{
	put_name(line, table, cell);
	if (cell->status != RAW_MISSING)
		put_value(line, table, cell);
	else
		str_printf(
		    line, "%s (%s)", MESSAGE("missing"), missing_words(table));
	str_putc(line, '\n');
}

static void
put_cell_json(struct str *line, const struct task *task,
    const struct raw_table *table, const struct raw_cell *cell, bool to_date)
{
	char period[DATE_TEXT_SIZE], text[FRACTION_TEXT_SIZE];
	struct json json;
	struct str value;

	str_init(&value, line->arena);
	period_format(table->period, period);
	explain_open_json(&json, line, task);
	json_string(&json, "id", table->id);
	json_string(&json, "of", period);
	if (to_date)
		json_boolean(&json, "year_to_date", true);
	if (table->dimension != NULL) {
		json_string(&json, "dimension", table->dimension);
		json_string(&json, "category", cell->category);
	}
	record_put_raw_value(&value, table, cell);
	json_string(&json, "value", value.text);
	json_string(&json, "unit", unit_symbol(table->unit));
	if (cell->status != RAW_MISSING)
		json_string(&json, "standing",
		    cell->revised	 ? "revised"
		    : table->provisional ? "provisional"
					 : "final");
	if (cell->has_parts) {
		fraction_exact(cell->numerator, text);
		json_string(&json, "numerator", text);
		fraction_exact(cell->denominator, text);
		json_string(&json, "denominator", text);
	}
	if (cell->persons.all >= 0)
		json_integer(&json, "persons", cell->persons.all);
	json_close_object(&json);
}

void
explain_print_cell(struct session *session, const struct task *task,
    const struct raw_table *table, const struct raw_cell *cell, bool to_date)
{
	struct str line;

	str_init(&line, session->arena);
	if (session->options->json)
		put_cell_json(&line, task, table, cell, to_date);
	else
		put_cell(&line, table, cell);
	session_print(session, &line);
}
