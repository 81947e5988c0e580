/*
 * What kausi explain says of a figure over time: how it has changed, what it is
 * since the year began, whether it reaches its target, and what the office's
 * parameters are that month.  One line each, as text or as JSON.
 */
#include "cli/explain-imp.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/json.h"
#include "base/message.h"
#include "base/str.h"
#include "county.h"
#include "disclosure/safe.h"
#include "indicators/definitions.h"
#include "indicators/explain.h"
#include "jobs.h"
#include "pipeline.h"

/* As shown: a percent times 100. */
static const char *
number_text(struct fraction value, bool percent, struct arena *arena)
{
	char text[FRACTION_TEXT_SIZE];

	if (percent)
		fraction_exact_percent(value, text);
	else
		fraction_exact(value, text);
	return arena_printf(arena, "%s", text);
}

static const char *
signed_text(struct fraction value, bool percent, struct arena *arena)
{
	const char *text = number_text(value, percent, arena);

	return value.numerator > 0 ? arena_printf(arena, "+%s", text) : text;
}

/* --- change --- */

static const char *
judgement_word(enum judgement judgement)
{
	switch (judgement) {
	case JUDGEMENT_NONE:
		return NULL;
	case JUDGEMENT_BETTER:
		return MESSAGE("better");
	case JUDGEMENT_WORSE:
		return MESSAGE("worse");
	}
	return NULL;
}

static void
put_change(struct str *line, const struct safe_table *table,
    const struct safe_change *change)
{
	bool percent = table->unit == UNIT_PERCENT;
	const char *judgement = judgement_word(change->judgement);

	switch (change->status) {
	case CHANGE_MISSING:
		str_puts(line, MESSAGE("not told: it takes two numbers"));
		return;
	case CHANGE_HIDDEN:
	case CHANGE_BREAK:
		str_puts(line, MESSAGE("not told across a series break"));
		return;
	case CHANGE_SHOWN:
		break;
	}
	str_printf(line, "%s %s",
	    signed_text(change->difference, percent, line->arena),
	    percent ? MESSAGE("percentage points") : unit_symbol(table->unit));
	if (change->has_ratio)
		str_printf(line, "  = %s %%",
		    signed_text(change->ratio, true, line->arena));
	if (judgement != NULL)
		str_printf(line, "  (%s)", judgement);
}

static void
put_change_json(struct json *json, const struct safe_table *table,
    const struct safe_change *change, struct arena *arena)
{
	static const char *const names[] = { "shown", "hidden", "missing",
		"break" };
	static const char *const judgements[] = { "none", "better", "worse" };

	json_string(json, "status", names[change->status]);
	if (change->status != CHANGE_SHOWN)
		return;
	json_string(json, "difference",
	    signed_text(
		change->difference, table->unit == UNIT_PERCENT, arena));
	if (change->has_ratio)
		json_string(
		    json, "percent", signed_text(change->ratio, true, arena));
	json_string(json, "judgement", judgements[change->judgement]);
}

static void
print_change(struct session *session, const struct prepared *prepared,
    const struct safe_table *table, int months, struct arena *arena)
{
	struct safe_change change;
	char period[DATE_TEXT_SIZE];
	struct json json;
	struct str line;

	safe_change_since(&prepared->safe[CLASS_INTERNAL], table,
	    &table->cells[0], months, &change);
	if (change.before_period.number == 0)
		return;
	period_format(change.before_period, period);
	str_init(&line, arena);
	if (session->options->json) {
		explain_open_json(&json, &line, prepared->task);
		json_string(&json, "id", table->id);
		json_string(&json, "since", period);
		put_change_json(&json, table, &change, arena);
		json_close_object(&json);
	} else {
		explain_put_key(&line, period);
		put_change(&line, table, &change);
		str_putc(&line, '\n');
	}
	session_print(session, &line);
}

/* --- target --- */

static void
print_target(struct session *session, const struct prepared *prepared,
    const struct indicator *indicator, const struct safe_table *table,
    struct arena *arena)
{
	const struct safe_cell *cell = &table->cells[0];
	bool met = safe_target_met(table, cell);
	struct json json;
	struct str line;

