/*
 * YAML files into plain trees: libfyaml's events in, nodes in the arena out.
 * Its parser finds the faults of syntax; what else is refused (see yaml.h) is
 * refused here, at the event that shows it.
 */
#define _GNU_SOURCE /* memrchr */
#include "base/yaml.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/str.h"
#include "base/utf8.h"

#include <libfyaml.h>
#include <stdlib.h>
#include <string.h>

#define YAML_SIZE_MAX ((size_t)4 * 1024 * 1024)
#define YAML_DEPTH_MAX 32

struct reader {
	struct fy_parser *parser;
	struct fy_diag *fy_diag;
	const char *file;
	const char *text;
	size_t length;
	struct arena *arena;
	struct diag *diag;
};

/* libfyaml counts columns in characters; messages count bytes. */
static struct pos
mark_pos(const struct reader *reader, const struct fy_mark *mark)
{
	struct pos pos = pos_file(reader->file);
	const char *line_end;
	size_t at;

	if (mark == NULL)
		return pos;
	at =
	    mark->input_pos < reader->length ? mark->input_pos : reader->length;
	line_end = memrchr(reader->text, '\n', at);
	pos.line = mark->line + 1;
	pos.column = 1 + (int)at;
	if (line_end != NULL)
		pos.column = (int)(reader->text + at - line_end);
	return pos;
}

static struct pos
token_pos(const struct reader *reader, struct fy_token *token)
{
	return mark_pos(
	    reader, token == NULL ? NULL : fy_token_start_mark(token));
}

static void
report_syntax(struct reader *reader)
{
	struct fy_diag_error *error;
	void *previous = NULL;
	size_t before = diag_faults(reader->diag);

	while ((error = fy_diag_errors_iterate(reader->fy_diag, &previous)) !=
	       NULL) {
		struct pos pos = { reader->file, error->line, error->column };

		diag_error(reader->diag, pos, "yaml",
		    "is not well-formed YAML here: %s; put a text that begins "
		    "with a mark or holds a colon between quotes, and indent "
		    "with blanks",
		    error->msg);
	}
	if (diag_faults(reader->diag) == before)
		diag_error(reader->diag, pos_file(reader->file), "yaml",
		    "is not well-formed YAML");
}

static struct fy_event *
next_event(struct reader *reader)
{
	struct fy_event *event = fy_parser_parse(reader->parser);

	if (event == NULL)
		report_syntax(reader);
	return event;
}

static struct yaml *read_node(
    struct reader *reader, struct fy_event *event, int depth);

static struct yaml *
new_node(struct reader *reader, enum yaml_kind kind, struct fy_token *token)
{
	struct yaml *node = ARENA_NEW(reader->arena, struct yaml);

	node->kind = kind;
	node->pos = token_pos(reader, token);
	return node;
}

static bool
refuse_extras(
    struct reader *reader, struct fy_token *anchor, struct fy_token *tag)
{
	struct fy_token *token = anchor != NULL ? anchor : tag;

	if (token == NULL)
		return true;
	diag_error(reader->diag, token_pos(reader, token), "yaml",
	    "anchors and tags are not used in definitions; write the value "
	    "out");
	return false;
}

/*
 * The text as it stands in the file: what would move its words from their
 * place is refused.
 */
static const char *
read_text(struct reader *reader, struct fy_token *token, struct pos pos)
{
	enum fy_scalar_style style = fy_scalar_token_get_style(token);
	const struct fy_mark *start = fy_token_start_mark(token);
	const struct fy_mark *end = fy_token_end_mark(token);
	const char *text = reader->text + start->input_pos;
	size_t length = end->input_pos - start->input_pos;

	if (style == FYSS_LITERAL || style == FYSS_FOLDED ||
	    start->line != end->line) {
		diag_error(reader->diag, token_pos(reader, token), "yaml",
		    "a text stands on one line in definitions; join its "
		    "lines");
		return NULL;
	}
	if (style == FYSS_DOUBLE_QUOTED && memchr(text, '\\', length) != NULL) {
		diag_error(reader->diag, pos, "yaml",
		    "a backslash in double quotes is not used in "
		    "definitions; write the character itself");
		return NULL;
	}
	if (style == FYSS_SINGLE_QUOTED && memchr(text, '\'', length) != NULL) {
		diag_error(reader->diag, pos, "yaml",
		    "a doubled quote is not used in definitions; put the text "
		    "in double quotes");
		return NULL;
	}
	return arena_strndup(reader->arena, text, length);
}

