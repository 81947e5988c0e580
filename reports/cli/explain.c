/*
 * kausi explain INDICATOR: what the figure is, what it was made of and which
 * documents show it.  It is for those who make the reports: nothing here is
 * withheld, so what it prints is as confidential as the registers are.
 */
#include "cli/explain-imp.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/json.h"
#include "base/message.h"
#include "base/str.h"
#include "county.h"
#include "indicators/definitions.h"
#include "indicators/explain.h"
#include "indicators/words.h"
#include "pipeline.h"
#include "shelf.h"

#include <string.h>

/* --- the definition --- */

bool
explain_langs_read(struct session *session, struct explain_langs *langs)
{
	const char *folder = path_join(
	    session->arena, session->options->places.templates, "lang");
	const char *const *files;
	size_t count;

	if (!file_list(folder, session->arena, session->diag, &files, &count))
		return false;
	langs->count = 0;
	langs->items = ARENA_ARRAY(session->arena, struct lang, count);
	for (size_t i = 0; i < count; i++) {
		if (strstr(files[i], ".yaml") == NULL ||
		    strcmp(files[i], "fi.yaml") == 0)
			continue;
		if (!lang_read(path_join(session->arena, folder, files[i]),
			session->arena, session->diag,
			&langs->items[langs->count++]))
			return false;
	}
	return true;
}

static void
print_names(const struct session *session, const struct indicator *indicator,
    const struct explain_langs *langs)
{
	FILE *out = session->out;

	fprintf(out, "%s  %s\n", indicator->id, indicator->label);
	for (size_t i = 0; i < langs->count; i++)
		fprintf(out, "  %s: %s\n", langs->items[i].code,
		    lang_label(&langs->items[i], indicator->id, "-"));
}

/* The definition as its file has it, and in one sentence. */
static void
print_definition(const struct session *session,
    const struct indicator *indicator, const struct indicator_words *words)
{
	FILE *out = session->out;

	fprintf(out, "\n%s\n\n%s:%d\n", words->sentence, indicator->pos.file,
	    indicator->pos.line);
	for (size_t i = 0; i < words->count; i++)
		fprintf(out, "  %-10s %s\n", words->keys[i].key,
		    words->keys[i].text);
}

static void
print_definition_json(struct session *session,
    const struct indicator *indicator, const struct indicator_words *words,
    const struct explain_langs *langs)
{
	struct json json;
	struct str line;

	str_init(&line, session->arena);
	json_init_line(&json, &line);
	json_open_object(&json, NULL);
	json_string(&json, "id", indicator->id);
	json_string(&json, "fi", indicator->label);
	for (size_t i = 0; i < langs->count; i++)
		json_string(&json, langs->items[i].code,
		    lang_label(&langs->items[i], indicator->id, ""));
	json_string(&json, "sentence", words->sentence);
	json_string(&json, "file", indicator->pos.file);
	json_integer(&json, "line", indicator->pos.line);
	json_open_object(&json, "definition");
	for (size_t i = 0; i < words->count; i++)
		json_string(&json, words->keys[i].key, words->keys[i].text);
	json_close_object(&json);
	json_close_object(&json);
	session_print(session, &line);
}

/* --- the rows and the values --- */

static void
print_month(struct session *session, const struct prepared *prepared,
    const struct indicator *indicator, int32_t month, bool breakdowns)
{
	struct period period = indicator_period(indicator, month);

	for (size_t i = 0; i < prepared->raw.count; i++) {
		const struct raw_table *table = &prepared->raw.items[i];

		if (table->indicator != indicator ||
		    table->period.kind != period.kind ||
		    table->period.number != period.number ||
		    (table->dimension != NULL && !breakdowns))
			continue;
		for (size_t c = 0; c < table->count; c++)
			explain_print_cell(session, prepared->task, table,
			    &table->cells[c], false);
	}
}

/*
 * The indicator's rows; of a formula those of each indicator that it is made
 * of, with its value, and the parameters.
 */
static void
print_rows(struct session *session, const struct shelf *shelf,
    const struct prepared *prepared, const struct indicator *indicator,
    struct arena *arena)
{
	const struct task *task = prepared->task;
	const struct indicator *const *parts;
	struct row_counts counts;
	size_t count;

	indicator_ingredients(indicator, arena, &parts, &count);
	for (size_t i = 0; i < count; i++) {
		if (!session->options->json && parts[i]->formula == NULL)
			fprintf(session->out, " %s  %s\n", parts[i]->id,
			    parts[i]->label);
		print_rows(session, shelf, prepared, parts[i], arena);
		print_month(session, prepared, parts[i], task->month,
		    !parts[i]->has_total);
	}
	if (indicator->formula == NULL) {
		indicator_count_rows(indicator, &prepared->datasets,
		    &shelf->pool, task->county->code, task->month, arena,
		    &counts);
		explain_print_rows(session, task, indicator, &counts);
	} else if (!session->options->json) {
		fprintf(
		    session->out, " %s  %s\n", indicator->id, indicator->label);
	}
	explain_print_parameters(session, task, indicator, arena);
}

/* The figure's totals before this month; breakdowns where there are none.  A
 * year's figure is told once a year. */
static void
print_history(struct session *session, const struct prepared *prepared,
    const struct indicator *indicator)
{
	int32_t month = prepared->task->month;
	struct period told = indicator_period(indicator, month);

	if (!session->options->json)
		fprintf(session->out, " %s\n", MESSAGE("before"));
	for (int32_t i = 1; i < SERIES_MONTHS; i++) {
		struct period period = indicator_period(indicator, month - i);

		if (period.kind == told.kind && period.number == told.number)
			continue;
		told = period;
		print_month(session, prepared, indicator, month - i,
		    !indicator->has_total);
	}
}

