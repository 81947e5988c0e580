/* What a run tells: messages, results, progress; as text or as JSON. */
#include "cli/cli.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/json.h"
#include "base/message.h"
#include "base/str.h"

#include <stdarg.h>

static const char *
kind_name(enum diag_kind kind)
{
	return kind == DIAG_WARNING ? "warning" : "error";
}

static void
print_json(
    struct arena *arena, const struct diag_message *message, FILE *stream)
{
	struct json json;
	struct str line;

	str_init(&line, arena);
	json_init_line(&json, &line);
	json_open_object(&json, NULL);
	if (message->pos.file != NULL)
		json_string(&json, "file", message->pos.file);
	if (message->pos.line > 0)
		json_integer(&json, "line", message->pos.line);
	if (message->pos.column > 0)
		json_integer(&json, "column", message->pos.column);
	json_string(&json, "kind", kind_name(message->kind));
	json_string(&json, "text", message->text);
	json_string(&json, "rule", message->rule);
	json_close_object(&json);
	fputs(line.text, stream);
}

void
session_tell(struct session *session, FILE *stream)
{
	const struct diag *diag = session->diag;

	session_clear_progress(session);
	if (!session->options->json) {
		diag_print(diag, session->told, stream);
		session->told = diag->count;
		return;
	}
	for (size_t i = session->told; i < diag->count; i++)
		if (!diag_told_before(diag, session->told, i))
			print_json(session->arena, &diag->messages[i], stream);
	session->told = diag->count;
}

void
session_print(struct session *session, const struct str *line)
{
	session_clear_progress(session);
	fputs(line->text, session->out);
}

void
session_print_fields(struct session *session, const struct field *fields)
{
	struct json json;
	struct str line;

	str_init(&line, session->arena);
	if (session->options->json) {
		json_init_line(&json, &line);
		json_open_object(&json, NULL);
		for (; fields->key != NULL; fields++)
			json_string(&json, fields->key, fields->value);
		json_close_object(&json);
	} else {
		for (; fields->key != NULL; fields++)
			str_printf(&line, "%s%c", fields->value,
			    fields[1].key != NULL ? '\t' : '\n');
	}
	session_print(session, &line);
}

void
session_progress(struct session *session, const char *format, ...)
{
	va_list args;

	if (!session->on_terminal || session->options->json ||
	    session->options->quiet)
		return;
	fputs("\r\033[K", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fflush(stderr);
}

void
session_clear_progress(struct session *session)
{
	session_progress(session, "%s", "");
}

const char *
totals_text(const struct totals *totals, struct arena *arena)
{
	const char *files = arena_printf(arena,
	    MESSAGE_COUNT("%zu file", "%zu files", totals->files),
	    totals->files);
	const char *pages = arena_printf(arena,
	    MESSAGE_COUNT("%zu page", "%zu pages", totals->pages),
	    totals->pages);

	return arena_printf(arena, "%s, %s", files, pages);
}

void
session_summarize(struct session *session, double seconds)
{
	const struct totals *totals = &session->totals;
	struct json json;
	struct str line;

	str_init(&line, session->arena);
	if (session->options->json) {
		json_init_line(&json, &line);
		json_open_object(&json, NULL);
		json_integer(&json, "files", (int64_t)totals->files);
		json_integer(&json, "pages", (int64_t)totals->pages);
		json_hundredths(&json, "seconds", seconds);
		json_close_object(&json);
	} else {
		int hundredths = (int)(seconds * 100 + 0.5);

		/* TRANSLATORS: the number's decimal mark */
		str_printf(&line, MESSAGE("%s, %d.%02d s\n"),
		    totals_text(totals, session->arena), hundredths / 100,
		    hundredths % 100);
	}
	session_print(session, &line);
}
