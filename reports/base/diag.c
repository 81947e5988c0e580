/* Messages are collected in the order in which they were found. */
#include "base/diag.h"

#include "base/arena.h"
#include "base/message.h"

#include <stdarg.h>
#include <string.h>

void
diag_init(struct diag *diag, struct arena *arena)
{
	memset(diag, 0, sizeof(*diag));
	diag->arena = arena;
}

struct pos
pos_file(const char *file)
{
	return (struct pos){ .file = file, .line = 0, .column = 0 };
}

struct pos
pos_byte(const char *file, const char *text, size_t offset)
{
	struct pos pos = { file, 1, 1 };

	for (size_t i = 0; i < offset; i++) {
		pos.column++;
		if (text[i] == '\n') {
			pos.line++;
			pos.column = 1;
		}
	}
	return pos;
}

static struct diag_message *
append(struct diag *diag)
{
	diag->messages = arena_grow(diag->arena, diag->messages, diag->count,
	    &diag->capacity, sizeof(*diag->messages));
	return &diag->messages[diag->count++];
}

__attribute__((format(printf, 5, 0))) static void
add(struct diag *diag, enum diag_kind kind, struct pos pos, const char *rule,
    const char *format, va_list args)
{
	struct diag_message *message = append(diag);

	message->kind = kind;
	message->pos = pos;
	if (pos.file != NULL)
		message->pos.file = arena_strdup(diag->arena, pos.file);
	message->rule = rule;
	message->text = arena_vprintf(diag->arena, message_text(format), args);
}

void
diag_error(struct diag *diag, struct pos pos, const char *rule,
    const char *format, ...)
{
	va_list args;

	va_start(args, format);
	add(diag, DIAG_ERROR, pos, rule, format, args);
	va_end(args);
	diag->errors++;
}

void
diag_warning(struct diag *diag, struct pos pos, const char *rule,
    const char *format, ...)
{
	va_list args;

	va_start(args, format);
	add(diag, DIAG_WARNING, pos, rule, format, args);
	va_end(args);
	diag->warnings++;
}

void
diag_rejected(struct diag *diag, struct pos pos, const char *rule,
    const char *format, ...)
{
	va_list args;

	va_start(args, format);
	add(diag, DIAG_REJECTED, pos, rule, format, args);
	va_end(args);
	diag->warnings++;
}

void
diag_failure(struct diag *diag, struct pos pos, const char *rule,
    const char *format, ...)
{
	va_list args;

	va_start(args, format);
	add(diag, DIAG_FAILURE, pos, rule, format, args);
	va_end(args);
	diag->failures++;
}

void
diag_repeat(
    struct diag *diag, const struct diag_message *messages, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		*append(diag) = messages[i];
		switch (messages[i].kind) {
		case DIAG_WARNING:
		case DIAG_REJECTED:
			diag->warnings++;
			break;
		case DIAG_ERROR:
			diag->errors++;
			break;
		case DIAG_FAILURE:
			diag->failures++;
			break;
		}
	}
}

size_t
diag_faults(const struct diag *diag)
{
	return diag->errors + diag->failures;
}

static void
print_pos(struct pos pos, FILE *stream)
{
	if (pos.file == NULL) {
		fputs("kausi: ", stream);
		return;
	}
	fputs(pos.file, stream);
	if (pos.line > 0)
		fprintf(stream, ":%d", pos.line);
	if (pos.line > 0 && pos.column > 0)
		fprintf(stream, ":%d", pos.column);
	fputs(": ", stream);
}

static bool
same(const struct diag_message *a, const struct diag_message *b)
{
	return a->pos.line == b->pos.line && a->pos.column == b->pos.column &&
	       strcmp(a->text, b->text) == 0 && strcmp(a->rule, b->rule) == 0 &&
	       (a->pos.file == NULL
		       ? b->pos.file == NULL
		       : b->pos.file != NULL &&
			     strcmp(a->pos.file, b->pos.file) == 0);
}

bool
diag_told_before(const struct diag *diag, size_t first, size_t message)
{
	for (size_t i = first; i < message; i++)
		if (same(&diag->messages[i], &diag->messages[message]))
			return true;
	return false;
}

/* Its word, which says the same without the colour. */
static void
print_kind(const struct diag *diag, enum diag_kind kind, FILE *stream)
{
	bool warning = kind == DIAG_WARNING;
	const char *word = warning ? "warning" : "error";

	if (diag->coloured)
		fprintf(
		    stream, "\033[1;%sm%s\033[0m", warning ? "33" : "31", word);
	else
		fputs(word, stream);
}

void
diag_print(const struct diag *diag, size_t first, FILE *stream)
{
	for (size_t i = first; i < diag->count; i++) {
		const struct diag_message *message = &diag->messages[i];

		if (diag_told_before(diag, first, i))
			continue;
		print_pos(message->pos, stream);
		print_kind(diag, message->kind, stream);
		fprintf(stream, ": %s [%s]\n", message->text, message->rule);
	}
}