static enum status
explain_task(struct session *session, const struct task *task,
    const struct indicator *indicator, struct shelf *shelf)
{
	struct prepared prepared;
	char period[DATE_TEXT_SIZE];
	struct arena arena;
	enum status status;

	arena_init(&arena);
	status = pipeline_prepare(session->definitions, task, shelf, &arena,
	    session->diag, &prepared);
	session_tell(session, stderr);
	if (status == STATUS_OK) {
		month_format(task->month, period);
		if (!session->options->json)
			fprintf(session->out, "\n%s %s\n", task->county->name,
			    period);
		print_rows(session, shelf, &prepared, indicator, &arena);
		print_month(session, &prepared, indicator, task->month, true);
		if (!explain_print_time(session, &prepared, indicator, &arena))
			status = STATUS_DATA;
		print_history(session, &prepared, indicator);
	}
	arena_release(&arena);
	return status;
}

/* --- what else is worked out from it, and the documents --- */

static bool
is_ingredient(const struct indicator *indicator, const struct indicator *user,
    struct arena *arena)
{
	const struct indicator *const *parts;
	size_t count;

	indicator_ingredients(user, arena, &parts, &count);
	for (size_t i = 0; i < count; i++)
		if (parts[i] == indicator)
			return true;
	return false;
}

static void
print_user(struct session *session, const struct indicator *user, bool first)
{
	struct json json;
	struct str line;

	str_init(&line, session->arena);
	if (session->options->json) {
		json_init_line(&json, &line);
		json_open_object(&json, NULL);
		json_string(&json, "used_by", user->id);
		json_close_object(&json);
	} else {
		if (first)
			str_printf(&line, "\n%s\n", MESSAGE("Used by"));
		str_printf(&line, "  %s  %s\n", user->id, user->label);
	}
	session_print(session, &line);
}

static void
print_users(struct session *session, const struct indicator *indicator)
{
	const struct indicators *indicators = &session->definitions->indicators;
	bool first = true;

	for (size_t i = 0; i < indicators->count; i++) {
		const struct indicator *user = indicators->items[i];

		if (!is_ingredient(indicator, user, session->arena))
			continue;
		print_user(session, user, first);
		first = false;
	}
}

static void
print_document(struct session *session,
    const struct document_declaration *document,
    const struct figure_request *figure)
{
	struct json json;
	struct str line;

	str_init(&line, session->arena);
	if (session->options->json) {
		json_init_line(&json, &line);
		json_open_object(&json, NULL);
		json_string(&json, "document", document->name);
		json_string(&json, "figure", figure->name);
		json_string(&json, "asked_for", figure->period);
		json_close_object(&json);
	} else {
		str_printf(&line, "  %s: %s (%s)\n", document->name,
		    figure->name, figure->period);
	}
	session_print(session, &line);
}

static void
print_documents(struct session *session, const struct indicator *indicator)
{
	const struct document_declarations *documents =
	    &session->definitions->documents;
	size_t shown = 0;

	if (!session->options->json)
		fprintf(session->out, "\n%s\n", MESSAGE("Shown in"));
	for (size_t d = 0; d < documents->count; d++) {
		const struct document_declaration *document =
		    &documents->items[d];

		for (size_t i = 0; i < document->figure_count; i++) {
			if (document->figures[i].indicator != indicator)
				continue;
			print_document(
			    session, document, &document->figures[i]);
			shown++;
		}
	}
	if (shown == 0 && !session->options->json)
		fprintf(session->out, "  %s\n", MESSAGE("no document"));
}

/* --- the command --- */

static const struct indicator *
find_indicator(struct session *session)
{
	const struct indicators *indicators = &session->definitions->indicators;
	const char *id = session->options->what;
	const struct indicator *indicator =
	    id == NULL ? NULL : indicators_find(indicators, id);
	const char *const *ids;
	size_t count;

	if (indicator != NULL)
		return indicator;
	if (id == NULL) {
		diag_error(session->diag, pos_file(NULL), "usage",
		    "expected an indicator, like kausi explain HA02; see kausi "
		    "list indicators");
		return NULL;
	}
	indicators_ids(indicators, session->arena, &ids, &count);
	diag_error(session->diag, pos_file(NULL), "usage",
	    "there is no indicator %s%s", id,
	    message_suggestion_or(id, ids, count,
		MESSAGE_LATER("; see kausi list indicators"), session->arena));
	return NULL;
}

static enum status
explain_tasks(struct session *session, const struct indicator *indicator)
{
	enum status status = STATUS_OK;
	struct shelf shelf;
	struct tasks tasks;

	if (!jobs_tasks(&session->definitions->counties,
		&session->options->selection, session->arena, session->diag,
		&tasks))
		return STATUS_DEFINITION;
	shelf_init(&shelf, NULL);
	for (size_t i = 0; i < tasks.count; i++)
		status = status_gravest(status,
		    explain_task(session, &tasks.items[i], indicator, &shelf));
	shelf_release(&shelf);
	return status;
}

enum status
command_explain(struct session *session)
{
	const struct indicator *indicator;
	struct indicator_words words;
	struct explain_langs langs;
	enum status status;

	if (session->options->markdown)
		return explain_page(session);
	indicator = find_indicator(session);
	if (indicator == NULL || !explain_langs_read(session, &langs) ||
	    !indicator_describe(
		indicator, session->arena, session->diag, &words))
		return STATUS_DEFINITION;
	if (session->options->json) {
		print_definition_json(session, indicator, &words, &langs);
	} else {
		print_names(session, indicator, &langs);
		print_definition(session, indicator, &words);
	}
	status = explain_tasks(session, indicator);
	print_users(session, indicator);
	print_documents(session, indicator);
	return status;
}
