/*
 * YAML definitions and settings: the only user of libfyaml.
 *
 * A file becomes a plain tree in the arena in which every node knows its
 * place; libfyaml is gone when yaml_read returns.  Refused here, each with its
 * place: a file that is not UTF-8, duplicate keys, aliases, tags, block
 * scalars and escapes (they would break the columns of messages), depth over
 * 32, files over 4 MiB.
 *
 * A table of fields binds a mapping to a C struct: types, required keys,
 * unknown keys with the nearest known name; all errors are collected.
 */
#ifndef BASE_YAML_H
#define BASE_YAML_H

#include "base/diag.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum yaml_kind {
	YAML_SCALAR,
	YAML_SEQUENCE,
	YAML_MAPPING
};

struct yaml {
	enum yaml_kind kind;
	struct pos pos;	      /* of a quoted scalar: of the quote */
	const char *text;     /* scalar: its text, valid UTF-8 */
	bool quoted;	      /* scalar: text starts one column after pos */
	size_t count;	      /* sequence and mapping: children */
	struct yaml **values; /* sequence and mapping */
	struct yaml **keys;   /* mapping: scalars, in the file's order */
};

/* A scalar whose words are read later: pos is that of its first byte. */
struct yaml_text {
	const char *text; /* NULL: not given */
	struct pos pos;
};

enum yaml_type {
	YAML_TEXT,    /* struct yaml_text */
	YAML_INTEGER, /* int64_t */
	YAML_REAL,    /* double */
	YAML_BOOLEAN, /* bool; true or false */
	YAML_DAY,     /* int32_t, 2024-02-01 */
	YAML_CHOICE,  /* int: index into `choices` */
	YAML_TEXTS,   /* struct yaml_texts: one scalar or a sequence */
	YAML_NODE     /* struct yaml *: read by the caller */
};

struct yaml_texts {
	size_t count;
	struct yaml_text *items;
};

struct yaml_field {
	const char *key;
	enum yaml_type type;
	bool required;
	size_t offset;		    /* offsetof(struct …, member) */
	const char *const *choices; /* YAML_CHOICE: NULL-terminated */
};

/*
 * Reads the file.  NULL after an error; one that cannot be opened is an error
 * too (rule [file]).
 */
struct yaml *yaml_read(
    const char *path, struct arena *arena, struct diag *diag);

/*
 * The same from memory; `file` is the name for messages.
 */
struct yaml *yaml_parse(const char *file, const char *text, size_t length,
    struct arena *arena, struct diag *diag);

/*
 * Binds a mapping to the struct at `target`.  Keys that are not given leave
 * their member as it is.  `what` names the thing in messages ("an indicator").
 * Null scalars (empty, ~) count as not given.
 */
bool yaml_bind(const struct yaml *node, const char *what,
    const struct yaml_field *fields, size_t field_count, struct arena *arena,
    struct diag *diag, void *target);

/* The value of a key, or NULL; no message. */
const struct yaml *yaml_get(const struct yaml *mapping, const char *key);

/* An error when the node is not of that kind; `what` is told. */
bool yaml_expect(const struct yaml *node, enum yaml_kind kind, const char *what,
    struct diag *diag);

/* A scalar as text with the place of its first byte. */
struct yaml_text yaml_text_of(const struct yaml *scalar);

/* The place `offset` bytes into a text. */
struct pos yaml_text_pos(struct yaml_text text, size_t offset);

#endif