static struct yaml *
read_scalar(struct reader *reader, struct fy_event *event)
{
	struct fy_token *token = event->scalar.value;
	struct yaml *node = new_node(reader, YAML_SCALAR, token);
	enum fy_scalar_style style;

	if (!refuse_extras(reader, event->scalar.anchor, event->scalar.tag))
		return NULL;
	if (token == NULL) {
		node->text = "";
		return node;
	}
	style = fy_scalar_token_get_style(token);
	node->quoted =
	    style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED;
	if (node->quoted) /* libfyaml's mark stands behind the quote */
		node->pos.column--;
	node->text = read_text(reader, token, node->pos);
	if (node->text == NULL)
		return NULL;
	if (node->text[0] == '\0' || !utf8_is_blank(node->text))
		return node;
	diag_error(reader->diag, node->pos, "yaml",
	    "a text of blanks alone; write what it says, or leave its key out");
	return NULL;
}

/* The next child of a sequence or mapping; *child is NULL at its end. */
static bool
next_child(struct reader *reader, enum fy_event_type end, int depth,
    struct yaml **child)
{
	struct fy_event *event = next_event(reader);
	bool ended;

	*child = NULL;
	if (event == NULL)
		return false;
	ended = event->type == end;
	if (!ended)
		*child = read_node(reader, event, depth + 1);
	fy_parser_event_free(reader->parser, event);
	return ended || *child != NULL;
}

/* What nothing was written for (`{name}` has no value) stands where what it
 * belongs to does. */
static void
place_by(struct yaml *node, const struct yaml *other)
{
	if (node->pos.line == 0)
		node->pos = other->pos;
}

static struct yaml *
read_sequence(struct reader *reader, struct fy_event *start, int depth)
{
	struct yaml *node = new_node(
	    reader, YAML_SEQUENCE, start->sequence_start.sequence_start);
	size_t capacity = 0;

	if (!refuse_extras(reader, start->sequence_start.anchor,
		start->sequence_start.tag))
		return NULL;
	for (;;) {
		struct yaml *child;

		if (!next_child(reader, FYET_SEQUENCE_END, depth, &child))
			return NULL;
		if (child == NULL)
			return node;
		node->values = arena_grow(reader->arena, node->values,
		    node->count, &capacity, sizeof(*node->values));
		node->values[node->count++] = child;
		if (node->count == 1)
			place_by(node, child);
		place_by(child, node);
	}
}

static bool
check_key(
    struct reader *reader, const struct yaml *mapping, const struct yaml *key)
{
	if (key->kind != YAML_SCALAR || key->text[0] == '\0') {
		diag_error(reader->diag, key->pos, "yaml",
		    "expected a name as key here");
		return false;
	}
	if (yaml_get(mapping, key->text) != NULL) {
		diag_error(reader->diag, key->pos, "key",
		    "the key %s stands twice; leave one of them", key->text);
		return false;
	}
	return true;
}

static struct yaml *
read_mapping(struct reader *reader, struct fy_event *start, int depth)
{
	struct yaml *node =
	    new_node(reader, YAML_MAPPING, start->mapping_start.mapping_start);
	size_t key_capacity = 0, value_capacity = 0;
	struct yaml *key = NULL;

	if (!refuse_extras(
		reader, start->mapping_start.anchor, start->mapping_start.tag))
		return NULL;
	for (;;) {
		struct yaml *child;

		if (!next_child(reader, FYET_MAPPING_END, depth, &child))
			return NULL;
		if (child == NULL)
			return node;
		if (key == NULL) {
			if (!check_key(reader, node, child))
				return NULL;
			key = child;
			continue;
		}
		node->keys = arena_grow(reader->arena, node->keys, node->count,
		    &key_capacity, sizeof(*node->keys));
		node->values = arena_grow(reader->arena, node->values,
		    node->count, &value_capacity, sizeof(*node->values));
		node->keys[node->count] = key;
		node->values[node->count++] = child;
		/* A block mapping has no mark of its own: its first key's. */
		if (node->count == 1)
			place_by(node, key);
		place_by(child, key);
		key = NULL;
	}
}

static struct yaml *
read_node(struct reader *reader, struct fy_event *event, int depth)
{
	if (depth > YAML_DEPTH_MAX) {
		diag_error(reader->diag, pos_file(reader->file), "yaml",
		    "is nested deeper than %d levels", YAML_DEPTH_MAX);
		return NULL;
	}
	if (event->type == FYET_SCALAR)
		return read_scalar(reader, event);
	if (event->type == FYET_SEQUENCE_START)
		return read_sequence(reader, event, depth);
	if (event->type == FYET_MAPPING_START)
		return read_mapping(reader, event, depth);
	diag_error(reader->diag,
	    event->type == FYET_ALIAS ? token_pos(reader, event->alias.anchor)
				      : pos_file(reader->file),
	    "yaml", "expected a value; aliases are not used in definitions");
	return NULL;
}

