/* Translations of the indicators' labels, notes and breaks. */
#include "translations.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/message.h"
#include "base/str.h"
#include "definitions.h"
#include "indicators/definitions.h"
#include "text/lang.h"

#include <string.h>

#define FINNISH "fi" /* stands with the indicators */
#define SUFFIX ".yaml"

struct check {
	const struct indicators *indicators;
	const struct lang *lang;
	struct arena *arena;
	struct diag *diag;
};

static bool
refuse_id(const struct check *check, const struct lang_entry *entry)
{
	const char *const *ids;
	size_t count;

	indicators_ids(check->indicators, check->arena, &ids, &count);
	diag_error(check->diag, entry->pos, "name",
	    "there is no indicator %s%s", entry->id,
	    message_suggestion(entry->id, ids, count, check->arena));
	return false;
}

static bool
has_break(const struct indicator *indicator, int32_t day)
{
	for (size_t i = 0; i < indicator->break_count; i++)
		if (indicator->breaks[i].from == day)
			return true;
	return false;
}

/* Whether there is something in Finnish that the entry translates. */
static bool
check_entry(
    const struct check *check, const struct lang_entry *entry, bool is_note)
{
	const struct indicator *indicator =
	    indicators_find(check->indicators, entry->id);

	if (indicator == NULL)
		return refuse_id(check, entry);
	if ((!is_note || indicator->note != NULL) &&
	    (entry->day == DAY_NONE || has_break(indicator, entry->day)))
		return true;
	diag_error(check->diag, entry->pos, "name",
	    "%s has no such %s; leave it out", entry->id,
	    is_note ? MESSAGE("note") : MESSAGE("break"));
	return false;
}

static bool
check_entries(
    const struct check *check, const struct lang_entries *entries, bool is_note)
{
	bool ok = true;

	for (size_t i = 0; i < entries->count; i++)
		ok = check_entry(check, &entries->items[i], is_note) && ok;
	return ok;
}

/* `text`: the translation; NULL: it lacks. */
static void
want(const struct check *check, const struct indicator *indicator,
    const char *what, const char *text)
{
	if (text == NULL)
		diag_warning(check->diag, indicator->pos, "translation",
		    "%s has no %s in the language %s: documents print the "
		    "Finnish one",
		    indicator->id, message_text(what), check->lang->code);
}

static void
want_all(const struct check *check, const struct indicator *indicator)
{
	const struct lang *lang = check->lang;
	const char *id = indicator->id;

	want(check, indicator, MESSAGE_LATER("label"),
	    lang_label(lang, id, NULL));
	if (indicator->note != NULL)
		want(check, indicator, MESSAGE_LATER("note"),
		    lang_note(lang, id, NULL));
	for (size_t i = 0; i < indicator->break_count; i++)
		want(check, indicator, MESSAGE_LATER("break"),
		    lang_break(lang, id, indicator->breaks[i].from, NULL));
}

bool
translations_check(const struct definitions *definitions,
    const struct lang *lang, struct arena *arena, struct diag *diag)
{
	const struct check check = { &definitions->indicators, lang, arena,
		diag };
	bool ok = check_entries(&check, &lang->labels, false);

	ok = check_entries(&check, &lang->notes, true) && ok;
	ok = check_entries(&check, &lang->breaks, false) && ok;
	if (str_equal(lang->code, FINNISH))
		return ok;
	for (size_t i = 0; i < check.indicators->count; i++)
		want_all(&check, check.indicators->items[i]);
	return ok;
}

/* A file that no document needs yet. */
static bool
check_file(const struct definitions *definitions, const char *path,
    struct arena *arena, struct diag *diag)
{
	struct lang lang;

	return lang_read(path, arena, diag, &lang) &&
	       translations_check(definitions, &lang, arena, diag);
}

bool
translations_check_all(const struct definitions *definitions,
    struct arena *arena, struct diag *diag)
{
	const char *folder =
	    path_join(arena, definitions->places.templates, "lang");
	const char *const *files;
	size_t count;
	bool ok = true;

	if (!file_list(folder, arena, diag, &files, &count))
		return false;
	for (size_t i = 0; i < count; i++) {
		size_t length = strlen(files[i]), suffix = strlen(SUFFIX);
		const char *name;

		if (length <= suffix ||
		    !str_equal(files[i] + length - suffix, SUFFIX))
			continue;
		name = arena_strndup(arena, files[i], length - suffix);
		if (definitions_lang(definitions, name) == NULL)
			ok = check_file(definitions,
				 path_join(arena, folder, files[i]), arena,
				 diag) &&
			     ok;
	}
	return ok;
}
