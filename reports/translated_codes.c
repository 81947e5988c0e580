/*
 * Whether the codes by which documents break their figures down, and those in
 * their lists, have names in the documents' languages: input/codes/LIST.csv has
 * a column for each, and without it a page in Swedish prints Finnish.
 */
#include "translations.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "definitions.h"
#include "indicators/definitions.h"
#include "indicators/lists.h"
#include "text/lang.h"

/* One document in one language. */
struct check {
	const struct lang *lang;
	const struct code_list **told; /* lists that were looked at */
	size_t told_count, told_capacity;
	struct arena *arena;
	struct diag *diag;
};

static bool
is_told(struct check *check, const struct code_list *list)
{
	for (size_t i = 0; i < check->told_count; i++)
		if (str_equal(check->told[i]->name, list->name))
			return true;
	check->told = arena_grow(check->arena, check->told, check->told_count,
	    &check->told_capacity, sizeof(const struct code_list *));
	check->told[check->told_count++] = list;
	return false;
}

/* `list` may be NULL. */
static void
check_list(struct check *check, const struct code_list *list, struct pos pos)
{
	const struct code *first = NULL;
	size_t count = 0;

	if (list == NULL || is_told(check, list))
		return;
	for (size_t i = list->count; i-- > 0;) {
		const struct code *code = &list->codes[i];

		if (lang_name(check->lang, NULL, &code->others) != NULL)
			continue;
		first = code;
		count++;
	}
	if (first != NULL)
		diag_warning(check->diag, pos, "translation",
		    "the code list %s has codes without a name in the "
		    "language %s, %zu of %zu, the first %s: the document "
		    "prints the Finnish ones",
		    list->name, check->lang->code, count, list->count,
		    first->text);
}

/* One category alone is a number, and not named. */
static void
check_figure(struct check *check, const struct figure_request *figure)
{
	if (figure->by == NULL || figure->category != NULL)
		return;
	for (size_t i = 0; i < figure->indicator->by_count; i++) {
		const struct breakdown *by = &figure->indicator->by[i];

		if (!str_equal(by->dimension, figure->by))
			continue;
		for (size_t c = 0; c < by->column_count; c++)
			check_list(check, by->codes[c], figure->pos);
	}
}

static void
check_rows(struct check *check, const struct list_request *request)
{
	const struct list_definition *list = request->definition;

	for (size_t i = 0; list != NULL && i < list->column_count; i++)
		if (list->columns[i].column >= 0)
			check_list(check,
			    list->rows.schema->columns[list->columns[i].column]
				.codes,
			    request->pos);
}

static void
check_document(const struct document_declaration *document,
    const struct lang *lang, struct arena *arena, struct diag *diag)
{
	struct check check = { .lang = lang, .arena = arena, .diag = diag };

	for (size_t i = 0; i < document->figure_count; i++)
		check_figure(&check, &document->figures[i]);
	for (size_t i = 0; i < document->list_count; i++)
		check_rows(&check, &document->lists[i]);
}

void
translations_check_codes(const struct definitions *definitions,
    struct arena *arena, struct diag *diag)
{
	for (size_t d = 0; d < definitions->documents.count; d++) {
		const struct document_declaration *document =
		    &definitions->documents.items[d];

		for (size_t i = 0; i < document->language_count; i++)
			if (!str_equal(document->languages[i], "fi"))
				check_document(document,
				    definitions_lang(
					definitions, document->languages[i]),
				    arena, diag);
	}
}
