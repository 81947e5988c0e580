/*
 * Names of columns.  In: a word, with a dot or without; out: a column of the
 * row itself, of the row that a reference points at, or of a found row, or an
 * error with the nearest name.
 */
#include "expressions/check.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/str.h"
#include "expressions/find.h"
#include "registers/schema.h"

#include <stdarg.h>
#include <string.h>

/* A name under resolution. */
struct naming {
	struct expr_scope *scope;
	struct pos pos;
	struct arena *arena;
	struct diag *diag;
};

const char *
expr_suggestion(struct arena *arena, const char *word, const char *const *names,
    size_t count)
{
	const char *nearest = str_nearest(word, names, count);

	if (nearest == NULL)
		return "";
	return arena_printf(arena, "; did you mean %s?", nearest);
}

const char *
expr_suggest_column(
    struct arena *arena, const struct schema *schema, const char *word)
{
	const char **names =
	    ARENA_ARRAY(arena, const char *, schema->column_count);
	struct str list;

	for (size_t i = 0; i < schema->column_count; i++)
		names[i] = schema->columns[i].name;
	if (str_nearest(word, names, schema->column_count) != NULL)
		return message_suggestion(
		    word, names, schema->column_count, arena);
	str_init(&list, arena);
	str_put_list(&list, names, schema->column_count);
	return arena_printf(arena, MESSAGE("; it has %s"), list.text);
}

static bool __attribute__((format(printf, 3, 4)))
refuse(const struct naming *naming, const char *rule, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	diag_error(naming->diag, naming->pos, rule, "%s",
	    arena_vprintf(naming->arena, message_text(format), args));
	va_end(args);
	return false;
}

static bool
find_column(const struct naming *naming, const struct schema *schema,
    const char *word, struct expr_column *column)
{
	column->schema = schema;
	column->column = schema_column(schema, word);
	return column->column >= 0 ||
	       refuse(naming, "name", "%s has no column %s%s", schema->name,
		   word, expr_suggest_column(naming->arena, schema, word));
}

/* The names that may stand before a dot. */
static const char *
suggest_row(const struct naming *naming, const char *name)
{
	const struct expr_scope *scope = naming->scope;
	const struct schema *schema = scope->schema;
	const char **names = ARENA_ARRAY(naming->arena, const char *,
	    scope->find_count + schema->column_count);
	size_t count = 0;

	for (size_t i = 0; i < scope->find_count; i++)
		names[count++] = scope->finds[i]->name;
	for (size_t i = 0; i < schema->column_count; i++)
		if (schema->columns[i].references != NULL)
			names[count++] = schema->columns[i].name;
	return message_suggestion(name, names, count, naming->arena);
}

/* What stands before a dot: a found row or a reference. */
static bool
find_row(
    const struct naming *naming, const char *name, const struct find **find)
{
	const struct schema *schema = naming->scope->schema;
	int column = schema_column(schema, name);

	*find = scope_find(naming->scope, name);
	if (*find != NULL)
		return !(*find)->faulty;
	if (column < 0)
		return refuse(naming, "name",
		    "%s is no found row (find:) and no reference of %s%s", name,
		    schema->name, suggest_row(naming, name));
	if (schema->columns[column].references == NULL)
		return refuse(naming, "name",
		    "%s of %s points at no other register (references:); find "
		    "the other row first (find:)",
		    name, schema->name);
	*find = scope_reference(naming->scope, column, naming->arena);
	return true;
}

static bool
check_kind(
    const struct naming *naming, const struct find *find, const char *rest)
{
	switch (find->kind) {
	case FIND_REFERENCE:
	case FIND_FIRST:
	case FIND_LAST:
		return true;
	case FIND_ANY:
		return refuse(naming, "find",
		    "%s is found with any, so it can only be given or missing; "
		    "use first or last to read %s",
		    find->name, rest);
	case FIND_ALL:
		return refuse(naming, "find",
		    "%s is found with all, so there may be many; use sum(%s) "
		    "or rows(%s)",
		    find->name,
		    arena_printf(naming->arena, "%s.%s", find->name, rest),
		    find->name);
	}
	return false;
}

/* NAME.COLUMN */
static bool
find_dotted(const struct naming *naming, const char *word, const char *dot,
    struct expr_column *column)
{
	const char *name =
	    arena_strndup(naming->arena, word, (size_t)(dot - word));

	if (strchr(dot + 1, '.') != NULL)
		return refuse(naming, "name",
		    "%s goes over two dots; a column is at most one step away",
		    word);
	return find_row(naming, name, &column->find) &&
	       check_kind(naming, column->find, dot + 1) &&
	       find_column(naming, column->find->schema, dot + 1, column);
}

bool
expr_column_of(struct expr_scope *scope, const char *word,
    struct yaml_text text, size_t offset, struct arena *arena,
    struct diag *diag, struct expr_column *column)
{
	const struct naming naming = { scope, yaml_text_pos(text, offset),
		arena, diag };
	const char *dot = strchr(word, '.');

	column->find = NULL;
	if (dot != NULL)
		return find_dotted(&naming, word, dot, column);
	if (scope_find(scope, word) != NULL &&
	    schema_column(scope->schema, word) < 0)
		return refuse(&naming, "find",
		    "%s is a found row; it is given or missing, and its "
		    "columns are read with a dot",
		    word);
	return find_column(&naming, scope->schema, word, column);
}
