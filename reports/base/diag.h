/*
 * Diagnostics are data: stages collect messages here and go on; only main
 * prints them and chooses the exit status.
 *
 * A message names the place, what was expected and what to do, and ends in
 * the rule's name in brackets.  It NEVER holds the value of a register's
 * cell: those are people.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct arena;

/* A place in a file.  line and column count from 1 (bytes); 0: not known. */
struct pos {
	const char *file;
	int line;
	int column;
};

enum diag_kind {
	DIAG_WARNING,
	DIAG_REJECTED, /* bad data of one row, which is left out */
	DIAG_ERROR,    /* bad data, definition or template */
	DIAG_FAILURE   /* the outside failed: disk, memory, a library */
};

struct diag_message {
	enum diag_kind kind;
	struct pos pos;
	const char *text;
	const char *rule;
};

struct diag {
	struct arena *arena; /* holds the messages' texts */
	struct diag_message *messages;
	size_t count;
	size_t capacity;
	size_t warnings; /* rejected rows as well: what --strict refuses */
	size_t errors;
	size_t failures;
	bool coloured; /* by escapes of a terminal: the words error, warning */
};

/* `arena` must outlive the diag. */
void diag_init(struct diag *diag, struct arena *arena);

/* The position of a whole file. */
struct pos pos_file(const char *file);

/* That of a byte of the file, whose text is `text`. */
struct pos pos_byte(const char *file, const char *text, size_t offset);

void diag_error(struct diag *diag, struct pos pos, const char *rule,
    const char *format, ...) __attribute__((format(printf, 4, 5)));
void diag_warning(struct diag *diag, struct pos pos, const char *rule,
    const char *format, ...) __attribute__((format(printf, 4, 5)));
/* Printed as an error; the stage goes on without the row. */
void diag_rejected(struct diag *diag, struct pos pos, const char *rule,
    const char *format, ...) __attribute__((format(printf, 4, 5)));
void diag_failure(struct diag *diag, struct pos pos, const char *rule,
    const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Tells the messages, of this diag, once more. */
void diag_repeat(
    struct diag *diag, const struct diag_message *messages, size_t count);

/* Errors and failures up to now: a stage compares before and after. */
size_t diag_faults(const struct diag *diag);

/* Whether a message from number `first` on says what that one does: a template
 * at fault is at fault in each form, but told once. */
bool diag_told_before(const struct diag *diag, size_t first, size_t message);

/* Prints messages from number `first` on, equal ones once:
 * file:line:column: error: text [rule] */
void diag_print(const struct diag *diag, size_t first, FILE *stream);

#endif
