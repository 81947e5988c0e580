/* figures.csv in its two kinds, lists, and the rows that were rejected. */
#include "record.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/str.h"
#include "county.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define FIGURES_HEADER "id,area,period,dimension,category,value,unit,status"

void
outputs_add(struct outputs *outputs, const char *name, struct bytes bytes,
    struct arena *arena)
{
	outputs->items = arena_grow(arena, outputs->items, outputs->count,
	    &outputs->capacity, sizeof(*outputs->items));
	outputs->items[outputs->count++] = (struct output){ name, bytes };
}

static struct bytes
bytes_of(const struct str *str)
{
	return (struct bytes){ str->text, str->length };
}

/* A text field: quoted where the format asks for it, and never a formula for
 * a spreadsheet that opens the file. */
static void
put_text(struct str *out, const char *text)
{
	bool formula = text[0] != '\0' && strchr("=+-@\t\r", text[0]) != NULL;

	if (!formula && strpbrk(text, ",\"\r\n") == NULL) {
		str_puts(out, text);
		return;
	}
	str_putc(out, '"');
	if (formula)
		str_putc(out, '\'');
	for (; *text != '\0'; text++) {
		if (*text == '"')
			str_putc(out, '"');
		str_putc(out, *text);
	}
	str_putc(out, '"');
}

/* A value as its cell holds it, raw or safe. */
struct value {
	enum unit unit;
	struct fraction low;
	bool is_band;
	struct fraction high;
	enum approx approx;
	const char *code;
	bool month_only;
};

/* A percent is kept as a fraction of 1 and recorded as shown: 46. */
static void
put_number(struct str *out, enum unit unit, struct fraction value)
{
	char text[FRACTION_TEXT_SIZE];

	if (unit == UNIT_PERCENT)
		fraction_exact_percent(value, text);
	else
		fraction_exact(value, text);
	str_puts(out, text);
}

static void
put_day(struct str *out, int32_t day, bool month_only)
{
	char text[DATE_TEXT_SIZE];

	if (month_only)
		month_format(month_of_day(day), text);
	else
		day_format(day, text);
	str_puts(out, text);
}

/* "46", "~7300", "45..60", "2023-04-17", "REKRYTOINTI". */
static void
put_value(struct str *out, const struct value *value)
{
	if (value->unit == UNIT_CODE) {
		put_text(out, value->code == NULL ? "" : value->code);
		return;
	}
	if (value->unit == UNIT_DATE) {
		put_day(out, (int32_t)value->low.numerator, value->month_only);
		return;
	}
	if (value->approx != APPROX_NONE)
		str_putc(out, '~');
	put_number(out, value->unit, value->low);
	if (!value->is_band)
		return;
	str_puts(out, "..");
	put_number(out, value->unit, value->high);
}

void
record_put_key(struct str *out, const char *id, const char *area,
    struct period period, const char *dimension, const char *category)
{
	char text[DATE_TEXT_SIZE];

	period_format(period, text);
	str_puts(out, id);
	str_putc(out, ',');
	str_puts(out, area);
	str_putc(out, ',');
	str_puts(out, text);
	str_putc(out, ',');
	put_text(out, dimension == NULL ? "" : dimension);
	str_putc(out, ',');
	put_text(out, category == NULL ? "" : category);
	str_putc(out, ',');
}

/* ",%,shown": what stands behind a value. */
static void
put_status(struct str *out, enum unit unit, const char *status)
{
	str_putc(out, ',');
	str_puts(out, unit_symbol(unit));
	str_putc(out, ',');
	str_puts(out, status);
}

void
record_put_header(struct str *out)
{
	str_puts(out, FIGURES_HEADER "\n");
}

void
record_put_safe(struct str *out, const char *area,
    const struct safe_table *table, const struct safe_cell *cell)
{
	record_put_key(out, table->id, area, table->period, table->dimension,
	    cell->category);
	if (cell->status == SAFE_SHOWN || cell->status == SAFE_NIL) {
		const struct value value = { table->unit, cell->value,
			cell->is_band, cell->high, cell->approx, cell->code,
			cell->month_only };

		put_value(out, &value);
	}
	put_status(out, table->unit,
	    cell->standing != STANDING_FINAL
		? safe_standing_names[cell->standing]
		: safe_status_names[cell->status]);
	str_putc(out, '\n');
}

static void
put_fraction(struct str *out, struct fraction value)
{
	char text[FRACTION_TEXT_SIZE];

	fraction_exact(value, text);
	str_puts(out, text);
}

static void
put_list_cell(struct str *out, const struct list_cell *cell)
{
	switch (cell->kind) {
	case LIST_EMPTY:
		break;
	case LIST_TEXT:
		put_text(out, cell->code != NULL ? cell->code : cell->text);
		break;
	case LIST_NUMBER:
		if (cell->approx != APPROX_NONE)
			str_putc(out, '~');
		put_fraction(out, cell->number);
		break;
	case LIST_DAY:
		put_day(out, cell->day, false);
		break;
	case LIST_MONTH:
		put_day(out, month_first_day(cell->day), true);
		break;
	}
}

