/*
 * Code lists: input/codes/NAME.csv with the columns code;label;from;to, and
 * after them any of area (codes that belong to one county), sv and en (labels
 * in other languages) and short (a shorter Finnish one).  They are
 * definitions: every fault is an error.
 */
#include "registers/registers-imp.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/str.h"
#include "base/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define COLUMN_LEAST 4 /* code;label;from;to */

static const char *const column_names[COLUMN_LEAST] = { "code", "label", "from",
	"to" };

/* Texts that a list may have besides. */
static const struct {
	const char *name;
	size_t offset; /* of a text in struct code */
} more_columns[] = {
	{ "area", offsetof(struct code, area) },
	{ "sv", offsetof(struct code, others.sv) },
	{ "en", offsetof(struct code, others.en) },
	{ "short", offsetof(struct code, short_label) },
};
#define MORE_NUM (sizeof(more_columns) / sizeof(more_columns[0]))

struct code_reader {
	const char *path;
	struct code_list *list;
	size_t capacity;
	size_t field_count;    /* the header's; 0: not read yet */
	size_t more[MORE_NUM]; /* field of each of more_columns; 0: none */
	bool ok;
	struct arena *arena;
	struct diag *diag;
};

static bool
refuse(struct code_reader *reader, const struct csv_record *record,
    const char *rule, const char *text)
{
	struct pos pos = { reader->path, record->line, 1 };

	diag_error(reader->diag, pos, rule, "%s", text);
	reader->ok = false;
	return true; /* read on, collect all */
}

/* Which of more_columns a field of the header is; false: none, or again. */
static bool
take_more(struct code_reader *reader, const char *name, size_t field)
{
	for (size_t i = 0; i < MORE_NUM; i++) {
		if (!str_equal(name, more_columns[i].name))
			continue;
		if (reader->more[i] != 0)
			return false;
		reader->more[i] = field;
		return true;
	}
	return false;
}

static bool
take_header(struct code_reader *reader, const struct csv_record *record)
{
	bool right = record->count >= COLUMN_LEAST;

	for (size_t i = 0; right && i < record->count; i++)
		right = i < COLUMN_LEAST
			    ? str_equal(record->fields[i].text, column_names[i])
			    : take_more(reader, record->fields[i].text, i);
	reader->field_count = record->count;
	if (right)
		return true;
	refuse(reader, record, "header",
	    "expected the header code;label;from;to, and after it any of "
	    "area;sv;en;short");
	return false;
}

static bool
read_bound(const struct csv_field *field, int32_t *day)
{
	*day = DAY_NONE;
	return field->length == 0 || day_parse(field->text, field->length, day);
}

static bool
is_unseen(const struct csv_field *field)
{
	for (const char *at = field->text; at < field->text + field->length;) {
		unsigned c = utf8_next(&at);

		if (c < 0x20 || utf8_is_unseen(c))
			return true;
	}
	return false;
}

static bool
is_blank(struct code_reader *reader, const struct csv_field *field)
{
	return utf8_is_blank(
	    arena_strndup(reader->arena, field->text, field->length));
}

static bool
take_more_texts(struct code_reader *reader, const struct csv_record *record,
    struct code *code)
{
	for (size_t i = 0; i < MORE_NUM; i++) {
		const struct csv_field *field =
		    &record->fields[reader->more[i]];

		if (reader->more[i] == 0 || is_blank(reader, field))
			continue;
		if (is_unseen(field))
			return false;
		*(const char **)((char *)code + more_columns[i].offset) =
		    arena_strndup(reader->arena, field->text, field->length);
	}
	return true;
}

static bool
take_code(struct code_reader *reader, const struct csv_record *record)
{
	struct code_list *list = reader->list;
	struct code code = { 0 };

	if (record->count != reader->field_count)
		return refuse(reader, record, "fields",
		    "expected as many fields as the header has");
	if (is_blank(reader, &record->fields[0]) ||
	    is_blank(reader, &record->fields[1]))
		return refuse(reader, record, "required",
		    "a code and its label are both needed");
	if (is_unseen(&record->fields[0]) || is_unseen(&record->fields[1]))
		return refuse(reader, record, "control",
		    "expected a code and a label of one line, without control "
		    "characters and marks of direction");
	if (code_list_find(
		list, record->fields[0].text, record->fields[0].length) >= 0)
		return refuse(reader, record, "key",
		    "the code stands twice in the list; leave one of them");
	if (!read_bound(&record->fields[2], &code.from) ||
	    !read_bound(&record->fields[3], &code.to))
		return refuse(reader, record, "date",
		    "expected days like 2025-05-01 as from and to");
	if (code.from != DAY_NONE && code.to != DAY_NONE && code.from > code.to)
		return refuse(reader, record, "order",
		    "the code ends before it begins; exchange from and to");
	if (list->count == UINT16_MAX)
		return refuse(
		    reader, record, "size", "a list has at most 65535 codes");
	code.text = arena_strndup(
	    reader->arena, record->fields[0].text, record->fields[0].length);
	code.label = arena_strndup(
	    reader->arena, record->fields[1].text, record->fields[1].length);
	if (!take_more_texts(reader, record, &code))
		return refuse(reader, record, "control",
		    "expected texts of one line, without control characters "
		    "and marks of direction");
	list->codes = arena_grow(reader->arena, list->codes, list->count,
	    &reader->capacity, sizeof(*list->codes));
	list->codes[list->count++] = code;
	return true;
}

static bool
take_record(void *user, const struct csv_record *record)
{
	struct code_reader *reader = user;

	if (reader->field_count == 0)
		return take_header(reader, record);
	return take_code(reader, record);
}

bool
code_list_read(const char *path, const char *name, struct arena *arena,
    struct diag *diag, struct code_list *list)
{
	struct code_reader reader = { .path = path,
		.list = list,
		.ok = true,
		.arena = arena,
		.diag = diag };
	struct bytes bytes;

	memset(list, 0, sizeof(*list));
	list->name = name;
	if (!file_read(path, arena, diag, &bytes) ||
	    !encoding_decode(path, ENCODING_UTF_8, arena, diag, &bytes) ||
	    !csv_read(path, bytes.data, bytes.length, ';', take_record, &reader,
		diag))
		return false;
	if (reader.ok && list->count == 0) {
		diag_error(diag, pos_file(path), "empty",
		    "has no codes; add them under code;label;from;to");
		return false;
	}
	return reader.ok;
}

int
code_list_find(const struct code_list *list, const char *text, size_t length)
{
	for (size_t i = 0; i < list->count; i++)
		if (strncmp(list->codes[i].text, text, length) == 0 &&
		    list->codes[i].text[length] == '\0')
			return (int)i;
	return -1;
}
