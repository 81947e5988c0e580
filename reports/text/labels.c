/*
 * What indicators are called in a language.  In: the keys `indicators`, `notes`
 * and `breaks` of templates/lang/XX.yaml, by the indicator's id; out: their
 * texts.  Whether the ids exist is for the reader of all definitions to say.
 *
 *	indicators:
 *	  HA06: Share under the Heta agreement
 *	notes:
 *	  HA03: The last calendar year that has ended.
 *	breaks:
 *	  HA06: {2025-05-01: The agreement is generally binding}
 *
 * What categories are called stands with their codes.
 */
#include "text/lang-imp.h"

#include "base/arena.h"
#include "base/listed.h"
#include "base/message.h"
#include "base/str.h"
#include "base/yaml.h"
#include "disclosure/safe.h"

#include <string.h>

static void
add(struct lang_entries *entries, struct lang_entry entry, struct arena *arena)
{
	entries->items = arena_grow(arena, entries->items, entries->count,
	    &entries->capacity, sizeof(*entries->items));
	entries->items[entries->count++] = entry;
}

static bool
is_text(const struct yaml *node, struct diag *diag)
{
	if (node->kind == YAML_SCALAR && node->text[0] != '\0')
		return true;
	diag_error(diag, node->pos, "lang", "expected a text");
	return false;
}

static void
read_texts(const struct yaml *node, const char *what, struct arena *arena,
    struct diag *diag, struct lang_entries *entries)
{
	if (!yaml_expect(node, YAML_MAPPING, what, diag))
		return;
	for (size_t i = 0; i < node->count; i++)
		if (is_text(node->values[i], diag))
			add(entries,
			    (struct lang_entry){ node->keys[i]->text, DAY_NONE,
				node->values[i]->text, node->keys[i]->pos },
			    arena);
}

static void
read_days(const struct yaml *node, const char *id, struct arena *arena,
    struct diag *diag, struct lang_entries *entries)
{
	if (!yaml_expect(node, YAML_MAPPING,
		MESSAGE_LATER("the breaks of a figure"), diag))
		return;
	for (size_t i = 0; i < node->count; i++) {
		const struct yaml *key = node->keys[i];
		int32_t day;

		if (!day_parse(key->text, strlen(key->text), &day))
			diag_error(diag, key->pos, "type",
			    "expected a day like 2025-05-01");
		else if (is_text(node->values[i], diag))
			add(entries,
			    (struct lang_entry){
				id, day, node->values[i]->text, key->pos },
			    arena);
	}
}

void
labels_read(const struct labels_file *file, struct arena *arena,
    struct diag *diag, struct lang *lang)
{
	const struct yaml *breaks = file->breaks;

	if (file->indicators != NULL)
		read_texts(file->indicators, MESSAGE_LATER("the indicators"),
		    arena, diag, &lang->labels);
	if (file->notes != NULL)
		read_texts(file->notes, MESSAGE_LATER("the notes"), arena, diag,
		    &lang->notes);
	if (breaks == NULL || !yaml_expect(breaks, YAML_MAPPING,
				  MESSAGE_LATER("the breaks"), diag))
		return;
	for (size_t i = 0; i < breaks->count; i++)
		read_days(breaks->values[i], breaks->keys[i]->text, arena, diag,
		    &lang->breaks);
}

static const char *
find(const struct lang_entries *entries, const char *id, int32_t day,
    const char *finnish)
{
	for (size_t i = 0; i < entries->count; i++)
		if (entries->items[i].day == day &&
		    str_equal(entries->items[i].id, id))
			return entries->items[i].text;
	return finnish;
}

const char *
lang_label(const struct lang *lang, const char *id, const char *finnish)
{
	return find(&lang->labels, id, DAY_NONE, finnish);
}

const char *
lang_note(const struct lang *lang, const char *id, const char *finnish)
{
	return find(&lang->notes, id, DAY_NONE, finnish);
}

const char *
lang_break(
    const struct lang *lang, const char *id, int32_t day, const char *finnish)
{
	return find(&lang->breaks, id, day, finnish);
}

const char *
lang_name(const struct lang *lang, const char *finnish,
    const struct other_labels *others)
{
	const char *name = NULL;

	if (others != NULL && str_equal(lang->code, "sv"))
		name = others->sv;
	else if (others != NULL && str_equal(lang->code, "en"))
		name = others->en;
	return name != NULL ? name : finnish;
}

const char *
lang_category(const struct lang *lang, const struct safe_cell *cell)
{
	if (cell->category == NULL ||
	    (cell->category[0] == '\0' && cell->others == NULL))
		return lang_word(lang, "not-known");
	return cell->label != NULL ? lang_name(lang, cell->label, cell->others)
				   : cell->category;
}