struct bytes
record_list(const struct safe_list *list, struct arena *arena)
{
	struct str out;

	str_init(&out, arena);
	for (size_t c = 0; c < list->column_count; c++) {
		str_puts(&out, c == 0 ? "" : ",");
		put_text(&out, list->columns[c]);
	}
	str_putc(&out, '\n');
	for (size_t r = 0; r < list->row_count; r++) {
		for (size_t c = 0; c < list->column_count; c++) {
			str_puts(&out, c == 0 ? "" : ",");
			put_list_cell(
			    &out, &list->cells[r * list->column_count + c]);
		}
		str_putc(&out, '\n');
	}
	return bytes_of(&out);
}

static const char *
raw_status_name(const struct raw_table *table, const struct raw_cell *cell)
{
	if (cell->status != RAW_MISSING && table->provisional)
		return "provisional";
	if (cell->status != RAW_MISSING && cell->revised)
		return "revised";
	switch (cell->status) {
	case RAW_VALUE:
		return "shown";
	case RAW_NIL:
		return "nil";
	case RAW_MISSING:
		return "missing";
	}
	return "";
}

void
record_put_raw_value(
    struct str *out, const struct raw_table *table, const struct raw_cell *cell)
{
	const struct value value = { table->unit, cell->value, cell->is_band,
		cell->high, cell->approx, cell->code, cell->month_only };

	if (cell->status != RAW_MISSING)
		put_value(out, &value);
}

static void
put_raw_table(struct str *out, const char *area, const struct raw_table *table)
{
	for (size_t i = 0; i < table->count; i++) {
		const struct raw_cell *cell = &table->cells[i];

		record_put_key(out, table->id, area, table->period,
		    table->dimension, cell->category);
		record_put_raw_value(out, table, cell);
		put_status(out, table->unit, raw_status_name(table, cell));
		str_putc(out, ',');
		if (cell->has_parts)
			put_fraction(out, cell->numerator);
		str_putc(out, ',');
		if (cell->has_parts)
			put_fraction(out, cell->denominator);
		str_putc(out, ',');
		if (cell->persons.all >= 0)
			str_printf(out, "%" PRId64, cell->persons.all);
		str_putc(out, '\n');
	}
}

struct bytes
record_internal_figures(const struct prepared *prepared, struct arena *arena)
{
	struct str out;

	str_init(&out, arena);
	str_puts(&out, FIGURES_HEADER ",numerator,denominator,persons\n");
	for (size_t i = 0; i < prepared->raw.count; i++)
		put_raw_table(&out, prepared->task->county->code,
		    &prepared->raw.items[i]);
	return bytes_of(&out);
}

/* What is hidden in a class, of one table. */
static void
put_hidden(struct str *out, const char *class_name, const char *area,
    const struct raw_table *table, const uint8_t *hiding)
{
	for (size_t c = 0; c < table->count; c++) {
		const struct raw_cell *cell = &table->cells[c];

		if (hiding[c] == HIDING_NONE)
			continue;
		str_printf(out, "%s,", class_name);
		record_put_key(out, table->id, area, table->period,
		    table->dimension, cell->category);
		str_printf(out, "%s,%" PRId64 ",%" PRId64 ",%" PRId64 "\n",
		    hiding_names[hiding[c]], cell->persons.all,
		    cell->persons.part, cell->persons.outside);
	}
}

struct bytes
record_disclosure(const struct prepared *prepared, struct arena *arena)
{
	struct str out;

	str_init(&out, arena);
	str_puts(&out, "class,id,area,period,dimension,category,rule,persons,"
		       "part_persons,rest_persons\n");
	for (size_t class = 0; class < CLASS_NUM; class ++)
		for (size_t i = 0; i < prepared->raw.count; i++)
			put_hidden(&out, class_names[class],
			    prepared->task->county->code,
			    &prepared->raw.items[i],
			    prepared->audits[class].hiding[i]);
	return bytes_of(&out);
}

static void
put_rejected(struct str *out, const struct dataset *dataset)
{
	for (size_t i = 0; i < dataset->rejected_count; i++) {
		const struct rejected_row *row = &dataset->rejected[i];

		put_text(out, dataset->path);
		str_printf(out, ",%d,", row->line);
		put_text(out, row->column);
		str_putc(out, ',');
		put_text(out, row->rule);
		str_putc(out, '\n');
	}
}

void
record_rejected(const struct prepared *prepared, struct arena *arena,
    struct outputs *outputs)
{
	const struct datasets *datasets = &prepared->datasets;

	for (size_t i = 0; i < datasets->count; i++) {
		const struct schema *schema = datasets->items[i]->schema;
		size_t rejected = 0;
		bool first = true;
		struct str out;

		str_init(&out, arena);
		str_puts(&out, "file,line,column,rule\n");
		for (size_t j = 0; j < datasets->count; j++) {
			if (datasets->items[j]->schema != schema)
				continue;
			first = first && j >= i;
			rejected += datasets->items[j]->rejected_count;
			put_rejected(&out, datasets->items[j]);
		}
		/* One file a register, made at its first delivery. */
		if (first && rejected > 0)
			outputs_add(outputs,
			    arena_printf(arena, "internal/rejected/%s.csv",
				schema->name),
			    bytes_of(&out), arena);
	}
}
