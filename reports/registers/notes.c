/*
 * Messages about rows.  They name file, line, column and rule, never a value;
 * a fault that runs through a whole file is told NOTES_MAX times.
 */
#include "registers/notes.h"

#include "base/arena.h"
#include "base/diag.h"
#include "base/message.h"
#include "base/str.h"
#include "registers/registers.h"

#include <string.h>

void
notes_init(struct notes *notes, struct dataset *dataset, struct arena *arena,
    struct diag *diag)
{
	memset(notes, 0, sizeof(*notes));
	notes->dataset = dataset;
	notes->arena = arena;
	notes->diag = diag;
	notes->rejected_capacity = dataset->rejected_count;
	places_init(&notes->places, dataset);
}

static size_t
count_rule(struct notes *notes, enum diag_kind kind, const char *rule)
{
	size_t i = 0;

	while (i < notes->rule_count && !str_equal(notes->rules[i].rule, rule))
		i++;
	if (i == notes->rule_count) {
		notes->rules = arena_grow(notes->arena, notes->rules, i,
		    &notes->rule_capacity, sizeof(*notes->rules));
		notes->rules[notes->rule_count++] =
		    (struct noted_rule){ rule, kind, 0 };
	}
	return ++notes->rules[i].count;
}

/* Whether one more message of the rule is shown. */
static bool
is_shown(struct notes *notes, enum diag_kind kind, const char *rule)
{
	if (kind == DIAG_WARNING)
		notes->dataset->warnings++;
	return count_rule(notes, kind, rule) <= NOTES_MAX;
}

static void
put(struct notes *notes, enum diag_kind kind, struct pos pos, const char *rule,
    const char *text)
{
	if (kind == DIAG_WARNING)
		diag_warning(notes->diag, pos, rule, "%s", text);
	else
		diag_rejected(notes->diag, pos, rule, "%s", text);
}

static void
show(struct notes *notes, enum diag_kind kind, struct pos pos, const char *rule,
    const char *name, const char *text)
{
	text = message_text(text);
	if (name[0] != '\0')
		text = arena_printf(
		    notes->arena, MESSAGE("column %s: %s"), name, text);
	put(notes, kind, pos, rule, text);
}

void
notes_tell(struct notes *notes, enum diag_kind kind, int line, int place,
    const char *rule, const char *name, const char *text)
{
	struct pos pos = { notes->dataset->path, line, place };

	if (is_shown(notes, kind, rule))
		show(notes, kind, pos, rule, name, text);
}

void
notes_tell_row(struct notes *notes, enum diag_kind kind, int line, int column,
    const char *rule, const char *text)
{
	struct pos pos = { notes->dataset->path, line, 0 };

	if (!is_shown(notes, kind, rule))
		return;
	places_find(&notes->places, column, &pos.line, &pos.column);
	show(notes, kind, pos, rule,
	    column < 0 ? "" : dataset_told(notes->dataset, (size_t)column),
	    text);
}

void
notes_reject(
    struct notes *notes, int line, const char *column, const char *rule)
{
	struct dataset *dataset = notes->dataset;

	dataset->rejected =
	    arena_grow(notes->arena, dataset->rejected, dataset->rejected_count,
		&notes->rejected_capacity, sizeof(*dataset->rejected));
	dataset->rejected[dataset->rejected_count++] =
	    (struct rejected_row){ line, column, rule };
}

void
notes_finish(struct notes *notes)
{
	for (size_t i = 0; i < notes->rule_count; i++) {
		const struct noted_rule *noted = &notes->rules[i];

		if (noted->count > NOTES_MAX)
			put(notes, noted->kind, pos_file(notes->dataset->path),
			    noted->rule,
			    arena_printf(notes->arena,
				MESSAGE("%zu more rows have this fault"),
				noted->count - NOTES_MAX));
	}
	places_release(&notes->places);
}