	if (table->target.kind == TARGET_NONE || cell->status == SAFE_MISSING)
		return;
	str_init(&line, arena);
	if (session->options->json) {
		explain_open_json(&json, &line, prepared->task);
		json_string(&json, "id", table->id);
		json_string(&json, "target", indicator->target_text.text);
		json_boolean(&json, "met", met);
		json_close_object(&json);
	} else {
		explain_put_key(&line, MESSAGE("target"));
		str_printf(&line, "%s: %s\n", indicator->target_text.text,
		    met ? MESSAGE("met") : MESSAGE("not met"));
	}
	session_print(session, &line);
}

/* --- the year so far --- */

static bool
print_year(struct session *session, const struct prepared *prepared,
    const struct indicator *indicator, struct arena *arena)
{
	const struct task *task = prepared->task;
	struct raw_tables tables = { 0 };

	if (!indicator_to_date(indicator, &prepared->datasets, prepared->pool,
		task->county->code, task->month, arena, session->diag, &tables))
		return false;
	if (tables.count == 0)
		return true;
	if (!session->options->json)
		fprintf(session->out, " %s\n", MESSAGE("since January"));
	for (size_t i = 0; i < tables.count; i++)
		if (tables.items[i].dimension == NULL)
			explain_print_cell(session, task, &tables.items[i],
			    &tables.items[i].cells[0], true);
	return true;
}

bool
explain_print_time(struct session *session, const struct prepared *prepared,
    const struct indicator *indicator, struct arena *arena)
{
	const struct safe_table *table =
	    safe_find(&prepared->safe[CLASS_INTERNAL], indicator->id,
		indicator_period(indicator, prepared->task->month), NULL);

	if (table == NULL || table->count == 0)
		return true;
	print_target(session, prepared, indicator, table, arena);
	if (!session->options->json)
		fprintf(session->out, " %s\n", MESSAGE("change since"));
	if (table->period.kind == PERIOD_MONTH)
		print_change(session, prepared, table, 1, arena);
	print_change(session, prepared, table, SERIES_MONTHS - 1, arena);
	return print_year(session, prepared, indicator, arena);
}

/* --- parameters --- */

/* Its value on the day, a band with both ends; NULL: none holds then. */
static const char *
value_text(const struct parameter *parameter,
    const struct parameter_value *value, struct arena *arena)
{
	bool percent = parameter->unit == UNIT_PERCENT;
	const char *low;

	if (value == NULL)
		return NULL;
	low = number_text(value->low, percent, arena);
	if (fraction_compare(value->low, value->high) == 0)
		return low;
	return arena_printf(
	    arena, "%s..%s", low, number_text(value->high, percent, arena));
}

static void
put_parameter(struct str *line, const struct parameter *parameter,
    const struct parameter_value *value, const char *text)
{
	char from[DATE_TEXT_SIZE];

	explain_put_key(line, parameter->name);
	if (value == NULL) {
		str_printf(
		    line, "%s\n", MESSAGE("has no value yet in this month"));
		return;
	}
	day_format(value->from, from);
	str_printf(line, MESSAGE("%s %s from %s on: %s (%s)"), text,
	    unit_symbol(parameter->unit), from, parameter->label,
	    parameter->source);
	str_putc(line, '\n');
}

static void
put_parameter_json(struct json *json, const struct parameter *parameter,
    const struct parameter_value *value, const char *text)
{
	char from[DATE_TEXT_SIZE];

	json_string(json, "parameter", parameter->name);
	json_string(json, "label", parameter->label);
	json_string(json, "source", parameter->source);
	if (value == NULL)
		return;
	day_format(value->from, from);
	json_string(json, "value", text);
	json_string(json, "unit", unit_symbol(parameter->unit));
	json_string(json, "from", from);
}

void
explain_print_parameters(struct session *session, const struct task *task,
    const struct indicator *indicator, struct arena *arena)
{
	const struct parameter *const *parameters;
	size_t count;

	indicator_parameters(indicator, arena, &parameters, &count);
	for (size_t i = 0; i < count; i++) {
		const struct parameter_value *value =
		    parameter_value(parameters[i], month_last_day(task->month));
		const char *text = value_text(parameters[i], value, arena);
		struct json json;
		struct str line;

		str_init(&line, arena);
		if (session->options->json) {
			explain_open_json(&json, &line, task);
			put_parameter_json(&json, parameters[i], value, text);
			json_close_object(&json);
		} else {
			put_parameter(&line, parameters[i], value, text);
		}
		session_print(session, &line);
	}
}
