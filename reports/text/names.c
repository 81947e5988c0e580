/*
 * Whether a template may use a name where it does.  Values and sections are
 * known everywhere, the columns of a list between its marks alone.
 */
#include "text/text-imp.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"

#include <string.h>

#define SUGGESTIONS_MAX 100

/* A list may be NULL: it has nothing. */
static bool
has_column(const struct safe_list *list, const char *name)
{
	for (size_t i = 0; list != NULL && i < list->column_count; i++)
		if (strcmp(list->columns[i], name) == 0)
			return true;
	return false;
}

/* COLUMN_given of the list. */
static bool
has_given(const struct safe_list *list, const char *name)
{
	for (size_t i = 0; list != NULL && i < list->column_count; i++) {
		size_t length = strlen(list->columns[i]);
		if (strncmp(list->columns[i], name, length) == 0 &&
		    strcmp(name + length, "_given") == 0)
			return true;
	}
	return false;
}

/* A list with that column, or NULL. */
static const struct safe_list *
column_list(const struct symbols *symbols, const char *name)
{
	for (size_t i = 0; i < symbols->count; i++)
		if (symbols->items[i].kind == SYMBOL_LIST &&
		    has_column(symbols->items[i].list, name))
			return symbols->items[i].list;
	return NULL;
}

/* Lists are sections too; the columns of `list` are values. */
static const char *
nearest(const struct symbols *symbols, enum symbol_kind kind,
    const struct safe_list *list, const char *name, struct arena *arena)
{
	size_t columns =
	    list != NULL && kind == SYMBOL_VALUE ? list->column_count : 0;
	const char **names =
	    ARENA_ARRAY(arena, const char *, symbols->count + columns);
	size_t count = 0;
	for (size_t i = 0; i < symbols->count; i++) {
		enum symbol_kind other = symbols->items[i].kind;
		if (other == kind ||
		    (other == SYMBOL_LIST && kind == SYMBOL_SECTION))
			names[count++] = symbols->items[i].name;
	}
	for (size_t i = 0; i < columns; i++)
		names[count++] = list->columns[i];
	return str_nearest(name, names, count);
}

/*
 * "; did you mean "x"?", or nothing.  Whoever has that many faults does not
 * need more hints, and they cost time.
 */
static const char *
suggestion(const struct symbols *symbols, enum symbol_kind kind,
    const struct safe_list *list, const char *name, struct arena *arena,
    const struct diag *diag)
{
	if (diag->errors > SUGGESTIONS_MAX)
		return "";
	return message_near(nearest(symbols, kind, list, name, arena), arena);
}

void
names_check_value(const struct symbols *symbols, const struct safe_list *list,
    const char *name, struct pos pos, struct arena *arena, struct diag *diag)
{
	if (symbols_find(symbols, SYMBOL_VALUE, name) != NULL ||
	    has_column(list, name))
		return;
	const struct safe_list *other = column_list(symbols, name);
	if (other != NULL)
		diag_error(diag, pos, "unknown-name",
		    "\"%s\" is a column of the list \"%s\", known between "
		    "{{#%s}} and {{/%s}} alone",
		    name, other->name, other->name, other->name);
	else
		diag_error(diag, pos, "unknown-name",
		    "no value or figure is named \"%s\"%s", name,
		    suggestion(symbols, SYMBOL_VALUE, list, name, arena, diag));
}

void
names_check_section(const struct symbols *symbols, const struct safe_list *list,
    const char *name, struct pos pos, struct arena *arena, struct diag *diag)
{
	if (symbols_find(symbols, SYMBOL_SECTION, name) != NULL ||
	    symbols_find(symbols, SYMBOL_LIST, name) != NULL ||
	    has_given(list, name))
		return;
	diag_error(diag, pos, "unknown-section", "no section is named \"%s\"%s",
	    name, suggestion(symbols, SYMBOL_SECTION, list, name, arena, diag));
}

const char *
names_near_include(const char *folder, const char *partials, const char *name,
    struct arena *arena)
{
	const char *near = file_nearest(folder, name, arena);

	if (near == NULL)
		near = file_nearest(partials, name, arena);
	return message_near(near, arena);
}