/* One document, and nothing after it. */
static struct yaml *
read_stream(struct reader *reader)
{
	struct yaml *root = NULL;
	bool done = false;

	while (!done) {
		struct fy_event *event = next_event(reader);

		if (event == NULL)
			return NULL;
		if (event->type == FYET_STREAM_END) {
			done = true;
		} else if (event->type == FYET_DOCUMENT_START && root != NULL) {
			diag_error(reader->diag, pos_file(reader->file), "yaml",
			    "holds a second document; keep one");
			root = NULL;
			done = true;
		} else if (event->type != FYET_STREAM_START &&
			   event->type != FYET_DOCUMENT_START &&
			   event->type != FYET_DOCUMENT_END) {
			root = read_node(reader, event, 0);
			done = root == NULL;
		}
		fy_parser_event_free(reader->parser, event);
	}
	return root;
}

/*
 * A key of several parts, "? a: b".  Definitions have none, and libfyaml 0.8
 * writes where it should not after some of them, so it never sees one.
 */
static bool
opens_key(const struct reader *reader, const char *at)
{
	const char *next = at + 1;

	if (*at != '?' || (next < reader->text + reader->length &&
			      strchr(" \t\r\n", *next) == NULL))
		return false;
	return at == reader->text || strchr(" \t\n[{,:-?", at[-1]) != NULL;
}

static struct pos
pos_at(const struct reader *reader, const char *at)
{
	struct fy_mark mark = { .input_pos = (size_t)(at - reader->text) };

	for (const char *line = reader->text;
	     (line = memchr(line, '\n', (size_t)(at - line))) != NULL; line++)
		mark.line++;
	return mark_pos(reader, &mark);
}

static bool
check_seen(struct reader *reader)
{
	const char *end = reader->text + reader->length;
	/* the parser knows the mark */
	const char *at = reader->text + utf8_mark(reader->text, reader->length);

	while (at < end) {
		const char *start = at;
		unsigned c;

		/* Most of a file is letters, and nothing to look at. */
		if (*at >= ' ' && *at <= '~' && *at != '?') {
			at++;
			continue;
		}
		if (opens_key(reader, at)) {
			diag_error(reader->diag, pos_at(reader, at), "yaml",
			    "a question mark that stands alone begins a key of "
			    "several parts, and none is expected here; write "
			    "it behind a word");
			return false;
		}
		c = utf8_next(&at);
		if (!utf8_is_unseen(c))
			continue;
		diag_error(reader->diag, pos_at(reader, start), "character",
		    "a control character or a mark of direction, U+%04X; take "
		    "it out",
		    c);
		return false;
	}
	return true;
}

static bool
check_bytes(struct reader *reader)
{
	size_t bad = 0;

	if (reader->length > YAML_SIZE_MAX) {
		diag_error(reader->diag, pos_file(reader->file), "yaml",
		    "is over 4 MiB; definitions are small");
		return false;
	}
	if (memchr(reader->text, '\0', reader->length) == NULL &&
	    utf8_valid(reader->text, reader->length, &bad))
		return check_seen(reader);
	diag_error(reader->diag, pos_file(reader->file), "encoding",
	    "is not UTF-8 text; save it as UTF-8");
	return false;
}

struct yaml *
yaml_parse(const char *file, const char *text, size_t length,
    struct arena *arena, struct diag *diag)
{
	struct reader reader = { NULL, NULL, file, text, length, arena, diag };
	struct fy_diag_cfg diag_cfg;
	struct fy_parse_cfg cfg;
	struct yaml *root = NULL;
	size_t before = diag_faults(diag);

	if (!check_bytes(&reader))
		return NULL;
	fy_diag_cfg_default(&diag_cfg);
	diag_cfg.fp = NULL;
	reader.fy_diag = fy_diag_create(&diag_cfg);
	memset(&cfg, 0, sizeof(cfg));
	cfg.flags = FYPCF_QUIET | FYPCF_COLLECT_DIAG | FYPCF_JSON_NONE;
	cfg.diag = reader.fy_diag;
	if (reader.fy_diag != NULL) {
		fy_diag_set_collect_errors(reader.fy_diag, true);
		reader.parser = fy_parser_create(&cfg);
	}
	if (reader.parser != NULL &&
	    fy_parser_set_string(reader.parser, text, length) == 0)
		root = read_stream(&reader);
	if (root != NULL && root->pos.line == 0)
		root->pos = (struct pos){ file, 1, 1 }; /* nothing but --- */
	if (root == NULL && diag_faults(diag) == before)
		diag_error(diag, pos_file(file), "yaml",
		    "is empty; expected definitions");
	fy_parser_destroy(reader.parser);
	fy_diag_destroy(reader.fy_diag);
	return root;
}

struct yaml *
yaml_read(const char *path, struct arena *arena, struct diag *diag)
{
	struct bytes bytes;

	if (!file_read(path, arena, diag, &bytes))
		return NULL;
	return yaml_parse(path, bytes.data, bytes.length, arena, diag);
}

const struct yaml *
yaml_get(const struct yaml *mapping, const char *key)
{
	for (size_t i = 0; i < mapping->count; i++)
		if (str_equal(mapping->keys[i]->text, key))
			return mapping->values[i];
	return NULL;
}
